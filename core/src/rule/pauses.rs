//! Rule 6 in the text: a pause gives way within bounds that a listener bears.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::codes::PAUSE;
use super::spoken::Room;
use crate::diagnostic::Diagnostic;
use crate::script::tree::{Glue, MarkKind};
use crate::units::Millis;

/// The shortest that a pause may become (P): shorter is no pause.
pub const PAUSE_LEAST: Millis = Millis(250);
/// The longest that a pause may become (P): longer, and a listener takes it for the end. Measured exercises stretch theirs
/// to 90 s.
pub const PAUSE_MOST: Millis = Millis::minutes(2);

/// Judges each pause.
pub(super) fn judge(rooms: &[Room<'_>], found: &mut Vec<Diagnostic>) {
    for room in rooms {
        for mark in room.lines.iter().flat_map(|line| &line.marks) {
            let MarkKind::Pause(glue) = mark.kind else { continue };
            let Some((message, remedy)) = fault(glue) else { continue };
            found.push(Diagnostic {
                code: &PAUSE,
                span: mark.span.clone(),
                part: room.scene.part.clone(),
                message,
                label: String::from("this pause"),
                remedy,
            });
        }
    }
}

/// What is wrong with the bounds of a pause, and what to type.
fn fault(glue: Glue) -> Option<(String, String)> {
    let Glue { least, natural, most } = glue;
    if least < PAUSE_LEAST {
        let message = format!("expected a pause that never becomes shorter than {PAUSE_LEAST}, but found {least}");
        let low = Millis(1_000);
        let high = most.max(low);
        return Some((message, if low == high { format!("type [={low}]") } else { format!("type [{low}..{high}]") }));
    }
    if most > PAUSE_MOST {
        let message = format!("expected a pause that never becomes longer than {PAUSE_MOST}, but found {most}");
        let low = natural.min(PAUSE_MOST);
        return Some((message, format!("type [{low}..{PAUSE_MOST}]")));
    }
    None
}
