//! Plans: `session.plan`, one wish or one command a line, for tests that a writer can read.
//!
//! ```text
//! # Four tasks, heard and felt, as short as it goes.
//! length   6m
//! senses   hear, feel
//! slot     tasks = mail; a deadline
//! ending   sleep
//! daytime  night
//! bed      off
//! mode     ambient
//! seed     7
//! planned
//! voice    none
//! ```
//!
//! A line that begins with none of these words is a command, for whoever walks the session. Without `length` the script's
//! usual length is asked; `voice none` leaves every sentence unspoken.

use std::path::Path;

use perron_core::Bed;
use perron_core::exercise::{Answer, BedWish, Mode, Wishes};
use perron_core::script::tree::{Daytime, Ending, Sense};

/// What a plan asks for.
#[derive(Debug)]
pub struct Plan {
    /// What the person wishes, the length among it.
    pub wishes: Wishes,
    /// Whether there is a voice.
    pub voice: bool,
    /// Every other line, trimmed, with its number.
    pub commands: Vec<(usize, String)>,
}

/// Reads a plan; a wish that cannot be read is a fault in the test itself, and panics with its line.
pub fn read(path: &Path) -> Plan {
    let text = std::fs::read_to_string(path).expect("a plan is readable");
    let mut plan = Plan { wishes: Wishes::default(), voice: true, commands: Vec::new() };
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let known = wish(&mut plan, word, rest.trim());
        match known {
            Some(true) => {}
            Some(false) => panic!("{}:{}: expected a wish, but found {line}", path.display(), index + 1),
            None => plan.commands.push((index + 1, line.to_string())),
        }
    }
    plan
}

/// Takes one wish into the plan: `None` when the word is no wish, `Some(false)` when its value cannot be read.
fn wish(plan: &mut Plan, word: &str, value: &str) -> Option<bool> {
    let wishes = &mut plan.wishes;
    let read = match word {
        "length" => value.parse().map(|length| wishes.length = Some(length)).is_ok(),
        "senses" => {
            let senses: Option<Vec<Sense>> = value.split(',').map(|name| Sense::from_name(name.trim())).collect();
            senses.map(|senses| wishes.senses = senses).is_some()
        }
        "slot" => value
            .split_once('=')
            .map(|(slot, answer)| {
                let answer = Answer::typed(vec![answer.to_string()]);
                wishes.answers.insert(slot.trim().to_string(), answer);
            })
            .is_some(),
        "ending" => one_of(value, &[("wake", Ending::Wake), ("sleep", Ending::Sleep)], |it| wishes.ending = Some(it)),
        "daytime" => one_of(value, &[("day", Daytime::Day), ("night", Daytime::Night)], |it| wishes.daytime = Some(it)),
        "mode" => one_of(value, &[("clear", Mode::Clear), ("ambient", Mode::Ambient)], |it| wishes.mode = it),
        "bed" => match (value, Bed::from_name(value)) {
            ("off", _) => one_of(value, &[("off", BedWish::Off)], |it| wishes.bed = it),
            (_, Some(bed)) => one_of(value, &[(value, BedWish::Named(bed))], |it| wishes.bed = it),
            _ => false,
        },
        "seed" => value.parse().map(|seed| wishes.seed = seed).is_ok(),
        "planned" => one_of(value, &[("", true)], |it| wishes.planned = it),
        "voice" => one_of(value, &[("none", false)], |it| plan.voice = it),
        _ => return None,
    };
    Some(read)
}

/// Takes the value that has this name, and says whether there was one.
fn one_of<T: Copy>(name: &str, values: &[(&str, T)], take: impl FnOnce(T)) -> bool {
    values.iter().find(|(known, _)| *known == name).map(|(_, value)| take(*value)).is_some()
}
