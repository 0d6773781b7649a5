//! What a therapist writes down: asked in the terminal, kept as a readable file.

use std::path::Path;

use perron_companion::homework::{Agreed, Draft, Task, read_draft, write_draft};
use perron_companion::journal::portable::write_new;
use perron_companion::kept::read_date;
use perron_companion::{Language, Library, Private};

use super::refused::in_draft;
use crate::failure::Failure;
use crate::home;
use crate::journal::export::not_written;
use crate::kept::Shut;
use crate::terminal::Terminal;
use crate::writing::{items, number, one_line, text};

/// Asks what was agreed, and writes it down; what is more than that is added in the file by hand.
pub fn new(
    shut: &Shut,
    library: &Library,
    lang: Option<Language>,
    out: &Path,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let (words, now) = (&shut.words, shut.now());
    let say = |key: &str| words.say(key, &[]);
    let title = one_line(&say("homework-title-ask"), words, terminal)?.unwrap_or_default();
    let note = text(&say("homework-note-ask"), words, terminal)?.map(Private::new);
    let goals = items(&say("homework-goal-ask"), words, terminal)?.into_iter().map(Private::new).collect();
    let language = home::language(lang);
    let mut tasks = Vec::new();
    while let Some(exercise) = one_line(&say("homework-exercise-ask"), words, terminal)? {
        // What nobody here knows is asked again, for a slip of the hand would be noticed only at the client's.
        if let Err(missing) = library.find(&exercise, language) {
            terminal.complain(&missing.to_string());
            continue;
        }
        let days = number(&say("homework-days-ask"), 7, words, terminal)?;
        let until = one_line(&say("homework-until-ask"), words, terminal)?.and_then(|day| read_date(&day));
        let why = text(&say("homework-why-ask"), words, terminal)?.map(Private::new);
        tasks.push(Task {
            exercise,
            length: None,
            senses: Vec::new(),
            ending: None,
            answers: Vec::new(),
            days_a_week: days.filter(|days| *days > 0).unwrap_or(7),
            from: now.date(),
            until,
            why,
        });
    }
    let title = Private::new(title);
    let (opened, hidden) = (Vec::new(), Vec::new());
    let plan = Agreed { title, language, note, goals, tasks, opened, hidden, bedtime: false };
    let text = write_draft(&Draft { plan, recordings: Vec::new() });
    read_draft(&text).map_err(|fault| in_draft(fault, words))?;
    write_new(out, text.as_bytes()).map_err(|error| not_written(error, words))?;
    Ok(terminal.say(&words.say("homework-written", &[("file", out.display().to_string().into())]))?)
}
