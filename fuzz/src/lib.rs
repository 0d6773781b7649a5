//! What every target is held to, and keys that are always the same, so that what was sealed for a seed can be opened by a target.

mod bound;
mod people;

pub use bound::bounded;
pub use people::{READER, WRITER, assignment, clip, opened, sealed};
