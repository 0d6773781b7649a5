//! The tables: a row for each entry, or for each item where an entry is a list.

use std::io;

use perron_core::distress::Score;
use perron_core::entry::{Entry, Kept, Lock, Need, Part};

use super::super::names::Named;
use super::Kind;
use super::cell::Line;

/// Every table.
pub(super) const TABLES: [Kind; 7] = [
    Kind {
        name: "practices.csv",
        columns: &[
            "id", "exercise", "language", "ending", "began", "over", "length_s", "heard_s", "outcome", "stopped",
            "grounded", "before", "after", "dream",
        ],
        rows: practices,
    },
    Kind { name: "nights.csv", columns: &["id", "of", "nightmares", "woken", "intensity", "title"], rows: nights },
    Kind {
        name: "dreams.csv",
        columns: &[
            "id",
            "chosen",
            "title",
            "written",
            "original",
            "made",
            "changed",
            "new_dream",
            "done",
            "safety",
            "comfort",
            "expression",
            "blameless",
            "standing",
            "play",
            "aside",
        ],
        rows: dreams,
    },
    Kind { name: "places.csv", columns: &["id", "at", "exercise", "language", "slot", "number", "text"], rows: places },
    Kind { name: "day-lists.csv", columns: &["id", "at", "exercise", "number", "text"], rows: day_lists },
    Kind { name: "goals.csv", columns: &["id", "at", "text", "reached"], rows: goals },
    Kind { name: "shared.csv", columns: &["id", "at", "to", "lock", "key", "first", "last", "parts"], rows: shared },
];

fn practices(kept: &Kept, line: &mut Line<'_>) -> io::Result<()> {
    let Entry::Practice(practised) = &kept.entry else { return Ok(()) };
    line.shown(kept.id)?;
    line.text(practised.exercise.reveal())?;
    line.text(practised.language.named())?;
    line.text(practised.ending.named())?;
    line.shown(practised.began)?;
    line.shown(practised.over)?;
    line.shown(practised.length.0 / 1_000)?;
    line.shown(practised.heard.0 / 1_000)?;
    line.text(practised.outcome.named())?;
    line.text(if practised.stopped { "yes" } else { "no" })?;
    line.shown(practised.grounded)?;
    score(practised.before, line)?;
    score(practised.after, line)?;
    line.maybe(practised.dream)?;
    line.end()
}

/// A number; where there is none, why, so that no answer is not taken for quite calm.
fn score(score: Score, line: &mut Line<'_>) -> io::Result<()> {
    match score {
        Score::Given(distress) => line.shown(distress.reveal()),
        Score::Skipped => line.text("skipped"),
        Score::NotAsked => line.text("not-asked"),
    }
}

fn nights(kept: &Kept, line: &mut Line<'_>) -> io::Result<()> {
    let Entry::Night(night) = &kept.entry else { return Ok(()) };
    line.shown(kept.id)?;
    line.shown(night.of)?;
    line.shown(night.nightmares)?;
    line.maybe(night.woken)?;
    line.maybe(night.intensity.map(|intensity| intensity.reveal()))?;
    line.text(night.title.as_ref().map_or("", |title| title.reveal()))?;
    line.end()
}

fn dreams(kept: &Kept, line: &mut Line<'_>) -> io::Result<()> {
    let Entry::Dream(dream) = &kept.entry else { return Ok(()) };
    let made = dream.made.as_ref();
    line.shown(kept.id)?;
    line.shown(dream.chosen)?;
    line.text(dream.title.reveal())?;
    line.maybe(dream.original.as_ref().map(|(written, _)| written))?;
    line.maybe(dream.original.as_ref().map(|(_, original)| original.for_reading()))?;
    line.maybe(made.map(|made| made.at))?;
    line.maybe(made.map(|made| made.changed))?;
    line.text(made.map_or("", |made| made.dream.reveal()))?;
    line.maybe(made.and_then(|made| made.check.done).map(Named::named))?;
    for need in Need::ALL {
        let needs = made.map_or(&[][..], |made| &made.check.needs);
        line.maybe(needs.iter().rev().find(|(looked, _)| *looked == need).map(|(_, met)| met.named()))?;
    }
    line.maybe(dream.aside)?;
    line.end()
}

fn places(kept: &Kept, line: &mut Line<'_>) -> io::Result<()> {
    let Entry::Place(place) = &kept.entry else { return Ok(()) };
    for (slot, answer) in &place.answers {
        for (number, text) in answer.reveal().iter().enumerate() {
            line.shown(kept.id)?;
            line.shown(place.at)?;
            line.text(place.exercise.reveal())?;
            line.text(place.language.named())?;
            line.text(slot)?;
            line.shown(number + 1)?;
            line.text(text)?;
            line.end()?;
        }
    }
    if place.answers.iter().all(|(_, answer)| answer.reveal().is_empty()) {
        line.shown(kept.id)?;
        line.shown(place.at)?;
        line.text(place.exercise.reveal())?;
        line.text(place.language.named())?;
        (0..3).try_for_each(|_| line.empty())?;
        line.end()?;
    }
    Ok(())
}

fn day_lists(kept: &Kept, line: &mut Line<'_>) -> io::Result<()> {
    let Entry::DayList(list) = &kept.entry else { return Ok(()) };
    let mut row = |number: Option<usize>, text: &str| {
        line.shown(kept.id)?;
        line.shown(list.at)?;
        line.text(list.exercise.reveal())?;
        line.maybe(number)?;
        line.text(text)?;
        line.end()
    };
    if list.items.reveal().is_empty() {
        row(None, "")?;
    }
    list.items.reveal().iter().enumerate().try_for_each(|(number, text)| row(Some(number + 1), text))
}

fn goals(kept: &Kept, line: &mut Line<'_>) -> io::Result<()> {
    let Entry::Goal(goal) = &kept.entry else { return Ok(()) };
    line.shown(kept.id)?;
    line.shown(goal.at)?;
    line.text(goal.text.reveal())?;
    line.maybe(goal.reached)?;
    line.end()
}

fn shared(kept: &Kept, line: &mut Line<'_>) -> io::Result<()> {
    let Entry::Shared(shared) = &kept.entry else { return Ok(()) };
    line.shown(kept.id)?;
    line.shown(shared.at)?;
    line.text(shared.to.reveal())?;
    line.text(shared.lock.name())?;
    line.maybe(match shared.lock {
        Lock::Therapist(key) => Some(key.iter().map(|byte| format!("{byte:02x}")).collect::<String>()),
        Lock::Open | Lock::Passphrase => None,
    })?;
    line.shown(shared.period.first())?;
    line.shown(shared.period.last())?;
    line.text(&shared.parts.iter().map(Part::name).collect::<Vec<_>>().join(" "))?;
    line.end()
}
