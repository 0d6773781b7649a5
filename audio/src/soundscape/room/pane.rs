//! The pane: drops that tap on it one by one, and now and then one that runs down and takes others along.

use super::super::SPAN;
use super::super::ring::{Pings, STEPS, Struck};
use crate::noise::Key;

/// Trials for a tap in each block.
const TRIALS: u64 = 2;

/// Taps a second in usual weather, when no gust drives the rain against the glass.
const TAPS: f32 = 13.0;

/// Seconds to each turn in which one drop may run down.
const TURN: f64 = 7.0;

/// Little taps of a drop that runs down, at most.
const BEADS: u32 = 14;

/// What falls on the pane.
#[derive(Clone)]
pub(super) struct Pane {
    trials: Key,
    drops: Key,
    turns: Key,
    beads: Key,
}

impl Pane {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            trials: Key::new(seed, 0x6F04),
            drops: Key::new(seed, 0x6F05),
            turns: Key::new(seed, 0x6F06),
            beads: Key::new(seed, 0x6F07),
        }
    }

    /// Lets fall what falls in the block that ends at `seconds`.
    pub(super) fn fall(&self, index: u64, seconds: f64, rain: f32, gust: f32, level: f32, pings: &mut Pings) {
        let chance = TAPS * rain * libm::exp2f(0.9 * gust) / (TRIALS as f32 * 375.0);
        for trial in 0..TRIALS {
            let number = index.wrapping_mul(TRIALS).wrapping_add(trial);
            let [falls, when, size, side] = self.trials.draw(number);
            if falls < chance {
                let step =
                    trial as usize * (STEPS / TRIALS as usize) + (when * (STEPS / TRIALS as usize) as f32) as usize;
                self.tap(number, step, size, side * 2.0 - 1.0, level, pings);
            }
        }
        self.run(seconds, rain, level, pings);
    }

    /// A drop that hits the glass: a small damped tap, and for a heavy one the pane itself.
    fn tap(&self, number: u64, step: usize, size: f32, side: f32, level: f32, pings: &mut Pings) {
        let [pitch, damp, heavy, glass] = self.drops.draw(number);
        let gain = level * (0.035 + 0.145 * size * size);
        let hz = 820.0 * libm::exp2f(1.1 * pitch);
        pings.strike(step, &Struck { hz, fall: 0.014 + 0.016 * damp, gain, side });
        let (hz, gain) = (290.0 * libm::exp2f(1.1 * glass), gain * (0.25 + 0.65 * heavy));
        pings.strike(step, &Struck { hz, fall: 0.030 + 0.030 * heavy, gain, side });
    }

    /// The drop of this turn, if one runs down: beads that come sooner and sooner, ever softer, a little to one side.
    fn run(&self, seconds: f64, rain: f32, level: f32, pings: &mut Pings) {
        let turn = (seconds / TURN).floor();
        let number = turn as i64 as u64;
        let [runs, when, long, side] = self.turns.draw(number);
        if runs > 0.35 + 0.25 * rain {
            return;
        }
        let length = 0.9 + 0.9 * f64::from(long);
        let start = (turn + 0.65 * f64::from(when)) * TURN;
        for bead in 0..BEADS {
            let [loose, pitch, size, drift] =
                self.beads.draw(number.wrapping_mul(u64::from(BEADS)).wrapping_add(u64::from(bead)));
            let part = (f64::from(bead) + 0.5 * f64::from(loose)) / f64::from(BEADS);
            let at = start + length * libm::sqrt(part);
            let into = (at - (seconds - SPAN)) / SPAN;
            if !(0.0..1.0).contains(&into) {
                continue;
            }
            let part = part as f32;
            let gain = level * (0.025 + 0.045 * size) * (1.0 - 0.7 * part);
            let hz = 620.0 * libm::exp2f(0.5 * pitch - 0.4 * part);
            let side = (side * 2.0 - 1.0) * 0.6 + 0.2 * (drift - 0.5);
            pings.strike((into * STEPS as f64) as usize, &Struck { hz, fall: 0.020 + 0.020 * size, gain, side });
        }
    }
}
