//! `perron voice sheet`: the sentences that need a recording, with the pace of their place.

use perron_companion::{Language, sheet};

use crate::failure::Failure;
use crate::home::{self, Home};
use crate::terminal::Terminal;

/// Prints the sentences of one exercise, or of all, each once for every pace it is needed at.
pub fn run(
    home: &Home,
    id: Option<&str>,
    lang: Option<Language>,
    json: bool,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let library = home.library()?;
    let language = home::language(lang);
    if let Some(id) = id {
        library.find(id, language)?.playable()?;
    }
    let rows = sheet::sheet(&library, language, id);
    if json {
        terminal.say(&serde_json::to_string_pretty(&rows)?)?;
        return Ok(());
    }
    for row in rows {
        terminal.say(&format!("{}/{}  {:.1} s at {}  {}", row.script, row.scene, row.seconds(), row.pace, row.text))?;
    }
    Ok(())
}
