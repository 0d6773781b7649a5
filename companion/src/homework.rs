//! Homework: the one door to it, for a therapist and for a client.
//!
//! ```text
//! introduce, card, pair      both: keys, and whose keys are known
//! pack                       a therapist: a draft and its recordings become one signed, sealed file
//! open, Offer::accept        a client: verified, shown whole, and only then accepted, in one transaction
//! due, withdraw              a client: what there is today; and out of it again
//! ```
//!
//! Every rule is core's, and every seal the journal's. What goes wrong has a kind, and no word that a person wrote.

mod check;
mod clips;
mod error;
mod lines;
mod meeting;
mod pack;
mod pairing;
pub mod qr;
mod receive;
mod refusal;
mod sheet;
mod voice;

pub use check::{Misfit, Why, check};
pub use clips::describe;
pub use error::HomeworkError;
pub use lines::{due_lines, how_it_stands, lines, title_of, when, when_open};
pub use meeting::{Meeting, meet, named, pairing, person, unpair};
pub use pack::{Packed, content, drafted, pack, prepare};
pub use pairing::{Own, Person, card, identity_file, introduce, own, pair, people, read_card};
pub use perron_core::homework::{
    Accepted, Agreed, Assignment, AssignmentId, ClipInfo, Draft, DraftClip, Due, Fault, FaultCode, Homework, Open,
    Plan, Put, Side, Standing, Task, Today, limit, read_draft, today, write, write_draft,
};
pub use perron_journal::letter::{Address, Card, Fingerprint, LetterError};
pub use receive::{Offer, Sounds, open, open_in, read_content};
pub use refusal::{draft_refusal, refusal};
pub use sheet::sheet;
pub use voice::voices;

use perron_core::day::{DateTime, day_of};
use perron_journal::StoreError;

use crate::journal::Journal;

/// What there is to do at this moment, of everything that was accepted.
///
/// # Errors
///
/// [`StoreError`]
pub fn due(journal: &Journal, now: DateTime) -> Result<(Homework, Today), StoreError> {
    let homework = journal.homework()?;
    let today = today(&homework, &journal.entries()?, day_of(now));
    Ok((homework, today))
}

/// Withdraws from an assignment: its words and its recordings are gone, wherever they were kept, and nothing of it opens or hides
/// anything any more.
///
/// # Errors
///
/// [`HomeworkError::NoSuchAssignment`], and the store's.
pub fn withdraw(journal: &mut Journal, id: AssignmentId) -> Result<(), HomeworkError> {
    let mut homework = journal.homework()?;
    let Some(assignment) = homework.accepted(id).map(|accepted| accepted.assignment.clone()) else {
        return Err(HomeworkError::NoSuchAssignment);
    };
    // First what else has its words: whatever cuts this off leaves an assignment that can be withdrawn from again.
    journal.forget_agreed(&assignment)?;
    homework.withdraw(id);
    journal.keep_homework(&homework, &[])?;
    Ok(())
}
