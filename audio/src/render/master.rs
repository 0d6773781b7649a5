//! The laws of the master level: one envelope over voice, beds and bell, which moves as smoothly as all else and is, as
//! all else, a function of position alone.

use proptest::prelude::*;

use perron_core::script::tree::Ending;
use perron_core::timeline::{BedTrack, Cue};
use perron_core::{Bed, Decibels, Envelope, Frames, Timeline};

use super::trial::{BED, Even, envelope};
use super::{Deck, Score};
use crate::Clip;
use crate::render::deck::Stage;
use crate::soundscape::BLOCK;

/// A voice that never pauses, over a bed of one number, both of half the ceiling; struck once; with this master level.
fn score(master: Envelope) -> std::sync::Arc<Score> {
    let length = Frames(96_000);
    let timeline = Timeline {
        cues: vec![Cue { utterance: 0, at: Frames::ZERO, frames: length, spoken: true }],
        bells: vec![Frames(10_000)],
        beds: vec![BedTrack { bed: Bed::Brown, level: Envelope::default() }],
        master,
        ..Timeline::silent(length, Ending::Sleep)
    };
    let clip = Clip::new(vec![8_192; 96_000], Decibels::IDENTITY);
    Score::grown(&timeline, &[Some(clip)], |_, _| Box::new(Even)).expect("a clip as long as its cue").into()
}

/// One bus each: the voice, the bed and the bell of a deck from a frame on, in runs of these lengths.
fn heard(score: &std::sync::Arc<Score>, at: u64, hold_at: Option<u64>, runs: &[usize]) -> Vec<[f32; 3]> {
    let mut deck = Deck::new(score.clone(), Frames(at), hold_at.map(Frames));
    let mut stage = Stage::SILENT;
    let mut out = Vec::new();
    for run in runs.iter().cycle() {
        deck.render(&mut stage, *run);
        out.extend((0..*run).map(|nth| [stage.voice[nth], stage.bed[nth][0], stage.bell[nth][0]]));
        if out.len() as u64 >= 96_000 - at {
            break;
        }
    }
    out
}

#[test]
fn all_that_sounds_sinks_together() {
    // Flat for half a second (188 blocks), then 5 dB down within one.
    let level = envelope(&[(24_064, 0.0), (72_064, -5.0)]);
    let (loud, sunk) = (score(Envelope::default()), score(level.clone()));
    let (loud, sunk) = (heard(&loud, 0, None, &[BLOCK]), heard(&sunk, 0, None, &[BLOCK]));
    assert!((loud[0][0] - 0.25).abs() < 1e-6 && (loud[0][1] - BED).abs() < 1e-6);
    assert!(loud[12_000..30_000].iter().any(|frame| frame[2].abs() > 1e-3), "the bell rings");
    for at in (0..96_000).step_by(BLOCK) {
        let factor = level.at(Frames(at as u64)).amplitude();
        for bus in 0..3 {
            assert!((sunk[at][bus] - loud[at][bus] * factor).abs() < 1e-6, "bus {bus} at {at}");
        }
    }
    assert!(sunk[..=24_064] == loud[..=24_064], "to the bit, where nothing sinks yet");
    // 10 to the power of -5/20.
    assert!((sunk[80_000][0] / 0.25 - 0.562_34).abs() < 1e-4);
}

#[test]
fn a_master_level_that_does_nothing_changes_no_bit() {
    let (none, flat) = (score(Envelope::default()), score(Envelope::constant(Decibels::IDENTITY)));
    assert!(heard(&none, 0, None, &[97]) == heard(&flat, 0, None, &[97]));
}

#[test]
fn as_steep_as_it_may_be_nothing_moves_faster_than_half_a_decibel_in_ten_milliseconds() {
    let score = score(envelope(&[(1_000, 0.0), (25_000, -25.0)]));
    let out = heard(&score, 0, None, &[BLOCK]);
    for pair in out.windows(481) {
        // The voice and the bed; the bell has a course of its own.
        for bus in [0, 1] {
            let moved = 20.0 * (pair[480][bus] / pair[0][bus]).log10();
            assert!((-0.51..=0.0).contains(&moved), "bus {bus} moves {moved} dB");
        }
    }
}

#[test]
fn in_a_hold_it_stands_still() {
    let level = envelope(&[(0, 0.0), (90_000, -9.0)]);
    let held = heard(&score(level.clone()), 0, Some(30_050), &[BLOCK]);
    let still = BED * level.at(Frames(30_050_u64.div_ceil(BLOCK as u64) * BLOCK as u64)).amplitude();
    assert!(held[31_000..].iter().all(|frame| (frame[1] - still).abs() < 1e-6 && frame[0] == 0.0));
    let free = heard(&score(level), 0, None, &[BLOCK]);
    assert!(held[..30_050] == free[..30_050]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn it_is_a_function_of_the_position_alone(
        at in 0_u64..90_000,
        from in 0_u64..80_000,
        over in 1_u64..60_000,
        runs in proptest::collection::vec(1_usize..=BLOCK, 1..6),
    ) {
        let score = score(envelope(&[(from, 0.0), (from + over, -5.0)]));
        let (whole, tail) = (heard(&score, 0, None, &[BLOCK]), heard(&score, at, None, &runs));
        for (nth, frame) in tail.iter().enumerate().take(96_000 - at as usize) {
            // The bell is sought to within rounding; voice and bed to the bit.
            prop_assert_eq!(&whole[at as usize + nth][..2], &frame[..2], "frame {}", nth);
            prop_assert!((whole[at as usize + nth][2] - frame[2]).abs() < 1e-6);
        }
    }
}
