//! What accepted assignments open and hide on a day.

use alloc::vec::Vec;

use super::{Accepted, Homework, Task};
use crate::day::Date;
use crate::exercise::Wishes;
use crate::language::Language;
use crate::programme::{NEW_DREAM_EXERCISE, Planned};
use crate::script::tree::{Care, Ending};

/// The exercise that is never hidden.
const NEVER_HIDDEN: &str = crate::distress::GROUNDING;

/// What the accepted assignments say together, on one day.
///
/// An assignment holds from the first day of any of its exercises to the last; without a last day, until it is withdrawn from.
#[derive(Clone, Debug, Default)]
pub struct Plan<'a> {
    on: Vec<&'a Accepted>,
    today: Option<Date>,
}

/// When an exercise is open, where it is not today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// From this day on.
    From(Date),
    /// It was until this day.
    Until(Date),
}

impl Homework {
    /// When an exercise that is shut on this day is opened by what was accepted: the next day of all, or else the last there was.
    pub fn open(&self, exercise: &str, today: Date) -> Option<Open> {
        let spans = self.accepted.iter().flat_map(|accepted| {
            let tasks = &accepted.assignment.plan.tasks;
            let opens = opens(accepted, exercise);
            tasks.iter().filter(move |task| opens || task.exercise == exercise).map(|task| (task.from, task.until))
        });
        let spans: Vec<(Date, Option<Date>)> = spans.collect();
        let next = spans.iter().map(|(from, _)| *from).filter(|from| *from > today).min();
        let last = spans.iter().filter_map(|(_, until)| *until).filter(|until| *until < today).max();
        next.map(Open::From).or(last.map(Open::Until))
    }
}

/// An exercise that was assigned, with the assignment it is of.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The assignment.
    pub accepted: &'a Accepted,
    /// The exercise.
    pub task: &'a Task,
}

impl<'a> Plan<'a> {
    /// What holds on this day.
    pub fn on(homework: &'a Homework, today: Date) -> Self {
        let on = homework.accepted.iter().filter(|accepted| {
            let tasks = &accepted.assignment.plan.tasks;
            let ended = tasks.iter().all(|task| task.until.is_some_and(|until| until < today));
            let begun = tasks.is_empty() || tasks.iter().any(|task| task.from <= today);
            begun && (tasks.is_empty() || !ended)
        });
        Self { on: on.collect(), today: Some(today) }
    }

    /// The latest task of this exercise that is on.
    pub fn given(&self, exercise: &str) -> Option<Given<'a>> {
        let today = self.today?;
        self.on.iter().rev().find_map(|accepted| {
            let mut tasks = accepted.assignment.plan.tasks.iter();
            let task = tasks.find(|task| task.exercise == exercise && task.is_on(today))?;
            Some(Given { accepted, task })
        })
    }

    /// The task that says how an exercise is practised: the latest that is on, or, where the exercise is open beside its own days,
    /// the latest there is.
    fn agreed(&self, exercise: &str) -> Option<Given<'a>> {
        let beside = || {
            self.on.iter().rev().filter(|accepted| opens(accepted, exercise)).find_map(|accepted| {
                let task = accepted.assignment.plan.tasks.iter().find(|task| task.exercise == exercise)?;
                Some(Given { accepted, task })
            })
        };
        self.given(exercise).or_else(beside)
    }

    /// The language in which an exercise was agreed.
    pub fn language(&self, exercise: &str) -> Option<Language> {
        self.agreed(exercise).map(|agreed| agreed.accepted.assignment.plan.language)
    }

    /// The care of an exercise for whoever has this plan: what a therapist must assign, and did, is screened like the dream
    /// exercises; everything else is what it was.
    pub fn care(&self, exercise: &str, care: Care) -> Care {
        let opened = self.given(exercise).is_some() || self.on.iter().any(|accepted| opens(accepted, exercise));
        if care == Care::Assigned && opened { Care::Screened } else { care }
    }

    /// Fills what these wishes leave open with what was agreed for this exercise.
    pub fn fill(&self, exercise: &str, wishes: &mut Wishes) {
        let (Some(agreed), ending) = (self.agreed(exercise), wishes.ending) else { return };
        agreed.task.fill(wishes);
        // A new dream is not rehearsed into sleep unless bedtime was agreed too.
        if exercise == NEW_DREAM_EXERCISE && ending.is_none() {
            wishes.ending = self.rehearsal_ending();
        }
    }

    /// Whether an exercise is hidden. The grounding never is, and nothing that is assigned.
    pub fn hides(&self, exercise: &str) -> bool {
        exercise != NEVER_HIDDEN
            && self.given(exercise).is_none()
            && self.on.iter().any(|accepted| accepted.assignment.plan.hidden.iter().any(|id| id == exercise))
    }

    /// What it opens in the dream programme.
    pub fn planned(&self) -> Planned {
        Planned { at_any_hour: self.on.iter().any(|accepted| accepted.assignment.plan.bedtime) }
    }

    /// How the rehearsal of a new dream ends, where it was agreed; only a plan that allows bedtime lets it end in sleep.
    pub fn rehearsal_ending(&self) -> Option<Ending> {
        let ending = self.given(NEW_DREAM_EXERCISE)?.task.ending?;
        (ending == Ending::Wake || self.planned().at_any_hour).then_some(ending)
    }
}

/// Whether an assignment opens an exercise beside what is practised.
fn opens(accepted: &Accepted, exercise: &str) -> bool {
    accepted.assignment.plan.opened.iter().any(|id| id == exercise)
}
