//! An assignment as TOML that a person can read, and that [`super::read()`] reads.

use alloc::format;
use alloc::string::String;
use core::fmt::Write as _;

use super::limit::FORMAT;
use super::{Agreed, Assignment, Draft, Side, Task};
use crate::exercise::Answer;
use crate::private::Private;
use crate::script::tree::Ending;

/// The TOML of an assignment.
pub fn write(assignment: &Assignment) -> String {
    let Assignment { id, revision, issued, plan, clips } = assignment;
    let mut text = format!("format = {FORMAT}\nid = \"{id}\"\nrevision = {revision}\nissued = \"{issued}\"\n");
    agreed(&mut text, plan);
    for clip in clips {
        spoken(&mut text, &clip.says, clip.by);
        let hash: String = clip.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        put(&mut text, format_args!("length = \"{}\"\nbytes = {}\nsha256 = \"{hash}\"", clip.length, clip.bytes));
    }
    text
}

/// The TOML of a draft.
pub fn write_draft(draft: &Draft) -> String {
    let mut text = String::new();
    agreed(&mut text, &draft.plan);
    for clip in &draft.recordings {
        spoken(&mut text, &clip.says, clip.by);
        put(&mut text, format_args!("file = {}", quoted(clip.file.reveal())));
    }
    text
}

fn agreed(text: &mut String, plan: &Agreed) {
    let Agreed { title, language, note, goals, tasks, opened, hidden, bedtime } = plan;
    put(text, format_args!("title = {}\nlanguage = \"{}\"", quoted(title.reveal()), language.name()));
    if let Some(note) = note {
        put(text, format_args!("note = {}", quoted(note.reveal())));
    }
    list(text, "goals", goals.iter().map(Private::reveal));
    list(text, "opened", opened);
    list(text, "hidden", hidden);
    if *bedtime {
        put(text, format_args!("bedtime = true"));
    }
    for it in tasks {
        task(text, it);
    }
}

fn task(text: &mut String, task: &Task) {
    let Task { exercise, length, senses, ending, answers, days_a_week, from, until, why } = task;
    put(text, format_args!("\n[[exercise]]\nid = {}", quoted(exercise)));
    if let Some(length) = length {
        put(text, format_args!("length = \"{length}\""));
    }
    list(text, "senses", senses.iter().map(|sense| sense.name()));
    if let Some(ending) = ending {
        let name = match ending {
            Ending::Wake => "wake",
            Ending::Sleep => "sleep",
        };
        put(text, format_args!("ending = \"{name}\""));
    }
    put(text, format_args!("days_a_week = {days_a_week}\nfrom = \"{from}\""));
    if let Some(until) = until {
        put(text, format_args!("until = \"{until}\""));
    }
    if let Some(why) = why {
        put(text, format_args!("why = {}", quoted(why.reveal())));
    }
    if !answers.is_empty() {
        put(text, format_args!("[exercise.answers]"));
        for (slot, answer) in answers {
            put(text, format_args!("{} = {}", quoted(slot), listed(answer)));
        }
    }
}

fn spoken(text: &mut String, says: &Private<String>, by: Side) {
    let by = match by {
        Side::Client => "client",
        Side::Therapist => "therapist",
    };
    put(text, format_args!("\n[[recording]]\nsays = {}\nby = \"{by}\"", quoted(says.reveal())));
}

fn list(text: &mut String, key: &str, items: impl IntoIterator<Item = impl AsRef<str>>) {
    let items: alloc::vec::Vec<String> = items.into_iter().map(|item| quoted(item.as_ref())).collect();
    if !items.is_empty() {
        put(text, format_args!("{key} = [{}]", items.join(", ")));
    }
}

fn listed(answer: &Answer) -> String {
    let items: alloc::vec::Vec<String> = answer.reveal().iter().map(|item| quoted(item)).collect();
    format!("[{}]", items.join(", "))
}

fn put(text: &mut String, line: core::fmt::Arguments<'_>) {
    let _ = writeln!(text, "{line}");
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
