//! A person's own recordings: one for each sentence they recorded.

use perron_core::exercise::Text;
use perron_core::{Language, Pace};
use sha2::{Digest, Sha256};

use super::manifest::{Manifest, Row};
use super::shipped::Fetch;
use super::{Damage, Voice, VoiceError};
use crate::clip::Clip;
use crate::recording::Recording;

/// The recordings of one person in one language, wherever they are kept.
///
/// ```
/// use perron_audio::voice::{Manifest, Pace, Recorded, Voice, VoiceError};
/// use perron_core::{Language, exercise::Text};
/// let recorded = Recorded::new(Manifest::new(Language::En, "opa"), Box::new(|_| None));
/// let text = Text::Script("You are here.".into());
/// assert_eq!(recorded.speak(&text, Language::En, Pace::USUAL).err(), Some(VoiceError::NotAvailable));
/// ```
///
/// A person reads a sentence once: whatever the pace of its place, it is this recording.
pub struct Recorded {
    manifest: Manifest,
    fetch: Fetch,
}

impl Recorded {
    /// The recordings of a manifest, read by `fetch`.
    pub fn new(manifest: Manifest, fetch: Fetch) -> Self {
        Self { manifest, fetch }
    }

    /// The manifest.
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    fn read(&self, row: &Row) -> Result<Clip, Damage> {
        let bytes = (self.fetch)(&row.file).ok_or(Damage::Missing)?;
        if Sha256::digest(&bytes)[..] != row.hash {
            return Err(Damage::Changed);
        }
        let (pcm, rate) = Recording::stored(&bytes).map_err(|_| Damage::Undecodable)?;
        if pcm.len() as u64 != row.frames {
            return Err(Damage::Undecodable);
        }
        Clip::levelled(&pcm, rate).ok_or(Damage::Undecodable)
    }
}

impl Voice for Recorded {
    fn name(&self) -> &str {
        &self.manifest.voice
    }

    fn speak(&self, text: &Text, language: Language, pace: Pace) -> Result<Clip, VoiceError> {
        if language != self.manifest.language {
            return Err(VoiceError::NotAvailable);
        }
        let row = self.manifest.find(text.reveal(), pace).ok_or(VoiceError::NotAvailable)?;
        self.read(row).map_err(|how| VoiceError::Damaged { file: row.file.clone(), how })
    }
}

/// The row of a finished recording, and the bytes of its file: what a folder of recordings is made of.
pub fn kept(text: &str, recording: &Recording) -> (Row, Vec<u8>) {
    let bytes = recording.to_wav();
    let mut hash = [0; 32];
    hash.copy_from_slice(&Sha256::digest(&bytes));
    let row = Row {
        file: format!("{}.wav", file_stem(text)),
        pace: Pace((text.chars().count() as f64 / recording.seconds()) as f32),
        frames: recording.pcm().len() as u64,
        hash,
    };
    (row, bytes)
}

/// The name of a sentence's recording, without what tells its kind: its first words, and what tells it from every other
/// sentence.
///
/// ```
/// use perron_audio::voice::recorded;
/// let name = recorded::file_stem("You may stop at any moment.");
/// assert_eq!(name, "you-may-stop-at-any-2bc7bc8b");
/// ```
///
/// Shipped clips at the usual pace have the same.
pub fn file_stem(text: &str) -> String {
    let plain: String = text.to_lowercase().chars().filter(|c| *c != '\'').map(plain).collect();
    let words: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let first = words.get(..words.len().min(WORDS)).unwrap_or_default().join("-");
    let hash: String = Sha256::digest(text.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{hash}", if first.is_empty() { "clip" } else { &first })
}

/// How many words a name has.
const WORDS: usize = 5;

/// A letter without its accent; whatever else is no letter of a name.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recording::trial::{Take, speech};
    use crate::voice::contract;
    use std::borrow::Cow;

    const SENTENCE: &str = "Je \"bent\" hier.";

    /// One recorded sentence, in a folder that gives these bytes instead of its own.
    fn recorded(bytes: impl FnOnce(Vec<u8>) -> Option<Vec<u8>>) -> Recorded {
        let take = Take { rate: 24_000, ..Take::default() };
        let samples = speech(&take).into_iter().map(|sample| (sample * 32_767.0) as i16).collect::<Vec<_>>();
        let recording = Recording::take(&crate::recording::trial::wav(&samples, take.rate), 2.0).unwrap();
        let (row, whole) = kept(SENTENCE, &recording);
        let mut manifest = Manifest::new(Language::Nl, "oma");
        manifest.add(SENTENCE, row);
        let manifest = Manifest::read(&manifest.to_toml()).unwrap();
        let bytes = bytes(whole);
        Recorded::new(manifest, Box::new(move |_| bytes.clone().map(Cow::Owned)))
    }

    #[test]
    fn it_keeps_the_contract() {
        contract::holds(&recorded(Some), SENTENCE, Language::Nl);
    }

    #[test]
    fn a_recording_is_at_level_already() {
        let clip = recorded(Some).speak(&Text::Script(SENTENCE.into()), Language::Nl, Pace::SLOWEST).unwrap();
        assert!(clip.gain().0.abs() < 0.1, "{:?}", clip.gain());
    }

    #[test]
    fn a_damaged_recording_is_named() {
        let error = |recorded: Recorded| {
            recorded.speak(&Text::Script(SENTENCE.into()), Language::Nl, Pace::USUAL).unwrap_err().to_string()
        };
        let file = format!("{}.wav", file_stem(SENTENCE));
        let named = |how| format!("expected clip {file} as its manifest tells, but found it {how}");
        assert_eq!(error(recorded(|_| None)), named("missing"));
        assert_eq!(error(recorded(|bytes| Some(bytes[..bytes.len() - 2].to_vec()))), named("changed"));
    }

    #[test]
    fn another_sentence_or_language_is_not_available() {
        let voice = recorded(Some);
        for (text, language) in [("je bent hier.", Language::Nl), (SENTENCE, Language::En)] {
            let error = voice.speak(&Text::Script(text.into()), language, Pace::USUAL).unwrap_err();
            assert_eq!(error, VoiceError::NotAvailable);
        }
    }

    #[test]
    fn names_are_those_of_the_shipped_clips() {
        for language in Language::ALL {
            let path = format!("{}/assets/voice/{}/manifest.toml", env!("CARGO_MANIFEST_DIR"), language.name());
            let manifest = Manifest::read(&std::fs::read_to_string(path).unwrap()).unwrap();
            let mut same = 0;
            for (text, rows) in manifest.sentences() {
                same += usize::from(rows.iter().any(|row| row.file == format!("{}.ogg", file_stem(text))));
            }
            assert!(same > 100, "{same} of the names in {} are the same", language.name());
        }
        assert_eq!(file_stem("Één café, 's nachts."), file_stem("Één café, 's nachts."));
        assert!(file_stem("Één café, 's nachts.").starts_with("een-cafe-s-nachts-"));
        assert!(file_stem("…").starts_with("clip-"));
    }
}
