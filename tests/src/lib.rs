//! Whole-house tests: cases, rejects, shipped scripts, walls, sound.

pub mod built;
pub mod voice;
