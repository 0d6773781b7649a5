//! What each act of the table does: which order, which event, where the walk goes.

use alloc::vec::Vec;

use super::course::{Kind, What};
use super::times::{CONTINUE_FADE, GROUND_FADE, HUSH_FADE, YIELD_FADE};
use super::transition::{Act, Next, Trigger, transition};
use super::walk::{Keepable, Landing, Walk};
use super::{Event, Fault, Input, Order, Output, Part, Session};
use crate::units::Frames;

impl Session {
    /// Looks up what follows, and does it. The input is there when one brought the trigger about.
    pub(super) fn follow(&mut self, trigger: Trigger, input: Option<Input>, out: &mut Vec<Output>) {
        match transition(self.state, trigger) {
            Next::Go(state, act) => {
                self.state = state;
                self.act(act, input, out);
            }
            Next::Refuse(refusal) => out.push(Output::Event(Event::Refused(refusal))),
            Next::Ignore => {}
        }
    }

    /// Walks so many frames, and tells what happens on the way.
    pub(super) fn elapse(&mut self, frames: Frames, out: &mut Vec<Output>) {
        let mut rest = frames;
        while self.state.moves() {
            let Some(walk) = self.walk_mut() else { break };
            let (used, happening) = walk.step(rest);
            rest = rest.saturating_sub(used);
            self.count(used);
            let Some(happening) = happening else { break };
            self.happen(happening.kind, out);
        }
        if self.started && self.state.is_living() {
            self.heard = plus(self.heard, rest);
        }
    }

    /// Frames of a part were heard.
    fn count(&mut self, frames: Frames) {
        self.heard = plus(self.heard, frames);
        if self.part == Part::Exercise {
            self.practised = plus(self.practised, frames);
        }
    }

    /// Tells what the timeline brings.
    fn happen(&mut self, kind: Kind, out: &mut Vec<Output>) {
        let part = self.part;
        let Some(walk) = self.walk_mut() else { return };
        match kind {
            Kind::Scene(marker) => out.push(Output::Event(Event::Scene { part, marker })),
            Kind::Sentence(cue) => out.push(Output::Event(Event::Sentence { part, cue })),
            Kind::Breath(index) => {
                if let Some(breath) = walk.course.timeline.breaths.get(index) {
                    let (phase, frames) = (breath.phase, breath.frames);
                    out.push(Output::Event(Event::Breath { phase, frames }));
                }
            }
            Kind::Span(span) if walk.is_told(span) => {
                if let Some(What::Pause(pause)) = walk.course.spans.get(span).map(|span| span.what) {
                    out.push(Output::Event(Event::Pause { part, pause }));
                    if !walk.is_kept(span) {
                        return;
                    }
                }
                walk.enter(span);
                self.follow(Trigger::HoldBegins, None, out);
            }
            Kind::Span(_) => {}
            Kind::HoldEnds(span) => {
                if walk.pass(span) {
                    self.follow(Trigger::HoldEnds, None, out);
                }
            }
            Kind::End => {
                let end = if part == Part::Exercise { Trigger::LastFrame } else { Trigger::LastWord };
                self.follow(end, None, out);
            }
        }
    }

    fn act(&mut self, act: Act, input: Option<Input>, out: &mut Vec<Output>) {
        match act {
            Act::Take => {
                if let Some(Input::Prepared(timeline)) = input {
                    self.take(timeline);
                }
            }
            Act::Begin => {
                let sentence = if let Some(Input::BeginAt(cue)) = input { Some(cue) } else { None };
                (self.part, self.started) = (Part::Exercise, true);
                self.land(|walk| walk.beginning(sentence), Some(Event::Began), out);
            }
            Act::Ground => {
                (self.part, self.started) = (Part::Grounding, true);
                self.grounding.rewind();
                self.play(GROUND_FADE, out);
                tell(Event::Grounded, out);
            }
            Act::Hush => self.silence(HUSH_FADE, Event::Paused, out),
            Act::Yield => self.silence(YIELD_FADE, Event::Paused, out),
            Act::Stop => self.silence(HUSH_FADE, Event::Stopped, out),
            Act::Retire => {
                self.silence(HUSH_FADE, Event::Returned, out);
                self.part = Part::Exercise;
            }
            Act::Remain => tell(Event::Paused, out),
            Act::Nothing => {}
            Act::Restart => self.land(Walk::restart, Some(Event::Resumed), out),
            Act::Again => self.land(Walk::again, None, out),
            Act::AgainResumed => self.land(Walk::again, Some(Event::Resumed), out),
            Act::Return => {
                self.part = Part::Exercise;
                self.land(Walk::restart, Some(Event::Returned), out);
            }
            Act::Hold => {
                let open = self.walk().is_some_and(|walk| walk.inside().is_some_and(|span| walk.is_open(span)));
                tell(Event::Hold { open }, out);
            }
            Act::Keep => self.keep(out),
            Act::Arm => self.hold_elsewhere(
                |walk| {
                    if let Keepable::Ahead(span) = walk.keepable() {
                        walk.keep(span);
                    }
                },
                out,
            ),
            Act::Disarm => self.hold_elsewhere(Walk::let_go, out),
            Act::Leave => self.leave(out),
            Act::Ask => tell(Event::Asked, out),
            Act::Count => {
                if let Some(Input::Fault(Fault::Underrun(frames))) = input {
                    tell(Event::Underrun { frames }, out);
                }
            }
            Act::End => tell(Event::Ended, out),
        }
    }

    fn silence(&mut self, fade: Frames, event: Event, out: &mut Vec<Output>) {
        out.push(Output::Order(Order::Silence { fade }));
        tell(event, out);
    }

    /// Orders what the walk is at.
    fn play(&mut self, fade: Frames, out: &mut Vec<Output>) {
        let part = self.part;
        if let Some(walk) = self.walk() {
            out.push(Output::Order(Order::Play { part, at: walk.position, hold_at: walk.hold_at(), fade }));
        }
    }

    /// Goes to another place of the part, and tells where it has come down.
    fn land(&mut self, landing: impl FnOnce(&Walk) -> Landing, event: Option<Event>, out: &mut Vec<Output>) {
        let Some(walk) = self.walk_mut() else { return };
        let landing = landing(walk);
        walk.land(landing);
        let underfoot = walk.underfoot();
        self.play(landing.fade, out);
        if let Some(event) = event {
            tell(event, out);
        }
        if let Some(span) = underfoot {
            self.happen(Kind::Span(span), out);
        }
    }

    /// Changes where the walk will wait, and orders it; what sounds goes on.
    fn hold_elsewhere(&mut self, change: impl FnOnce(&mut Walk), out: &mut Vec<Output>) {
        let Some(walk) = self.walk_mut() else { return };
        change(walk);
        out.push(Output::Order(Order::Hold { at: walk.hold_at() }));
    }

    /// Keeps the pause or hold open that the walk is in; one that is open already is only told of.
    fn keep(&mut self, out: &mut Vec<Output>) {
        let Some(walk) = self.walk_mut() else { return };
        let Keepable::Here(span) = walk.keepable() else { return };
        if !walk.is_open(span) {
            walk.keep(span);
            out.push(Output::Order(Order::Hold { at: walk.hold_at() }));
        }
        walk.enter(span);
        tell(Event::Hold { open: true }, out);
    }

    /// Leaves the hold or kept pause. Where it has stood at its threshold the sound goes on as it is; else it fades over.
    fn leave(&mut self, out: &mut Vec<Output>) {
        let Some(walk) = self.walk_mut() else { return };
        let leaving = walk.leave();
        let left = walk.course.end.saturating_sub(walk.position);
        if leaving.jumped {
            self.play(CONTINUE_FADE, out);
        } else {
            out.push(Output::Order(Order::Hold { at: walk.hold_at() }));
        }
        if leaving.moved {
            tell(Event::EndMoved { left }, out);
        }
    }
}

fn tell(event: Event, out: &mut Vec<Output>) {
    out.push(Output::Event(event));
}

/// A sum that stops at the largest number.
const fn plus(sum: Frames, frames: Frames) -> Frames {
    Frames(sum.0.saturating_add(frames.0))
}
