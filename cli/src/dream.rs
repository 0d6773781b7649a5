//! `perron dream`: the dream programme in the terminal, a step at a time.
//!
//! Whom one can reach and the caution come before anything else, each time. What can be done, and why something waits, is
//! decided in core; here it is said in words, with what can be done instead.

mod choose;
mod rehearse;
mod rewrite;
mod status;
mod write;

use perron_companion::Words;
use perron_companion::care::Country;
use perron_companion::dreaming::NotTaken;
use perron_companion::practising::Sink;
use perron_companion::programme::{REWRITE, Reason, Status, Step};
use perron_companion::script::{Care, Ending};

use crate::args::DreamCommand;
use crate::care::{Around, Begins, Known};
use crate::contacts;
use crate::failure::Failure;
use crate::home::Home;
use crate::journal::add;
use crate::kept::{Found, Kept, Shut};
use crate::play;
use crate::player;
use crate::terminal::Terminal;

/// Where it happens.
pub struct Room<'a> {
    /// The person's own things.
    pub home: &'a Home,
    /// Whose help lines are shown.
    pub country: Option<Country>,
    /// Where sound goes.
    pub sink: Sink,
}

/// Takes a step, or says why it waits.
pub fn run(room: &Room<'_>, shut: Shut, command: DreamCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    match command {
        DreamCommand::Status { json: true } => status::as_json(shut, terminal),
        DreamCommand::Status { json: false } => {
            room.in_lines(&shut.words, terminal)?;
            status::in_lines(room, shut, terminal)
        }
        DreamCommand::Log(night) => {
            room.in_lines(&shut.words, terminal)?;
            let found = shut.find()?;
            room.say_talk(&found.status()?, found.words(), terminal)?;
            let kept = add::night(found, night, terminal)?;
            next(&kept, None, terminal)
        }
        // What is played shows the same page by itself.
        DreamCommand::Rehearse(rehearsal) => rehearse::run(room, shut, &rehearsal, terminal),
        DreamCommand::Choose(answers) => {
            room.with_kept(shut, Step::Choose, terminal, |kept, terminal| choose::run(room, kept, answers, terminal))
        }
        DreamCommand::Write => {
            room.with_kept(shut, Step::Write, terminal, |kept, terminal| write::run(room, kept, terminal))
        }
        DreamCommand::Rewrite(found) => {
            let step = if found.check { Step::Check } else { Step::Change };
            room.with_kept(shut, step, terminal, |kept, terminal| rewrite::run(room, kept, &found, terminal))
        }
        DreamCommand::Aside { yes } => {
            room.with_kept(shut, Step::Change, terminal, |kept, terminal| choose::aside(kept, yes, terminal))
        }
    }
}

impl Room<'_> {
    /// The page before a dream, and what is kept once it was read. Where nothing is kept, no step with a dream can be taken,
    /// and no journal is made to say so.
    fn with_kept(
        &self,
        shut: Shut,
        step: Step,
        terminal: &mut Terminal,
        then: impl FnOnce(&mut Kept, &mut Terminal) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let language = shut.words.language();
        if Terminal::is_attended() {
            let around = self.around(&shut.words);
            match player::before(|terminal, next| around.read(terminal, next))? {
                Begins::Practice { .. } => {}
                Begins::Ground | Begins::SafePlace => {
                    return play::ground(self.home, Some(language), None, (self.country, self.sink), terminal);
                }
                Begins::Leave => return Ok(()),
            }
        } else {
            self.in_lines(&shut.words, terminal)?;
        }
        match shut.find()? {
            Found::Open(mut kept) => {
                self.talk(&kept, terminal)?;
                then(&mut kept, terminal)
            }
            Found::Nothing(shut) => Err(self.nothing_kept(&Found::Nothing(shut), step, terminal)?),
        }
    }

    /// Why a step waits where nothing is kept, and what can be done instead.
    fn nothing_kept(&self, found: &Found, step: Step, terminal: &mut Terminal) -> Result<Failure, Failure> {
        let status = found.status()?;
        self.refused(status.decision(step).reason, &status, found.words(), terminal)
    }

    fn around<'a>(&self, words: &'a Words) -> Around<'a> {
        let (country, known) = (self.country, Known::default());
        Around { exercise: REWRITE, care: Care::Screened, ending: Ending::Wake, country, words, known }
    }

    /// The same page as lines.
    fn in_lines(&self, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
        for line in self.around(words).read_in_lines() {
            terminal.say(&line)?;
        }
        terminal.say("")?;
        Ok(())
    }

    /// Says plainly that it is time to talk to someone, where it is, and to whom.
    fn talk(&self, kept: &Kept, terminal: &mut Terminal) -> Result<(), Failure> {
        let status = kept.journal.status(kept.now()).map_err(|error| kept.fault(error))?;
        self.say_talk(&status, &kept.words, terminal)
    }

    fn say_talk(&self, status: &Status, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
        if status.talk.is_empty() {
            return Ok(());
        }
        for reason in &status.talk {
            terminal.say(&words.reason(*reason))?;
        }
        for line in contacts::short(words, self.country) {
            terminal.say(&line)?;
        }
        terminal.say("")?;
        Ok(())
    }

    /// Says why a step was not taken, and what can be done instead.
    fn not_taken(&self, kept: &Kept, error: NotTaken, terminal: &mut Terminal) -> Result<Failure, Failure> {
        match error {
            NotTaken::Store(error) => Ok(kept.fault(error)),
            NotTaken::Refused(reason) => {
                let status = kept.journal.status(kept.now()).map_err(|error| kept.fault(error))?;
                self.refused(reason, &status, &kept.words, terminal)
            }
        }
    }

    fn refused(
        &self,
        reason: Reason,
        status: &Status,
        words: &Words,
        terminal: &mut Terminal,
    ) -> Result<Failure, Failure> {
        self.say_why(reason, status, words, terminal)?;
        if !is_heavy(reason) {
            say_next(status, Some(reason), words, terminal)?;
        }
        Ok(Failure::Said)
    }

    /// A reason in words; on a heavy day with what is offered, and whom one can reach, unless that was said already.
    fn say_why(&self, reason: Reason, status: &Status, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
        let mut lines = Vec::new();
        if !(reason == Reason::HeavyTwoDays && status.talk.contains(&Reason::TalkTwoDays)) {
            lines.push(words.reason(reason));
        }
        if is_heavy(reason) {
            if status.talk.is_empty() {
                lines.push(words.say("contacts-someone", &[]));
                lines.extend(contacts::short(words, self.country));
            }
            lines.extend([words.say("rests-offer", &[]), words.say("dream-calm", &[])]);
        }
        for line in lines {
            terminal.say(&line)?;
        }
        Ok(())
    }
}

/// What can be done now, where a reason was said already: once is enough.
fn next(kept: &Kept, said: Option<Reason>, terminal: &mut Terminal) -> Result<(), Failure> {
    let status = kept.journal.status(kept.now()).map_err(|error| kept.fault(error))?;
    say_next(&status, said, &kept.words, terminal)
}

fn say_next(status: &Status, said: Option<Reason>, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    terminal.say("")?;
    let why = words.reason(status.why);
    for line in now(status, words).into_iter().filter(|line| said != Some(status.why) || *line != why) {
        terminal.say(&line)?;
    }
    Ok(())
}

/// What comes next and why, or why there is nothing now, in lines.
fn now(status: &Status, words: &Words) -> Vec<String> {
    match status.next {
        Some(step) => {
            let name = words.say(&format!("programme-step-{}", step.name()), &[]);
            let mut lines = vec![words.say("dream-next", &[("step", name.into())]), words.reason(status.why)];
            lines.extend(command(step).map(|command| format!("  {command}")));
            lines
        }
        None => {
            let calm = [words.say("dream-calm", &[])];
            [words.say("dream-nothing-now", &[]), words.reason(status.why)].into_iter().chain(calm).collect()
        }
    }
}

/// What is typed to take a step.
const fn command(step: Step) -> Option<&'static str> {
    match step {
        Step::Caution => None,
        Step::Log => Some("perron dream log"),
        Step::Pleasant => Some("perron play safe-place"),
        Step::Choose => Some("perron dream choose"),
        Step::Write => Some("perron dream write"),
        Step::Change => Some("perron dream rewrite"),
        Step::Check => Some("perron dream rewrite --check"),
        Step::Rehearse => Some("perron dream rehearse"),
    }
}

const fn is_heavy(reason: Reason) -> bool {
    matches!(reason, Reason::HeavyToday | Reason::HeavyTwoDays)
}
