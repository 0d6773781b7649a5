//! Begin, pause, resume, back, the end: by examples.

use perron_core::Frames;
use perron_core::practice::Outcome;
use perron_core::session::times::{GROUND_FADE, HUSH_FADE, RESUME_FADE, RESUME_FADE_TIGHT};
use perron_core::session::{Event, Input, Part, Refusal, Session};
use perron_core::timeline::BreathPhase;
use perron_tests::clock::Clock;
use perron_tests::sketch;

use crate::example::{GROUNDING, event, exercise, heard, play, ready, seconds, sentence, silence};

#[test]
fn begin_plays_from_the_start_and_tells_what_stands_there() {
    let scene = Event::Scene { part: Part::Exercise, marker: 0 };
    let told = [exercise("0", "0.01"), event(Event::Began), event(scene), event(sentence(0))];
    assert_eq!(ready().tell(Input::Begin), told);
}

#[test]
fn it_ends_at_its_last_frame_and_no_order_is_needed() {
    let mut clock = heard("80");
    clock.tell(Input::Continue);
    clock.pass(seconds("53") - Frames(1));
    assert!(!clock.events().contains(&Event::Ended));
    assert_eq!(clock.tell(Input::Elapsed(Frames(1))), [event(Event::Ended)]);
    assert_eq!(clock.tell(Input::Elapsed(Frames(1))), []);
    assert_eq!((clock.session.heard(), clock.session.practised()), (seconds("133"), seconds("133")));
}

#[test]
fn resume_restarts_the_interrupted_sentence() {
    // So long before it as the fade takes: the first word is not swallowed.
    for (paused, resumes, fade) in [
        ("11", "8.5", "1.5"),
        // No silence before it: the shortest fade that the rule allows.
        ("14", "13", "1"),
        // Its words ended a second ago.
        ("17", "13", "1"),
        // In a pause, at that place; but a sentence that is near does not begin within the fade.
        ("6.5", "6.5", "1.5"),
        ("9", "8.5", "1.5"),
        // In a hold, at that place.
        ("30", "30", "1.5"),
    ] {
        let mut clock = heard(paused);
        assert_eq!(clock.tell(Input::Pause), [silence("0.18"), event(Event::Paused)]);
        clock.pass(seconds("1000"));
        let outputs = clock.tell(Input::Resume);
        assert_eq!(outputs[..2], [exercise(resumes, fade), event(Event::Resumed)], "paused at {paused} s");
    }
}

#[test]
fn what_was_cut_off_begins_at_its_sentence() {
    // As a resume there: before it where there is silence, else right behind the sentence before.
    for (cue, begins, fade) in [(0, "0", "1"), (1, "8.5", "1.5"), (2, "13", "1"), (3, "44.5", "1.5")] {
        let told = ready().tell(Input::BeginAt(cue));
        assert_eq!(told[..2], [exercise(begins, fade), event(Event::Began)], "sentence {cue}");
    }
    // What lies before it is behind: the open hold too.
    let mut clock = ready();
    let hold = event(Event::Hold { open: true });
    assert_eq!(clock.tell(Input::BeginAt(4)), [play(Part::Exercise, "79.5", None, "1.5"), event(Event::Began)]);
    clock.run();
    assert!(!clock.log.iter().any(|(_, told)| *told == hold));
    // What is counted is what is heard now.
    assert_eq!((clock.session.heard(), clock.session.practised()), (seconds("53.5"), seconds("53.5")));
    assert_eq!((clock.practice.outcome(), clock.practice.sentences()), (Outcome::Finished, 1));
}

#[test]
fn all_works_from_the_first_moment_of_what_goes_on() {
    let mut clock = ready();
    clock.tell(Input::BeginAt(3));
    assert_eq!(clock.clone().tell(Input::Ground)[1], event(Event::Grounded));
    assert_eq!(clock.clone().tell(Input::Stop), [silence("0.18"), event(Event::Stopped)]);
    assert_eq!(clock.clone().tell(Input::Begin), [event(Event::Refused(Refusal::AlreadyBegun))]);
    // Back, before the sentence as within two seconds of it, goes to the one before.
    let mut before = clock.clone();
    assert_eq!(before.tell(Input::Back)[0], exercise("13", "0.5"));
    clock.pass(seconds("2"));
    assert_eq!(clock.events().last(), Some(&sentence(3)));
    assert_eq!(clock.tell(Input::Back)[0], exercise("13", "0.5"));
}

#[test]
fn without_such_a_sentence_it_begins_with_the_first_frame() {
    for cue in [5, usize::MAX] {
        assert_eq!(ready().tell(Input::BeginAt(cue)), ready().tell(Input::Begin));
    }
}

#[test]
fn a_string_of_pauses_does_not_lead_backwards() {
    let timeline = sketch::timeline("say 3s pause 1s say 3s pause 1s say 3s");
    let mut clock = Clock::ready(&timeline, &sketch::timeline(GROUNDING));
    clock.tell(Input::Begin);
    clock.pass(seconds("9"));
    for _ in 0..10 {
        clock.tell(Input::Pause);
        let outputs = clock.tell(Input::Resume);
        assert_eq!(outputs[0], play(Part::Exercise, "7", None, "1"));
        clock.pass(seconds("0.5"));
    }
}

#[test]
fn back_is_this_sentence_or_within_two_seconds_the_one_before() {
    for (at, goes) in [
        ("12.5", "9.5"),
        ("11", "0"),
        ("16", "13"),
        ("14", "9.5"),
        ("1", "0"),
        ("3", "0"),
        // In the pause after it: this sentence again.
        ("8", "0"),
        // A hold before the sentence that was left is not entered again.
        ("49", "45.5"),
    ] {
        assert_eq!(heard(at).tell(Input::Back)[0], exercise(goes, "0.5"), "from {at} s");
    }
    assert_eq!(heard("49").tell(Input::Back).len(), 1, "no hold was entered");
    let mut paused = heard("12.5");
    paused.tell(Input::Pause);
    assert_eq!(paused.tell(Input::Back)[..2], [exercise("9.5", "0.5"), event(Event::Resumed)]);
}

#[test]
fn at_one_frame_come_scene_breath_pause_hold_and_sentence_in_order() {
    let timeline = sketch::timeline("scene breathe 2s breathe 3s scene say 1s");
    let mut clock = Clock::ready(&timeline, &sketch::timeline(GROUNDING));
    clock.tell(Input::Begin);
    clock.run();
    let part = Part::Exercise;
    let told = [
        Event::Began,
        Event::Scene { part, marker: 0 },
        Event::Breath { phase: BreathPhase::Inhale, frames: seconds("2") },
        Event::Breath { phase: BreathPhase::Exhale, frames: seconds("3") },
        Event::Scene { part, marker: 1 },
        sentence(0),
        Event::Ended,
    ];
    assert_eq!(clock.events(), told);
}

#[test]
fn a_session_says_where_it_is() {
    let clock = heard("11");
    assert_eq!(clock.session.cue(), Some((Part::Exercise, 1)));
    assert_eq!(clock.session.left(), Some(seconds("122")));
    assert_eq!(heard("5").session.cue(), None);
    assert_eq!(ready().session.left(), Some(seconds("133")));
    assert_eq!(Session::new(sketch::timeline(GROUNDING)).left(), None);
    // What is shown stays when it is silent, and the clock of a record goes on.
    let mut paused = heard("11");
    paused.tell(Input::Pause);
    paused.pass(seconds("60"));
    assert_eq!(paused.session.left(), Some(seconds("122")));
    assert_eq!((paused.session.heard(), paused.session.practised()), (seconds("71"), seconds("11")));
}

#[test]
fn what_was_practised_is_told_by_the_events() {
    let mut clock = heard("12");
    clock.tell(Input::Back);
    clock.tell(Input::Ground);
    clock.pass(seconds("5"));
    assert_eq!(clock.practice.outcome(), Outcome::Partial);
    clock.tell(Input::Return);
    clock.run();
    clock.tell(Input::Continue);
    clock.run();
    assert_eq!(clock.practice.outcome(), Outcome::Finished);
    assert_eq!((clock.practice.sentences(), clock.practice.grounded()), (5, 1));
    assert_eq!(clock.practice.heard(), clock.session.practised());
    clock.tell(Input::Ground);
    clock.tell(Input::Stop);
    assert_eq!((clock.practice.outcome(), clock.practice.grounded()), (Outcome::Finished, 2));
}

#[test]
fn fades_keep_to_the_rules() {
    assert!(HUSH_FADE <= seconds("0.3") && GROUND_FADE <= seconds("0.3"));
    for fade in [RESUME_FADE_TIGHT, RESUME_FADE] {
        assert!(seconds("1") <= fade && fade <= seconds("2"));
    }
}
