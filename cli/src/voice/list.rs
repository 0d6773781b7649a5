//! `perron voice list`: which voices there are, and how much of each exercise a person's own speak.

use perron_companion::library::Library;
use perron_companion::recordings::Shelf;
use perron_companion::sheet::{sheet, to_record};
use perron_companion::voices::has_machine;
use perron_companion::{Language, Words};
use serde_json::json;

use crate::failure::Failure;
use crate::home::{self, Home};
use crate::terminal::Terminal;

/// Shows the voices; a person's own only in the language that was asked for, if one was.
pub fn run(home: &Home, lang: Option<Language>, json: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let library = home.library()?;
    let mut shelves = home.recordings().list()?;
    shelves.retain(|shelf| lang.is_none_or(|lang| lang == shelf.language));
    if json {
        let mut voices = vec![json!({ "name": "shipped", "kind": "shipped" })];
        voices.extend(has_machine().then(|| json!({ "name": "espeak-ng", "kind": "machine" })));
        voices.extend(shelves.iter().map(|shelf| as_json(shelf, &library)));
        terminal.say(&serde_json::to_string_pretty(&voices)?)?;
        return Ok(());
    }
    let words = Words::new(home::language(lang));
    terminal.say(&format!("{}  {}", terminal.bold("shipped"), words.say("voice-shipped", &[])))?;
    if has_machine() {
        terminal.say(&format!("{}  {}", terminal.bold("espeak-ng"), words.say("voice-machine", &[])))?;
    }
    if shelves.is_empty() {
        terminal.say(&words.say("voice-none-own", &[]))?;
    }
    for shelf in shelves {
        let language = match shelf.language {
            Language::Nl => "language-nl",
            Language::En => "language-en",
        };
        let language = words.say(language, &[]);
        terminal.say(&format!("{}  {language}", terminal.bold(shelf.name.as_str())))?;
        if let Err(fault) = &shelf.manifest {
            terminal.complain(&fault.to_string());
        }
        for exercise in exercises(&shelf, &library) {
            let counted = [
                ("title", exercise.title.into()),
                ("count", exercise.recorded.into()),
                ("total", exercise.sentences.into()),
            ];
            terminal.say(&format!("  {}", words.say("voice-speaks", &counted)))?;
        }
    }
    Ok(())
}

/// How much of an exercise is recorded.
struct Exercise<'a> {
    id: &'a str,
    title: &'a str,
    recorded: usize,
    sentences: usize,
}

/// The exercises of which something is recorded.
fn exercises<'a>(shelf: &Shelf, library: &'a Library) -> Vec<Exercise<'a>> {
    let Ok(manifest) = &shelf.manifest else { return Vec::new() };
    let recorded: Vec<&str> = manifest.sentences().map(|(text, _)| text).collect();
    let of = |entry: &'a perron_companion::library::Entry| {
        let id = entry.id().filter(|_| entry.language() == Some(shelf.language))?;
        let sentences = to_record(&sheet(library, shelf.language, Some(id)));
        // In the order of the alphabet, so that it can be searched.
        let spoken = sentences.iter().filter(|one| recorded.binary_search(&one.text.as_str()).is_ok()).count();
        (spoken > 0).then(|| Exercise { id, title: entry.title(), recorded: spoken, sentences: sentences.len() })
    };
    library.entries().iter().filter_map(of).collect()
}

fn as_json(shelf: &Shelf, library: &Library) -> serde_json::Value {
    let exercises: Vec<_> = exercises(shelf, library)
        .iter()
        .map(|exercise| json!({ "id": exercise.id, "recorded": exercise.recorded, "sentences": exercise.sentences }))
        .collect();
    json!({
        "name": shelf.name.as_str(),
        "kind": "own",
        "language": shelf.language.name(),
        "usable": shelf.manifest.is_ok(),
        "exercises": exercises,
    })
}
