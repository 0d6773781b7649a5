//! Utterances: the sentences of an exercise, and the clips that speak them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::pace::Pace;
use crate::private::Private;
use crate::units::Frames;

/// One sentence to be spoken, whole, by one voice, at one pace; the same words at another pace are another.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// What is spoken.
    pub text: Text,
    /// How fast.
    pub pace: Pace,
}

/// The words of an utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// A sentence of the script, the same for everyone; a shipped clip may speak it.
    Script(String),
    /// A sentence with a person's own words in it; it never appears in a log or an error.
    Own(Private<String>),
}

impl Text {
    /// The words themselves, for speaking or for showing to the person they belong to.
    pub fn reveal(&self) -> &str {
        match self {
            Self::Script(text) => text,
            Self::Own(text) => text.reveal(),
        }
    }
}

/// How long each utterance's clip is, in the order of the exercise's utterances.
///
/// `None` stands for an utterance that no voice speaks: its text is shown, for as long as reading it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// One entry an utterance.
    pub clips: Vec<Option<Clip>>,
}

/// What timing must know of a clip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clip {
    /// Its length at 48 kHz.
    pub frames: Frames,
    /// The name of the voice that speaks it.
    pub voice: String,
}
