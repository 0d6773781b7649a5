//! What is heard: whole practices rendered, and measured as a listener would hear them.
//!
//! Loudness is by BS.1770 (`ebur128`), on the stereo render. A voice is a voice where its clips are: the timeline says where.

use perron_companion::exercise::{BedWish, Wishes};
use perron_companion::preparing::{Prepared, Reach, lay};
use perron_companion::rendering::{Rendered, render};
use perron_companion::session::{Event, Record};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Frames, Language, Library, Millis, RATE, Stem};
use perron_core::Timeline;

use crate::shelf;

/// A shipped exercise as a person gets it.
pub struct Practice {
    /// What will sound.
    pub timeline: Timeline,
    /// The words of each cue.
    pub words: Vec<String>,
    /// How many of them a person's own recordings speak, when they were chosen.
    pub recorded: Option<usize>,
    prepared: Prepared,
}

/// The exercise with shipped clips; every sentence has one, or it panics.
pub fn practice(id: &str, language: Language, wishes: &Wishes) -> Practice {
    let mut voices = Voices::new(Choice::Shipped, Assets::Folder(shelf::root().join("audio/assets/voice")));
    practice_by(id, language, wishes, &mut voices)
}

/// The same, spoken by these voices.
pub fn practice_by(id: &str, language: Language, wishes: &Wishes, voices: &mut Voices) -> Practice {
    let library = Library::shipped();
    let script = library.find(id, language).and_then(|entry| entry.playable()).expect("it ships");
    let laid = lay(script, &library, wishes, voices, Reach::Refuse).expect("these wishes can be fulfilled");
    assert_eq!((laid.unvoiced(), laid.faults()), (0, &[][..]), "{id} {}: every sentence has its clip", language.name());
    let timeline = laid.timeline().clone();
    let words = laid.plan().cues.into_iter().map(|cue| cue.text).collect();
    let recorded = laid.recorded();
    Practice {
        timeline,
        words,
        recorded,
        prepared: laid.prepare().expect("the clips are as long as they were measured"),
    }
}

/// So many minutes over this bed, under seed 1.
pub fn wishes(minutes: u64, bed: BedWish) -> Wishes {
    Wishes { length: Some(Millis::minutes(minutes)), bed, seed: 1, ..Wishes::default() }
}

impl Practice {
    /// What is heard when it is begun and this happens in it.
    pub fn heard(&self, record: &str, stem: Stem) -> (Vec<f32>, Rendered) {
        let record: Record = format!("at 0s begin\n{record}").parse().expect("a record");
        let mut samples = Vec::new();
        let rendered = render(&self.prepared, &record, stem, |piece| {
            samples.extend_from_slice(piece);
            Ok(())
        });
        let rendered = rendered.expect("memory takes every sample");
        assert_eq!(samples.len() as u64, 2 * rendered.frames.0);
        (samples, rendered)
    }

    /// What is heard of a bus when nobody does anything, to the very end.
    pub fn stem(&self, stem: Stem) -> Vec<f32> {
        let (samples, rendered) = self.heard("", stem);
        assert_eq!(rendered.events.last(), Some(&(rendered.frames, Event::Ended)));
        samples
    }

    /// The samples of each sentence, by the timeline.
    pub fn sentences<'a>(&self, samples: &'a [f32]) -> Vec<&'a [f32]> {
        self.timeline.cues.iter().map(|cue| between(samples, cue.at, cue.end())).collect()
    }
}

/// The samples from one frame up to another.
pub fn between(samples: &[f32], from: Frames, to: Frames) -> &[f32] {
    &samples[2 * from.0 as usize..2 * to.0 as usize]
}

/// The samples from a frame on.
pub fn after(samples: &[f32], from: Frames) -> &[f32] {
    &samples[2 * from.0 as usize..]
}

/// Integrated loudness.
pub fn lufs(samples: &[f32]) -> f64 {
    let mut meter = ebur128::EbuR128::new(2, RATE, ebur128::Mode::I).expect("stereo at 48 kHz can be metered");
    meter.add_frames_f32(samples).expect("whole frames");
    meter.loudness_global().expect("measured")
}

/// The true peak, in dBTP.
pub fn true_peak(samples: &[f32]) -> f64 {
    let mut meter = ebur128::EbuR128::new(2, RATE, ebur128::Mode::TRUE_PEAK).expect("stereo at 48 kHz can be metered");
    meter.add_frames_f32(samples).expect("whole frames");
    20.0 * (0..2).map(|side| meter.true_peak(side).expect("measured")).fold(0.0, f64::max).log10()
}

/// The level of some samples, unweighted.
pub fn decibels(samples: &[f32]) -> f64 {
    let power = samples.iter().map(|sample| f64::from(*sample).powi(2)).sum::<f64>() / samples.len() as f64;
    10.0 * power.log10()
}

/// Whether every sample is zero.
pub fn is_silent(samples: &[f32]) -> bool {
    samples.iter().all(|sample| *sample == 0.0)
}

/// Milliseconds in frames.
pub const MILLI: fn(u64) -> Frames = |millis| Frames(millis * RATE as u64 / 1_000);

/// The largest rise of the level within 100 ms, in decibels, of what can be heard at all (-70 dBFS).
pub fn largest_rise(samples: &[f32]) -> f64 {
    const AUDIBLE: f64 = -70.0;
    let slice = 2 * MILLI(50).0 as usize;
    let levels: Vec<f64> = samples.chunks_exact(slice).map(|piece| decibels(piece).max(AUDIBLE)).collect();
    levels.windows(3).map(|three| three[2] - three[0]).fold(0.0, f64::max)
}
