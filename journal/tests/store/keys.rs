//! Keys: wrong, missing, old and new ones, and what is erased.

use std::cell::Cell;
use std::fs;

use perron_journal::{Journal, KeyId, KeyProvider, KeyUnavailable, Part, Secret32, StoreError, erase, salvage};
use rusqlite::Connection;

use crate::keeping::night;
use crate::place::{Keys, Place};

/// A journal with one night in it.
fn one_night() -> Place {
    let place = Place::new();
    place.open().append(&night(1, 2)).expect("it is kept");
    place
}

/// Gives the same key for every name, and counts what else is asked.
#[derive(Default)]
struct Always {
    key: [u8; 32],
    asked: Cell<u32>,
    changed: Cell<u32>,
}

impl KeyProvider for Always {
    fn key(&self, _: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.asked.set(self.asked.get() + 1);
        Ok(Secret32::new(self.key))
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.changed.set(self.changed.get() + 1);
        self.key(id)
    }

    fn delete(&self, _: KeyId) -> Result<(), KeyUnavailable> {
        self.changed.set(self.changed.get() + 1);
        Ok(())
    }
}

#[test]
fn a_wrong_key_opens_nothing_and_changes_nothing() {
    let place = one_night();
    let bytes = place.bytes();
    let wrong = Always { key: [9; 32], ..Always::default() };
    for _ in 0..3 {
        assert_eq!(Journal::open(&place.path(), &wrong, None).err(), Some(StoreError::WrongKey));
    }
    assert_eq!(wrong.asked.get(), 3, "a person is asked once an opening");
    assert_eq!(salvage(&place.path(), &wrong).err(), Some(StoreError::WrongKey));
    assert_eq!(wrong.changed.get(), 0);
    assert!(place.bytes() == bytes);
    assert_eq!(place.files(), ["journal.perron", "journal.perron-journal"]);
    assert_eq!(place.open().entries().expect("they are read").len(), 1);
}

#[test]
fn without_the_key_nothing_is_changed_or_made_anew() {
    let place = one_night();
    let bytes = place.bytes();
    let none = Keys::default();
    assert_eq!(Journal::open(&place.path(), &none, None).err(), Some(StoreError::KeyUnavailable));
    assert_eq!(salvage(&place.path(), &none).err(), Some(StoreError::KeyUnavailable));
    assert!(place.bytes() == bytes);
    assert!(none.held.borrow().is_empty());
}

#[test]
fn an_older_file_is_noticed_by_who_remembers() {
    let place = one_night();
    let old = place.bytes();
    let mut journal = place.open();
    let revision = journal.append(&night(2, 0)).expect("it is kept").revision;
    drop(journal);
    assert_eq!(place.try_open(Some(revision)).expect("it opens").revision, revision);
    // A shell that was killed before it remembered is behind, and that is no rollback.
    assert!(place.try_open(Some(revision - 1)).is_ok());
    place.put(&old);
    let rolled_back = StoreError::RolledBack { expected: revision, found: revision - 1 };
    assert_eq!(place.try_open(Some(revision)).err(), Some(rolled_back));
    assert!(place.bytes() == old);
    assert!(place.try_open(None).is_ok());

    fs::remove_file(place.path()).expect("it goes");
    let gone = StoreError::RolledBack { expected: revision, found: 0 };
    assert_eq!(place.try_open(Some(revision)).err(), Some(gone));
    assert_eq!(place.files(), ["journal.perron-journal"]);
}

#[test]
fn after_a_rotation_the_old_key_opens_it_no_more() {
    let place = one_night();
    let old_keys = place.keys.held.borrow().clone();
    let before = place.bytes();
    let mut journal = place.open();
    let old = journal.key_id();
    let rotated = journal.rotate(&place.keys).expect("it turns");
    assert_ne!(rotated.key_id, old);
    assert_eq!((journal.key_id(), rotated.revision, rotated.old_deleted), (rotated.key_id, 3, true));
    journal.append(&night(2, 0)).expect("it is kept");
    drop(journal);
    assert_eq!(place.keys.held.borrow().keys().copied().collect::<Vec<_>>(), [rotated.key_id]);
    assert_eq!(place.open().entries().expect("they are read").len(), 2);

    let only_old = Keys { held: old_keys.clone().into(), ..Keys::default() };
    assert_eq!(Journal::open(&place.path(), &only_old, None).err(), Some(StoreError::KeyUnavailable));
    let always_old = Always { key: old_keys[&old], ..Always::default() };
    assert_eq!(Journal::open(&place.path(), &always_old, None).err(), Some(StoreError::WrongKey));
    // What the old key opened is nowhere in the file any more: not the old copy of the wrapped key, and not its name.
    let wrapped = before.windows(8).position(|bytes| bytes == b"PERRONK1").expect("it was there");
    let after = place.bytes();
    assert!(!after.windows(16).any(|bytes| bytes == old.0));
    assert!(!after.windows(32).any(|bytes| *bytes == before[wrapped + 68..wrapped + 100]));
}

/// Makes no key and deletes none.
struct Stubborn<'a>(&'a Keys);

impl KeyProvider for Stubborn<'_> {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.0.key(id)
    }

    fn create(&self, _: KeyId) -> Result<Secret32, KeyUnavailable> {
        Err(KeyUnavailable)
    }

    fn delete(&self, _: KeyId) -> Result<(), KeyUnavailable> {
        Err(KeyUnavailable)
    }
}

#[test]
fn a_rotation_that_gets_no_key_leaves_all_as_it_was() {
    let place = one_night();
    let mut journal = place.open();
    let (key_id, bytes) = (journal.key_id(), place.bytes());
    assert_eq!(journal.rotate(&Stubborn(&place.keys)).err(), Some(StoreError::KeyUnavailable));
    assert_eq!(journal.rotate(&Keys::default()).err(), Some(StoreError::KeyUnavailable));
    assert_eq!(journal.reseal(&Keys::default()).err(), Some(StoreError::KeyUnavailable));
    assert_eq!((journal.key_id(), journal.entries().expect("they are read").len()), (key_id, 1));
    drop(journal);
    assert!(place.bytes() == bytes);
    assert!(place.open().append(&night(2, 0)).is_ok());
}

#[test]
fn sealed_anew_no_row_is_as_it_was() {
    let place = one_night();
    let mut journal = place.open();
    for day in 2..=20 {
        journal.append(&night(day, 1)).expect("it is kept");
    }
    drop(journal);
    let rows = || -> Vec<Vec<u8>> {
        let connection = Connection::open(place.path()).expect("it opens");
        ["entry", "head", "meta"]
            .iter()
            .flat_map(|table| {
                let mut rows = connection.prepare(&format!("SELECT sealed FROM {table}")).expect("a table");
                rows.query_map([], |row| row.get(0)).expect("rows").map(|row| row.expect("a row")).collect::<Vec<_>>()
            })
            .collect()
    };
    let (old, whole) = (rows(), place.open().entries());
    let mut journal = place.open();
    let revision = journal.reseal(&place.keys).expect("it is sealed anew");
    journal.append(&night(21, 0)).expect("it goes on");
    drop(journal);
    let bytes = place.bytes();
    for sealed in &old {
        // Neither the row nor any long stretch of it: secure_delete and VACUUM saw to that.
        assert!(!bytes.windows(32).any(|window| *window == sealed[sealed.len() - 32..]));
    }
    let opened = place.try_open(Some(revision)).expect("it opens");
    assert_eq!(opened.journal.entries().expect("they are read")[..20], whole.expect("they were read"));
}

#[test]
fn erasing_takes_the_key_first_and_leaves_no_file() {
    let place = one_night();
    let journal = place.open();
    journal.erase(&place.keys).expect("it is erased");
    assert!(place.keys.held.borrow().is_empty());
    assert_eq!(place.files(), Vec::<String>::new());
    // Once more finds nothing to do.
    assert_eq!(erase(&place.path(), &place.keys, &[]), Ok(()));
}

/// Notes whether the file was still there when the key went.
struct Watching<'a>(&'a Place, Cell<Option<bool>>);

impl KeyProvider for Watching<'_> {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.0.keys.key(id)
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.0.keys.create(id)
    }

    fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
        self.1.set(Some(self.0.path().exists()));
        self.0.keys.delete(id)
    }
}

#[test]
fn the_key_goes_while_the_file_is_still_there() {
    let place = one_night();
    let watching = Watching(&place, Cell::new(None));
    place.open().erase(&watching).expect("it is erased");
    assert_eq!(watching.1.get(), Some(true));
}

#[test]
fn what_does_not_open_can_be_erased() {
    // A key that is gone, as after an erasing that was cut off.
    let place = one_night();
    place.keys.held.borrow_mut().clear();
    assert_eq!(place.try_open(None).err(), Some(StoreError::KeyUnavailable));
    assert_eq!(erase(&place.path(), &place.keys, &[]), Ok(()));
    assert_eq!(place.files(), Vec::<String>::new());
    // A damaged file, from which only the name of the key can be read.
    let place = one_night();
    let mut bytes = place.bytes();
    bytes[..100].fill(0);
    place.put(&bytes);
    assert_eq!(place.try_open(None).err(), Some(StoreError::Corrupt { part: Part::File, rowid: None }));
    assert_eq!(erase(&place.path(), &place.keys, &[]), Ok(()));
    assert!(place.keys.held.borrow().is_empty());
    // A file that no longer names its key, or is gone: whoever knows the name tells it.
    for bytes in [Some(vec![]), Some(vec![7; 9000]), None] {
        let place = one_night();
        let known: Vec<KeyId> = place.keys.held.borrow().keys().copied().collect();
        bytes.map_or_else(|| fs::remove_file(place.path()).expect("it is ours"), |bytes| place.put(&bytes));
        assert_eq!(erase(&place.path(), &place.keys, &known), Ok(()));
        assert!(place.keys.held.borrow().is_empty() && place.files().is_empty());
    }
    // A key that cannot be deleted is told, and the files go.
    let place = one_night();
    assert_eq!(erase(&place.path(), &Stubborn(&place.keys), &[]), Err(StoreError::KeyUnavailable));
    assert_eq!(place.files(), Vec::<String>::new());
}

#[test]
fn a_store_of_a_later_version_is_left_as_it_is() {
    let place = one_night();
    let mut bytes = place.bytes();
    let copies: Vec<usize> = (0..bytes.len() - 148).filter(|at| bytes[*at..].starts_with(b"PERRONK1")).collect();
    assert_eq!(copies.len(), 2);
    for at in copies {
        bytes[at + 8] = 2;
        let sum = blake3::hash(&bytes[at..at + 116]);
        bytes[at + 116..at + 148].copy_from_slice(sum.as_bytes());
    }
    place.put(&bytes);
    assert_eq!(place.try_open(None).err(), Some(StoreError::TooNew { schema: 2 }));
    assert_eq!(salvage(&place.path(), &place.keys).err(), Some(StoreError::TooNew { schema: 2 }));
    assert!(place.bytes() == bytes);
}
