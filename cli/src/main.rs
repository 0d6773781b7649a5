//! Perron in the terminal: `perron play safe-place`.
//!
//! Every command is a file; all of them call the companion and nothing beneath it.

mod again;
mod args;
mod ask;
mod care;
mod check;
mod clock;
mod contacts;
mod diary;
mod dream;
mod explain;
mod failure;
mod home;
mod homework;
mod journal;
mod kept;
mod keys;
mod lay;
mod list;
mod memory;
mod page;
mod panic;
mod place;
mod plain;
mod plan;
mod play;
mod player;
mod preview;
mod render;
mod report;
mod screen;
mod settings;
mod signals;
mod sitting;
mod terminal;
mod voice;
mod wishes;
mod writing;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Command, Perron};
use crate::diary::KeptIn;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::play::Told;
use crate::terminal::Terminal;

fn main() -> ExitCode {
    panic::say_the_place_alone();
    memory::stays_off_the_disk();
    let perron = Perron::parse();
    let mut terminal = Terminal::new();
    let done = run(perron, &mut terminal);
    terminal::leave_nothing_typed();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            terminal.complain(&failure.to_string());
            failure.code()
        }
    }
}

fn run(perron: Perron, terminal: &mut Terminal) -> Result<(), Failure> {
    let (home, country, sink) = (home::Home::new(perron.home)?, perron.country, perron.device);
    let now = perron.now.or(perron.today.map(|day| day.at(12, 0, 0, 0)));
    let shut = || Shut::new(&home, perron.key, clock::Clock::new(now));
    match perron.command {
        Command::List { lang, json } => list::run(&home, shut(), lang, json, terminal),
        Command::Check { paths, json } => check::run(&home, &paths, json, terminal),
        Command::Explain { code } => explain::run(code.as_deref(), terminal),
        Command::Plan { practice, json, vtt } => plan::run(&home, &practice, json, vtt, terminal),
        Command::Play { practice, resume, private, rest, distress } => {
            let told = Told { rest, distress, country, sink };
            if resume {
                return again::resume(&home, shut(), told, terminal);
            }
            let place = if private { KeptIn::Nowhere } else { KeptIn::Shut(Box::new(shut())) };
            again::or_go_on(play::run(&home, place, &practice, told, terminal)?, &home, told, terminal)
        }
        Command::Again { rest } => again::run(&home, shut(), Told { rest, distress: None, country, sink }, terminal),
        Command::Render { practice, out, stem, at } => render::run(&home, &practice, &out, stem, &at, terminal),
        Command::Preview { practice, out } => preview::run(&home, &practice, country, &out, terminal),
        Command::Ground { lang, length } => play::ground(&home, lang, length, (country, sink), terminal),
        Command::Contacts { lang, json } => contacts::run(lang, country, json, terminal),
        Command::Journal { command } => journal::run(shut(), command, terminal),
        Command::Settings { command, json } => settings::run(shut(), command, json, terminal),
        Command::Dream { command } => {
            dream::run(&dream::Room { home: &home, country, sink }, shut(), command, terminal)
        }
        Command::Place { command } => {
            place::run(&dream::Room { home: &home, country, sink }, shut(), command, terminal)
        }
        Command::Homework { command } => homework::run(&home, country, shut(), &command, terminal),
        Command::Therapist { command } => homework::therapist(shut(), &command, terminal),
        Command::Today => homework::today(&home, shut(), terminal),
        Command::Report { command } => report::run(shut(), &command, terminal),
        Command::Voice { command } => voice::run(&home, command, terminal),
    }
}
