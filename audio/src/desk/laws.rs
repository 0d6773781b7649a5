//! The desk's law: however far the device is behind, and whatever a person does, session and sound stay together.

use perron_core::session::{Fault, Input, Output, Session};
use perron_core::timeline::{Cue, Hold, Pause};
use perron_core::{Decibels, Timeline};
use proptest::prelude::*;

use super::*;
use crate::Clip;
use crate::render::trial::{empty, frames};

/// The longest fade of any order (1.5 s): after so much of the output a deck sounds alone.
const FADED: u64 = 72_000;
/// A sentence and the silence behind it.
const SENTENCE: u64 = 90_000;
const SILENCE: u64 = 110_000;

/// Sentences whose every sample tells its place, with pauses and holds between them.
fn telling(spans: &[Span]) -> (Arc<Timeline>, Arc<Score>) {
    let mut timeline = empty((SENTENCE + SILENCE) * spans.len() as u64);
    let mut clips = Vec::new();
    for (nth, span) in spans.iter().enumerate() {
        let at = Frames((SENTENCE + SILENCE) * nth as u64);
        timeline.cues.push(Cue { utterance: nth, at, frames: Frames(SENTENCE), spoken: true });
        let (after, frames) = (at + Frames(SENTENCE), Frames(SILENCE));
        match span {
            Span::Pause => timeline.pauses.push(Pause { at: after, natural: frames, frames }),
            Span::Hold { open } => timeline.holds.push(Hold { at: after, frames, open: *open }),
        }
        let samples: Vec<i16> = (at.0..at.0 + SENTENCE).map(|place| tells(place) as i16).collect();
        clips.push(Some(Clip::new(samples, Decibels::IDENTITY)));
    }
    let score = Score::new(&timeline, &clips).expect("a clip a cue");
    (Arc::new(timeline), Arc::new(score))
}

/// What the sample at a place tells; never 0, and below the ceiling's knee.
const fn tells(place: u64) -> u64 {
    place % 20_000 + 1
}

#[derive(Clone, Copy, Debug)]
enum Span {
    Pause,
    Hold { open: bool },
}

#[derive(Clone, Debug)]
enum Step {
    /// The device asks for so much more,
    Render(usize),
    /// and so much of what it has is heard.
    Hear(u64),
    Tell(Input),
    /// The device is opened anew: after a hush, or at once, and then what was queued is lost.
    Change {
        hushed: bool,
        told: Option<Input>,
    },
}

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        4 => Just(Input::Stay),
        4 => Just(Input::Continue),
        2 => Just(Input::Back),
        1 => Just(Input::Pause),
        2 => Just(Input::Resume),
        1 => Just(Input::Ground),
        1 => Just(Input::Return),
        1 => Just(Input::Fault(Fault::DeviceLost)),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (1_usize..60_000).prop_map(Step::Render),
        6 => (1_u64..60_000).prop_map(Step::Hear),
        4 => input().prop_map(Step::Tell),
        1 => (any::<bool>(), proptest::option::of(input())).prop_map(|(hushed, told)| Step::Change { hushed, told }),
    ]
}

/// A session, its sound, and a device that is as far behind as it likes.
struct Practice {
    session: Session,
    desk: Desk,
    renderer: Renderer,
    /// The left side of all that was rendered since the device was opened.
    out: Vec<f32>,
    heard: u64,
    /// From this frame of the output on one deck sounds alone.
    alone: u64,
}

impl Practice {
    fn tell(&mut self, input: Input) {
        self.catch_up();
        for output in self.session.handle(input) {
            if let Output::Order(order) = output {
                self.desk.order(order).expect("someone takes orders");
                self.alone = self.out.len() as u64 + FADED;
            }
        }
    }

    fn catch_up(&mut self) {
        let elapsed = self.desk.elapsed(Frames(self.heard));
        for output in self.session.handle(Input::Elapsed(elapsed)) {
            assert!(!matches!(output, Output::Order(_)), "time ordered {output:?} by itself");
        }
    }

    fn render(&mut self, count: usize) {
        self.out.extend(frames(&mut self.renderer, count).iter().map(|frame| frame[0]));
    }

    fn hear(&mut self, count: u64) {
        self.heard = (self.heard + count).min(self.out.len() as u64);
        self.catch_up();
    }

    fn change(&mut self, hushed: bool, told: Option<Input>) {
        if hushed {
            self.desk.hush(Frames(4_800)).expect("someone takes orders");
            self.render(9_600);
            self.hear(3_000);
            if let Some(input) = told {
                self.tell(input);
            }
            self.render(1);
            self.hear(u64::from(u32::MAX));
        }
        self.renderer = self.desk.reopen();
        (self.out, self.heard, self.alone) = (Vec::new(), 0, FADED);
        self.desk.resume(Frames(4_800)).expect("someone takes orders");
    }

    /// What is heard next is what the session says.
    fn check(&self) {
        let Some(&next) = self.out.get(self.heard as usize).filter(|_| self.heard >= self.alone) else { return };
        let place = self.session.position().map_or(0, |position| position.frame.0);
        let expected = if self.session.cue().is_some() { tells(place) } else { 0 };
        assert_eq!((next * 32_768.0) as u64, expected, "at {place} in {:?}", self.session.state());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn session_and_sound_stay_together(
        spans in proptest::collection::vec(
            prop_oneof![2 => Just(Span::Pause), 1 => any::<bool>().prop_map(|open| Span::Hold { open })], 2..6),
        steps in proptest::collection::vec(step(), 20..80),
    ) {
        let (timeline, score) = telling(&spans);
        let (mut desk, renderer) = Desk::new(Stem::Mix);
        desk.load(Part::Exercise, Arc::clone(&score));
        desk.load(Part::Grounding, score);
        let session = Session::ready(Arc::clone(&timeline), timeline);
        let mut practice = Practice { session, desk, renderer, out: Vec::new(), heard: 0, alone: 0 };
        practice.tell(Input::Begin);
        for step in steps {
            match step {
                Step::Render(count) => practice.render(count),
                Step::Hear(count) => practice.hear(count),
                Step::Tell(input) => practice.tell(input),
                Step::Change { hushed, told } => practice.change(hushed, told),
            }
            practice.check();
        }
    }
}
