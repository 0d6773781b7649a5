//! The narrator: for each sentence, the first voice that speaks it.

use std::collections::HashMap;

use perron_core::Language;
use perron_core::exercise::{self, Catalog, Utterance};

use super::{Failure, Voice, VoiceError};
use crate::clip::Clip;

/// The voices there are, the best first.
///
/// Recordings and shipped clips come before the device's own voice; whoever builds it decides.
pub struct Narrator<'a> {
    voices: Vec<&'a dyn Voice>,
}

/// What the narrator has to give.
#[derive(Clone, Debug, Default)]
pub struct Narration {
    /// A clip for each utterance; none where no voice speaks it.
    pub clips: Vec<Option<Clip>>,
    /// Their lengths, to compile from.
    pub catalog: Catalog,
    /// What a person should know, each thing once.
    pub notices: Vec<Notice>,
}

/// Something that a person should know about the voices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// So many sentences are shown instead of spoken: no voice speaks them.
    Unspoken(usize),
    /// A voice failed; the next one spoke, if there is one.
    Fault(VoiceError),
}

impl<'a> Narrator<'a> {
    /// A narrator with these voices, in the order in which they are asked.
    pub fn new(voices: Vec<&'a dyn Voice>) -> Self {
        Self { voices }
    }

    /// Has every utterance spoken at its pace. Sentences that are the same, at the same pace, share one clip.
    ///
    /// This takes a few milliseconds a sentence: it belongs on a worker, before anything sounds.
    pub fn narrate(&self, utterances: &[Utterance], language: Language) -> Narration {
        let mut narration = Narration::default();
        let mut spoken: HashMap<(&str, u32), Option<(Clip, &str)>> = HashMap::new();
        let mut unspoken = 0;
        let mut voices = self.voices.clone();
        for utterance in utterances {
            let speak = || speak(&mut voices, utterance, language, &mut narration.notices);
            let key = (utterance.text.reveal(), utterance.pace.0.to_bits());
            let found = spoken.entry(key).or_insert_with(speak).clone();
            unspoken += usize::from(found.is_none());
            let (clip, timing) = match found {
                Some((clip, voice)) => {
                    let timing = exercise::Clip { frames: clip.frames(), voice: voice.to_owned() };
                    (Some(clip), Some(timing))
                }
                None => (None, None),
            };
            narration.clips.push(clip);
            narration.catalog.clips.push(timing);
        }
        if unspoken > 0 {
            narration.notices.push(Notice::Unspoken(unspoken));
        }
        narration
    }
}

/// The clip of the first voice that speaks, and its name. A voice that does not start, or takes too long, is asked no more:
/// a whole script would take as long again for every sentence.
fn speak<'a>(
    voices: &mut Vec<&'a dyn Voice>,
    utterance: &Utterance,
    language: Language,
    notices: &mut Vec<Notice>,
) -> Option<(Clip, &'a str)> {
    let mut next = 0;
    while let Some(&voice) = voices.get(next) {
        match voice.speak(&utterance.text, language, utterance.pace) {
            Ok(clip) => return Some((clip, voice.name())),
            Err(VoiceError::NotAvailable) => next += 1,
            Err(error) => {
                if matches!(error, VoiceError::Failed { how: Failure::Start | Failure::Slow, .. }) {
                    voices.remove(next);
                } else {
                    next += 1;
                }
                let notice = Notice::Fault(error);
                if !notices.contains(&notice) {
                    notices.push(notice);
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::Damage;
    use super::super::shipped::tests::{TONE, shipped};
    use super::*;
    use perron_core::exercise::Text;
    use perron_core::{Decibels, Frames, Pace, Private};
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Says everything, as a thousand frames for each character.
    struct Steady;

    impl Voice for Steady {
        fn name(&self) -> &str {
            "steady"
        }
        fn speak(&self, text: &Text, _: Language, _: Pace) -> Result<Clip, VoiceError> {
            Ok(Clip::new(vec![0; 1_000 * text.reveal().len()], Decibels::IDENTITY))
        }
    }

    /// Never says anything, and counts how often it was asked.
    #[derive(Default)]
    struct Broken(AtomicUsize);

    impl Voice for Broken {
        fn name(&self) -> &str {
            "broken"
        }
        fn speak(&self, _: &Text, _: Language, _: Pace) -> Result<Clip, VoiceError> {
            self.0.fetch_add(1, Ordering::Relaxed);
            Err(VoiceError::Failed { program: "broken", how: Failure::Slow })
        }
    }

    fn utterances() -> Vec<Utterance> {
        let script = |text: &str| Utterance { text: Text::Script(text.into()), pace: Pace::USUAL };
        let own = Utterance { text: Text::Own(Private::new("het strand".into())), pace: Pace::USUAL };
        vec![script("Je bent hier."), own, script("Je bent hier.")]
    }

    fn voices(narration: &Narration) -> Vec<Option<(&str, u64)>> {
        let row = |clip: &exercise::Clip| (clip.frames.0, clip.voice.clone());
        let rows: Vec<_> = narration.catalog.clips.iter().map(|clip| clip.as_ref().map(row)).collect();
        let name = |voice: &str| if voice == "tone" { "tone" } else { "steady" };
        rows.iter().map(|row| row.as_ref().map(|(frames, voice)| (name(voice), *frames))).collect()
    }

    #[test]
    fn each_sentence_has_the_first_voice_that_speaks_it() {
        let clips = shipped("Je bent hier.", 12_000, Some(TONE));
        let narration = Narrator::new(vec![&clips, &Steady]).narrate(&utterances(), Language::Nl);
        assert_eq!(voices(&narration), [Some(("tone", 24_000)), Some(("steady", 10_000)), Some(("tone", 24_000))]);
        assert!(narration.notices.is_empty());
        assert_eq!(narration.clips[1].as_ref().map(Clip::frames), Some(Frames(10_000)));
    }

    #[test]
    fn a_damaged_clip_is_told_of_once_and_its_sentence_falls_to_the_next_voice() {
        let clips = shipped("Je bent hier.", 12_000, Some(b"other"));
        let narration = Narrator::new(vec![&clips, &Steady]).narrate(&utterances(), Language::Nl);
        assert_eq!(voices(&narration)[0], Some(("steady", 13_000)));
        let damaged = VoiceError::Damaged { file: "tone.ogg".into(), how: Damage::Changed };
        assert_eq!(narration.notices, [Notice::Fault(damaged)]);
    }

    #[test]
    fn where_no_voice_speaks_it_is_said_once() {
        let clips = shipped("Je bent hier.", 12_000, Some(TONE));
        let broken = Broken::default();
        let mut utterances = utterances();
        utterances.push(Utterance { text: Text::Script("Nog een.".into()), pace: Pace::USUAL });
        let narration = Narrator::new(vec![&clips, &broken]).narrate(&utterances, Language::En);
        assert!(narration.clips.iter().all(Option::is_none));
        let failed = VoiceError::Failed { program: "broken", how: Failure::Slow };
        assert_eq!(narration.notices, [Notice::Fault(failed), Notice::Unspoken(4)]);
        assert_eq!(broken.0.load(Ordering::Relaxed), 1, "a voice that takes too long is not waited for again");
        assert!(!format!("{narration:?}").contains("strand"));
    }
}
