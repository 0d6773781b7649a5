//! How each kind of entry is written. These fields are version 1: a field more or less is a new version.

use perron_core::Private;
use perron_core::dream::{NewDream, Original};
use perron_core::entry::*;
use perron_core::exercise::Answer;
use perron_core::language::Language;
use perron_core::practice::Outcome;
use perron_core::script::tree::Ending;
use serde::{Deserialize, Serialize};

use super::cell::{Answered, At, Day, Days, HowBad, Id, Locked, Name, Span, Wrote};

/// An entry under the name of its kind.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Row<'a> {
    Practice(PracticeRow<'a>),
    Place(PlaceRow<'a>),
    DayList(DayListRow<'a>),
    Night(NightRow<'a>),
    Dream(DreamRow<'a>),
    Goal(GoalRow<'a>),
    Shared(SharedRow<'a>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeRow<'a> {
    id: Id,
    exercise: Wrote<'a>,
    language: Name<Language>,
    ending: Name<Ending>,
    began: At,
    over: At,
    length_ms: Span,
    heard_ms: Span,
    outcome: Name<Outcome>,
    stopped: bool,
    grounded: u32,
    before: Answered,
    after: Answered,
    #[serde(skip_serializing_if = "Option::is_none")]
    dream: Option<Id>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceRow<'a> {
    id: Id,
    at: At,
    exercise: Wrote<'a>,
    language: Name<Language>,
    answers: Vec<AnswerRow<'a>>,
}

/// What was given for a slot.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerRow<'a> {
    pub(super) slot: Wrote<'a>,
    pub(super) items: Vec<Wrote<'a>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DayListRow<'a> {
    id: Id,
    at: At,
    exercise: Wrote<'a>,
    items: Vec<Wrote<'a>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NightRow<'a> {
    id: Id,
    of: Day,
    nightmares: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    woken: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    intensity: Option<HowBad>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Wrote<'a>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DreamRow<'a> {
    id: Id,
    title: Wrote<'a>,
    chosen: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    original: Option<OriginalRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    made: Option<MadeRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    aside: Option<At>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OriginalRow<'a> {
    written: At,
    text: Wrote<'a>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MadeRow<'a> {
    at: At,
    changed: At,
    text: Wrote<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<Name<Met>>,
    needs: Vec<NeedRow>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedRow {
    need: Name<Need>,
    met: Name<Met>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GoalRow<'a> {
    id: Id,
    at: At,
    text: Wrote<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reached: Option<At>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SharedRow<'a> {
    id: Id,
    at: At,
    to: Wrote<'a>,
    lock: Locked,
    period: Days,
    parts: Vec<Name<Part>>,
}

impl<'a> From<&'a Kept> for Row<'a> {
    fn from(kept: &'a Kept) -> Self {
        let id = Id(kept.id);
        match &kept.entry {
            Entry::Practice(practised) => Self::Practice(PracticeRow {
                id,
                exercise: lent(&practised.exercise),
                language: Name(practised.language),
                ending: Name(practised.ending),
                began: At(practised.began),
                over: At(practised.over),
                length_ms: Span(practised.length),
                heard_ms: Span(practised.heard),
                outcome: Name(practised.outcome),
                stopped: practised.stopped,
                grounded: practised.grounded,
                before: Answered(practised.before),
                after: Answered(practised.after),
                dream: practised.dream.map(Id),
            }),
            Entry::Place(place) => Self::Place(PlaceRow {
                id,
                at: At(place.at),
                exercise: lent(&place.exercise),
                language: Name(place.language),
                answers: place.answers.iter().map(|(slot, answer)| AnswerRow::of(slot, answer)).collect(),
            }),
            Entry::DayList(list) => Self::DayList(DayListRow {
                id,
                at: At(list.at),
                exercise: lent(&list.exercise),
                items: list.items.reveal().iter().map(|item| Wrote::Lent(item)).collect(),
            }),
            Entry::Night(night) => Self::Night(NightRow {
                id,
                of: Day(night.of),
                nightmares: night.nightmares,
                woken: night.woken,
                intensity: night.intensity.map(HowBad),
                title: night.title.as_ref().map(lent),
            }),
            Entry::Dream(dream) => Self::Dream(DreamRow {
                id,
                title: lent(&dream.title),
                chosen: At(dream.chosen),
                original: dream.original.as_ref().map(|(written, original)| OriginalRow {
                    written: At(*written),
                    text: Wrote::Original(original.for_reading()),
                }),
                made: dream.made.as_ref().map(|made| MadeRow {
                    at: At(made.at),
                    changed: At(made.changed),
                    text: Wrote::Lent(made.dream.reveal()),
                    done: made.check.done.map(Name),
                    needs: made
                        .check
                        .needs
                        .iter()
                        .map(|(need, met)| NeedRow { need: Name(*need), met: Name(*met) })
                        .collect(),
                }),
                aside: dream.aside.map(At),
            }),
            Entry::Goal(goal) => {
                Self::Goal(GoalRow { id, at: At(goal.at), text: lent(&goal.text), reached: goal.reached.map(At) })
            }
            Entry::Shared(shared) => Self::Shared(SharedRow {
                id,
                at: At(shared.at),
                to: lent(&shared.to),
                lock: Locked(shared.lock),
                period: Days(shared.period),
                parts: shared.parts.iter().map(Name).collect(),
            }),
        }
    }
}

impl From<Row<'_>> for Kept {
    fn from(row: Row<'_>) -> Self {
        let (id, entry) = match row {
            Row::Practice(row) => (row.id, practised(row)),
            Row::Place(row) => {
                let answers = row.answers.into_iter().map(AnswerRow::own).collect();
                let (exercise, language) = (kept(row.exercise), row.language.0);
                (row.id, Entry::Place(Place { at: row.at.0, exercise, language, answers }))
            }
            Row::DayList(row) => {
                let items = Answer::typed(row.items.into_iter().map(Wrote::own).collect());
                (row.id, Entry::DayList(DayList { at: row.at.0, exercise: kept(row.exercise), items }))
            }
            Row::Night(row) => {
                let (intensity, title) = (row.intensity.map(|bad| bad.0), row.title.map(kept));
                let night = Night { of: row.of.0, nightmares: row.nightmares, woken: row.woken, intensity, title };
                (row.id, Entry::Night(night))
            }
            Row::Dream(row) => (row.id, dream(row)),
            Row::Goal(row) => {
                let reached = row.reached.map(|at| at.0);
                (row.id, Entry::Goal(Goal { at: row.at.0, text: kept(row.text), reached }))
            }
            Row::Shared(row) => {
                let parts = row.parts.into_iter().map(|part| part.0).collect();
                let (to, lock, period) = (kept(row.to), row.lock.0, row.period.0);
                (row.id, Entry::Shared(Shared { at: row.at.0, to, lock, period, parts }))
            }
        };
        Self { id: id.0, entry }
    }
}

fn practised(row: PracticeRow<'_>) -> Entry {
    Entry::Practice(Practised {
        exercise: kept(row.exercise),
        language: row.language.0,
        ending: row.ending.0,
        began: row.began.0,
        over: row.over.0,
        length: row.length_ms.0,
        heard: row.heard_ms.0,
        outcome: row.outcome.0,
        stopped: row.stopped,
        grounded: row.grounded,
        before: row.before.0,
        after: row.after.0,
        dream: row.dream.map(|id| id.0),
    })
}

fn dream(row: DreamRow<'_>) -> Entry {
    Entry::Dream(DreamKept {
        title: kept(row.title),
        chosen: row.chosen.0,
        original: row.original.map(|original| (original.written.0, Original::written(original.text.own()))),
        made: row.made.map(|made| Made {
            at: made.at.0,
            changed: made.changed.0,
            dream: NewDream::written(made.text.own()),
            check: SelfCheck {
                done: made.done.map(|met| met.0),
                needs: made.needs.into_iter().map(|row| (row.need.0, row.met.0)).collect(),
            },
        }),
        aside: row.aside.map(|at| at.0),
    })
}

impl<'a> AnswerRow<'a> {
    pub(super) fn of(slot: &'a str, answer: &'a Answer) -> Self {
        let items = answer.reveal().iter().map(|item| Wrote::Lent(item)).collect();
        Self { slot: Wrote::Lent(slot), items }
    }

    pub(super) fn own(self) -> (String, Answer) {
        (self.slot.own(), Answer::typed(self.items.into_iter().map(Wrote::own).collect()))
    }
}

/// A person's words, lent to be written.
pub(super) fn lent(words: &Private<String>) -> Wrote<'_> {
    Wrote::Lent(words.reveal())
}

/// A person's words, taken into keeping.
pub(super) fn kept(words: Wrote<'_>) -> Private<String> {
    Private::new(words.own())
}
