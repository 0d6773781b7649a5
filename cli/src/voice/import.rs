//! `perron voice import`: recordings become a voice, all of a folder or none.

use std::path::Path;

use indicatif::ProgressBar;
use perron_companion::library::Library;
use perron_companion::recordings::{ImportError, Imported, Kept, VoiceName, refusal};
use perron_companion::sheet::{sheet, to_record};
use perron_companion::words::Word;
use perron_companion::{Language, Words};

use crate::failure::Failure;
use crate::home::{self, Home};
use crate::terminal::Terminal;

/// Takes the recordings of a folder in, and says what is still missing.
pub fn run(
    home: &Home,
    folder: &Path,
    name: &VoiceName,
    lang: Option<Language>,
    replace: bool,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let library = home.library()?;
    let language = home::language(lang);
    let words = Words::new(language);
    let sentences = to_record(&sheet(&library, language, None));
    let bar = ProgressBar::new(0);
    let imported = home.recordings().import(folder, name, language, &sentences, replace, |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    match imported {
        Ok(imported) => tell(&imported, name, &library, language, &words, terminal),
        Err(error) => Err(refuse(error, language, &words, terminal)),
    }
}

fn tell(
    imported: &Imported,
    name: &VoiceName,
    library: &Library,
    language: Language,
    words: &Words,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let named: Word = name.as_str().into();
    terminal.say(&words.say("import-done", &[("count", imported.kept.len().into()), ("name", named.clone())]))?;
    let noisy: Vec<&Kept> = imported.kept.iter().filter(|kept| kept.noisy).collect();
    files("import-noisy", noisy.iter().map(|kept| kept.file.as_str()), words, terminal)?;
    files("import-unknown", imported.unknown.iter().map(String::as_str), words, terminal)?;
    let spoken = |text: &str| imported.kept.iter().any(|kept| kept.text == text);
    for entry in library.entries().iter().filter(|entry| entry.language() == Some(language)) {
        let Some(id) = entry.id() else { continue };
        let sentences = to_record(&sheet(library, language, Some(id)));
        let missing: Vec<_> = sentences.iter().filter(|sentence| !spoken(&sentence.text)).collect();
        // An exercise of which nothing is recorded was not meant.
        if missing.len() == sentences.len() {
            continue;
        }
        let title = [("title", entry.title().into()), ("count", missing.len().into())];
        terminal.say(&format!("\n{}", terminal.bold(&words.say("import-missing", &title))))?;
        for sentence in missing {
            terminal.say(&format!("  {}", sentence.text))?;
            terminal.say(&terminal.dim(&format!("  {}", sentence.name)))?;
        }
        terminal.say(&words.say("import-hear", &[("id", id.into()), ("name", named.clone())]))?;
    }
    Ok(())
}

/// A heading and the files that it is about, where there are any.
fn files<'a>(
    key: &str,
    files: impl ExactSizeIterator<Item = &'a str>,
    words: &Words,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    if files.len() > 0 {
        terminal.say(&format!("\n{}", words.say(key, &[("count", files.len().into())])))?;
    }
    for file in files {
        terminal.say(&format!("  {file}"))?;
    }
    Ok(())
}

/// Says why nothing was taken.
fn refuse(error: ImportError, language: Language, words: &Words, terminal: &mut Terminal) -> Failure {
    match error {
        ImportError::Taken(name) => terminal.complain(&words.say("import-taken", &[("name", name.as_str().into())])),
        ImportError::Nothing { unknown } => {
            terminal.complain(&words.say("import-nothing", &[]));
            unknown.iter().for_each(|file| terminal.complain(&format!("  {file}")));
        }
        ImportError::Refused(refused) => {
            terminal.complain(&words.say("import-refused", &[("count", refused.len().into())]));
            for one in refused {
                terminal.complain(&format!("  {}: {}", one.file, refusal(one.why, language).says(words)));
            }
        }
        error => return error.into(),
    }
    Failure::Said
}
