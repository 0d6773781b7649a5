//! Interruptions, lost routes and devices: by examples.

use perron_core::Frames;
use perron_core::session::times::LONGEST_INTERRUPTION;
use perron_core::session::transition::{Ground, Origin};
use perron_core::session::{Event, Fault, Input, State};

use crate::example::{event, exercise, heard, over, silence};

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
