//! `perron journal erase`: one entry, or everything.

use perron_companion::Library;
use perron_companion::journal::{self, Journal, StoreError};

use super::export::agreed;
use super::find::{find, short};
use super::{contents, list};
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;
use crate::writing;

/// Shows an entry, asks, and removes it for ever.
pub fn one(shut: Shut, begins: &str, yes: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = Failure::Fault(shut.words.say("journal-nothing", &[]));
    let mut kept = shut.open_if_there()?.ok_or(nothing)?;
    let found = find(&kept, begins)?;
    let told = list::line(&found.entry, &Library::shipped(), &kept.words);
    terminal.say(&format!("{}  {}  {told}", terminal.dim(&short(found.id)), found.entry.day()))?;
    if !agreed(yes, "erase-one-ask", &kept.words, terminal)? {
        return Ok(());
    }
    kept.journal.remove(found.id).map_err(|error| kept.fault(error))?;
    terminal.say(&kept.words.say("erase-one-done", &[]))?;
    Ok(())
}

/// Shows what there is, as far as it can be read, and erases all of it when a word is typed: the key first.
///
/// A lost key or damage stands in no one's way here, and no passphrase is asked: whoever may delete the files may do this.
pub fn all(shut: Shut, terminal: &mut Terminal) -> Result<(), Failure> {
    let words = &shut.words;
    // One that went away by itself is erased too: what is left of it is its key, and how often it was written.
    if !Journal::is_there(&shut.folder) && shut.seen().times().is_none() {
        terminal.say(&words.say("journal-nothing", &[]))?;
        return Ok(());
    }
    terminal.say(&words.say("erase-all-heading", &[]))?;
    // A passphrase is not asked for the sake of a preview.
    if shut.keys.opens_by_itself()
        && let Ok(opened) = Journal::open(&shut.folder, &shut.keys, None)
        && let Ok(portable) = opened.journal.portable()
    {
        for line in contents::lines(&portable.contents(), words) {
            terminal.say(&line)?;
        }
    }
    terminal.say(&words.say("erase-all-stays", &[]))?;
    let word = words.say("erase-all-word", &[]);
    let question = words.say("erase-all-ask", &[("word", word.clone().into())]);
    if !writing::word(&question, &word, words, terminal)? {
        terminal.say(&words.say("journal-left", &[]))?;
        return Ok(());
    }
    let erased = journal::erase(&shut.folder, &shut.keys);
    if matches!(erased, Ok(()) | Err(StoreError::KeyUnavailable)) {
        shut.seen().forget();
    }
    match erased {
        Ok(()) => terminal.say(&words.say("erase-all-done", &[]))?,
        // The files are gone all the same; a key without them opens nothing.
        Err(StoreError::KeyUnavailable) => terminal.say(&words.say("erase-all-but-key", &[]))?,
        Err(error) => return Err(shut.fault(error)),
    }
    Ok(())
}
