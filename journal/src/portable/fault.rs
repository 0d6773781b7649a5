//! What can be wrong with a file, without a word of what is in it.

use std::fmt;

use super::limit;

/// Why nothing was written or read. No text from a file or a person is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PortableError {
    /// More bytes than can be read.
    #[error("the file is larger than {most} bytes")]
    TooLarge {
        /// How many can.
        most: usize,
    },
    /// More entries than can be read.
    #[error("there are more than {} entries", limit::ENTRIES)]
    TooMany,
    /// It is no journal that was taken along.
    #[error("this is no journal that was taken along")]
    NotOurs,
    /// A later Perron wrote it.
    #[error("the file has version {version}, and {} is the last that is known here", limit::VERSION)]
    TooNew {
        /// Its version.
        version: u32,
    },
    /// Something in it is not as it must be.
    #[error("{fault} (line {line}, column {column}{})", at(*entry))]
    Faulty {
        /// What.
        fault: Fault,
        /// The line, from 1.
        line: usize,
        /// The byte in it, from 1; where an entry as a whole is meant, its last.
        column: usize,
        /// The entry it is in, from 1, where it is in one.
        entry: Option<usize>,
    },
    /// It is not sealed by `age`, or as text instead of bytes.
    #[error("this file is not sealed")]
    NotSealed,
    /// It is sealed in a way that is not known here.
    #[error("this file is sealed in a way that is not known here")]
    UnknownSeal,
    /// It is sealed for a key.
    #[error("this file is sealed for a key, and no passphrase opens it")]
    ForAKey,
    /// Its passphrase asks for more work than is done here, and more memory.
    #[error("opening it takes work of 2^{work}, and 2^{} is the most that is done here", limit::WORK_MOST)]
    TooMuchWork {
        /// How much, as a power of two.
        work: u8,
    },
    /// The passphrase is not the one, or the few bytes that it opens are damaged: nobody can tell these two apart.
    #[error("this passphrase does not open the file")]
    WrongPassphrase,
    /// Something of it is lost or was changed.
    #[error("the file is damaged")]
    Damaged,
    /// A passphrase without a character.
    #[error("a passphrase has at least one character")]
    NoPassphrase,
    /// A fault of this program.
    #[error("it could not be written ({at})")]
    Internal {
        /// Where.
        at: &'static str,
    },
}

fn at(entry: Option<usize>) -> String {
    entry.map_or_else(String::new, |entry| format!(", entry {entry}"))
}

/// What is not as it must be at a place of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It ends too soon.
    Ends,
    /// It is no JSON.
    Syntax,
    /// Text where a number belongs, a list where an entry does, and so on.
    Kind,
    /// A number that is too small or too great.
    Range,
    /// A key or a kind of entry that is not known.
    Unknown,
    /// A key is missing.
    Missing,
    /// A key, a slot or an entry's id comes twice.
    Twice,
    /// A name that stands for nothing.
    Name,
    /// No moment as it is written here, or one that is too far away.
    Moment,
    /// No id.
    Id,
    /// More entries than can be read.
    TooMany,
}

impl Fault {
    /// Every one.
    pub const ALL: [Self; 11] = [
        Self::Ends,
        Self::Syntax,
        Self::Kind,
        Self::Range,
        Self::Unknown,
        Self::Missing,
        Self::Twice,
        Self::Name,
        Self::Moment,
        Self::Id,
        Self::TooMany,
    ];

    /// Its code, for whoever looks for its words; no code begins with another.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ends => "ends",
            Self::Syntax => "syntax",
            Self::Kind => "kind",
            Self::Range => "range",
            Self::Unknown => "unknown",
            Self::Missing => "missing",
            Self::Twice => "twice",
            Self::Name => "name",
            Self::Moment => "moment",
            Self::Id => "id",
            Self::TooMany => "too-many",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ends => f.write_str("it ends too soon"),
            Self::Syntax => f.write_str("it is no JSON"),
            Self::Kind => f.write_str("another kind of value belongs here"),
            Self::Range => f.write_str("the number is too small or too great"),
            Self::Unknown => f.write_str("this key is not known"),
            Self::Missing => f.write_str("a key is missing"),
            Self::Twice => f.write_str("this is there twice"),
            Self::Name => f.write_str("this name is not known"),
            Self::Moment => f.write_str("expected a moment such as 2026-11-28T22:30:00, or a day such as 2026-11-28"),
            Self::Id => f.write_str("expected an id of 32 hexadecimal digits"),
            Self::TooMany => write!(f, "there are more than {} entries", limit::ENTRIES),
        }
    }
}
