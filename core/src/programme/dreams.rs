//! The dreams that are kept: which is being changed, which is rehearsed, and how many new ones there are.

use crate::sort;
use alloc::vec::Vec;

use super::Reason;
use super::limit::{NEW_DREAM_DAYS, NEW_DREAMS, SOON_DAYS};
use crate::day::{Date, day_of, days_after, days_between};
use crate::entry::{DreamKept, Entry, EntryId, Kept};

/// A dream and its name.
pub(super) type Named<'a> = (EntryId, &'a DreamKept);

/// What there is of dreams.
pub(super) struct Dreams<'a> {
    /// The dream that was chosen and not yet changed: of several the first.
    pub(super) pending: Option<Named<'a>>,
    /// The new dream that was made last, and is not laid aside.
    pub(super) current: Option<Named<'a>>,
    /// The days on which a new dream was made, the last first; one that was laid aside was made all the same.
    made: Vec<Date>,
}

impl<'a> Dreams<'a> {
    pub(super) fn of(entries: &[&'a Kept]) -> Self {
        let all = || {
            entries.iter().filter_map(|kept| match &kept.entry {
                Entry::Dream(dream) => Some((kept.id, dream)),
                _ => None,
            })
        };
        let at_hand = || all().filter(|(_, dream)| dream.aside.is_none());
        let made_at = |dream: &DreamKept| dream.made.as_ref().map(|made| made.at);
        let mut made: Vec<Date> = all().filter_map(|(_, dream)| made_at(dream).map(day_of)).collect();
        sort::by(&mut made, |one, other| other.cmp(one));
        Self {
            pending: at_hand().filter(|(_, dream)| dream.made.is_none()).min_by_key(|(id, dream)| (dream.chosen, *id)),
            current: at_hand()
                .filter(|(_, dream)| dream.made.is_some())
                .max_by_key(|(id, dream)| (made_at(dream), *id)),
            made,
        }
    }

    /// Whether no new dream was ever made.
    pub(super) fn is_first(&self) -> bool {
        self.made.is_empty()
    }

    /// The days near this one on which a new dream was made, the last first.
    ///
    /// Days ahead count as days behind do: a clock that was put back opens nothing, and one that once was years ahead shuts
    /// nothing for years.
    fn near(&self, today: Date, days: i32) -> impl Iterator<Item = Date> {
        self.made.iter().copied().filter(move |made| days_between(*made, today).abs() < days)
    }

    /// Why there cannot be another new dream today.
    pub(super) fn is_full(&self, today: Date) -> Option<Reason> {
        let place = usize::try_from(NEW_DREAMS).unwrap_or(usize::MAX).saturating_sub(1);
        let until = days_after(self.near(today, NEW_DREAM_DAYS).nth(place)?, NEW_DREAM_DAYS);
        Some(Reason::NewDreamsFull { most: NEW_DREAMS, days: NEW_DREAM_DAYS.unsigned_abs(), until })
    }

    /// Why another would come soon.
    pub(super) fn is_soon(&self, today: Date) -> Option<Reason> {
        let until = days_after(self.near(today, SOON_DAYS).next()?, SOON_DAYS);
        Some(Reason::NewDreamSoon { days: SOON_DAYS.unsigned_abs(), until })
    }
}
