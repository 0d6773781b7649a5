//! Every sentence of a script that can be spoken the same for everyone: what a narrator records.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::answers::{Answers, Filling};
use super::fill::{Item, fill};
use super::prepare::applying;
use super::utterance::Text;
use crate::private::Private;
use crate::script::tree::{Choice, Ending, Piece, Script, Sentence, SlotKind, Span};

/// A sentence that needs a clip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClipText {
    /// The scene it is spoken in.
    pub scene: String,
    /// The part the scene came from, whose text the span is in.
    pub part: Option<String>,
    /// Spoken only with this ending; the pace of its place may differ.
    pub ending: Option<Ending>,
    /// The line it came from.
    pub span: Span,
    /// The words.
    pub text: String,
}

/// Every sentence that can be spoken without a word of the person's own, in the order of the script: with each option and
/// form of its choices, and with what stands in for answers that are not given.
///
/// A text comes once a scene. [`super::prepare()`] makes no other [`Text::Script`] of this script, whatever the wishes.
pub fn sentences(script: &Script) -> Vec<ClipText> {
    let mut found: Vec<ClipText> = Vec::new();
    for (_, scene, lines) in applying(script, |_| true) {
        let from = found.len();
        for line in lines {
            let Some(sentence) = &line.sentence else { continue };
            for text in variants(script, sentence, scene.each.as_ref().map(|slot| slot.value.as_str())) {
                if found.iter().skip(from).all(|known| known.text != text) {
                    found.push(ClipText {
                        scene: scene.id.value.clone(),
                        part: scene.part.clone(),
                        ending: scene.ending,
                        span: line.span.clone(),
                        text,
                    });
                }
            }
        }
    }
    found
}

/// What a sentence can become without own words.
fn variants(script: &Script, sentence: &Sentence, each: Option<&str>) -> Vec<String> {
    // One set of answers for each combination of the choices in this sentence.
    let mut sets: Vec<BTreeMap<String, Private<Vec<String>>>> = alloc::vec![BTreeMap::new()];
    for (slot, options) in choices(script, sentence, each) {
        let extended = sets.iter().flat_map(|set| {
            options.iter().map(|option| {
                let mut set = set.clone();
                set.insert(String::from(slot), Private::new(alloc::vec![option.say.value.clone()]));
                set
            })
        });
        sets = extended.collect();
    }
    let mut texts: Vec<String> = Vec::new();
    for set in &sets {
        let answers = Answers::check(script, set, &mut Vec::new());
        // Without an item, only the lines that do not speak it have words: the same in every round.
        let filled: Vec<Text> = match each.map(|slot| (slot, answers.filling(slot))) {
            None | Some((_, Filling::Nothing)) => fill(sentence, &answers, None),
            Some((slot, Filling::Chosen(choice))) => {
                fill(sentence, &answers, Some(Item { slot, words: &choice.say.value, own: false }))
            }
            Some((slot, Filling::Words { items, .. })) => items
                .iter()
                .flat_map(|item| fill(sentence, &answers, Some(Item { slot, words: item.reveal(), own: false })))
                .collect(),
        };
        let said = filled.into_iter().map(|text| String::from(text.reveal()));
        texts.extend(said);
    }
    texts
}

/// The choices whose options this sentence can speak.
fn choices<'a>(script: &'a Script, sentence: &'a Sentence, each: Option<&'a str>) -> Vec<(&'a str, &'a [Choice])> {
    let mut found: Vec<(&str, &[Choice])> = Vec::new();
    let used = sentence.pieces.iter().filter_map(|piece| match piece {
        Piece::Slot { name, .. } => Some(name.value.as_str()),
        Piece::Words(_) => None,
    });
    for name in used.chain(each) {
        let slot = script.slots.iter().find(|slot| slot.name.value == name);
        if let Some(SlotKind::Choice(options)) = slot.map(|slot| &slot.kind)
            && found.iter().all(|(known, _)| *known != name)
        {
            found.push((name, options));
        }
    }
    found
}
