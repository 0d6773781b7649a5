//! Rule 4 in the text: nothing in a sleep ending rings, asks, counts up or opens the eyes, and nothing at night rings or asks.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::codes::{BEDTIME, BELL, COUNTING, QUESTION, WAITS, WAKES};
use super::freedom::GROUNDING;
use super::phrase::{Token, tokens_of};
use super::spoken::{Room, Spoken, endings, stand_ins};
use super::words::Words;
use crate::diagnostic::{Code, Diagnostic};
use crate::exercise::lengths::SLEEP_MOST;
use crate::script::tree::{Daytime, Ending, MarkKind, Script};

/// How many numbers in a row are counting up.
const CLIMB: usize = 3;

/// Judges everything that is spoken or sounds when the practice ends in sleep.
pub(super) fn judge(
    script: &Script,
    rooms: &[Room<'_>],
    spoken: &[Spoken<'_>],
    words: &Words,
    found: &mut Vec<Diagnostic>,
) {
    let sleeps = endings(&script.header).contains(&Ending::Sleep);
    let hushed = Hushed { sleeps, grounds: script.header.id.value == GROUNDING };
    for room in rooms {
        let Some(when) = hushed.when(room) else { continue };
        for mark in room.lines.iter().flat_map(|line| &line.marks).filter(|mark| mark.kind == MarkKind::Bell) {
            found.push(Diagnostic {
                code: &BELL,
                span: mark.span.clone(),
                part: room.scene.part.clone(),
                message: format!("expected no bell {when}, but found one"),
                label: String::from("a bell"),
                remedy: String::from("take it out, or put it in a scene with `for = \"wake\"`"),
            });
        }
    }
    for sentence in spoken {
        let Some(when) = hushed.when(&sentence.room) else { continue };
        found.extend(listed(sentence, &QUESTION, words, "question", "no question", when));
    }
    if !sleeps {
        return;
    }
    bedtime(script, found);
    for room in rooms.iter().filter(|room| room.ending != Some(Ending::Wake)) {
        let holds = |kind: MarkKind| matches!(kind, MarkKind::Hold { open: true, .. });
        for mark in room.lines.iter().flat_map(|line| &line.marks).filter(|mark| holds(mark.kind)) {
            found.push(Diagnostic {
                code: &WAITS,
                span: mark.span.clone(),
                part: room.scene.part.clone(),
                message: String::from("expected nothing that waits with the ending `sleep`, but found an open hold"),
                label: String::from("waits, however long"),
                remedy: String::from("leave `open` out: `[hold 30s]` goes on by itself"),
            });
        }
    }
    let heard: Vec<_> = spoken.iter().filter(|sentence| sentence.with(Ending::Sleep)).collect();
    for sentence in &heard {
        for (code, list, expected) in
            [(&COUNTING, "count", "no counting up"), (&WAKES, "wakes", "nothing that opens the eyes")]
        {
            found.extend(listed(sentence, code, words, list, expected, ASLEEP));
        }
    }
    climbs(&heard, words, found);
    for answer in stand_ins(script) {
        let tokens = tokens_of(&answer.value, answer.span.start);
        if tokens.iter().any(|token| token.word == "?") {
            found.push(Diagnostic {
                code: &QUESTION,
                span: answer.span.clone(),
                part: None,
                message: String::from("expected no question with the ending `sleep`, but found one among the answers"),
                label: String::from("this is spoken"),
                remedy: String::from("say it without the question mark"),
            });
        }
    }
}

/// How a sleep ending is told of.
const ASLEEP: &str = "with the ending `sleep`";

/// Where nothing may ring or ask: in a sleep ending, and in what is there for the night, however it ends.
struct Hushed {
    sleeps: bool,
    grounds: bool,
}

impl Hushed {
    /// How that is told of a room; `None`: there one may. The grounding asks by night too: it is how it hands on.
    fn when(&self, room: &Room<'_>) -> Option<&'static str> {
        if self.sleeps && room.ending != Some(Ending::Wake) {
            return Some(ASLEEP);
        }
        (room.scene.when == Some(Daytime::Night) && !self.grounds).then_some("at night")
    }
}

/// A sentence with something of a list in it.
fn listed(
    sentence: &Spoken<'_>,
    code: &'static Code,
    words: &Words,
    list: &str,
    expected: &str,
    when: &str,
) -> Option<Diagnostic> {
    let list = words.list(list);
    let fault = list.find(&sentence.tokens)?;
    let (span, quoted) = sentence.quote(&fault.tokens);
    let message = format!("expected {expected} {when}, but found \"{quoted}\": {}", fault.why);
    let remedy = format!("type, for instance: {} Or put it in a scene with `for = \"wake\"`", list.instead);
    Some(sentence.fault(code, span, message, "here", remedy))
}

/// A script that names a length no sleep ending may have.
fn bedtime(script: &Script, found: &mut Vec<Diagnostic>) {
    let Some(length) = &script.header.length else { return };
    if length.value.longest > SLEEP_MOST {
        found.push(Diagnostic {
            code: &BEDTIME,
            span: length.span.clone(),
            part: None,
            message: format!(
                "expected at most {SLEEP_MOST} with the ending `sleep`, but found {}",
                length.value.longest
            ),
            label: String::from("too long for bed"),
            remedy: format!("type longest = \"{SLEEP_MOST}\""),
        });
    }
}

/// Numbers that climb: in one sentence, or each at the head of a sentence.
fn climbs(heard: &[&Spoken<'_>], words: &Words, found: &mut Vec<Diagnostic>) {
    let number = |token: &Token| words.list("number").place(token);
    let mut led: Vec<usize> = Vec::new();
    for sentence in heard {
        let tokens = &sentence.tokens;
        let mut run: Vec<usize> = Vec::new();
        for token in tokens {
            match number(token) {
                Some(value) => climb(&mut run, value),
                None if token.is_stop() || words.list("joiner").is_in(core::slice::from_ref(token)) => {}
                None => run.clear(),
            }
            if run.len() == CLIMB {
                break;
            }
        }
        let leads = tokens.get(1).is_none_or(Token::is_stop);
        if let Some(value) = tokens.first().and_then(number).filter(|_| leads) {
            climb(&mut led, value);
        }
        if run.len() == CLIMB || led.len() == CLIMB {
            led.clear();
            let list = words.list("count");
            found.push(sentence.fault(
                &COUNTING,
                sentence.sentence.span.clone(),
                String::from("expected no counting up with the ending `sleep`, but found numbers that climb"),
                "here",
                format!("type, for instance: {} Or put it in a scene with `for = \"wake\"`", list.instead),
            ));
        }
    }
}

/// Adds a number to a run that climbs by one, or begins a new run with it.
fn climb(run: &mut Vec<usize>, value: usize) {
    if run.last().is_none_or(|last| last + 1 != value) {
        run.clear();
    }
    run.push(value);
}
