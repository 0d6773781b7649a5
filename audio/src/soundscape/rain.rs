//! Rain: a soft steady sheet of it, single drops before it, no harsh heights.

use super::canon::Voice;
use super::lanes::{Corner, Pole, Quad, Ramp, TRACE};
use super::ring::{Pings, STEPS, Struck};
use super::{BLOCK, Block, SPAN, Weather};
use crate::noise::Key;

/// Brings it to -23 LUFS (measured).
const LEVEL: f32 = 0.4863;

/// Trials for a drop in each block.
const TRIALS: u64 = 4;

/// Drops a second that can be told apart, in usual weather.
const DROPS: f32 = 110.0;

#[derive(Clone)]
pub(super) struct Rain {
    noise: Key,
    gusts: Key,
    trials: Key,
    drops: Key,
    floor: Corner,
    roof: Corner,
    /// The drops come through the same wet air: no height above this, and nothing that leans to one side.
    air: Corner,
    ground: Corner,
    poles: [Pole; 5],
    gain: Ramp,
    pings: Pings,
}

impl Rain {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            noise: Key::new(seed, 0x7200),
            gusts: Key::new(seed, 0x7201),
            trials: Key::new(seed, 0x7202),
            drops: Key::new(seed, 0x7203),
            floor: Corner::paths(160.0, 1_500.0),
            roof: Corner::paths(1_000.0, 4_000.0),
            air: Corner::at([3_600.0; 4]),
            ground: Corner::at([150.0; 4]),
            poles: [Pole::SILENT; 5],
            gain: Ramp::SILENT,
            pings: Pings::SILENT,
        }
    }

    /// Lets the drops of one block fall.
    fn fall(&mut self, index: u64, rain: f32) {
        let chance = DROPS * rain / (TRIALS as f32 * 375.0);
        for trial in 0..TRIALS {
            let number = index.wrapping_mul(TRIALS).wrapping_add(trial);
            let [falls, when, size, side] = self.trials.draw(number);
            if falls >= chance {
                continue;
            }
            let [pitch, ring, heavy, _] = self.drops.draw(number);
            let step = trial as usize * (STEPS / TRIALS as usize) + (when * (STEPS / TRIALS as usize) as f32) as usize;
            // One in thirty falls from a leaf into a puddle: lower, rounder.
            let (hz, fall, weight) = if heavy < 0.033 {
                (380.0 + 300.0 * pitch, 0.040 + 0.040 * ring, 0.6)
            } else {
                (900.0 * libm::exp2f(1.9 * pitch), 0.012 + 0.028 * ring * (1.0 - 0.6 * pitch), 1.0)
            };
            let gain = LEVEL * weight * (0.04 + 0.34 * size * size * size);
            self.pings.strike(step, &Struck { hz, fall, gain, side: side * 2.0 - 1.0 });
        }
    }
}

impl Voice for Rain {
    // Drops sound for at most a tenth of a second, 38 blocks; then the slowest pole, 150 Hz, has fallen by 150 dB in 7 more.
    const WARM: u64 = 56;

    fn reset(&mut self) {
        self.poles = [Pole::SILENT; 5];
        self.gain = Ramp::SILENT;
        self.pings = Pings::SILENT;
    }

    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block) {
        let seconds = index.wrapping_add(1) as f64 * SPAN;
        let rain = weather.rain;
        let gust = 0.10 * self.gusts.drift(seconds / 11.0);
        let [left, right] = [0.25, 500.25].map(|far| gust + 0.05 * self.gusts.drift(seconds / 3.1 + far));
        // Denser rain is a fuller sheet of it, more than it is a louder one.
        let sheet = LEVEL * (0.34 + 0.20 * rain);
        let hiss = LEVEL * (0.28 + 0.13 * rain);
        let (gain, step) = self.gain.towards(Quad([
            sheet * (1.0 + left),
            sheet * (1.0 + right),
            hiss * (1.0 + 1.5 * left),
            hiss * (1.0 + 1.5 * right),
        ]));
        self.fall(index, rain);
        let mut drops = [[Quad::ZERO; STEPS]; 2];
        self.pings.add_to(&mut drops);

        let first = index.wrapping_mul(BLOCK as u64);
        let [mut floor, mut roof, mut higher, mut air, mut ground] = self.poles;
        for (n, frame) in out.iter_mut().enumerate() {
            let x = floor.high(&self.floor, Quad(self.noise.quad(first.wrapping_add(n as u64))));
            let x = higher.low(&self.roof, roof.low(&self.roof, x)) * (gain + step * Quad([n as f32; 4]));
            let drop = Quad([drops[0][n / 4].0[n % 4], drops[1][n / 4].0[n % 4], 0.0, 0.0]) + x * TRACE;
            *frame = (x + ground.high(&self.ground, air.low(&self.air, drop))).stereo();
        }
        self.poles = [floor, roof, higher, air, ground];
    }
}
