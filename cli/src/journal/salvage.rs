//! `perron journal salvage`: whatever is whole in a damaged journal becomes a journal again; the damaged one stays beside it.
//! With an older copy one goes on as it is.

use perron_companion::journal::{self, Journal, StoreError};

use super::contents;
use super::export::agreed;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Reads what is whole, shows it, asks, and puts it in the place of what is damaged.
pub fn run(shut: Shut, yes: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let words = &shut.words;
    if !Journal::is_there(&shut.folder) {
        if let Some(expected) = shut.seen().times() {
            return Err(shut.fault(StoreError::RolledBack { expected, found: 0 }));
        }
        terminal.say(&words.say("journal-nothing", &[]))?;
        return Ok(());
    }
    // Opening looks at what is not secret of each row; reading looks at the whole.
    let opened = Journal::open(&shut.folder, &shut.keys, None);
    if let Ok(opened) = opened
        && let Ok(portable) = opened.journal.portable()
        && opened.journal.checkpoint().is_ok()
    {
        if shut.seen().times().is_none_or(|times| times <= opened.revision) {
            terminal.say(&words.say("salvage-whole", &[]))?;
            return Ok(());
        }
        terminal.say(&words.say("salvage-older", &[]))?;
        for line in contents::lines(&portable.contents(), words) {
            terminal.say(&line)?;
        }
        if agreed(yes, "salvage-older-ask", words, terminal)? {
            shut.seen().forget();
            terminal.say(&words.say("salvage-older-done", &[]))?;
        }
        return Ok(());
    }
    let salvage = journal::salvage(&shut.folder, &shut.keys).map_err(|error| match error {
        // Not even the name of its key is left.
        StoreError::Corrupt { .. } => Failure::Fault(words.say("salvage-nothing-left", &[])),
        error => shut.fault(error),
    })?;
    terminal.say(&words.say("salvage-heading", &[]))?;
    for line in contents::lines(&journal::contents(&salvage), words) {
        terminal.say(&line)?;
    }
    match salvage.lost {
        Some(0) => terminal.say(&words.say("salvage-nothing-lost", &[]))?,
        Some(lost) => {
            let lost = usize::try_from(lost).unwrap_or(usize::MAX);
            terminal.say(&words.say("salvage-lost", &[("count", lost.into())]))?;
        }
        None => terminal.say(&words.say("salvage-lost-unknown", &[]))?,
    }
    if !agreed(yes, "salvage-ask", words, terminal)? {
        return Ok(());
    }
    // What is made now was written less often.
    shut.seen().forget();
    let aside = journal::mend(&shut.folder, &shut.keys, &salvage).map_err(|error| shut.fault(error))?;
    terminal.say(&words.say("salvage-done", &[("file", aside.display().to_string().into())]))?;
    Ok(())
}
