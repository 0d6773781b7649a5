//! Pink: as much in every octave. What a steady waterfall far away might be.

use super::canon::Voice;
use super::lanes::{Corner, Pole, Quad};
use super::{BLOCK, Block, Weather};
use crate::noise::Key;

/// Six one-pole filters, two octaves apart, added up: within 0.2 dB of 3 dB an octave from 25 Hz to 16 kHz.
/// The shares are a least-squares fit over that range.
const POLES: [(f32, f32); 6] =
    [(14.0, 1.0), (60.0, 0.253_2), (240.0, 0.134_29), (960.0, 0.062_158), (3_600.0, 0.037_415), (13_000.0, 0.023_21)];

/// Brings it to -23 LUFS (measured).
const LEVEL: f32 = 1.0316;

/// Nothing below this is of use in a bed; it only moves the loudspeaker.
const FLOOR_HZ: f32 = 22.0;

#[derive(Clone)]
pub(super) struct Pink {
    key: Key,
    corners: [Corner; 3],
    shares: [Quad; 3],
    poles: [Pole; 3],
    floor_corner: Corner,
    floor: Pole,
}

impl Pink {
    pub(super) fn new(seed: u64) -> Self {
        let pair = |i: usize| (POLES[2 * i], POLES[2 * i + 1]);
        Self {
            key: Key::new(seed, 0x70),
            corners: [0, 1, 2].map(|i| Corner::paths(pair(i).0.0, pair(i).1.0)),
            shares: [0, 1, 2].map(|i| Quad::paths(pair(i).0.1 * LEVEL, pair(i).1.1 * LEVEL)),
            poles: [Pole::SILENT; 3],
            floor_corner: Corner::at([FLOOR_HZ; 4]),
            floor: Pole::SILENT,
        }
    }
}

impl Voice for Pink {
    // The slowest pole, 14 Hz, falls by 150 dB in 73 blocks.
    const WARM: u64 = 80;

    fn reset(&mut self) {
        self.poles = [Pole::SILENT; 3];
        self.floor = Pole::SILENT;
    }

    fn render(&mut self, index: u64, _: &Weather, out: &mut Block) {
        let first = index.wrapping_mul(BLOCK as u64);
        let [mut low, mut middle, mut high] = self.poles;
        let mut floor = self.floor;
        for (n, frame) in out.iter_mut().enumerate() {
            let [left, right, ..] = self.key.quad(first.wrapping_add(n as u64));
            let white = Quad([left, right, left, right]);
            let sum = low.low(&self.corners[0], white) * self.shares[0]
                + middle.low(&self.corners[1], white) * self.shares[1]
                + high.low(&self.corners[2], white) * self.shares[2];
            *frame = floor.high(&self.floor_corner, sum).stereo();
        }
        self.poles = [low, middle, high];
        self.floor = floor;
    }
}
