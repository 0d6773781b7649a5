//! The log: which night is told of, and what becomes of one that is there already.

use crate::sort;
use alloc::vec::Vec;

use super::Reason;
use crate::day::{Date, DateTime, YEARS, day_of, the_day_before};
use crate::entry::{Entry, EntryId, Kept, nights};

/// The night that is told of at this moment when nobody says which: the last that began, of the day before.
///
/// ```
/// use perron_core::day::Date;
/// use perron_core::programme::night_at;
/// let saturday = Date::constant(2026, 11, 28);
/// let friday = Date::constant(2026, 11, 27);
/// assert_eq!(night_at(saturday.at(3, 59, 0, 0)), friday); // The night that is not over.
/// assert_eq!(night_at(saturday.at(4, 0, 0, 0)), friday); // The night that is.
/// assert_eq!(night_at(saturday.at(23, 0, 0, 0)), friday);
/// ```
///
/// Whoever wakes of a nightmare before midnight and logs it then says which night (`day_of` of that moment): at that hour
/// most people tell of the night behind them.
pub fn night_at(now: DateTime) -> Date {
    let today = day_of(now);
    // Before four the night that belongs to this day is under way.
    if today == now.date() { the_day_before(today) } else { today }
}

/// A night that can be logged now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logging {
    /// The day in whose evening it began.
    pub night: Date,
    /// What is there of it already: the new entry takes the name of the first and is kept in its place, the others go.
    pub replaces: Vec<EntryId>,
}

/// Logging this night at this moment; a night that has yet to begin is refused, and one outside of [`YEARS`].
///
/// A night is one entry, whenever it is logged: telling of it again is telling it better, not a second night.
pub fn logging<'a>(entries: impl IntoIterator<Item = &'a Kept>, night: Date, now: DateTime) -> Result<Logging, Reason> {
    if night > day_of(now) {
        return Err(Reason::NightAhead { night });
    }
    if !YEARS.contains(&night.year()) {
        return Err(Reason::NightFar { night });
    }
    let entries: Vec<&Kept> = entries.into_iter().collect();
    let counts = nights(entries.iter().copied()).get(&night).map(|(id, _)| *id);
    let of_it = |kept: &&Kept| matches!(&kept.entry, Entry::Night(known) if known.of == night);
    let mut replaces: Vec<EntryId> = entries.into_iter().filter(of_it).map(|kept| kept.id).collect();
    sort::by_key(&mut replaces, |id| (Some(*id) != counts, *id));
    Ok(Logging { night, replaces })
}
