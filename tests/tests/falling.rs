//! The falling voice, as it is heard: towards sleep it slows and sinks, and who wakes or is grounded hears it stay.
//!
//! Measured on the render. A sentence's speech is found by its energy, and its gain by what became of its clip's samples.

use perron_companion::exercise::{BedWish, Wishes};
use perron_companion::script::{Ending, Script};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Frames, Language, Library, RATE, Stem};
use perron_core::exercise::prepare;
use perron_core::rule::{FIRST_THIRD, LAST_THIRD, Needed, PACE_PERCENT};
use perron_tests::heard::{Practice, between, lufs, practice};
use perron_tests::shelf;

/// Below this level (of full scale) nothing is speech.
const AUDIBLE: f32 = 0.001;
/// The silence that a clip keeps at its ends, in seconds: it counts in its pace.
const EDGES: f64 = 0.08;

/// One sentence as it was heard.
struct Heard {
    at: Frames,
    end: Frames,
    characters: usize,
    /// From its first audible sample to its last, with the edges of its clip.
    seconds: f64,
    /// What became of its clip, in decibels: in its first half and in its second.
    gain: [f64; 2],
    samples: Vec<f32>,
}

/// Every shipped practice of this ending at its usual length, with its name and its sentences as they were heard.
fn heard(ending: Ending, each: impl Fn(&str, &[Heard])) -> usize {
    let library = Library::shipped();
    let mut practices = 0;
    for entry in library.entries() {
        let (Some(language), Ok(script)) = (entry.language(), entry.playable()) else { continue };
        if !script.header.endings().contains(&ending) {
            continue;
        }
        let planned = script.header.plan_ending == Some(ending);
        let wishes = Wishes { ending: Some(ending), planned, bed: BedWish::Off, seed: 1, ..Wishes::default() };
        let id = script.header.id.value.as_str();
        let practice = practice(id, language, &wishes);
        each(&format!("{id} {}", language.name()), &sentences(&practice, script, language, &wishes));
        practices += 1;
    }
    practices
}

fn sentences(practice: &Practice, script: &Script, language: Language, wishes: &Wishes) -> Vec<Heard> {
    let voice = practice.stem(Stem::Voice);
    let mut exercise = prepare(script, wishes).expect("these wishes can be fulfilled");
    Needed::of(script).keep(&mut exercise);
    let mut voices = Voices::new(Choice::Shipped, Assets::Folder(shelf::root().join("audio/assets/voice")));
    let clips = voices.speak(&exercise.utterances, language).expect("the clips are there").clips;
    let of_cue = |(cue, words): (&perron_core::timeline::Cue, &String)| {
        let samples = between(&voice, cue.at, cue.end());
        let left: Vec<f32> = samples.iter().step_by(2).copied().collect();
        let loud = |sample: &f32| sample.abs() > AUDIBLE;
        let first = left.iter().position(loud).expect("a sentence is heard");
        let last = left.iter().rposition(loud).expect("a sentence is heard");
        let clip = clips[cue.utterance].as_ref().expect("every sentence has its clip");
        let pcm: Vec<f64> = clip.pcm().iter().map(|sample| f64::from(*sample) / 32_768.0).collect();
        let half = left.len() / 2;
        // How much of the clip is in what was heard: the factor that fits best.
        let gain = [0..half, half..left.len()].map(|range| {
            let both =
                left[range.clone()].iter().zip(&pcm[range.clone()]).map(|(heard, said)| f64::from(*heard) * said);
            let said = pcm[range].iter().map(|said| said * said);
            20.0 * (both.sum::<f64>() / said.sum::<f64>()).log10() - f64::from(clip.gain().0)
        });
        Heard {
            at: cue.at,
            end: cue.end(),
            characters: words.chars().count(),
            seconds: (last + 1 - first) as f64 / f64::from(RATE) + EDGES,
            gain,
            samples: samples.to_vec(),
        }
    };
    practice.timeline.cues.iter().zip(&practice.words).map(of_cue).collect()
}

/// Characters a second of the sentences whose middle lies between two frames.
fn pace(heard: &[Heard], from: Frames, to: Frames) -> f64 {
    let middle = |one: &Heard| Frames((one.at.0 + one.end.0) / 2);
    let within: Vec<&Heard> = heard.iter().filter(|one| (from..to).contains(&middle(one))).collect();
    let characters: usize = within.iter().map(|one| one.characters).sum();
    characters as f64 / within.iter().map(|one| one.seconds).sum::<f64>()
}

/// The loudness of sentences that begin between two frames.
fn loudness(heard: &[Heard], from: Frames, to: Frames) -> f64 {
    let within = heard.iter().filter(|one| (from..to).contains(&one.at));
    lufs(&within.flat_map(|one| one.samples.iter().copied()).collect::<Vec<f32>>())
}

/// The first frame of the first word, and the first after the last.
fn span(heard: &[Heard]) -> (Frames, Frames) {
    (heard.first().expect("something is said").at, heard.last().expect("something is said").end)
}

#[test]
fn towards_sleep_the_voice_slows_and_sinks_and_never_rises() {
    let practices = heard(Ending::Sleep, |name, heard| {
        slows(name, heard);
        sinks(name, heard);
    });
    assert!(practices >= 2);
}

fn slows(name: &str, heard: &[Heard]) {
    let (from, to) = span(heard);
    let at = |third: u64| from + Frames((to - from).0 * third / 3);
    let thirds = [0, 1, 2].map(|third| pace(heard, at(third), at(third + 1)));
    let [first, middle, last] = thirds;
    assert!(FIRST_THIRD.contains(&first) && LAST_THIRD.contains(&last), "{name}: {thirds:.2?}");
    assert!(first > middle && middle > last, "{name}: {thirds:.2?}");
}

fn sinks(name: &str, heard: &[Heard]) {
    let (from, to) = span(heard);
    let gains: Vec<f64> = heard.iter().flat_map(|one| one.gain).collect();
    for pair in gains.windows(2) {
        assert!(pair[1] <= pair[0] + 0.01, "{name}: the gain rises from {:.2} to {:.2} dB", pair[0], pair[1]);
    }
    let begins = loudness(heard, from, from + Frames::seconds(120));
    let ends = loudness(heard, to - Frames((to - from).0 / 10), to);
    assert!((4.0..=6.0).contains(&(begins - ends)), "{name}: from {begins:.1} to {ends:.1} LUFS");
    let sunk = gains.last().expect("something is said");
    assert!((-5.05..=-4.8).contains(sunk), "{name}: {sunk:.2} dB");
}

#[test]
fn who_wakes_hears_the_voice_stay() {
    let practices = heard(Ending::Wake, |name, heard| {
        let (from, to) = span(heard);
        let minute = Frames::seconds(60);
        assert!(heard.iter().flat_map(|one| one.gain).all(|gain| gain.abs() < 0.01), "{name}: the gain moves");
        let (opening, closing) = (pace(heard, from, from + minute), pace(heard, to - minute, to));
        let apart = (closing / opening - 1.0).abs() * 100.0;
        assert!(apart <= f64::from(PACE_PERCENT), "{name}: it begins at {opening:.1} and ends at {closing:.1}");
        let louder = loudness(heard, to - minute, to) - loudness(heard, from, from + minute);
        assert!(louder.abs() <= 1.0, "{name}: {louder:.1} LU from the first minute to the last");
        if name.starts_with("grounding") {
            for third in 0..3 {
                let at = |third: u64| from + Frames((to - from).0 * third / 3);
                let found = pace(heard, at(third), at(third + 1));
                assert!((11.0..=12.0).contains(&found), "{name}: third {third} at {found:.2}");
            }
        }
    });
    assert!(practices >= 4);
}
