//! Making a store: whatever a kill may leave behind on the way, the next opening makes a whole one, and never over another.

use std::fs;
use std::path::PathBuf;

use perron_journal::{Journal, StoreError};
use rusqlite::Connection;

use crate::keeping::night;
use crate::place::{Keys, Place};

fn beside(place: &Place, ending: &str) -> PathBuf {
    let mut name = place.path().into_os_string();
    name.push(ending);
    name.into()
}

fn assert_whole(place: &Place) {
    let mut journal = place.open();
    assert_eq!(journal.entries(), Ok(Vec::new()));
    journal.append(&night(1, 0)).expect("it is kept");
    drop(journal);
    assert_eq!(place.files(), ["journal.perron", "journal.perron-journal"]);
    assert_eq!(place.keys.held.borrow().len(), 1, "no key is left over");
}

#[test]
fn an_empty_file_under_the_other_name_is_used() {
    let place = Place::new();
    fs::write(beside(&place, ".new"), b"").expect("it is written");
    assert_whole(&place);
}

#[test]
fn a_half_made_file_is_made_anew() {
    let place = Place::new();
    fs::write(beside(&place, ".new"), b"SQLite format 3\0 and then the battery was empty").expect("it is written");
    fs::write(beside(&place, ".new-journal"), [0; 512]).expect("it is written");
    assert_whole(&place);
}

#[test]
fn a_made_file_that_was_not_moved_is_made_anew_and_its_key_goes() {
    let place = Place::new();
    drop(place.open());
    fs::rename(place.path(), beside(&place, ".new")).expect("it is moved");
    assert_whole(&place);
}

#[test]
fn a_rollback_journal_without_its_store_does_not_touch_the_new_one() {
    let other = Place::new();
    let mut journal = other.open();
    journal.append(&night(1, 0)).expect("it is kept");
    drop(journal);
    let place = Place::new();
    // A hot one: its header is whole, and it would be played back into whatever store lies beside it.
    let connection = Connection::open(other.path()).expect("it opens");
    connection.execute_batch("PRAGMA cache_size = 1; BEGIN; UPDATE entry SET sealed = zeroblob(100000)").expect("done");
    let hot = fs::read(beside(&other, "-journal")).expect("it is there");
    assert!(!hot.is_empty());
    fs::write(beside(&place, "-journal"), hot).expect("it is written");
    assert_whole(&place);
}

#[test]
fn a_write_that_was_cut_off_is_undone_and_told() {
    let place = Place::new();
    let mut journal = place.open();
    let kept = journal.append(&night(1, 0)).expect("it is kept");
    drop(journal);
    let connection = Connection::open(place.path()).expect("it opens");
    connection
        .execute_batch(
            "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE entry SET sealed = zeroblob(100000)",
        )
        .expect("it is begun");
    // As a kill would leave them: the file half written, its rollback journal beside it.
    let (half, hot) = (place.bytes(), fs::read(beside(&place, "-journal")).expect("it is there"));
    drop(connection);
    place.put(&half);
    fs::write(beside(&place, "-journal"), hot).expect("it is written");
    let opened = place.try_open(Some(kept.revision)).expect("it opens");
    assert!(opened.recovered);
    assert_eq!(opened.journal.entry(kept.id), Ok(Some(night(1, 0))));
    drop(opened);
    assert!(!place.try_open(None).expect("it opens").recovered);
}

#[test]
fn what_others_made_meanwhile_is_not_made_anew() {
    // Two threads of one process stand for two processes: each tries to make the store at the same moment.
    for _ in 0..8 {
        let place = Place::new();
        let (path, barrier) = (place.path(), std::sync::Barrier::new(2));
        let results: Vec<Result<Keys, StoreError>> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..2)
                .map(|_| {
                    scope.spawn(|| {
                        let keys = Keys::default();
                        barrier.wait();
                        let mut journal = Journal::open(&path, &keys, None)?.journal;
                        journal.append(&night(1, 0))?;
                        Ok(keys)
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().expect("it ends")).collect()
        });
        // Who was told that it is kept finds it; the other was told that it is not.
        for result in results {
            match result {
                Ok(keys) => {
                    let journal = Journal::open(&path, &keys, None).expect("it opens").journal;
                    assert_eq!(journal.entries().expect("they are read").len(), 1);
                }
                Err(error) => assert!(
                    matches!(error, StoreError::Busy | StoreError::KeyUnavailable | StoreError::Io { .. }),
                    "{error:?}"
                ),
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    drop(place.open());
    let mode = fs::metadata(place.path()).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
