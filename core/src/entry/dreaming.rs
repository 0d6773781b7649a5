//! A dream of the dream programme, from the choice to what was made of it.

use alloc::string::String;
use alloc::vec::Vec;

use crate::day::DateTime;
use crate::dream::{NewDream, Original};
use crate::private::Private;

/// A dream that was chosen to be changed.
///
/// It is one entry that grows: chosen, written down once, changed, and at last laid aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DreamKept {
    /// What the person calls it.
    pub title: Private<String>,
    /// When it was chosen.
    pub chosen: DateTime,
    /// The nightmare as it was, for reading alone, and when it was written down.
    pub original: Option<(DateTime, Original)>,
    /// The new dream.
    pub made: Option<Made>,
    /// When the person laid it aside.
    pub aside: Option<DateTime>,
}

/// The new dream, and what the person found when they looked at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// When it was made: what counts for how many there may be.
    pub at: DateTime,
    /// When its words were last changed.
    pub changed: DateTime,
    /// The words.
    pub dream: NewDream,
    /// The self-check.
    pub check: SelfCheck,
}

/// The self-check: was something done, and was a need met? Any of it may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelfCheck {
    /// Something is done in it.
    pub done: Option<Met>,
    /// Needs that the person looked at.
    pub needs: Vec<(Need, Met)>,
}

/// How far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    /// Not at all.
    Not,
    /// A little.
    Little,
    /// Fully.
    Fully,
}

impl Met {
    /// Every one, the least first.
    pub const ALL: [Self; 3] = [Self::Not, Self::Little, Self::Fully];

    /// The name used in files and for its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Not => "not",
            Self::Little => "little",
            Self::Fully => "fully",
        }
    }

    /// What a name means.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|met| met.name() == name)
    }
}

/// The six needs that research on rescripting scores (exercises.md, "IRT").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

impl Need {
    /// Every one.
    pub const ALL: [Self; 6] =
        [Self::Safety, Self::Comfort, Self::Expression, Self::Blameless, Self::Standing, Self::Play];

    /// The name used in files and for its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Comfort => "comfort",
            Self::Expression => "expression",
            Self::Blameless => "blameless",
            Self::Standing => "standing",
            Self::Play => "play",
        }
    }

    /// What a name means.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.name() == name)
    }
}
