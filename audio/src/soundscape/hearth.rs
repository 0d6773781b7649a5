//! Hearth: a fire that burns low. The draught murmurs, flames breathe, and now and then the wood crackles, softly.

use super::canon::Voice;
use super::lanes::{Corner, Pole, Quad, Ramp, TRACE};
use super::ring::{Pings, STEPS, Struck};
use super::{BLOCK, Block, SPAN, Weather};
use crate::noise::Key;

/// Brings it to -23 LUFS (measured).
const LEVEL: f32 = 0.806;

/// Trials for a crackle in each block.
const TRIALS: u64 = 2;

#[derive(Clone)]
pub(super) struct Hearth {
    noises: [Key; 2],
    flicker: Key,
    embers: Key,
    trials: Key,
    wood: Key,
    floors: [Corner; 2],
    roofs: [Corner; 2],
    air: Corner,
    ground: Corner,
    poles: [[Pole; 3]; 2],
    crackle: [Pole; 2],
    gains: [Ramp; 2],
    pings: Pings,
}

impl Hearth {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            noises: [Key::new(seed, 0x6800), Key::new(seed, 0x6801)],
            flicker: Key::new(seed, 0x6802),
            embers: Key::new(seed, 0x6803),
            trials: Key::new(seed, 0x6804),
            wood: Key::new(seed, 0x6805),
            // The roar and the flames; the draught and the hiss of sap.
            floors: [Corner::paths(35.0, 170.0), Corner::paths(70.0, 1_100.0)],
            roofs: [Corner::paths(130.0, 620.0), Corner::paths(330.0, 3_000.0)],
            air: Corner::at([2_800.0; 4]),
            ground: Corner::at([120.0; 4]),
            poles: [[Pole::SILENT; 3]; 2],
            crackle: [Pole::SILENT; 2],
            gains: [Ramp::SILENT; 2],
            pings: Pings::SILENT,
        }
    }

    /// Lets the wood crackle in one block: rarely, and then a few times in a row.
    fn crackle(&mut self, index: u64, seconds: f64, fire: f32) {
        let burst = self.embers.drift(seconds / 1.7).max(0.0);
        let chance = fire * (2.0 + 26.0 * burst * burst) / (TRIALS as f32 * 375.0);
        for trial in 0..TRIALS {
            let number = index.wrapping_mul(TRIALS).wrapping_add(trial);
            let [cracks, when, size, side] = self.trials.draw(number);
            if cracks >= chance {
                continue;
            }
            let [pitch, snap, body, weight] = self.wood.draw(number);
            let step = trial as usize * (STEPS / TRIALS as usize) + (when * (STEPS / TRIALS as usize) as f32) as usize;
            let gain = LEVEL * (0.06 + 0.22 * size * size);
            let side = (side * 2.0 - 1.0) * 0.7;
            // The snap of a fibre, and the piece of wood that it makes sound.
            let hz = 1_100.0 * libm::exp2f(1.4 * pitch);
            self.pings.strike(step, &Struck { hz, fall: 0.006 + 0.010 * snap, gain, side });
            let (hz, gain) = (240.0 + 520.0 * body, gain * (0.25 + 0.5 * weight));
            self.pings.strike(step, &Struck { hz, fall: 0.020 + 0.035 * weight, gain, side });
        }
    }
}

impl Voice for Hearth {
    // The slowest pole, 35 Hz, falls by 150 dB in 30 blocks, and three are in a row; crackles are over in 21 blocks.
    const WARM: u64 = 56;

    fn reset(&mut self) {
        self.poles = [[Pole::SILENT; 3]; 2];
        self.crackle = [Pole::SILENT; 2];
        self.gains = [Ramp::SILENT; 2];
        self.pings = Pings::SILENT;
    }

    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block) {
        let seconds = index.wrapping_add(1) as f64 * SPAN;
        let fire = weather.fire;
        // Flames lick a few times a second, a little differently on either side, and the fire sinks and gathers slowly.
        let slow = 0.16 * self.flicker.drift(seconds / 6.0);
        let [left, right] = [0.0, 700.3].map(|far| 0.20 * self.flicker.drift(seconds / 0.31 + far));
        let liveliness = 0.4 + 0.6 * fire;
        let flames = |lick: f32| LEVEL * 0.62 * (1.0 + liveliness * (slow + lick));
        let (first_gain, first_step) = self.gains[0].towards(Quad([
            LEVEL * 1.55 * (1.0 + slow),
            LEVEL * 1.55 * (1.0 + slow),
            flames(left),
            flames(right),
        ]));
        let sap = |lick: f32| LEVEL * (0.035 + 0.025 * fire) * (1.0 + 1.5 * lick);
        let (second_gain, second_step) = self.gains[1].towards(Quad([
            LEVEL * 0.75 * (1.0 + 0.5 * left - slow),
            LEVEL * 0.75 * (1.0 + 0.5 * right - slow),
            sap(right),
            sap(left),
        ]));
        self.crackle(index, seconds, fire);
        let mut cracks = [[Quad::ZERO; STEPS]; 2];
        self.pings.add_to(&mut cracks);

        let first = index.wrapping_mul(BLOCK as u64);
        let ([mut one, mut other], [mut air, mut ground]) = (self.poles, self.crackle);
        for (n, frame) in out.iter_mut().enumerate() {
            let at = first.wrapping_add(n as u64);
            let ramp = Quad([n as f32; 4]);
            let x = one[0].high(&self.floors[0], Quad(self.noises[0].quad(at)));
            let x = one[1].low(&self.roofs[0], x);
            let x = one[2].low(&self.roofs[0], x) * (first_gain + first_step * ramp);
            let y = other[0].high(&self.floors[1], Quad(self.noises[1].quad(at)));
            let y = other[1].low(&self.roofs[1], y);
            let y = other[2].low(&self.roofs[1], y) * (second_gain + second_step * ramp);
            let crack = Quad([cracks[0][n / 4].0[n % 4], cracks[1][n / 4].0[n % 4], 0.0, 0.0]) + x * TRACE;
            *frame = (x + y + ground.high(&self.ground, air.low(&self.air, crack))).stereo();
        }
        (self.poles, self.crackle) = ([one, other], [air, ground]);
    }
}
