//! Laws of the bell: exact to the frame, soft, and over when it says so.

use ebur128::{EbuR128, Mode};
use perron_audio::soundscape::{self, BLOCK, Bell, LOUDNESS, SILENT, Strike, Weather};
use perron_core::Bed;

use crate::measure::{correlation, loudness, peak};

/// Frames of the bell from block `from`.
fn frames(strikes: &[Strike], from: u64, blocks: u64) -> Vec<[f32; 2]> {
    let bell = Bell::new();
    let mut block = SILENT;
    (from..from + blocks)
        .flat_map(|index| {
            bell.render(index, strikes, &mut block);
            block
        })
        .collect()
}

/// Blocks that hold a whole strike which begins in the first of them.
const WHOLE: u64 = Bell::LENGTH / BLOCK as u64 + 1;

fn close(a: &[[f32; 2]], b: &[[f32; 2]], within: f32) -> bool {
    a.iter().flatten().zip(b.iter().flatten()).all(|(a, b)| (a - b).abs() <= within)
}

#[test]
fn a_strike_begins_at_its_frame_and_ends_in_silence() {
    for frame in [0, 1, 127, 128, 200] {
        let heard = frames(&[Strike { frame, gain: 1.0 }], 0, WHOLE + 4);
        let sounds = |n: &usize| heard[*n] != [0.0; 2];
        let (first, last) =
            ((0..heard.len()).find(sounds).expect("sounds"), (0..heard.len()).rfind(sounds).expect("sounds"));
        // The very first frames may be too small for a float to tell from nothing.
        assert!((frame..frame + 8).contains(&(first as u64)), "struck at {frame}, sounds at {first}");
        let end = frame + Bell::LENGTH;
        assert!((end - 2_000..end).contains(&(last as u64)), "should end before {end}, last sounds at {last}");
    }
}

#[test]
fn a_strike_is_the_same_wherever_it_falls_in_a_block() {
    let at_edge = frames(&[Strike { frame: 128, gain: 1.0 }], 0, WHOLE + 2);
    for frame in [129, 177, 255] {
        let inside = frames(&[Strike { frame, gain: 1.0 }], 0, WHOLE + 2);
        assert!(close(&at_edge[128..600_000], &inside[frame as usize..], 2e-6), "struck at {frame}");
    }
}

#[test]
fn late_in_the_night_it_is_the_same_bell() {
    let index = 48_000 * 3_600 * 8 / 128;
    let early = frames(&[Strike { frame: 5, gain: 1.0 }], 0, 3_000);
    let late = frames(&[Strike { frame: index * 128 + 5, gain: 1.0 }], index, 3_000);
    assert_eq!(early, late);
}

#[test]
fn strikes_add_up() {
    let [one, other] = [Strike { frame: 90, gain: 1.0 }, Strike { frame: 60_007, gain: 0.5 }];
    let both = frames(&[one, other], 0, 2_000);
    let apart: Vec<[f32; 2]> = frames(&[one], 0, 2_000)
        .iter()
        .zip(frames(&[other], 0, 2_000))
        .map(|(a, b)| [a[0] + b[0], a[1] + b[1]])
        .collect();
    assert!(close(&both, &apart, 1e-7));
}

#[test]
fn seeking_gives_the_tail() {
    let strikes = [Strike { frame: 90, gain: 1.0 }, Strike { frame: 60_007, gain: 0.5 }];
    let whole = frames(&strikes, 0, 1_000);
    assert_eq!(whole[128 * 777..], frames(&strikes, 777, 223));
}

#[test]
fn one_strike_is_as_loud_as_a_bed() {
    let heard = frames(&[Strike { frame: 0, gain: 1.0 }], 0, WHOLE);
    let mut meter = EbuR128::new(2, 48_000, Mode::M).expect("48 kHz stereo is supported");
    let mut loudest = f64::MIN;
    for part in heard.chunks(480) {
        meter.add_frames_f32(part.as_flattened()).expect("whole frames");
        loudest = loudest.max(meter.loudness_momentary().expect("asked for"));
    }
    assert!((loudest - f64::from(LOUDNESS)).abs() < 0.3, "the loudest moment is at {loudest:.2} LUFS");
    assert!(peak(&heard) < 0.5, "peaks at {}", peak(&heard));
}

#[test]
fn a_strike_never_startles() {
    // As loud as the bed at its loudest moment, and twice in a row.
    let strikes = [Strike { frame: 144_000, gain: 1.0 }, Strike { frame: 264_077, gain: 1.0 }];
    let mut bed = soundscape::build(Bed::Brown, 1);
    let (bell, mut block, mut ringing) = (Bell::new(), SILENT, SILENT);
    let mut mix = Vec::new();
    for index in 0..4_000 {
        bed.render(index, &Weather::USUAL, &mut block);
        bell.render(index, &strikes, &mut ringing);
        mix.extend(block.iter().zip(&ringing).map(|(a, b)| [a[0] + b[0], a[1] + b[1]]));
    }
    let rise = loudness(&mix).rise;
    assert!(rise < 3.0, "rises {rise:.1} LU in 100 ms");
    // No step in the envelope, either: the largest step is that of a sine of this height.
    let alone = frames(&strikes, 0, 4_000);
    let step = alone.windows(2).map(|two| (two[1][0] - two[0][0]).abs()).fold(0.0, f32::max);
    assert!(step < 0.02, "steps by {step}");
    // It swells: next to nothing after 10 ms, about half after 40.
    let until = |frames: usize| peak(&alone[144_000..144_000 + frames]) / peak(&alone[..264_000]);
    assert!(until(480) < 0.03 && until(1_920) < 0.6, "{} after 10 ms, {} after 40", until(480), until(1_920));
}

#[test]
fn it_is_a_little_wide_and_whole_in_mono() {
    let heard = frames(&[Strike { frame: 0, gain: 1.0 }], 0, 1_500);
    let sides = correlation(heard.iter().map(|frame| frame[0]), heard.iter().map(|frame| frame[1]));
    assert!(sides > 0.4 && sides < 0.9, "left is right by {sides}");
    // In mono the level only falls: no beat cancels it.
    let levels: Vec<f32> =
        heard.chunks(9_600).map(|part| part.iter().map(|frame| (frame[0] + frame[1]).powi(2)).sum::<f32>()).collect();
    assert!(levels.windows(2).skip(1).all(|two| two[1] < two[0] && two[1] > 0.5 * two[0]), "{levels:?}");
}

#[test]
fn rendering_takes_no_memory() {
    let strikes = [Strike { frame: 90, gain: 1.0 }, Strike { frame: 1_007, gain: 0.5 }];
    let (bell, mut block) = (Bell::new(), SILENT);
    assert_no_alloc::assert_no_alloc(|| {
        for index in 0..100 {
            bell.render(index, &strikes, &mut block);
        }
    });
}

#[test]
fn the_last_block_of_all_can_be_rendered() {
    let strikes = [Strike { frame: 0, gain: 1.0 }, Strike { frame: u64::MAX, gain: 1.0 }];
    assert!(frames(&strikes, u64::MAX - 3, 3).iter().flatten().all(|sample| sample.is_finite()));
}
