//! What is in it, in numbers: what a person sees before anything is written or taken in.

use perron_core::sort;

use perron_core::day::Date;
use perron_core::entry::Entry;

use super::Portable;

/// How much of everything there is, and from when to when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Practices.
    pub practices: usize,
    /// Safe places.
    pub places: usize,
    /// Lists put down at the end of a day.
    pub day_lists: usize,
    /// Nights.
    pub nights: usize,
    /// Nights with a title.
    pub titles: usize,
    /// Dreams of the dream programme.
    pub dreams: usize,
    /// Nightmares as they were.
    pub originals: usize,
    /// New dreams with words.
    pub new_dreams: usize,
    /// Goals.
    pub goals: usize,
    /// Reports that were given away.
    pub shared: usize,
    /// Exercises whose last wishes are kept.
    pub rituals: usize,
    /// The first day that something belongs to, and the last.
    pub days: Option<(Date, Date)>,
}

impl Portable {
    /// What is in it.
    ///
    /// ```
    /// use perron_core::day::Date;
    /// use perron_core::entry::{Entry, EntryId, Kept, Night, Settings};
    /// use perron_journal::portable::Portable;
    /// let of = Date::constant(2026, 11, 28);
    /// let night = Night { of, nightmares: 1, woken: None, intensity: None, title: None };
    /// let kept = Kept { id: EntryId([7; 16]), entry: Entry::Night(night) };
    /// let contents = Portable::whole(vec![kept], Settings::default()).contents();
    /// assert_eq!((contents.nights, contents.titles, contents.days), (1, 0, Some((of, of))));
    /// ```
    pub fn contents(&self) -> Contents {
        let mut contents = Contents { rituals: self.settings.rituals.len(), ..Contents::default() };
        for kept in &self.entries {
            match &kept.entry {
                Entry::Practice(_) => contents.practices += 1,
                Entry::Place(_) => contents.places += 1,
                Entry::DayList(_) => contents.day_lists += 1,
                Entry::Night(night) => {
                    contents.nights += 1;
                    contents.titles += usize::from(night.title.is_some());
                }
                Entry::Dream(dream) => {
                    let has_words = dream.made.as_ref().is_some_and(|made| !made.dream.reveal().is_empty());
                    contents.dreams += 1;
                    contents.originals += usize::from(dream.original.is_some());
                    contents.new_dreams += usize::from(has_words);
                }
                Entry::Goal(_) => contents.goals += 1,
                Entry::Shared(_) => contents.shared += 1,
            }
        }
        let days = sort::into_set(self.entries.iter().map(|kept| kept.entry.day()));
        contents.days = days.first().copied().zip(days.last().copied());
        contents
    }
}
