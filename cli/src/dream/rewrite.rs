//! `perron dream rewrite`: the dream changed any way its dreamer wishes, and a look back that holds nothing up.

use perron_companion::dreaming::{change, keep_check, may, may_change, to_change_again};
use perron_companion::kept::{Met, Need, SelfCheck};
use perron_companion::programme::{Standing, Step, Writing};

use super::Room;
use super::write::asked;
use crate::args::RewriteArgs;
use crate::failure::Failure;
use crate::kept::Kept;
use crate::terminal::Terminal;
use crate::writing;

/// Ways to change a dream, never an ending: the idea is the person's own.
const WAYS: [&str; 5] = ["dream-way-act", "dream-way-help", "dream-way-place", "dream-way-feel", "dream-way-magic"];

/// Asks for the new dream and keeps it; then for what the person finds in it, as far as they wish.
pub fn run(room: &Room<'_>, kept: &mut Kept, args: &RewriteArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    if args.check {
        return look_back(room, kept, args, terminal);
    }
    let began = kept.now();
    let decision = match may_change(&kept.journal, began) {
        Ok(decision) => decision,
        Err(error) => return Err(room.not_taken(kept, error, terminal)?),
    };
    terminal.say(&kept.words.reason(decision.reason))?;
    if decision.standing == Standing::Warned {
        terminal.say("")?;
    }
    for way in WAYS {
        terminal.say(&format!("  {}", kept.words.say(way, &[])))?;
    }
    if let Some(known) = to_change_again(&kept.journal, began).map_err(|error| kept.fault(error))? {
        terminal.say(&format!("\n{}\n{}", kept.words.say("dream-new-now", &[]), known.reveal()))?;
    }
    let Some(text) = asked("dream-new", Writing::NewDream, kept, terminal)? else {
        terminal.say(&kept.words.say("dream-not-kept", &[]))?;
        return Err(Failure::Said);
    };
    if let Err(error) = change(&mut kept.journal, &text, began) {
        return Err(room.not_taken(kept, error, terminal)?);
    }
    terminal.say(&kept.words.say("dream-made", &[]))?;
    if Terminal::is_attended() || args.answers_something() { look_back(room, kept, args, terminal) } else { Ok(()) }
}

/// The self-check: each question may be passed over, and no answer keeps the dream from being practised.
fn look_back(room: &Room<'_>, kept: &mut Kept, args: &RewriteArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let began = kept.now();
    if let Err(error) = may(&kept.journal, Step::Check, began) {
        return Err(room.not_taken(kept, error, terminal)?);
    }
    let check = if args.answers_something() {
        SelfCheck { done: args.done, needs: args.needs.clone() }
    } else {
        terminal.say(&kept.words.say("dream-check", &[]))?;
        let done = met("dream-done", kept, terminal)?;
        let mut needs = Vec::new();
        for need in Need::ALL {
            let found = met(&format!("need-{}", need.name()), kept, terminal)?;
            needs.extend(found.map(|met| (need, met)));
        }
        SelfCheck { done, needs }
    };
    match keep_check(&mut kept.journal, check, began) {
        Ok(said) => terminal.say(&kept.words.reason(said))?,
        Err(error) => return Err(room.not_taken(kept, error, terminal)?),
    }
    Ok(())
}

fn met(question: &str, kept: &Kept, terminal: &Terminal) -> Result<Option<Met>, Failure> {
    let words = &kept.words;
    let options = Met::ALL.map(|met| words.say(&format!("met-{}", met.name()), &[]));
    let chosen = writing::one_of(&words.say(question, &[]), &options, words, terminal)?;
    Ok(chosen.and_then(|at| Met::ALL.get(at).copied()))
}
