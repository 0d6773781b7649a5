//! Keys, and who gives them: the shell's Keychain, Keystore, keyring, or a passphrase.

use std::fmt;

use zeroize::Zeroizing;

use crate::random::random;

/// 32 secret bytes. Its `Debug` shows none of them, and they are wiped when it goes.
///
/// ```
/// use perron_journal::Secret32;
/// let secret = Secret32::new([7; 32]);
/// assert_eq!(format!("{secret:?}"), "Secret32(..)");
/// assert_eq!(secret.expose(), &[7; 32]);
/// ```
///
/// It has no `Clone`: a copy is made where `expose` is said.
pub struct Secret32(Zeroizing<[u8; 32]>);

impl Secret32 {
    /// Takes bytes into keeping; whoever had them wipes their own copy.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Bytes drawn from the system's source of them.
    pub fn random() -> Result<Self, KeyUnavailable> {
        let mut bytes = Zeroizing::new([0; 32]);
        random(bytes.as_mut_slice()).map_err(|_| KeyUnavailable)?;
        Ok(Self(bytes))
    }

    /// The bytes, for sealing and for the place where keys are kept; never for a log or an error.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret32 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret32(..)")
    }
}

/// The name of a key: 16 random bytes, no secret. A store tells which it needs.
///
/// ```
/// use perron_journal::KeyId;
/// assert_eq!(KeyId([0xab; 16]).to_string(), "abababababababababababababababab");
/// ```
///
/// Names are drawn and never used again, so that a new store cannot take the place of another's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub [u8; 16]);

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A key could not be had, made or deleted; why is the provider's to know and to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected the journal's key, but it could not be had")]
pub struct KeyUnavailable;

/// Where keys are kept. A shell has one; a store asks it.
///
/// ```
/// use std::{cell::RefCell, collections::BTreeMap};
/// use perron_journal::{KeyId, KeyProvider, KeyUnavailable, Secret32};
///
/// #[derive(Default)]
/// struct InMemory(RefCell<BTreeMap<KeyId, [u8; 32]>>);
///
/// impl KeyProvider for InMemory {
///     fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
///         self.0.borrow().get(&id).copied().map(Secret32::new).ok_or(KeyUnavailable)
///     }
///     fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable> {
///         let key = Secret32::random()?;
///         self.0.borrow_mut().insert(id, *key.expose());
///         Ok(key)
///     }
///     fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable> {
///         self.0.borrow_mut().remove(&id);
///         Ok(())
///     }
/// }
/// ```
///
/// Each call must be done when it returns, for the store goes on as if a power cut could no longer undo it.
pub trait KeyProvider {
    /// The key of this name.
    fn key(&self, id: KeyId) -> Result<Secret32, KeyUnavailable>;

    /// Makes a new key of this name, durably kept before it is given.
    fn create(&self, id: KeyId) -> Result<Secret32, KeyUnavailable>;

    /// Deletes the key of this name for ever; one that is not there is deleted already.
    fn delete(&self, id: KeyId) -> Result<(), KeyUnavailable>;
}
