//! `perron dream choose`: two questions that only the person can answer, and a title; and laying a dream aside.

use perron_companion::Private;
use perron_companion::dreaming::{NotTaken, choose, lay_aside, may};
use perron_companion::programme::{Choice, Reason, Standing, Step, Told, Writing};

use super::status::title;
use super::{Room, next};
use crate::args::{ChooseArgs, ToldArg};
use crate::failure::Failure;
use crate::kept::Kept;
use crate::terminal::Terminal;
use crate::writing;

/// Asks before anything is typed, so that a dream that should wait is not written down at all.
pub fn run(room: &Room<'_>, kept: &mut Kept, answers: ChooseArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let began = kept.now();
    let decision = match may(&kept.journal, Step::Choose, began) {
        Ok(decision) => decision,
        Err(error) => return Err(room.not_taken(kept, error, terminal)?),
    };
    terminal.say(&kept.words.reason(decision.reason))?;
    if decision.standing == Standing::Warned {
        terminal.say(&kept.words.reason(Reason::ChooseFirst))?;
    }
    let worst = told(answers.worst, "dream-worst", kept, terminal)?;
    let happened = told(answers.happened, "dream-happened", kept, terminal)?;
    let choice = Choice { worst, happened };
    if let Some(reason) = choice.refused() {
        return Err(room.not_taken(kept, NotTaken::Refused(reason), terminal)?);
    }
    let title = loop {
        let Some(title) = writing::one_line(&kept.words.say("dream-title", &[]), &kept.words, terminal)? else {
            terminal.say(&kept.words.say("dream-not-kept", &[]))?;
            return Err(Failure::Said);
        };
        match Writing::Title.refused(&title) {
            None => break Private::new(title),
            Some(reason) => terminal.say(&kept.words.reason(reason))?,
        }
    };
    if let Err(error) = choose(&mut kept.journal, choice, &title, began) {
        return Err(room.not_taken(kept, error, terminal)?);
    }
    terminal.say(&kept.words.say("dream-chosen", &[]))?;
    Ok(())
}

/// An answer that was given, or is asked; who says nothing is unsure.
fn told(given: Option<ToldArg>, question: &str, kept: &Kept, terminal: &Terminal) -> Result<Told, Failure> {
    if let Some(given) = given {
        return Ok(given.into());
    }
    let words = &kept.words;
    let options = ["dream-yes", "dream-no", "dream-unsure"].map(|key| words.say(key, &[]));
    let chosen = writing::one_of(&words.say(question, &[]), &options, words, terminal)?;
    Ok(chosen.and_then(|at| [Told::Yes, Told::No, Told::Unsure].get(at).copied()).unwrap_or(Told::Unsure))
}

/// Lays the dream aside that is being worked on, or else the new dream; it stays among what is kept.
pub fn aside(kept: &mut Kept, yes: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let words = perron_companion::Words::new(kept.words.language());
    let now = kept.now();
    let status = kept.journal.status(now).map_err(|error| kept.fault(error))?;
    // Where there is none to lay aside the rules say so, and nothing need be asked first.
    if let Some(title) = title(kept, status.pending.or(status.current))?.filter(|_| !yes) {
        let question = words.say("dream-aside-ask", &[("title", title.into())]);
        if !writing::yes(&question, &words, terminal)? {
            terminal.say(&words.say("journal-left", &[]))?;
            return Ok(());
        }
    }
    match lay_aside(&mut kept.journal, now) {
        Ok(_) => terminal.say(&words.say("dream-aside", &[]))?,
        Err(NotTaken::Store(error)) => return Err(kept.fault(error)),
        Err(NotTaken::Refused(reason)) => {
            terminal.say(&words.reason(reason))?;
            return Err(Failure::Said);
        }
    }
    next(kept, None, terminal)
}
