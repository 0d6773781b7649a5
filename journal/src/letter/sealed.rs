//! The `age` file around a letter.

use std::io::{Read, Write};
use std::iter;

use age::{DecryptError, Decryptor, Encryptor};
use perron_core::homework::limit;
use zeroize::Zeroizing;

use super::{Address, Keys, LetterError};

/// How a file of `age` begins, whatever its version, and how one of its first version goes on.
const AGE: &[u8] = b"age-encryption.org/";
const VERSION: &[u8] = b"v1\n";
/// What begins the last line of a head.
const LAST_LINE: &[u8] = b"\n--- ";

pub(super) fn seal(to: &Address, plain: &[u8]) -> Result<Vec<u8>, LetterError> {
    let internal = LetterError::Internal { at: "sealing" };
    let recipient: age::x25519::Recipient = to.age().parse().map_err(|_| internal)?;
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as _)).map_err(|_| internal)?;
    let mut sealed = Vec::with_capacity(plain.len() + limit::WRAPPING);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| internal)?;
    writer.write_all(plain).map_err(|_| internal)?;
    writer.finish().map_err(|_| internal)?;
    Ok(sealed)
}

/// What is in it, read to its end: what `age` lets go of before that may be cut off.
pub(super) fn open(file: &[u8], to: &Keys) -> Result<Zeroizing<Vec<u8>>, LetterError> {
    if file.len() > limit::FILE {
        return Err(LetterError::TooLarge { most: limit::FILE });
    }
    look(file)?;
    let decryptor = Decryptor::new_buffered(file).map_err(|error| refused(&error))?;
    if decryptor.is_scrypt() {
        return Err(LetterError::NotForYou);
    }
    let mut reader = decryptor.decrypt(iter::once(to.opening() as _)).map_err(|error| refused(&error))?;
    // What is sealed is longer than what was sealed: with this room the plain text is never moved, which would leave a copy.
    let mut plain = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut plain).map_err(|_| LetterError::Damaged)?;
    Ok(plain)
}

/// Looks at how it begins: `age` reads a head again from the start for each of its lines, and one of megabytes would take hours.
pub(super) fn look(file: &[u8]) -> Result<(), LetterError> {
    let begins = |expected: &[u8], found: &[u8], otherwise| {
        if !file.is_empty() && expected.starts_with(found) { LetterError::Damaged } else { otherwise }
    };
    let rest = file.strip_prefix(AGE).ok_or_else(|| begins(AGE, file, LetterError::NotOurs))?;
    let rest = rest.strip_prefix(VERSION).ok_or_else(|| begins(VERSION, rest, LetterError::TooNew))?;
    let head = &rest[..rest.len().min(limit::HEAD)];
    let ends = head.windows(LAST_LINE.len()).any(|line| line == LAST_LINE);
    if ends { Ok(()) } else { Err(LetterError::Damaged) }
}

/// What an error of `age` means; its words stop here.
const fn refused(error: &DecryptError) -> LetterError {
    match error {
        DecryptError::NoMatchingKeys => LetterError::NotForYou,
        _ => LetterError::Damaged,
    }
}
