//! What was agreed stands in its assignment alone: whatever else is kept leaves it out, and it is looked up when it is needed.

use super::{Assignment, Homework};
use crate::entry::{DayList, Ritual};

impl Homework {
    /// A ritual as it is kept: without what was agreed, which [`Plan::fill`](super::Plan::fill) adds when it begins again.
    pub fn without_agreed(&self, ritual: &Ritual) -> Ritual {
        let assignments = self.accepted.iter().map(|accepted| &accepted.assignment);
        assignments.fold(ritual.clone(), |ritual, assignment| assignment.taken_out_of(ritual))
    }
}

impl Assignment {
    /// A ritual without what this assignment put into it.
    ///
    /// What a person chose themselves stays, unless it is word for word what was agreed.
    pub fn taken_out_of(&self, mut ritual: Ritual) -> Ritual {
        let wishes = &mut ritual.wishes;
        let tasks = self.plan.tasks.iter().filter(|task| task.exercise == *ritual.exercise.reveal());
        for task in tasks.filter(|_| wishes.planned) {
            wishes
                .answers
                .retain(|slot, found| !task.answers.iter().any(|(named, said)| named == slot && said == found));
            wishes.length = wishes.length.filter(|length| task.length != Some(*length));
            wishes.ending = wishes.ending.filter(|ending| task.ending != Some(*ending));
            if wishes.senses == task.senses {
                wishes.senses.clear();
            }
        }
        ritual
    }

    /// Whether a day's list is one that this assignment gave.
    pub fn gave(&self, list: &DayList) -> bool {
        let tasks = self.plan.tasks.iter().filter(|task| task.exercise == *list.exercise.reveal());
        tasks.flat_map(|task| &task.answers).any(|(_, said)| *said == list.items)
    }
}
