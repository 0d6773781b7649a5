//! `perron report make`: chosen, shown, written, and kept in the journal that it was.

use std::fs;
use std::path::Path;

use perron_companion::journal::portable::{Passphrase, Work, seal_bytes};
use perron_companion::kept::{DateTime, Entry, day_of};
use perron_companion::report::{self, File, Lock, Report, Shared};
use perron_companion::{Library, Private, Words};

use super::choose::chosen;
use crate::args::MakeArgs;
use crate::failure::Failure;
use crate::journal::export::{agreed, folder, not_written, passphrase};
use crate::kept::{Kept, Shut};
use crate::terminal::Terminal;

/// Between a phone's work and a computer's: the files may be opened on either.
const WORK: u8 = 16;

/// Asks what goes in, shows all of it, asks, and writes it; nothing is ever written over.
pub fn run(shut: Shut, args: &MakeArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = Failure::Fault(shut.words.say("journal-nothing", &[]));
    let mut kept = shut.open_if_there()?.ok_or(nothing)?;
    let now = kept.now();
    let chosen = chosen(args, day_of(now), &kept.words, terminal)?;
    let entries = kept.journal.entries().map_err(|error| kept.fault(error))?;
    let library = Library::shipped();
    let report = report::of(&entries, &chosen, now, &library);
    if report.is_empty() {
        return Err(Failure::Fault(kept.words.say("report-nothing", &[])));
    }
    show(&report, args, &library, &kept.words, terminal)?;
    if args.out.exists() {
        return Err(not_written(perron_companion::journal::portable::FileError::AlreadyThere, &kept.words));
    }
    if !agreed(args.yes, "report-ask-write", &kept.words, terminal)? {
        return Ok(());
    }
    let mut files = report::files(&report, None, args.fhir, &library, &kept.words)?;
    if args.passphrase {
        files = locked(files, &kept.words, terminal)?;
    }
    folder(&args.out, files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())), &kept.words)?;
    let lock = if args.passphrase { Lock::Passphrase } else { Lock::Open };
    if let Err(failure) = keep(&mut kept, args, &report, lock, now) {
        // What is not in the journal was not given away.
        let _ = fs::remove_dir_all(&args.out);
        return Err(failure);
    }
    told(&args.out, &kept.words, terminal)
}

/// Everything that leaves, and what becomes of it.
fn show(
    report: &Report,
    args: &MakeArgs,
    library: &Library,
    words: &Words,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    terminal.say(&terminal.bold(&words.say("report-heading", &[])))?;
    for line in report::lines(report, library, words) {
        terminal.say(&line)?;
    }
    terminal.say("")?;
    let key = if args.passphrase { "report-with-passphrase" } else { "report-open-file" };
    terminal.say(&words.say(key, &[]))?;
    Ok(())
}

/// Each file locked by itself with one passphrase, so that whoever gets them needs no Perron.
fn locked(files: Vec<File>, words: &Words, terminal: &mut Terminal) -> Result<Vec<File>, Failure> {
    let passphrase: Passphrase = passphrase(words, terminal)?;
    let lock = |file: File| -> Result<File, Failure> {
        let bytes = seal_bytes(&file.bytes, &passphrase, Work::new(WORK).unwrap_or(Work::PHONE))?;
        Ok(File { name: format!("{}.age", file.name), bytes: bytes.into() })
    };
    files.into_iter().map(lock).collect()
}

/// What was shared, with whom and when.
fn keep(kept: &mut Kept, args: &MakeArgs, report: &Report, lock: Lock, now: DateTime) -> Result<(), Failure> {
    let to = Private::new(args.to.clone().unwrap_or_default());
    let shared = Shared { at: now, to, lock, period: report.chosen.period, parts: report.chosen.parts };
    let receipt = kept.journal.keep(&Entry::Shared(shared));
    receipt.map(|_| ()).map_err(|error| kept.fault(error))
}

fn told(out: &Path, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    terminal.say(&words.say("report-done", &[("file", out.display().to_string().into())]))?;
    terminal.say(&words.say("report-kept", &[]))?;
    Ok(())
}
