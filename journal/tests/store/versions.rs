//! Every version there ever was is opened for ever.

use std::fs;
use std::path::Path;

use perron_core::entry::Settings;
use perron_journal::{Journal, KeyId, KeyProvider, KeyUnavailable, Secret32, salvage};

use crate::place::Place;

#[path = "../fixtures/examples.rs"]
mod examples;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/v1.perron");

const FIXTURE_2: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/v2.perron");

/// The key of the fixtures; it protects nothing.
struct Known;

impl KeyProvider for Known {
    fn key(&self, _: KeyId) -> Result<Secret32, KeyUnavailable> {
        Ok(Secret32::new([0x42; 32]))
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.key(id)
    }

    fn delete(&self, _: KeyId) -> Result<(), KeyUnavailable> {
        Ok(())
    }
}

#[test]
fn a_store_of_version_1_opens() {
    let place = Place::new();
    fs::copy(FIXTURE, place.path()).expect("the fixture is there");
    let opened = Journal::open(&place.path(), &Known, Some(14)).expect("it opens");
    assert_eq!((opened.revision, opened.recovered, opened.mended), (14, false, false));
    let mut journal = opened.journal;
    assert_eq!(journal.entries(), Ok(examples::kept()));
    assert_eq!(journal.settings(), Ok(examples::settings()));
    assert_eq!(journal.checkpoint(), Ok(Some(examples::checkpoint())));
    // It can be written by this version, and read again.
    journal.remove(examples::kept()[0].id).expect("it goes");
    journal.reseal(&Known).expect("it is sealed anew");
    drop(journal);
    let journal = Journal::open(&place.path(), &Known, None).expect("it opens").journal;
    assert_eq!(journal.entries(), Ok(examples::kept()[1..].to_vec()));
}

#[test]
fn a_store_of_version_1_is_salvaged() {
    let place = Place::new();
    let mut bytes = fs::read(FIXTURE).expect("the fixture is there");
    bytes[..100].fill(0);
    place.put(&bytes);
    let rescued = salvage(&place.path(), &Known).expect("it is read");
    assert_eq!((rescued.entries, rescued.settings), (examples::kept(), Some(examples::settings())));
    assert_eq!((rescued.checkpoint, rescued.lost), (Some(examples::checkpoint()), Some(0)));
}

/// Made the fixture, once. It is here so that it can be told how; it never writes over one that is there.
#[test]
#[ignore = "makes a fixture that is kept for ever"]
fn make_the_store_of_version_1() {
    assert!(!Path::new(FIXTURE).exists(), "a fixture is for ever");
    let mut journal = Journal::open(Path::new(FIXTURE), &Known, None).expect("it is made").journal;
    for kept in examples::kept() {
        journal.import(&[kept]).expect("it is kept");
    }
    journal.keep_settings(&examples::settings()).expect("they are kept");
    assert_eq!(journal.keep_checkpoint(&examples::checkpoint()), Ok(14));
}

/// What was new in version 2 is in the settings alone.
fn settings() -> Settings {
    Settings { private: true, ..examples::settings() }
}

#[test]
fn a_store_of_version_2_opens_and_is_salvaged() {
    let place = Place::new();
    fs::copy(FIXTURE_2, place.path()).expect("the fixture is there");
    let opened = Journal::open(&place.path(), &Known, Some(14)).expect("it opens");
    assert_eq!(opened.journal.entries(), Ok(examples::kept()));
    assert_eq!(opened.journal.settings(), Ok(settings()));
    assert_eq!(opened.journal.checkpoint(), Ok(Some(examples::checkpoint())));
    drop(opened);
    let mut bytes = fs::read(FIXTURE_2).expect("the fixture is there");
    bytes[..100].fill(0);
    place.put(&bytes);
    let rescued = salvage(&place.path(), &Known).expect("it is read");
    assert_eq!((rescued.entries, rescued.settings), (examples::kept(), Some(settings())));
    assert_eq!((rescued.checkpoint, rescued.lost), (Some(examples::checkpoint()), Some(0)));
}

/// Made the second fixture, once.
#[test]
#[ignore = "makes a fixture that is kept for ever"]
fn make_the_store_of_version_2() {
    assert!(!Path::new(FIXTURE_2).exists(), "a fixture is for ever");
    let mut journal = Journal::open(Path::new(FIXTURE_2), &Known, None).expect("it is made").journal;
    for kept in examples::kept() {
        journal.import(&[kept]).expect("it is kept");
    }
    journal.keep_settings(&settings()).expect("they are kept");
    assert_eq!(journal.keep_checkpoint(&examples::checkpoint()), Ok(14));
}
