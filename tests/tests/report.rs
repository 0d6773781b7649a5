//! What leaves in a report: what was chosen, and nothing else.

use std::collections::BTreeSet;

use perron_core::day::{Date, day_of, days_after};
use perron_core::distress::Score;
use perron_core::dream::{NewDream, Original};
use perron_core::entry::{DayList, DreamKept, Entry, EntryId, Goal, Kept, Made, Night, Place, Practised, SelfCheck};
use perron_core::exercise::Answer;
use perron_core::practice::Outcome;
use perron_core::progress::{Mean, Practices};
use perron_core::report::{Chosen, Part, Parts, Period, Report};
use perron_core::script::tree::Ending;
use perron_core::{Language, Millis, Private};
use perron_tests::kept::any_entries;
use proptest::prelude::*;

const TODAY: Date = Date::constant(2026, 11, 28);

fn any_parts() -> impl Strategy<Value = Parts> {
    proptest::sample::subsequence(Part::ALL.to_vec(), 0..=Part::ALL.len()).prop_map(|parts| parts.into_iter().collect())
}

fn any_chosen() -> impl Strategy<Value = Chosen> {
    let period = (-40_i32..40, any::<u8>()).prop_map(|(ago, weeks)| Period::until(days_after(TODAY, ago), weeks % 60));
    (period, any_parts()).prop_map(|(period, parts)| Chosen { period, parts })
}

/// Everything a person could have written, each with a word of its own.
fn everything() -> Vec<Kept> {
    let at = TODAY.at(9, 0, 0, 0);
    let word = |word: &str| Private::new(format!("canary-{word}"));
    let entries = vec![
        Entry::Place(Place {
            at,
            exercise: word("place-exercise"),
            language: Language::Nl,
            answers: vec![("canary-slot".to_string(), Answer::typed(vec!["canary-answer".to_string()]))],
        }),
        Entry::DayList(DayList {
            at,
            exercise: word("list-exercise"),
            items: Answer::typed(vec!["canary-item".to_string()]),
        }),
        Entry::Night(Night { of: TODAY, nightmares: 1, woken: Some(1), intensity: None, title: Some(word("titles")) }),
        Entry::Goal(Goal { at, text: word("goals"), reached: None }),
        Entry::Dream(DreamKept {
            title: word("dreams-title"),
            chosen: at,
            original: Some((at, Original::written("canary-original".to_string()))),
            made: Some(Made {
                at,
                changed: at,
                dream: NewDream::written("canary-dreams".to_string()),
                check: SelfCheck::default(),
            }),
            aside: None,
        }),
    ];
    entries.into_iter().zip(1_u8..).map(|(entry, name)| Kept { id: EntryId([name; 16]), entry }).collect()
}

#[test]
fn a_word_leaves_with_its_own_part_alone() {
    for part in Part::ALL {
        let chosen = Chosen { period: Period::until(TODAY, 1), parts: Parts::NONE.with(part) };
        let report = Report::of(&everything(), &chosen, TODAY, |_| false);
        let wrote = report.free_text();
        let all_of_it = wrote.iter().all(|text| text.starts_with(&format!("canary-{}", part.name())));
        assert!(all_of_it && wrote.is_empty() != part.is_free_text(), "{part:?}: {} texts", wrote.len());
    }
    let all = Chosen { period: Period::until(TODAY, 1), parts: Part::ALL.into_iter().collect() };
    let wrote = Report::of(&everything(), &all, TODAY, |_| false).free_text();
    assert_eq!(wrote, ["canary-goals", "canary-titles", "canary-dreams-title", "canary-dreams"]);
    let usual = Chosen { parts: Parts::default(), ..all };
    assert_eq!(Report::of(&everything(), &usual, TODAY, |_| false).free_text(), [""; 0]);
}

#[test]
fn the_name_of_a_persons_own_exercise_is_theirs() {
    let chosen = Chosen { period: Period::until(TODAY, 52), parts: Parts::default() };
    let practised = Practised {
        exercise: Private::new("canary-own".to_string()),
        language: Language::Nl,
        ending: Ending::Wake,
        began: TODAY.at(9, 0, 0, 0),
        over: TODAY.at(9, 10, 0, 0),
        length: Millis::minutes(10),
        heard: Millis::minutes(10),
        outcome: Outcome::Partial,
        stopped: true,
        grounded: 0,
        before: Score::NotAsked,
        after: Score::NotAsked,
        dream: None,
    };
    let practice = Kept { id: EntryId([1; 16]), entry: Entry::Practice(practised) };
    let of = |is_shipped: bool| Report::of([&practice], &chosen, TODAY, |_| is_shipped).practices[0].done.clone();
    assert_eq!(of(false).and_then(|done| done.exercise), None);
    assert_eq!(of(true).and_then(|done| done.exercise).as_deref(), Some("canary-own"));
}

#[test]
fn a_goal_is_told_while_it_holds() {
    let goal = |written: Date, reached: Option<Date>| {
        let moment = |day: Date| day.at(12, 0, 0, 0);
        let text = Private::new("to sleep through".to_string());
        Kept {
            id: EntryId([1; 16]),
            entry: Entry::Goal(Goal { at: moment(written), text, reached: reached.map(moment) }),
        }
    };
    let period = Period::until(TODAY, 1);
    let chosen = Chosen { period, parts: Parts::NONE.with(Part::Goals) };
    let told = |kept: &Kept| Report::of([kept], &chosen, TODAY, |_| true).goals.first().map(|goal| goal.reached);
    let (before, after) = (days_after(period.first(), -1), days_after(period.last(), 1));
    assert_eq!(told(&goal(before, None)), Some(None));
    assert_eq!(told(&goal(before, Some(before))), None, "it was over");
    assert_eq!(told(&goal(before, Some(period.first()))), Some(Some(period.first())));
    assert_eq!(told(&goal(before, Some(after))), Some(None), "what came after is of other days");
    assert_eq!(told(&goal(after, None)), None, "it was not there yet");
}

proptest! {
    #[test]
    fn nothing_of_another_day_or_part_leaves(entries in any_entries(), chosen in any_chosen()) {
        let report = Report::of(&entries, &chosen, TODAY, |_| true);
        let Chosen { period, parts } = chosen;
        prop_assert!(report.practices.iter().all(|told| period.has(told.day)));
        prop_assert!(report.nights.iter().all(|told| period.has(told.of)));
        prop_assert!(report.practices.is_sorted_by_key(|told| told.day));
        prop_assert!(report.nights.is_sorted_by(|one, next| one.of < next.of));
        prop_assert!(parts.has(Part::Practices) || report.practices.iter().all(|told| told.done.is_none()));
        let answered = report.practices.iter().any(|told| told.before.is_some() || told.after.is_some());
        prop_assert!(parts.has(Part::Distress) || !answered);
        prop_assert!(parts.has(Part::Nights) || report.nights.iter().all(|told| told.numbers.is_none()));
        prop_assert!(parts.has(Part::Titles) || report.nights.iter().all(|told| told.title.is_none()));
        prop_assert!(parts.has(Part::Goals) || report.goals.is_empty());
        prop_assert!(parts.has(Part::Dreams) || report.dreams.is_empty());
        prop_assert!(parts != Parts::NONE || report.is_empty());
    }

    /// The weeks tell of the same as the days do.
    #[test]
    fn the_weeks_hold_what_the_days_hold(entries in any_entries(), chosen in any_chosen()) {
        let report = Report::of(&entries, &chosen, TODAY, |_| true);
        let weeks = report.weeks();
        prop_assert_eq!(weeks.first().map(|week| week.first <= chosen.period.first()), Some(true));
        prop_assert_eq!(weeks.last().map(|week| week.last >= chosen.period.last()), Some(true));
        prop_assert!(weeks.windows(2).all(|two| days_after(two[0].last, 1) == two[1].first));
        let counted: u32 = weeks.iter().filter_map(|week| week.practices).map(|practices| practices.count).sum();
        prop_assert_eq!(counted as usize, report.practices.len());
        let logged: u32 = weeks.iter().filter_map(|week| week.nights).map(|nights| nights.logged).sum();
        prop_assert_eq!(logged as usize, report.nights.iter().filter(|told| told.numbers.is_some()).count());
        let both = report.practices.iter().filter_map(|told| told.before.zip(told.after));
        let before = Mean::of(both.map(|(before, _)| before.reveal())).map_or(0, Mean::sum);
        let around = |practices: Practices| practices.distress.map(|around| around.before.sum());
        let sums: u64 = weeks.iter().filter_map(|week| week.practices).filter_map(around).sum();
        prop_assert_eq!(sums, before);
    }

    /// A night that was told on two devices is one night.
    #[test]
    fn a_date_is_told_once(entries in any_entries()) {
        let chosen = Chosen { period: Period::until(TODAY, 52), parts: Parts::default() };
        let report = Report::of(&entries, &chosen, TODAY, |_| true);
        let dates: BTreeSet<Date> = entries
            .iter()
            .filter_map(|kept| match &kept.entry {
                Entry::Night(night) if chosen.period.has(night.of) => Some(night.of),
                _ => None,
            })
            .collect();
        prop_assert_eq!(report.nights.len(), dates.len());
        let practised = entries.iter().filter(|kept| match &kept.entry {
            Entry::Practice(it) => {
                it.outcome != Outcome::NotBegun && chosen.period.has(day_of(it.began))
            }
            _ => false,
        });
        prop_assert_eq!(report.practices.len(), practised.count());
    }
}
