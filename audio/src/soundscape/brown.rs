//! Brown: half as much in every octave up. What a house makes of a storm outside.

use super::canon::Voice;
use super::lanes::{Corner, Pole, Quad};
use super::{BLOCK, Block, Weather};
use crate::noise::Key;

/// Brings it to -23 LUFS (measured).
const LEVEL: f32 = 3.895;

/// Above this it falls by 6 dB an octave; below it is even.
const CORNER_HZ: f32 = 30.0;

/// Nothing below this is of use in a bed; it only moves the loudspeaker, and takes the room that peaks need.
const FLOOR_HZ: f32 = 30.0;

#[derive(Clone)]
pub(super) struct Brown {
    key: Key,
    corner: Corner,
    floor_corner: Corner,
    pole: Pole,
    floor: Pole,
}

impl Brown {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            key: Key::new(seed, 0x62),
            corner: Corner::at([CORNER_HZ; 4]),
            floor_corner: Corner::at([FLOOR_HZ; 4]),
            pole: Pole::SILENT,
            floor: Pole::SILENT,
        }
    }
}

impl Voice for Brown {
    // A pole at 30 Hz falls by 150 dB in 34 blocks; two of them, one after the other, a little later.
    const WARM: u64 = 48;

    fn reset(&mut self) {
        self.pole = Pole::SILENT;
        self.floor = Pole::SILENT;
    }

    fn render(&mut self, index: u64, _: &Weather, out: &mut Block) {
        let first = index.wrapping_mul(BLOCK as u64);
        let (mut pole, mut floor) = (self.pole, self.floor);
        for (n, frame) in out.iter_mut().enumerate() {
            let [left, right, ..] = self.key.quad(first.wrapping_add(n as u64));
            let deep = floor.high(&self.floor_corner, pole.low(&self.corner, Quad([left, right, 0.0, 0.0])));
            *frame = [deep.0[0] * LEVEL, deep.0[1] * LEVEL];
        }
        (self.pole, self.floor) = (pole, floor);
    }
}
