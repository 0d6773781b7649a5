//! Rehearsing the new dream: how much of it there was today, and what is wished for when it begins.

use alloc::string::ToString;

use super::Reason;
use super::limit::{REHEARSAL_LONGEST, REHEARSAL_SHORTEST};
use super::reason::minutes;
use super::step::Decision;
use crate::day::{Date, day_of};
use crate::entry::{DreamKept, Entry, Kept, Practised};
use crate::exercise::{Answer, Wishes};
use crate::units::Millis;

/// The exercise that rehearses a new dream.
pub const NEW_DREAM_EXERCISE: &str = "new-dream";
/// Its slot for the words.
pub const DREAM_SLOT: &str = "dream";

/// Whether a practice rehearsed a new dream.
pub(super) fn is_rehearsal(practised: &Practised) -> bool {
    practised.dream.is_some() || practised.exercise.reveal() == NEW_DREAM_EXERCISE
}

/// The rehearsals among the entries.
pub(super) fn rehearsals<'a>(entries: &[&'a Kept]) -> impl Iterator<Item = &'a Kept> {
    entries.iter().copied().filter(|kept| matches!(&kept.entry, Entry::Practice(practised) if is_rehearsal(practised)))
}

/// How much was rehearsed on this day: what was heard, whatever a clock said.
pub(super) fn heard_on(entries: &[&Kept], day: Date) -> Millis {
    let heard = rehearsals(entries).map(|kept| match &kept.entry {
        Entry::Practice(practised) if day_of(practised.began) == day => practised.heard.0,
        _ => 0,
    });
    Millis(heard.fold(0, u64::saturating_add))
}

/// Whether there may be more today, after so much.
pub(super) fn more_after(heard: Millis) -> Decision {
    let left = Millis(REHEARSAL_LONGEST.0.saturating_sub(heard.0));
    let (least, most) = (minutes(REHEARSAL_SHORTEST), minutes(left));
    if left < REHEARSAL_SHORTEST {
        Decision::waits(Reason::EnoughToday { most: minutes(REHEARSAL_LONGEST) })
    } else if heard < REHEARSAL_SHORTEST {
        Decision::open(Reason::Rehearse { least, most })
    } else {
        Decision::open(Reason::RehearsedToday { count: minutes(heard), most })
    }
}

/// What is wished for when a dream is rehearsed for so long: its new words, and nothing of the old.
///
/// ```
/// use perron_core::programme::rehearsing;
/// use perron_core::{Millis, Private, day::Date, dream::{NewDream, Original}};
/// use perron_core::entry::{DreamKept, Made, SelfCheck};
/// let at = Date::constant(2026, 11, 28).at(10, 0, 0, 0);
/// let words = "I turn round. It is a neighbour with my keys.";
/// let made = Made { at, changed: at, dream: NewDream::written(words.to_string()), check: SelfCheck::default() };
/// let dream = DreamKept {
///     title: Private::new("the street".to_string()),
///     chosen: at,
///     original: Some((at, Original::written("Someone follows me.".to_string()))),
///     made: Some(made),
///     aside: None,
/// };
/// let wishes = rehearsing(&dream, Millis::minutes(10)).unwrap();
/// assert_eq!(wishes.answers["dream"].reveal(), [words]);
/// assert!(rehearsing(&dream, Millis::minutes(21)).is_err());
/// ```
///
/// There is no other way from a kept dream to wishes, and none from what is kept of the nightmare:
///
/// ```compile_fail,E0277
/// # use perron_core::entry::DreamKept;
/// # use perron_core::exercise::Answer;
/// fn speak(kept: &DreamKept) -> Answer {
///     Answer::from(&kept.original)
/// }
/// ```
///
/// ```compile_fail,E0277
/// # use perron_core::entry::DreamKept;
/// # use perron_core::exercise::Answer;
/// fn speak(kept: &DreamKept) -> Option<Answer> {
///     kept.original.as_ref().map(|(_, original)| Answer::from(original))
/// }
/// ```
///
/// ```compile_fail,E0277
/// # use perron_core::entry::Entry;
/// # use perron_core::exercise::Answer;
/// fn speak(entry: &Entry) -> Answer {
///     Answer::from(entry)
/// }
/// ```
pub fn rehearsing(dream: &DreamKept, length: Millis) -> Result<Wishes, Reason> {
    let made = dream.made.as_ref().ok_or(Reason::NothingMade)?;
    if !(REHEARSAL_SHORTEST..=REHEARSAL_LONGEST).contains(&length) {
        let (least, most) = (minutes(REHEARSAL_SHORTEST), minutes(REHEARSAL_LONGEST));
        return Err(Reason::RehearsalLength { least, most });
    }
    let answers = [(DREAM_SLOT.to_string(), Answer::from(&made.dream))].into();
    Ok(Wishes { length: Some(length), answers, ..Wishes::default() })
}
