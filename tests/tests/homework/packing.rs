//! What a therapist may pack: only what the exercises that are here can do.

use perron_companion::exercise::WishFault;
use perron_companion::homework::{Why, check, limit, pack, prepare, read_draft};
use perron_companion::{Language, Library, Millis};
use perron_core::script::tree::{Ending, Sense};
use perron_tests::speech;

use super::desk::{DRAFT, at, packed, paired};

/// What is wrong with an exercise of this id, with more said of it.
fn wrong(id: &str, more: &str) -> Vec<Why> {
    let plan = "title = \"Week 1\"\nlanguage = \"nl\"\n";
    let text = format!("{plan}[[exercise]]\nid = \"{id}\"\nfrom = \"2026-11-28\"\n{more}");
    let misfits = check(&read_draft(&text).expect("it is a draft"), &Library::shipped());
    assert!(misfits.iter().all(|misfit| misfit.exercise.as_deref() == Some(id)));
    misfits.into_iter().map(|misfit| misfit.why).collect()
}

#[test]
fn each_wish_that_a_script_cannot_fulfil_is_named() {
    assert_eq!(wrong("evening-trein", ""), [Why::Unknown { nearest: Some("evening-train".to_string()) }]);
    assert_eq!(wrong("iets-anders", ""), [Why::Unknown { nearest: None }]);
    let ending = WishFault::Ending { found: Ending::Wake, offered: vec![Ending::Sleep] };
    assert_eq!(wrong("evening-train", "ending = \"wake\""), [Why::Wish(ending)]);
    let known = vec!["tasks".to_string()];
    assert_eq!(wrong("evening-train", "answers = { x = \"a\" }"), [Why::Wish(WishFault::UnknownSlot { known })]);
    assert_eq!(wrong("new-dream", "ending = \"sleep\""), [Why::Bedtime]);
    let more = "x".repeat(perron_core::script::limit::SENTENCE + 1);
    let answers = format!("answers = {{ tasks = [\"{more}\"] }}");
    assert!(
        matches!(wrong("evening-train", &answers)[..], [Why::Wish(WishFault::TooLong { found, most, .. })] if found == most + 1)
    );
}

/// What a therapist has to give beside, for the exercise that waits for it.
fn made(id: &str) -> &'static str {
    if id == "new-story" { "answers = { story = \"Ik ben thuis.\" }\n" } else { "" }
}

/// The lengths that each shipped script names are had, and a second beyond them is not.
#[test]
fn lengths_are_held_to_those_of_the_script() {
    let library = Library::shipped();
    for entry in library.entries().iter().filter(|entry| entry.language() == Some(Language::Nl)) {
        let script = entry.playable().expect("it ships");
        let id = script.header.id.value.as_str();
        let lengths = script.header.length.as_ref().expect("an exercise has lengths").value;
        let of = |length: Millis| wrong(id, &format!("length = \"{}s\"\n{}", length.0 / 1_000, made(id)));
        for good in [lengths.shortest, lengths.usual, lengths.longest] {
            assert_eq!(of(good), [], "{id} {good}");
        }
        for bad in [Millis(lengths.shortest.0 - 1_000), Millis(lengths.longest.0 + 1_000)] {
            assert!(matches!(of(bad)[..], [Why::Length { found, .. }] if found == bad), "{id} {bad}");
        }
    }
}

/// A sense is refused exactly where no line of the script, its parts included, is for it.
#[test]
fn senses_are_held_to_those_of_the_script() {
    let library = Library::shipped();
    for entry in library.entries().iter().filter(|entry| entry.language() == Some(Language::Nl)) {
        let script = entry.playable().expect("it ships");
        let id = script.header.id.value.as_str();
        for sense in Sense::ALL {
            let refused = wrong(id, &format!("senses = [\"{}\"]\n{}", sense.name(), made(id)));
            let wishes = perron_core::exercise::Wishes::default();
            let exercise = perron_core::exercise::prepare(script, &wishes).expect("it can be had");
            if exercise.steps.iter().any(|step| step.sense == Some(sense)) {
                assert_eq!(refused, [], "{id} {}", sense.name());
            }
            assert!(refused.len() <= 1);
        }
    }
}

#[test]
fn what_is_opened_and_hidden_is_there_and_the_grounding_is_never_hidden() {
    let of = |more: &str| {
        let text = format!("title = \"Week 1\"\nlanguage = \"nl\"\n{more}");
        check(&read_draft(&text).expect("it is a draft"), &Library::shipped())
    };
    assert_eq!(of("opened = [\"new-story\"]\nhidden = [\"dream-rewrite\"]"), []);
    assert_eq!(of("opened = [\"new-stori\"]")[0].why, Why::Unknown { nearest: Some("new-story".to_string()) });
    assert_eq!(of("hidden = [\"grounding\"]")[0].why, Why::Grounding);
    let twice = "opened = [\"kapstok\"]\n[[exercise]]\nid = \"kapstok\"\nfrom = \"2026-11-28\"";
    assert_eq!(of(twice).len(), 1, "a name that nobody knows is told once");
    let assigned = "hidden = [\"coat-rack\"]\n[[exercise]]\nid = \"coat-rack\"\nfrom = \"2026-11-28\"";
    assert_eq!(of(assigned)[0].why, Why::Hidden);
    assert_eq!(of("opened = [\"coat-rack\"]\nhidden = [\"coat-rack\"]")[0].why, Why::Hidden);
}

#[test]
fn a_recording_is_of_a_sentence_that_is_said() {
    let of = |says: &str| {
        let draft = DRAFT.replace("says = \"Ik ben thuis en de deur is dicht.\"", &format!("says = \"{says}\""));
        check(&read_draft(&draft).expect("it is a draft"), &Library::shipped())
    };
    // What was filled in together, and what a script says by itself, at either ending.
    assert_eq!(of("Ik ben thuis en de deur is dicht."), []);
    let library = Library::shipped();
    let script = library.find("safe-place", Language::Nl).and_then(|entry| entry.playable()).expect("it ships");
    for ending in [Ending::Wake, Ending::Sleep] {
        let wishes = perron_core::exercise::Wishes { ending: Some(ending), ..Default::default() };
        let exercise = perron_core::exercise::prepare(script, &wishes).expect("it can be had");
        for said in exercise.utterances.iter().filter(|said| !said.text.reveal().contains('"')).step_by(12) {
            assert_eq!(of(said.text.reveal()), []);
        }
    }
    assert_eq!(of("Ik ben thuis en de deur is dicht")[0].why, Why::Recording { nth: 1 });
}

#[test]
fn what_is_prepared_is_not_a_revision_until_it_is_kept() {
    let (mut therapist, _) = paired("packing");
    let draft = || read_draft(&DRAFT[..DRAFT.find("[[recording]]").expect("a recording")]).expect("a draft");
    let now = at("2026-11-28T10:30:00");
    let revision = |journal: &_| prepare(journal, "Noor", draft(), &[], now).expect("it is packed").assignment.revision;
    assert_eq!((revision(&therapist), revision(&therapist)), (1, 1));
    let packed = pack(&mut therapist, "Noor", draft(), &[], now).expect("it is packed");
    assert_eq!((packed.assignment.revision, revision(&therapist)), (1, 2));
}

#[test]
fn a_recording_has_the_highest_rate_there_may_be_and_no_higher() {
    let (mut therapist, _) = paired("packing-rate");
    let at_rate = |rate: u32| speech::flac(&speech::words(2.0, 130.0, 0.3, rate), rate);
    let mut taken = |rate: u32| {
        let draft = read_draft(DRAFT).expect("a draft");
        pack(&mut therapist, "Noor", draft, &[at_rate(rate)], at("2026-11-28T10:30:00")).map(drop)
    };
    assert_eq!(taken(limit::CLIP_RATE), Ok(()));
    assert!(taken(limit::CLIP_RATE + 1).is_err());
}

/// Whoever copies the example of the README has homework, and not a list of what to mend.
#[test]
fn the_example_of_the_readme_can_be_packed() {
    let page = std::fs::read_to_string(perron_tests::shelf::root().join("README.md")).expect("the page is there");
    let homework = page.split_once("## Homework").expect("it has homework").1;
    let example = homework.split_once("```toml\n").and_then(|(_, rest)| rest.split_once("```")).expect("an example").0;
    let draft = read_draft(example).expect("it can be read");
    assert_eq!(check(&draft, &Library::shipped()), []);
    let (mut therapist, _) = paired("packing-readme");
    assert_eq!(packed(&mut therapist, example).assignment.clips.len(), 1);
}

/// A story is held to the time it takes, and has to be there: else a stranger's example would be spoken.
#[test]
fn what_was_made_together_is_there_and_fits() {
    assert_eq!(wrong("new-story", ""), [Why::Unanswered { slot: "story".to_string() }]);
    let story = "Ik ben thuis en de deur is dicht. ".repeat(52);
    let of = |length: &str| wrong("new-story", &format!("length = \"{length}\"\nanswers = {{ story = \"{story}\" }}"));
    assert!(matches!(of("5m")[..], [Why::Length { found, shortest, .. }] if shortest > found), "{:?}", of("5m"));
    assert_eq!(of("15m"), []);
}

#[test]
fn homework_has_something_to_practise() {
    let draft =
        |more: &str| read_draft(&format!("title = \"Week 1\"\nlanguage = \"nl\"\n{more}")).expect("it is a draft");
    let whys = |more| check(&draft(more), &Library::shipped()).into_iter().map(|misfit| misfit.why).collect::<Vec<_>>();
    assert_eq!(whys(""), [Why::Empty]);
    assert_eq!(whys("hidden = [\"coat-rack\"]"), [Why::Empty]);
    assert_eq!(whys("opened = [\"new-story\"]"), []);
}
