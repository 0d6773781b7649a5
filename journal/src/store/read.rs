//! Reading: rows are opened here, and the rows that are read are held against the head once more.

use std::collections::BTreeMap;

use perron_core::entry::{Checkpoint, Entry, EntryId, Kept, Settings};
use perron_core::homework::Homework;
use perron_core::private::Private;
use rusqlite::{Connection, OptionalExtension};
use zeroize::Zeroizing;

use super::open::{culprit, read_head};
use super::{CHECKPOINT, HOMEWORK, Journal, SETTINGS, entry_at, recording_at};
use crate::error::StoreError;
use crate::file;
use crate::head::Head;
use crate::row::{self, Written};
use crate::seal::{Place, Table};

impl Journal {
    /// Every entry, in the order they were kept.
    pub fn entries(&self) -> Result<Vec<Kept>, StoreError> {
        let mut entries = Vec::new();
        let rows = self.each_entry(|place, plain| {
            let kept = row::read_entry(place, plain)?.row;
            let id = kept.id;
            entries.push(kept);
            Ok(id)
        })?;
        *self.rows.borrow_mut() = Some(rows);
        Ok(entries)
    }

    /// The entry of this name; `None`: there is none.
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        let Some(rowid) = self.row_of(id)? else { return Ok(None) };
        let sealed = sealed(&self.connection, entry_at(rowid))?.ok_or(entry_at(rowid).corrupt())?;
        let plain = self.sealer.open(entry_at(rowid), &sealed).ok_or(entry_at(rowid).corrupt())?;
        Ok(Some(row::read_entry(entry_at(rowid), &plain)?.row.entry))
    }

    /// What the person wants to be the same next time; at first nothing is set.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        Ok(self.slot(SETTINGS, row::read_settings)?.unwrap_or_default())
    }

    /// Where a practice was that was cut off; `None`: none was.
    pub fn checkpoint(&self) -> Result<Option<Checkpoint>, StoreError> {
        self.slot(CHECKPOINT, row::read_checkpoint)
    }

    /// Keys, who the person is paired with, and assignments; at first there is nothing.
    pub fn homework(&self) -> Result<Homework, StoreError> {
        Ok(self.slot(HOMEWORK, row::read_homework)?.unwrap_or_default())
    }

    /// The sound of a recording that came with homework; `None`: there is none of this number.
    pub fn recording(&self, number: u32) -> Result<Option<Private<Vec<u8>>>, StoreError> {
        self.slot(recording_at(number), row::read_recording)
    }

    fn slot<T>(
        &self,
        place: Place,
        read: impl FnOnce(Place, &[u8]) -> Result<Written<T>, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let Some(sealed) = sealed(&self.connection, place)? else { return Ok(None) };
        let plain = self.sealer.open(place, &sealed).ok_or(place.corrupt())?;
        Ok(Some(read(place, &plain)?.row))
    }

    /// Which row an entry is in. The first to ask has every row opened, for their names are sealed too.
    pub(super) fn row_of(&self, id: EntryId) -> Result<Option<i64>, StoreError> {
        let mut rows = self.rows.borrow_mut();
        let rows = match &mut *rows {
            Some(rows) => rows,
            rows => rows.insert(self.each_entry(row::read_id)?),
        };
        Ok(rows.get(&id).copied())
    }

    fn each_entry(
        &self,
        mut tell: impl FnMut(Place, &[u8]) -> Result<EntryId, StoreError>,
    ) -> Result<BTreeMap<EntryId, i64>, StoreError> {
        let (mut ids, mut rows) = (BTreeMap::new(), Head::default());
        let head = read_head(&self.connection, &self.sealer)?;
        let mut plain = Zeroizing::default();
        file::each_row(&self.connection, Table::Entry, |rowid, sealed| {
            let place = entry_at(rowid);
            self.sealer.open_into(place, sealed, &mut plain).ok_or(place.corrupt())?;
            rows.put(self.sealer.link(place, sealed).ok_or(place.corrupt())?);
            ids.insert(tell(place, &plain)?, rowid);
            Ok(())
        })?;
        file::each_row(&self.connection, Table::Slot, |rowid, sealed| {
            let place = Place { table: Table::Slot, rowid };
            rows.put(self.sealer.link(place, sealed).ok_or(place.corrupt())?);
            Ok(())
        })?;
        if head.tells_of(&rows) { Ok(ids) } else { Err(culprit(&self.connection, &self.sealer)?) }
    }
}

/// The sealed bytes at a place.
pub(super) fn sealed(connection: &Connection, place: Place) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = match place.table {
        Table::Entry => "SELECT sealed FROM entry WHERE id = ?1",
        Table::Slot => "SELECT sealed FROM slot WHERE id = ?1",
        Table::Head => "SELECT sealed FROM head WHERE id = ?1",
    };
    Ok(connection.query_row(sql, [place.rowid], |row| row.get(0)).optional()?)
}
