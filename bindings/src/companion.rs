//! The one object that a shell holds.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};

use perron_companion::homework::{Homework, Plan};
use perron_companion::journal::{Journal, StoreError};
use perron_companion::kept::{DateTime, day_of};
use perron_companion::recordings::Recordings;
use perron_companion::script::{Care, Script};
use perron_companion::voices::{Choice, Recorded, Voices};
use perron_companion::{Assets, Library, Words};

use crate::cancel::Cancel;
use crate::fault::Fault;
use crate::guard::{calm, guard, provoked};
use crate::library::{Ask, Exercise, Wishes, asks};
use crate::mirror::{Country, Language};
use crate::moment::Moment;
use crate::shell::{Asked, KeyProvider, SpeechVoice, VoiceQuality};
use crate::sounding::Sounds;
use crate::store::{Store, lock};

/// Where things are, and how they are wanted.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Config {
    /// The folder of the shipped clips, with one folder a language.
    pub clips: String,
    /// The folder of what is kept and of a person's own scripts and recordings; without one nothing is kept.
    ///
    /// It belongs where no backup takes it along.
    pub home: Option<String>,
    /// The language of what is read, until the settings say another.
    pub language: Language,
    /// How often what is kept had been written when the shell was told last ([`Companion::revision`]): an older copy of the
    /// file is then refused and not taken for the latest.
    #[uniffi(default = None)]
    pub last_seen: Option<u64>,
    /// Sound goes nowhere, at full speed: for tests, and for a screen shown without sound.
    #[uniffi(default = false)]
    pub without_sound: bool,
}

/// The companion: a library of exercises, practices that sound, and what is kept of them.
///
/// A shell holds one. While it is open, nobody else can open what is kept.
#[derive(uniffi::Object)]
pub struct Companion {
    pub(crate) config: Config,
    library: RwLock<Option<Arc<Library>>>,
    pub(crate) store: Store,
    voice: Option<Arc<dyn SpeechVoice>>,
    /// The practice that sounds.
    pub(crate) sounding: Mutex<Option<Weak<dyn Sounds>>>,
}

#[uniffi::export]
impl Companion {
    /// Opens the library. What is kept is opened when it is needed first, so that the grounding waits for no key.
    ///
    /// It takes a while: a few hundredths of a second. A script of the person's own that cannot be read is left out of the
    /// library and never run.
    #[uniffi::constructor]
    pub fn open(
        config: Config,
        keys: Option<Arc<dyn KeyProvider>>,
        voice: Option<Arc<dyn SpeechVoice>>,
    ) -> Result<Arc<Self>, Fault> {
        let language = config.language;
        guard(Words::of(language), || {
            let mut library = Library::shipped();
            if let Some(home) = &config.home {
                let own = PathBuf::from(home).join("scripts");
                // A folder that cannot be read keeps nobody from the shipped exercises.
                library = library.with_folder(&own).unwrap_or_else(|_| Library::shipped());
            }
            let store = Store::new(config.home.as_ref().map(PathBuf::from), keys, config.last_seen);
            let library = RwLock::new(Some(Arc::new(library)));
            Ok(Arc::new(Self { config, library, store, voice, sounding: Mutex::default() }))
        })
    }

    /// Closes it: a practice that sounds fades and stops, and what is kept is free for another. It may be called twice.
    pub fn shut_down(&self) {
        calm((), || self.hush());
        *self.library.write().unwrap_or_else(PoisonError::into_inner) = None;
        self.store.close();
    }

    /// The exercises of a language that can be played, the person's own first, whatever was agreed: for a therapist's form.
    pub fn library(&self, language: Language) -> Result<Vec<Exercise>, Fault> {
        self.guard(|| {
            let library = self.exercises()?;
            Ok(library
                .entries()
                .iter()
                .filter(|entry| entry.language() == Some(language))
                .filter_map(Exercise::of)
                .collect())
        })
    }

    /// The same as they are at this moment: without those that an assignment hides, who may start one is what was agreed, and what
    /// was agreed is in its own language, to be asked, prepared and spoken in ([`Exercise::language`]).
    ///
    /// Where nothing can be read of what is kept, as if nothing had been agreed.
    pub fn library_today(&self, language: Language, now: Moment) -> Result<Vec<Exercise>, Fault> {
        self.guard(|| {
            let homework = self.agreed();
            let plan = Plan::on(&homework, day_of(now.try_into()?));
            let (library, mut exercises) = (self.exercises()?, self.library(language)?);
            exercises.retain(|exercise| !plan.hides(&exercise.id));
            for exercise in &mut exercises {
                let twin = plan.language(&exercise.id).and_then(|agreed| library.find(&exercise.id, agreed).ok());
                if let Some(twin) = twin.and_then(Exercise::of) {
                    *exercise = twin;
                }
                exercise.care = plan.care(&exercise.id, exercise.care);
            }
            Ok(exercises)
        })
    }

    /// What is worth asking before an exercise: the slots that these wishes leave open.
    pub fn questions(&self, id: &str, language: Language, wishes: &Wishes) -> Result<Vec<Ask>, Fault> {
        self.guard(|| self.with_script(id, language, |script| Ok(asks(script, wishes))))
    }

    /// Words of the screen by their key, in a language; what has no words shows its key.
    ///
    /// The words of care are checked in one place and are the same in every shell; what belongs to a platform's own controls
    /// is the shell's.
    pub fn say(&self, key: &str, language: Language) -> String {
        calm(key.to_string(), || {
            provoked(key);
            Words::of(language).say(key, &[])
        })
    }
}

impl Companion {
    /// A call that can fail; where this program itself does, the fault is told in the language that is read.
    pub(crate) fn guard<T>(&self, call: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
        guard(self.words(), call)
    }

    /// What sounds fades and stops.
    pub(crate) fn hush(&self) {
        let sounding = lock(&self.sounding).take();
        if let Some(sounds) = sounding.and_then(|sounding| sounding.upgrade()) {
            sounds.hush();
        }
    }

    pub(crate) fn exercises(&self) -> Result<Arc<Library>, Fault> {
        self.library.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(Fault::Closed)
    }

    pub(crate) fn with_script<T>(
        &self,
        id: &str,
        language: Language,
        then: impl FnOnce(&Script) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        provoked(id);
        let library = self.exercises()?;
        let found = library.find(id, language).and_then(|entry| entry.playable());
        then(found.map_err(|missing| Fault::missing(&missing, self.words()))?)
    }

    /// Does something with what is kept.
    pub(crate) fn journal<T>(&self, then: impl FnOnce(&mut Journal) -> Result<T, StoreError>) -> Result<T, Fault> {
        self.exercises()?;
        self.store.with(then).map_err(|error| error.into_fault(self.words()))
    }

    /// Whether anything can be kept.
    pub(crate) fn keeps(&self) -> bool {
        self.store.is_there()
    }

    /// The words of the language that is read, which needs no journal: what goes wrong with one must be told too.
    pub(crate) fn words(&self) -> &'static Words {
        Words::of(self.store.language().unwrap_or(self.config.language))
    }

    /// The country whose help lines are shown, where it was set and can be read.
    pub(crate) fn country(&self) -> Option<Country> {
        self.store.country()
    }

    /// What was agreed with a therapist; nothing where nothing can be read of what is kept.
    pub(crate) fn agreed(&self) -> Homework {
        self.journal(|journal| journal.homework()).unwrap_or_default()
    }

    /// Who may start an exercise at this moment: what only a therapist may assign is screened where one did.
    pub(crate) fn care(&self, id: &str, care: Care, now: DateTime) -> Care {
        if care != Care::Assigned {
            return care;
        }
        Plan::on(&self.agreed(), day_of(now)).care(id, care)
    }

    /// The recordings that came with homework; none where nothing can be read of what is kept.
    pub(crate) fn came_along(&self) -> Vec<Recorded> {
        self.journal(|journal| perron_companion::homework::voices(journal)).unwrap_or_default()
    }

    /// The person's own recordings; without a home there are none.
    pub(crate) fn own_recordings(&self) -> Option<Recordings> {
        let home = self.config.home.as_ref()?;
        Some(Recordings::new(PathBuf::from(home).join("voices")))
    }

    /// The voices for a choice; without one the platform's where it is a good one.
    pub(crate) fn voices(&self, choice: Choice, cancel: Option<Arc<Cancel>>) -> Voices {
        let voices = Voices::bare(choice, Assets::Folder(PathBuf::from(&self.config.clips)));
        let voices = match self.own_recordings() {
            Some(recordings) => voices.with_recordings(recordings),
            None => voices,
        };
        match &self.voice {
            Some(voice) => voices.with_platform(Arc::new(Asked { voice: Arc::clone(voice), cancel })),
            None => voices,
        }
    }

    /// The voice of someone who chose none.
    pub(crate) fn usual_voice(&self, language: Language) -> Choice {
        let quality = self.voice.as_ref().and_then(|voice| voice.quality(language).ok());
        if quality == Some(VoiceQuality::Good) { Choice::Platform } else { Choice::Shipped }
    }
}
