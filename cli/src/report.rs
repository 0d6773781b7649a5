//! `perron report`: how it went, for someone the person chose.

mod choose;
mod make;
mod open;

use perron_companion::Words;
use perron_companion::report::{PairedError, refusal};

use crate::args::ReportCommand;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Why a report was not sealed, or not opened, and what to do.
fn refused(error: PairedError, words: &Words) -> Failure {
    Failure::Fault(refusal(error).says(words))
}

/// Does what was asked.
pub fn run(shut: Shut, command: &ReportCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    match command {
        ReportCommand::Make(args) => make::run(shut, args, terminal),
        ReportCommand::Open { file, out, fhir } => open::run(shut, file, out, *fhir, terminal),
    }
}
