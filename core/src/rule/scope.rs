//! Rule 8: what no exercise does. Memories and nightmares are for the person and a professional; the evening is not gone
//! over again; the breath is let be; and sleep after a dream exercise is a therapist's to plan.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::codes::{BREATH, FAMILY, MEMORY, NIGHTMARE, REVIEW, UNPLANNED};
use super::phrase::tokens_of;
use super::spoken::{Room, Spoken, endings, rooms_speak, stand_ins};
use super::words::Words;
use crate::diagnostic::{Code, Diagnostic};
use crate::script::tree::{Care, Ending, EndingRule, MarkKind, Script, Slot};
use crate::units::Millis;

/// How long one breath of a guide lasts at least, in and out together (P): twelve a minute is a calm breath, and faster can
/// make dizzy and afraid.
pub const BREATH_LEAST: Millis = Millis::seconds(5);

/// What the lists forbid here: the code, its list, what is expected, and whether only a sleep ending is held to it.
const FORBIDDEN: [(&Code, &str, &str, bool); 4] = [
    (&MEMORY, "memory", "no way back into what happened or into a nightmare", false),
    (&REVIEW, "review", "nothing that goes over the day again", true),
    (&BREATH, "breath", "a breath that goes its own way", false),
    (&FAMILY, "family", "nobody of the person's own family in the image", false),
];

/// Judges what is spoken, what is asked, and who may let it end in sleep.
pub(super) fn judge(
    script: &Script,
    rooms: &[Room<'_>],
    spoken: &[Spoken<'_>],
    words: &Words,
    found: &mut Vec<Diagnostic>,
) {
    let sleeps = endings(&script.header).contains(&Ending::Sleep);
    for (code, list, expected, asleep) in FORBIDDEN {
        let list = words.list(list);
        if asleep && !sleeps {
            continue;
        }
        for sentence in spoken.iter().filter(|sentence| !asleep || sentence.with(Ending::Sleep)) {
            let Some(fault) = list.find(&sentence.tokens) else { continue };
            let (span, quoted) = sentence.quote(&fault.tokens);
            let message = format!("expected {expected}, but found \"{quoted}\": {}", fault.why);
            found.push(sentence.fault(code, span, message, "here", format!("type, for instance: {}", list.instead)));
        }
        for answer in stand_ins(script) {
            let Some(fault) = list.find(&tokens_of(&answer.value, answer.span.start)) else { continue };
            found.push(Diagnostic {
                code,
                span: answer.span.clone(),
                part: None,
                message: format!(
                    "expected {expected}, but found \"{}\" among the answers: {}",
                    answer.value, fault.why
                ),
                label: String::from("this is spoken"),
                remedy: String::from("say it in other words"),
            });
        }
    }
    for slot in &script.slots {
        // What was asked comes back as an answer, in the person's own words: no list can judge those.
        if rooms_speak(rooms, &slot.name.value) {
            found.extend(asks(slot, words, "nightmare", &NIGHTMARE, "no slot that is spoken and asks for it"));
        }
        if sleeps {
            found.extend(asks(slot, words, "review", &REVIEW, "no slot that goes over the day again"));
        }
    }
    breaths(rooms, found);
    if !script.header.part {
        planned(script, found);
    }
}

/// A slot whose question asks for what a list names.
fn asks(slot: &Slot, words: &Words, list: &str, code: &'static Code, expected: &str) -> Option<Diagnostic> {
    let list = words.list(list);
    let fault = list.find(&tokens_of(&slot.ask, 0))?;
    Some(Diagnostic {
        code,
        span: slot.name.span.clone(),
        part: None,
        message: format!("expected {expected}, but found \"{}\": {}", slot.ask, fault.why),
        label: String::from("this slot"),
        remedy: format!("ask, for instance: {}", list.instead),
    })
}

/// A guide that breathes too fast, or longer in than out.
fn breaths(rooms: &[Room<'_>], found: &mut Vec<Diagnostic>) {
    for room in rooms {
        for mark in room.lines.iter().flat_map(|line| &line.marks) {
            let MarkKind::Breathe { inhale, exhale, .. } = mark.kind else { continue };
            let whole = Millis(inhale.0 + exhale.0);
            let message = if whole < BREATH_LEAST {
                format!("expected a breath of at least {BREATH_LEAST}, in and out together, but found {whole}")
            } else if inhale > exhale {
                format!("expected a breath out at least as long as in, but found {inhale} in and {exhale} out")
            } else {
                continue;
            };
            found.push(Diagnostic {
                code: &BREATH,
                span: mark.span.clone(),
                part: room.scene.part.clone(),
                message,
                label: String::from("this breath"),
                remedy: String::from("type, for instance, [breathe 4 6 x5]"),
            });
        }
    }
}

/// What not everyone may start alone ends awake, unless a therapist plans otherwise.
fn planned(script: &Script, found: &mut Vec<Diagnostic>) {
    let header = &script.header;
    if header.care == Care::SelfGuided || header.ending == EndingRule::Only(Ending::Wake) {
        return;
    }
    found.push(Diagnostic {
        code: &UNPLANNED,
        span: header.id.span.clone(),
        part: None,
        message: String::from(
            "expected the ending `wake` where care is not `self`, but found one that can be sleep without a plan",
        ),
        label: String::from("can end in sleep"),
        remedy: String::from("type ending = \"wake\", and plan_ending = \"sleep\" if a therapist may plan it"),
    });
}
