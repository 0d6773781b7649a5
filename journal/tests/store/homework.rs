//! Homework and its recordings: kept together or not at all, and gone when they are withdrawn from.

use perron_core::homework::{Homework, Spoken};
use perron_core::language::Language;
use perron_core::private::Private;
use perron_journal::{Journal, salvage};

use crate::place::{Keys, Place};

#[path = "../fixtures/homework.rs"]
mod fixture;

fn wav(mark: &str) -> Private<Vec<u8>> {
    Private::new([b"RIFF".to_vec(), mark.repeat(3_000).into_bytes()].concat())
}

/// Homework that names the recordings of these numbers.
fn naming(numbers: &[u32]) -> Homework {
    let mut homework = fixture::example();
    let spoken = |number: &u32| Spoken { says: Private::default(), language: Language::Nl, number: *number };
    homework.accepted[0].spoken = numbers.iter().map(spoken).collect();
    let says = Private::new("Ik ben thuis.".to_string());
    for spoken in &mut homework.accepted[0].spoken {
        spoken.says = says.clone();
    }
    let clip = homework.accepted[0].assignment.clips[0].clone();
    homework.accepted[0].assignment.clips = vec![clip; numbers.len()];
    homework
}

#[test]
fn what_was_kept_is_there_when_it_is_opened_again() {
    let (place, keys) = (Place::new(), Keys::default());
    let mut journal = Journal::open(&place.path(), &keys, None).expect("it is made").journal;
    assert_eq!(journal.homework(), Ok(Homework::default()));
    let homework = naming(&[4, 9]);
    let new = [(4, wav("four")), (9, wav("nine"))];
    let revision = journal.keep_homework(&homework, &new).expect("it is kept");
    drop(journal);
    let opened = Journal::open(&place.path(), &keys, Some(revision)).expect("it opens");
    assert_eq!((opened.revision, opened.journal.homework()), (revision, Ok(homework)));
    for (number, sound) in new {
        assert_eq!(opened.journal.recording(number), Ok(Some(sound)));
    }
    assert_eq!(opened.journal.recording(5), Ok(None));
    // Entries are what they were: nothing of homework is among them.
    assert_eq!(opened.journal.entries(), Ok(Vec::new()));
}

#[test]
fn recordings_that_are_no_longer_named_go() {
    let (place, keys) = (Place::new(), Keys::default());
    let mut journal = Journal::open(&place.path(), &keys, None).expect("it is made").journal;
    journal.keep_homework(&naming(&[1, 2]), &[(1, wav("one")), (2, wav("two"))]).expect("it is kept");
    let before = place.bytes().len();
    // A revision has one anew, and one of its own.
    journal.keep_homework(&naming(&[2, 3]), &[(2, wav("TWO")), (3, wav("three"))]).expect("it is kept");
    let sounds = [1, 2, 3].map(|number| journal.recording(number).expect("it is read"));
    assert_eq!(sounds, [None, Some(wav("TWO")), Some(wav("three"))]);
    journal.keep_homework(&Homework::default(), &[]).expect("it is kept");
    assert_eq!([1, 2, 3].map(|number| journal.recording(number)), [const { Ok(None) }; 3]);
    drop(journal);
    assert!(place.bytes().len() < before, "their room is given back");
    assert!(Journal::open(&place.path(), &keys, None).is_ok());
}

#[test]
fn homework_is_salvaged_with_its_recordings() {
    let (place, keys) = (Place::new(), Keys::default());
    let mut journal = Journal::open(&place.path(), &keys, None).expect("it is made").journal;
    let new = vec![(4, wav("four")), (9, wav("nine"))];
    journal.keep_homework(&naming(&[4, 9]), &new).expect("it is kept");
    drop(journal);
    let mut bytes = place.bytes();
    bytes[..100].fill(0);
    place.put(&bytes);
    let rescued = salvage(&place.path(), &keys).expect("it is read");
    assert_eq!((rescued.homework, rescued.recordings), (Some(naming(&[4, 9])), new));
    assert_eq!((rescued.lost, rescued.damaged), (Some(0), 0));
}
