//! `perron voice sheet`: the sentences that need a recording: to print and read aloud, or for a program.

use perron_companion::recordings::seconds;
use perron_companion::sheet::{self, ToRecord};
use perron_companion::{Language, Words};

use crate::failure::Failure;
use crate::home::{self, Home};
use crate::terminal::Terminal;

/// Prints the sentences of one exercise, or of all: for a person each once; as JSON once for every pace it is needed at.
pub fn run(
    home: &Home,
    id: Option<&str>,
    lang: Option<Language>,
    json: bool,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let library = home.library()?;
    let language = home::language(lang);
    let title = match id {
        None => None,
        Some(id) => Some(library.find(id, language)?.playable()?.header.title.clone()),
    };
    let rows = sheet::sheet(&library, language, id);
    if json {
        terminal.say(&serde_json::to_string_pretty(&rows)?)?;
        return Ok(());
    }
    let words = Words::new(language);
    let sentences = sheet::to_record(&rows);
    let title = title.unwrap_or_else(|| words.say("sheet-all", &[]));
    let counted = [("title", title.into()), ("count", sentences.len().into())];
    terminal.say(&terminal.bold(&words.say("sheet-heading", &counted)))?;
    terminal.say(&words.say("sheet-how", &[]))?;
    for (nth, sentence) in sentences.iter().enumerate() {
        terminal.say(&format!("\n{:>3}  {}", nth + 1, sentence.text))?;
        terminal.say(&terminal.dim(&format!("     {}", about(sentence, language, &words))))?;
    }
    Ok(())
}

/// The name of its file, how long it takes, and whether it wants to be read slower still.
fn about(sentence: &ToRecord, language: Language, words: &Words) -> String {
    let length = seconds(sentence.seconds, language);
    let slower = if sentence.slow { format!(" · {}", words.say("sheet-slower", &[])) } else { String::new() };
    format!("{} · {length} s{slower}", sentence.name)
}
