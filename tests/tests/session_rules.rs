//! The rules of a session that a person would notice, each by an example whose numbers one can follow on paper.

use perron_core::session::times::{LONGEST_INTERRUPTION, RESUME_FADE};
use perron_core::session::transition::{Ground, Origin};
use perron_core::session::{Event, Fault, Input, Order, Output, Part, Refusal, Session, State};
use perron_core::timeline::BreathPhase;
use perron_core::{Frames, Millis};
use perron_tests::clock::Clock;
use perron_tests::sketch;

/// sentence 0 at 0 s, a pause at 4 s, 1 at 10 s, 2 at 13 s, a pause at 16 s, a timed hold at 26 s, 3 at 46 s, an open hold
/// at 51 s, 4 at 81 s, a pause at 85 s, the bed alone from 93 s, the end at 133 s.
const EXERCISE: &str = "scene say 4s pause 6s say 3s say 3s pause 10s hold 20s \
                        scene say 5s open 30s say 4s pause 8s tail 40s";

/// Its last word ends at 8 s.
const GROUNDING: &str = "say 3s pause 2s say 3s tail 2s";

fn ready() -> Clock {
    Clock::ready(&sketch::timeline(EXERCISE), &sketch::timeline(GROUNDING))
}

/// A practice of which so much was heard.
fn heard(time: &str) -> Clock {
    let mut clock = ready();
    clock.tell(Input::Begin);
    clock.pass(seconds(time));
    clock
}

/// `"8.5"` in frames.
fn seconds(time: &str) -> Frames {
    Frames::from(format!("{time}s").parse::<Millis>().expect("a time"))
}

fn play(part: Part, at: &str, hold_at: Option<&str>, fade: &str) -> Output {
    Output::Order(Order::Play { part, at: seconds(at), hold_at: hold_at.map(seconds), fade: seconds(fade) })
}

fn exercise(at: &str, fade: &str) -> Output {
    play(Part::Exercise, at, Some("80"), fade)
}

fn go_on(at: Option<&str>) -> Output {
    Output::Order(Order::Hold { at: at.map(seconds) })
}

fn silence(fade: &str) -> Output {
    Output::Order(Order::Silence { fade: seconds(fade) })
}

fn event(event: Event) -> Output {
    Output::Event(event)
}

fn refused(refusal: Refusal) -> [Output; 1] {
    [event(Event::Refused(refusal))]
}

fn sentence(cue: usize) -> Event {
    Event::Sentence { part: Part::Exercise, cue }
}

fn over(seconds: u64, may_resume: bool) -> Input {
    Input::InterruptionEnded { lasted: Millis::seconds(seconds), may_resume }
}

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
        assert_eq!(clock.tell(Input::Pause), [silence("0.25"), event(Event::Paused)]);
        clock.pass(seconds("1000"));
        let outputs = clock.tell(Input::Resume);
        assert_eq!(outputs[..2], [exercise(resumes, fade), event(Event::Resumed)], "paused at {paused} s");
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
fn resume_within_a_hold_tells_of_the_hold_again() {
    let mut clock = heard("30");
    clock.tell(Input::Pause);
    assert_eq!(clock.tell(Input::Resume)[2..], [event(Event::Hold { open: false })]);
    clock.pass(seconds("40"));
    clock.tell(Input::Pause);
    let waits = [exercise("70", "1.5"), event(Event::Resumed), event(Event::Hold { open: true })];
    assert_eq!(clock.tell(Input::Resume), waits);
}

#[test]
fn a_timed_hold_goes_on_by_itself_or_sooner() {
    let mut clock = heard("26");
    assert_eq!(clock.session.state(), State::Holding);
    assert_eq!(clock.events().last(), Some(&Event::Hold { open: false }));
    assert_eq!(clock.session.left(), Some(seconds("107")));
    let mut sooner = clock.clone();
    clock.pass(seconds("20"));
    assert_eq!(clock.events().last(), Some(&sentence(3)));

    sooner.pass(seconds("4"));
    // A second before the sentence, over a second.
    assert_eq!(sooner.tell(Input::Continue), [exercise("45", "1"), event(Event::EndMoved { left: seconds("88") })]);
    assert_eq!(sooner.tell(Input::Continue), refused(Refusal::NotHolding));
    sooner.pass(seconds("1"));
    assert_eq!(sooner.events().last(), Some(&sentence(3)));
}

#[test]
fn continue_in_a_hold_that_is_nearly_over_moves_nothing() {
    let mut clock = heard("45.5");
    assert_eq!(clock.tell(Input::Continue), [go_on(Some("80"))]);
}

#[test]
fn an_open_hold_waits_for_continue() {
    let mut clock = heard("81");
    assert_eq!(clock.session.position().map(|position| position.frame), Some(seconds("80")));
    assert_eq!((clock.session.next(), clock.session.left()), (None, None));
    assert_eq!(clock.tell(Input::Elapsed(seconds("80000"))), []);
    assert_eq!(clock.tell(Input::Continue), [go_on(None), event(Event::EndMoved { left: seconds("53") })]);
    clock.pass(seconds("1"));
    assert_eq!(clock.events().last(), Some(&sentence(4)));
}

#[test]
fn an_open_hold_left_at_its_time_moves_no_end() {
    assert_eq!(heard("80").tell(Input::Continue), [go_on(None)]);
}

#[test]
fn nobody_attends_so_open_holds_go_on_by_themselves() {
    let (exercise, grounding) = (sketch::timeline(EXERCISE), sketch::timeline(GROUNDING));
    let session = Session::ready(exercise.clone(), grounding.clone()).unattended();
    let mut clock = Clock::of(session, &exercise, &grounding);
    assert_eq!(clock.tell(Input::Begin)[0], play(Part::Exercise, "0", None, "0.01"));
    clock.run();
    assert_eq!(clock.log.last(), Some(&(seconds("133"), event(Event::Ended))));
}

#[test]
fn stay_keeps_this_pause_open_until_continue() {
    let mut clock = heard("6");
    // It waits a second before the sentence that follows.
    assert_eq!(clock.tell(Input::Stay), [go_on(Some("9")), event(Event::Hold { open: true })]);
    assert_eq!(clock.tell(Input::Stay), [event(Event::Hold { open: true })]);
    clock.pass(seconds("600"));
    assert_eq!(clock.session.left(), None);
    assert_eq!(clock.tell(Input::Continue), [go_on(Some("80")), event(Event::EndMoved { left: seconds("124") })]);
    clock.pass(seconds("1"));
    assert_eq!(clock.events().last(), Some(&sentence(1)));
}

#[test]
fn stay_in_a_timed_hold_opens_it() {
    let mut clock = heard("30");
    assert_eq!(clock.tell(Input::Stay), [go_on(Some("45")), event(Event::Hold { open: true })]);
    clock.pass(seconds("600"));
    assert_eq!(clock.session.state(), State::Holding);
}

#[test]
fn stay_at_the_last_moment_waits_at_the_very_end() {
    let mut clock = heard("9.5");
    assert_eq!(clock.tell(Input::Stay)[0], go_on(Some("10")));
    clock.pass(seconds("5"));
    assert!(!clock.events().contains(&sentence(1)));
    let outputs = clock.tell(Input::Continue);
    assert_eq!(outputs, [go_on(Some("80")), event(Event::EndMoved { left: seconds("123") }), event(sentence(1))]);
}

#[test]
fn stay_while_a_sentence_is_spoken_keeps_what_follows_it() {
    let mut clock = heard("2");
    assert_eq!(clock.tell(Input::Stay), [go_on(Some("9"))]);
    assert!(clock.session.keeps_ahead());
    let mut changed = clock.clone();
    assert_eq!(changed.tell(Input::Continue), [go_on(Some("80"))]);
    assert!(!changed.session.keeps_ahead());

    clock.pass(seconds("100"));
    let pause = Event::Pause { part: Part::Exercise, pause: 0 };
    assert_eq!(clock.events()[3..], [pause, Event::Hold { open: true }]);
    assert_eq!(clock.session.state(), State::Holding);
}

#[test]
fn what_was_to_be_kept_is_kept_through_a_pause() {
    let mut clock = heard("2");
    clock.tell(Input::Stay);
    clock.tell(Input::Pause);
    assert_eq!(clock.tell(Input::Resume)[0], play(Part::Exercise, "0", Some("9"), "1"));
}

#[test]
fn stay_is_refused_where_there_is_nothing_to_keep() {
    // Another sentence follows at once; and in the bed after the last word.
    assert_eq!(heard("11").tell(Input::Stay), refused(Refusal::NothingToKeep));
    let mut clock = heard("80");
    clock.tell(Input::Continue);
    clock.pass(seconds("20"));
    assert_eq!(clock.tell(Input::Stay), refused(Refusal::NothingToKeep));
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
fn grounding_speaks_at_once_asks_and_waits() {
    let mut clock = heard("12");
    let told = clock.tell(Input::Ground);
    let first = Event::Sentence { part: Part::Grounding, cue: 0 };
    assert_eq!(told, [play(Part::Grounding, "0", Some("8"), "0.2"), event(Event::Grounded), event(first)]);
    assert_eq!(clock.tell(Input::Ground), refused(Refusal::Grounding));
    clock.run();
    assert_eq!(clock.log.last(), Some(&(seconds("20"), event(Event::Asked))));
    assert_eq!(clock.tell(Input::Elapsed(seconds("80000"))), []);
    assert_eq!(clock.tell(Input::Return)[..2], [exercise("8.5", "1.5"), event(Event::Returned)]);
    assert_eq!(clock.session.state(), State::Playing);
}

#[test]
fn a_silent_grounding_is_begun_anew_by_ground() {
    for silent in [Input::Pause, Input::InterruptionBegan, Input::Elapsed(seconds("8"))] {
        let mut clock = heard("12");
        clock.tell(Input::Ground);
        clock.pass(seconds("1"));
        clock.tell(silent);
        assert_eq!(clock.tell(Input::Ground)[0], play(Part::Grounding, "0", Some("8"), "0.2"));
    }
}

#[test]
fn grounding_before_the_beginning_returns_there_in_silence() {
    let mut clock = Clock::preparing(&sketch::timeline(EXERCISE), &sketch::timeline(GROUNDING));
    assert_eq!(clock.tell(Input::Ground)[1], event(Event::Grounded));
    assert_eq!(clock.tell(Input::Return), [silence("0.25"), event(Event::Returned)]);
    assert_eq!(clock.session.state(), State::Preparing);
    assert_eq!(clock.tell(Input::Begin), refused(Refusal::NotPrepared));

    // What is prepared meanwhile is there on return.
    clock.tell(Input::Ground);
    assert_eq!(clock.tell(Input::Prepared(sketch::timeline(EXERCISE))), []);
    assert_eq!(clock.tell(Input::Begin), refused(Refusal::Grounding));
    clock.tell(Input::Return);
    assert_eq!(clock.session.state(), State::Ready);
    assert_eq!(clock.tell(Input::Begin)[1], event(Event::Began));
}

#[test]
fn after_the_end_ground_opens_a_grounding_session() {
    let mut clock = heard("12");
    clock.tell(Input::Stop);
    assert_eq!(clock.tell(Input::Begin), refused(Refusal::Over));
    assert_eq!(clock.tell(Input::Ground)[1], event(Event::Grounded));
    assert_eq!(clock.session.state(), State::Grounding(Ground::Speaking, Origin::Over));
    assert_eq!(clock.tell(Input::Return), refused(Refusal::NothingToReturnTo));
    assert_eq!(clock.tell(Input::Stop), [silence("0.25"), event(Event::Stopped)]);
}

#[test]
fn pause_and_back_work_within_the_grounding() {
    let mut clock = heard("12");
    clock.tell(Input::Ground);
    clock.pass(seconds("6"));
    assert_eq!(clock.tell(Input::Pause), [silence("0.25"), event(Event::Paused)]);
    assert_eq!(clock.tell(Input::Resume)[0], play(Part::Grounding, "3.5", Some("8"), "1.5"));
    assert_eq!(clock.tell(Input::Back)[0], play(Part::Grounding, "0", Some("8"), "0.5"));
    clock.run();
    assert_eq!(clock.tell(Input::Pause), refused(Refusal::AlreadySilent));
    assert_eq!(clock.tell(Input::Back)[0], play(Part::Grounding, "4.5", Some("8"), "0.5"));
    clock.run();
    assert_eq!(clock.events().last(), Some(&Event::Asked));
}

#[test]
fn a_grounding_waits_in_its_own_holds() {
    let grounding = sketch::timeline("say 3s open 10s say 3s");
    let mut clock = Clock::ready(&sketch::timeline(EXERCISE), &grounding);
    assert_eq!(clock.tell(Input::Ground)[0], play(Part::Grounding, "0", Some("12"), "0.2"));
    clock.pass(seconds("100"));
    assert_eq!(clock.tell(Input::Continue)[0], go_on(Some("16")));
    clock.run();
    assert_eq!(clock.events().last(), Some(&Event::Asked));
}

#[test]
fn an_interruption_resumes_by_itself_only_when_nothing_speaks_against_it() {
    let longest = LONGEST_INTERRUPTION.0 / 1_000;
    let cases: [(&str, &[Input], Input, bool); 7] = [
        ("it was short", &[], over(longest, true), true),
        ("it took too long", &[], over(longest + 1, true), false),
        ("the system forbids it", &[], over(1, false), false),
        ("the person paused meanwhile", &[Input::Pause], over(1, true), false),
        ("the headphones came out", &[Input::RouteLost], over(1, true), false),
        ("the device went", &[Input::Fault(Fault::DeviceLost)], over(1, true), false),
        ("another began", &[Input::InterruptionBegan], over(1, true), true),
    ];
    for (case, meanwhile, ended, resumes) in cases {
        let mut clock = heard("12");
        assert_eq!(clock.tell(Input::InterruptionBegan), [silence("0.1"), event(Event::Paused)]);
        for input in meanwhile {
            clock.tell(input.clone());
        }
        let outputs = clock.tell(ended);
        if resumes {
            assert_eq!(outputs[..2], [exercise("8.5", "1.5"), event(Event::Resumed)], "{case}");
        } else {
            assert_eq!((outputs.len(), clock.session.state()), (0, State::Paused), "{case}");
            assert_eq!(clock.tell(Input::Resume)[0], exercise("8.5", "1.5"), "{case}");
        }
    }
}

#[test]
fn an_interruption_does_not_resume_what_was_not_playing() {
    let mut paused = heard("12");
    paused.tell(Input::Pause);
    assert_eq!(paused.tell(Input::InterruptionBegan), []);
    assert_eq!(paused.tell(over(1, true)), []);
    assert_eq!(paused.session.state(), State::Paused);

    let mut stopped = heard("12");
    stopped.tell(Input::InterruptionBegan);
    stopped.tell(Input::Stop);
    assert_eq!(stopped.tell(over(1, true)), []);

    let mut grounded = heard("12");
    grounded.tell(Input::InterruptionBegan);
    assert_eq!(grounded.tell(Input::Ground)[1], event(Event::Grounded));
    assert_eq!(grounded.tell(over(1, true)), []);
    assert_eq!(grounded.session.state(), State::Grounding(Ground::Speaking, Origin::Exercise));
}

#[test]
fn a_lost_route_or_device_pauses() {
    for lost in [Input::RouteLost, Input::Fault(Fault::DeviceLost)] {
        let mut clock = heard("12");
        assert_eq!(clock.tell(lost), [silence("0.1"), event(Event::Paused)]);
        assert_eq!((clock.session.next(), clock.session.state()), (None, State::Paused));
    }
}

#[test]
fn an_underrun_is_told_and_changes_nothing() {
    let mut clock = heard("12");
    let before = (clock.session.state(), clock.session.position());
    let frames = Frames(2_048);
    assert_eq!(clock.tell(Input::Fault(Fault::Underrun(frames))), [event(Event::Underrun { frames })]);
    assert_eq!((clock.session.state(), clock.session.position()), before);
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
    use perron_core::practice::Outcome;
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
    use perron_core::session::times;
    assert!(times::HUSH_FADE <= seconds("0.3") && times::GROUND_FADE <= seconds("0.3"));
    for fade in [times::RESUME_FADE_TIGHT, RESUME_FADE] {
        assert!(seconds("1") <= fade && fade <= seconds("2"));
    }
}
