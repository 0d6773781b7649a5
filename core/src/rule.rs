//! The rules of care: what a script may say, and when. Each rule is checked by codes that name their source.
//!
//! [`judge`] sees what stands in the text, [`judge_timelines`] what happens in time, [`parity`] whether two languages keep
//! step, and [`Needed`] which lines may never leave. The word lists are data, with the reason of every entry
//! (`rule/words/`). A checker sees words; whether they are kind is for a reader, and each code's page says where the line is.

mod claims;
mod codes;
mod freedom;
mod ground;
mod needed;
mod pauses;
mod phrase;
mod scope;
mod senses;
mod sleep;
mod slowing;
mod spoken;
mod times;
mod twins;
mod variants;
mod wake;
mod wording;
mod words;

use crate::sort;
use alloc::vec::Vec;

pub use claims::{Claim, claims};
pub use codes::CODES;
pub(crate) use codes::PAGES;
pub use needed::Needed;
pub use pauses::{PAUSE_LEAST, PAUSE_MOST};
pub use scope::BREATH_LEAST;
pub use senses::SENSES_LEAST;
pub use slowing::{FIRST_THIRD, LAST_THIRD};
pub use times::{FADE, FIRST_WORDS, PACE_PERCENT, TAIL_LEAST, ZEROS_LEAST, judge_timelines};
pub use twins::{alone, parity};
pub use wording::WORDS_MOST;

use crate::diagnostic::Diagnostic;
use crate::script::tree::Script;
use words::Words;

/// The lists of words that the rules ask for; every language has them all.
#[cfg(test)]
const LISTS: &[&str] = &[
    "stop",
    "eyes_open",
    "instruct",
    "permit",
    "joiner",
    "adverb",
    "either",
    "article",
    "conditional",
    "tense",
    "command",
    "promise",
    "claim",
    "illness",
    "caution",
    "judged",
    "wandering",
    "normal",
    "visual",
    "question",
    "count",
    "number",
    "wakes",
    "eyes_back",
    "room",
    "day",
    "drive",
    "memory",
    "nightmare",
    "review",
    "breath",
    "family",
    "drowsy",
    "own_name",
    "where",
    "which_day",
    "light",
    "feet",
    "hands",
    "help",
];

/// Judges a script whose parts are joined, by what stands in its text; the faults come in the order of the text.
///
/// Of a part by itself it judges only the lines: what a whole must say, the whole says that uses it.
pub fn judge(script: &Script) -> Vec<Diagnostic> {
    let words = Words::of(script.header.language.value);
    let rooms = spoken::rooms(script);
    let spoken = spoken::sentences(&rooms);
    let mut found = Vec::new();
    wording::judge(script, &spoken, &words, &mut found);
    senses::judge(&rooms, &mut found);
    pauses::judge(&rooms, &mut found);
    scope::judge(script, &rooms, &spoken, &words, &mut found);
    if !script.header.part {
        freedom::judge(script, &spoken, &words, &mut found);
        ground::judge(script, &rooms, &spoken, &words, &mut found);
        sleep::judge(script, &rooms, &spoken, &words, &mut found);
        wake::judge(script, &rooms, &spoken, &words, &mut found);
    }
    sort::by(&mut found, |one, two| {
        (&one.part, one.span.start, one.code.id).cmp(&(&two.part, two.span.start, two.code.id))
    });
    found.dedup();
    found
}
