//! What can still be read of a damaged store, found without its tables: every run of bytes that could be a row is tried, and
//! only what was sealed here opens.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use perron_core::entry::{Checkpoint, Kept, Settings};
use perron_core::homework::Homework;
use perron_core::private::Private;

use super::{CHECKPOINT, HOMEWORK, RECORDINGS, SETTINGS};
use crate::cell::cells;
use crate::error::{Part, StoreError};
use crate::file;
use crate::head::Head;
use crate::key::KeyProvider;
use crate::row::{self, Written};
use crate::seal::{Place, Sealer, Table};
use crate::wrap::{LENGTH, MAGIC, NotWrapped, Wrapped};

/// What was read of a damaged store.
#[derive(Clone, Debug, PartialEq)]
pub struct Salvage {
    /// Every entry that is whole, in the order they were kept.
    pub entries: Vec<Kept>,
    /// The settings, if they are whole.
    pub settings: Option<Settings>,
    /// The checkpoint, if there is one and it is whole.
    pub checkpoint: Option<Checkpoint>,
    /// Homework, if there is some and it is whole: keys and pairings too.
    pub homework: Option<Homework>,
    /// The recordings that came with it and are whole, by their numbers.
    pub recordings: Vec<(u32, Private<Vec<u8>>)>,
    /// The revision of the store, if its head is whole.
    pub revision: Option<u64>,
    /// How many rows were lost; `None`: the head is lost too, and nobody can tell.
    pub lost: Option<u64>,
    /// How many places were found that look like a row and do not open.
    pub damaged: u64,
}

/// Reads whatever is whole in the store at a path.
///
/// The file is left as it is, except that a write that was cut off is undone where SQLite can. What is read is
/// [imported](crate::Journal::import) into a new journal at another path; the damaged file is the person's to keep or to
/// erase. A row that was removed does not come back, for its bytes are gone; one that someone put back is among the entries.
pub fn salvage(path: &Path, keys: &dyn KeyProvider) -> Result<Salvage, StoreError> {
    if let Err(StoreError::Busy) = file::open(path) {
        return Err(StoreError::Busy);
    }
    let bytes = fs::read(path)?;
    let mut fault = StoreError::corrupt(Part::Key);
    let mut best: Option<Salvage> = None;
    for copy in wrapped(&bytes) {
        match copy.and_then(|copy| sealer(&copy, keys)) {
            Ok(sealer) => {
                let read = read(&bytes, &sealer)?;
                if best.as_ref().is_none_or(|best| best.entries.len() < read.entries.len()) {
                    best = Some(read);
                }
            }
            Err(error) => fault = error,
        }
    }
    best.ok_or(fault)
}

fn sealer(copy: &Wrapped, keys: &dyn KeyProvider) -> Result<Sealer, StoreError> {
    let data_key = copy.open(&keys.key(copy.key_id())?).ok_or(StoreError::WrongKey)?;
    Ok(Sealer::new(&data_key, copy.store()))
}

/// The copies of wrapped keys in a file, wherever they lie, each once.
pub(super) fn copies(bytes: &[u8]) -> Vec<Wrapped> {
    wrapped(bytes).into_iter().flatten().collect()
}

fn wrapped(bytes: &[u8]) -> Vec<Result<Wrapped, StoreError>> {
    let mut found = Vec::new();
    let places = bytes.windows(MAGIC.len()).enumerate().filter(|(_, window)| window == MAGIC);
    for (at, _) in places {
        let copy = match Wrapped::read(&bytes[at..bytes.len().min(at + LENGTH)]) {
            Ok(copy) => Ok(copy),
            Err(NotWrapped::TooNew(schema)) => Err(StoreError::TooNew { schema }),
            Err(NotWrapped::Damaged) => continue,
        };
        if !found.contains(&copy) {
            found.push(copy);
        }
    }
    found
}

fn read(bytes: &[u8], sealer: &Sealer) -> Result<Salvage, StoreError> {
    let (mut entries, mut settings, mut checkpoint) = (BTreeMap::new(), None, None);
    let (mut homework, mut recordings) = (None, BTreeMap::new());
    let (mut head, mut damaged) = (None::<Head>, 0);
    for cell in cells(bytes) {
        let opened = [Table::Entry, Table::Slot, Table::Head].into_iter().find_map(|table| {
            let place = Place { table, rowid: cell.rowid };
            sealer.open(place, &cell.sealed).map(|plain| (place, plain))
        });
        match opened {
            None => damaged += 1,
            Some((place, plain)) if place.table == Table::Entry => {
                later(entries.entry(place.rowid).or_insert(None), row::read_entry(place, &plain)?);
            }
            Some((SETTINGS, plain)) => later(&mut settings, row::read_settings(SETTINGS, &plain)?),
            Some((CHECKPOINT, plain)) => later(&mut checkpoint, row::read_checkpoint(CHECKPOINT, &plain)?),
            Some((HOMEWORK, plain)) => later(&mut homework, row::read_homework(HOMEWORK, &plain)?),
            Some((place, plain)) if place.table == Table::Slot && place.rowid >= RECORDINGS => {
                later(recordings.entry(place.rowid).or_insert(None), row::read_recording(place, &plain)?);
            }
            Some((Place::HEAD, _)) => {
                let read = Head::open(sealer, &cell.sealed);
                head = head.into_iter().chain(read).max_by_key(|head| head.revision);
            }
            Some(_) => {}
        }
    }
    let slots = [settings.is_some(), checkpoint.is_some(), homework.is_some()];
    let found = entries.len() + recordings.len() + slots.into_iter().filter(|there| *there).count();
    let numbered = |(rowid, wav): (i64, Option<Written<_>>)| Some((u32::try_from(rowid - RECORDINGS).ok()?, wav?.row));
    Ok(Salvage {
        entries: entries.into_values().flatten().map(|written| written.row).collect(),
        settings: settings.map(|written| written.row),
        checkpoint: checkpoint.map(|written| written.row),
        homework: homework.map(|written| written.row),
        recordings: recordings.into_iter().filter_map(numbered).collect(),
        revision: head.map(|head| head.revision),
        lost: head.map(|head| head.count.saturating_sub(found as u64)),
        damaged,
    })
}

/// Of two rows for one place the one that was written later counts.
fn later<T>(kept: &mut Option<Written<T>>, found: Written<T>) {
    if kept.as_ref().is_none_or(|kept| kept.revision <= found.revision) {
        *kept = Some(found);
    }
}
