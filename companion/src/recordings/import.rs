//! Taking recordings in: all that are in a folder, or none.

use perron_core::sort;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use perron_audio::recording::{Fault, Recording, limit};
use perron_audio::voice::{Manifest, recorded};
use perron_core::Language;

use super::folder::MANIFEST;
use super::name::VoiceName;
use super::{Recordings, RecordingsError};
use crate::sheet::ToRecord;

/// The most that a folder may hold, of whatever kind.
pub const ENTRIES: usize = 4_096;

/// What an import took.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The recordings, in the order of their names.
    pub kept: Vec<Kept>,
    /// Sound files whose name is no sentence's; they were not opened.
    pub unknown: Vec<String>,
}

/// A recording that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Its file, as the person named it.
    pub file: String,
    /// What it says.
    pub text: String,
    /// Whether the room can be heard behind the voice.
    pub noisy: bool,
}

/// A recording that was not taken, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// Its file, as the person named it.
    pub file: String,
    /// Why.
    pub why: Why,
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Why {
    /// Its sound.
    #[error(transparent)]
    Sound(#[from] Fault),
    /// It is a folder, a link to another place, or something else that is no file.
    #[error("expected a file of its own, but found a link or a folder")]
    NoFile,
    /// The system does not give it.
    #[error("expected a file that can be read, but found one that cannot")]
    Unreadable,
    /// Another file is for the same sentence.
    #[error("expected one recording of the sentence, but found two")]
    Twice,
}

/// Why nothing was taken. Whatever it is, all is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There are recordings of that name.
    #[error("expected a name that is free, but found recordings of `{0}`")]
    Taken(VoiceName),
    /// The folder cannot be listed.
    #[error("expected a folder of recordings in {}, but it cannot be read: {error}", folder.display())]
    Folder {
        /// Which folder.
        folder: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The folder holds too much.
    #[error("expected a folder with at most {ENTRIES} files, but found more")]
    TooMany,
    /// No file is named as a sentence is.
    #[error("expected files that are named as the sheet says, but found none")]
    Nothing {
        /// The sound files that are there.
        unknown: Vec<String>,
    },
    /// Some recordings cannot be used.
    #[error("expected recordings that can be used, but found {} that cannot", .0.len())]
    Refused(Vec<Refused>),
    /// They cannot be kept.
    #[error("expected to keep the recordings in {}, but it cannot be written: {error}", folder.display())]
    Store {
        /// Where.
        folder: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl Recordings {
    /// Takes the recordings of a folder: each checked, trimmed and brought to level. All of them are taken, or none; with
    /// `replace`, they take the place of those that have the name already.
    ///
    /// `progress` hears how many of how many are done.
    ///
    /// # Errors
    ///
    /// [`ImportError`]; then nothing has changed.
    pub fn import(
        &self,
        from: &Path,
        name: &VoiceName,
        language: Language,
        sheet: &[ToRecord],
        replace: bool,
        mut progress: impl FnMut(usize, usize),
    ) -> Result<Imported, ImportError> {
        let place = self.place(name, language);
        if place.is_taken() && !replace {
            return Err(ImportError::Taken(name.clone()));
        }
        let Found { files, unknown } = find(from, sheet)?;
        if files.is_empty() {
            return Err(ImportError::Nothing { unknown });
        }
        let store = |error| ImportError::Store { folder: self.folder.clone(), error };
        let building = place.begin().map_err(store)?;
        let mut manifest = Manifest::new(language, name.as_str());
        let (mut kept, mut refused) = (Vec::new(), Vec::new());
        let mut spoken = BTreeSet::new();
        for (done, (file, wish)) in files.iter().enumerate() {
            progress(done, files.len());
            let recording = if spoken.insert(&wish.name) { take(&from.join(file), wish) } else { Err(Why::Twice) };
            match recording {
                Err(why) => refused.push(Refused { file: file.clone(), why }),
                // Once one is refused nothing will be kept; the others are only looked at.
                Ok(_) if !refused.is_empty() => {}
                Ok(recording) => {
                    let (row, bytes) = recorded::kept(&wish.text, &recording);
                    building.write(&row.file, &bytes).map_err(store)?;
                    manifest.add(&wish.text, row);
                    kept.push(Kept { file: file.clone(), text: wish.text.clone(), noisy: recording.is_noisy() });
                }
            }
        }
        progress(files.len(), files.len());
        if !refused.is_empty() {
            return Err(ImportError::Refused(refused));
        }
        building.write(MANIFEST, manifest.to_toml().as_bytes()).map_err(store)?;
        building.stand().map_err(store)?;
        Ok(Imported { kept, unknown })
    }
}

impl Recordings {
    /// Takes one recording, beside those that have the name already and in the place of one of the same sentence; answers whether
    /// the room can be heard behind the voice.
    ///
    /// # Errors
    ///
    /// [`ImportError`]; then nothing has changed.
    pub fn add(
        &self,
        bytes: &[u8],
        name: &VoiceName,
        language: Language,
        wish: &ToRecord,
    ) -> Result<bool, ImportError> {
        let refused = |fault| ImportError::Refused(vec![Refused { file: wish.name.clone(), why: Why::Sound(fault) }]);
        let store = |error| ImportError::Store { folder: self.folder.clone(), error };
        let recording = Recording::take(bytes, wish.seconds).map_err(refused)?;
        let before = match self.manifest(name, language) {
            Err(RecordingsError::None { .. }) => None,
            // With these gone the new one would be all there is: whoever wants that imports it as a folder.
            before => Some(before.map_err(|error| store(io::Error::other(error)))?),
        };
        let building = self.place(name, language).begin().map_err(store)?;
        let mut manifest = Manifest::new(language, name.as_str());
        if let Some((folder, before)) = before {
            for (text, rows) in before.sentences().filter(|(text, _)| *text != wish.text) {
                for row in rows {
                    building.carry(&folder, &row.file).map_err(store)?;
                    manifest.add(text, row.clone());
                }
            }
        }
        let (row, bytes) = recorded::kept(&wish.text, &recording);
        building.write(&row.file, &bytes).map_err(store)?;
        manifest.add(&wish.text, row);
        building.write(MANIFEST, manifest.to_toml().as_bytes()).map_err(store)?;
        building.stand().map_err(store)?;
        Ok(recording.is_noisy())
    }
}

/// The sound files of a folder.
struct Found<'a> {
    /// Those that are named as a sentence is, in order.
    files: Vec<(String, &'a ToRecord)>,
    unknown: Vec<String>,
}

fn find<'a>(folder: &Path, sheet: &'a [ToRecord]) -> Result<Found<'a>, ImportError> {
    let unreadable = |error| ImportError::Folder { folder: folder.to_path_buf(), error };
    let by_name = sort::into_map(sheet.iter().map(|wish| (wish.name.as_str(), wish)));
    let mut found = Found { files: Vec::new(), unknown: Vec::new() };
    for (nth, entry) in fs::read_dir(folder).map_err(unreadable)?.enumerate() {
        if nth == ENTRIES {
            return Err(ImportError::TooMany);
        }
        // A name that is no text is no sentence's.
        let Ok(file) = entry.map_err(unreadable)?.file_name().into_string() else { continue };
        let Some((stem, ending)) = file.rsplit_once('.') else { continue };
        let sound = ["wav", "flac"].iter().any(|kind| ending.eq_ignore_ascii_case(kind));
        // What begins with a point is a system's own, such as the shadows that one of them leaves beside each file.
        if !sound || stem.starts_with('.') || stem.is_empty() {
            continue;
        }
        match by_name.get(stem.to_ascii_lowercase().as_str()) {
            Some(wish) => found.files.push((file, wish)),
            None => found.unknown.push(file),
        }
    }
    sort::by(&mut found.files, |(one, _), (two, _)| one.cmp(two));
    sort::ascending(&mut found.unknown);
    Ok(found)
}

/// Takes one file.
fn take(path: &Path, wish: &ToRecord) -> Result<Recording, Why> {
    // A link could lead to any file of the machine, and a pipe never ends.
    let about = fs::symlink_metadata(path).map_err(|_| Why::Unreadable)?;
    if !about.is_file() {
        return Err(Why::NoFile);
    }
    if about.len() > limit::FILE as u64 {
        return Err(Fault::TooLarge.into());
    }
    let mut bytes = Vec::new();
    // It may have grown meanwhile.
    let file = File::open(path).map_err(|_| Why::Unreadable)?;
    file.take(limit::FILE as u64 + 1).read_to_end(&mut bytes).map_err(|_| Why::Unreadable)?;
    Ok(Recording::take(&bytes, wish.seconds)?)
}
