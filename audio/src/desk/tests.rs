//! The desk's promises: what is counted as heard, what goes on where.

use super::*;
use crate::render::trial::{desk, frames, play, score, silence};

fn constant(amplitude: f32) -> Arc<Score> {
    score(1_000_000, &[(0, 1_000_000, amplitude)], None, false)
}

#[test]
fn what_sounded_before_an_order_is_not_counted() {
    let (mut desk, mut renderer) = desk(constant(0.25), constant(0.5));
    frames(&mut renderer, 500);
    desk.order(play(Part::Exercise, 0, 0)).unwrap();
    assert_eq!(desk.elapsed(Frames(500)), Frames::ZERO);
    frames(&mut renderer, 1_000);
    assert_eq!(desk.elapsed(Frames(700)), Frames(200));
    assert_eq!(desk.elapsed(Frames(600)), Frames::ZERO, "what was heard stays heard");
    desk.order(play(Part::Grounding, 0, 0)).unwrap();
    frames(&mut renderer, 1_000);
    assert_eq!(desk.elapsed(Frames(1_500)), Frames::ZERO);
    assert_eq!(desk.elapsed(Frames(1_600)), Frames(100));
}

#[test]
fn a_part_without_a_score_is_refused_and_what_sounds_goes_on() {
    let (mut desk, mut renderer) = Desk::new(Stem::Mix);
    desk.load(Part::Exercise, constant(0.25));
    desk.order(play(Part::Exercise, 0, 0)).unwrap();
    assert_eq!(desk.order(play(Part::Grounding, 0, 0)), Err(DeskError::NoScore(Part::Grounding)));
    assert_eq!(frames(&mut renderer, 1_000)[999], [0.25; 2]);
    assert_eq!(desk.elapsed(Frames(1_000)), Frames(1_000));
}

#[test]
fn orders_that_nobody_takes_are_an_error_in_the_end() {
    let (mut desk, mut renderer) = desk(constant(0.25), constant(0.5));
    let sent = (0..1_000).take_while(|_| desk.order(silence(10)).is_ok()).count();
    assert_eq!(sent, COMMANDS);
    frames(&mut renderer, 1);
    assert_eq!(desk.order(silence(10)), Ok(()));
}

#[test]
fn another_device_goes_on_where_the_last_was_heard() {
    let (mut desk, mut renderer) = desk(telling(), constant(0.5));
    desk.order(play(Part::Exercise, 0, 0)).unwrap();
    frames(&mut renderer, 4_000);
    assert_eq!(desk.elapsed(Frames(3_000)), Frames(3_000));
    desk.hush(Frames(1_000)).unwrap();
    assert!(!desk.hushed(Frames(5_000)), "nothing took it yet");
    let last = frames(&mut renderer, 2_000);
    assert_eq!(last[1_999], [0.0; 2]);
    assert!(!desk.hushed(Frames(4_999)));
    assert!(desk.hushed(Frames(5_000)));
    assert_eq!(desk.elapsed(Frames(6_000)), Frames(2_000), "silence is not counted");

    let mut renderer = desk.reopen();
    desk.resume(Frames(0)).unwrap();
    let first = frames(&mut renderer, 1_000);
    assert_eq!(told(first[500]), 5_500.0);
    assert_eq!(desk.elapsed(Frames(700)), Frames(700));
    assert_eq!(desk.rendered(), Frames(1_000));
}

/// A clip whose every sample tells its position, for half a second, and a bed of zeros.
fn telling() -> Arc<Score> {
    let ramp: Vec<i16> = (0..24_000).collect();
    let mut timeline = crate::render::trial::empty(24_000);
    let cue = perron_core::timeline::Cue { utterance: 0, at: Frames(0), frames: Frames(24_000), spoken: true };
    timeline.cues.push(cue);
    let clip = crate::Clip::new(ramp, perron_core::Decibels::IDENTITY);
    Arc::new(Score::new(&timeline, &[Some(clip)]).unwrap())
}

/// The position that a frame of [`telling`] tells.
fn told(frame: [f32; 2]) -> f32 {
    frame[0] * 32_768.0
}

#[test]
fn a_hold_that_lies_ahead_is_moved_without_a_break() {
    let (mut desk, mut renderer) = desk(telling(), constant(0.5));
    desk.order(play(Part::Exercise, 0, 0)).unwrap();
    frames(&mut renderer, 1_000);
    desk.order(Order::Hold { at: Some(Frames(2_000)) }).unwrap();
    assert_eq!(told(frames(&mut renderer, 500)[499]), 1_499.0);
    desk.order(Order::Hold { at: Some(Frames(3_000)) }).unwrap();
    let out = frames(&mut renderer, 2_000);
    assert_eq!((told(out[1_499]), told(out[1_500])), (2_999.0, 0.0));
    assert_eq!(desk.elapsed(Frames(3_500)), Frames(3_500), "waiting counts");
}

#[test]
fn a_hold_that_was_passed_is_gone_back_to() {
    let (mut desk, mut renderer) = desk(telling(), constant(0.5));
    desk.order(play(Part::Exercise, 0, 0)).unwrap();
    frames(&mut renderer, 2_000);
    desk.order(Order::Hold { at: Some(Frames(1_500)) }).unwrap();
    assert_eq!(told(frames(&mut renderer, 1_000)[999]), 0.0);
    desk.order(Order::Hold { at: Some(Frames(9_000)) }).unwrap();
    // It stands at 1 500, not at 2 500 as far as it has got.
    let out = frames(&mut renderer, 1_000);
    assert_eq!(told(out[999]), 2_499.0);
    assert_eq!(desk.elapsed(Frames(2_000)), Frames(1_500), "what is heard twice counts once");
    assert_eq!(desk.elapsed(Frames(3_000)), Frames::ZERO, "it waited where it need not");
    assert_eq!(desk.elapsed(Frames(3_100)), Frames(100));
    let mut renderer = desk.reopen();
    desk.resume(Frames(0)).unwrap();
    assert_eq!(told(frames(&mut renderer, 500)[400]), 2_000.0);
}

/// The order to play [`telling`] up to a hold.
fn up_to(hold: u64) -> Order {
    Order::Play { part: Part::Exercise, at: Frames::ZERO, hold_at: Some(Frames(hold)), fade: Frames::ZERO }
}

#[test]
fn what_was_waited_and_heard_is_not_waited_for_again() {
    let (mut desk, mut renderer) = desk(telling(), constant(0.5));
    desk.order(up_to(1_500)).unwrap();
    frames(&mut renderer, 4_000);
    assert_eq!(desk.elapsed(Frames(3_900)), Frames(3_900), "waiting counts");
    desk.order(Order::Hold { at: None }).unwrap();
    assert_eq!(told(frames(&mut renderer, 2_000)[1_000]), 2_500.0);
    assert_eq!(desk.elapsed(Frames(4_000)), Frames::ZERO, "rendered before the hold was left");
    assert_eq!(desk.elapsed(Frames(5_000)), Frames(1_000));
}

#[test]
fn a_hold_that_is_left_while_the_device_changes_skips_nothing() {
    let (mut desk, mut renderer) = desk(telling(), constant(0.5));
    desk.order(up_to(1_500)).unwrap();
    frames(&mut renderer, 4_000);
    desk.elapsed(Frames(4_000));
    desk.hush(Frames(1_000)).unwrap();
    frames(&mut renderer, 2_000);
    assert_eq!(desk.elapsed(Frames(4_600)), Frames(600));
    desk.order(Order::Hold { at: None }).unwrap();
    assert_eq!(desk.elapsed(Frames(5_000)), Frames(400));
    let mut renderer = desk.reopen();
    desk.resume(Frames::ZERO).unwrap();
    // A session has gone on by 400 frames from the hold.
    assert_eq!(told(frames(&mut renderer, 1_000)[500]), 2_400.0);
}

#[test]
fn a_device_that_is_opened_anew_in_a_hold_stands_in_it() {
    let (mut desk, mut renderer) = desk(telling(), constant(0.5));
    desk.order(up_to(1_500)).unwrap();
    frames(&mut renderer, 4_000);
    desk.elapsed(Frames(4_000));
    let mut renderer = desk.reopen();
    desk.resume(Frames::ZERO).unwrap();
    frames(&mut renderer, 700);
    assert_eq!(desk.elapsed(Frames(700)), Frames(700));
    desk.order(Order::Hold { at: None }).unwrap();
    assert_eq!(told(frames(&mut renderer, 1_000)[500]), 2_000.0);
    assert_eq!(desk.elapsed(Frames(1_200)), Frames(500));
}

#[test]
fn levels_stay_when_the_device_is_opened_anew() {
    let (mut desk, _renderer) = desk(constant(0.25), constant(0.5));
    desk.level(Bus::Voice, Level::OFF).unwrap();
    let mut renderer = desk.reopen();
    desk.order(play(Part::Exercise, 0, 0)).unwrap();
    assert!(frames(&mut renderer, 1_000).iter().all(|frame| *frame == [0.0; 2]));
}

#[test]
fn orders_that_were_never_heard_keep_nobody_waiting() {
    let (mut desk, mut renderer) = desk(constant(0.25), constant(0.5));
    for _ in 0..30 {
        desk.order(play(Part::Exercise, 0, 48_000)).unwrap();
    }
    frames(&mut renderer, 100);
    assert_eq!(desk.elapsed(Frames(100)), Frames(100));
}

#[test]
fn what_an_older_order_did_is_not_taken_for_the_latest() {
    let (mut desk, mut renderer) = desk(constant(0.25), constant(0.5));
    desk.order(play(Part::Exercise, 0, 0)).unwrap();
    frames(&mut renderer, 100);
    // The second order is sent before the desk has read that the first one was taken.
    let deck = Box::new(desk.deck(Part::Grounding, Frames(7), None).unwrap());
    let number = desk.push(|order| Command::Play { order, deck, fade: SHORTEST }).unwrap();
    let order = play(Part::Grounding, 7, 0);
    desk.sounding = Some(Sounding { number, order, at: 7, heard: Heard::from(7) });
    frames(&mut renderer, 100);
    assert_eq!(desk.elapsed(Frames(150)), Frames(50));
}
