//! Laws of a train that moves: it can be joined anywhere, and a hold keeps its speed.

use std::sync::Arc;

use perron_core::timeline::BedTrack;
use perron_core::{Bed, Decibels, Envelope, Frames};

use super::super::Score;
use super::super::deck::{Deck, Stage};
use super::super::trial::empty;
use super::tail;

/// A score of a train that stops within the tenth second, standing from the thirteenth on.
fn stopping() -> Arc<Score> {
    let mut timeline = empty(1_440_000);
    timeline.train.move_to(Frames(384_000), 1.0, 0.0, Frames(240_000));
    let level = Envelope::constant(Decibels::IDENTITY);
    timeline.beds.push(BedTrack { bed: Bed::Train, level });
    Arc::new(Score::new(&timeline, &[]).unwrap())
}

#[test]
fn a_train_can_be_joined_anywhere_on_its_way() {
    let whole = tail(stopping(), 0, 700_000);
    for at in [1, 130_000, 400_077, 500_000, 639_999] {
        assert!(tail(stopping(), at as u64, 50_000) == whole[at..at + 50_000], "from frame {at}");
    }
}

#[test]
fn in_a_hold_that_is_kept_open_a_train_keeps_its_speed() {
    let power = |hold_at: Option<u64>, at: u64| {
        let mut deck = Deck::new(stopping(), Frames(at), hold_at.map(Frames));
        let (mut stage, mut power) = (Stage::SILENT, 0.0);
        for _ in 0..2_900 {
            deck.render(&mut stage, 128);
            power += stage.bed.as_flattened().iter().map(|sample| f64::from(*sample).powi(2)).sum::<f64>();
        }
        10.0 * power.log10()
    };
    let rolling = power(None, 0);
    // Held before it slows, half-way, and where it stands; each is heard half a minute later.
    let [held, half, standing] = [380_000, 504_000, 700_000].map(|hold| power(Some(hold), 2_400_000) - rolling);
    assert!(held.abs() < 1.0, "it goes on rolling: {held:.1} dB");
    assert!((-9.0..-4.0).contains(&half), "it goes on at half its speed: {half:.1} dB");
    assert!((-16.0..-10.0).contains(&standing), "it goes on standing: {standing:.1} dB");
    // What was heard up to the hold and behind it is one way: a leap to the middle of the hold gives the tail.
    let from = |at: u64| {
        let mut deck = Deck::new(stopping(), Frames(at), Some(Frames(504_001)));
        let (mut stage, mut out) = (Stage::SILENT, Vec::new());
        while deck.position() < Frames(620_000) {
            deck.render(&mut stage, 100);
            out.extend_from_slice(&stage.bed[..100]);
        }
        out
    };
    assert!(from(600_000) == from(450_000)[150_000..]);
}
