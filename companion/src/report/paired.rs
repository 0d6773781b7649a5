//! Between people who know each other's keys: whom a report can be for, and whose it is.

use perron_core::homework::{Homework, Pairing, Side};
use perron_journal::letter::{Address, Keys, LetterError};

use super::letter::{ReportError, open, seal};
use super::{Language, Report};

/// Why nobody could be found to make it for, or to open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PairedError {
    /// There are no keys here yet.
    #[error("expected keys, but found none")]
    NoKeys,
    /// There is no therapist of that name, or none at all.
    #[error("expected a therapist who is known, but found none of that name")]
    NoTherapist,
    /// There are several therapists, and none was named.
    #[error("expected one therapist to be named, but found several")]
    SeveralTherapists,
    /// The letter or the report.
    #[error(transparent)]
    Report(#[from] ReportError),
}

impl From<LetterError> for PairedError {
    fn from(error: LetterError) -> Self {
        Self::Report(error.into())
    }
}

/// A report that came in from someone who is known.
pub struct Told {
    /// What they are called here.
    pub name: String,
    /// What they let one read.
    pub report: Report,
}

/// The therapist a report is for: the one of this name, or the only one there is.
///
/// # Errors
///
/// [`PairedError`]; with several, one has to be named.
pub fn therapist<'a>(homework: &'a Homework, name: Option<&str>) -> Result<&'a Pairing, PairedError> {
    let therapists = || homework.pairings.iter().filter(|pairing| pairing.side == Side::Therapist);
    let is_named =
        |pairing: &&Pairing| name.is_none_or(|name| pairing.name.reveal().to_lowercase() == name.trim().to_lowercase());
    let mut named = therapists().filter(is_named);
    match (named.next(), named.next()) {
        (None, _) => Err(PairedError::NoTherapist),
        (Some(one), None) => Ok(one),
        (Some(_), Some(_)) => Err(PairedError::SeveralTherapists),
    }
}

/// Signs a report with the person's own keys and seals it for this therapist.
///
/// # Errors
///
/// [`PairedError`]; then nothing was sealed.
pub fn seal_for(
    report: &Report,
    language: Language,
    homework: &Homework,
    therapist: &Pairing,
) -> Result<Vec<u8>, PairedError> {
    let to = Address::read(therapist.signer, therapist.age.as_bytes()).ok_or(PairedError::NoTherapist)?;
    Ok(seal(report, language, &keys(homework)?, &to)?)
}

/// Opens a report by someone who is known here.
///
/// # Errors
///
/// [`PairedError`]; then nothing of it is shown.
pub fn open_from(file: &[u8], homework: &Homework) -> Result<Told, PairedError> {
    let keys = keys(homework)?;
    let known: Vec<(&Pairing, Address)> = homework
        .pairings
        .iter()
        .filter_map(|pairing| Some((pairing, Address::read(pairing.signer, pairing.age.as_bytes())?)))
        .collect();
    let received = open(file, &keys, known.iter().map(|(_, address)| address))?;
    let name = known.iter().find(|(_, address)| *address == received.from);
    Ok(Told {
        name: name.map(|(pairing, _)| pairing.name.reveal().clone()).unwrap_or_default(),
        report: received.report,
    })
}

fn keys(homework: &Homework) -> Result<Keys, PairedError> {
    let own = homework.own.as_ref().ok_or(PairedError::NoKeys)?;
    Keys::from_kept(&own.keys).ok_or(PairedError::NoKeys)
}
