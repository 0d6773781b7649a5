//! Sealed: the JSON in an `age` file that a passphrase opens, here or with `age -d`.

use std::fmt;
use std::io::{Read, Write};
use std::iter;

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use zeroize::Zeroizing;

use super::{Portable, PortableError, from_json, limit, to_json};

/// How a file of `age` begins, whatever its version, and how one that a passphrase opens goes on.
const AGE: &[u8] = b"age-encryption.org/";
const VERSION: &[u8] = b"v1\n";
const PASSPHRASE: &[u8] = b"-> scrypt ";
/// What begins the last line of a head.
const LAST_LINE: &[u8] = b"\n--- ";

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
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes what was typed, every character of it.
    pub fn new(typed: String) -> Result<Self, PortableError> {
        let typed = Zeroizing::new(typed);
        if typed.is_empty() {
            return Err(PortableError::NoPassphrase);
        }
        // Lent, so that it is copied once and exactly: a string that is made to fit leaves its old place unwiped.
        Ok(Self(SecretString::from(typed.as_str())))
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
    let internal = |_| PortableError::Internal { at: "sealing" };
    let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
    recipient.set_work_factor(work.0);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as _))
        .map_err(|_| PortableError::Internal { at: "wrapping the key" })?;
    let mut sealed = Vec::with_capacity(plain.len() + plain.len() / 4096 + limit::HEAD);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(internal)?;
    writer.write_all(plain).map_err(internal)?;
    writer.finish().map_err(internal)?;
    Ok(sealed)
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
    look(sealed)?;
    let decryptor = Decryptor::new_buffered(sealed).map_err(|error| refused(&error))?;
    if !decryptor.is_scrypt() {
        return Err(PortableError::ForAKey);
    }
    let mut identity = scrypt::Identity::new(passphrase.0.clone());
    identity.set_max_work_factor(limit::WORK_MOST);
    let mut reader = decryptor.decrypt(iter::once(&identity as _)).map_err(|error| refused(&error))?;
    // What is sealed is longer than what was sealed: with this room the plain text is never moved, which would leave a copy.
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader.read_to_end(&mut plain).map_err(|_| PortableError::Damaged)?;
    Ok(plain)
}

/// Looks at how it begins, so that `age` reads no head but a short one for a passphrase: it reads a head again from the start
/// for each of its lines, and one of megabytes would take hours.
fn look(sealed: &[u8]) -> Result<(), PortableError> {
    if sealed.is_empty() {
        return Err(PortableError::NotSealed);
    }
    let rest = sealed.strip_prefix(AGE).ok_or_else(|| begins(AGE, sealed, PortableError::NotSealed))?;
    let rest = rest.strip_prefix(VERSION).ok_or_else(|| begins(VERSION, rest, PortableError::UnknownSeal))?;
    let rest = rest.strip_prefix(PASSPHRASE).ok_or_else(|| begins(PASSPHRASE, rest, PortableError::ForAKey))?;
    let head = &rest[..rest.len().min(limit::HEAD)];
    let ends = head.windows(LAST_LINE.len()).any(|line| line == LAST_LINE);
    if ends { Ok(()) } else { Err(PortableError::Damaged) }
}

/// A file that was cut off within its first words is damaged, and nothing else.
fn begins(expected: &[u8], found: &[u8], otherwise: PortableError) -> PortableError {
    if expected.starts_with(found) { PortableError::Damaged } else { otherwise }
}

/// What an error of `age` means; its words stop here.
fn refused(error: &DecryptError) -> PortableError {
    match error {
        DecryptError::ExcessiveWork { required, .. } if *required > limit::WORK_MOST => {
            PortableError::TooMuchWork { work: *required }
        }
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => PortableError::WrongPassphrase,
        // Among these is `UnknownFormat`: its version was looked at before, and so its head is damaged.
        _ => PortableError::Damaged,
    }
}

#[cfg(test)]
mod tests;
