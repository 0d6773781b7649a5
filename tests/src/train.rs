//! A train that is heard to slow, stand and depart, by nothing but the sound beneath the voice.

use std::ops::Range;

use perron_core::{Bed, Decibels, Frames, RATE, Timeline};

/// The band of the wheels, in Hz: what a train that stands lacks.
const WHEELS: Range<f64> = 60.0..200.0;

/// A window, in frames: half a second.
const WINDOW: usize = RATE as usize / 2;

/// At so many decibels below rolling it is heard no more to roll, and at so many to roll again.
const HEARD: Range<f64> = -8.0..-5.0;

/// A bed this faint tells nothing.
const FAINT: Decibels = Decibels(-60.0);

/// When a train was heard to come to a stop, and to be under way again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journey {
    /// The middles of its stops.
    pub slows: Vec<Frames>,
    /// The middles of its departures.
    pub departs: Vec<Frames>,
}

/// Listens to the bed of a timeline by itself (the stem `bed`, stereo), and holds it against the speed that is written there: each
/// stop and each departure is heard within its time, and none besides; a train that stands is lower than one that rolls, by 12 dB
/// or more in the band of the wheels and by 6 to 16 dB as a whole, and never silent.
///
/// It panics with what was heard otherwise. Other soundscapes that sound at once would mislead it.
pub fn listen(timeline: &Timeline, bed: &[f32]) -> Journey {
    let (wheels, whole) = (levels(timeline, &band(bed)), levels(timeline, bed));
    let at = |window: usize| Frames((window * WINDOW) as u64);
    let steady = |share: f32, window: usize| {
        // Two seconds after it stands, the brakes have sighed out.
        [at(window).saturating_sub(Frames::seconds(2)), at(window + 1)].map(|at| timeline.train.at(at)) == [share; 2]
    };
    let mean = |levels: &[Option<f64>], share: f32| {
        let known =
            levels.iter().enumerate().filter(|(window, _)| steady(share, *window)).filter_map(|(_, level)| *level);
        let powers: Vec<f64> = known.map(|level| 10_f64.powf(level / 10.0)).collect();
        assert!(powers.len() >= 4, "expected two seconds at {share} of its speed, and two before them");
        10.0 * (powers.iter().sum::<f64>() / powers.len() as f64).log10()
    };
    let rolling = mean(&wheels, 1.0);
    let (lower, quieter) = (rolling - mean(&wheels, 0.0), mean(&whole, 1.0) - mean(&whole, 0.0));
    assert!(lower >= 12.0, "its wheels are only {lower:.1} dB lower when it stands");
    assert!((6.0..16.0).contains(&quieter), "it is {quieter:.1} dB quieter when it stands");

    let mut heard = Journey::default();
    let mut rolls = timeline.train.at(Frames::ZERO) > 0.5;
    for (window, level) in wheels.iter().enumerate() {
        let Some(level) = level.map(|level| level - rolling) else { continue };
        if rolls && level < HEARD.start {
            heard.slows.push(at(window));
        } else if !rolls && level > HEARD.end {
            heard.departs.push(at(window));
        } else {
            continue;
        }
        rolls = !rolls;
    }
    let motions = motions(timeline);
    for (heard, to, what) in [(&heard.slows, 0.0, "stops"), (&heard.departs, 1.0, "departures")] {
        let written: Vec<Range<Frames>> =
            motions.iter().filter(|(_, leads)| *leads == to).map(|(time, _)| time.clone()).collect();
        let fit = written.len() == heard.len() && written.iter().zip(heard).all(|(time, at)| time.contains(at));
        assert!(fit, "{what} are written at {written:?}, and heard at {heard:?}");
    }
    heard
}

/// The motions that come to their end, each with the speed it leads to.
fn motions(timeline: &Timeline) -> Vec<(Range<Frames>, f32)> {
    let points: Vec<(Frames, f32)> = timeline.train.points().collect();
    let moved = points.windows(2).filter(|pair| (pair[0].1 - pair[1].1).abs() == 1.0);
    moved.map(|pair| (pair[0].0..pair[1].0, pair[1].1)).collect()
}

/// The level of each window as it would be at 0 dB, where the bed is not faint.
fn levels(timeline: &Timeline, samples: &[f32]) -> Vec<Option<f64>> {
    let track = timeline.beds.iter().find(|track| track.bed == Bed::Train).expect("a train sounds");
    let level = |at: usize| {
        let at = Frames(at as u64);
        track.level.at(at) + timeline.duck.at(at) + timeline.master.at(at)
    };
    let windows = samples.chunks_exact(2 * WINDOW).enumerate();
    windows
        .map(|(window, part)| {
            let first = window * WINDOW;
            if level(first) < FAINT || level(first + WINDOW) < FAINT {
                return None;
            }
            let frames = part.chunks_exact(2).enumerate().map(|(nth, frame)| {
                let gain = f64::from(level(first + nth).amplitude());
                frame.iter().map(|side| (f64::from(*side) / gain).powi(2)).sum::<f64>()
            });
            Some(10.0 * (frames.sum::<f64>() / WINDOW as f64).log10())
        })
        .collect()
}

/// What lies in the band of the wheels, by second-order filters (Butterworth), each twice.
fn band(samples: &[f32]) -> Vec<f32> {
    let mut out = samples.to_vec();
    for (corner, high) in [(WHEELS.start, true), (WHEELS.start, true), (WHEELS.end, false), (WHEELS.end, false)] {
        let (sine, cosine) = (std::f64::consts::TAU * corner / f64::from(RATE)).sin_cos();
        let slope = sine * std::f64::consts::FRAC_1_SQRT_2;
        let middle = if high { -1.0 - cosine } else { 1.0 - cosine };
        let [b0, b1, a1, a2] =
            [middle.abs() / 2.0, middle, -2.0 * cosine, 1.0 - slope].map(|part| part / (1.0 + slope));
        for side in 0..2 {
            let mut memory = [0.0; 2];
            for sample in out.iter_mut().skip(side).step_by(2) {
                let x = f64::from(*sample);
                let y = b0 * x + memory[0];
                memory = [b1 * x - a1 * y + memory[1], b0 * x - a2 * y];
                *sample = y as f32;
            }
        }
    }
    out
}
