//! The sheet of sentences to record: what a narrator, or the tool that makes the shipped clips, needs to know.

use std::collections::{BTreeMap, BTreeSet};

use perron_audio::voice::recorded::file_stem;
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
    /// How long the trimmed recording should be, in seconds.
    pub seconds: f64,
    /// The name of a person's recording of it, without `.wav` or `.flac`; the same for every pace.
    pub name: String,
}

/// One sentence for a person to record: once, whatever the paces of its places.
#[derive(Clone, Debug, PartialEq)]
pub struct ToRecord {
    /// The name of the file, without `.wav` or `.flac`.
    pub name: String,
    /// The words.
    pub text: String,
    /// How long it takes where it is needed slowest: a slow reading is welcome anywhere, a hasty one never is.
    pub seconds: f64,
    /// Whether a place wants it slower than usual, on the way into sleep.
    pub slow: bool,
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
                let (seconds, name) = (clip.pace.seconds(&clip.text), file_stem(&clip.text));
                rows.push(Row { text: clip.text, script, scene: clip.scene, pace: clip.pace.0, seconds, name });
            }
        }
    }
    rows
}

/// What a person records of a sheet, in its order.
///
/// ```
/// use perron_companion::{Language, Library, sheet};
/// let rows = sheet::sheet(&Library::shipped(), Language::Nl, Some("grounding"));
/// let here = sheet::to_record(&rows).into_iter().find(|one| one.text == "Je bent hier.").unwrap();
/// assert_eq!(here.name, "je-bent-hier-d6f0735c");
/// ```
pub fn to_record(rows: &[Row]) -> Vec<ToRecord> {
    let mut once: Vec<ToRecord> = Vec::new();
    let mut places = BTreeMap::new();
    for row in rows {
        let at = *places.entry(row.name.as_str()).or_insert(once.len());
        let slow = row.pace < Pace::USUAL.0;
        match once.get_mut(at) {
            Some(known) => (known.seconds, known.slow) = (known.seconds.max(row.seconds), known.slow || slow),
            None => {
                let (name, text) = (row.name.clone(), row.text.clone());
                once.push(ToRecord { name, text, seconds: row.seconds, slow });
            }
        }
    }
    once
}
