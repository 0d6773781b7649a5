//! The store: one file with every entry in it, each sealed.

mod erase;
mod found;
#[cfg(test)]
mod full;
mod open;
mod read;
mod rekey;
mod salvage;
mod write;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use perron_core::entry::EntryId;
use rusqlite::Connection;

use crate::head::Head;
use crate::key::KeyId;
use crate::seal::{Place, Sealer, Table};

pub use erase::erase;
pub use rekey::Rotated;
pub use salvage::{Salvage, salvage};
pub use write::{Imported, Receipt};

/// The journal: whatever a person did or wrote down, sealed in one file.
///
/// ```
/// # use std::{cell::RefCell, collections::BTreeMap};
/// # use perron_journal::{KeyId, KeyProvider, KeyUnavailable, Secret32};
/// # #[derive(Default)]
/// # struct InMemory(RefCell<BTreeMap<KeyId, [u8; 32]>>);
/// # impl KeyProvider for InMemory {
/// #     fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
/// #         self.0.borrow().get(&id).copied().map(Secret32::new).ok_or(KeyUnavailable)
/// #     }
/// #     fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
/// #         let key = Secret32::random()?;
/// #         self.0.borrow_mut().insert(id, *key.expose());
/// #         Ok(key)
/// #     }
/// #     fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
/// #         self.0.borrow_mut().remove(&id);
/// #         Ok(())
/// #     }
/// # }
/// use perron_core::day::Date;
/// use perron_core::entry::{Entry, Night};
/// use perron_journal::{Journal, Opened};
///
/// # let folder = std::env::temp_dir().join(format!("perron-journal-doc-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder).unwrap();
/// # let path = folder.join("journal.perron");
/// # let keys = InMemory::default();
/// let Opened { mut journal, .. } = Journal::open(&path, &keys, None)?;
/// let night = Entry::Night(Night {
///     of: Date::constant(2026, 11, 28), nightmares: 0, woken: None, intensity: None, title: None,
/// });
/// let receipt = journal.append(&night)?;
/// drop(journal);
///
/// let Opened { journal, revision, .. } = Journal::open(&path, &keys, Some(receipt.revision))?;
/// assert_eq!(revision, receipt.revision);
/// assert_eq!(journal.entry(receipt.id)?, Some(night));
/// journal.erase(&keys)?;
/// # std::fs::remove_dir_all(&folder).unwrap();
/// # Ok::<(), perron_journal::StoreError>(())
/// ```
///
/// What returns a [`Receipt`] or a revision returns it when the write can no longer be undone by a power cut, and not before.
/// While a journal is open nobody else can open its file. Entries are lent, never taken: the only readable copy is its
/// owner's.
pub struct Journal {
    path: PathBuf,
    connection: Connection,
    sealer: Sealer,
    store: [u8; 16],
    key_id: KeyId,
    head: Head,
    /// The row that the next entry gets.
    next: i64,
    /// Whether a write failed, so that what is remembered must be read again.
    doubtful: bool,
    /// Which row an entry is in; made when it is first asked for.
    rows: RefCell<Option<BTreeMap<EntryId, i64>>>,
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Journal(..)")
    }
}

/// A journal that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The journal.
    pub journal: Journal,
    /// How often it was written. A shell that remembers it where a copied file cannot reach, as in a Keychain, tells it at
    /// the next opening, and an old copy of the file is noticed.
    pub revision: u64,
    /// Whether a write that was cut off was undone; nothing that was acknowledged is ever among it.
    pub recovered: bool,
    /// Whether one of the two copies of the wrapped key was damaged, and was made anew from the other.
    pub mended: bool,
}

/// Where the settings are.
const SETTINGS: Place = Place { table: Table::Slot, rowid: 1 };

/// Where the checkpoint is, while a practice is under way.
const CHECKPOINT: Place = Place { table: Table::Slot, rowid: 2 };

/// Where homework is, once there is some.
const HOMEWORK: Place = Place { table: Table::Slot, rowid: 3 };

/// From here on are the recordings that came with homework, by their number.
const RECORDINGS: i64 = 16;

const fn recording_at(number: u32) -> Place {
    Place { table: Table::Slot, rowid: RECORDINGS + number as i64 }
}

const fn entry_at(rowid: i64) -> Place {
    Place { table: Table::Entry, rowid }
}
