//! Other keys: another wrapping of the data key, or another data key for every row.

use rusqlite::{Connection, TransactionBehavior};

use super::Journal;
use super::open::{COPIES, unwrap};
use super::write::put_head;
use crate::error::StoreError;
use crate::file;
use crate::head::Head;
use crate::key::{KeyId, KeyProvider, Secret32};
use crate::random::drawn;
use crate::seal::{Place, Plain, Sealer, Table};
use crate::wrap::Wrapped;

/// A journal was given another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotated {
    /// The key it needs now.
    pub key_id: KeyId,
    /// Whether the key it needed before was deleted; the journal does without it in either case.
    pub old_deleted: bool,
    /// The store's revision since.
    pub revision: u64,
}

impl Journal {
    /// The name of the key that it needs.
    pub const fn key_id(&self) -> KeyId {
        self.key_id
    }

    /// Has the provider make a new key, wraps the data key with it, and has the old one deleted.
    ///
    /// A cut at any moment leaves a journal that opens with the one or the other, and the provider has both as long as that
    /// is open. Whoever has an old copy of the file *and* the old key can still read that copy: this is for a passphrase
    /// that changes, not for one that was stolen; [`Journal::reseal`] is for that.
    pub fn rotate(&mut self, keys: &dyn KeyProvider) -> Result<Rotated, StoreError> {
        let old = self.key_id;
        let data_key = unwrap(&self.connection, keys)?.data_key;
        let key_id = KeyId(drawn().map_err(|_| StoreError::Internal { at: "key id" })?);
        let key = keys.create(key_id)?;
        let wrapped = Wrapped::wrap(self.store, key_id, &key, &data_key)?;
        // A new key that is not needed after all is left to the provider: where a failed write came to is not yet known.
        let revision = self.write(|change| put_wrapped(change.connection, &wrapped))?;
        self.key_id = key_id;
        Ok(Rotated { key_id, old_deleted: keys.delete(old).is_ok(), revision })
    }

    /// Draws a new data key, seals every row anew in one transaction, and then writes the file anew: for when someone may
    /// have had the data key. Answers the store's revision since.
    ///
    /// When only the last of it fails, as on a full disk, the rows are under their new key already, and it may be called
    /// again.
    pub fn reseal(&mut self, keys: &dyn KeyProvider) -> Result<u64, StoreError> {
        self.settle()?;
        let key = keys.key(self.key_id)?;
        let data_key = Secret32::random().map_err(|_| StoreError::Internal { at: "data key" })?;
        let wrapped = Wrapped::wrap(self.store, self.key_id, &key, &data_key)?;
        let sealer = Sealer::new(&data_key, self.store);
        self.doubtful = true;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut head = Head { revision: self.head.revision, ..Head::default() }.next();
        for table in [Table::Entry, Table::Slot] {
            seal_anew(&transaction, table, &self.sealer, &sealer, &mut head)?;
        }
        put_wrapped(&transaction, &wrapped)?;
        put_head(&transaction, &sealer, &head)?;
        transaction.commit()?;
        (self.sealer, self.head, self.doubtful) = (sealer, head, false);
        file::write_anew(&mut self.connection, &self.path)?;
        Ok(self.head.revision)
    }
}

fn put_wrapped(connection: &Connection, wrapped: &Wrapped) -> Result<(), StoreError> {
    for table in COPIES {
        let sql = format!("INSERT OR REPLACE INTO {table} (id, sealed) VALUES (1, ?1)");
        connection.execute(&sql, [wrapped.bytes()])?;
    }
    Ok(())
}

fn seal_anew(
    connection: &Connection,
    table: Table,
    from: &Sealer,
    to: &Sealer,
    head: &mut Head,
) -> Result<(), StoreError> {
    let (read, write) = match table {
        Table::Entry => ("SELECT sealed FROM entry WHERE id = ?1", "UPDATE entry SET sealed = ?2 WHERE id = ?1"),
        _ => ("SELECT sealed FROM slot WHERE id = ?1", "UPDATE slot SET sealed = ?2 WHERE id = ?1"),
    };
    let mut rowids = Vec::new();
    file::each_row(connection, table, |rowid, _| {
        rowids.push(rowid);
        Ok(())
    })?;
    let (mut read, mut write) = (connection.prepare(read)?, connection.prepare(write)?);
    for rowid in rowids {
        let place = Place { table, rowid };
        let sealed: Vec<u8> = read.query_row([rowid], |row| row.get(0))?;
        let opened = from.open(place, &sealed).ok_or(place.corrupt())?;
        let mut plain = Plain::zeroed(opened.len());
        plain.bytes().copy_from_slice(&opened);
        let sealed = to.seal(place, plain)?;
        head.put(to.link(place, &sealed).ok_or(StoreError::Internal { at: "link" })?);
        write.execute((rowid, sealed))?;
    }
    Ok(())
}
