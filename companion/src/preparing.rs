//! Preparing: a script and a person's wishes become a practice that can sound, with its grounding at hand.

mod digest;

use std::sync::Arc;

use perron_audio::{Clip, Score, ScoreError};
use perron_core::exercise::{self, Catalog, Exercise, Fit, Unreachable, WishFault, Wishes};
use perron_core::script::Script;
use perron_core::script::tree::{Ending, Header};
use perron_core::session::{Event, Part};
use perron_core::{Frames, Language, Millis, Private, Timeline};

use crate::assets::AssetsError;
use crate::library::{Library, Missing};
use crate::plan::Plan;
use crate::recordings::RecordingsError;
use crate::voices::{Voices, VoicesError};

/// The exercise that is compiled into every session as its grounding.
pub use perron_core::distress::GROUNDING;

/// What to do with a length that cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Refuse it and name the nearest: for a reader.
    Refuse,
    /// Take the nearest and say so: for a person who wants to begin.
    Nearest,
}

/// Why an exercise could not be prepared.
#[derive(Debug, thiserror::Error)]
pub enum PrepareError {
    /// The exercise, or the grounding of its language, is not there.
    #[error(transparent)]
    Missing(#[from] Missing),
    /// The wishes do not fit the script.
    #[error("{}", .0.iter().map(WishFault::to_string).collect::<Vec<_>>().join("\n"))]
    Wishes(Vec<WishFault>),
    /// The length cannot be had with these wishes.
    #[error(transparent)]
    Length(#[from] Unreachable),
    /// The shipped clips cannot be used.
    #[error(transparent)]
    Assets(#[from] AssetsError),
    /// The person's own recordings cannot be used.
    #[error(transparent)]
    Recordings(#[from] RecordingsError),
    /// The clips do not fit the timeline they were measured for.
    #[error(transparent)]
    Score(#[from] ScoreError),
}

impl From<VoicesError> for PrepareError {
    fn from(error: VoicesError) -> Self {
        match error {
            VoicesError::Assets(error) => error.into(),
            VoicesError::Recordings(error) => error.into(),
        }
    }
}

/// An exercise laid out to the frame: enough to read, not yet made to sound.
#[derive(Debug)]
pub struct Laid {
    header: Header,
    exercise: Exercise,
    catalog: Catalog,
    clips: Vec<Option<Clip>>,
    timeline: Timeline,
    reach: (Frames, Frames),
    instead_of: Option<Millis>,
    unvoiced: usize,
    recorded: Option<usize>,
    provisional: bool,
    faults: Vec<String>,
    /// Whether the script has a place for a person's words, and got none.
    stand_in: bool,
    /// What grounds it; the grounding itself has none.
    grounding: Option<Box<Laid>>,
}

/// Lays out an exercise: its wishes, its clips, its length; and its grounding at the usual length, from clips that are
/// there.
///
/// ```
/// use perron_companion::exercise::Wishes;
/// use perron_companion::preparing::{Reach, lay};
/// use perron_companion::{Assets, Frames, Language, Library, Millis, voices::Voices};
/// let library = Library::shipped();
/// let script = library.find("safe-place", Language::En)?.playable()?;
/// let wishes = Wishes { length: Some(Millis(431_000)), ..Wishes::default() };
/// let mut voices = Voices::new(Default::default(), Assets::Folder("../audio/assets/voice".into()));
/// let laid = lay(script, &library, &wishes, &mut voices, Reach::Refuse)?;
/// assert_eq!(laid.length(), Frames::seconds(431));
/// # Ok::<(), perron_companion::preparing::PrepareError>(())
/// ```
///
/// # Errors
///
/// [`PrepareError`]; no error repeats what a person wrote.
pub fn lay(
    script: &Script,
    library: &Library,
    wishes: &Wishes,
    voices: &mut Voices,
    reach: Reach,
) -> Result<Laid, PrepareError> {
    let mut laid = lay_alone(script, wishes, voices, reach)?;
    let grounding = library.find(GROUNDING, script.header.language.value)?.playable()?;
    let usual = Wishes { seed: wishes.seed, ..Wishes::default() };
    laid.grounding = Some(Box::new(lay_alone(grounding, &usual, voices, Reach::Nearest)?));
    Ok(laid)
}

fn lay_alone(script: &Script, wishes: &Wishes, voices: &mut Voices, reach: Reach) -> Result<Laid, PrepareError> {
    let mut exercise = exercise::prepare(script, wishes).map_err(PrepareError::Wishes)?;
    perron_core::rule::Needed::of(script).keep(&mut exercise);
    let spoken = voices.speak(&exercise.utterances, exercise.language)?;
    let fit = Fit::new(&exercise, &spoken.catalog);
    let usual = exercise.lengths.map_or(Millis::minutes(5), |lengths| lengths.usual);
    let asked = wishes.length.unwrap_or(usual);
    let (laid, instead_of) = match fit.lay_asked(Frames::from(asked)) {
        Ok(laid) => (laid, None),
        // A usual length that these wishes do not allow is nobody's demand: the nearest is taken in silence.
        Err(unreachable) if reach == Reach::Nearest || wishes.length.is_none() => {
            (fit.lay(unreachable.nearest)?, wishes.length)
        }
        Err(unreachable) => return Err(unreachable.into()),
    };
    let reach = fit.offered();
    let by = |cue: usize| spoken.catalog.clips.get(cue).and_then(Option::as_ref).map(|clip| clip.voice.as_str());
    let own = |name: &str| laid.timeline.cues.iter().filter(|cue| by(cue.utterance) == Some(name)).count();
    let recorded = voices.own().map(|name| own(name.as_str()));
    Ok(Laid {
        header: script.header.clone(),
        stand_in: !script.slots.is_empty() && wishes.answers.is_empty(),
        timeline: laid.timeline,
        reach,
        instead_of,
        unvoiced: spoken.unvoiced,
        recorded,
        provisional: spoken.provisional,
        faults: spoken.faults,
        clips: spoken.clips,
        catalog: spoken.catalog,
        exercise,
        grounding: None,
    })
}

impl Laid {
    /// The exercise's id.
    pub fn id(&self) -> &str {
        &self.exercise.id
    }

    /// The title a person sees.
    pub fn title(&self) -> &str {
        &self.header.title
    }

    /// Whether it could hold a person's own words, and none were given: what sounds is what the script has for that.
    pub const fn is_stand_in(&self) -> bool {
        self.stand_in
    }

    /// What its script says of itself.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The language it is spoken in.
    pub const fn language(&self) -> Language {
        self.exercise.language
    }

    /// How long it is, first frame to last.
    pub const fn length(&self) -> Frames {
        self.timeline.length
    }

    /// The shortest and the longest it can be with these wishes and this voice.
    pub const fn reach(&self) -> (Frames, Frames) {
        self.reach
    }

    /// What was asked, when the nearest length was taken instead.
    pub const fn instead_of(&self) -> Option<Millis> {
        self.instead_of
    }

    /// How many sentences no voice speaks though one was wanted: they are shown.
    pub const fn unvoiced(&self) -> usize {
        self.unvoiced
    }

    /// How many of its sentences the person's own recordings speak, when they were chosen.
    pub const fn recorded(&self) -> Option<usize> {
        self.recorded
    }

    /// Whether a voice in it is marked provisional.
    pub const fn is_provisional(&self) -> bool {
        self.provisional
    }

    /// What is wrong with voices that should have spoken: damaged clips by name, a program that failed.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// The timeline.
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// How it ends.
    pub const fn ending(&self) -> Ending {
        self.timeline.ending
    }

    /// What its timeline is: equal where the numbers of its sentences mean the same.
    pub fn digest(&self) -> Private<[u8; 32]> {
        digest::digest(&self.timeline, &self.exercise.utterances)
    }

    /// The timeline to read, with the words in it.
    pub fn plan(&self) -> Plan {
        Plan::new(&self.exercise.id, self.exercise.language, &self.exercise.utterances, &self.catalog, &self.timeline)
    }

    /// Makes it ready to sound.
    ///
    /// # Errors
    ///
    /// When a clip is not as long as the timeline was compiled for, which would be a fault of this program.
    pub fn prepare(self) -> Result<Prepared, PrepareError> {
        let exercise = Sounding::new(&self)?;
        // The grounding grounds itself: it has no bed and no way back.
        let grounding = self.grounding.as_ref().map_or_else(|| Ok(exercise.clone()), |laid| Sounding::new(laid))?;
        Ok(Prepared { title: self.header.title, language: self.exercise.language, exercise, grounding })
    }
}

/// A practice that can begin: the exercise and its grounding, each with its score.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The title a person sees.
    pub title: String,
    /// The language it is spoken in.
    pub language: Language,
    pub(crate) exercise: Sounding,
    pub(crate) grounding: Sounding,
}

/// One part, ready to sound.
#[derive(Clone, Debug)]
pub(crate) struct Sounding {
    pub(crate) timeline: Arc<Timeline>,
    pub(crate) score: Arc<Score>,
    /// The words of each utterance, for captions.
    pub(crate) words: Arc<Exercise>,
}

impl Sounding {
    fn new(laid: &Laid) -> Result<Self, ScoreError> {
        let score = Arc::new(Score::new(&laid.timeline, &laid.clips)?);
        Ok(Self { timeline: Arc::new(laid.timeline.clone()), score, words: Arc::new(laid.exercise.clone()) })
    }

    /// The words of a cue.
    pub(crate) fn text(&self, cue: usize) -> Option<&str> {
        let utterance = self.timeline.cues.get(cue)?.utterance;
        Some(self.words.utterances.get(utterance)?.text.reveal())
    }
}

impl Prepared {
    /// How long the exercise is, first frame to last.
    pub fn length(&self) -> Frames {
        self.exercise.timeline.length
    }

    /// How it ends.
    pub fn ending(&self) -> Ending {
        self.exercise.timeline.ending
    }

    /// The words of the sentence that an event tells of; they may be a person's own.
    pub(crate) fn text(&self, event: Event) -> Option<&str> {
        match event {
            Event::Sentence { part: Part::Exercise, cue } => self.exercise.text(cue),
            Event::Sentence { part: Part::Grounding, cue } => self.grounding.text(cue),
            _ => None,
        }
    }
}
