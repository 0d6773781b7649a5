//! Holds, and pauses that a person keeps open: by examples.

use perron_core::session::{Event, Input, Part, Refusal, Session, State};
use perron_tests::clock::Clock;
use perron_tests::sketch;

use crate::example::{EXERCISE, GROUNDING, event, exercise, go_on, heard, play, refused, seconds, sentence};

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
fn leaving_an_open_hold_tells_the_end_again() {
    // Nothing was added or taken, but nobody could know.
    let mut clock = heard("80");
    assert_eq!(clock.session.left(), None);
    assert_eq!(clock.tell(Input::Continue), [go_on(None), event(Event::EndMoved { left: seconds("53") })]);
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
    assert_eq!(clock.session.cue(), None, "the sentence that it stands before is not heard yet");
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
