use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use perron_core::Language;
use perron_core::day::Date;
use perron_core::distress::Score;
use perron_core::entry::{Met, Need, Night, Practised};
use perron_core::practice::Outcome;
use perron_core::programme::{SAFE_PLACE, Told};
use perron_core::script::tree::Ending;
use perron_journal::{KeyId, KeyProvider, KeyUnavailable, Secret32};

use super::*;

const CANARY: &str = "quetzal-beneath-the-stairs";
const FREE: Choice = Choice { worst: Told::No, happened: Told::No };

#[derive(Default)]
struct InMemory(RefCell<BTreeMap<KeyId, [u8; 32]>>);

impl KeyProvider for InMemory {
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

/// A journal of its own, gone when the test is over.
struct Desk {
    journal: Option<Journal>,
    folder: PathBuf,
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("perron-dreaming-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let journal = Journal::open(&folder, &InMemory::default(), None).expect("it is made").journal;
        Self { journal: Some(journal), folder }
    }

    fn journal(&mut self) -> &mut Journal {
        self.journal.as_mut().expect("it is open")
    }

    /// A journal in which a dream may be chosen: three safe places, and two weeks of nights.
    fn ready(name: &str) -> Self {
        let mut desk = Self::new(name);
        let journal = desk.journal();
        for day in 1..=3 {
            journal.keep(&practised(SAFE_PLACE, at(&format!("2026-11-{day:02}T12:00")), 10)).expect("it is kept");
        }
        for day in 10..=24 {
            let of = Date::constant(2026, 11, day);
            let night = Night { of, nightmares: 1, woken: None, intensity: None, title: None };
            journal.keep(&Entry::Night(night)).expect("it is kept");
        }
        desk
    }

    fn dream(&mut self, id: EntryId) -> DreamKept {
        match self.journal().entry(id) {
            Ok(Some(Entry::Dream(dream))) => dream,
            other => panic!("expected a dream, but found {other:?}"),
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        drop(self.journal.take());
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn at(moment: &str) -> DateTime {
    moment.parse().expect("a moment")
}

fn text(text: &str) -> Private<String> {
    Private::new(text.to_string())
}

fn practised(exercise: &str, began: DateTime, minutes: u64) -> Entry {
    Entry::Practice(Practised {
        exercise: text(exercise),
        language: Language::Nl,
        ending: Ending::Wake,
        began,
        over: began,
        length: Millis::minutes(minutes),
        heard: Millis::minutes(minutes),
        outcome: Outcome::Finished,
        stopped: false,
        grounded: 0,
        before: Score::NotAsked,
        after: Score::NotAsked,
        dream: None,
    })
}

const NOW: &str = "2026-11-25T10:00";

#[test]
fn a_dream_goes_all_the_way_and_grows_in_one_entry() {
    let mut desk = Desk::ready("whole");
    let now = at(NOW);
    let id = choose(desk.journal(), FREE, &text("  the stairs "), now).expect("it may be chosen");
    assert_eq!(desk.dream(id).title.reveal(), "the stairs");
    assert_eq!(write(desk.journal(), &text(CANARY), now), Ok(id));
    assert_eq!(write(desk.journal(), &text("again"), now), Err(NotTaken::Refused(Reason::WrittenOnce)));
    assert_eq!(to_change_again(desk.journal(), now), Ok(None));
    assert_eq!(change(desk.journal(), &text("I turn round.\n"), now), Ok(id));
    let check = SelfCheck { done: Some(Met::Fully), needs: vec![(Need::Safety, Met::Little)] };
    assert_eq!(keep_check(desk.journal(), check.clone(), now), Ok(Reason::LookedBack));
    let later = at("2026-11-25T11:00");
    let known = to_change_again(desk.journal(), later).expect("it opens").expect("there is one");
    assert_eq!(known.reveal(), "I turn round.");
    assert_eq!(change(desk.journal(), &text("I turn round. It is a neighbour."), later), Ok(id));
    let dream = desk.dream(id);
    assert_eq!(dream.original, Some((now, Original::written(CANARY.to_string()))));
    let made = dream.made.expect("it was made");
    assert_eq!((made.at, made.changed, made.check), (now, later, check), "changing it makes no other");
    let rehearsal = rehearse(desk.journal(), None, later).expect("it may be rehearsed");
    assert_eq!((rehearsal.dream, rehearsal.wishes.length), (id, Some(Millis::minutes(10))));
    assert_eq!(rehearsal.wishes.answers["dream"].reveal(), ["I turn round. It is a neighbour."]);
    assert_eq!(lay_aside(desk.journal(), later), Ok(id));
    assert_eq!(rehearse(desk.journal(), None, later), Err(NotTaken::Refused(Reason::NothingMade)));
    assert_eq!(lay_aside(desk.journal(), later), Err(NotTaken::Refused(Reason::NothingChosen)));
}

#[test]
fn what_is_refused_changes_nothing() {
    let mut desk = Desk::ready("refused");
    let (day, night) = (at(NOW), at("2026-11-25T21:00"));
    let by_day = |told: Result<EntryId, NotTaken>| matches!(told, Err(NotTaken::Refused(Reason::ByDay { .. })));
    let before = desk.journal().entries().expect("they are read");
    assert!(by_day(choose(desk.journal(), FREE, &text("the stairs"), night)));
    for (choice, reason) in [
        (Choice { worst: Told::Yes, happened: Told::No }, Reason::WorstDream),
        (Choice { worst: Told::No, happened: Told::Yes }, Reason::RealEvent),
        (Choice { worst: Told::Unsure, happened: Told::No }, Reason::InDoubt),
    ] {
        assert_eq!(choose(desk.journal(), choice, &text("the stairs"), day), Err(NotTaken::Refused(reason)));
    }
    assert_eq!(choose(desk.journal(), FREE, &text(" \n"), day), Err(NotTaken::Refused(Reason::NoWords)));
    let nothing = Err(NotTaken::Refused(Reason::NothingChosen));
    assert_eq!(write(desk.journal(), &text(CANARY), day), nothing);
    assert_eq!(change(desk.journal(), &text("a sea"), day), nothing);
    assert_eq!(keep_check(desk.journal(), SelfCheck::default(), day), Err(NotTaken::Refused(Reason::NothingMade)));
    assert_eq!(desk.journal().entries().expect("they are read"), before);
    choose(desk.journal(), FREE, &text("the stairs"), day).expect("it may be chosen");
    let too_long = text(&"a".repeat(Writing::Original.most() + 1));
    let told = write(desk.journal(), &too_long, day);
    assert!(matches!(told, Err(NotTaken::Refused(Reason::TooLong { .. }))), "{told:?}");
    assert!(by_day(write(desk.journal(), &text(CANARY), night)));
    assert!(by_day(change(desk.journal(), &text("a sea"), night)));
    let second = choose(desk.journal(), FREE, &text("the street"), day);
    assert_eq!(second, Err(NotTaken::Refused(Reason::OneAtATime)));
}

#[test]
fn a_rehearsal_is_no_longer_than_what_is_left_of_the_day() {
    let mut desk = Desk::ready("left");
    let now = at(NOW);
    choose(desk.journal(), FREE, &text("the stairs"), now).expect("it may be chosen");
    // Whoever would rather not write the nightmare down may change it all the same.
    change(desk.journal(), &text("a sea"), now).expect("it may be changed");
    let length = |desk: &mut Desk, minutes: Option<u64>| {
        rehearse(desk.journal(), minutes.map(Millis::minutes), now).map(|rehearsal| rehearsal.wishes.length)
    };
    assert_eq!(length(&mut desk, Some(20)), Ok(Some(Millis::minutes(20))));
    assert!(matches!(length(&mut desk, Some(21)), Err(NotTaken::Refused(Reason::RehearsalLength { .. }))));
    assert!(matches!(length(&mut desk, Some(4)), Err(NotTaken::Refused(Reason::RehearsalLength { .. }))));
    desk.journal().keep(&practised(NEW_DREAM_EXERCISE, now, 14)).expect("it is kept");
    assert_eq!(length(&mut desk, None), Ok(Some(Millis::minutes(6))));
    let told = length(&mut desk, Some(7));
    assert!(matches!(told, Err(NotTaken::Refused(Reason::RehearsedToday { count: 14, most: 6 }))), "{told:?}");
    desk.journal().keep(&practised(NEW_DREAM_EXERCISE, now, 2)).expect("it is kept");
    assert!(matches!(length(&mut desk, None), Err(NotTaken::Refused(Reason::EnoughToday { .. }))));
}

#[test]
fn no_error_repeats_what_was_written() {
    let mut desk = Desk::new("errors");
    let told = write(desk.journal(), &text(CANARY), at(NOW)).expect_err("nothing was chosen");
    assert!(!format!("{told} {told:?}").contains(CANARY));
}
