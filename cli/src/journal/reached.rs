//! `perron journal reached`: a goal is reached when the person says so, and not when a number does.

use perron_companion::Library;
use perron_companion::kept::{Entry, Goal};

use super::find::{find, short};
use super::list;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Marks the goal whose name begins so; one that was reached keeps the moment it first was.
pub fn run(shut: Shut, begins: &str, not: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = Failure::Fault(shut.words.say("journal-nothing", &[]));
    let mut kept = shut.open_if_there()?.ok_or(nothing)?;
    let found = find(&kept, begins)?;
    let Entry::Goal(goal) = &found.entry else {
        return Err(Failure::Fault(kept.words.say("reached-no-goal", &[])));
    };
    let reached = if not { None } else { goal.reached.or_else(|| Some(kept.now())) };
    let entry = Entry::Goal(Goal { reached, ..goal.clone() });
    if entry != found.entry {
        kept.journal.replace(found.id, &entry).map_err(|error| kept.fault(error))?;
    }
    let told = list::line(&entry, &Library::shipped(), &kept.words);
    terminal.say(&format!("{}  {}  {told}", terminal.dim(&short(found.id)), entry.day()))?;
    Ok(())
}
