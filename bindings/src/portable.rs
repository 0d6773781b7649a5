//! Taking along what is kept, and taking it in.

use std::sync::{Arc, Mutex};

use perron_companion::journal::portable::{self, Passphrase, Portable, PortableError, Work};
use perron_companion::journal::{Salvage, mend, salvage};
use perron_companion::kept::{self as core, EntryId};

use crate::companion::Companion;
use crate::entry::Kept;
use crate::fault::Fault;
use crate::guard::calm;
use crate::kept::entry_id;
use crate::private::PrivateText;
use crate::store::lock;

/// A file to hand over: the shell says where it goes, after the person has seen what is in it.
#[derive(Clone, uniffi::Record)]
pub struct File {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What is in an export, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, uniffi::Record)]
pub struct Contents {
    /// Practices.
    pub practices: u64,
    /// Safe places.
    pub places: u64,
    /// Lists of a day.
    pub day_lists: u64,
    /// Nights.
    pub nights: u64,
    /// Dreams.
    pub dreams: u64,
    /// Nightmares as they were.
    pub originals: u64,
    /// New dreams.
    pub new_dreams: u64,
    /// Goals.
    pub goals: u64,
}

/// A file that was exported, read whole; nothing of it is taken in before [`Companion::take_in`].
#[derive(uniffi::Object)]
pub struct Export {
    portable: Portable,
    /// What was here otherwise when it was taken in, until the person chose.
    differing: Mutex<Vec<EntryId>>,
}

#[uniffi::export]
impl Export {
    /// What is in it, in numbers: shown before it is taken in.
    pub fn contents(&self) -> Contents {
        calm(Contents::default(), || Contents::of(&self.portable))
    }
}

/// Something that is here and came otherwise: the person chooses, with both before their eyes.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Differing {
    /// As it is here.
    pub here: Kept,
    /// As it came; nothing where the file has not all its words, and then there is nothing to choose.
    pub came: Option<Kept>,
}

/// What came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct TakenIn {
    /// Entries that were not here.
    pub added: u64,
    /// Entries that were here already.
    pub known: u64,
    /// Entries that are here otherwise: those that are here stay as they are, until the person chooses otherwise
    /// ([`Companion::differing`], which has nights too that were told on two devices).
    pub different: u64,
}

/// What is whole in a damaged journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Salvaged {
    /// Entries that are whole.
    pub whole: u64,
    /// Entries that are lost; nothing where even that cannot be told.
    pub lost: Option<u64>,
}

#[uniffi::export]
impl Companion {
    /// What an export would hold, in numbers: shown before one is made.
    pub fn contents(&self) -> Result<Contents, Fault> {
        self.guard(|| Ok(Contents::of(&self.journal(|journal| journal.portable())?)))
    }

    /// Everything as JSON, open to read for whoever has the file.
    pub fn export_json(&self) -> Result<File, Fault> {
        self.guard(|| {
            let portable = self.journal(|journal| journal.portable())?;
            let bytes = portable::to_json(&portable).map_err(|error| self.unfit(&error))?;
            Ok(File { name: "perron.json".into(), bytes: bytes.to_vec() })
        })
    }

    /// Everything as CSV, a table a kind; cells that a spreadsheet would take for a formula are escaped.
    pub fn export_csv(&self) -> Result<Vec<File>, Fault> {
        self.guard(|| {
            let portable = self.journal(|journal| journal.portable())?;
            let tables = portable::to_csv(&portable).map_err(|error| self.unfit(&error))?;
            let file =
                |table: portable::Table| File { name: format!("{}.csv", table.name), bytes: table.bytes.to_vec() };
            Ok(tables.into_iter().map(file).collect())
        })
    }

    /// Everything in a file that only the passphrase opens, for another device. It takes a while: a second.
    pub fn export_sealed(&self, passphrase: PrivateText) -> Result<File, Fault> {
        self.guard(|| {
            let passphrase = self.passphrase(&passphrase)?;
            let portable = self.journal(|journal| journal.portable())?;
            let bytes = portable::seal(&portable, &passphrase, Work::PHONE).map_err(|error| self.unfit(&error))?;
            Ok(File { name: "perron.age".into(), bytes })
        })
    }

    /// Reads a file that was exported, and takes nothing in. It takes a while where it is sealed.
    pub fn look_into(&self, bytes: &[u8], passphrase: Option<PrivateText>) -> Result<Arc<Export>, Fault> {
        self.guard(|| {
            let portable = self.opened(bytes, passphrase.as_ref())?;
            Ok(Arc::new(Export { portable, differing: Mutex::default() }))
        })
    }

    /// Takes in a file that was exported, all of it or nothing; what is here already stays as it is.
    pub fn take_in(&self, export: &Export) -> Result<TakenIn, Fault> {
        self.guard(|| {
            let (taken, settings) =
                self.journal(|journal| Ok((journal.take_in(&export.portable)?.entries, journal.settings()?)))?;
            self.store.learn(&settings);
            let count = |number: usize| number as u64;
            let counts = TakenIn {
                added: count(taken.added),
                known: count(taken.same),
                different: count(taken.differing.len()),
            };
            *lock(&export.differing) = taken.differing;
            Ok(counts)
        })
    }

    /// What is here and came otherwise since this file was taken in, and nobody chose yet: entries, and nights that were told on
    /// two devices. Until then the entries are as they were, and of two nights the heavier one counts.
    pub fn differing(&self, export: &Export) -> Result<Vec<Differing>, Fault> {
        self.guard(|| {
            let ids = lock(&export.differing).clone();
            self.journal(|journal| {
                let mut all = Vec::new();
                for id in ids {
                    let Some(here) = journal.entry(id)? else { continue };
                    let came = journal.other(&export.portable, id)?;
                    let kept = |entry| Kept::of(&core::Kept { id, entry });
                    all.push(Differing { here: kept(here), came: came.map(kept) });
                }
                let twice = journal.told_twice(&export.portable)?.into_iter();
                all.extend(twice.map(|[here, came]| Differing { here: Kept::of(&here), came: Some(Kept::of(&came)) }));
                Ok(all)
            })
        })
    }

    /// Keeps one of two, by the name of what is here: what came, or what is here.
    pub fn choose(&self, export: &Export, here: &str, came: bool) -> Result<(), Fault> {
        self.guard(|| {
            let id = entry_id(here)?;
            self.journal(|journal| {
                let twice = journal.told_twice(&export.portable)?.into_iter().find(|[here, _]| here.id == id);
                if let Some([here, there]) = twice {
                    return journal.keep_night(if came { there.id } else { here.id });
                }
                if came && let Some(there) = journal.other(&export.portable, id)? {
                    journal.replace(id, &there)?;
                }
                Ok(())
            })?;
            lock(&export.differing).retain(|differing| *differing != id);
            Ok(())
        })
    }
}

#[uniffi::export]
impl Companion {
    /// What is still whole in what is kept when it is damaged; nothing is changed. It takes a while.
    pub fn look_at_damage(&self) -> Result<Salvaged, Fault> {
        self.guard(|| {
            self.exercises()?;
            let salvage = self.store.while_shut(false, salvage).map_err(|error| error.into_fault(self.words()))?;
            Ok(Salvaged::of(&salvage))
        })
    }

    /// Makes what is kept anew of what is whole; the damaged file stays beside it under another name. It takes a while.
    pub fn mend(&self) -> Result<Salvaged, Fault> {
        self.guard(|| {
            self.exercises()?;
            self.hush();
            let mended = self.store.while_shut(true, |folder, keys| {
                let salvage = salvage(folder, keys)?;
                mend(folder, keys, &salvage).map(|_| Salvaged::of(&salvage))
            });
            mended.map_err(|error| error.into_fault(self.words()))
        })
    }
}

impl Salvaged {
    fn of(salvage: &Salvage) -> Self {
        Self { whole: salvage.entries.len() as u64, lost: salvage.lost }
    }
}

impl Companion {
    fn opened(&self, bytes: &[u8], passphrase: Option<&PrivateText>) -> Result<Portable, Fault> {
        let opened = match passphrase {
            Some(passphrase) => portable::open(bytes, &self.passphrase(passphrase)?),
            None => portable::from_json(bytes),
        };
        opened.map_err(|error| self.unfit(&error))
    }

    pub(crate) fn passphrase(&self, typed: &PrivateText) -> Result<Passphrase, Fault> {
        Passphrase::new(typed.reveal().to_string()).map_err(|error| self.unfit(&error))
    }

    /// Its errors tell a place and a kind, and no word of what was read.
    fn unfit(&self, error: &PortableError) -> Fault {
        let key = match error {
            PortableError::WrongPassphrase => "phone-wrong-passphrase",
            _ => "phone-no-export",
        };
        Fault::Unfit { says: self.words().say(key, &[]) }
    }
}

impl Contents {
    fn of(portable: &Portable) -> Self {
        let contents = portable.contents();
        let count = |number: usize| number as u64;
        Self {
            practices: count(contents.practices),
            places: count(contents.places),
            day_lists: count(contents.day_lists),
            nights: count(contents.nights),
            dreams: count(contents.dreams),
            originals: count(contents.originals),
            new_dreams: count(contents.new_dreams),
            goals: count(contents.goals),
        }
    }
}
