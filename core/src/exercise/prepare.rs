//! Preparing: a script and a person's wishes become an exercise.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::answers::{Answers, Filling};
use super::fault::WishFault;
use super::fill::{Item, fill};
use super::utterance::{Text, Utterance};
use super::wishes::{BedWish, Wishes};
use super::{Exercise, Leave, Round, Step};
use crate::bed::Bed;
use crate::pace::Pace;
use crate::script::tree::{Body, Daytime, Ending, EndingRule, Header, Line, MarkKind, Scene, Script, Sense};

/// Makes a script personal: chooses its ending, bed and senses, drops the scenes that do not apply, unrolls `each`, and
/// fills the slots.
///
/// The script is whole: its parts are joined ([`crate::script::join()`]).
///
/// # Errors
///
/// Every wish that the script cannot fulfil, in one go. A length is not judged here: what can be reached depends on clips
/// ([`super::compile()`]).
pub fn prepare(script: &Script, wishes: &Wishes) -> Result<Exercise, Vec<WishFault>> {
    let mut faults = Vec::new();
    let ending = ending(&script.header, wishes, &mut faults);
    let bed = bed(&script.header, wishes.bed, &mut faults);
    let answers = Answers::check(script, &wishes.answers, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let circumstances = Circumstances { ending, daytime: wishes.daytime.unwrap_or(Daytime::Day), answers: &answers };
    let mut unrolling = Unrolling {
        circumstances: &circumstances,
        senses: &wishes.senses,
        rounds: Vec::new(),
        steps: Vec::new(),
        utterances: Utterances::default(),
    };
    for (index, scene, lines) in applying(script, |scene| circumstances.hold(scene)) {
        unrolling.scene(index, scene, lines);
    }
    Ok(Exercise {
        id: script.header.id.value.clone(),
        language: script.header.language.value,
        ending,
        lengths: script.header.length.as_ref().map(|length| length.value),
        beds: script.header.beds.clone(),
        bed,
        sounds: sounds(script),
        layers: wishes.bed != BedWish::Off,
        mode: wishes.mode,
        seed: wishes.seed,
        rounds: unrolling.rounds,
        steps: unrolling.steps,
        utterances: unrolling.utterances.list,
    })
}

/// The ending: the script's own, or the one that was wished where it lets one choose.
fn ending(header: &Header, wishes: &Wishes, faults: &mut Vec<WishFault>) -> Ending {
    let (usual, offered) = match header.ending {
        EndingRule::Only(ending) => (ending, alloc::vec![ending]),
        EndingRule::Chosen => (Ending::Wake, alloc::vec![Ending::Wake, Ending::Sleep]),
    };
    let Some(wish) = wishes.ending else { return usual };
    let planned = wishes.planned && header.plan_ending == Some(wish);
    if !planned && !offered.contains(&wish) {
        faults.push(WishFault::Ending { found: wish, offered });
    }
    wish
}

/// The bed: the first that the script names, unless another of them, or none, is wished.
fn bed(header: &Header, wish: BedWish, faults: &mut Vec<WishFault>) -> Option<Bed> {
    match wish {
        BedWish::Usual => header.beds.first().copied(),
        BedWish::Off => None,
        BedWish::Named(bed) => {
            if !header.beds.contains(&bed) {
                faults.push(WishFault::Bed { found: bed, offered: header.beds.clone() });
            }
            Some(bed)
        }
    }
}

/// Whether anything can sound beneath the voice, whatever is wished.
fn sounds(script: &Script) -> bool {
    let mut lines = applying(script, |_| true).flat_map(|(_, _, lines)| lines);
    let layer = |line: &Line| line.marks.iter().any(|mark| matches!(mark.kind, MarkKind::Level { bed: Some(_), .. }));
    !script.header.beds.is_empty() || lines.any(layer)
}

/// What decides whether a scene applies.
struct Circumstances<'a> {
    ending: Ending,
    daytime: Daytime,
    answers: &'a Answers<'a>,
}

impl Circumstances<'_> {
    /// Whether the scene's own conditions hold.
    fn hold(&self, scene: &Scene) -> bool {
        scene.ending.is_none_or(|ending| ending == self.ending)
            && scene.when.is_none_or(|when| when == self.daytime)
            && scene.if_given.as_ref().is_none_or(|slot| self.answers.answered(&slot.value))
            && scene.unless_given.as_ref().is_none_or(|slot| !self.answers.answered(&slot.value))
    }
}

/// The scenes of a whole script that hold, each with its place and its lines.
pub(super) fn applying(
    script: &Script,
    hold: impl Fn(&Scene) -> bool,
) -> impl Iterator<Item = (usize, &Scene, &[Line])> {
    let scenes = script.scenes.iter().enumerate().filter(move |(_, scene)| hold(scene));
    scenes.filter_map(|(index, scene)| match &scene.body {
        Body::Lines(lines) => Some((index, scene, lines.as_slice())),
        // A script that was joined has none.
        Body::Use { .. } => None,
    })
}

/// The exercise as it grows.
struct Unrolling<'a> {
    circumstances: &'a Circumstances<'a>,
    senses: &'a [Sense],
    rounds: Vec<Round>,
    steps: Vec<Step>,
    utterances: Utterances,
}

impl Unrolling<'_> {
    /// One scene, in as many rounds as it has.
    fn scene(&mut self, index: usize, scene: &Scene, lines: &[Line]) {
        let Some(each) = &scene.each else { return self.round(index, scene, lines, (0, 1), None) };
        let slot = each.value.as_str();
        match self.circumstances.answers.filling(slot) {
            Filling::Nothing => {}
            Filling::Chosen(choice) => {
                self.round(index, scene, lines, (0, 1), Some(Item { slot, words: &choice.say.value, own: false }));
            }
            Filling::Words { items, own } => {
                for (number, words) in items.iter().enumerate() {
                    let item = Item { slot, words: words.reveal(), own: *own };
                    self.round(index, scene, lines, (number, items.len()), Some(item));
                }
            }
        }
    }

    /// One round of a scene, by its number and how many there are.
    fn round(
        &mut self,
        place: usize,
        scene: &Scene,
        lines: &[Line],
        (number, rounds): (usize, usize),
        item: Option<Item<'_>>,
    ) {
        let pace = pace(scene, self.circumstances.ending, number, rounds);
        let whole = scene.optional.map(|rank| Leave { rank, scene: place, line: 0 });
        let round = self.rounds.len();
        self.rounds.push(Round {
            scene: scene.id.value.clone(),
            part: scene.part.clone(),
            span: scene.id.span.clone(),
            ending: scene.ending,
            number,
        });
        let mut before = 0;
        for prompt in prompts(lines) {
            let lines = prompt.iter().enumerate().filter_map(|(index, line)| {
                let texts = match &line.sentence {
                    None => Vec::new(),
                    Some(sentence) => match fill(sentence, self.circumstances.answers, item) {
                        texts if texts.is_empty() => return None,
                        texts => texts,
                    },
                };
                let own = line.optional.map(|rank| Leave { rank, scene: place, line: before + index + 1 });
                Some((line, own.max(whole), texts))
            });
            let lines: Vec<_> = lines.collect();
            before += prompt.len();
            for index in chosen(&lines.iter().map(|(line, ..)| line.sense).collect::<Vec<_>>(), self.senses) {
                if let Some((line, leave, texts)) = lines.get(index) {
                    self.line(round, line, *leave, texts, pace);
                }
            }
        }
    }

    /// One line: a step a sentence, the marks after the last.
    fn line(&mut self, round: usize, line: &Line, leave: Option<Leave>, texts: &[Text], pace: Pace) {
        let last = texts.len().saturating_sub(1);
        for index in 0..=last {
            self.steps.push(Step {
                round,
                span: line.span.clone(),
                sense: line.sense,
                leave,
                needed: false,
                utterance: texts.get(index).map(|text| self.utterances.place(text, pace)),
                marks: if index == last { line.marks.clone() } else { Vec::new() },
            });
        }
    }
}

/// How fast the sentences of a round are spoken: only on the way into sleep a scene slows.
pub(super) fn pace(scene: &Scene, ending: Ending, number: usize, rounds: usize) -> Pace {
    let pace = scene.pace.filter(|_| ending == Ending::Sleep);
    pace.map_or(Pace::USUAL, |pace| pace.of_round(number, rounds))
}

/// The lines in groups: neighbouring sense lines are one prompt, every other line stands alone.
fn prompts(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    lines.chunk_by(|one, next| one.sense.is_some() && next.sense.is_some())
}

/// Which lines of a prompt are spoken, in what order: the wished senses that it has, in the order of the wish; none of
/// them there, its first line that is not for seeing; without a wish all, as written.
fn chosen(prompt: &[Option<Sense>], wished: &[Sense]) -> Vec<usize> {
    if wished.is_empty() || prompt.iter().any(Option::is_none) {
        return (0..prompt.len()).collect();
    }
    let mut spoken: Vec<usize> = Vec::new();
    for sense in wished {
        let of_sense = (0..prompt.len()).filter(|index| prompt.get(*index) == Some(&Some(*sense)));
        let new: Vec<usize> = of_sense.filter(|index| !spoken.contains(index)).collect();
        spoken.extend(new);
    }
    if spoken.is_empty() {
        spoken.extend(prompt.iter().position(|sense| *sense != Some(Sense::See)));
    }
    spoken
}

/// The utterances so far; equal ones are one.
#[derive(Default)]
struct Utterances {
    list: Vec<Utterance>,
    places: BTreeMap<(bool, String, u32), usize>,
}

impl Utterances {
    /// Where this text at this pace stands in the list, at its end if it is new.
    fn place(&mut self, text: &Text, pace: Pace) -> usize {
        let key = (matches!(text, Text::Own(_)), String::from(text.reveal()), pace.0.to_bits());
        *self.places.entry(key).or_insert_with(|| {
            self.list.push(Utterance { text: text.clone(), pace });
            self.list.len() - 1
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn senses_are_spoken_in_the_persons_order() {
        use Sense::{Body, Feel, Hear, See, Smell};
        let prompt = [Some(See), Some(Hear), Some(Feel)];
        for (wished, spoken) in [
            (&[][..], &[0, 1, 2][..]),
            (&[Feel, Hear], &[2, 1]),
            (&[Body, Hear], &[1]),
            (&[Smell, Body], &[1]),
            (&[See], &[0]),
            (&[Hear, Hear], &[1]),
        ] {
            assert_eq!(chosen(&prompt, wished), spoken, "{wished:?}");
        }
        assert_eq!(chosen(&[Some(See)], &[Hear]), [0; 0]);
        assert_eq!(chosen(&[None], &[Hear]), [0]);
    }
}
