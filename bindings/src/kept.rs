//! What is kept, for showing and adding to.

use std::time::Duration;

use perron_companion::journal::LogError;
use perron_companion::kept as core;
use perron_companion::kept::{Date, DateTime, EntryId, Intensity, day_of};
use perron_companion::plot::{MOST_WEEKS, Plot};
use perron_companion::programme::{Writing, progress};
use perron_companion::{Private, Words, exercise};

use crate::companion::Companion;
use crate::fault::Fault;
use crate::library::{Answer, duration};
use crate::mirror::{Country, Ending, Language, Met, Outcome, Score};
use crate::moment::{Day, Hour, Moment};
use crate::private::{ForReading, PrivateText};

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
    /// How often the person woke of one.
    pub woken: u8,
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
    /// Whether it was written down as it was; reading it again is a call of its own ([`Companion::original`]).
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

#[uniffi::export]
impl Companion {
    /// Everything that is kept, in the order it was. It takes a while where there are thousands.
    pub fn entries(&self) -> Result<Vec<Kept>, Fault> {
        let entries = self.journal(|journal| journal.entries())?;
        Ok(entries.iter().map(Kept::of).collect())
    }

    /// The nightmare as it was, for its owner to read: it is shown when it is asked for, and spoken never.
    pub fn original(&self, id: &str) -> Result<Option<ForReading>, Fault> {
        let id = entry_id(id)?;
        Ok(match self.journal(|journal| journal.entry(id))? {
            Some(core::Entry::Dream(dream)) => {
                dream.original.map(|(_, original)| ForReading::new(original.for_reading().to_string()))
            }
            _ => None,
        })
    }

    /// Removes an entry for ever, and what else has its words; false: there was none of this name.
    pub fn remove(&self, id: &str) -> Result<bool, Fault> {
        let id = entry_id(id)?;
        Ok(self.journal(|journal| journal.remove(id))?.is_some())
    }

    /// The night that is told of at this moment: until four in the morning that of the day before.
    pub fn night_of(&self, now: Moment) -> Result<Day, Fault> {
        let now: DateTime = now.try_into()?;
        Ok(perron_companion::programme::night_at(now).into())
    }

    /// Keeps how a night was, in the place of what was told of it before.
    pub fn log_night(&self, night: Night, now: Moment) -> Result<String, Fault> {
        let now: DateTime = now.try_into()?;
        let intensity = match night.intensity {
            Some(number) => Some(Intensity::new(number).ok_or_else(|| Fault::input("number from 0 to 10"))?),
            None => None,
        };
        let night = core::Night {
            of: night.of.try_into()?,
            nightmares: night.nightmares,
            woken: night.woken,
            intensity,
            title: night.title.map(|title| Private::new(title.reveal().trim().to_string())),
        };
        let words = self.words();
        let logged = self.journal(|journal| match journal.log_night(night, now) {
            Ok(receipt) => Ok(Ok(receipt.id.to_string())),
            Err(LogError::Refused(reason)) => Ok(Err(Fault::Refused { says: words.reason(reason) })),
            Err(LogError::Store(error)) => Err(error),
        });
        logged?
    }

    /// Keeps what the person practises for; answers its name.
    pub fn keep_goal(&self, text: PrivateText, now: Moment) -> Result<String, Fault> {
        self.refuse_text(Writing::NewDream, &text)?;
        let text = Private::new(text.reveal().trim().to_string());
        let goal = core::Goal { at: now.try_into()?, text, reached: None };
        self.kept(&core::Entry::Goal(goal))
    }

    /// Marks a goal as reached, or as not reached after all; false: there is none of this name.
    pub fn goal_reached(&self, id: &str, reached: bool, now: Moment) -> Result<bool, Fault> {
        let (id, now) = (entry_id(id)?, DateTime::try_from(now)?);
        let replaced = self.journal(|journal| match journal.entry(id)? {
            Some(core::Entry::Goal(goal)) => {
                journal.replace(id, &core::Entry::Goal(core::Goal { reached: reached.then_some(now), ..goal }))
            }
            _ => Ok(None),
        })?;
        Ok(replaced.is_some())
    }

    /// Keeps a safe place with the words that belong to it; answers its name.
    pub fn keep_place(
        &self,
        exercise: &str,
        language: Language,
        answers: Vec<Answer>,
        now: Moment,
    ) -> Result<String, Fault> {
        let items = |answer: &Answer| answer.items.iter().map(|item| item.reveal().to_string()).collect();
        let typed = |answer: Answer| (answer.slot.clone(), exercise::Answer::typed(items(&answer)));
        let place = core::Place {
            at: now.try_into()?,
            exercise: Private::new(exercise.to_string()),
            language,
            answers: answers.into_iter().map(typed).collect(),
        };
        self.kept(&core::Entry::Place(place))
    }

    /// What a person wants to be the same next time.
    pub fn settings(&self) -> Result<Settings, Fault> {
        let settings = self.journal(|journal| journal.settings())?;
        Ok(Settings {
            language: settings.language,
            country: settings.country,
            reminder: settings.reminder.map(Hour::from),
        })
    }

    /// Keeps these settings in the place of those before.
    pub fn keep_settings(&self, settings: Settings) -> Result<(), Fault> {
        let reminder = settings.reminder.map(TryInto::try_into).transpose()?;
        self.journal(|journal| {
            journal.change_settings(|kept| {
                kept.language = settings.language;
                kept.country = settings.country;
                kept.reminder = reminder;
            })
        })?;
        Ok(())
    }

    /// The last weeks in numbers, the one of this day at the end; 1 to 26 of them.
    pub fn weeks(&self, count: u16, now: Moment) -> Result<Vec<Week>, Fault> {
        let now: DateTime = now.try_into()?;
        let entries = self.journal(|journal| journal.entries())?;
        let weeks = progress::weeks(&entries, day_of(now), count.clamp(1, MOST_WEEKS));
        Ok(weeks.into_iter().map(Week::of).collect())
    }

    /// The last weeks as an SVG that needs nothing beside it. Its title and description are for a screen reader.
    pub fn plot(&self, count: u16, language: Language, now: Moment) -> Result<String, Fault> {
        let now: DateTime = now.try_into()?;
        let entries = self.journal(|journal| journal.entries())?;
        Ok(Plot::new(&entries, now, count).svg(&Words::new(language)).as_str().to_string())
    }

    /// The last weeks in sentences, for who does not see a picture.
    pub fn plot_in_words(&self, count: u16, language: Language, now: Moment) -> Result<Vec<String>, Fault> {
        let now: DateTime = now.try_into()?;
        let entries = self.journal(|journal| journal.entries())?;
        Ok(Plot::new(&entries, now, count).lines(&Words::new(language)))
    }

    /// How often what is kept was written when it was opened, to be told the next time ([`crate::Config::last_seen`]);
    /// nothing while it is not open.
    pub fn revision(&self) -> Option<u64> {
        self.store.opened_at()
    }

    /// Erases everything that is kept, the keys first; it does not have to open. There is no way back.
    pub fn erase(&self) -> Result<(), Fault> {
        self.exercises()?;
        self.hush();
        self.store.erase().map_err(|error| error.into_fault(&self.words()))
    }
}

impl Companion {
    fn kept(&self, entry: &core::Entry) -> Result<String, Fault> {
        Ok(self.journal(|journal| journal.keep(entry))?.id.to_string())
    }

    pub(crate) fn refuse_text(&self, writing: Writing, text: &PrivateText) -> Result<(), Fault> {
        match writing.refused(text.reveal()) {
            Some(reason) => Err(Fault::Refused { says: self.words().reason(reason) }),
            None => Ok(()),
        }
    }
}

pub(crate) fn entry_id(id: &str) -> Result<EntryId, Fault> {
    id.parse().map_err(|_| Fault::input("entry's name"))
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
    fn of(span: progress::Span) -> Self {
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
