//! `perron voice`: the sheet of sentences to record, taking recordings in, and which voices there are.

mod import;
mod list;
mod sheet;

use crate::args::VoiceCommand;
use crate::failure::Failure;
use crate::home::Home;
use crate::terminal::Terminal;

/// Does what was asked.
pub fn run(home: &Home, command: VoiceCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    match command {
        VoiceCommand::Sheet { id, lang, json } => sheet::run(home, id.as_deref(), lang, json, terminal),
        VoiceCommand::Import { folder, name, lang, replace } => {
            import::run(home, &folder, &name, lang, replace, terminal)
        }
        VoiceCommand::List { lang, json } => list::run(home, lang, json, terminal),
    }
}
