//! The voices of a practice: which one a person wants, and what each sentence gets.

use std::str::FromStr;

use perron_audio::Clip;
use perron_audio::voice::{Espeak, Narrator, Notice, Shipped, Voice};
use perron_core::Language;
use perron_core::exercise::{Catalog, Utterance};

use crate::assets::{Assets, AssetsError};

/// The voice a person wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The shipped clips; for a person's own words the machine's voice, if it has one.
    #[default]
    Shipped,
    /// The machine's voice for everything: one voice throughout, and a plain one.
    Espeak,
    /// None: every sentence is shown, and its time and its pause are kept.
    Silent,
}

/// A name that no voice has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a voice (shipped, espeak-ng or none), but found `{0}`")]
pub struct NoSuchVoice(String);

impl FromStr for Choice {
    type Err = NoSuchVoice;

    fn from_str(name: &str) -> Result<Self, NoSuchVoice> {
        match name {
            "shipped" => Ok(Self::Shipped),
            "espeak-ng" => Ok(Self::Espeak),
            "none" => Ok(Self::Silent),
            other => Err(NoSuchVoice(other.to_string())),
        }
    }
}

/// The voices that are there.
///
/// Everything is spoken before the first sound, in memory only: what a person wrote reaches no file.
pub struct Voices {
    choice: Choice,
    assets: Assets,
    shipped: Vec<(Language, Shipped)>,
    espeak: Option<Espeak>,
}

/// What came of speaking some sentences.
#[derive(Clone, Debug, Default)]
pub struct Spoken {
    /// A clip for each utterance.
    pub clips: Vec<Option<Clip>>,
    /// Their lengths.
    pub catalog: Catalog,
    /// How many sentences no voice speaks though one was wanted.
    pub unvoiced: usize,
    /// Whether a voice that spoke is marked provisional.
    pub provisional: bool,
    /// What is wrong with voices that should have spoken; no text of a person's is in it.
    pub faults: Vec<String>,
}

impl Voices {
    /// The voices for a choice, with clips from these assets; the machine's own is looked for now.
    pub fn new(choice: Choice, assets: Assets) -> Self {
        Self { choice, assets, shipped: Vec::new(), espeak: Espeak::find() }
    }

    /// Has sentences spoken, each whole by one voice.
    ///
    /// # Errors
    ///
    /// When the shipped clips are wanted and their manifest cannot be read.
    pub fn speak(&mut self, utterances: &[Utterance], language: Language) -> Result<Spoken, AssetsError> {
        if self.choice == Choice::Shipped && !self.shipped.iter().any(|(known, _)| *known == language) {
            self.shipped.push((language, self.assets.clips(language)?));
        }
        let shipped = self.shipped.iter().find(|(known, _)| *known == language).map(|(_, shipped)| shipped);
        let mut voices: Vec<&dyn Voice> = Vec::new();
        if self.choice == Choice::Shipped {
            voices.extend(shipped.map(|shipped| -> &dyn Voice { shipped }));
        }
        if self.choice != Choice::Silent {
            voices.extend(self.espeak.as_ref().map(|espeak| -> &dyn Voice { espeak }));
        }
        let narration = Narrator::new(voices).narrate(utterances, language);
        let mut spoken = Spoken { clips: narration.clips, catalog: narration.catalog, ..Spoken::default() };
        for notice in narration.notices {
            match notice {
                Notice::Unspoken(_) if self.choice == Choice::Silent => {}
                Notice::Unspoken(count) => spoken.unvoiced = count,
                Notice::Fault(fault) => spoken.faults.push(fault.to_string()),
            }
        }
        let manifest = shipped.map(Shipped::manifest);
        let spoke = |name: &str| spoken.catalog.clips.iter().flatten().any(|clip| clip.voice == name);
        spoken.provisional = manifest.is_some_and(|manifest| manifest.provisional && spoke(&manifest.voice));
        Ok(spoken)
    }
}
