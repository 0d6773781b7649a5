//! What is done in a practice, and what is told of it.

use std::time::Duration;

use perron_companion::practising::{self, State};
use perron_companion::session::{self, Command, Part};

use crate::library::{duration, millis};
use crate::mirror::{Breath, Refusal};
use crate::private::PrivateText;

/// What a person, or the system, does in a practice.
///
/// What has no meaning now is refused, and the listener is told so. Ground and stop always have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Act {
    /// Be silent until resume.
    Pause,
    /// Go on, from the start of the interrupted sentence.
    Resume,
    /// Leave a hold.
    Continue,
    /// Keep this pause or hold open, the bed alone.
    Stay,
    /// This sentence again; within 2 s of its start, the one before.
    Back,
    /// Here and now, at once.
    Ground,
    /// Back from the grounding.
    Return,
    /// Be silent, and end.
    Stop,
    /// Something else took the sound: a call, another app.
    InterruptionBegan,
    /// It is over.
    InterruptionEnded {
        /// How long it took, by a clock that never jumps.
        lasted: Duration,
        /// Whether the system allows going on.
        may_resume: bool,
    },
    /// The headphones came out: what was private would be heard by all. It goes on only when the person says so.
    RouteLost,
}

impl From<Act> for Command {
    fn from(act: Act) -> Self {
        match act {
            Act::Pause => Self::Pause,
            Act::Resume => Self::Resume,
            Act::Continue => Self::Continue,
            Act::Stay => Self::Stay,
            Act::Back => Self::Back,
            Act::Ground => Self::Ground,
            Act::Return => Self::Return,
            Act::Stop => Self::Stop,
            Act::InterruptionBegan => Self::InterruptionBegan,
            Act::InterruptionEnded { lasted, may_resume } => {
                Self::InterruptionEnded { lasted: millis(lasted), may_resume }
            }
            Act::RouteLost => Self::RouteLost,
        }
    }
}

/// What happened in a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Event {
    /// It began.
    Began,
    /// A scene begins.
    Scene,
    /// A sentence begins; its words are in the news.
    Sentence {
        /// Whether it is the grounding's.
        grounding: bool,
    },
    /// A pause begins.
    Pause,
    /// A hold begins, or a pause is being kept open.
    Hold {
        /// Whether it waits for continue.
        open: bool,
    },
    /// A phase of a breath begins: what can be felt or seen swells or ebbs for so long. Whatever silences the practice ends it.
    Breath {
        /// In or out.
        phase: Breath,
        /// How long it takes.
        takes: Duration,
    },
    /// The end has moved: so much is left.
    EndMoved,
    /// The grounding's last word was spoken: return, stop, or help? It waits in silence.
    Asked,
    /// Silent until resume.
    Paused,
    /// Goes on.
    Resumed,
    /// The grounding begins.
    Grounded,
    /// Back in the exercise.
    Returned,
    /// The person stopped.
    Stopped,
    /// The last frame was heard.
    Ended,
    /// A command that has no meaning now; nothing changed.
    Refused {
        /// Why.
        why: Refusal,
    },
    /// The device ran dry for so long; nothing was skipped.
    Underrun {
        /// For how long.
        lasted: Duration,
    },
}

impl From<session::Event> for Event {
    fn from(event: session::Event) -> Self {
        use session::Event as Of;
        match event {
            Of::Began => Self::Began,
            Of::Scene { .. } => Self::Scene,
            Of::Sentence { part, .. } => Self::Sentence { grounding: part == Part::Grounding },
            Of::Pause { .. } => Self::Pause,
            Of::Hold { open } => Self::Hold { open },
            Of::Breath { phase, frames } => Self::Breath { phase, takes: duration(frames.to_millis()) },
            Of::EndMoved { .. } => Self::EndMoved,
            Of::Asked => Self::Asked,
            Of::Paused => Self::Paused,
            Of::Resumed => Self::Resumed,
            Of::Grounded => Self::Grounded,
            Of::Returned => Self::Returned,
            Of::Stopped => Self::Stopped,
            Of::Ended => Self::Ended,
            Of::Refused(why) => Self::Refused { why },
            Of::Underrun { frames } => Self::Underrun { lasted: duration(frames.to_millis()) },
        }
    }
}

/// Something that happened, and how it stands then: a shell counts the time left down from here, and need not ask.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct News {
    /// What.
    pub event: Event,
    /// How much was heard before it, silences included.
    pub at: Duration,
    /// How much of the exercise was heard before it.
    pub practised: Duration,
    /// Where the practice is then.
    pub state: State,
    /// Until the end; nothing while it waits for the person.
    pub left: Option<Duration>,
    /// The words, when a sentence began; they may be a person's own.
    pub text: Option<PrivateText>,
}

impl News {
    pub(crate) fn of(news: &practising::News) -> Self {
        Self {
            event: news.event.into(),
            at: duration(news.at.to_millis()),
            practised: duration(news.practised.to_millis()),
            state: news.state,
            left: news.left.map(duration),
            text: news.text.clone().map(PrivateText::new),
        }
    }
}
