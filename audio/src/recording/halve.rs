//! Half the rate: for recordings above 48 kHz, whose upper octave no voice needs.

use crate::clip::resample::window;

/// Samples that the filter reaches to either side (P): half a band wide, -80 dB from 0.29 of the rate on.
const REACH: i32 = 63;

/// Every second sample of what lies beneath a quarter of the rate.
pub(super) fn halve(samples: &[f32]) -> Vec<f32> {
    let taps: Vec<f32> = (-REACH..=REACH).map(tap).collect();
    let at = |middle: usize| {
        let first = middle as i64 - i64::from(REACH);
        let sample = |nth: usize| usize::try_from(first + nth as i64).ok().and_then(|at| samples.get(at)).copied();
        taps.iter().enumerate().map(|(nth, tap)| tap * sample(nth).unwrap_or(0.0)).sum()
    };
    (0..samples.len()).step_by(2).map(at).collect()
}

/// Half a sinc under a window: every second tap but the middle one is 0.
fn tap(nth: i32) -> f32 {
    let turn = core::f64::consts::FRAC_PI_2 * f64::from(nth);
    let sinc = match nth {
        0 => 1.0,
        nth if nth % 2 == 0 => 0.0,
        _ => libm::sin(turn) / turn,
    };
    (0.5 * sinc * window(f64::from(nth) / f64::from(REACH + 1))) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(hz: f64, rate: f64) -> f32 {
        let tone: Vec<f32> =
            (0..19_200).map(|n| libm::sin(core::f64::consts::TAU * hz * f64::from(n) / rate) as f32).collect();
        let half = halve(&tone);
        assert_eq!(half.len(), 9_600);
        half[200..9_400].iter().fold(0.0, |most, sample| sample.abs().max(most))
    }

    #[test]
    fn what_lies_beneath_stays_and_what_would_fold_back_is_gone() {
        for hz in [100.0, 1_000.0, 10_000.0, 19_000.0] {
            assert!((level(hz, 96_000.0) - 1.0).abs() < 0.02, "{hz} Hz: {}", level(hz, 96_000.0));
        }
        for hz in [29_000.0, 35_000.0, 47_000.0] {
            assert!(level(hz, 96_000.0) < 2e-4, "{hz} Hz: {}", level(hz, 96_000.0));
        }
    }
}
