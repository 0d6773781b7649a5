//! Any entry and any settings: for laws that hold whatever was kept.
//!
//! It stands on core alone, so that a test of its own can take it in with `#[path = "../src/any.rs"] mod any;`.
#![allow(dead_code)]

use perron_core::caution::Page;
use perron_core::day::{Date, DateTime, Time};
use perron_core::distress::Score;
use perron_core::dream::{NewDream, Original};
use perron_core::entry::*;
use perron_core::exercise::{Answer, BedWish, Mode, Wishes};
use perron_core::helpline::Country;
use perron_core::practice::Outcome;
use perron_core::script::tree::{Daytime, Ending, Sense};
use perron_core::{Bed, Distress, Language, Millis, Private};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Any text: plain words, nothing at all, and whatever could trip someone who writes or reads a file.
pub fn text() -> impl Strategy<Value = String> {
    let odd = vec![
        "", " ", "'", "''", "=1+1", "+1", "-1", "@x", "\t", "\r", "\r\n", "\n", ",", ";", "\"", "\"\"", "\\",
        "\\u0000", "\0", "\u{feff}", "\u{2028}", "＝1", "ë", "é", "😴", "{", "}", "[", "null", "NaN",
    ];
    prop_oneof![
        3 => "[a-zé ,.']{0,40}",
        2 => vec(prop_oneof![select(odd).prop_map(str::to_string), any::<char>().prop_map(String::from)], 0..6)
            .prop_map(|pieces| pieces.concat()),
    ]
}

/// Any text in keeping.
pub fn words() -> impl Strategy<Value = Private<String>> {
    text().prop_map(Private::new)
}

/// Any day of three centuries.
pub fn date() -> impl Strategy<Value = Date> {
    (1900i16..=2199, 1i8..=12, 1i8..=31)
        .prop_map(|(year, month, day)| Date::new(year, month, day.min(28)).expect("a day of any month"))
}

/// Any time of day, to the nanosecond or to the minute.
pub fn time() -> impl Strategy<Value = Time> {
    let nanos = prop_oneof![Just(0), Just(500_000_000), 0..=999_999_999];
    (0i8..24, 0i8..60, 0i8..60, nanos).prop_map(|(h, m, s, nanos)| Time::new(h, m, s, nanos).expect("a time"))
}

/// Any moment.
pub fn moment() -> impl Strategy<Value = DateTime> {
    (date(), time()).prop_map(|(date, time)| date.to_datetime(time))
}

/// Any length of time that a practice can have.
pub fn length() -> impl Strategy<Value = Millis> {
    (0u64..=366 * 24 * 3_600_000).prop_map(Millis)
}

/// Any name of an entry.
pub fn id() -> impl Strategy<Value = EntryId> {
    any::<[u8; 16]>().prop_map(EntryId)
}

/// Any answer to the question before or after.
pub fn score() -> impl Strategy<Value = Score> {
    let given = (0u8..=10).prop_map(|number| Score::Given(Distress::new(number).expect("at most 10")));
    prop_oneof![Just(Score::NotAsked), Just(Score::Skipped), given]
}

/// Any answer for a slot.
pub fn answer() -> impl Strategy<Value = Answer> {
    vec(text(), 0..5).prop_map(Answer::typed)
}

fn language() -> impl Strategy<Value = Language> {
    select(&Language::ALL[..])
}

fn ending() -> impl Strategy<Value = Ending> {
    select(vec![Ending::Wake, Ending::Sleep])
}

/// Any practice.
pub fn practised() -> impl Strategy<Value = Practised> {
    let outcome = select(vec![Outcome::NotBegun, Outcome::Partial, Outcome::Finished]);
    let what = (words(), language(), ending(), option::of(id()));
    let when = (moment(), moment(), length(), length());
    let how = (outcome, any::<bool>(), any::<u32>(), score(), score());
    (what, when, how).prop_map(
        |(
            (exercise, language, ending, dream),
            (began, over, length, heard),
            (outcome, stopped, grounded, before, after),
        )| Practised {
            exercise,
            language,
            ending,
            began,
            over,
            length,
            heard,
            outcome,
            stopped,
            grounded,
            before,
            after,
            dream,
        },
    )
}

/// Any safe place.
pub fn place() -> impl Strategy<Value = Place> {
    (moment(), words(), language(), vec((text(), answer()), 0..4)).prop_map(|(at, exercise, language, answers)| Place {
        at,
        exercise,
        language,
        answers,
    })
}

/// Any list of the end of a day.
pub fn day_list() -> impl Strategy<Value = DayList> {
    (moment(), words(), answer()).prop_map(|(at, exercise, items)| DayList { at, exercise, items })
}

/// Any night.
pub fn night() -> impl Strategy<Value = Night> {
    let intensity = option::of((0u8..=10).prop_map(|number| Intensity::new(number).expect("at most 10")));
    (date(), any::<u8>(), any::<Option<u8>>(), intensity, option::of(words()))
        .prop_map(|(of, nightmares, woken, intensity, title)| Night { of, nightmares, woken, intensity, title })
}

/// Any dream of the programme.
pub fn dream() -> impl Strategy<Value = DreamKept> {
    let met = || select(&Met::ALL[..]);
    let check = (option::of(met()), vec((select(&Need::ALL[..]), met()), 0..8))
        .prop_map(|(done, needs)| SelfCheck { done, needs });
    let made = (moment(), moment(), text(), check).prop_map(|(at, changed, text, check)| Made {
        at,
        changed,
        dream: NewDream::written(text),
        check,
    });
    let original = (moment(), text()).prop_map(|(at, text)| (at, Original::written(text)));
    (words(), moment(), option::of(original), option::of(made), option::of(moment()))
        .prop_map(|(title, chosen, original, made, aside)| DreamKept { title, chosen, original, made, aside })
}

/// Any goal.
pub fn goal() -> impl Strategy<Value = Goal> {
    (moment(), words(), option::of(moment())).prop_map(|(at, text, reached)| Goal { at, text, reached })
}

/// Any report that was given away.
pub fn shared() -> impl Strategy<Value = Shared> {
    let lock = prop_oneof![Just(Lock::Open), Just(Lock::Passphrase), any::<[u8; 32]>().prop_map(Lock::Therapist)];
    let period = (date(), any::<u8>()).prop_map(|(last, weeks)| Period::until(last, weeks));
    let parts = vec(select(&Part::ALL[..]), 0..6).prop_map(Parts::from_iter);
    (moment(), words(), lock, period, parts).prop_map(|(at, to, lock, period, parts)| Shared {
        at,
        to,
        lock,
        period,
        parts,
    })
}

/// Any entry, each kind as often.
pub fn entry() -> impl Strategy<Value = Entry> {
    prop_oneof![
        practised().prop_map(Entry::Practice),
        place().prop_map(Entry::Place),
        day_list().prop_map(Entry::DayList),
        night().prop_map(Entry::Night),
        dream().prop_map(Entry::Dream),
        goal().prop_map(Entry::Goal),
        shared().prop_map(Entry::Shared),
    ]
}

/// Up to so many entries, no name twice, in any order.
pub fn entries(most: usize) -> impl Strategy<Value = Vec<Kept>> {
    btree_map(id(), entry(), 0..=most)
        .prop_map(|entries| entries.into_iter().map(|(id, entry)| Kept { id, entry }).collect::<Vec<_>>())
        .prop_shuffle()
}

/// Any wishes.
pub fn wishes() -> impl Strategy<Value = Wishes> {
    let bed = prop_oneof![Just(BedWish::Usual), Just(BedWish::Off), select(&Bed::ALL[..]).prop_map(BedWish::Named)];
    let how = (option::of(ending()), option::of(select(vec![Daytime::Day, Daytime::Night])), any::<bool>());
    let sound = (bed, select(vec![Mode::Clear, Mode::Ambient]), any::<u64>());
    let answers = btree_map(text(), answer(), 0..4);
    (option::of(length()), vec(select(&Sense::ALL[..]), 0..6), how, sound, answers).prop_map(
        |(length, senses, (ending, daytime, planned), (bed, mode, seed), answers)| Wishes {
            length,
            senses,
            ending,
            planned,
            daytime,
            bed,
            mode,
            answers,
            seed,
        },
    )
}

/// Any ritual.
pub fn ritual() -> impl Strategy<Value = Ritual> {
    (moment(), words(), language(), wishes(), words(), option::of(id())).prop_map(
        |(at, exercise, language, wishes, voice, dream)| Ritual { at, exercise, language, wishes, voice, dream },
    )
}

/// Any settings.
pub fn settings() -> impl Strategy<Value = Settings> {
    let country = option::of(select(&Country::ALL[..]));
    let read = vec(select(vec![Page::Imagery, Page::Dreams]), 0..3);
    (option::of(language()), country, option::of(time()), read, vec(ritual(), 0..4), any::<bool>()).prop_map(
        |(language, country, reminder, read, rituals, private)| Settings {
            language,
            country,
            reminder,
            read,
            rituals,
            private,
        },
    )
}
