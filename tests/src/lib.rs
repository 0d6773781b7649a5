//! Whole-house tests: cases, rejects, shipped scripts, walls, sound.
//!
//! What several of them need stands here: scripts built piece by piece, timelines sketched in words, a voice that says
//! nothing, a told clock for sessions, the shelf of scripts, and the examples of pages.

pub mod built;
pub mod clock;
pub mod example;
pub mod shelf;
pub mod sketch;
pub mod voice;
