//! Sea: waves come in every 8 to 12 s, none as high as the last; foam hisses after each, and deep water moves beneath.

use super::canon::Voice;
use super::lanes::{Corner, Pole, Quad, Ramp};
use super::{BLOCK, Block, SPAN, Weather};
use crate::noise::Key;

/// Brings it to -23 LUFS (measured).
const LEVEL: f32 = 0.8195;

/// Waves that arrive one after another: each a function of its number, so the sea at any moment is a sum over a few.
#[derive(Clone, Copy)]
struct Train {
    key: Key,
    /// Seconds from wave to wave, on average; each interval is within a fifth of it.
    period: f64,
    /// How far apart in the stereo field waves may break, 0 to 1.
    breadth: f32,
}

/// What a train of waves does at one moment: 0 to about 1 each.
struct Surf {
    /// The water that rises and breaks, left and right.
    body: [f32; 2],
    /// The foam that is left behind it.
    foam: [f32; 2],
}

/// A hill of height 1 at 0 that begins at `-rise` and ends at `fall`, flat at all three.
fn hill(x: f32, rise: f32, fall: f32) -> f32 {
    let x = x / if x < 0.0 { rise } else { fall };
    let y = (1.0 - x * x).max(0.0);
    y * y * y
}

impl Train {
    fn at(&self, seconds: f64) -> Surf {
        let phase = seconds / self.period;
        let nearest = phase.floor();
        let mut surf = Surf { body: [0.0; 2], foam: [0.0; 2] };
        for offset in -1..=1 {
            let number = nearest + f64::from(offset);
            let [when, height, side, reach] = self.key.draw(number as i64 as u64);
            let since = (phase - number - 0.5) as f32 - 0.2 * (when - 0.5);
            // In units of a period: a long rise, a break, then the foam, later and slower.
            let body = (0.45 + 0.55 * height) * hill(since, 0.42, 0.62);
            let foam = (0.35 + 0.65 * height) * (0.6 + 0.4 * reach) * hill(since - 0.11, 0.3, 0.95);
            // The foam runs along the beach while it fades.
            let side = (side * 2.0 - 1.0) * self.breadth;
            for ear in 0..2 {
                let sign = if ear == 0 { -1.0 } else { 1.0 };
                surf.body[ear] += body * (1.0 + sign * 0.45 * side);
                surf.foam[ear] += foam * (1.0 + sign * (0.5 * side + (reach - 0.5) * since));
            }
        }
        surf
    }
}

/// The near water and its foam, then the far water and the undertow: a lane each for left and right.
#[derive(Clone)]
pub(super) struct Sea {
    noises: [Key; 2],
    near: Train,
    far: Train,
    breath: Key,
    fizz: Key,
    floors: [Corner; 2],
    far_corner: Corner,
    poles: [[Pole; 3]; 2],
    gains: [Ramp; 2],
}

impl Sea {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            noises: [Key::new(seed, 0x7300), Key::new(seed, 0x7301)],
            near: Train { key: Key::new(seed, 0x7302), period: 10.0, breadth: 0.8 },
            far: Train { key: Key::new(seed, 0x7303), period: 7.3, breadth: 1.0 },
            breath: Key::new(seed, 0x7304),
            fizz: Key::new(seed, 0x7305),
            floors: [Corner::paths(60.0, 700.0), Corner::paths(90.0, 28.0)],
            far_corner: Corner::paths(420.0, 95.0),
            poles: [[Pole::SILENT; 3]; 2],
            gains: [Ramp::SILENT; 2],
        }
    }
}

impl Voice for Sea {
    // The slowest pole, 28 Hz, falls by 150 dB in 37 blocks; three in a row, a little later.
    const WARM: u64 = 56;

    fn reset(&mut self) {
        self.poles = [[Pole::SILENT; 3]; 2];
        self.gains = [Ramp::SILENT; 2];
    }

    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block) {
        let seconds = index.wrapping_add(1) as f64 * SPAN;
        let swell = weather.swell;
        let (near, far) = (self.near.at(seconds), self.far.at(seconds));
        let height = 0.5 * (near.body[0] + near.body[1]) * swell;
        let wash = 0.5 * (near.foam[0] + near.foam[1]) * swell;
        let breath = 1.0 + 0.15 * self.breath.drift(seconds / 7.0);
        // Foam is bubbles that burst: it is never quite even.
        let fizz = [0.0, 1e6].map(|far| 1.0 + 0.2 * self.fizz.drift(seconds / 0.06 + far));
        // Swell changes how the sea moves more than how loud it is.
        let level = LEVEL / (0.65 + 0.35 * swell);
        // A higher wave is a brighter one, and foam dulls as it sinks into the sand.
        let near_corner = Corner::paths(240.0 + 700.0 * height, 2_600.0 + 1_800.0 * wash);
        let (near_gain, near_step) = self.gains[0].towards(Quad([
            level * (0.49 + 0.385 * swell * near.body[0]),
            level * (0.49 + 0.385 * swell * near.body[1]),
            level * (0.075 + 0.175 * swell * near.foam[0]) * fizz[0],
            level * (0.075 + 0.175 * swell * near.foam[1]) * fizz[1],
        ]));
        let (far_gain, far_step) = self.gains[1].towards(Quad([
            level * (0.40 + 0.35 * swell * far.body[0]),
            level * (0.40 + 0.35 * swell * far.body[1]),
            level * 1.1 * breath,
            level * 1.1 * breath,
        ]));

        let first = index.wrapping_mul(BLOCK as u64);
        let [mut near, mut far] = self.poles;
        for (n, frame) in out.iter_mut().enumerate() {
            let at = first.wrapping_add(n as u64);
            let ramp = Quad([n as f32; 4]);
            let mut x = near[0].high(&self.floors[0], Quad(self.noises[0].quad(at)));
            x = near[1].low(&near_corner, x);
            x = near[2].low(&near_corner, x) * (near_gain + near_step * ramp);
            let mut y = far[0].high(&self.floors[1], Quad(self.noises[1].quad(at)));
            y = far[1].low(&self.far_corner, y);
            y = far[2].low(&self.far_corner, y) * (far_gain + far_step * ramp);
            *frame = (x + y).stereo();
        }
        self.poles = [near, far];
    }
}
