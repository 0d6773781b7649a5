//! The law of [`Voice`], held against each voice there is.

use perron_core::exercise::Text;
use perron_core::{Language, Private, RATE};

use super::{Pace, Voice};
use crate::loudness::{CLIP_TRUE_PEAK, VOICE_LOUDNESS, measure};

/// Holds the law against a voice, with a sentence that it can speak.
pub(crate) fn holds(voice: &dyn Voice, sentence: &str, language: Language) {
    assert!(!voice.name().is_empty());
    let own = Text::Own(Private::new(sentence.to_owned()));
    let script = Text::Script(sentence.to_owned());
    let clip = voice.speak(&script, language, Pace::USUAL).expect("a sentence that it can speak");
    let again = voice.speak(&own, language, Pace::USUAL).expect("the same sentence");
    assert_eq!((clip.pcm(), clip.gain()), (again.pcm(), again.gain()), "the same sentence gives the same clip");

    let seconds = clip.frames().0 as f32 / RATE as f32;
    assert!((0.2..60.0).contains(&seconds), "{seconds} s");
    let measured = measure(clip.pcm(), RATE).expect("48 kHz can be measured");
    let loudness = measured.integrated.expect("not silence") as f32 + clip.gain().0;
    let peak = measured.true_peak as f32 + clip.gain().0;
    assert!((loudness - VOICE_LOUDNESS).abs() < 0.5 || peak > CLIP_TRUE_PEAK - 0.2, "{loudness} LUFS");
    assert!(peak <= CLIP_TRUE_PEAK + 0.2, "{peak} dBTP");

    let edge =
        |sample: Option<&i16>| f32::from(sample.copied().unwrap_or(0)).abs() / 32_768.0 * clip.gain().amplitude();
    assert!(edge(clip.pcm().first()) < 0.02 && edge(clip.pcm().last()) < 0.02, "a click");

    // What is no sentence at all is an answer too, and no panic.
    for text in ["", "\0", "?!", "\u{1f600}"] {
        if let Err(error) = voice.speak(&Text::Own(Private::new(text.into())), language, Pace(f32::NAN)) {
            assert!(text.len() < 2 || !error.to_string().contains(text));
        }
    }
}
