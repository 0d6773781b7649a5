//! Why something of homework was refused, in words that say what to do.

use perron_companion::Words;
use perron_companion::homework::{Fault, HomeworkError, draft_refusal, refusal};

use crate::failure::Failure;

/// What went wrong, and what to do.
pub fn refused(error: HomeworkError, words: &Words) -> Failure {
    match (refusal(error, words), error) {
        (Some(refusal), _) => Failure::Fault(refusal.says(words)),
        (None, error) => error.into(),
    }
}

/// What is wrong in a therapist's own draft, and where.
pub fn in_draft(fault: Fault, draft: &str, words: &Words) -> Failure {
    Failure::Fault(draft_refusal(fault, draft, words).says(words))
}
