//! Rule 1 in the text: one may stop, and eyes may stay open; and of rule 2, that wandering thoughts are normal.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::codes::{EYES_OPEN, STOP, WANDERING};
use super::spoken::{Spoken, endings, name};
use super::words::Words;
use crate::diagnostic::{Code, Diagnostic};
use crate::script::tree::{Ending, Script};

/// The script that is about the room itself and not about imagery, and that every session carries.
pub(super) const GROUNDING: &str = "grounding";

/// Judges what every whole script must say somewhere.
pub(super) fn judge(script: &Script, spoken: &[Spoken<'_>], words: &Words, found: &mut Vec<Diagnostic>) {
    let header = &script.header;
    for ending in endings(header) {
        let heard: Vec<_> = spoken.iter().filter(|sentence| sentence.with(ending)).collect();
        for (code, list) in [(&STOP, "stop"), (&EYES_OPEN, "eyes_open")] {
            if !heard.iter().any(|sentence| words.list(list).is_in(&sentence.tokens)) {
                found.push(missing(script, code, ending, words.list(list).instead));
            }
        }
        let wanders = heard.iter().enumerate().any(|(index, sentence)| wanders(words, sentence, heard.get(index + 1)));
        if !wanders && header.id.value != GROUNDING {
            found.push(missing(script, &WANDERING, ending, words.list("wandering").instead));
        }
    }
}

/// Whether a sentence says that thoughts wander and that this is normal, by itself or with the one after it.
pub(super) fn wanders(words: &Words, sentence: &Spoken<'_>, next: Option<&&Spoken<'_>>) -> bool {
    let normal = |sentence: &Spoken<'_>| words.list("normal").is_in(&sentence.tokens);
    words.list("wandering").is_in(&sentence.tokens)
        && (normal(sentence) || next.is_some_and(|next| next.room.scene.id == sentence.room.scene.id && normal(next)))
}

/// A sentence that is nowhere; its place is the name of the script.
pub(super) fn missing(script: &Script, code: &'static Code, ending: Ending, instead: &str) -> Diagnostic {
    let header = &script.header;
    Diagnostic {
        code,
        span: header.id.span.clone(),
        part: None,
        message: format!("expected a line such as \"{instead}\" with the ending `{}`, but found none", name(ending)),
        label: String::from("not said anywhere"),
        remedy: format!("type it as a line of its own: {instead}"),
    }
}
