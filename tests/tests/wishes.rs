//! Wishes: the limits of answers, what is asked, and that nothing a person wrote shows itself.

use perron_core::Bed;
use perron_core::exercise::{Answer, BedWish, QuestionKind, Text, WishFault, Wishes, prepare, questions, sentences};
use perron_core::script::limit;
use perron_core::script::tree::*;
use perron_tests::built::{at, line, pause, scene, script, slot};

/// A script with a slot of every kind, each used.
fn asking() -> Script {
    let option =
        |say: &str| Choice { say: at(say.to_string()), forms: vec![("place".to_string(), at(format!("{say} place")))] };
    let slots = vec![
        slot("word", SlotKind::Choice(vec![option("safe"), option("calm")]), &["calm"]),
        slot("cue", SlotKind::Word, &[]),
        slot("own", SlotKind::Text, &[]),
        slot("tasks", SlotKind::List { most: 3 }, &["the mail", "a deadline"]),
        slot("night", SlotKind::Word, &[]),
    ];
    let lines = vec![line("A {word.place}.", vec![pause(3)]), line("{cue}", vec![]), line("{own}", vec![])];
    let each = Scene {
        each: Some(at("tasks".to_string())),
        ..scene("tasks", vec![line("{tasks}", vec![pause(3)]), line("It waits.", vec![])])
    };
    let asleep = Scene { ending: Some(Ending::Sleep), ..scene("asleep", vec![line("{night}", vec![])]) };
    script(EndingRule::Chosen, vec![Bed::Sea], slots, vec![scene("one", lines), each, asleep])
}

fn answer(slot: &str, answers: &[String]) -> Wishes {
    Wishes { answers: [(slot.to_string(), Answer::typed(answers.to_vec()))].into(), ..Wishes::default() }
}

fn faults(wishes: &Wishes) -> Vec<WishFault> {
    prepare(&asking(), wishes).err().unwrap_or_default()
}

#[test]
fn each_limit_holds_at_its_number_and_not_one_beyond() {
    let long = |slot: &str, most: usize| {
        let fits = answer(slot, &[format!("  {}  ", "é".repeat(most))]);
        assert_eq!(faults(&fits), [], "{slot}");
        let found = most + 1;
        let fault = WishFault::TooLong { slot: slot.to_string(), most, found };
        assert_eq!(faults(&answer(slot, &["é".repeat(found)])), [fault], "{slot}");
    };
    long("cue", limit::WORD);
    long("own", limit::TEXT);
    long("tasks", limit::SENTENCE);
    let items = |count: usize| vec!["item".to_string(); count];
    assert_eq!(faults(&answer("tasks", &items(3))), []);
    let many = WishFault::TooMany { slot: "tasks".to_string(), most: 3, found: 4 };
    for four in [items(4), vec!["a;b; ;c;d".to_string()]] {
        assert_eq!(faults(&answer("tasks", &four)), std::slice::from_ref(&many));
    }
}

#[test]
fn every_wish_that_cannot_be_is_named_at_once() {
    let mut wishes = answer("word", &["brave".to_string()]);
    wishes.answers.insert("cue".to_string(), Answer::typed(vec!["one".to_string(), "two".to_string()]));
    wishes.answers.insert("place".to_string(), Answer::typed(vec!["somewhere".to_string()]));
    wishes.bed = BedWish::Named(Bed::Rain);
    let mut script = asking();
    script.header.ending = EndingRule::Only(Ending::Wake);
    wishes.ending = Some(Ending::Sleep);
    let shown: Vec<String> =
        prepare(&script, &wishes).expect_err("none of it can be").iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "expected the ending `wake`, but found `sleep`",
            "expected the bed `sea` or `none`, but found `rain`",
            "expected an answer to `word`, `cue`, `own`, `tasks` or `night`, but found one to another name",
            "expected `safe` or `calm` for `word`, but found something else",
            "expected one answer to `cue`, but found 2",
        ]
    );
}

#[test]
fn a_plan_may_ask_for_the_ending_that_is_kept_for_plans() {
    let mut script = asking();
    script.header.ending = EndingRule::Only(Ending::Wake);
    let asleep = |planned| Wishes { ending: Some(Ending::Sleep), planned, ..Wishes::default() };
    assert!(prepare(&script, &asleep(true)).is_err(), "the script keeps none for plans");
    script.header.plan_ending = Some(Ending::Sleep);
    assert!(prepare(&script, &asleep(false)).is_err());
    assert_eq!(prepare(&script, &asleep(true)).expect("a plan asked").ending, Ending::Sleep);
}

#[test]
fn what_a_person_wrote_never_shows_itself() {
    let secret = "quetzal";
    for slot in ["word", "cue", "own", "tasks", "unknown"] {
        for text in [secret.to_string(), secret.repeat(300)] {
            let wishes = answer(slot, &[text]);
            let shown = match prepare(&asking(), &wishes) {
                Ok(exercise) => format!("{exercise:?} {wishes:?}"),
                Err(faults) => format!("{faults:?} {faults:#?} {}", faults[0]),
            };
            assert!(!shown.contains(secret), "{slot}");
        }
    }
    assert!(!format!("{:?}", faults(&answer(secret, &["x".to_string()]))).contains(secret));
}

#[test]
fn only_what_can_come_is_asked() {
    let asked = |wishes: &Wishes| -> Vec<String> {
        questions(&asking(), wishes).into_iter().map(|question| question.slot).collect()
    };
    assert_eq!(asked(&Wishes::default()), ["word", "cue", "own", "tasks"]);
    assert_eq!(asked(&Wishes { ending: Some(Ending::Sleep), ..Wishes::default() }).last().expect("one"), "night");
    assert_eq!(asked(&answer("cue", &["lamp".to_string()])), ["word", "own", "tasks"]);
    assert_eq!(asked(&answer("cue", &["  ".to_string()])), ["word", "cue", "own", "tasks"]);
    let first = questions(&asking(), &Wishes::default()).remove(0);
    assert_eq!(first.ask, "What about word?");
    assert_eq!(first.kind, QuestionKind::Choice(vec!["safe".to_string(), "calm".to_string()]));
}

#[test]
fn a_narrator_records_every_form_and_no_word_of_the_persons() {
    let texts: Vec<String> =
        sentences(&asking()).into_iter().map(|clip| format!("{}: {}", clip.scene, clip.text)).collect();
    assert_eq!(
        texts,
        ["one: A safe place.", "one: A calm place.", "tasks: the mail", "tasks: a deadline", "tasks: It waits."]
    );
}

#[test]
fn equal_sentences_are_one_utterance_and_own_words_stay_own() {
    let exercise = prepare(&asking(), &answer("tasks", &["a;b;a".to_string()])).expect("three items fit");
    let texts: Vec<&str> = exercise.utterances.iter().map(|utterance| utterance.text.reveal()).collect();
    assert_eq!(texts, ["A calm place.", "a", "It waits.", "b"]);
    let own = exercise.utterances.iter().map(|utterance| matches!(utterance.text, Text::Own(_)));
    assert_eq!(own.collect::<Vec<bool>>(), [false, true, false, true]);
    assert_eq!(exercise.steps.iter().filter(|step| step.utterance == Some(2)).count(), 3);
}

#[test]
fn no_line_outlives_its_scene() {
    let ranked = |optional: Option<u8>| Line { optional, ..line("Rest.", vec![pause(2)]) };
    let whole = Scene { optional: Some(4), ..scene("one", vec![ranked(Some(2)), ranked(None), ranked(Some(6))]) };
    let exercise = prepare(&script(EndingRule::Chosen, vec![], vec![], vec![whole]), &Wishes::default());
    let leaves: Vec<Option<(u8, usize)>> = exercise
        .expect("nothing is wished")
        .steps
        .iter()
        .map(|step| step.leaves().map(|leave| (leave.rank, leave.line)))
        .collect();
    assert_eq!(leaves, [Some((4, 0)), Some((4, 0)), Some((6, 3))]);
}

#[test]
fn a_line_that_a_rule_needs_stays() {
    let line = |words: &str| Line { optional: Some(5), ..line(words, vec![pause(2)]) };
    let script =
        script(EndingRule::Chosen, vec![], vec![], vec![scene("one", vec![line("You may stop."), line("Rest.")])]);
    let mut exercise = prepare(&script, &Wishes::default()).expect("nothing is wished");
    exercise.keep(|_, _, text| text.is_some_and(|text| text.reveal().contains("stop")));
    assert_eq!(exercise.steps.iter().map(|step| step.leaves().is_none()).collect::<Vec<bool>>(), [true, false]);
    let catalog = perron_tests::voice::catalog(&exercise);
    let shortest = perron_core::exercise::reach(&exercise, &catalog).0;
    let timeline = perron_core::exercise::compile(&exercise, &catalog, shortest).expect("the shortest is reached");
    assert_eq!(timeline.cues.len(), 1);
}
