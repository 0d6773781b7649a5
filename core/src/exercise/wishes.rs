//! What a person asked for.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::answer::Answer;
use crate::bed::Bed;
use crate::script::tree::{Daytime, Ending, Sense};
use crate::units::Millis;

/// What a person asked for; everything left out has the script's usual value.
///
/// Its `Debug` tells how many answers there are, and nothing of them: even a slot's name may be of a person's own script.
#[derive(Clone, Default, PartialEq)]
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

impl fmt::Debug for Wishes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { length, senses, ending, planned, daytime, bed, mode, answers, seed } = self;
        f.debug_struct("Wishes")
            .field("length", length)
            .field("senses", senses)
            .field("ending", ending)
            .field("planned", planned)
            .field("daytime", daytime)
            .field("bed", bed)
            .field("mode", mode)
            .field("answers", &answers.len())
            .field("seed", seed)
            .finish()
    }
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
