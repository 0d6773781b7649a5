//! `perron journal`: what is kept, told by the person, shown to them, taken along and wiped.

pub mod add;
mod contents;
mod erase;
pub mod export;
pub mod find;
mod import;
mod key;
mod list;
mod plot;
mod reached;
mod salvage;
mod show;

use crate::args::JournalCommand;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Does what was asked.
pub fn run(shut: Shut, command: JournalCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    match command {
        JournalCommand::Add { what } => add::run(shut, what, terminal),
        JournalCommand::List { kind, json } => list::run(shut, kind.as_deref(), json, terminal),
        JournalCommand::Show { id, original, json } => show::run(shut, &id, original, json, terminal),
        JournalCommand::Reached { id, not } => reached::run(shut, &id, not, terminal),
        JournalCommand::Plot { out, weeks } => plot::run(shut, weeks, out.as_deref(), terminal),
        JournalCommand::Export(args) => export::run(shut, &args, terminal),
        JournalCommand::Import { file, yes } => import::run(shut, &file, yes, terminal),
        JournalCommand::Erase { id, all, yes } => match id {
            Some(id) => erase::one(shut, &id, yes, terminal),
            None => {
                debug_assert!(all, "one of the two is required");
                erase::all(shut, terminal)
            }
        },
        JournalCommand::Key { place } => key::run(shut, place, terminal),
        JournalCommand::Salvage { yes } => salvage::run(shut, yes, terminal),
    }
}
