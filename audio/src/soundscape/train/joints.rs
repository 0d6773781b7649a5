//! Joints of the rails: where each axle crosses one follows from how far the train has come.

use core::ops::Range;

use super::super::ring::{Pings, STEPS, Struck};
use crate::noise::Key;

/// Frames of cruising from joint to joint: a rail of 36 m at 20 m a second, 1.8 s.
const RAIL: f64 = 86_400.0;

/// How much a rail may be longer or shorter, as a share: nothing comes on a beat.
const UNEVEN: f64 = 0.03;

/// An axle that is heard: how far behind the first it runs, in frames of cruising, how loud, and where it is.
struct Axle {
    behind: f64,
    gain: f32,
    side: f32,
}

/// Two axles of 2.5 m to a bogie: the near one, the far one of the same carriage 19 m on, and the next carriage's.
const AXLES: [Axle; 6] = [
    Axle { behind: 0.0, gain: 1.0, side: -0.35 },
    Axle { behind: 6_000.0, gain: 0.85, side: -0.25 },
    Axle { behind: 45_600.0, gain: 0.5, side: 0.5 },
    Axle { behind: 51_600.0, gain: 0.42, side: 0.55 },
    Axle { behind: 63_400.0, gain: 0.28, side: 0.8 },
    Axle { behind: 69_400.0, gain: 0.24, side: 0.85 },
];

/// In one block an axle crosses one joint at most; more would be a train that leaps.
const MOST: i64 = 2;

/// The joints, and what each sounds like.
#[derive(Clone)]
pub(super) struct Joints {
    axles: &'static [Axle],
    rails: Key,
    steel: Key,
}

impl Joints {
    pub(super) fn new(seed: u64) -> Self {
        Self { axles: &AXLES, rails: Key::new(seed, 0x7405), steel: Key::new(seed, 0x7406) }
    }

    /// A track welded throughout.
    #[cfg(test)]
    pub(super) fn none() -> Self {
        Self { axles: &[], ..Self::new(0) }
    }

    /// Where joint number `number` lies.
    fn place(&self, number: i64) -> f64 {
        let [uneven, ..] = self.rails.quad(number as u64);
        (number as f64 + UNEVEN * f64::from(uneven)) * RAIL
    }

    /// Lets the axles cross the joints of this stretch of the way, which one block takes.
    pub(super) fn cross(&self, stretch: Range<f64>, speed: f32, level: f32, pings: &mut Pings) {
        let length = stretch.end - stretch.start;
        for axle in self.axles {
            let [from, to] = [stretch.start, stretch.end].map(|end| end - axle.behind);
            let near = (from / RAIL).floor() as i64;
            for number in near..near.saturating_add(MOST) {
                let place = self.place(number);
                if place < from || place >= to {
                    continue;
                }
                let begins = ((place - from) / length * STEPS as f64) as usize;
                self.strike(number, axle, speed, level, begins.min(STEPS - 1), pings);
            }
        }
    }

    /// One wheel falls into one gap: the carriage thuds, the steel answers, dull through the floor.
    fn strike(&self, number: i64, axle: &Axle, speed: f32, level: f32, begins: usize, pings: &mut Pings) {
        let [weight, pitch, ..] = self.steel.draw(number as u64);
        let gain = level * axle.gain * speed * (0.8 + 0.2 * speed) * (0.75 + 0.25 * weight);
        let side = axle.side;
        let thud = Struck { hz: 74.0 + 22.0 * pitch, fall: 0.1, gain: 0.20 * gain, side };
        let clack = Struck { hz: 270.0 + 120.0 * weight, fall: 0.070, gain: 0.16 * gain, side };
        pings.strike(begins, &thud);
        pings.strike(begins, &clack);
    }
}
