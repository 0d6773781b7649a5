//! Every sentence of a script that can be spoken the same for everyone: what a narrator records.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::answer::Answer;
use super::answers::{Answers, Filling};
use super::fill::{Item, fill};
use super::prepare::{applying, pace};
use super::utterance::Text;
use crate::pace::Pace;
use crate::script::tree::{Choice, Ending, Piece, Scene, Script, Sentence, SlotKind, Span};

/// How many rounds show every pace that a scene with more of them has.
const ROUNDS: usize = 3;

/// A sentence that needs a clip.
#[derive(Clone, Debug, PartialEq)]
pub struct ClipText {
    /// The scene it is spoken in.
    pub scene: String,
    /// The part the scene came from, whose text the span is in.
    pub part: Option<String>,
    /// Spoken only with this ending.
    pub ending: Option<Ending>,
    /// The line it came from.
    pub span: Span,
    /// The words.
    pub text: String,
    /// How fast they are spoken there.
    pub pace: Pace,
}

/// Every sentence that can be spoken without a word of the person's own, in the order of the script: with each option and
/// form of its choices, and with what stands in for answers that are not given.
///
/// A text comes once a scene and pace: one that is needed slowly before sleep and as usual before waking comes twice.
/// [`super::prepare()`] makes no other [`Text::Script`] of this script, whatever the wishes.
pub fn sentences(script: &Script) -> Vec<ClipText> {
    let mut found: Vec<ClipText> = Vec::new();
    for (_, scene, lines) in applying(script, |_| true) {
        let from = found.len();
        for line in lines {
            let Some(sentence) = &line.sentence else { continue };
            for Variant { text, rounds } in
                variants(script, sentence, scene.each.as_ref().map(|slot| slot.value.as_str()))
            {
                for pace in paces(script, scene, &rounds) {
                    if found.iter().skip(from).all(|known| known.text != text || known.pace != pace) {
                        found.push(ClipText {
                            scene: scene.id.value.clone(),
                            part: scene.part.clone(),
                            ending: scene.ending,
                            span: line.span.clone(),
                            text: text.clone(),
                            pace,
                        });
                    }
                }
            }
        }
    }
    found
}

/// The paces at which the scene speaks a text that comes in these rounds, the usual one first.
fn paces(script: &Script, scene: &Scene, rounds: &[(usize, usize)]) -> Vec<Pace> {
    let mut found: Vec<Pace> = Vec::new();
    for ending in script.header.endings().into_iter().filter(|ending| scene.ending.is_none_or(|own| own == *ending)) {
        for (number, of) in rounds {
            let pace = pace(scene, ending, *number, *of);
            if !found.contains(&pace) {
                found.push(pace);
            }
        }
    }
    found
}

/// What a sentence can become, and the rounds in which it can: each by its number, and of how many.
struct Variant {
    text: String,
    rounds: Vec<(usize, usize)>,
}

/// What a sentence can become without own words.
fn variants(script: &Script, sentence: &Sentence, each: Option<&str>) -> Vec<Variant> {
    // One set of answers for each combination of the choices in this sentence.
    let mut sets: Vec<BTreeMap<String, Answer>> = alloc::vec![BTreeMap::new()];
    for (slot, options) in choices(script, sentence, each) {
        let extended = sets.iter().flat_map(|set| {
            options.iter().map(|option| {
                let mut set = set.clone();
                set.insert(String::from(slot), Answer::typed(alloc::vec![option.say.value.clone()]));
                set
            })
        });
        sets = extended.collect();
    }
    let itemless = each.is_none_or(|each| {
        sentence.pieces.iter().all(|piece| !matches!(piece, Piece::Slot { name, .. } if name.value == each))
    });
    let any = any_rounds(script, each);
    let mut found: Vec<Variant> = Vec::new();
    for set in &sets {
        let answers = Answers::check(script, set, &mut Vec::new());
        let mut add = |texts: Vec<Text>, rounds: &[(usize, usize)]| {
            let variant = |text: Text| Variant { text: String::from(text.reveal()), rounds: rounds.to_vec() };
            found.extend(texts.into_iter().map(variant));
        };
        match each.map(|slot| (slot, answers.filling(slot))) {
            Some((slot, Filling::Chosen(choice))) => {
                add(fill(sentence, &answers, Some(Item { slot, words: &choice.say.value, own: false })), &any);
            }
            Some((slot, Filling::Words { items, .. })) if !itemless => {
                for (number, item) in items.iter().enumerate() {
                    let item = Item { slot, words: item.reveal(), own: false };
                    add(fill(sentence, &answers, Some(item)), &[(number, items.len())]);
                }
            }
            // Without an item, only the lines that do not speak it have words: the same in every round.
            _ => add(fill(sentence, &answers, None), &any),
        }
    }
    found
}

/// The rounds in which a sentence without the item can come, however many items there are.
fn any_rounds(script: &Script, each: Option<&str>) -> Vec<(usize, usize)> {
    let slot = script.slots.iter().find(|slot| Some(slot.name.value.as_str()) == each);
    let most = slot.map_or(1, |slot| match slot.kind {
        SlotKind::Word | SlotKind::Choice(_) => 1,
        SlotKind::List { most } => slot.none_given.len().max(most.into()).min(ROUNDS),
        SlotKind::Text => ROUNDS,
    });
    (1..=most).flat_map(|rounds| (0..rounds).map(move |number| (number, rounds))).collect()
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
