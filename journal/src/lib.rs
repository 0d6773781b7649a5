//! What is kept: sealed on the person's own device, taken along, handed over, wiped.
//!
//! A [`Journal`] is one file. Each entry in it is sealed by itself, and a sealed head says which belong to it. The key comes
//! from a [`KeyProvider`], and is never in the file. `README.md` beside this crate tells the format byte by byte, what it
//! protects against, and what it does not.

mod age_file;
#[cfg(test)]
mod any;
mod cell;
mod error;
mod file;
mod head;
mod key;
pub mod letter;
pub mod portable;
mod random;
mod row;
mod seal;
mod store;
mod wrap;

pub use error::{Part, StoreError};
pub use key::{KeyId, KeyProvider, KeyUnavailable, Secret32};
pub use store::{Imported, Journal, Opened, Receipt, Rotated, Salvage, erase, salvage};
