//! Why a report was not sealed, or not opened, in words that say what to do.

use perron_journal::letter::LetterError;

use super::{PairedError, ReportError, WireError};
use crate::words::Refusal;

/// The words of what went wrong.
pub fn refusal(error: PairedError) -> Refusal {
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
    Refusal { key, values: vec![("found", found.into())] }
}
