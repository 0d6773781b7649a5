//! A practice: what remains to be told of a session once it is over.

use alloc::collections::BTreeSet;

use crate::session::{Event, Part, Session};
use crate::units::Frames;

/// What was practised, folded from a session's events.
///
/// ```
/// use perron_core::practice::{Outcome, Practice};
/// use perron_core::session::{Event, Part};
/// use perron_core::Frames;
/// let practice = Practice::fold([
///     (Frames::ZERO, Event::Began),
///     (Frames::ZERO, Event::Sentence { part: Part::Exercise, cue: 0 }),
///     (Frames::seconds(60), Event::Stopped),
/// ]);
/// assert_eq!(practice.outcome(), Outcome::Partial);
/// assert_eq!((practice.sentences(), practice.heard()), (1, Frames::seconds(60)));
/// ```
///
/// A practice that was not finished is a practice: nothing here is a failure. It is a pure fold, so the same events give
/// the same practice, and nothing of what was said or written is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Practice {
    began: bool,
    ended: bool,
    stopped: bool,
    latest: Option<usize>,
    grounded: u32,
    underruns: u32,
    heard: Frames,
    sentences: BTreeSet<usize>,
}

/// How far a practice came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The exercise was never begun; there may have been a grounding.
    NotBegun,
    /// Begun, and not heard to the end, whoever or whatever ended it.
    Partial,
    /// Heard to the last frame.
    Finished,
}

impl Practice {
    /// The practice that these events tell of, each with the frames of the exercise heard before it
    /// ([`Session::practised`]).
    pub fn fold(events: impl IntoIterator<Item = (Frames, Event)>) -> Self {
        let mut practice = Self::default();
        for (heard, event) in events {
            practice.take(heard, event);
        }
        practice
    }

    /// Takes one event more.
    pub fn take(&mut self, heard: Frames, event: Event) {
        self.heard = self.heard.max(heard);
        match event {
            Event::Began => self.began = true,
            Event::Ended => self.ended = true,
            // A grounding after the end is stopped without the exercise being so.
            Event::Stopped => self.stopped = !self.ended,
            Event::Grounded => self.grounded = self.grounded.saturating_add(1),
            Event::Underrun { .. } => self.underruns = self.underruns.saturating_add(1),
            Event::Sentence { part: Part::Exercise, cue } => {
                self.sentences.insert(cue);
                self.latest = Some(cue);
            }
            _ => {}
        }
    }

    /// Takes what a session has heard by now, where no event tells of it: a device that went away, a program that is
    /// closed.
    pub fn hear(&mut self, session: &Session) {
        self.heard = self.heard.max(session.practised());
    }

    /// How far it came.
    pub const fn outcome(&self) -> Outcome {
        match (self.began, self.ended) {
            (false, _) => Outcome::NotBegun,
            (true, false) => Outcome::Partial,
            (true, true) => Outcome::Finished,
        }
    }

    /// Whether the person stopped the exercise, from within its grounding too.
    pub const fn stopped(&self) -> bool {
        self.stopped
    }

    /// The sentence of the exercise that began last, by its place among the cues.
    pub const fn latest(&self) -> Option<usize> {
        self.latest
    }

    /// How often the person grounded.
    pub const fn grounded(&self) -> u32 {
        self.grounded
    }

    /// How often the device ran dry.
    pub const fn underruns(&self) -> u32 {
        self.underruns
    }

    /// Frames of the exercise that were heard.
    pub const fn heard(&self) -> Frames {
        self.heard
    }

    /// How many sentences of the exercise were begun; one that was heard again counts once.
    pub fn sentences(&self) -> usize {
        self.sentences.len()
    }
}
