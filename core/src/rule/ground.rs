//! Rule 9: the grounding keeps a law of its own. It is reached in one action by someone who is overwhelmed, so it asks
//! nothing first, lulls nobody, and names what is here.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::codes::{BARE, DROWSY, HERE, ONWARD, READY};
use super::freedom::GROUNDING;
use super::spoken::{Room, Spoken, endings};
use super::words::Words;
use crate::diagnostic::Diagnostic;
use crate::script::tree::{Care, Ending, MarkKind, Script};

/// What brings someone back, and the list that knows it.
const ANCHORS: [(&str, &str); 6] = [
    ("own_name", "the person's own name"),
    ("where", "where one is"),
    ("which_day", "which day it is"),
    ("light", "light, or a look around"),
    ("feet", "feet on the floor"),
    ("hands", "something for the hands to do"),
];

/// Judges the grounding, and no other script.
pub(super) fn judge(
    script: &Script,
    rooms: &[Room<'_>],
    spoken: &[Spoken<'_>],
    words: &Words,
    found: &mut Vec<Diagnostic>,
) {
    if script.header.id.value != GROUNDING {
        return;
    }
    ready(script, found);
    bare(script, rooms, found);
    for sentence in spoken {
        let list = words.list("drowsy");
        let Some(fault) = list.find(&sentence.tokens) else { continue };
        let (span, quoted) = sentence.quote(&fault.tokens);
        let message = format!("expected a grounding that is wide awake, but found \"{quoted}\": {}", fault.why);
        found.push(sentence.fault(&DROWSY, span, message, "here", format!("type, for instance: {}", list.instead)));
    }
    let place = &script.header.id.span;
    let mut at_id = |code, message: String, label: &str, remedy: String| {
        found.push(Diagnostic { code, span: place.clone(), part: None, message, label: label.to_string(), remedy });
    };
    for (name, shown) in ANCHORS {
        let list = words.list(name);
        if !spoken.iter().any(|sentence| list.is_in(&sentence.tokens)) {
            let message = format!("expected a grounding that names {shown}, but found nothing");
            at_id(&HERE, message, "not said anywhere", format!("type it as a line of its own: {}", list.instead));
        }
    }
    let (asks, help) = (words.list("question"), words.list("help"));
    let last = spoken.last();
    if last.is_none_or(|last| !asks.is_in(&last.tokens) || !help.is_in(&last.tokens)) {
        let said =
            last.map_or(String::from("nothing"), |last| format!("\"{}\"", last.quote(&(0..last.tokens.len())).1));
        let message = format!("expected a last sentence that asks to go on, close or get help, but found {said}");
        at_id(&ONWARD, message, "ends otherwise", format!("type as the last line: {}", help.instead));
    }
}

/// What would stand between a person and the first word.
fn ready(script: &Script, found: &mut Vec<Diagnostic>) {
    let header = &script.header;
    let slot = script.slots.first();
    let (span, barrier, remedy) = if header.care != Care::SelfGuided {
        (&header.id.span, "care that is not `self`", "type care = \"self\"")
    } else if endings(header) != [Ending::Wake] {
        (&header.id.span, "an ending that can be sleep", "type ending = \"wake\", without `plan_ending`")
    } else if let Some(slot) = slot {
        (&slot.name.span, "a question", "leave the slot out, and say it for everyone")
    } else {
        return;
    };
    found.push(Diagnostic {
        code: &READY,
        span: span.clone(),
        part: None,
        message: format!("expected a grounding that begins at once, for anyone, but found {barrier}"),
        label: String::from("stands before it"),
        remedy: String::from(remedy),
    });
}

/// Sounds beneath or between the words.
fn bare(script: &Script, rooms: &[Room<'_>], found: &mut Vec<Diagnostic>) {
    let mut fault = |span, part, sound: &str| {
        found.push(Diagnostic {
            code: &BARE,
            span,
            part,
            message: format!("expected a grounding of the voice alone, but found {sound}"),
            label: String::from("sounds"),
            remedy: String::from("leave it out"),
        });
    };
    if let Some(bed) = script.header.beds.first() {
        fault(script.header.id.span.clone(), None, &format!("the bed `{}`", bed.name()));
    }
    for room in rooms {
        for mark in room.lines.iter().flat_map(|line| &line.marks) {
            let silent = matches!(mark.kind, MarkKind::Pause(_) | MarkKind::Hold { .. });
            if !silent {
                fault(mark.span.clone(), room.scene.part.clone(), "a mark that sounds or guides the breath");
            }
        }
    }
}
