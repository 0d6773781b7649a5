//! What was shared, with whom and when: a report that left, kept as an entry.

use alloc::string::String;

use crate::day::{Date, DateTime, days_after, days_between};
use crate::private::Private;

/// A report that was made to be given away.
///
/// It says what left and not what it said: the numbers are still in the entries it was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// When.
    pub at: DateTime,
    /// Who it is for, as the person calls them; empty where nobody was named.
    pub to: Private<String>,
    /// Who can read it.
    pub lock: Lock,
    /// The days it tells of.
    pub period: Period,
    /// The parts that the person chose.
    pub parts: Parts,
}

/// Who can read a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Whoever has the file.
    Open,
    /// Whoever has it and knows the passphrase.
    Passphrase,
    /// The therapist with this signing key, and nobody else.
    Therapist([u8; 32]),
}

impl Lock {
    /// The name used in files and for its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Passphrase => "passphrase",
            Self::Therapist(_) => "therapist",
        }
    }
}

/// A part of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Which exercises on which days, and for how many minutes.
    Practices,
    /// How it was before and after them, where that was answered.
    Distress,
    /// The nights that were told of: how many nightmares, how often awake, how bad.
    Nights,
    /// What the person practises for, in their words.
    Goals,
    /// What nights are called.
    Titles,
    /// The new dreams, and what their dreams are called. The nightmare as it was is no part of any report.
    Dreams,
}

impl Part {
    /// Every one, as a report has them.
    pub const ALL: [Self; 6] = [Self::Practices, Self::Distress, Self::Nights, Self::Goals, Self::Titles, Self::Dreams];

    /// The name used in files, in options and for its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Practices => "practices",
            Self::Distress => "distress",
            Self::Nights => "nights",
            Self::Goals => "goals",
            Self::Titles => "titles",
            Self::Dreams => "dreams",
        }
    }

    /// What a name means.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// Whether it holds what the person wrote; such a part leaves only when they ticked it.
    pub const fn is_free_text(self) -> bool {
        matches!(self, Self::Goals | Self::Titles | Self::Dreams)
    }
}

/// Which parts a report has.
///
/// ```
/// use perron_core::entry::{Part, Parts};
/// let usual = Parts::default();
/// assert!(usual.has(Part::Nights) && !usual.has(Part::Goals));
/// assert!(usual.iter().all(|part| !part.is_free_text()));
/// ```
///
/// Unless told, the numbers and no word that a person wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts([bool; Part::ALL.len()]);

impl Parts {
    /// None.
    pub const NONE: Self = Self([false; Part::ALL.len()]);

    /// Whether this part is among them.
    pub const fn has(self, part: Part) -> bool {
        self.0[part as usize]
    }

    /// This one too.
    #[must_use]
    pub const fn with(mut self, part: Part) -> Self {
        self.0[part as usize] = true;
        self
    }

    /// Each of them, in their order.
    pub fn iter(self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(move |part| self.has(*part))
    }

    /// Whether any of them holds what the person wrote.
    pub fn has_free_text(self) -> bool {
        self.iter().any(Part::is_free_text)
    }
}

impl Default for Parts {
    fn default() -> Self {
        Part::ALL.into_iter().filter(|part| !part.is_free_text()).collect()
    }
}

impl FromIterator<Part> for Parts {
    fn from_iter<T: IntoIterator<Item = Part>>(parts: T) -> Self {
        parts.into_iter().fold(Self::NONE, Self::with)
    }
}

/// The days that a report tells of, the first and the last among them.
///
/// ```
/// use perron_core::day::Date;
/// use perron_core::entry::Period;
/// let sunday = Date::constant(2026, 11, 29);
/// let week = Period::until(sunday, 1);
/// assert_eq!((week.first(), week.last()), (Date::constant(2026, 11, 23), sunday));
/// assert_eq!(Period::new(sunday, week.first()), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    first: Date,
    last: Date,
}

impl Period {
    /// So many days at most (P, our own: a year, with a leap day).
    pub const MOST_DAYS: i32 = 366;
    /// So many weeks when nobody says how many (P, our own: from one appointment to the next).
    pub const WEEKS: u8 = 4;
    /// So many weeks at most that still are [`Period::MOST_DAYS`].
    pub const MOST_WEEKS: u8 = 52;

    /// From the first day to the last; `None` where the last comes before it or there are too many.
    pub fn new(first: Date, last: Date) -> Option<Self> {
        let days = days_between(first, last);
        (0..Self::MOST_DAYS).contains(&days).then_some(Self { first, last })
    }

    /// So many weeks up to this day, at least one and at most [`Period::MOST_WEEKS`].
    pub fn until(last: Date, weeks: u8) -> Self {
        let days = 7 * i32::from(weeks.clamp(1, Self::MOST_WEEKS));
        Self { first: days_after(last, 1 - days), last }
    }

    /// The first day.
    pub const fn first(self) -> Date {
        self.first
    }

    /// The last day.
    pub const fn last(self) -> Date {
        self.last
    }

    /// Whether a day is among them.
    pub fn has(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_a_year_at_most() {
        let first = Date::constant(2027, 3, 1);
        assert!(Period::new(first, first).is_some());
        assert!(Period::new(first, days_after(first, 365)).is_some());
        assert_eq!(Period::new(first, days_after(first, 366)), None);
        assert_eq!(Period::new(first, days_after(first, -1)), None);
        for weeks in 0..=u8::MAX {
            let period = Period::until(first, weeks);
            assert_eq!(Period::new(period.first(), period.last()), Some(period), "{weeks}");
        }
        // Where time begins there are fewer days, and none of them is missing.
        let least = Period::until(Date::MIN, 4);
        assert_eq!((least.first(), least.last()), (Date::MIN, Date::MIN));
    }

    #[test]
    fn every_name_means_its_part() {
        for part in Part::ALL {
            assert_eq!(Part::from_name(part.name()), Some(part));
            assert!(Parts::NONE.with(part).iter().eq([part]));
        }
        assert_eq!(Part::from_name("originals"), None);
    }
}
