//! The journal: the door to what is kept.
//!
//! A shell says in which folder it lies and who gives the key; sealing is the store's, and every rule over what is kept is
//! core's. No error and no `Debug` here repeats what a person wrote.

mod aside;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use perron_core::day::{DateTime, day_of};
use perron_core::entry::{Checkpoint, DayList, Entry, EntryId, Kept, Night, Ritual, Settings, nights};
use perron_core::homework::{Assignment, Homework, Plan};
use perron_core::private::Private;
use perron_core::programme::{self, Reason, Status, logging};
use perron_journal::portable::{Part as Along, Portable};
pub use perron_journal::{
    Imported, KeyId, KeyProvider, KeyUnavailable, Part, Receipt, Rotated, Salvage, Secret32, StoreError, portable,
};

pub use aside::{contents, erase, mend, salvage};

/// Its file, in the folder of what is kept.
const FILE: &str = "journal.perron";

/// What is kept on this device.
///
/// Whatever it answers to a write is durable by then, and while it is open nobody else can open it: a shell holds one.
pub struct Journal {
    store: perron_journal::Journal,
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Journal(..)")
    }
}

/// A journal that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The journal.
    pub journal: Journal,
    /// How often it was written; a shell that can keep this where a copied file does not reach tells it the next time.
    pub revision: u64,
    /// Whether a write that was cut off was undone; nothing that was acknowledged is ever among it.
    pub recovered: bool,
}

/// What came in from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// The entries.
    pub entries: Imported,
    /// Whether the settings came along: those that are here stay as they are.
    pub settings: bool,
}

/// Why a night was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// A rule says no, and its words why.
    #[error("expected a night that can be told of now")]
    Refused(Reason),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn file(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

impl Journal {
    /// Whether anything is kept in this folder: whoever only reads need not make a journal, nor a key.
    pub fn is_there(folder: &Path) -> bool {
        // What cannot be looked at is there, so that it is never taken for nothing.
        file(folder).try_exists().unwrap_or(true)
    }

    /// Opens what is kept in this folder, and makes it where nothing is yet.
    ///
    /// # Errors
    ///
    /// [`StoreError`]. Nothing that could not be read is ever deleted or made anew.
    pub fn open(folder: &Path, keys: &dyn KeyProvider, last_seen: Option<u64>) -> Result<Opened, StoreError> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        let opened = perron_journal::Journal::open(&file(folder), keys, last_seen)?;
        let journal = Self { store: opened.journal };
        Ok(Opened { journal, revision: opened.revision, recovered: opened.recovered })
    }

    /// Everything that is kept, in the order it was.
    pub fn entries(&self) -> Result<Vec<Kept>, StoreError> {
        self.store.entries()
    }

    /// The entry of this name, if there is one.
    pub fn entry(&self, id: EntryId) -> Result<Option<Entry>, StoreError> {
        self.store.entry(id)
    }

    /// Keeps an entry.
    pub fn keep(&mut self, entry: &Entry) -> Result<Receipt, StoreError> {
        self.store.append(entry)
    }

    /// Keeps an entry in the place of one, under its name; `None`: there is none of this name.
    pub fn replace(&mut self, id: EntryId, entry: &Entry) -> Result<Option<Receipt>, StoreError> {
        self.store.replace(id, entry)
    }

    /// Removes an entry for ever; `None`: there is none of this name.
    ///
    /// What is kept elsewhere of its words goes with it: a new dream is in the wishes it was rehearsed with, a day's list in
    /// those it was read out with, a place in those it was called back with, and a practice has left its own.
    pub fn remove(&mut self, id: EntryId) -> Result<Option<Receipt>, StoreError> {
        // First what else has its words: whatever cuts this off leaves an entry that can be removed again.
        if let Some(entry) = self.entry(id)? {
            let has_words = |ritual: &Ritual| match &entry {
                Entry::Dream(_) => ritual.dream == Some(id),
                Entry::DayList(list) => ritual.wishes.answers.values().any(|answer| *answer == list.items),
                // A word such as "yes" may be of any exercise: it is this place's where the slot is the same too.
                Entry::Place(place) => {
                    let answers = place.answers.iter().filter(|(_, answer)| !answer.reveal().is_empty());
                    ritual.exercise == place.exercise
                        && answers.into_iter().any(|(slot, answer)| ritual.wishes.answers.get(slot) == Some(answer))
                }
                Entry::Practice(it) => ritual.at == it.began && ritual.exercise == it.exercise,
                Entry::Night(_) | Entry::Goal(_) | Entry::Shared(_) => false,
            };
            self.change_settings(|settings| settings.rituals.retain(|ritual| !has_words(ritual)))?;
            if self.checkpoint()?.is_some_and(|checkpoint| has_words(&checkpoint.ritual)) {
                self.drop_checkpoint()?;
            }
        }
        self.store.remove(id)
    }

    /// Keeps how a night was, in the place of what was told of it before.
    ///
    /// # Errors
    ///
    /// [`LogError`]; then what was told of it before is there.
    pub fn log_night(&mut self, night: Night, now: DateTime) -> Result<Receipt, LogError> {
        let logging = logging(&self.entries()?, night.of, now).map_err(LogError::Refused)?;
        let mut night = night;
        // Three numbers told again say nothing of what the night was called.
        if let (None, Some(id)) = (&night.title, logging.replaces.first())
            && let Some(Entry::Night(known)) = self.entry(*id)?
        {
            night.title = known.title;
        }
        let entry = Entry::Night(night);
        // Doubles first: they do not count, and whatever cuts this off leaves the one that does.
        for double in logging.replaces.iter().skip(1) {
            self.remove(*double)?;
        }
        let replaced = match logging.replaces.first() {
            Some(id) => self.replace(*id, &entry)?,
            None => None,
        };
        Ok(match replaced {
            Some(receipt) => receipt,
            None => self.keep(&entry)?,
        })
    }

    /// What the person wants to be the same next time.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        self.store.settings()
    }

    /// Changes the settings and keeps them; where nothing is another, nothing is written.
    pub fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) -> Result<Settings, StoreError> {
        let before = self.store.settings()?;
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            self.store.keep_settings(&after)?;
        }
        Ok(after)
    }

    /// Keys, who the person is paired with, and assignments.
    pub fn homework(&self) -> Result<Homework, StoreError> {
        self.store.homework()
    }

    /// Keeps homework with new recordings by their numbers, in one transaction; recordings that it no longer names go.
    pub fn keep_homework(
        &mut self,
        homework: &Homework,
        recordings: &[(u32, Private<Vec<u8>>)],
    ) -> Result<u64, StoreError> {
        self.store.keep_homework(homework, recordings)
    }

    /// Takes what an assignment says out of everything that is kept beside it: wishes, where a practice was, lists of a day.
    pub(crate) fn forget_agreed(&mut self, assignment: &Assignment) -> Result<(), StoreError> {
        for kept in self.entries()? {
            if let Entry::DayList(list) = &kept.entry
                && assignment.gave(list)
            {
                self.store.remove(kept.id)?;
            }
        }
        self.change_settings(|settings| {
            let rituals = std::mem::take(&mut settings.rituals).into_iter();
            settings.rituals = rituals.map(|ritual| assignment.taken_out_of(ritual)).collect();
        })?;
        let Some(checkpoint) = self.checkpoint()? else { return Ok(()) };
        let ritual = assignment.taken_out_of(checkpoint.ritual.clone());
        if ritual != checkpoint.ritual {
            self.keep_checkpoint(&Checkpoint { ritual, ..checkpoint })?;
        }
        Ok(())
    }

    /// The sound of a recording that came with homework.
    pub fn recording(&self, number: u32) -> Result<Option<Private<Vec<u8>>>, StoreError> {
        self.store.recording(number)
    }

    /// Where a practice was that was cut off, if one was.
    pub fn checkpoint(&self) -> Result<Option<Checkpoint>, StoreError> {
        self.store.checkpoint()
    }

    /// Keeps where a practice is; answers how often the journal was written.
    pub fn keep_checkpoint(&mut self, checkpoint: &Checkpoint) -> Result<u64, StoreError> {
        self.store.keep_checkpoint(checkpoint)
    }

    /// Forgets where a practice was, for it is over.
    pub fn drop_checkpoint(&mut self) -> Result<u64, StoreError> {
        self.store.drop_checkpoint()
    }

    /// Where the person is in the dream programme at this moment, with what a therapist's plan opens in it.
    pub fn status(&self, now: DateTime) -> Result<Status, StoreError> {
        let homework = self.homework()?;
        let planned = Plan::on(&homework, day_of(now)).planned();
        Ok(programme::status(&self.entries()?, now, planned))
    }

    /// Everything, to take along; where a practice was that was cut off stays here, and so does what was agreed with a therapist.
    pub fn portable(&self) -> Result<Portable, StoreError> {
        let (mut entries, mut settings, homework) =
            (self.entries()?, self.settings()?, self.homework().unwrap_or_default());
        let gave = |list: &DayList| homework.accepted.iter().any(|accepted| accepted.assignment.gave(list));
        entries.retain(|kept| !matches!(&kept.entry, Entry::DayList(list) if gave(list)));
        settings.rituals = settings.rituals.iter().map(|ritual| homework.without_agreed(ritual)).collect();
        Ok(Portable::whole(entries, settings))
    }

    /// Takes in what was taken along: the entries, all or on an error none, and then the settings where none are set here.
    /// What is here already stays as it is; where the file only has fewer words of it, the two are the same.
    pub fn take_in(&mut self, portable: &Portable) -> Result<TakenIn, StoreError> {
        let (mut coming, same) = self.without_same_nights(portable)?;
        for kept in &mut coming {
            if let Some(here) = self.entry(kept.id)?
                && portable.words.bare(&here) == kept.entry
            {
                kept.entry = here;
            }
        }
        let mut entries = self.store.import(&coming)?;
        entries.same += same;
        let settings = self.settings()? == Settings::default() && portable.settings != Settings::default();
        if settings {
            self.store.keep_settings(&portable.settings)?;
        }
        Ok(TakenIn { entries, settings })
    }

    /// What comes in without the nights that are here under another name and say the same: two devices, one night. And how
    /// many those are.
    fn without_same_nights(&self, portable: &Portable) -> Result<(Vec<Kept>, usize), StoreError> {
        let entries = self.entries()?;
        let here = nights(&entries);
        let is_same = |kept: &&Kept| match &kept.entry {
            Entry::Night(night) => here.get(&night.of).is_some_and(|(id, known)| {
                *id != kept.id && portable.words.bare(&Entry::Night((*known).clone())) == kept.entry
            }),
            _ => false,
        };
        let (same, coming): (Vec<&Kept>, Vec<&Kept>) = portable.entries.iter().partition(is_same);
        Ok((coming.into_iter().cloned().collect(), same.len()))
    }

    /// The nights that are here twice since they came in, under two names: each as it was here, and as it came. Until the
    /// person chooses, the heavier one counts.
    pub fn told_twice(&self, portable: &Portable) -> Result<Vec<[Kept; 2]>, StoreError> {
        let came = |kept: &&Kept| portable.entries.iter().any(|it| it.id == kept.id);
        let entries = self.entries()?;
        let (came, here): (Vec<&Kept>, Vec<&Kept>) = entries.iter().partition(came);
        let (came, here) = (nights(came), nights(here));
        let both = here.into_iter().filter_map(|(of, one)| Some([one, *came.get(&of)?]));
        let kept = |(id, night): (EntryId, &Night)| Kept { id, entry: Entry::Night(night.clone()) };
        Ok(both.map(|both| both.map(kept)).collect())
    }

    /// Keeps this one of the nights that are here twice, and removes what else was told of it.
    pub fn keep_night(&mut self, id: EntryId) -> Result<(), StoreError> {
        let Some(Entry::Night(chosen)) = self.entry(id)? else { return Ok(()) };
        for kept in self.entries()? {
            if kept.id != id && matches!(&kept.entry, Entry::Night(night) if night.of == chosen.of) {
                self.remove(kept.id)?;
            }
        }
        Ok(())
    }

    /// The other version of an entry that is here and differs: as the file has it, and a nightmare as it was from here where
    /// the file was made without. Nothing where the file has not all its other words, for those would be lost.
    pub fn other(&self, portable: &Portable, id: EntryId) -> Result<Option<Entry>, StoreError> {
        let there = portable.entries.iter().find(|kept| kept.id == id).map(|kept| kept.entry.clone());
        let Some(mut there) = there.filter(|entry| portable.words.tell(entry)) else { return Ok(None) };
        if let Entry::Dream(dream) = &mut there
            && !portable.words.has(Along::Originals)
            && let Some(Entry::Dream(here)) = self.entry(id)?
        {
            dream.original = here.original;
        }
        Ok(Some(there))
    }

    /// How often it was written: what a shell remembers, so that an older copy in its place is noticed.
    pub const fn revision(&self) -> u64 {
        self.store.revision()
    }

    /// Has the provider make a new key, and does without the old one from then on: for a passphrase that changes.
    pub fn rotate(&mut self, keys: &dyn KeyProvider) -> Result<Rotated, StoreError> {
        self.store.rotate(keys)
    }
}

#[cfg(test)]
mod tests;
