//! What is due, by day: counted from what was practised, and never a word of what was not.

use perron_core::day::{Date, DateTime, days_after};
use perron_core::distress::Score;
use perron_core::entry::{Entry, EntryId, Kept, Practised};
use perron_core::homework::{Accepted, Assignment, Homework, Standing, read, today};
use perron_core::practice::Outcome;
use perron_core::script::tree::Ending;
use perron_core::{Language, Millis, Private};
use proptest::prelude::*;

const FROM: Date = Date::constant(2026, 11, 28);

pub fn homework(tasks: &str) -> Homework {
    let id = "0".repeat(31) + "1";
    let head =
        format!("format = 1\nid = \"{id}\"\nrevision = 1\nissued = \"2026-11-28\"\ntitle = \"t\"\nlanguage = \"nl\"\n");
    let assignment: Assignment = read(&(head + tasks)).expect("an assignment");
    let accepted = Accepted { at: FROM.at(12, 0, 0, 0), signer: [1; 32], assignment, spoken: Vec::new() };
    Homework { accepted: vec![accepted], ..Homework::default() }
}

fn practised(nth: u8, exercise: &str, at: DateTime, outcome: Outcome) -> Kept {
    let practised = Practised {
        exercise: Private::new(exercise.to_string()),
        language: Language::Nl,
        ending: Ending::Sleep,
        began: at,
        over: at,
        length: Millis::minutes(10),
        heard: Millis::minutes(4),
        outcome,
        stopped: false,
        grounded: 0,
        before: Score::NotAsked,
        after: Score::NotAsked,
        dream: None,
    };
    Kept { id: EntryId([nth; 16]), entry: Entry::Practice(practised) }
}

/// Practices of the train in the evenings of these days after the first.
fn evenings(days: &[i32]) -> Vec<Kept> {
    let at = |day: &i32| days_after(FROM, *day).at(22, 0, 0, 0);
    days.iter().map(|day| practised(*day as u8, "evening-train", at(day), Outcome::Partial)).collect()
}

/// As on every page of a report, a week begins on a Monday; the first day is a Saturday.
#[test]
fn three_days_a_week_are_counted_from_monday() {
    let homework = homework(
        "[[exercise]]\nid = \"evening-train\"\nfrom = \"2026-11-28\"\nuntil = \"2026-12-12\"\ndays_a_week = 3\n",
    );
    // Practised on these days; on that day it stands so, so many of so many are done, and next is so many days on.
    for (days, on, standing, done, of, next) in [
        // A week that has two of its days asks for no third.
        (&[][..], -1, Standing::Ahead, 0, 2, Some(0)),
        (&[], 0, Standing::Due, 0, 2, Some(1)),
        (&[0], 0, Standing::Done, 1, 2, Some(1)),
        (&[0], 1, Standing::Due, 1, 2, Some(2)),
        (&[0, 1], 1, Standing::Done, 2, 2, Some(2)),
        (&[0, 1], 2, Standing::Due, 0, 3, Some(3)),
        (&[2, 3], 4, Standing::Due, 2, 3, Some(9)),
        (&[2, 3, 4], 4, Standing::Done, 3, 3, Some(9)),
        (&[2, 3, 4], 5, Standing::Enough, 3, 3, Some(9)),
        (&[2, 3, 4, 5, 6], 7, Standing::Enough, 3, 3, Some(9)),
        // What was missed is not told of: the week after begins anew.
        (&[2, 3, 4], 9, Standing::Due, 0, 3, Some(10)),
        (&[], 8, Standing::Due, 0, 3, Some(9)),
        (&[12, 13], 14, Standing::Due, 2, 3, None),
        (&[14], 14, Standing::Done, 1, 3, None),
        (&[14], 15, Standing::Over, 0, 3, None),
    ] {
        let due = &today(&homework, &evenings(days), days_after(FROM, on)).due[0];
        let found = (due.standing, due.done, due.of, due.next);
        assert_eq!(found, (standing, done, of, next.map(|day| days_after(FROM, day))), "{days:?} on day {on}");
    }
}

#[test]
fn practice_counts_where_it_was_begun_and_belongs_to_its_night() {
    let homework = homework("[[exercise]]\nid = \"evening-train\"\nfrom = \"2026-11-28\"\n");
    let standing = |kept: Kept, day| today(&homework, &[kept], day).due[0].standing;
    let late = days_after(FROM, 1).at(3, 59, 0, 0);
    assert_eq!(standing(practised(1, "evening-train", late, Outcome::Finished), FROM), Standing::Done);
    assert_eq!(standing(practised(1, "evening-train", late, Outcome::NotBegun), FROM), Standing::Due);
    assert_eq!(standing(practised(1, "coat-rack", late, Outcome::Finished), FROM), Standing::Due);
    // Before it was agreed does not count.
    let homework = self::homework("[[exercise]]\nid = \"evening-train\"\nfrom = \"2026-11-29\"\n");
    let before = practised(1, "evening-train", FROM.at(22, 0, 0, 0), Outcome::Finished);
    let due = &today(&homework, &[before], days_after(FROM, 1)).due[0];
    assert_eq!((due.standing, due.done), (Standing::Due, 0));
}

proptest! {
    /// Whatever was practised, numbers stay within what was agreed, and what is next is ahead and within its days.
    #[test]
    fn what_is_due_keeps_to_what_was_agreed(days in proptest::collection::vec(-3..30_i32, 0..12), on in -5..40_i32, a_week in 1..=7_u8, last in 0..30_i32) {
        let until = days_after(FROM, last);
        let homework = homework(&format!("[[exercise]]\nid = \"evening-train\"\nfrom = \"2026-11-28\"\nuntil = \"{until}\"\ndays_a_week = {a_week}\n"));
        let at = |day: &i32| days_after(FROM, *day).at(22, 0, 0, 0);
        let entries: Vec<Kept> = days.iter().map(|day| practised(1, "evening-train", at(day), Outcome::Finished)).collect();
        let day = days_after(FROM, on);
        let due = &today(&homework, &entries, day).due[0];
        prop_assert!(due.done <= due.of);
        prop_assert!(due.next.is_none_or(|next| next > day && FROM <= next && next <= until));
        prop_assert_eq!(due.standing == Standing::Ahead, on < 0);
        prop_assert_eq!(due.standing == Standing::Over, on > last);
        if (0..=last).contains(&on) {
            prop_assert_eq!(due.standing == Standing::Done, days.contains(&on));
        }
        // Practising more never makes more due.
        let mut more = entries;
        more.extend(evenings(&[on.max(0)]));
        let after = &today(&homework, &more, day).due[0];
        prop_assert!(after.done >= due.done);
    }
}
