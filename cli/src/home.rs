//! Where a person's own things are kept, and the language their terminal speaks.

use std::path::PathBuf;

use perron_companion::recordings::Recordings;
use perron_companion::{Language, Library};

use crate::failure::Failure;

/// The folder that `--home` or `PERRON_HOME` names, else the system's own place for a program's data.
pub struct Home {
    folder: PathBuf,
}

impl Home {
    /// The folder; it need not exist, and only taking recordings in and keeping write to it.
    pub fn new(named: Option<PathBuf>) -> Result<Self, Failure> {
        let usual = || directories::ProjectDirs::from("", "", "perron").map(|dirs| dirs.data_dir().to_path_buf());
        let folder = named.or_else(usual);
        folder.map(|folder| Self { folder }).ok_or_else(|| {
            Failure::Usage("expected a home folder, but found none; name one with --home or PERRON_HOME".into())
        })
    }

    /// The shipped exercises and the person's own beside them.
    pub fn library(&self) -> Result<Library, Failure> {
        Ok(Library::shipped().with_folder(&self.folder.join("scripts"))?)
    }

    /// Where what is kept lies, and its key.
    pub fn journal(&self) -> PathBuf {
        self.folder.join("journal")
    }

    /// The person's own recordings.
    pub fn recordings(&self) -> Recordings {
        Recordings::new(self.folder.join("voices"))
    }
}

/// The language that was asked for, else the terminal's, else Dutch.
pub fn language(asked: Option<Language>) -> Language {
    let of_terminal = || {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
        Language::from_name(locale.get(..2)?)
    };
    asked.or_else(of_terminal).unwrap_or(Language::Nl)
}
