//! Whole-house tests: cases, rejects, shipped scripts, walls, sound.
//!
//! What several of them need stands here: any script there can be, scripts built piece by piece, timelines sketched in
//! words and shown as tables, plans, a voice that says nothing, something like a recorded voice, a told clock for sessions, the shelf of scripts, entries as they
//! are kept, practices as they are heard, a train that is listened to, and the examples of pages.

pub mod any;
pub mod built;
pub mod care;
pub mod clock;
pub mod example;
pub mod heard;
pub mod kept;
pub mod plan;
pub mod shelf;
pub mod sketch;
pub mod speech;
pub mod table;
pub mod train;
pub mod voice;
