//! Finding an entry by the beginning of its name, as a list shows it.

use perron_companion::kept::{EntryId, Kept as Entry};

use crate::failure::Failure;
use crate::kept::Kept;

/// How much of a name a list shows.
pub const SHOWN: usize = 8;

/// The beginning of an entry's name.
pub fn short(id: EntryId) -> String {
    id.to_string().chars().take(SHOWN).collect()
}

/// The one entry whose name begins so.
pub fn find(kept: &Kept, begins: &str) -> Result<Entry, Failure> {
    let entries = kept.journal.entries().map_err(|error| kept.fault(error))?;
    let begins = begins.to_ascii_lowercase();
    let mut found = entries.into_iter().filter(|entry| !begins.is_empty() && entry.id.to_string().starts_with(&begins));
    match (found.next(), found.next()) {
        (Some(entry), None) => Ok(entry),
        (None, _) => Err(Failure::Fault(kept.words.say("journal-no-such", &[]))),
        (Some(_), Some(_)) => Err(Failure::Fault(kept.words.say("journal-several", &[]))),
    }
}
