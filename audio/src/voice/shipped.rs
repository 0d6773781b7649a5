//! The shipped clips: a recording for each sentence of the shipped scripts.

use std::borrow::Cow;

use perron_core::Language;
use perron_core::exercise::Text;
use sha2::{Digest, Sha256};

use super::manifest::{Manifest, Row};
use super::{Damage, Pace, Voice, VoiceError};
use crate::clip::{Clip, SHIPPED_RATE, decode};

/// Reads a file that lies beside the manifest; `None` when there is none of that name.
pub type Fetch = Box<dyn Fn(&str) -> Option<Cow<'static, [u8]>> + Send + Sync>;

/// The clips of one manifest, wherever they are kept.
///
/// ```
/// use perron_audio::voice::{Manifest, Pace, Shipped, Voice, VoiceError};
/// use perron_core::{Language, exercise::Text};
/// let manifest = Manifest::read("language = \"en\"\nvoice = \"narrator\"\nprovisional = false")?;
/// let shipped = Shipped::new(manifest, Box::new(|_| None));
/// let text = Text::Script("You are here.".into());
/// assert_eq!(shipped.speak(&text, Language::En, Pace::USUAL).err(), Some(VoiceError::NotAvailable));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A file is checked against its hash before it is decoded. Whether the words are a script's or a person's own makes no
/// difference: only the very same sentence is found.
pub struct Shipped {
    manifest: Manifest,
    fetch: Fetch,
}

impl Shipped {
    /// The clips of a manifest, read by `fetch`.
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
        let pcm = decode(&bytes).map_err(|_| Damage::Undecodable)?;
        if pcm.len() as u64 != row.frames {
            return Err(Damage::Undecodable);
        }
        Clip::levelled(&pcm, SHIPPED_RATE).ok_or(Damage::Undecodable)
    }
}

impl Voice for Shipped {
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

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::voice::contract;

    pub(crate) const TONE: &[u8] = include_bytes!("../../tests/clips/tone.ogg");

    /// One sentence, in a folder that gives these bytes.
    pub(crate) fn shipped(sentence: &str, frames: u64, bytes: Option<&'static [u8]>) -> Shipped {
        let hash: String = Sha256::digest(TONE).iter().map(|byte| format!("{byte:02x}")).collect();
        let manifest = format!(
            "language = \"nl\"\nvoice = \"tone\"\nprovisional = true\n[[clip]]\ntext = \"{sentence}\"\n\
             file = \"tone.ogg\"\npace = 11.5\nframes = {frames}\nhash = \"{hash}\"\n"
        );
        let manifest = Manifest::read(&manifest).unwrap();
        Shipped::new(manifest, Box::new(move |_| bytes.map(Cow::Borrowed)))
    }

    fn error(shipped: &Shipped) -> String {
        let text = Text::Script("Je bent hier.".into());
        shipped.speak(&text, Language::Nl, Pace::USUAL).unwrap_err().to_string()
    }

    #[test]
    fn it_keeps_the_contract() {
        contract::holds(&shipped("Je bent hier.", 12_000, Some(TONE)), "Je bent hier.", Language::Nl);
    }

    #[test]
    fn a_damaged_clip_is_named() {
        let named = |how| format!("expected clip tone.ogg as its manifest tells, but found it {how}");
        assert_eq!(error(&shipped("Je bent hier.", 12_000, None)), named("missing"));
        assert_eq!(error(&shipped("Je bent hier.", 12_000, Some(b"OggS"))), named("changed"));
        assert_eq!(error(&shipped("Je bent hier.", 11_999, Some(TONE))), named("undecodable"));
    }

    #[test]
    fn only_the_very_sentence_in_its_language_is_found() {
        let voice = shipped("Je bent hier.", 12_000, Some(TONE));
        for (text, language) in [("je bent hier.", Language::Nl), ("Je bent hier.", Language::En)] {
            let error = voice.speak(&Text::Script(text.into()), language, Pace::USUAL).unwrap_err();
            assert_eq!(error, VoiceError::NotAvailable);
        }
    }
}
