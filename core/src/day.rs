//! Days and nights: which day a moment belongs to, and when it is day. Moments are told, as the person's own clock shows them.

use core::ops::RangeInclusive;

pub use jiff::civil::{Date, DateTime, Time};

/// A night belongs to the day before until this hour (P, exercises.md "Distress, and when to get help").
pub const NIGHT_ENDS: Time = Time::constant(4, 0, 0, 0);

/// From this hour a person may be asked how the night was (P, our own: whoever is awake at five is not asked anything).
pub const DAY_BEGINS: Time = Time::constant(7, 0, 0, 0);

/// From this hour it is evening: what belongs by day waits for tomorrow (P, notes/field.md 7, requirement 4).
pub const DAY_ENDS: Time = Time::constant(21, 0, 0, 0);

/// The years of a day that is kept (P, our own): what lies further is a slip of the fingers or of a clock, and could not be
/// taken along to another device.
pub const YEARS: RangeInclusive<i16> = 1900..=2199;

/// The day that a moment belongs to: before [`NIGHT_ENDS`] that is the day before.
///
/// ```
/// use perron_core::day::{Date, day_of};
/// let monday = Date::constant(2026, 11, 30);
/// assert_eq!(day_of(monday.at(23, 30, 0, 0)), monday);
/// assert_eq!(day_of(monday.tomorrow().unwrap().at(3, 59, 59, 0)), monday);
/// assert_ne!(day_of(monday.tomorrow().unwrap().at(4, 0, 0, 0)), monday);
/// ```
pub fn day_of(at: DateTime) -> Date {
    let date = at.date();
    if at.time() < NIGHT_ENDS { the_day_before(date) } else { date }
}

/// The day before; the first day there is has none before it, and stays.
pub fn the_day_before(date: Date) -> Date {
    date.yesterday().unwrap_or(date)
}

/// The day so many days later, or earlier when it is less than 0; beyond the first or the last day there is none.
///
/// ```
/// use perron_core::day::{Date, days_after};
/// assert_eq!(days_after(Date::constant(2028, 2, 28), 2), Date::constant(2028, 3, 1));
/// ```
pub fn days_after(date: Date, days: i32) -> Date {
    date.saturating_add(jiff::Span::new().days(days))
}

/// So many seconds later by the same clock; at the end of the calendar there it stays.
pub fn seconds_after(at: DateTime, seconds: i64) -> DateTime {
    at.saturating_add(jiff::SignedDuration::from_secs(seconds))
}

/// The Monday of the week that a day is in.
pub(crate) fn monday(day: Date) -> Date {
    days_after(day, -i32::from(day.weekday().to_monday_zero_offset()))
}

/// Whole days from one date to another; less than 0 when the other lies before.
pub fn days_between(from: Date, to: Date) -> i32 {
    to.duration_since(from).as_hours().try_into().map_or(i32::MAX, |hours: i32| hours / 24)
}

/// Whether it is day: from [`DAY_BEGINS`], and not yet [`DAY_ENDS`].
pub fn is_by_day(at: DateTime) -> bool {
    (DAY_BEGINS..DAY_ENDS).contains(&at.time())
}

/// A date written as `YYYY-MM-DD`, and in no other way.
///
/// ```
/// use perron_core::day::read_date;
/// assert!(read_date("2028-02-29").is_some());
/// assert!(read_date("2027-02-29").is_none());
/// assert!(read_date("1-2-2027").is_none());
/// ```
pub fn read_date(text: &str) -> Option<Date> {
    let shape = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    let plain = text.len() == 10 && text.bytes().enumerate().all(shape);
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(moment: &str) -> Date {
        day_of(moment.parse().expect("a moment"))
    }

    #[test]
    fn a_night_belongs_to_the_day_before_until_four() {
        assert_eq!(day("2028-03-01T03:59:59"), Date::constant(2028, 2, 29));
        assert_eq!(day("2028-03-01T04:00:00"), Date::constant(2028, 3, 1));
        assert_eq!(day("2027-01-01T00:00:00"), Date::constant(2026, 12, 31));
    }

    #[test]
    fn it_is_day_from_seven_to_nine() {
        for (moment, by_day) in [("06:59:59", false), ("07:00:00", true), ("20:59:59", true), ("21:00:00", false)] {
            let at = Date::constant(2026, 11, 28).to_datetime(moment.parse().expect("a time"));
            assert_eq!(is_by_day(at), by_day, "{moment}");
        }
    }

    #[test]
    fn a_date_is_written_in_one_way() {
        assert_eq!(read_date("2026-11-28"), Some(Date::constant(2026, 11, 28)));
        for wrong in
            ["", "2026-11-2", "20261128", "2026-11-31", "2026-11-28T10:00", "+026-11-28", "２026-11-28", "2026/11/28"]
        {
            assert_eq!(read_date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_are_counted_over_the_end_of_a_year() {
        let date = Date::constant(2027, 12, 31);
        assert_eq!(days_between(date, Date::constant(2028, 3, 1)), 61);
        assert_eq!(days_between(Date::constant(2028, 3, 1), date), -61);
        assert_eq!(days_between(Date::MIN, Date::MAX), 7_304_483);
    }
}
