//! Any entry, any settings, any checkpoint.

use perron_core::bed::Bed;
use perron_core::caution::Page;
use perron_core::day::{Date, DateTime, Time};
use perron_core::distress::{Distress, Score};
use perron_core::dream::{NewDream, Original};
use perron_core::entry::{
    Checkpoint, DayList, DreamKept, Entry, EntryId, Goal, Intensity, Kept, Made, Met, Need, Night, Place, Practised,
    Ritual, SelfCheck, Settings,
};
use perron_core::exercise::{Answer, BedWish, Mode, Wishes};
use perron_core::helpline::Country;
use perron_core::practice::Outcome;
use perron_core::script::tree::{Daytime, Ending, Sense};
use perron_core::{Language, Millis, Private};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub fn date() -> impl Strategy<Value = Date> {
    (-9999..=9999_i16, 1..=12_i8, 1..=31_i8)
        .prop_filter_map("a day of the calendar", |(y, m, d)| Date::new(y, m, d).ok())
}

fn time() -> impl Strategy<Value = Time> {
    (0..24_i8, 0..60_i8, 0..60_i8, 0..1_000_000_000)
        .prop_filter_map("a time", |(h, m, s, n)| Time::new(h, m, s, n).ok())
}

fn moment() -> impl Strategy<Value = DateTime> {
    (date(), time()).prop_map(|(date, time)| date.to_datetime(time))
}

/// Any text: long ones too, of any script, with whatever a format could stumble over.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![8 => any::<String>(), 1 => Just(String::new()), 1 => "[a-zé\u{0}\"]{3000,9000}"]
}

fn private() -> impl Strategy<Value = Private<String>> {
    text().prop_map(Private::new)
}

fn answer() -> impl Strategy<Value = Answer> {
    vec(text(), 0..4).prop_map(Answer::typed)
}

fn score() -> impl Strategy<Value = Score> {
    prop_oneof![
        Just(Score::NotAsked),
        Just(Score::Skipped),
        (0..=10_u8).prop_filter_map("a score", |number| Distress::new(number).map(Score::Given)),
    ]
}

fn id() -> impl Strategy<Value = EntryId> {
    any::<[u8; 16]>().prop_map(EntryId)
}

fn ending() -> impl Strategy<Value = Ending> {
    select(vec![Ending::Wake, Ending::Sleep])
}

fn language() -> impl Strategy<Value = Language> {
    select(Language::ALL.to_vec())
}

fn practised() -> impl Strategy<Value = Practised> {
    let outcome = select(vec![Outcome::NotBegun, Outcome::Partial, Outcome::Finished]);
    let whole = (private(), language(), ending(), moment(), moment(), any::<u64>(), any::<u64>());
    let came = (outcome, any::<bool>(), any::<u32>(), score(), score(), option::of(id()));
    (whole, came).prop_map(
        |(
            (exercise, language, ending, began, over, length, heard),
            (outcome, stopped, grounded, before, after, dream),
        )| Practised {
            exercise,
            language,
            ending,
            began,
            over,
            length: Millis(length),
            heard: Millis(heard),
            outcome,
            stopped,
            grounded,
            before,
            after,
            dream,
        },
    )
}

fn place() -> impl Strategy<Value = Place> {
    (moment(), private(), language(), vec((text(), answer()), 0..4))
        .prop_map(|(at, exercise, language, answers)| Place { at, exercise, language, answers })
}

fn night() -> impl Strategy<Value = Night> {
    let intensity = option::of((0..=10_u8).prop_filter_map("an intensity", Intensity::new));
    (date(), any::<u8>(), any::<u8>(), intensity, option::of(private()))
        .prop_map(|(of, nightmares, woken, intensity, title)| Night { of, nightmares, woken, intensity, title })
}

fn made() -> impl Strategy<Value = Made> {
    let met = || select(Met::ALL.to_vec());
    let needs = vec((select(Need::ALL.to_vec()), met()), 0..7);
    (moment(), moment(), text(), option::of(met()), needs).prop_map(|(at, changed, dream, done, needs)| Made {
        at,
        changed,
        dream: NewDream::written(dream),
        check: SelfCheck { done, needs },
    })
}

fn dream() -> impl Strategy<Value = DreamKept> {
    let original = option::of((moment(), text().prop_map(Original::written)));
    (private(), moment(), original, option::of(made()), option::of(moment()))
        .prop_map(|(title, chosen, original, made, aside)| DreamKept { title, chosen, original, made, aside })
}

pub fn entry() -> impl Strategy<Value = Entry> {
    let list = (moment(), private(), answer()).prop_map(|(at, exercise, items)| DayList { at, exercise, items });
    let goal = (moment(), private(), option::of(moment())).prop_map(|(at, text, reached)| Goal { at, text, reached });
    prop_oneof![
        practised().prop_map(Entry::Practice),
        place().prop_map(Entry::Place),
        list.prop_map(Entry::DayList),
        night().prop_map(Entry::Night),
        dream().prop_map(Entry::Dream),
        goal.prop_map(Entry::Goal),
    ]
}

pub fn kept() -> impl Strategy<Value = Kept> {
    (id(), entry()).prop_map(|(id, entry)| Kept { id, entry })
}

fn wishes() -> impl Strategy<Value = Wishes> {
    let bed = prop_oneof![Just(BedWish::Usual), Just(BedWish::Off), select(Bed::ALL.to_vec()).prop_map(BedWish::Named)];
    let first = (
        option::of(any::<u64>().prop_map(Millis)),
        vec(select(Sense::ALL.to_vec()), 0..5),
        option::of(ending()),
        any::<bool>(),
        option::of(select(vec![Daytime::Day, Daytime::Night])),
    );
    let second = (bed, select(vec![Mode::Clear, Mode::Ambient]), btree_map(text(), answer(), 0..4), any::<u64>());
    (first, second).prop_map(|((length, senses, ending, planned, daytime), (bed, mode, answers, seed))| Wishes {
        length,
        senses,
        ending,
        planned,
        daytime,
        bed,
        mode,
        answers,
        seed,
    })
}

fn ritual() -> impl Strategy<Value = Ritual> {
    (moment(), private(), language(), wishes(), private(), option::of(id())).prop_map(
        |(at, exercise, language, wishes, voice, dream)| Ritual { at, exercise, language, wishes, voice, dream },
    )
}

pub fn settings() -> impl Strategy<Value = Settings> {
    let country = option::of(select(Country::ALL.to_vec()));
    let read = vec(select(vec![Page::Imagery, Page::Dreams]), 0..3);
    (option::of(language()), country, option::of(time()), read, vec(ritual(), 0..3)).prop_map(
        |(language, country, reminder, read, rituals)| Settings { language, country, reminder, read, rituals },
    )
}

pub fn checkpoint() -> impl Strategy<Value = Checkpoint> {
    let numbers = (any::<u64>(), any::<[u8; 32]>(), any::<usize>(), any::<u64>(), any::<u32>());
    (ritual(), ending(), numbers, score()).prop_map(
        |(ritual, ending, (length, timeline, cue, heard, grounded), before)| Checkpoint {
            ritual,
            ending,
            length: Millis(length),
            timeline: Private::new(timeline),
            cue,
            heard: Millis(heard),
            grounded,
            before,
        },
    )
}
