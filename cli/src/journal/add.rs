//! `perron journal add`: how a night was, what someone practises for, what is put down at the end of a day.

use perron_companion::exercise::Answer;
use perron_companion::kept::{DayList, Entry, Goal, Intensity, Night};
use perron_companion::programme::{Step, night_at};
use perron_companion::{Private, Words};

use crate::args::{AddCommand, NightArgs};
use crate::failure::Failure;
use crate::kept::{Kept, Shut};
use crate::terminal::Terminal;
use crate::writing;

/// The most nightmares, and the most times awake, that are taken for a number of one night.
const MOST: u8 = 99;

/// Keeps what is told.
pub fn run(shut: Shut, what: AddCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    let mut kept = shut.open()?;
    match what {
        AddCommand::Night(args) => night(&mut kept, args, terminal),
        AddCommand::Goal => goal(&mut kept, terminal),
        AddCommand::DayList => day_list(&mut kept, terminal),
    }
}

/// Three numbers, and none of them has to be explained: those that were not given are asked.
pub fn night(kept: &mut Kept, args: NightArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let now = kept.now();
    let of = args.of.unwrap_or_else(|| night_at(now));
    let say = |key: &str| kept.words.say(key, &[]);
    let title = || kept.words.date(of);
    let nightmares = match args.nightmares {
        Some(nightmares) => nightmares,
        None => {
            let question = if of == night_at(now) {
                let status = kept.journal.status(now).map_err(|error| kept.fault(error))?;
                kept.words.reason(status.decision(Step::Log).reason)
            } else {
                kept.words.say("night-of", &[("night", title().into())])
            };
            terminal.ask(&[question, String::new()])?;
            let asked = writing::number(&say("night-nightmares"), MOST, &kept.words, terminal)?;
            asked.ok_or_else(|| Failure::Fault(say("night-not-kept")))?
        }
    };
    // Whoever slept well is asked nothing more.
    let asks = args.nightmares.is_none() && nightmares > 0;
    let woken = match args.woken {
        Some(woken) => woken,
        None if asks => writing::number(&say("night-woken"), MOST, &kept.words, terminal)?.unwrap_or(0),
        None => 0,
    };
    let intensity = match args.intensity {
        Some(intensity) => Some(intensity),
        None if asks => {
            let most = Intensity::MOST.reveal();
            writing::number(&say("night-intensity"), most, &kept.words, terminal)?.and_then(Intensity::new)
        }
        None => None,
    };
    let intensity = intensity.filter(|_| nightmares > 0);
    let name = if args.title { writing::one_line(&say("night-title"), &kept.words, terminal)? } else { None };
    let night = Night { of, nightmares, woken, intensity, title: name.map(Private::new) };
    kept.journal.log_night(night, now).map_err(|error| kept.not_logged(error))?;
    terminal.say(&kept.words.say("night-kept", &[("night", title().into())]))?;
    Ok(())
}

fn goal(kept: &mut Kept, terminal: &mut Terminal) -> Result<(), Failure> {
    let asked = writing::text(&kept.words.say("goal-ask", &[]), &kept.words, terminal)?;
    let text = asked.ok_or_else(|| nothing_written(&kept.words))?;
    let goal = Goal { at: kept.now(), text: Private::new(text), reached: None };
    keep(kept, &Entry::Goal(goal), terminal)
}

fn day_list(kept: &mut Kept, terminal: &mut Terminal) -> Result<(), Failure> {
    let items = writing::items(&kept.words.say("day-list-ask", &[]), &kept.words, terminal)?;
    if items.is_empty() {
        return Err(nothing_written(&kept.words));
    }
    // No exercise asked for it.
    let list = DayList { at: kept.now(), exercise: Private::default(), items: Answer::typed(items) };
    keep(kept, &Entry::DayList(list), terminal)
}

fn keep(kept: &mut Kept, entry: &Entry, terminal: &mut Terminal) -> Result<(), Failure> {
    kept.journal.keep(entry).map_err(|error| kept.fault(error))?;
    terminal.say(&kept.words.say("journal-kept", &[]))?;
    Ok(())
}

fn nothing_written(words: &Words) -> Failure {
    Failure::Fault(words.say("journal-nothing-written", &[]))
}
