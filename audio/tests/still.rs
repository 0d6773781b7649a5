//! The audio thread's promise: filling a buffer allocates and frees nothing.

use std::sync::Arc;

use assert_no_alloc::{AllocDisabler, assert_no_alloc};
use perron_audio::{Bus, Clip, Desk, Level, Score, Stem};
use perron_core::script::tree::Ending;
use perron_core::session::{Order, Part};
use perron_core::timeline::{BedTrack, Cue};
use perron_core::{Bed, Decibels, Envelope, Frames, Timeline};

#[global_allocator]
static ALLOCATOR: AllocDisabler = AllocDisabler;

fn score() -> Arc<Score> {
    let timeline = Timeline {
        cues: vec![Cue { utterance: 0, at: Frames(5_000), frames: Frames(48_000), spoken: true }],
        bells: vec![Frames(2_000), Frames(30_000)],
        beds: vec![
            BedTrack { bed: Bed::Sea, level: Envelope::constant(Decibels(-12.0)) },
            BedTrack { bed: Bed::Brown, level: Envelope::constant(Decibels(-12.0)) },
        ],
        duck: Envelope::new(vec![(Frames(0), Decibels(0.0)), (Frames(5_000), Decibels(-9.0))]),
        seed: 1,
        ..Timeline::silent(Frames::seconds(60), Ending::Wake)
    };
    let clip = Clip::new(vec![1_000; 48_000], Decibels(3.0));
    Arc::new(Score::new(&timeline, &[Some(clip)]).expect("a clip that fits"))
}

#[test]
fn filling_allocates_and_frees_nothing() {
    let (mut desk, mut renderer) = Desk::new(Stem::Mix);
    desk.load(Part::Exercise, score());
    let mut out = vec![0.0; 2 * 20_000];
    for nth in 0..40 {
        let order = match nth % 3 {
            0 => Order::Play { part: Part::Exercise, at: Frames(nth * 9_000), hold_at: None, fade: Frames(30_000) },
            1 => Order::Play { part: Part::Exercise, at: Frames(0), hold_at: Some(Frames(4_000)), fade: Frames(10) },
            _ => Order::Silence { fade: Frames(2_000) },
        };
        desk.order(order).expect("a renderer that listens");
        desk.level(Bus::Bed, Level::new(Decibels(-(nth as f32)))).expect("a renderer that listens");
        assert_no_alloc(|| renderer.fill(&mut out[..2 * (nth as usize + 1) * 300]));
    }
    assert!(out.iter().any(|sample| *sample != 0.0));
}
