//! A record played to its end: from one thing that happens to the next, with no clock to wait for.

use alloc::sync::Arc;
use alloc::vec::Vec;

use super::record::Record;
use super::{Input, Output, Session};
use crate::timeline::Timeline;
use crate::units::Frames;

/// What a session answers at one position of a replay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Frames heard before it.
    pub at: Frames,
    /// Its answers.
    pub outputs: Vec<Output>,
}

/// A practice that happens again: every moment at which the session answers something, in order.
///
/// Whoever renders it obeys the orders of a moment, renders as many frames as lie between it and the next, and so on. It
/// ends with the last moment: the end, a stop, or a place from which nothing goes on by itself.
///
/// ```
/// # use std::sync::Arc;
/// # use perron_core::{Frames, Timeline, script::tree::Ending};
/// # let timeline = |seconds| Arc::new(Timeline::silent(Frames::seconds(seconds), Ending::Wake));
/// # let (exercise, grounding) = (timeline(600), timeline(180));
/// use perron_core::session::{Event, Output, Replay, Session};
/// let session = Session::ready(exercise.clone(), grounding);
/// let record = "at 0s begin\nat 2m pause\nat 3m resume".parse().expect("a record");
/// let moments: Vec<_> = Replay::new(session, record, exercise).collect();
/// let last = moments.last().expect("it ends");
/// // Ten minutes and the minute of the pause.
/// assert_eq!(last.at, Frames::seconds(11 * 60));
/// assert_eq!(last.outputs, [Output::Event(Event::Ended)]);
/// ```
#[derive(Clone, Debug)]
pub struct Replay {
    session: Session,
    record: Record,
    next_line: usize,
    exercise: Arc<Timeline>,
    now: Frames,
}

impl Replay {
    /// A replay of this record in a session that has heard nothing.
    pub fn new(session: Session, record: Record, exercise: Arc<Timeline>) -> Self {
        Self { session, record, next_line: 0, exercise, now: Frames::ZERO }
    }

    /// The session as it is after the last moment.
    pub const fn session(&self) -> &Session {
        &self.session
    }
}

impl Iterator for Replay {
    type Item = Moment;

    fn next(&mut self) -> Option<Moment> {
        loop {
            let line = self.record.lines().get(self.next_line).copied();
            let by_itself = self.session.next();
            let to_line = line.map(|line| line.at.saturating_sub(self.now));
            let (frames, command) = match (to_line, by_itself) {
                // What happens at the same frame has happened before a person can answer it.
                (Some(to_line), Some(frames)) if frames <= to_line => (frames, None),
                (Some(to_line), _) => (to_line, line.map(|line| line.command)),
                (None, Some(frames)) => (frames, None),
                (None, None) => return None,
            };
            let mut outputs = self.session.handle(Input::Elapsed(frames));
            self.now = Frames(self.now.0.saturating_add(frames.0));
            if let Some(command) = command {
                self.next_line += 1;
                outputs.extend(self.session.handle(command.input(&self.exercise)));
            }
            if !outputs.is_empty() {
                return Some(Moment { at: self.now, outputs });
            }
        }
    }
}
