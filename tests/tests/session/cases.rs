//! Cases a writer can read: a script, a plan with a person's commands in it, and all that was ordered and told.
//!
//! The commands of a `session.plan` are the lines of a record, `at 2m ground`. It begins at once unless the plan says when.
//! `INSTA_UPDATE=always cargo test -p perron-tests --test session` takes what is told now over.

use std::path::PathBuf;
use std::sync::Arc;

use perron_core::exercise::{Catalog, Exercise, Fit, Wishes, prepare};
use perron_core::script::Script;
use perron_core::session::{Record, Session};
use perron_core::{Frames, Timeline};
use perron_tests::clock::Clock;
use perron_tests::{plan, shelf, voice};

/// Every case: its name and its folder.
fn cases() -> Vec<(String, PathBuf)> {
    let folders = std::fs::read_dir(shelf::root().join("tests/cases")).expect("the cases can be listed");
    let mut cases: Vec<(String, PathBuf)> = folders
        .map(|folder| folder.expect("a case can be listed"))
        .map(|folder| (folder.file_name().to_string_lossy().into_owned(), folder.path()))
        .collect();
    cases.sort();
    cases
}

/// An exercise of this length, or its usual one; `None` when it cannot be so long.
fn laid(script: &Script, wishes: &Wishes, speaks: bool) -> Option<(Exercise, Timeline)> {
    let exercise = prepare(script, wishes).unwrap_or_else(|faults| panic!("{faults:?}"));
    let catalog = if speaks { voice::catalog(&exercise) } else { Catalog::default() };
    let usual = exercise.lengths.expect("a script that is whole has its lengths").usual;
    let timeline = Fit::new(&exercise, &catalog).lay(Frames::from(wishes.length.unwrap_or(usual))).ok()?.timeline;
    Some((exercise, timeline))
}

/// The sentence of each cue.
fn words(exercise: &Exercise, timeline: &Timeline) -> Vec<String> {
    timeline.cues.iter().map(|cue| exercise.utterances[cue.utterance].text.reveal().to_owned()).collect()
}

#[test]
fn each_case_has_its_events() {
    let grounding = |language: &str| {
        let scripts = shelf::whole_scripts(&format!("scripts/{language}"));
        let script = scripts.into_iter().find(|script| script.header.id.value == "grounding").expect("it is shipped");
        laid(&script, &Wishes::default(), true).expect("its usual length can be had")
    };
    let mut commands = 0;
    for (name, folder) in cases() {
        let scripts = shelf::whole_scripts(&format!("tests/cases/{name}"));
        let [script] = scripts.as_slice() else { panic!("{name}: expected one script") };
        let plan = plan::read(&folder.join("session.plan"));
        let Some((exercise, timeline)) = laid(script, &plan.wishes, plan.voice) else { continue };
        let lines: Vec<String> = plan.commands.into_iter().map(|(_, line)| line).collect();
        let record: Record = lines.join("\n").parse().unwrap_or_else(|fault| panic!("{name}: {fault}"));
        commands += record.lines().len();
        let (ground, beneath) = grounding(script.header.language.value.name());
        let words = [words(&exercise, &timeline), words(&ground, &beneath)];
        let parts = [Arc::new(timeline), Arc::new(beneath)];
        let session = Session::ready(parts[0].clone(), parts[1].clone());
        let [exercise, ground] = words;
        let mut clock = Clock::of(session, &parts[0], &parts[1]).with_words(exercise, ground);
        clock.play(&record.begun());

        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("events", clock));
    }
    assert!(commands >= 20, "the cases are meddled with");
}
