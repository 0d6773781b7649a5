//! Homework: what a therapist and a client agreed to practise, what of it is due, and what it opens and hides.
//!
//! Here are the shapes and the rules over them. Who seals and signs, and where keys come from, is not known here. An assignment is
//! TOML, readable by anyone ([`read()`], [`write()`]), and keeps to [`limit`].
//!
//! What a plan can do is little: open an exercise that only a therapist may assign, hide one, let a new dream be rehearsed at
//! bedtime. The grounding is never hidden, no score is overruled, and no day without practice is a failure.

mod agreed;
mod kept;
pub mod limit;
mod plan;
mod read;
mod today;
mod write;

use alloc::string::String;
use alloc::vec::Vec;

pub use kept::{Accepted, Homework, Issued, KeyPair, Own, Pairing, Put, Spoken, Withdrawn};
pub use plan::{Given, Open, Plan};
pub use read::{DRAFT_KEYS, Fault, FaultCode, read, read_draft};
pub use today::{Due, Standing, Today, today};
pub use write::{write, write_draft};

use crate::day::Date;
use crate::exercise::{Answer, Wishes};
use crate::language::Language;
use crate::private::Private;
use crate::script::tree::{Ending, Sense};
use crate::units::Millis;

/// Which side of an assignment someone is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Who practises.
    Client,
    /// Who assigns.
    Therapist,
}

/// The name of an assignment: random, and the same through all its revisions.
pub type AssignmentId = crate::entry::EntryId;

/// What a therapist and a client agreed to practise.
///
/// What people wrote in it is [`Private`]; its `Debug` tells the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// Its name.
    pub id: AssignmentId,
    /// Which of its revisions: a later one takes the place of an earlier one, and never the other way round.
    pub revision: u32,
    /// The day it was made.
    pub issued: Date,
    /// What was agreed.
    pub plan: Agreed,
    /// The recordings that come with it.
    pub clips: Vec<ClipInfo>,
}

/// What was agreed: everything that the two of them decide.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed {
    /// What it is called.
    pub title: Private<String>,
    /// The language of its exercises.
    pub language: Language,
    /// A word from the therapist.
    pub note: Option<Private<String>>,
    /// What it is for, in the client's words.
    pub goals: Vec<Private<String>>,
    /// What is practised.
    pub tasks: Vec<Task>,
    /// Exercises that it opens, although only a therapist may assign them; what is practised is open too.
    pub opened: Vec<String>,
    /// Exercises that it hides.
    pub hidden: Vec<String>,
    /// Whether a new dream may be rehearsed at bedtime.
    pub bedtime: bool,
}

/// An exercise that is practised.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The exercise's id.
    pub exercise: String,
    /// How long.
    pub length: Option<Millis>,
    /// The senses, in the order they are wanted.
    pub senses: Vec<Sense>,
    /// The ending.
    pub ending: Option<Ending>,
    /// The slots that were filled together.
    pub answers: Vec<(String, Answer)>,
    /// On how many days of a week, 1 to 7.
    pub days_a_week: u8,
    /// The first day.
    pub from: Date,
    /// The last day, if there is one.
    pub until: Option<Date>,
    /// Why, in the client's words.
    pub why: Option<Private<String>>,
}

impl Task {
    /// Whether the day lies within it.
    pub fn is_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Fills what these wishes leave open with what was agreed.
    pub fn fill(&self, wishes: &mut Wishes) {
        wishes.length = wishes.length.or(self.length);
        wishes.ending = wishes.ending.or(self.ending);
        if wishes.senses.is_empty() {
            wishes.senses.clone_from(&self.senses);
        }
        for (slot, answer) in &self.answers {
            if !wishes.answers.contains_key(slot) {
                wishes.answers.insert(slot.clone(), answer.clone());
            }
        }
        wishes.planned = true;
    }
}

/// What an assignment says of a recording that comes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClipInfo {
    /// The sentence it speaks, to the letter.
    pub says: Private<String>,
    /// Whose voice it is.
    pub by: Side,
    /// How long it is, with the silence around it.
    pub length: Millis,
    /// How many bytes of FLAC.
    pub bytes: usize,
    /// Their SHA-256.
    pub hash: [u8; 32],
}

/// What a therapist writes before it is made an assignment: what was agreed, and which files speak which sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What was agreed.
    pub plan: Agreed,
    /// The recordings, in order.
    pub recordings: Vec<DraftClip>,
}

/// A recording as a therapist names it.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftClip {
    /// The sentence it speaks, to the letter.
    pub says: Private<String>,
    /// Whose voice it is.
    pub by: Side,
    /// The FLAC file beside the draft.
    pub file: Private<String>,
}
