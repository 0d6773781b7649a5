//! Forest: wind that comes through the trees in gusts, leaves that take it up, and far away, seldom, a bird.

mod birds;

use super::canon::Voice;
use super::lanes::{Corner, Pole, Quad, Ramp};
use super::ring::STEPS;
use super::{BLOCK, Block, SPAN, Weather};
use crate::noise::Key;
use birds::Birds;

/// Brings it to -23 LUFS (measured).
const LEVEL: f32 = 0.64;

/// The wind, and the hush of a whole wood; leaves nearby, and small ones.
#[derive(Clone)]
pub(super) struct Forest {
    noises: [Key; 2],
    gusts: Key,
    leaves: [Key; 2],
    birds: Birds,
    floors: [Corner; 2],
    leaf_roof: Corner,
    poles: [[Pole; 3]; 2],
    gains: [Ramp; 2],
}

impl Forest {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            noises: [Key::new(seed, 0x6600), Key::new(seed, 0x6601)],
            gusts: Key::new(seed, 0x6602),
            leaves: [Key::new(seed, 0x6603), Key::new(seed, 0x6604)],
            birds: Birds::new(seed),
            floors: [Corner::paths(60.0, 420.0), Corner::paths(1_100.0, 2_300.0)],
            leaf_roof: Corner::paths(3_000.0, 4_800.0),
            poles: [[Pole::SILENT; 3]; 2],
            gains: [Ramp::SILENT; 2],
        }
    }

    /// How hard it blows, around 1: gusts of 10 to 30 s with smaller ones on them.
    fn gust(&self, seconds: f64, wind: f32) -> f32 {
        let blow = 0.75 * self.gusts.drift(seconds / 10.0) + 0.3 * self.gusts.drift(seconds / 3.7 + 1e6);
        libm::exp2f(blow * (0.15 + 0.40 * wind))
    }
}

impl Voice for Forest {
    // The slowest pole, 60 Hz, falls by 150 dB in 18 blocks; three are in a row. Birds remember nothing.
    const WARM: u64 = 32;

    fn reset(&mut self) {
        self.poles = [[Pole::SILENT; 3]; 2];
        self.gains = [Ramp::SILENT; 2];
    }

    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block) {
        let seconds = index.wrapping_add(1) as f64 * SPAN;
        let wind = weather.wind;
        // A gust is on the left a little before it is on the right.
        let gust = [self.gust(seconds + 0.5, wind), self.gust(seconds, wind)];
        let strength = 0.5 * (gust[0] + gust[1]);
        // Leaves flutter some times a second, near ones more than the many small ones.
        let near = [0.0, 900.7].map(|far| 1.0 + 0.30 * self.leaves[0].drift(seconds / 0.13 + far));
        let small = [0.0, 900.7].map(|far| 1.0 + 0.18 * self.leaves[1].drift(seconds / 0.21 + far));
        let rustle = 0.35 + 0.65 * wind;
        let air = Corner::paths(230.0 + 190.0 * strength, 900.0 + 500.0 * strength);
        let (air_gain, air_step) = self.gains[0].towards(Quad([
            LEVEL * 0.85 * gust[0],
            LEVEL * 0.85 * gust[1],
            LEVEL * 0.42 * gust[0],
            LEVEL * 0.42 * gust[1],
        ]));
        let (leaf_gain, leaf_step) = self.gains[1].towards(Quad([
            LEVEL * 0.16 * rustle * gust[0] * near[0],
            LEVEL * 0.16 * rustle * gust[1] * near[1],
            LEVEL * 0.085 * rustle * gust[0] * small[0],
            LEVEL * 0.085 * rustle * gust[1] * small[1],
        ]));
        let mut calls = [[Quad::ZERO; STEPS]; 2];
        self.birds.add_to(index, &|seconds| self.gust(seconds, wind).min(1.0), &mut calls);

        let first = index.wrapping_mul(BLOCK as u64);
        let [mut one, mut other] = self.poles;
        for (n, frame) in out.iter_mut().enumerate() {
            let at = first.wrapping_add(n as u64);
            let ramp = Quad([n as f32; 4]);
            let x = one[0].high(&self.floors[0], Quad(self.noises[0].quad(at)));
            let x = one[1].low(&air, x);
            let x = one[2].low(&air, x) * (air_gain + air_step * ramp);
            let y = other[0].high(&self.floors[1], Quad(self.noises[1].quad(at)));
            let y = other[1].low(&self.leaf_roof, y);
            let y = other[2].low(&self.leaf_roof, y) * (leaf_gain + leaf_step * ramp);
            let call = Quad([calls[0][n / 4].0[n % 4], calls[1][n / 4].0[n % 4], 0.0, 0.0]);
            *frame = (x + y + call).stereo();
        }
        self.poles = [one, other];
    }
}
