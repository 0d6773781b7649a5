//! A script that keeps every rule of care, and room in it for lines that may not.

use perron_core::Language;
use perron_core::script::{self, Script};

use crate::shelf::files;

/// The lengths of that script.
pub const LENGTH: &str = "length = { shortest = \"4m\", usual = \"4m30s\", longest = \"5m\" }";

/// What a scene says in it that comes late: in a sleep ending the voice has slowed by then.
const SLOWEST: &str = "pace = \"slowest\"\n";

/// Who may start that script, and how it ends.
pub const CARE: &str = "care = \"self\"\nending = \"chosen\"";

/// What a script says that keeps every rule, and the code that misses each sentence.
struct Voice {
    opening: [(&'static str, &'static str); 3],
    back: [(&'static str, &'static str); 3],
    sleep: &'static str,
    quiet: &'static str,
    minute: &'static str,
    time: &'static str,
}

const fn voice(language: Language) -> Voice {
    match language {
        Language::Nl => Voice {
            opening: [
                ("C011", "Je mag op elk moment stoppen."),
                ("C012", "Je ogen mogen open blijven."),
                ("C028", "Dwalen je gedachten af, dan is dat heel gewoon."),
            ],
            back: [
                ("C051", "Je ogen mogen nu weer open."),
                ("C052", "Je bent hier, in deze kamer, op deze dag."),
                ("C053", "Stap niet meteen in de auto of op de fiets."),
            ],
            sleep: "Rust maar uit, op jouw eigen manier.",
            quiet: "Het is stil. [4s]",
            minute: "Er is geen haast bij. [1m..2m]",
            time: "Neem de tijd. [4s..2m]",
        },
        Language::En => Voice {
            opening: [
                ("C011", "You may stop at any moment."),
                ("C012", "Your eyes may stay open."),
                ("C028", "If your thoughts wander off, that is quite normal."),
            ],
            back: [
                ("C051", "Your eyes may open again now."),
                ("C052", "You are here, in this room, on this day."),
                ("C053", "Please do not drive or cycle straight away."),
            ],
            sleep: "Rest now, in your own way.",
            quiet: "It is quiet. [4s]",
            minute: "There is no hurry. [1m..2m]",
            time: "Take your time. [4s..2m]",
        },
    }
}

/// A line that no rule has anything against.
pub const fn quiet(language: Language) -> &'static str {
    voice(language).quiet
}

/// What a line says of the head of its script: the text without it, a question with the scene that speaks its answer.
struct Head<'a> {
    key: Option<(&'a str, &'a str)>,
    slot: String,
    asked: String,
    lines: String,
}

impl<'a> Head<'a> {
    /// `pace` is that of the scene which speaks the answer.
    fn of(language: Language, pace: &str, given: &'a str) -> Self {
        let (key, given) = match given.split_once(": ") {
            Some((key @ ("ask" | "unspoken" | "title" | "summary"), rest)) => (Some((key, rest)), quiet(language)),
            _ => (None, given),
        };
        let (slot, asked) = match key {
            Some((kind @ ("ask" | "unspoken"), ask)) => {
                let spoken = kind == "ask";
                let (condition, line) = if spoken { ("", "{own} [4s]") } else { ("if = \"own\"\n", quiet(language)) };
                (
                    format!("[slots.own]\nkind = \"text\"\nask = \"{ask}\"\n\n"),
                    format!("[[scene]]\nid = \"asked\"\n{condition}{pace}text = \"{line}\"\n\n"),
                )
            }
            _ => (String::new(), String::new()),
        };
        Self { key, slot, asked, lines: given.replace(" / ", "\n") }
    }

    fn put(&self, key: &str, usual: &'a str) -> &'a str {
        self.key.filter(|(own, _)| *own == key).map_or(usual, |(_, said)| said)
    }
}

/// A script that keeps every rule, with some lines in it: in the place of the sentence that `code` misses, or else in a
/// scene of their own. ` / ` begins a new line, and `wake: ` or `sleep: ` before them gives that scene an ending; `night: ` puts
/// it in the night, awake. `ask: `
/// makes a question of it whose answer is spoken, `unspoken: ` one whose answer is not; `title: ` and `summary: ` put it
/// in the head.
/// A code of rule 9 makes it a grounding.
pub fn frame(language: Language, code: &str, given: &str) -> String {
    if code.starts_with("C09") {
        return grounding(language, code, given);
    }
    let voice = voice(language);
    let (condition, given) = match given.split_once(": ") {
        Some(("wake", rest)) => (String::from("for = \"wake\"\n"), rest),
        Some(("sleep", rest)) => (format!("for = \"sleep\"\n{SLOWEST}"), rest),
        Some(("night", rest)) => (String::from("for = \"wake\"\nwhen = \"night\"\n"), rest),
        _ => (SLOWEST.to_owned(), given),
    };
    let head = Head::of(language, SLOWEST, given);
    let Head { slot: own_slot, asked, lines, .. } = &head;
    let mut placed = false;
    let mut said = |sentences: [(&str, &str); 3]| {
        let mut say = |(own, sentence): (&str, &str)| {
            if own == code {
                placed = true;
                lines.clone()
            } else {
                format!("{sentence} [4s]")
            }
        };
        sentences.map(&mut say).join("\n")
    };
    let (opening, back) = (said(voice.opening), said(voice.back));
    let scene =
        |id: &str, keys: &str, text: &str| format!("[[scene]]\nid = \"{id}\"\n{keys}text = \"\"\"\n{text}\n\"\"\"\n\n");
    let own = if placed { String::new() } else { scene("given", &condition, lines) };
    let slot = if lines.contains("{thing}") { "[slots.thing]\nkind = \"word\"\nask = \"?\"\n\n" } else { "" };
    format!(
        "[script]\nformat = 1\nid = \"line\"\nlanguage = \"{}\"\ntitle = \"{}\"\nsummary = \"{}\"\n{CARE}\n\
         {LENGTH}\nbeds = [\"sea\"]\n\n{slot}{own_slot}{}{}{asked}{own}{}{}",
        language.name(),
        head.put("title", "Line"),
        head.put("summary", "A line."),
        // What opens lies more than a minute before the end.
        scene("opening", "", &format!("{opening}\n{}", voice.minute)),
        scene("time", "pace = \"slower\"\n", voice.time),
        scene("back", "for = \"wake\"\n", &back),
        scene("stay", &format!("for = \"sleep\"\n{SLOWEST}"), voice.sleep),
    )
}

/// The sentences of a grounding that keeps every rule, and the code that misses each.
const fn ground(language: Language) -> [(&'static str, &'static str); 5] {
    match language {
        Language::Nl => [
            ("", "Doe een lamp aan, als dat kan. [2s]"),
            ("C094", "Zeg hardop hoe je heet. [2s]"),
            ("", "Zeg hardop waar je bent. [2s]\nZeg hardop welke dag we hebben. [2s]"),
            ("", "Zet je voeten plat op de vloer. [2s]\nDruk je handen tegen elkaar. [2s]"),
            ("C095", "Wil je verdergaan, afsluiten of hulp zoeken?"),
        ],
        Language::En => [
            ("", "Turn on a light, if you can. [2s]"),
            ("C094", "Say your own name out loud. [2s]"),
            ("", "Say out loud where you are. [2s]\nSay out loud what day it is. [2s]"),
            ("", "Put your feet flat on the floor. [2s]\nPress your hands together. [2s]"),
            ("C095", "Would you like to go on, finish, or find help?"),
        ],
    }
}

/// As [`frame`], of a grounding.
fn grounding(language: Language, code: &str, given: &str) -> String {
    let voice = voice(language);
    let [stop, eyes, _] = voice.opening;
    let [around, name, place, body, onward] = ground(language);
    let Head { slot, asked, lines, .. } = Head::of(language, "", given);
    let mut placed = false;
    let mut said = Vec::new();
    for (own, sentence) in [stop, eyes, around, name, place, body].into_iter().chain(voice.back).chain([onward]) {
        if own == onward.0 && !placed && own != code {
            said.push(lines.clone());
        }
        placed |= own == code;
        let pause = if sentence.ends_with(']') || own == onward.0 { "" } else { " [2s]" };
        said.push(if own == code { lines.clone() } else { format!("{sentence}{pause}") });
    }
    format!(
        "[script]\nformat = 1\nid = \"grounding\"\nlanguage = \"{}\"\ntitle = \"Line\"\nsummary = \"A line.\"\n\
         care = \"self\"\nending = \"wake\"\nlength = {{ shortest = \"1m\", usual = \"70s\", longest = \"75s\" }}\n\n{slot}{asked}\
         [[scene]]\nid = \"here\"\ntext = \"\"\"\n{}\n\"\"\"\n",
        language.name(),
        said.join("\n"),
    )
}

/// The script of a text that is one: anything else is a fault of the test's data.
pub fn read(text: &str) -> Script {
    let reading = script::read(text);
    reading.sound().unwrap_or_else(|| panic!("not a script: {:?}\n{text}", reading.diagnostics)).clone()
}

/// The shipped scripts of a language, with their parts joined; parts by themselves come as they are.
pub fn shipped(language: Language) -> Vec<Script> {
    let read: Vec<Script> = files(&format!("scripts/{}", language.name()), ".toml")
        .iter()
        .map(|(_, bytes)| read(&String::from_utf8_lossy(bytes)))
        .collect();
    let parts: Vec<&Script> = read.iter().filter(|script| script.header.part).collect();
    read.iter()
        .map(|script| {
            let joined = script::join(script, &parts);
            assert_eq!(joined.diagnostics, [], "{}", script.header.id.value);
            joined.script
        })
        .collect()
}
