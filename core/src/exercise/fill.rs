//! Filling: from the pieces of a sentence and what fills its slots to the words that are spoken.

use alloc::string::String;
use alloc::vec::Vec;

use super::answers::{Answers, Filling};
use super::utterance::Text;
use crate::private::Private;
use crate::script::tree::{Choice, Piece, Sentence};

/// The item of this round of an `each` scene.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    /// The slot of `each`.
    pub(super) slot: &'a str,
    /// The words.
    pub(super) words: &'a str,
    /// Whether they are the person's.
    pub(super) own: bool,
}

/// The words of a sentence: usually one text; those of a `text` on a line of its own are one a sentence; none when a slot
/// has no answer and the line leaves.
pub(super) fn fill(sentence: &Sentence, answers: &Answers<'_>, item: Option<Item<'_>>) -> Vec<Text> {
    let alone = sentence.pieces.len() == 1;
    let mut words = String::new();
    let mut own = false;
    for piece in &sentence.pieces {
        let (name, form) = match piece {
            Piece::Words(plain) => {
                words.push_str(plain);
                continue;
            }
            Piece::Slot { name, form } => (name.value.as_str(), form.as_ref().map(|form| form.value.as_str())),
        };
        if let Some(item) = item.filter(|item| item.slot == name) {
            words.push_str(item.words);
            own |= item.own;
            continue;
        }
        match answers.filling(name) {
            Filling::Chosen(choice) => {
                let Some(said) = say(choice, form) else { return Vec::new() };
                words.push_str(said);
            }
            Filling::Words { items, own } if alone => {
                return items.iter().map(|text| spoken(text.reveal(), *own)).collect();
            }
            Filling::Words { items, own: persons } => {
                for (index, text) in items.iter().enumerate() {
                    words.push_str(if index > 0 { " " } else { "" });
                    words.push_str(text.reveal());
                }
                own |= persons;
            }
            Filling::Nothing => return Vec::new(),
        }
    }
    alloc::vec![spoken(words.trim(), own)]
}

/// A text, private where a word of it is the person's.
fn spoken(words: &str, own: bool) -> Text {
    if own { Text::Own(Private::new(words.into())) } else { Text::Script(words.into()) }
}

/// What a choice says: the word itself, or one of its forms.
fn say<'a>(choice: &'a Choice, form: Option<&str>) -> Option<&'a str> {
    match form {
        None => Some(&choice.say.value),
        Some(form) => choice.forms.iter().find(|(name, _)| name == form).map(|(_, said)| said.value.as_str()),
    }
}
