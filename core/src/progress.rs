//! How it goes: what was logged and practised, week by week or day by day.
//!
//! Numbers alone: nothing is scored, compared or rewarded. What was not told is nothing, which is another thing than none:
//! a week without a logged night has no number of nightmares, and that is no failure.

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::num::NonZeroU32;

use crate::day::{Date, day_of, days_after, days_between, monday};
use crate::distress::Distress;
use crate::entry::{Entry, Intensity, Kept, Night, Practised, nights};
use crate::practice::Outcome;
use crate::units::Millis;

/// A mean, exactly: a sum and how many it is of.
///
/// ```
/// use perron_core::progress::Mean;
/// let mean = Mean::of([4, 6, 7]).unwrap();
/// assert_eq!((mean.sum(), mean.count()), (17, 3));
/// assert_eq!(mean.tenths(), 57);
/// assert_eq!(Mean::of([]), None);
/// ```
///
/// Of nothing there is none, so it is never "not a number".
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Mean {
    sum: u64,
    count: NonZeroU32,
}

impl Mean {
    /// The mean of these numbers.
    pub fn of(numbers: impl IntoIterator<Item = u8>) -> Option<Self> {
        let add = |(sum, count): (u64, u32), number| (sum + u64::from(number), count.saturating_add(1));
        let (sum, count) = numbers.into_iter().fold((0, 0), add);
        Some(Self { sum, count: NonZeroU32::new(count)? })
    }

    /// What they are together.
    pub const fn sum(self) -> u64 {
        self.sum
    }

    /// How many they are.
    pub const fn count(self) -> u32 {
        self.count.get()
    }

    /// The mean in tenths, for showing; a half goes up.
    pub fn tenths(self) -> u32 {
        let count = u64::from(self.count.get());
        u32::try_from((self.sum * 20 + count) / (count * 2)).unwrap_or(u32::MAX)
    }

    /// The mean, for drawing.
    pub fn to_f32(self) -> f32 {
        self.sum as f32 / self.count.get() as f32
    }
}

/// Its `Debug` does not tell it: it is made of what a person gave.
impl core::fmt::Debug for Mean {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Mean")
    }
}

/// What was logged and practised in some days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// The nights; nothing where none was logged.
    pub nights: Option<Nights>,
    /// The practices; nothing where there were none.
    pub practices: Option<Practices>,
}

/// The nights that were logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nights {
    /// How many.
    pub logged: u32,
    /// How many of them had nightmares.
    pub with_nightmares: u32,
    /// The nightmares in them.
    pub nightmares: u32,
    /// How bad they were, over the nights that tell it.
    pub intensity: Option<Mean>,
}

/// The practices, finished or not: one that was left early is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practices {
    /// How many.
    pub count: u32,
    /// How much was heard.
    pub heard: Millis,
    /// The answers around them.
    pub distress: Option<Around>,
}

/// How tense it was before and after, over the practices that were answered both times: so that both tell of the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// Before.
    pub before: Mean,
    /// After.
    pub after: Mean,
}

/// The last weeks, Monday to Sunday, the one of this day at the end.
///
/// ```
/// use perron_core::day::Date;
/// let weeks = perron_core::progress::weeks(&[], Date::constant(2026, 11, 28), 2);
/// assert_eq!((weeks[1].first, weeks[1].last), (Date::constant(2026, 11, 23), Date::constant(2026, 11, 29)));
/// assert_eq!(weeks[1].nights, None);
/// ```
///
/// A night is of the week in which it began.
pub fn weeks<'a>(entries: impl IntoIterator<Item = &'a Kept>, today: Date, count: u16) -> Vec<Span> {
    let firsts = (0..i32::from(count)).rev().map(|ago| days_after(monday(today), -7 * ago));
    spans(entries, firsts.map(|first| (first, days_after(first, 6))))
}

/// The last days, this one at the end.
pub fn days<'a>(entries: impl IntoIterator<Item = &'a Kept>, today: Date, count: u16) -> Vec<Span> {
    let days = (0..i32::from(count)).rev().map(|ago| days_after(today, -ago));
    spans(entries, days.map(|day| (day, day)))
}

/// The weeks from that of one day to that of another, of these numbers alone.
pub(crate) fn weeks_until(
    nights: &BTreeMap<Date, NightNumbers>,
    practices: &[(Date, PracticeNumbers)],
    (first, last): (Date, Date),
) -> Vec<Span> {
    let count = days_between(monday(first), last) / 7;
    let firsts = (0..=count).map(|week| days_after(monday(first), 7 * week));
    spans_of(nights, practices, firsts.map(|first| (first, days_after(first, 6))))
}

/// The days from one to another, of these numbers alone.
pub(crate) fn days_until(
    nights: &BTreeMap<Date, NightNumbers>,
    practices: &[(Date, PracticeNumbers)],
    (first, last): (Date, Date),
) -> Vec<Span> {
    let days = (0..=days_between(first, last)).map(|after| days_after(first, after));
    spans_of(nights, practices, days.map(|day| (day, day)))
}

fn spans<'a>(entries: impl IntoIterator<Item = &'a Kept>, dates: impl Iterator<Item = (Date, Date)>) -> Vec<Span> {
    let entries: Vec<&Kept> = entries.into_iter().collect();
    let nights = nights(entries.iter().copied());
    let nights = sort::into_map(nights.into_iter().map(|(of, (_, night))| (of, NightNumbers::of(night))));
    let practices: Vec<_> = entries
        .iter()
        .filter_map(|kept| match &kept.entry {
            Entry::Practice(practised) if practised.outcome != Outcome::NotBegun => {
                Some((day_of(practised.began), PracticeNumbers::of(practised)))
            }
            _ => None,
        })
        .collect();
    spans_of(&nights, &practices, dates)
}

fn spans_of(
    nights: &BTreeMap<Date, NightNumbers>,
    practices: &[(Date, PracticeNumbers)],
    dates: impl Iterator<Item = (Date, Date)>,
) -> Vec<Span> {
    dates
        .map(|(first, last)| Span {
            first,
            last,
            nights: Nights::of(nights.range(first..=last).map(|(_, night)| *night)),
            practices: Practices::of(
                practices.iter().filter(|(day, _)| (first..=last).contains(day)).map(|(_, practice)| *practice),
            ),
        })
        .collect()
}

/// The numbers of one night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NightNumbers {
    /// How many nightmares.
    pub nightmares: u8,
    /// How often the person woke of one; nothing where it was not told.
    pub woken: Option<u8>,
    /// How bad they were; nothing where there was none, or it was not told.
    pub intensity: Option<Intensity>,
}

impl NightNumbers {
    /// Those of a night.
    pub fn of(night: &Night) -> Self {
        let intensity = night.intensity.filter(|_| night.nightmares > 0);
        Self { nightmares: night.nightmares, woken: night.woken, intensity }
    }
}

/// The numbers of one practice.
#[derive(Clone, Copy)]
pub(crate) struct PracticeNumbers {
    pub(crate) heard: Millis,
    pub(crate) before: Option<Distress>,
    pub(crate) after: Option<Distress>,
}

impl PracticeNumbers {
    fn of(practised: &Practised) -> Self {
        Self { heard: practised.heard, before: practised.before.given(), after: practised.after.given() }
    }
}

impl Nights {
    fn of(nights: impl Iterator<Item = NightNumbers> + Clone) -> Option<Self> {
        let logged = count(nights.clone())?;
        let bad = nights.filter(|night| night.nightmares > 0);
        Some(Self {
            logged,
            with_nightmares: count(bad.clone()).unwrap_or(0),
            nightmares: bad.clone().map(|night| u32::from(night.nightmares)).fold(0, u32::saturating_add),
            intensity: Mean::of(bad.filter_map(|night| night.intensity).map(Intensity::reveal)),
        })
    }
}

impl Practices {
    fn of(practices: impl Iterator<Item = PracticeNumbers> + Clone) -> Option<Self> {
        let count = count(practices.clone())?;
        let heard = practices.clone().map(|practice| practice.heard.0).fold(0, u64::saturating_add);
        let both = practices.filter_map(|it| it.before.zip(it.after));
        let before = Mean::of(both.clone().map(|(before, _)| Distress::reveal(before)));
        let after = Mean::of(both.map(|(_, after)| Distress::reveal(after)));
        let distress = before.zip(after).map(|(before, after)| Around { before, after });
        Some(Self { count, heard: Millis(heard), distress })
    }
}

/// How many, if any.
fn count<T>(of: impl Iterator<Item = T>) -> Option<u32> {
    u32::try_from(of.count()).ok().filter(|count| *count > 0)
}
