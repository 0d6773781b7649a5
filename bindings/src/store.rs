//! What is kept, opened when it is needed first, and never while a lock is held that the shell's keys could wait for.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

use perron_companion::Words;
use perron_companion::journal::{Journal, StoreError, erase};
use perron_companion::kept::Settings;

use crate::fault::Fault;
use crate::mirror::{Country, Language};
use crate::shell::{KeyProvider, Keys};

/// Why nothing could be done with what is kept.
pub(crate) enum Shut {
    /// The companion was closed.
    Closed,
    /// Nothing is kept: no folder, or nobody who gives a key.
    Nothing,
    /// The store.
    Store(StoreError),
}

impl Shut {
    pub(crate) fn into_fault(self, words: &Words) -> Fault {
        match self {
            Self::Closed => Fault::Closed,
            Self::Nothing => Fault::Key { says: words.say("phone-nothing-kept", &[]) },
            Self::Store(error) => Fault::store(error, words),
        }
    }
}

/// The journal of one companion.
pub(crate) struct Store {
    place: Option<(PathBuf, Keys)>,
    slot: Mutex<Slot>,
    opened: Condvar,
    /// What is read most, so that words and help lines never wait for the journal.
    known: Mutex<Option<(Option<Language>, Option<Country>)>>,
}

enum Slot {
    Shut {
        last_seen: Option<u64>,
    },
    /// This thread is asking the shell for the key.
    Opening(ThreadId),
    Open(Box<Journal>, u64),
    Closed,
}

impl Store {
    pub(crate) fn new(home: Option<PathBuf>, keys: Option<Arc<dyn KeyProvider>>, last_seen: Option<u64>) -> Self {
        let place = home.map(|home| home.join("journal")).zip(keys.map(Keys));
        let slot = Mutex::new(Slot::Shut { last_seen });
        Self { place, slot, opened: Condvar::new(), known: Mutex::new(None) }
    }

    /// What it is now. Whoever broke while they had it may have left the journal within a step: it is opened anew from what is
    /// on the disk, which is whole.
    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(|broken| {
            self.slot.clear_poison();
            let mut slot = broken.into_inner();
            if let Slot::Open(_, revision) = *slot {
                *slot = Slot::Shut { last_seen: Some(revision) };
            }
            slot
        })
    }

    pub(crate) const fn is_there(&self) -> bool {
        self.place.is_some()
    }

    /// Does something with it, opened if it is not yet.
    pub(crate) fn with<T>(&self, then: impl FnOnce(&mut Journal) -> Result<T, StoreError>) -> Result<T, Shut> {
        let (folder, keys) = self.place.as_ref().ok_or(Shut::Nothing)?;
        let mut slot = self.slot();
        loop {
            match &mut *slot {
                Slot::Closed => return Err(Shut::Closed),
                Slot::Open(journal, _) => {
                    return then(journal).map_err(Shut::Store);
                }
                // The shell's keys called back: waiting would be for ever.
                Slot::Opening(by) if *by == thread::current().id() => return Err(Shut::Store(StoreError::Busy)),
                Slot::Opening(_) => slot = self.opened.wait(slot).unwrap_or_else(PoisonError::into_inner),
                Slot::Shut { last_seen } => {
                    let last_seen = *last_seen;
                    *slot = Slot::Opening(thread::current().id());
                    drop(slot);
                    // Put back whatever happens in the shell.
                    let mut turn = Turn { store: self, becomes: Slot::Shut { last_seen } };
                    let opened = Journal::open(folder, keys, last_seen);
                    let opened = opened.map_err(Shut::Store)?;
                    if let Ok(settings) = opened.journal.settings() {
                        self.learn(&settings);
                    }
                    turn.becomes = Slot::Open(Box::new(opened.journal), opened.revision);
                    drop(turn);
                    slot = self.slot();
                }
            }
        }
    }

    /// How often it had been written when it was opened.
    pub(crate) fn opened_at(&self) -> Option<u64> {
        match &*self.slot() {
            Slot::Open(_, revision) => Some(*revision),
            _ => None,
        }
    }

    /// Has the shell's keys make a new one, without a lock held; whether the old one was deleted.
    pub(crate) fn rotate(&self) -> Result<bool, Shut> {
        let (_, keys) = self.place.as_ref().ok_or(Shut::Nothing)?;
        self.with(|_| Ok(()))?;
        // Whatever happens in the shell, it is put back, or opened anew.
        let mut turn = Turn { store: self, becomes: Slot::Shut { last_seen: None } };
        let (mut journal, revision) = {
            let mut slot = self.slot();
            match std::mem::replace(&mut *slot, Slot::Opening(thread::current().id())) {
                Slot::Open(journal, revision) => (journal, revision),
                other => {
                    *slot = other;
                    return Err(Shut::Store(StoreError::Busy));
                }
            }
        };
        turn.becomes = Slot::Shut { last_seen: Some(revision) };
        let rotated = journal.rotate(keys);
        turn.becomes = Slot::Open(journal, revision);
        drop(turn);
        rotated.map(|rotated| rotated.old_deleted).map_err(Shut::Store)
    }

    /// Erases everything, the keys first, whether it opens or not.
    pub(crate) fn erase(&self) -> Result<(), Shut> {
        *lock(&self.known) = None;
        let (_, Keys(shell)) = self.place.as_ref().ok_or(Shut::Nothing)?;
        self.while_shut(true, |folder, keys| {
            let erased = erase(folder, keys, &[]);
            // Where it is open elsewhere nothing goes.
            if erased == Err(StoreError::Busy) {
                return erased;
            }
            // What is damaged no longer names its key.
            let all = shell.delete_all().map_err(|_| StoreError::KeyUnavailable);
            erased.and(all)
        })
    }

    /// Does something with its files while it is shut, and has it opened when it is needed next. Where it begins `anew`, what
    /// was seen of it counts no more: it was erased, or is made of what was whole.
    pub(crate) fn while_shut<T>(
        &self,
        anew: bool,
        then: impl FnOnce(&Path, &dyn perron_companion::journal::KeyProvider) -> Result<T, StoreError>,
    ) -> Result<T, Shut> {
        let (folder, keys) = self.place.as_ref().ok_or(Shut::Nothing)?;
        let seen = {
            let mut slot = self.slot();
            let seen = match &*slot {
                Slot::Closed => return Err(Shut::Closed),
                Slot::Opening(_) => return Err(Shut::Store(StoreError::Busy)),
                Slot::Open(_, revision) => Some(*revision),
                Slot::Shut { last_seen } => *last_seen,
            };
            *slot = Slot::Opening(thread::current().id());
            seen
        };
        // Put back whatever happens in the shell.
        let _turn = Turn { store: self, becomes: Slot::Shut { last_seen: seen.filter(|_| !anew) } };
        then(folder, keys).map_err(Shut::Store)
    }

    pub(crate) fn close(&self) {
        *self.slot() = Slot::Closed;
        self.opened.notify_all();
    }

    pub(crate) fn learn(&self, settings: &Settings) {
        *lock(&self.known) = Some((settings.language, settings.country));
    }

    pub(crate) fn language(&self) -> Option<Language> {
        (*lock(&self.known)).and_then(|(language, _)| language)
    }

    /// The country that was set; it is looked up once, where what is kept opens without ado.
    pub(crate) fn country(&self) -> Option<Country> {
        if lock(&self.known).is_none() {
            // Where it does not open, the lines of the language are shown: they never wait for a key.
            let _ = self.with(|_| Ok(()));
        }
        (*lock(&self.known)).and_then(|(_, country)| country)
    }
}

/// A turn at the slot: what it becomes when the turn is over, a panic of the shell's included.
struct Turn<'a> {
    store: &'a Store,
    becomes: Slot,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let becomes = std::mem::replace(&mut self.becomes, Slot::Closed);
        let mut slot = self.store.slot();
        // Closed meanwhile: it stays so.
        if matches!(*slot, Slot::Opening(_)) {
            *slot = becomes;
        }
        drop(slot);
        self.store.opened.notify_all();
    }
}

/// A lock that a panic elsewhere cannot take away: what is behind it is whole after every step.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;
    use crate::shell::KeyFault;

    /// One key, and how often it was asked for.
    #[derive(Default)]
    struct Asked(Mutex<u32>);

    impl KeyProvider for Asked {
        fn key(&self, _: String) -> Result<Vec<u8>, KeyFault> {
            *lock(&self.0) += 1;
            Ok(vec![7; 32])
        }

        fn create(&self, name: String) -> Result<Vec<u8>, KeyFault> {
            self.key(name)
        }

        fn delete(&self, _: String) -> Result<(), KeyFault> {
            Ok(())
        }

        fn delete_all(&self) -> Result<(), KeyFault> {
            Ok(())
        }
    }

    #[test]
    fn what_broke_while_it_was_open_is_opened_anew() {
        let home = std::env::temp_dir().join(format!("perron-broken-{}", std::process::id()));
        let keys = Arc::new(Asked::default());
        let store = Store::new(Some(home.clone()), Some(keys.clone()), None);
        let count = || store.with(|journal| Ok(journal.entries()?.len())).ok();
        assert_eq!(count(), Some(0));
        let asked = *lock(&keys.0);
        assert_eq!((count(), *lock(&keys.0)), (Some(0), asked), "it stays open");
        let broken = catch_unwind(AssertUnwindSafe(|| store.with::<()>(|_| panic!("of a test"))));
        assert!(broken.is_err());
        assert_eq!(count(), Some(0));
        assert!(*lock(&keys.0) > asked, "it was opened anew");
        store.close();
        std::fs::remove_dir_all(home).expect("it is there");
    }
}
