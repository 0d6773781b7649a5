//! The bell: a small bowl, struck softly. Not a bed: it sounds where it is struck, and ends.

use super::lanes::{Quad, RATE};
use super::ring::{Ring, STEPS, sine_cosine};
use super::{BLOCK, Block};

/// One way in which the bowl sounds. A bowl is never quite round, so each is two tones a beat apart, the second one weaker.
struct Mode {
    hz: f64,
    /// How far the two tones are apart, in Hz.
    beat: f64,
    /// Height at the strike, relative to the others.
    height: f32,
    /// Seconds until it has fallen by 60 dB.
    fall: f32,
}

/// The lowest at 220 Hz; the others where those of bowls have been measured to lie, near 2.7, 5.1 and 8.2 times that, and weak
/// tones between them. The higher, the weaker and the sooner gone.
const MODES: [Mode; 6] = [
    Mode { hz: 220.0, beat: 0.35, height: 1.0, fall: 13.0 },
    Mode { hz: 441.3, beat: 0.55, height: 0.12, fall: 8.0 },
    Mode { hz: 596.2, beat: 0.80, height: 0.50, fall: 8.5 },
    Mode { hz: 880.9, beat: 1.10, height: 0.05, fall: 5.0 },
    Mode { hz: 1_124.0, beat: 1.45, height: 0.16, fall: 4.5 },
    Mode { hz: 1_806.0, beat: 2.10, height: 0.035, fall: 2.4 },
];

/// Brings the loudest 400 ms of one strike to -23 LUFS (measured).
const LEVEL: f32 = 0.074;

/// Frames in which a strike swells to its height: 80 ms, so that it never startles.
const ATTACK: u64 = 3_840;

/// Frames of the tail in which what is left goes to exact silence.
const TAIL: u64 = 96_000;

/// The bell is struck here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strike {
    /// The exact frame at which it begins to sound.
    pub frame: u64,
    /// How hard: a factor on the amplitude; at 1 its loudest 400 ms have the loudness of the beds.
    pub gain: f32,
}

/// A bell that can be struck again while it sounds.
///
/// ```
/// use perron_audio::soundscape::{Bell, SILENT, Strike};
/// let (bell, mut block) = (Bell::new(), SILENT);
/// bell.render(0, &[Strike { frame: 100, gain: 1.0 }], &mut block);
/// assert_eq!(block[100], [0.0; 2]);
/// assert_ne!(block[127], [0.0; 2]);
/// ```
///
/// It remembers nothing: a block is a function of its number and of the strikes.
#[derive(Clone, Debug)]
pub struct Bell {
    /// Sine and cosine of what the two tones of each mode turn in a frame.
    turns: [[[f32; 2]; 2]; MODES.len()],
    /// What each mode keeps from frame to frame.
    keeps: [f32; MODES.len()],
}

impl Default for Bell {
    fn default() -> Self {
        Self::new()
    }
}

/// Frequencies of the two tones of a mode.
fn tones(mode: &Mode) -> [f64; 2] {
    [mode.hz, mode.hz + mode.beat]
}

/// How high the second tone of a mode is, to the first: what sways between the ears.
const SWAY: f32 = 0.4;

/// Three factors of ten, as a natural logarithm.
const SIXTY_DB: f32 = 3.0 * core::f32::consts::LN_10;

impl Bell {
    /// Frames from a strike until it is silent: 14 s.
    pub const LENGTH: u64 = 14 * 48_000;

    /// The bell.
    pub fn new() -> Self {
        Self {
            turns: MODES.each_ref().map(|mode| tones(mode).map(|hz| sine_cosine(hz / f64::from(RATE)))),
            keeps: MODES.each_ref().map(|mode| libm::expf(-SIXTY_DB / (mode.fall * RATE))),
        }
    }

    /// Renders block number `index`, frames `index * 128` and on, of all `strikes`, which are sorted by frame.
    ///
    /// Silent blocks cost next to nothing, however many strikes there are. Never allocates.
    pub fn render(&self, index: u64, strikes: &[Strike], out: &mut Block) {
        *out = super::SILENT;
        let start = index.saturating_mul(BLOCK as u64);
        let over = strikes.partition_point(|strike| strike.frame.saturating_add(Self::LENGTH) <= start);
        for strike in &strikes[over..] {
            if strike.frame >= start.saturating_add(BLOCK as u64) {
                break;
            }
            self.ring(start, strike, out);
        }
    }

    /// Adds one strike to a block.
    fn ring(&self, start: u64, strike: &Strike, out: &mut Block) {
        // Negative before the strike: the tones are known there too, and the envelope holds them at zero.
        let since = start.wrapping_sub(strike.frame) as i64;
        let seconds = since as f64 / f64::from(RATE);
        let [mut middle, mut sway] = [[Quad::ZERO; STEPS]; 2];
        for ((mode, turns), &keep) in MODES.iter().zip(&self.turns).zip(&self.keeps) {
            let gain = LEVEL * strike.gain * mode.height * libm::expf(-SIXTY_DB / mode.fall * seconds as f32);
            let [first, second] = tones(mode);
            let mut one = Ring::new(sine_cosine(first * seconds), turns[0], keep, gain);
            let mut other = Ring::new(sine_cosine(second * seconds), turns[1], keep, SWAY * gain);
            for (middle, sway) in middle.iter_mut().zip(&mut sway) {
                *middle = *middle + one.step();
                *sway = *sway + other.step();
            }
        }
        // The second tones are opposite in the two ears: the bowl is wide, sways slowly, and in mono nothing is cancelled.
        for (n, frame) in out.iter_mut().enumerate() {
            let envelope = envelope(since + n as i64);
            let (middle, sway) = (middle[n / 4].0[n % 4], sway[n / 4].0[n % 4]);
            frame[0] += envelope * (middle + sway);
            frame[1] += envelope * (middle - sway);
        }
    }
}

/// From 0 at the strike to 1 after the attack, and over the tail to 0 again: no corner anywhere.
fn envelope(since: i64) -> f32 {
    let rise = |part: f32| {
        let x = part.clamp(0.0, 1.0);
        x * x * x * (x * (x * 6.0 - 15.0) + 10.0)
    };
    let left = Bell::LENGTH as i64 - since;
    rise(since as f32 / ATTACK as f32) * rise(left as f32 / TAIL as f32)
}
