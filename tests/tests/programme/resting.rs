//! When dreams are rehearsed, when they rest, when it is calm and when it is time to talk, each rule at its edge.

use perron_core::Millis;
use perron_core::day::{Date, DateTime, days_after, days_between};
use perron_core::entry::{DreamKept, Entry, Practised};
use perron_core::programme::{Planned, Reason, Step, rehearsing, status};
use perron_core::script::tree::Care;
use perron_tests::kept::{chosen, date, given, made, moment, night, practised};

use crate::{Journal, open, waits};

/// A journal with a new dream, made so many days before.
fn with_a_dream(today: Date, ago: i32) -> Journal {
    let mut journal = Journal::ready(today);
    journal.add(Entry::Dream(made(days_after(today, -ago).at(12, 0, 0, 0))));
    journal
}

fn rehearsed(began: DateTime, heard: Millis) -> Practised {
    Practised { heard, ..practised("new-dream", began) }
}

#[test]
fn dreams_wait_from_nine_to_seven_but_a_plan_opens_the_rehearsal() {
    let today = date("2028-03-26");
    let journal = with_a_dream(today, 8);
    let by_day = |moment: &str| {
        let status = journal.at(self::moment(moment));
        let reason = |step| status.decision(step).reason;
        let night = |step| matches!(reason(step), Reason::ByDay { .. });
        let all = [Step::Choose, Step::Change, Step::Check, Step::Rehearse].map(night);
        assert!(all.iter().all(|it| *it == all[0]), "{moment}: {all:?}");
        !all[0]
    };
    for (moment, open) in [
        ("2028-03-26T06:59:59", false),
        ("2028-03-26T07:00", true),
        ("2028-03-26T20:59:59", true),
        ("2028-03-26T21:00", false),
        ("2028-03-27T02:30", false),
    ] {
        assert_eq!(by_day(moment), open, "{moment}");
    }
    let planned = status(&journal.0, moment("2028-03-26T23:00"), Planned { at_any_hour: true });
    assert!(planned.decision(Step::Rehearse).is_open());
    assert!(!planned.decision(Step::Choose).is_open(), "a plan opens the rehearsal alone");
    let screened = |at| journal.at(at).of_exercise("new-dream", Care::Screened).expect("the programme knows it");
    assert!(screened(moment("2028-03-26T10:00")).is_open() && !screened(moment("2028-03-26T21:00")).is_open());
}

#[test]
fn a_rehearsal_is_five_to_twenty_minutes_and_a_day_has_twenty() {
    let dream = made(moment("2028-02-20T12:00"));
    let length = Reason::RehearsalLength { least: 5, most: 20 };
    for (millis, fits) in [(299_999, false), (300_000, true), (1_200_000, true), (1_200_001, false)] {
        let wishes = rehearsing(&dream, Millis(millis));
        assert_eq!(wishes.as_ref().err(), (!fits).then_some(&length), "{millis}");
        assert!(wishes.is_err() || wishes.is_ok_and(|wishes| wishes.length == Some(Millis(millis)) && !wishes.planned));
    }
    assert_eq!(rehearsing(&chosen(dream.chosen), Millis::minutes(10)), Err(Reason::NothingMade));

    // Minutes are those that were heard. The clock was put back in between, and forward on another day.
    let now = moment("2028-03-26T10:00");
    let mut journal = with_a_dream(now.date(), 8);
    assert_eq!(journal.decision(Step::Rehearse, now), open(Reason::Rehearse { least: 5, most: 20 }));
    let early =
        Practised { over: moment("2028-03-26T08:03"), ..rehearsed(moment("2028-03-26T09:00"), Millis(299_999)) };
    journal.add(Entry::Practice(early));
    assert_eq!(journal.decision(Step::Rehearse, now), open(Reason::Rehearse { least: 5, most: 15 }));
    journal.add(Entry::Practice(rehearsed(moment("2028-03-26T09:30"), Millis(1))));
    assert_eq!(journal.decision(Step::Rehearse, now), open(Reason::RehearsedToday { count: 5, most: 15 }));
    assert_eq!(journal.at(now).rehearsed, Millis::minutes(5));
    journal.add(Entry::Practice(rehearsed(moment("2028-03-26T09:40"), Millis::minutes(10))));
    assert_eq!(journal.decision(Step::Rehearse, now), open(Reason::RehearsedToday { count: 15, most: 5 }));
    journal.add(Entry::Practice(rehearsed(moment("2028-03-26T09:50"), Millis(1))));
    assert_eq!(journal.decision(Step::Rehearse, now), waits(Reason::EnoughToday { most: 20 }));
    assert!(journal.decision(Step::Rehearse, moment("2028-03-27T10:00")).is_open());
    // What was done at three in the night belongs to the day before.
    let mut night = with_a_dream(now.date(), 8);
    night.add(Entry::Practice(rehearsed(moment("2028-03-26T03:59"), Millis::minutes(20))));
    assert!(night.decision(Step::Rehearse, now).is_open());
    night.add(Entry::Practice(rehearsed(moment("2028-03-26T04:00"), Millis::minutes(20))));
    assert!(!night.decision(Step::Rehearse, now).is_open());
}

#[test]
fn dreams_rest_on_one_high_day_and_on_two() {
    let today = date("2028-03-01");
    let now = today.at(12, 0, 0, 0);
    let answered = |at, number| Entry::Practice(Practised { before: given(number), ..practised("coat-rack", at) });
    let mut journal = with_a_dream(today, 8);
    journal.add(answered(today.at(9, 0, 0, 0), 7));
    assert!(journal.at(now).rests.is_none() && journal.decision(Step::Rehearse, now).is_open());
    journal.add(answered(today.at(9, 30, 0, 0), 8)).add(answered(today.at(11, 0, 0, 0), 2));
    let status = journal.at(now);
    assert_eq!((status.next, status.why), (None, Reason::HeavyToday));
    assert_eq!(status.decision(Step::Rehearse), waits(Reason::HeavyToday));
    assert!(status.talk.is_empty());
    // The next day they are open again; with a high day before, it is two.
    assert!(journal.decision(Step::Rehearse, moment("2028-03-02T12:00")).is_open());
    journal.add(answered(moment("2028-03-01T03:59"), 9));
    let status = journal.at(now);
    assert_eq!(status.decision(Step::Rehearse), waits(Reason::HeavyTwoDays));
    assert_eq!(status.talk, [Reason::TalkTwoDays]);
}

#[test]
fn two_high_days_are_spoken_of_for_a_week() {
    let high = |at| Entry::Practice(Practised { before: given(8), ..practised("safe-place", at) });
    let mut journal = Journal::default();
    journal.add(high(moment("2028-02-28T12:00")));
    assert!(journal.at(moment("2028-02-28T13:00")).talk.is_empty());
    journal.add(high(moment("2028-02-29T12:00")));
    for (now, spoken) in [("2028-02-29T13:00", true), ("2028-03-06T23:00", true), ("2028-03-07T12:00", false)] {
        assert_eq!(journal.at(moment(now)).talk.contains(&Reason::TalkTwoDays), spoken, "{now}");
    }
    // Two days with a day between are not in a row.
    let mut apart = Journal::default();
    apart.add(high(moment("2028-02-27T12:00"))).add(high(moment("2028-02-29T12:00")));
    assert!(apart.at(moment("2028-02-29T13:00")).talk.is_empty());
}

#[test]
fn two_heavier_rehearsals_in_a_row_are_spoken_of() {
    let practice = |at: &str, before, after| {
        Entry::Practice(Practised { before: given(before), after: given(after), ..practised("new-dream", moment(at)) })
    };
    let now = moment("2028-03-02T12:00");
    let mut journal = Journal::default();
    journal.add(practice("2028-02-27T12:00", 3, 5));
    assert!(journal.at(now).talk.is_empty(), "once");
    // A rehearsal of which nothing was told lies between, and another exercise.
    journal.add(Entry::Practice(practised("new-dream", moment("2028-02-28T12:00"))));
    journal.add(Entry::Practice(Practised { before: given(6), after: given(2), ..practised("safe-place", now) }));
    journal.add(practice("2028-02-29T12:00", 2, 4));
    assert_eq!(journal.at(now).talk, [Reason::TalkHeavier]);
    assert_eq!(journal.at(moment("2028-03-06T12:00")).talk, [Reason::TalkHeavier]);
    assert!(journal.at(moment("2028-03-07T12:00")).talk.is_empty());
    journal.add(practice("2028-03-01T12:00", 4, 5));
    assert!(journal.at(now).talk.is_empty(), "a point is no rise");
}

#[test]
fn four_weeks_without_easing_are_spoken_of() {
    let began = date("2028-02-01");
    let journal = |then: [u8; 7], now: [u8; 7]| {
        let mut journal = Journal::default();
        journal.add(Entry::Practice(practised("new-dream", began.at(12, 0, 0, 0))));
        for (first, nightmares) in [(0, then), (14, now)] {
            for (day, count) in (first..).zip(nightmares) {
                journal.add(Entry::Night(night(days_after(began, 2 * (day - first) + first), count)));
            }
        }
        journal
    };
    let on = |days| days_after(began, days).at(12, 0, 0, 0);
    let spoken = Reason::TalkNotEasing { weeks: 4 };
    let same = journal([1, 0, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1, 3]);
    assert!(same.at(on(27)).talk.is_empty(), "not yet four weeks");
    assert_eq!(same.at(on(28)).talk, [spoken], "how many in a night does not count, nights do");
    assert!(journal([1, 0, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 3]).at(on(28)).talk.is_empty(), "fewer nights");
    assert!(journal([0; 7], [0; 7]).at(on(28)).talk.is_empty(), "none is not too many");
    // What is compared are shares: of as many nights as were logged, and no others.
    let shares = |nightmares: u8, between: u8| {
        let mut journal = journal([1, 1, 0, 0, 0, 0, 0], [nightmares, nightmares, nightmares, 0, 0, 0, 0]);
        for night_between in (15..28).step_by(2).take(between.into()) {
            journal.add(Entry::Night(night(days_after(began, night_between), 0)));
        }
        journal.at(on(28)).talk
    };
    assert_eq!(shares(1, 0), [spoken], "three of seven, and two of seven before");
    assert_eq!(shares(1, 3), [spoken], "three of ten");
    assert!(shares(1, 4).is_empty(), "three of eleven");
    assert!(shares(0, 0).is_empty());
    // With six nights logged nothing is compared; nights that were not logged are no nights without.
    let mut fewer = same;
    fewer.0.remove(1);
    assert!(fewer.at(on(28)).talk.is_empty());
}

#[test]
fn seven_calm_nights_call_for_the_next_dream() {
    let today = date("2028-03-20");
    let now = today.at(12, 0, 0, 0);
    let with_nights = |ago: &[i32], made_ago| {
        let mut journal = with_a_dream(today, made_ago);
        journal.0.retain(|kept| kept.entry.kind() != "night");
        for ago in ago {
            journal.add(Entry::Night(night(days_after(today, -ago), 0)));
        }
        // The log is long enough, a while ago.
        for ago in 40..54 {
            journal.add(Entry::Night(night(days_after(today, -ago), 2)));
        }
        journal
    };
    let calm = Reason::ChooseNext { nights: 7 };
    let journal = with_nights(&[1, 2, 3, 4, 5, 6, 7], 8);
    let status = journal.at(now);
    assert_eq!((status.next, status.why), (Some(Step::Choose), calm));
    assert!(status.decision(Step::Rehearse).is_open(), "rehearsing stays open");
    // However short the log is: who made a dream knows how to choose one.
    let mut short = with_nights(&[1, 2, 3, 4, 5, 6, 7], 8);
    short.0.retain(|kept| kept.entry.kind() != "night" || days_between(kept.entry.day(), today) < 40);
    assert_eq!(short.decision(Step::Choose, now), open(calm));
    // Nights that were not logged neither break it nor make it, within two weeks.
    assert_eq!(with_nights(&[1, 3, 5, 7, 9, 11, 14], 20).at(now).why, calm);
    for (ago, made_ago, why) in [
        (&[1, 3, 5, 7, 9, 11, 15][..], 20, "too long ago"),
        (&[1, 2, 3, 4, 5, 6], 20, "six nights"),
        (&[1, 2, 3, 4, 5, 6, 7], 6, "before the dream was made"),
        (&[1, 2, 3, 4, 5, 6, -1], 20, "a night that has yet to come"),
    ] {
        let status = with_nights(ago, made_ago).at(now);
        assert_ne!(status.decision(Step::Choose).reason, calm, "{why}");
        assert_eq!(status.next, Some(Step::Rehearse), "{why}");
    }
    // One nightmare among the last seven, also of a night that is there twice.
    let mut broken = journal;
    broken.add(Entry::Night(night(days_after(today, -7), 1)));
    assert_eq!(broken.at(now).next, Some(Step::Rehearse));
}

#[test]
fn a_dream_that_was_laid_aside_is_not_rehearsed() {
    let now = moment("2028-03-20T12:00");
    let mut journal = Journal::ready(now.date());
    let aside = DreamKept { aside: Some(now), ..made(moment("2028-03-01T12:00")) };
    journal.add(Entry::Dream(aside));
    assert_eq!(journal.at(now).current, None);
    assert_eq!(journal.decision(Step::Rehearse, now), waits(Reason::NothingMade));
    journal.add(Entry::Dream(made(moment("2028-02-20T12:00")))).add(Entry::Dream(made(moment("2028-02-25T12:00"))));
    assert_eq!(journal.at(now).current, Some(journal.0.last().expect("the later").id));
}
