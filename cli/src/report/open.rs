//! `perron report open`: what a client let their therapist read, as a page and tables that are made here.

use std::path::Path;

use perron_companion::Library;
use perron_companion::journal::portable::read_file;
use perron_companion::report::{Told, files, lines, open_from};

use super::refused;
use crate::failure::Failure;
use crate::journal::export::{folder, not_written};
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Opens it with the therapist's keys, tells whose it is, and writes what a therapist reads.
pub fn run(shut: Shut, file: &Path, out: &Path, fhir: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let no_keys = Failure::Fault(shut.words.say("report-no-keys", &[]));
    let kept = shut.open_if_there()?.ok_or(no_keys)?;
    let words = &kept.words;
    let bytes = read_file(file).map_err(|error| not_written(error, words))?;
    let homework = kept.journal.homework().map_err(|error| kept.fault(error))?;
    let Told { name, report } = open_from(&bytes, &homework).map_err(|error| refused(error, words))?;
    let library = Library::shipped();
    let files = files(&report, Some(&name), fhir, &library, words)?;
    folder(out, files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())), words)?;
    terminal.say(&words.say("report-from", &[("from", name.into())]))?;
    // The first line says which days; the rest is on the page.
    terminal.say(lines(&report, &library, words).first().map_or("", |line| line))?;
    terminal.say(&words.say("report-done", &[("file", out.display().to_string().into())]))?;
    terminal.say(&words.say("report-opened", &[]))?;
    Ok(())
}
