//! Sealing: a row becomes bytes that nobody without the key can read, move or change.

use std::fmt;

use blake3::Hasher;
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::{Part, StoreError};
use crate::key::Secret32;
use crate::random::drawn;

pub(crate) const NONCE: usize = 24;
pub(crate) const TAG: usize = 16;

/// What a sealed row is made larger to, so that its size tells little of it.
pub(crate) const BLOCK: usize = 256;

/// The version of the tables and of how rows are sealed.
pub(crate) const SCHEMA: u32 = 1;

const ROWS: &str = "perron journal 2026 v1: rows";
const CHAIN: &str = "perron journal 2026 v1: chain";

/// A table whose rows are sealed. Its number is sealed along, and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Entry = 1,
    Slot = 2,
    Head = 3,
}

impl Table {
    pub(crate) const fn part(self) -> Part {
        match self {
            Self::Entry => Part::Entry,
            Self::Slot => Part::Slot,
            Self::Head => Part::Head,
        }
    }
}

/// A place in a store: a row sealed for it cannot be opened at another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) table: Table,
    pub(crate) rowid: i64,
}

impl Place {
    pub(crate) const HEAD: Self = Self { table: Table::Head, rowid: 1 };

    pub(crate) const fn corrupt(self) -> StoreError {
        StoreError::Corrupt { part: self.table.part(), rowid: Some(self.rowid) }
    }
}

/// The bytes of a row that will be sealed: `room` plain bytes in the middle, space for nonce and tag around them.
///
/// They are allocated once and sealed where they are, so that no plain copy is left behind.
pub(crate) struct Plain(Zeroizing<Vec<u8>>);

impl Plain {
    pub(crate) fn zeroed(room: usize) -> Self {
        Self(Zeroizing::new(vec![0; NONCE + room.next_multiple_of(BLOCK).max(BLOCK) + TAG]))
    }

    /// The plain bytes, padding included.
    pub(crate) fn bytes(&mut self) -> &mut [u8] {
        let end = self.0.len() - TAG;
        &mut self.0[NONCE..end]
    }
}

/// Seals and opens the rows of one store under one data key.
pub(crate) struct Sealer {
    cipher: XChaCha20Poly1305,
    chain: Zeroizing<[u8; 32]>,
    store: [u8; 16],
}

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer(..)")
    }
}

impl Sealer {
    /// Two keys come from the data key, one for rows and one for the chain: neither says anything of the other.
    pub(crate) fn new(data_key: &Secret32, store: [u8; 16]) -> Self {
        let rows = Zeroizing::new(blake3::derive_key(ROWS, data_key.expose()));
        let chain = Zeroizing::new(blake3::derive_key(CHAIN, data_key.expose()));
        Self { cipher: XChaCha20Poly1305::new((&*rows).into()), chain, store }
    }

    /// What is sealed along with a row without being in it.
    fn beside(&self, place: Place) -> [u8; 36] {
        let mut beside = [0; 36];
        beside[..7].copy_from_slice(b"perron1");
        beside[7] = place.table as u8;
        beside[8..16].copy_from_slice(&place.rowid.to_le_bytes());
        beside[16..20].copy_from_slice(&SCHEMA.to_le_bytes());
        beside[20..].copy_from_slice(&self.store);
        beside
    }

    /// Seals a row for its place.
    pub(crate) fn seal(&self, place: Place, Plain(mut row): Plain) -> Result<Vec<u8>, StoreError> {
        let fault = StoreError::Internal { at: "seal" };
        let nonce: [u8; NONCE] = drawn().map_err(|_| fault)?;
        let end = row.len() - TAG;
        let tag = self
            .cipher
            .encrypt_inout_detached(&XNonce::from(nonce), &self.beside(place), (&mut row[NONCE..end]).into())
            .map_err(|_| fault)?;
        row[..NONCE].copy_from_slice(&nonce);
        row[end..].copy_from_slice(&tag);
        Ok(std::mem::take(&mut *row))
    }

    /// Opens a row at its place; `None`: it was not sealed here, by this key, for this place.
    pub(crate) fn open(&self, place: Place, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let mut plain = Zeroizing::default();
        self.open_into(place, sealed, &mut plain).map(|()| plain)
    }

    /// The same into bytes that are used again for one row after another: wiping them takes longer than opening a row, and
    /// once at the end will do.
    pub(crate) fn open_into(&self, place: Place, sealed: &[u8], plain: &mut Zeroizing<Vec<u8>>) -> Option<()> {
        let (nonce, body, tag) = parts(sealed)?;
        if plain.capacity() < body.len() {
            // Not grown, for that would leave behind what was in it.
            *plain = Zeroizing::new(Vec::with_capacity(body.len()));
        }
        plain.clear();
        plain.extend_from_slice(body);
        let (nonce, tag) = (XNonce::from(*nonce), Tag::from(*tag));
        let opened = self.cipher.decrypt_inout_detached(&nonce, &self.beside(place), plain.as_mut_slice().into(), &tag);
        opened.ok()
    }

    /// What a sealed row adds to the [`Chain`]: a keyed hash of its place, its nonce and its tag.
    pub(crate) fn link(&self, place: Place, sealed: &[u8]) -> Option<Chain> {
        let (nonce, _, tag) = parts(sealed)?;
        // 49 bytes: one block of BLAKE3, so that ten thousand rows are a few milliseconds.
        let mut hasher = Hasher::new_keyed(&self.chain);
        hasher.update(&[place.table as u8]).update(&place.rowid.to_le_bytes()).update(nonce).update(tag);
        Some(Chain(*hasher.finalize().as_bytes()))
    }
}

/// A sealed row in its parts; `None`: no row has such a size.
fn parts(sealed: &[u8]) -> Option<(&[u8; NONCE], &[u8], &[u8; TAG])> {
    let (nonce, rest) = sealed.split_first_chunk()?;
    let (body, tag) = rest.split_last_chunk()?;
    (!body.is_empty() && body.len().is_multiple_of(BLOCK)).then_some((nonce, body, tag))
}

/// What all rows of a store come to: the links of its rows, added without carry (XOR), so that a row can be put in and taken
/// out at the cost of one.
///
/// Why that is safe: a link is 256 bits that nobody can foretell without the key, and none is ever seen, for the sum lies
/// sealed in the head. Rows have a place of their own, so no link comes twice and cancels itself. Another set of rows with
/// the same sum would be a guess at 256 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Chain(pub(crate) [u8; 32]);

impl Chain {
    /// Puts a link in, or takes it out again.
    pub(crate) fn turn(&mut self, link: Self) {
        for (byte, other) in self.0.iter_mut().zip(link.0) {
            *byte ^= other;
        }
    }
}
