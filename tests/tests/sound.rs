//! What is heard: whole practices rendered, and measured as a listener would hear them.
//!
//! Loudness is by BS.1770 (`ebur128`), on the stereo render; levels and limits are those of the rules of care.

use perron_companion::exercise::{BedWish, Mode, Wishes};
use perron_companion::script::Ending;
use perron_companion::session::Event;
use perron_companion::{Bed, Frames, Language, RATE, Stem};
use perron_tests::heard::{MILLI, after, between, decibels, is_silent, lufs, practice, true_peak, wishes};

/// The voice on the stereo render (AES TD1008).
const VOICE_LUFS: f64 = -18.0;

#[test]
fn the_voice_is_where_a_voice_should_be_and_nothing_is_ever_louder() {
    for language in Language::ALL {
        for (id, minutes) in [("safe-place", 5), ("grounding", 3)] {
            let practice = practice(id, language, &wishes(minutes, BedWish::Usual));
            let voice = practice.stem(Stem::Voice);
            let loudness = lufs(&voice);
            assert!((loudness - VOICE_LUFS).abs() <= 1.0, "{id} {}: the voice is at {loudness:.1}", language.name());
            let mix = practice.stem(Stem::Mix);
            assert!(true_peak(&mix) <= -1.0, "{id} {}: peaks at {:.1} dBTP", language.name(), true_peak(&mix));

            // No second without a voice is louder than the usual second with one.
            let second = 2 * RATE as usize;
            let spoken = |at: usize| !is_silent(&voice[at * second..(at + 1) * second]);
            let (mut with, mut without) = (Vec::new(), Vec::new());
            for at in 0..mix.len() / second {
                let level = decibels(&mix[at * second..(at + 1) * second]);
                if spoken(at) { with.push(level) } else { without.push(level) }
            }
            with.sort_by(f64::total_cmp);
            let loudest = without.into_iter().fold(f64::NEG_INFINITY, f64::max);
            assert!(loudest < with[with.len() / 2], "{id} {}: a pause reaches {loudest:.1} dB", language.name());
        }
    }
}

#[test]
fn every_bed_stays_beneath_the_voice() {
    for bed in [Bed::Sea, Bed::Forest, Bed::Rain, Bed::Hearth] {
        for (mode, range) in [(Mode::Clear, 20.0..60.0), (Mode::Ambient, 12.0..15.0)] {
            let wishes = Wishes { mode, ..wishes(5, BedWish::Named(bed)) };
            let practice = practice("safe-place", Language::En, &wishes);
            let (voice, sound) = (practice.stem(Stem::Voice), practice.stem(Stem::Bed));
            let spoken = |samples: &[f32]| lufs(&practice.sentences(samples).concat());
            let below = spoken(&voice) - spoken(&sound);
            // In ambient mode the mark `[bed 70%]` at the beginning takes 3 dB more for its while.
            let range = if mode == Mode::Ambient { range.start..range.end + 2.0 } else { range };
            assert!(range.contains(&below), "{}, {mode:?}: {below:.1} dB beneath the voice", bed.name());
            if mode == Mode::Clear {
                for (number, (voice, bed)) in
                    practice.sentences(&voice).iter().zip(practice.sentences(&sound)).enumerate()
                {
                    let below = decibels(voice) - decibels(bed);
                    assert!(below >= 20.0, "sentence {number}: only {below:.1} dB beneath the voice");
                }
            }
        }
    }
}

#[test]
fn a_render_has_the_asked_length_and_is_the_same_again() {
    for (language, minutes) in [(Language::Nl, 5), (Language::En, 7)] {
        let practice = practice("safe-place", language, &wishes(minutes, BedWish::Named(Bed::Rain)));
        let (samples, rendered) = practice.heard("", Stem::Mix);
        assert_eq!(rendered.frames, Frames::seconds(60 * minutes));
        assert_eq!(rendered.events.last(), Some(&(rendered.frames, Event::Ended)));
        assert!(practice.stem(Stem::Mix) == samples, "a render differs from the one before");
    }
}

#[test]
fn grounding_comes_at_once_and_stop_is_silence() {
    let practice = practice("safe-place", Language::Nl, &wishes(5, BedWish::Named(Bed::Sea)));
    let at = Frames::seconds(120);

    let bed = practice.heard("at 2m ground", Stem::Bed).0;
    assert!(!is_silent(between(&bed, at - MILLI(100), at)), "before it there is a bed");
    assert!(is_silent(after(&bed, at + MILLI(300))), "the bed is gone within 300 ms");
    let (voice, rendered) = practice.heard("at 2m ground", Stem::Voice);
    assert!(decibels(between(&voice, at + MILLI(300), at + MILLI(1_000))) > -40.0, "the voice speaks within a second");
    assert!(is_silent(after(&voice, rendered.frames - Frames::seconds(2))), "it waits in silence");
    assert_eq!(rendered.events.last().map(|(_, event)| *event), Some(Event::Asked));

    let (stopped, rendered) = practice.heard("at 2m stop", Stem::Mix);
    assert!(is_silent(after(&stopped, at + MILLI(300))), "exact zeros within 300 ms");
    assert!(!is_silent(between(&stopped, at, at + MILLI(100))), "it fades, it does not break off");
    assert!((at + Frames::seconds(2)..at + MILLI(2_300)).contains(&rendered.frames));

    // And back again: the interrupted sentence from its beginning, and no frame of the exercise is lost.
    let rendered = practice.heard("at 2m ground\nat 3m return", Stem::Voice).1;
    assert_eq!(rendered.events.last().map(|(_, event)| *event), Some(Event::Ended));
}

#[test]
fn a_pause_takes_nothing_away() {
    let practice = practice("safe-place", Language::En, &wishes(5, BedWish::Usual));
    let sentence = &practice.timeline.cues[10];
    let middle = sentence.at + Frames(sentence.frames.0 / 2);
    let record = format!("at {}f pause\nat {}f resume", middle.0, middle.0 + 480_000);
    let (voice, rendered) = practice.heard(&record, Stem::Voice);
    assert!(is_silent(between(&voice, middle + MILLI(300), middle + Frames(480_000))));
    // The sentence is spoken again, whole, after the pause; sample for sample once the fade is over.
    let mut again =
        rendered.events.iter().filter(|(at, event)| *at >= middle && matches!(event, Event::Sentence { cue: 10, .. }));
    let (again, _) = again.next_back().expect("the interrupted sentence begins anew");
    let whole = practice.stem(Stem::Voice);
    let late = MILLI(1_500);
    let spoken = between(&whole, sentence.at + late, sentence.end());
    assert!(between(&voice, *again + late, *again + sentence.frames) == spoken, "it is the same sentence");
}

#[test]
fn a_sleep_ending_ends_in_nothing() {
    for language in Language::ALL {
        let wishes = Wishes { ending: Some(Ending::Sleep), ..wishes(6, BedWish::Named(Bed::Sea)) };
        let practice = practice("safe-place", language, &wishes);
        let last = practice.timeline.cues.last().expect("something is said").end();
        let (mix, voice) = (practice.stem(Stem::Mix), practice.stem(Stem::Voice));
        assert!(is_silent(after(&voice, last)), "the voice stops first");
        assert!(!is_silent(between(&mix, last, last + Frames::seconds(30))), "then the bed is alone");
        assert!(is_silent(after(&mix, practice.timeline.length - Frames::seconds(2))), "then nothing");
        // From the beginning of its fade the bed only sinks, measured over 10 s, longer than a wave.
        let tail = after(&mix, last + Frames::seconds(30));
        let levels: Vec<f64> = tail.chunks(2 * 10 * RATE as usize).map(decibels).collect();
        let sinks = levels.windows(2).filter(|pair| pair[1] <= pair[0] + 0.5).count();
        assert!(sinks + 1 >= levels.len() - 1, "the fade rises somewhere: {levels:?}");
    }
}
