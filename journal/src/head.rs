//! The head: one sealed row that says which rows belong to the store, and how often it was written.

use crate::error::StoreError;
use crate::seal::{Chain, Place, Plain, Sealer};

/// What the head says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// How often the store was written; the first time is 1.
    pub(crate) revision: u64,
    /// How many rows there are, entries and slots together.
    pub(crate) count: u64,
    /// What they come to.
    pub(crate) chain: Chain,
}

impl Head {
    /// revision, count, chain, and zeros to the end of the block.
    pub(crate) fn seal(&self, sealer: &Sealer) -> Result<Vec<u8>, StoreError> {
        let mut plain = Plain::zeroed(48);
        let bytes = plain.bytes();
        bytes[..8].copy_from_slice(&self.revision.to_le_bytes());
        bytes[8..16].copy_from_slice(&self.count.to_le_bytes());
        bytes[16..48].copy_from_slice(&self.chain.0);
        sealer.seal(Place::HEAD, plain)
    }

    pub(crate) fn open(sealer: &Sealer, sealed: &[u8]) -> Option<Self> {
        let plain = sealer.open(Place::HEAD, sealed)?;
        let (revision, rest) = plain.split_first_chunk()?;
        let (count, rest) = rest.split_first_chunk()?;
        let (chain, _) = rest.split_first_chunk()?;
        Some(Self { revision: u64::from_le_bytes(*revision), count: u64::from_le_bytes(*count), chain: Chain(*chain) })
    }

    /// Takes a row into account that is put in.
    pub(crate) fn put(&mut self, link: Chain) {
        self.count += 1;
        self.chain.turn(link);
    }

    /// Takes a row out of account that is there no longer.
    pub(crate) fn take(&mut self, link: Chain) {
        self.count = self.count.saturating_sub(1);
        self.chain.turn(link);
    }

    /// The same one write later.
    pub(crate) const fn next(mut self) -> Self {
        self.revision += 1;
        self
    }

    /// Whether other rows are the ones this head tells of.
    pub(crate) fn tells_of(&self, rows: &Self) -> bool {
        self.count == rows.count && self.chain == rows.chain
    }
}
