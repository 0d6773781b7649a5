//! Perron's sound: timelines become samples.
//!
//! ```text
//! Utterances --Narrator--> Clips      shipped clips, the device's own voice, or none   [voice], [clip], [loudness]
//! Timeline + Clips ------> Score      what sounds when, immutable                      [render]
//! Order --Desk--ring-----> Renderer   on the audio thread: fills buffers, nothing else  [desk], [render]
//!                          WavFile    or into a file                                   [wav]
//! ```
//!
//! Beneath lie the synthesised beds ([soundscape]) and the noise that they are made of ([noise]). Everything that sounds is
//! a function of a position: no clock, no state that a leap would lose.
//!
//! # Glossary
//!
//! | word | meaning |
//! |---|---|
//! | clip | one spoken sentence: mono, 48 kHz, with the gain that brings it to level |
//! | voice | what turns a sentence into a clip |
//! | recording | a person's own voice for a sentence, from a file of theirs |
//! | narrator | asks the voices in order, and says once what is missing |
//! | score | a timeline with its clips, ready to sound and never changed |
//! | deck | one score, sounding from a position on |
//! | bus | voice, bed or bell: each has a level that the person moves |
//! | stem | what of the mix is rendered: all, the voice, or what lies beneath it |
//! | fade | amplitude along a smoothstep, between decks |
//! | ceiling | what nothing is louder than, whatever is mixed |
//! | desk | the control thread's side: prepares decks, frees old ones, knows what was heard |
//! | block | 128 frames of the grid on which soundscapes and levels live |

pub mod clip;
pub mod desk;
pub mod device;
pub mod loudness;
pub mod noise;
#[cfg(feature = "ogg")]
pub mod ogg;
pub mod recording;
pub mod render;
pub mod soundscape;
pub mod voice;
pub mod wav;

pub use clip::Clip;
pub use desk::{Desk, DeskError};
pub use device::{Device, DeviceError, Profile, Sink};
#[cfg(feature = "ogg")]
pub use ogg::OggVorbis;
pub use render::{Bus, Level, Renderer, Score, ScoreError, Stem};
pub use wav::WavFile;
