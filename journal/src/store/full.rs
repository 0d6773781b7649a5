//! A full disk, at every write there is: told as such, nothing acknowledged is lost, and it goes on when there is room.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;

use perron_core::day::Date;
use perron_core::entry::{Entry, Goal, Kept, Settings};
use perron_core::{Language, Private};

use super::*;
use crate::error::StoreError;
use crate::key::{KeyProvider, KeyUnavailable, Secret32};

#[derive(Default)]
struct Keys(RefCell<BTreeMap<KeyId, [u8; 32]>>);

impl KeyProvider for Keys {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.0.borrow().get(&id).copied().map(Secret32::new).ok_or(KeyUnavailable)
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        let key = Secret32::random()?;
        self.0.borrow_mut().insert(id, *key.expose());
        Ok(key)
    }

    fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
        self.0.borrow_mut().remove(&id);
        Ok(())
    }
}

fn goal(length: usize) -> Entry {
    let text = Private::new("z".repeat(length));
    Entry::Goal(Goal { at: Date::constant(2026, 11, 28).at(20, 0, 0, 0), text, reached: None })
}

/// Leaves room for no page more, as a full disk does, or for more than anything here needs.
fn room(journal: &Journal, full: bool) {
    let pages: i64 = journal.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).expect("a number");
    let most = if full { pages } else { 1_000_000 };
    journal.connection.execute_batch(&format!("PRAGMA max_page_count = {most}")).expect("it is set");
}

#[test]
fn a_full_disk_is_told_and_costs_nothing() {
    let folder = std::env::temp_dir().join(format!("perron-journal-full-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    let (path, keys) = (folder.join("journal.perron"), Keys::default());
    let mut journal = Journal::open(&path, &keys, None).expect("it is made").journal;
    let id = journal.append(&goal(10)).expect("it is kept").id;
    let mut kept = journal.entries().expect("they are read");

    type Write = fn(&mut Journal, EntryId) -> Result<u64, StoreError>;
    let writes: [(&str, Write); 4] = [
        ("append", |journal, _| journal.append(&goal(50_000)).map(|receipt| receipt.revision)),
        ("replace", |journal, id| {
            journal.replace(id, &goal(60_000)).map(|receipt| receipt.expect("it is there").revision)
        }),
        ("import", |journal, id| {
            let mut other = id;
            other.0[0] ^= 1;
            let entries = [Kept { id: other, entry: goal(5) }, Kept { id: EntryId([1; 16]), entry: goal(70_000) }];
            journal.import(&entries).map(|imported| imported.revision)
        }),
        ("settings", |journal, _| {
            let mut settings = Settings { language: Some(Language::Nl), ..Settings::default() };
            settings.read = vec![perron_core::caution::Page::Dreams; 90_000];
            journal.keep_settings(&settings)
        }),
    ];
    for (name, write) in writes {
        let revision = journal.revision();
        room(&journal, true);
        assert_eq!(write(&mut journal, id), Err(StoreError::DiskFull), "{name}");
        // Reading goes on, and so does a write that needs no more room.
        assert_eq!(journal.entries(), Ok(kept.clone()), "{name}");
        assert_eq!(journal.revision(), revision, "{name}");
        assert_eq!(write(&mut journal, id), Err(StoreError::DiskFull), "{name}, once more");
        // It opens while the disk is full.
        drop(journal);
        journal = Journal::open(&path, &keys, Some(revision)).expect("it opens").journal;
        assert_eq!(journal.entries(), Ok(kept.clone()), "{name}");
        room(&journal, true);
        assert_eq!(write(&mut journal, id), Err(StoreError::DiskFull), "{name}, once more");
        room(&journal, false);
        assert_eq!(write(&mut journal, id), Ok(revision + 1), "{name}");
        kept = journal.entries().expect("they are read");
    }
    assert_eq!(kept.len(), 4);

    // What needs no room works on a full disk: to remove is how room is made.
    room(&journal, true);
    journal.rotate(&keys).expect("it turns");
    journal.remove(kept[1].id).expect("it goes").expect("it was there");
    kept.remove(1);
    assert_eq!(journal.entries(), Ok(kept));
    drop(journal);
    fs::remove_dir_all(&folder).expect("it goes");
}
