//! Moments as the person's own clock shows them: a shell tells them, nothing here asks the time.

use perron_companion::kept::{Date, DateTime, Time, YEARS};

use crate::fault::Fault;

/// A moment as the person's clock and calendar show it, without a time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
    /// The day, 1 to 31.
    pub day: i8,
    /// The hour, 0 to 23.
    pub hour: i8,
    /// The minute, 0 to 59.
    pub minute: i8,
    /// The second, 0 to 59.
    pub second: i8,
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Day {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: i8,
    /// The day, 1 to 31.
    pub day: i8,
}

/// A time of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Hour {
    /// The hour, 0 to 23.
    pub hour: i8,
    /// The minute, 0 to 59.
    pub minute: i8,
}

impl TryFrom<Moment> for DateTime {
    type Error = Fault;

    fn try_from(at: Moment) -> Result<Self, Fault> {
        let read = Self::new(at.year, at.month, at.day, at.hour, at.minute, at.second, 0).ok();
        // What is kept at another moment could not be taken along.
        read.filter(|at| YEARS.contains(&at.year())).ok_or_else(|| Fault::input("moment"))
    }
}

impl From<DateTime> for Moment {
    fn from(at: DateTime) -> Self {
        Self {
            year: at.year(),
            month: at.month(),
            day: at.day(),
            hour: at.hour(),
            minute: at.minute(),
            second: at.second(),
        }
    }
}

impl TryFrom<Day> for Date {
    type Error = Fault;

    fn try_from(day: Day) -> Result<Self, Fault> {
        Self::new(day.year, day.month, day.day).map_err(|_| Fault::input("day"))
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: date.month(), day: date.day() }
    }
}

impl TryFrom<Hour> for Time {
    type Error = Fault;

    fn try_from(hour: Hour) -> Result<Self, Fault> {
        Self::new(hour.hour, hour.minute, 0, 0).map_err(|_| Fault::input("hour"))
    }
}

impl From<Time> for Hour {
    fn from(time: Time) -> Self {
        Self { hour: time.hour(), minute: time.minute() }
    }
}
