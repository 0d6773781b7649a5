//! Noise that is counted, not drawn: every sample is a hash of its position, so any position can be had at once.

/// One stream of noise: what a seed and a stream number make of a position.
///
/// ```
/// use perron_audio::noise::Key;
/// let key = Key::new(1, 7);
/// assert_eq!(key.quad(1_000_000), key.quad(1_000_000));
/// assert_ne!(key.quad(0), Key::new(2, 7).quad(0));
/// ```
///
/// Two paths of one sound never share a stream: a low-pass and a high-pass fed by the same samples meet again at the output
/// and cut a notch that wanders with their corners.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    before: u64,
    between: u64,
}

// Odd, with bits set evenly: the golden ratio's fraction, and the multipliers of two published 64-bit finalizers.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
const FIRST: u64 = 0xBF58_476D_1CE4_E5B9;
const SECOND: u64 = 0x94D0_49BB_1331_11EB;

/// A full finalizer, for making keys: slower than the one that is used for each sample.
const fn finish(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(FIRST);
    x = (x ^ (x >> 27)).wrapping_mul(SECOND);
    x ^ (x >> 31)
}

impl Key {
    /// The key of stream number `stream` under `seed`.
    pub const fn new(seed: u64, stream: u64) -> Self {
        let before = finish(seed.wrapping_add(STEP) ^ finish(stream.wrapping_mul(STEP).wrapping_add(FIRST)));
        // The key enters twice, before and between the multiplications: entering once, two streams would be the same
        // sequence seen from two offsets.
        Self { before, between: finish(before.wrapping_add(STEP)) }
    }

    /// The 64 bits at position `n`: two multiplications.
    #[inline(always)]
    pub const fn bits(self, n: u64) -> u64 {
        let mut x = (n ^ self.before).wrapping_mul(FIRST);
        x = (x ^ (x >> 32) ^ self.between).wrapping_mul(SECOND);
        x ^ (x >> 29)
    }

    /// Four independent white samples at position `n`, each even over -1 (included) to 1.
    ///
    /// They have 16 bits each. That makes no floor: the steps are part of an even distribution, so the spectrum is flat.
    #[inline(always)]
    pub fn quad(self, n: u64) -> [f32; 4] {
        const SCALE: f32 = 1.0 / 32_768.0;
        let x = self.bits(n);
        [x as i16, (x >> 16) as i16, (x >> 32) as i16, (x >> 48) as i16].map(|sample| f32::from(sample) * SCALE)
    }

    /// Four independent numbers at position `n`, each even over 0 to 1: what an event draws for itself.
    pub fn draw(self, n: u64) -> [f32; 4] {
        self.quad(n).map(|sample| sample * 0.5 + 0.5)
    }

    /// A slow wandering between about -1 and 1, one new direction each unit of `t`, smooth everywhere.
    ///
    /// The curve goes through a hashed value at every whole `t`, by cubics that share their slopes there, so it is a function
    /// of `t` alone: nothing has to be remembered to know it at minute forty.
    pub fn drift(self, t: f64) -> f32 {
        let whole = t.floor();
        let x = (t - whole) as f32;
        let at = |offset: i64| {
            let n = (whole as i64).wrapping_add(offset) as u64;
            (self.bits(n) >> 40) as f32 * (1.0 / 8_388_608.0) - 1.0
        };
        let (a, b, c, d) = (at(-1), at(0), at(1), at(2));
        let slope_b = 0.5 * (c - a);
        let slope_c = 0.5 * (d - b);
        let bend = 3.0 * (c - b) - 2.0 * slope_b - slope_c;
        let twist = 2.0 * (b - c) + slope_b + slope_c;
        ((twist * x + bend) * x + slope_b) * x + b
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LENGTH: usize = 1 << 16;
    /// Five times the deviation that chance gives a correlation over LENGTH samples.
    const CHANCE: f64 = 5.0 / 256.0;

    fn correlation(a: impl Iterator<Item = f32>, b: impl Iterator<Item = f32>) -> f64 {
        let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
        for (a, b) in a.zip(b) {
            let (a, b) = (f64::from(a), f64::from(b));
            ab += a * b;
            aa += a * a;
            bb += b * b;
        }
        ab / (aa * bb).sqrt()
    }

    fn lane(key: Key, lane: usize, from: u64) -> impl Iterator<Item = f32> {
        (from..from + LENGTH as u64).map(move |n| key.quad(n)[lane])
    }

    #[test]
    fn lanes_and_streams_and_seeds_are_strangers() {
        let keys = [Key::new(1, 0), Key::new(1, 1), Key::new(2, 0), Key::new(0, 0), Key::new(0, 1 << 40)];
        for (i, &one) in keys.iter().enumerate() {
            for (j, &other) in keys.iter().enumerate().skip(i) {
                for lane_one in 0..4 {
                    for lane_other in 0..4 {
                        if i == j && lane_one == lane_other {
                            continue;
                        }
                        let r = correlation(lane(one, lane_one, 0), lane(other, lane_other, 0));
                        assert!(r.abs() < CHANCE, "key {i} lane {lane_one} against key {j} lane {lane_other}: {r}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_lane_is_white_and_even() {
        for start in [0, 48_000 * 3_600 * 8, 1 << 40] {
            let key = Key::new(9, 3);
            for which in 0..4 {
                let mean = lane(key, which, start).map(f64::from).sum::<f64>() / LENGTH as f64;
                let power = lane(key, which, start).map(|x| f64::from(x).powi(2)).sum::<f64>() / LENGTH as f64;
                assert!(mean.abs() < 0.012, "mean {mean}");
                assert!((power - 1.0 / 3.0).abs() < 0.006, "power {power}");
                for lag in [1, 2, 3, 4, 8, 16, 64, 128, 256, 1_024, 4_096] {
                    let r = correlation(lane(key, which, start), lane(key, which, start + lag));
                    assert!(r.abs() < CHANCE, "lane {which} lag {lag}: {r}");
                }
            }
        }
    }

    #[test]
    fn drift_is_smooth_and_wanders() {
        let key = Key::new(4, 4);
        let values: Vec<f32> = (0..40_000).map(|i| key.drift(f64::from(i) * 0.01)).collect();
        let steepest = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max);
        assert!(steepest < 0.04, "a hundredth of a unit moves {steepest}");
        let (least, most) = values.iter().fold((1.0_f32, -1.0_f32), |(a, b), &x| (a.min(x), b.max(x)));
        assert!(least < -0.9 && most > 0.9 && least > -1.4 && most < 1.4, "{least} to {most}");
    }
}
