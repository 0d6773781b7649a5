//! The script as a tree, as close as possible to how it was written; every node knows its span.

use crate::sort;
use alloc::string::String;
use alloc::vec::Vec;

use crate::bed::Bed;
pub use crate::diagnostic::Span;
use crate::language::Language;
use crate::pace::ScenePace;
pub use crate::script::motion::Motion;
use crate::units::Millis;

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place in the text.
    pub span: Span,
}

/// One file: an exercise, or a part that exercises bring in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// `[script]`.
    pub header: Header,
    /// `[slots.*]`, as written.
    pub slots: Vec<Slot>,
    /// `[[scene]]`, as written; those of parts stand beneath their `use`.
    pub scenes: Vec<Scene>,
}

impl Script {
    /// The senses that it has lines for, each once: what a person can be asked to choose from. Of a script with parts, once
    /// they are joined.
    pub fn senses(&self) -> Vec<Sense> {
        let lines = self.scenes.iter().flat_map(|scene| match &scene.body {
            Body::Lines(lines) => lines.as_slice(),
            Body::Use { .. } => &[],
        });
        let mut senses: Vec<Sense> = lines.filter_map(|line| line.sense).collect();
        sort::ascending(&mut senses);
        senses.dedup();
        senses
    }
}

/// The table `[script]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The name of the exercise, in every language the same.
    pub id: Spanned<String>,
    /// The language it is spoken in.
    pub language: Spanned<Language>,
    /// The title a person sees.
    pub title: String,
    /// One sentence that says what it is.
    pub summary: String,
    /// Who may start it.
    pub care: Care,
    /// How it ends.
    pub ending: EndingRule,
    /// A therapist's plan may ask for this ending beside the rule's own.
    pub plan_ending: Option<Ending>,
    /// The lengths it can be asked for; a part has none.
    pub length: Option<Spanned<Lengths>>,
    /// Beds a person can choose, the usual one first; none is always allowed.
    pub beds: Vec<Bed>,
    /// The clinician who read it; `None` is shown as "not yet reviewed".
    pub reviewed: Option<Reviewed>,
    /// Whether this is a part: scenes and slots for others to bring in.
    pub part: bool,
}

impl Header {
    /// The endings that the script can have, a therapist's plan included.
    pub fn endings(&self) -> Vec<Ending> {
        let mut endings = match self.ending {
            EndingRule::Only(ending) => alloc::vec![ending],
            EndingRule::Chosen => alloc::vec![Ending::Wake, Ending::Sleep],
        };
        endings.extend(self.plan_ending.filter(|ending| !endings.contains(ending)));
        endings
    }
}

/// Who may start an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// Anyone, alone.
    SelfGuided,
    /// After the questions that come before the dream exercises.
    Screened,
    /// Only when a therapist assigned it.
    Assigned,
}

/// How a practice ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// Back in the day, eyes open.
    Wake,
    /// Into sleep; after it nothing is asked.
    Sleep,
}

/// Which endings a script allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndingRule {
    /// This one.
    Only(Ending),
    /// The person chooses; without a wish it wakes.
    Chosen,
}

impl EndingRule {
    /// How a practice ends with this wish, as far as it can be known before it is made: a wish that does not fit is a fault
    /// then.
    pub fn with(self, wished: Option<Ending>) -> Ending {
        wished.unwrap_or(match self {
            Self::Only(ending) => ending,
            Self::Chosen => Ending::Wake,
        })
    }
}

/// The lengths a script can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// The least.
    pub shortest: Millis,
    /// Without a wish.
    pub usual: Millis,
    /// The most.
    pub longest: Millis,
}

/// A clinician's review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// Who.
    pub by: String,
    /// When, as `YYYY-MM-DD`.
    pub on: String,
}

/// A question to the person whose answer the script speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its name, used as `{name}`.
    pub name: Spanned<String>,
    /// What kind of answer it takes.
    pub kind: SlotKind,
    /// The question as it is shown.
    pub ask: String,
    /// What stands in when nothing was answered; empty: the lines that use it leave.
    pub none_given: Vec<Spanned<String>>,
}

/// What kind of answer a slot takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// At most 40 characters.
    Word,
    /// At most 2000 characters, spoken by sentences.
    Text,
    /// Items, at most this many.
    List {
        /// The most items that are taken.
        most: u8,
    },
    /// One of these.
    Choice(Vec<Choice>),
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word itself, used as `{slot}`.
    pub say: Spanned<String>,
    /// Forms of it by name, used as `{slot.form}`, as written.
    pub forms: Vec<(String, Spanned<String>)>,
}

/// How early an optional line leaves: a higher rank leaves first.
pub type Rank = u8;

/// One scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Its name; a part's scene is `part/scene`.
    pub id: Spanned<String>,
    /// The part it came from, whose text the spans are in; `None`: the script's own.
    pub part: Option<String>,
    /// One round an item of this slot.
    pub each: Option<Spanned<String>>,
    /// The whole scene may leave.
    pub optional: Option<Rank>,
    /// Only with this ending.
    pub ending: Option<Ending>,
    /// Only by day or by night.
    pub when: Option<Daytime>,
    /// How its sentences are paced where the practice ends in sleep; `None`: as usual.
    pub pace: Option<ScenePace>,
    /// Only when this slot was answered.
    pub if_given: Option<Spanned<String>>,
    /// Only when this slot was not answered.
    pub unless_given: Option<Spanned<String>>,
    /// What the scene holds.
    pub body: Body,
}

/// What a scene holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Lines of its own.
    Lines(Vec<Line>),
    /// The scenes of a part, brought in by name.
    Use {
        /// The part's id.
        part: Spanned<String>,
    },
}

/// Day or night, as the person practises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Daytime {
    /// By day.
    Day,
    /// In bed, at night.
    Night,
}

/// A way to imagine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sense {
    /// Pictures.
    See,
    /// Sounds.
    Hear,
    /// Touch and temperature.
    Feel,
    /// What the body notices from within.
    Body,
    /// Smell and taste.
    Smell,
}

impl Sense {
    /// Every sense.
    pub const ALL: [Self; 5] = [Self::See, Self::Hear, Self::Feel, Self::Body, Self::Smell];

    /// The name used after `@` and in options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::See => "see",
            Self::Hear => "hear",
            Self::Feel => "feel",
            Self::Body => "body",
            Self::Smell => "smell",
        }
    }

    /// The sense of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sense| sense.name() == name)
    }
}

/// One line: a sentence, or marks alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The whole line.
    pub span: Span,
    /// `(optional N)`.
    pub optional: Option<Rank>,
    /// `@sense`.
    pub sense: Option<Sense>,
    /// The sentence; a line may be marks alone.
    pub sentence: Option<Sentence>,
    /// What happens after it, in order.
    pub marks: Vec<Mark>,
}

/// One sentence: plain words, with slots in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its place.
    pub span: Span,
    /// Its pieces, in order; doubled characters are already single.
    pub pieces: Vec<Piece>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// `{slot}` or `{slot.form}`, or the item of an `each` by the same name.
    Slot {
        /// The slot.
        name: Spanned<String>,
        /// The form of a choice.
        form: Option<Spanned<String>>,
    },
}

/// Something that happens after a sentence, and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its place, brackets included.
    pub span: Span,
    /// What happens.
    pub kind: MarkKind,
}

/// What a mark does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// `[6s]`, `[=6s]`, `[8s..20s]`: silence of the voice.
    Pause(Glue),
    /// `[hold 30s]`, `[hold 30s open]`: goes on by `continue`.
    Hold {
        /// What it counts in a plan, and how long it waits when it is not open.
        natural: Millis,
        /// Waits for `continue`, however long.
        open: bool,
    },
    /// `[breathe 4 6 x5]`: seconds in, seconds out, times.
    Breathe {
        /// Breathing in.
        inhale: Millis,
        /// Breathing out.
        exhale: Millis,
        /// How many times.
        times: u8,
    },
    /// `[bell]`: one soft stroke, running on beneath.
    Bell,
    /// `[sea 60% over 8s]`, `[bed 60% over 8s]`: a level, as percent of the bed's reference gain.
    Level {
        /// A soundscape by name, or `None` for the bed that was chosen.
        bed: Option<Bed>,
        /// Percent of the reference amplitude, 0 to 100.
        percent: u8,
        /// How long the change takes.
        over: Millis,
    },
    /// `[train slows to a stop over 12s]`, `[train departs over 15s]`: the train changes its speed.
    Train {
        /// Which of the two.
        motion: Motion,
        /// How long the change takes.
        over: Millis,
    },
}

/// A length that gives way, as in TeX: a natural length, a least and a most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glue {
    /// The least.
    pub least: Millis,
    /// Unless asked otherwise.
    pub natural: Millis,
    /// The most.
    pub most: Millis,
}

impl Glue {
    /// A plain pause gives way down to half of its natural length (P).
    pub const LEAST_PERCENT: u64 = 50;
    /// A plain pause gives way up to three times its natural length (P).
    pub const MOST_PERCENT: u64 = 300;

    /// The glue of `[6s]`.
    pub const fn usual(natural: Millis) -> Self {
        Self {
            least: Millis(natural.0 * Self::LEAST_PERCENT / 100),
            natural,
            most: Millis(natural.0 * Self::MOST_PERCENT / 100),
        }
    }

    /// The glue of `[=6s]`.
    pub const fn fixed(natural: Millis) -> Self {
        Self { least: natural, natural, most: natural }
    }
}
