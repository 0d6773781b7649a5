//! Room: a quiet room at night, and rain that taps on its window. Now and then a drop runs down the pane.

mod pane;

use super::canon::Voice;
use super::lanes::{Corner, Pole, Quad, Ramp, TRACE};
use super::ring::{Pings, STEPS};
use super::{BLOCK, Block, SPAN, Weather};
use crate::noise::Key;
use pane::Pane;

/// Brings it to -23 LUFS (measured).
const LEVEL: f32 = 1.732;

/// The room itself and the rain beyond the glass; the hush of drops on the pane and the wet air of the street: a lane each for left
/// and right.
#[derive(Clone)]
pub(super) struct Room {
    noises: [Key; 2],
    gusts: Key,
    air: Key,
    pane: Pane,
    floors: [Corner; 2],
    roofs: [Corner; 2],
    glass: Corner,
    ground: Corner,
    poles: [[Pole; 3]; 2],
    taps: [Pole; 2],
    gains: [Ramp; 2],
    pings: Pings,
}

impl Room {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            noises: [Key::new(seed, 0x6F00), Key::new(seed, 0x6F01)],
            gusts: Key::new(seed, 0x6F02),
            air: Key::new(seed, 0x6F03),
            pane: Pane::new(seed),
            floors: [Corner::paths(45.0, 190.0), Corner::paths(650.0, 110.0)],
            roofs: [Corner::paths(130.0, 520.0), Corner::paths(1_700.0, 300.0)],
            glass: Corner::at([2_200.0; 4]),
            ground: Corner::at([260.0; 4]),
            poles: [[Pole::SILENT; 3]; 2],
            taps: [Pole::SILENT; 2],
            gains: [Ramp::SILENT; 2],
            pings: Pings::SILENT,
        }
    }
}

impl Voice for Room {
    // The slowest pole, 45 Hz, falls by 150 dB in 23 blocks, and three are in a row; taps are over in 38 blocks.
    const WARM: u64 = 56;

    fn reset(&mut self) {
        self.poles = [[Pole::SILENT; 3]; 2];
        self.taps = [Pole::SILENT; 2];
        self.gains = [Ramp::SILENT; 2];
        self.pings = Pings::SILENT;
    }

    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block) {
        let seconds = index.wrapping_add(1) as f64 * SPAN;
        let rain = weather.rain;
        let gust = self.gusts.drift(seconds / 9.0);
        let [left, right] = [0.25, 500.25].map(|far| 0.16 * gust + 0.07 * self.gusts.drift(seconds / 2.3 + far));
        let quiet = LEVEL * 0.70 * (1.0 + 0.05 * self.air.drift(seconds / 13.0));
        // Beyond the glass the rain is a murmur; on it, a hush.
        let beyond = |side: f32| LEVEL * (0.16 + 0.22 * rain) * (1.0 + side);
        let hush = |side: f32| LEVEL * (0.012 + 0.048 * rain) * (1.0 + 1.6 * side);
        let street = LEVEL * (0.20 + 0.10 * rain) * (1.0 + 0.5 * gust * 0.16);
        let (first_gain, first_step) = self.gains[0].towards(Quad([quiet, quiet, beyond(left), beyond(right)]));
        let (second_gain, second_step) = self.gains[1].towards(Quad([hush(right), hush(left), street, street]));
        self.pane.fall(index, seconds, rain, gust, LEVEL, &mut self.pings);
        let mut taps = [[Quad::ZERO; STEPS]; 2];
        self.pings.add_to(&mut taps);

        let first = index.wrapping_mul(BLOCK as u64);
        let ([mut one, mut other], [mut glass, mut ground]) = (self.poles, self.taps);
        for (n, frame) in out.iter_mut().enumerate() {
            let at = first.wrapping_add(n as u64);
            let ramp = Quad([n as f32; 4]);
            let x = one[0].high(&self.floors[0], Quad(self.noises[0].quad(at)));
            let x = one[1].low(&self.roofs[0], x);
            let x = one[2].low(&self.roofs[0], x) * (first_gain + first_step * ramp);
            let y = other[0].high(&self.floors[1], Quad(self.noises[1].quad(at)));
            let y = other[1].low(&self.roofs[1], y);
            let y = other[2].low(&self.roofs[1], y) * (second_gain + second_step * ramp);
            let tap = Quad([taps[0][n / 4].0[n % 4], taps[1][n / 4].0[n % 4], 0.0, 0.0]) + x * TRACE;
            *frame = (x + y + ground.high(&self.ground, glass.low(&self.glass, tap))).stereo();
        }
        (self.poles, self.taps) = ([one, other], [glass, ground]);
    }
}
