//! Train: a night train heard from a berth. It rolls over its joints, slows, stands with the ventilation on, and departs.

mod joints;

use super::canon::Voice;
use super::lanes::{Corner, Pole, Quad, Ramp, TRACE};
use super::ring::{Pings, STEPS};
use super::{BLOCK, Block, SPAN, Weather};
use crate::noise::Key;
use joints::Joints;

/// Brings it to -23 LUFS (measured).
const LEVEL: f32 = 0.848;

/// The rumble of the wheels and what the carriage makes of it; the air outside and the ventilation: a lane each for left and right.
#[derive(Clone)]
pub(super) struct Train {
    noises: [Key; 2],
    sway: Key,
    track: Key,
    fan: Key,
    joints: Joints,
    floors: [Corner; 2],
    body: Corner,
    ground: Corner,
    poles: [[Pole; 3]; 2],
    thud: [Pole; 2],
    gains: [Ramp; 2],
    pings: Pings,
    /// How far it had come at the end of the block before.
    was: Option<f64>,
}

impl Train {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            noises: [Key::new(seed, 0x7400), Key::new(seed, 0x7401)],
            sway: Key::new(seed, 0x7402),
            track: Key::new(seed, 0x7403),
            fan: Key::new(seed, 0x7404),
            joints: Joints::new(seed),
            floors: [Corner::paths(34.0, 95.0), Corner::paths(330.0, 260.0)],
            body: Corner::at([620.0; 4]),
            ground: Corner::at([48.0; 4]),
            poles: [[Pole::SILENT; 3]; 2],
            thud: [Pole::SILENT; 2],
            gains: [Ramp::SILENT; 2],
            pings: Pings::SILENT,
            was: None,
        }
    }
}

impl Voice for Train {
    // The slowest pole, 34 Hz, falls by 150 dB in 31 blocks, and three are in a row; joints are over in 38 blocks.
    const WARM: u64 = 56;

    fn reset(&mut self) {
        self.poles = [[Pole::SILENT; 3]; 2];
        self.thud = [Pole::SILENT; 2];
        self.gains = [Ramp::SILENT; 2];
        self.pings = Pings::SILENT;
        self.was = None;
    }

    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block) {
        let frames = index.wrapping_add(1) as f64 * BLOCK as f64;
        let speed = weather.speed;
        let way = frames - weather.behind;
        let was = self.was.replace(way).unwrap_or(way - f64::from(speed) * BLOCK as f64);
        // The track rocks the carriage by the yard, not by the second: slower when it goes slower.
        let rock = 0.13 * self.sway.drift(way / 150_000.0);
        let [left, right] = [0.0, 700.3].map(|far| 0.11 * self.track.drift(way / 21_000.0 + far));
        let breath = 1.0 + 0.06 * self.fan.drift(index as f64 * SPAN / 5.0);
        // The higher the pitch, the more of it comes with speed.
        let rumble = LEVEL * 2.6 * speed * (1.0 + rock);
        let roll = |side: f32| LEVEL * 0.62 * speed * libm::sqrtf(speed) * (1.0 + 0.6 * rock + side);
        let (wheel_gain, wheel_step) = self.gains[0].towards(Quad([rumble, rumble, roll(left), roll(right)]));
        // Brakes that rub softly are heard where the air was.
        let rub = 0.075 * weather.braking * (1.0 - 0.4 * speed);
        let air = |side: f32| LEVEL * (0.10 * speed * speed * (1.0 + side - rock) + rub);
        let fan = LEVEL * 0.325 * breath;
        let (air_gain, air_step) = self.gains[1].towards(Quad([air(right), air(left), fan, fan]));
        let wheels = Corner::paths(62.0 + 40.0 * speed, 150.0 + 260.0 * speed);
        let airs = Corner::paths(700.0 + 500.0 * speed, 520.0);
        self.joints.cross(was..way, speed, LEVEL, &mut self.pings);
        let mut thuds = [[Quad::ZERO; STEPS]; 2];
        self.pings.add_to(&mut thuds);

        let first = index.wrapping_mul(BLOCK as u64);
        let ([mut one, mut other], [mut body, mut ground]) = (self.poles, self.thud);
        for (n, frame) in out.iter_mut().enumerate() {
            let at = first.wrapping_add(n as u64);
            let ramp = Quad([n as f32; 4]);
            let x = one[0].high(&self.floors[0], Quad(self.noises[0].quad(at)));
            let x = one[1].low(&wheels, x);
            let x = one[2].low(&wheels, x) * (wheel_gain + wheel_step * ramp);
            let y = other[0].high(&self.floors[1], Quad(self.noises[1].quad(at)));
            let y = other[1].low(&airs, y);
            let y = other[2].low(&airs, y) * (air_gain + air_step * ramp);
            let thud = Quad([thuds[0][n / 4].0[n % 4], thuds[1][n / 4].0[n % 4], 0.0, 0.0]) + y * TRACE;
            *frame = (x + y + ground.high(&self.ground, body.low(&self.body, thud))).stereo();
        }
        (self.poles, self.thud) = ([one, other], [body, ground]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::SILENT;
    use super::*;

    /// Frames in the window in which a joint is measured: 25 ms, about as long as a thud lasts.
    const WINDOW: usize = 1_200;

    /// Half a minute at one speed.
    fn rolling(mut train: Train, speed: f32) -> Vec<[f32; 2]> {
        let mut block = SILENT;
        let mut heard = Vec::new();
        for index in 0..11_250 + Train::WARM {
            let behind = (index + 1) as f64 * BLOCK as f64 * (1.0 - f64::from(speed));
            train.render(index, &Weather { speed, behind, ..Weather::USUAL }, &mut block);
            if index >= Train::WARM {
                heard.extend_from_slice(&block);
            }
        }
        heard
    }

    /// The power of one window after another, weighted as an ear would (the K filter of ITU-R BS.1770 at 48 kHz).
    fn weighted(heard: &[[f32; 2]]) -> Vec<f64> {
        const STAGES: [[f64; 5]; 2] = [
            [
                1.535_124_859_586_97,
                -2.691_696_189_406_38,
                1.198_392_810_852_85,
                -1.690_659_293_182_41,
                0.732_480_774_215_85,
            ],
            [1.0, -2.0, 1.0, -1.990_047_454_833_98, 0.990_072_250_366_21],
        ];
        let mut memory = [[[0.0; 2]; 2]; 2];
        let powers: Vec<f64> = heard
            .iter()
            .map(|frame| {
                let ear = |side: usize, memory: &mut [[f64; 2]; 2]| {
                    let mut x = f64::from(frame[side]);
                    for ([b0, b1, b2, a1, a2], z) in STAGES.iter().zip(memory) {
                        let y = b0 * x + z[0];
                        *z = [b1 * x - a1 * y + z[1], b2 * x - a2 * y];
                        x = y;
                    }
                    x * x
                };
                let [left, right] = &mut memory;
                ear(0, left) + ear(1, right)
            })
            .collect();
        powers.windows(WINDOW).step_by(WINDOW / 4).map(|part| part.iter().sum::<f64>() / WINDOW as f64).collect()
    }

    #[test]
    fn a_joint_stays_within_three_decibels_of_the_running_bed() {
        for (seed, speed) in [(1, 1.0), (2, 1.0), (1, 0.7), (1, 0.4), (1, 0.2), (1, 0.08)] {
            let heard = rolling(Train::new(seed), speed);
            let bed = rolling(Train { joints: Joints::none(), ..Train::new(seed) }, speed);
            // All is linear: what the joints add is the difference.
            let joints: Vec<[f32; 2]> =
                heard.iter().zip(&bed).map(|(all, bed)| [all[0] - bed[0], all[1] - bed[1]]).collect();
            let bed = weighted(&bed);
            let running = bed.iter().sum::<f64>() / bed.len() as f64;
            let joint = weighted(&joints).into_iter().fold(0.0, f64::max);
            let above = 10.0 * (1.0 + joint / running).log10();
            assert!(
                (0.1..3.0).contains(&above),
                "seed {seed} at {speed}: a joint stands {above:.2} dB above the running bed"
            );
        }
    }
}
