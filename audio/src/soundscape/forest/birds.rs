//! Far birds: a few slow, soft notes, seldom. A call is a function of its number, so birds remember nothing.

use super::super::lanes::Quad;
use super::super::ring::{Ring, Side, sine_cosine};
use super::super::{BLOCK, SPAN};
use crate::noise::Key;

/// Seconds in which at most one call begins.
const TURN: f64 = 12.0;

/// How many turns have a call.
const CHANCE: f32 = 0.55;

/// The height of a note: at least 12 dB below the wood around it (tested).
const LEVEL: f32 = 0.022;

/// Seconds over which a note swells, in the bell-shaped curve of [`swell`]: its level rises by at most 17.4 dB in each
/// such time, so by 8.7 dB in a tenth of a second.
const SWELL: f32 = 0.2;

/// Seconds over which it dies away, as far things do.
const DIE: f32 = 0.28;

/// Seconds from the top of a note to its very ends.
const REACH: f32 = 1.1;

#[derive(Clone)]
pub(super) struct Birds {
    calls: Key,
    tunes: Key,
    notes: Key,
}

/// A note at a moment: how many turns its sine has made, and how high it stands.
struct Note {
    turns: f64,
    height: f32,
}

/// A curve with height 1 at 0 that never rises steeply in decibels, and is over at `REACH`.
fn swell(x: f32) -> f32 {
    let y = x / if x < 0.0 { SWELL } else { DIE };
    let soft = 1.0 / (1.0 + y * y);
    let end = 1.0 - (x / REACH) * (x / REACH);
    soft * soft * end.max(0.0)
}

impl Birds {
    pub(super) fn new(seed: u64) -> Self {
        Self { calls: Key::new(seed, 0x6680), tunes: Key::new(seed, 0x6681), notes: Key::new(seed, 0x6682) }
    }

    /// Adds whatever birds sing in block `index`, softer where the wood is still: `wood` tells how loud it is at a second.
    pub(super) fn add_to(&self, index: u64, wood: &dyn Fn(f64) -> f32, sides: &mut [Side; 2]) {
        let start = index as f64 * SPAN;
        let turn = (start / TURN).floor();
        // A call is over within two turns.
        for back in [0.0, 1.0] {
            let number = turn - back;
            let [sings, when, distance, side] = self.calls.draw(number as i64 as u64);
            if sings < CHANCE {
                let since = start - (number + f64::from(when)) * TURN;
                let heard = LEVEL * (0.5 + 0.5 * distance);
                let levels = [start, start + SPAN].map(|seconds| heard * wood(seconds));
                self.call(number as i64 as u64, since, levels, side, sides);
            }
        }
    }

    /// Adds one call, `since` seconds after it began, with these levels at the start and end of the block.
    fn call(&self, number: u64, since: f64, levels: [f32; 2], side: f32, sides: &mut [Side; 2]) {
        let [pitch, pace, count, bend] = self.tunes.draw(number);
        let spacing = 0.55 + 0.5 * f64::from(pace);
        let count = 2 + (count * 3.0) as u64;
        for note in 0..count {
            let since = since - f64::from(REACH) - spacing * note as f64;
            if since <= f64::from(-REACH) - SPAN || since >= f64::from(REACH) {
                continue;
            }
            // Every note of a call is near its pitch, and slides a little up or down.
            let [higher, loud, slide, _] = self.notes.draw(number.wrapping_mul(8).wrapping_add(note));
            let hz = f64::from(1_350.0 + 750.0 * pitch) * (1.0 + 0.16 * (f64::from(higher) - 0.5));
            let slide = hz * 0.10 * (f64::from(slide) - 0.5 + 0.6 * (f64::from(bend) - 0.5));
            let at = |x: f64, level: f32| Note {
                turns: hz * x + slide * x * x,
                height: level * (0.6 + 0.4 * loud) * swell(x as f32),
            };
            sing(&at(since, levels[0]), &at(since + SPAN, levels[1]), side, sides);
        }
    }
}

/// Adds one block of a note, from how it is at the first frame to how it will be at the next block's.
fn sing(from: &Note, to: &Note, side: f32, sides: &mut [Side; 2]) {
    let turn = sine_cosine((to.turns - from.turns) / BLOCK as f64);
    let gains = [1.0 - 0.6 * side, 0.4 + 0.6 * side];
    // The ears are not at the same place: a quarter turn, more or less, between them.
    let apart = [0.0, 0.15 + 0.2 * f64::from(side)];
    for ((frames, gain), apart) in sides.iter_mut().zip(gains).zip(apart) {
        let mut ring = Ring::new(sine_cosine(from.turns + apart), turn, 1.0, gain);
        let step = (to.height - from.height) * (1.0 / BLOCK as f32);
        let mut height = Quad([0.0, 1.0, 2.0, 3.0].map(|n| from.height + step * n));
        let rise = Quad([4.0 * step; 4]);
        for four in frames {
            *four = *four + ring.step() * height;
            height = height + rise;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::LOUDNESS;
    use super::super::super::ring::STEPS;
    use super::*;
    use ebur128::{EbuR128, Mode};

    #[test]
    fn they_are_far_and_seldom() {
        let mut loudest = f64::MIN;
        let mut singing = 0;
        for seed in 1..4 {
            let birds = Birds::new(seed);
            let mut meter = EbuR128::new(2, 48_000, Mode::M).expect("48 kHz stereo is supported");
            // Ten minutes, with the wood around them as loud as it is on average.
            for index in 0..225_000 {
                let mut sides = [[Quad::ZERO; STEPS]; 2];
                birds.add_to(index, &|_| 1.0, &mut sides);
                let [left, right] =
                    sides.each_ref().map(|side| side.iter().flat_map(|four| four.0).collect::<Vec<_>>());
                meter.add_frames_planar_f32(&[&left, &right]).expect("whole frames");
                if index % 38 == 0 {
                    let now = meter.loudness_momentary().expect("asked for");
                    loudest = loudest.max(now);
                    singing += usize::from(now > f64::from(LOUDNESS) - 24.0);
                }
            }
        }
        let under = loudest - f64::from(LOUDNESS);
        assert!((-14.5..-12.0).contains(&under), "the loudest note is at {under:.1} LU to the bed");
        let share = singing as f64 / (3.0 * 225_000.0 / 38.0);
        assert!((0.06..0.25).contains(&share), "they sing {share:.2} of the time");
    }

    #[test]
    fn a_note_never_starts_suddenly() {
        // Wherever it is less than 40 dB below its top, it rises by less than 10 dB in a tenth of a second.
        for n in -1_100..0 {
            let (then, now) = (swell(n as f32 * 0.001), swell(n as f32 * 0.001 + 0.1));
            assert!(then < 0.01 || now / then < 3.162, "at {n} ms: from {then} to {now}");
        }
        assert_eq!((swell(-REACH), swell(0.0), swell(REACH)), (0.0, 1.0, 0.0));
    }
}
