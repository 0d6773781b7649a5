//! A person's own recordings: where they are kept, which there are, and how they are taken in.
//!
//! ```text
//! voices/NAME/nl/manifest.toml    which file says which sentence, with its hash
//! voices/NAME/nl/*.wav            one a sentence, trimmed and at level
//! ```
//!
//! They lie in the person's home alone, where only they can look.

mod folder;
mod import;
mod name;
mod refusal;

use perron_core::sort;
use std::fs;
use std::path::{Path, PathBuf};

use perron_audio::voice::shipped::Fetch;
use perron_audio::voice::{Manifest, ManifestError, Recorded};
use perron_core::Language;

pub use import::{ENTRIES, ImportError, Imported, Kept, Refused, Why};
pub use name::{NoName, VoiceName};
/// Why a recording cannot be used.
pub use perron_audio::recording::Fault;
/// What a recording may be at most.
pub use perron_audio::recording::limit;
pub use refusal::{refusal, seconds};

/// The folder of a home where recordings are kept; it need not exist.
///
/// ```
/// use perron_companion::recordings::Recordings;
/// let recordings = Recordings::new("home/voices".into());
/// assert!(recordings.list()?.is_empty());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// Only [`Recordings::import`] writes to it.
#[derive(Clone, Debug)]
pub struct Recordings {
    folder: PathBuf,
}

/// The recordings of one person in one language.
#[derive(Debug)]
pub struct Shelf {
    /// Whose they are.
    pub name: VoiceName,
    /// In which language.
    pub language: Language,
    /// What is there, or why it cannot be read.
    pub manifest: Result<Manifest, RecordingsError>,
}

/// Recordings that were asked for cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RecordingsError {
    /// There are none of this name in this language.
    #[error("expected recordings of `{name}` in {}, but found none; perron voice list tells which there are", language.name())]
    None {
        /// Whose they would be.
        name: VoiceName,
        /// In which language.
        language: Language,
    },
    /// Their manifest cannot be read.
    #[error("expected the recordings of `{name}` in {}, but their manifest cannot be read: {error}", language.name())]
    Unreadable {
        /// Whose they are.
        name: VoiceName,
        /// In which language.
        language: Language,
        /// What the system says.
        error: std::io::Error,
    },
    /// Their manifest is not what it should be.
    #[error("expected the recordings of `{name}` in {}, but their manifest is damaged; import them again", language.name())]
    Damaged {
        /// Whose they are.
        name: VoiceName,
        /// In which language.
        language: Language,
        /// What is wrong with it.
        #[source]
        error: ManifestError,
    },
}

impl Recordings {
    /// Recordings in this folder.
    pub const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Which there are, by name and language.
    ///
    /// # Errors
    ///
    /// What the system says when the folder is there and cannot be listed.
    pub fn list(&self) -> std::io::Result<Vec<Shelf>> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let names = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<VoiceName>().ok());
        let mut names: Vec<VoiceName> = names.collect();
        sort::ascending(&mut names);
        let shelves = names.into_iter().flat_map(|name| Language::ALL.map(|language| (name.clone(), language)));
        Ok(shelves.filter_map(|(name, language)| self.shelf(name, language)).collect())
    }

    fn shelf(&self, name: VoiceName, language: Language) -> Option<Shelf> {
        match self.manifest(&name, language) {
            Err(RecordingsError::None { .. }) => None,
            manifest => Some(Shelf { name, language, manifest: manifest.map(|(_, manifest)| manifest) }),
        }
    }

    /// The voice made of one person's recordings in a language.
    ///
    /// # Errors
    ///
    /// [`RecordingsError`].
    pub fn voice(&self, name: &VoiceName, language: Language) -> Result<Recorded, RecordingsError> {
        let (folder, manifest) = self.manifest(name, language)?;
        let fetch: Fetch = Box::new(move |file| {
            // The manifest's names are plain, or it would not have been read.
            let path = folder.join(file);
            let small = fs::metadata(&path).is_ok_and(|found| found.is_file() && found.len() <= limit::FILE as u64);
            small.then(|| fs::read(path).ok()).flatten().map(Into::into)
        });
        Ok(Recorded::new(manifest, fetch))
    }

    /// Where the recordings stand, and what is in them.
    fn manifest(&self, name: &VoiceName, language: Language) -> Result<(PathBuf, Manifest), RecordingsError> {
        let folder = self.place(name, language).standing();
        let text = match fs::read_to_string(folder.join(folder::MANIFEST)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(RecordingsError::None { name: name.clone(), language });
            }
            Err(error) => return Err(RecordingsError::Unreadable { name: name.clone(), language, error }),
            Ok(text) => text,
        };
        let damaged = |error| RecordingsError::Damaged { name: name.clone(), language, error };
        let mut manifest = Manifest::read(&text).map_err(damaged)?;
        // The folder says whose and which it is; a manifest that was moved says no more than its files.
        (manifest.voice, manifest.language) = (name.to_string(), language);
        Ok((folder, manifest))
    }

    fn place(&self, name: &VoiceName, language: Language) -> folder::Place {
        folder::Place::new(&self.folder, name, language)
    }

    /// Where they all are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}
