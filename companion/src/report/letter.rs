//! A report as a letter: signed by the client, sealed for one therapist, and read only when both are sure.

use perron_core::Language;
use perron_core::report::Report;
use perron_journal::letter::{self, Address, Keys, Kind, LetterError};

use super::wire::{self, WireError};

/// A report that came in.
///
/// Its `Debug` tells who it is from, and nothing of what.
pub struct Received {
    /// Who signed it: one of those who were known.
    pub from: Address,
    /// What they let one read.
    pub report: Report,
    /// The language they made it in.
    pub language: Language,
}

impl std::fmt::Debug for Received {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Received").field("from", &self.from).finish_non_exhaustive()
    }
}

/// Why a report was not sealed, or not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The letter around it.
    #[error(transparent)]
    Letter(#[from] LetterError),
    /// The report within.
    #[error(transparent)]
    Wire(#[from] WireError),
}

/// Signs a report and seals it for one therapist: nobody else can read it, and they can tell whose it is.
///
/// # Errors
///
/// [`ReportError`]; one that is too large to be read is not sealed.
pub fn seal(report: &Report, language: Language, from: &Keys, to: &Address) -> Result<Vec<u8>, ReportError> {
    Ok(letter::seal(Kind::Report, from, to, &wire::write(report, language)?)?)
}

/// Opens a report that is for these keys, by someone who is known; whole or not at all.
///
/// # Errors
///
/// [`ReportError`], none of which repeats a word of it.
pub fn open<'a>(file: &[u8], to: &Keys, known: impl IntoIterator<Item = &'a Address>) -> Result<Received, ReportError> {
    let letter = letter::open(file, Kind::Report, to, known)?;
    let (report, language) = wire::read(letter.content())?;
    Ok(Received { from: letter.from().clone(), report, language })
}
