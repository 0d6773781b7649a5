//! Damage: whatever happens to the bytes or the rows of a file is noticed or changes nothing, and what it did not touch is
//! salvaged.

use std::collections::BTreeMap;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use perron_core::entry::{Checkpoint, Kept, Settings};
use perron_journal::{Journal, Salvage, StoreError, salvage};
use rusqlite::Connection;

use crate::dice::Dice;
use crate::given::Given;
use crate::keys::Keys;
use crate::ranges::{Row, rows};
use crate::{Finding, Result, Run};

const PAGE: usize = 4096;
const KINDS: [&str; 10] = [
    "flips",
    "truncation",
    "zeroed page",
    "zeroed sector",
    "pages exchanged",
    "page of before",
    "rows exchanged",
    "row removed",
    "row of before",
    "head of before",
];

/// Everything that can be read, by the whole door.
type Whole = (Vec<Kept>, Settings, Option<Checkpoint>);

/// A store, and the files and rows it had before.
struct Store {
    path: PathBuf,
    keys: Keys,
    file: Vec<u8>,
    rows: Vec<Row>,
    whole: Whole,
    /// Its file as it was now and then.
    files: Vec<Vec<u8>>,
    /// Rows as they were, which are not so now.
    before: Vec<Row>,
    /// Every entry there ever was.
    ever: Vec<Kept>,
}

pub fn check(run: &Run) -> Result<Finding> {
    let many = run.size(600, 20_000);
    let mut dice = run.dice(2);
    let folder = run.quick_folder("damage")?;
    let (mut faults, mut noticed, mut harmless, mut salvaged) = (Vec::new(), BTreeMap::new(), 0, 0);
    let mut store = None;
    let mut given = Given::new(run.seed);
    let hook = panic::take_hook();
    let place = Arc::new(Mutex::new(String::new()));
    let told_to = Arc::clone(&place);
    panic::set_hook(Box::new(move |panic| {
        let at = panic.location().map(ToString::to_string);
        *told_to.lock().unwrap_or_else(PoisonError::into_inner) = at.unwrap_or_default();
    }));
    for nth in 0..many {
        if nth % 200 == 0 {
            store = Some(Store::new(folder.join(format!("{nth}")), &mut dice, &mut given)?);
        }
        let store = store.as_ref().ok_or("expected a store")?;
        let kind = KINDS[nth % KINDS.len()];
        let told = panic::catch_unwind(AssertUnwindSafe(|| {
            let damaged = store.damage(kind, &mut dice).map_err(|error| error.to_string())?;
            store.judge(&damaged)
        }));
        match told {
            Ok(Ok(judged)) => {
                salvaged += judged.salvaged;
                if judged.noticed { *noticed.entry(kind).or_insert(0) += 1 } else { harmless += 1 }
            }
            Ok(Err(fault)) => faults.push(format!("{kind} {nth}: {fault}")),
            Err(_) => {
                let at = place.lock().unwrap_or_else(PoisonError::into_inner);
                faults.push(format!("{kind} {nth}: a panic at {at}"));
            }
        }
    }
    panic::set_hook(hook);
    let kinds: Vec<_> = noticed.iter().map(|(kind, many)| format!("{kind} {many}")).collect();
    let missed = KINDS.iter().any(|kind| !noticed.contains_key(kind));
    let text = format!("noticed: {}; {harmless} changed nothing; {salvaged} undamaged rows salvaged", kinds.join(", "));
    Ok(Finding::new(many, faults, !missed, text))
}

struct Judged {
    noticed: bool,
    salvaged: usize,
}

impl Store {
    fn new(folder: PathBuf, dice: &mut Dice, given: &mut Given) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        let (path, keys) = (folder.join("journal.perron"), Keys::default());
        let (mut files, mut before, mut ever, mut ids) = (Vec::new(), Vec::<Row>::new(), Vec::new(), Vec::new());
        let first = dice.throw() >> 1;
        let mut number = first..;
        let mut next = || number.next().unwrap_or_default();
        for _ in 0..6 {
            let mut journal = Journal::open(&path, &keys, None)?.journal;
            for _ in 0..12 {
                ids.push(journal.append(given.entry(next()))?.id);
            }
            for _ in 0..4 {
                let at = dice.below(ids.len());
                journal.replace(ids[at], given.entry(next()))?;
            }
            journal.remove(ids.swap_remove(dice.below(ids.len())))?;
            let taken: Vec<_> = (0..3).map(|_| given.kept(next())).collect();
            ids.extend(taken.iter().map(|kept| kept.id));
            journal.import(&taken)?;
            journal.keep_settings(&given.settings(next()))?;
            journal.keep_checkpoint(&given.checkpoint(next()))?;
            ever.extend(journal.entries()?);
            drop(journal);
            let file = fs::read(&path)?;
            before.extend(rows(&path, &file)?);
            files.push(file);
        }
        let file = files.pop().ok_or("expected a file")?;
        let rows = rows(&path, &file)?;
        let rescued = salvage(&path, &keys)?;
        let held = all(&path, &keys)?.0;
        if rescued.entries != held || rescued.lost != Some(0) {
            let (found, lost) = (rescued.entries.len(), rescued.lost);
            let there = held.iter().filter(|kept| rescued.entries.contains(kept)).count();
            return Err(format!(
                "expected salvage of a whole store to be its {} entries, but found {there} of them among {found}, and {lost:?} lost",
                held.len()
            )
            .into());
        }
        before.retain(|old| rows.iter().all(|row| row.sealed != old.sealed));
        let whole = all(&path, &keys)?;
        Ok(Self { path, keys, file, rows, whole, files, before, ever })
    }

    /// The file, damaged.
    fn damage(&self, kind: &str, dice: &mut Dice) -> Result<Vec<u8>> {
        let mut file = self.file.clone();
        let pages = file.len() / PAGE;
        let page = |at: usize| at * PAGE..(at + 1) * PAGE;
        match kind {
            "flips" => {
                for _ in 0..=dice.below(8) {
                    let at = dice.below(file.len());
                    file[at] ^= 1 << dice.below(8);
                }
            }
            "truncation" => file.truncate(dice.below(file.len())),
            "zeroed page" => file[page(dice.below(pages))].fill(0),
            "zeroed sector" => {
                let at = dice.below(file.len() / 512) * 512;
                file[at..at + 512].fill(0);
            }
            "pages exchanged" => {
                let (one, other) = (dice.below(pages), dice.below(pages));
                let kept = file[page(one)].to_vec();
                file.copy_within(page(other), one * PAGE);
                file[page(other)].copy_from_slice(&kept);
            }
            "page of before" => {
                let old = &self.files[dice.below(self.files.len())];
                // Removing a row may have made the file shorter since.
                let at = dice.below(old.len().min(file.len()) / PAGE);
                file[page(at)].copy_from_slice(&old[page(at)]);
            }
            _ => {
                fs::write(&self.path, &self.file)?;
                let connection = Connection::open(&self.path)?;
                self.meddle(&connection, kind, dice)?;
                drop(connection);
                file = fs::read(&self.path)?;
            }
        }
        Ok(file)
    }

    /// Does something to the rows behind the journal's back.
    fn meddle(&self, connection: &Connection, kind: &str, dice: &mut Dice) -> Result<()> {
        let entries: Vec<&Row> = self.rows.iter().filter(|row| row.table == "entry").collect();
        let put = |table: &str, rowid: i64, sealed: &[u8]| {
            connection.execute(&format!("UPDATE {table} SET sealed = ?2 WHERE id = ?1"), (rowid, sealed))
        };
        match kind {
            "rows exchanged" => {
                let one = dice.below(entries.len());
                let other = (one + 1 + dice.below(entries.len() - 1)) % entries.len();
                put("entry", entries[one].rowid, &entries[other].sealed)?;
                put("entry", entries[other].rowid, &entries[one].sealed)?;
            }
            "row removed" => {
                // Any row but a copy of the key, of which the other copy is enough.
                let row = &self.rows[2 + dice.below(self.rows.len() - 2)];
                connection.execute(&format!("DELETE FROM {} WHERE id = ?1", row.table), [row.rowid])?;
            }
            "row of before" => {
                let old: Vec<&Row> = self.before.iter().filter(|row| row.table != "head").collect();
                let old = old[dice.below(old.len())];
                connection.execute(
                    &format!("INSERT OR REPLACE INTO {} (id, sealed) VALUES (?1, ?2)", old.table),
                    (old.rowid, &old.sealed),
                )?;
            }
            _ => {
                let old: Vec<&Row> = self.before.iter().filter(|row| row.table == "head").collect();
                put("head", 1, &old[dice.below(old.len())].sealed)?;
            }
        }
        Ok(())
    }

    /// Whether damage was noticed where it changed anything, left as it is, and cost no row that it did not touch.
    fn judge(&self, damaged: &[u8]) -> std::result::Result<Judged, String> {
        let read = || -> std::result::Result<Whole, (StoreError, bool)> {
            let opened = Journal::open(&self.path, &self.keys, None).map_err(|error| (error, true))?;
            read(&opened.journal).map_err(|error| (error, false))
        };
        fs::write(&self.path, damaged).map_err(|error| error.to_string())?;
        let noticed = match read() {
            Ok(found) if found == self.whole => false,
            Ok(_) => return Err("what is read has changed, and nothing was told".to_string()),
            Err((StoreError::Internal { at }, _)) => return Err(format!("taken for a fault of the program at {at}")),
            Err((_, closed)) => {
                if closed && fs::read(&self.path).map_err(|error| error.to_string())? != damaged {
                    return Err("what did not open was changed".to_string());
                }
                true
            }
        };

        fs::write(&self.path, damaged).map_err(|error| error.to_string())?;
        let untouched = self.untouched(damaged);
        let key = untouched.iter().any(|row| matches!(row.table, "meta" | "spare"));
        let rescued = match salvage(&self.path, &self.keys) {
            Ok(rescued) => rescued,
            Err(_) if !key => return Ok(Judged { noticed, salvaged: 0 }),
            Err(error) => return Err(format!("no salvage: {error}")),
        };
        self.hold(&rescued, &untouched)?;
        Ok(Judged { noticed, salvaged: untouched.len() })
    }

    /// The rows that lie whole in a damaged file: their bytes are where they were, or SQLite still reads them.
    fn untouched(&self, damaged: &[u8]) -> Vec<&Row> {
        let read = rows(&self.path, damaged).unwrap_or_default();
        let is_read = |row: &Row| {
            read.iter().any(|now| (now.table, now.rowid, &now.sealed) == (row.table, row.rowid, &row.sealed))
        };
        self.rows.iter().filter(|row| row.is_whole(&self.file, damaged) || is_read(row)).collect()
    }

    fn hold(&self, rescued: &Salvage, untouched: &[&Row]) -> std::result::Result<(), String> {
        if let Some(made_up) = rescued.entries.iter().find(|kept| !self.ever.contains(kept)) {
            return Err(format!("salvage tells of {}, which was never kept", made_up.id));
        }
        // Row and entry are in the same order, for nothing else is known of a sealed row.
        let entries = self.rows.iter().filter(|row| row.table == "entry").zip(&self.whole.0);
        for (row, kept) in entries {
            let is_whole = untouched.iter().any(|other| other.table == row.table && other.rowid == row.rowid);
            if is_whole && !rescued.entries.contains(kept) {
                return Err(format!("row {} was not touched, and is not salvaged", row.rowid));
            }
        }
        let slot = |rowid| untouched.iter().any(|row| row.table == "slot" && row.rowid == rowid);
        if slot(1) && rescued.settings.as_ref() != Some(&self.whole.1) {
            return Err("the settings were not touched, and are not salvaged".to_string());
        }
        if slot(2) && rescued.checkpoint != self.whole.2 {
            return Err("the checkpoint was not touched, and is not salvaged".to_string());
        }
        Ok(())
    }
}

fn all(path: &std::path::Path, keys: &Keys) -> std::result::Result<Whole, StoreError> {
    read(&Journal::open(path, keys, None)?.journal)
}

fn read(journal: &Journal) -> std::result::Result<Whole, StoreError> {
    Ok((journal.entries()?, journal.settings()?, journal.checkpoint()?))
}
