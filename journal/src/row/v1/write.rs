//! From core's entries to rows; words are lent, never copied.

use perron_core::day::{Date, DateTime, Time};
use perron_core::distress::Score;
use perron_core::entry::{
    Checkpoint, DayList, DreamKept, Entry, Goal, Intensity, Lock, Made, Night, Place, Practised, Ritual, Settings,
    Shared,
};
use perron_core::exercise::{Answer, BedWish, Wishes};
use perron_core::private::Private;

use super::{
    AnswerRow, BedWishRow, CheckpointRow, DateRow, DateTimeRow, DayListRow, DreamRow, EntryRow, GoalRow, LockRow,
    MadeRow, NightRow, PlaceRow, PractisedRow, RitualRow, ScoreRow, SettingsRow, SharedRow, TimeRow, WishesRow, Words,
};

impl From<Date> for DateRow {
    fn from(date: Date) -> Self {
        Self(date.year(), date.month(), date.day())
    }
}

impl From<Time> for TimeRow {
    fn from(time: Time) -> Self {
        Self(time.hour(), time.minute(), time.second(), time.subsec_nanosecond())
    }
}

impl From<DateTime> for DateTimeRow {
    fn from(at: DateTime) -> Self {
        Self(at.date().into(), at.time().into())
    }
}

impl From<Score> for ScoreRow {
    fn from(score: Score) -> Self {
        match score {
            Score::NotAsked => Self::NotAsked,
            Score::Skipped => Self::Skipped,
            Score::Given(distress) => Self::Given(distress.reveal()),
        }
    }
}

impl From<BedWish> for BedWishRow {
    fn from(bed: BedWish) -> Self {
        match bed {
            BedWish::Usual => Self::Usual,
            BedWish::Off => Self::Off,
            BedWish::Named(bed) => Self::Named(bed.into()),
        }
    }
}

fn items(answer: &Answer) -> Vec<&str> {
    answer.reveal().iter().map(String::as_str).collect()
}

fn title(text: &Private<String>) -> &str {
    text.reveal()
}

fn answers<'a>(answers: impl IntoIterator<Item = (&'a String, &'a Answer)>) -> Vec<AnswerRow<'a>> {
    answers.into_iter().map(|(slot, answer)| AnswerRow(slot, items(answer))).collect()
}

impl<'a> From<&'a Entry> for EntryRow<'a> {
    fn from(entry: &'a Entry) -> Self {
        match entry {
            Entry::Practice(practised) => Self::Practice(practised.into()),
            Entry::Place(place) => Self::Place(place.into()),
            Entry::DayList(list) => Self::DayList(list.into()),
            Entry::Night(night @ Night { woken: None, .. }) => Self::NightUntold(night.into()),
            Entry::Night(night) => Self::Night(night.into()),
            Entry::Dream(dream) => Self::Dream(dream.into()),
            Entry::Goal(goal) => Self::Goal(goal.into()),
            Entry::Shared(shared) => Self::Shared(shared.into()),
        }
    }
}

impl<'a> From<&'a Practised> for PractisedRow<'a> {
    fn from(practised: &'a Practised) -> Self {
        let Practised {
            exercise,
            language,
            ending,
            began,
            over,
            length,
            heard,
            outcome,
            stopped,
            grounded,
            before,
            after,
            dream,
        } = practised;
        Self {
            exercise: exercise.reveal(),
            language: (*language).into(),
            ending: (*ending).into(),
            began: (*began).into(),
            over: (*over).into(),
            length: length.0,
            heard: heard.0,
            outcome: (*outcome).into(),
            stopped: *stopped,
            grounded: *grounded,
            before: (*before).into(),
            after: (*after).into(),
            dream: dream.map(|id| id.0),
        }
    }
}

impl<'a> From<&'a Place> for PlaceRow<'a> {
    fn from(Place { at, exercise, language, answers: given }: &'a Place) -> Self {
        Self {
            at: (*at).into(),
            exercise: exercise.reveal(),
            language: (*language).into(),
            answers: answers(given.iter().map(|(slot, answer)| (slot, answer))),
        }
    }
}

impl<'a> From<&'a DayList> for DayListRow<'a> {
    fn from(DayList { at, exercise, items: given }: &'a DayList) -> Self {
        Self { at: (*at).into(), exercise: exercise.reveal(), items: items(given) }
    }
}

impl<'a> From<&'a Night> for NightRow<'a> {
    fn from(Night { of, nightmares, woken, intensity, title: named }: &'a Night) -> Self {
        Self {
            of: (*of).into(),
            nightmares: *nightmares,
            woken: woken.unwrap_or(0),
            intensity: intensity.map(Intensity::reveal),
            title: named.as_ref().map(title),
        }
    }
}

impl<'a> From<&'a DreamKept> for DreamRow<'a> {
    fn from(DreamKept { title: named, chosen, original, made, aside }: &'a DreamKept) -> Self {
        Self {
            title: title(named),
            chosen: (*chosen).into(),
            original: original.as_ref().map(|(at, text)| ((*at).into(), Words::Shown(text.for_reading()))),
            made: made.as_ref().map(Into::into),
            aside: aside.map(Into::into),
        }
    }
}

impl<'a> From<&'a Made> for MadeRow<'a> {
    fn from(Made { at, changed, dream, check }: &'a Made) -> Self {
        Self {
            at: (*at).into(),
            changed: (*changed).into(),
            dream: dream.reveal(),
            done: check.done.map(Into::into),
            needs: check.needs.iter().map(|(need, met)| ((*need).into(), (*met).into())).collect(),
        }
    }
}

impl<'a> From<&'a Goal> for GoalRow<'a> {
    fn from(Goal { at, text, reached }: &'a Goal) -> Self {
        Self { at: (*at).into(), text: text.reveal(), reached: reached.map(Into::into) }
    }
}

impl From<Lock> for LockRow {
    fn from(lock: Lock) -> Self {
        match lock {
            Lock::Open => Self::Open,
            Lock::Passphrase => Self::Passphrase,
            Lock::Therapist(key) => Self::Therapist(key),
        }
    }
}

impl<'a> From<&'a Shared> for SharedRow<'a> {
    fn from(Shared { at, to, lock, period, parts }: &'a Shared) -> Self {
        Self {
            at: (*at).into(),
            to: to.reveal(),
            lock: (*lock).into(),
            first: period.first().into(),
            last: period.last().into(),
            parts: parts.iter().map(Into::into).collect(),
        }
    }
}

impl<'a> From<&'a Ritual> for RitualRow<'a> {
    fn from(Ritual { at, exercise, language, wishes, voice, dream }: &'a Ritual) -> Self {
        Self {
            at: (*at).into(),
            exercise: exercise.reveal(),
            language: (*language).into(),
            wishes: wishes.into(),
            voice: voice.reveal(),
            dream: dream.map(|id| id.0),
        }
    }
}

impl<'a> From<&'a Wishes> for WishesRow<'a> {
    fn from(wishes: &'a Wishes) -> Self {
        let Wishes { length, senses, ending, planned, daytime, bed, mode, answers: given, seed } = wishes;
        Self {
            length: length.map(|length| length.0),
            senses: senses.iter().map(|sense| (*sense).into()).collect(),
            ending: ending.map(Into::into),
            planned: *planned,
            daytime: daytime.map(Into::into),
            bed: (*bed).into(),
            mode: (*mode).into(),
            answers: answers(given),
            seed: *seed,
        }
    }
}

impl<'a> From<&'a Settings> for SettingsRow<'a> {
    fn from(settings: &'a Settings) -> Self {
        // Whatever came later is of a later version.
        let Settings { language, country, reminder, read, rituals, private: _ } = settings;
        Self {
            language: language.map(Into::into),
            country: country.map(Into::into),
            reminder: reminder.map(Into::into),
            read: read.iter().map(|page| (*page).into()).collect(),
            rituals: rituals.iter().map(Into::into).collect(),
        }
    }
}

impl<'a> From<&'a Checkpoint> for CheckpointRow<'a> {
    fn from(checkpoint: &'a Checkpoint) -> Self {
        let Checkpoint { ritual, ending, length, timeline, cue, heard, grounded, before } = checkpoint;
        Self {
            ritual: ritual.into(),
            ending: (*ending).into(),
            length: length.0,
            timeline: *timeline.reveal(),
            cue: *cue as u64,
            heard: heard.0,
            grounded: *grounded,
            before: (*before).into(),
        }
    }
}
