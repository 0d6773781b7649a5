//! What leaves, as lines for a screen: shown to the person before anything is written.

use perron_core::distress::Distress;
use perron_core::report::{Part, Report};

use super::{date, title};
use crate::library::Library;
use crate::plot::to_minutes;
use crate::words::{Word, Words};

pub(super) fn lines(report: &Report, library: &Library, words: &Words) -> Vec<String> {
    let period = report.chosen.period;
    let days = [("first", date(period.first(), words).into()), ("last", date(period.last(), words).into())];
    let mut lines = vec![words.say("report-days", &days)];
    let mut section = |key: &str, told: Vec<String>| {
        if !told.is_empty() {
            lines.push(String::new());
            lines.push(words.say(key, &[]));
            lines.extend(told.iter().flat_map(|told| told.lines()).map(|line| format!("  {line}")));
        }
    };
    let goals = report.goals.iter().map(|goal| {
        let reached = goal.reached.map(|day| words.say("report-says-reached", &[("day", date(day, words).into())]));
        [Some(goal.text.reveal().clone()), reached].into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    section("report-goals", goals.collect());
    let nights = report.nights.iter().map(|night| {
        let mut told = Vec::new();
        if let Some(numbers) = night.numbers {
            told.push(counted("list-nightmares", usize::from(numbers.nightmares), words));
            let woken = numbers.woken.filter(|woken| numbers.nightmares > 0 || *woken > 0);
            told.extend(woken.map(|count| counted("list-woken", usize::from(count), words)));
            told.extend(numbers.intensity.map(|bad| counted("list-intensity", usize::from(bad.reveal()), words)));
        }
        told.extend(night.title.as_ref().map(|title| title.reveal().clone()));
        format!("{}: {}", words.date(night.of), told.join(", "))
    });
    section("report-nights", nights.collect());
    let practices = report.practices.iter().map(|practice| {
        let mut told = Vec::new();
        if let Some(done) = &practice.done {
            let count = usize::try_from(to_minutes(done.heard)).unwrap_or(usize::MAX);
            let minutes = counted("report-says-minutes", count, words);
            let exercise = title(done.exercise.as_ref(), library, words);
            told.push(words.say("report-says-practice", &[("exercise", exercise.into()), ("minutes", minutes.into())]));
        }
        if practice.before.is_some() || practice.after.is_some() {
            let values = [("before", score(practice.before, words)), ("after", score(practice.after, words))];
            told.push(words.say("report-says-around", &values));
        }
        format!("{}: {}", words.date(practice.day), told.join(", "))
    });
    section("report-practices", practices.collect());
    let dreams = report.dreams.iter().map(|dream| {
        let values = [("title", dream.title.reveal().as_str().into()), ("day", date(dream.changed, words).into())];
        format!("{}\n{}", words.say("report-says-dream", &values), dream.dream.reveal())
    });
    section("report-dreams", dreams.collect());
    lines.push(String::new());
    lines.push(words.say("report-stays", &[]));
    let stays = Part::ALL.into_iter().filter(|part| !report.chosen.parts.has(*part));
    lines.extend(stays.map(|part| format!("  {}", words.say(&format!("report-part-{}", part.name()), &[]))));
    lines.push(format!("  {}", words.say("report-stays-originals", &[])));
    lines
}

fn score(score: Option<Distress>, words: &Words) -> Word {
    score.map_or_else(|| words.say("report-says-unanswered", &[]), |it| it.reveal().to_string()).into()
}

fn counted(key: &str, count: usize, words: &Words) -> String {
    words.say(key, &[("count", Word::Count(count))])
}
