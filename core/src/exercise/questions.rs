//! Questions: what is worth asking a person before an exercise.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::prepare::applying;
use super::wishes::Wishes;
use crate::script::limit;
use crate::script::tree::{Daytime, Piece, Script, SlotKind};

/// A slot that is still open, as a shell would ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The slot.
    pub slot: String,
    /// The question as it is shown.
    pub ask: String,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
}

/// What kind of answer a question takes, with its limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// One word or a few, at most so many characters.
    Word(usize),
    /// A text of at most so many characters.
    Text(usize),
    /// Items.
    List {
        /// At most so many.
        items: usize,
        /// Each of at most so many characters.
        characters: usize,
    },
    /// One of these.
    Choice(Vec<String>),
}

/// The slots that are worth asking: not answered yet, and used by a scene that this ending and time of day can bring.
///
/// In the order in which the script has them. Nothing has to be answered.
pub fn questions(script: &Script, wishes: &Wishes) -> Vec<Question> {
    let ending = script.header.ending.with(wishes.ending);
    let daytime = wishes.daytime.unwrap_or(Daytime::Day);
    let mut used = BTreeSet::new();
    let can_come = applying(script, |scene| {
        scene.ending.is_none_or(|only| only == ending) && scene.when.is_none_or(|only| only == daytime)
    });
    for (_, scene, lines) in can_come {
        let conditions = [&scene.each, &scene.if_given, &scene.unless_given];
        used.extend(conditions.into_iter().flatten().map(|slot| slot.value.as_str()));
        let pieces = lines.iter().filter_map(|line| line.sentence.as_ref()).flat_map(|line| &line.pieces);
        used.extend(pieces.filter_map(|piece| match piece {
            Piece::Slot { name, .. } => Some(name.value.as_str()),
            Piece::Words(_) => None,
        }));
    }
    let answered = |slot: &str| {
        let answer = wishes.answers.get(slot);
        answer.is_some_and(|answer| answer.reveal().iter().any(|text| !text.trim().is_empty()))
    };
    let open =
        script.slots.iter().filter(|slot| used.contains(slot.name.value.as_str()) && !answered(&slot.name.value));
    open.map(|slot| Question {
        slot: slot.name.value.clone(),
        ask: slot.ask.clone(),
        kind: match &slot.kind {
            SlotKind::Word => QuestionKind::Word(limit::WORD),
            SlotKind::Text => QuestionKind::Text(limit::TEXT),
            SlotKind::List { most } => QuestionKind::List { items: usize::from(*most), characters: limit::SENTENCE },
            SlotKind::Choice(of) => QuestionKind::Choice(of.iter().map(|option| option.say.value.clone()).collect()),
        },
    })
    .collect()
}
