//! Exact time: laws that hold for every script, every wish and every length.

use std::collections::BTreeMap;

use perron_core::exercise::levels::{FASTEST, reference};
use perron_core::exercise::{
    Answer, BedWish, Bounds, Catalog, Exercise, Fit, Laid, Leave, Mode, Text, Wishes, compile, prepare, reach,
    sentences,
};
use perron_core::script::limit;
use perron_core::script::tree::*;
use perron_core::timeline::MarkerKind;
use perron_core::{Bed, Decibels, Frames, Language, Millis, RATE, Timeline};
use perron_tests::any::{exercise, script, wishes};
use perron_tests::voice::{catalog, catalog_of};
use perron_tests::{built, shelf};
use proptest::prelude::*;

/// A length within reach, by its share of the way.
fn within(reach: (Frames, Frames), share: f64) -> Frames {
    Frames(reach.0.0 + ((reach.1.0 - reach.0.0) as f64 * share) as u64)
}

/// Everything that takes time stands end to end, in order.
fn stands_end_to_end(laid: &Laid) {
    let timeline = &laid.timeline;
    let mut spans: Vec<(Frames, Frames)> = Vec::new();
    spans.extend(timeline.cues.iter().map(|cue| (cue.at, cue.frames)));
    spans.extend(timeline.pauses.iter().map(|pause| (pause.at, pause.frames)));
    spans.extend(timeline.holds.iter().map(|hold| (hold.at, hold.frames)));
    spans.extend(timeline.breaths.iter().map(|breath| (breath.at, breath.frames)));
    spans.sort();
    let mut at = spans.first().map_or(Frames::ZERO, |span| span.0);
    for (from, frames) in spans {
        assert_eq!(from, at);
        at += frames;
    }
    let marker =
        |wanted: &MarkerKind| timeline.markers.iter().find(|marker| marker.kind == *wanted).map(|found| found.at);
    let tail = marker(&MarkerKind::Tail).expect("every timeline has a tail");
    assert!(timeline.cues.is_empty() || tail == at, "{tail:?} {at:?}");
    assert!(tail <= marker(&MarkerKind::Silence).expect("and ends in silence"));
    assert!(timeline.markers.is_sorted_by_key(|marker| marker.at));
    assert!(timeline.bells.is_sorted() && timeline.cues.is_sorted_by_key(|cue| cue.at));
}

fn pauses_keep_their_bounds(laid: &Laid) {
    assert_eq!(laid.timeline.pauses.len(), laid.pause_bounds.len());
    for (pause, bounds) in laid.timeline.pauses.iter().zip(&laid.pause_bounds) {
        assert_eq!(pause.natural, bounds.natural);
        assert!((bounds.least..=bounds.most).contains(&pause.frames), "{pause:?} {bounds:?}");
    }
    // All stretch or all shrink.
    let stretched = laid.timeline.pauses.iter().any(|pause| pause.frames > pause.natural);
    let shrunk = laid.timeline.pauses.iter().any(|pause| pause.frames < pause.natural);
    assert!(!(stretched && shrunk));
}

/// No bed is ever moved faster than the rule, by all envelopes together, and every one ends in zeros.
fn beds_move_gently(laid: &Laid) {
    let timeline = &laid.timeline;
    let silence = timeline.markers.last().expect("every timeline has markers").at;
    for track in &timeline.beds {
        let mut frames: Vec<Frames> = {
            let points = track.level.points().iter().chain(timeline.duck.points()).chain(timeline.master.points());
            points.map(|point| point.0).collect()
        };
        frames.sort();
        frames.dedup();
        let level = |frame: Frames| track.level.at(frame).0 + timeline.duck.at(frame).0 + timeline.master.at(frame).0;
        for pair in frames.windows(2) {
            let seconds = (pair[1] - pair[0]).0 as f32 / RATE as f32;
            let moved = (level(pair[1]) - level(pair[0])).abs();
            assert!(moved <= FASTEST * seconds + 0.02, "{moved} dB in {seconds} s at {:?}", pair[0]);
        }
        assert_eq!(track.level.at(Frames::ZERO), Decibels::SILENCE);
        assert_eq!(track.level.at(silence), Decibels::SILENCE);
        assert_eq!(track.level.at(timeline.length), Decibels::SILENCE);
    }
}

/// On the way into sleep everything sinks together: never up, not before two minutes or two thirds of the words have
/// passed, by 4 to 6 dB at the last word where there are words for a minute; who wakes hears no change.
fn the_voice_sinks(laid: &Laid) {
    let Timeline { ending, cues, master, length, .. } = &laid.timeline;
    let levels =
        |from: Frames, to: Frames| (0..=50).map(move |nth| master.at(from + Frames((to - from).0 * nth / 50)).0);
    let (Ending::Sleep, Some(first), Some(last)) = (ending, cues.first(), cues.last()) else {
        assert!(levels(Frames::ZERO, *length).all(|level| level == 0.0));
        return;
    };
    let (first, last) = (first.at, last.end());
    let all: Vec<f32> = levels(Frames::ZERO, *length).collect();
    assert!(all.is_sorted_by(|one, next| one >= next), "it never rises: {all:?}");
    let flat = first + Frames::seconds(120).min(Frames((last - first).0 * 2 / 3));
    assert!(levels(Frames::ZERO, flat - Frames(2)).all(|level| level > -0.001));
    let sunk = master.at(last).0;
    assert_eq!(sunk, master.at(*length).0, "after the last word it stays");
    if last - first >= Frames::seconds(61) {
        assert!((-6.0..=-4.0).contains(&sunk), "{sunk} dB");
        let halfway = master.at(flat + Frames((last - flat).0 / 2)).0;
        assert!((halfway - sunk / 2.0).abs() < 0.01, "straight in decibels");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_length_within_reach_is_met_to_the_frame(exercise in exercise(), share in 0.0..=1.0f64, mute in 0usize..4) {
        let catalog = catalog_of(&exercise, |index| mute == 0 || index % 4 != mute);
        let fit = Fit::new(&exercise, &catalog);
        let asked = within(fit.reach(), share);
        match fit.lay(asked) {
            Ok(laid) => {
                prop_assert_eq!(laid.timeline.length, asked);
                stands_end_to_end(&laid);
                pauses_keep_their_bounds(&laid);
                beds_move_gently(&laid);
                the_voice_sinks(&laid);
            }
            // A gap that no pause can close: the nearest length is met, and nothing nearer is.
            Err(fault) => {
                let nearest = fit.lay(fault.nearest).expect("the nearest is reached");
                prop_assert_eq!(nearest.timeline.length, fault.nearest);
                // The nearest is a whole second where it can be, so what is nearer by more than that cannot be reached.
                let apart = fault.nearest.0.abs_diff(asked.0);
                for nearer in (0..apart.saturating_sub(u64::from(RATE))).step_by(997) {
                    prop_assert!(fit.lay(Frames(asked.0 + nearer)).is_err());
                    prop_assert!(fit.lay(Frames(asked.0 - nearer)).is_err());
                }
            }
        }
    }

    #[test]
    fn the_nearest_that_is_offered_can_be_asked_for(
        exercise in exercise(), from in 0.0..=1.0f64, to in 0.0..=1.0f64, asked in 0u64..4_000,
    ) {
        let catalog = catalog(&exercise);
        let reached = Fit::new(&exercise, &catalog).reach();
        let named = |share: f64| within(reached, share).to_millis();
        let (shortest, longest) = (named(from.min(to)), named(from.max(to)));
        let exercise = Exercise { lengths: Some(Lengths { shortest, usual: shortest, longest }), ..exercise };
        let fit = Fit::new(&exercise, &catalog);
        if let Err(refused) = fit.lay_asked(Frames::seconds(asked)) {
            prop_assert!((refused.shortest..=refused.longest).contains(&refused.nearest), "{:?}", refused);
            prop_assert_eq!(fit.lay_asked(refused.nearest).map(|laid| laid.timeline.length), Ok(refused.nearest));
        }
    }

    #[test]
    fn a_longer_practice_never_drops_a_line(exercise in exercise(), one in 0.0..=1.0f64, other in 0.0..=1.0f64) {
        let catalog = catalog(&exercise);
        let fit = Fit::new(&exercise, &catalog);
        let (short, long) = (within(fit.reach(), one.min(other)), within(fit.reach(), one.max(other)));
        if let (Ok(short), Ok(long)) = (fit.lay(short), fit.lay(long)) {
            prop_assert!(short.cue_steps.iter().all(|step| long.cue_steps.contains(step)));
        }
    }

    #[test]
    fn outside_reach_the_nearest_is_named(exercise in exercise(), beyond in 1u64..10_000_000) {
        let catalog = catalog(&exercise);
        let (shortest, longest) = reach(&exercise, &catalog);
        for asked in [Frames(shortest.0.saturating_sub(beyond)), longest + Frames(beyond)] {
            let fault = compile(&exercise, &catalog, asked).expect_err("outside reach");
            prop_assert_eq!((fault.asked, fault.shortest, fault.longest), (asked, shortest, longest));
            prop_assert!((shortest..=longest).contains(&fault.nearest));
            let end = if asked < shortest { shortest } else { longest };
            prop_assert!(fault.nearest.0.abs_diff(end.0) < u64::from(RATE));
            prop_assert_eq!(compile(&exercise, &catalog, fault.nearest).expect("reached").length, fault.nearest);
        }
        for end in [shortest, longest] {
            prop_assert_eq!(compile(&exercise, &catalog, end).expect("both ends are reached").length, end);
        }
    }

    #[test]
    fn the_same_times_with_the_bed_off(script in script(), wishes in wishes()) {
        let timeline = |bed| {
            let exercise = prepare(&script, &Wishes { bed, ..wishes.clone() }).expect("these wishes can be fulfilled");
            let length = reach(&exercise, &catalog(&exercise)).0;
            compile(&exercise, &catalog(&exercise), length).expect("the shortest is reached")
        };
        let (on, off) = (timeline(BedWish::Usual), timeline(BedWish::Off));
        prop_assert_eq!((on.length, on.cues, on.markers, on.bells), (off.length, off.cues, off.markers, off.bells));
        prop_assert!(off.beds.is_empty());
    }

    #[test]
    fn whatever_is_not_own_has_a_clip_at_its_pace(script in script(), wishes in wishes(), last in any::<bool>()) {
        let clips = sentences(&script);
        let ending = if last { script.header.endings().pop() } else { None };
        let exercise = prepare(&script, &Wishes { ending, ..wishes.clone() }).expect("these wishes can be fulfilled");
        let mut seen = BTreeMap::new();
        for utterance in &exercise.utterances {
            if let Text::Script(text) = &utterance.text {
                let known = clips.iter().any(|clip| clip.text == *text && clip.pace == utterance.pace);
                prop_assert!(known, "{} at {:?}", text, utterance.pace);
            }
            let said = (utterance.text.reveal().to_string(), utterance.pace.0.to_bits());
            prop_assert!(seen.insert(said, ()).is_none() || wishes.answers.contains_key("own"));
        }
    }
}

/// How long these steps of an exercise that ends awake can be by themselves: all of them, laid out at their longest.
fn by_themselves(exercise: &Exercise, kept: &[usize]) -> (Frames, Frames, Frames) {
    let steps = kept.iter().filter_map(|index| exercise.steps.get(*index)).cloned().collect();
    let alone = Exercise { steps, ..exercise.clone() };
    let catalog = catalog(&alone);
    let fit = Fit::new(&alone, &catalog);
    let longest = fit.reach().1;
    let laid = fit.lay(longest).expect("the longest is reached");
    let without = |length: fn(&Bounds) -> Frames| {
        let less: u64 =
            laid.timeline.pauses.iter().zip(&laid.pause_bounds).map(|(p, b)| p.frames.0 - length(b).0).sum();
        Frames(longest.0 - less)
    };
    (without(|bounds| bounds.least), without(|bounds| bounds.natural), longest)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The rule itself, by brute force: every set of lines that the order of leaving allows is laid out by itself.
    #[test]
    fn as_many_lines_stay_as_fit_naturally(exercise in exercise(), share in 0.0..=1.0f64) {
        let exercise = Exercise { ending: Ending::Wake, ..exercise };
        let voice = catalog(&exercise);
        let fit = Fit::new(&exercise, &voice);
        // At the limit of a session not every line is laid out at its longest.
        prop_assume!(fit.reach().1 < Frames::from(limit::SESSION));
        let asked = within(fit.reach(), share);
        let Ok(laid) = fit.lay(asked) else { return Ok(()) };
        let mut leaves: Vec<Option<Leave>> = exercise.steps.iter().map(|step| step.leave).collect();
        leaves.extend([None]);
        leaves.sort();
        leaves.dedup();
        let mut expected = None;
        let mut most = Frames::ZERO;
        for last in leaves {
            let steps = exercise.steps.iter().enumerate();
            let kept: Vec<usize> = steps.filter(|(_, step)| step.leave <= last).map(|(index, _)| index).collect();
            let (least, natural, longest) = by_themselves(&exercise, &kept);
            // Naturally; or shrunk, where nothing less could stretch so far.
            if natural <= asked || (least <= asked && most < asked) {
                expected = Some(kept);
            }
            most = most.max(longest);
        }
        let spoken = expected.expect("some set of lines makes a length that is reached");
        let spoken: Vec<usize> = spoken.into_iter().filter(|index| exercise.steps[*index].utterance.is_some()).collect();
        prop_assert_eq!(laid.cue_steps, spoken);
    }
}

#[test]
fn the_bed_rises_before_the_voice() {
    let lines = vec![built::line("You may stop at any time.", vec![built::pause(6)])];
    let bedded = |beds| {
        built::script(EndingRule::Only(Ending::Wake), beds, Vec::new(), vec![built::scene("one", lines.clone())])
    };
    let laid = |script: &Script| {
        let exercise = prepare(script, &Wishes::default()).expect("nothing is wished");
        compile(&exercise, &catalog(&exercise), Frames::seconds(20))
    };
    let with = laid(&bedded(vec![Bed::Sea])).expect("20 s is within reach");
    assert_eq!(with.cues[0].at, Frames::seconds(4));
    assert_eq!(with.beds[0].level.at(Frames::seconds(5)), reference(Mode::Clear));
    let without = laid(&bedded(Vec::new())).expect("20 s is within reach");
    assert_eq!(without.cues[0].at, Frames::from(Millis(300)));
    assert!(without.beds.is_empty());
}

/// An answer to every slot, of the size that people give.
fn answered(script: &Script) -> BTreeMap<String, Answer> {
    let answer = |slot: &Slot| match &slot.kind {
        SlotKind::Word => "lamp".to_string(),
        SlotKind::Text => "The bench behind the house. It is warm there, and nobody calls.".to_string(),
        SlotKind::List { .. } => "a letter; the shopping; the bike; a call".to_string(),
        SlotKind::Choice(options) => options.last().expect("a choice has options").say.value.clone(),
    };
    script.slots.iter().map(|slot| (slot.name.value.clone(), Answer::typed(vec![answer(slot)]))).collect()
}

/// Everything a person can wish of a shipped script that changes its lines.
fn every_wish(script: &Script) -> Vec<Wishes> {
    let endings = match script.header.ending {
        EndingRule::Only(ending) => vec![ending],
        EndingRule::Chosen => vec![Ending::Wake, Ending::Sleep],
    };
    let senses = Sense::ALL.iter().map(|sense| vec![*sense]).chain([Vec::new(), Sense::ALL.to_vec()]);
    let mut found = Vec::new();
    for senses in senses {
        for ending in &endings {
            for daytime in [Daytime::Day, Daytime::Night] {
                for answers in [BTreeMap::new(), answered(script)] {
                    let (senses, ending, daytime) = (senses.clone(), Some(*ending), Some(daytime));
                    found.push(Wishes { senses, ending, daytime, answers, ..Wishes::default() });
                }
            }
        }
    }
    found
}

#[test]
fn every_shipped_script_meets_every_second() {
    for language in Language::ALL {
        let scripts = shelf::whole_scripts(&format!("scripts/{}", language.name()));
        assert!(!scripts.is_empty(), "{} has scripts", language.name());
        for script in &scripts {
            let lengths = script.header.length.as_ref().expect("a script that is whole has its lengths").value;
            let mut known = Vec::new();
            for wishes in every_wish(script) {
                let exercise = prepare(script, &wishes).expect("these wishes can be fulfilled");
                // Day and night, or answers, may come to the same.
                if known.contains(&exercise) {
                    continue;
                }
                let usual = wishes.senses.is_empty();
                let voices = [catalog(&exercise), slower(&exercise), catalog_of(&exercise, |_| false)];
                for voice in voices.iter().take(if usual { 3 } else { 1 }) {
                    let fit = Fit::new(&exercise, voice);
                    for second in lengths.shortest.0 / 1_000..=lengths.longest.0 / 1_000 {
                        let asked = Frames::seconds(second);
                        let met = fit.lay(asked).map(|laid| laid.timeline.length);
                        let name = &script.header.id.value;
                        assert_eq!(met, Ok(asked), "{name}, {}, {:?}", language.name(), wishes.senses);
                    }
                }
                known.push(exercise);
            }
        }
    }
}

#[test]
fn a_person_is_offered_the_lengths_that_the_script_names() {
    for script in &shelf::whole_scripts("scripts/nl") {
        let lengths = script.header.length.as_ref().expect("a script that is whole has its lengths").value;
        let exercise = prepare(script, &Wishes::default()).expect("no wishes can be fulfilled");
        let voice = catalog(&exercise);
        let fit = Fit::new(&exercise, &voice);
        let (shortest, longest) = (Frames::from(lengths.shortest), Frames::from(lengths.longest));
        assert_eq!(fit.offered(), (shortest, longest));
        for (asked, nearest) in [
            (Frames::ZERO, shortest),
            (shortest - Frames(1), shortest),
            (longest + Frames(1), longest),
            (Frames::seconds(3_600), longest),
        ] {
            let refused = fit.lay_asked(asked).expect_err("the script does not name this length");
            assert_eq!((refused.asked, refused.nearest), (asked, nearest));
        }
        for asked in [shortest, shortest + Frames(1), longest] {
            assert_eq!(fit.lay_asked(asked).map(|laid| laid.timeline.length), Ok(asked));
        }
    }
}

/// A voice a quarter slower than the usual one.
fn slower(exercise: &Exercise) -> Catalog {
    let mut catalog = catalog(exercise);
    for clip in catalog.clips.iter_mut().flatten() {
        clip.frames = Frames(clip.frames.0 * 5 / 4);
    }
    catalog
}
