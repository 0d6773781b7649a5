//! The timeline: every cue, pause, bed change and marker of one practice at an exact frame.
//!
//! Speech never overlaps; what lies between is pauses, holds and breathing. Nothing here is a plan to be adjusted later:
//! a timeline that was compiled is what will sound, to the frame.

use alloc::string::String;
use alloc::vec::Vec;

use crate::bed::Bed;
use crate::envelope::Envelope;
use crate::script::tree::Ending;
use crate::speed::Speed;
use crate::units::Frames;

/// One practice laid out to the frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// From the first frame to the last, the tail included.
    pub length: Frames,
    /// How it ends.
    pub ending: Ending,
    /// What is spoken or shown, in order, never overlapping.
    pub cues: Vec<Cue>,
    /// Strokes of the bell, in order; they run on beneath what follows.
    pub bells: Vec<Frames>,
    /// Silences of the voice, in order.
    pub pauses: Vec<Pause>,
    /// Places that wait for the person, in order.
    pub holds: Vec<Hold>,
    /// Breathing, phase by phase, in order.
    pub breaths: Vec<Breath>,
    /// The soundscapes, each with its level; 0 dB is as loud as the voice (-18 LUFS).
    pub beds: Vec<BedTrack>,
    /// How fast the train goes, when one sounds and is moved; otherwise there are no points, and a train cruises.
    pub train: Speed,
    /// What the voice does to every bed: 0 dB in pauses, lower around speech.
    pub duck: Envelope,
    /// What is done to all that sounds, voice, beds and bell together: 0 dB, sinking on the way into sleep, never rising.
    pub master: Envelope,
    /// Names for places: scenes, the tail, its fade, its silence.
    pub markers: Vec<Marker>,
    /// What the soundscapes grow from.
    pub seed: u64,
}

impl Timeline {
    /// A timeline of this length in which nobody speaks and nothing sounds, to lay things into.
    ///
    /// ```
    /// use perron_core::{Frames, Timeline, script::tree::Ending};
    /// let minute = Timeline::silent(Frames::seconds(60), Ending::Wake);
    /// assert_eq!((minute.length.to_millis().to_string(), minute.cues.len()), ("1m".to_string(), 0));
    /// ```
    pub fn silent(length: Frames, ending: Ending) -> Self {
        Self {
            length,
            ending,
            cues: Vec::new(),
            bells: Vec::new(),
            pauses: Vec::new(),
            holds: Vec::new(),
            breaths: Vec::new(),
            beds: Vec::new(),
            train: Speed::default(),
            duck: Envelope::default(),
            master: Envelope::default(),
            markers: Vec::new(),
            seed: 0,
        }
    }
}

/// One utterance at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Which utterance of the exercise.
    pub utterance: usize,
    /// The first frame.
    pub at: Frames,
    /// How long: the length of its clip, or of reading it when no voice speaks it.
    pub frames: Frames,
    /// Whether a voice speaks it; otherwise it is only shown.
    pub spoken: bool,
}

impl Cue {
    /// The first frame after it.
    pub fn end(&self) -> Frames {
        self.at + self.frames
    }
}

/// A silence of the voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The first frame.
    pub at: Frames,
    /// What the writer asked for.
    pub natural: Frames,
    /// What it has become.
    pub frames: Frames,
}

/// A place that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The first frame.
    pub at: Frames,
    /// What it counts in the asked length.
    pub frames: Frames,
    /// Waits for `continue`, however long; otherwise goes on by itself after `frames`.
    pub open: bool,
}

/// One phase of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breath {
    /// The first frame.
    pub at: Frames,
    /// How long.
    pub frames: Frames,
    /// In or out.
    pub phase: BreathPhase,
}

/// In or out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreathPhase {
    /// In.
    Inhale,
    /// Out.
    Exhale,
}

/// A soundscape and its level through the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct BedTrack {
    /// Which soundscape.
    pub bed: Bed,
    /// Its level before ducking; 0 dB is as loud as the voice.
    pub level: Envelope,
}

/// A name for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Where.
    pub at: Frames,
    /// What begins here.
    pub kind: MarkerKind,
}

/// What begins at a marker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// A scene, by its name; a scene that comes in rounds has one marker a round.
    Scene(String),
    /// The bed alone, after the last word.
    Tail,
    /// The last fade of the bed.
    Fade,
    /// The exact zeros at the end.
    Silence,
}
