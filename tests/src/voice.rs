//! A voice for tests: it says nothing, and takes as long over it as a person would.

use perron_core::exercise::lengths::reading;
use perron_core::exercise::{Catalog, Clip, Exercise};

/// The catalog of a voice that speaks every utterance at the pace that is asked of it.
pub fn catalog(exercise: &Exercise) -> Catalog {
    catalog_of(exercise, |_| true)
}

/// The same, of a voice that speaks only the utterances of these numbers; the others are shown.
pub fn catalog_of(exercise: &Exercise, speaks: impl Fn(usize) -> bool) -> Catalog {
    let clips = exercise.utterances.iter().enumerate().map(|(index, utterance)| {
        speaks(index).then(|| Clip { frames: reading(utterance), voice: "test".to_string() })
    });
    Catalog { clips: clips.collect() }
}
