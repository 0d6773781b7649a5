//! Entries as they are kept: built one by one, or any that there can be.

use perron_core::day::{Date, DateTime};
use perron_core::distress::Score;
use perron_core::dream::{NewDream, Original};
use perron_core::entry::{
    DayList, DreamKept, Entry, EntryId, Goal, Intensity, Kept, Made, Met, Need, Night, Place, Practised, SelfCheck,
};
use perron_core::exercise::Answer;
use perron_core::practice::Outcome;
use perron_core::script::tree::Ending;
use perron_core::{Distress, Language, Millis, Private};
use proptest::prelude::*;

/// The words of every nightmare that is kept in a test: they may come up nowhere.
pub const CANARY: &str = "quetzal-beneath-the-stairs";

/// A moment, as `2028-02-29T10:00`.
pub fn moment(text: &str) -> DateTime {
    text.parse().unwrap_or_else(|_| panic!("{text} is no moment"))
}

/// A date, as `2028-02-29`.
pub fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is no date"))
}

/// A score that was given.
pub fn given(number: u8) -> Score {
    Score::Given(Distress::new(number).expect("0 to 10"))
}

/// An entry with a name of this number.
pub fn kept(number: u8, entry: Entry) -> Kept {
    Kept { id: EntryId([number; 16]), entry }
}

/// A finished practice of ten minutes, without answers.
pub fn practised(exercise: &str, began: DateTime) -> Practised {
    Practised {
        exercise: Private::new(exercise.to_string()),
        language: Language::Nl,
        ending: Ending::Wake,
        began,
        over: began,
        length: Millis::minutes(10),
        heard: Millis::minutes(10),
        outcome: Outcome::Finished,
        stopped: false,
        grounded: 0,
        before: Score::NotAsked,
        after: Score::NotAsked,
        dream: None,
    }
}

/// A night with so many nightmares, each of intensity 6.
pub fn night(of: Date, nightmares: u8) -> Night {
    let intensity = if nightmares > 0 { Intensity::new(6) } else { None };
    Night { of, nightmares, woken: Some(nightmares), intensity, title: None }
}

/// A dream that was chosen, with nothing written.
pub fn chosen(at: DateTime) -> DreamKept {
    DreamKept { title: Private::new("the stairs".to_string()), chosen: at, original: None, made: None, aside: None }
}

/// A dream that was written down and changed at the same moment.
pub fn made(at: DateTime) -> DreamKept {
    let dream = NewDream::written("I turn round. It is a neighbour. We laugh.".to_string());
    let made = Made { at, changed: at, dream, check: SelfCheck::default() };
    DreamKept { original: Some((at, Original::written(CANARY.to_string()))), made: Some(made), ..chosen(at) }
}

/// Any moment of the weeks around the leap day of 2028, on which the tests stand.
pub fn any_moment() -> impl Strategy<Value = DateTime> {
    (0_i32..70, 0_i8..24, 0_i8..60).prop_map(|(day, hour, minute)| {
        perron_core::day::days_after(Date::constant(2028, 1, 20), day).at(hour, minute, 0, 0)
    })
}

fn any_score() -> impl Strategy<Value = Score> {
    prop_oneof![Just(Score::NotAsked), Just(Score::Skipped), (0_u8..=10).prop_map(given)]
}

fn any_exercise() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["safe-place", "new-dream", "dream-rewrite", "grounding", "evening-train", "my-own"])
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![Just(Outcome::NotBegun), Just(Outcome::Partial), Just(Outcome::Finished), Just(Outcome::Finished)]
}

fn any_practice() -> impl Strategy<Value = Entry> {
    let heard = 0_u64..1_500_000;
    (any_exercise(), any_moment(), any_moment(), heard, any_outcome(), any_score(), any_score()).prop_map(
        |(exercise, began, over, heard, outcome, before, after)| {
            // A clock may have been put back in between, so the end may lie before the beginning.
            let practised = practised(exercise, began);
            Entry::Practice(Practised { over, heard: Millis(heard), outcome, before, after, ..practised })
        },
    )
}

fn any_check() -> impl Strategy<Value = SelfCheck> {
    let met = || prop::sample::select(Met::ALL.to_vec());
    let needs = prop::collection::vec((prop::sample::select(Need::ALL.to_vec()), met()), 0..3);
    (prop::option::of(met()), needs).prop_map(|(done, needs)| SelfCheck { done, needs })
}

/// Any dream there can be.
pub fn any_dream() -> impl Strategy<Value = DreamKept> {
    let flags = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.2));
    (any_moment(), flags, any_check(), any_moment()).prop_map(|(at, (written, changed, aside), check, later)| {
        let dream = made(at);
        DreamKept {
            original: dream.original.filter(|_| written),
            made: dream.made.filter(|_| changed).map(|made| Made { changed: later, check, ..made }),
            aside: aside.then_some(later),
            ..chosen(at)
        }
    })
}

fn any_night() -> impl Strategy<Value = Entry> {
    (any_moment(), prop_oneof![Just(0_u8), 0_u8..4], 0_u8..=10, prop::option::of(0_u8..3)).prop_map(
        |(at, nightmares, bad, woken)| {
            let intensity = if nightmares > 0 { Intensity::new(bad) } else { None };
            Entry::Night(Night { woken, intensity, ..night(at.date(), nightmares) })
        },
    )
}

fn any_other() -> impl Strategy<Value = Entry> {
    (any_moment(), 0..3).prop_map(|(at, kind)| {
        let (exercise, language) = (Private::new("safe-place".to_string()), Language::Nl);
        match kind {
            0 => Entry::Place(Place { at, exercise, language, answers: Vec::new() }),
            1 => Entry::DayList(DayList { at, exercise, items: Answer::typed(vec!["mail".to_string()]) }),
            _ => Entry::Goal(Goal { at, text: Private::default(), reached: None }),
        }
    })
}

/// Any entries there can be, each with a name of its own: practices, nights, dreams and what else is kept.
pub fn any_entries() -> impl Strategy<Value = Vec<Kept>> {
    let entry = prop_oneof![
        4 => any_practice(),
        4 => any_night(),
        1 => any_dream().prop_map(Entry::Dream),
        1 => any_other(),
    ];
    prop::collection::vec(entry, 0..40).prop_map(|entries| {
        entries.into_iter().enumerate().map(|(at, entry)| kept(at.try_into().expect("few"), entry)).collect()
    })
}
