//! A place for a store and keys to it, gone when the test is.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use perron_journal::{Journal, KeyId, KeyProvider, KeyUnavailable, Opened, Secret32, StoreError};

/// Keys in memory.
#[derive(Default)]
pub struct Keys {
    pub held: RefCell<BTreeMap<KeyId, [u8; 32]>>,
    /// How often a key was asked for.
    pub asked: Cell<u32>,
}

impl KeyProvider for Keys {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.asked.set(self.asked.get() + 1);
        self.held.borrow().get(&id).copied().map(Secret32::new).ok_or(KeyUnavailable)
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        let key = Secret32::random()?;
        self.held.borrow_mut().insert(id, *key.expose());
        Ok(key)
    }

    fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
        self.held.borrow_mut().remove(&id);
        Ok(())
    }
}

/// A folder of its own.
pub struct Place {
    folder: PathBuf,
    pub keys: Keys,
}

impl Place {
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("store-{}-{number}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder can be made");
        Self { folder, keys: Keys::default() }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.join("journal.perron")
    }

    pub fn try_open(&self, last_seen: Option<u64>) -> Result<Opened, StoreError> {
        Journal::open(&self.path(), &self.keys, last_seen)
    }

    pub fn open(&self) -> Journal {
        self.try_open(None).expect("the journal opens").journal
    }

    pub fn bytes(&self) -> Vec<u8> {
        fs::read(self.path()).expect("the file can be read")
    }

    pub fn put(&self, bytes: &[u8]) {
        fs::write(self.path(), bytes).expect("the file can be written");
    }

    /// The names of the files in the folder.
    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).expect("the folder can be read");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
