//! Letters: what one person hands to another. Signed by one, sealed for the other, verified before a byte of it is read.
//!
//! ```text
//! a file = age, to the reader's key, of:
//!   "PERRONL" 01 | signature 64 | signed
//!   signed = "perron/letter/v1" | kind 1 | signer 32 | writer's age1… 62 | reader's age1… 62 | content
//! ```
//!
//! The signature (Ed25519) is over `signed` as it stands there, so that a public tool verifies it with `tail -c +73`. The reader is
//! in it: nobody can take a letter that was for them and seal it for someone else. A card ([`Kind::Card`]) is for everyone: it has
//! no reader, and is not sealed.
//!
//! `age` says nothing of who sealed a file, and a signature says who, never that what is in it is harmless: whoever reads the content
//! keeps to limits of their own.

mod base45;
mod card;
mod error;
mod keys;
mod sealed;

pub use card::Card;
pub use error::LetterError;
pub use keys::{Address, Fingerprint, Keys};

use ed25519_dalek::{Signature, Signer, VerifyingKey};
use perron_core::homework::limit;
use zeroize::Zeroizing;

use keys::AGE_ADDRESS;

const MAGIC: &[u8; 7] = b"PERRONL";
const VERSION: u8 = 1;
const DOMAIN: &[u8; 16] = b"perron/letter/v1";
const SIGNATURE: usize = 64;
/// Where what is signed begins.
const SIGNED: usize = MAGIC.len() + 1 + SIGNATURE;
/// How much of what is signed stands before the content.
const HEADER: usize = DOMAIN.len() + 1 + 32 + AGE_ADDRESS + AGE_ADDRESS;

/// What a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// From a therapist to a client: what they agreed to practise.
    Assignment = 1,
    /// From a client to a therapist: what the client chose to tell.
    Report = 2,
    /// From anyone to anyone: who they are, and the keys by which they are known.
    Card = 3,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Assignment, Self::Report, Self::Card];
}

/// A letter whose signature holds, by someone who is known.
///
/// Only [`open`] makes one. Its `Debug` tells who wrote it, and nothing of what.
pub struct Letter {
    from: Address,
    content: Zeroizing<Vec<u8>>,
}

impl Letter {
    /// Who wrote it: one of those who were known.
    pub const fn from(&self) -> &Address {
        &self.from
    }

    /// What it says. It was signed; that does not make it harmless.
    pub fn content(&self) -> &[u8] {
        &self.content
    }
}

impl core::fmt::Debug for Letter {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Letter").field("from", &self.from).finish_non_exhaustive()
    }
}

/// Signs a letter and seals it for its reader.
///
/// ```
/// use perron_journal::letter::{Keys, Kind, open, seal};
/// let (therapist, client) = (Keys::draw()?, Keys::draw()?);
/// let file = seal(Kind::Assignment, &therapist, client.address(), b"practise")?;
/// let letter = open(&file, Kind::Assignment, &client, [therapist.address()])?;
/// assert_eq!(letter.content(), b"practise");
/// // To everyone else it is noise.
/// assert!(open(&file, Kind::Assignment, &Keys::draw()?, [therapist.address()]).is_err());
/// # Ok::<(), perron_journal::letter::LetterError>(())
/// ```
///
/// # Errors
///
/// [`LetterError::TooLarge`], and [`LetterError::Internal`] where the system gives no random bytes.
pub fn seal(kind: Kind, from: &Keys, to: &Address, content: &[u8]) -> Result<Vec<u8>, LetterError> {
    let plain = signed(kind, from, Some(to), content)?;
    sealed::seal(to, &plain)
}

/// Opens a letter of this kind that is for these keys, by someone who is known.
///
/// What was changed, cut off, or put together from pieces is refused before its content is looked at; so is what was for someone
/// else, and what an unknown person wrote.
///
/// # Errors
///
/// [`LetterError`]; then nothing of the content was handed out.
pub fn open<'a>(
    file: &[u8],
    kind: Kind,
    to: &Keys,
    known: impl IntoIterator<Item = &'a Address>,
) -> Result<Letter, LetterError> {
    let mut plain = sealed::open(file, to)?;
    let header = verified(&plain, kind)?;
    if header.to != to.address().age().as_bytes() {
        return Err(LetterError::NotForYou);
    }
    recognised(&header.from, known)?;
    let from = header.from;
    plain.drain(..SIGNED + HEADER);
    Ok(Letter { from, content: plain })
}

/// Whether a writer is one of those who are known, by both keys; where one key is known and the other is not, they changed.
fn recognised<'a>(from: &Address, known: impl IntoIterator<Item = &'a Address>) -> Result<(), LetterError> {
    let mut fault = LetterError::UnknownSigner { found: from.fingerprint() };
    for address in known {
        if address == from {
            return Ok(());
        }
        if address.shares_a_key(from) {
            fault = LetterError::SignerChanged { known: address.fingerprint(), found: from.fingerprint() };
        }
    }
    Err(fault)
}

fn signed(kind: Kind, from: &Keys, to: Option<&Address>, content: &[u8]) -> Result<Zeroizing<Vec<u8>>, LetterError> {
    if content.len() > limit::CONTENT {
        return Err(LetterError::TooLarge { most: limit::CONTENT });
    }
    let mut plain = Zeroizing::new(Vec::with_capacity(SIGNED + HEADER + content.len()));
    plain.extend_from_slice(MAGIC);
    plain.push(VERSION);
    plain.extend_from_slice(&[0; SIGNATURE]);
    plain.extend_from_slice(DOMAIN);
    plain.push(kind as u8);
    plain.extend_from_slice(from.address().signer());
    plain.extend_from_slice(from.address().age().as_bytes());
    plain.extend_from_slice(to.map_or(&[0; AGE_ADDRESS], |to| to.age().as_bytes()));
    plain.extend_from_slice(content);
    let signature = from.signing().sign(&plain[SIGNED..]);
    plain[SIGNED - SIGNATURE..SIGNED].copy_from_slice(&signature.to_bytes());
    Ok(plain)
}

/// What stands before the content.
struct Header<'a> {
    from: Address,
    to: &'a [u8],
}

/// Reads what stands before the content, and holds the signature against all of it.
fn verified(plain: &[u8], kind: Kind) -> Result<Header<'_>, LetterError> {
    let rest = plain.strip_prefix(MAGIC).ok_or(LetterError::NotOurs)?;
    let (version, rest) = rest.split_first().ok_or(LetterError::Damaged)?;
    if *version != VERSION {
        return Err(LetterError::TooNew);
    }
    let (signature, signed) = rest.split_first_chunk::<SIGNATURE>().ok_or(LetterError::Damaged)?;
    let (header, content) = signed.split_first_chunk::<HEADER>().ok_or(LetterError::Damaged)?;
    if content.len() > limit::CONTENT {
        return Err(LetterError::TooLarge { most: limit::CONTENT });
    }
    let rest = header.strip_prefix(DOMAIN).ok_or(LetterError::Damaged)?;
    let (found, rest) = rest.split_first().ok_or(LetterError::Damaged)?;
    let (signer, rest) = rest.split_first_chunk::<32>().ok_or(LetterError::Damaged)?;
    let (age, to) = rest.split_first_chunk::<AGE_ADDRESS>().ok_or(LetterError::Damaged)?;
    let by = VerifyingKey::from_bytes(signer).map_err(|_| LetterError::BadSignature)?;
    // Strict: no weak key, and one signature for one text.
    by.verify_strict(signed, &Signature::from_bytes(signature)).map_err(|_| LetterError::BadSignature)?;
    let from = Address::read(*signer, age).ok_or(LetterError::Damaged)?;
    // As strict about the other key: what is sealed for a weak one is sealed for everyone.
    if from.is_everyones() {
        return Err(LetterError::BadSignature);
    }
    match Kind::ALL.into_iter().find(|known| *known as u8 == *found) {
        Some(found) if found == kind => Ok(Header { from, to }),
        Some(found) => Err(LetterError::OtherKind { found }),
        None => Err(LetterError::TooNew),
    }
}

#[cfg(test)]
mod tests;
