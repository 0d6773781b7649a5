//! To 48 kHz, from whatever a clip was stored in, by a fixed filter.
//!
//! No resampling crate: theirs choose an FFT or a vector width by the processor, and then a session replayed on another
//! machine is another session. Here every sample is a sum in one order, and the filter is computed with `libm`.

use perron_core::RATE;

/// Input samples that a kernel reaches to either side (P): the filter falls from -6 dB at the input's Nyquist frequency
/// to -80 dB within an eleventh of it.
const REACH: usize = 32;
/// Taps of a kernel.
const TAPS: usize = 2 * REACH;
/// Sums that are kept side by side, and added in one order at the end.
const LANES: usize = 8;
/// The shape of the Kaiser window: side lobes at -90 dB.
const SHAPE: f64 = 9.0;

/// Brings mono samples from `rate` to 48 kHz.
///
/// ```
/// use perron_audio::clip::resample;
/// let low = vec![0, 1_000, -2_000];
/// let high = resample(&low, 24_000).expect("24 kHz is below 48 kHz");
/// assert_eq!(high.len(), 6);
/// assert_eq!([high[0], high[2], high[4]], [0, 1_000, -2_000]);
/// ```
///
/// Nothing is delayed, and `n` samples become `n * 48 000 / rate`, rounded up. Only up: a rate of 0 or above 48 kHz gives
/// `None`.
pub fn resample(pcm: &[i16], rate: u32) -> Option<Vec<i16>> {
    if rate == RATE {
        return Some(pcm.to_vec());
    }
    if !(1..RATE).contains(&rate) {
        return None;
    }
    let divisor = common_divisor(rate, RATE);
    let (up, down) = (u64::from(RATE / divisor), u64::from(rate / divisor));
    let kernels: Vec<[f32; TAPS]> = (0..up).map(|phase| kernel(phase as f64 / up as f64)).collect();
    let mut padded = vec![0.0_f32; REACH - 1];
    padded.extend(pcm.iter().map(|&sample| f32::from(sample)));
    padded.resize(padded.len() + REACH, 0.0);
    let length = (pcm.len() as u64 * up).div_ceil(down);
    let at = |frame: u64| {
        let place = frame * down;
        let (start, phase) = ((place / up) as usize, (place % up) as usize);
        match (padded.get(start..start + TAPS), kernels.get(phase)) {
            (Some(window), Some(kernel)) => round(sum(window, kernel)),
            _ => 0,
        }
    };
    Some((0..length).map(at).collect())
}

/// The sum of products, lane by lane.
fn sum(window: &[f32], kernel: &[f32; TAPS]) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    for (window, kernel) in window.chunks_exact(LANES).zip(kernel.chunks_exact(LANES)) {
        for ((lane, sample), tap) in lanes.iter_mut().zip(window).zip(kernel) {
            *lane += sample * tap;
        }
    }
    lanes.into_iter().sum()
}

/// The nearest sample value.
pub(crate) fn round(sample: f32) -> i16 {
    libm::roundf(sample).clamp(f32::from(i16::MIN), f32::from(i16::MAX)) as i16
}

/// The kernel for a place between two input samples: a sinc under a Kaiser window.
fn kernel(part: f64) -> [f32; TAPS] {
    let mut kernel = [0.0; TAPS];
    for (nth, tap) in kernel.iter_mut().enumerate() {
        let x = nth as f64 - (REACH as f64 - 1.0) - part;
        let turn = core::f64::consts::PI * x;
        let sinc = if x == 0.0 { 1.0 } else { libm::sin(turn) / turn };
        // A place on an input sample is that sample, to the bit: sin(n * pi) is 0, which f64 only comes near to.
        let sinc = if part == 0.0 && x != 0.0 { 0.0 } else { sinc };
        *tap = (sinc * window(x / REACH as f64)) as f32;
    }
    kernel
}

/// A Kaiser window, from -1 to 1.
pub(crate) fn window(across: f64) -> f64 {
    bessel(SHAPE * libm::sqrt((1.0 - across * across).max(0.0))) / bessel(SHAPE)
}

/// The modified Bessel function of order 0, by its series.
fn bessel(x: f64) -> f64 {
    let (mut sum, mut term) = (1.0, 1.0);
    for nth in 1..40 {
        let factor = x / (2.0 * f64::from(nth));
        term *= factor * factor;
        sum += term;
    }
    sum
}

fn common_divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sine(hz: f64, rate: u32, length: usize) -> Vec<i16> {
        let turn = core::f64::consts::TAU * hz / f64::from(rate);
        (0..length).map(|n| (10_000.0 * libm::sin(turn * n as f64)).round() as i16).collect()
    }

    /// How strong a frequency is in the middle of some samples at 48 kHz, relative to 10 000.
    fn strength(pcm: &[i16], hz: f64) -> f64 {
        let part = &pcm[2_400..pcm.len() - 2_400];
        let turn = core::f64::consts::TAU * hz / f64::from(RATE);
        let (mut re, mut im, mut whole) = (0.0, 0.0, 0.0);
        for (n, &sample) in part.iter().enumerate() {
            let x = n as f64 / part.len() as f64;
            let window = 0.5 - 0.5 * libm::cos(core::f64::consts::TAU * x);
            re += window * f64::from(sample) * libm::cos(turn * n as f64);
            im += window * f64::from(sample) * libm::sin(turn * n as f64);
            whole += window;
        }
        2.0 * libm::sqrt(re * re + im * im) / whole / 10_000.0
    }

    #[test]
    fn a_tone_stays_and_its_image_is_gone() {
        for rate in [22_050_u32, 24_000] {
            for hz in [100.0, 3_000.0, 9_900.0] {
                let high = resample(&sine(hz, rate, 48_000), rate).unwrap();
                assert!((strength(&high, hz) - 1.0).abs() < 0.001, "{hz} Hz from {rate}");
                assert!(strength(&high, f64::from(rate) - hz) < 1e-4, "the image of {hz} Hz from {rate}");
            }
        }
    }

    #[test]
    fn a_tone_is_not_delayed() {
        let (low, high) = (sine(440.0, 22_050, 22_050), sine(440.0, RATE, 48_000));
        for (at, sample) in resample(&low, 22_050).unwrap().into_iter().enumerate().skip(1_000).take(40_000) {
            assert!((i32::from(sample) - i32::from(high[at])).abs() <= 3, "frame {at}");
        }
    }

    #[test]
    fn lengths_are_exact() {
        assert_eq!(resample(&[0; 22_050], 22_050).unwrap().len(), 48_000);
        assert_eq!(resample(&[7; 9], RATE), Some(vec![7; 9]));
        assert_eq!(resample(&[], 24_000), Some(vec![]));
        assert_eq!((resample(&[7; 9], 0), resample(&[7; 9], 48_001)), (None, None));
    }

    #[test]
    fn the_bits_do_not_move() {
        let high = resample(&sine(1_234.5, 22_050, 2_000), 22_050).unwrap();
        let sum = high.iter().fold(0_u64, |sum, &sample| sum.wrapping_mul(31).wrapping_add(sample as u16 as u64));
        assert_eq!(sum, 12_487_612_895_523_939_131);
    }
}
