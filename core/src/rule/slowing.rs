//! Rule 4 in time: the voice of a sleep ending slows. It is judged by thirds of the time from its first word to its last.

use alloc::format;
use alloc::string::String;
use core::ops::RangeInclusive;

use crate::exercise::{Exercise, Laid};
use crate::pace::Pace;
use crate::units::RATE;

/// Characters a second in the first third of a sleep ending.
pub const FIRST_THIRD: RangeInclusive<f64> = 11.0..=12.0;
/// Characters a second in its last third.
pub const LAST_THIRD: RangeInclusive<f64> = 8.5..=9.5;

/// A third of a sleep ending that is not as slow as it must be, or not as quick.
pub(super) struct Unslowed {
    /// Its kind.
    pub key: &'static str,
    /// The step where it shows first.
    pub step: usize,
    /// What was expected and found.
    pub message: String,
    /// What to type instead.
    pub remedy: String,
}

/// The sentences of one third.
#[derive(Clone, Copy, Default)]
struct Third {
    characters: usize,
    frames: u64,
}

impl Third {
    /// Characters a second; `None` where nothing is said.
    fn pace(self) -> Option<f64> {
        (self.frames > 0).then(|| self.characters as f64 * f64::from(RATE) / self.frames as f64)
    }
}

/// The first thing about the pace that is not as it must be.
///
/// What no voice speaks yet counts at the pace that its scene asks for, so that it is told before there are clips.
pub(super) fn judge(exercise: &Exercise, laid: &Laid) -> Option<Unslowed> {
    let cues = &laid.timeline.cues;
    let (from, to) = (cues.first()?.at, cues.last()?.end());
    let third = |middle: u64| ((3 * middle.saturating_sub(from.0)) / (to - from).0.max(1)).min(2) as usize;
    let placed = cues.iter().zip(&laid.cue_steps).filter_map(|(cue, step)| {
        let utterance = exercise.utterances.get(cue.utterance)?;
        Some((third(cue.at.0 + cue.frames.0 / 2), cue, *step, utterance))
    });
    let mut thirds = [Third::default(); 3];
    for (index, cue, _, utterance) in placed.clone() {
        if let Some(third) = thirds.get_mut(index) {
            third.characters += utterance.text.reveal().chars().count();
            third.frames += cue.frames.0;
        }
    }
    let [first, middle, last] = thirds.map(Third::pace);
    let unslowed = |key, index: usize, message: String, asked: &dyn Fn(Pace) -> bool, write: &str, clips: Pace| {
        let mut own =
            placed.clone().filter(|(third, ..)| *third == index).map(|(_, _, step, utterance)| (step, utterance));
        let first = own.clone().next().map_or(0, |(step, _)| step);
        let Some((step, _)) = own.find(|(_, utterance)| asked(utterance.pace)) else {
            let remedy = format!("make the clips of its sentences at {} characters a second", clips.0);
            return Some(Unslowed { key, step: first, message, remedy });
        };
        let round = exercise.steps.get(step).and_then(|step| exercise.rounds.get(step.round));
        let scene = round.map_or("", |round| round.scene.as_str());
        Some(Unslowed { key, step, message, remedy: format!("{write} the scene `{scene}`") })
    };
    let bounds = |bounds: RangeInclusive<f64>| format!("{} to {} characters a second", bounds.start(), bounds.end());
    if let Some(found) = first.filter(|pace| !FIRST_THIRD.contains(pace)) {
        let message = format!("expected the first third at {}, but found {found:.1}", bounds(FIRST_THIRD));
        return unslowed("first", 0, message, &|pace| pace != Pace::USUAL, "take `pace` out of", Pace::USUAL);
    }
    if let Some(found) = last.filter(|pace| !LAST_THIRD.contains(pace)) {
        let message = format!("expected the last third at {}, but found {found:.1}", bounds(LAST_THIRD));
        // What is quickest is mended first.
        let usual = placed.clone().any(|(third, _, _, utterance)| third == 2 && utterance.pace == Pace::USUAL);
        let quick = move |pace| if usual { pace == Pace::USUAL } else { pace != Pace::SLOWEST };
        return unslowed("last", 2, message, &quick, "type pace = \"slowest\" in", Pace::SLOWEST);
    }
    if let (Some(first), Some(middle)) = (first, middle)
        && middle >= first
    {
        let message = format!(
            "expected the middle third slower than the first, {first:.1} characters a second, but found {middle:.1}"
        );
        return unslowed("middle", 1, message, &|pace| pace == Pace::USUAL, "type pace = \"slower\" in", Pace::SLOWER);
    }
    if let (Some(middle), Some(last)) = (middle, last)
        && last >= middle
    {
        let message = format!(
            "expected the last third slower than the middle one, {middle:.1} characters a second, but found {last:.1}"
        );
        return unslowed("slow", 1, message, &|pace| pace == Pace::SLOWEST, "type pace = \"slower\" in", Pace::SLOWER);
    }
    None
}
