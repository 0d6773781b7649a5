//! The dream programme: its laws over any entries, each rule at its edge, its table, and what a rehearsal can speak.

mod choosing;
mod laws;
mod resting;
mod rows;
mod spoken;

use perron_core::day::{Date, DateTime, days_after};
use perron_core::entry::{Entry, Kept};
use perron_core::programme::{Decision, Planned, Reason, Standing, Status, Step, status};
use perron_tests::kept::{kept, night, practised};

/// A person's journal that grows: each entry with the next name.
#[derive(Clone, Default)]
struct Journal(Vec<Kept>);

impl Journal {
    /// With so many calm nights before this date, and three finished safe places: everything that comes before a dream.
    fn ready(today: Date) -> Self {
        let mut journal = Self::default();
        for ago in 2..16 {
            journal.add(Entry::Night(night(days_after(today, -ago), 1)));
        }
        for ago in 20..23 {
            journal.add(Entry::Practice(practised("safe-place", days_after(today, -ago).at(10, 0, 0, 0))));
        }
        journal
    }

    fn add(&mut self, entry: Entry) -> &mut Self {
        let number = u8::try_from(self.0.len()).expect("a short journal");
        self.0.push(kept(number, entry));
        self
    }

    fn at(&self, now: DateTime) -> Status {
        status(&self.0, now, Planned::default())
    }

    fn decision(&self, step: Step, now: DateTime) -> Decision {
        self.at(now).decision(step)
    }
}

fn waits(reason: Reason) -> Decision {
    Decision { standing: Standing::Waits, reason }
}

fn warned(reason: Reason) -> Decision {
    Decision { standing: Standing::Warned, reason }
}

fn open(reason: Reason) -> Decision {
    Decision { standing: Standing::Open, reason }
}
