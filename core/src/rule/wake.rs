//! Rule 5 in the text: a wake ending opens the eyes, names the room and the day, and says to wait with driving.

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::codes::{COME_BACK, DRIVE, EYES_BACK, ROOM_AND_DAY};
use super::freedom::missing;
use super::spoken::{Room, Spoken, endings};
use super::words::Words;
use crate::bed::Bed;
use crate::diagnostic::{Code, Diagnostic};
use crate::pace::Pace;
use crate::script::tree::{Ending, Mark, MarkKind, Script};
use crate::units::Millis;

/// How long before the end a wake ending must have come back.
pub(super) const LAST_MINUTE: Millis = Millis::minutes(1);

/// What the last minute of a wake ending says: the list, and the code when it is not there.
pub(super) const LAST_WORDS: [(&str, &Code); 4] =
    [("eyes_back", &EYES_BACK), ("room", &ROOM_AND_DAY), ("day", &ROOM_AND_DAY), ("drive", &DRIVE)];

/// Judges what is spoken when the practice ends awake.
pub(super) fn judge(
    script: &Script,
    rooms: &[Room<'_>],
    spoken: &[Spoken<'_>],
    words: &Words,
    found: &mut Vec<Diagnostic>,
) {
    if !endings(&script.header).contains(&Ending::Wake) {
        return;
    }
    let last = last_minute(spoken);
    for (list, code) in LAST_WORDS {
        let list = words.list(list);
        if !last.iter().any(|sentence| list.is_in(&sentence.tokens)) {
            found.push(missing(script, code, Ending::Wake, list.instead));
        }
    }
    louder(rooms, found);
}

/// The sentences that can begin in the last minute, with every pause at its least and every line there.
fn last_minute<'a, 's>(spoken: &'a [Spoken<'s>]) -> Vec<&'a Spoken<'s>> {
    let mut after = Millis(0);
    let mut found = Vec::new();
    for sentence in spoken.iter().rev().filter(|sentence| sentence.with(Ending::Wake)) {
        for mark in &sentence.line.marks {
            after.0 += match mark.kind {
                MarkKind::Pause(glue) => glue.least.0,
                MarkKind::Hold { natural, .. } => natural.0,
                MarkKind::Breathe { inhale, exhale, times } => (inhale.0 + exhale.0) * u64::from(times),
                MarkKind::Bell | MarkKind::Level { .. } | MarkKind::Train { .. } => 0,
            };
        }
        let letters: usize = sentence.tokens.iter().map(|token| token.word.chars().count() + 1).sum();
        after.0 += (letters as f64 * 1_000.0 / f64::from(Pace::USUAL.0)) as u64;
        if after > LAST_MINUTE {
            break;
        }
        found.push(sentence);
    }
    found
}

/// A bed that ends louder beneath the voice than it began.
fn louder(rooms: &[Room<'_>], found: &mut Vec<Diagnostic>) {
    let mut levels: BTreeMap<Option<Bed>, (u8, &Mark, &Room<'_>)> = BTreeMap::new();
    let mut began: Option<BTreeMap<Option<Bed>, u8>> = None;
    for room in rooms.iter().filter(|room| room.ending != Some(Ending::Sleep)) {
        for line in room.lines {
            if line.sentence.is_some() && began.is_none() {
                began = Some(sort::into_map(levels.iter().map(|(bed, (percent, ..))| (*bed, *percent))));
            }
            for mark in &line.marks {
                if let MarkKind::Level { bed, percent, .. } = mark.kind {
                    levels.insert(bed, (percent, mark, room));
                }
            }
        }
    }
    let began = began.unwrap_or_default();
    for (bed, (percent, mark, room)) in levels {
        // A bed that no mark has touched stands at its reference gain; a layer that no mark has called does not sound.
        let first = began.get(&bed).copied().unwrap_or(if bed.is_none() { 100 } else { 0 });
        if percent <= first {
            continue;
        }
        found.push(Diagnostic {
            code: &COME_BACK,
            span: mark.span.clone(),
            part: room.scene.part.clone(),
            message: format!(
                "expected the level to be back at most at {first}% with the ending `wake`, but found {percent}%"
            ),
            label: String::from("louder than it began"),
            remedy: format!("type {first}% here, or take the sound out again below"),
        });
    }
}
