//! What is done to a journal, as a line that a child says before it does it.

use std::fmt;
use std::str::FromStr;

use perron_core::entry::EntryId;

/// One thing done; numbers name what is [given](crate::given).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Open,
    Append(u64),
    Replace(EntryId, u64),
    Remove(EntryId),
    /// So many entries from elsewhere, from this number on.
    Import(u64, u64),
    Settings(u64),
    Checkpoint(u64),
    Drop,
    Rotate,
    Reseal,
}

impl Act {
    pub const NAMES: [&'static str; 10] =
        ["open", "append", "replace", "remove", "import", "settings", "checkpoint", "drop", "rotate", "reseal"];

    pub const fn name(self) -> &'static str {
        Self::NAMES[match self {
            Self::Open => 0,
            Self::Append(_) => 1,
            Self::Replace(..) => 2,
            Self::Remove(_) => 3,
            Self::Import(..) => 4,
            Self::Settings(_) => 5,
            Self::Checkpoint(_) => 6,
            Self::Drop => 7,
            Self::Rotate => 8,
            Self::Reseal => 9,
        }]
    }

    /// The first number that nothing here needs.
    pub const fn next(self) -> u64 {
        match self {
            Self::Append(n) | Self::Replace(_, n) | Self::Settings(n) | Self::Checkpoint(n) => n + 1,
            Self::Import(n, many) => n + many,
            _ => 0,
        }
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        match self {
            Self::Append(n) | Self::Settings(n) | Self::Checkpoint(n) => write!(f, " {n}"),
            Self::Replace(id, n) => write!(f, " {n} {id}"),
            Self::Remove(id) => write!(f, " {id}"),
            Self::Import(n, many) => write!(f, " {n} {many}"),
            Self::Open | Self::Drop | Self::Rotate | Self::Reseal => Ok(()),
        }
    }
}

impl FromStr for Act {
    type Err = ();

    fn from_str(line: &str) -> Result<Self, ()> {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |at: usize| words.get(at).and_then(|word| word.parse().ok()).ok_or(());
        let id = |at: usize| words.get(at).and_then(|word| word.parse().ok()).ok_or(());
        Ok(match words[0] {
            "open" => Self::Open,
            "append" => Self::Append(number(1)?),
            "replace" => Self::Replace(id(2)?, number(1)?),
            "remove" => Self::Remove(id(1)?),
            "import" => Self::Import(number(1)?, number(2)?),
            "settings" => Self::Settings(number(1)?),
            "checkpoint" => Self::Checkpoint(number(1)?),
            "drop" => Self::Drop,
            "rotate" => Self::Rotate,
            "reseal" => Self::Reseal,
            _ => return Err(()),
        })
    }
}
