//! A store is made: under another name, whole, and only then put in its place. So whatever lies in its place was a store
//! once, and an empty file there is damage.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rusqlite::Connection;

use crate::error::StoreError;
use crate::file::{self, ROLLBACK};
use crate::head::Head;
use crate::key::{KeyId, KeyProvider, Secret32};
use crate::random::drawn;
use crate::seal::{Place, Sealer};
use crate::wrap::Wrapped;

use super::open::{COPIES, wrapped};

/// What it is made under.
pub(super) const NEW: &str = ".new";

/// Makes a store where there is none; one that another process made meanwhile is left as it is.
///
/// Only who holds the lock on the file under the other name, and has seen since that the place is empty, moves it there.
pub(super) fn found(path: &Path, keys: &dyn KeyProvider) -> Result<(), StoreError> {
    let new = file::beside(path, NEW);
    // Once more where something was left behind: it has no entries, for those are written to a store in its place.
    for _ in 0..2 {
        file::make_private(&new)?;
        let connection = match file::open(&new) {
            Ok(connection) => connection,
            Err(StoreError::Busy) => return Err(StoreError::Busy),
            Err(error) => {
                remove_with_rollback(&new)?;
                match error {
                    StoreError::Corrupt { .. } => continue,
                    error => return Err(error),
                }
            }
        };
        if is_there(path)? {
            if file::is_bare(&connection)? {
                remove_with_rollback(&new)?;
            }
            return Ok(());
        }
        if file::is_bare(&connection)? {
            let made = fill(&connection, keys).and_then(|()| put_in_place(&new, path));
            drop(connection);
            remove_with_rollback(&new)?;
            return made;
        }
        if let Ok(wrapped) = wrapped(&connection, COPIES[0]) {
            let _ = keys.delete(wrapped.key_id());
        }
        remove_with_rollback(&new)?;
    }
    Err(StoreError::Busy)
}

/// Whether anything is there, a broken link included.
pub(super) fn is_there(path: &Path) -> Result<bool, StoreError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn fill(connection: &Connection, keys: &dyn KeyProvider) -> Result<(), StoreError> {
    let fault = StoreError::Internal { at: "found" };
    let key_id = KeyId(drawn().map_err(|_| fault)?);
    let store = drawn().map_err(|_| fault)?;
    let data_key = Secret32::random().map_err(|_| fault)?;
    let key = keys.create(key_id)?;
    let wrapped = Wrapped::wrap(store, key_id, &key, &data_key)?;
    let head = Head::default().next().seal(&Sealer::new(&data_key, store))?;
    let filled = || {
        let transaction = connection.unchecked_transaction()?;
        file::make_tables(&transaction)?;
        for table in COPIES {
            transaction.execute(&format!("INSERT INTO {table} (id, sealed) VALUES (1, ?1)"), [wrapped.bytes()])?;
        }
        transaction.execute("INSERT INTO head (id, sealed) VALUES (?1, ?2)", (Place::HEAD.rowid, &head))?;
        transaction.commit()?;
        Ok(())
    };
    let filled: Result<(), StoreError> = filled();
    if filled.is_err() {
        let _ = keys.delete(key_id);
    }
    filled
}

fn put_in_place(new: &Path, path: &Path) -> Result<(), StoreError> {
    // A rollback journal without its file belongs to a store that was taken away; beside the new one it would be taken for
    // the new one's own.
    file::remove(&file::beside(path, ROLLBACK))?;
    file::sync_folder(path)?;
    fs::rename(new, path)?;
    Ok(file::sync_folder(path)?)
}

fn remove_with_rollback(new: &Path) -> Result<(), StoreError> {
    file::remove(&file::beside(new, ROLLBACK))?;
    file::remove(new)?;
    Ok(())
}
