use std::cell::RefCell;
use std::collections::BTreeMap;

use perron_core::Language;
use perron_core::day::Date;
use perron_core::programme::Step;

use super::*;

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

/// A folder of its own that is not there yet, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("perron-keeping-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn at(moment: &str) -> DateTime {
    moment.parse().expect("a moment")
}

fn night(of: Date, nightmares: u8) -> Night {
    Night { of, nightmares, woken: None, intensity: None, title: None }
}

#[test]
fn a_journal_is_made_where_none_is_and_only_its_owner_looks_into_the_folder() {
    let (folder, keys) = (Folder::new("made"), InMemory::default());
    assert!(!Journal::is_there(&folder.0));
    let opened = Journal::open(&folder.0, &keys, None).expect("it is made");
    assert!(!opened.recovered && Journal::is_there(&folder.0));
    assert_eq!(opened.journal.entries(), Ok(vec![]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&folder.0).expect("it is there").permissions().mode() & 0o777, 0o700);
    }
    drop(opened);
    assert_eq!(erase(&folder.0, &keys, &[]), Ok(()));
    assert!(!Journal::is_there(&folder.0) && keys.0.borrow().is_empty());
}

#[test]
fn a_night_that_is_told_again_is_told_better_and_doubles_go() {
    let (folder, keys) = (Folder::new("night"), InMemory::default());
    let mut journal = Journal::open(&folder.0, &keys, None).expect("it is made").journal;
    let friday = Date::constant(2026, 11, 27);
    let now = at("2026-11-28T10:00:00");
    let titled = Night { title: Some(Private::new("the stairs".to_string())), ..night(friday, 2) };
    let first = journal.log_night(titled.clone(), now).expect("it is kept").id;
    // As two devices that were taken together leave it.
    journal.keep(&Entry::Night(night(friday, 1))).expect("it is kept");
    let again = journal.log_night(night(friday, 0), now).expect("it is kept").id;
    assert_eq!(again, first);
    // Its three numbers are new; what it is called stays.
    let better = Night { title: titled.title, ..night(friday, 0) };
    assert_eq!(journal.entries(), Ok(vec![Kept { id: first, entry: Entry::Night(better) }]));
    let ahead = Date::constant(2026, 11, 29);
    assert_eq!(journal.log_night(night(ahead, 0), now), Err(LogError::Refused(Reason::NightAhead { night: ahead })));
    assert_eq!(journal.entries().map(|entries| entries.len()), Ok(1));
}

/// Two devices, one night: what says the same is one, and of what differs the person keeps one.
#[test]
fn a_night_that_was_told_on_two_devices_is_told_once() {
    let (folder, keys) = (Folder::new("twice"), InMemory::default());
    let mut journal = Journal::open(&folder.0, &keys, None).expect("it is made").journal;
    let day = |day| Date::constant(2026, 11, day);
    for night in [night(day(24), 1), Night { title: Some(Private::new("the stairs".to_string())), ..night(day(25), 2) }]
    {
        journal.keep(&Entry::Night(night)).expect("it is kept");
    }
    let here = journal.entries().expect("they are read");
    let other = |id: u8, night: Night| Kept { id: EntryId([id; 16]), entry: Entry::Night(night) };
    // The first says the same, the second without its title too; the third is told there alone.
    let file = |third: u8| {
        let nights = [other(1, night(day(24), 1)), other(2, night(day(25), third)), other(3, night(day(26), 0))];
        Portable::whole(nights.to_vec(), Settings::default())
    };
    let bare = file(2).with(portable::Words::NONE);
    let taken = journal.take_in(&bare).expect("it comes in").entries;
    assert_eq!((taken.added, taken.same, journal.entries().map(|entries| entries.len())), (1, 2, Ok(3)));
    assert_eq!(journal.told_twice(&bare), Ok(vec![]));
    let differs = file(3);
    let taken = journal.take_in(&differs).expect("it comes in").entries;
    assert_eq!((taken.added, taken.same), (1, 2));
    let twice = journal.told_twice(&differs).expect("they are read");
    assert_eq!(twice, [[here[1].clone(), differs.entries[1].clone()]]);
    // Once more the same is asked, until one was chosen.
    assert_eq!(journal.take_in(&differs).map(|taken| taken.entries.added), Ok(0));
    assert_eq!(journal.told_twice(&differs), Ok(twice));
    journal.keep_night(EntryId([2; 16])).expect("it is kept");
    let left: Vec<EntryId> = journal.entries().expect("they are read").iter().map(|kept| kept.id).collect();
    assert_eq!(left, [here[0].id, EntryId([3; 16]), EntryId([2; 16])]);
    assert_eq!(journal.told_twice(&differs), Ok(vec![]));
}

#[test]
fn settings_are_written_when_they_change_and_not_otherwise() {
    let (folder, keys) = (Folder::new("settings"), InMemory::default());
    let Opened { mut journal, revision, .. } = Journal::open(&folder.0, &keys, None).expect("it is made");
    assert_eq!(journal.change_settings(|_| {}), Ok(Settings::default()));
    assert_eq!(journal.store.revision(), revision);
    let changed = journal.change_settings(|settings| settings.language = Some(Language::En)).expect("it is kept");
    assert_eq!((changed.language, journal.store.revision()), (Some(Language::En), revision + 1));
    drop(journal);
    let journal = Journal::open(&folder.0, &keys, Some(revision + 1)).expect("it is there").journal;
    assert_eq!(journal.settings(), Ok(changed));
}

#[test]
fn where_the_programme_stands_is_cores_answer_to_what_is_kept() {
    let (folder, keys) = (Folder::new("status"), InMemory::default());
    let mut journal = Journal::open(&folder.0, &keys, None).expect("it is made").journal;
    let now = at("2026-11-28T10:00:00");
    assert_eq!(journal.status(now).map(|status| status.next), Ok(Some(Step::Log)));
    journal.log_night(night(Date::constant(2026, 11, 27), 0), now).expect("it is kept");
    assert_eq!(journal.status(now).map(|status| status.next), Ok(Some(Step::Pleasant)));
}

#[test]
fn with_another_key_nothing_is_made_anew() {
    let (folder, keys) = (Folder::new("lost"), InMemory::default());
    drop(Journal::open(&folder.0, &keys, None).expect("it is made"));
    let before = fs::read(file(&folder.0)).expect("it is there");
    let none = InMemory::default();
    assert_eq!(Journal::open(&folder.0, &none, None).map(|_| ()), Err(StoreError::KeyUnavailable));
    assert_eq!(fs::read(file(&folder.0)).expect("it is there"), before);
}

#[test]
fn what_is_taken_along_comes_in_beside_what_is_there() {
    let (here, there, keys) = (Folder::new("here"), Folder::new("there"), InMemory::default());
    let mut first = Journal::open(&here.0, &keys, None).expect("it is made").journal;
    let now = at("2026-11-28T10:00:00");
    first.log_night(night(Date::constant(2026, 11, 27), 2), now).expect("it is kept");
    first.change_settings(|settings| settings.language = Some(Language::En)).expect("it is kept");
    let portable = first.portable().expect("it is read");
    let mut second = Journal::open(&there.0, &keys, None).expect("it is made").journal;
    let taken = second.take_in(&portable).expect("it comes in");
    assert_eq!((taken.entries.added, taken.settings), (1, true));
    assert_eq!(second.portable(), Ok(portable.clone()));
    second.change_settings(|settings| settings.language = Some(Language::Nl)).expect("it is kept");
    let again = second.take_in(&portable).expect("it comes in");
    assert_eq!((again.entries.added, again.entries.same, again.settings), (0, 1, false));
    assert_eq!(second.settings().map(|settings| settings.language), Ok(Some(Language::Nl)));
}

/// Ten nights, and one of the rows is damaged.
fn damaged(folder: &Folder, keys: &InMemory) -> Vec<u8> {
    let mut journal = Journal::open(&folder.0, keys, None).expect("it is made").journal;
    for day in 1..=10 {
        journal.keep(&Entry::Night(night(Date::constant(2026, 11, day), 1))).expect("it is kept");
    }
    journal.change_settings(|settings| settings.language = Some(Language::En)).expect("it is kept");
    drop(journal);
    let mut bytes = fs::read(file(&folder.0)).expect("it is there");
    let mut at = bytes.len();
    // From the end, a bit here and there until one matters: room that is not used does not.
    while Journal::open(&folder.0, keys, None).is_ok() {
        at = at.checked_sub(61).expect("something in it matters");
        bytes[at] ^= 1;
        fs::write(file(&folder.0), &bytes).expect("it is ours");
    }
    bytes
}

#[test]
fn what_is_whole_takes_the_place_of_what_is_damaged_and_that_stays_beside_it() {
    let (folder, keys) = (Folder::new("mend"), InMemory::default());
    let before = damaged(&folder, &keys);
    let salvage = salvage(&folder.0, &keys).expect("the key is whole");
    assert!(salvage.entries.len() >= 8, "{}", salvage.entries.len());
    let aside = mend(&folder.0, &keys, &salvage).expect("it is mended");
    assert_eq!(fs::read(&aside).expect("it is there"), before);
    let journal = Journal::open(&folder.0, &keys, None).expect("it is whole").journal;
    assert_eq!(journal.entries(), Ok(salvage.entries.clone()));
    assert_eq!(journal.settings(), Ok(salvage.settings.clone().unwrap_or_default()));
    assert_eq!(contents(&salvage).nights, salvage.entries.len());
    assert_eq!(erase(&folder.0, &keys, &[]), Err(StoreError::Busy), "it is open");
    drop(journal);
    assert_eq!(erase(&folder.0, &keys, &[]), Ok(()));
    let left: Vec<_> =
        fs::read_dir(&folder.0).expect("the folder stays").flatten().map(|left| left.file_name()).collect();
    assert!(left.is_empty() && keys.0.borrow().is_empty(), "{left:?} stays");
}

/// A dream that was wiped is not still there in the wishes it was rehearsed with.
#[test]
fn what_is_removed_is_removed_from_the_wishes_too() {
    use perron_core::dream::NewDream;
    use perron_core::entry::{DayList, DreamKept, Made, SelfCheck};
    use perron_core::exercise::{Answer, Wishes};
    use perron_core::script::tree::Ending;
    use perron_core::{Millis, Private};

    let (folder, keys) = (Folder::new("wishes"), InMemory::default());
    let mut journal = Journal::open(&folder.0, &keys, None).expect("it is made").journal;
    let now = at("2026-11-28T10:00:00");
    let words = NewDream::written("I turn round.".to_string());
    let rehearsed = Answer::from(&words);
    let made = Made { at: now, changed: now, dream: words, check: SelfCheck::default() };
    let title = Private::new("the street".to_string());
    let dream = DreamKept { title, chosen: now, original: None, made: Some(made), aside: None };
    let dream = journal.keep(&Entry::Dream(dream)).expect("it is kept").id;
    let tasks = Answer::typed(vec!["mail".to_string()]);
    let list = DayList { at: now, exercise: Private::new("evening-train".to_string()), items: tasks.clone() };
    let list = journal.keep(&Entry::DayList(list)).expect("it is kept").id;
    let bench = Answer::typed(vec!["a bench".to_string()]);
    let ritual = |exercise: &str, answers: &[(&str, &Answer)], dream| Ritual {
        at: now,
        exercise: Private::new(exercise.to_string()),
        language: Language::En,
        wishes: Wishes {
            answers: answers.iter().map(|(name, answer)| (name.to_string(), (*answer).clone())).collect(),
            ..Wishes::default()
        },
        voice: Private::new("shipped".to_string()),
        dream,
    };
    let rehearsal = ritual("new-dream", &[("dream", &rehearsed)], Some(dream));
    let train = ritual("evening-train", &[("tasks", &tasks)], None);
    let place = ritual("safe-place", &[("place", &bench)], None);
    let image = ritual("calm-image", &[], None);
    let all = [rehearsal.clone(), train, place, image];
    journal.change_settings(|settings| all.into_iter().for_each(|it| settings.keep(it))).expect("they are kept");
    let checkpoint = Checkpoint {
        ritual: rehearsal,
        ending: Ending::Wake,
        length: Millis::minutes(10),
        timeline: Private::new([7; 32]),
        cue: 3,
        heard: Millis(0),
        grounded: 0,
        before: perron_core::distress::Score::NotAsked,
    };
    journal.keep_checkpoint(&checkpoint).expect("it is kept");
    let left = |journal: &Journal| {
        let settings = journal.settings().expect("they can be read");
        let left: Vec<_> = settings.rituals.iter().map(|ritual| ritual.exercise.reveal().clone()).collect();
        (left.join(" "), journal.checkpoint().expect("it can be read").is_some())
    };
    let place = |exercise: &str, slot: &str| {
        let answers =
            vec![(slot.to_string(), Answer::typed(vec!["a bench".to_string()])), ("cue".into(), tasks.clone())];
        let exercise = Private::new(exercise.to_string());
        Entry::Place(perron_core::entry::Place { at: now, exercise, language: Language::En, answers })
    };
    let mut keep = |entry: &Entry| journal.keep(entry).expect("it is kept").id;
    let (elsewhere, bench) = (keep(&place("other", "place")), keep(&place("safe-place", "place")));
    let practised = |began| Entry::Practice(perron_core::entry::Practised { began, ..checkpoint_of(&checkpoint) });
    let (before, image) = (keep(&practised(at("2026-11-27T10:00:00"))), keep(&practised(now)));
    assert_eq!(left(&journal), ("new-dream evening-train safe-place calm-image".to_string(), true));
    journal.remove(list).expect("it is there");
    assert_eq!(left(&journal), ("new-dream safe-place calm-image".to_string(), true));
    journal.remove(dream).expect("it is there");
    assert_eq!(left(&journal), ("safe-place calm-image".to_string(), false));
    // The same words of another exercise are not this one's, and an earlier practice has not left these wishes.
    journal.remove(elsewhere).expect("it is there");
    journal.remove(before).expect("it is there");
    assert_eq!(left(&journal), ("safe-place calm-image".to_string(), false));
    journal.remove(bench).expect("it is there");
    journal.remove(image).expect("it is there");
    assert_eq!(left(&journal), (String::new(), false));
}

/// What was cut off there, as a practice of the calm image.
fn checkpoint_of(checkpoint: &Checkpoint) -> perron_core::entry::Practised {
    let exercise = Private::new("calm-image".to_string());
    perron_core::entry::Practised { exercise, ..checkpoint.cut_off() }
}

/// A file without some of the words says nothing else of an entry that is here; and where it does, no word goes lost by it.
#[test]
fn of_two_versions_the_other_is_whole_or_there_is_none() {
    use perron_core::Private;
    use perron_core::dream::Original;
    use perron_core::entry::{DreamKept, Goal};
    use perron_journal::portable::{Part, Words};

    let (folder, keys) = (Folder::new("other"), InMemory::default());
    let mut journal = Journal::open(&folder.0, &keys, None).expect("it is made").journal;
    let now = at("2026-11-28T10:00:00");
    let words = |text: &str| Private::new(text.to_string());
    let dream = |aside| {
        let original = Some((now, Original::written("as it was".to_string())));
        DreamKept { title: words("the street"), chosen: now, original, made: None, aside }
    };
    let goal = |reached| Entry::Goal(Goal { at: now, text: words("sleep through"), reached });
    let street = journal.keep(&Entry::Dream(dream(None))).expect("it is kept").id;
    let sleep = journal.keep(&goal(None)).expect("it is kept").id;
    let whole = journal.portable().expect("it is read");
    for bare in [whole.with(Words::default()), whole.with(Words::NONE)] {
        let taken = journal.take_in(&bare).expect("it comes in").entries;
        assert_eq!((taken.added, taken.same, taken.differing), (0, 2, vec![]));
    }
    journal.replace(street, &Entry::Dream(dream(Some(now)))).expect("it is there");
    journal.replace(sleep, &goal(Some(now))).expect("it is there");
    let usual = whole.with(Words::default());
    assert_eq!(journal.take_in(&usual).map(|taken| taken.entries.differing), Ok(vec![street, sleep]));
    // The nightmare as it was did not come along, and is not lost by taking the rest.
    assert_eq!(journal.other(&usual, street), Ok(Some(Entry::Dream(dream(None)))));
    assert_eq!(journal.other(&usual, sleep), Ok(Some(goal(None))));
    let bare = usual.with(Words::default().without(Part::Goals));
    assert_eq!(journal.other(&bare, sleep), Ok(None), "its words would be lost");
    assert_eq!(journal.other(&usual, EntryId([9; 16])), Ok(None));
}
