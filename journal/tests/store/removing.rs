//! What is removed is gone from the file, and from what a kill may leave beside it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use perron_core::Private;
use perron_core::day::Date;
use perron_core::entry::{Entry, Goal};
use rusqlite::Connection;

use crate::keeping::night;
use crate::place::Place;

fn goal(length: usize) -> Entry {
    let text = Private::new("a".repeat(length));
    Entry::Goal(Goal { at: Date::constant(2026, 11, 28).at(20, 0, 0, 0), text, reached: None })
}

/// What each entry's row begins with: no two are the same.
fn beginnings(place: &Place) -> BTreeSet<Vec<u8>> {
    let connection = Connection::open(place.path()).expect("it opens");
    let mut rows = connection.prepare("SELECT substr(sealed, 1, 24) FROM entry").expect("a table");
    rows.query_map([], |row| row.get(0)).expect("rows").map(|row| row.expect("a row")).collect()
}

#[test]
fn what_was_removed_or_replaced_is_nowhere_in_the_file() {
    let place = Place::new();
    let mut journal = place.open();
    // Numbers with which SQLite, left alone, moves a row to another page, leaves a copy behind, and then loses the row.
    let mut number = 6_u32;
    let mut below = |most: usize| {
        number = number.wrapping_mul(1_103_515_245).wrapping_add(12_345) & 0x7fff_ffff;
        (number >> 8) as usize % most
    };
    let lengths = [100, 300, 600];
    let ids: Vec<_> = (0..40).map(|_| journal.append(&goal(lengths[below(3)])).expect("it is kept").id).collect();
    let mut before = BTreeSet::new();
    for _ in 0..60 {
        drop(journal);
        before.extend(beginnings(&place));
        journal = place.open();
        let id = ids[below(ids.len())];
        journal.replace(id, &goal(lengths[below(3)])).expect("it is another").expect("it was there");
    }
    drop(journal);
    let (after, bytes) = (beginnings(&place), place.bytes());
    let gone: Vec<_> = before.difference(&after).collect();
    assert_eq!(gone.len(), 60);
    let there = gone.iter().filter(|row| bytes.windows(row.len()).any(|window| window == ***row)).count();
    assert_eq!(there, 0, "rows that are gone are still there");
}

/// A file that was being written anew, with its rollback journal, as a kill leaves them.
fn leave(place: &Place) {
    for ending in [".anew", ".anew-journal"] {
        let mut name = place.path().into_os_string();
        name.push(ending);
        fs::write(PathBuf::from(name), place.bytes()).expect("it is written");
    }
}

#[test]
fn what_a_removal_that_was_cut_off_left_goes() {
    let place = Place::new();
    let id = place.open().append(&night(1, 2)).expect("it is kept").id;
    leave(&place);
    let mut journal = place.open();
    assert_eq!(place.files(), ["journal.perron", "journal.perron-journal"]);
    // While it is open too, as where something else put it there.
    leave(&place);
    journal.remove(id).expect("it goes");
    assert_eq!(place.files(), ["journal.perron", "journal.perron-journal"]);
    leave(&place);
    journal.erase(&place.keys).expect("it is erased");
    assert_eq!(place.files(), Vec::<String>::new());
}
