//! Things that ring: sines that fade, four frames at a time, and a fixed number of short ones at once.

use super::BLOCK;
use super::lanes::{Quad, RATE};

/// Steps of four frames in a block.
pub(super) const STEPS: usize = BLOCK / 4;

/// A block of one side, four frames to a step.
pub(super) type Side = [Quad; STEPS];

/// A sine that fades: frame `k` is `keep^k sin(phase + k turn)`.
///
/// Four frames follow from the four before them by one rotation, so a lane is a moment here, not a path. (The recursion with
/// two multiplications from the last eight frames is cheaper, but 40 dB less exact at low pitches.)
#[derive(Clone, Copy)]
pub(super) struct Ring {
    sine: Quad,
    cosine: Quad,
    turn_sine: Quad,
    turn_cosine: Quad,
}

impl Ring {
    const SILENT: Self = Self { sine: Quad::ZERO, cosine: Quad::ZERO, turn_sine: Quad::ZERO, turn_cosine: Quad::ZERO };

    /// From the sine and cosine of the phase at frame 0, those of the angle from frame to frame, and what is kept each frame.
    pub(super) fn new(phase: [f32; 2], turn: [f32; 2], keep: f32, gain: f32) -> Self {
        let [s, c] = turn.map(|part| keep * part);
        let (mut sine, mut cosine) = ([gain * phase[0]; 4], [gain * phase[1]; 4]);
        for k in 1..4 {
            sine[k] = sine[k - 1] * c + cosine[k - 1] * s;
            cosine[k] = cosine[k - 1] * c - sine[k - 1] * s;
        }
        let double = |[s, c]: [f32; 2]| [2.0 * s * c, c * c - s * s];
        let [s4, c4] = double(double([s, c]));
        Self { sine: Quad(sine), cosine: Quad(cosine), turn_sine: Quad([s4; 4]), turn_cosine: Quad([c4; 4]) }
    }

    /// Four frames.
    #[inline(always)]
    pub(super) fn step(&mut self) -> Quad {
        let (sine, cosine) = (self.sine, self.cosine);
        self.sine = sine * self.turn_cosine + cosine * self.turn_sine;
        self.cosine = cosine * self.turn_cosine - sine * self.turn_sine;
        sine
    }
}

/// Sine and cosine of an angle given in turns.
pub(super) fn sine_cosine(turns: f64) -> [f32; 2] {
    let angle = ((turns - turns.floor()) * core::f64::consts::TAU) as f32;
    [libm::sinf(angle), libm::cosf(angle)]
}

/// How many short sounds can be heard at once; one more is not heard.
const MOST: usize = 24;

/// Short sounds that fade by themselves: drops, crackles.
#[derive(Clone)]
pub(super) struct Pings {
    rings: [Ping; MOST],
    sounding: usize,
}

#[derive(Clone, Copy)]
struct Ping {
    ring: Ring,
    sides: [f32; 2],
    /// The step of the coming block at which it begins.
    begins: usize,
    /// Steps until it is 60 dB down and forgotten.
    left: usize,
}

/// A short sound, before it is heard.
pub(super) struct Struck {
    /// Its pitch.
    pub(super) hz: f32,
    /// Seconds until it has fallen by 60 dB; at most a tenth, so that a voice soon forgets it.
    pub(super) fall: f32,
    /// Its height at the start.
    pub(super) gain: f32,
    /// Where it is: -1 left, 1 right.
    pub(super) side: f32,
}

impl Pings {
    pub(super) const SILENT: Self =
        Self { rings: [Ping { ring: Ring::SILENT, sides: [0.0; 2], begins: 0, left: 0 }; MOST], sounding: 0 };

    /// Lets a sound begin at step `begins` of the block that is rendered next.
    pub(super) fn strike(&mut self, begins: usize, struck: &Struck) {
        let Some(free) = self.rings.get_mut(self.sounding) else { return };
        /// Three factors of ten, as a natural logarithm.
        const SIXTY_DB: f32 = 3.0 * core::f32::consts::LN_10;
        let frames = struck.fall.min(0.1) * RATE;
        let ring = Ring::new(
            [0.0, 1.0],
            sine_cosine(f64::from(struck.hz / RATE)),
            libm::expf(-SIXTY_DB / frames),
            struck.gain,
        );
        let sides = [1.0 - 0.6 * struck.side.max(0.0), 1.0 + 0.6 * struck.side.min(0.0)];
        *free = Ping { ring, sides, begins, left: (frames * 0.25) as usize };
        self.sounding += 1;
    }

    /// Adds the sounds to both sides of a block.
    pub(super) fn add_to(&mut self, sides: &mut [Side; 2]) {
        let mut index = 0;
        while let Some(ping) = self.rings[..self.sounding].get_mut(index) {
            let begins = ping.begins.min(STEPS);
            let ends = (begins + ping.left).min(STEPS);
            let [left, right] = &mut *sides;
            let gains = ping.sides.map(|gain| Quad([gain; 4]));
            let mut ring = ping.ring;
            for (left, right) in left[begins..ends].iter_mut().zip(&mut right[begins..ends]) {
                let frames = ring.step();
                *left = *left + frames * gains[0];
                *right = *right + frames * gains[1];
            }
            ping.ring = ring;
            ping.left -= ends - begins;
            ping.begins = 0;
            if ping.left == 0 {
                self.sounding -= 1;
                self.rings[index] = self.rings[self.sounding];
            } else {
                index += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_a_fading_sine() {
        for (hz, keep) in [(200.0, 1.0_f64), (440.0, 0.999), (3_000.0, 0.995)] {
            let turn = hz / 48_000.0;
            let mut ring = Ring::new(sine_cosine(0.3), sine_cosine(turn), keep as f32, 0.5);
            for step in 0..STEPS {
                for (lane, sample) in ring.step().0.into_iter().enumerate() {
                    let k = (step * 4 + lane) as f64;
                    let expected = 0.5 * keep.powf(k) * (std::f64::consts::TAU * (0.3 + turn * k)).sin();
                    assert!((f64::from(sample) - expected).abs() < 4e-6, "{hz} Hz, frame {k}: {sample}, {expected}");
                }
            }
        }
    }

    #[test]
    fn a_ping_begins_at_its_step_and_is_forgotten() {
        let mut pings = Pings::SILENT;
        pings.strike(5, &Struck { hz: 1_000.0, fall: 0.004, gain: 0.5, side: -1.0 });
        let mut sides = [[Quad::ZERO; STEPS]; 2];
        pings.add_to(&mut sides);
        assert_eq!(sides[0][..5].iter().flat_map(|quad| quad.0).fold(0.0, f32::max), 0.0);
        assert!(sides[0][5].0[1] > 0.0 && sides[1][5].0[1] > 0.0 && sides[1][5].0[1] < sides[0][5].0[1]);
        pings.add_to(&mut sides);
        assert_eq!(pings.sounding, 0);
    }

    #[test]
    fn more_pings_than_there_is_room_for_are_not_heard() {
        let mut pings = Pings::SILENT;
        for _ in 0..2 * MOST {
            pings.strike(0, &Struck { hz: 900.0, fall: 0.05, gain: 0.1, side: 0.0 });
        }
        assert_eq!(pings.sounding, MOST);
    }
}
