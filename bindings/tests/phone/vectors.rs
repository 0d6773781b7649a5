//! The vectors in `tests/vectors`: what a shell in any language must hear for the same inputs.
//!
//! `PERRON_VECTORS=write cargo test -p perron-ffi vectors` writes what is expected anew; look at what changed.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use perron_ffi::{
    Act, Answer, At, BedWish, Companion, Contents, Ending, Event, Language, Mode, News, PrivateText, Sense,
    VoiceChoice, Wishes,
};
use serde_json::{Map, Value, json};

use crate::house::{EVENING, Home, Keys, config, root};

fn folder() -> PathBuf {
    root().join("tests/vectors")
}

fn read(name: &str) -> Value {
    let text = std::fs::read_to_string(folder().join(name)).expect("the vectors lie in tests/vectors");
    serde_json::from_str(&text).expect("they are JSON")
}

/// Holds each case of a file against what comes out, or writes it down.
pub fn each(name: &str, found: impl Fn(&Value) -> Value) {
    let mut vectors = read(name);
    let write = std::env::var_os("PERRON_VECTORS").is_some_and(|wanted| wanted == "write");
    let cases = vectors["cases"].as_array_mut().expect("a list of cases");
    assert!(!cases.is_empty());
    for case in cases {
        let found = found(case);
        if write {
            case["expected"] = found;
        } else {
            assert_eq!(case["expected"], found, "{name}: {}", case["name"]);
        }
    }
    if write {
        let text = serde_json::to_string_pretty(&vectors).expect("JSON can be written") + "\n";
        std::fs::write(folder().join(name), text).expect("the vectors can be written");
    }
}

pub fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value[key].as_str()
}

fn language(case: &Value) -> Language {
    match text(case, "language") {
        Some("nl") => Language::Nl,
        Some("en") => Language::En,
        other => panic!("no language: {other:?}"),
    }
}

fn millis(value: &Value) -> Duration {
    Duration::from_millis(value.as_u64().expect("milliseconds"))
}

fn wishes(case: &Value) -> Wishes {
    let wishes = &case["wishes"];
    let sense = |name: &Value| match name.as_str() {
        Some("see") => Sense::See,
        Some("hear") => Sense::Hear,
        Some("feel") => Sense::Feel,
        Some("body") => Sense::Body,
        Some("smell") => Sense::Smell,
        other => panic!("no sense: {other:?}"),
    };
    let answer = |(slot, items): (&String, &Value)| Answer {
        slot: slot.clone(),
        items: items
            .as_array()
            .expect("items")
            .iter()
            .map(|item| PrivateText::new(item.as_str().expect("words").into()))
            .collect(),
    };
    Wishes {
        length: wishes["length"].as_u64().map(Duration::from_millis),
        senses: wishes["senses"].as_array().map(|senses| senses.iter().map(sense).collect()).unwrap_or_default(),
        ending: text(wishes, "ending").map(|ending| if ending == "sleep" { Ending::Sleep } else { Ending::Wake }),
        daytime: None,
        bed: text(wishes, "bed").map(|bed| if bed == "off" { BedWish::Off } else { BedWish::Usual }),
        mode: text(wishes, "mode").map(|mode| if mode == "ambient" { Mode::Ambient } else { Mode::Clear }),
        answers: wishes["answers"].as_object().map(|answers| answers.iter().map(answer).collect()).unwrap_or_default(),
        voice: Some(if text(wishes, "voice") == Some("shown") { VoiceChoice::Shown } else { VoiceChoice::Shipped }),
        seed: wishes["seed"].as_u64().unwrap_or(0),
    }
}

fn act(act: &Value) -> At {
    let at = millis(&act["at"]);
    let act = match text(act, "act") {
        Some("pause") => Act::Pause,
        Some("resume") => Act::Resume,
        Some("continue") => Act::Continue,
        Some("stay") => Act::Stay,
        Some("back") => Act::Back,
        Some("ground") => Act::Ground,
        Some("return") => Act::Return,
        Some("stop") => Act::Stop,
        Some("interruption-began") => Act::InterruptionBegan,
        Some("interruption-ended") => Act::InterruptionEnded {
            lasted: millis(&act["lasted"]),
            may_resume: act["may_resume"].as_bool().expect("yes or no"),
        },
        Some("route-lost") => Act::RouteLost,
        other => panic!("no act: {other:?}"),
    };
    At { at, act }
}

/// An event in one word, as the vectors have it.
fn word(news: &News) -> String {
    let ms = |duration: Duration| duration.as_millis();
    match news.event {
        Event::Began => "began".into(),
        Event::Scene => "scene".into(),
        Event::Sentence { grounding: false } => "sentence".into(),
        Event::Sentence { grounding: true } => "grounding-sentence".into(),
        Event::Pause => "pause".into(),
        Event::Hold { open } => if open { "hold-open" } else { "hold" }.into(),
        Event::Breath { phase, takes } => format!("{phase:?} {}", ms(takes)).to_lowercase(),
        Event::EndMoved => "end-moved".into(),
        Event::Asked => "asked".into(),
        Event::Paused => "paused".into(),
        Event::Resumed => "resumed".into(),
        Event::Grounded => "grounded".into(),
        Event::Returned => "returned".into(),
        Event::Stopped => "stopped".into(),
        Event::Ended => "ended".into(),
        Event::Refused { .. } => "refused".into(),
        Event::Underrun { lasted } => format!("underrun {}", ms(lasted)),
    }
}

/// `at practised left event`, all times in milliseconds; what is not known is `-`.
fn line(news: &News) -> String {
    let mut line = format!("{} {} ", news.at.as_millis(), news.practised.as_millis());
    match news.left {
        Some(left) => write!(line, "{} ", left.as_millis()),
        None => write!(line, "- "),
    }
    .expect("a string takes everything");
    line + &word(news)
}

#[test]
fn preparations_are_the_same_everywhere() {
    let companion = Companion::open(config(), None, None).unwrap();
    each("preparations.json", |case| {
        let id = text(case, "exercise").expect("an exercise");
        let prepared = companion.prepare(id, language(case), &wishes(case), None).unwrap();
        json!({
            "length": prepared.facts().length.as_millis() as u64,
            "shortest": prepared.facts().shortest.as_millis() as u64,
            "longest": prepared.facts().longest.as_millis() as u64,
            "sentences": prepared.sentences().len(),
            "fingerprint": prepared.fingerprint(),
        })
    });
}

#[test]
fn sessions_are_the_same_everywhere() {
    let companion = Companion::open(config(), None, None).unwrap();
    each("sessions.json", |case| {
        let id = text(case, "exercise").expect("an exercise");
        let prepared = companion.prepare(id, language(case), &wishes(case), None).unwrap();
        let acts = case["acts"].as_array().expect("acts").iter().map(act).collect();
        let rendering = prepared.render(acts, case["until"].as_u64().map(Duration::from_millis), None).unwrap();
        let news: Vec<String> = rendering.news.iter().map(line).collect();
        json!({ "frames": rendering.pcm.len() / 4, "sound": fnv(&rendering.pcm), "news": news })
    });
}

#[test]
fn what_is_taken_along_is_the_same_everywhere() {
    each("journals.json", |case| {
        let home = Home::new(text(case, "name").expect("a name"));
        let companion = Companion::open(home.config(), Some(std::sync::Arc::new(Keys::default())), None).unwrap();
        let json = case["json"].to_string();
        let looked = companion.look_into(json.as_bytes(), None).unwrap();
        let first = companion.take_in(&looked).unwrap();
        let again = companion.take_in(&looked).unwrap();
        let out: Value = serde_json::from_slice(&companion.export_json().unwrap().bytes).unwrap();
        assert_eq!(out["entries"], case["json"]["entries"], "it goes out as it came in");
        let weeks = companion.weeks(4, EVENING).unwrap();
        let weeks: Vec<String> = weeks
            .iter()
            .map(|week| format!("{} {} {} {}", week.nights, week.with_nightmares, week.nightmares, week.practices))
            .collect();
        json!({
            "contents": numbers(looked.contents()),
            "added": first.added,
            "known_again": again.known,
            "entries": companion.entries().unwrap().len(),
            "weeks": weeks,
        })
    });
}

fn numbers(contents: Contents) -> Value {
    let Contents { practices, places, day_lists, nights, dreams, originals, new_dreams, goals } = contents;
    let pairs = [
        ("practices", practices),
        ("places", places),
        ("day_lists", day_lists),
        ("nights", nights),
        ("dreams", dreams),
        ("originals", originals),
        ("new_dreams", new_dreams),
        ("goals", goals),
    ];
    Value::Object(pairs.into_iter().map(|(name, count)| (name.to_string(), count.into())).collect::<Map<_, _>>())
}

/// FNV-1a of 64 bits: enough to tell that samples are the same, and a few lines in any language.
pub fn fnv(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
