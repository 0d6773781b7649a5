//! Erasing: the key first, since without it every copy of the file anywhere is noise; then the files.

use perron_core::sort;
use std::fs;
use std::path::Path;

use super::Journal;
use super::found::{NEW, is_there};
use super::salvage::copies;
use crate::error::StoreError;
use crate::file::{self, ROLLBACK};
use crate::key::{KeyId, KeyProvider};
use crate::wrap::Wrapped;

impl Journal {
    /// Erases everything for ever, and closes the journal; as [`erase`].
    pub fn erase(self, keys: &dyn KeyProvider) -> Result<(), StoreError> {
        let path = self.path.clone();
        drop(self);
        erase(&path, keys, &[])
    }
}

/// Erases the journal at a path for ever: its key, then its file and what lies beside it.
///
/// It does not have to open: a lost key, damage or an erasing that was cut off stand in no one's way. Where the key could not
/// be deleted the files go all the same, and the answer is [`StoreError::KeyUnavailable`]. Only a journal that is open
/// somewhere is left as it is. What was taken along in an export is the person's own, and stays.
///
/// A file that is gone, cut short or written over no longer names its key: whoever knows which keys were this store's and no
/// other's tells them as `known`, and they go too.
pub fn erase(path: &Path, keys: &dyn KeyProvider, known: &[KeyId]) -> Result<(), StoreError> {
    let mut named = known.to_vec();
    if is_there(path)? {
        // Opened only to see that nobody else has it open.
        if let Err(StoreError::Busy) = file::open(path) {
            return Err(StoreError::Busy);
        }
        let bytes = fs::read(path)?;
        named.extend(copies(&bytes).iter().map(Wrapped::key_id));
    }
    sort::ascending(&mut named);
    named.dedup();
    // Each is tried, whatever became of another.
    let deleted = named.into_iter().map(|id| keys.delete(id)).fold(Ok(()), Result::and);
    let new = file::beside(path, NEW);
    // The rollback journal before its file: alone it could be taken for that of a store made here later.
    for gone in [&file::beside(path, ROLLBACK), path, &file::beside(&new, ROLLBACK), &new] {
        file::remove(gone)?;
    }
    file::remove_anew(path)?;
    file::sync_folder(path)?;
    Ok(deleted?)
}
