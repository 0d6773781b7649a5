//! Assets: the shipped clips, from inside the program, from a folder, or from a phone's bundle.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use perron_audio::voice::shipped::Fetch;
use perron_audio::voice::{Manifest, ManifestError, Shipped};
use perron_core::Language;

#[cfg(feature = "embed")]
static EMBEDDED: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/../audio/assets/voice");

/// Where the shipped clips are.
#[derive(Clone, Debug)]
pub enum Assets {
    /// Inside the program, so that one file works anywhere (feature `embed`).
    #[cfg(feature = "embed")]
    Embedded,
    /// A folder with one folder a language, as `audio/assets/voice` is.
    Folder(PathBuf),
}

/// The clips of a language cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AssetsError {
    /// The manifest is not there or cannot be read.
    #[error("expected the clips of {} in {}, but their manifest cannot be read: {error}", language.name(), folder.display())]
    Unreadable {
        /// Which language.
        language: Language,
        /// Where it was looked for.
        folder: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// The manifest is not what it should be.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
}

impl Assets {
    /// The shipped clips of a language.
    ///
    /// # Errors
    ///
    /// [`AssetsError`]: without a manifest nobody can say which clip is which.
    pub fn clips(&self, language: Language) -> Result<Shipped, AssetsError> {
        match self {
            #[cfg(feature = "embed")]
            Self::Embedded => {
                let file = move |name: &str| EMBEDDED.get_file(format!("{}/{name}", language.name()));
                let manifest = file("manifest.toml").and_then(|file| file.contents_utf8()).unwrap_or_default();
                let fetch: Fetch = Box::new(move |name| file(name).map(|file| Cow::Borrowed(file.contents())));
                Ok(Shipped::new(Manifest::read(manifest)?, fetch))
            }
            Self::Folder(folder) => from_folder(folder, language),
        }
    }
}

fn from_folder(folder: &Path, language: Language) -> Result<Shipped, AssetsError> {
    let folder = folder.join(language.name());
    let manifest = std::fs::read_to_string(folder.join("manifest.toml")).map_err(|error| AssetsError::Unreadable {
        language,
        folder: folder.clone(),
        error,
    })?;
    let fetch: Fetch = Box::new(move |name| {
        // A manifest names files that lie beside it, never another place.
        let plain = !name.contains(['/', '\\']) && name != "..";
        plain.then(|| std::fs::read(folder.join(name)).ok()).flatten().map(Cow::Owned)
    });
    Ok(Shipped::new(Manifest::read(&manifest)?, fetch))
}
