//! Motions: what a mark lets the train do.

use crate::script::limit;
use crate::units::Millis;

/// What a train does to its speed; between two of them it keeps the one it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// It slows until it stands.
    Slows,
    /// It gathers speed until it cruises.
    Departs,
}

impl Motion {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Slows, Self::Departs];

    /// The words between `train` and `over`.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Slows => "slows to a stop",
            Self::Departs => "departs",
        }
    }

    /// How long it takes when the mark does not say.
    pub const fn usual(self) -> Millis {
        match self {
            Self::Slows => limit::TRAIN_SLOWS,
            Self::Departs => limit::TRAIN_DEPARTS,
        }
    }

    /// The speed it leads to, as a share of that of cruising.
    pub const fn leads_to(self) -> f32 {
        match self {
            Self::Slows => 0.0,
            Self::Departs => 1.0,
        }
    }

    /// The speed of a train that has not moved otherwise before: it rolls until it slows, and stands until it departs.
    pub const fn begins_at(self) -> f32 {
        1.0 - self.leads_to()
    }
}
