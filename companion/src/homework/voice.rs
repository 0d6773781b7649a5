//! The recordings that came with homework, as a voice: each speaks its sentence, wherever that stands.

use std::borrow::Cow;
use std::collections::BTreeMap;

use perron_audio::recording::Recording;
use perron_audio::voice::manifest::Row;
use perron_audio::voice::{Manifest, Recorded, recorded};
use perron_core::{Language, Pace};
use perron_journal::StoreError;

use super::clips::hash;
use crate::journal::Journal;

/// What it is called in a plan.
const NAME: &str = "homework";

/// The voices of what was accepted, a language each. A recording of a later assignment goes before one of an earlier one.
///
/// # Errors
///
/// [`StoreError`]
pub fn voices(journal: &Journal) -> Result<Vec<Recorded>, StoreError> {
    let homework = journal.homework()?;
    let mut voices = Vec::new();
    for language in Language::ALL {
        let (mut manifest, mut sounds) = (Manifest::new(language, NAME), BTreeMap::new());
        for spoken in homework.spoken().filter(|spoken| spoken.language == language) {
            let (says, file) = (spoken.says.reveal(), format!("{}.wav", recorded::file_stem(spoken.says.reveal())));
            if sounds.contains_key(&file) {
                continue;
            }
            // One that is damaged is left to the other voices.
            let Some(wav) = journal.recording(spoken.number)? else { continue };
            let Ok((pcm, rate)) = Recording::stored(wav.reveal()) else { continue };
            let seconds = pcm.len() as f64 / f64::from(rate);
            let pace = Pace((says.chars().count() as f64 / seconds) as f32);
            manifest.add(says, Row { file: file.clone(), pace, frames: pcm.len() as u64, hash: hash(wav.reveal()) });
            sounds.insert(file, wav);
        }
        if !sounds.is_empty() {
            let fetch = move |file: &str| sounds.get(file).map(|wav| Cow::Owned(wav.reveal().clone()));
            voices.push(Recorded::new(manifest, Box::new(fetch)));
        }
    }
    Ok(voices)
}
