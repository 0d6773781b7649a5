//! What can go wrong with a store. No error carries a word that a person wrote, nor any foreign error's text.

use crate::key::KeyUnavailable;

/// A part of a store, by which damage is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The file: it is no store, or its pages do not hang together.
    File,
    /// The tables: others than this program makes.
    Tables,
    /// Both copies of the wrapped data key.
    Key,
    /// The head, which says what belongs to the store; or the rows are not those that it tells of.
    Head,
    /// An entry.
    Entry,
    /// The settings or the checkpoint.
    Slot,
}

/// What can go wrong with a store.
///
/// ```
/// use perron_journal::{Part, StoreError};
/// let error = StoreError::Corrupt { part: Part::Entry, rowid: Some(7) };
/// assert_eq!(error.to_string(), "expected a whole store, but found damage: Entry, row 7");
/// ```
///
/// Whatever it is, the file is left as it is: nothing here deletes or makes anew what it could not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The key could not be had.
    #[error("expected the journal's key, but it could not be had")]
    KeyUnavailable,
    /// The key is not the one that this store was sealed with.
    #[error("expected the key of this journal, but found another")]
    WrongKey,
    /// Something was damaged or changed; [`crate::salvage()`] reads what is left.
    #[error("expected a whole store, but found damage: {part:?}{}", row(*rowid))]
    Corrupt {
        /// What.
        part: Part,
        /// Which row of it, where it is one.
        rowid: Option<i64>,
    },
    /// The file is older than the one that was seen last, or is gone.
    #[error("expected revision {expected} or a later one, but found {found}")]
    RolledBack {
        /// What was seen last.
        expected: u64,
        /// What is there; 0 where there is no file.
        found: u64,
    },
    /// No room is left. Nothing was kept of what was asked, and all that was kept before is there.
    #[error("expected room on the disk, but it is full")]
    DiskFull,
    /// Another process, or another part of this one, has it open.
    #[error("expected the journal to be free, but something else has it open")]
    Busy,
    /// A later version wrote it.
    #[error("expected a store of this version or an earlier one, but found version {schema}")]
    TooNew {
        /// The version found.
        schema: u32,
    },
    /// The system refused; the system's code, or below 0 SQLite's.
    #[error("expected the file to be read and written, but found fault {os}")]
    Io {
        /// The code.
        os: i32,
    },
    /// A fault of this program.
    #[error("expected no fault of this program, but found one at {at}")]
    Internal {
        /// The place.
        at: &'static str,
    },
}

fn row(rowid: Option<i64>) -> String {
    rowid.map_or_else(String::new, |rowid| format!(", row {rowid}"))
}

impl StoreError {
    pub(crate) const fn corrupt(part: Part) -> Self {
        Self::Corrupt { part, rowid: None }
    }
}

impl From<KeyUnavailable> for StoreError {
    fn from(KeyUnavailable: KeyUnavailable) -> Self {
        Self::KeyUnavailable
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io { os: error.raw_os_error().unwrap_or(0) },
        }
    }
}

/// SQLite's texts are left behind: one of them could quote what it was given.
impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let Some(fault) = error.sqlite_error() else {
            // A value of the wrong type, a row that is not there: the tables do not hold what they must.
            return Self::corrupt(Part::File);
        };
        match fault.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::corrupt(Part::File),
            ErrorCode::SystemIoFailure
            | ErrorCode::CannotOpen
            | ErrorCode::ReadOnly
            | ErrorCode::PermissionDenied
            | ErrorCode::FileLockingProtocolFailed
            | ErrorCode::NoLargeFileSupport => Self::Io { os: -fault.extended_code },
            // The file's own tables gave a statement that makes no sense, or broke their own rule.
            ErrorCode::Unknown | ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch => Self::corrupt(Part::File),
            _ => Self::Internal { at: "sqlite" },
        }
    }
}
