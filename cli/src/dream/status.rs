//! `perron dream status`: what can be done now, what comes next, and why.

use perron_companion::Words;
use perron_companion::kept::{Entry, EntryId};
use perron_companion::programme::{Decision, Reason, Step};
use serde_json::{Value, json};

use super::{Room, command, now};
use crate::failure::Failure;
use crate::kept::{Found, Kept, Shut};
use crate::terminal::Terminal;

/// The steps in words. Where nothing is kept, nothing is made.
pub fn in_lines(room: &Room<'_>, shut: Shut, terminal: &mut Terminal) -> Result<(), Failure> {
    let found = shut.find()?;
    let (status, words) = (found.status()?, found.words());
    room.say_talk(&status, words, terminal)?;
    if status.rests.is_some() {
        // It comes before any other reason that a dream waits.
        let heavy = status.decision(Step::Choose).reason;
        room.say_why(heavy, &status, words, terminal)?;
    } else {
        for line in now(&status, words) {
            terminal.say(&line)?;
        }
    }
    if let Found::Open(kept) = &found {
        for (key, id) in [("dream-pending", status.pending), ("dream-current", status.current)] {
            if let Some(title) = title(kept, id)? {
                terminal.say(&words.say(key, &[("title", title.into())]))?;
            }
        }
    }
    let minutes = usize::try_from(status.rehearsed.0 / 60_000).unwrap_or(usize::MAX);
    if minutes > 0 {
        terminal.say(&words.say("dream-rehearsed", &[("count", minutes.into())]))?;
    }
    terminal.say("")?;
    terminal.say(&terminal.bold(&words.say("dream-steps", &[])))?;
    for (step, decision) in status.steps().filter(|(step, _)| *step != Step::Caution) {
        for line in of_step(step, decision, words) {
            terminal.say(&line)?;
        }
    }
    Ok(())
}

fn of_step(step: Step, decision: Decision, words: &Words) -> Vec<String> {
    let name = words.say(&format!("programme-step-{}", step.name()), &[]);
    let standing = words.say(if decision.is_open() { "dream-can" } else { "dream-waits" }, &[]);
    let command = command(step).unwrap_or_default();
    let mut lines = vec![format!("  {name} ({standing}): {command}")];
    // A heavy day was told of above; it is not said again at each step.
    if !super::is_heavy(decision.reason) {
        lines.push(format!("      {}", words.reason(decision.reason)));
    }
    lines
}

/// The same for a program. No word of a person is in it.
pub fn as_json(shut: Shut, terminal: &mut Terminal) -> Result<(), Failure> {
    let found = shut.find()?;
    let (status, words) = (found.status()?, found.words());
    let why = |reason: Reason| json!({ "reason": reason.key(), "says": words.reason(reason) });
    let steps: Vec<Value> = status
        .steps()
        .map(|(step, decision)| {
            let mut told = why(decision.reason);
            told["step"] = step.name().into();
            told["open"] = decision.is_open().into();
            told["warned"] = (decision.standing == perron_companion::programme::Standing::Warned).into();
            told
        })
        .collect();
    let whole = json!({
        "next": status.next.map(Step::name),
        "why": why(status.why),
        "rests": status.rests.is_some(),
        "talk": status.talk.iter().map(|reason| why(*reason)).collect::<Vec<_>>(),
        "pending": status.pending.map(|id| id.to_string()),
        "current": status.current.map(|id| id.to_string()),
        "rehearsed_ms": status.rehearsed.0,
        "steps": steps,
    });
    terminal.say(&serde_json::to_string_pretty(&whole)?)?;
    Ok(())
}

/// What a dream is called, where there is one.
pub fn title(kept: &Kept, id: Option<EntryId>) -> Result<Option<String>, Failure> {
    let Some(id) = id else { return Ok(None) };
    Ok(match kept.journal.entry(id).map_err(|error| kept.fault(error))? {
        Some(Entry::Dream(dream)) => Some(dream.title.reveal().clone()),
        _ => None,
    })
}
