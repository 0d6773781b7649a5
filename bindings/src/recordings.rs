//! A person's own recordings: which sentences there are, and how a folder of them is taken in.

use std::path::Path;
use std::time::Duration;

use perron_companion::recordings::{ImportError, Imported, VoiceName, refusal};
use perron_companion::sheet::{sheet, to_record};

use crate::companion::Companion;
use crate::fault::Fault;
use crate::mirror::Language;

/// A sentence that a person can record.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct ToRecord {
    /// What its file is called, without `.wav` or `.flac`.
    pub name: String,
    /// The words.
    pub text: String,
    /// About how long they take.
    pub length: Duration,
    /// Whether they are wanted slower than usual, on the way into sleep.
    pub is_slow: bool,
}

/// Recordings of one person in one language.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct OwnVoice {
    /// Whose they are: `Wishes.voice` names it.
    pub name: String,
    /// Their language.
    pub language: Language,
    /// The sentences that there are, as they are spoken.
    pub sentences: Vec<String>,
    /// Whether they can be read; else they are taken in again.
    pub is_usable: bool,
}

/// What an import took.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ImportedRecordings {
    /// How many.
    pub taken: u32,
    /// Those of them in which the room can be heard behind the words.
    pub noisy: Vec<String>,
    /// Sound files whose name is no sentence's; they were not opened.
    pub unknown: Vec<String>,
}

#[uniffi::export]
impl Companion {
    /// The sentences of an exercise, or of every exercise of the language, for a person to record.
    pub fn to_record(&self, language: Language, exercise: Option<String>) -> Result<Vec<ToRecord>, Fault> {
        self.guard(|| {
            let library = self.exercises()?;
            let rows = to_record(&sheet(&library, language, exercise.as_deref()));
            let row = |row: perron_companion::sheet::ToRecord| ToRecord {
                name: row.name,
                text: row.text,
                length: Duration::from_secs_f64(row.seconds.clamp(0.0, 3600.0)),
                is_slow: row.slow,
            };
            Ok(rows.into_iter().map(row).collect())
        })
    }

    /// Which recordings there are.
    pub fn recordings(&self) -> Result<Vec<OwnVoice>, Fault> {
        self.guard(|| {
            self.exercises()?;
            let Some(recordings) = self.own_recordings() else { return Ok(Vec::new()) };
            let shelves = recordings.list().map_err(|_| self.no_recordings())?.into_iter();
            let voice = |shelf: perron_companion::recordings::Shelf| OwnVoice {
                name: shelf.name.to_string(),
                language: shelf.language,
                is_usable: shelf.manifest.is_ok(),
                sentences: shelf
                    .manifest
                    .map_or(Vec::new(), |manifest| manifest.sentences().map(|(said, _)| said.to_string()).collect()),
            };
            Ok(shelves.map(voice).collect())
        })
    }

    /// Takes in a folder of WAV or FLAC files, named as [`Companion::to_record`] says: all of them or none. Where recordings
    /// of this name are there, they are replaced only if that is said. It takes a while: up to some seconds.
    pub fn import_recordings(
        &self,
        folder: &str,
        name: &str,
        language: Language,
        replacing: bool,
    ) -> Result<ImportedRecordings, Fault> {
        self.guard(|| {
            let library = self.exercises()?;
            let name: VoiceName = name.parse().map_err(|_| Fault::input("voice"))?;
            let recordings = self.own_recordings().ok_or_else(|| self.no_recordings())?;
            let sentences = to_record(&sheet(&library, language, None));
            let imported = recordings.import(Path::new(folder), &name, language, &sentences, replacing, |_, _| {});
            imported.map(taken).map_err(|error| self.not_taken(error))
        })
    }

    /// Takes in one recording, WAV or FLAC, of the sentence of this name ([`Companion::to_record`]): beside those that the voice
    /// has, and in the place of an earlier one of the same sentence. True: the room can be heard behind the words.
    pub fn add_recording(&self, bytes: &[u8], sentence: &str, name: &str, language: Language) -> Result<bool, Fault> {
        self.guard(|| {
            let library = self.exercises()?;
            let name: VoiceName = name.parse().map_err(|_| Fault::input("voice"))?;
            let recordings = self.own_recordings().ok_or_else(|| self.no_recordings())?;
            let sentences = to_record(&sheet(&library, language, None));
            let wish = sentences.iter().find(|wish| wish.name == sentence);
            let wish = wish.ok_or_else(|| Fault::input("sentence's name"))?;
            recordings.add(bytes, &name, language, wish).map_err(|error| self.not_taken(error))
        })
    }
}

impl Companion {
    fn no_recordings(&self) -> Fault {
        Fault::Sound { says: self.words().say("phone-no-recordings", &[]) }
    }

    /// The names of files that were refused are those of sentences.
    fn not_taken(&self, error: ImportError) -> Fault {
        let words = self.words();
        match error {
            ImportError::Taken(name) => {
                Fault::Refused { says: words.say("phone-import-taken", &[("name", name.as_str().into())]) }
            }
            ImportError::Nothing { .. } => Fault::Unfit { says: words.say("phone-import-nothing", &[]) },
            ImportError::Refused(refused) => {
                let heading = words.say("import-refused", &[("count", refused.len().into())]);
                let line = |one: perron_companion::recordings::Refused| {
                    format!("{}: {}", one.file, refusal(one.why, words.language()).says(words))
                };
                let lines = std::iter::once(heading).chain(refused.into_iter().map(line));
                Fault::Unfit { says: lines.collect::<Vec<_>>().join("\n") }
            }
            ImportError::Folder { .. } | ImportError::TooMany | ImportError::Store { .. } => self.no_recordings(),
        }
    }
}

fn taken(imported: Imported) -> ImportedRecordings {
    let noisy = imported.kept.iter().filter(|kept| kept.noisy).map(|kept| kept.file.clone());
    ImportedRecordings { taken: count(imported.kept.len()), noisy: noisy.collect(), unknown: imported.unknown }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
