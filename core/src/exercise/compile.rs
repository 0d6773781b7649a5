//! Compiling: an exercise and the lengths of its clips become a timeline of exactly the asked length.
//!
//! Pauses stretch and shrink as glue does in TeX: all by the same share of what each can give. A pause written `[6s]` gives
//! 12 s, one written `[15s..60s]` gives 45 s and the gap between two sentences 0.6 s, so at the same moment all stand
//! halfway, and none passes its most: a short pause stays short beside a long one, and gaps in the voice hardly move.

use alloc::vec::Vec;

use super::fit::{Bounds, Fit, Unreachable, lead_in, spoken, tail};
use super::levels::{self, Path};
use super::utterance::Catalog;
use super::{Exercise, Leave, Step, duck, lengths, sinking};
use crate::bed::Bed;
use crate::script::tree::{Glue, MarkKind, Motion};
use crate::speed::Speed;
use crate::timeline::{BedTrack, Breath, BreathPhase, Cue, Hold, Marker, MarkerKind, Pause, Timeline};
use crate::units::{Decibels, Frames, Millis};

/// Lays an exercise out to the frame.
///
/// # Errors
///
/// A length that it cannot have, with the nearest it can.
pub fn compile(exercise: &Exercise, catalog: &Catalog, length: Frames) -> Result<Timeline, Unreachable> {
    Fit::new(exercise, catalog).lay(length).map(|laid| laid.timeline)
}

/// The shortest and the longest that an exercise can be.
///
/// Every length between the two is met, unless a script has so little give that the next line does not fit where the ones
/// before cannot stretch; [`compile()`] then names the nearest.
pub fn reach(exercise: &Exercise, catalog: &Catalog) -> (Frames, Frames) {
    Fit::new(exercise, catalog).reach()
}

/// A timeline, and where everything in it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// The timeline.
    pub timeline: Timeline,
    /// For each of its cues, which of the exercise's steps it speaks.
    pub cue_steps: Vec<usize>,
    /// For each of its pauses, within what bounds it gives.
    pub pause_bounds: Vec<Bounds>,
    /// For each of its scene markers, which of the exercise's rounds begins.
    pub scene_rounds: Vec<usize>,
}

impl Fit<'_> {
    /// Lays the exercise out at a length that a person asked for: as [`Fit::lay`], within what is [offered](Fit::offered).
    ///
    /// # Errors
    ///
    /// A length that is not offered, with the nearest that is.
    pub fn lay_asked(&self, length: Frames) -> Result<Laid, Unreachable> {
        match self.refuse(length) {
            Some(refused) => Err(refused),
            None => self.lay(length),
        }
    }

    /// Lays the exercise out at this length, and tells where each piece came from.
    ///
    /// # Errors
    ///
    /// A length that it cannot have, with the nearest it can.
    pub fn lay(&self, length: Frames) -> Result<Laid, Unreachable> {
        let (last, bounds) = self.stage(length)?;
        let mut walk = Walk::new(self.exercise, Shares::new(length, bounds));
        for place in pieces(self, |step| self.keeps(last, step)) {
            walk.piece(place);
        }
        Ok(walk.end(length))
    }
}

/// What stands one after the other.
enum Piece {
    Round(usize),
    Cue { step: usize, utterance: usize, frames: Frames, spoken: bool },
    Pause(Glue),
    Hold { natural: Millis, open: bool },
    Breathe { inhale: Millis, exhale: Millis, times: u8 },
    Bell,
    Level { bed: Option<Bed>, percent: u8, over: Millis },
    Train { motion: Motion, over: Millis },
}

/// The kept steps in pieces, with a gap of the voice wherever two sentences would touch.
fn pieces(fit: &Fit<'_>, keeps: impl Fn(&Step) -> bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut round = None;
    // Where a gap would stand: right after the last sentence, unless a pause has followed that stays as long as it does.
    let mut open: Option<(usize, Option<Leave>)> = None;
    for (index, step) in fit.exercise.steps.iter().enumerate().filter(|(_, step)| keeps(step)) {
        if round != Some(step.round) {
            round = Some(step.round);
            pieces.push(Piece::Round(step.round));
        }
        if let Some(utterance) = step.utterance {
            if let Some((after, _)) = open {
                pieces.insert(after, Piece::Pause(lengths::VOICE_GAP));
            }
            let (frames, spoken) = spoken(fit.exercise, fit.catalog, utterance);
            pieces.push(Piece::Cue { step: index, utterance, frames, spoken });
            open = Some((pieces.len(), step.leaves()));
        }
        if step.rests() {
            open = open.filter(|(_, leave)| step.leaves() > *leave);
        }
        pieces.extend(step.marks.iter().map(|mark| match mark.kind {
            MarkKind::Pause(glue) => Piece::Pause(glue),
            MarkKind::Hold { natural, open } => Piece::Hold { natural, open },
            MarkKind::Breathe { inhale, exhale, times } => Piece::Breathe { inhale, exhale, times },
            MarkKind::Bell => Piece::Bell,
            MarkKind::Level { bed, percent, over } => Piece::Level { bed, percent, over },
            MarkKind::Train { motion, over } => Piece::Train { motion, over },
        }));
    }
    pieces
}

/// Shares out what is asked beyond the natural length, or short of it, among everything that gives: rounded from absolute
/// sums, so that the shares add up to the frame.
struct Shares {
    stretch: bool,
    wanted: u128,
    give: u128,
    given: u128,
}

impl Shares {
    fn new(length: Frames, bounds: Bounds) -> Self {
        let stretch = length >= bounds.natural;
        let give = if stretch { bounds.most - bounds.natural } else { bounds.natural - bounds.least };
        let wanted = length.0.abs_diff(bounds.natural.0);
        Self { stretch, wanted: wanted.into(), give: give.0.into(), given: 0 }
    }

    /// What the next thing that gives becomes.
    fn next(&mut self, bounds: Bounds) -> Frames {
        let give = if self.stretch { bounds.most - bounds.natural } else { bounds.natural - bounds.least };
        let so_far = |given: u128| (given * self.wanted).checked_div(self.give).unwrap_or(0);
        let share = so_far(self.given + u128::from(give.0)) - so_far(self.given);
        self.given += u128::from(give.0);
        // A share is at most the give of its pause, which is itself a number of frames.
        let share = Frames(share as u64);
        if self.stretch { bounds.natural + share } else { bounds.natural - share }
    }
}

/// A walk along the pieces, which leaves a timeline behind it.
struct Walk<'a> {
    exercise: &'a Exercise,
    shares: Shares,
    at: Frames,
    laid: Laid,
    paths: Vec<(Bed, Path)>,
}

impl<'a> Walk<'a> {
    fn new(exercise: &'a Exercise, shares: Shares) -> Self {
        let timeline = Timeline { seed: exercise.seed, ..Timeline::silent(Frames::ZERO, exercise.ending) };
        let laid = Laid { timeline, cue_steps: Vec::new(), pause_bounds: Vec::new(), scene_rounds: Vec::new() };
        let mut walk = Self { exercise, shares, at: lead_in(exercise).into(), laid, paths: Vec::new() };
        if let Some(bed) = exercise.bed {
            let mut path = Path::silent();
            path.move_to(Frames::ZERO, levels::reference(exercise.mode), lengths::BED_RISES.into());
            walk.paths.push((bed, path));
        }
        walk
    }

    fn piece(&mut self, piece: Piece) {
        let at = self.at;
        let timeline = &mut self.laid.timeline;
        match piece {
            Piece::Round(round) => {
                let scene = self.exercise.rounds.get(round).map(|round| round.scene.clone()).unwrap_or_default();
                timeline.markers.push(Marker { at, kind: MarkerKind::Scene(scene) });
                self.laid.scene_rounds.push(round);
            }
            Piece::Cue { step, utterance, frames, spoken } => {
                timeline.cues.push(Cue { utterance, at, frames, spoken });
                self.laid.cue_steps.push(step);
                self.at += frames;
            }
            Piece::Pause(glue) => {
                let bounds = Bounds::from(glue);
                let frames = self.shares.next(bounds);
                timeline.pauses.push(Pause { at, natural: bounds.natural, frames });
                self.laid.pause_bounds.push(bounds);
                self.at += frames;
            }
            Piece::Hold { natural, open } => {
                timeline.holds.push(Hold { at, frames: natural.into(), open });
                self.at += natural.into();
            }
            Piece::Breathe { inhale, exhale, times } => {
                let phases = [(inhale, BreathPhase::Inhale), (exhale, BreathPhase::Exhale)];
                for (length, phase) in phases.into_iter().cycle().take(2 * usize::from(times)) {
                    timeline.breaths.push(Breath { at: self.at, frames: length.into(), phase });
                    self.at += length.into();
                }
            }
            Piece::Bell => timeline.bells.push(at),
            Piece::Level { bed, percent, over } => self.level(bed, percent, over),
            Piece::Train { motion, over } => {
                timeline.train.move_to(at, motion.begins_at(), motion.leads_to(), over.into());
            }
        }
    }

    /// A level mark: the chosen bed, or a layer of its own; a bed that could have been chosen and was not stays silent.
    fn level(&mut self, bed: Option<Bed>, percent: u8, over: Millis) {
        let sounds = |bed: &Bed| match self.exercise.beds.contains(bed) {
            true => self.exercise.bed == Some(*bed),
            false => self.exercise.layers,
        };
        let Some(bed) = bed.or(self.exercise.bed).filter(sounds) else { return };
        let level = levels::of_percent(self.exercise.mode, percent);
        let index = self.paths.iter().position(|(known, _)| *known == bed).unwrap_or_else(|| {
            self.paths.push((bed, Path::silent()));
            self.paths.len() - 1
        });
        if let Some((_, path)) = self.paths.get_mut(index) {
            path.move_to(self.at, level, over.into());
        }
    }

    /// The tail, and what only the whole can tell: envelopes and the length.
    fn end(mut self, length: Frames) -> Laid {
        let [tail, fade, silence] = tail(self.exercise).map(Bounds::from);
        let markers = &mut self.laid.timeline.markers;
        markers.push(Marker { at: self.at, kind: MarkerKind::Tail });
        self.at += self.shares.next(tail);
        if fade.most > Frames::ZERO {
            markers.push(Marker { at: self.at, kind: MarkerKind::Fade });
        }
        let fading = self.shares.next(fade);
        for (_, path) in &mut self.paths {
            path.move_to(self.at, Decibels::SILENCE, fading);
        }
        self.at += fading;
        markers.push(Marker { at: self.at, kind: MarkerKind::Silence });
        self.at += silence.natural;
        debug_assert_eq!(self.at, length, "the shares add up to the frame");
        let timeline = &mut self.laid.timeline;
        timeline.length = self.at;
        if !self.paths.iter().any(|(bed, _)| *bed == Bed::Train) {
            timeline.train = Speed::default();
        }
        timeline.duck = duck::around(&timeline.cues);
        timeline.master = sinking::master(timeline.ending, &timeline.cues);
        timeline.beds = self.paths.into_iter().map(|(bed, path)| BedTrack { bed, level: path.envelope() }).collect();
        self.laid
    }
}
