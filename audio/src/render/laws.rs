//! The renderer's laws, on numbers that one can compute by hand.

mod train;

use perron_core::session::{Order, Part};
use perron_core::{Decibels, Envelope, Frames};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::ceiling::CEILING;
use super::deck::{Deck, Stage};
use super::trial::{BED, desk, envelope, frames, play, score, silence};
use super::{Bus, Level, Score, ScoreError};
use crate::soundscape::BLOCK;
use crate::{Clip, Desk, Stem};

const EXERCISE: Part = Part::Exercise;
const GROUNDING: Part = Part::Grounding;

fn full() -> Option<Envelope> {
    Some(Envelope::constant(Decibels::IDENTITY))
}

#[test]
fn a_clip_sounds_on_its_frames_and_nowhere_else() {
    let (mut desk, mut renderer) = desk(score(5_000, &[(1_000, 501, 0.25)], None, false), score(1, &[], None, false));
    desk.order(play(EXERCISE, 0, 0)).unwrap();
    for (at, frame) in frames(&mut renderer, 6_000).into_iter().enumerate() {
        let expected = if (1_000..1_501).contains(&at) { 0.25 } else { 0.0 };
        assert_eq!(frame, [expected; 2], "frame {at}");
    }
}

#[test]
fn a_clip_at_eight_hours_sounds_on_its_frame() {
    let at = 8 * 3_600 * 48_000 + 77;
    let (mut desk, mut renderer) = desk(score(at + 5_000, &[(at, 10, 0.5)], full(), false), score(1, &[], None, false));
    desk.order(play(EXERCISE, at - 1_000, 0)).unwrap();
    let out = frames(&mut renderer, 2_000);
    assert!((out[999][0] - BED).abs() < 1e-6);
    assert!((out[1_000][0] - (BED + 0.5)).abs() < 1e-6);
    assert!((out[1_009][0] - (BED + 0.5)).abs() < 1e-6);
    assert!((out[1_010][0] - BED).abs() < 1e-6);
}

#[test]
fn a_crossfade_is_the_sum_of_both_and_one_part_takes_over() {
    let constant = |amplitude| score(100_000, &[(0, 100_000, amplitude)], None, false);
    let (mut desk, mut renderer) = desk(constant(0.25), constant(0.5));
    desk.order(play(EXERCISE, 0, 0)).unwrap();
    frames(&mut renderer, 1_000);
    desk.order(play(GROUNDING, 0, 800)).unwrap();
    let out = frames(&mut renderer, 1_000);
    for (at, frame) in out.iter().enumerate() {
        let x = (at as f32 / 800.0).min(1.0);
        let rising = x * x * (3.0 - 2.0 * x);
        assert!((frame[0] - (0.25 * (1.0 - rising) + 0.5 * rising)).abs() < 1e-6, "frame {at}");
    }
    assert_eq!(out[800], [0.5; 2]);
}

#[test]
fn after_a_stop_there_are_exact_zeros() {
    let (mut desk, mut renderer) =
        desk(score(100_000, &[(0, 100_000, 0.5)], full(), false), score(1, &[], None, false));
    desk.order(play(EXERCISE, 0, 4_800)).unwrap();
    frames(&mut renderer, 3_000);
    desk.order(silence(9_600)).unwrap();
    let out = frames(&mut renderer, 10_000);
    assert!(out[9_590][0] > 0.0);
    assert!(out[9_600..].iter().all(|frame| frame.map(f32::to_bits) == [0; 2]));
}

#[test]
fn a_hold_keeps_the_bed_and_its_level_and_says_nothing() {
    let level = envelope(&[(0, 0.0), (12_800, -20.0)]);
    let held = score(12_800, &[(0, 1_000, 0.25), (6_437, 1_000, 0.25)], Some(level.clone()), false);
    let (mut desk, mut renderer) = desk(held.clone(), score(1, &[], None, false));
    desk.order(Order::Play { part: EXERCISE, at: Frames::ZERO, hold_at: Some(Frames(6_437)), fade: Frames::ZERO })
        .unwrap();
    let out = frames(&mut renderer, 30_000);
    assert!((out[500][0] - (0.25 + BED * level.at(Frames(500)).amplitude())).abs() < 1e-3);
    // Up to the hold it is as if there were none; from the end of its block, 51 * 128, nothing moves.
    let free = tail(held, 0, 12_000);
    assert_eq!(out[240..6_437], free[240..6_437]);
    let still = BED * level.at(Frames(6_528)).amplitude();
    for (at, frame) in out.iter().enumerate().skip(6_528) {
        assert!((frame[0] - still).abs() < 1e-6, "frame {at}");
    }
}

#[test]
fn a_hold_can_be_moved_as_long_as_it_lies_ahead() {
    let mut deck = Deck::new(score(9_000, &[], full(), false), Frames(1_000), None);
    assert!(!deck.hold(Some(Frames(999))));
    assert!(deck.hold(Some(Frames(1_000))) && deck.hold(Some(Frames(1_100))));
    let mut stage = Stage::SILENT;
    deck.render(&mut stage, 101);
    assert!(!deck.hold(Some(Frames(5_000))), "it stands beyond the one it had");
    assert_eq!((deck.position(), deck.hold_at()), (Frames(1_101), Some(Frames(1_100))));
}

#[test]
fn what_is_leaving_leaves_no_later() {
    let (mut desk, mut renderer) =
        desk(score(100_000, &[(0, 100_000, 0.5)], None, false), score(100_000, &[], None, false));
    desk.order(play(EXERCISE, 0, 0)).unwrap();
    frames(&mut renderer, 1_000);
    desk.order(silence(1_000)).unwrap();
    frames(&mut renderer, 400);
    desk.order(play(GROUNDING, 0, 48_000)).unwrap();
    let out = frames(&mut renderer, 1_000);
    assert!(out[590][0] > 0.0);
    assert_eq!(out[600], [0.0; 2]);
}

#[test]
fn a_level_follows_its_envelope_and_the_duck() {
    let mut timeline = super::trial::empty(48_000);
    timeline.duck = envelope(&[(9_600, 0.0), (19_200, -10.0)]);
    timeline.beds.push(perron_core::timeline::BedTrack {
        bed: perron_core::Bed::Sea,
        level: envelope(&[(0, -96.0), (4_800, -6.0)]),
    });
    let played = Score::new(&timeline, &[]).unwrap();
    let mut loud = timeline.clone();
    loud.duck = Envelope::default();
    loud.beds[0].level = Envelope::constant(Decibels::IDENTITY);
    let loud = Score::new(&loud, &[]).unwrap();
    let (quiet, loud) = (tail(played, 0, 40_000), tail(loud, 0, 40_000));
    for at in (0..40_000).step_by(BLOCK) {
        let level = timeline.beds[0].level.at(Frames(at as u64)) + timeline.duck.at(Frames(at as u64));
        let expected = loud[at][0] * level.amplitude();
        assert!((quiet[at][0] - expected).abs() <= expected.abs() * 1e-5, "frame {at}");
    }
}

/// What a deck gives from a position on, all buses together.
fn tail(score: impl Into<std::sync::Arc<Score>>, at: u64, count: usize) -> Vec<[f32; 2]> {
    let mut deck = Deck::new(score.into(), Frames(at), None);
    let mut stage = Stage::SILENT;
    let mut out = Vec::new();
    while out.len() < count {
        let run = (count - out.len()).min(100);
        deck.render(&mut stage, run);
        out.extend((0..run).map(|nth| stage.bed[nth].map(|side| side + stage.voice[nth])));
    }
    out
}

#[test]
fn the_bell_is_struck_on_its_frame_and_rings_out_in_a_hold() {
    let mut timeline = super::trial::empty(96_000);
    timeline.bells = vec![Frames(48_100), Frames(1_000)];
    let played = std::sync::Arc::new(Score::new(&timeline, &[]).unwrap());
    let rung = |hold_at: Option<u64>| {
        let mut deck = Deck::new(played.clone(), Frames::ZERO, hold_at.map(Frames));
        let mut stage = Stage::SILENT;
        let mut out = Vec::new();
        for _ in 0..2_000 {
            deck.render(&mut stage, 50);
            out.extend_from_slice(&stage.bell[..50]);
        }
        out
    };
    let (all, held) = (rung(None), rung(Some(48_100)));
    assert!(all[..1_001].iter().all(|frame| *frame == [0.0; 2]) && all[1_010] != [0.0; 2]);
    assert!(all[..48_000] == held[..48_000]);
    assert_ne!(all[60_000], held[60_000]);
    assert_eq!(all[96_000], [0.0; 2], "the score is over");
    assert_ne!(held[96_000], [0.0; 2], "a hold is not");
}

#[test]
fn a_bell_that_still_rings_at_the_end_is_damped_before_the_zeros() {
    use perron_core::timeline::{Marker, MarkerKind};
    // Struck 3 s before the zeros of the end, and struck when there is no more time than them.
    for (strike, zeros) in [(48_000, 192_000), (192_000, 240_000)] {
        let mut timeline = super::trial::empty(240_000);
        timeline.bells = vec![Frames(strike)];
        let marker = |at, kind| Marker { at: Frames(at), kind };
        timeline.markers = vec![marker(96_000, MarkerKind::Fade), marker(192_000, MarkerKind::Silence)];
        let played = std::sync::Arc::new(Score::new(&timeline, &[]).unwrap());
        let mut deck = Deck::new(played, Frames::ZERO, None);
        let (mut stage, mut out) = (Stage::SILENT, Vec::new());
        for _ in 0..2_500 {
            deck.render(&mut stage, 100);
            out.extend_from_slice(&stage.bell[..100]);
        }
        let loudest = |range: std::ops::Range<usize>| out[range].iter().map(|f| f[0].abs()).fold(0.0, f32::max);
        assert!(loudest(zeros - 30_000..zeros - 24_000) > 1e-3, "it rings until then");
        assert!(loudest(zeros - 200..zeros) < 1e-5, "nothing is cut");
        assert!(out[zeros..].iter().all(|frame| *frame == [0.0; 2]));
    }
}

#[test]
fn a_bell_behind_a_hold_that_is_left_is_heard_whole() {
    let mut timeline = super::trial::empty(9_000);
    timeline.bells = vec![Frames(1_930)];
    let played = std::sync::Arc::new(Score::new(&timeline, &[]).unwrap());
    let rung = |holds: [Option<u64>; 2]| {
        let mut deck = Deck::new(played.clone(), Frames::ZERO, holds[0].map(Frames));
        let mut stage = Stage::SILENT;
        let mut out = Vec::new();
        // 1 925 frames end in the middle of the block in which the bell is struck.
        for nth in 0..100 {
            if nth == 77 {
                assert!(deck.hold(holds[1].map(Frames)));
            }
            deck.render(&mut stage, 25);
            out.extend_from_slice(&stage.bell[..25]);
        }
        out
    };
    let whole = rung([None, None]);
    assert_ne!(whole[2_040], [0.0; 2]);
    assert!(rung([Some(1_925), None]) == whole, "left");
    assert!(rung([None, Some(1_925)]).iter().all(|frame| *frame == [0.0; 2]), "kept");
}

#[test]
fn a_bus_goes_off_and_comes_back_without_a_jump() {
    let (mut desk, mut renderer) = desk(score(1_000_000, &[], full(), false), score(1, &[], None, false));
    desk.order(play(EXERCISE, 0, 0)).unwrap();
    frames(&mut renderer, 1_000);
    desk.level(Bus::Bed, Level::OFF).unwrap();
    let down = frames(&mut renderer, 100_000);
    assert_eq!(down.last(), Some(&[0.0; 2]));
    desk.level(Bus::Bed, Level::new(Decibels(-20.0))).unwrap();
    let up = frames(&mut renderer, 100_000);
    assert!((up.last().unwrap()[0] - BED / 10.0).abs() < 1e-6);
    let most = down.windows(2).chain(up.windows(2)).map(|pair| (pair[1][0] - pair[0][0]).abs()).fold(0.0, f32::max);
    // Half a decibel in 480 frames is a factor of 1.00012 a frame.
    assert!(most <= BED * 0.000_13, "{most}");
}

#[test]
fn stems_add_up_to_the_mix() {
    let of = |stem| {
        let (mut desk, mut renderer) = Desk::new(stem);
        desk.load(EXERCISE, score(9_000, &[(3_000, 2_000, 0.25)], full(), true));
        desk.order(play(EXERCISE, 0, 300)).unwrap();
        frames(&mut renderer, 9_000)
    };
    let (mix, voice, bed) = (of(Stem::Mix), of(Stem::Voice), of(Stem::Bed));
    assert!(voice.iter().any(|frame| frame[0] != 0.0) && bed.iter().any(|frame| frame[0] != 0.0));
    for (at, mixed) in mix.iter().enumerate() {
        assert!((mixed[0] - voice[at][0] - bed[at][0]).abs() < 1e-7, "frame {at}");
    }
}

#[test]
fn more_orders_than_places_lose_nothing_and_step_nowhere() {
    let constant = |amplitude| score(1_000_000, &[(0, 1_000_000, amplitude)], None, false);
    let hammered = |piece: usize| {
        let (mut desk, mut renderer) = desk(constant(0.25), constant(0.5));
        let mut out = vec![[0.0; 2]];
        let mut run = |renderer: &mut _, count: usize| {
            let pieces = (0..count).step_by(piece).map(|from| piece.min(count - from));
            pieces.for_each(|size| out.extend(frames(renderer, size)));
        };
        for nth in 0..30 {
            desk.order(play(if nth % 2 == 0 { EXERCISE } else { GROUNDING }, 0, 48_000 - 777 * nth)).unwrap();
            run(&mut renderer, 1_000);
        }
        run(&mut renderer, 100_000);
        out
    };
    let out = hammered(1_000);
    assert_eq!(out.last(), Some(&[0.5; 2]), "the last order is the one that sounds");
    assert!(out.windows(2).all(|pair| (pair[1][0] - pair[0][0]).abs() < 0.001));
    assert!(out == hammered(77), "what waits for a place gets it on its frame, however the output is cut");
}

#[test]
fn a_clip_that_does_not_fit_is_refused() {
    let mut timeline = super::trial::empty(1_000);
    timeline.cues.push(perron_core::timeline::Cue { utterance: 0, at: Frames(1), frames: Frames(5), spoken: true });
    assert_eq!(Score::new(&timeline, &[None]).unwrap_err(), ScoreError::Clip { cue: 0 });
    let error = Score::new(&timeline, &[Some(Clip::new(vec![0; 4], Decibels::IDENTITY))]).unwrap_err();
    assert_eq!(error.to_string(), "expected a clip of 5 frames for cue 0, but found 4");
    timeline.cues[0].spoken = false;
    assert!(Score::new(&timeline, &[None]).is_ok());
}

#[test]
fn golden_bits() {
    let exercise = score(60_000, &[(1_000, 20_000, 0.25), (30_001, 9_999, 0.9)], full(), true);
    let (mut desk, mut renderer) = desk(exercise, score(9_000, &[(50, 8_000, 0.6)], None, false));
    let mut hash = Sha256::new();
    for (order, length) in
        [(play(EXERCISE, 77, 480), 35_000), (play(GROUNDING, 0, 2_000), 5_000), (silence(1_000), 3_000)]
    {
        desk.order(order).unwrap();
        for frame in frames(&mut renderer, length) {
            hash.update(frame[0].to_le_bytes());
            hash.update(frame[1].to_le_bytes());
        }
    }
    let hash: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    // A change here is another sound for the same session: say so in the CHANGELOG.
    assert_eq!(hash, "a64c192491c64654a7d523ef20ddc039006782526b46c200e4dc895690ac3c66");
}

/// What can be asked of a desk.
fn orders() -> impl Strategy<Value = Order> {
    let fade = 0_u64..4_000;
    prop_oneof![
        (0_u64..40_000, fade.clone()).prop_map(|(at, fade)| play(EXERCISE, at, fade)),
        (0_u64..40_000, fade.clone()).prop_map(|(at, fade)| play(GROUNDING, at, fade)),
        fade.prop_map(silence),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn how_the_output_is_cut_makes_no_difference(
        plan in proptest::collection::vec((orders(), 1_usize..3_000), 1..12),
        cuts in proptest::collection::vec(1_usize..700, 1..8),
    ) {
        let exercise = score(40_000, &[(5, 9_000, 0.25), (12_345, 20_000, 0.1)], full(), true);
        let grounding = score(40_000, &[(100, 39_000, 0.2)], None, false);
        let (mut whole, mut at_once) = desk(exercise.clone(), grounding.clone());
        let (mut parts, mut by_pieces) = desk(exercise, grounding);
        let mut sizes = cuts.iter().cycle();
        for (order, length) in plan {
            whole.order(order).unwrap();
            parts.order(order).unwrap();
            let expected = frames(&mut at_once, length);
            let mut found = Vec::new();
            while found.len() < length {
                let size = (length - found.len()).min(*sizes.next().unwrap());
                found.extend(frames(&mut by_pieces, size));
            }
            let bits = |frames: &[[f32; 2]]| frames.iter().map(|f| f.map(f32::to_bits)).collect::<Vec<_>>();
            prop_assert_eq!(bits(&expected), bits(&found));
        }
    }

    #[test]
    fn nothing_steps_and_nothing_is_too_loud(plan in proptest::collection::vec((orders(), 1_usize..2_000), 1..12)) {
        let constant = |amplitude| score(100_000, &[(0, 100_000, amplitude)], full(), false);
        let (mut desk, mut renderer) = desk(constant(0.9), constant(-0.9));
        let mut out = vec![[0.0; 2]];
        for (order, length) in plan {
            desk.order(order).unwrap();
            out.extend(frames(&mut renderer, length));
        }
        // A smoothstep moves at most 1.5 / 240 a frame; one rises while others leave.
        let most = 2.0 * (0.9 + BED) * 1.5 / 240.0;
        for pair in out.windows(2) {
            prop_assert!((pair[1][0] - pair[0][0]).abs() <= most);
            prop_assert!(pair[1][0].abs() <= CEILING);
        }
    }

    #[test]
    fn a_deck_from_anywhere_is_the_tail_of_the_whole(at in 0_u64..39_000) {
        let level = envelope(&[(0, -96.0), (7_777, -3.0), (20_001, -30.0)]);
        let sought = score(40_000, &[(5, 9_000, 0.25), (12_345, 20_000, 0.1)], Some(level), true);
        let (whole, part) = (tail(sought.clone(), 0, 41_000), tail(sought, at, 41_000 - at as usize));
        prop_assert_eq!(&whole[at as usize..], &part[..]);
    }
}
