//! Answers: what fills each slot, checked against the limits of its kind. An answer is trimmed and never parsed.

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use unicode_segmentation::UnicodeSegmentation;

use super::answer::Answer;
use super::fault::WishFault;
use crate::private::Private;
use crate::script::limit;
use crate::script::tree::{Choice, Script, Slot, SlotKind};

/// What fills one slot.
#[derive(Clone, Debug)]
pub(super) enum Filling {
    /// An option of a choice.
    Chosen(Choice),
    /// Words; those of a `text` are one item a sentence.
    Words {
        /// In order, never empty.
        items: Vec<Private<String>>,
        /// Whether they are the person's, not the script's `none_given`.
        own: bool,
    },
    /// Nothing was answered and nothing stands in: lines that use it leave.
    Nothing,
}

/// What fills every slot of a script.
pub(super) struct Answers<'a> {
    slots: BTreeMap<&'a str, (Filling, bool)>,
}

impl<'a> Answers<'a> {
    /// Checks the answers against the slots; faults are added to `faults`, and their slots count as not answered.
    pub(super) fn check(script: &'a Script, given: &BTreeMap<String, Answer>, faults: &mut Vec<WishFault>) -> Self {
        let known = || script.slots.iter().map(|slot| slot.name.value.clone()).collect::<Vec<_>>();
        for name in given.keys() {
            if !script.slots.iter().any(|slot| slot.name.value == *name) {
                faults.push(WishFault::UnknownSlot { known: known() });
            }
        }
        let slots = script.slots.iter().map(|slot| {
            let answer = given.get(&slot.name.value).map_or(&[][..], |answer| answer.reveal());
            let filling = match one(slot, answer) {
                Ok(filling) => filling,
                Err(fault) => {
                    faults.push(fault);
                    None
                }
            };
            let answered = filling.is_some();
            (slot.name.value.as_str(), (filling.unwrap_or_else(|| stand_in(slot)), answered))
        });
        Self { slots: sort::into_map(slots) }
    }

    /// What fills this slot; a name that is no slot is filled by nothing.
    pub(super) fn filling(&self, slot: &str) -> &Filling {
        self.slots.get(slot).map_or(&Filling::Nothing, |(filling, _)| filling)
    }

    /// Whether the person answered; `none_given` is no answer.
    pub(super) fn answered(&self, slot: &str) -> bool {
        self.slots.get(slot).is_some_and(|(_, answered)| *answered)
    }
}

/// One slot's answer; `None` when nothing but space was given.
fn one(slot: &Slot, answer: &[String]) -> Result<Option<Filling>, WishFault> {
    let name = || slot.name.value.clone();
    let within = |text: &str, most: usize| match text.chars().count() {
        found if found > most => Err(WishFault::TooLong { slot: name(), most, found }),
        _ => Ok(()),
    };
    let mut items: Vec<&str> = match slot.kind {
        SlotKind::List { .. } => answer.iter().flat_map(|item| item.split(';')).collect(),
        _ => answer.iter().map(String::as_str).collect(),
    };
    items = items.into_iter().map(str::trim).filter(|item| !item.is_empty()).collect();
    let Some(&first) = items.first() else { return Ok(None) };
    let found = items.len();
    match &slot.kind {
        SlotKind::List { most } if found > usize::from(*most) => {
            return Err(WishFault::TooMany { slot: name(), most: usize::from(*most), found });
        }
        SlotKind::List { .. } => items.iter().try_for_each(|item| within(item, limit::SENTENCE))?,
        _ if found > 1 => return Err(WishFault::NotOne { slot: name(), found }),
        SlotKind::Word => within(first, limit::WORD)?,
        SlotKind::Text => {
            within(first, limit::TEXT)?;
            items = sentences(first);
        }
        SlotKind::Choice(options) => {
            // A person at a keyboard may begin with a capital; no option differs from another by case alone.
            let chosen = options.iter().find(|option| option.say.value.to_lowercase() == first.to_lowercase());
            let options = || options.iter().map(|option| option.say.value.clone()).collect();
            return match chosen {
                Some(option) => Ok(Some(Filling::Chosen(option.clone()))),
                None => Err(WishFault::NotAnOption { slot: name(), options: options() }),
            };
        }
    }
    Ok(Some(Filling::Words {
        items: items.into_iter().map(|item| Private::new(item.to_string())).collect(),
        own: true,
    }))
}

/// What the script says when nothing was answered.
fn stand_in(slot: &Slot) -> Filling {
    let given = || slot.none_given.iter().map(|text| text.value.as_str());
    if let SlotKind::Choice(options) = &slot.kind {
        let chosen = given().find_map(|text| options.iter().find(|option| option.say.value == text));
        return chosen.map_or(Filling::Nothing, |option| Filling::Chosen(option.clone()));
    }
    let items: Vec<Private<String>> = match slot.kind {
        SlotKind::Text => given().flat_map(sentences).map(|text| Private::new(text.to_string())).collect(),
        SlotKind::Word => given().take(1).map(|text| Private::new(text.to_string())).collect(),
        _ => given().map(|text| Private::new(text.to_string())).collect(),
    };
    if items.is_empty() { Filling::Nothing } else { Filling::Words { items, own: false } }
}

/// The sentences of a text by Unicode's rules, none longer than [`limit::SENTENCE`] characters.
///
/// A longer one is broken at its last space that fits, or where it must: between two characters as a person sees them.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for sentence in text.split_sentence_bounds() {
        let mut rest = sentence.trim();
        while let Some((limit, _)) = rest.char_indices().nth(limit::SENTENCE) {
            let space = rest[..limit].rfind(char::is_whitespace);
            let grapheme = || rest.grapheme_indices(true).map(|(at, _)| at).take_while(|at| *at <= limit).last();
            let cut = space.or_else(grapheme).filter(|at| *at > 0).unwrap_or(limit);
            found.push(rest[..cut].trim_end());
            rest = rest[cut..].trim_start();
        }
        if !rest.is_empty() {
            found.push(rest);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_spoken_by_sentences() {
        assert_eq!(
            sentences("Het is stil. De zon schijnt!  Ik ben er."),
            ["Het is stil.", "De zon schijnt!", "Ik ben er."]
        );
        assert_eq!(sentences("een bank\nachter het huis"), ["een bank", "achter het huis"]);
        assert_eq!(sentences("kwart over 3.30 uur"), ["kwart over 3.30 uur"]);
        assert_eq!(sentences("   "), [""; 0]);
    }

    #[test]
    fn no_sentence_is_longer_than_the_most() {
        for text in
            ["a".repeat(limit::SENTENCE), "é".repeat(limit::SENTENCE + 1), "woord ".repeat(300), "👩‍🌾".repeat(400)]
        {
            let parts = sentences(&text);
            assert!(parts.iter().all(|part| (1..=limit::SENTENCE).contains(&part.chars().count())), "{}", parts.len());
            let without_space = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(without_space(&parts.concat()), without_space(&text));
        }
        assert_eq!(sentences(&"a".repeat(limit::SENTENCE)).len(), 1);
        assert_eq!(sentences(&"a".repeat(limit::SENTENCE + 1)).len(), 2);
    }
}
