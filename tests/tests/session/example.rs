//! The example that the rules are shown by, and short ways to say what is ordered and told.

use perron_core::session::{Event, Input, Order, Output, Part, Refusal};
use perron_core::{Frames, Millis};
use perron_tests::clock::Clock;
use perron_tests::sketch;

/// Sentence 0 at 0 s, a pause at 4 s, 1 at 10 s, 2 at 13 s, a pause at 16 s, a timed hold at 26 s, 3 at 46 s, an open hold
/// at 51 s, 4 at 81 s, a pause at 85 s, the bed alone from 93 s, the end at 133 s.
pub const EXERCISE: &str = "scene say 4s pause 6s say 3s say 3s pause 10s hold 20s \
                        scene say 5s open 30s say 4s pause 8s tail 40s";

/// Its last word ends at 8 s.
pub const GROUNDING: &str = "say 3s pause 2s say 3s tail 2s";

/// A session of the two that can begin.
pub fn ready() -> Clock {
    Clock::ready(&sketch::timeline(EXERCISE), &sketch::timeline(GROUNDING))
}

/// A practice of which so much was heard.
pub fn heard(time: &str) -> Clock {
    let mut clock = ready();
    clock.tell(Input::Begin);
    clock.pass(seconds(time));
    clock
}

/// `"8.5"` in frames.
pub fn seconds(time: &str) -> Frames {
    Frames::from(format!("{time}s").parse::<Millis>().expect("a time"))
}

/// The order to play.
pub fn play(part: Part, at: &str, hold_at: Option<&str>, fade: &str) -> Output {
    Output::Order(Order::Play { part, at: seconds(at), hold_at: hold_at.map(seconds), fade: seconds(fade) })
}

/// The order to play the exercise, up to the open hold.
pub fn exercise(at: &str, fade: &str) -> Output {
    play(Part::Exercise, at, Some("80"), fade)
}

/// The order to go on as it is, no further than this.
pub fn go_on(at: Option<&str>) -> Output {
    Output::Order(Order::Hold { at: at.map(seconds) })
}

/// The order to be silent.
pub fn silence(fade: &str) -> Output {
    Output::Order(Order::Silence { fade: seconds(fade) })
}

/// An event as an output.
pub fn event(event: Event) -> Output {
    Output::Event(event)
}

/// A refusal and nothing else.
pub fn refused(refusal: Refusal) -> [Output; 1] {
    [event(Event::Refused(refusal))]
}

/// That a sentence of the exercise begins.
pub fn sentence(cue: usize) -> Event {
    Event::Sentence { part: Part::Exercise, cue }
}

/// The end of an interruption.
pub fn over(seconds: u64, may_resume: bool) -> Input {
    Input::InterruptionEnded { lasted: Millis::seconds(seconds), may_resume }
}
