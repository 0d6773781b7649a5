//! A deck: one score, sounding from a position on.

use std::ops::Range;
use std::sync::Arc;

use perron_core::Frames;

use super::score::{BED_REFERENCE, DAMPING, Placed, Score};
use crate::soundscape::{BLOCK, Bell, Block, SILENT, Soundscape};

/// What a deck gives for a run of at most [`BLOCK`] frames: each bus by itself.
#[derive(Debug)]
pub(crate) struct Stage {
    /// The voice, the same on both sides.
    pub(crate) voice: [f32; BLOCK],
    /// The soundscapes.
    pub(crate) bed: Block,
    /// The bell.
    pub(crate) bell: Block,
}

impl Stage {
    /// Nothing on any bus.
    pub(crate) const SILENT: Self = Self { voice: [0.0; BLOCK], bed: SILENT, bell: SILENT };
}

/// A score that sounds from a position on.
///
/// What it gives is a function of the position alone: however a run is cut, and wherever the deck began, a frame sounds the
/// same, to the bit. Soundscapes and levels live on a grid of [`BLOCK`] frames counted from the score's first; a level is
/// exact at the edges of a block and moves in a straight line of amplitude between them. A clip begins on its very frame.
///
/// With `hold_at`, no clip sounds from that frame on, and from the end of its block every level stands still, while the
/// soundscapes go on for as long as one listens; no bell is struck, but the last one rings out. It belongs where nobody
/// speaks: a clip that is under way there is cut. Without it, after the score's last frame there are zeros, and a bell that
/// rings until then is damped.
pub(crate) struct Deck {
    score: Arc<Score>,
    at: u64,
    hold_at: Option<u64>,
    cue: usize,
    beds: Vec<Box<dyn Soundscape>>,
    reference: f32,
    bell: Bell,
    loaded: Option<u64>,
    /// The block that is loaded: the soundscapes at their levels, and the bell.
    bed: Block,
    rung: Block,
    scratch: Block,
}

impl Deck {
    /// Makes a deck ready at a position.
    ///
    /// This locates the soundscapes, which takes some milliseconds each: do it on the control thread.
    pub(crate) fn new(score: Arc<Score>, at: Frames, hold_at: Option<Frames>) -> Self {
        let hold = hold_at.map(|hold| hold.0);
        let mut beds: Vec<_> = score.beds.iter().map(|track| score.grow(track.bed)).collect();
        for bed in &mut beds {
            bed.locate(at.0 / BLOCK as u64, &|block| score.weather(block, hold));
        }
        let cue = score.cues.partition_point(|cue| cue.end <= at.0);
        let reference = BED_REFERENCE.amplitude();
        Self {
            score,
            at: at.0,
            hold_at: hold,
            cue,
            beds,
            reference,
            bell: Bell::new(),
            loaded: None,
            bed: SILENT,
            rung: SILENT,
            scratch: SILENT,
        }
    }

    /// The frame that sounds next.
    pub(crate) const fn position(&self) -> Frames {
        Frames(self.at)
    }

    /// Where the voice goes no further.
    pub(crate) const fn hold_at(&self) -> Option<Frames> {
        match self.hold_at {
            Some(hold) => Some(Frames(hold)),
            None => None,
        }
    }

    /// Moves the frame where the voice goes no further, without a break; `false` when it cannot be without one, because the
    /// deck stands beyond that frame already, or beyond the one it had.
    pub(crate) fn hold(&mut self, at: Option<Frames>) -> bool {
        let seamless = [self.hold_at(), at].into_iter().flatten().all(|hold| self.at <= hold.0);
        if seamless {
            self.hold_at = at.map(|hold| hold.0);
            // Levels stand still from the end of a hold's block on, so in the block that is there they are as they were;
            // but a bell may be struck behind the one hold and not behind the other.
            if let Some(index) = self.loaded {
                self.ring(index);
            }
        }
        seamless
    }

    /// Gives the next `frames` (at most [`BLOCK`]) and goes on.
    pub(crate) fn render(&mut self, stage: &mut Stage, frames: usize) {
        let frames = frames.min(BLOCK);
        self.speak(&mut stage.voice, frames);
        self.spread(&mut stage.bed, &mut stage.bell, frames);
        self.at += frames as u64;
    }

    /// The voice of the next frames.
    fn speak(&mut self, voice: &mut [f32; BLOCK], frames: usize) {
        voice.fill(0.0);
        let from = self.at;
        let to = (from + frames as u64).min(self.hold_at.unwrap_or(self.score.length));
        if to <= from {
            return;
        }
        while self.score.cues.get(self.cue).is_some_and(|cue| cue.end <= from) {
            self.cue += 1;
        }
        let ahead = self.score.cues.get(self.cue..).unwrap_or_default();
        for cue in ahead.iter().take_while(|cue| cue.at < to) {
            add(cue, from..to, voice);
        }
        if !self.score.master.points().is_empty() {
            let mut rest = voice.get_mut(..frames).unwrap_or_default();
            let mut at = from;
            while !rest.is_empty() {
                let (index, offset) = (at / BLOCK as u64, (at % BLOCK as u64) as usize);
                let (now, later) = rest.split_at_mut((BLOCK - offset).min(rest.len()));
                let ramp = self.master(index);
                now.iter_mut().enumerate().for_each(|(nth, sample)| *sample *= ramp.at(offset + nth));
                at += now.len() as u64;
                rest = later;
            }
        }
    }

    /// The frames at the edges of a block; in a hold, levels stand still from the end of its block on.
    fn edges(&self, index: u64) -> [Frames; 2] {
        [index, index + 1].map(|block| {
            let last = self.hold_at.map_or(block, |hold| block.min(hold.div_ceil(BLOCK as u64)));
            Frames(last * BLOCK as u64)
        })
    }

    /// What is done to everything in block `index`.
    fn master(&self, index: u64) -> Ramp {
        Ramp::new(self.edges(index).map(|edge| self.score.master.at(edge).amplitude()))
    }

    /// The soundscapes and the bell of the next frames, read from the blocks of the grid.
    fn spread(&mut self, bed: &mut Block, bell: &mut Block, frames: usize) {
        let end = if self.hold_at.is_some() { u64::MAX } else { self.score.length };
        if (self.beds.is_empty() && self.score.strikes.is_empty()) || self.at >= end {
            (*bed, *bell) = (SILENT, SILENT);
            return;
        }
        let mut done = 0;
        while done < frames {
            let position = self.at + done as u64;
            let offset = (position % BLOCK as u64) as usize;
            let run = (BLOCK - offset).min(frames - done);
            self.load(position / BLOCK as u64);
            for (to, from) in [(&mut *bed, &self.bed), (&mut *bell, &self.rung)] {
                if let (Some(to), Some(from)) = (to.get_mut(done..done + run), from.get(offset..offset + run)) {
                    to.copy_from_slice(from);
                }
            }
            done += run;
        }
        let sounding = (end - self.at).min(BLOCK as u64) as usize;
        for bus in [bed, bell] {
            bus.iter_mut().skip(sounding).for_each(|frame| *frame = [0.0; 2]);
        }
    }

    /// Renders block `index` of the bell.
    fn ring(&mut self, index: u64) {
        let hold = self.hold_at.unwrap_or(u64::MAX);
        let struck = self.score.strikes.partition_point(|strike| strike.frame < hold);
        self.bell.render(index, self.score.strikes.get(..struck).unwrap_or_default(), &mut self.rung);
        let (first, damped) = (index.saturating_mul(BLOCK as u64), self.score.damped);
        // A hold is not the end: there the bell rings out.
        if self.hold_at.is_none() && first.saturating_add(BLOCK as u64 + DAMPING) > damped {
            for (frame, at) in self.rung.iter_mut().zip(first..) {
                let left = (damped.saturating_sub(at) as f32 / DAMPING as f32).min(1.0);
                *frame = frame.map(|side| side * left * left * (3.0 - 2.0 * left));
            }
        }
        if struck > 0 && !self.score.master.points().is_empty() {
            let ramp = self.master(index);
            for (nth, frame) in self.rung.iter_mut().enumerate() {
                *frame = frame.map(|side| side * ramp.at(nth));
            }
        }
    }

    /// Renders block `index` of all soundscapes, at their levels, unless it is the one that is there.
    fn load(&mut self, index: u64) {
        if self.loaded == Some(index) {
            return;
        }
        self.loaded = Some(index);
        self.bed = SILENT;
        self.ring(index);
        let edges = self.edges(index);
        let weather = self.score.weather(index, self.hold_at);
        for (bed, track) in self.beds.iter_mut().zip(&self.score.beds) {
            bed.render(index, &weather, &mut self.scratch);
            let [duck, master] = [&self.score.duck, &self.score.master];
            let level = |edge| (track.level.at(edge) + duck.at(edge) + master.at(edge)).amplitude();
            let ramp = Ramp::new(edges.map(|edge| level(edge) * self.reference));
            for (nth, (sum, frame)) in self.bed.iter_mut().zip(&self.scratch).enumerate() {
                let level = ramp.at(nth);
                sum[0] += frame[0] * level;
                sum[1] += frame[1] * level;
            }
        }
    }
}

/// An amplitude in a block: exact at its edges, and a straight line between them.
struct Ramp {
    from: f32,
    step: f32,
}

impl Ramp {
    fn new([from, to]: [f32; 2]) -> Self {
        Self { from, step: (to - from) / BLOCK as f32 }
    }

    fn at(&self, nth: usize) -> f32 {
        self.from + self.step * nth as f32
    }
}

/// Adds what a cue has to say within `run`, whose first frame is the first of `out`.
fn add(cue: &Placed, run: Range<u64>, out: &mut [f32]) {
    let (first, last) = (cue.at.max(run.start), cue.end.min(run.end));
    let place = (first - run.start) as usize..(last - run.start) as usize;
    let part = (first - cue.at) as usize..(last - cue.at) as usize;
    if let (Some(out), Some(pcm)) = (out.get_mut(place), cue.clip.pcm().get(part)) {
        for (sum, &sample) in out.iter_mut().zip(pcm) {
            *sum += f32::from(sample) * cue.scale;
        }
    }
}
