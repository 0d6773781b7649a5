//! Mirrors of the plain types beneath: a variant that is missing here does not compile.

pub use perron_companion::care::{Asking, Country, Offer, Page};
pub use perron_companion::exercise::{BedWish, Mode};
pub use perron_companion::kept::Outcome;
pub use perron_companion::practising::State;
pub use perron_companion::script::{Care, Daytime, Ending, EndingRule};
pub use perron_companion::session::{BreathPhase as Breath, Refusal};
pub use perron_companion::{Bed, Language, Sense};

pub use crate::kinds::{DueStanding, Met, Need, ReportLock, ReportPart, Score, Side, Standing, Step, Told};

/// The language of an exercise, and of what is read.
#[uniffi::remote(Enum)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// A way to imagine.
#[uniffi::remote(Enum)]
pub enum Sense {
    /// Pictures.
    See,
    /// Sounds.
    Hear,
    /// Touch and temperature.
    Feel,
    /// What the body notices from within.
    Body,
    /// Smell and taste.
    Smell,
}

/// A soundscape that can lie beneath the voice.
#[uniffi::remote(Enum)]
pub enum Bed {
    /// Waves that come and draw back.
    Sea,
    /// Soft steady rain.
    Rain,
    /// Wind in leaves, far birds.
    Forest,
    /// A fire that burns low.
    Hearth,
    /// Plain noise, deep.
    Brown,
    /// Plain noise, even.
    Pink,
    /// A night train, from within.
    Train,
    /// A quiet room with rain on its window.
    Room,
}

/// Which bed a person wants.
#[uniffi::remote(Enum)]
pub enum BedWish {
    /// The first the script names.
    Usual,
    /// Silence beneath the voice.
    Off,
    /// This one; it must be one that the exercise names.
    Named(Bed),
}

/// How far the bed stays beneath the voice.
#[uniffi::remote(Enum)]
pub enum Mode {
    /// At least 20 dB.
    Clear,
    /// 12 to 15 dB.
    Ambient,
}

/// How a practice ends.
#[uniffi::remote(Enum)]
pub enum Ending {
    /// Back in the day, eyes open.
    Wake,
    /// Into sleep; after it nothing is asked.
    Sleep,
}

/// Which endings an exercise allows.
#[uniffi::remote(Enum)]
pub enum EndingRule {
    /// This one.
    Only(Ending),
    /// The person chooses; without a wish it wakes.
    Chosen,
}

/// Whether it is practised by day or in bed.
#[uniffi::remote(Enum)]
pub enum Daytime {
    /// By day.
    Day,
    /// In bed, at night.
    Night,
}

/// Who may start an exercise.
#[uniffi::remote(Enum)]
pub enum Care {
    /// Anyone, alone.
    SelfGuided,
    /// After the questions that come before the dream exercises.
    Screened,
    /// Only when a therapist assigned it.
    Assigned,
}

/// A country with help lines.
#[uniffi::remote(Enum)]
pub enum Country {
    /// The Netherlands.
    Nl,
    /// Belgium.
    Be,
    /// The United Kingdom.
    Gb,
    /// Ireland.
    Ie,
    /// The United States.
    Us,
}

/// A caution page.
#[uniffi::remote(Enum)]
pub enum Page {
    /// Before the first imagery.
    Imagery,
    /// Before the dream exercises, each time; a help line stands first on it.
    Dreams,
}

/// What is offered, never imposed.
#[uniffi::remote(Enum)]
pub enum Offer {
    /// To be here and now.
    Grounding,
    /// An exercise that calms.
    SafePlace,
    /// People who can be reached.
    Contacts,
}

/// Whether the question how tense a person is is asked, and how.
#[uniffi::remote(Enum)]
pub enum Asking {
    /// Spoken or shown; it may be skipped.
    Asked,
    /// Shown, without a sound; it may be skipped.
    Silent,
    /// Not now: the next opening by day offers it.
    ByDay,
    /// Not at all.
    Never,
}

/// Where a practice is.
#[uniffi::remote(Enum)]
pub enum State {
    /// It sounds.
    Playing,
    /// It waits for the person, the bed alone.
    Holding,
    /// Silent until the person goes on.
    Paused,
    /// Silent until the person goes on, because the sound device is gone.
    Lost,
    /// Silent because something else took the sound.
    Interrupted,
    /// The grounding sounds.
    Grounding,
    /// The grounding asks: return, stop, or help?
    Asked,
    /// Heard to the end.
    Ended,
    /// The person stopped.
    Stopped,
}

/// Why a command had no meaning; nothing changed.
#[uniffi::remote(Enum)]
pub enum Refusal {
    /// Nothing is prepared yet.
    NotPrepared,
    /// It has not begun.
    NotBegun,
    /// It has begun already.
    AlreadyBegun,
    /// Nothing is paused.
    NotPaused,
    /// It is silent already.
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

/// A phase of a breath.
#[uniffi::remote(Enum)]
pub enum Breath {
    /// In.
    Inhale,
    /// Out.
    Exhale,
}

/// How far a practice came.
#[uniffi::remote(Enum)]
pub enum Outcome {
    /// The exercise was never begun.
    NotBegun,
    /// Begun, and not heard to the end.
    Partial,
    /// Heard to the last frame.
    Finished,
}
