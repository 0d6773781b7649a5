//! Perron in the terminal: `perron play safe-place`.
//!
//! Every command is a file; all of them call the companion and nothing beneath it.

mod args;
mod ask;
mod check;
mod explain;
mod failure;
mod home;
mod lay;
mod list;
mod plan;
mod play;
mod player;
mod render;
mod screen;
mod signals;
mod terminal;
mod voice;
mod wishes;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Command, Perron};
use crate::failure::Failure;
use crate::terminal::Terminal;

fn main() -> ExitCode {
    let perron = Perron::parse();
    let mut terminal = Terminal::new();
    match run(perron, &mut terminal) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            terminal.complain(&failure.to_string());
            failure.code()
        }
    }
}

fn run(perron: Perron, terminal: &mut Terminal) -> Result<(), Failure> {
    let home = home::Home::new(perron.home)?;
    match perron.command {
        Command::List { lang, json } => list::run(&home, lang, json, terminal),
        Command::Check { paths, json } => check::run(&home, &paths, json, terminal),
        Command::Explain { code } => explain::run(code.as_deref(), terminal),
        Command::Plan { practice, json, vtt } => plan::run(&home, &practice, json, vtt, terminal),
        Command::Play { practice, rest } => play::run(&home, &practice, rest, terminal),
        Command::Render { practice, out, stem, at } => render::run(&home, &practice, &out, stem, &at, terminal),
        Command::Ground { lang, length } => play::ground(&home, lang, length, terminal),
        Command::Voice { command } => voice::run(&home, command, terminal),
    }
}
