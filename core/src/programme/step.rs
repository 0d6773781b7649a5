//! The steps of the programme, and whether each can be taken now.

use super::Reason;

/// A step of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The help line and the caution page: [`crate::caution::Page::Dreams`].
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

impl Step {
    /// Every one, in the order of the programme.
    pub const ALL: [Self; 8] = [
        Self::Caution,
        Self::Log,
        Self::Pleasant,
        Self::Choose,
        Self::Write,
        Self::Change,
        Self::Check,
        Self::Rehearse,
    ];

    /// The name used in files, and with `programme-step-` before it the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Caution => "caution",
            Self::Log => "log",
            Self::Pleasant => "pleasant",
            Self::Choose => "choose",
            Self::Write => "write",
            Self::Change => "change",
            Self::Check => "check",
            Self::Rehearse => "rehearse",
        }
    }

    /// Whether a dream is worked with: such steps rest on a heavy day and wait at night.
    pub const fn is_of_a_dream(self) -> bool {
        match self {
            Self::Caution | Self::Log | Self::Pleasant => false,
            Self::Choose | Self::Write | Self::Change | Self::Check | Self::Rehearse => true,
        }
    }
}

/// Whether something can be done now; what is stricter is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It can.
    Open,
    /// It can, and something is said first.
    Warned,
    /// Not now.
    Waits,
}

/// A decision, and its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is decided.
    pub standing: Standing,
    /// Why.
    pub reason: Reason,
}

impl Decision {
    /// Whether it can be done now, warned of or not.
    pub const fn is_open(self) -> bool {
        !matches!(self.standing, Standing::Waits)
    }

    pub(super) const fn open(reason: Reason) -> Self {
        Self { standing: Standing::Open, reason }
    }

    pub(super) const fn warned(reason: Reason) -> Self {
        Self { standing: Standing::Warned, reason }
    }

    pub(super) const fn waits(reason: Reason) -> Self {
        Self { standing: Standing::Waits, reason }
    }
}
