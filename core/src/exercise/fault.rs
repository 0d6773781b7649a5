//! What can be wrong with a person's wishes. No fault shows what the person wrote.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::bed::Bed;
use crate::script::tree::Ending;

/// A wish that the script cannot fulfil.
///
/// ```
/// use perron_core::exercise::WishFault;
/// let fault = WishFault::TooLong { slot: "cue".to_string(), most: 40, found: 52 };
/// assert_eq!(fault.to_string(), "expected at most 40 characters for `cue`, but found 52");
/// ```
///
/// It names the slot as the script does, and never what was answered; a slot's name that the script does not know is the
/// person's, and not shown either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WishFault {
    /// An answer to a slot that the script does not have.
    UnknownSlot {
        /// The slots it has.
        known: Vec<String>,
    },
    /// An answer, or an item of a list, that is too long.
    TooLong {
        /// The slot.
        slot: String,
        /// The most characters.
        most: usize,
        /// How many there were.
        found: usize,
    },
    /// More items than the list takes.
    TooMany {
        /// The slot.
        slot: String,
        /// The most items.
        most: usize,
        /// How many there were.
        found: usize,
    },
    /// Several answers to a slot that takes one.
    NotOne {
        /// The slot.
        slot: String,
        /// How many there were.
        found: usize,
    },
    /// An answer that is not one of a choice's options.
    NotAnOption {
        /// The slot.
        slot: String,
        /// Its options.
        options: Vec<String>,
    },
    /// An ending that the script does not have.
    Ending {
        /// What was wished.
        found: Ending,
        /// What the script has; the one that only a plan may ask for is not among them.
        offered: Vec<Ending>,
    },
    /// A bed that the script does not name.
    Bed {
        /// What was wished.
        found: Bed,
        /// What it names; none is always allowed.
        offered: Vec<Bed>,
    },
}

impl fmt::Display for WishFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownSlot { known } if known.is_empty() => {
                write!(f, "expected no answers, since this exercise asks nothing, but found one")
            }
            Self::UnknownSlot { known } => {
                write!(f, "expected an answer to ")?;
                alternatives(f, known.iter().map(String::as_str))?;
                write!(f, ", but found one to another name")
            }
            Self::TooLong { slot, most, found } => {
                write!(f, "expected at most {most} characters for `{slot}`, but found {found}")
            }
            Self::TooMany { slot, most, found } => {
                write!(f, "expected at most {most} items for `{slot}`, but found {found}")
            }
            Self::NotOne { slot, found } => write!(f, "expected one answer to `{slot}`, but found {found}"),
            Self::NotAnOption { slot, options } => {
                write!(f, "expected ")?;
                alternatives(f, options.iter().map(String::as_str))?;
                write!(f, " for `{slot}`, but found something else")
            }
            Self::Ending { found, offered } => {
                write!(f, "expected the ending ")?;
                alternatives(f, offered.iter().map(|ending| written(*ending)))?;
                write!(f, ", but found `{}`", written(*found))
            }
            Self::Bed { found, offered } => {
                write!(f, "expected the bed ")?;
                alternatives(f, offered.iter().map(|bed| bed.name()).chain(["none"]))?;
                write!(f, ", but found `{}`", found.name())
            }
        }
    }
}

impl core::error::Error for WishFault {}

/// An ending as scripts and options write it.
const fn written(ending: Ending) -> &'static str {
    match ending {
        Ending::Wake => "wake",
        Ending::Sleep => "sleep",
    }
}

/// Writes "`a`", "`a` or `b`", "`a`, `b` or `c`".
fn alternatives<'a>(f: &mut fmt::Formatter<'_>, names: impl Iterator<Item = &'a str>) -> fmt::Result {
    let names: Vec<&str> = names.collect();
    for (index, name) in names.iter().enumerate() {
        match index {
            0 => {}
            last if last + 1 == names.len() => f.write_str(" or ")?,
            _ => f.write_str(", ")?,
        }
        write!(f, "`{name}`")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn alternatives_read_as_a_person_says_them() {
        let fault = |options: &[&str]| {
            WishFault::NotAnOption {
                slot: "word".to_string(),
                options: options.iter().map(ToString::to_string).collect(),
            }
            .to_string()
        };
        assert_eq!(fault(&["veilig"]), "expected `veilig` for `word`, but found something else");
        assert_eq!(
            fault(&["veilig", "rustig", "fijn"]),
            "expected `veilig`, `rustig` or `fijn` for `word`, but found something else"
        );
    }
}
