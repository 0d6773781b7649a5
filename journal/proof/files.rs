//! Files that must not be opened, or not so: a wrong key, none, a later version, an older copy, one that is gone. Each is
//! told by its own error, and the folder stays as it is to the byte. The store of version 1 opens.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use perron_journal::{Journal, KeyId, KeyProvider, KeyUnavailable, Secret32, StoreError, salvage};

use crate::dice::Dice;
use crate::given::Given;
use crate::keys::Keys;
use crate::{Finding, Result, Run};

const FIRST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/v1.perron");
/// What the fixture holds.
const FIRST_ENTRIES: usize = 11;

pub fn check(run: &Run) -> Result<Finding> {
    let stores = run.size(20, 500);
    let (mut dice, mut given) = (run.dice(9), Given::new(run.seed));
    let (mut faults, mut tried) = (Vec::new(), 0);
    let folder = run.quick_folder("files")?;
    for nth in 0..stores {
        let store = Store::new(folder.join(nth.to_string()), &mut dice, &mut given)?;
        for (what, fault) in store.judge(&mut dice)? {
            tried += 1;
            faults.extend(fault.map(|fault| format!("{what} {nth}: {fault}")));
        }
    }
    let place = folder.join("first");
    fs::create_dir_all(&place)?;
    let path = place.join("journal.perron");
    fs::copy(FIRST, &path)?;
    let opened = Journal::open(&path, &Known, None)?;
    let entries = opened.journal.entries()?.len();
    drop(opened);
    if entries != FIRST_ENTRIES || fs::read(&path)? != fs::read(FIRST)? {
        faults.push(format!("the store of version 1 has {entries} entries, or was changed by opening it"));
    }
    fs::remove_dir_all(&folder)?;
    let text = "wrong key, no key, later version, older copy, gone: told as such, no byte changed; version 1 opens";
    Ok(Finding::new(tried + 1, faults, true, text.to_string()))
}

/// The key of the fixture, which protects nothing.
struct Known;

impl KeyProvider for Known {
    fn key(&self, _: KeyId) -> std::result::Result<Secret32, KeyUnavailable> {
        Ok(Secret32::new([0x42; 32]))
    }

    fn create(&self, _: KeyId) -> std::result::Result<Secret32, KeyUnavailable> {
        Err(KeyUnavailable)
    }

    fn delete(&self, _: KeyId) -> std::result::Result<(), KeyUnavailable> {
        Err(KeyUnavailable)
    }
}

type Folder = BTreeMap<PathBuf, Vec<u8>>;

fn folder_at(path: &Path) -> Result<Folder> {
    let mut folder = Folder::new();
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        folder.insert(path.clone(), fs::read(&path)?);
    }
    Ok(folder)
}

struct Store {
    folder: PathBuf,
    path: PathBuf,
    keys: Keys,
    before: (Vec<u8>, u64),
    revision: u64,
}

impl Store {
    fn new(folder: PathBuf, dice: &mut Dice, given: &mut Given) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        let (path, keys) = (folder.join("journal.perron"), Keys::default());
        let mut before = (Vec::new(), 0);
        let mut revision = 0;
        for round in 0..2 {
            let mut journal = Journal::open(&path, &keys, None)?.journal;
            for _ in 0..=dice.below(9) {
                revision = journal.append(given.entry(dice.throw()))?.revision;
            }
            drop(journal);
            if round == 0 {
                before = (fs::read(&path)?, revision);
            }
        }
        Ok(Self { folder, path, keys, before, revision })
    }

    fn judge(&self, dice: &mut Dice) -> Result<Vec<(&'static str, Option<String>)>> {
        let whole = fs::read(&self.path)?;
        let wrong = self.keys.clone();
        wrong.held.borrow_mut().values_mut().for_each(|key| key[dice.below(32)] ^= 1 << dice.below(8));
        let none = Keys::default();
        let schema = 2 + dice.below(200) as u32;
        let (old, found) = &self.before;
        let rolled_back = StoreError::RolledBack { expected: self.revision, found: *found };
        let gone = StoreError::RolledBack { expected: self.revision, found: 0 };
        type Case<'a> = (&'static str, Option<Vec<u8>>, &'a Keys, Option<u64>, StoreError);
        let cases: [Case<'_>; 5] = [
            ("wrong key", Some(whole.clone()), &wrong, None, StoreError::WrongKey),
            ("no key", Some(whole.clone()), &none, None, StoreError::KeyUnavailable),
            ("later version", Some(later(&whole, schema)), &self.keys, None, StoreError::TooNew { schema }),
            ("older copy", Some(old.clone()), &self.keys, Some(self.revision), rolled_back),
            ("gone", None, &self.keys, Some(self.revision), gone),
        ];
        let mut told = Vec::new();
        for (what, bytes, keys, last_seen, expected) in cases {
            match &bytes {
                Some(bytes) => fs::write(&self.path, bytes)?,
                None => fs::remove_file(&self.path)?,
            }
            let (before, held) = (folder_at(&self.folder)?, keys.held.borrow().clone());
            let error = Journal::open(&self.path, keys, last_seen).err();
            let salvaged = salvage(&self.path, keys).err();
            let same = folder_at(&self.folder)? == before && *keys.held.borrow() == held;
            let fault = if error != Some(expected) {
                Some(format!("told as {error:?}"))
            } else if last_seen.is_none() && salvaged != Some(expected) {
                Some(format!("salvage tells {salvaged:?}"))
            } else {
                (!same).then(|| "a byte or a key was changed".to_string())
            };
            told.push((what, fault));
        }
        Ok(told)
    }
}

/// The same file as a later version might have written it.
fn later(file: &[u8], schema: u32) -> Vec<u8> {
    let mut file = file.to_vec();
    let copies: Vec<usize> = (0..file.len()).filter(|at| file[*at..].starts_with(b"PERRONK1")).collect();
    for at in copies {
        file[at + 8..at + 12].copy_from_slice(&schema.to_le_bytes());
        let sum = blake3::hash(&file[at..at + 116]);
        file[at + 116..at + 148].copy_from_slice(sum.as_bytes());
    }
    file
}
