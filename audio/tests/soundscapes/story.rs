//! What the train and the room tell: that it slows, stands and departs without a jolt, and that a room is not the rain outside.

use perron_audio::soundscape::{self, BLOCK, SILENT, Weather};
use perron_core::script::limit;
use perron_core::{Bed, Frames, Speed};

use crate::frames;
use crate::measure::{loudness, power_db};

/// A train of this speed, from frame 0.
fn train(speed: &Speed, seconds: u64) -> Vec<[f32; 2]> {
    let mut sound = soundscape::build(Bed::Train, 1);
    let mut block = SILENT;
    let mut heard = Vec::new();
    for index in 0..seconds * 375 {
        let at = Frames((index + 1) * BLOCK as u64);
        let lost = speed.at(at.saturating_sub(Frames::seconds(2))) - speed.at(at);
        let weather =
            Weather { speed: speed.at(at), braking: 6.0 * lost.max(0.0), behind: speed.behind(at), ..Weather::USUAL };
        sound.render(index, &weather, &mut block);
        heard.extend_from_slice(&block);
    }
    heard
}

fn mono(heard: &[[f32; 2]]) -> Vec<f32> {
    heard.iter().map(|frame| frame[0]).collect()
}

#[test]
fn a_train_that_stands_is_quieter_and_never_silent() {
    let mut standing = Speed::default();
    standing.move_to(Frames::seconds(60), 0.0, 1.0, Frames::seconds(5));
    let (rolls, stands) = (frames(Bed::Train, 1, 0, 11_250), train(&standing, 30));
    let lower = loudness(&rolls).integrated - loudness(&stands).integrated;
    assert!((10.0..14.0).contains(&lower), "it stands {lower:.1} LU lower");
    let (rolls, stands) = (mono(&rolls), mono(&stands));
    for hz in [70.0, 100.0, 140.0] {
        let lower = power_db(&rolls, hz) - power_db(&stands, hz);
        assert!(lower > 14.0, "at {hz} Hz it stands only {lower:.1} dB lower");
    }
    let lower = power_db(&rolls, 700.0) - power_db(&stands, 700.0);
    assert!(lower < 12.0, "the ventilation is heard: at 700 Hz it stands {lower:.1} dB lower");
}

#[test]
fn the_shortest_stop_and_departure_are_no_jolt() {
    let mut speed = Speed::default();
    speed.move_to(Frames::seconds(10), 1.0, 0.0, limit::TRAIN_SHORTEST.into());
    speed.move_to(Frames::seconds(20), 0.0, 1.0, limit::TRAIN_SHORTEST.into());
    let heard = train(&speed, 35);
    let rise = loudness(&heard).rise;
    assert!(rise < 2.0, "it rises {rise:.1} LU in 100 ms");
    // Over 200 ms, so that noise by itself moves little: nowhere near the 10 dB that half a decibel in 10 ms would make.
    let levels: Vec<f64> = heard
        .chunks_exact(9_600)
        .map(|part| 10.0 * part.as_flattened().iter().map(|x| f64::from(x * x)).sum::<f64>().log10())
        .collect();
    for (window, pair) in levels.windows(2).enumerate() {
        let moved = (pair[1] - pair[0]).abs();
        assert!(moved < 5.0, "after {:.1} s it moves {moved:.1} dB in 200 ms", window as f64 * 0.2);
    }
}

/// Brakes are heard as a rub of air, broad and low: no band of it stands out, as a squeal would.
#[test]
fn brakes_do_not_squeal() {
    let mut speed = Speed::default();
    speed.move_to(Frames::seconds(1), 1.0, 0.0, Frames::seconds(12));
    let braking = mono(&train(&speed, 13)[6 * 48_000..]);
    let bands: Vec<f64> = (0..20).map(|n| power_db(&braking, 700.0 * 2.0_f64.powf(f64::from(n) / 6.0))).collect();
    for (n, wide) in bands.windows(3).enumerate() {
        assert!(wide[1] < wide[0].max(wide[2]) + 3.0, "band {n} stands out: {bands:.0?}");
    }
}

#[test]
fn a_room_is_not_the_rain_outside() {
    let [room, rain] = [Bed::Room, Bed::Rain].map(|bed| mono(&frames(bed, 1, 0, 7_500)));
    let darker = |hz: f64| power_db(&rain, hz) - power_db(&room, hz);
    assert!(darker(4_000.0) > 6.0 && darker(6_000.0) > 6.0, "{:.1} dB at 4 kHz", darker(4_000.0));
    assert!(darker(150.0) < -6.0, "{:.1} dB at 150 Hz", darker(150.0));
}
