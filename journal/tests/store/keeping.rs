//! What is kept is what was given, across openings.

use perron_core::day::Date;
use perron_core::entry::{Checkpoint, Entry, EntryId, Kept, Night, Settings};
use perron_core::script::tree::Ending;
use perron_core::{Language, Private};
use perron_journal::{Journal, StoreError};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::any;
use crate::place::Place;

pub fn night(day: i8, nightmares: u8) -> Entry {
    Entry::Night(Night { of: Date::constant(2026, 11, day), nightmares, woken: None, intensity: None, title: None })
}

/// Where any practice could have been.
fn checkpoint() -> impl Strategy<Value = Checkpoint> {
    let ending = prop_oneof![Just(Ending::Wake), Just(Ending::Sleep)];
    let numbers = (any::<[u8; 32]>(), 0..usize::MAX, 0..u32::MAX);
    (any::ritual(), ending, any::length(), numbers, any::length(), any::score()).prop_map(
        |(ritual, ending, length, (timeline, cue, grounded), heard, before)| Checkpoint {
            ritual,
            ending,
            length,
            timeline: Private::new(timeline),
            cue,
            heard,
            grounded,
            before,
        },
    )
}

/// One thing done to a journal.
#[derive(Clone, Debug)]
enum Act {
    Append(Entry),
    Replace(usize, Entry),
    Remove(usize),
    Import(Vec<Kept>),
    Reopen,
    Rotate,
    Reseal,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        5 => any::entry().prop_map(Act::Append),
        2 => (0..8_usize, any::entry()).prop_map(|(at, entry)| Act::Replace(at, entry)),
        2 => (0..8_usize).prop_map(Act::Remove),
        1 => any::entries(3).prop_map(Act::Import),
        2 => Just(Act::Reopen),
        1 => Just(Act::Rotate),
        1 => Just(Act::Reseal),
    ]
}

fn sorted(mut entries: Vec<Kept>) -> Vec<Kept> {
    entries.sort_by_key(|kept| kept.id);
    entries
}

proptest! {
    #![proptest_config(Config { cases: 24, ..Config::default() })]

    /// Whatever is done in whatever order, the journal holds what a plain list would, and its revision only grows.
    #[test]
    fn a_journal_holds_what_a_list_would(acts in vec(act(), 1..12)) {
        let place = Place::new();
        let (mut journal, mut list) = (place.open(), Vec::<Kept>::new());
        let mut revision = journal.revision();
        for act in acts {
            match act {
                Act::Append(entry) => {
                    let receipt = journal.append(&entry).expect("it is kept");
                    list.push(Kept { id: receipt.id, entry });
                }
                Act::Replace(at, entry) if at < list.len() => {
                    let receipt = journal.replace(list[at].id, &entry).expect("it is kept");
                    prop_assert!(receipt.is_some());
                    list[at].entry = entry;
                }
                Act::Remove(at) if at < list.len() => {
                    let gone = list.remove(at);
                    prop_assert!(journal.remove(gone.id).expect("it goes").is_some());
                    prop_assert_eq!(journal.entry(gone.id), Ok(None));
                    prop_assert_eq!(journal.remove(gone.id), Ok(None));
                }
                Act::Replace(..) | Act::Remove(_) => {}
                Act::Import(entries) => {
                    let imported = journal.import(&entries).expect("they are kept");
                    prop_assert_eq!(imported.added, entries.len());
                    let again = journal.import(&entries).expect("they are there");
                    prop_assert_eq!((again.added, again.same), (0, entries.len()));
                    list.extend(entries);
                }
                Act::Reopen => {
                    drop(journal);
                    let opened = place.try_open(Some(revision)).expect("it opens");
                    prop_assert_eq!((opened.revision, opened.recovered, opened.mended), (revision, false, false));
                    journal = opened.journal;
                }
                Act::Rotate => prop_assert!(journal.rotate(&place.keys).expect("it turns").old_deleted),
                Act::Reseal => { journal.reseal(&place.keys).expect("it is sealed anew"); }
            }
            prop_assert!(journal.revision() >= revision);
            revision = journal.revision();
            for kept in &list {
                prop_assert_eq!(journal.entry(kept.id), Ok(Some(kept.entry.clone())));
            }
        }
        prop_assert_eq!(place.keys.held.borrow().len(), 1);
        let here = journal.entries().expect("they are read");
        prop_assert_eq!(sorted(here), sorted(list.clone()));
        drop(journal);
        let here = place.open().entries().expect("they are read");
        prop_assert_eq!(sorted(here), sorted(list));
    }

    #[test]
    fn settings_and_the_checkpoint_come_back(
        first in any::settings(), second in any::settings(), checkpoint in checkpoint(), other in checkpoint()
    ) {
        let place = Place::new();
        let mut journal = place.open();
        prop_assert_eq!(journal.settings(), Ok(Settings::default()));
        prop_assert_eq!(journal.checkpoint(), Ok(None));
        for settings in [&first, &second] {
            journal.keep_settings(settings).expect("they are kept");
            prop_assert_eq!(&journal.settings().expect("they are read"), settings);
        }
        for checkpoint in [&checkpoint, &other] {
            journal.keep_checkpoint(checkpoint).expect("it is kept");
        }
        drop(journal);
        let mut journal = place.open();
        prop_assert_eq!(journal.settings(), Ok(second));
        prop_assert_eq!(journal.checkpoint(), Ok(Some(other)));
        let revision = journal.drop_checkpoint().expect("it goes");
        prop_assert_eq!(journal.checkpoint(), Ok(None));
        prop_assert_eq!(journal.drop_checkpoint(), Ok(revision));
        prop_assert_eq!(journal.entries(), Ok(Vec::new()));
    }
}

#[test]
fn entries_come_in_the_order_they_were_kept() {
    let place = Place::new();
    let mut journal = place.open();
    let ids: Vec<EntryId> = (1..=9).map(|day| journal.append(&night(day, 0)).expect("it is kept").id).collect();
    journal.replace(ids[3], &night(4, 2)).expect("it is kept");
    let here: Vec<EntryId> = journal.entries().expect("they are read").iter().map(|kept| kept.id).collect();
    assert_eq!(here, ids);
}

#[test]
fn what_differs_is_left_as_it_is_here_and_named() {
    let (place, elsewhere) = (Place::new(), Place::new());
    let mut journal = place.open();
    let same = journal.append(&night(1, 0)).expect("it is kept").id;
    let differs = journal.append(&night(2, 0)).expect("it is kept").id;
    let mut taken_along = journal.entries().expect("they are read");
    taken_along[1].entry = night(2, 3);
    taken_along.push(Kept { id: EntryId([7; 16]), entry: night(3, 0) });
    // One that comes twice is one; the second of another content differs.
    taken_along.push(Kept { id: EntryId([7; 16]), entry: night(3, 0) });
    taken_along.push(Kept { id: EntryId([7; 16]), entry: night(3, 9) });
    let imported = journal.import(&taken_along).expect("it is taken in");
    assert_eq!((imported.added, imported.same), (1, 2));
    assert_eq!(imported.differing, [differs, EntryId([7; 16])]);
    assert_eq!(journal.entry(same), Ok(Some(night(1, 0))));
    assert_eq!(journal.entry(differs), Ok(Some(night(2, 0))));
    assert_eq!(journal.entries().expect("they are read").len(), 3);

    let mut journal = elsewhere.open();
    assert_eq!(journal.import(&taken_along[..3]).expect("it is taken in").added, 3);
    assert_eq!(journal.entries(), Ok(taken_along[..3].to_vec()));
}

#[test]
fn nobody_else_opens_it_meanwhile() {
    let place = Place::new();
    let mut journal = place.open();
    assert_eq!(place.try_open(None).err(), Some(StoreError::Busy));
    assert_eq!(perron_journal::salvage(&place.path(), &place.keys).err(), Some(StoreError::Busy));
    assert_eq!(perron_journal::erase(&place.path(), &place.keys, &[]), Err(StoreError::Busy));
    // None of them took the lock away with them.
    assert_eq!(place.try_open(None).err(), Some(StoreError::Busy));
    journal.keep_settings(&Settings { language: Some(Language::En), ..Settings::default() }).expect("it is kept");
    drop(journal);
    assert_eq!(place.open().settings().expect("they are read").language, Some(Language::En));
}

#[test]
fn an_empty_folder_becomes_a_journal_and_nothing_else() {
    let place = Place::new();
    let opened = place.try_open(None).expect("it is made");
    assert_eq!((opened.revision, opened.recovered, opened.mended), (1, false, false));
    drop(opened);
    assert_eq!(place.files(), ["journal.perron"]);
    assert!(Journal::open(&place.path().join("no/such/folder"), &place.keys, None).is_err());
}

/// A write waits for the disk, so a shell has it on another thread than the sound.
#[test]
fn a_journal_can_go_to_another_thread() {
    let place = Place::new();
    let mut journal = place.open();
    let receipt =
        std::thread::spawn(move || journal.append(&night(1, 0))).join().expect("it ends").expect("it is kept");
    assert_eq!(place.open().entry(receipt.id), Ok(Some(night(1, 0))));
}
