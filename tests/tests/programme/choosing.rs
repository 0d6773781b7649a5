//! From the log to the new dream, each rule at its edge.

use perron_core::day::days_after;
use perron_core::dream::Original;
use perron_core::entry::{DreamKept, Entry, EntryId, Made, Met, Need, Practised, SelfCheck};
use perron_core::practice::Outcome;
use perron_core::programme::limit::{NEW_DREAM, ORIGINAL, TITLE};
use perron_core::programme::{Choice, Reason, Step, Told, Writing, logging, look_back, night_at};
use perron_core::script::tree::Care;
use perron_tests::kept::{CANARY, chosen, date, kept, made, moment, night, practised};

use crate::{Journal, open, waits, warned};

#[test]
fn a_night_is_of_the_day_before_at_a_minute_to_four_and_at_four() {
    // On the leap day, and the day after it; and where a clock was put forward from two to three that night.
    for (now, of) in [
        ("2028-02-29T03:59", "2028-02-28"),
        ("2028-02-29T04:00", "2028-02-28"),
        ("2028-03-01T03:59", "2028-02-29"),
        ("2028-03-01T04:00", "2028-02-29"),
        ("2028-03-26T03:00", "2028-03-25"),
        ("2027-01-01T00:00", "2026-12-31"),
    ] {
        assert_eq!(night_at(moment(now)), date(of), "{now}");
    }
    // What can be logged by name does change at four: before, the night of the new date has not begun.
    let of = date("2028-03-01");
    assert_eq!(logging(&[], of, moment("2028-03-01T03:59")), Err(Reason::NightAhead { night: of }));
    assert_eq!(logging(&[], of, moment("2028-03-01T04:00")).map(|logging| logging.night), Ok(of));
}

#[test]
fn a_night_outside_of_the_years_is_refused() {
    let now = moment("2028-03-01T08:00");
    let log = |of: &str, now| logging(&[], date(of), now).map(|logging| logging.night);
    assert_eq!(log("1900-01-01", now), Ok(date("1900-01-01")));
    assert_eq!(log("1899-12-31", now), Err(Reason::NightFar { night: date("1899-12-31") }));
    // Where a clock is far ahead, what is too far ahead for a file is refused too.
    let far = moment("2200-01-02T08:00");
    assert_eq!(log("2199-12-31", far), Ok(date("2199-12-31")));
    assert_eq!(log("2200-01-01", far), Err(Reason::NightFar { night: date("2200-01-01") }));
}

#[test]
fn a_night_told_again_takes_the_place_of_what_was_told() {
    let (of, now) = (date("2028-02-29"), moment("2028-03-01T08:00"));
    let mut journal = Journal::default();
    assert_eq!(journal.decision(Step::Log, now), open(Reason::LogNight { night: of }));
    assert_eq!(logging(&journal.0, of, now).expect("it is over").replaces, []);
    journal.add(Entry::Night(night(of, 1)));
    assert_eq!(journal.decision(Step::Log, now), open(Reason::LogAgain { night: of }));
    assert_eq!(logging(&journal.0, of, now).expect("it is over").replaces, [EntryId([0; 16])]);
    // Of doubles the heavier counts, and its name is kept.
    journal.add(Entry::Night(night(of, 3))).add(Entry::Night(night(of, 0)));
    let names = [1, 0, 2].map(|number| EntryId([number; 16]));
    assert_eq!(logging(&journal.0, of, now).expect("it is over").replaces, names);
}

#[test]
fn an_empty_journal_opens_no_dream() {
    let journal = Journal::default();
    let now = moment("2028-02-29T10:00");
    let status = journal.at(now);
    assert_eq!((status.next, status.why), (Some(Step::Log), Reason::LogNight { night: date("2028-02-28") }));
    assert_eq!(status.decision(Step::Choose), waits(Reason::LogFirst));
    assert_eq!(status.decision(Step::Write), waits(Reason::NothingChosen));
    assert_eq!(status.decision(Step::Change), waits(Reason::NothingChosen));
    assert_eq!(status.decision(Step::Check), waits(Reason::NothingMade));
    assert_eq!(status.decision(Step::Rehearse), waits(Reason::NothingMade));
    assert_eq!((status.rests, status.talk, status.pending, status.current), (None, vec![], None, None));
    // Whoever is awake at night is not asked how it was.
    assert_eq!(journal.at(moment("2028-02-29T05:00")).next, Some(Step::Pleasant));
}

#[test]
fn a_fourteenth_night_takes_the_remark_away() {
    let now = moment("2028-02-29T10:00");
    let mut journal = Journal::ready(now.date());
    journal.0.remove(0);
    assert_eq!(journal.decision(Step::Choose, now), warned(Reason::LogLonger { count: 13, of: 14 }));
    journal.0.push(kept(100, Entry::Night(night(days_after(now.date(), -30), 0))));
    assert_eq!(journal.decision(Step::Choose, now), open(Reason::ChooseFirst));
    // A night that is there twice is one; one that has yet to begin is none.
    journal.0.pop();
    journal.0.push(kept(100, Entry::Night(night(days_after(now.date(), -3), 2))));
    journal.0.push(kept(101, Entry::Night(night(days_after(now.date(), 1), 0))));
    assert_eq!(journal.decision(Step::Choose, now), warned(Reason::LogLonger { count: 13, of: 14 }));
    // It is said before the first dream, and of no later one: what was laid aside was made all the same.
    for aside in [None, Some(now)] {
        let mut journal = journal.clone();
        journal.0.push(kept(102, Entry::Dream(DreamKept { aside, ..made(moment("2028-02-09T12:00")) })));
        assert!(matches!(journal.decision(Step::Choose, now).reason, Reason::ChooseAnother | Reason::ChooseFirst));
    }
}

#[test]
fn the_third_safe_place_opens_the_choice() {
    let now = moment("2028-02-29T10:00");
    let mut journal = Journal::ready(now.date());
    let last = journal.0.pop().expect("the third");
    assert_eq!(journal.decision(Step::Choose, now), waits(Reason::PlacesFirst { count: 2, of: 3 }));
    assert_eq!(journal.decision(Step::Pleasant, now), open(Reason::PlacesFirst { count: 2, of: 3 }));
    let unfinished = Practised { outcome: Outcome::Partial, ..practised("safe-place", now) };
    journal.add(Entry::Practice(unfinished)).add(Entry::Practice(practised("coat-rack", now)));
    assert!(!journal.decision(Step::Choose, now).is_open());
    journal.0.push(last);
    assert_eq!(journal.decision(Step::Choose, now), open(Reason::ChooseFirst));
    assert_eq!(journal.decision(Step::Pleasant, now), open(Reason::PlacesDone));
}

#[test]
fn both_answers_must_be_no() {
    use Told::{No, Unsure, Yes};
    for (worst, happened, refused) in [
        (No, No, None),
        (Yes, No, Some(Reason::WorstDream)),
        (No, Yes, Some(Reason::RealEvent)),
        (Yes, Yes, Some(Reason::RealEvent)),
        (Unsure, Yes, Some(Reason::RealEvent)),
        (Yes, Unsure, Some(Reason::WorstDream)),
        (Unsure, No, Some(Reason::InDoubt)),
        (No, Unsure, Some(Reason::InDoubt)),
        (Unsure, Unsure, Some(Reason::InDoubt)),
    ] {
        assert_eq!(Choice { worst, happened }.refused(), refused, "{worst:?} {happened:?}");
    }
}

#[test]
fn a_dream_that_is_chosen_comes_before_another() {
    let now = moment("2028-02-29T10:00");
    let mut journal = Journal::ready(now.date());
    journal.add(Entry::Night(night(date("2028-02-28"), 1)));
    assert_eq!(journal.at(now).next, Some(Step::Choose));
    journal.add(Entry::Dream(chosen(now)));
    let status = journal.at(now);
    assert_eq!(status.decision(Step::Choose), waits(Reason::OneAtATime));
    assert_eq!(status.pending, Some(journal.0.last().expect("the dream").id));
    assert_eq!((status.next, status.decision(Step::Write).is_open()), (Some(Step::Write), true));
    let guided = |status: &perron_core::programme::Status| status.of_exercise("dream-rewrite", Care::Screened);
    assert_eq!(guided(&status), Some(open(Reason::ChangeFreely)));
    // Laid aside, it makes room again.
    journal.0.pop();
    journal.add(Entry::Dream(DreamKept { aside: Some(now), ..chosen(now) }));
    assert_eq!(journal.decision(Step::Choose, now), open(Reason::ChooseFirst));
    assert_eq!(guided(&journal.at(now)), Some(open(Reason::ChooseFirst)));
}

#[test]
fn a_second_writing_is_refused() {
    let now = moment("2028-02-29T10:00");
    let mut journal = Journal::ready(now.date());
    journal.add(Entry::Dream(chosen(now)));
    assert_eq!(journal.decision(Step::Write, now), open(Reason::WriteOnce { most: 2_000 }));
    let written = |dream| DreamKept { original: Some((now, Original::written(CANARY.to_string()))), ..dream };
    journal.0.last_mut().expect("the dream").entry = Entry::Dream(written(chosen(now)));
    for at in [now, moment("2028-03-20T10:00")] {
        assert_eq!(journal.decision(Step::Write, at), waits(Reason::WrittenOnce));
    }
    journal.0.last_mut().expect("the dream").entry = Entry::Dream(made(now));
    assert_eq!(journal.decision(Step::Write, now), waits(Reason::WrittenOnce));
    // Who changed it unwritten does not go back to it.
    journal.0.last_mut().expect("the dream").entry = Entry::Dream(DreamKept { original: None, ..made(now) });
    assert_eq!(journal.decision(Step::Write, now), waits(Reason::ChangedAlready));
}

#[test]
fn each_text_fits_at_its_limit_and_not_one_beyond() {
    for (writing, most) in [(Writing::Title, TITLE), (Writing::Original, ORIGINAL), (Writing::NewDream, NEW_DREAM)] {
        assert_eq!(writing.refused(&format!("  {}\n", "é".repeat(most))), None);
        let found = u32::try_from(most).expect("small");
        let refused = Some(Reason::TooLong { most: found, count: found + 1 });
        assert_eq!(writing.refused(&"é".repeat(most + 1)), refused);
        assert_eq!(writing.refused(" \n\t"), Some(Reason::NoWords));
    }
}

#[test]
fn changing_again_is_no_new_dream() {
    let now = moment("2028-02-29T10:00");
    let mut journal = Journal::ready(now.date());
    journal.add(Entry::Dream(chosen(now)));
    assert_eq!(journal.decision(Step::Change, now), open(Reason::ChangeFreely));
    assert_eq!(journal.at(now).again, waits(Reason::NothingChosen));
    let first = made(moment("2028-02-20T10:00"));
    let made = first.made.clone().map(|made| Made { changed: now, ..made });
    journal.0.last_mut().expect("the dream").entry = Entry::Dream(DreamKept { made, ..first });
    assert_eq!(journal.decision(Step::Change, now), open(Reason::ChangeAgain));
    // Neither full nor soon: what counts is when it was made.
    assert_eq!(journal.decision(Step::Choose, now), open(Reason::ChooseAnother));
}

#[test]
fn what_is_looked_at_is_never_judged() {
    assert_eq!(look_back(&SelfCheck::default()), Reason::LookBack);
    let check =
        |done, needs: &[Met]| SelfCheck { done, needs: Need::ALL.into_iter().zip(needs.iter().copied()).collect() };
    assert_eq!(look_back(&check(Some(Met::Not), &[])), Reason::MayChangeMore);
    assert_eq!(look_back(&check(None, &[Met::Not, Met::Not])), Reason::MayChangeMore);
    assert_eq!(look_back(&check(Some(Met::Little), &[Met::Not])), Reason::LookedBack);
    assert_eq!(look_back(&check(Some(Met::Not), &[Met::Not, Met::Fully])), Reason::LookedBack);
}

#[test]
fn a_third_new_dream_is_refused_on_day_seven_and_open_on_day_eight() {
    // Over a leap day; day one is that of the first dream.
    let one = date("2028-02-24");
    let mut journal = Journal::ready(one);
    let on = |day: i32| days_after(one, day - 1).at(10, 0, 0, 0);
    journal.add(Entry::Dream(made(on(1))));
    assert!(journal.decision(Step::Choose, on(1)).is_open(), "a second on the first day");
    journal.add(Entry::Dream(made(on(4))));
    let full = Reason::NewDreamsFull { most: 2, days: 7, until: date("2028-03-02") };
    for day in 4..=7 {
        assert_eq!(journal.decision(Step::Choose, on(day)), waits(full), "day {day}");
    }
    assert_eq!(on(7).date(), date("2028-03-01"));
    assert_eq!(journal.decision(Step::Choose, on(8)), open(Reason::ChooseAnother));
    // At two in the night of day eight it still is day seven; and laying aside makes no room.
    let third = |at| {
        let mut journal = journal.clone();
        journal.add(Entry::Dream(made(on(1)))).0.remove(17);
        journal.decision(Step::Choose, at)
    };
    assert_eq!(third(on(8).date().at(2, 0, 0, 0)).reason, full);
    let mut aside = journal.clone();
    for dream in &mut aside.0[17..] {
        let Entry::Dream(dream) = &mut dream.entry else { panic!("a dream") };
        dream.aside = Some(on(5));
    }
    assert_eq!(aside.decision(Step::Choose, on(7)), waits(full));
    assert_eq!(aside.decision(Step::Choose, on(8)), open(Reason::ChooseFirst));
    // A dream that was chosen before waits as well, and so does its writing.
    journal.add(Entry::Dream(chosen(on(2))));
    for step in [Step::Write, Step::Change] {
        assert_eq!(journal.decision(step, on(7)), waits(full));
        assert!(journal.decision(step, on(8)).is_open());
    }
}

#[test]
fn a_warning_within_three_days_of_the_last() {
    let first = date("2028-02-28");
    let mut journal = Journal::ready(first);
    journal.add(Entry::Dream(made(first.at(10, 0, 0, 0)))).add(Entry::Dream(chosen(first.at(11, 0, 0, 0))));
    let soon = Reason::NewDreamSoon { days: 3, until: date("2028-03-02") };
    for ago in 0..3 {
        let now = days_after(first, ago).at(12, 0, 0, 0);
        assert_eq!(journal.decision(Step::Change, now), warned(soon), "{ago} days after");
    }
    let now = moment("2028-03-02T12:00");
    assert_eq!(journal.decision(Step::Change, now), open(Reason::ChangeFreely));
    journal.0.pop();
    assert_eq!(journal.decision(Step::Choose, moment("2028-03-01T12:00")), warned(soon));
    assert_eq!(journal.decision(Step::Choose, now), open(Reason::ChooseAnother));
}
