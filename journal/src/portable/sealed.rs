//! Sealed: the JSON in an `age` file that a passphrase opens, here or with `age -d`.

use std::fmt;

use zeroize::Zeroizing;

use super::{Portable, PortableError, from_json, limit, to_json};
use crate::age_file::{self, Closed};

/// What opens a sealed file. Whoever loses it has lost the file.
///
/// ```
/// use perron_journal::portable::Passphrase;
/// let passphrase = Passphrase::new("four words that rhyme".to_string())?;
/// assert_eq!(format!("{passphrase:?}"), "Passphrase");
/// assert!(Passphrase::new(String::new()).is_err());
/// # Ok::<(), perron_journal::portable::PortableError>(())
/// ```
///
/// It is wiped from memory when it is dropped. How good it is, nobody judges here.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed, every character of it.
    pub fn new(typed: String) -> Result<Self, PortableError> {
        let typed = Zeroizing::new(typed);
        if typed.is_empty() {
            return Err(PortableError::NoPassphrase);
        }
        Ok(Self(typed))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// How much work a passphrase takes, for its owner once and for a thief at every guess: 2 to this power.
///
/// ```
/// use perron_journal::portable::Work;
/// assert_eq!(Work::new(15), Some(Work::PHONE));
/// assert_eq!((Work::new(14), Work::new(19)), (None, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work(u8);

impl Work {
    /// What a phone has to spare: 0.4 s and 32 MB.
    pub const PHONE: Self = Self(limit::WORK_LEAST);
    /// What `age` asks on a computer: 4 s and 256 MB on a phone that opens it.
    pub const COMPUTER: Self = Self(limit::WORK_MOST);

    /// Work between these two.
    pub const fn new(power: u8) -> Option<Self> {
        if Self::PHONE.0 <= power && power <= Self::COMPUTER.0 { Some(Self(power)) } else { None }
    }
}

/// Seals everything with a passphrase.
///
/// The bytes are the shell's to write ([`super::write_new`]). It takes as long as [`Work`] says: not on a thread that plays.
pub fn seal(portable: &Portable, passphrase: &Passphrase, work: Work) -> Result<Vec<u8>, PortableError> {
    seal_bytes(&to_json(portable)?, passphrase, work)
}

/// Seals any bytes so: for a file that is no journal, and that `age -d` opens as what it was.
pub fn seal_bytes(plain: &[u8], passphrase: &Passphrase, work: Work) -> Result<Vec<u8>, PortableError> {
    age_file::seal_with(&passphrase.0, work.0, plain).map_err(|_| PortableError::Internal { at: "sealing" })
}

/// Opens a sealed file and reads it, whole or not at all.
///
/// What was changed, cut off or put together is refused before a word of it is read. A file that `age` sealed with a passphrase
/// is as good as one of ours, as long as it holds the JSON.
pub fn open(sealed: &[u8], passphrase: &Passphrase) -> Result<Portable, PortableError> {
    from_json(&open_bytes(sealed, passphrase)?)
}

fn open_bytes(sealed: &[u8], passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, PortableError> {
    if sealed.len() > limit::SEALED {
        return Err(PortableError::TooLarge { most: limit::SEALED });
    }
    age_file::open_with(&passphrase.0, limit::WORK_MOST, sealed).map_err(|closed| match closed {
        Closed::NotAge => PortableError::NotSealed,
        Closed::OtherVersion => PortableError::UnknownSeal,
        Closed::ForAnother => PortableError::ForAKey,
        Closed::TooMuchWork(work) => PortableError::TooMuchWork { work },
        Closed::WrongPassphrase => PortableError::WrongPassphrase,
        Closed::Damaged => PortableError::Damaged,
    })
}

#[cfg(test)]
mod tests;
