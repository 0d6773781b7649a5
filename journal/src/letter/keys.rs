//! Keys: a person's two pairs of them, and what of them others know.

use std::fmt;

use ed25519_dalek::SigningKey;
use perron_core::homework::KeyPair;
use perron_core::private::Private;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::LetterError;
use crate::age_file;
use crate::key::Secret32;

/// How long an address of `age` is.
pub(super) const AGE_ADDRESS: usize = 62;

/// What a fingerprint is made of besides the keys, so that it is of nothing else.
const DOMAIN: &[u8] = b"perron/fingerprint/v1";

/// One person's keys: one to sign with, one to open what is sealed for them.
///
/// Its `Debug` shows the address alone.
pub struct Keys {
    sign: SigningKey,
    open: Secret32,
    address: Address,
}

impl Keys {
    /// New keys.
    ///
    /// # Errors
    ///
    /// [`LetterError::Internal`]: the system gives no random bytes.
    pub fn draw() -> Result<Self, LetterError> {
        let secret = || Secret32::random().map_err(|_| LetterError::Internal { at: "keys" });
        Ok(Self::of(SigningKey::from_bytes(secret()?.expose()), secret()?))
    }

    /// The keys as they were kept; `None`: they are none.
    pub fn from_kept(kept: &KeyPair) -> Option<Self> {
        let open = age_file::read_secret(kept.open.reveal())?;
        Some(Self::of(SigningKey::from_bytes(kept.sign.reveal()), Secret32::new(*open)))
    }

    fn of(sign: SigningKey, open: Secret32) -> Self {
        let age = age_file::write_address(&age_file::public(open.expose()));
        let address = Address { signer: sign.verifying_key().to_bytes(), age };
        Self { sign, open, address }
    }

    /// The keys, for keeping them sealed; never for a log or an error.
    pub fn to_kept(&self) -> KeyPair {
        let open = age_file::write_secret(self.open.expose());
        KeyPair { sign: Private::new(self.sign.to_bytes()), open: Private::new(open.to_string()) }
    }

    /// The file by which `age -d -i` opens what is for these keys: whoever has it can read it all.
    pub fn to_identity_file(&self) -> Zeroizing<String> {
        let secret = age_file::write_secret(self.open.expose());
        Zeroizing::new(format!("# public key: {}\n{}\n", self.address.age, *secret))
    }

    /// What others know of them.
    pub const fn address(&self) -> &Address {
        &self.address
    }

    pub(super) const fn signing(&self) -> &SigningKey {
        &self.sign
    }

    pub(super) fn opening(&self) -> &[u8; 32] {
        self.open.expose()
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").field("address", &self.address).finish_non_exhaustive()
    }
}

/// What others know of a person's keys. No secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    signer: [u8; 32],
    age: String,
}

impl Address {
    /// An address of these two keys; `None`: the second is no address of `age`.
    pub fn read(signer: [u8; 32], age: &[u8]) -> Option<Self> {
        let age = std::str::from_utf8(age).ok()?;
        // Written in one way, or two addresses would be of one key. (A key itself can be written in two, by whoever made it so.)
        age_file::read_address(age).map(|_| Self { signer, age: age.to_string() })
    }

    /// The key (Ed25519) by which signatures are verified.
    pub const fn signer(&self) -> &[u8; 32] {
        &self.signer
    }

    /// What `age -r` seals for: `age1…`.
    pub fn age(&self) -> &str {
        &self.age
    }

    /// The key (X25519) of it.
    pub(super) fn reader(&self) -> [u8; 32] {
        age_file::read_address(&self.age).expect("every address was read or written by it")
    }

    /// Whether what is sealed for it would be open to everyone.
    pub(super) fn is_everyones(&self) -> bool {
        age_file::is_everyones(&self.reader())
    }

    /// By which two people can tell, over the telephone, whether they have the same keys.
    pub fn fingerprint(&self) -> Fingerprint {
        let hash = Sha256::new().chain_update(DOMAIN).chain_update(self.signer).chain_update(&self.age).finalize();
        let mut groups = [0; 6];
        for (group, bytes) in groups.iter_mut().zip(hash.chunks_exact(5)) {
            let number = bytes.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
            *group = (number % 100_000) as u32;
        }
        Fingerprint(groups)
    }

    /// Whether either key is the same.
    pub fn shares_a_key(&self, other: &Self) -> bool {
        self.signer == other.signer || self.age == other.age
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.fingerprint())
    }
}

/// Six groups of five digits, to be read out: they are the same in every language.
///
/// ```
/// let keys = perron_journal::letter::Keys::draw()?;
/// let read_out = keys.address().fingerprint().to_string();
/// assert_eq!(read_out.split(' ').map(str::len).collect::<Vec<_>>(), [5; 6]);
/// # Ok::<(), perron_journal::letter::LetterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint([u32; 6]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, rest @ ..] = self.0;
        write!(f, "{first:05}")?;
        rest.iter().try_for_each(|group| write!(f, " {group:05}"))
    }
}
