//! The diary: what is kept of a practice while it sounds, and what is known before one begins.
//!
//! Every shell keeps the same things in the same order, so they are here; which rules follow from them is core's. What cannot
//! be kept is an error the shell may wait with: a practice is never held up by it.

use perron_core::Private;
use perron_core::caution::Page;
use perron_core::day::{DateTime, day_of};
use perron_core::distress::{Score, Scored, is_offered};
use perron_core::entry::{Checkpoint, DayList, Entry, EntryId, Practised, Ritual};
use perron_core::exercise::Answer;
use perron_core::practice::Outcome;
use perron_core::script::tree::{Ending, SlotKind};
use perron_core::units::Millis;
use perron_journal::StoreError;

use crate::journal::Journal;
use crate::keeping::Keeping;
use crate::practising::News;
use crate::ritual::Chosen;

/// What is kept of the practice that is under way, and of the one that was over last.
///
/// It holds no journal: each step is given the one to keep it in.
#[derive(Clone, Debug, Default)]
pub struct Diary {
    keeping: Option<Keeping>,
    over: Option<(EntryId, Practised)>,
}

impl Diary {
    /// Keeps that a practice begins from here: its wishes where they are to be remembered, a day's list that it reads out,
    /// and where it is. Nothing of it is kept where the person wants that.
    pub fn begin(
        &mut self,
        journal: &mut Journal,
        chosen: &Chosen<'_>,
        from: Checkpoint,
        remembered: bool,
    ) -> Result<(), StoreError> {
        self.over = None;
        if is_private(journal)? {
            self.keeping = None;
            return settle(journal);
        }
        let from = without_agreed(journal, from);
        // Whatever cannot be kept, the practice is under way, and its entry may yet be.
        self.keeping = Some(Keeping::new(from.clone()));
        settle(journal)?;
        if remembered {
            let ritual = from.ritual.clone();
            keep_lists(journal, chosen, &ritual)?;
            journal.change_settings(|settings| settings.keep(ritual))?;
        }
        journal.keep_checkpoint(&from).map(drop)
    }

    /// The same for one that goes on from here. Where nothing is to be kept any more, what was practised before still is.
    pub fn go_on(&mut self, journal: &mut Journal, from: Checkpoint) -> Result<(), StoreError> {
        self.over = None;
        if is_private(journal)? {
            self.keeping = None;
            return settle(journal);
        }
        let from = without_agreed(journal, from);
        self.keeping = Some(Keeping::new(from.clone()));
        journal.keep_checkpoint(&from).map(drop)
    }

    /// Takes what happened, and keeps where it is now.
    pub fn take(&mut self, journal: &mut Journal, news: &News) -> Result<(), StoreError> {
        match self.keeping.as_mut().and_then(|keeping| keeping.take(news)) {
            Some(checkpoint) => journal.keep_checkpoint(&checkpoint).map(drop),
            None => Ok(()),
        }
    }

    /// Keeps the practice, for it is over, and forgets where it was; the answer after it may still come. Nothing where none
    /// was under way.
    pub fn over(&mut self, journal: &mut Journal, now: DateTime) -> Result<(), StoreError> {
        let Some(keeping) = self.keeping.take() else { return Ok(()) };
        let practised = keeping.entry(now, Score::NotAsked);
        // First the entry. Cut off between the two, it is known for the same practice.
        let receipt = journal.keep(&Entry::Practice(practised.clone()))?;
        self.over = Some((receipt.id, practised));
        journal.drop_checkpoint().map(drop)
    }

    /// Keeps the answer after the practice that was over last.
    pub fn answered(&mut self, journal: &mut Journal, after: Score) -> Result<(), StoreError> {
        match self.over.take() {
            Some((id, practised)) => answer(journal, id, practised, after),
            None => Ok(()),
        }
    }
}

/// What was agreed with a therapist is not kept a second time: it is looked up when this goes on, or begins again. Where it cannot
/// be read, nothing was filled in from it.
fn without_agreed(journal: &Journal, from: Checkpoint) -> Checkpoint {
    let ritual = journal.homework().unwrap_or_default().without_agreed(&from.ritual);
    Checkpoint { ritual, ..from }
}

/// Whether the person wants nothing kept of what they practise.
fn is_private(journal: &Journal) -> Result<bool, StoreError> {
    Ok(journal.settings()?.private)
}

/// The answers around every practice, as the rules need them.
pub fn scored(journal: &Journal) -> Result<Vec<Scored>, StoreError> {
    Ok(practised(journal)?.iter().map(|(_, practised)| practised.scored()).collect())
}

/// Keeps that a caution page was read.
pub fn read(journal: &mut Journal, page: Page) -> Result<(), StoreError> {
    journal.change_settings(|settings| settings.keep_read(page)).map(drop)
}

/// The latest practice, when the question after it is still worth asking now.
pub fn unanswered(journal: &Journal, now: DateTime) -> Result<Option<(EntryId, Practised)>, StoreError> {
    let practised = practised(journal)?.into_iter().filter(|(_, it)| it.outcome != Outcome::NotBegun);
    Ok(practised.max_by_key(|(_, it)| it.over).filter(|(_, it)| is_offered(&it.scored(), now)))
}

/// Keeps the answer after a practice that was kept without one.
pub fn answer(journal: &mut Journal, id: EntryId, practised: Practised, after: Score) -> Result<(), StoreError> {
    if after != Score::NotAsked {
        journal.replace(id, &Entry::Practice(Practised { after, ..practised }))?;
    }
    Ok(())
}

/// Keeps that it was too heavy to begin: the dream exercises rest by it. Nothing where nobody answered.
pub fn turned_away(
    journal: &mut Journal,
    chosen: &Chosen<'_>,
    ending: Ending,
    before: Score,
    now: DateTime,
) -> Result<(), StoreError> {
    if before.given().is_none() || is_private(journal)? {
        return Ok(());
    }
    let header = &chosen.script.header;
    let entry = Entry::Practice(Practised {
        exercise: Private::new(header.id.value.clone()),
        language: header.language.value,
        ending,
        began: now,
        over: now,
        length: chosen.wishes.length.unwrap_or(Millis(0)),
        heard: Millis(0),
        outcome: Outcome::NotBegun,
        stopped: false,
        grounded: 0,
        before,
        after: Score::Skipped,
        dream: chosen.dream,
    });
    journal.keep(&entry).map(drop)
}

/// Whether a practice was cut off that can go on; of one that cannot, what was practised is kept, and no more.
pub fn was_cut_off(journal: &mut Journal, now: DateTime) -> Result<bool, StoreError> {
    match journal.checkpoint()? {
        Some(checkpoint) if checkpoint.stale(now).is_none() => Ok(true),
        Some(_) => settle(journal).map(|()| false),
        None => Ok(false),
    }
}

/// Keeps what was practised before it was cut off, in place of where it was.
pub fn settle(journal: &mut Journal) -> Result<(), StoreError> {
    let Some(checkpoint) = journal.checkpoint()? else { return Ok(()) };
    let cut_off = checkpoint.cut_off();
    // Its entry may have been kept just before it was cut off.
    let is_kept = |it: &Practised| it.began == cut_off.began && it.exercise == cut_off.exercise;
    // First the entry: whatever cuts this off, nothing is lost by it.
    if !practised(journal)?.iter().any(|(_, it)| is_kept(it)) {
        journal.keep(&Entry::Practice(cut_off))?;
    }
    journal.drop_checkpoint().map(drop)
}

/// The lists that were put down for it, once a day.
fn keep_lists(journal: &mut Journal, chosen: &Chosen<'_>, ritual: &Ritual) -> Result<(), StoreError> {
    let is_list = |name: &str| {
        chosen.script.slots.iter().any(|slot| slot.name.value == name && matches!(slot.kind, SlotKind::List { .. }))
    };
    let lists = ritual.wishes.answers.iter().filter(|(name, _)| is_list(name)).map(|(_, items)| items);
    let lists: Vec<&Answer> = lists.filter(|items| !items.reveal().is_empty()).collect();
    if lists.is_empty() {
        return Ok(());
    }
    let kept = journal.entries()?;
    for items in lists {
        let is_same = |entry: &Entry| matches!(entry, Entry::DayList(it) if it.items == *items && day_of(it.at) == day_of(ritual.at));
        if !kept.iter().any(|kept| is_same(&kept.entry)) {
            let list = DayList { at: ritual.at, exercise: ritual.exercise.clone(), items: items.clone() };
            journal.keep(&Entry::DayList(list))?;
        }
    }
    Ok(())
}

fn practised(journal: &Journal) -> Result<Vec<(EntryId, Practised)>, StoreError> {
    let practised = |entry| if let Entry::Practice(practised) = entry { Some(practised) } else { None };
    Ok(journal.entries()?.into_iter().filter_map(|kept| practised(kept.entry).map(|it| (kept.id, it))).collect())
}
