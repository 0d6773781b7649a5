//! `perron report`: how it went, for someone the person chose.

mod choose;
mod make;

use crate::args::ReportCommand;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Does what was asked.
pub fn run(shut: Shut, command: &ReportCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    match command {
        ReportCommand::Make(args) => make::run(shut, args, terminal),
    }
}
