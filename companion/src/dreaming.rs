//! The dream programme over what is kept: each step is asked of the rules, and then kept.
//!
//! No rule is here, and no word: a step that waits answers its reason, and what a person wrote stays with the shell that asked
//! them, so that nothing is lost by being refused.

use perron_core::day::{DateTime, day_of};
use perron_core::dream::{NewDream, Original};
use perron_core::entry::{DreamKept, Entry, EntryId, Made, SelfCheck};
use perron_core::exercise::{Answer, Wishes};
use perron_core::homework::Plan;
use perron_core::programme::{
    Choice, DREAM_SLOT, Decision, NEW_DREAM_EXERCISE, Number, Reason, Step, Writing, look_back, rehearsing,
};
use perron_core::{Millis, Private};
use perron_journal::StoreError;

use crate::journal::Journal;
use crate::ritual::Chosen;

/// As long as a rehearsal usually is.
const USUAL: Millis = Millis::minutes(10);

/// Why a step was not taken; nothing was changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// A rule says no, and its words why.
    #[error("expected a step that can be taken now")]
    Refused(Reason),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether a step can be taken at this moment; where it can, why, and whether something is said first.
///
/// # Errors
///
/// [`NotTaken`]
pub fn may(journal: &Journal, step: Step, now: DateTime) -> Result<Decision, NotTaken> {
    let status = journal.status(now)?;
    let decision = status.decision(step);
    if decision.is_open() { Ok(decision) } else { Err(NotTaken::Refused(decision.reason)) }
}

/// Keeps a dream that was chosen, under its title.
///
/// # Errors
///
/// [`NotTaken`]
pub fn choose(
    journal: &mut Journal,
    choice: Choice,
    title: &Private<String>,
    now: DateTime,
) -> Result<EntryId, NotTaken> {
    may(journal, Step::Choose, now)?;
    refuse(choice.refused())?;
    refuse(Writing::Title.refused(title.reveal()))?;
    let title = Private::new(title.reveal().trim().to_string());
    let dream = DreamKept { title, chosen: now, original: None, made: None, aside: None };
    Ok(journal.keep(&Entry::Dream(dream))?.id)
}

/// Keeps the nightmare as it was, once.
///
/// # Errors
///
/// [`NotTaken`]
pub fn write(journal: &mut Journal, text: &Private<String>, now: DateTime) -> Result<EntryId, NotTaken> {
    may(journal, Step::Write, now)?;
    refuse(Writing::Original.refused(text.reveal()))?;
    let (id, dream) = found(journal, journal.status(now)?.pending, Reason::NothingChosen)?;
    let original = Original::written(text.reveal().trim().to_string());
    keep(journal, id, DreamKept { original: Some((now, original)), ..dream })
}

/// Whether a dream can be changed at this moment: the one that was chosen, or else the new dream again.
///
/// # Errors
///
/// [`NotTaken`]
pub fn may_change(journal: &Journal, now: DateTime) -> Result<Decision, NotTaken> {
    may(journal, Step::Change, now)
}

/// The words of the new dream that would be changed again, for its owner; nothing where the next change makes a new one.
///
/// # Errors
///
/// [`StoreError`]
pub fn to_change_again(journal: &Journal, now: DateTime) -> Result<Option<NewDream>, StoreError> {
    let status = journal.status(now)?;
    let (None, Some(id)) = (status.pending, status.current) else { return Ok(None) };
    Ok(match journal.entry(id)? {
        Some(Entry::Dream(dream)) => dream.made.map(|made| made.dream),
        _ => None,
    })
}

/// Keeps the new dream: of the dream that was chosen, or in place of its earlier words.
///
/// # Errors
///
/// [`NotTaken`]
pub fn change(journal: &mut Journal, text: &Private<String>, now: DateTime) -> Result<EntryId, NotTaken> {
    may_change(journal, now)?;
    refuse(Writing::NewDream.refused(text.reveal()))?;
    let status = journal.status(now)?;
    let (id, dream) = found(journal, status.pending.or(status.current), Reason::NothingChosen)?;
    let new = NewDream::written(text.reveal().trim().to_string());
    let made = match &dream.made {
        // Changing its words makes no other new dream.
        Some(made) => Made { changed: now, dream: new, ..made.clone() },
        None => Made { at: now, changed: now, dream: new, check: SelfCheck::default() },
    };
    keep(journal, id, DreamKept { made: Some(made), ..dream })
}

/// Keeps what the person found when they looked at their new dream; answers what is said of it.
///
/// # Errors
///
/// [`NotTaken`]; what they found is never a reason.
pub fn keep_check(journal: &mut Journal, check: SelfCheck, now: DateTime) -> Result<Reason, NotTaken> {
    may(journal, Step::Check, now)?;
    let (id, dream) = found(journal, journal.status(now)?.current, Reason::NothingMade)?;
    let made = dream.made.clone().ok_or(NotTaken::Refused(Reason::NothingMade))?;
    let said = look_back(&check);
    keep(journal, id, DreamKept { made: Some(Made { check, ..made }), ..dream })?;
    Ok(said)
}

/// Lays a dream aside: the one that is being worked on, or else the new dream. It stays among what is kept.
///
/// # Errors
///
/// [`NotTaken`]; it can be done at any hour, and on any day.
pub fn lay_aside(journal: &mut Journal, now: DateTime) -> Result<EntryId, NotTaken> {
    let status = journal.status(now)?;
    let (id, dream) = found(journal, status.pending.or(status.current), Reason::NothingChosen)?;
    keep(journal, id, DreamKept { aside: Some(now), ..dream })
}

/// A rehearsal that may begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Rehearsal {
    /// The dream: what the practice keeps of it is this name alone.
    pub dream: EntryId,
    /// Its exercise.
    pub exercise: &'static str,
    /// The new words, and how long.
    pub wishes: Wishes,
}

/// The rehearsal of the new dream, of this length; without one, the usual, or what there may still be today.
///
/// # Errors
///
/// [`NotTaken`]
pub fn rehearse(journal: &Journal, length: Option<Millis>, now: DateTime) -> Result<Rehearsal, NotTaken> {
    let decision = may(journal, Step::Rehearse, now)?;
    let most = decision.reason.numbers().into_iter().find_map(|(name, number)| match number {
        Number::Count(minutes) if name == "most" => Some(Millis::minutes(minutes.into())),
        _ => None,
    });
    let most = most.unwrap_or(USUAL);
    let length = length.unwrap_or(USUAL.min(most));
    let (dream, kept) = found(journal, journal.status(now)?.current, Reason::NothingMade)?;
    let mut wishes = rehearsing(&kept, length).map_err(NotTaken::Refused)?;
    let homework = journal.homework()?;
    if let Some(ending) = Plan::on(&homework, day_of(now)).rehearsal_ending() {
        (wishes.ending, wishes.planned) = (Some(ending), true);
    }
    if length > most {
        return Err(NotTaken::Refused(decision.reason));
    }
    Ok(Rehearsal { dream, exercise: NEW_DREAM_EXERCISE, wishes })
}

/// Puts the words of a new dream as they are now among the answers of what was chosen, never those of then; false: that
/// dream is laid aside, or is not here any more.
///
/// # Errors
///
/// [`StoreError`]
pub fn renew(journal: &Journal, chosen: &mut Chosen<'_>) -> Result<bool, StoreError> {
    let Some(id) = chosen.dream else { return Ok(true) };
    let made = match journal.entry(id)? {
        Some(Entry::Dream(dream)) if dream.aside.is_none() => dream.made,
        _ => None,
    };
    let Some(made) = made else { return Ok(false) };
    chosen.wishes.answers.insert(DREAM_SLOT.to_string(), Answer::from(&made.dream));
    Ok(true)
}

fn refuse(reason: Option<Reason>) -> Result<(), NotTaken> {
    reason.map_or(Ok(()), |reason| Err(NotTaken::Refused(reason)))
}

fn found(journal: &Journal, id: Option<EntryId>, none: Reason) -> Result<(EntryId, DreamKept), NotTaken> {
    let id = id.ok_or(NotTaken::Refused(none))?;
    match journal.entry(id)? {
        Some(Entry::Dream(dream)) => Ok((id, dream)),
        _ => Err(NotTaken::Refused(none)),
    }
}

fn keep(journal: &mut Journal, id: EntryId, dream: DreamKept) -> Result<EntryId, NotTaken> {
    let receipt = journal.replace(id, &Entry::Dream(dream))?;
    receipt.map(|_| id).ok_or(NotTaken::Refused(Reason::NothingChosen))
}

#[cfg(test)]
mod tests;
