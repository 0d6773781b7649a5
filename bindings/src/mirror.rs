//! Mirrors of the plain types beneath: a variant that is missing here does not compile.

use perron_companion::care::{self, Distress};

use crate::fault::Fault;

pub use perron_companion::care::{Asking, Country, Offer, Page};
pub use perron_companion::exercise::{BedWish, Mode};
pub use perron_companion::homework::{Side, Standing as DueStanding};
pub use perron_companion::kept::{Met, Need, Outcome};
pub use perron_companion::practising::State;
pub use perron_companion::programme::{Standing, Step, Told};
pub use perron_companion::report::Part as ReportPart;
pub use perron_companion::script::{Care, Daytime, Ending, EndingRule};
pub use perron_companion::session::{BreathPhase as Breath, Refusal};
pub use perron_companion::{Bed, Language, Sense};

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

/// A step of the dream programme.
#[uniffi::remote(Enum)]
pub enum Step {
    /// The help line and the caution page.
    Caution,
    /// Log a night: three numbers.
    Log,
    /// Practise a pleasant image: the safe place.
    Pleasant,
    /// Choose a dream that is not the worst and no replay of a real event.
    Choose,
    /// Write it down once, by day.
    Write,
    /// Change it any way one wishes.
    Change,
    /// Look at what was made: something done, a need met.
    Check,
    /// Rehearse the new dream, by day.
    Rehearse,
}

/// Whether something can be done now.
#[uniffi::remote(Enum)]
pub enum Standing {
    /// It can.
    Open,
    /// It can, and something is said first.
    Warned,
    /// Not now.
    Waits,
}

/// An answer to one of the two questions before a dream is chosen.
#[uniffi::remote(Enum)]
pub enum Told {
    /// It is so.
    Yes,
    /// It is not.
    No,
    /// The person does not know, or says nothing.
    Unsure,
}

/// How far something is there in a new dream.
#[uniffi::remote(Enum)]
pub enum Met {
    /// Not at all.
    Not,
    /// A little.
    Little,
    /// Fully.
    Fully,
}

/// The six needs that a new dream may meet.
#[uniffi::remote(Enum)]
pub enum Need {
    /// Safety.
    Safety,
    /// Being understood and comforted.
    Comfort,
    /// Expressing oneself.
    Expression,
    /// Not being to blame.
    Blameless,
    /// Standing on one's own feet.
    Standing,
    /// Play.
    Play,
}

/// Which side of an assignment someone is on.
#[uniffi::remote(Enum)]
pub enum Side {
    /// Who practises.
    Client,
    /// Who assigns.
    Therapist,
}

/// How an exercise that was agreed stands on a day.
#[uniffi::remote(Enum)]
pub enum DueStanding {
    /// It begins on a later day.
    Ahead,
    /// It can be practised today.
    Due,
    /// It was practised today.
    Done,
    /// It was practised on as many days of this week as was agreed.
    Enough,
    /// Its last day is over.
    Over,
}

/// A part of a report that a person can choose.
#[uniffi::remote(Enum)]
pub enum ReportPart {
    /// Which exercises on which days, and for how many minutes.
    Practices,
    /// How it was before and after them, where that was answered.
    Distress,
    /// The nights that were told of, in numbers.
    Nights,
    /// What the person practises for, in their words.
    Goals,
    /// What nights are called, in their words.
    Titles,
    /// The new dreams, in their words; the nightmare as it was is no part of any report.
    Dreams,
}

/// Who can open a report that was given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum ReportLock {
    /// Whoever has the file.
    Open,
    /// Whoever has it and knows the passphrase.
    Passphrase,
    /// The therapist it was sealed for.
    Therapist,
}

/// What became of the question how tense a person is.
#[derive(Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Score {
    /// It was not asked.
    NotAsked,
    /// It was asked, and the person let it pass.
    Skipped,
    /// The answer, 0 to 10.
    Given {
        /// The number.
        distress: u8,
    },
}

/// Its `Debug` does not tell the number: it is what a person gave.
impl std::fmt::Debug for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NotAsked => "NotAsked",
            Self::Skipped => "Skipped",
            Self::Given { .. } => "Given",
        })
    }
}

impl TryFrom<Score> for care::Score {
    type Error = Fault;

    fn try_from(score: Score) -> Result<Self, Fault> {
        Ok(match score {
            Score::NotAsked => Self::NotAsked,
            Score::Skipped => Self::Skipped,
            Score::Given { distress } => Self::Given(Distress::new(distress).ok_or_else(|| Fault::input("score"))?),
        })
    }
}

impl From<care::Score> for Score {
    fn from(score: care::Score) -> Self {
        match score {
            care::Score::NotAsked => Self::NotAsked,
            care::Score::Skipped => Self::Skipped,
            care::Score::Given(distress) => Self::Given { distress: distress.reveal() },
        }
    }
}
