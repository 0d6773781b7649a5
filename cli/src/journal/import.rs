//! `perron journal import`: what was taken along comes in, beside what is here and never in its place.

use std::path::Path;

use perron_companion::Words;
use perron_companion::journal::TakenIn;
use perron_companion::journal::portable::{Part, Passphrase, Portable, PortableError, from_json, open, read_file};
use perron_companion::kept::Settings;

use super::contents;
use super::export::{agreed, not_written};
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

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
    tell(&taken, settings, &kept.words, terminal)
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
        PortableError::Faulty { fault, line, column } => {
            let at = [
                ("code", fault.code().into()),
                ("line", line.to_string().into()),
                ("column", column.to_string().into()),
            ];
            return words.say("file-faulty", &at);
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
