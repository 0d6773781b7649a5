//! Writing: rows and head in one transaction, acknowledged when it is durable.

use std::collections::BTreeMap;

use perron_core::entry::{Checkpoint, Entry, EntryId, Kept, Settings};
use perron_core::homework::Homework;
use perron_core::private::Private;
use rusqlite::{Connection, TransactionBehavior};

use super::open::verify;
use super::read::sealed;
use super::{CHECKPOINT, HOMEWORK, Journal, RECORDINGS, SETTINGS, entry_at, recording_at};
use crate::error::StoreError;
use crate::file;
use crate::head::Head;
use crate::random::drawn;
use crate::row;
use crate::seal::{Place, Plain, Sealer, Table};

/// An entry was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its name.
    pub id: EntryId,
    /// The store's revision since.
    pub revision: u64,
}

/// What an import came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// How many entries were new here.
    pub added: usize,
    /// How many were here already, the same.
    pub same: usize,
    /// Those that are here with other content. They were left as they are here: which one is right only the person knows,
    /// and [`Journal::replace`] takes the other.
    pub differing: Vec<EntryId>,
    /// The store's revision since.
    pub revision: u64,
}

impl Journal {
    /// Keeps an entry, under a name drawn for it.
    pub fn append(&mut self, entry: &Entry) -> Result<Receipt, StoreError> {
        let id = EntryId(drawn().map_err(|_| StoreError::Internal { at: "id" })?);
        let rowid = self.next_row()?;
        let revision = self.write(|change| {
            let plain = row::of_entry(change.revision(), id, entry)?;
            change.put(entry_at(rowid), plain)
        })?;
        self.next = rowid.saturating_add(1);
        self.remember(id, rowid);
        Ok(Receipt { id, revision })
    }

    /// Keeps another entry in the place of one, under its name; `None`: there is none of this name, and nothing was written.
    pub fn replace(&mut self, id: EntryId, entry: &Entry) -> Result<Option<Receipt>, StoreError> {
        let Some(rowid) = self.row_of(id)? else { return Ok(None) };
        let old = self.row_to_change(entry_at(rowid))?;
        let revision = self.write(|change| {
            change.take(entry_at(rowid), &old)?;
            let plain = row::of_entry(change.revision(), id, entry)?;
            change.put(entry_at(rowid), plain)
        })?;
        self.wipe_copies();
        Ok(Some(Receipt { id, revision }))
    }

    /// Removes an entry for ever; `None`: there is none of this name, and nothing was written.
    ///
    /// Its bytes are overwritten in the file, and so are copies that SQLite left in the free parts of pages when it moved rows
    /// about; where the disk has no room for that, the removal still counts, and a copy may stay until the next. What a flash
    /// drive keeps in places it no longer uses cannot be helped from here. Either is sealed.
    pub fn remove(&mut self, id: EntryId) -> Result<Option<Receipt>, StoreError> {
        let Some(rowid) = self.row_of(id)? else { return Ok(None) };
        let old = self.row_to_change(entry_at(rowid))?;
        let revision = self.write(|change| change.take(entry_at(rowid), &old))?;
        if let Some(rows) = self.rows.get_mut() {
            rows.remove(&id);
        }
        self.wipe_copies();
        Ok(Some(Receipt { id, revision }))
    }

    /// Keeps entries from elsewhere under the names they have: all of them, or on an error none.
    ///
    /// One that is here already with the same content is passed over; one with other content too, and is named.
    pub fn import(&mut self, entries: &[Kept]) -> Result<Imported, StoreError> {
        let mut imported = Imported { added: 0, same: 0, differing: Vec::new(), revision: self.head.revision };
        let mut new: BTreeMap<EntryId, usize> = BTreeMap::new();
        let mut order = Vec::new();
        for (at, kept) in entries.iter().enumerate() {
            let here = match new.get(&kept.id) {
                Some(earlier) => Some(entries[*earlier].entry == kept.entry),
                None => self.entry(kept.id)?.map(|here| here == kept.entry),
            };
            match here {
                Some(true) => imported.same += 1,
                Some(false) => imported.differing.push(kept.id),
                None => {
                    new.insert(kept.id, at);
                    order.push(kept);
                }
            }
        }
        imported.added = order.len();
        if order.is_empty() {
            return Ok(imported);
        }
        let first = self.next_row()?;
        imported.revision = self.write(|change| {
            (first..).zip(&order).try_for_each(|(rowid, kept)| {
                let plain = row::of_entry(change.revision(), kept.id, &kept.entry)?;
                change.put(entry_at(rowid), plain)
            })
        })?;
        for (rowid, kept) in (first..).zip(&order) {
            self.next = rowid.saturating_add(1);
            self.remember(kept.id, rowid);
        }
        Ok(imported)
    }

    /// Keeps the settings; answers the store's revision since.
    pub fn keep_settings(&mut self, settings: &Settings) -> Result<u64, StoreError> {
        self.keep_slot(SETTINGS, |revision| row::of_settings(revision, settings))
    }

    /// Keeps where a practice is, in the place of what was kept before; answers the store's revision since.
    pub fn keep_checkpoint(&mut self, checkpoint: &Checkpoint) -> Result<u64, StoreError> {
        self.keep_slot(CHECKPOINT, |revision| row::of_checkpoint(revision, checkpoint))
    }

    /// Forgets where a practice was, for it is over; answers the store's revision.
    pub fn drop_checkpoint(&mut self) -> Result<u64, StoreError> {
        match self.slot_to_change(CHECKPOINT)? {
            Some(old) => self.write(|change| change.take(CHECKPOINT, &old)),
            None => Ok(self.head.revision),
        }
    }

    /// Keeps homework in the place of what was kept of it, with new recordings by their numbers: all of it or nothing. Recordings
    /// that it no longer names go for ever.
    pub fn keep_homework(
        &mut self,
        homework: &Homework,
        recordings: &[(u32, Private<Vec<u8>>)],
    ) -> Result<u64, StoreError> {
        let old = self.slot_to_change(HOMEWORK)?;
        let named = |place: &Place| homework.spoken().any(|spoken| recording_at(spoken.number) == *place);
        let mut gone = Vec::new();
        for place in self.recordings()? {
            let new = recordings.iter().any(|(number, _)| recording_at(*number) == place);
            if new || !named(&place) {
                gone.push(place);
            }
        }
        let (leaves, first) = (!gone.is_empty(), old.is_none());
        let revision = self.write(|change| {
            // One at a time: together they may be as large as the journal.
            for place in &gone {
                let sealed = whole(change.connection, change.sealer, *place)?.ok_or(place.corrupt())?;
                change.take(*place, &sealed)?;
            }
            if let Some(old) = old {
                change.take(HOMEWORK, &old)?;
            }
            change.put(HOMEWORK, row::of_homework(change.revision(), homework)?)?;
            recordings.iter().try_for_each(|(number, wav)| {
                change.put(recording_at(*number), row::of_recording(change.revision(), wav)?)
            })
        })?;
        // What was withdrawn from, and keys that were replaced, must not stay in a free part of a page.
        if leaves || !first {
            self.wipe_copies();
        }
        Ok(revision)
    }

    /// Where recordings are.
    fn recordings(&self) -> Result<Vec<Place>, StoreError> {
        let mut statement = self.connection.prepare("SELECT id FROM slot WHERE id >= ?1 ORDER BY id")?;
        let places = statement.query_map([RECORDINGS], |row| Ok(Place { table: Table::Slot, rowid: row.get(0)? }))?;
        Ok(places.collect::<Result<_, _>>()?)
    }

    /// `secure_delete` wipes a row where it lay, but no copy that balancing pages left behind: the file is written anew.
    fn wipe_copies(&mut self) {
        // What was asked is durable by now, and where there is no room for this nothing of it is taken back.
        let _ = file::write_anew(&mut self.connection, &self.path);
    }

    fn keep_slot(
        &mut self,
        place: Place,
        plain: impl FnOnce(u64) -> Result<Plain, StoreError>,
    ) -> Result<u64, StoreError> {
        let old = self.slot_to_change(place)?;
        self.write(|change| {
            if let Some(old) = old {
                change.take(place, &old)?;
            }
            let plain = plain(change.revision())?;
            change.put(place, plain)
        })
    }

    /// A row that will go or be another. It must open: what is damaged is not written over.
    fn row_to_change(&self, place: Place) -> Result<Vec<u8>, StoreError> {
        self.slot_to_change(place)?.ok_or(place.corrupt())
    }

    fn slot_to_change(&self, place: Place) -> Result<Option<Vec<u8>>, StoreError> {
        whole(&self.connection, &self.sealer, place)
    }

    fn remember(&mut self, id: EntryId, rowid: i64) {
        if let Some(rows) = self.rows.get_mut() {
            rows.insert(id, rowid);
        }
    }

    fn next_row(&mut self) -> Result<i64, StoreError> {
        self.settle()?;
        Ok(self.next)
    }

    /// After a write that failed, what is there is read again: it is the store before it, or after.
    pub(super) fn settle(&mut self) -> Result<(), StoreError> {
        if self.doubtful {
            (self.head, self.next) = verify(&self.connection, &self.sealer)?;
            *self.rows.get_mut() = None;
            self.doubtful = false;
        }
        Ok(())
    }

    /// One transaction, with the head in it; answers the revision once it is durable.
    pub(super) fn write(
        &mut self,
        change: impl FnOnce(&mut Change<'_>) -> Result<(), StoreError>,
    ) -> Result<u64, StoreError> {
        self.settle()?;
        self.doubtful = true;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut changed = Change { connection: &transaction, sealer: &self.sealer, head: self.head.next() };
        change(&mut changed)?;
        let head = changed.head;
        put_head(&transaction, &self.sealer, &head)?;
        transaction.commit()?;
        self.head = head;
        self.doubtful = false;
        Ok(head.revision)
    }
}

/// The sealed bytes at a place, if they open.
fn whole(connection: &Connection, sealer: &Sealer, place: Place) -> Result<Option<Vec<u8>>, StoreError> {
    let Some(sealed) = sealed(connection, place)? else { return Ok(None) };
    sealer.open(place, &sealed).map(drop).ok_or(place.corrupt())?;
    Ok(Some(sealed))
}

/// What a transaction changes.
pub(super) struct Change<'a> {
    pub(super) connection: &'a Connection,
    pub(super) sealer: &'a Sealer,
    pub(super) head: Head,
}

impl Change<'_> {
    pub(super) const fn revision(&self) -> u64 {
        self.head.revision
    }

    /// Puts a row at a place, over the one that was [taken](Self::take) there.
    fn put(&mut self, place: Place, plain: Plain) -> Result<(), StoreError> {
        let sealed = self.sealer.seal(place, plain)?;
        self.head.put(self.sealer.link(place, &sealed).ok_or(StoreError::Internal { at: "link" })?);
        let sql = match place.table {
            Table::Entry => "INSERT INTO entry (id, sealed) VALUES (?1, ?2)",
            Table::Slot => "INSERT INTO slot (id, sealed) VALUES (?1, ?2)",
            Table::Head => return Err(StoreError::Internal { at: "put" }),
        };
        self.connection.execute(sql, (place.rowid, &sealed))?;
        Ok(())
    }

    /// Takes the row at a place away.
    fn take(&mut self, place: Place, sealed: &[u8]) -> Result<(), StoreError> {
        self.head.take(self.sealer.link(place, sealed).ok_or(place.corrupt())?);
        let sql = match place.table {
            Table::Entry => "DELETE FROM entry WHERE id = ?1",
            Table::Slot => "DELETE FROM slot WHERE id = ?1",
            Table::Head => return Err(StoreError::Internal { at: "take" }),
        };
        if self.connection.execute(sql, [place.rowid])? == 1 { Ok(()) } else { Err(place.corrupt()) }
    }
}

pub(super) fn put_head(connection: &Connection, sealer: &Sealer, head: &Head) -> Result<(), StoreError> {
    let sealed = head.seal(sealer)?;
    let changed = connection.execute("UPDATE head SET sealed = ?2 WHERE id = ?1", (Place::HEAD.rowid, sealed))?;
    if changed == 1 { Ok(()) } else { Err(Place::HEAD.corrupt()) }
}
