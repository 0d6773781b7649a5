//! The library, for showing and asking.

use perron_companion::sort;
use std::time::Duration;

use perron_companion::exercise::{self, QuestionKind, questions};
use perron_companion::script::{Header, Script};
use perron_companion::voices::Choice;
use perron_companion::{Millis, library};

use crate::fault::Fault;
use crate::mirror::{Bed, BedWish, Care, Daytime, Ending, EndingRule, Language, Mode, Sense};
use crate::private::PrivateText;

/// An exercise that can be shown.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Exercise {
    /// Its name, the same in every language.
    pub id: String,
    /// The language it is spoken in.
    pub language: Language,
    /// The title a person sees.
    pub title: String,
    /// One sentence that says what it is.
    pub summary: String,
    /// Who may start it.
    pub care: Care,
    /// How it ends.
    pub ending: EndingRule,
    /// The shortest it can be asked for.
    pub shortest: Duration,
    /// Its length without a wish.
    pub usual: Duration,
    /// The longest it can be asked for.
    pub longest: Duration,
    /// The beds a person can choose, the usual one first; none is always allowed.
    pub beds: Vec<Bed>,
    /// The senses that it speaks to.
    pub senses: Vec<Sense>,
    /// Whether a clinician has read it; an exercise that nobody has read says so.
    pub reviewed: bool,
    /// Whether the person wrote it.
    pub own: bool,
}

impl Exercise {
    pub(crate) fn of(entry: &library::Entry) -> Option<Self> {
        let Header { id, language, title, summary, care, ending, length, beds, reviewed, .. } =
            entry.playable().ok()?.header.clone();
        let lengths = length?.value;
        Some(Self {
            id: id.value,
            language: language.value,
            title,
            summary,
            care,
            ending,
            shortest: duration(lengths.shortest),
            usual: duration(lengths.usual),
            longest: duration(lengths.longest),
            beds,
            senses: entry.script.as_ref()?.senses(),
            reviewed: reviewed.is_some(),
            own: entry.origin != library::Origin::Shipped,
        })
    }
}

pub(crate) const fn duration(millis: Millis) -> Duration {
    Duration::from_millis(millis.0)
}

/// A duration in milliseconds, the nearest: Swift counts in binary fractions of a second, and is a nanosecond short.
pub(crate) fn millis(duration: Duration) -> Millis {
    Millis(u64::try_from((duration.as_nanos() + 500_000) / 1_000_000).unwrap_or(u64::MAX))
}

/// What a person asked for; everything left out has the exercise's usual value.
#[derive(Clone, Debug, Default, uniffi::Record)]
pub struct Wishes {
    /// The length, first frame to last; what cannot be had becomes the nearest.
    #[uniffi(default = None)]
    pub length: Option<Duration>,
    /// The senses, in the order they are wanted; empty: all, as written.
    #[uniffi(default = [])]
    pub senses: Vec<Sense>,
    /// The ending, where the exercise lets one choose.
    #[uniffi(default = None)]
    pub ending: Option<Ending>,
    /// By day or by night; by day unless told.
    #[uniffi(default = None)]
    pub daytime: Option<Daytime>,
    /// The bed; the usual one unless told.
    #[uniffi(default = None)]
    pub bed: Option<BedWish>,
    /// How far the bed stays beneath the voice; clear unless told.
    #[uniffi(default = None)]
    pub mode: Option<Mode>,
    /// Answers.
    #[uniffi(default = [])]
    pub answers: Vec<Answer>,
    /// The voice; without a wish the platform's where it is a good one, else the shipped clips.
    #[uniffi(default = None)]
    pub voice: Option<VoiceChoice>,
    /// What the soundscapes grow from.
    #[uniffi(default = 0)]
    pub seed: u64,
}

/// What a person gave for a slot.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Answer {
    /// The slot.
    pub slot: String,
    /// One text for a word, a text or a choice, several for a list.
    pub items: Vec<PrivateText>,
}

/// A voice.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum VoiceChoice {
    /// The shipped clips; for a person's own words the platform's voice, if it has one.
    Shipped,
    /// The platform's voice, for everything that it speaks.
    Platform,
    /// None: every sentence is shown, and its time is kept.
    Shown,
    /// Recordings of this name.
    Recorded {
        /// The name.
        name: String,
    },
}

impl TryFrom<VoiceChoice> for Choice {
    type Error = Fault;

    fn try_from(choice: VoiceChoice) -> Result<Self, Fault> {
        Ok(match choice {
            VoiceChoice::Shipped => Self::Shipped,
            VoiceChoice::Platform => Self::Platform,
            VoiceChoice::Shown => Self::Silent,
            VoiceChoice::Recorded { name } => Self::Recorded(name.parse().map_err(|_| Fault::input("voice"))?),
        })
    }
}

impl From<Choice> for VoiceChoice {
    fn from(choice: Choice) -> Self {
        match choice {
            Choice::Shipped => Self::Shipped,
            Choice::Platform | Choice::Espeak => Self::Platform,
            Choice::Silent => Self::Shown,
            Choice::Recorded(name) => Self::Recorded { name: name.as_str().to_string() },
        }
    }
}

impl Wishes {
    /// The wishes that companion knows; the voice stands apart there.
    pub(crate) fn to_core(&self) -> exercise::Wishes {
        let items = |answer: &Answer| answer.items.iter().map(|item| item.reveal().to_string()).collect();
        let typed = |answer: &Answer| (answer.slot.clone(), exercise::Answer::typed(items(answer)));
        exercise::Wishes {
            length: self.length.map(millis),
            senses: self.senses.clone(),
            ending: self.ending,
            planned: false,
            daytime: self.daytime,
            bed: self.bed.unwrap_or_default(),
            mode: self.mode.unwrap_or_default(),
            answers: sort::into_map(self.answers.iter().map(typed)),
            seed: self.seed,
        }
    }

    /// The same the other way, with the voice that was chosen.
    pub(crate) fn of(wishes: &exercise::Wishes, voice: Choice) -> Self {
        Self {
            length: wishes.length.map(duration),
            senses: wishes.senses.clone(),
            ending: wishes.ending,
            daytime: wishes.daytime,
            bed: Some(wishes.bed),
            mode: Some(wishes.mode),
            answers: wishes.answers.iter().map(|(slot, answer)| Answer::of(slot, answer)).collect(),
            voice: Some(voice.into()),
            seed: wishes.seed,
        }
    }
}

impl Answer {
    pub(crate) fn of(slot: &str, answer: &exercise::Answer) -> Self {
        let items = answer.reveal().iter().map(|item| PrivateText::new(item.clone())).collect();
        Self { slot: slot.to_string(), items }
    }
}

/// Something worth asking a person before an exercise; nothing has to be answered.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Ask {
    /// The slot that the answer is for.
    pub slot: String,
    /// The question as it is shown.
    pub asks: String,
    /// What kind of answer it takes.
    pub kind: AskKind,
}

/// What kind of answer a question takes, with its limits in characters.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum AskKind {
    /// One word or a few.
    Word {
        /// At most so many characters.
        characters: u32,
    },
    /// A text.
    Text {
        /// At most so many characters.
        characters: u32,
    },
    /// Items. (`List` would hide Kotlin's own.)
    Items {
        /// At most so many.
        items: u32,
        /// Each of at most so many characters.
        characters: u32,
    },
    /// One of these.
    Choice {
        /// What can be chosen.
        of: Vec<String>,
    },
}

/// What is worth asking before a script with these wishes.
pub(crate) fn asks(script: &Script, wishes: &Wishes) -> Vec<Ask> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let kind = |kind| match kind {
        QuestionKind::Word(characters) => AskKind::Word { characters: count(characters) },
        QuestionKind::Text(characters) => AskKind::Text { characters: count(characters) },
        QuestionKind::List { items, characters } => {
            AskKind::Items { items: count(items), characters: count(characters) }
        }
        QuestionKind::Choice(of) => AskKind::Choice { of },
    };
    let questions = questions(script, &wishes.to_core()).into_iter();
    questions.map(|question| Ask { slot: question.slot, asks: question.ask, kind: kind(question.kind) }).collect()
}
