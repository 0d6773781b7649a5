//! An exercise: a script made personal. Scenes are unrolled, slots filled, senses chosen.
//!
//! [`prepare()`] turns a script and a person's wishes into an [`Exercise`]; [`compile()`] lays it out to the frame, once the
//! lengths of its clips are known. [`questions()`] says what is worth asking before, and [`sentences()`] what a narrator has to
//! record.

mod answer;
mod answers;
mod compile;
mod duck;
mod fault;
mod fill;
mod fit;
pub mod lengths;
pub mod levels;
mod prepare;
mod questions;
mod sentences;
pub mod sinking;
pub mod utterance;
pub mod wishes;

use alloc::string::String;
use alloc::vec::Vec;

pub use answer::Answer;
pub use compile::{Laid, compile, reach};
pub use fault::WishFault;
pub use fit::{Bounds, Fit, Unreachable};
pub use prepare::prepare;
pub use questions::{Question, QuestionKind, questions};
pub use sentences::{ClipText, sentences};
pub use utterance::{Catalog, Clip, Text, Utterance};
pub use wishes::{BedWish, Mode, Wishes};

use crate::bed::Bed;
use crate::language::Language;
use crate::script::tree::{Ending, Lengths, Mark, MarkKind, Rank, Sense, Span};

/// A script made personal: everything that will happen, in order, with only the lengths of pauses still open.
///
/// Own words are in it only as [`Text::Own`], so its `Debug` does not show them.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// The script's name.
    pub id: String,
    /// The language it is spoken in.
    pub language: Language,
    /// How it will end.
    pub ending: Ending,
    /// The lengths the script says it can be asked for; what it can really be is [`reach`].
    pub lengths: Option<Lengths>,
    /// The beds that the script lets a person choose from.
    pub beds: Vec<Bed>,
    /// The bed that was chosen.
    pub bed: Option<Bed>,
    /// Whether the script lets anything sound beneath the voice, whatever was chosen; then the tail has a fade.
    pub sounds: bool,
    /// Whether layers beside the bed sound; not when the person wants silence beneath the voice.
    pub layers: bool,
    /// How far the bed stays beneath the voice.
    pub mode: Mode,
    /// What the soundscapes grow from.
    pub seed: u64,
    /// The scenes as they come, those with `each` once an item.
    pub rounds: Vec<Round>,
    /// What happens, line by line.
    pub steps: Vec<Step>,
    /// What must be spoken; equal sentences are one utterance.
    pub utterances: Vec<Utterance>,
}

/// A scene as it comes once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The scene's name.
    pub scene: String,
    /// The part that the scene came from, whose text the spans are in.
    pub part: Option<String>,
    /// Where the scene's name was written.
    pub span: Span,
    /// Only with this ending, as written.
    pub ending: Option<Ending>,
    /// Which round of an `each` scene, from 0.
    pub number: usize,
}

/// A line made personal: a sentence, marks after it, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which of the exercise's rounds it is in.
    pub round: usize,
    /// The line it came from.
    pub span: Span,
    /// The sense it speaks to.
    pub sense: Option<Sense>,
    /// When it leaves; `None`: never.
    pub leave: Option<Leave>,
    /// A rule needs it: it stays, whatever its rank.
    pub needed: bool,
    /// Which of the exercise's utterances is spoken.
    pub utterance: Option<usize>,
    /// What happens after it, in order.
    pub marks: Vec<Mark>,
}

/// The place of a line in the order of leaving: the greatest leaves first.
///
/// Lines that leave together, such as one line in every round of an `each` scene, have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leave {
    /// Higher ranks leave first.
    pub rank: Rank,
    /// Of one rank the later scene leaves first,
    pub scene: usize,
    /// and in it the later line; 0 is the scene as a whole.
    pub line: usize,
}

impl Step {
    /// When it leaves, after all; `None`: never.
    pub fn leaves(&self) -> Option<Leave> {
        self.leave.filter(|_| !self.needed)
    }

    /// Whether anything of it takes time: a sentence, or a mark that does.
    pub fn takes_time(&self) -> bool {
        self.utterance.is_some() || self.rests()
    }

    /// Whether a pause, hold or breathing is among its marks.
    fn rests(&self) -> bool {
        self.marks.iter().any(|mark| match mark.kind {
            MarkKind::Pause(_) | MarkKind::Hold { .. } | MarkKind::Breathe { .. } => true,
            MarkKind::Bell | MarkKind::Level { .. } | MarkKind::Train { .. } => false,
        })
    }
}

impl Exercise {
    /// Marks the steps that a rule needs, so that no rank makes them leave.
    ///
    /// The rules of care call it between [`prepare()`] and [`compile()`]; `needs` is told each step and the round it is in. It
    /// only adds: a step that was needed stays so.
    pub fn keep(&mut self, mut needs: impl FnMut(&Round, &Step, Option<&Text>) -> bool) {
        for step in &mut self.steps {
            let text = step.utterance.and_then(|index| self.utterances.get(index)).map(|utterance| &utterance.text);
            let Some(round) = self.rounds.get(step.round) else { continue };
            step.needed |= needs(round, step, text);
        }
    }
}
