//! What can be typed of homework, on either side.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Homework that a therapist and a client agree on.
#[derive(Subcommand)]
pub enum HomeworkCommand {
    /// Your card, for your therapist: a code to scan, and the digits to read aloud
    Card(CardArgs),
    /// Take in your therapist's card: its file, or its line of text
    Pair(PairArgs),
    /// Who is known, and by which digits
    People,
    /// Forget someone: what they send from now on is refused
    Forget(ForgetArgs),
    /// For a therapist: write down what was agreed, as a readable file; asks
    New {
        /// The file to write; nothing is ever written over
        #[arg(short, long, value_name = "FILE")]
        out: PathBuf,
        /// The language of its exercises
        #[arg(long, value_parser = super::read::language)]
        lang: Option<perron_companion::Language>,
    },
    /// For a therapist: sign what was agreed and seal it for one client
    Pack {
        /// What was agreed: a TOML file, its recordings beside it
        draft: PathBuf,
        /// For whom
        #[arg(long, value_name = "NAME")]
        client: String,
        /// The file to write; nothing is ever written over
        #[arg(short, long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Write a page to print: what, when, why, and whom one can reach
    Sheet {
        /// The draft (.toml), or the file that came; without one, what was accepted
        file: Option<PathBuf>,
        /// The page to write; nothing is ever written over
        #[arg(short, long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Show all that a file says; nothing of it is taken in
    Show {
        /// The file that came, or a draft (.toml)
        file: PathBuf,
    },
    /// Verify a file, show all of it, ask, and take it in: whole or not at all
    Import {
        /// The file that came
        file: PathBuf,
        /// Without asking
        #[arg(long)]
        yes: bool,
    },
    /// What was accepted
    List,
    /// Stop with what was accepted: what it said, and its recordings, go
    Withdraw {
        /// Which: the number that `list` shows
        #[arg(value_name = "NUMBER", default_value_t = 1)]
        nth: usize,
        /// Without asking
        #[arg(long)]
        yes: bool,
    },
    /// Write your secret key, by which `age -d -i FILE` opens what was sent to you
    Key {
        /// The file to write; nothing is ever written over
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// Without asking
        #[arg(long)]
        yes: bool,
    },
}

/// The therapist's side.
#[derive(Subcommand)]
pub enum TherapistCommand {
    /// Make your keys, and show your card
    Init(CardArgs),
    /// Whose keys you know
    Client {
        /// What to do
        #[command(subcommand)]
        command: ClientCommand,
    },
}

/// Whose keys a therapist knows.
#[derive(Subcommand)]
pub enum ClientCommand {
    /// Take in a client's card: its file, or its line of text
    Add(PairArgs),
    /// Who is known, and by which digits
    List,
    /// Forget someone: what they send from now on is refused
    Remove(ForgetArgs),
}

/// Someone who is known.
#[derive(Args)]
pub struct ForgetArgs {
    /// What you call them, or the digits they are known by
    #[arg(value_name = "NAME|DIGITS")]
    pub who: String,
    /// Without asking
    #[arg(long)]
    pub yes: bool,
}

/// One's own card.
#[derive(Args)]
pub struct CardArgs {
    /// What the other calls you; asked the first time
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Write the card, to hand over: a .perron file, or a .svg or .png picture; nothing is ever written over
    #[arg(short, long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Another's card.
#[derive(Args)]
pub struct PairArgs {
    /// Its file, or its text
    #[arg(value_name = "FILE|PERRON1:...")]
    pub card: String,
    /// What you call them; without it, what is on the card
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The digits of the keys that you knew them by, once you have made sure of the new ones
    #[arg(long, value_name = "DIGITS")]
    pub replaces: Option<String>,
}
