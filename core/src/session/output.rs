//! What a session answers.

use crate::timeline::BreathPhase;
use crate::units::Frames;

/// One answer: what must sound, or what has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// What must sound from now on.
    Order(Order),
    /// What has happened.
    Event(Event),
}

/// What must sound: one crossfade from whatever sounds now.
///
/// Positions are absolute, so the session and the sound cannot drift apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// To this place of this part.
    Play {
        /// The part.
        part: Part,
        /// The frame of the part that sounds first.
        at: Frames,
        /// The voice goes no further than this frame: from there the bed sounds alone, its level standing still, until
        /// another order. This is how an open hold waits, exact to the frame whatever the device's delay.
        hold_at: Option<Frames>,
        /// How long the crossfade takes.
        fade: Frames,
    },
    /// What sounds goes on without a break; only the frame that the voice does not pass is another.
    ///
    /// No crossfade and no new counting of elapsed frames: the sound that is already on its way to the device stays
    /// right. (A `Play` at the place that is being heard would repeat as much of a word as the device is behind.) Where
    /// more than this was rendered already, the sound goes back to the frame in its shortest crossfade and waits there.
    Hold {
        /// As `hold_at` of [`Order::Play`].
        at: Option<Frames>,
    },
    /// To silence: exact zeros once the fade is over.
    Silence {
        /// How long the fade takes.
        fade: Frames,
    },
}

/// The two timelines that a session can walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The exercise that was prepared.
    Exercise,
    /// The grounding that is compiled into every session.
    Grounding,
}

/// What has happened; for showing, haptics, captions and the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The practice began.
    Began,
    /// A scene of this part begins.
    Scene {
        /// The part.
        part: Part,
        /// Which of its timeline's scene markers (index into `markers`).
        marker: usize,
    },
    /// A sentence of this part begins.
    Sentence {
        /// The part.
        part: Part,
        /// Which of its timeline's cues.
        cue: usize,
    },
    /// A pause of this part begins.
    Pause {
        /// The part.
        part: Part,
        /// Which of its timeline's pauses.
        pause: usize,
    },
    /// A hold begins, or a pause is being kept open: it waits for continue when `open`. Told again where a resume comes
    /// down in the middle of one.
    Hold {
        /// Whether it waits.
        open: bool,
    },
    /// A phase of a breath begins: what a shell can let be felt or seen swells (in) or ebbs (out) for so long.
    ///
    /// It is told at its first frame and not again where a resume comes down within it. Whatever silences the practice
    /// ends it.
    Breath {
        /// In or out.
        phase: BreathPhase,
        /// How long it takes.
        frames: Frames,
    },
    /// The end has moved, by time added or taken in a hold, or is known again after an open one: so many frames are left.
    EndMoved {
        /// From now to the last frame.
        left: Frames,
    },
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
    Refused(Refusal),
    /// The device ran dry for so long; nothing was skipped.
    Underrun {
        /// For how long.
        frames: Frames,
    },
}

/// Why a command had no meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is prepared yet.
    NotPrepared,
    /// It has not begun.
    NotBegun,
    /// It has begun already.
    AlreadyBegun,
    /// Nothing is paused.
    NotPaused,
    /// It is silent already: paused, interrupted, or asked and waiting.
    AlreadySilent,
    /// No hold or kept pause to leave.
    NotHolding,
    /// No pause or hold to keep open.
    NothingToKeep,
    /// Grounding is under way; return or stop leave it.
    Grounding,
    /// There is no grounding to return from.
    NotGrounding,
    /// There is no exercise to return to.
    NothingToReturnTo,
    /// It is over.
    Over,
}
