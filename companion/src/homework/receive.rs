//! A client opens what came: verified, decoded, shown; and accepted in one transaction, or not at all.

use perron_core::day::DateTime;
use perron_core::homework::{Accepted, Assignment, Homework, Put, Side, Spoken, limit, read};
use perron_core::private::Private;
use perron_journal::letter::{self, Address, Card, Kind, LetterError};

use super::pairing::{address, keys};
use super::{Fault, FaultCode, HomeworkError, clips};
use crate::journal::Journal;

/// The recordings of an assignment in their order, each a WAV that this house wrote.
pub type Sounds = Vec<Private<Vec<u8>>>;

/// An assignment that can be accepted: everything in it was verified and read, and nothing of it is kept yet.
pub struct Offer {
    /// What it says.
    pub assignment: Assignment,
    /// Who made it, as they are called here.
    pub by: Private<String>,
    /// What it is to those that are here.
    pub put: Put,
    signer: [u8; 32],
    /// By the numbers they are kept under, once that is known.
    sounds: Vec<(u32, Private<Vec<u8>>)>,
}

impl std::fmt::Debug for Offer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Offer").field("put", &self.put).finish_non_exhaustive()
    }
}

/// Opens an assignment that is for this person, by a therapist whom they know.
///
/// # Errors
///
/// [`HomeworkError`]: nothing of a file that is refused is shown or kept. One that is here already is an offer, so that it can be
/// shown; accepting it changes nothing.
pub fn open(journal: &Journal, file: &[u8]) -> Result<Offer, HomeworkError> {
    open_in(&journal.homework()?, file)
}

/// The same with what is kept of homework at hand: nobody waits for the journal while recordings are decoded.
///
/// # Errors
///
/// [`HomeworkError`]
pub fn open_in(homework: &Homework, file: &[u8]) -> Result<Offer, HomeworkError> {
    let keys = keys(homework)?;
    let therapists = homework.pairings.iter().filter(|pairing| pairing.side == Side::Therapist);
    let known: Vec<(&Private<String>, Address)> =
        therapists.filter_map(|pairing| Some((&pairing.name, address(pairing)?))).collect();
    let letter = letter::open(file, Kind::Assignment, &keys, known.iter().map(|(_, address)| address));
    let letter = letter.map_err(|error| match error {
        LetterError::NotOurs if Card::read(file).is_ok() => HomeworkError::IsCard,
        error => error.into(),
    })?;
    let signer = *letter.from().signer();
    let (assignment, sounds) = read_content(letter.content())?;
    let put = homework.put(&signer, &assignment);
    match put {
        Put::Older { here } => return Err(HomeworkError::Older { here }),
        Put::OfAnother => return Err(HomeworkError::OfAnother),
        Put::Full => return Err(HomeworkError::Full),
        Put::New | Put::Revises { .. } | Put::Same => {}
    }
    let by = known.iter().find(|(_, address)| address == letter.from()).map(|(name, _)| (*name).clone());
    let sounds = (0..).zip(sounds).collect();
    Ok(Offer { assignment, by: by.unwrap_or_default(), put, signer, sounds })
}

/// Reads what was signed: the TOML, and the recordings it tells of, each decoded and brought to level.
///
/// # Errors
///
/// [`HomeworkError`]
pub fn read_content(content: &[u8]) -> Result<(Assignment, Sounds), HomeworkError> {
    let (length, rest) = content.split_first_chunk().ok_or(HomeworkError::Shape)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| HomeworkError::Shape)?;
    if length > limit::MANIFEST {
        return Err(Fault { line: 1, code: FaultCode::TooLarge, key: "" }.into());
    }
    let (text, mut rest) = rest.split_at_checked(length).ok_or(HomeworkError::Shape)?;
    let assignment = read(std::str::from_utf8(text).map_err(|_| HomeworkError::Shape)?)?;
    let whole: usize = assignment.clips.iter().map(|clip| clip.bytes).sum();
    if whole != rest.len() {
        return Err(HomeworkError::Shape);
    }
    let mut sounds = Vec::with_capacity(assignment.clips.len());
    for (at, clip) in assignment.clips.iter().enumerate() {
        let (flac, more) = rest.split_at(clip.bytes);
        sounds.push(Private::new(clips::check(at + 1, clip, flac)?.to_wav()));
        rest = more;
    }
    Ok((assignment, sounds))
}

impl Offer {
    /// Accepts it: it takes the place of an earlier revision, with its recordings, in one transaction.
    ///
    /// # Errors
    ///
    /// [`HomeworkError`]; then what was here is here, and it may be accepted again. What was accepted meanwhile may have made
    /// it an older one.
    pub fn accept(&mut self, journal: &mut Journal, now: DateTime) -> Result<(), HomeworkError> {
        let mut homework = journal.homework()?;
        match homework.put(&self.signer, &self.assignment) {
            Put::New | Put::Revises { .. } => {}
            Put::Same => return Ok(()),
            Put::Older { here } => return Err(HomeworkError::Older { here }),
            Put::OfAnother => return Err(HomeworkError::OfAnother),
            Put::Full => return Err(HomeworkError::Full),
        }
        let first = homework.spoken().map(|spoken| spoken.number.saturating_add(1)).max().unwrap_or(0);
        let language = self.assignment.plan.language;
        let numbered = self.assignment.clips.iter().zip(first..);
        let spoken = numbered.map(|(clip, number)| Spoken { says: clip.says.clone(), language, number }).collect();
        for (number, (kept_as, _)) in (first..).zip(&mut self.sounds) {
            *kept_as = number;
        }
        homework.accept(Accepted { at: now, signer: self.signer, assignment: self.assignment.clone(), spoken });
        journal.keep_homework(&homework, &self.sounds)?;
        Ok(())
    }
}
