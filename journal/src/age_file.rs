//! Files of `age`, its first version (age-encryption.org/v1): sealed for one key or with a passphrase, opened whole or not at all.
//!
//! ```text
//! age-encryption.org/v1
//! -> X25519 SHARE               or: -> scrypt SALT WORK
//! the file's key, sealed in that way
//! --- the head's HMAC
//! nonce 16 | the text, in sealed pieces of 64 KiB
//! ```
//!
//! Written here, on ciphers and codes that are others', because the crate `age` brings a phone 0.18 MB of what no phone needs: second
//! copies of those ciphers, messages in twelve languages. Tests hold it against that crate, both ways, and against the vectors that
//! every reader of such files is held against (`tests/vectors/age`).

mod address;
mod head;
mod pieces;

pub(crate) use address::{read_address, read_secret, write_address, write_secret};

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce, Tag};
use hkdf::Hkdf;
use hkdf::hmac::Mac;
use sha2::Sha256;
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};
use zeroize::Zeroizing;

use crate::random::{NoRandom, drawn, random};
use head::{Head, Stanza, base64, unbase64};

/// What begins the first line of every version, and how that of the first version goes on.
const AGE: &str = "age-encryption.org/";
const VERSION: &str = "v1\n";
const KEY: &str = "X25519";
const KEY_INFO: &[u8] = b"age-encryption.org/v1/X25519";
const PASSPHRASE: &str = "scrypt";
const PASSPHRASE_SALT: &[u8] = b"age-encryption.org/v1/scrypt";

/// What seals the pieces; it is drawn for each file, and sealed in its head.
type FileKey = Zeroizing<[u8; 16]>;

/// Nothing was sealed: the system gives no random bytes, or the reader's key is everyone's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotSealed;

impl From<NoRandom> for NotSealed {
    fn from(_: NoRandom) -> Self {
        Self
    }
}

/// Why a file did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    /// It is no such file at all.
    NotAge,
    /// It is such a file, of a version after the first.
    OtherVersion,
    /// It is for other keys, or for a passphrase where a key was given, or the other way round; or it was changed where its key is
    /// sealed, which looks the same.
    ForAnother,
    /// The passphrase is another, or the file was changed where its key is sealed, which looks the same.
    WrongPassphrase,
    /// The passphrase takes more work than was allowed: 2 to this power.
    TooMuchWork(u8),
    /// It was changed or cut off.
    Damaged,
}

/// The public key of a secret.
pub(crate) fn public(secret: &[u8; 32]) -> [u8; 32] {
    x25519(*secret, X25519_BASEPOINT_BYTES)
}

/// Whether a public key is one whose secret is everyone's: what is agreed with it is zero, whatever the other has.
pub(crate) fn is_everyones(public: &[u8; 32]) -> bool {
    shared(&[0; 32], public).is_none()
}

/// Seals for whoever has the secret of this public key; for a key that [`is_everyones`] nothing is sealed.
pub(crate) fn seal_for(reader: &[u8; 32], plain: &[u8]) -> Result<Vec<u8>, NotSealed> {
    let once = secret::<32>()?;
    let share = public(&once);
    let shared = shared(&once, reader).ok_or(NotSealed)?;
    let wrapping = derived(shared.as_slice(), &[share, *reader].concat(), KEY_INFO);
    seal(plain, &wrapping, &format!("-> {KEY} {}", base64(&share)))
}

/// Seals with a passphrase, whose every guess takes 2 to the power of `work`.
pub(crate) fn seal_with(passphrase: &str, work: u8, plain: &[u8]) -> Result<Vec<u8>, NotSealed> {
    let salt = drawn::<16>()?;
    let wrapping = stretched(passphrase, &salt, work).expect("the work is within its limits");
    seal(plain, &wrapping, &format!("-> {PASSPHRASE} {} {work}", base64(&salt)))
}

/// Opens what is for this secret.
pub(crate) fn open_for(secret: &[u8; 32], file: &[u8]) -> Result<Zeroizing<Vec<u8>>, Closed> {
    let head = Head::read(file)?;
    if head.stanzas.iter().any(|stanza| stanza.kind == PASSPHRASE) {
        return Err(if head.stanzas.len() == 1 { Closed::ForAnother } else { Closed::Damaged });
    }
    let reader = public(secret);
    for stanza in head.stanzas.iter().filter(|stanza| stanza.kind == KEY) {
        let [share] = stanza.arguments[..] else { return Err(Closed::Damaged) };
        let share = unbase64::<32>(share).ok_or(Closed::Damaged)?;
        let wrapped = Wrapped::read(stanza)?;
        let shared = shared(secret, &share).ok_or(Closed::Damaged)?;
        let wrapping = derived(shared.as_slice(), &[share, reader].concat(), KEY_INFO);
        if let Some(key) = wrapped.opened(&wrapping) {
            return opened(&head, &key);
        }
    }
    Err(Closed::ForAnother)
}

/// Opens what a passphrase sealed, if that takes no more work than this.
pub(crate) fn open_with(passphrase: &str, most: u8, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, Closed> {
    let head = Head::read(file)?;
    if head.stanzas.iter().all(|stanza| stanza.kind != PASSPHRASE) {
        return Err(Closed::ForAnother);
    }
    // A passphrase opens a file alone: beside another way in, whoever has that could pass the file off as its owner's.
    let [stanza] = &head.stanzas[..] else { return Err(Closed::Damaged) };
    let [salt, work] = stanza.arguments[..] else { return Err(Closed::Damaged) };
    let salt = unbase64::<16>(salt).ok_or(Closed::Damaged)?;
    let plain = work.bytes().all(|digit| digit.is_ascii_digit()) && !work.starts_with('0');
    let work = work.parse().ok().filter(|_| plain).ok_or(Closed::Damaged)?;
    if work > most {
        return Err(Closed::TooMuchWork(work));
    }
    // Before the work, which is long.
    let wrapped = Wrapped::read(stanza)?;
    let wrapping = stretched(passphrase, &salt, work).ok_or(Closed::Damaged)?;
    let key = wrapped.opened(&wrapping).ok_or(Closed::WrongPassphrase)?;
    opened(&head, &key)
}

fn seal(plain: &[u8], wrapping: &[u8; 32], way: &str) -> Result<Vec<u8>, NotSealed> {
    let key: FileKey = secret()?;
    let mut wrapped = key.to_vec();
    let tag = ChaCha20Poly1305::new(wrapping.into())
        .encrypt_inout_detached(&Nonce::default(), &[], wrapped.as_mut_slice().into())
        .expect("sixteen bytes are not too long");
    wrapped.extend_from_slice(&tag);
    let mut file = format!("{AGE}{VERSION}{way}\n{}\n---", base64(&wrapped)).into_bytes();
    let mac = head::mac(&key, &file).finalize().into_bytes();
    file.extend_from_slice(format!(" {}\n", base64(&mac)).as_bytes());
    let nonce = drawn::<16>()?;
    file.extend_from_slice(&nonce);
    pieces::seal(&payload_key(&key, &nonce), plain, &mut file);
    Ok(file)
}

/// The file's key, sealed.
struct Wrapped {
    key: [u8; 16],
    tag: Tag,
}

impl Wrapped {
    fn read(stanza: &Stanza<'_>) -> Result<Self, Closed> {
        let (key, tag) = stanza.body.split_first_chunk().ok_or(Closed::Damaged)?;
        let tag: [u8; 16] = tag.try_into().map_err(|_| Closed::Damaged)?;
        Ok(Self { key: *key, tag: tag.into() })
    }

    /// The file's key, if this is what it was sealed with.
    fn opened(self, wrapping: &[u8; 32]) -> Option<FileKey> {
        let mut key = Zeroizing::new(self.key);
        let cipher = ChaCha20Poly1305::new(wrapping.into());
        let held = cipher.decrypt_inout_detached(&Nonce::default(), &[], key.as_mut_slice().into(), &self.tag);
        held.is_ok().then_some(key)
    }
}

fn opened(head: &Head<'_>, key: &FileKey) -> Result<Zeroizing<Vec<u8>>, Closed> {
    if !head.is_whole(key) {
        return Err(Closed::Damaged);
    }
    let (nonce, sealed) = head.rest.split_first_chunk::<16>().ok_or(Closed::Damaged)?;
    pieces::open(&payload_key(key, nonce), sealed).ok_or(Closed::Damaged)
}

/// Random bytes that are never anywhere but here.
fn secret<const N: usize>() -> Result<Zeroizing<[u8; N]>, NotSealed> {
    let mut bytes = Zeroizing::new([0; N]);
    random(bytes.as_mut_slice())?;
    Ok(bytes)
}

/// What two keys agree on; `None`: a point of low order makes it zero, which everyone knows.
fn shared(secret: &[u8; 32], point: &[u8; 32]) -> Option<Zeroizing<[u8; 32]>> {
    let shared = Zeroizing::new(x25519(*secret, *point));
    (shared.iter().fold(0, |all, byte| all | byte) != 0).then_some(shared)
}

fn payload_key(key: &FileKey, nonce: &[u8; 16]) -> Zeroizing<[u8; 32]> {
    derived(key.as_slice(), nonce, b"payload")
}

fn derived(secret: &[u8], salt: &[u8], info: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), secret).expand(info, key.as_mut_slice()).expect("32 bytes can be derived");
    key
}

/// What a passphrase becomes; `None`: there is no such work.
fn stretched(passphrase: &str, salt: &[u8; 16], work: u8) -> Option<Zeroizing<[u8; 32]>> {
    let params = scrypt::Params::new(work, 8, 1).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    let salt = [PASSPHRASE_SALT, salt].concat();
    scrypt::scrypt(passphrase.as_bytes(), &salt, &params, key.as_mut_slice()).ok()?;
    Some(key)
}

#[cfg(test)]
mod tests;
