//! Damage is noticed and named, never passed over; and what is whole is read all the same.

use std::fs;

use perron_core::Language;
use perron_core::Private;
use perron_core::day::Date;
use perron_core::entry::{Entry, Goal, Kept, Settings};
use perron_journal::{Part, Salvage, StoreError, salvage};
use rusqlite::Connection;

use crate::keeping::night;
use crate::place::Place;
use crate::ranges;

/// Everything that can be read of a journal, by its whole door.
fn all(place: &Place) -> Result<(Vec<Kept>, Settings), StoreError> {
    let journal = place.try_open(None)?.journal;
    assert_eq!(journal.checkpoint()?, None);
    Ok((journal.entries()?, journal.settings()?))
}

fn goal(length: usize) -> Entry {
    let text = Private::new("a".repeat(length));
    Entry::Goal(Goal { at: Date::constant(2026, 11, 28).at(20, 0, 0, 0), text, reached: None })
}

/// A store with small rows, rows that go on in other pages, and settings.
fn filled() -> (Place, (Vec<Kept>, Settings)) {
    let place = Place::new();
    let mut journal = place.open();
    for day in 1..=6 {
        journal.append(&night(day, 1)).expect("it is kept");
    }
    for length in [3_000, 5_000, 9_000, 20_000] {
        journal.append(&goal(length)).expect("it is kept");
    }
    journal.keep_settings(&Settings { language: Some(Language::Nl), ..Settings::default() }).expect("they are kept");
    drop(journal);
    let whole = all(&place).expect("it is whole");
    (place, whole)
}

fn rescued(place: &Place) -> Salvage {
    salvage(&place.path(), &place.keys).expect("the key is found")
}

/// Nothing was lost but what was damaged: every entry read is one that was kept, in order.
fn assert_true(rescued: &Salvage, whole: &[Kept]) {
    let mut rest = whole.iter();
    assert!(rescued.entries.iter().all(|kept| rest.any(|other| other == kept)), "what is salvaged was kept");
}

#[test]
fn what_is_whole_is_salvaged_whole() {
    let (place, whole) = filled();
    let rescued = rescued(&place);
    assert_eq!((rescued.entries, rescued.settings), (whole.0, Some(whole.1)));
    assert_eq!((rescued.lost, rescued.damaged, rescued.checkpoint), (Some(0), 0, None));
    assert_eq!(rescued.revision, Some(place.open().revision()));
}

/// Any flipped bit is noticed, or lies where nothing is kept; what it did not touch is salvaged.
#[test]
fn no_flip_is_silent() {
    let (place, whole) = filled();
    let bytes = place.bytes();
    let (mut noticed, mut mended) = (0, 0);
    // Every byte of the first page's header, then every 61st: coprime to the page, so that each part has its turn.
    for at in (0..100).chain((100..bytes.len()).step_by(61)) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1 << (at % 8);
        place.put(&damaged);
        match place.try_open(None) {
            Ok(opened) => mended += u32::from(opened.mended),
            Err(error) => {
                assert!(matches!(error, StoreError::Corrupt { .. } | StoreError::Io { .. }), "byte {at}: {error:?}")
            }
        }
        place.put(&damaged);
        match all(&place) {
            Ok(read) => assert_eq!(read, whole, "byte {at} changed what is read"),
            Err(_) => noticed += 1,
        }
        place.put(&damaged);
        let rescued = rescued(&place);
        assert_true(&rescued, &whole.0);
        let lost = whole.0.len() - rescued.entries.len() + usize::from(rescued.settings.is_none());
        assert!(lost <= 1, "byte {at} cost {lost} rows");
    }
    assert!(noticed > 300 && mended >= 2, "{noticed} noticed, {mended} mended");
}

#[test]
fn no_cut_is_silent() {
    let (place, whole) = filled();
    let bytes = place.bytes();
    for length in (0..bytes.len()).step_by(509).chain([bytes.len() - 1]) {
        place.put(&bytes[..length]);
        let error = all(&place).expect_err("a part is not the whole");
        assert!(matches!(error, StoreError::Corrupt { .. }), "{length} bytes: {error:?}");
        assert!(place.bytes() == bytes[..length], "what is damaged is kept as it is");
        if let Ok(rescued) = salvage(&place.path(), &place.keys) {
            assert_true(&rescued, &whole.0);
        }
    }
}

#[test]
fn no_zeroed_page_is_silent() {
    let (place, whole) = filled();
    let bytes = place.bytes();
    for page in (0..bytes.len()).step_by(4096) {
        let mut damaged = bytes.clone();
        damaged[page..page + 4096].fill(0);
        place.put(&damaged);
        match all(&place) {
            Ok(read) => assert_eq!(read, whole),
            Err(error) => assert!(matches!(error, StoreError::Corrupt { .. }), "page at {page}: {error:?}"),
        }
        place.put(&damaged);
        // No single page holds both copies of the wrapped key.
        assert_true(&rescued(&place), &whole.0);
    }
}

/// Every row is there when two pages of rows are exchanged, but not where SQLite looks for it.
#[test]
fn no_exchange_of_pages_is_silent() {
    let place = Place::new();
    let mut journal = place.open();
    for day in 1..=28 {
        journal.append(&night(day, 1)).expect("it is kept");
    }
    drop(journal);
    let (whole, bytes) = (all(&place).expect("it is whole"), place.bytes());
    let (pages, mut noticed) = (bytes.len() / 4096, 0);
    for (one, other) in (0..pages).flat_map(|one| (0..one).map(move |other| (one, other))) {
        let mut damaged = bytes.clone();
        damaged.copy_within(one * 4096..(one + 1) * 4096, other * 4096);
        damaged[one * 4096..(one + 1) * 4096].copy_from_slice(&bytes[other * 4096..(other + 1) * 4096]);
        place.put(&damaged);
        match all(&place) {
            Ok(read) => assert!(read == whole, "pages {one} and {other}"),
            Err(error) => {
                assert!(matches!(error, StoreError::Corrupt { .. }), "pages {one} and {other}: {error:?}");
                noticed += 1;
            }
        }
    }
    assert!(noticed > pages, "{noticed} of {pages} pages");
}

/// A row's record begins with the type of a column that has no bytes of its own, for SQLite has the number elsewhere: what
/// type of no bytes stands there is nothing to it. A blob that calls itself a text it reads too; the journal does not.
#[test]
fn a_type_that_sqlite_ignores_costs_no_row() {
    let (place, whole) = filled();
    let bytes = place.bytes();
    let entries = ranges::rows(&place.path(), &bytes).expect("it is whole");
    for row in entries.iter().filter(|row| row.table == "entry") {
        let blob = row.bytes[0].start + ranges::BEFORE;
        let kind = blob - if row.sealed.len() > 8_185 { 3 } else { 2 };
        assert_eq!(bytes[kind - 1], 0, "row {}", row.rowid);
        for ignored in 8..=13 {
            let mut damaged = bytes.clone();
            damaged[kind - 1] = ignored;
            place.put(&damaged);
            assert_eq!(all(&place), Ok(whole.clone()), "row {}, type {ignored}", row.rowid);
            assert_eq!(rescued(&place).entries, whole.0, "row {}, type {ignored}", row.rowid);
        }
        let mut text = bytes.clone();
        text[blob - 1] ^= 1;
        place.put(&text);
        assert!(matches!(all(&place), Err(StoreError::Corrupt { .. })), "row {}", row.rowid);
        assert_eq!(rescued(&place).entries, whole.0, "row {}", row.rowid);
    }
}

/// The proofs hold salvage against where they find rows to lie; they look at files that are cut too.
#[test]
fn rows_are_looked_for_in_a_last_page_without_an_end() {
    let place = Place::new();
    let mut journal = place.open();
    for day in 1..=28 {
        journal.append(&night(day, 1)).expect("it is kept");
    }
    drop(journal);
    let bytes = place.bytes();
    let rows = ranges::rows(&place.path(), &bytes).expect("it is whole");
    for less in (1..4096).step_by(7) {
        let cut = &bytes[..bytes.len() - less];
        place.put(cut);
        let whole = rows.iter().filter(|row| row.is_whole(&bytes, cut)).count();
        assert!(whole < rows.len(), "{less} bytes less touch a row");
        // SQLite reads zeros where there is nothing: such a row is found nowhere, and looking for it goes no further than the end.
        for found in ranges::rows(&place.path(), cut).unwrap_or_default() {
            let same = rows.iter().any(|row| (row.rowid, &row.sealed) == (found.rowid, &found.sealed));
            assert!(same, "{less} bytes less: {} {} is another", found.table, found.rowid);
        }
    }
}

/// Does something to the tables behind the journal's back.
fn meddle(place: &Place, sql: &str) {
    Connection::open(place.path()).expect("it opens").execute_batch(sql).expect("it is done");
}

#[test]
fn rows_that_are_moved_removed_or_put_back_are_noticed() {
    let entry = |rowid| StoreError::Corrupt { part: Part::Entry, rowid: Some(rowid) };
    let head = StoreError::Corrupt { part: Part::Head, rowid: None };
    let tables = StoreError::Corrupt { part: Part::Tables, rowid: None };
    for (sql, error) in [
        ("UPDATE entry SET id = 99 WHERE id = 2", entry(99)),
        (
            "UPDATE entry SET id = -1 WHERE id = 2; UPDATE entry SET id = 2 WHERE id = 3; UPDATE entry SET id = 3 WHERE id = -1",
            entry(2),
        ),
        ("DELETE FROM entry WHERE id = 4", head),
        ("DELETE FROM entry", head),
        ("DELETE FROM slot", head),
        ("INSERT INTO entry SELECT 11, sealed FROM entry WHERE id = 1", entry(11)),
        (
            "INSERT INTO slot SELECT id, sealed FROM entry WHERE id = 2",
            StoreError::Corrupt { part: Part::Slot, rowid: Some(2) },
        ),
        ("UPDATE entry SET sealed = x'00' WHERE id = 5", entry(5)),
        ("UPDATE entry SET sealed = x'' WHERE id = 5", entry(5)),
        ("UPDATE entry SET sealed = zeroblob(length(sealed)) WHERE id = 5", entry(5)),
        ("DELETE FROM head", StoreError::Corrupt { part: Part::Head, rowid: None }),
        ("INSERT INTO head SELECT 2, sealed FROM head", StoreError::Corrupt { part: Part::Head, rowid: None }),
        ("UPDATE head SET sealed = zeroblob(296)", StoreError::Corrupt { part: Part::Head, rowid: None }),
        ("DELETE FROM meta; DELETE FROM spare", StoreError::Corrupt { part: Part::Key, rowid: None }),
        ("CREATE TABLE more (id INTEGER)", tables),
        (
            "CREATE TABLE kept (s); CREATE TRIGGER keep AFTER DELETE ON entry BEGIN INSERT INTO kept VALUES (old.sealed); END",
            tables,
        ),
        ("DROP TABLE entry", tables),
    ] {
        let (place, whole) = filled();
        meddle(&place, sql);
        let bytes = place.bytes();
        assert_eq!(all(&place).err(), Some(error), "{sql}");
        assert!(place.bytes() == bytes, "{sql}");
        if let Ok(rescued) = salvage(&place.path(), &place.keys) {
            rescued.entries.iter().for_each(|kept| assert!(whole.0.contains(kept), "{sql}"));
        }
    }
}

#[test]
fn a_row_of_before_is_noticed_at_its_own_place() {
    let place = Place::new();
    let mut journal = place.open();
    let id = journal.append(&night(1, 0)).expect("it is kept").id;
    drop(journal);
    let old: Vec<u8> = Connection::open(place.path())
        .and_then(|connection| connection.query_row("SELECT sealed FROM entry", [], |row| row.get(0)))
        .expect("there is a row");
    place.open().replace(id, &night(1, 5)).expect("it is kept");
    let connection = Connection::open(place.path()).expect("it opens");
    connection.execute("UPDATE entry SET sealed = ?1", [&old]).expect("it is put back");
    drop(connection);
    assert_eq!(all(&place).err(), Some(StoreError::Corrupt { part: Part::Head, rowid: None }));
}

#[test]
fn one_copy_of_the_wrapped_key_is_enough_and_makes_the_other_anew() {
    for table in ["meta", "spare"] {
        for sql in [format!("DELETE FROM {table}"), format!("UPDATE {table} SET sealed = x'00'")] {
            let (place, whole) = filled();
            meddle(&place, &sql);
            let opened = place.try_open(None).expect("it opens");
            assert!(opened.mended);
            assert_eq!(place.keys.asked.get(), 3, "a key is asked for once an opening");
            drop(opened);
            assert!(!place.try_open(None).expect("it opens").mended);
            assert_eq!(all(&place).expect("it is whole"), whole);
        }
    }
}

#[test]
fn a_row_that_is_damaged_is_not_written_over_and_the_rest_moves_on() {
    let (place, whole) = filled();
    meddle(
        &place,
        "UPDATE entry SET sealed = CAST(substr(sealed, 1, 100) || x'0102' || substr(sealed, 103) AS BLOB) WHERE id = 3",
    );
    let mut journal = place.try_open(None).expect("nonce and tag are what they were").journal;
    let damage = StoreError::Corrupt { part: Part::Entry, rowid: Some(3) };
    assert_eq!(journal.entries(), Err(damage));
    assert_eq!(journal.remove(whole.0[0].id), Err(damage));
    // What is new can still be kept beside it.
    let new = journal.append(&night(20, 0)).expect("it is kept").id;
    drop(journal);

    let rescued = rescued(&place);
    assert_eq!((rescued.lost, rescued.damaged, rescued.entries.len()), (Some(1), 1, whole.0.len()));
    let other = Place::new();
    let mut journal = other.open();
    assert_eq!(journal.import(&rescued.entries).expect("they are taken in").added, whole.0.len());
    journal.keep_settings(&rescued.settings.expect("they are whole")).expect("they are kept");
    assert_eq!(journal.entry(new), Ok(Some(night(20, 0))));
    assert_eq!(journal.entry(whole.0[2].id), Ok(None));
}

#[test]
fn an_empty_file_is_damage_and_no_new_journal() {
    let place = Place::new();
    place.put(b"");
    assert_eq!(all(&place).err(), Some(StoreError::Corrupt { part: Part::File, rowid: None }));
    place.put(b"What is this?");
    assert_eq!(all(&place).err(), Some(StoreError::Corrupt { part: Part::File, rowid: None }));
    assert_eq!(place.bytes(), b"What is this?");
    assert!(place.keys.held.borrow().is_empty());
    fs::remove_file(place.path()).expect("it goes");
    assert_eq!(all(&place), Ok((Vec::new(), Settings::default())));
}
