//! What a person asked for.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::answer::Answer;
use crate::bed::Bed;
use crate::script::tree::{Daytime, Ending, Sense};
use crate::units::Millis;

/// What a person asked for; everything left out has the script's usual value.
///
/// Its `Debug` shows no answers: they are [`crate::Private`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// The length, first frame to last.
    pub length: Option<Millis>,
    /// The senses, in the order they are wanted; empty: all, as written.
    pub senses: Vec<Sense>,
    /// The ending, where the script lets one choose.
    pub ending: Option<Ending>,
    /// The wishes come from a therapist's plan, which may ask for the script's `plan_ending`.
    pub planned: bool,
    /// By day or by night; by day unless told.
    pub daytime: Option<Daytime>,
    /// The bed.
    pub bed: BedWish,
    /// How far the bed stays beneath the voice.
    pub mode: Mode,
    /// Answers by slot.
    pub answers: BTreeMap<String, Answer>,
    /// What the soundscapes grow from.
    pub seed: u64,
}

/// Which bed a person wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BedWish {
    /// The first the script names.
    #[default]
    Usual,
    /// Silence beneath the voice.
    Off,
    /// This one; it must be one that the script names.
    Named(Bed),
}

/// How far the bed stays beneath the voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// At least 20 dB (WCAG 2.2, success criterion 1.4.7).
    #[default]
    Clear,
    /// 12 to 15 dB (P).
    Ambient,
}
