//! What was done, what is due and what comes next: counted, never scored. A day that was missed is not told of.

use crate::sort;
use alloc::vec::Vec;

use super::{Homework, Task};
use crate::day::{Date, day_of, days_after, days_between, monday};
use crate::entry::{Entry, Kept};
use crate::practice::Outcome;

/// A week begins on a Monday, as on every page here.
const WEEK: i32 = 7;

/// What there is to do on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// Every task of what was accepted, in the order of the assignments.
    pub due: Vec<Due>,
}

/// A task, and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// Which assignment it is of, counted among the accepted.
    pub assignment: usize,
    /// Which task of it.
    pub task: usize,
    /// How it stands.
    pub standing: Standing,
    /// On how many days of this week it was practised.
    pub done: u8,
    /// Of how many: what was agreed, or as many days as it has in this week, where those are fewer.
    pub of: u8,
    /// When it is due next, if it is: never a day before tomorrow.
    pub next: Option<Date>,
}

/// How a task stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It begins on a later day.
    Ahead,
    /// It can be practised today.
    Due,
    /// It was practised today.
    Done,
    /// It was practised on as many days of this week as was agreed.
    Enough,
    /// Its last day is over.
    Over,
}

/// What there is to do today, by what was accepted and what was practised.
///
/// Practice that was not finished is practice too, as everywhere.
pub fn today(homework: &Homework, entries: &[Kept], today: Date) -> Today {
    let accepted = homework.accepted.iter().enumerate();
    let tasks = accepted.flat_map(|(at, accepted)| {
        accepted.assignment.plan.tasks.iter().enumerate().map(move |(nth, task)| (at, nth, task))
    });
    Today { due: tasks.map(|(assignment, nth, task)| due((assignment, nth), task, entries, today)).collect() }
}

fn due((assignment, nth): (usize, usize), task: &Task, entries: &[Kept], today: Date) -> Due {
    let mut days: Vec<Date> = entries.iter().filter_map(|kept| practised(&kept.entry, &task.exercise)).collect();
    sort::ascending(&mut days);
    days.dedup();
    let week = monday(today);
    let first = week.max(task.from);
    let sunday = days_after(week, WEEK - 1);
    let last = task.until.map_or(sunday, |until| until.min(sunday));
    // At least one, so that what is not on today is still so many of so many.
    let of = u8::try_from(days_between(first, last) + 1).unwrap_or(0).max(1).min(task.days_a_week);
    let in_week = days.iter().filter(|day| (first..=today).contains(day)).count();
    let done = u8::try_from(in_week).unwrap_or(u8::MAX).min(of);
    let standing = if today < task.from {
        Standing::Ahead
    } else if !task.is_on(today) {
        Standing::Over
    } else if days.contains(&today) {
        Standing::Done
    } else if done >= of {
        Standing::Enough
    } else {
        Standing::Due
    };
    let next = match standing {
        Standing::Ahead => Some(task.from),
        Standing::Over => None,
        _ => {
            let tomorrow = days_after(today, 1);
            // Where today may still come, it counts as if it did: what is next is what is next after it.
            let by_tonight = done + u8::from(standing == Standing::Due);
            let next = if by_tonight >= of { days_after(week, WEEK) } else { tomorrow };
            Some(next.max(tomorrow)).filter(|day| task.is_on(*day))
        }
    };
    let done = if matches!(standing, Standing::Ahead | Standing::Over) { 0 } else { done };
    Due { assignment, task: nth, standing, done, of, next }
}

/// The day an exercise was practised.
fn practised(entry: &Entry, exercise: &str) -> Option<Date> {
    match entry {
        Entry::Practice(it) if it.exercise.reveal() == exercise && it.outcome != Outcome::NotBegun => {
            Some(day_of(it.began))
        }
        _ => None,
    }
}
