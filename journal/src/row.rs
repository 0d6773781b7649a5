//! Rows: what a sealed row holds. Each says its version, and every version there ever was can be read for ever.
//!
//! version 1 byte, revision of the store 8, length 4, that many bytes of the version's own types in postcard, zeros.

#[cfg(test)]
mod golden;
mod v1;
mod v2;

use perron_core::entry::{Checkpoint, Entry, EntryId, Kept, Settings};
use perron_core::homework::Homework;
use perron_core::private::Private;
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::seal::{Place, Plain};

/// The version that entries and checkpoints are written in.
const VERSION: u8 = 1;

/// That of settings.
const SETTINGS: u8 = 2;

const BEFORE: usize = 13;

/// What a row is about, besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written<T> {
    /// The store's revision it was written at: of two rows for one place, the later one counts.
    pub(crate) revision: u64,
    pub(crate) row: T,
}

pub(crate) fn of_entry(revision: u64, id: EntryId, entry: &Entry) -> Result<Plain, StoreError> {
    framed(VERSION, revision, &v1::KeptRow { id: id.0, entry: entry.into() })
}

pub(crate) fn of_settings(revision: u64, settings: &Settings) -> Result<Plain, StoreError> {
    framed(SETTINGS, revision, &v2::SettingsRow::from(settings))
}

pub(crate) fn of_checkpoint(revision: u64, checkpoint: &Checkpoint) -> Result<Plain, StoreError> {
    framed(VERSION, revision, &v1::CheckpointRow::from(checkpoint))
}

pub(crate) fn of_homework(revision: u64, homework: &Homework) -> Result<Plain, StoreError> {
    framed(VERSION, revision, &v1::HomeworkRow::from(homework))
}

pub(crate) fn of_recording(revision: u64, wav: &Private<Vec<u8>>) -> Result<Plain, StoreError> {
    framed(VERSION, revision, &v1::RecordingRow { wav: wav.reveal() })
}

pub(crate) fn read_entry(place: Place, plain: &[u8]) -> Result<Written<Kept>, StoreError> {
    let whole = |row: v1::KeptRow<'_>| Some(Kept { id: EntryId(row.id), entry: row.entry.read()? });
    read(place, plain, VERSION, |_, bytes| parsed(bytes).and_then(whole))
}

/// An entry's name alone: none of its words are copied.
pub(crate) fn read_id(place: Place, plain: &[u8]) -> Result<EntryId, StoreError> {
    let name = |row: v1::KeptRow<'_>| EntryId(row.id);
    read(place, plain, VERSION, |_, bytes| parsed(bytes).map(name)).map(|written| written.row)
}

pub(crate) fn read_settings(place: Place, plain: &[u8]) -> Result<Written<Settings>, StoreError> {
    read(place, plain, SETTINGS, |version, bytes| match version {
        1 => parsed(bytes).and_then(|row: v1::SettingsRow<'_>| row.read()),
        _ => parsed(bytes).and_then(|row: v2::SettingsRow<'_>| row.read()),
    })
}

pub(crate) fn read_checkpoint(place: Place, plain: &[u8]) -> Result<Written<Checkpoint>, StoreError> {
    read(place, plain, VERSION, |_, bytes| parsed(bytes).and_then(|row: v1::CheckpointRow<'_>| row.read()))
}

pub(crate) fn read_homework(place: Place, plain: &[u8]) -> Result<Written<Homework>, StoreError> {
    read(place, plain, VERSION, |_, bytes| parsed(bytes).and_then(|row: v1::HomeworkRow<'_>| row.read()))
}

pub(crate) fn read_recording(place: Place, plain: &[u8]) -> Result<Written<Private<Vec<u8>>>, StoreError> {
    let wav = |row: v1::RecordingRow<'_>| Private::new(row.wav.to_vec());
    read(place, plain, VERSION, |_, bytes| parsed(bytes).map(wav))
}

/// The row's size is counted first, so that its bytes are written once, to where they are sealed.
fn framed(version: u8, revision: u64, row: &impl Serialize) -> Result<Plain, StoreError> {
    let fault = |_| StoreError::Internal { at: "row" };
    let length = postcard::experimental::serialized_size(row).map_err(fault)?;
    let named = u32::try_from(length).map_err(|_| StoreError::Internal { at: "row length" })?;
    let mut plain = Plain::zeroed(BEFORE + length);
    let bytes = plain.bytes();
    bytes[0] = version;
    bytes[1..9].copy_from_slice(&revision.to_le_bytes());
    bytes[9..BEFORE].copy_from_slice(&named.to_le_bytes());
    postcard::to_slice(row, &mut bytes[BEFORE..BEFORE + length]).map_err(fault)?;
    Ok(plain)
}

/// A row that was opened is as it was written; if it cannot be read, someone who knows more than this version wrote it.
fn read<'a, T>(
    place: Place,
    plain: &'a [u8],
    newest: u8,
    into: impl FnOnce(u8, &'a [u8]) -> Option<T>,
) -> Result<Written<T>, StoreError> {
    let (version, rest) = plain.split_first().ok_or(place.corrupt())?;
    let (revision, rest) = rest.split_first_chunk().ok_or(place.corrupt())?;
    let (length, rest) = rest.split_first_chunk().ok_or(place.corrupt())?;
    if !(1..=newest).contains(version) {
        return Err(StoreError::TooNew { schema: u32::from(*version) });
    }
    let bytes = usize::try_from(u32::from_le_bytes(*length)).ok().and_then(|length| rest.get(..length));
    let later = StoreError::TooNew { schema: u32::from(newest) + 1 };
    let row = into(*version, bytes.ok_or(place.corrupt())?).ok_or(later)?;
    Ok(Written { revision: u64::from_le_bytes(*revision), row })
}

/// A row that ends where its bytes do.
fn parsed<'a, R: Deserialize<'a>>(bytes: &'a [u8]) -> Option<R> {
    match postcard::take_from_bytes(bytes) {
        Ok((row, [])) => Some(row),
        _ => None,
    }
}
