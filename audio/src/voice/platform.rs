//! The platform's own voice: the one a phone reads everything with, given by the shell.

use std::sync::Arc;

use perron_core::exercise::Text;
use perron_core::{Language, RATE};

use super::{Failure, Pace, Voice, VoiceError};
use crate::clip::{Clip, trim};

/// Its name in a timeline.
pub const NAME: &str = "platform";

/// The rate it is asked for first: a little slower than it speaks by itself (P).
const RATE_FIRST: f32 = 0.85;
/// The rates it may be asked for; beyond them most voices stop sounding like someone (P).
const RATES: std::ops::RangeInclusive<f32> = 0.5..=1.3;
/// A little lower than it speaks by itself: calm (P).
const PITCH: f32 = 0.95;
/// A pace that is this near is not asked for again: 3 %.
const NEAR: f32 = 0.03;
/// The most sound that is taken for one sentence, in seconds.
const MOST: usize = 60;
/// The rates a sound may come in, in hertz.
const HERTZ: std::ops::RangeInclusive<u32> = 8_000..=RATE;

/// What the platform's voice is asked.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The sentence. It may be a person's own words: it goes to the voice and nowhere else.
    pub text: &'a str,
    /// The language.
    pub language: Language,
    /// How fast, 1 being its own speed.
    pub rate: f32,
    /// How high, 1 being its own pitch.
    pub pitch: f32,
}

impl std::fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { text: _, language, rate, pitch } = self;
        f.debug_struct("Request").field("language", language).field("rate", rate).field("pitch", pitch).finish()
    }
}

/// What the platform's voice gives: mono samples, and how many a second.
#[derive(Clone)]
pub struct Pcm {
    /// The samples.
    pub samples: Vec<i16>,
    /// 8000 to 48 000 a second.
    pub rate: u32,
}

impl std::fmt::Debug for Pcm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pcm({} samples)", self.samples.len())
    }
}

/// Why the platform's voice did not speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silent {
    /// It has no voice for this language, or none that works without a network.
    NotAvailable,
    /// It failed, or nobody waits for it any more: it is asked no more in this practice.
    Failed,
}

/// Something that turns words into samples; a shell implements it.
pub trait Speaks: Send + Sync {
    /// Speaks a sentence at once and whole.
    ///
    /// # Errors
    /// [`Silent`]; no text is in it.
    fn speak(&self, request: Request<'_>) -> Result<Pcm, Silent>;
}

/// The platform's own voice.
///
/// Its pace is measured and asked for once more, for what a rate of 0.9 means is another thing in each voice.
#[derive(Clone)]
pub struct Platform(Arc<dyn Speaks>);

impl Platform {
    /// The voice that speaks with this.
    pub fn new(speaks: Arc<dyn Speaks>) -> Self {
        Self(speaks)
    }

    /// The trimmed sound of a sentence, and its rate.
    fn sound(&self, request: Request<'_>) -> Result<(Vec<i16>, u32), VoiceError> {
        let Pcm { samples, rate } = self.0.speak(request).map_err(|silent| match silent {
            Silent::NotAvailable => VoiceError::NotAvailable,
            Silent::Failed => failed(Failure::Start),
        })?;
        if !HERTZ.contains(&rate) || samples.len() > MOST * rate as usize {
            return Err(failed(Failure::Sound));
        }
        match trim::trim(&samples, rate) {
            spoken if spoken.is_empty() => Err(failed(Failure::Sound)),
            spoken => Ok((spoken, rate)),
        }
    }
}

const fn failed(how: Failure) -> VoiceError {
    VoiceError::Failed { program: "the device's voice", how }
}

impl Voice for Platform {
    fn name(&self) -> &str {
        NAME
    }

    fn speak(&self, text: &Text, language: Language, pace: Pace) -> Result<Clip, VoiceError> {
        let words = text.reveal();
        if !words.chars().any(char::is_alphanumeric) {
            return Err(VoiceError::NotAvailable);
        }
        let request = Request { text: words, language, rate: RATE_FIRST, pitch: PITCH };
        let (mut pcm, mut hertz) = self.sound(request)?;
        let spoken = words.chars().count() as f32 * hertz as f32 / pcm.len() as f32;
        let rate = (RATE_FIRST * pace.0 / spoken).clamp(*RATES.start(), *RATES.end());
        if (rate / RATE_FIRST - 1.0).abs() > NEAR {
            // A voice that speaks once and then not is heard at its own pace.
            (pcm, hertz) = self.sound(Request { rate, ..request }).unwrap_or((pcm, hertz));
        }
        Clip::levelled(&pcm, hertz).ok_or(failed(Failure::Sound))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use perron_core::Private;

    use super::*;
    use crate::voice::contract;

    const SENTENCE: &str = "De vloer draagt je, heel gewoon, en je voelt je voeten.";

    /// A voice of twelve characters a second at rate 1, that notes what it was asked.
    #[derive(Default)]
    struct Hums {
        rates: Mutex<Vec<f32>>,
        hertz: u32,
        answer: Option<Silent>,
    }

    impl Speaks for Hums {
        fn speak(&self, request: Request<'_>) -> Result<Pcm, Silent> {
            self.rates.lock().unwrap().push(request.rate);
            if let Some(silent) = self.answer {
                return Err(silent);
            }
            let hertz = if self.hertz == 0 { 22_050 } else { self.hertz };
            let seconds = request.text.chars().count() as f32 / (12.0 * request.rate);
            let hum = |nth: usize| ((nth as f32 * 220.0 * std::f32::consts::TAU / hertz as f32).sin() * 6_000.0) as i16;
            let spoken = (0..(seconds * hertz as f32) as usize).map(hum);
            // As voices do: a little silence around.
            let quiet = std::iter::repeat_n(0, hertz as usize / 5);
            Ok(Pcm { samples: quiet.clone().chain(spoken).chain(quiet).collect(), rate: hertz })
        }
    }

    fn own(words: &str) -> Text {
        Text::Own(Private::new(words.into()))
    }

    #[test]
    fn it_keeps_the_contract() {
        contract::holds(&Platform::new(Arc::new(Hums::default())), SENTENCE, Language::Nl);
    }

    #[test]
    fn it_keeps_the_pace_in_two_breaths() {
        let hums = Arc::new(Hums::default());
        let voice = Platform::new(hums.clone());
        for Pace(pace) in [Pace::USUAL, Pace::SLOWER, Pace::SLOWEST] {
            hums.rates.lock().unwrap().clear();
            let clip = voice.speak(&own(SENTENCE), Language::Nl, Pace(pace)).unwrap();
            let found = SENTENCE.chars().count() as f32 * RATE as f32 / clip.frames().0 as f32;
            assert!((found / pace - 1.0).abs() < 0.05, "asked {pace}, found {found}");
            assert!(hums.rates.lock().unwrap().len() <= 2);
        }
    }

    #[test]
    fn what_is_no_sound_is_refused_and_words_are_in_no_error() {
        let speak =
            |hums: Hums, words: &str| Platform::new(Arc::new(hums)).speak(&own(words), Language::Nl, Pace::USUAL);
        let too_fast = Hums { hertz: 96_000, ..Hums::default() };
        assert_eq!(speak(too_fast, "hallo").unwrap_err(), failed(Failure::Sound));
        let endless = "a ".repeat(1_000);
        assert_eq!(speak(Hums::default(), &endless).unwrap_err(), failed(Failure::Sound));
        let none = Hums { answer: Some(Silent::NotAvailable), ..Hums::default() };
        assert_eq!(speak(none, "hallo").unwrap_err(), VoiceError::NotAvailable);
        let gone = Hums { answer: Some(Silent::Failed), ..Hums::default() };
        let error = speak(gone, "hallo").unwrap_err();
        assert_eq!(error.to_string(), "expected the device's voice to speak, but found that it does not start");
        let request = Request { text: "hallo", language: Language::Nl, rate: 1.0, pitch: 1.0 };
        assert!(!format!("{request:?}").contains("hallo"));
    }
}
