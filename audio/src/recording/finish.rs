//! Finishing: a recording becomes a clip as the shipped ones are, or it is said why it cannot.

use perron_core::{Decibels, RATE};

use super::halve::halve;
use super::limit::{BUMP, LONGEST, QUIET_ROOM, RAISE, ROOM, SHORTEST};
use super::read::Raw;
use super::spoken::Levels;
use super::{Fault, Recording};
use crate::clip::resample::round;
use crate::loudness::{CLIP_TRUE_PEAK, Loudness, VOICE_LOUDNESS, measure};

/// What is left before the first word and after the last, and the fades there, in thousandths of a second: as in the
/// shipped clips.
const LEAD: u32 = 20;
const TAIL: u32 = 60;
const FADE_IN: u32 = 8;
const FADE_OUT: u32 = 30;
/// Below it there is no voice, only steps, wind and hum, in hertz; as in the shipped clips.
const RUMBLE: f64 = 60.0;
/// A sound on both sides is as much louder than on one, in dB.
const BOTH: f32 = 3.01;

/// Trims it, holds it against the wished length, and brings it to level.
pub(super) fn finish(raw: Raw, wished: f64) -> Result<Recording, Fault> {
    let Raw { mut samples, mut rate } = raw;
    if rate > RATE {
        samples = halve(&samples);
        rate = rate.div_ceil(2);
    }
    without_rumble(&mut samples, rate);
    let levels = Levels::new(&samples, rate);
    let spoken = levels.spoken().ok_or(Fault::Silent)?;
    let room = levels.room(&spoken);
    let range = levels.samples(&spoken);
    let end = range.end.min(samples.len());
    let voice = cut(samples, range.start, end, rate);
    let found = voice.len() as f64 / f64::from(rate);
    if found < wished * SHORTEST {
        return Err(Fault::Short { found, wished });
    }
    if found > wished * LONGEST {
        return Err(Fault::Long { found, wished });
    }
    let gain = gain(&voice, rate)?;
    let room = room.map_or(f32::NEG_INFINITY, |room| room + gain);
    if room > ROOM {
        return Err(Fault::Room { below: VOICE_LOUDNESS - BOTH - room });
    }
    let raised = Decibels(gain).amplitude() * 32_768.0;
    let pcm = voice.iter().map(|sample| round(sample * raised)).collect();
    Ok(Recording { pcm, rate, noisy: room > QUIET_ROOM })
}

/// What brings it to the voice's level, in dB.
fn gain(voice: &[f32], rate: u32) -> Result<f32, Fault> {
    // Measured near full scale, so that the steps of 16 bits count for nothing.
    let loudest = voice.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
    if loudest < 1e-5 {
        return Err(Fault::Silent);
    }
    let scale = 0.9 / loudest;
    let pcm: Vec<i16> = voice.iter().map(|sample| round(sample * scale * 32_767.0)).collect();
    let Loudness { integrated, true_peak } = measure(&pcm, rate).map_err(|_| Fault::Damaged)?;
    let scaled = 20.0 * libm::log10f(scale);
    let raise = VOICE_LOUDNESS - (integrated.ok_or(Fault::Silent)? as f32 - scaled);
    if raise > RAISE {
        return Err(Fault::Quiet { by: raise - RAISE });
    }
    let most = CLIP_TRUE_PEAK - (true_peak as f32 - scaled);
    if raise - most > BUMP {
        return Err(Fault::Bump { by: raise - most });
    }
    Ok(raise.min(most))
}

/// The part that is spoken, with as much of its lead and tail as there is, fading at both ends; where the samples are, for a minute of
/// them is not held twice.
fn cut(mut samples: Vec<f32>, first: usize, end: usize, rate: u32) -> Vec<f32> {
    let frames = |millis: u32| (millis * rate / 1_000) as usize;
    let from = first.saturating_sub(frames(LEAD));
    let to = (end + frames(TAIL)).min(samples.len());
    samples.truncate(to);
    samples.drain(..from.min(to));
    let mut voice = samples;
    let (fade_in, fade_out) = (frames(FADE_IN), frames(FADE_OUT));
    for (nth, sample) in voice.iter_mut().take(fade_in).enumerate() {
        *sample *= nth as f32 / fade_in as f32;
    }
    for (nth, sample) in voice.iter_mut().rev().take(fade_out).enumerate() {
        *sample *= nth as f32 / fade_out as f32;
    }
    voice
}

/// Takes out what lies below a voice: a Butterworth filter of the second order, by the bilinear transform.
fn without_rumble(samples: &mut [f32], rate: u32) {
    let mean = samples.iter().map(|&sample| f64::from(sample)).sum::<f64>() / samples.len().max(1) as f64;
    let k = libm::tan(core::f64::consts::PI * RUMBLE / f64::from(rate));
    let norm = 1.0 / (1.0 + core::f64::consts::SQRT_2 * k + k * k);
    let (a1, a2) = (2.0 * (k * k - 1.0) * norm, (1.0 - core::f64::consts::SQRT_2 * k + k * k) * norm);
    let (mut x1, mut x2, mut y1, mut y2) = (0.0, 0.0, 0.0, 0.0);
    for sample in samples {
        let x = f64::from(*sample) - mean;
        let y = norm * (x - 2.0 * x1 + x2) - a1 * y1 - a2 * y2;
        (x2, x1, y2, y1) = (x1, x, y1, y);
        *sample = y as f32;
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Take, speech};
    use super::*;

    fn finished(take: &Take, wished: f64) -> Result<Recording, Fault> {
        finish(Raw { samples: speech(take), rate: take.rate }, wished)
    }

    #[test]
    fn a_recording_comes_out_trimmed_and_at_level_whatever_it_was() {
        for rate in [8_000, 22_050, 44_100, 48_000, 88_200, 96_000] {
            for peak in [0.8, 0.1, 0.02] {
                let take = Take { rate, peak, ..Take::default() };
                let recording = finished(&take, take.seconds).unwrap();
                assert!((recording.seconds() - take.seconds).abs() < 0.15, "{rate} Hz: {recording:?}");
                assert!(recording.rate() <= RATE);
                let measured = measure(recording.pcm(), recording.rate()).unwrap();
                let loudness = measured.integrated.unwrap() as f32;
                assert!((loudness - VOICE_LOUDNESS).abs() < 0.2, "{rate} Hz, {peak}: {loudness} LUFS");
                assert!(measured.true_peak <= f64::from(CLIP_TRUE_PEAK) + 0.1);
                assert_eq!((recording.pcm()[0], *recording.pcm().last().unwrap()), (0, 0));
                assert!(!recording.is_noisy());
            }
        }
    }

    #[test]
    fn a_constant_and_a_hum_are_gone() {
        let take = Take::default();
        let clean = finished(&take, take.seconds).unwrap();
        let mut samples = speech(&take);
        for (at, sample) in samples.iter_mut().enumerate() {
            let turn = core::f64::consts::TAU * 12.0 * at as f64 / f64::from(take.rate);
            *sample += 0.1 + 0.05 * libm::sin(turn) as f32;
        }
        let cleaned = finish(Raw { samples, rate: take.rate }, take.seconds).unwrap();
        assert!((cleaned.seconds() - clean.seconds()).abs() < 0.05);
        let power = |recording: &Recording| recording.pcm().iter().map(|&s| f64::from(s).powi(2)).sum::<f64>();
        assert!((10.0 * libm::log10(power(&cleaned) / power(&clean))).abs() < 0.3);
    }

    #[test]
    fn a_length_that_is_another_sentence_is_refused() {
        let take = Take::default();
        let found = finished(&take, take.seconds).unwrap().seconds();
        assert!(finished(&take, found / SHORTEST).is_ok());
        assert!(finished(&take, found / LONGEST).is_ok());
        let beyond = finished(&take, found / SHORTEST + 0.01);
        assert!(matches!(beyond, Err(Fault::Short { .. })), "{beyond:?}");
        let beyond = finished(&take, found / LONGEST - 0.01);
        assert!(matches!(beyond, Err(Fault::Long { .. })), "{beyond:?}");
    }

    #[test]
    fn what_is_too_quiet_is_refused_from_the_limit_on() {
        // A tone of 997 Hz at 0.1 of full scale has -20 LUFS on both sides (BS.1770).
        let tone = |raise: f32| -> Vec<f32> {
            let amplitude = libm::powf(10.0, (VOICE_LOUDNESS - raise) / 20.0);
            let turn = core::f64::consts::TAU * 997.0 / 48_000.0;
            (0..48_000).map(|n| amplitude * libm::sin(turn * f64::from(n)) as f32).collect()
        };
        let raised = gain(&tone(RAISE - 0.1), RATE).unwrap();
        assert!((raised - RAISE).abs() < 0.2, "{raised}");
        assert!(matches!(gain(&tone(RAISE + 0.1), RATE), Err(Fault::Quiet { by }) if by < 0.2));
        assert!(finished(&Take { peak: 0.02, floor: 0.0, ..Take::default() }, 2.0).is_ok());
        assert!(matches!(
            finished(&Take { peak: 0.002, floor: 0.0, ..Take::default() }, 2.0),
            Err(Fault::Quiet { .. })
        ));
    }

    #[test]
    fn a_noisy_room_is_told_of_and_a_loud_one_refused() {
        let with = |floor: f32| finished(&Take { floor, ..Take::default() }, Take::default().seconds);
        assert!(!with(0.000_5).unwrap().is_noisy());
        assert!(with(0.006).unwrap().is_noisy());
        assert!(matches!(with(0.05), Err(Fault::Room { .. })), "{:?}", with(0.05));
    }

    #[test]
    fn a_bump_that_would_keep_the_words_soft_is_refused() {
        let take = Take { peak: 0.08, ..Take::default() };
        let mut samples = speech(&take);
        let middle = samples.len() / 2;
        samples[middle] = 0.9;
        samples[middle + 1] = -0.9;
        let bumped = finish(Raw { samples, rate: take.rate }, take.seconds);
        assert!(matches!(bumped, Err(Fault::Bump { .. })), "{bumped:?}");
    }

    #[test]
    fn nothing_is_silence() {
        for samples in [vec![], vec![0.0; 3], vec![0.0; 48_000], vec![0.1; 48_000]] {
            assert_eq!(finish(Raw { samples, rate: 48_000 }, 1.0).err(), Some(Fault::Silent));
        }
    }
}
