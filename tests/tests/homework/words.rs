//! What was agreed stands in its assignment alone: nothing else that is kept holds a word of it, and what begins again has its
//! words of now.

use perron_companion::diary::Diary;
use perron_companion::homework::{Homework, Plan, open, withdraw};
use perron_companion::journal::{Journal, portable::to_json};
use perron_companion::keeping::begun;
use perron_companion::ritual::{Chosen, Resumption, resume};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Language, Library, Millis};
use perron_core::day::{DateTime, day_of};
use perron_core::distress::Score;
use perron_core::entry::{Checkpoint, DayList, Entry, Ritual};
use perron_core::exercise::{Answer, Wishes};
use perron_core::private::Private;
use perron_core::script::tree::Ending;
use perron_tests::shelf;

use super::desk::{at, packed, paired};

/// A story, and an evening with two tasks.
const DRAFT: &str = r#"
title = "Week 1"
language = "nl"

[[exercise]]
id = "evening-train"
length = "6m"
ending = "sleep"
from = "2026-11-28"
answers = { tasks = ["bellen over het rooster", "de mail aan Kees"] }

[[exercise]]
id = "new-story"
from = "2026-11-28"
answers = { story = "Ik ben thuis en de deur is dicht. Er is iemand bij me." }
"#;

/// What no journal of these tests refuses.
const KEPT: &str = "it can be kept and read";

/// What of it may be nowhere else.
const WORDS: [&str; 3] = ["rooster", "Kees", "de deur is dicht"];

fn now() -> DateTime {
    at("2026-11-28T22:30:00")
}

fn voices(choice: Choice) -> Voices {
    Voices::bare(choice, Assets::Folder(shelf::root().join("audio/assets/voice")))
}

fn accept(therapist: &mut Journal, client: &mut Journal, draft: &str) {
    let file = packed(therapist, draft).file;
    open(client, &file).expect("it is for this client").accept(client, now()).expect("it is accepted");
}

/// The exercise as `play` begins it, with these wishes of the person's own.
fn chosen<'l>(library: &'l Library, homework: &Homework, id: &str, mut wishes: Wishes) -> Chosen<'l> {
    let script = library.find(id, Language::Nl).and_then(|entry| entry.playable()).expect("it ships");
    Plan::on(homework, day_of(now())).fill(id, &mut wishes);
    Chosen { script, wishes, voice: Choice::Silent, dream: None }
}

/// Begins it, and answers where it is.
fn begin(client: &mut Journal, chosen: &Chosen<'_>, library: &Library) -> Checkpoint {
    let laid = chosen.lay(library, voices).expect("it can be laid out");
    let from = begun(&laid, chosen.ritual(now()), Score::Skipped);
    Diary::default().begin(client, chosen, from, true).expect("it is kept");
    client.checkpoint().expect(KEPT).expect("it is under way")
}

/// Everything that is kept beside the assignment, with every word in it.
fn kept(journal: &Journal) -> String {
    let told =
        |ritual: &Ritual| format!("{:?}", ritual.wishes.answers.values().map(Answer::reveal).collect::<Vec<_>>());
    let settings = journal.settings().expect(KEPT);
    let mut told: Vec<String> = settings
        .rituals
        .iter()
        .chain(journal.checkpoint().expect(KEPT).iter().map(|it| &it.ritual))
        .map(told)
        .collect();
    told.extend(journal.entries().expect(KEPT).iter().filter_map(|kept| match &kept.entry {
        Entry::DayList(list) => Some(format!("{:?}", list.items.reveal())),
        _ => None,
    }));
    told.join("\n")
}

fn exported(journal: &Journal) -> String {
    String::from_utf8(to_json(&journal.portable().expect(KEPT)).expect(KEPT).to_vec()).expect("JSON is text")
}

#[test]
fn what_was_agreed_is_kept_once_and_never_leaves() {
    let (mut therapist, mut client) = paired("words-once");
    accept(&mut therapist, &mut client, DRAFT);
    let (library, homework) = (Library::shipped(), client.homework().unwrap());
    // A word of the person's own stays beside what was agreed.
    let own =
        Wishes { answers: [("tasks".into(), Answer::typed(vec!["mijn was".into()]))].into(), ..Wishes::default() };
    for (id, wishes) in [("new-story", Wishes::default()), ("evening-train", Wishes::default()), ("evening-train", own)]
    {
        let chosen = chosen(&library, &homework, id, wishes);
        begin(&mut client, &chosen, &library);
        for word in WORDS {
            assert!(!kept(&client).contains(word), "{id}: {word} in {}", kept(&client));
            assert!(!exported(&client).contains(word), "{id}: {word} leaves");
        }
    }
    assert!(kept(&client).contains("mijn was") && exported(&client).contains("mijn was"));
}

#[test]
fn what_begins_again_has_the_words_of_now_and_without_an_assignment_none() {
    let (mut therapist, mut client) = paired("words-again");
    accept(&mut therapist, &mut client, DRAFT);
    let library = Library::shipped();
    let begins = chosen(&library, &client.homework().unwrap(), "evening-train", Wishes::default());
    let kept = begin(&mut client, &begins, &library);
    let again = |client: &Journal| {
        let (settings, homework) = (client.settings().unwrap(), client.homework().unwrap());
        Chosen::again(settings.last().expect("it was begun"), &library, &homework, now()).expect("it is there").wishes
    };
    let goes_on = |client: &Journal| {
        let resumed = resume(&kept, &library, &client.homework().unwrap(), voices, now()).expect("nothing is gone");
        matches!(resumed, Resumption::GoesOn { .. })
    };
    assert_eq!(again(&client), begins.wishes);
    assert!(goes_on(&client));

    let revised = DRAFT.replace("de mail aan Kees", "de fiets").replace("6m", "8m");
    accept(&mut therapist, &mut client, &revised);
    let wishes = again(&client);
    assert_eq!(wishes.answers["tasks"], Answer::typed(vec!["bellen over het rooster".into(), "de fiets".into()]));
    assert_eq!((wishes.length, wishes.ending, wishes.planned), (Some(Millis::minutes(8)), Some(Ending::Sleep), true));
    assert!(!goes_on(&client), "its sentences are others by now");

    let id = client.homework().unwrap().accepted[0].assignment.id;
    withdraw(&mut client, id).expect("it was accepted");
    let wishes = again(&client);
    assert!(wishes.answers.is_empty() && wishes.length.is_none() && wishes.ending.is_none() && !wishes.planned);
    assert!(!goes_on(&client));
}

#[test]
fn an_ending_that_only_a_plan_allows_goes_with_the_plan() {
    let (mut therapist, mut client) = paired("words-ending");
    accept(&mut therapist, &mut client, DRAFT);
    let library = Library::shipped();
    let planned = library.entries().iter().filter_map(|entry| entry.playable().ok());
    let script =
        planned.into_iter().find(|script| script.header.plan_ending.is_some()).expect("one has such an ending");
    let wishes = Wishes { ending: script.header.plan_ending, planned: true, ..Wishes::default() };
    let ritual = Chosen { script, wishes, voice: Choice::Silent, dream: None }.ritual(now());
    let again = Chosen::again(&ritual, &library, &client.homework().unwrap(), now()).expect("it is there");
    assert_eq!(again.wishes.ending, None);
}

/// A program before this one kept them: what is left of them does not leave, and goes when the person withdraws.
#[test]
fn what_an_earlier_program_kept_goes_at_withdrawal() {
    let (mut therapist, mut client) = paired("words-left");
    accept(&mut therapist, &mut client, DRAFT);
    let (library, homework) = (Library::shipped(), client.homework().unwrap());
    for id in ["new-story", "evening-train"] {
        let chosen = chosen(&library, &homework, id, Wishes::default());
        let laid = chosen.lay(&library, voices).expect("it can be laid out");
        let ritual = chosen.ritual(now());
        client.keep_checkpoint(&begun(&laid, ritual.clone(), Score::Skipped)).unwrap();
        client.change_settings(|settings| settings.keep(ritual)).unwrap();
    }
    let list = |items: &[&str]| {
        let items = Answer::typed(items.iter().map(|item| (*item).to_string()).collect());
        Entry::DayList(DayList { at: now(), exercise: Private::new("evening-train".into()), items })
    };
    client.keep(&list(&["bellen over het rooster", "de mail aan Kees"])).unwrap();
    client.keep(&list(&["mijn was"])).unwrap();
    assert!(WORDS.iter().all(|word| kept(&client).contains(word) && !exported(&client).contains(word)));

    withdraw(&mut client, homework.accepted[0].assignment.id).expect("it was accepted");
    assert!(WORDS.iter().all(|word| !kept(&client).contains(word)), "{}", kept(&client));
    assert!(kept(&client).contains("mijn was"));
    assert_eq!(client.settings().unwrap().rituals.len(), 2, "that it was practised so stays");
}
