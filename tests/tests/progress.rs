//! How it goes: numbers that are exact, and nothing where nothing was told.

use perron_core::Millis;
use perron_core::day::{Date, day_of, days_after};
use perron_core::entry::{Entry, Intensity, Kept, Night, Practised};
use perron_core::practice::Outcome;
use perron_core::progress::{Mean, Span, days, weeks};
use perron_tests::kept::{any_entries, any_moment, date, given, kept, moment, night, practised};
use proptest::prelude::*;

#[test]
fn a_week_is_from_monday_to_sunday() {
    let first = |today: &str| weeks(&[], date(today), 1)[0].first;
    assert_eq!(first("2028-02-27"), date("2028-02-21"), "a Sunday");
    assert_eq!(first("2028-02-28"), date("2028-02-28"), "a Monday");
    assert_eq!(first("2028-03-05"), date("2028-02-28"), "over a leap day");
    assert_eq!(first("2027-01-01"), date("2026-12-28"), "over the end of a year");
    let eight = weeks(&[], date("2028-03-05"), 8);
    assert_eq!((eight.len(), eight[0].first, eight[7].last), (8, date("2028-01-10"), date("2028-03-05")));
    assert_eq!(weeks(&[], date("2028-03-05"), 0), []);
}

#[test]
fn what_was_not_told_is_nothing_and_none_is_none() {
    let entries = [kept(0, Entry::Night(night(date("2028-02-22"), 0)))];
    let [before, with, after] = &weeks(&entries, date("2028-03-01"), 3)[..] else { panic!("three weeks") };
    assert_eq!((before.nights, before.practices, after.nights, with.practices), (None, None, None, None));
    let nights = with.nights.expect("one was logged");
    assert_eq!((nights.logged, nights.with_nightmares, nights.nightmares, nights.intensity), (1, 0, 0, None));
}

#[test]
fn a_week_tells_its_nights_and_its_practices() {
    let bad = |of, nightmares, intensity| Night { intensity: Intensity::new(intensity), ..night(date(of), nightmares) };
    let on = |at: &str, minutes, before, after| {
        Entry::Practice(Practised {
            heard: Millis::minutes(minutes),
            before,
            after,
            ..practised("coat-rack", moment(at))
        })
    };
    let untold = Default::default();
    let begun = |outcome| Entry::Practice(Practised { outcome, ..practised("new-dream", moment("2028-02-29T10:00")) });
    let entries: Vec<Kept> = [
        Entry::Night(bad("2028-02-28", 2, 7)),
        Entry::Night(Night { intensity: None, ..bad("2028-02-29", 1, 0) }),
        Entry::Night(bad("2028-03-01", 1, 4)),
        Entry::Night(night(date("2028-03-02"), 0)),
        // The same night again, from another device: the heavier counts.
        Entry::Night(night(date("2028-03-01"), 0)),
        // The night from Sunday to Monday is of the week before.
        Entry::Night(bad("2028-02-27", 3, 9)),
        on("2028-03-01T22:00", 6, given(7), given(4)),
        on("2028-03-05T22:00", 4, given(4), given(4)),
        // Answered once: what is compared is of the same practices.
        on("2028-03-02T22:00", 5, given(10), untold),
        on("2028-03-06T03:59", 1, untold, untold),
        on("2028-03-06T04:00", 30, untold, untold),
        begun(Outcome::NotBegun),
        begun(Outcome::Partial),
    ]
    .into_iter()
    .enumerate()
    .map(|(at, entry)| kept(at.try_into().expect("few"), entry))
    .collect();
    let week = weeks(&entries, date("2028-03-05"), 1)[0];
    let nights = week.nights.expect("four were logged");
    assert_eq!((nights.logged, nights.with_nightmares, nights.nightmares), (4, 3, 4));
    assert_eq!(nights.intensity, Mean::of([7, 4]));
    let practices = week.practices.expect("some");
    assert_eq!((practices.count, practices.heard), (5, Millis::minutes(26)));
    let distress = practices.distress.expect("two were answered both times");
    assert_eq!((distress.before, distress.after), (Mean::of([7, 4]).expect("two"), Mean::of([4, 4]).expect("two")));
}

#[test]
fn a_mean_is_exact_and_shown_in_tenths() {
    let tenths = |numbers: &[u8]| Mean::of(numbers.iter().copied()).map(Mean::tenths);
    assert_eq!(tenths(&[]), None);
    assert_eq!(tenths(&[0]), Some(0));
    assert_eq!(tenths(&[10]), Some(100));
    assert_eq!(tenths(&[1, 1, 1, 2]), Some(13), "1.25 goes up");
    assert_eq!(tenths(&[6, 7, 7]), Some(67));
    assert_eq!(format!("{:?}", Mean::of([7])), "Some(Mean)");
}

/// Sums over spans.
fn sums(spans: &[Span]) -> (u32, u32, u64) {
    let nights = spans.iter().filter_map(|span| span.nights);
    let (logged, nightmares) = nights.fold((0, 0), |(all, bad), it| (all + it.logged, bad + it.nightmares));
    (logged, nightmares, spans.iter().filter_map(|span| span.practices).map(|it| it.heard.0).sum())
}

proptest! {
    /// The days of some weeks tell together what the weeks tell; and the order of the entries changes nothing.
    #[test]
    fn days_and_weeks_tell_the_same(entries in any_entries(), now in any_moment()) {
        let sunday = |today: Date| days_after(today, 6 - i32::from(today.weekday().to_monday_zero_offset()));
        let last = sunday(day_of(now));
        let (of_weeks, of_days) = (weeks(&entries, last, 6), days(&entries, last, 42));
        prop_assert_eq!(sums(&of_weeks), sums(&of_days));
        prop_assert_eq!(of_weeks[0].first, of_days[0].first);
        let turned: Vec<Kept> = entries.iter().rev().cloned().collect();
        prop_assert_eq!(weeks(&turned, last, 6), of_weeks);
    }

    /// A mean lies between the least and the most, and is a number.
    #[test]
    fn a_mean_is_a_number_within(numbers in prop::collection::vec(0_u8..=10, 1..40)) {
        let mean = Mean::of(numbers.iter().copied()).expect("there are some");
        let (least, most) = (numbers.iter().min().expect("one"), numbers.iter().max().expect("one"));
        prop_assert!((f32::from(*least)..=f32::from(*most)).contains(&mean.to_f32()));
        prop_assert!((u32::from(*least) * 10..=u32::from(*most) * 10).contains(&mean.tenths()));
    }
}
