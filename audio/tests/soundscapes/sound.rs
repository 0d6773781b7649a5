//! What the soundscapes sound like, as far as numbers can tell: level, calm, width, no seam, no notch, no loop.

use perron_audio::soundscape::{self, LOUDNESS, SILENT, Weather};
use perron_core::Bed;

use crate::frames;
use crate::measure::{Loudness, correlation, loudness, mean, notch, peak, power_db};

/// 110 s in blocks: what the levels are set on.
const LONG: usize = 41_250;

/// Everything that is measured on one long rendering of a bed.
fn is_calm(bed: Bed) {
    let heard = frames(bed, 1, 0, LONG);
    let Loudness { integrated, short_term, rise, .. } = loudness(&heard);
    assert!((integrated - f64::from(LOUDNESS)).abs() < 0.3, "{bed:?} is at {integrated:.2} LUFS");
    let (least, most) = short_term;
    assert!(least > integrated - 4.2 && most < integrated + 4.2, "{bed:?} goes from {least:.1} to {most:.1} LUFS");
    assert!(rise < 6.0, "{bed:?} rises {rise:.1} LU in 100 ms");
    assert!(peak(&heard) < 0.5, "{bed:?} peaks at {}", peak(&heard));
    for side in mean(&heard) {
        assert!(side.abs() < 1e-4, "{bed:?} leans by {side}");
    }
    let sides = correlation(heard.iter().map(|frame| frame[0]), heard.iter().map(|frame| frame[1]));
    assert!(sides.abs() < 0.3, "{bed:?}: left is right by {sides}");

    let mono = |skip: usize| heard[skip..].iter().map(|frame| frame[0] + frame[1]);
    for lag in
        [48_000, 1 << 17, 96_000, 144_000, 1 << 18, 240_000, 336_000, 480_000, 624_000, 960_000, 1_440_000, 2_400_000]
    {
        let likeness = correlation(mono(0).take(2_400_000), mono(lag));
        assert!(likeness.abs() < 0.1, "{bed:?} comes again after {lag} frames: {likeness}");
    }

    // The largest step over the seam between chunks is a step like any other.
    let step = |n: usize| (heard[n][0] - heard[n - 1][0]).abs().max((heard[n][1] - heard[n - 1][1]).abs());
    let largest = (1..heard.len()).filter(|n| n % (1 << 17) != 0).map(step).fold(0.0, f32::max);
    for seam in (1 << 17..heard.len()).step_by(1 << 17) {
        assert!(step(seam) < largest, "{bed:?} steps by {} at {seam}, elsewhere by at most {largest}", step(seam));
    }
    no_notch(bed, &heard);
}

/// No notch at several moments: paths that share noise would cut one.
fn no_notch(bed: Bed, heard: &[[f32; 2]]) {
    for moment in [3, 41, 77] {
        let mono: Vec<f32> = heard[moment * 48_000..(moment + 2) * 48_000].iter().map(|frame| frame[0]).collect();
        assert_eq!(notch(&mono), None, "{bed:?} has a notch at {moment} s, Hz");
    }
}

#[test]
fn a_notch_would_be_found() {
    // Brown noise and itself half a millisecond later cancel at 1 kHz.
    let brown: Vec<f32> = frames(Bed::Brown, 1, 0, 751).iter().map(|frame| frame[0]).collect();
    let comb: Vec<f32> = brown.windows(25).map(|x| x[0] + x[24]).collect();
    let found = notch(&comb).expect("there is one");
    assert!((900.0..1_100.0).contains(&found), "found at {found} Hz");
}

/// One test for each bed, so that they run side by side; a bed without one does not compile.
macro_rules! calm {
    ($($test:ident: $bed:ident,)*) => {
        $(#[test]
        fn $test() {
            is_calm(Bed::$bed);
        })*
        const _: fn(Bed) = |bed| match bed { $(Bed::$bed => (),)* };

        #[test]
        fn every_bed_is_among_all() {
            assert_eq!([$(Bed::$bed),*], Bed::ALL);
        }
    };
}

calm! {
    the_sea_is_calm: Sea,
    rain_is_calm: Rain,
    the_forest_is_calm: Forest,
    the_hearth_is_calm: Hearth,
    brown_is_calm: Brown,
    pink_is_calm: Pink,
    the_train_is_calm: Train,
    the_room_is_calm: Room,
}

/// What happens again and again stays within 3 LU of the running bed, half a minute of rain, fire or rails.
#[test]
fn drops_and_crackles_stay_within_their_bed() {
    for bed in [Bed::Rain, Bed::Hearth, Bed::Room, Bed::Train] {
        for seed in 1..4 {
            let above = loudness(&frames(bed, seed, 0, 11_250)).above;
            assert!(above < 3.0, "{bed:?}: a moment is {above:.1} LU above the bed");
        }
    }
}

/// Octave bands fall as their names say.
#[test]
fn brown_and_pink_have_their_slopes() {
    let slope = |bed| {
        let mono: Vec<f32> = frames(bed, 2, 0, 3_750).iter().map(|frame| frame[1]).collect();
        let octave =
            |hz: f64| (0..8).map(|i| power_db(&mono, hz * 2.0_f64.powf(f64::from(i) / 8.0))).sum::<f64>() / 8.0;
        [125.0, 500.0, 2_000.0].map(|hz| octave(2.0 * hz) - octave(hz))
    };
    for fall in slope(Bed::Pink) {
        assert!((fall + 3.0).abs() < 0.8, "pink falls by {fall} dB an octave");
    }
    for fall in slope(Bed::Brown) {
        assert!((fall + 6.0).abs() < 0.8, "brown falls by {fall} dB an octave");
    }
}

#[test]
fn beds_stay_below_full_scale_in_any_weather() {
    for bed in Bed::ALL {
        for amount in [0.0, 2.0] {
            let weather = Weather {
                swell: amount,
                rain: amount,
                wind: amount,
                fire: amount,
                speed: amount,
                braking: amount,
                behind: 0.0,
            };
            let mut soundscape = soundscape::build(bed, 1);
            let mut block = SILENT;
            for index in 0..7_500 {
                soundscape.render(index, &weather, &mut block);
                assert!(peak(&block) < 0.7, "{bed:?} peaks at {} under {amount}", peak(&block));
            }
        }
    }
}

/// The deviation of the loudness of half seconds, in dB: how much a bed moves.
fn movement(bed: Bed, weather: Weather) -> f64 {
    let mut soundscape = soundscape::build(bed, 2);
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
    let moves = [0.2, 1.0, 2.0].map(|swell| movement(Bed::Sea, Weather { swell, ..Weather::USUAL }));
    assert!(moves[1] > moves[0] + 0.8 && moves[2] > moves[1] + 0.8, "waves of {moves:?} dB");
}

#[test]
fn wind_is_heard() {
    let moves = [0.0, 1.0, 2.0].map(|wind| movement(Bed::Forest, Weather { wind, ..Weather::USUAL }));
    assert!(moves[1] > moves[0] + 0.8 && moves[2] > moves[1] + 0.8, "gusts of {moves:?} dB");
}

/// How often a frame of a bed's upper half stands out by five deviations, a minute: noise alone does so next to never.
fn events(bed: Bed, weather: Weather) -> usize {
    let mut soundscape = soundscape::build(bed, 2);
    let mut block = SILENT;
    let mut left = Vec::new();
    for index in 0..22_500 {
        soundscape.render(index, &weather, &mut block);
        left.extend(block.iter().map(|frame| frame[0]));
    }
    // Across 12 frames: what is fast enough for a drop or a crackle, without the hiss.
    let quick: Vec<f32> = left.windows(25).map(|x| x[12] - 0.5 * (x[0] + x[24])).collect();
    let deviation = (quick.iter().map(|x| f64::from(x * x)).sum::<f64>() / quick.len() as f64).sqrt() as f32;
    quick.iter().filter(|x| x.abs() > 5.0 * deviation).count()
}

#[test]
fn drops_are_heard_and_more_of_them_in_denser_rain() {
    let drops = [0.0, 0.3, 1.0].map(|rain| events(Bed::Rain, Weather { rain, ..Weather::USUAL }));
    assert!(drops[0] < 20 && drops[1] > 100 && drops[2] > 100, "{drops:?}");
}

#[test]
fn crackles_are_heard_and_more_of_them_in_a_lively_fire() {
    let crackles = [0.0, 0.5, 2.0].map(|fire| events(Bed::Hearth, Weather { fire, ..Weather::USUAL }));
    assert!(crackles[0] < 20 && crackles[1] > 100 && crackles[2] > 2 * crackles[1], "{crackles:?}");
}

#[test]
fn denser_rain_is_fuller() {
    let levels = [0.0, 1.0, 2.0].map(|rain| {
        let weather = Weather { rain, ..Weather::USUAL };
        let mut soundscape = soundscape::build(Bed::Rain, 2);
        let mut block = SILENT;
        let heard: Vec<[f32; 2]> = (0..3_750)
            .flat_map(|index| {
                soundscape.render(index, &weather, &mut block);
                block
            })
            .collect();
        loudness(&heard).integrated
    });
    assert!(levels[1] > levels[0] + 2.0 && levels[2] > levels[1] + 1.0 && levels[2] < levels[0] + 9.0, "{levels:?}");
}
