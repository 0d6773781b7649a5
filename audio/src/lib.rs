//! Perron's sound: timelines become samples.
//!
//! A timeline and its clips make a [`Score`]; the [`Desk`], on the control thread, carries out a session's orders by
//! preparing decks; the [`Renderer`], on the audio thread, turns them into samples. See [`render`].

pub mod clip;
pub mod desk;
pub mod device;
pub mod loudness;
pub mod noise;
pub mod render;
pub mod soundscape;
pub mod voice;
pub mod wav;

pub use clip::Clip;
pub use desk::{Desk, DeskError};
pub use device::{Device, DeviceError, Profile};
pub use render::{Bus, Level, Renderer, Score, ScoreError, Stem};
pub use wav::WavFile;
