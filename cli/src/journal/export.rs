//! `perron journal export`: everything in a file: sealed with a passphrase, as JSON, or as tables.

use std::fs;
use std::path::Path;

use perron_companion::Words;
use perron_companion::journal::portable::{
    Contents, FileError, Part, Passphrase, Portable, Words as Along, Work, seal, to_csv, to_json, write_new,
};

use super::contents;
use crate::args::{ExportArgs, Form};
use crate::failure::Failure;
use crate::kept::Shut;
use crate::keys::{Why, asked_twice};
use crate::terminal::Terminal;
use crate::writing;

/// Between a phone's work and a computer's: the file may be opened on either.
const WORK: u8 = 16;

/// Shows what would go along, asks, and writes it; nothing is ever written over.
pub fn run(shut: Shut, args: &ExportArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = Failure::Fault(shut.words.say("journal-nothing", &[]));
    let kept = shut.open_if_there()?.ok_or(nothing)?;
    let words = &kept.words;
    let whole = kept.journal.portable().map_err(|error| kept.fault(error))?;
    let originals = whole.contents().originals;
    let portable = whole.with(along(args));
    let form = args.form.unwrap_or_else(|| usual(&args.out));
    preview(&portable.contents(), originals, args, form, words, terminal)?;
    let homework = kept.journal.homework().map_err(|error| kept.fault(error))?;
    if homework.own.is_some() {
        terminal.say(&words.say("export-without-homework", &[]))?;
    }
    can_be_written(&args.out, words)?;
    if !agreed(args.yes, "export-ask", words, terminal)? {
        return Ok(());
    }
    match form {
        Form::Age => sealed(&portable, &args.out, words, terminal)?,
        Form::Json => write_new(&args.out, &to_json(&portable)?).map_err(|error| not_written(error, words))?,
        Form::Csv => tables(&portable, &args.out, words)?,
    }
    terminal.say(&words.say("export-done", &[("file", args.out.display().to_string().into())]))?;
    Ok(())
}

/// Whether a new file or folder can have this name: looked at before anything is asked.
pub fn can_be_written(out: &Path, words: &Words) -> Result<(), Failure> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (fs::symlink_metadata(out).is_ok(), folder.is_dir()) {
        (true, _) => Err(not_written(FileError::AlreadyThere, words)),
        (false, false) => Err(not_written(FileError::NotThere, words)),
        (false, true) => Ok(()),
    }
}

/// The nightmares as they were go along only when that was said.
fn along(args: &ExportArgs) -> Along {
    let usual = if args.originals { Along::ALL } else { Along::default() };
    args.without.iter().fold(usual, |along, part| along.without(*part))
}

/// By the end of the name; what says nothing is sealed.
fn usual(out: &Path) -> Form {
    match out.extension() {
        Some(end) if end.eq_ignore_ascii_case("json") => Form::Json,
        _ => Form::Age,
    }
}

fn preview(
    contents: &Contents,
    originals: usize,
    args: &ExportArgs,
    form: Form,
    words: &Words,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    terminal.say(&words.say("export-heading", &[]))?;
    for line in contents::lines(contents, words) {
        terminal.say(&line)?;
    }
    if originals > 0 {
        let key = if contents.originals > 0 { "export-with-originals" } else { "export-without-originals" };
        terminal.say(&words.say(key, &[("count", originals.into())]))?;
    }
    for part in args.without.iter().filter(|part| **part != Part::Originals) {
        let name = words.say(&format!("part-{}", part.name()), &[]);
        terminal.say(&words.say("export-without", &[("part", name.into())]))?;
    }
    terminal.say(&words.say(if form == Form::Age { "export-sealed" } else { "export-plain" }, &[]))?;
    Ok(())
}

/// Whether the person agrees: by an option, or when they are asked.
pub fn agreed(yes: bool, question: &str, words: &Words, terminal: &mut Terminal) -> Result<bool, Failure> {
    let agreed = yes || writing::yes(&words.say(question, &[]), words, terminal)?;
    if !agreed {
        terminal.say(&words.say("journal-left", &[]))?;
    }
    Ok(agreed)
}

fn sealed(portable: &Portable, out: &Path, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    let passphrase = passphrase(1, words, terminal)?;
    let bytes = seal(portable, &passphrase, Work::new(WORK).unwrap_or(Work::PHONE))?;
    write_new(out, &bytes).map_err(|error| not_written(error, words))
}

/// A new passphrase for a file, typed twice.
pub fn passphrase(least: usize, words: &Words, terminal: &mut Terminal) -> Result<Passphrase, Failure> {
    terminal.complain(&words.say("export-passphrase", &[]));
    let typed = asked_twice(least, words, terminal).map_err(|why| {
        Failure::Fault(match why {
            Why::NotTheSame => words.say("export-not-the-same", &[]),
            Why::TooShort => words.say("unlock-least", &[("least", least.into())]),
            _ => words.say("export-no-passphrase", &[]),
        })
    })?;
    Ok(Passphrase::new(typed.as_str().to_string())?)
}

/// A folder with a file for each kind.
fn tables(portable: &Portable, out: &Path, words: &Words) -> Result<(), Failure> {
    let tables = to_csv(portable)?;
    folder(out, tables.iter().map(|table| (table.name, table.bytes.as_slice())), words)
}

/// A new folder with these files, for the person's eyes alone; what fails half-way leaves nothing.
pub fn folder<'a>(
    folder: &Path,
    files: impl Iterator<Item = (&'a str, &'a [u8])> + Clone,
    words: &Words,
) -> Result<(), Failure> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| not_written(error.into(), words))?;
    for (nth, (name, bytes)) in files.clone().enumerate() {
        if let Err(error) = write_new(&folder.join(name), bytes) {
            for (written, _) in files.take(nth) {
                let _ = fs::remove_file(folder.join(written));
            }
            let _ = fs::remove_dir(folder);
            return Err(not_written(error, words));
        }
    }
    Ok(())
}

/// Why a file was not written, or not read.
pub fn not_written(error: FileError, words: &Words) -> Failure {
    let (key, number) = match error {
        FileError::AlreadyThere => ("file-there", 0),
        FileError::NotThere => ("file-not-there", 0),
        FileError::Full => ("file-full", 0),
        FileError::TooLarge => ("file-too-large", 0),
        FileError::Refused { number } => ("file-refused", number),
    };
    Failure::Fault(words.say(key, &[("number", number.to_string().into())]))
}
