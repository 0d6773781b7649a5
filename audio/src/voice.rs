//! Voices: what turns a sentence into a clip.
//!
//! ```text
//! utterances --Narrator--> the first voice that speaks it: a recording, a shipped clip, the device's own, none
//!                     '--> clips, and the catalog that timing is compiled from
//! ```
//!
//! Everything is spoken before the first sound. A voice never changes within a sentence, and where no voice speaks, the
//! words are shown.

#[cfg(test)]
pub(crate) mod contract;
pub mod espeak;
pub mod manifest;
pub mod narrator;
pub mod platform;
pub mod recorded;
pub mod shipped;

use perron_core::Language;
pub use perron_core::Pace;
use perron_core::exercise::Text;

pub use espeak::Espeak;
pub use manifest::{Manifest, ManifestError};
pub use narrator::{Narration, Narrator, Notice};
pub use platform::Platform;
pub use recorded::Recorded;
pub use shipped::Shipped;

use crate::clip::Clip;

/// Something that can speak.
///
/// The law for implementors, which one suite of tests holds against each:
/// - a clip is mono at 48 kHz and at level (-18 LUFS on the stereo render, true peak at most -2 dBTP), begins and ends
///   without a click, and says the whole sentence;
/// - the same sentence gives the same clip;
/// - what it cannot speak is [`VoiceError::NotAvailable`], at once; nothing panics, and nothing takes longer than seconds;
/// - the words leave this process only on the standard input of a program that speaks them, and appear in no error.
pub trait Voice: Send + Sync {
    /// Its name, as it stands in a timeline.
    fn name(&self) -> &str;

    /// Speaks a sentence, as near to this pace as it can.
    ///
    /// # Errors
    /// When it does not: then the next voice is asked.
    fn speak(&self, text: &Text, language: Language, pace: Pace) -> Result<Clip, VoiceError>;
}

/// Why a voice did not speak.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoiceError {
    /// It does not know this sentence or this language.
    #[error("expected a voice for the sentence, but found that this one does not speak it")]
    NotAvailable,
    /// A shipped clip or a recording is not what its manifest says.
    #[error("expected clip {file} as its manifest tells, but found it {how}")]
    Damaged {
        /// Which file.
        file: String,
        /// What is wrong with it.
        how: Damage,
    },
    /// The program that speaks did not do it.
    #[error("expected {program} to speak, but found that it {how}")]
    Failed {
        /// Which program.
        program: &'static str,
        /// What it did.
        how: Failure,
    },
}

/// What is wrong with a shipped clip or a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// There is no such file.
    #[error("missing")]
    Missing,
    /// Its bytes are others.
    #[error("changed")]
    Changed,
    /// It cannot be decoded, or has another length.
    #[error("undecodable")]
    Undecodable,
}

/// What a program that should speak did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It could not be started.
    #[error("does not start")]
    Start,
    /// It took too long and was ended.
    #[error("takes too long")]
    Slow,
    /// It ended with an error.
    #[error("ends with an error")]
    Exit,
    /// It gave no sound that can be read.
    #[error("gives no sound")]
    Sound,
}
