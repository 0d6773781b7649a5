//! Instruments: what is measured on a rendering.

use ebur128::{EbuR128, Mode};

/// Loudness of a rendering by ITU-R BS.1770 and EBU R 128.
pub struct Loudness {
    /// Over the whole, LUFS.
    pub integrated: f64,
    /// Least and most over 3 s, LUFS.
    pub short_term: (f64, f64),
    /// The largest rise of the momentary loudness (400 ms) within 100 ms, LU.
    pub rise: f64,
    /// How far the loudest moment is above the median one, LU.
    pub above: f64,
}

pub fn loudness(frames: &[[f32; 2]]) -> Loudness {
    let mut meter = EbuR128::new(2, 48_000, Mode::I | Mode::S | Mode::M).expect("48 kHz stereo is supported");
    let (mut momentary, mut short_term) = (Vec::new(), (f64::MAX, f64::MIN));
    for (tick, part) in frames.chunks(2_400).enumerate() {
        meter.add_frames_f32(part.as_flattened()).expect("whole frames");
        // The windows are full after 400 ms and 3 s; the long one is dear, and twice a second tells enough.
        if tick >= 8 {
            momentary.push(meter.loudness_momentary().expect("asked for"));
        }
        if tick >= 60 && tick % 10 == 0 {
            let now = meter.loudness_shortterm().expect("asked for");
            short_term = (short_term.0.min(now), short_term.1.max(now));
        }
    }
    let rise = momentary.windows(3).map(|three| three[2] - three[0]).fold(f64::MIN, f64::max);
    momentary.sort_by(f64::total_cmp);
    let above = momentary[momentary.len() - 1] - momentary[momentary.len() / 2];
    Loudness { integrated: meter.loudness_global().expect("asked for"), short_term, rise, above }
}

pub fn peak(frames: &[[f32; 2]]) -> f32 {
    frames.iter().flatten().fold(0.0, |most, sample| sample.abs().max(most))
}

pub fn mean(frames: &[[f32; 2]]) -> [f64; 2] {
    [0, 1].map(|ear| frames.iter().map(|frame| f64::from(frame[ear])).sum::<f64>() / frames.len() as f64)
}

/// How much two signals are one: -1 to 1.
pub fn correlation(a: impl Iterator<Item = f32>, b: impl Iterator<Item = f32>) -> f64 {
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in a.zip(b) {
        let (a, b) = (f64::from(a), f64::from(b));
        ab += a * b;
        aa += a * a;
        bb += b * b;
    }
    ab / (aa * bb).sqrt()
}

/// Frames in the window of [`power_db`].
const WINDOW: usize = 4_096;

/// Power around one frequency, in decibels, averaged over half-overlapping Hann windows (Goertzel's recursion).
pub fn power_db(mono: &[f32], hz: f64) -> f64 {
    let turn = std::f64::consts::TAU * hz / 48_000.0;
    let twice = 2.0 * turn.cos();
    let (mut sum, mut count) = (0.0, 0);
    for window in mono.windows(WINDOW).step_by(WINDOW / 2) {
        let (mut s1, mut s2) = (0.0, 0.0);
        for (sample, weight) in window.iter().zip(hann()) {
            let s = f64::from(*sample) * weight + twice * s1 - s2;
            (s2, s1) = (s1, s);
        }
        sum += s1 * s1 + s2 * s2 - twice * s1 * s2;
        count += 1;
    }
    10.0 * (sum / f64::from(count)).log10()
}

fn hann() -> &'static [f64] {
    static WEIGHTS: std::sync::OnceLock<Vec<f64>> = std::sync::OnceLock::new();
    WEIGHTS.get_or_init(|| {
        (0..WINDOW).map(|n| 0.5 - 0.5 * (std::f64::consts::TAU * n as f64 / WINDOW as f64).cos()).collect()
    })
}

/// The first frequency whose narrow band lies 6 dB below both its neighbours, 3/8 octave away; 80 Hz to 7 kHz.
pub fn notch(mono: &[f32]) -> Option<f64> {
    let hz = |band: usize| 80.0 * 2.0_f64.powf(band as f64 / 8.0);
    let bands: Vec<f64> = (0..52).map(|band| power_db(mono, hz(band))).collect();
    let below = |wide: &[f64]| wide[3] < wide[0].min(wide[6]) - 6.0;
    bands.windows(7).position(below).map(|first| hz(first + 3))
}
