//! Whether a line was checked, and not too long ago: what a release asks of each.

use core::fmt;

use super::HelpLine;
use crate::day::{Date, days_between, read_date};

/// A check holds for so many days (P, notes/field.md 7, requirement 34).
pub const MOST_DAYS: i32 = 180;

/// Why a line cannot go out with a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    /// Nobody has checked it.
    NotChecked,
    /// It has a date, and nobody's name.
    NoName,
    /// Its date is none.
    Malformed,
    /// Its date lies ahead.
    Ahead,
    /// It was checked too long ago.
    Old {
        /// So many days.
        days: i32,
    },
}

impl fmt::Display for Stale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotChecked => f.write_str("expected the day it was checked in `checked_on`, but found none"),
            Self::NoName => f.write_str("expected who checked it in `checked_by`, but found nobody"),
            Self::Malformed => {
                f.write_str("expected a date such as 2026-11-28 in `checked_on`, but found something else")
            }
            Self::Ahead => f.write_str("expected a day that has been in `checked_on`, but found one that lies ahead"),
            Self::Old { days } => {
                write!(f, "expected a check of the last {MOST_DAYS} days, but found one of {days} days ago")
            }
        }
    }
}

impl HelpLine {
    /// The day it was checked, by someone with a name; `None` is shown as not yet checked.
    pub fn checked(&self) -> Option<Date> {
        if self.checked_by.is_empty() { None } else { read_date(&self.checked_on) }
    }

    /// Whether it can go out with a release on this day.
    ///
    /// ```
    /// use perron_core::day::Date;
    /// use perron_core::helpline::{Stale, shipped};
    /// let mut line = shipped().remove(0);
    /// (line.checked_on, line.checked_by) = ("2026-11-28".to_string(), "A. Name".to_string());
    /// assert_eq!(line.judge(Date::constant(2027, 5, 27)), Ok(()));
    /// assert_eq!(line.judge(Date::constant(2027, 5, 28)), Err(Stale::Old { days: 181 }));
    /// ```
    ///
    /// # Errors
    ///
    /// [`Stale`] says why not.
    pub fn judge(&self, today: Date) -> Result<(), Stale> {
        if self.checked_on.is_empty() {
            return Err(Stale::NotChecked);
        }
        let date = read_date(&self.checked_on).ok_or(Stale::Malformed)?;
        if self.checked_by.is_empty() {
            return Err(Stale::NoName);
        }
        match days_between(date, today) {
            ..0 => Err(Stale::Ahead),
            0..=MOST_DAYS => Ok(()),
            days => Err(Stale::Old { days }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shipped;
    use super::*;
    use alloc::string::ToString;

    fn judged(on: &str, by: &str) -> Result<(), Stale> {
        let mut line = shipped().remove(0);
        (line.checked_on, line.checked_by) = (on.to_string(), by.to_string());
        assert_eq!(line.checked().is_some(), read_date(on).is_some() && !by.is_empty());
        line.judge(Date::constant(2026, 11, 28))
    }

    #[test]
    fn a_check_holds_for_180_days() {
        assert_eq!(judged("2026-06-01", "A. Name"), Ok(()));
        assert_eq!(judged("2026-05-31", "A. Name"), Err(Stale::Old { days: 181 }));
        assert_eq!(judged("2026-11-28", "A. Name"), Ok(()));
        assert_eq!(judged("2026-11-29", "A. Name"), Err(Stale::Ahead));
    }

    #[test]
    fn what_is_not_checked_by_someone_on_a_day_is_not_checked() {
        assert_eq!(judged("", ""), Err(Stale::NotChecked));
        assert_eq!(judged("", "A. Name"), Err(Stale::NotChecked));
        assert_eq!(judged("2026-11-28", ""), Err(Stale::NoName));
        for wrong in ["yesterday", "28-11-2026", "2026-11-31", "2026-11"] {
            assert_eq!(judged(wrong, "A. Name"), Err(Stale::Malformed), "{wrong}");
        }
    }
}
