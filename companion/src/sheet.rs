//! The sheet of sentences to record: what a narrator, or the tool that makes the shipped clips, needs to know.

use std::collections::BTreeSet;

use perron_core::Language;
use perron_core::exercise::sentences;
use serde::Serialize;

use crate::library::{Entry, Library};

/// How fast a sentence is spoken unless its place asks for another pace: characters of the text a second, spaces and
/// punctuation counted (the pace of calm spoken exercises, measured; 11 to 12).
pub const USUAL_PACE: f64 = 11.5;

/// One sentence to record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The words, as they are spoken and looked up.
    pub text: String,
    /// The first script that speaks them.
    pub script: String,
    /// The scene there.
    pub scene: String,
    /// Characters a second.
    pub pace: f64,
}

impl Row {
    /// How long the trimmed recording should be, in seconds.
    pub fn seconds(&self) -> f64 {
        self.text.chars().count() as f64 / self.pace
    }
}

/// The sentences of one exercise, or of every exercise of the language; each text once, in the order of the scripts.
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
            if known.insert(clip.text.clone()) {
                let script = script.header.id.value.clone();
                rows.push(Row { text: clip.text, script, scene: clip.scene, pace: USUAL_PACE });
            }
        }
    }
    rows
}
