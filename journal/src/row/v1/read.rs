//! From rows back to core's entries; `None` where a number is none that core knows.

use perron_core::Millis;
use perron_core::day::{Date, DateTime, Time};
use perron_core::distress::{Distress, Score};
use perron_core::dream::{NewDream, Original};
use perron_core::entry::{
    Checkpoint, DayList, DreamKept, Entry, EntryId, Goal, Intensity, Lock, Made, Night, Period, Place, Practised,
    Ritual, SelfCheck, Settings, Shared,
};
use perron_core::exercise::{Answer, BedWish, Wishes};
use perron_core::private::Private;
use perron_core::sort;

use super::{
    AnswerRow, BedWishRow, CheckpointRow, DateRow, DateTimeRow, DayListRow, DreamRow, EntryRow, GoalRow, LockRow,
    MadeRow, NightRow, PlaceRow, PractisedRow, RitualRow, ScoreRow, SettingsRow, SharedRow, TimeRow, WishesRow,
};

impl DateRow {
    fn read(self) -> Option<Date> {
        Date::new(self.0, self.1, self.2).ok()
    }
}

impl TimeRow {
    fn read(self) -> Option<Time> {
        Time::new(self.0, self.1, self.2, self.3).ok()
    }
}

impl DateTimeRow {
    pub(super) fn read(self) -> Option<DateTime> {
        Some(self.0.read()?.to_datetime(self.1.read()?))
    }
}

impl ScoreRow {
    fn read(self) -> Option<Score> {
        Some(match self {
            Self::NotAsked => Score::NotAsked,
            Self::Skipped => Score::Skipped,
            Self::Given(number) => Score::Given(Distress::new(number)?),
        })
    }
}

/// What may be absent, and must be right where it is there.
fn maybe<R, T>(row: Option<R>, read: impl FnOnce(R) -> Option<T>) -> Option<Option<T>> {
    match row {
        None => Some(None),
        Some(row) => read(row).map(Some),
    }
}

fn text(text: &str) -> Private<String> {
    Private::new(text.to_string())
}

fn answer(items: Vec<&str>) -> Answer {
    Answer::typed(items.into_iter().map(str::to_string).collect())
}

fn answers(rows: Vec<AnswerRow<'_>>) -> impl Iterator<Item = (String, Answer)> {
    rows.into_iter().map(|AnswerRow(slot, items)| (slot.to_string(), answer(items)))
}

impl EntryRow<'_> {
    pub(in crate::row) fn read(self) -> Option<Entry> {
        Some(match self {
            Self::Practice(row) => Entry::Practice(row.read()?),
            Self::Place(row) => Entry::Place(row.read()?),
            Self::DayList(row) => Entry::DayList(row.read()?),
            Self::Night(row) => Entry::Night(row.read()?),
            Self::Dream(row) => Entry::Dream(row.read()?),
            Self::Goal(row) => Entry::Goal(row.read()?),
            Self::Shared(row) => Entry::Shared(row.read()?),
            Self::NightUntold(row) => Entry::Night(Night { woken: None, ..row.read()? }),
        })
    }
}

impl PractisedRow<'_> {
    fn read(self) -> Option<Practised> {
        Some(Practised {
            exercise: text(self.exercise),
            language: self.language.into(),
            ending: self.ending.into(),
            began: self.began.read()?,
            over: self.over.read()?,
            length: Millis(self.length),
            heard: Millis(self.heard),
            outcome: self.outcome.into(),
            stopped: self.stopped,
            grounded: self.grounded,
            before: self.before.read()?,
            after: self.after.read()?,
            dream: self.dream.map(EntryId),
        })
    }
}

impl PlaceRow<'_> {
    fn read(self) -> Option<Place> {
        Some(Place {
            at: self.at.read()?,
            exercise: text(self.exercise),
            language: self.language.into(),
            answers: answers(self.answers).collect(),
        })
    }
}

impl DayListRow<'_> {
    fn read(self) -> Option<DayList> {
        Some(DayList { at: self.at.read()?, exercise: text(self.exercise), items: answer(self.items) })
    }
}

impl NightRow<'_> {
    fn read(self) -> Option<Night> {
        Some(Night {
            of: self.of.read()?,
            nightmares: self.nightmares,
            woken: Some(self.woken),
            intensity: maybe(self.intensity, Intensity::new)?,
            title: self.title.map(text),
        })
    }
}

impl DreamRow<'_> {
    fn read(self) -> Option<DreamKept> {
        Some(DreamKept {
            title: text(self.title),
            chosen: self.chosen.read()?,
            original: maybe(self.original, |(at, words)| Some((at.read()?, Original::written(words.to_string()))))?,
            made: maybe(self.made, MadeRow::read)?,
            aside: maybe(self.aside, DateTimeRow::read)?,
        })
    }
}

impl MadeRow<'_> {
    fn read(self) -> Option<Made> {
        Some(Made {
            at: self.at.read()?,
            changed: self.changed.read()?,
            dream: NewDream::written(self.dream.to_string()),
            check: SelfCheck {
                done: self.done.map(Into::into),
                needs: self.needs.into_iter().map(|(need, met)| (need.into(), met.into())).collect(),
            },
        })
    }
}

impl GoalRow<'_> {
    fn read(self) -> Option<Goal> {
        Some(Goal { at: self.at.read()?, text: text(self.text), reached: maybe(self.reached, DateTimeRow::read)? })
    }
}

impl SharedRow<'_> {
    fn read(self) -> Option<Shared> {
        Some(Shared {
            at: self.at.read()?,
            to: text(self.to),
            lock: match self.lock {
                LockRow::Open => Lock::Open,
                LockRow::Passphrase => Lock::Passphrase,
                LockRow::Therapist(key) => Lock::Therapist(key),
            },
            period: Period::new(self.first.read()?, self.last.read()?)?,
            parts: self.parts.into_iter().map(Into::into).collect(),
        })
    }
}

impl RitualRow<'_> {
    fn read(self) -> Option<Ritual> {
        Some(Ritual {
            at: self.at.read()?,
            exercise: text(self.exercise),
            language: self.language.into(),
            wishes: self.wishes.read(),
            voice: text(self.voice),
            dream: self.dream.map(EntryId),
        })
    }
}

impl WishesRow<'_> {
    fn read(self) -> Wishes {
        Wishes {
            length: self.length.map(Millis),
            senses: self.senses.into_iter().map(Into::into).collect(),
            ending: self.ending.map(Into::into),
            planned: self.planned,
            daytime: self.daytime.map(Into::into),
            bed: match self.bed {
                BedWishRow::Usual => BedWish::Usual,
                BedWishRow::Off => BedWish::Off,
                BedWishRow::Named(bed) => BedWish::Named(bed.into()),
            },
            mode: self.mode.into(),
            answers: sort::into_map(answers(self.answers)),
            seed: self.seed,
        }
    }
}

impl SettingsRow<'_> {
    pub(in crate::row) fn read(self) -> Option<Settings> {
        Some(Settings {
            language: self.language.map(Into::into),
            country: self.country.map(Into::into),
            reminder: maybe(self.reminder, TimeRow::read)?,
            read: self.read.into_iter().map(Into::into).collect(),
            rituals: self.rituals.into_iter().map(RitualRow::read).collect::<Option<_>>()?,
            private: false,
        })
    }
}

impl CheckpointRow<'_> {
    pub(in crate::row) fn read(self) -> Option<Checkpoint> {
        Some(Checkpoint {
            ritual: self.ritual.read()?,
            ending: self.ending.into(),
            length: Millis(self.length),
            timeline: Private::new(self.timeline),
            cue: usize::try_from(self.cue).ok()?,
            heard: Millis(self.heard),
            grounded: self.grounded,
            before: self.before.read()?,
        })
    }
}
