//! `perron again` and `perron play --resume`: what was begun begins again with nothing asked, or goes on where it was cut off.

use perron_companion::Words;
use perron_companion::dreaming;
use perron_companion::homework;
use perron_companion::kept::{Entry, Stale};
use perron_companion::ritual::{Chosen, Gone, ResumeError, Resumption, resume as resumed};
use perron_companion::script::Script;

use crate::diary::Diary;
use crate::failure::Failure;
use crate::home::Home;
use crate::kept::{Kept, Shut};
use crate::play::{self, Before, Play, Told, voices};
use crate::sitting::Keeps;
use crate::terminal::Terminal;

/// Begins the exercise that was begun last, as it was wished.
pub fn run(home: &Home, shut: Shut, told: Told, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = shut.words.say("again-nothing", &[]);
    let Some(kept) = shut.open_if_there()? else { return Err(Failure::Fault(nothing)) };
    let settings = kept.journal.settings().map_err(|error| kept.fault(error))?;
    let Some(ritual) = settings.last() else {
        let entries = kept.journal.entries().map_err(|error| kept.fault(error))?;
        let practised = entries.iter().any(|kept| matches!(kept.entry, Entry::Practice(_)));
        return Err(Failure::Fault(if practised { kept.words.say("again-words-gone", &[]) } else { nothing }));
    };
    let library = home.library()?;
    let homework = kept.journal.homework().map_err(|error| kept.fault(error))?;
    let mut chosen =
        Chosen::again(ritual, &library, &homework, kept.now()).map_err(|gone| is_gone(gone, &kept.words))?;
    if !dreaming::renew(&kept.journal, &mut chosen).map_err(|error| kept.fault(error))? {
        return Err(Failure::Fault(kept.words.say("again-dream-gone", &[])));
    }
    play::chosen_again(home, &library, Diary::of(kept), chosen, Before::NotAsked, told, terminal)
}

/// Goes on with the exercise that was cut off.
pub fn resume(home: &Home, shut: Shut, told: Told, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = shut.words.say("resume-nothing", &[]);
    let Some(kept) = shut.open_if_there()? else { return Err(Failure::Fault(nothing)) };
    go_on(home, kept, told, terminal)
}

/// Goes on with what was cut off, where the person would rather have that than the exercise they named.
pub fn or_go_on(rather: Option<Kept>, home: &Home, told: Told, terminal: &mut Terminal) -> Result<(), Failure> {
    rather.map_or(Ok(()), |kept| go_on(home, kept, told, terminal))
}

fn go_on(home: &Home, kept: Kept, told: Told, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = kept.words.say("resume-nothing", &[]);
    let checkpoint = kept.journal.checkpoint().map_err(|error| kept.fault(error))?;
    let Some(checkpoint) = checkpoint else { return Err(Failure::Fault(nothing)) };
    let library = home.library()?;
    let recorded = || homework::voices(&kept.journal).unwrap_or_default();
    let as_it_was = |voice| voices(home, voice).with_homework(recorded());
    let agreed = kept.journal.homework().map_err(|error| kept.fault(error))?;
    let resumption = match resumed(&checkpoint, &library, &agreed, as_it_was, kept.now()) {
        Ok(resumption) => resumption,
        Err(ResumeError::Gone(gone)) => return Err(is_gone(gone, &kept.words)),
        Err(ResumeError::Prepare(error)) => return Err(error.into()),
    };
    let words = Words::new(kept.words.language());
    let mut diary = Diary::of(kept);
    let (chosen, laid, goes_on) = match resumption {
        Resumption::Stale(stale) => {
            diary.settle();
            let key = if stale == Stale::Morning { "resume-morning" } else { "resume-old" };
            return Err(Failure::Fault(diary.trouble().unwrap_or_else(|| words.say(key, &[]))));
        }
        Resumption::GoesOn { chosen, laid, .. } => (chosen, laid, true),
        Resumption::Changed { chosen, laid } => (chosen, laid, false),
    };
    let script: &Script = chosen.script;
    let spoken = Words::new(script.header.language.value);
    terminal.say(&spoken.say(if goes_on { "resume-goes-on" } else { "resume-changed" }, &[]))?;
    let before = if goes_on { Before::GoesOn } else { Before::NotAsked };
    let mut play = Play { home, library: &library, told, ending: laid.ending(), before, diary, terminal };
    play.unless_it_waits(script, &spoken, move |_, before| {
        if !goes_on {
            return Ok((chosen, *laid, before, Keeps::Wishes));
        }
        let before = if checkpoint.before.given().is_some() { checkpoint.before } else { before };
        let from = perron_companion::kept::Checkpoint { before, ..checkpoint };
        Ok((chosen, *laid, before, Keeps::From(Box::new(from))))
    })
}

/// What is not there any more, in plain words.
fn is_gone(gone: Gone, words: &Words) -> Failure {
    Failure::Fault(match gone {
        Gone::Exercise(_) => words.say("again-exercise-gone", &[]),
        Gone::Faulty(count) => words.say("again-exercise-faulty", &[("count", count.into())]),
        Gone::Voice => words.say("again-voice-gone", &[]),
    })
}
