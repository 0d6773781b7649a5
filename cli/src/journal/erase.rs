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
    let is_there = Journal::is_there(&shut.folder);
    // One that went away by itself is erased too: what is left of it is its key, and how often it was written.
    if !is_there && shut.seen().times().is_none() && shut.keys.all().is_empty() {
        terminal.say(&words.say("journal-nothing", &[]))?;
        return Ok(());
    }
    terminal.say(&words.say("erase-all-heading", &[]))?;
    // A passphrase is not asked for the sake of a preview, and a journal that is gone is not made for it.
    if is_there && shut.keys.opens_by_itself() {
        let opened = Journal::open(&shut.folder, &shut.keys, None);
        match opened.and_then(|opened| opened.journal.portable()) {
            Ok(portable) => {
                for line in contents::lines(&portable.contents(), words) {
                    terminal.say(&line)?;
                }
            }
            Err(_) => terminal.say(&words.say("erase-all-unread", &[]))?,
        }
    }
    terminal.say(&words.say("erase-all-stays", &[]))?;
    let word = words.say("erase-all-word", &[]);
    let question = words.say("erase-all-ask", &[("word", word.clone().into())]);
    if !writing::word(&question, &word, words, terminal)? {
        terminal.say(&words.say("journal-left", &[]))?;
        return Ok(());
    }
    // Every key that lies here is this folder's, and a damaged journal may no longer name its own.
    let keys: Vec<_> = shut.keys.all().into_iter().map(|(id, _)| id).collect();
    let erased = journal::erase(&shut.folder, &shut.keys, &keys);
    if matches!(erased, Ok(()) | Err(StoreError::KeyUnavailable)) {
        shut.seen().forget();
    }
    match erased {
        Ok(()) => terminal.say(&words.say("erase-all-done", &[]))?,
        // The files are gone all the same; but with its key, a copy of them elsewhere can still be read.
        Err(StoreError::KeyUnavailable) => {
            terminal.say(&words.say("erase-all-but-key", &[]))?;
            for (_, file) in shut.keys.all() {
                terminal.say(&format!("  {}", file.display()))?;
            }
            return Err(Failure::Said);
        }
        Err(error) => return Err(shut.fault(error)),
    }
    Ok(())
}
