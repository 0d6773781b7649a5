//! Rule 3, prompt by prompt: each can be imagined without pictures.

use crate::sort;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::codes::{FEW_SENSES, ONLY_SEEN};
use super::spoken::Room;
use crate::diagnostic::Diagnostic;
use crate::script::tree::{Line, Sense};

/// How many senses a prompt has at least (P).
pub const SENSES_LEAST: usize = 3;

/// The prompts among some lines: neighbouring lines of sense.
pub(super) fn prompts(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    lines
        .chunk_by(|one, next| one.sense.is_some() && next.sense.is_some())
        .filter(|chunk| chunk.iter().all(|line| line.sense.is_some()))
}

/// Judges each prompt.
pub(super) fn judge(rooms: &[Room<'_>], found: &mut Vec<Diagnostic>) {
    for room in rooms {
        for prompt in prompts(room.lines) {
            // A line that leaves before its scene does takes a sense from a prompt that stays.
            let leaves = |line: &&Line| room.leave.is_some_and(|scene| line.optional.is_some_and(|own| own > scene));
            let senses = sort::into_set(prompt.iter().filter(|line| !leaves(line)).filter_map(|line| line.sense));
            let (Some(first), Some(last)) = (prompt.first(), prompt.last()) else { continue };
            let names: Vec<String> = senses.iter().map(|sense| format!("@{}", sense.name())).collect();
            let lacking: Vec<String> = [Sense::Hear, Sense::Feel, Sense::Body, Sense::Smell]
                .iter()
                .filter(|sense| !senses.contains(sense))
                .take(SENSES_LEAST.saturating_sub(senses.len()))
                .map(|sense| format!("@{}", sense.name()))
                .collect();
            let only_seen = senses.iter().eq([&Sense::See]);
            if senses.len() >= SENSES_LEAST {
                continue;
            }
            found.push(Diagnostic {
                code: if only_seen { &ONLY_SEEN } else { &FEW_SENSES },
                span: first.span.start..last.span.end,
                part: room.scene.part.clone(),
                message: format!(
                    "expected at least {SENSES_LEAST} senses that stay in a prompt, but found {}",
                    if only_seen {
                        String::from("only `@see`")
                    } else if names.is_empty() {
                        String::from("none")
                    } else {
                        names.join(" and ")
                    },
                ),
                label: String::from("this prompt"),
                remedy: format!("add a line below it that begins with {}", lacking.join(", and one with ")),
            });
        }
    }
}
