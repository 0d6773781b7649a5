//! What a person wrote is readable nowhere but in their own hands.

use perron_core::Private;
use perron_core::day::Date;
use perron_core::dream::{NewDream, Original};
use perron_core::entry::{DreamKept, Entry, Goal, Made, SelfCheck};
use perron_journal::{Journal, StoreError, salvage};
use rusqlite::Connection;

use crate::place::{Keys, Place};

const CANARY: &str = "kanarie-7f3a91";

fn dream() -> Entry {
    let at = Date::constant(2026, 11, 28).at(10, 0, 0, 0);
    let words = || format!("{CANARY} in de gang");
    Entry::Dream(DreamKept {
        title: Private::new(words()),
        chosen: at,
        original: Some((at, Original::written(words()))),
        made: Some(Made { at, changed: at, dream: NewDream::written(words()), check: SelfCheck::default() }),
        aside: None,
    })
}

fn has(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn no_word_is_in_the_file_an_error_or_a_debug() {
    let place = Place::new();
    let mut journal = place.open();
    let receipt = journal.append(&dream()).expect("it is kept");
    let kept = journal.entries().expect("they are read");
    let imported = journal.import(&kept).expect("it is here");
    let shown = format!("{journal:?} {receipt:?} {kept:?} {imported:?}");
    drop(journal);
    assert!(!has(&place.bytes(), CANARY.as_bytes()) && !has(&place.bytes(), b"gang"));
    let opened = place.try_open(None).expect("it opens");
    let shown = format!("{shown} {opened:?}");
    drop(opened);
    let rescued = salvage(&place.path(), &place.keys).expect("it is read");
    assert_eq!(rescued.entries, kept);
    let mut shown = format!("{shown} {rescued:?}");
    // Every error that damage can bring.
    let whole = place.bytes();
    for at in (0..whole.len()).step_by(401) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x10;
        place.put(&damaged);
        if let Err(error) = place.try_open(None).and_then(|opened| opened.journal.entries()) {
            shown += &format!(" {error:?} {error}");
        }
    }
    let wrong = Journal::open(&place.path(), &Keys::default(), None).err();
    shown += &format!("{wrong:?}");
    assert!(shown.contains("Corrupt"));
    assert!(!shown.contains("kanarie") && !shown.contains("gang"), "{shown}");
}

fn sealed(place: &Place) -> Vec<Vec<u8>> {
    let connection = Connection::open(place.path()).expect("it opens");
    let mut rows = connection.prepare("SELECT sealed FROM entry ORDER BY id").expect("a table");
    rows.query_map([], |row| row.get(0)).expect("rows").map(|row| row.expect("a row")).collect()
}

/// A row that goes leaves not a byte of itself, small or spread over pages; neither does one that is another now.
#[test]
fn what_is_removed_or_replaced_leaves_no_trace() {
    let place = Place::new();
    let mut journal = place.open();
    let at = Date::constant(2026, 11, 28).at(10, 0, 0, 0);
    let goal = |length| Entry::Goal(Goal { at, text: Private::new("x".repeat(length)), reached: None });
    let ids: Vec<_> =
        [10, 900, 9_000, 40, 20_000].map(|length| journal.append(&goal(length)).expect("it is kept").id).into();
    drop(journal);
    let old = sealed(&place);
    let mut journal = place.open();
    journal.remove(ids[0]).expect("it goes");
    journal.remove(ids[2]).expect("it goes");
    journal.replace(ids[1], &goal(901)).expect("it is another");
    journal.replace(ids[4], &goal(7)).expect("it is another");
    drop(journal);
    let bytes = place.bytes();
    for (at, sealed) in old.iter().enumerate() {
        for stretch in sealed.chunks_exact(16) {
            assert_eq!(has(&bytes, stretch), at == 3, "row {at}");
        }
    }
    assert_eq!(place.open().entries().expect("they are read").len(), 3);
    assert_eq!(salvage(&place.path(), &place.keys).expect("it is read").entries.len(), 3);
}

/// Rows tell no more of their words than how many blocks they fill.
#[test]
fn rows_of_one_size_tell_nothing_apart() {
    let place = Place::new();
    let mut journal = place.open();
    let at = Date::constant(2026, 11, 28).at(10, 0, 0, 0);
    for length in [0, 1, 50, 150, 195] {
        let entry = Entry::Goal(Goal { at, text: Private::new("y".repeat(length)), reached: None });
        journal.append(&entry).expect("it is kept");
    }
    let same = Entry::Goal(Goal { at, text: Private::new("y".repeat(1_000)), reached: None });
    journal.append(&same).expect("it is kept");
    journal.append(&same).expect("it is kept");
    drop(journal);
    let rows = sealed(&place);
    assert_eq!(rows.iter().map(Vec::len).collect::<Vec<_>>(), [296, 296, 296, 296, 296, 1_320, 1_320]);
    assert!(rows[5].iter().zip(&rows[6]).filter(|(one, other)| one == other).count() < 30);
    assert_eq!(place.try_open(Some(u64::MAX)).err(), Some(StoreError::RolledBack { expected: u64::MAX, found: 8 }));
}
