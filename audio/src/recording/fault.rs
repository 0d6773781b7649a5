//! Why a recording cannot be used.

use super::limit::{CHANNELS, FILE, HIGHEST_RATE, LOWEST_RATE, SECONDS};

/// Why a recording cannot be used; none of them says what is in it.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    /// The file is too large.
    #[error("expected a file of at most {} MiB, but found a larger one", FILE >> 20)]
    TooLarge,
    /// It is neither FLAC nor WAV.
    #[error("expected FLAC or WAV, but found something else")]
    Unknown,
    /// It begins as one of them and is broken, or breaks off.
    #[error("expected a whole file, but found a damaged one")]
    Damaged,
    /// It is of a kind that is not taken.
    #[error(
        "expected 1 or {CHANNELS} channels of 16, 24 or 32 bits at {LOWEST_RATE} to {HIGHEST_RATE} Hz, but found {channels} of {bits} bits at {rate} Hz"
    )]
    Shape {
        /// Its channels.
        channels: u16,
        /// Its bits.
        bits: u16,
        /// Its rate.
        rate: u32,
    },
    /// It lasts longer than any sentence.
    #[error("expected a recording of at most {SECONDS} s, but found a longer one")]
    Endless,
    /// Samples that are no number, or infinite.
    #[error("expected numbers for samples, but found something else")]
    NoNumber,
    /// Nothing is said.
    #[error("expected a voice, but found silence")]
    Silent,
    /// It was louder than the recorder could take.
    #[error("expected a recording that is never at full scale, but found that it is clipped")]
    Clipped,
    /// The voice is too far away: raised to level, the noise would be raised with it.
    #[error("expected a louder recording, but found it {by:.0} dB too quiet")]
    Quiet {
        /// What is missing, in dB.
        by: f32,
    },
    /// One bump or pop is so much louder than the words that they cannot be brought to level.
    #[error("expected no sound far louder than the words, but found one that keeps them {by:.0} dB too soft")]
    Bump {
        /// How much, in dB.
        by: f32,
    },
    /// The room is too loud behind the words.
    #[error("expected a quiet room, but found noise that is only {below:.0} dB beneath the voice")]
    Room {
        /// How far beneath the voice it is, in dB.
        below: f32,
    },
    /// It is much shorter than the sentence.
    #[error("expected about {wished:.1} s, but found only {found:.1} s")]
    Short {
        /// How long it is, trimmed.
        found: f64,
        /// How long the sentence should take.
        wished: f64,
    },
    /// It is much longer than the sentence.
    #[error("expected about {wished:.1} s, but found {found:.1} s")]
    Long {
        /// How long it is, trimmed.
        found: f64,
        /// How long the sentence should take.
        wished: f64,
    },
}
