//! A file, whole or not at all, for its owner's eyes alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::limit;

/// Why a file was not written or read; no path is in it, since a path has a person's name in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Something has that name. Nothing is ever written over.
    #[error("there is a file of that name already")]
    AlreadyThere,
    /// There is no such file, or no such folder.
    #[error("there is nothing of that name")]
    NotThere,
    /// The disk is full.
    #[error("there is no room for it")]
    Full,
    /// It has more bytes than can be read.
    #[error("the file is larger than {} bytes", limit::SEALED)]
    TooLarge,
    /// What the system says, by its number.
    #[error("the system refused it (number {number})")]
    Refused {
        /// Its number; 0 where it has none.
        number: i32,
    },
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::AlreadyExists => Self::AlreadyThere,
            ErrorKind::NotFound => Self::NotThere,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Refused { number: error.raw_os_error().unwrap_or(0) },
        }
    }
}

/// Writes a new file, which only its owner can read.
///
/// Nothing is written over. It is written beside its name and gets it when it is whole and on the disk, so that a device that
/// dies leaves an empty file, never half of one; what fails leaves nothing.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    // An empty file takes the name first: between looking and writing, another could.
    create(path)?;
    let part = beside(path);
    let written = write_part(&part, bytes).and_then(|()| fs::rename(&part, path));
    if let Err(error) = written {
        // A part that was not made is not there, and nobody else draws its name.
        let _ = (fs::remove_file(&part), fs::remove_file(path));
        return Err(error.into());
    }
    // The name itself is on the disk when its folder is; not every system lets one ask.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

fn write_part(part: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = create(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A name that nothing has, for what is not whole yet.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".part-{:016x}", getrandom::u64().unwrap_or(0)));
    path.with_file_name(name)
}

/// Reads a file that may be one of ours, and never more of it than could be.
pub fn read_file(path: &Path) -> Result<Zeroizing<Vec<u8>>, FileError> {
    let file = File::open(path)?;
    let most = limit::SEALED as u64;
    let length = file.metadata()?.len();
    if length > most {
        return Err(FileError::TooLarge);
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(length as usize + 1));
    file.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(FileError::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests;
