//! What is kept, for showing and adding to.

use perron_companion::journal::LogError;
use perron_companion::kept as core;
use perron_companion::kept::{DateTime, EntryId, Intensity, day_of};
use perron_companion::plot::{MOST_WEEKS, Plot};
use perron_companion::programme::{Writing, progress};
use perron_companion::{Private, Words, exercise};

use crate::companion::Companion;
use crate::entry::{Kept, Night, Settings, Week};
use crate::fault::Fault;
use crate::library::Answer;
use crate::mirror::Language;
use crate::moment::{Day, Hour, Moment};
use crate::private::{ForReading, PrivateText};

#[uniffi::export]
impl Companion {
    /// Everything that is kept, in the order it was. It takes a while where there are thousands.
    pub fn entries(&self) -> Result<Vec<Kept>, Fault> {
        self.guard(|| {
            let entries = self.journal(|journal| journal.entries())?;
            Ok(entries.iter().map(Kept::of).collect())
        })
    }

    /// The nightmare as it was, for its owner to read: it is shown when it is asked for, and spoken never.
    pub fn original(&self, id: &str) -> Result<Option<ForReading>, Fault> {
        self.guard(|| {
            let id = entry_id(id)?;
            Ok(match self.journal(|journal| journal.entry(id))? {
                Some(core::Entry::Dream(dream)) => {
                    dream.original.map(|(_, original)| ForReading::new(original.for_reading().to_string()))
                }
                _ => None,
            })
        })
    }

    /// Removes an entry for ever, and what else has its words; false: there was none of this name.
    pub fn remove(&self, id: &str) -> Result<bool, Fault> {
        self.guard(|| {
            let id = entry_id(id)?;
            Ok(self.journal(|journal| journal.remove(id))?.is_some())
        })
    }

    /// The night that is told of at this moment: until four in the morning that of the day before.
    pub fn night_of(&self, now: Moment) -> Result<Day, Fault> {
        self.guard(|| {
            let now: DateTime = now.try_into()?;
            Ok(perron_companion::programme::night_at(now).into())
        })
    }

    /// Keeps how a night was, in the place of what was told of it before.
    pub fn log_night(&self, night: Night, now: Moment) -> Result<String, Fault> {
        self.guard(|| {
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
        })
    }

    /// Keeps what the person practises for; answers its name.
    pub fn keep_goal(&self, text: PrivateText, now: Moment) -> Result<String, Fault> {
        self.guard(|| {
            self.refuse_text(Writing::NewDream, &text)?;
            let text = Private::new(text.reveal().trim().to_string());
            let goal = core::Goal { at: now.try_into()?, text, reached: None };
            self.kept(&core::Entry::Goal(goal))
        })
    }

    /// Marks a goal as reached, or as not reached after all; false: there is none of this name.
    pub fn goal_reached(&self, id: &str, reached: bool, now: Moment) -> Result<bool, Fault> {
        self.guard(|| {
            let (id, now) = (entry_id(id)?, DateTime::try_from(now)?);
            let replaced = self.journal(|journal| match journal.entry(id)? {
                Some(core::Entry::Goal(goal)) => {
                    journal.replace(id, &core::Entry::Goal(core::Goal { reached: reached.then_some(now), ..goal }))
                }
                _ => Ok(None),
            })?;
            Ok(replaced.is_some())
        })
    }

    /// Keeps a safe place with the words that belong to it; answers its name.
    pub fn keep_place(
        &self,
        exercise: &str,
        language: Language,
        answers: Vec<Answer>,
        now: Moment,
    ) -> Result<String, Fault> {
        self.guard(|| {
            let items = |answer: &Answer| answer.items.iter().map(|item| item.reveal().to_string()).collect();
            let typed = |answer: Answer| (answer.slot.clone(), exercise::Answer::typed(items(&answer)));
            let place = core::Place {
                at: now.try_into()?,
                exercise: Private::new(exercise.to_string()),
                language,
                answers: answers.into_iter().map(typed).collect(),
            };
            self.kept(&core::Entry::Place(place))
        })
    }

    /// What a person wants to be the same next time.
    pub fn settings(&self) -> Result<Settings, Fault> {
        self.guard(|| {
            let settings = self.journal(|journal| journal.settings())?;
            Ok(Settings {
                language: settings.language,
                country: settings.country,
                reminder: settings.reminder.map(Hour::from),
                is_private: settings.private,
            })
        })
    }

    /// Keeps these settings in the place of those before.
    pub fn keep_settings(&self, settings: Settings) -> Result<(), Fault> {
        self.guard(|| {
            let reminder = settings.reminder.map(TryInto::try_into).transpose()?;
            let kept = self.journal(|journal| {
                journal.change_settings(|kept| {
                    kept.language = settings.language;
                    kept.country = settings.country;
                    kept.reminder = reminder;
                    kept.private = settings.is_private;
                })
            })?;
            self.store.learn(&kept);
            Ok(())
        })
    }

    /// The last weeks in numbers, the one of this day at the end; 1 to 26 of them.
    pub fn weeks(&self, count: u16, now: Moment) -> Result<Vec<Week>, Fault> {
        self.guard(|| {
            let now: DateTime = now.try_into()?;
            let entries = self.journal(|journal| journal.entries())?;
            let weeks = progress::weeks(&entries, day_of(now), count.clamp(1, MOST_WEEKS));
            Ok(weeks.into_iter().map(Week::of).collect())
        })
    }

    /// The last weeks as an SVG that needs nothing beside it. Its title and description are for a screen reader.
    pub fn plot(&self, count: u16, language: Language, now: Moment) -> Result<String, Fault> {
        self.guard(|| {
            let now: DateTime = now.try_into()?;
            let entries = self.journal(|journal| journal.entries())?;
            Ok(Plot::new(&entries, now, count).svg(Words::of(language)).as_str().to_string())
        })
    }

    /// The last weeks in sentences, for who does not see a picture.
    pub fn plot_in_words(&self, count: u16, language: Language, now: Moment) -> Result<Vec<String>, Fault> {
        self.guard(|| {
            let now: DateTime = now.try_into()?;
            let entries = self.journal(|journal| journal.entries())?;
            Ok(Plot::new(&entries, now, count).lines(Words::of(language)))
        })
    }

    /// How often what is kept was written when it was opened, to be told the next time ([`crate::Config::last_seen`]);
    /// nothing while it is not open.
    pub fn revision(&self) -> Option<u64> {
        self.store.opened_at()
    }

    /// Has a new key made for what is kept, and does without the old one; false: the old one could not be deleted, and opens
    /// nothing any more but old copies.
    pub fn change_key(&self) -> Result<bool, Fault> {
        self.guard(|| {
            self.exercises()?;
            self.store.rotate().map_err(|error| error.into_fault(self.words()))
        })
    }

    /// Erases everything that is kept, the keys first; it does not have to open. There is no way back.
    pub fn erase(&self) -> Result<(), Fault> {
        self.guard(|| {
            self.exercises()?;
            self.hush();
            self.store.erase().map_err(|error| error.into_fault(self.words()))
        })
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
