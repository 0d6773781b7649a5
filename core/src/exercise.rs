//! An exercise: a script made personal. Scenes are unrolled, slots filled, senses chosen.

pub mod utterance;
pub mod wishes;

pub use utterance::{Catalog, Clip, Text, Utterance};
pub use wishes::{BedWish, Mode, Wishes};
