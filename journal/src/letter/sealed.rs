//! The `age` file around a letter.

use perron_core::homework::limit;
use zeroize::Zeroizing;

use super::{Address, Keys, LetterError};
use crate::age_file::{self, Closed};

pub(super) fn seal(to: &Address, plain: &[u8]) -> Result<Vec<u8>, LetterError> {
    age_file::seal_for(&to.reader(), plain).map_err(|_| LetterError::Internal { at: "sealing" })
}

pub(super) fn open(file: &[u8], to: &Keys) -> Result<Zeroizing<Vec<u8>>, LetterError> {
    if file.len() > limit::FILE {
        return Err(LetterError::TooLarge { most: limit::FILE });
    }
    age_file::open_for(to.opening(), file).map_err(|closed| match closed {
        Closed::NotAge => LetterError::NotOurs,
        Closed::OtherVersion => LetterError::TooNew,
        Closed::ForAnother => LetterError::NotForYou,
        Closed::WrongPassphrase | Closed::TooMuchWork(_) | Closed::Damaged => LetterError::Damaged,
    })
}
