//! Grounding: from everywhere, with one input, and nothing goes on by itself: by examples.

use perron_core::session::transition::{Ground, Origin};
use perron_core::session::{Event, Input, Part, Refusal, State};
use perron_tests::clock::Clock;
use perron_tests::sketch;

use crate::example::{EXERCISE, GROUNDING, event, exercise, go_on, heard, play, refused, seconds, silence};

#[test]
fn grounding_speaks_at_once_asks_and_waits() {
    let mut clock = heard("12");
    let told = clock.tell(Input::Ground);
    let first = Event::Sentence { part: Part::Grounding, cue: 0 };
    assert_eq!(told, [play(Part::Grounding, "0", Some("8"), "0.18"), event(Event::Grounded), event(first)]);
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
        assert_eq!(clock.tell(Input::Ground)[0], play(Part::Grounding, "0", Some("8"), "0.18"));
    }
}

#[test]
fn grounding_before_the_beginning_returns_there_in_silence() {
    let mut clock = Clock::preparing(&sketch::timeline(EXERCISE), &sketch::timeline(GROUNDING));
    assert_eq!(clock.tell(Input::Ground)[1], event(Event::Grounded));
    assert_eq!(clock.tell(Input::Return), [silence("0.18"), event(Event::Returned)]);
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
    assert_eq!(clock.tell(Input::Stop), [silence("0.18"), event(Event::Stopped)]);
}

#[test]
fn pause_and_back_work_within_the_grounding() {
    let mut clock = heard("12");
    clock.tell(Input::Ground);
    clock.pass(seconds("6"));
    assert_eq!(clock.tell(Input::Pause), [silence("0.18"), event(Event::Paused)]);
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
    assert_eq!(clock.tell(Input::Ground)[0], play(Part::Grounding, "0", Some("12"), "0.18"));
    clock.pass(seconds("100"));
    assert_eq!(clock.tell(Input::Continue)[0], go_on(Some("16")));
    clock.run();
    assert_eq!(clock.events().last(), Some(&Event::Asked));
}
