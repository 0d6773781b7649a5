//! The voices of a practice: which one a person wants, and what each sentence gets.

use std::str::FromStr;
use std::sync::Arc;

use perron_audio::Clip;
use perron_audio::voice::{Espeak, Narrator, Notice, Platform, Shipped, Voice};
pub use perron_audio::voice::{Recorded, platform};
use perron_core::Language;
use perron_core::exercise::{Catalog, Utterance};

use crate::assets::{Assets, AssetsError};
use crate::recordings::{Recordings, RecordingsError, VoiceName};

/// The voice a person wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The shipped clips; for a person's own words the machine's voice, if it has one.
    #[default]
    Shipped,
    /// The machine's voice for everything: one voice throughout, and a plain one.
    Espeak,
    /// The voice that the shell gives, for everything; the shipped clips where it does not speak.
    Platform,
    /// None: every sentence is shown, and its time and its pause are kept.
    Silent,
    /// A person's own recordings where there are some, and the shipped clips for the other sentences.
    Recorded(VoiceName),
}

impl Choice {
    /// The name that a shell knows it by; reading it gives the choice again.
    ///
    /// ```
    /// use perron_companion::voices::Choice;
    /// assert_eq!(Choice::Espeak.name().parse(), Ok(Choice::Espeak));
    /// ```
    pub fn name(&self) -> &str {
        match self {
            Self::Shipped => "shipped",
            Self::Espeak => "espeak-ng",
            Self::Platform => platform::NAME,
            Self::Silent => "none",
            Self::Recorded(name) => name.as_str(),
        }
    }
}

/// A name that no voice can have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a voice (shipped, espeak-ng, none, or the name of your own), but found `{0}`")]
pub struct NoSuchVoice(String);

impl FromStr for Choice {
    type Err = NoSuchVoice;

    fn from_str(name: &str) -> Result<Self, NoSuchVoice> {
        match name {
            "shipped" => Ok(Self::Shipped),
            "espeak-ng" => Ok(Self::Espeak),
            platform::NAME => Ok(Self::Platform),
            "none" => Ok(Self::Silent),
            other => other.parse().map(Self::Recorded).map_err(|_| NoSuchVoice(other.to_string())),
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
    recordings: Option<Recordings>,
    recorded: Vec<(Language, Recorded)>,
    homework: Vec<Recorded>,
    /// As a voice like any other, so that a phone's library, which looks for none, carries nothing of it.
    machine: Option<Box<dyn Voice>>,
    platform: Option<Platform>,
}

/// Why nothing could be spoken.
#[derive(Debug, thiserror::Error)]
pub enum VoicesError {
    /// The shipped clips cannot be used.
    #[error(transparent)]
    Assets(#[from] AssetsError),
    /// The person's own recordings cannot be used.
    #[error(transparent)]
    Recordings(#[from] RecordingsError),
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
        let machine = Espeak::find().map(|espeak| -> Box<dyn Voice> { Box::new(espeak) });
        Self { machine, ..Self::bare(choice, assets) }
    }

    /// The voices for a choice on a machine whose own voice only the shell can reach.
    pub fn bare(choice: Choice, assets: Assets) -> Self {
        let (shipped, recorded) = (Vec::new(), Vec::new());
        let homework = Vec::new();
        Self { choice, assets, shipped, recordings: None, recorded, homework, machine: None, platform: None }
    }

    /// The same, with the voice that the shell gives: for a person's own words, and for everything where that is the choice.
    pub fn with_platform(mut self, speaks: Arc<dyn platform::Speaks>) -> Self {
        self.platform = Some(Platform::new(speaks));
        self
    }

    /// The same, with a person's own recordings at hand.
    pub fn with_recordings(mut self, recordings: Recordings) -> Self {
        self.recordings = Some(recordings);
        self
    }

    /// The same, with the recordings that came with homework: each speaks its sentence before every other voice does.
    pub fn with_homework(mut self, homework: Vec<Recorded>) -> Self {
        self.homework = homework;
        self
    }

    /// The name of the person's own recordings, when they were chosen.
    pub const fn own(&self) -> Option<&VoiceName> {
        match &self.choice {
            Choice::Recorded(name) => Some(name),
            _ => None,
        }
    }

    /// Has sentences spoken, each whole by one voice.
    ///
    /// # Errors
    ///
    /// When the shipped clips, or the recordings that were chosen, cannot be used.
    pub fn speak(&mut self, utterances: &[Utterance], language: Language) -> Result<Spoken, VoicesError> {
        self.open(language)?;
        let shipped = of(&self.shipped, language);
        let platform = self.platform.as_ref().filter(|_| self.choice != Choice::Silent);
        let platform = platform.map(|platform| -> &dyn Voice { platform });
        let mut voices: Vec<&dyn Voice> = Vec::new();
        if self.choice != Choice::Silent {
            voices.extend(self.homework.iter().map(|homework| -> &dyn Voice { homework }));
        }
        voices.extend(platform.filter(|_| self.choice == Choice::Platform));
        voices.extend(of(&self.recorded, language).map(|recorded| -> &dyn Voice { recorded }));
        voices.extend(shipped.map(|shipped| -> &dyn Voice { shipped }));
        voices.extend(platform.filter(|_| self.choice != Choice::Platform));
        if self.choice != Choice::Silent {
            voices.extend(self.machine.as_deref());
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

    /// Opens what the choice needs in a language, unless it is open.
    fn open(&mut self, language: Language) -> Result<(), VoicesError> {
        if let Choice::Recorded(name) = &self.choice
            && of(&self.recorded, language).is_none()
        {
            let none = || RecordingsError::None { name: name.clone(), language };
            let recorded = self.recordings.as_ref().ok_or_else(none)?.voice(name, language)?;
            self.recorded.push((language, recorded));
        }
        let wanted = matches!(self.choice, Choice::Shipped | Choice::Platform | Choice::Recorded(_));
        if wanted && of(&self.shipped, language).is_none() {
            self.shipped.push((language, self.assets.clips(language)?));
        }
        Ok(())
    }
}

/// Whether this machine has a voice of its own, for a person's own words.
pub fn has_machine() -> bool {
    Espeak::find().is_some()
}

/// The voice of a language.
fn of<V>(voices: &[(Language, V)], language: Language) -> Option<&V> {
    voices.iter().find(|(known, _)| *known == language).map(|(_, voice)| voice)
}
