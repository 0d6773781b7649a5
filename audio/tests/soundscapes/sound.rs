//! What the soundscapes sound like, as far as numbers can tell: level, calm, width, no seam, no notch, no loop.

use perron_audio::soundscape::{self, Kind, LOUDNESS, SILENT, Weather};

use crate::measure::{Loudness, correlation, loudness, mean, peak, power_db};
use crate::{ALL, frames};

/// 110 s in blocks: what the levels are set on.
const LONG: usize = 41_250;

/// Everything that is measured on one long rendering of a bed.
fn is_calm(kind: Kind) {
    let heard = frames(kind, 1, 0, LONG);
    let Loudness { integrated, short_term, rise } = loudness(&heard);
    assert!((integrated - f64::from(LOUDNESS)).abs() < 0.3, "{kind:?} is at {integrated:.2} LUFS");
    let (least, most) = short_term;
    assert!(least > integrated - 4.5 && most < integrated + 4.5, "{kind:?} goes from {least:.1} to {most:.1} LUFS");
    assert!(rise < 6.0, "{kind:?} rises {rise:.1} LU in 100 ms");
    assert!(peak(&heard) < 0.5, "{kind:?} peaks at {}", peak(&heard));
    for side in mean(&heard) {
        assert!(side.abs() < 1e-4, "{kind:?} leans by {side}");
    }
    let sides = correlation(heard.iter().map(|frame| frame[0]), heard.iter().map(|frame| frame[1]));
    assert!(sides.abs() < 0.3, "{kind:?}: left is right by {sides}");

    let mono = |skip: usize| heard[skip..].iter().map(|frame| frame[0] + frame[1]);
    for lag in
        [48_000, 1 << 17, 96_000, 144_000, 1 << 18, 240_000, 336_000, 480_000, 624_000, 960_000, 1_440_000, 2_400_000]
    {
        let likeness = correlation(mono(0).take(2_400_000), mono(lag));
        assert!(likeness.abs() < 0.1, "{kind:?} comes again after {lag} frames: {likeness}");
    }

    // The largest step over the seam between chunks is a step like any other.
    let step = |n: usize| (heard[n][0] - heard[n - 1][0]).abs().max((heard[n][1] - heard[n - 1][1]).abs());
    let largest = (1..heard.len()).filter(|n| n % (1 << 17) != 0).map(step).fold(0.0, f32::max);
    for seam in (1 << 17..heard.len()).step_by(1 << 17) {
        assert!(step(seam) < largest, "{kind:?} steps by {} at {seam}, elsewhere by at most {largest}", step(seam));
    }
    no_notch(kind, &heard);
}

/// No narrow band lies far below both its neighbours, at several moments: paths that share noise would cut one.
fn no_notch(kind: Kind, heard: &[[f32; 2]]) {
    for moment in [3, 41, 77] {
        let mono: Vec<f32> = heard[moment * 48_000..(moment + 2) * 48_000].iter().map(|frame| frame[0]).collect();
        // Eighths of an octave from 80 Hz to 7 kHz.
        let bands: Vec<f64> = (0..52).map(|band| power_db(&mono, 80.0 * 2.0_f64.powf(f64::from(band) / 8.0))).collect();
        for (band, wide) in bands.windows(7).enumerate() {
            let around = wide[0].min(wide[6]);
            assert!(wide[3] > around - 6.0, "{kind:?} has a notch at {moment} s, band {}: {wide:.1?}", band + 3);
        }
    }
}

#[test]
fn the_sea_is_calm() {
    is_calm(Kind::Sea);
}

#[test]
fn brown_is_calm() {
    is_calm(Kind::Brown);
}

#[test]
fn pink_is_calm() {
    is_calm(Kind::Pink);
}

/// Octave bands fall as their names say.
#[test]
fn brown_and_pink_have_their_slopes() {
    let slope = |kind| {
        let mono: Vec<f32> = frames(kind, 2, 0, 3_750).iter().map(|frame| frame[1]).collect();
        let octave =
            |hz: f64| (0..8).map(|i| power_db(&mono, hz * 2.0_f64.powf(f64::from(i) / 8.0))).sum::<f64>() / 8.0;
        [125.0, 500.0, 2_000.0].map(|hz| octave(2.0 * hz) - octave(hz))
    };
    for fall in slope(Kind::Pink) {
        assert!((fall + 3.0).abs() < 0.8, "pink falls by {fall} dB an octave");
    }
    for fall in slope(Kind::Brown) {
        assert!((fall + 6.0).abs() < 0.8, "brown falls by {fall} dB an octave");
    }
}

#[test]
fn beds_stay_below_full_scale_in_any_weather() {
    for kind in ALL {
        for amount in [0.0, 2.0] {
            let weather = Weather { swell: amount, rain: amount, wind: amount, fire: amount };
            let mut soundscape = soundscape::build(kind, 1);
            let mut block = SILENT;
            for index in 0..7_500 {
                soundscape.render(index, &weather, &mut block);
                assert!(peak(&block) < 0.7, "{kind:?} peaks at {} under {amount}", peak(&block));
            }
        }
    }
}

/// The deviation of the loudness of half seconds, in dB: how much a bed moves.
fn movement(kind: Kind, weather: Weather) -> f64 {
    let mut soundscape = soundscape::build(kind, 2);
    let mut block = SILENT;
    let levels: Vec<f64> = (0..120)
        .map(|half| {
            let power: f64 = (0..188)
                .map(|n| {
                    soundscape.render(half * 188 + n, &weather, &mut block);
                    block.iter().flatten().map(|sample| f64::from(sample * sample)).sum::<f64>()
                })
                .sum();
            10.0 * power.log10()
        })
        .collect();
    let mean = levels.iter().sum::<f64>() / 120.0;
    (levels.iter().map(|level| (level - mean).powi(2)).sum::<f64>() / 120.0).sqrt()
}

#[test]
fn swell_is_heard() {
    let moves = [0.2, 1.0, 2.0].map(|swell| movement(Kind::Sea, Weather { swell, ..Weather::USUAL }));
    assert!(moves[1] > moves[0] + 0.8 && moves[2] > moves[1] + 0.8, "waves of {moves:?} dB");
}
