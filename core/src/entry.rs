//! What is kept: entries, each something a person did or wrote down, with the moment it belongs to.
//!
//! Here are only their shapes. Whoever keeps them seals them, and gives each its [`EntryId`]; the rules over them are in
//! [`crate::distress`] and [`crate::screening`]. Moments are as the person's own clock showed them, and
//! how long something took is never their difference: a clock may be put forward or back in between.
//!
//! What a person wrote is [`Private`], a dream's first text an [`Original`](crate::dream::Original), and what they scored has no `Debug` of its own.

mod checkpoint;
mod dreaming;
mod intensity;
mod nights;
mod ritual;
mod settings;
mod shared;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

pub use checkpoint::{Checkpoint, GOES_ON_WITHIN, Stale};
pub use dreaming::{DreamKept, Made, Met, Need, SelfCheck};
pub use intensity::{Intensity, NotAnIntensity};
pub use nights::nights;
pub use ritual::Ritual;
pub use settings::Settings;
pub use shared::{Lock, Part, Parts, Period, Shared};

use crate::day::{Date, DateTime, day_of};
use crate::distress::{Score, Scored};
use crate::exercise::Answer;
use crate::language::Language;
use crate::practice::Outcome;
use crate::private::Private;
use crate::script::tree::Ending;
use crate::units::Millis;

/// The name of an entry: 16 random bytes that whoever keeps it has drawn, the same wherever it is taken along to.
///
/// ```
/// use perron_core::entry::EntryId;
/// let id = EntryId([0xab; 16]);
/// assert_eq!(id.to_string(), "abababababababababababababababab");
/// assert_eq!("abababababababababababababababab".parse(), Ok(id));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub [u8; 16]);

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Text that names no entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnEntry;

impl fmt::Display for NotAnEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected an entry's name of 32 hexadecimal digits")
    }
}

impl core::error::Error for NotAnEntry {}

impl core::str::FromStr for EntryId {
    type Err = NotAnEntry;

    fn from_str(text: &str) -> Result<Self, NotAnEntry> {
        let plain = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = if plain { u128::from_str_radix(text, 16).ok() } else { None };
        number.map(|number| Self(number.to_be_bytes())).ok_or(NotAnEntry)
    }
}

/// An entry that is kept, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub id: EntryId,
    /// What was kept.
    pub entry: Entry,
}

/// Something a person did or wrote down.
///
/// Its `Debug` tells its kind alone.
#[derive(Clone, PartialEq, Eq)]
pub enum Entry {
    /// An exercise that was practised, finished or not.
    Practice(Practised),
    /// A safe place, with the words that belong to it.
    Place(Place),
    /// What was put down at the end of a day.
    DayList(DayList),
    /// How a night was.
    Night(Night),
    /// A dream of the dream programme.
    Dream(DreamKept),
    /// What a person practises for.
    Goal(Goal),
    /// A report that was given away.
    Shared(Shared),
}

impl Entry {
    /// The name of its kind, used in files and after a command.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Practice(_) => "practice",
            Self::Place(_) => "place",
            Self::DayList(_) => "day-list",
            Self::Night(_) => "night",
            Self::Dream(_) => "dream",
            Self::Goal(_) => "goal",
            Self::Shared(_) => "shared",
        }
    }

    /// The day it belongs to; what was done before four in the morning belongs to the day before.
    pub fn day(&self) -> Date {
        match self {
            Self::Practice(practised) => day_of(practised.began),
            Self::Place(place) => day_of(place.at),
            Self::DayList(list) => day_of(list.at),
            Self::Night(night) => night.of,
            Self::Dream(dream) => day_of(dream.chosen),
            Self::Goal(goal) => day_of(goal.at),
            Self::Shared(shared) => day_of(shared.at),
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind())
    }
}

/// An exercise that was practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practised {
    /// The exercise's id; a person's own script has the id they gave it.
    pub exercise: Private<String>,
    /// The language it was spoken in.
    pub language: Language,
    /// How it would end.
    pub ending: Ending,
    /// When it began.
    pub began: DateTime,
    /// When it was over.
    pub over: DateTime,
    /// The length that was asked for.
    pub length: Millis,
    /// How much of the exercise was heard, waiting in its holds included.
    pub heard: Millis,
    /// How far it came.
    pub outcome: Outcome,
    /// Whether the person stopped it.
    pub stopped: bool,
    /// How often the person grounded.
    pub grounded: u32,
    /// Before.
    pub before: Score,
    /// After, or at an early stop, or asked the next day.
    pub after: Score,
    /// The new dream that was rehearsed.
    pub dream: Option<EntryId>,
}

impl Practised {
    /// The questions around it, as the rules need them.
    pub const fn scored(&self) -> Scored {
        Scored { at: self.over, before: self.before, after: self.after }
    }
}

/// A safe place, so that a later practice can go straight there.
///
/// Its `Debug` tells how many words belong to it: even a slot's name may be of a person's own script.
#[derive(Clone, PartialEq, Eq)]
pub struct Place {
    /// When it was kept.
    pub at: DateTime,
    /// The exercise it belongs to.
    pub exercise: Private<String>,
    /// The language of its words.
    pub language: Language,
    /// The words by slot, the cue word among them.
    pub answers: Vec<(String, Answer)>,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, exercise, language, answers } = self;
        f.debug_struct("Place")
            .field("at", at)
            .field("exercise", exercise)
            .field("language", language)
            .field("answers", &answers.len())
            .finish()
    }
}

/// What was put down at the end of a day: the tasks of the evening train, the worries of the coat rack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayList {
    /// When.
    pub at: DateTime,
    /// The exercise that asked.
    pub exercise: Private<String>,
    /// One by one.
    pub items: Answer,
}

/// How a night was: three numbers, and a title for who wants one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Night {
    /// The day in whose evening it began ([`day_of`] of a moment in it).
    pub of: Date,
    /// How many nightmares.
    pub nightmares: u8,
    /// How often the person woke of one; nothing where it was not told.
    pub woken: Option<u8>,
    /// How bad they were; nothing where there was none.
    pub intensity: Option<Intensity>,
    /// What the person calls it.
    pub title: Option<Private<String>>,
}

/// What a person practises for, in their own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// When it was written.
    pub at: DateTime,
    /// The words.
    pub text: Private<String>,
    /// When the person said it was reached.
    pub reached: Option<DateTime>,
}
