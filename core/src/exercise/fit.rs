//! Fitting: which optional lines stay at a given length, and which lengths can be reached at all.
//!
//! Lines stay in the order of their ranks, so the lines of a shorter practice are always among those of a longer one. With
//! `k` groups of optional lines kept, the pauses can make every length from the least to the most of those lines. The next
//! group comes as soon as it fits with every pause at its natural length, or sooner when the pauses of the others cannot
//! stretch any further: then the pauses of all shrink a little, so that no length between is lost.

use crate::sort;
use alloc::vec::Vec;
use core::fmt;
use core::ops::{Add, Sub};

use super::lengths::{self, most_in_all, reading};
use super::utterance::Catalog;
use super::{Exercise, Leave, Step};
use crate::script::tree::{Ending, Glue, MarkKind};
use crate::units::{Frames, Millis, RATE};

/// How long something can be: with every pause at its least, its natural length and its most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The least.
    pub least: Frames,
    /// The natural length.
    pub natural: Frames,
    /// The most.
    pub most: Frames,
}

impl Bounds {
    /// A length that does not give.
    pub const fn fixed(length: Frames) -> Self {
        Self { least: length, natural: length, most: length }
    }
}

impl From<Glue> for Bounds {
    fn from(glue: Glue) -> Self {
        Self { least: glue.least.into(), natural: glue.natural.into(), most: glue.most.into() }
    }
}

impl Add for Bounds {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { least: self.least + other.least, natural: self.natural + other.natural, most: self.most + other.most }
    }
}

impl Sub for Bounds {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { least: self.least - other.least, natural: self.natural - other.natural, most: self.most - other.most }
    }
}

/// A length that an exercise cannot have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreachable {
    /// What was asked.
    pub asked: Frames,
    /// The nearest length it can have; a whole second where one is as good, so that a person can type it.
    pub nearest: Frames,
    /// The shortest it can have.
    pub shortest: Frames,
    /// The longest it can have.
    pub longest: Frames,
}

impl fmt::Display for Unreachable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [shortest, longest, asked, nearest] =
            [self.shortest, self.longest, self.asked, self.nearest].map(Frames::to_millis);
        write!(f, "expected a length from {shortest} to {longest}, but found {asked}; the nearest is {nearest}")
    }
}

impl core::error::Error for Unreachable {}

/// An exercise measured against a catalog: what each length would keep, and which can be reached.
///
/// Measuring takes `n log n` in the number of lines; every length after that is laid out in `n`.
#[derive(Clone, Debug)]
pub struct Fit<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) catalog: &'a Catalog,
    stages: Vec<Stage>,
}

/// One set of lines: what is kept, how long it can be, and from which length on it is the set.
#[derive(Clone, Copy, Debug)]
struct Stage {
    /// Optional lines stay when they leave no sooner than this one; `None`: none stays.
    last: Option<Leave>,
    bounds: Bounds,
    from: Frames,
}

impl<'a> Fit<'a> {
    /// Measures an exercise whose clips have these lengths.
    ///
    /// An utterance that the catalog does not know counts as one that no voice speaks.
    pub fn new(exercise: &'a Exercise, catalog: &'a Catalog) -> Self {
        let mut stages = stages(exercise, catalog);
        let mut before: Option<Stage> = None;
        for stage in &mut stages {
            // Naturally, or as soon as the lines so far cannot stretch further; never before it fits at all, nor before
            // the stage below.
            let stretched = before.map_or(stage.bounds.least, |before| before.bounds.most + Frames(1));
            let wanted = stage.bounds.natural.min(stretched).max(stage.bounds.least);
            stage.from = wanted.max(before.map_or(Frames::ZERO, |before| before.from));
            before = Some(*stage);
        }
        Self { exercise, catalog, stages }
    }

    /// The shortest and the longest that the exercise can be.
    ///
    /// The longest never passes the limit of its ending ([`lengths::most_in_all`]); where even the shortest does, the two
    /// are the same.
    pub fn reach(&self) -> (Frames, Frames) {
        let shortest = self.stages.first().map_or(Frames::ZERO, |stage| stage.bounds.least);
        let longest = self.stages.iter().map(|stage| stage.bounds.most).max().unwrap_or(shortest);
        let limit = Frames::from(most_in_all(self.exercise.ending));
        (shortest, longest.min(limit).max(shortest))
    }

    /// The shortest and the longest that a person can ask for: what can be reached, within the lengths that the script names.
    ///
    /// Where nothing between those can be reached (a list of many items makes even the shortest longer than the script's
    /// longest), what can be reached counts.
    pub fn offered(&self) -> (Frames, Frames) {
        let reach = self.reach();
        let Some(named) = self.exercise.lengths else { return reach };
        let within = (self.above(named.shortest.into()), self.below(named.longest.into()));
        match within {
            (Some(shortest), Some(longest)) if shortest <= longest => (shortest, longest),
            _ => reach,
        }
    }

    /// What is wrong with a length that a person asked for, and the nearest that is offered; `None`: nothing is.
    pub(super) fn refuse(&self, asked: Frames) -> Option<Unreachable> {
        let (shortest, longest) = self.offered();
        if (shortest..=longest).contains(&asked) && self.holding(asked).is_some() {
            return None;
        }
        Some(Unreachable { asked, nearest: self.nearest(asked, shortest, longest), shortest, longest })
    }

    /// Whether a step is kept at the length of this stage.
    pub(super) fn keeps(&self, last: Option<Leave>, step: &Step) -> bool {
        step.leaves() <= last
    }

    /// What decides which lines are kept at this length, and the bounds of those lines.
    pub(super) fn stage(&self, length: Frames) -> Result<(Option<Leave>, Bounds), Unreachable> {
        match self.holding(length) {
            Some(stage) => Ok((stage.last, stage.bounds)),
            None => {
                let (shortest, longest) = self.reach();
                Err(Unreachable { asked: length, nearest: self.nearest(length, shortest, longest), shortest, longest })
            }
        }
    }

    /// The set of lines that makes this length.
    fn holding(&self, length: Frames) -> Option<&Stage> {
        let after = self.stages.partition_point(|stage| stage.from <= length);
        let stage = after.checked_sub(1).and_then(|index| self.stages.get(index))?;
        Some(stage).filter(|stage| length <= stage.bounds.most && length <= self.reach().1)
    }

    /// The longest that can be reached and is not above this length.
    fn below(&self, length: Frames) -> Option<Frames> {
        let (_, longest) = self.reach();
        let stages = self.stages.iter().filter(|stage| stage.from <= length);
        stages.map(|stage| stage.bounds.most.min(longest).min(length)).max()
    }

    /// The shortest that can be reached and is not below this length.
    fn above(&self, length: Frames) -> Option<Frames> {
        let (_, longest) = self.reach();
        let next =
            || self.stages.iter().map(|stage| stage.from).filter(|from| *from > length && *from <= longest).min();
        self.holding(length).map_or_else(next, |_| Some(length))
    }

    /// The nearest length between two that can be reached; a whole second if that can be reached between them too.
    fn nearest(&self, asked: Frames, shortest: Frames, longest: Frames) -> Frames {
        let second = u64::from(RATE);
        let below = self.below(asked.min(longest)).map(|most| (most, Frames(most.0 / second * second)));
        let above = self.above(asked.max(shortest)).map(|from| (from, Frames(from.0.div_ceil(second) * second)));
        let between = |length: &Frames| (shortest..=longest).contains(length);
        let reached = [below, above].into_iter().flatten().filter(|(exact, _)| between(exact));
        let typed =
            reached.map(|(exact, whole)| if between(&whole) && self.holding(whole).is_some() { whole } else { exact });
        typed.min_by_key(|length| length.0.abs_diff(asked.0)).unwrap_or(shortest)
    }
}

/// What stands before the first line and after the last: its bounds.
pub(super) fn frame(exercise: &Exercise) -> Bounds {
    let [tail, fade, silence] = tail(exercise).map(Bounds::from);
    Bounds::fixed(lead_in(exercise).into()) + tail + fade + silence
}

/// How long before the first line.
pub(super) fn lead_in(exercise: &Exercise) -> Millis {
    if exercise.beds.is_empty() { lengths::LEAD_IN_BARE } else { lengths::LEAD_IN }
}

/// What follows the last line: the bed alone, its fade, exact zeros.
pub(super) fn tail(exercise: &Exercise) -> [Glue; 3] {
    let none = Glue::fixed(Millis(0));
    match exercise.ending {
        Ending::Sleep => [lengths::SLEEP_TAIL, lengths::SLEEP_FADE, Glue::fixed(lengths::SLEEP_SILENCE)],
        Ending::Wake if exercise.sounds => [none, Glue::fixed(lengths::WAKE_FADE), Glue::fixed(lengths::WAKE_SILENCE)],
        Ending::Wake => [none, none, Glue::fixed(lengths::BARE_SILENCE)],
    }
}

/// How long an utterance sounds, or is shown, and whether a voice speaks it.
pub(super) fn spoken(exercise: &Exercise, catalog: &Catalog, utterance: usize) -> (Frames, bool) {
    if let Some(Some(clip)) = catalog.clips.get(utterance) {
        return (clip.frames, true);
    }
    (exercise.utterances.get(utterance).map_or(Frames::ZERO, reading), false)
}

/// How long a mark takes; sound marks take nothing.
pub(super) fn taken(kind: &MarkKind) -> Option<Bounds> {
    match *kind {
        MarkKind::Pause(glue) => Some(glue.into()),
        MarkKind::Hold { natural, .. } => Some(Bounds::fixed(natural.into())),
        MarkKind::Breathe { inhale, exhale, times } => {
            Some(Bounds::fixed(Millis((inhale.0 + exhale.0) * u64::from(times)).into()))
        }
        MarkKind::Bell | MarkKind::Level { .. } | MarkKind::Train { .. } => None,
    }
}

/// The sentences among the steps, as neighbours: a gap of the voice stands where two of them would touch.
///
/// A pause on a line of its own closes the gap after a sentence only where it stays as long as the sentence does. Otherwise
/// the gap stands beside it, so that a line more never makes a practice shorter.
struct Neighbours {
    before: Vec<Option<usize>>,
    after: Vec<Option<usize>>,
    /// The first step at which a gap after this sentence would be closed; itself, when it has a pause of its own.
    closed: Vec<Option<usize>>,
}

impl Neighbours {
    fn new(steps: &[Step]) -> Self {
        let none = || alloc::vec![None; steps.len()];
        let mut neighbours = Self { before: none(), after: none(), closed: none() };
        let mut next = None;
        // Pauses on lines of their own further on, those that stay longest at the bottom, the nearest on top.
        let mut pauses: Vec<(Option<Leave>, usize)> = Vec::new();
        for (index, step) in steps.iter().enumerate().rev() {
            let leave = step.leaves();
            if step.utterance.is_some() {
                let staying = pauses.partition_point(|pause| pause.0 <= leave);
                let closing = staying.checked_sub(1).and_then(|last| pauses.get(last)).map(|pause| pause.1);
                neighbours.closed[index] = if step.rests() { Some(index) } else { closing };
                neighbours.after[index] = next;
                if let Some(next) = next {
                    neighbours.before[next] = Some(index);
                }
                next = Some(index);
            } else if step.rests() {
                pauses.truncate(pauses.partition_point(|pause| pause.0 < leave));
                pauses.push((leave, index));
            }
        }
        neighbours
    }

    /// The gap between two neighbours.
    fn gap(&self, one: Option<usize>, next: Option<usize>) -> Bounds {
        let (Some(one), Some(next)) = (one, next) else { return Bounds::default() };
        match self.closed[one] {
            Some(closed) if closed < next => Bounds::default(),
            _ => lengths::VOICE_GAP.into(),
        }
    }

    /// Takes a sentence out; what that takes from the gaps, and what it adds to them.
    fn leave(&mut self, index: usize) -> (Bounds, Bounds) {
        let (before, after) = (self.before[index], self.after[index]);
        if let Some(before) = before {
            self.after[before] = after;
        }
        if let Some(after) = after {
            self.before[after] = before;
        }
        (self.gap(before, Some(index)) + self.gap(Some(index), after), self.gap(before, after))
    }
}

/// The sets of lines, the smallest first. It begins with all lines and takes them out, the first to leave first.
fn stages(exercise: &Exercise, catalog: &Catalog) -> Vec<Stage> {
    let steps = &exercise.steps;
    let mut neighbours = Neighbours::new(steps);
    let by_itself = |step: &Step| {
        let cue = step.utterance.map(|utterance| Bounds::fixed(spoken(exercise, catalog, utterance).0));
        step.marks.iter().filter_map(|mark| taken(&mark.kind)).chain(cue).fold(Bounds::default(), Bounds::add)
    };
    let mut total = frame(exercise);
    for (index, step) in steps.iter().enumerate() {
        let gap = neighbours.gap(step.utterance.map(|_| index), neighbours.after[index]);
        total = total + by_itself(step) + gap;
    }
    let leaving = steps.iter().enumerate().filter(|(_, step)| step.takes_time());
    let mut leaving: Vec<(Leave, usize)> =
        leaving.filter_map(|(index, step)| step.leaves().map(|leave| (leave, index))).collect();
    sort::ascending(&mut leaving);
    let mut stages = Vec::new();
    for group in leaving.chunk_by(|one, next| one.0 == next.0).rev() {
        stages.push(Stage { last: group.first().map(|(leave, _)| *leave), bounds: total, from: Frames::ZERO });
        for (_, index) in group {
            let Some(step) = steps.get(*index) else { continue };
            if step.utterance.is_some() {
                let (taken, added) = neighbours.leave(*index);
                total = total + added - taken;
            }
            total = total - by_itself(step);
        }
    }
    stages.push(Stage { last: None, bounds: total, from: Frames::ZERO });
    stages.reverse();
    stages
}
