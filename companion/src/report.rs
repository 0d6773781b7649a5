//! The report: what a person lets someone read of how it went, as a page, as tables, and for a program.
//!
//! ```text
//! entries --Report::of--> Report --> lines     what leaves, shown before anything is written
//!  kept     chosen days     |  |---> page      to read and to print: no script, no request
//!           and parts       |  |---> tables    CSV, for a spreadsheet
//!                           |  '---> fhir      FHIR R4, an export and nothing more
//!                           '--wire--> Report  sealed to a therapist, whose own program makes page and tables of it
//! ```
//!
//! Whatever is made is made of the [`Report`] alone, so none of it can hold more than was shown. A therapist's program takes in
//! numbers and text, never a page of someone else's.

mod fhir;
mod letter;
mod lines;
mod page;
mod paired;
mod policy;
mod refusal;
mod share;
mod tables;
mod wire;

use perron_core::Language;
use perron_core::day::{Date, day_of};
use perron_core::entry::Kept;
use perron_journal::portable::PortableError;
use zeroize::Zeroizing;

pub use letter::{Received, ReportError, open, seal};
pub use paired::{PairedError, Told, open_from, seal_for, therapist};
pub use perron_core::homework::{Homework, Pairing};
pub use perron_core::report::{
    Chosen, Done, DreamTold, GoalTold, Lock, NightTold, Part, Parts, Period, PracticeTold, Report, Shared,
};
pub use perron_journal::letter::LetterError;
pub use refusal::refusal;
pub use share::{For, PASSPHRASE_LEAST, locked, shared};
pub use wire::{LONGEST_TEXT, MOST_BYTES, MOST_PRACTICES, MOST_TEXTS, WireError, read, write};

use crate::library::Library;
use crate::words::Words;

/// A file of a report.
///
/// Its `Debug` tells its name alone.
pub struct File {
    /// Its name, in the language of the report.
    pub name: String,
    /// What is in it, wiped when it is let go of.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

/// What was chosen of what is kept, at this moment.
///
/// An exercise is named when it is one of the house; a person's own has the name they gave it, which stays theirs.
pub fn of<'a>(
    entries: impl IntoIterator<Item = &'a Kept>,
    chosen: &Chosen,
    now: perron_core::day::DateTime,
    shipped: &Library,
) -> Report {
    let is_shipped = |id: &str| Language::ALL.into_iter().any(|language| shipped.find(id, language).is_ok());
    Report::of(entries, chosen, day_of(now), is_shipped)
}

/// What leaves, line by line: everything, and nothing else.
pub fn lines(report: &Report, library: &Library, words: &Words) -> Vec<String> {
    lines::lines(report, library, words)
}

/// The page, the tables, and for a program that reads it FHIR; `from` is what the reader calls the one it is of.
///
/// # Errors
///
/// [`PortableError`], when it could not be laid out in memory.
pub fn files(
    report: &Report,
    from: Option<&str>,
    fhir: bool,
    library: &Library,
    words: &Words,
) -> Result<Vec<File>, PortableError> {
    let named = |key: &str, end: &str| format!("{}.{end}", words.say(key, &[]));
    let page = File {
        name: named("report-file-page", "html"),
        bytes: page::page(report, from, library, words).into_bytes().into(),
    };
    let mut files = vec![page];
    files.extend(tables::tables(report, library, words)?);
    if fhir {
        files.push(File { name: named("report-file-fhir", "json"), bytes: fhir::bundle(report, library, words) });
    }
    Ok(files)
}

/// A day with its year, for whoever reads it later.
fn date(day: Date, words: &Words) -> String {
    words.say("report-date", &[("day", words.date(day).into()), ("year", day.year().to_string().into())])
}

/// The title of an exercise, or that it is one of the person's own.
fn title(exercise: Option<&String>, library: &Library, words: &Words) -> String {
    let found = exercise.and_then(|id| {
        let here = std::iter::once(words.language()).chain(Language::ALL);
        here.into_iter().find_map(|language| library.find(id, language).ok())
    });
    found.map_or_else(|| words.say("report-own-exercise", &[]), |entry| entry.title().to_string())
}
