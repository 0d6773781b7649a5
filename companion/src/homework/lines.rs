//! An assignment in lines, whole: what a person reads before they accept it; and what there is to do today.

use perron_core::Language;
use perron_core::day::Date;
use perron_core::homework::{Agreed, Assignment, Due, Homework, Open, Side, Standing, Task, Today};

use crate::library::Library;
use crate::words::{Word, Words};

/// Everything that an assignment says, in words; what people wrote stands as they wrote it.
pub fn lines(assignment: &Assignment, by: Option<&str>, library: &Library, words: &Words) -> Vec<String> {
    let Agreed { title, note, goals, tasks, opened, hidden, bedtime, .. } = &assignment.plan;
    let say = |key: &str, values: &[(&str, Word)]| words.say(key, values);
    let mut lines = vec![title.reveal().clone()];
    let issued = words.date(assignment.issued);
    let revision = usize::try_from(assignment.revision).unwrap_or(usize::MAX);
    let made = [("day", issued.into()), ("revision", revision.into())];
    lines.push(say("homework-made", &made));
    lines.extend(by.map(|by| say("homework-by", &[("name", by.into())])));
    lines.extend(note.iter().map(|note| note.reveal().clone()));
    if !goals.is_empty() {
        lines.push(say("homework-goals", &[]));
        lines.extend(goals.iter().map(|goal| format!("  - {}", goal.reveal())));
    }
    for task in tasks {
        lines.push(String::new());
        lines.extend(task_lines(task, assignment, library, words));
    }
    lines.push(String::new());
    for (key, ids) in [("homework-opens", opened), ("homework-hides", hidden)] {
        if !ids.is_empty() {
            let titles: Vec<String> = ids.iter().map(|id| named(id, assignment, library)).collect();
            lines.push(say(key, &[("exercises", titles.join(", ").into())]));
        }
    }
    if *bedtime {
        lines.push(say("homework-bedtime", &[]));
    }
    if !assignment.clips.is_empty() {
        lines.push(say("homework-recordings", &[("count", assignment.clips.len().into())]));
        for clip in &assignment.clips {
            let by = if clip.by == Side::Client { "homework-own-voice" } else { "homework-their-voice" };
            let length = clip.length.0.div_ceil(1_000).to_string();
            let values = [("says", clip.says.reveal().as_str().into()), ("seconds", length.into())];
            lines.push(format!("  - {}", say(by, &values)));
        }
    }
    lines
}

fn named(id: &str, assignment: &Assignment, library: &Library) -> String {
    title_of(id, assignment.plan.language, library)
}

/// The title of an exercise in the language of its assignment, or its id where nobody here knows it.
pub fn title_of(id: &str, language: Language, library: &Library) -> String {
    let found = library.find(id, language).ok();
    found.and_then(|entry| entry.script.as_ref()).map_or_else(|| id.to_string(), |it| it.header.title.clone())
}

fn task_lines(task: &Task, assignment: &Assignment, library: &Library, words: &Words) -> Vec<String> {
    let mut lines = vec![named(&task.exercise, assignment, library)];
    lines.push(format!("  {}", when(task, words)));
    let mut how = Vec::new();
    if let Some(length) = task.length {
        // Whole minutes in words; what has seconds as it is typed.
        let minutes = usize::try_from(length.0 / 60_000).unwrap_or(usize::MAX);
        how.push(match length.0 % 60_000 {
            0 => words.say("homework-minutes", &[("minutes", minutes.into())]),
            _ => words.say("homework-length", &[("length", length.to_string().into())]),
        });
    }
    if !task.senses.is_empty() {
        let names: Vec<String> =
            task.senses.iter().map(|sense| words.say(&format!("sense-{}", sense.name()), &[])).collect();
        let all = match names.split_last() {
            Some((last, [first @ .., before])) => {
                let before = [first, std::slice::from_ref(before)].concat().join(", ");
                words.say("homework-and", &[("before", before.into()), ("last", last.as_str().into())])
            }
            _ => names.concat(),
        };
        how.push(words.say("homework-senses", &[("senses", all.into())]));
    }
    if let Some(ending) = task.ending {
        let sleeps = ending == perron_core::script::tree::Ending::Sleep;
        how.push(words.say(if sleeps { "ending-sleep" } else { "ending-wake" }, &[]));
    }
    if !how.is_empty() {
        lines.push(format!("  {}", how.join(" · ")));
    }
    lines.extend(
        task.why
            .iter()
            .map(|why| words.say("homework-why", &[("why", why.reveal().as_str().into())]))
            .map(|line| beneath("  ", &line)),
    );
    for (_, answer) in &task.answers {
        lines.extend(answer.reveal().iter().map(|text| beneath("  - ", text)));
    }
    lines
}

/// A text beneath what it is of: each of its lines as far in as the first.
fn beneath(mark: &str, text: &str) -> String {
    format!("{mark}{}", text.replace('\n', &format!("\n{}", " ".repeat(mark.len()))))
}

/// On how many days, from when, until when, in words.
pub fn when(task: &Task, words: &Words) -> String {
    let often = words.say("homework-often", &[("days", usize::from(task.days_a_week).into())]);
    let from: Word = words.date(task.from).into();
    let period = match task.until {
        Some(until) => words.say("homework-from-until", &[("from", from), ("until", words.date(until).into())]),
        None => words.say("homework-from", &[("from", from)]),
    };
    format!("{often}, {period}")
}

/// Why an exercise that only homework opens is shut, and on which other days there is homework that opens it.
pub fn when_open(homework: &Homework, exercise: &str, today: Option<Date>, words: &Words) -> String {
    let (key, day) = match today.and_then(|today| homework.open(exercise, today)) {
        Some(Open::From(day)) => ("assigned-from", words.date(day)),
        Some(Open::Until(day)) => ("assigned-until", words.date(day)),
        None => ("assigned", String::new()),
    };
    words.say(key, &[("day", day.into())])
}

/// What there is to do today, in words: done, due and next, and nothing of what was not done.
pub fn due_lines(homework: &Homework, today: &Today, library: &Library, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for due in &today.due {
        let Some(accepted) = homework.accepted.get(due.assignment) else { continue };
        let Some(task) = accepted.assignment.plan.tasks.get(due.task) else { continue };
        if due.standing == Standing::Over {
            continue;
        }
        let stands = how_it_stands(due, task, words);
        lines.push(format!("{}  {stands}", named(&task.exercise, &accepted.assignment, library)));
        if due.standing == Standing::Due {
            lines.push(format!("  perron play {}", task.exercise));
        }
        lines.extend(task.why.iter().map(|why| beneath("  ", why.reveal())));
    }
    if lines.is_empty() {
        lines.push(words.say("today-nothing", &[]));
    }
    lines
}

/// How a task stands on a day, in words: what was done of it, and when it comes next.
pub fn how_it_stands(due: &Due, task: &Task, words: &Words) -> String {
    let key = match due.standing {
        Standing::Ahead => "today-ahead",
        Standing::Due => "today-due",
        Standing::Done => "today-done",
        Standing::Enough => "today-enough",
        Standing::Over => "today-over",
    };
    let day = |day: Date| words.date(day);
    let first = words.say(key, &[("day", day(task.from).into())]);
    let count = [("done", usize::from(due.done).into()), ("of", usize::from(due.of).into())];
    let mut said = vec![first];
    if matches!(due.standing, Standing::Due | Standing::Done | Standing::Enough) {
        said.push(words.say("today-count", &count));
    }
    if let (Standing::Done | Standing::Enough, Some(next)) = (due.standing, due.next) {
        said.push(words.say("today-next", &[("day", day(next).into())]));
    }
    said.join(" ")
}
