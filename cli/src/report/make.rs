//! `perron report make`: chosen, shown, written, and kept in the journal that it was.

use std::fs;
use std::path::Path;

use perron_companion::journal::portable::write_new;
use perron_companion::kept::{DateTime, Entry, day_of};
use perron_companion::report::{self, For, Homework, Report};
use perron_companion::{Library, Private, Words};

use super::choose::chosen;
use super::refused;
use crate::args::MakeArgs;
use crate::failure::Failure;
use crate::journal::export::{agreed, can_be_written, folder, not_written, passphrase};
use crate::kept::{Kept, Shut};
use crate::terminal::Terminal;

/// Asks what goes in, shows all of it, asks, and writes it; nothing is ever written over.
pub fn run(shut: Shut, args: &MakeArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = Failure::Fault(shut.words.say("journal-nothing", &[]));
    let mut kept = shut.open_if_there()?.ok_or(nothing)?;
    let now = kept.now();
    let homework = kept.journal.homework().map_err(|error| kept.fault(error))?;
    let whom = whom(args, &homework, &kept.words)?;
    let chosen = chosen(args, day_of(now), &kept.words, terminal)?;
    let entries = kept.journal.entries().map_err(|error| kept.fault(error))?;
    let library = Library::shipped();
    let report = report::of(&entries, &chosen, now, &library);
    if report.is_empty() {
        return Err(Failure::Fault(kept.words.say("report-nothing", &[])));
    }
    show(&report, whom, &library, &kept.words, terminal)?;
    can_be_written(&args.out, &kept.words)?;
    if !agreed(args.yes, "report-ask-write", &kept.words, terminal)? {
        return Ok(());
    }
    let words = &kept.words;
    match whom {
        For::Therapist(therapist) => {
            let letter = report::seal_for(&report, words.language(), &homework, therapist);
            let letter = letter.map_err(|error| refused(error, words))?;
            write_new(&args.out, &letter).map_err(|error| not_written(error, words))?;
        }
        For::Anyone | For::Passphrase => {
            let mut files = report::files(&report, None, args.fhir, &library, words)?;
            if let For::Passphrase = whom {
                files = report::locked(files, &passphrase(report::PASSPHRASE_LEAST, words, terminal)?)?;
            }
            folder(&args.out, files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())), words)?;
        }
    }
    if let Err(failure) = keep(&mut kept, args, &report, whom, now) {
        // What is not in the journal was not given away.
        let _ = (fs::remove_file(&args.out), fs::remove_dir_all(&args.out));
        return Err(failure);
    }
    told(&args.out, &kept.words, terminal)
}

/// Who it is for, as it was typed: a therapist one is paired with, unless it was said otherwise.
fn whom<'a>(args: &MakeArgs, homework: &'a Homework, words: &Words) -> Result<For<'a>, Failure> {
    match (args.unlocked, args.passphrase) {
        (true, _) => Ok(For::Anyone),
        (_, true) => Ok(For::Passphrase),
        _ if args.fhir => Err(Failure::Usage(words.say("report-fhir-there", &[]))),
        _ => {
            let found = report::therapist(homework, args.to.as_deref());
            found.map(For::Therapist).map_err(|error| refused(error, words))
        }
    }
}

/// Everything that leaves, and what becomes of it.
fn show(
    report: &Report,
    whom: For<'_>,
    library: &Library,
    words: &Words,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    terminal.say(&terminal.bold(&words.say("report-heading", &[])))?;
    for line in report::lines(report, library, words) {
        terminal.say(&line)?;
    }
    terminal.say("")?;
    let becomes = match whom {
        For::Anyone => words.say("report-open-file", &[]),
        For::Passphrase => words.say("report-with-passphrase", &[]),
        For::Therapist(therapist) => {
            words.say("report-for-therapist", &[("name", therapist.name.reveal().as_str().into())])
        }
    };
    terminal.say(&becomes)?;
    Ok(())
}

/// What was shared, with whom and when.
fn keep(kept: &mut Kept, args: &MakeArgs, report: &Report, whom: For<'_>, now: DateTime) -> Result<(), Failure> {
    let shared = report::shared(report, whom, args.to.clone().map(Private::new), now);
    let receipt = kept.journal.keep(&Entry::Shared(shared));
    receipt.map(|_| ()).map_err(|error| kept.fault(error))
}

fn told(out: &Path, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    terminal.say(&words.say("report-done", &[("file", out.display().to_string().into())]))?;
    terminal.say(&words.say("report-kept", &[]))?;
    Ok(())
}
