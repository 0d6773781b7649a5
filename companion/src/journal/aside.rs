//! A journal that is not open: erased, or read in pieces and mended.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use perron_core::entry::Settings;
use perron_journal::portable::{Contents, Portable};
use perron_journal::{KeyId, KeyProvider, Salvage, StoreError};

use super::file;

/// What every file of ours in the folder ends in.
const ENDING: &str = "perron";

/// The journal that is made of what was whole, until it takes the place of the damaged one.
const MENDED: &str = "mended.perron";

/// What is damaged, by its number.
const DAMAGED: &str = "damaged";

/// What SQLite puts behind the name of a file while it writes; it may stay, and counts only after a write that was cut off.
const ROLLBACK: &str = "-journal";

/// Erases everything in this folder for ever, damaged journals too: of each the key first, then the file.
///
/// It does not have to open. Where a key could not be deleted the files go all the same, and the answer is
/// [`StoreError::KeyUnavailable`]. A damaged file may no longer name its key: a shell that can tell which keys it keeps for
/// this folder tells them as `known`, and they go before any file does.
pub fn erase(folder: &Path, keys: &dyn KeyProvider, known: &[KeyId]) -> Result<(), StoreError> {
    let mut deleted = Ok(());
    // Ours first: when it is open somewhere, nothing goes.
    let ours = (file(folder), known);
    // And what a mending that was cut off may have left, whether its file is there or not.
    let rest = [folder.join(MENDED)].into_iter().chain(others(folder)?).map(|path| (path, [].as_slice()));
    for (path, known) in [ours].into_iter().chain(rest) {
        match perron_journal::erase(&path, keys, known) {
            Err(StoreError::KeyUnavailable) => deleted = Err(StoreError::KeyUnavailable),
            other => other?,
        }
    }
    deleted
}

/// Every other file of ours in the folder.
fn others(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == ENDING) && path != file(folder) {
            paths.push(path);
        }
    }
    Ok(paths)
}

/// Reads whatever is whole in a damaged journal, and leaves it as it is.
pub fn salvage(folder: &Path, keys: &dyn KeyProvider) -> Result<Salvage, StoreError> {
    perron_journal::salvage(&file(folder), keys)
}

/// What is in a salvage, in numbers.
pub fn contents(salvage: &Salvage) -> Contents {
    let settings: Settings = salvage.settings.clone().unwrap_or_default();
    Portable::whole(salvage.entries.clone(), settings).contents()
}

/// Makes a journal of what was whole and puts it in the place of the damaged one, which stays beside it under another name;
/// answers where.
///
/// Cut off at any moment, the damaged journal or the mended one is in its place, and the damaged one is never gone.
pub fn mend(folder: &Path, keys: &dyn KeyProvider, salvage: &Salvage) -> Result<PathBuf, StoreError> {
    let (damaged, mended) = (file(folder), folder.join(MENDED));
    // One that was cut off: what is in it is in the damaged one still.
    match perron_journal::erase(&mended, keys, &[]) {
        Err(StoreError::KeyUnavailable) => {}
        other => other?,
    }
    let mut journal = perron_journal::Journal::open(&mended, keys, None)?.journal;
    journal.import(&salvage.entries)?;
    if let Some(settings) = &salvage.settings {
        journal.keep_settings(settings)?;
    }
    if let Some(checkpoint) = &salvage.checkpoint {
        journal.keep_checkpoint(checkpoint)?;
    }
    if let Some(homework) = &salvage.homework {
        // A recording that is lost is lost: without its sound the assignment stands, and the sentence has the usual voice.
        journal.keep_homework(homework, &salvage.recordings)?;
    }
    drop(journal);
    let aside = put_aside(folder, &damaged)?;
    // Beside another file it would be taken for that one's.
    match fs::rename(behind(&damaged), behind(&aside)) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    fs::rename(&mended, &damaged)?;
    match fs::remove_file(behind(&mended)) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    if cfg!(unix) {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(aside)
}

/// A second name for the damaged file, or a copy where a file has only one; nothing is written over.
fn put_aside(folder: &Path, damaged: &Path) -> Result<PathBuf, StoreError> {
    let mut number = 1;
    loop {
        let aside = folder.join(format!("{DAMAGED}-{number}.{ENDING}"));
        match fs::hard_link(damaged, &aside) {
            Ok(()) => return Ok(aside),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(_) => {
                let mut to = fs::OpenOptions::new().write(true).create_new(true).open(&aside)?;
                std::io::copy(&mut fs::File::open(damaged)?, &mut to)?;
                to.sync_all()?;
                return Ok(aside);
            }
        }
    }
}

fn behind(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ROLLBACK);
    PathBuf::from(name)
}
