//! Loudness: how loud a clip is, and what brings it to level (ITU-R BS.1770, measured by `ebur128`).

use ebur128::{Channel, EbuR128, Mode};
use perron_core::Decibels;

/// How loud the voice is on the stereo render, in LUFS (AES TD1008); a bed at 0 dB is as loud.
pub const VOICE_LOUDNESS: f32 = -18.0;

/// No clip's true peak is above this once it is at level, in dBTP (P): a decibel below what a whole render may reach.
pub const CLIP_TRUE_PEAK: f32 = -2.0;

/// The most that a clip is raised or lowered, in dB (P): a whisper of noise is not made a shout.
const MOST: f32 = 20.0;

/// A block of the measurement, in thousandths of a second; what is shorter is measured by its energy alone.
const BLOCK_MILLIS: u64 = 400;

/// What was measured of a mono clip that sounds on both sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loudness {
    /// Integrated loudness on the stereo render, in LUFS; `None` for silence.
    pub integrated: Option<f64>,
    /// True peak, in dBTP.
    pub true_peak: f64,
}

/// Measures a mono clip.
///
/// A clip shorter than one block of the measurement (400 ms) is taken as one ungated block of its own length.
///
/// # Errors
/// When the rate is one that cannot be measured.
pub fn measure(pcm: &[i16], rate: u32) -> Result<Loudness, ebur128::Error> {
    let mut meter = EbuR128::new(1, rate, Mode::I | Mode::M | Mode::TRUE_PEAK)?;
    meter.set_channel(0, Channel::DualMono)?;
    meter.add_frames_i16(pcm)?;
    let true_peak = 20.0 * libm::log10(meter.true_peak(0)?);
    let block = u64::from(rate) * BLOCK_MILLIS / 1_000;
    let length = pcm.len() as u64;
    let integrated = if length >= block {
        meter.loudness_global()?
    } else {
        // The window looks back over the clip and the silence before it: spread the energy over the clip alone.
        meter.loudness_momentary()? + 10.0 * libm::log10(block as f64 / length.max(1) as f64)
    };
    Ok(Loudness { integrated: Some(integrated).filter(|loudness| loudness.is_finite()), true_peak })
}

/// The gain that brings a mono clip to the voice's level, or as near as its true peak allows.
///
/// Silence, and what cannot be measured, is left as it is.
///
/// ```
/// use perron_audio::loudness::gain;
/// use perron_core::Decibels;
/// assert_eq!(gain(&[0; 24_000], 24_000), Decibels::IDENTITY);
/// ```
pub fn gain(pcm: &[i16], rate: u32) -> Decibels {
    let Ok(Loudness { integrated: Some(integrated), true_peak }) = measure(pcm, rate) else {
        return Decibels::IDENTITY;
    };
    let wanted = VOICE_LOUDNESS - integrated as f32;
    Decibels(wanted.min(CLIP_TRUE_PEAK - true_peak as f32).clamp(-MOST, MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tone of 997 Hz: at full scale on one channel it has -3.01 LUFS (BS.1770), on both 0.
    fn tone(amplitude: f64, length: usize) -> Vec<i16> {
        let turn = core::f64::consts::TAU * 997.0 / 24_000.0;
        (0..length).map(|n| (amplitude * 32_767.0 * libm::sin(turn * n as f64)) as i16).collect()
    }

    #[test]
    fn a_tone_by_hand() {
        let loudness = measure(&tone(0.1, 48_000), 24_000).unwrap();
        assert!((loudness.integrated.unwrap() + 20.0).abs() < 0.1, "{loudness:?}");
        assert!((loudness.true_peak + 20.0).abs() < 0.1, "{loudness:?}");
        assert!((gain(&tone(0.1, 48_000), 24_000).0 - 2.0).abs() < 0.1);
    }

    #[test]
    fn a_short_clip_is_as_loud_as_a_long_one() {
        let short = measure(&tone(0.1, 4_800), 24_000).unwrap();
        assert!((short.integrated.unwrap() + 20.0).abs() < 0.5, "{short:?}");
    }

    #[test]
    fn a_peak_limits_the_gain() {
        let mut clicks = vec![0; 48_000];
        clicks.iter_mut().step_by(4_000).for_each(|sample| *sample = 16_000);
        let peak = measure(&clicks, 24_000).unwrap().true_peak as f32;
        assert!((gain(&clicks, 24_000).0 - (CLIP_TRUE_PEAK - peak)).abs() < 1e-3);
        assert_eq!(gain(&[], 24_000), Decibels::IDENTITY);
        assert_eq!(gain(&tone(0.1, 100), 0), Decibels::IDENTITY);
    }
}
