//! The shapes of what is kept, as they cross.

use std::time::Duration;

use perron_companion::Private;
use perron_companion::kept as core;
use perron_companion::kept::{Date, Intensity};
use perron_companion::programme::progress;

use crate::library::{Answer, duration};
use crate::mirror::{Country, Ending, Language, Met, Outcome, ReportLock, ReportPart, Score};
use crate::moment::{Day, Hour, Moment};
use crate::private::PrivateText;

/// An entry that is kept.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Kept {
    /// Its name: 32 hexadecimal digits.
    pub id: String,
    /// The day it belongs to; what was done before four in the morning belongs to the day before.
    pub day: Day,
    /// What was kept.
    pub entry: Entry,
}

/// Something a person did or wrote down.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum Entry {
    /// An exercise that was practised, finished or not.
    Practice {
        /// It.
        practised: Practised,
    },
    /// A safe place, with the words that belong to it.
    Place {
        /// It.
        place: Place,
    },
    /// What was put down at the end of a day.
    DayList {
        /// It.
        list: DayList,
    },
    /// How a night was.
    Night {
        /// It.
        night: Night,
    },
    /// A dream of the dream programme.
    Dream {
        /// It.
        dream: Dream,
    },
    /// What a person practises for.
    Goal {
        /// It.
        goal: Goal,
    },
    /// A report that was given to someone.
    Shared {
        /// It.
        shared: Shared,
    },
}

/// An exercise that was practised.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Practised {
    /// The exercise's id; a person's own script has the id they gave it.
    pub exercise: PrivateText,
    /// The language it was spoken in.
    pub language: Language,
    /// How it would end.
    pub ending: Ending,
    /// When it began.
    pub began: Moment,
    /// When it was over.
    pub over: Moment,
    /// The length that was asked for.
    pub length: Duration,
    /// How much of it was heard.
    pub heard: Duration,
    /// How far it came.
    pub outcome: Outcome,
    /// Whether the person stopped it.
    pub stopped: bool,
    /// How often the person grounded.
    pub grounded: u32,
    /// The answer before.
    pub before: Score,
    /// The answer after.
    pub after: Score,
}

/// A safe place.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Place {
    /// When it was kept.
    pub at: Moment,
    /// The exercise it belongs to.
    pub exercise: PrivateText,
    /// The language of its words.
    pub language: Language,
    /// The words by slot, the cue word among them.
    pub answers: Vec<Answer>,
}

/// What was put down at the end of a day.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DayList {
    /// When.
    pub at: Moment,
    /// The exercise that asked.
    pub exercise: PrivateText,
    /// One by one.
    pub items: Vec<PrivateText>,
}

/// How a night was: three numbers, and a title for who wants one.
#[derive(Clone, uniffi::Record)]
pub struct Night {
    /// The day in whose evening it began.
    pub of: Day,
    /// How many nightmares.
    pub nightmares: u8,
    /// How often the person woke of one; nothing where it was not told.
    #[uniffi(default = None)]
    pub woken: Option<u8>,
    /// How bad they were, 0 to 10; nothing where there was none.
    #[uniffi(default = None)]
    pub intensity: Option<u8>,
    /// What the person calls it.
    #[uniffi(default = None)]
    pub title: Option<PrivateText>,
}

/// Its `Debug` tells the day alone.
impl std::fmt::Debug for Night {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Night").field("of", &self.of).finish_non_exhaustive()
    }
}

/// A dream of the dream programme.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Dream {
    /// What the person calls it.
    pub title: PrivateText,
    /// When it was chosen.
    pub chosen: Moment,
    /// Whether it was written down as it was; reading it again is a call of its own ([`crate::Companion::original`]).
    pub is_written: bool,
    /// The new dream.
    pub new_dream: Option<PrivateText>,
    /// When the new dream was made.
    pub made: Option<Moment>,
    /// When the person laid it aside.
    pub aside: Option<Moment>,
    /// What the person found of something being done in it.
    pub done: Option<Met>,
}

/// What a person practises for.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Goal {
    /// When it was written.
    pub at: Moment,
    /// The words.
    pub text: PrivateText,
    /// When the person said it was reached.
    pub reached: Option<Moment>,
}

/// A report that was given to someone: that it was, and of which days; not what it said.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Shared {
    /// When.
    pub at: Moment,
    /// Who it is for, as the person calls them; empty where nobody was named.
    pub to: PrivateText,
    /// Whether it was sealed, for a therapist or by a passphrase.
    pub is_sealed: bool,
    /// Who can open it.
    pub lock: ReportLock,
    /// Which parts it has.
    pub parts: Vec<ReportPart>,
    /// The first day it tells of.
    pub first: Day,
    /// The last.
    pub last: Day,
}

/// What a person wants to be the same next time.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Settings {
    /// The language of what is read.
    pub language: Option<Language>,
    /// Whose help lines are shown.
    pub country: Option<Country>,
    /// When the shell reminds of the evening, in neutral words, on this device alone and never of a missed day; nothing:
    /// never, as at first.
    pub reminder: Option<Hour>,
    /// Nothing is kept of what is practised from then on.
    #[uniffi(default = false)]
    pub is_private: bool,
}

/// What was logged and practised in a week, Monday to Sunday. What was not told is nothing, which is another thing than none.
#[derive(Clone, uniffi::Record)]
pub struct Week {
    /// Its first day.
    pub first: Day,
    /// Nights that were logged.
    pub nights: u32,
    /// Of them with nightmares.
    pub with_nightmares: u32,
    /// The nightmares in them.
    pub nightmares: u32,
    /// How bad they were in the mean, in tenths.
    pub intensity_tenths: Option<u32>,
    /// Practices, finished or not.
    pub practices: u32,
    /// How much was heard.
    pub practised: Duration,
    /// How tense before, in the mean, in tenths.
    pub before_tenths: Option<u32>,
    /// How tense after, over the same practices, in tenths.
    pub after_tenths: Option<u32>,
}

/// Its `Debug` tells the week alone.
impl std::fmt::Debug for Week {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Week").field("first", &self.first).finish_non_exhaustive()
    }
}

impl Kept {
    pub(crate) fn of(kept: &core::Kept) -> Self {
        let text = |text: &Private<String>| PrivateText::from(text);
        let answers =
            |place: &core::Place| place.answers.iter().map(|(slot, answer)| Answer::of(slot, answer)).collect();
        let entry = match &kept.entry {
            core::Entry::Practice(it) => Entry::Practice {
                practised: Practised {
                    exercise: text(&it.exercise),
                    language: it.language,
                    ending: it.ending,
                    began: it.began.into(),
                    over: it.over.into(),
                    length: duration(it.length),
                    heard: duration(it.heard),
                    outcome: it.outcome,
                    stopped: it.stopped,
                    grounded: it.grounded,
                    before: it.before.into(),
                    after: it.after.into(),
                },
            },
            core::Entry::Place(it) => Entry::Place {
                place: Place {
                    at: it.at.into(),
                    exercise: text(&it.exercise),
                    language: it.language,
                    answers: answers(it),
                },
            },
            core::Entry::DayList(it) => Entry::DayList {
                list: DayList {
                    at: it.at.into(),
                    exercise: text(&it.exercise),
                    items: it.items.reveal().iter().map(|item| PrivateText::new(item.clone())).collect(),
                },
            },
            core::Entry::Night(it) => Entry::Night {
                night: Night {
                    of: it.of.into(),
                    nightmares: it.nightmares,
                    woken: it.woken,
                    intensity: it.intensity.map(Intensity::reveal),
                    title: it.title.as_ref().map(PrivateText::from),
                },
            },
            core::Entry::Dream(it) => Entry::Dream {
                dream: Dream {
                    title: text(&it.title),
                    chosen: it.chosen.into(),
                    is_written: it.original.is_some(),
                    new_dream: it.made.as_ref().map(|made| PrivateText::new(made.dream.reveal().clone())),
                    made: it.made.as_ref().map(|made| made.at.into()),
                    aside: it.aside.map(Moment::from),
                    done: it.made.as_ref().and_then(|made| made.check.done),
                },
            },
            core::Entry::Goal(it) => Entry::Goal {
                goal: Goal { at: it.at.into(), text: text(&it.text), reached: it.reached.map(Moment::from) },
            },
            core::Entry::Shared(it) => Entry::Shared {
                shared: Shared {
                    at: it.at.into(),
                    to: text(&it.to),
                    is_sealed: it.lock != core::Lock::Open,
                    lock: match it.lock {
                        core::Lock::Open => ReportLock::Open,
                        core::Lock::Passphrase => ReportLock::Passphrase,
                        core::Lock::Therapist(_) => ReportLock::Therapist,
                    },
                    parts: it.parts.iter().collect(),
                    first: it.period.first().into(),
                    last: it.period.last().into(),
                },
            },
        };
        let day: Date = kept.entry.day();
        Self { id: kept.id.to_string(), day: day.into(), entry }
    }
}

impl Week {
    pub(crate) fn of(span: progress::Span) -> Self {
        let (nights, practices) = (span.nights, span.practices);
        let around = practices.as_ref().and_then(|practices| practices.distress.as_ref());
        Self {
            first: span.first.into(),
            nights: nights.as_ref().map_or(0, |nights| nights.logged),
            with_nightmares: nights.as_ref().map_or(0, |nights| nights.with_nightmares),
            nightmares: nights.as_ref().map_or(0, |nights| nights.nightmares),
            intensity_tenths: nights.as_ref().and_then(|nights| nights.intensity.as_ref()).map(|mean| mean.tenths()),
            practices: practices.as_ref().map_or(0, |practices| practices.count),
            practised: practices.as_ref().map_or(Duration::ZERO, |practices| duration(practices.heard)),
            before_tenths: around.map(|around| around.before.tenths()),
            after_tenths: around.map(|around| around.after.tenths()),
        }
    }
}
