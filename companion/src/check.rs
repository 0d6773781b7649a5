//! Checking scripts: every fault of every file, the ones that only show in a whole, and the twins.

use std::io;
use std::path::{Path, PathBuf};

use perron_core::{Diagnostic, Language};
use serde::Serialize;

use crate::diagnostic;
use crate::library::{Entry, Library, Origin, read_beside, read_file, read_folder};

/// What was found wrong, and in how many scripts it was looked for.
#[derive(Debug)]
pub struct Report {
    library: Library,
    /// How many files were read.
    pub read: usize,
}

/// One fault, as data for a program.
#[derive(Serialize)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Its code.
    pub code: &'static str,
    /// What was expected and what was found.
    pub message: String,
    /// What to type instead.
    pub remedy: String,
}

/// Reads and judges files and folders.
///
/// A folder that has folders named after languages is a library: each exercise in it must have its twin in every other
/// language, there too. A person's own script, given as a file or lying in any other folder, needs none. Parts are looked for beside
/// the script that uses them, then among the shipped ones.
///
/// # Errors
///
/// What the system says when a path cannot be read at all; a folder without a script is not found either, for nobody means
/// to check nothing.
pub fn check(paths: &[PathBuf]) -> Result<Report, (PathBuf, io::Error)> {
    let mut library = Library::shipped_parts();
    let mut read = 0;
    for path in paths {
        let fail = |error| (path.clone(), error);
        if path.is_dir() {
            let found = read_folder(path).map_err(fail)?;
            if found.is_empty() {
                return Err(fail(io::Error::new(io::ErrorKind::NotFound, "no script (.toml) in it")));
            }
            read += found.len();
            library.add(found);
            if Language::ALL.iter().any(|language| path.join(language.name()).is_dir()) {
                library.pair(|origin| lies_in(origin, path));
            }
        } else {
            let own = read_file(path).map_err(fail)?;
            // Parts that it uses may stand beside it; what else does is not what was asked about.
            library.add_parts(read_beside(path));
            read += 1;
            library.add(vec![own]);
        }
    }
    Ok(Report { library, read })
}

fn lies_in(origin: &Origin, folder: &Path) -> bool {
    matches!(origin, Origin::Own(path) if path.starts_with(folder))
}

/// Judges what the program ships with, twins and time among it; what a person put beside it was judged when it was read.
pub fn check_library(mut library: Library) -> Report {
    library.judge_shipped_in_time();
    library.pair(|origin| *origin == Origin::Shipped);
    let read = library.entries().len();
    Report { library, read }
}

impl Report {
    fn all(&self) -> impl Iterator<Item = (&Entry, &Diagnostic)> {
        self.library.entries().iter().flat_map(|entry| entry.faults.iter().map(move |fault| (entry, fault)))
    }

    /// How many faults there are.
    pub fn count(&self) -> usize {
        self.all().count()
    }

    /// How many files have a fault.
    pub fn faulty(&self) -> usize {
        self.library.entries().iter().filter(|entry| !entry.faults.is_empty()).count()
    }

    /// Each fault drawn with its place, in the order of the files and of their text.
    pub fn drawn(&self, colour: bool) -> impl Iterator<Item = String> {
        self.all().map(move |(entry, fault)| diagnostic::render(fault, self.library.source(entry, fault), colour))
    }

    /// Each fault as data.
    pub fn faults(&self) -> Vec<Fault> {
        self.all()
            .map(|(entry, fault)| {
                let source = self.library.source(entry, fault);
                let (line, column) = diagnostic::place(source.text, fault.span.start);
                Fault {
                    file: source.name.to_string(),
                    line,
                    column,
                    code: fault.code.id,
                    message: fault.message.clone(),
                    remedy: fault.remedy.clone(),
                }
            })
            .collect()
    }
}
