//! `perron journal import`: what was taken along comes in, beside what is here; in its place only where the person chooses so.

use std::path::Path;

use perron_companion::journal::TakenIn;
use perron_companion::journal::portable::{Part, Passphrase, Portable, PortableError, from_json, open, read_file};
use perron_companion::kept::{Entry, EntryId, Settings};
use perron_companion::{Library, Words};

use super::export::{agreed, not_written};
use super::{contents, list, show};
use crate::failure::Failure;
use crate::kept::{Kept, Shut};
use crate::terminal::Terminal;
use crate::writing;

/// What a sealed file begins with.
const SEALED: &[u8] = b"age-encryption.org/";

/// Reads the whole file, shows what is in it, asks, and takes it in: all of it or nothing.
pub fn run(shut: Shut, file: &Path, yes: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let bytes = read_file(file).map_err(|error| not_written(error, &shut.words))?;
    // Read before anything is made, so that a file that is none leaves no journal behind.
    let portable = read(&bytes, &shut.words, terminal)?;
    let words = &shut.words;
    terminal.say(&words.say("import-heading", &[]))?;
    for line in contents::lines(&portable.contents(), words) {
        terminal.say(&line)?;
    }
    if Part::ALL.iter().any(|part| !portable.words.has(*part) && *part != Part::Originals) {
        terminal.say(&words.say("import-without-words", &[]))?;
    }
    if !agreed(yes, "import-ask", words, terminal)? {
        return Ok(());
    }
    let mut kept = shut.open()?;
    let taken = kept.journal.take_in(&portable).map_err(|error| kept.fault(error))?;
    let settings = portable.settings != Settings::default();
    tell(&taken, settings, &kept.words, terminal)?;
    let differing = taken.entries.differing;
    let twice = kept.journal.told_twice(&portable).map_err(|error| kept.fault(error))?;
    if !twice.is_empty() {
        terminal.say(&kept.words.say("import-twice", &[("count", twice.len().into())]))?;
    }
    if yes {
        if !(differing.is_empty() && twice.is_empty()) {
            terminal.say(&kept.words.say("import-left", &[]))?;
        }
        return Ok(());
    }
    differing.into_iter().try_for_each(|id| choose(&mut kept, &portable, id, terminal))?;
    twice.into_iter().try_for_each(|night| choose_night(&mut kept, night, terminal))
}

/// Shows a night as it was told here and as it came in, and lets the person choose: a night is told once.
fn choose_night(
    kept: &mut Kept,
    [here, came]: [perron_companion::kept::Kept; 2],
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    show_one("import-here", &here.entry, &kept.words, terminal)?;
    show_one("import-there", &came.entry, &kept.words, terminal)?;
    let question = kept.words.say("import-choose", &[]);
    let (chosen, told) = if writing::yes(&question, &kept.words, terminal)? {
        (came.id, "import-chosen")
    } else {
        (here.id, "import-here-stays")
    };
    kept.journal.keep_night(chosen).map_err(|error| kept.fault(error))?;
    terminal.say(&kept.words.say(told, &[]))?;
    Ok(())
}

/// An entry beneath a heading, with its words.
fn show_one(heading: &str, entry: &Entry, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    let told = list::line(entry, &Library::shipped(), words);
    terminal.say(&format!("\n{}\n{}  {told}", words.say(heading, &[]), entry.day()))?;
    show::written(entry, words).iter().try_for_each(|line| terminal.say(line))?;
    Ok(())
}

/// Shows what is here and what is in the file, and lets the person choose; nothing said is what is here.
fn choose(kept: &mut Kept, portable: &Portable, id: EntryId, terminal: &mut Terminal) -> Result<(), Failure> {
    let here = kept.journal.entry(id).map_err(|error| kept.fault(error))?;
    let there = kept.journal.other(portable, id).map_err(|error| kept.fault(error))?;
    let Some(here) = here else { return Ok(()) };
    show_one("import-here", &here, &kept.words, terminal)?;
    let Some(there) = there else {
        terminal.say(&kept.words.say("import-not-all-words", &[]))?;
        return Ok(());
    };
    show_one("import-there", &there, &kept.words, terminal)?;
    if agreed(false, "import-choose", &kept.words, terminal)? {
        kept.journal.replace(id, &there).map_err(|error| kept.fault(error))?;
        terminal.say(&kept.words.say("import-chosen", &[]))?;
    }
    Ok(())
}

fn read(bytes: &[u8], words: &Words, terminal: &Terminal) -> Result<Portable, Failure> {
    let read = if bytes.starts_with(SEALED) {
        let none = || Failure::Fault(words.say("export-no-passphrase", &[]));
        let typed = terminal.secret(&words.say("unlock-passphrase", &[])).ok().flatten().ok_or_else(none)?;
        Passphrase::new(typed.as_str().to_string()).and_then(|passphrase| open(bytes, &passphrase))
    } else {
        from_json(bytes)
    };
    read.map_err(|error| Failure::Fault(refused(error, words)))
}

fn tell(taken: &TakenIn, settings: bool, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    let imported = &taken.entries;
    terminal.say(&words.say("import-added", &[("count", imported.added.into())]))?;
    if imported.same > 0 {
        terminal.say(&words.say("import-same", &[("count", imported.same.into())]))?;
    }
    if !imported.differing.is_empty() {
        terminal.say(&words.say("import-differing", &[("count", imported.differing.len().into())]))?;
    }
    if settings {
        terminal.say(&words.say(if taken.settings { "import-settings" } else { "import-no-settings" }, &[]))?;
    }
    Ok(())
}

/// Why a file was not taken in.
fn refused(error: PortableError, words: &Words) -> String {
    let key = match error {
        PortableError::TooLarge { .. } | PortableError::TooMany => "file-too-large",
        PortableError::NotOurs | PortableError::NotSealed => "file-not-ours",
        PortableError::TooNew { .. } => "file-too-new",
        PortableError::Faulty { fault, line, column, entry } => {
            let at = [
                ("code", fault.code().into()),
                ("line", line.to_string().into()),
                ("column", column.to_string().into()),
                ("entry", entry.unwrap_or(0).to_string().into()),
            ];
            return words.say(if entry.is_some() { "file-faulty-entry" } else { "file-faulty" }, &at);
        }
        PortableError::UnknownSeal | PortableError::ForAKey => "file-other-seal",
        PortableError::TooMuchWork { .. } => "file-too-much-work",
        PortableError::WrongPassphrase => "file-wrong-passphrase",
        PortableError::Damaged => "file-damaged",
        PortableError::NoPassphrase => "export-no-passphrase",
        PortableError::Internal { at } => return words.say("store-fault", &[("at", at.into())]),
    };
    words.say(key, &[])
}
