//! The data key, wrapped by the shell's key. It is kept twice, each copy with a plain checksum of its own, so that damage is
//! not mistaken for a wrong key.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::key::{KeyId, Secret32};
use crate::random::drawn;
use crate::seal::SCHEMA;

/// What a copy begins with, by which it is found in a file that is damaged everywhere else.
pub(crate) const MAGIC: &[u8; 8] = b"PERRONK1";

/// magic 8, schema 4, store 16, key id 16, nonce 24, wrapped key 32, tag 16, checksum 32.
pub(crate) const LENGTH: usize = 148;

const PLAIN: usize = 44;
const WRAPPED: usize = 68;
const TAGGED: usize = 100;
const CHECKED: usize = 116;

/// A copy whose checksum is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wrapped([u8; LENGTH]);

/// Why bytes are no copy of a wrapped key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotWrapped {
    Damaged,
    TooNew(u32),
}

impl Wrapped {
    /// Wraps a data key.
    pub(crate) fn wrap(
        store: [u8; 16],
        key_id: KeyId,
        key: &Secret32,
        data_key: &Secret32,
    ) -> Result<Self, StoreError> {
        let fault = StoreError::Internal { at: "wrap" };
        let nonce: [u8; 24] = drawn().map_err(|_| fault)?;
        let mut bytes = [0; LENGTH];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8..12].copy_from_slice(&SCHEMA.to_le_bytes());
        bytes[12..28].copy_from_slice(&store);
        bytes[28..PLAIN].copy_from_slice(&key_id.0);
        bytes[PLAIN..WRAPPED].copy_from_slice(&nonce);
        let mut body = Zeroizing::new(*data_key.expose());
        let tag = XChaCha20Poly1305::new(key.expose().into())
            .encrypt_inout_detached(&XNonce::from(nonce), &bytes[..PLAIN], body.as_mut_slice().into())
            .map_err(|_| fault)?;
        bytes[WRAPPED..TAGGED].copy_from_slice(body.as_slice());
        bytes[TAGGED..CHECKED].copy_from_slice(&tag);
        let sum = blake3::hash(&bytes[..CHECKED]);
        bytes[CHECKED..].copy_from_slice(sum.as_bytes());
        Ok(Self(bytes))
    }

    /// Reads a copy as it lies in a store.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, NotWrapped> {
        let magic = bytes.first_chunk() == Some(MAGIC);
        let schema = bytes.get(8..12).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_le_bytes);
        let Some((plain, sum)) = bytes.split_last_chunk::<32>() else { return Err(NotWrapped::Damaged) };
        if !magic || blake3::hash(plain) != *sum {
            return Err(NotWrapped::Damaged);
        }
        // Whatever a later version's copy holds, it begins and ends as this one does.
        match bytes.try_into() {
            Ok(bytes) if schema == SCHEMA => Ok(Self(bytes)),
            _ if schema > SCHEMA => Err(NotWrapped::TooNew(schema)),
            _ => Err(NotWrapped::Damaged),
        }
    }

    pub(crate) const fn bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }

    pub(crate) fn store(&self) -> [u8; 16] {
        self.chunk(12)
    }

    pub(crate) fn key_id(&self) -> KeyId {
        KeyId(self.chunk(28))
    }

    /// The data key; `None`: this is not the key that wrapped it.
    pub(crate) fn open(&self, key: &Secret32) -> Option<Secret32> {
        let mut body = Zeroizing::new(self.chunk::<32>(WRAPPED));
        let nonce = XNonce::from(self.chunk::<24>(PLAIN));
        let tag = Tag::from(self.chunk::<16>(TAGGED));
        XChaCha20Poly1305::new(key.expose().into())
            .decrypt_inout_detached(&nonce, &self.0[..PLAIN], body.as_mut_slice().into(), &tag)
            .ok()?;
        Some(Secret32::new(*body))
    }

    fn chunk<const N: usize>(&self, from: usize) -> [u8; N] {
        let mut chunk = [0; N];
        chunk.copy_from_slice(&self.0[from..from + N]);
        chunk
    }
}
