//! The laws of the session, over any inputs in any order on any timeline.

use std::sync::Arc;

use perron_core::session::transition::{Ground, Origin};
use perron_core::session::{Event, Fault, Input, Order, Output, Part, Refusal, Replay, Session, State};
use perron_core::{Frames, Millis, Timeline};
use perron_tests::clock::Clock;
use perron_tests::sketch::{Piece, lay};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// Silence and ground take no longer (exercises.md, the issue).
const SOON: Frames = Frames(300 * 48);

fn frames(seconds: u64) -> impl Strategy<Value = Frames> {
    prop_oneof![
        4 => (0..=seconds).prop_map(Frames::seconds),
        4 => (0..=seconds * 48_000).prop_map(Frames),
        1 => (0..3_u64).prop_map(Frames),
    ]
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        1 => Just(Piece::Scene),
        5 => frames(6).prop_map(Piece::Say),
        4 => frames(12).prop_map(Piece::Pause),
        1 => frames(8).prop_map(Piece::Hold),
        1 => frames(8).prop_map(Piece::Open),
        1 => frames(5).prop_map(Piece::Breathe),
    ]
}

fn sketch() -> impl Strategy<Value = Vec<Piece>> {
    prop::collection::vec(piece(), 0..14)
}

/// A session that can begin, and its two timelines.
fn laid(exercise: &[Piece], grounding: &[Piece]) -> (Session, [Arc<Timeline>; 2]) {
    let parts = [exercise, grounding].map(|pieces| Arc::new(lay(pieces)));
    (Session::ready(parts[0].clone(), parts[1].clone()), parts)
}

/// How long an interruption took: around the ten minutes, or as long as a clock can count.
fn lasted() -> impl Strategy<Value = Millis> {
    prop_oneof![4 => (0..1_200_u64).prop_map(Millis::seconds), 1 => any::<u64>().prop_map(Millis)]
}

fn command() -> impl Strategy<Value = Input> {
    prop_oneof![
        1 => Just(Input::Begin),
        1 => (0..16_usize).prop_map(Input::BeginAt),
        3 => Just(Input::Pause),
        3 => Just(Input::Resume),
        3 => Just(Input::Continue),
        3 => Just(Input::Stay),
        2 => Just(Input::Back),
        1 => Just(Input::Ground),
        2 => Just(Input::Return),
        2 => Just(Input::InterruptionBegan),
        2 => (lasted(), any::<bool>()).prop_map(|(lasted, may_resume)| Input::InterruptionEnded { lasted, may_resume }),
        1 => Just(Input::RouteLost),
        1 => Just(Input::Fault(Fault::DeviceLost)),
        1 => (1..5_000_u64).prop_map(|frames| Input::Fault(Fault::Underrun(Frames(frames)))),
    ]
}

/// Inputs that begin a practice and meddle with it; a stop or a new preparation is rare, so that most go far.
fn inputs() -> impl Strategy<Value = Vec<Input>> {
    let input = prop_oneof![
        14 => frames(9).prop_map(Input::Elapsed),
        14 => command(),
        1 => prop_oneof![
            Just(Input::Stop),
            Just(Input::Elapsed(Frames(u64::MAX))),
            sketch().prop_map(|pieces| Input::Prepared(Arc::new(lay(&pieces)))),
        ],
    ];
    let begins = prop_oneof![
        2 => Just(None),
        2 => Just(Some(Input::Begin)),
        1 => (0..16_usize).prop_map(|cue| Some(Input::BeginAt(cue))),
    ];
    (begins, prop::collection::vec(input, 0..60)).prop_map(|(begins, mut inputs)| {
        inputs.splice(0..0, begins);
        inputs
    })
}

/// A sound that obeys: all it knows is orders and elapsed frames.
struct Player {
    lengths: [Frames; 2],
    sounding: Option<(Part, Frames, Option<Frames>)>,
}

impl Player {
    fn obey(&mut self, order: Order) {
        match order {
            Order::Play { part, at, hold_at, .. } => self.sounding = Some((part, at, hold_at)),
            Order::Hold { at: hold_at } => {
                let (part, at, _) = self.sounding.expect("nothing that sounds can go on as it is");
                self.sounding = Some((part, at, hold_at));
            }
            Order::Silence { .. } => self.sounding = None,
        }
        if let Some((part, at, hold_at)) = self.sounding {
            assert!(at <= self.lengths[part as usize], "{order:?} is past the end");
            assert!(hold_at.is_none_or(|hold_at| at <= hold_at && hold_at <= self.lengths[part as usize]), "{order:?}");
        }
    }

    fn elapse(&mut self, frames: Frames) {
        if let Some((part, at, hold_at)) = &mut self.sounding {
            let end = hold_at.unwrap_or(self.lengths[*part as usize]);
            *at = Frames(at.0.saturating_add(frames.0)).min(end);
        }
    }
}

/// All that a session shows of itself.
fn shows(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        (session.state(), session.position(), session.next(), session.left()),
        (session.cue(), session.keeps_ahead(), session.heard(), session.practised()),
    )
}

/// Every session that these inputs lead through, each with the input that led to it and what was answered.
fn through(mut session: Session, inputs: Vec<Input>, mut see: impl FnMut(&Session, &Input, &[Output])) {
    for input in inputs {
        let outputs = session.handle(input.clone());
        see(&session, &input, &outputs);
    }
}

fn config() -> ProptestConfig {
    let regressions = FileFailurePersistence::Direct("tests/session/laws.regressions");
    ProptestConfig { cases: 600, failure_persistence: Some(Box::new(regressions)), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn elapsed_in_parts_is_elapsed_at_once(
        exercise in sketch(), grounding in sketch(), inputs in inputs(), cut in 0.0..1.0_f64, attended in any::<bool>(),
    ) {
        let (mut whole, _) = laid(&exercise, &grounding);
        if !attended {
            whole = whole.unattended();
        }
        let mut parts = whole.clone();
        for input in inputs {
            let expected = whole.handle(input.clone());
            let found = match input {
                Input::Elapsed(Frames(frames)) => {
                    let first = (frames as f64 * cut) as u64;
                    let mut found = parts.handle(Input::Elapsed(Frames(first)));
                    found.extend(parts.handle(Input::Elapsed(Frames(frames - first))));
                    found
                }
                input => parts.handle(input),
            };
            prop_assert_eq!(&found, &expected);
            prop_assert_eq!(shows(&parts), shows(&whole));
        }
    }

    #[test]
    fn session_and_sound_do_not_drift(exercise in sketch(), grounding in sketch(), inputs in inputs()) {
        let (session, parts) = laid(&exercise, &grounding);
        let mut player = Player { lengths: parts.map(|part| part.length), sounding: None };
        through(session, inputs, |session, input, outputs| {
            if let Input::Prepared(timeline) = input
                && !matches!(outputs, [Output::Event(Event::Refused(_))])
            {
                player.lengths[0] = timeline.length;
            }
            if let Input::Elapsed(frames) = input {
                player.elapse(*frames);
            }
            for output in outputs {
                if let Output::Order(order) = output {
                    assert!(!matches!(input, Input::Elapsed(_)), "time ordered {order:?} by itself");
                    player.obey(*order);
                }
            }
            let position = session.position().map(|position| (position.part, position.frame));
            let sounding = player.sounding.map(|(part, at, _)| (part, at));
            match session.state() {
                state if state.moves() => assert_eq!(sounding, position),
                State::Grounding(Ground::Asked, _) => assert_eq!(sounding, position, "it waits at its last word"),
                State::Over => assert!(sounding.is_none() || sounding.is_some_and(|(part, at)| at == player.lengths[part as usize])),
                state => assert_eq!(sounding, None, "silent in {state:?}"),
            }
        });
    }

    #[test]
    fn next_does_not_lie(exercise in sketch(), grounding in sketch(), inputs in inputs()) {
        through(laid(&exercise, &grounding).0, inputs, |session, _, _| match session.next() {
            Some(frames) => {
                assert!(frames > Frames::ZERO, "it would have been told already");
                let mut before = session.clone();
                assert_eq!(before.handle(Input::Elapsed(frames - Frames(1))), []);
                assert_ne!(before.handle(Input::Elapsed(Frames(1))), []);
            }
            None => assert_eq!(session.clone().handle(Input::Elapsed(Frames::seconds(100_000))), []),
        });
    }

    #[test]
    fn ground_and_stop_work_from_every_living_state(exercise in sketch(), grounding in sketch(), inputs in inputs()) {
        let (ready, [_, grounding]) = laid(&exercise, &grounding);
        for session in [Session::new(grounding), ready] {
            through(session, inputs.clone(), |session, _, _| {
                let mut grounds = session.clone();
                let outputs = grounds.handle(Input::Ground);
                match session.state() {
                    State::Grounding(Ground::Speaking | Ground::Holding, _) => {
                        assert_eq!(outputs, [Output::Event(Event::Refused(Refusal::Grounding))]);
                    }
                    _ => {
                        let first = outputs.first();
                        let Some(Output::Order(Order::Play { part: Part::Grounding, at: Frames(0), fade, .. })) = first else {
                            panic!("expected the grounding to be ordered, but found {first:?}")
                        };
                        assert!(*fade <= SOON);
                        assert_eq!(outputs.get(1), Some(&Output::Event(Event::Grounded)));
                    }
                }
                let mut stops = session.clone();
                let outputs = stops.handle(Input::Stop);
                if session.state() == State::Over {
                    assert_eq!(outputs, [Output::Event(Event::Refused(Refusal::Over))]);
                } else {
                    let [Output::Order(Order::Silence { fade }), Output::Event(Event::Stopped)] = outputs[..] else {
                        panic!("expected silence and the end, but found {outputs:?}")
                    };
                    assert!(fade <= SOON);
                    assert_eq!(stops.state(), State::Over);
                }
            });
        }
    }

    #[test]
    fn after_the_end_all_but_ground_is_refused(exercise in sketch(), grounding in sketch(), before in inputs(), after in inputs()) {
        let (mut session, _) = laid(&exercise, &grounding);
        for input in before {
            session.handle(input);
        }
        session.handle(Input::Stop);
        let over = shows(&session);
        for input in after.into_iter().filter(|input| !matches!(input, Input::Ground)) {
            let outputs = session.handle(input.clone());
            match input {
                Input::Elapsed(_) | Input::InterruptionBegan | Input::InterruptionEnded { .. } => assert_eq!(outputs, []),
                Input::RouteLost | Input::Fault(_) => assert_eq!(outputs, []),
                _ => assert_eq!(outputs, [Output::Event(Event::Refused(Refusal::Over))]),
            }
            prop_assert_eq!(&shows(&session), &over);
        }
    }

    /// Wherever an order goes, no sentence begins in its middle; and unless the person stops, every sentence from where it
    /// began is heard whole, from an order at or before its first frame to its last.
    #[test]
    fn no_sentence_is_swallowed(exercise in sketch(), grounding in sketch(), inputs in inputs()) {
        let (mut session, parts) = laid(&exercise, &grounding);
        let mut heard = vec![false; parts[0].cues.len()];
        let (mut from, mut began) = (Frames::ZERO, Frames::ZERO);
        let on = [Input::Begin, Input::Resume, Input::Return, Input::Continue, Input::Elapsed(Frames::seconds(1_000))];
        let rest = on.into_iter().cycle().take(5 * 40);
        let inputs = inputs.into_iter().filter(|input| !matches!(input, Input::Stop | Input::Prepared(_)));
        for input in inputs.chain(rest) {
            let outputs = session.handle(input);
            for output in &outputs {
                if let Output::Event(Event::Began) = output {
                    began = from;
                }
                let Output::Order(Order::Play { part, at, .. }) = *output else { continue };
                let inside = parts[part as usize].cues.iter().any(|cue| cue.at < at && at < cue.end());
                prop_assert!(!inside, "{:?} begins within a sentence", output);
                if part == Part::Exercise {
                    from = at;
                }
            }
            let Some(position) = session.position().filter(|position| position.part == Part::Exercise) else { continue };
            for (cue, heard) in parts[0].cues.iter().zip(&mut heard) {
                *heard |= from <= cue.at && cue.end() <= position.frame;
            }
        }
        prop_assert!(matches!(session.state(), State::Over | State::Grounding(_, Origin::Over)));
        let mut due = parts[0].cues.iter().zip(&heard).filter(|(cue, _)| began <= cue.at);
        prop_assert!(due.all(|(_, heard)| *heard), "from {:?} not all was heard: {:?}", began, heard);
    }

    /// What was cut off at a sentence goes on as if the person had paused there: the same orders, the same events, for
    /// whatever comes. Only the clocks begin anew, for they count what is heard now.
    #[test]
    fn to_begin_at_a_sentence_is_to_resume_there(
        exercise in sketch(), grounding in sketch(), which in any::<prop::sample::Index>(), inputs in inputs(),
    ) {
        let (ready, [exercise, _]) = laid(&exercise, &grounding);
        prop_assume!(!exercise.cues.is_empty());
        let first = exercise.cues[which.index(exercise.cues.len())].at;
        let cue = exercise.cues.partition_point(|cue| cue.at <= first) - 1;

        let mut paused = ready.clone();
        let mut outputs = paused.handle(Input::Begin);
        while !outputs.contains(&Output::Event(Event::Sentence { part: Part::Exercise, cue })) {
            // One of no length at the very end is never told.
            prop_assume!(paused.state() != State::Over);
            outputs = paused.handle(paused.next().map_or(Input::Continue, Input::Elapsed));
        }
        paused.handle(Input::Pause);
        let (heard, practised) = (paused.heard(), paused.practised());
        let mut resumed = paused.handle(Input::Resume);
        prop_assert_eq!(resumed.get(1), Some(&Output::Event(Event::Resumed)));
        resumed[1] = Output::Event(Event::Began);
        let Some(Output::Order(Order::Play { fade, .. })) = resumed.first().copied() else { panic!("nothing sounds") };
        prop_assert!((Frames::seconds(1)..=Frames::seconds(2)).contains(&fade));

        let mut begun = ready;
        prop_assert_eq!(begun.handle(Input::BeginAt(cue)), resumed);
        prop_assert_eq!((begun.heard(), begun.practised()), (Frames::ZERO, Frames::ZERO));
        for input in inputs {
            prop_assert_eq!(begun.handle(input.clone()), paused.handle(input));
            prop_assert_eq!((begun.state(), begun.position(), begun.left()), (paused.state(), paused.position(), paused.left()));
            if paused.heard() < Frames(u64::MAX) {
                prop_assert_eq!(begun.heard(), paused.heard() - heard);
                prop_assert_eq!(begun.practised(), paused.practised() - practised);
            }
        }
    }

    #[test]
    fn a_sentence_is_told_at_its_first_frame(exercise in sketch(), grounding in sketch(), inputs in inputs()) {
        let (mut session, parts) = laid(&exercise, &grounding);
        let see = |session: &Session, outputs: &[Output]| {
            for output in outputs {
                let Output::Event(Event::Sentence { part, cue }) = *output else { continue };
                let position = session.position().expect("something sounds");
                assert_eq!((position.part, position.frame), (part, parts[part as usize].cues[cue].at));
            }
        };
        for input in inputs.into_iter().filter(|input| !matches!(input, Input::Prepared(_))) {
            let mut rest = match input {
                Input::Elapsed(frames) => frames,
                input => {
                    let outputs = session.handle(input);
                    see(&session, &outputs);
                    Frames::ZERO
                }
            };
            while rest > Frames::ZERO {
                let step = session.next().map_or(rest, |next| next.min(rest));
                let outputs = session.handle(Input::Elapsed(step));
                see(&session, &outputs);
                rest = rest.saturating_sub(step);
            }
        }
    }

    #[test]
    fn a_record_gives_the_same_practice_again(exercise in sketch(), grounding in sketch(), inputs in inputs()) {
        let (session, [exercise, grounding]) = laid(&exercise, &grounding);
        let mut clock = Clock::of(session.clone(), &exercise, &grounding);
        for input in inputs.into_iter().filter(|input| !matches!(input, Input::Prepared(_) | Input::Elapsed(Frames(u64::MAX)))) {
            match input {
                // Before the first sound and after the last the clock of a record stands still.
                Input::Elapsed(frames) => {
                    let heard = clock.session.heard();
                    let mut ahead = clock.session.clone();
                    ahead.handle(Input::Elapsed(frames));
                    clock.pass(ahead.heard().saturating_sub(heard));
                }
                input => _ = clock.tell(input),
            }
        }
        clock.run();
        let written = clock.record.to_string();
        let record = written.parse().map_err(|fault| TestCaseError::fail(format!("{fault} in\n{written}")))?;
        prop_assert_eq!(&record, &clock.record);
        let again = Replay::new(session, record, exercise);
        let replayed: Vec<_> =
            again.flat_map(|moment| moment.outputs.into_iter().map(move |output| (moment.at, output))).collect();
        prop_assert_eq!(replayed, clock.log);
    }
}
