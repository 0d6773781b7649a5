//! The session: one practice as it happens, a pure state machine.
//!
//! It is told what the person does, how many frames were heard and what the device meets; it answers with what must
//! sound and what has happened.
//!
//! | file | holds |
//! |---|---|
//! | [`input`], [`output`] | what a session is told, what it answers |
//! | [`transition`] | the table of all transitions |
//! | `act` | what each act of the table does |
//! | `course`, `walk` | what a timeline brings, and the position in it |
//! | [`times`] | fades, leads and limits |
//! | [`record`] | the inputs with their positions, as text and back |
//! | [`replay`] | a record played to its end, jumping from one thing that happens to the next |

mod act;
mod course;
pub mod input;
pub mod output;
pub mod record;
pub mod replay;
pub mod times;
pub mod transition;
mod walk;

pub use input::{Fault, Input};
pub use output::{Event, Order, Output, Part, Refusal};
pub use record::{Command, Record};
pub use replay::{Moment, Replay};
pub use transition::State;

use alloc::sync::Arc;
use alloc::vec::Vec;

use self::course::Course;
use self::times::LONGEST_INTERRUPTION;
use self::transition::{Ground, Trigger};
use self::walk::{Keepable, Walk};
use crate::timeline::Timeline;
use crate::units::Frames;

/// One practice: a pure state machine over an exercise and its grounding.
///
/// ```
/// use std::sync::Arc;
/// use perron_core::session::{Event, Input, Order, Output, Part, Session, State};
/// use perron_core::{Frames, Timeline};
/// # use perron_core::script::tree::Ending;
/// # let timeline = |seconds| Arc::new(Timeline::silent(Frames::seconds(seconds), Ending::Wake));
/// let (exercise, grounding) = (timeline(600), timeline(180));
/// let mut session = Session::ready(exercise, grounding);
/// session.handle(Input::Begin);
/// session.handle(Input::Elapsed(Frames::seconds(60)));
/// let outputs = session.handle(Input::Ground);
/// assert!(matches!(outputs[0], Output::Order(Order::Play { part: Part::Grounding, at: Frames(0), .. })));
/// assert_eq!(outputs[1], Output::Event(Event::Grounded));
/// ```
///
/// # What a driver must know
///
/// - [`Session::handle`] takes any input in any state; a command that has no meaning now is [`Event::Refused`], news that
///   has none is without effect.
/// - Orders come before events in what one command answers. Events at one frame come in the order scene, breath, pause or
///   hold, sentence. What stands at the very frame that an order goes to is told with the order; what stands at a later
///   frame when all frames before it were heard.
/// - `Elapsed` in parts is `Elapsed` at once: the same outputs, the same position. Only the end of the exercise, the
///   grounding's last word and a place that waits stop the position, and none of them needs an order: the sound was told
///   before ([`Order::Play`]'s `hold_at`), and a timeline ends in zeros.
/// - While it is silent, elapsed frames move no position, but they count in [`Session::heard`], since silence was what was
///   ordered. A driver whose device sleeps through a pause may leave them out.
#[derive(Clone, Debug)]
pub struct Session {
    state: State,
    exercise: Option<Walk>,
    grounding: Walk,
    /// The part that sounded last, or will sound first.
    part: Part,
    unattended: bool,
    /// Whether anything was ever ordered to sound.
    started: bool,
    heard: Frames,
    practised: Frames,
}

/// A place in one of the two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The part.
    pub part: Part,
    /// The frame of it that is heard next.
    pub frame: Frames,
}

impl Session {
    /// A session whose exercise is still being prepared; grounding is there at once.
    pub fn new(grounding: Arc<Timeline>) -> Self {
        Self {
            state: State::Preparing,
            exercise: None,
            grounding: Walk::new(Course::new(Part::Grounding, grounding, false)),
            part: Part::Exercise,
            unattended: false,
            started: false,
            heard: Frames::ZERO,
            practised: Frames::ZERO,
        }
    }

    /// A session that can begin.
    pub fn ready(exercise: Arc<Timeline>, grounding: Arc<Timeline>) -> Self {
        let mut session = Self::new(grounding);
        session.take(exercise);
        session.state = State::Ready;
        session
    }

    /// The same for a render that nobody attends: open holds go on by themselves after the frames they count.
    ///
    /// What `stay` keeps open still waits.
    pub fn unattended(mut self) -> Self {
        self.unattended = true;
        if let Some(exercise) = self.exercise.take() {
            self.take(exercise.course.timeline);
        }
        self.grounding = Walk::new(Course::new(Part::Grounding, self.grounding.course.timeline, true));
        self
    }

    /// Takes one input, and answers what must sound and what has happened.
    pub fn handle(&mut self, input: Input) -> Vec<Output> {
        let mut out = Vec::new();
        let mut elapsed = Frames::ZERO;
        match (self.trigger(&input), input) {
            (Some(trigger), input) => self.follow(trigger, Some(input), &mut out),
            (None, Input::Elapsed(frames)) => elapsed = frames,
            (None, _) => {}
        }
        // Even after no frames: what stands at the place that an order went to is told with the order.
        self.elapse(elapsed, &mut out);
        out
    }

    /// Frames until the next thing that happens by itself; `None` when nothing will until an input comes.
    ///
    /// Whoever renders or tests can jump there: nothing is told of before.
    pub fn next(&self) -> Option<Frames> {
        if self.state.moves() { self.walk().and_then(Walk::next) } else { None }
    }

    /// Where it is in its table.
    pub const fn state(&self) -> State {
        self.state
    }

    /// The part that sounds, is silent or sounded last, and the frame of it that is heard next.
    ///
    /// `None` while nothing is prepared and nothing was heard.
    pub fn position(&self) -> Option<Position> {
        self.walk().map(|walk| Position { part: self.part, frame: walk.position })
    }

    /// Frames from the position to the end: the exercise's last frame, or the grounding's last word.
    ///
    /// `None` while it waits open, so that nobody is promised an end, and when nothing lies ahead. An open hold that lies
    /// ahead counts what its writer gave it.
    pub fn left(&self) -> Option<Frames> {
        let ahead =
            self.state.is_living() && !matches!(self.state, State::Preparing | State::Grounding(Ground::Asked, _));
        let walk = self.walk().filter(|_| ahead)?;
        let open = walk.inside().is_some_and(|span| walk.is_open(span));
        if open { None } else { Some(walk.course.end.saturating_sub(walk.position)) }
    }

    /// The sentence that is being heard, by its part and its cue.
    pub fn cue(&self) -> Option<(Part, usize)> {
        let walk = self.walk()?;
        let cue = walk.course.begun(walk.position).checked_sub(1)?;
        let (_, end) = walk.course.sentence(cue)?;
        // A hold may stand on the very frame where the next sentence begins.
        let heard = self.state.moves() && walk.inside().is_none() && walk.position < end;
        heard.then_some((self.part, cue))
    }

    /// Whether the next pause or hold will be kept open, because the person said to stay while a sentence was spoken.
    pub fn keeps_ahead(&self) -> bool {
        self.state.moves() && self.walk().is_some_and(|walk| walk.inside().is_none() && walk.keeps())
    }

    /// Frames since the first order, silences included: the clock of a [`Record`]. It stands still once all is over.
    pub const fn heard(&self) -> Frames {
        self.heard
    }

    /// Frames of the exercise that were heard, waiting in its holds included.
    pub const fn practised(&self) -> Frames {
        self.practised
    }

    fn walk(&self) -> Option<&Walk> {
        match self.part {
            Part::Exercise => self.exercise.as_ref(),
            Part::Grounding => Some(&self.grounding),
        }
    }

    fn walk_mut(&mut self) -> Option<&mut Walk> {
        match self.part {
            Part::Exercise => self.exercise.as_mut(),
            Part::Grounding => Some(&mut self.grounding),
        }
    }

    fn take(&mut self, timeline: Arc<Timeline>) {
        self.exercise = Some(Walk::new(Course::new(Part::Exercise, timeline, self.unattended)));
    }

    /// An input as the table knows it; frames are walked, not looked up: what they bring is.
    fn trigger(&self, input: &Input) -> Option<Trigger> {
        Some(match input {
            Input::Prepared(_) => Trigger::Prepared,
            Input::Begin | Input::BeginAt(_) => Trigger::Begin,
            Input::Pause => Trigger::Pause,
            Input::Resume => Trigger::Resume,
            Input::Continue if self.keeps_ahead() => Trigger::ContinueAhead,
            Input::Continue => Trigger::Continue,
            Input::Stay => match self.walk().map_or(Keepable::Nothing, Walk::keepable) {
                Keepable::Here(_) => Trigger::StayHere,
                Keepable::Ahead(_) => Trigger::StayAhead,
                Keepable::Nothing => Trigger::StayNowhere,
            },
            Input::Back => Trigger::Back,
            Input::Ground => Trigger::Ground,
            Input::Return => Trigger::Return,
            Input::Stop => Trigger::Stop,
            Input::InterruptionBegan => Trigger::InterruptionBegan,
            Input::InterruptionEnded { lasted, may_resume } if *may_resume && *lasted <= LONGEST_INTERRUPTION => {
                Trigger::InterruptionOver
            }
            Input::InterruptionEnded { .. } => Trigger::InterruptionOverLate,
            Input::RouteLost => Trigger::RouteLost,
            Input::Fault(Fault::Underrun(_)) => Trigger::Underrun,
            Input::Fault(Fault::DeviceLost) => Trigger::DeviceLost,
            Input::Elapsed(_) => return None,
        })
    }
}
