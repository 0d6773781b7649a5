//! The score: a timeline with its clips, ready to sound and never changed again.

use perron_core::sort;
use perron_core::timeline::{BedTrack, MarkerKind, Timeline};
use perron_core::{Bed, Decibels, Envelope, Frames, RATE, Speed};

use crate::clip::Clip;
use crate::loudness::VOICE_LOUDNESS;
use crate::soundscape::{self, BLOCK, Soundscape, Strike, Weather};

/// What brings a soundscape from its own loudness to the voice's.
pub(crate) const BED_REFERENCE: Decibels = Decibels(VOICE_LOUDNESS - soundscape::LOUDNESS);

/// What brings a stroke of the bell from a soundscape's loudness to 10 LU below the voice (P), so that it calls nobody.
const BELL_REFERENCE: Decibels = Decibels(VOICE_LOUDNESS - 10.0 - soundscape::LOUDNESS);

/// How long a bell that still rings at the end takes to fall silent (P): a hand laid on the bowl.
pub(crate) const DAMPING: u64 = RATE as u64;

/// The frames over which braking is measured: two seconds.
const BRAKED: u64 = 2 * RATE as u64;

/// Seconds in which a train that brakes as usual comes to a stop.
const USUALLY_STOPS: f32 = 12.0;

/// Grows the soundscape of a bed from a seed.
pub(crate) type Grow = fn(Bed, u64) -> Box<dyn Soundscape>;

/// A timeline made ready for sound: clips at their frames, beds with their levels, strokes of the bell.
///
/// It is immutable and shared: every deck that plays it reads the same one.
#[derive(Debug)]
pub struct Score {
    pub(crate) length: u64,
    pub(crate) cues: Vec<Placed>,
    pub(crate) beds: Vec<BedTrack>,
    pub(crate) duck: Envelope,
    pub(crate) master: Envelope,
    pub(crate) train: Speed,
    pub(crate) strikes: Vec<Strike>,
    /// The frame at which a bell that still rings is silent.
    pub(crate) damped: u64,
    pub(crate) seed: u64,
    pub(crate) grow: Grow,
}

/// A clip at its place; `end` is the first frame after it.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) at: u64,
    pub(crate) end: u64,
    pub(crate) clip: Clip,
    pub(crate) scale: f32,
}

impl Score {
    /// Puts the clips, one an utterance, at the timeline's cues. A cue that is only shown needs none.
    ///
    /// # Errors
    /// When a spoken cue has no clip, or one of another length than the timeline was compiled for: then what sounds would
    /// not be what was planned.
    pub fn new(timeline: &Timeline, clips: &[Option<Clip>]) -> Result<Self, ScoreError> {
        Self::grown(timeline, clips, soundscape::build)
    }

    /// As [`Score::new`], its soundscapes grown by `grow`.
    pub(crate) fn grown(timeline: &Timeline, clips: &[Option<Clip>], grow: Grow) -> Result<Self, ScoreError> {
        let mut cues = Vec::with_capacity(timeline.cues.len());
        for (index, cue) in timeline.cues.iter().enumerate().filter(|(_, cue)| cue.spoken) {
            let Some(Some(clip)) = clips.get(cue.utterance) else {
                return Err(ScoreError::Clip { cue: index });
            };
            if clip.frames() != cue.frames {
                return Err(ScoreError::Length { cue: index, expected: cue.frames, found: clip.frames() });
            }
            let scale = clip.gain().amplitude() / FULL_SCALE;
            cues.push(Placed { at: cue.at.0, end: cue.end().0, clip: clip.clone(), scale });
        }
        sort::by_key(&mut cues, |cue| cue.at);
        let gain = BELL_REFERENCE.amplitude();
        let mut strikes: Vec<_> = timeline.bells.iter().map(|bell| Strike { frame: bell.0, gain }).collect();
        sort::by_key(&mut strikes, |strike| strike.frame);
        // The zeros behind the last fade are zeros. Where there is no fade, or a writer strikes the bell so late, they are
        // all the time that it has. No hold reaches into either, so that none need be told from the end.
        let marked = |kind| timeline.markers.iter().find(|marker| marker.kind == kind).map(|marker| marker.at.0);
        let zeros = marked(MarkerKind::Fade).and(marked(MarkerKind::Silence));
        let rings = strikes.last().map_or(0, |strike| strike.frame.saturating_add(DAMPING));
        let damped = zeros.filter(|zeros| *zeros >= rings).unwrap_or(timeline.length.0);
        Ok(Self {
            length: timeline.length.0,
            cues,
            beds: timeline.beds.clone(),
            duck: timeline.duck.clone(),
            master: timeline.master.clone(),
            train: timeline.train.clone(),
            strikes,
            damped,
            seed: timeline.seed,
            grow,
        })
    }

    /// A new soundscape for one of its beds, at its beginning.
    pub(crate) fn grow(&self, bed: Bed) -> Box<dyn Soundscape> {
        (self.grow)(bed, self.seed)
    }

    /// The weather of block `index`: what moves the train, at the block's end.
    ///
    /// Behind a hold the train keeps the speed that it had there, however long it is kept open.
    pub(crate) fn weather(&self, index: u64, hold_at: Option<u64>) -> Weather {
        if self.train.is_cruising() {
            return Weather::USUAL;
        }
        let end = index.saturating_add(1).saturating_mul(BLOCK as u64);
        let at = hold_at.map_or(end, |hold| end.min(hold.div_ceil(BLOCK as u64) * BLOCK as u64));
        let speed = self.train.at(Frames(at));
        // Over the last seconds, so that brakes close and open without a step, and held with the speed.
        let before = self.train.at(Frames(at.saturating_sub(BRAKED)));
        let braking = (before - speed).max(0.0) * (USUALLY_STOPS * RATE as f32 / BRAKED as f32);
        let behind = self.train.behind(Frames(at)) + (end - at) as f64 * (1.0 - f64::from(speed));
        Weather { speed, braking, behind, ..Weather::USUAL }
    }

    /// From the first frame to the last.
    pub const fn length(&self) -> Frames {
        Frames(self.length)
    }
}

/// What an `i16` sample of full scale counts.
const FULL_SCALE: f32 = 32_768.0;

/// Why a timeline and its clips do not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScoreError {
    /// A spoken cue has no clip.
    #[error("expected a clip for cue {cue}, but found none")]
    Clip {
        /// Which cue of the timeline.
        cue: usize,
    },
    /// A clip is not as long as its cue.
    #[error("expected a clip of {} frames for cue {cue}, but found {}", expected.0, found.0)]
    Length {
        /// Which cue of the timeline.
        cue: usize,
        /// What the timeline was compiled for.
        expected: Frames,
        /// What was given.
        found: Frames,
    },
}
