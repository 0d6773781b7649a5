//! Mirrors of what is kept, agreed and told: the dream programme, homework, reports, answers.

use perron_companion::care::{self, Distress};

use crate::fault::Fault;

pub use perron_companion::homework::{Side, Standing as DueStanding};
pub use perron_companion::kept::{Met, Need};
pub use perron_companion::programme::{Standing, Step, Told};
pub use perron_companion::report::Part as ReportPart;

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
