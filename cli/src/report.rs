//! `perron report`: how it went, for someone the person chose.

mod choose;
mod make;
mod open;

use perron_companion::Words;
use perron_companion::report::{LetterError, PairedError, ReportError, WireError};

use crate::args::ReportCommand;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Why a report was not sealed, or not opened, and what to do.
fn refused(error: PairedError, words: &Words) -> Failure {
    let (key, found) = match error {
        PairedError::NoKeys => ("report-no-keys", None),
        PairedError::NoTherapist => ("report-no-therapist", None),
        PairedError::SeveralTherapists => ("report-several-therapists", None),
        PairedError::Report(ReportError::Wire(WireError::TooNew)) => ("report-too-new", None),
        PairedError::Report(ReportError::Wire(WireError::TooLarge)) => ("report-too-large", None),
        PairedError::Report(ReportError::Wire(_)) => ("report-faulty", None),
        PairedError::Report(ReportError::Letter(error)) => match error {
            LetterError::TooLarge { .. } => ("report-too-large", None),
            LetterError::NotOurs | LetterError::OtherKind { .. } => ("report-not-one", None),
            LetterError::NotForYou => ("report-not-for-you", None),
            LetterError::TooNew => ("report-too-new", None),
            LetterError::UnknownSigner { found } => ("report-unknown", Some(found)),
            LetterError::SignerChanged { found, .. } => ("report-changed-key", Some(found)),
            LetterError::Damaged | LetterError::BadSignature | LetterError::Name => ("report-damaged", None),
            LetterError::Internal { .. } => ("report-fault", None),
        },
    };
    let found = found.map_or_else(String::new, |found| found.to_string());
    Failure::Fault(words.say(key, &[("found", found.into())]))
}

/// Does what was asked.
pub fn run(shut: Shut, command: &ReportCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    match command {
        ReportCommand::Make(args) => make::run(shut, args, terminal),
        ReportCommand::Open { file, out, fhir } => open::run(shut, file, out, *fhir, terminal),
    }
}
