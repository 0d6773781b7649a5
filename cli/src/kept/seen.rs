//! How often the journal was written when it was closed last, beside its key: an older copy of its file in its place is noticed
//! by it, and so is a file that went away.
//!
//! It sees no more than that. Whoever puts the whole folder back, its keys among it, puts this back too; and what a killed
//! program wrote last may be missing here, which hides an older copy and never invents one.

use std::fs;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};

use perron_companion::journal::Journal;

/// Its file, in the folder of the keys: a copied journal leaves it where it is.
const FILE: &str = "seen";

const HEAD: &str = "perron-seen 1 ";

/// What a person reads who opens it.
const ABOUT: &str = "# How often Perron's journal was written, so that an older copy of it is noticed.";

/// How often it was written, as it is remembered.
#[derive(Clone, Debug)]
pub struct Seen {
    path: PathBuf,
}

impl Seen {
    /// What is remembered in this folder.
    pub fn new(keys: &Path) -> Self {
        Self { path: keys.join(FILE) }
    }

    /// How often; nothing where nothing is remembered, or nothing that can be read: then nothing is noticed.
    pub fn times(&self) -> Option<u64> {
        let text = fs::read_to_string(&self.path).ok()?;
        text.lines().find_map(|line| line.strip_prefix(HEAD))?.trim().parse().ok()
    }

    /// Remembers it, as well as it can be: no practice and no word depends on it.
    fn keep(&self, times: u64) {
        if self.times() == Some(times) {
            return;
        }
        let new = self.path.with_extension("new");
        let written = fs::write(&new, format!("{ABOUT}\n{HEAD}{times}\n")).and_then(|()| fs::rename(&new, &self.path));
        if written.is_err() {
            let _ = fs::remove_file(&new);
        }
    }

    /// Remembers nothing any more: another journal begins.
    pub fn forget(&self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// A journal of which it is remembered how often it was written.
pub struct Watched {
    journal: Journal,
    seen: Seen,
}

impl Watched {
    /// Remembers from now on: a program that is killed has remembered this much.
    pub fn new(journal: Journal, seen: Seen) -> Self {
        seen.keep(journal.revision());
        Self { journal, seen }
    }
}

impl Deref for Watched {
    type Target = Journal;

    fn deref(&self) -> &Journal {
        &self.journal
    }
}

impl DerefMut for Watched {
    fn deref_mut(&mut self) -> &mut Journal {
        &mut self.journal
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.seen.keep(self.journal.revision());
    }
}
