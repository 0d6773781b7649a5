//! `perron journal add`: how a night was, what someone practises for, what is put down at the end of a day.

use perron_companion::exercise::Answer;
use perron_companion::kept::{DayList, Entry, Goal, Intensity, Night, day_of, nights};
use perron_companion::programme::{Step, logging, night_at};
use perron_companion::{Private, Word, Words};

use super::list;
use crate::args::{AddCommand, NightArgs};
use crate::failure::Failure;
use crate::kept::{Found, Kept, Shut};
use crate::terminal::Terminal;
use crate::writing;

/// The most nightmares, and the most times awake, that are taken for a number of one night.
const MOST: u8 = 99;

/// Keeps what is told; a journal is made once there is something to keep.
pub fn run(shut: Shut, what: AddCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    let found = shut.find()?;
    match what {
        AddCommand::Night(args) => night(found, args, terminal).map(drop),
        AddCommand::Goal => goal(found, terminal),
        AddCommand::DayList => day_list(found, terminal),
    }
}

/// Three numbers, and none of them has to be explained: those that were not given are asked.
pub fn night(found: Found, args: NightArgs, terminal: &mut Terminal) -> Result<Kept, Failure> {
    let (now, words) = (found.now(), found.words());
    let of = args.of.unwrap_or_else(|| night_at(now));
    let title = || Word::from(words.date_on(of, day_of(now)));
    let entries = found.entries()?;
    // Before anything is asked.
    let logging = logging(&entries, of, now).map_err(|reason| Failure::Fault(words.reason(reason)))?;
    let known = nights(&entries).get(&of).map(|(_, night)| (*night).clone());
    let nightmares = match args.nightmares {
        Some(nightmares) => nightmares,
        None => {
            let question = if of == night_at(now) {
                words.reason(found.status()?.decision(Step::Log).reason)
            } else {
                words.say("night-of", &[("night", title())])
            };
            terminal.ask(&[question, String::new()])?;
            let asked = writing::number(&words.say("night-nightmares", &[]), MOST, words, terminal)?;
            asked.ok_or_else(|| Failure::Fault(words.say("night-not-kept", &[])))?
        }
    };
    // What is not told now stays as it was told before; of a night without nightmares there is nothing more to tell.
    let before = known.as_ref().filter(|known| known.nightmares > 0);
    let asks = nightmares > 0 && (args.nightmares.is_none() || Terminal::is_attended());
    // Of a nightmare that was not there nobody woke.
    let usual = if nightmares > 0 { before.and_then(|known| known.woken) } else { Some(0) };
    let woken = match args.woken {
        Some(woken) => Some(woken),
        None if asks => {
            let question = match usual {
                None => words.say("night-woken", &[]),
                Some(count) => words.say("night-woken-again", &[("count", usize::from(count).into())]),
            };
            writing::number(&question, MOST, words, terminal)?.or(usual)
        }
        None => usual,
    };
    let usual = before.and_then(|known| known.intensity);
    let intensity = match args.intensity {
        Some(intensity) => Some(intensity),
        None if asks => {
            let question = match usual {
                None => words.say("night-intensity", &[]),
                Some(it) => words.say("night-intensity-again", &[("count", usize::from(it.reveal()).into())]),
            };
            let asked = writing::number(&question, Intensity::MOST.reveal(), words, terminal)?;
            asked.and_then(Intensity::new).or(usual)
        }
        None => usual,
    };
    let intensity = intensity.filter(|_| nightmares > 0);
    let name = if args.title { writing::one_line(&words.say("night-title", &[]), words, terminal)? } else { None };
    let night = Night { of, nightmares, woken, intensity, title: name.map(Private::new) };
    let told = list::night(&night, words);
    let title = title();
    let mut kept = found.make()?;
    kept.journal.log_night(night, now).map_err(|error| kept.not_logged(error))?;
    let key = if known.is_none() { "night-kept" } else { "night-kept-again" };
    terminal.say(&kept.words.say(key, &[("night", title), ("told", told.into())]))?;
    if logging.replaces.len() > 1 {
        terminal.say(&kept.words.say("night-once", &[("count", logging.replaces.len().into())]))?;
    }
    Ok(kept)
}

fn goal(found: Found, terminal: &mut Terminal) -> Result<(), Failure> {
    let words = found.words();
    let asked = writing::text(&words.say("goal-ask", &[]), writing::Then::Nothing, words, terminal)?;
    let text = asked.ok_or_else(|| nothing_written(words))?;
    let goal = Goal { at: found.now(), text: Private::new(text), reached: None };
    keep(found, &Entry::Goal(goal), terminal)
}

fn day_list(found: Found, terminal: &mut Terminal) -> Result<(), Failure> {
    let words = found.words();
    let items = writing::items(&words.say("day-list-ask", &[]), writing::Then::Nothing, words, terminal)?;
    if items.is_empty() {
        return Err(nothing_written(words));
    }
    // No exercise asked for it.
    let list = DayList { at: found.now(), exercise: Private::default(), items: Answer::typed(items) };
    keep(found, &Entry::DayList(list), terminal)
}

fn keep(found: Found, entry: &Entry, terminal: &mut Terminal) -> Result<(), Failure> {
    let mut kept = found.make()?;
    kept.journal.keep(entry).map_err(|error| kept.fault(error))?;
    terminal.say(&kept.words.say("journal-kept", &[]))?;
    Ok(())
}

fn nothing_written(words: &Words) -> Failure {
    Failure::Fault(words.say("journal-nothing-written", &[]))
}
