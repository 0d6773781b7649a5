//! A therapist packs what was agreed: one file, signed and sealed for one client.

use perron_core::day::DateTime;
use perron_core::entry::EntryId;
use perron_core::homework::{Assignment, Draft, Issued, Side, limit, write};
use perron_journal::letter::{self, Kind};

use super::pairing::{address, keys};
use super::{AssignmentId, Fault, FaultCode, HomeworkError, clips};
use crate::journal::Journal;

/// What was packed.
#[derive(Clone, Debug)]
pub struct Packed {
    /// The file for the client.
    pub file: Vec<u8>,
    /// What it says.
    pub assignment: Assignment,
    at: DateTime,
    client: [u8; 32],
}

/// Packs a draft for a client, with the FLAC of its recordings in their order; keeps what was packed.
///
/// A draft with the title of one that was packed for them before is its next revision. Whether its exercises can be practised is
/// not asked here: [`super::check`] tells.
///
/// # Errors
///
/// [`HomeworkError`]; a recording that could not be used there is refused here already.
pub fn pack(
    journal: &mut Journal,
    client: &str,
    draft: Draft,
    flacs: &[Vec<u8>],
    now: DateTime,
) -> Result<Packed, HomeworkError> {
    let packed = prepare(journal, client, draft, flacs, now)?;
    packed.keep(journal)?;
    Ok(packed)
}

/// The same, without keeping it: for whoever must first see that the file reaches the disk.
///
/// # Errors
///
/// [`HomeworkError`]
pub fn prepare(
    journal: &Journal,
    client: &str,
    draft: Draft,
    flacs: &[Vec<u8>],
    now: DateTime,
) -> Result<Packed, HomeworkError> {
    let homework = journal.homework()?;
    let keys = keys(&homework)?;
    let is_called = |name: &str| name.to_lowercase() == client.trim().to_lowercase();
    let mut clients = homework.pairings.iter().filter(|pairing| pairing.side == Side::Client);
    let client = clients.find(|pairing| is_called(pairing.name.reveal())).ok_or(HomeworkError::Nobody)?;
    let to = address(client).ok_or(HomeworkError::Nobody)?;
    let signer = client.signer;
    let before = homework
        .issued
        .iter()
        .find(|issued| issued.client == signer && issued.assignment.plan.title == draft.plan.title);
    let (id, revision) = match before {
        Some(issued) => (issued.assignment.id, issued.assignment.revision.saturating_add(1)),
        None => (drawn()?, 1),
    };
    let Draft { plan, recordings } = draft;
    if recordings.len() != flacs.len() {
        return Err(HomeworkError::OtherClip { nth: flacs.len().min(recordings.len()) + 1 });
    }
    let mut infos = Vec::with_capacity(flacs.len());
    for (at, (clip, flac)) in recordings.into_iter().zip(flacs).enumerate() {
        let nth = at + 1;
        clips::take(nth, clip.says.reveal(), flac)?;
        infos.push(clips::describe(clip.says, clip.by, flac).ok_or(HomeworkError::OtherClip { nth })?);
    }
    let assignment = Assignment { id, revision, issued: now.date(), plan, clips: infos };
    let text = write(&assignment);
    // What cannot be read there is not sealed here.
    perron_core::homework::read(&text)?;
    let file = letter::seal(Kind::Assignment, &keys, &to, &content(&text, flacs)?)?;
    Ok(Packed { file, assignment, at: now, client: signer })
}

impl Packed {
    /// Keeps what was packed, so that the next with this title is its next revision.
    ///
    /// # Errors
    ///
    /// [`HomeworkError`]; then nothing was changed.
    pub fn keep(&self, journal: &mut Journal) -> Result<(), HomeworkError> {
        let mut homework = journal.homework()?;
        homework.issued.retain(|issued| issued.assignment.id != self.assignment.id);
        homework.issued.push(Issued { at: self.at, client: self.client, assignment: self.assignment.clone() });
        // The oldest go first; the revision of what goes is no longer known, and a client would refuse it by its name.
        let over = homework.issued.len().saturating_sub(limit::ISSUED);
        homework.issued.drain(..over);
        journal.keep_homework(&homework, &[])?;
        Ok(())
    }
}

/// A draft as the assignment that it would be, for showing it: it has no name yet, and no recordings.
pub fn drafted(draft: Draft, now: DateTime) -> Assignment {
    Assignment { id: EntryId([0; 16]), revision: 1, issued: now.date(), plan: draft.plan, clips: Vec::new() }
}

/// What is signed: the length of the TOML, the TOML, and the recordings back to back.
pub fn content(text: &str, flacs: &[Vec<u8>]) -> Result<Vec<u8>, Fault> {
    let mut content = u32::try_from(text.len()).map_err(|_| too_large())?.to_le_bytes().to_vec();
    content.extend_from_slice(text.as_bytes());
    content.extend(flacs.iter().flatten());
    Ok(content)
}

fn drawn() -> Result<AssignmentId, HomeworkError> {
    let random = perron_journal::Secret32::random().map_err(|_| perron_journal::StoreError::Internal { at: "name" })?;
    let mut id = [0; 16];
    id.copy_from_slice(&random.expose()[..16]);
    Ok(EntryId(id))
}

const fn too_large() -> Fault {
    Fault { line: 1, code: FaultCode::TooLarge, key: "" }
}
