//! The sheet of sentences to record: what a narrator, or the tool that makes the shipped clips, needs to know.

use std::collections::BTreeSet;

use perron_core::exercise::sentences;
use perron_core::{Language, Pace};
use serde::Serialize;

use crate::library::{Entry, Library};

/// One sentence to record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The words, as they are spoken and looked up.
    pub text: String,
    /// The first script that speaks them.
    pub script: String,
    /// The scene there.
    pub scene: String,
    /// Characters a second of the trimmed recording, blanks and marks counted.
    pub pace: f32,
}

impl Row {
    /// How long the trimmed recording should be, in seconds.
    pub fn seconds(&self) -> f64 {
        Pace(self.pace).seconds(&self.text)
    }
}

/// The sentences of one exercise, or of every exercise of the language; each text once for every pace it
/// is needed at, in the order of the scripts.
///
/// Sentences with a person's own words are not among them: nobody can record those beforehand.
///
/// ```
/// use perron_companion::{Language, Library, sheet::sheet};
/// let rows = sheet(&Library::shipped(), Language::Nl, Some("grounding"));
/// assert!(rows.iter().any(|row| row.text == "Je bent hier."));
/// ```
pub fn sheet(library: &Library, language: Language, id: Option<&str>) -> Vec<Row> {
    let wanted = |entry: &&Entry| entry.language() == Some(language) && id.is_none_or(|id| entry.id() == Some(id));
    let mut known = BTreeSet::new();
    let mut rows = Vec::new();
    for script in library.entries().iter().filter(wanted).filter_map(|entry| entry.playable().ok()) {
        for clip in sentences(script) {
            if known.insert((clip.text.clone(), clip.pace.0.to_bits())) {
                let script = script.header.id.value.clone();
                rows.push(Row { text: clip.text, script, scene: clip.scene, pace: clip.pace.0 });
            }
        }
    }
    rows
}
