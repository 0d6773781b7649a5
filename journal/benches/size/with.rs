//! The same program with a journal: every door of the store is used, so that nothing of it is left out when it is linked.

use std::path::Path;

use perron_core::Private;
use perron_core::day::Date;
use perron_core::entry::{Entry, Goal};
use perron_journal::{Journal, KeyId, KeyProvider, KeyUnavailable, Secret32, StoreError, salvage};

struct Known;

impl KeyProvider for Known {
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        Ok(Secret32::new([id.0[0]; 32]))
    }

    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
        self.key(id)
    }

    fn delete(&self, _: KeyId) -> Result<(), KeyUnavailable> {
        Ok(())
    }
}

fn keep(path: &Path, entry: &Entry) -> Result<usize, StoreError> {
    let mut journal = Journal::open(path, &Known, None)?.journal;
    let receipt = journal.append(entry)?;
    journal.replace(receipt.id, entry)?;
    journal.import(&journal.entries()?)?;
    journal.keep_settings(&journal.settings()?)?;
    if let Some(checkpoint) = journal.checkpoint()? {
        journal.keep_checkpoint(&checkpoint)?;
        journal.drop_checkpoint()?;
    }
    journal.remove(receipt.id)?;
    journal.rotate(&Known)?;
    journal.reseal(&Known)?;
    journal.erase(&Known)?;
    Ok(salvage(path, &Known)?.entries.len())
}

fn main() {
    let text = Private::new(std::env::args().nth(1).unwrap_or_default());
    let entry = Entry::Goal(Goal { at: Date::constant(2026, 11, 28).at(20, 0, 0, 0), text, reached: None });
    let path = std::env::args().nth(2).unwrap_or_default();
    let kept = keep(Path::new(&path), &entry).unwrap_or_default();
    std::process::exit((entry.kind().len() + kept) as i32);
}
