//! What a therapist writes down: asked in the terminal, kept as a readable file.

use std::path::Path;

use perron_companion::homework::{Agreed, Draft, Task, limit, read_draft, write_draft};
use perron_companion::journal::portable::{FileError, write_new};
use perron_companion::kept::read_date;
use perron_companion::{Language, Library, Private};

use super::refused::in_draft;
use crate::failure::Failure;
use crate::home;
use crate::journal::export::not_written;
use crate::kept::Shut;
use crate::terminal::Terminal;
use crate::writing::{Then, asked, items, one_line, text};

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
    // First what would lose every word at the end.
    if out.try_exists().unwrap_or(true) {
        return Err(not_written(FileError::AlreadyThere, words));
    }
    let titled = |given: &str| (given.chars().count() <= limit::TITLE).then(|| Private::new(given.to_string()));
    let title = asked(&say("homework-title-ask"), &say("homework-title-again"), words, terminal, titled)?;
    let title = title.ok_or_else(|| Failure::Fault(say("homework-title-none")))?;
    let note = text(&say("homework-note-ask"), Then::Another, words, terminal)?.map(Private::new);
    let goals =
        items(&say("homework-goal-ask"), Then::Another, words, terminal)?.into_iter().map(Private::new).collect();
    let language = home::language(lang);
    let list = |terminal: &mut Terminal| {
        offered(library, language).for_each(|(id, title)| terminal.complain(&format!("  {id}  {title}")));
    };
    terminal.complain(&say("homework-exercises"));
    list(terminal);
    let mut tasks = Vec::new();
    while let Some(given) = one_line(&say("homework-exercise-ask"), words, terminal)? {
        // What nobody here knows is asked again, for a slip of the hand would be noticed only at the client's.
        let Some(exercise) = found(&given, library, language) else {
            terminal.complain(&say("homework-exercise-none"));
            list(terminal);
            continue;
        };
        let days = asked(&say("homework-days-ask"), &say("homework-days-again"), words, terminal, days)?;
        let again = words.say("homework-until-again", &[("day", now.date().to_string().into())]);
        let until = |given: &str| read_date(given).filter(|day| *day >= now.date());
        let until = asked(&say("homework-until-ask"), &again, words, terminal, until)?;
        let why = text(&say("homework-why-ask"), Then::Another, words, terminal)?.map(Private::new);
        tasks.push(Task {
            exercise,
            length: None,
            senses: Vec::new(),
            ending: None,
            answers: Vec::new(),
            days_a_week: days.unwrap_or(7),
            from: now.date(),
            until,
            why,
        });
    }
    let (opened, hidden) = (Vec::new(), Vec::new());
    let plan = Agreed { title, language, note, goals, tasks, opened, hidden, bedtime: false };
    let draft = Draft { plan, recordings: Vec::new() };
    let text = write_draft(&draft);
    // Written before it is looked at: what is wrong with it can be mended there, and no word is lost.
    write_new(out, text.as_bytes()).map_err(|error| not_written(error, words))?;
    let file = out.display().to_string();
    terminal.say(&words.say("homework-written", &[("file", file.as_str().into())]))?;
    read_draft(&text).map_err(|fault| in_draft(fault, &text, words))?;
    if draft.plan.tasks.is_empty() {
        return Err(Failure::Fault(say("homework-misfit-empty")));
    }
    let sealed = out.with_extension("perron").display().to_string();
    Ok(terminal.say(&words.say("homework-next", &[("file", file.into()), ("sealed", sealed.into())]))?)
}

/// On how many days of a week.
fn days(given: &str) -> Option<u8> {
    given.parse().ok().filter(|days| (1..=7).contains(days))
}

/// The exercises that can be assigned in a language, each by its name and its title.
fn offered(library: &Library, language: Language) -> impl Iterator<Item = (&str, &str)> {
    let scripts = library.entries().iter().filter_map(|entry| entry.playable().ok());
    let scripts = scripts.map(|script| &script.header).filter(move |header| header.language.value == language);
    scripts.map(|header| (header.id.value.as_str(), header.title.as_str()))
}

/// The exercise that is called this: by its name, or by the title a person sees.
fn found(given: &str, library: &Library, language: Language) -> Option<String> {
    let given = given.to_lowercase();
    let is_called = |(id, title): &(&str, &str)| *id == given || title.to_lowercase() == given;
    offered(library, language).find(is_called).map(|(id, _)| id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exercise_is_had_by_its_name_or_by_its_title() {
        let library = Library::shipped();
        for given in ["evening-train", "De avondtrein", "de AVONDTREIN"] {
            assert_eq!(found(given, &library, Language::Nl).as_deref(), Some("evening-train"), "{given}");
        }
        assert_eq!(found("de trein", &library, Language::Nl), None);
        assert_eq!(found("De avondtrein", &library, Language::En), None);
        assert!(offered(&library, Language::Nl).any(|named| named == ("evening-train", "De avondtrein")));
    }

    #[test]
    fn a_week_has_one_to_seven_days() {
        assert_eq!(["0", "1", "7", "8", "x"].map(days), [None, Some(1), Some(7), None, None]);
    }
}
