//! Laws of the programme over any entries there can be.

use perron_core::day::{DateTime, days_after, is_by_day};
use perron_core::entry::{DreamKept, Entry, Kept, Made, SelfCheck};
use perron_core::programme::limit::{NEW_DREAM_DAYS, REHEARSAL_LONGEST};
use perron_core::programme::{Planned, Reason, Standing, Step, status};
use perron_core::script::tree::Care;
use perron_tests::kept::{any_entries, any_moment, kept, made, moment, night, practised};
use proptest::prelude::*;

use crate::Journal;

fn any_plan() -> impl Strategy<Value = Planned> {
    any::<bool>().prop_map(|at_any_hour| Planned { at_any_hour })
}

/// An order of the entries: each is told a place by lot.
fn shuffled(entries: &[Kept], lots: &[u32]) -> Vec<Kept> {
    let mut turned: Vec<(u32, Kept)> = lots.iter().copied().cycle().zip(entries.iter().cloned()).collect();
    turned.sort_by_key(|(lot, _)| *lot);
    turned.into_iter().map(|(_, entry)| entry).collect()
}

/// The same entry, with the self-check of its new dream taken away.
fn unchecked(kept: &Kept) -> Kept {
    match &kept.entry {
        Entry::Dream(dream) => {
            let made = dream.made.clone().map(|made| Made { check: SelfCheck::default(), ..made });
            Kept { id: kept.id, entry: Entry::Dream(DreamKept { made, ..dream.clone() }) }
        }
        _ => kept.clone(),
    }
}

/// The moment on a later day, at the same hour.
fn later(at: DateTime, days: i32) -> DateTime {
    days_after(at.date(), days).to_datetime(at.time())
}

proptest! {
    #[test]
    fn the_order_of_entries_changes_nothing(
        entries in any_entries(), lots in prop::collection::vec(any::<u32>(), 7..13), now in any_moment(), plan in any_plan()
    ) {
        prop_assert_eq!(status(&entries, now, plan), status(&shuffled(&entries, &lots), now, plan));
    }

    /// What a person may do alone is open: the exercises, the log and the safe place, at any hour.
    #[test]
    fn nothing_kept_ever_shuts_what_a_person_may_do_alone(
        entries in any_entries(), now in any_moment(), plan in any_plan(), exercise in "[a-z-]{1,12}"
    ) {
        let status = status(&entries, now, plan);
        for exercise in [exercise.as_str(), "grounding", "safe-place", "evening-train", "coat-rack", "calm-image"] {
            prop_assert_eq!(status.of_exercise(exercise, Care::SelfGuided), None);
        }
        for step in [Step::Caution, Step::Log, Step::Pleasant] {
            prop_assert_eq!(status.decision(step).standing, Standing::Open);
        }
        let assigned = status.of_exercise("new-story", Care::Assigned).map(|decision| decision.reason);
        prop_assert_eq!(assigned, Some(Reason::Assigned));
    }

    #[test]
    fn help_stands_first_whatever_is_kept(entries in any_entries(), now in any_moment()) {
        let status = status(&entries, now, Planned::default());
        let (step, decision) = status.steps().next().expect("there are steps");
        prop_assert_eq!((step, decision.reason), (Step::Caution, Reason::HelpFirst));
        prop_assert!(perron_core::caution::Page::Dreams.begins_with_help());
    }

    /// On a heavy day nothing of a dream is open, not even by a plan, and nothing is asked for.
    #[test]
    fn no_dream_is_worked_with_on_a_heavy_day(entries in any_entries(), now in any_moment(), plan in any_plan()) {
        let status = status(&entries, now, plan);
        if status.rests.is_some() {
            prop_assert_eq!(status.next, None);
            for (step, decision) in status.steps().filter(|(step, _)| step.is_of_a_dream()) {
                prop_assert!(!decision.is_open(), "{:?}", step);
                prop_assert!(matches!(decision.reason, Reason::HeavyToday | Reason::HeavyTwoDays));
            }
            prop_assert!(!status.again.is_open());
            for exercise in ["new-dream", "dream-rewrite", "an-own-one"] {
                prop_assert!(status.of_exercise(exercise, Care::Screened).is_some_and(|it| !it.is_open()));
            }
        }
    }

    /// What comes next can be done, and belongs to the hour; and a reason to rehearse leaves no more than a day has.
    #[test]
    fn what_comes_next_is_open(entries in any_entries(), now in any_moment(), plan in any_plan()) {
        let status = status(&entries, now, plan);
        if let Some(step) = status.next {
            prop_assert!(status.decision(step).is_open());
            prop_assert_eq!(status.decision(step).reason, status.why);
        }
        for (step, decision) in status.steps().filter(|(step, _)| step.is_of_a_dream()) {
            let by_plan = step == Step::Rehearse && plan.at_any_hour;
            prop_assert!(!decision.is_open() || is_by_day(now) || by_plan, "{:?}", step);
        }
        if let Reason::Rehearse { most, .. } | Reason::RehearsedToday { most, .. } = status.decision(Step::Rehearse).reason {
            prop_assert!(status.rehearsed.0 + u64::from(most) * 60_000 <= REHEARSAL_LONGEST.0);
        }
    }

    /// A calm night more, or a safe place more, never makes any step wait that did not, and never adds a reason to talk.
    #[test]
    fn more_calm_is_never_met_with_less(entries in any_entries(), now in any_moment(), at in any_moment(), place in any::<bool>()) {
        let calm = match place {
            true => Entry::Practice(practised("safe-place", at)),
            false => Entry::Night(night(at.date(), 0)),
        };
        let mut more = entries.clone();
        more.push(kept(255, calm));
        let (before, after) = (status(&entries, now, Planned::default()), status(&more, now, Planned::default()));
        for (step, decision) in after.steps() {
            prop_assert!(decision.standing <= before.decision(step).standing, "{:?}", step);
        }
        if place {
            prop_assert_eq!(before.talk, after.talk);
        }
    }

    #[test]
    fn no_self_check_moves_any_other_step(entries in any_entries(), now in any_moment()) {
        let without: Vec<Kept> = entries.iter().map(unchecked).collect();
        let (with, without) = (status(&entries, now, Planned::default()), status(&without, now, Planned::default()));
        for (step, decision) in with.steps() {
            let plain = without.decision(step);
            prop_assert_eq!(decision.standing, plain.standing);
            prop_assert!(step == Step::Check || decision == plain);
        }
        prop_assert_eq!((with.next, with.why), (without.next, without.why));
    }

    /// What is refused until a day is refused until then and no longer.
    #[test]
    fn a_refusal_until_a_day_ends_on_that_day(made_ago in prop::collection::vec(0_i32..12, 0..6)) {
        let now = moment("2028-03-05T10:00");
        let mut journal = Journal::ready(now.date());
        for ago in made_ago {
            journal.add(Entry::Dream(made(later(now, -ago))));
        }
        let at = |days| journal.decision(Step::Choose, later(now, days)).reason;
        if let Reason::NewDreamsFull { until, .. } = at(0) {
            prop_assert!(until > now.date() && until <= days_after(now.date(), NEW_DREAM_DAYS));
            for days in 1..=NEW_DREAM_DAYS {
                let full = matches!(at(days), Reason::NewDreamsFull { .. });
                prop_assert_eq!(full, days_after(now.date(), days) < until, "after {} days", days);
            }
        }
    }

    /// However the dreams came about, no choice is open that would make a third in any seven days.
    #[test]
    fn no_seven_days_ever_have_a_third_new_dream(made_ago in prop::collection::vec(0_i32..20, 0..8)) {
        let now = moment("2028-03-05T10:00");
        let mut journal = Journal::ready(now.date());
        for ago in &made_ago {
            journal.add(Entry::Dream(made(later(now, -ago))));
        }
        let in_seven_days = made_ago.iter().filter(|ago| **ago < 7).count();
        prop_assert_eq!(journal.decision(Step::Choose, now).is_open(), in_seven_days < 2);
    }

    /// A clock that is put back opens no third new dream; and dreams from years ahead shut nothing.
    #[test]
    fn a_clock_that_was_put_back_does_no_harm(back in 0_i32..12, years in 1_i32..50) {
        let now = moment("2028-03-05T10:00");
        let mut journal = Journal::ready(now.date());
        let mut ahead = journal.clone();
        for _ in 0..2 {
            journal.add(Entry::Dream(made(now)));
            ahead.add(Entry::Dream(made(later(now, 366 * years))));
        }
        let full = matches!(journal.decision(Step::Choose, later(now, -back)).reason, Reason::NewDreamsFull { .. });
        prop_assert_eq!(full, back < NEW_DREAM_DAYS);
        prop_assert!(ahead.decision(Step::Choose, now).is_open());
    }
}
