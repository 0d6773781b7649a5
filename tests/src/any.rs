//! Any script and any wishes: for laws that hold whatever was written and whatever is asked.

use perron_core::exercise::{Answer, BedWish, Exercise, Mode, Wishes, prepare};
use perron_core::pace::ScenePace;
use perron_core::script::tree::*;
use perron_core::{Bed, Millis};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::built;

/// Any mark that a script can have; a new kind is one more row of the draw.
fn mark() -> impl Strategy<Value = MarkKind> {
    const _: fn(MarkKind) = |kind| match kind {
        MarkKind::Pause(_)
        | MarkKind::Hold { .. }
        | MarkKind::Breathe { .. }
        | MarkKind::Bell
        | MarkKind::Level { .. }
        | MarkKind::Train { .. } => (),
    };
    let glue = prop_oneof![
        (1u64..20_000).prop_map(|ms| Glue::usual(Millis(ms))),
        (1u64..9_000).prop_map(|ms| Glue::fixed(Millis(ms))),
        (1u64..9_000, 0u64..60_000).prop_map(|(ms, more)| Glue {
            least: Millis(ms),
            natural: Millis(ms),
            most: Millis(ms + more)
        }),
    ];
    prop_oneof![
        8 => glue.prop_map(MarkKind::Pause),
        1 => (1_000u64..40_000, any::<bool>()).prop_map(|(ms, open)| MarkKind::Hold { natural: Millis(ms), open }),
        1 => (1_000u64..8_000, 1_000u64..8_000, 1u8..5).prop_map(|(inhale, exhale, times)| MarkKind::Breathe {
            inhale: Millis(inhale),
            exhale: Millis(exhale),
            times
        }),
        1 => Just(MarkKind::Bell),
        3 => (option::of(select(&Bed::ALL[..])), 0u8..=100, 0u64..20_000).prop_map(|(bed, percent, over)| {
            MarkKind::Level { bed, percent, over: Millis(over) }
        }),
        1 => (select(&Motion::ALL[..]), 5_000u64..=60_000).prop_map(|(motion, over)| MarkKind::Train {
            motion,
            over: Millis(over)
        }),
    ]
}

/// Any line: a sentence or none, with slots or none.
fn line() -> impl Strategy<Value = Line> {
    let words = prop_oneof![
        6 => (1usize..60).prop_map(|length: usize| "w".repeat(length)),
        1 => Just("{own} stays".to_string()),
        1 => Just("{word.place}".to_string()),
        1 => Just("A {word}, and {tasks}.".to_string()),
        1 => Just("".to_string())
    ];
    let sense = option::weighted(0.4, select(&Sense::ALL[..]));
    (words, vec(mark(), 0..3), option::weighted(0.5, 1u8..9), sense).prop_map(|(words, marks, optional, sense)| Line {
        optional,
        sense,
        ..built::line(&words, marks)
    })
}

/// Any scene, with any conditions.
fn scene() -> impl Strategy<Value = Scene> {
    let slots = || option::weighted(0.2, select(vec!["own", "tasks", "word"]));
    let ending = option::weighted(0.2, select(vec![Ending::Wake, Ending::Sleep]));
    let pace = option::weighted(0.4, select(vec![ScenePace::Slower, ScenePace::Slowest, ScenePace::Slowing]));
    (vec(line(), 0..8), slots(), slots(), slots(), option::weighted(0.2, 1u8..9), ending, pace).prop_map(
        |(lines, each, if_given, unless_given, optional, ending, pace)| {
            let slot = |name: Option<&str>| name.map(|name| built::at(name.to_string()));
            let (each, if_given, unless_given) = (slot(each), slot(if_given), slot(unless_given));
            Scene { each, if_given, unless_given, optional, ending, pace, ..built::scene("scene", lines) }
        },
    )
}

/// Any script: with slots of three kinds, beds or none, any ending.
pub fn script() -> impl Strategy<Value = Script> {
    let beds = vec(select(&Bed::ALL[..]), 0..3);
    let rule = select(vec![EndingRule::Chosen, EndingRule::Only(Ending::Sleep), EndingRule::Only(Ending::Wake)]);
    (vec(scene(), 1..6), beds, rule, any::<bool>()).prop_map(|(scenes, beds, rule, stand_in)| {
        let choice = |say: &str, place: &str| Choice {
            say: built::at(say.to_string()),
            forms: vec![("place".to_string(), built::at(place.to_string()))],
        };
        let options = vec![choice("safe", "safe place"), choice("calm", "calm place")];
        let or = |texts: &'static [&'static str]| if stand_in { texts } else { &[] };
        let slots = vec![
            built::slot("own", SlotKind::Text, or(&["It is quiet. It stays."])),
            built::slot("word", SlotKind::Choice(options), or(&["calm"])),
            built::slot("tasks", SlotKind::List { most: 3 }, or(&["mail", "a deadline"])),
        ];
        built::script(rule, beds, slots, scenes)
    })
}

/// Any wishes that such a script can fulfil.
pub fn wishes() -> impl Strategy<Value = Wishes> {
    let own = option::of(select(vec!["The bench.", "The bench. The old tree! Me", " "]));
    let tasks = option::of(select(vec!["mail", "mail; call", " ; a ;b"]));
    let word = option::of(select(vec!["safe", "Calm"]));
    let senses = vec(select(&Sense::ALL[..]), 0..4);
    let mode = select(vec![Mode::Clear, Mode::Ambient]);
    (own, tasks, word, senses, mode, any::<bool>()).prop_map(|(own, tasks, word, senses, mode, off)| {
        let given = [("own", own), ("tasks", tasks), ("word", word)];
        let answers = given.into_iter().filter_map(|(slot, answer)| {
            answer.map(|answer| (slot.to_string(), Answer::typed(vec![answer.to_string()])))
        });
        let bed = if off { BedWish::Off } else { BedWish::Usual };
        Wishes { senses, mode, bed, answers: answers.collect(), ..Wishes::default() }
    })
}

/// Any exercise.
pub fn exercise() -> impl Strategy<Value = Exercise> {
    (script(), wishes()).prop_map(|(script, wishes)| prepare(&script, &wishes).expect("these wishes can be fulfilled"))
}
