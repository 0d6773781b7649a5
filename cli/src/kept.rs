//! What is kept, opened when a command needs it and not before: listing, planning, rendering and the grounding never wait for
//! a key.

mod seen;

use std::path::{Path, PathBuf};

use perron_companion::Words;
use perron_companion::journal::{Journal, LogError, StoreError};
use perron_companion::kept::{DateTime, Kept as Entry, YEARS};
use perron_companion::programme::{Planned, Status, status};
use perron_companion::words::Word;

use crate::clock::Clock;
use crate::failure::Failure;
use crate::home::{self, Home};
use crate::keys::{Keys, Place};
use crate::terminal::Terminal;
pub use seen::Seen;
use seen::Watched;

/// How often a passphrase may be typed.
const TRIES: usize = 3;

/// What is kept, and the key to it.
pub struct Kept {
    /// What is kept.
    pub journal: Watched,
    /// Who gives its key.
    pub keys: Keys,
    /// What is read, in the language that was set.
    pub words: Words,
    folder: PathBuf,
    clock: Clock,
}

/// The journal while it is not open: where it lies, and who gives its key.
pub struct Shut {
    /// The folder it lies in.
    pub folder: PathBuf,
    /// Who gives its key.
    pub keys: Keys,
    /// What is read before it is open.
    pub words: Words,
    clock: Clock,
}

/// The journal as it was found: what was not there is made when something is kept, and not before.
pub enum Found {
    /// It is open.
    Open(Box<Kept>),
    /// There is none yet.
    Nothing(Box<Shut>),
}

impl Found {
    /// What is read, in the language that was set.
    pub fn words(&self) -> &Words {
        match self {
            Self::Open(kept) => &kept.words,
            Self::Nothing(shut) => &shut.words,
        }
    }

    /// The moment it is.
    pub fn now(&self) -> DateTime {
        match self {
            Self::Open(kept) => kept.now(),
            Self::Nothing(shut) => shut.now(),
        }
    }

    /// What is kept.
    pub fn entries(&self) -> Result<Vec<Entry>, Failure> {
        match self {
            Self::Open(kept) => kept.journal.entries().map_err(|error| kept.fault(error)),
            Self::Nothing(_) => Ok(Vec::new()),
        }
    }

    /// Where the person is in the dream programme.
    pub fn status(&self) -> Result<Status, Failure> {
        match self {
            Self::Open(kept) => kept.journal.status(kept.now()).map_err(|error| kept.fault(error)),
            Self::Nothing(shut) => Ok(status(&[], shut.now(), Planned::default())),
        }
    }

    /// The journal to keep something in, made where there is none.
    pub fn make(self) -> Result<Kept, Failure> {
        match self {
            Self::Open(kept) => Ok(*kept),
            Self::Nothing(shut) => shut.open(),
        }
    }
}

impl Shut {
    /// The journal of this home; a key that must be made is kept at this place.
    pub fn new(home: &Home, key: Option<Place>, clock: Clock) -> Self {
        let (folder, words) = (home.journal(), Words::new(home::language(None)));
        let keys = Keys::new(&folder, key, Words::new(words.language()));
        Self { folder, keys, words, clock }
    }

    /// The moment it is.
    pub fn now(&self) -> DateTime {
        self.clock.now()
    }

    /// How often it was written, as it is remembered.
    pub fn seen(&self) -> Seen {
        Seen::new(self.keys.folder())
    }

    /// Opens it, if there is one, and goes on with what is not there where there is none.
    pub fn find(self) -> Result<Found, Failure> {
        let is_there = Journal::is_there(&self.folder) || self.seen().times().is_some();
        if is_there { self.open().map(Box::new).map(Found::Open) } else { Ok(Found::Nothing(Box::new(self))) }
    }

    /// Opens it, if there is one: whoever only reads makes no journal and no key. One that was there and is gone is not none.
    pub fn open_if_there(self) -> Result<Option<Kept>, Failure> {
        Ok(match self.find()? {
            Found::Open(kept) => Some(*kept),
            Found::Nothing(_) => None,
        })
    }

    /// Opens it, and makes it where there is none.
    pub fn open(self) -> Result<Kept, Failure> {
        let year = self.now().year();
        // What is kept at such a moment could not be taken along.
        if !YEARS.contains(&year) {
            return Err(Failure::Fault(self.words.say("clock-far", &[("year", year.to_string().into())])));
        }
        let mut tries = 1;
        loop {
            match Journal::open(&self.folder, &self.keys, self.seen().times()) {
                Ok(opened) => return self.opened(opened.journal),
                Err(StoreError::WrongKey) if self.keys.forget_typed() => {
                    if tries == TRIES || !Terminal::is_attended() {
                        return Err(Failure::Fault(self.words.say("unlock-wrong-passphrase", &[])));
                    }
                    Terminal::new().complain(&self.words.say("unlock-try-again", &[]));
                    tries += 1;
                }
                Err(error) => return Err(self.fault(error)),
            }
        }
    }

    fn opened(self, journal: Journal) -> Result<Kept, Failure> {
        let settings = journal.settings().map_err(|error| self.fault(error))?;
        let seen = self.seen();
        let words = settings.language.map_or(self.words, Words::new);
        Ok(Kept {
            journal: Watched::new(journal, seen),
            keys: self.keys,
            words,
            folder: self.folder,
            clock: self.clock,
        })
    }

    /// What a store's error means for the person, and what to do.
    pub fn fault(&self, error: StoreError) -> Failure {
        Failure::Fault(says(error, &self.keys, &self.folder, &self.words))
    }
}

impl Kept {
    /// The moment it is.
    pub fn now(&self) -> DateTime {
        self.clock.now()
    }

    /// What a store's error means for the person, and what to do.
    pub fn fault(&self, error: StoreError) -> Failure {
        Failure::Fault(says(error, &self.keys, &self.folder, &self.words))
    }

    /// Why a night was not kept.
    pub fn not_logged(&self, error: LogError) -> Failure {
        match error {
            LogError::Store(error) => self.fault(error),
            LogError::Refused(reason) => Failure::Fault(self.words.reason(reason)),
        }
    }
}

fn says(error: StoreError, keys: &Keys, folder: &Path, words: &Words) -> String {
    let folder: Word = folder.display().to_string().into();
    let key = match error {
        StoreError::KeyUnavailable => {
            let keys_at: Word = keys.folder().display().to_string().into();
            return words.say(keys.why().key(), &[("folder", keys_at)]);
        }
        StoreError::WrongKey => "store-wrong-key",
        StoreError::Corrupt { .. } => "store-damaged",
        StoreError::RolledBack { found: 0, .. } => "store-gone",
        StoreError::RolledBack { .. } => "store-older",
        StoreError::DiskFull => "store-full",
        StoreError::Busy => "store-busy",
        StoreError::TooNew { .. } => "store-too-new",
        StoreError::Io { os } => {
            return words.say("store-refused", &[("folder", folder), ("number", os.to_string().into())]);
        }
        StoreError::Internal { at } => return words.say("store-fault", &[("at", at.into())]),
    };
    words.say(key, &[("folder", folder)])
}
