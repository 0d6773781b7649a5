//! Opening: the key, the head, and whether the rows are those the head tells of.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use super::found::{found, is_there};
use super::{Journal, Opened};
use crate::error::{Part, StoreError};
use crate::file;
use crate::head::Head;
use crate::key::{KeyId, KeyProvider, Secret32};
use crate::seal::{Place, Sealer, Table};
use crate::wrap::{NotWrapped, Wrapped};

impl Journal {
    /// Opens the journal at a path, and makes it where nothing is there.
    ///
    /// `last_seen` is the revision that the shell remembers; it may be left out. When it is told and the file is older or
    /// gone, that is [`StoreError::RolledBack`], and nothing is made.
    ///
    /// Every row is held against the head here, by what is not secret of it, and opened only when it is read. Except for
    /// undoing a write that was cut off, and mending one copy of the wrapped key from the other, nothing is written, and with
    /// a wrong key nothing of the second. The folder must be there.
    pub fn open(path: &Path, keys: &dyn KeyProvider, last_seen: Option<u64>) -> Result<Opened, StoreError> {
        let expected = last_seen.unwrap_or(0);
        if !is_there(path)? {
            if expected > 0 {
                return Err(StoreError::RolledBack { expected, found: 0 });
            }
            found(path, keys)?;
        }
        // A store is put in its place whole: no write and no kill leaves an empty file there.
        if fs::metadata(path)?.len() == 0 {
            return Err(StoreError::corrupt(Part::File));
        }
        let recovered = file::is_cut_off(path);
        let connection = file::open(path)?;
        file::check_tables(&connection)?;
        let Unwrapped { data_key, wrapped, damaged } = unwrap(&connection, keys)?;
        let sealer = Sealer::new(&data_key, wrapped.store());
        let (head, next) = verify(&connection, &sealer)?;
        if head.revision < expected {
            return Err(StoreError::RolledBack { expected, found: head.revision });
        }
        // A removal that was cut off may have left it, with rows that may be removed from now on.
        let _ = file::remove_anew(path);
        // Where there is no room to mend it, the other copy is still there.
        let mended = damaged.is_some_and(|table| mend(&connection, table, &wrapped).is_ok());
        let journal = Self {
            path: path.to_path_buf(),
            connection,
            sealer,
            store: wrapped.store(),
            key_id: wrapped.key_id(),
            head,
            next,
            doubtful: false,
            rows: RefCell::default(),
        };
        Ok(Opened { journal, revision: head.revision, recovered, mended })
    }

    /// How often it was written.
    pub const fn revision(&self) -> u64 {
        self.head.revision
    }
}

/// The data key, the copy it came from, and the table whose copy is of no use.
pub(super) struct Unwrapped {
    pub(super) data_key: Secret32,
    wrapped: Wrapped,
    damaged: Option<&'static str>,
}

/// The tables with a copy of the wrapped key.
pub(super) const COPIES: [&str; 2] = ["meta", "spare"];

/// The copy of the wrapped key in a table.
pub(super) fn wrapped(connection: &Connection, table: &str) -> Result<Wrapped, NotWrapped> {
    let sql = format!("SELECT sealed FROM {table} WHERE id = 1");
    let bytes: Option<Vec<u8>> = connection.query_row(&sql, [], |row| row.get(0)).optional().unwrap_or_default();
    bytes.map_or(Err(NotWrapped::Damaged), |bytes| Wrapped::read(&bytes))
}

/// Tries both copies. Where one is whole and neither opens, it is the key that is wrong, and not the file.
pub(super) fn unwrap(connection: &Connection, keys: &dyn KeyProvider) -> Result<Unwrapped, StoreError> {
    let copies = COPIES.map(|table| wrapped(connection, table));
    let mut fault = StoreError::corrupt(Part::Key);
    // A provider may ask a person: it is not asked twice for one key.
    let mut asked: Option<(KeyId, Option<Secret32>)> = None;
    for (at, copy) in copies.iter().enumerate() {
        let copy = match copy {
            Ok(copy) => copy,
            Err(NotWrapped::TooNew(schema)) => return Err(StoreError::TooNew { schema: *schema }),
            Err(NotWrapped::Damaged) => continue,
        };
        let again = asked.take().filter(|(id, _)| *id == copy.key_id());
        let (_, key) = asked.insert(again.unwrap_or_else(|| (copy.key_id(), keys.key(copy.key_id()).ok())));
        match key.as_ref().map(|key| copy.open(key)) {
            Some(Some(data_key)) => {
                let other = &copies[1 - at];
                let twin = other.is_ok_and(|other| other == *copy);
                return Ok(Unwrapped { data_key, wrapped: *copy, damaged: (!twin).then_some(COPIES[1 - at]) });
            }
            Some(None) => fault = StoreError::WrongKey,
            None => fault = StoreError::KeyUnavailable,
        }
    }
    Err(fault)
}

fn mend(connection: &Connection, table: &str, wrapped: &Wrapped) -> Result<(), StoreError> {
    let sql = format!("INSERT OR REPLACE INTO {table} (id, sealed) VALUES (1, ?1)");
    connection.execute(&sql, [wrapped.bytes()])?;
    Ok(())
}

/// What the head says.
pub(super) fn read_head(connection: &Connection, sealer: &Sealer) -> Result<Head, StoreError> {
    let mut head = None;
    file::each_row(connection, Table::Head, |rowid, sealed| {
        let only = rowid == Place::HEAD.rowid && head.is_none();
        head = Some(Head::open(sealer, sealed).filter(|_| only).ok_or(StoreError::corrupt(Part::Head))?);
        Ok(())
    })?;
    head.ok_or(StoreError::corrupt(Part::Head))
}

/// Holds the rows against the head; answers the head, and the row that comes next.
pub(super) fn verify(connection: &Connection, sealer: &Sealer) -> Result<(Head, i64), StoreError> {
    let head = read_head(connection, sealer)?;
    let (mut rows, mut next) = (Head::default(), 1);
    for table in [Table::Entry, Table::Slot] {
        file::each_row(connection, table, |rowid, sealed| {
            let place = Place { table, rowid };
            rows.put(sealer.link(place, sealed).ok_or(place.corrupt())?);
            if table == Table::Entry {
                next = rowid.checked_add(1).ok_or(place.corrupt())?;
            }
            Ok(())
        })?;
    }
    if head.tells_of(&rows) { Ok((head, next.max(1))) } else { Err(culprit(connection, sealer)?) }
}

/// Names the first row that does not open; where all do, rows are missing, or are not of this time.
pub(super) fn culprit(connection: &Connection, sealer: &Sealer) -> Result<StoreError, StoreError> {
    for table in [Table::Entry, Table::Slot] {
        file::each_row(connection, table, |rowid, sealed| {
            let place = Place { table, rowid };
            sealer.open(place, sealed).map(drop).ok_or(place.corrupt())
        })?;
    }
    Ok(StoreError::corrupt(Part::Head))
}
