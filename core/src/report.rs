//! The report: what a person lets go of, for some days, in the parts they chose.
//!
//! Everything that leaves is in [`Report`], and what was not chosen is not: pages, tables and exports are made of it alone, on
//! either side. It holds numbers and judges none: nothing is scored, compared or rewarded, no day is missed. The nightmare as
//! it was is in none: there is no part that takes it.

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub use crate::entry::{Lock, Part, Parts, Period, Shared};

use crate::day::{Date, day_of};
use crate::distress::{Distress, Score};
use crate::dream::NewDream;
use crate::entry::{Entry, Kept, nights};
use crate::practice::Outcome;
use crate::private::Private;
use crate::progress::{NightNumbers, PracticeNumbers, Span, days_until, weeks_until};
use crate::units::Millis;

/// What a person chose to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Of which days.
    pub period: Period,
    /// Which parts.
    pub parts: Parts,
}

/// What leaves, and nothing else.
///
/// ```
/// use perron_core::day::Date;
/// use perron_core::entry::{Entry, EntryId, Kept, Night, Period};
/// use perron_core::report::{Chosen, Parts, Report};
/// use perron_core::Private;
/// let of = Date::constant(2026, 11, 27);
/// let title = Some(Private::new("the stairs".to_string()));
/// let night = Entry::Night(Night { of, nightmares: 1, woken: None, intensity: None, title });
/// let kept = [Kept { id: EntryId([7; 16]), entry: night }];
/// let chosen = Chosen { period: Period::until(of, 1), parts: Parts::default() };
/// let report = Report::of(&kept, &chosen, of, |_| true);
/// assert_eq!(report.nights[0].numbers.unwrap().nightmares, 1);
/// assert_eq!(report.nights[0].title, None);
/// ```
///
/// Days, and no hours: at which time of the night someone practised is their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day it was made.
    pub made: Date,
    /// What was chosen.
    pub chosen: Chosen,
    /// The practices, as the days follow each other.
    pub practices: Vec<PracticeTold>,
    /// The nights, one a date, as they follow each other.
    pub nights: Vec<NightTold>,
    /// What the person practises for, those not reached first.
    pub goals: Vec<GoalTold>,
    /// The new dreams.
    pub dreams: Vec<DreamTold>,
}

/// A practice, as much of it as was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeTold {
    /// The day it belongs to.
    pub day: Date,
    /// What was practised, and how long; nothing where that was not chosen.
    pub done: Option<Done>,
    /// Before, where it was chosen and answered.
    pub before: Option<Distress>,
    /// After.
    pub after: Option<Distress>,
}

/// What was practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The exercise's id; nothing where it is one of the person's own, whose name is theirs.
    pub exercise: Option<String>,
    /// How much was heard. Whether it came to its end is not told: practice is practice.
    pub heard: Millis,
}

/// A night, as much of it as was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NightTold {
    /// The day in whose evening it began.
    pub of: Date,
    /// Its numbers; nothing where they were not chosen.
    pub numbers: Option<NightNumbers>,
    /// What the person calls it, where that was chosen.
    pub title: Option<Private<String>>,
}

/// What a person practises for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalTold {
    /// In their words.
    pub text: Private<String>,
    /// The day they said it was reached.
    pub reached: Option<Date>,
}

/// A new dream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DreamTold {
    /// What the person calls the dream it came of.
    pub title: Private<String>,
    /// The new dream.
    pub dream: NewDream,
    /// The day its words were last changed.
    pub changed: Date,
}

impl Report {
    /// What was chosen, of everything that is kept; `is_shipped` tells an exercise of the house from one of the person's own.
    pub fn of<'a>(
        entries: impl IntoIterator<Item = &'a Kept>,
        chosen: &Chosen,
        made: Date,
        is_shipped: impl Fn(&str) -> bool,
    ) -> Self {
        let entries: Vec<&Kept> = entries.into_iter().collect();
        let Chosen { period, parts } = *chosen;
        let mut report = Self {
            made,
            chosen: *chosen,
            practices: Vec::new(),
            nights: nights_told(&entries, chosen),
            goals: Vec::new(),
            dreams: Vec::new(),
        };
        for kept in entries {
            match &kept.entry {
                Entry::Practice(practised) if practised.outcome != Outcome::NotBegun => {
                    let day = day_of(practised.began);
                    let shipped = Some(practised.exercise.reveal()).filter(|id| is_shipped(id)).cloned();
                    let done = Done { exercise: shipped, heard: practised.heard };
                    let given = |score: Score| score.given().filter(|_| parts.has(Part::Distress));
                    let told = PracticeTold {
                        day,
                        done: parts.has(Part::Practices).then_some(done),
                        before: given(practised.before),
                        after: given(practised.after),
                    };
                    if period.has(day) && !told.is_empty() {
                        report.practices.push(told);
                    }
                }
                // A goal holds until it is reached: it is of these days if it was written by their end and not reached before.
                Entry::Goal(goal) if parts.has(Part::Goals) => {
                    let reached = goal.reached.map(day_of);
                    if day_of(goal.at) <= period.last() && reached.is_none_or(|day| day >= period.first()) {
                        // That it was reached after these days is of other days.
                        let reached = reached.filter(|day| period.has(*day));
                        report.goals.push(GoalTold { text: goal.text.clone(), reached });
                    }
                }
                Entry::Dream(dream) if parts.has(Part::Dreams) => {
                    let Some(made) = &dream.made else { continue };
                    let changed = day_of(made.changed);
                    if period.has(changed) {
                        let (title, dream) = (dream.title.clone(), made.dream.clone());
                        report.dreams.push(DreamTold { title, dream, changed });
                    }
                }
                _ => {}
            }
        }
        sort::by_key(&mut report.practices, |told| told.day);
        sort::by_key(&mut report.goals, |told| told.reached.is_some());
        sort::by_key(&mut report.dreams, |told| told.changed);
        report
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.practices.is_empty() && self.nights.is_empty() && self.goals.is_empty() && self.dreams.is_empty()
    }

    /// Whether any number is told, of a night or of a practice.
    pub fn has_numbers(&self) -> bool {
        !self.practices.is_empty() || self.nights.iter().any(|night| night.numbers.is_some())
    }

    /// The same numbers week by week, Monday to Sunday, from the week of the first day to that of the last.
    ///
    /// They are made of what leaves: of the weeks at the ends only the days that were chosen count.
    pub fn weeks(&self) -> Vec<Span> {
        let (nights, practices) = self.numbers();
        weeks_until(&nights, &practices, (self.chosen.period.first(), self.chosen.period.last()))
    }

    /// The same numbers day by day, of the days that were chosen.
    pub fn days(&self) -> Vec<Span> {
        let (nights, practices) = self.numbers();
        days_until(&nights, &practices, (self.chosen.period.first(), self.chosen.period.last()))
    }

    fn numbers(&self) -> (BTreeMap<Date, NightNumbers>, Vec<(Date, PracticeNumbers)>) {
        let nights = self.nights.iter().filter_map(|night| Some((night.of, night.numbers?)));
        let practices = self.practices.iter().map(|told| {
            let heard = told.done.as_ref().map_or(Millis(0), |done| done.heard);
            (told.day, PracticeNumbers { heard, before: told.before, after: told.after })
        });
        (sort::into_map(nights), practices.collect())
    }

    /// What a person wrote that leaves with it, in the order of the page: for whoever must show that nothing else does.
    pub fn free_text(&self) -> Vec<String> {
        let goals = self.goals.iter().map(|told| told.text.reveal().to_string());
        let titles = self.nights.iter().filter_map(|told| Some(told.title.as_ref()?.reveal().to_string()));
        let dreams = self.dreams.iter().flat_map(|told| [told.title.reveal().clone(), told.dream.reveal().clone()]);
        goals.chain(titles).chain(dreams).collect()
    }
}

impl PracticeTold {
    const fn is_empty(&self) -> bool {
        self.done.is_none() && self.before.is_none() && self.after.is_none()
    }
}

fn nights_told(entries: &[&Kept], Chosen { period, parts }: &Chosen) -> Vec<NightTold> {
    let nights = nights(entries.iter().copied());
    let told = nights.range(period.first()..=period.last()).map(|(of, (_, night))| {
        let title = night.title.clone().filter(|title| parts.has(Part::Titles) && !title.reveal().is_empty());
        let numbers = parts.has(Part::Nights).then(|| NightNumbers::of(night));
        NightTold { of: *of, numbers, title }
    });
    told.filter(|told| told.numbers.is_some() || told.title.is_some()).collect()
}
