//! The variants in which a script is judged in time: endings, senses, answers, day and night.

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::spoken::{endings, name};
use crate::exercise::{Answer, Wishes};
use crate::script::tree::{Daytime, Ending, Script, Sense, Slot, SlotKind};

/// How many slots are tried one by one, beside all and none (P): more would make a check slow, and differ little.
const SLOTS_MOST: usize = 8;
/// The lengths hold for lists of up to so many items; more make the shortest longer.
const ITEMS: usize = 4;
/// How long an answer of each kind is taken to be, in characters (P).
const WORD: usize = 8;
/// A text is taken to be one sentence.
const TEXT: usize = 40;
/// An item of a list.
const ITEM: usize = 20;

/// One way in which a script can be practised.
#[derive(Clone, Debug)]
pub(super) struct Variant {
    /// The wishes, without a length.
    pub wishes: Wishes,
    /// How it ends.
    pub ending: Ending,
    /// The variant in words, for whoever mends the script.
    pub shown: String,
}

/// Every variant of a script.
pub(super) fn variants(script: &Script) -> Vec<Variant> {
    let mut found = Vec::new();
    for ending in endings(&script.header) {
        for (senses, sense_shown) in senses(script) {
            for (answers, answers_shown) in answers(script) {
                for (daytime, day_shown) in daytimes(script) {
                    let wishes = Wishes {
                        senses: senses.clone(),
                        ending: Some(ending),
                        planned: script.header.plan_ending == Some(ending),
                        daytime,
                        answers: answers.clone(),
                        ..Wishes::default()
                    };
                    let shown = format!("the ending `{}`, {sense_shown}, {answers_shown}{day_shown}", name(ending));
                    found.push(Variant { wishes, ending, shown });
                }
            }
        }
    }
    found
}

/// All senses, and each alone; a script without prompts has no choice of senses.
fn senses(script: &Script) -> Vec<(Vec<Sense>, String)> {
    let mut choices = alloc::vec![(Vec::new(), String::from("every sense"))];
    let rooms = super::spoken::rooms(script);
    if rooms.iter().flat_map(|room| room.lines).any(|line| line.sense.is_some()) {
        choices.extend(Sense::ALL.map(|sense| (Vec::from([sense]), format!("only @{}", sense.name()))));
    }
    choices
}

fn daytimes(script: &Script) -> Vec<(Option<Daytime>, &'static str)> {
    if script.scenes.iter().any(|scene| scene.when.is_some()) {
        alloc::vec![(Some(Daytime::Day), ", by day"), (Some(Daytime::Night), ", at night")]
    } else {
        alloc::vec![(None, "")]
    }
}

type Answers = BTreeMap<String, Answer>;

/// Nothing answered, everything answered, and each slot alone that a scene depends on.
fn answers(script: &Script) -> Vec<(Answers, String)> {
    let mut choices = alloc::vec![(Answers::new(), String::from("no answers"))];
    if script.slots.is_empty() {
        return choices;
    }
    let of = |slots: &[&Slot]| -> Answers {
        sort::into_map(slots.iter().map(|slot| (slot.name.value.to_string(), Answer::typed(answer(slot)))))
    };
    choices.push((of(&script.slots.iter().collect::<Vec<_>>()), String::from("every answer")));
    let depended = script.slots.iter().filter(|slot| {
        script.scenes.iter().any(|scene| {
            [&scene.if_given, &scene.unless_given, &scene.each]
                .into_iter()
                .flatten()
                .any(|name| name.value == slot.name.value)
        })
    });
    for slot in depended.take(SLOTS_MOST) {
        choices.push((of(&[slot]), format!("only an answer to `{}`", slot.name.value)));
    }
    choices
}

/// An answer as long as answers are.
fn answer(slot: &Slot) -> Vec<String> {
    match &slot.kind {
        SlotKind::Word => Vec::from(["a".repeat(WORD)]),
        SlotKind::Text => Vec::from(["a".repeat(TEXT)]),
        SlotKind::List { most } => alloc::vec!["a".repeat(ITEM); ITEMS.min(usize::from(*most))],
        SlotKind::Choice(options) => {
            let longest = options.iter().map(|option| &option.say.value).max_by_key(|said| said.chars().count());
            longest.cloned().into_iter().collect()
        }
    }
}
