//! The rules of care in time: what must be said early or late, which lines never leave, whether each length is met.

use perron_core::exercise::{Catalog, Clip, Exercise, Fit, Utterance, prepare};
use perron_core::rule::{self, Needed};
use perron_core::{Frames, Language};
use perron_tests::care::{LENGTH, frame, read};
use perron_tests::{any, built};
use proptest::prelude::*;

fn found(text: &str) -> Vec<&'static str> {
    rule::judge_timelines(&read(text), |_| Catalog::default()).iter().map(|fault| fault.code.id).collect()
}

/// The script that keeps every rule, with some of it replaced.
fn changed(pairs: &[(&str, &str)]) -> String {
    let text = frame(Language::En, "", "It is quiet. [4s]");
    pairs.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

#[test]
fn what_is_said_in_time_is_right() {
    assert_eq!(found(&changed(&[])), [""; 0]);
}

#[test]
fn leave_to_stop_comes_within_half_a_minute() {
    // What comes late moves the thirds of the time, too: how the voice slows is not asked here.
    let found = |text: &str| found(text).into_iter().filter(|code| *code != "C047").collect::<Vec<_>>();
    let late = changed(&[
        ("You may stop at any moment. [4s]\n", ""),
        ("open. [4s]", "open. [=30s]\nYou may stop at any moment. [4s]"),
    ]);
    assert_eq!(found(&late), ["C011"]);
    // Early enough when pauses are short, and too late when they stretch.
    let stretched = changed(&[
        ("You may stop at any moment. [4s]\n", ""),
        ("open. [4s]", "open. [4s..1m]\nYou may stop at any moment. [4s]"),
    ]);
    assert_eq!(found(&stretched), ["C011"]);
}

#[test]
fn leave_to_stop_does_not_depend_on_an_answer() {
    let text = changed(&[
        (
            "[[scene]]\nid = \"opening\"\n",
            "[slots.name]\nkind = \"word\"\nask = \"?\"\n\n[[scene]]\nid = \"known\"\nif = \"name\"\ntext = \"You may stop at any moment.\"\n\n[[scene]]\nid = \"opening\"\n",
        ),
        ("text = \"\"\"\nYou may stop at any moment. [4s]", "text = \"\"\"\nYou are welcome. [4s]"),
    ]);
    assert_eq!(rule::judge(&read(&text)), [], "the text says it");
    assert_eq!(found(&text), ["C011"], "but not to everyone");
}

#[test]
fn coming_back_happens_in_the_last_minute() {
    for (said, code) in [
        ("Your eyes may open again now.", "C051"),
        ("You are here, in this room, on this day.", "C052"),
        ("Please do not drive or cycle straight away.", "C053"),
    ] {
        // First of what is said at the end, with a pause after it that can stretch.
        let stretched = changed(&[
            (&format!("\n{said} [4s]"), ""),
            ("for = \"wake\"\ntext = \"\"\"", &format!("for = \"wake\"\ntext = \"\"\"\n{said} [4s..2m]")),
        ]);
        assert_eq!(rule::judge(&read(&stretched)), [], "with short pauses it is said in the last minute");
        assert_eq!(found(&stretched), [code], "but not with long ones");
    }
}

/// Clips of an exercise at a pace for each utterance, in characters a second: told its words, and the pace it asks for.
fn clips(exercise: &Exercise, pace: impl Fn(&str, f64) -> f64) -> Catalog {
    let clip = |utterance: &Utterance| {
        let text = utterance.text.reveal();
        let pace = pace(text, f64::from(utterance.pace.0));
        let frames = Frames((text.chars().count() as f64 * f64::from(perron_core::RATE) / pace) as u64);
        Clip { frames, voice: "test".into() }
    };
    Catalog { clips: exercise.utterances.iter().map(|utterance| Some(clip(utterance))).collect() }
}

#[test]
fn a_wake_ending_comes_back_to_the_pace_it_began_with() {
    let script = read(&changed(&[]));
    let judged = |closing: f64| -> Vec<&str> {
        let closes = |text: &str| ["again", "this room", "straight away"].iter().any(|said| text.contains(said));
        let pace = |text: &str, asked: f64| if closes(text) { closing } else { asked };
        rule::judge_timelines(&script, |exercise| clips(exercise, pace)).iter().map(|fault| fault.code.id).collect()
    };
    assert_eq!(judged(11.5), [""; 0]);
    assert_eq!(judged(10.7), [""; 0]);
    assert_eq!(judged(9.5), ["C054"]);
    assert_eq!(judged(13.5), ["C054"]);
}

#[test]
fn a_sleep_ending_slows_by_thirds() {
    // With a short pause and then a long one, the slower sentence stands in the middle.
    let script = read(&changed(&[("hurry. [1m..2m]", "hurry. [30s..35s]"), ("time. [4s..2m]", "time. [1m..4m]")]));
    let judged = |said: &[(&str, f64)]| -> Vec<String> {
        let pace = |text: &str, asked: f64| said.iter().find(|(own, _)| *own == text).map_or(asked, |(_, pace)| *pace);
        let faults = rule::judge_timelines(&script, |exercise| clips(exercise, pace));
        faults.iter().map(|fault| format!("{} {}", fault.code.id, fault.message)).collect()
    };
    let (stop, time, rest) = ("You may stop at any moment.", "Take your time.", "Rest now, in your own way.");
    assert_eq!(judged(&[]), [""; 0], "as its scenes ask");
    for (said, found) in [
        (&[(rest, 11.0)][..], "expected the last third at 8.5 to 9.5 characters a second"),
        (&[(rest, 7.5)], "expected the last third at 8.5 to 9.5 characters a second"),
        (&[(time, 11.6)], "expected the middle third slower than the first"),
        (&[(time, 8.8)], "expected the last third slower than the middle one"),
        (&[(stop, 15.0)], "expected the first third at 11 to 12 characters a second"),
    ] {
        let faults = judged(said);
        assert!(matches!(&faults[..], [one] if one.starts_with(&format!("C047 {found}"))), "{said:?}: {faults:?}");
    }
}

#[test]
fn without_clips_the_paces_that_were_asked_for_are_judged_and_the_remedy_can_be_typed() {
    let forgotten = changed(&[("pace = \"slowest\"\ntext = \"\"\"\nRest", "text = \"\"\"\nRest")]);
    let faults = rule::judge_timelines(&read(&forgotten), |_| Catalog::default());
    let found: Vec<&str> = faults.iter().map(|fault| fault.code.id).collect();
    assert_eq!(found, ["C047"]);
    assert_eq!(faults[0].remedy, "type pace = \"slowest\" in the scene `stay`");
}

#[test]
fn a_length_is_met_in_every_variant_or_the_variant_is_named() {
    let lines = "@hear You hear rain. [=2m] / @feel You feel wind. [=2m] / @body You rest. [=2m]";
    let text = frame(Language::En, "", lines);
    let script = read(&text);
    let faults = rule::judge_timelines(&script, |_| Catalog::default());
    assert!(faults.iter().all(|fault| fault.code.id == "C062"), "{faults:?}");
    assert!(
        faults.iter().any(|fault| fault.message.contains("every sense")),
        "with all three it is too long: {faults:?}"
    );
    let longer = text.replace(LENGTH, "length = { shortest = \"9m\", usual = \"10m\", longest = \"11m\" }");
    let faults = rule::judge_timelines(&read(&longer), |_| Catalog::default());
    assert!(faults.iter().any(|fault| fault.message.contains("only @")), "with one it is too short: {faults:?}");
}

/// Sentences at the shortest length an exercise can have.
fn shortest(text: &str, keep: bool) -> Vec<String> {
    let script = read(text);
    let mut exercise = prepare(&script, &Default::default()).expect("nothing is wished");
    if keep {
        Needed::of(&script).keep(&mut exercise);
    }
    let catalog = Catalog::default();
    let fit = Fit::new(&exercise, &catalog);
    let laid = fit.lay(fit.reach().0).expect("the shortest can be had");
    let said = |cue: &perron_core::timeline::Cue| exercise.utterances[cue.utterance].text.reveal().to_owned();
    laid.timeline.cues.iter().map(said).collect()
}

#[test]
fn a_line_that_a_rule_needs_never_leaves() {
    let needed = [
        "You may stop at any moment.",
        "Your eyes may stay open.",
        "If your thoughts wander off, that is quite normal.",
        "Your eyes may open again now.",
        "You are here, in this room, on this day.",
        "Please do not drive or cycle straight away.",
    ];
    let ranks: Vec<(String, String)> =
        needed.iter().map(|said| (format!("\n{said}"), format!("\n(optional 3) {said}"))).collect();
    let pairs: Vec<(&str, &str)> = ranks.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    let text = changed(&pairs).replace("\nIt is quiet.", "\n(optional 3) It is quiet.");
    let (free, kept) = (shortest(&text, false), shortest(&text, true));
    for said in needed {
        assert!(!free.contains(&said.to_owned()), "without the rule it leaves: {said}");
        assert!(kept.contains(&said.to_owned()), "with the rule it stays: {said}");
    }
    assert!(!kept.contains(&"It is quiet.".to_owned()), "what no rule needs leaves");
}

#[test]
fn a_line_is_not_needed_where_another_that_stays_says_the_same() {
    let twice = changed(&[(
        "You may stop at any moment. [4s]",
        "You may stop at any moment. [4s]\n(optional 2) You can always stop. [4s]",
    )]);
    assert!(!shortest(&twice, true).contains(&"You can always stop.".to_owned()));
}

#[test]
fn three_senses_of_a_prompt_stay() {
    let lines = "(optional 5) @see You see light. [4s] / (optional 4) @hear You hear rain. [4s] / @feel You feel wind. [4s] / (optional 2) @body You rest. [4s]";
    let kept = shortest(&frame(Language::En, "", lines), true);
    for (said, stays) in
        [("You see light.", false), ("You hear rain.", true), ("You feel wind.", true), ("You rest.", true)]
    {
        assert_eq!(kept.contains(&said.to_owned()), stays, "{said}");
    }
}

#[test]
fn a_prompt_that_leaves_with_its_scene_may_not_lose_a_sense_before() {
    let scene = |rank: u8| {
        let lines =
            format!("@see You see light. [4s]\n@hear You hear rain. [4s]\n(optional {rank}) @feel You feel wind. [4s]");
        frame(Language::En, "", "It is quiet. [4s]")
            + &format!("\n[[scene]]\nid = \"prompt\"\noptional = 4\ntext = \"\"\"\n{lines}\n\"\"\"\n")
    };
    let codes = |rank: u8| {
        rule::judge(&read(&scene(rank))).iter().map(|fault| fault.code.id).filter(|id| *id == "C032").count()
    };
    assert_eq!(codes(5), 1, "it leaves before its scene");
    assert_eq!(codes(4), 0, "it leaves with its scene");
}

proptest! {
    /// Whatever is written, judging ends with faults and not with a panic, and every script is its own twin.
    #[test]
    fn any_script_is_judged(mut script in any::script(), words in "[^{}]{0,120}", language in 0..Language::ALL.len()) {
        script.header.language.value = Language::ALL[language];
        script.scenes.push(built::scene("any", vec![built::line(&words, Vec::new())]));
        // No two scenes of a script that was read have one name.
        for (number, scene) in script.scenes.iter_mut().enumerate() {
            scene.id.value = format!("scene-{number}");
        }
        let _ = rule::judge(&script);
        let _ = rule::judge_timelines(&script, |_| Catalog::default());
        prop_assert_eq!(rule::parity(&script, &script), []);
    }
}
