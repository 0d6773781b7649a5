//! What can be typed of what is kept: the journal and the settings.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use perron_companion::Language;
use perron_companion::care::Country;
use perron_companion::journal::portable::Part;
use perron_companion::kept::{Date, Intensity, Time};
use perron_companion::plot::{MOST_WEEKS, WEEKS};

use super::read::{self, Off};
use crate::keys::Place;

/// What is kept.
#[derive(Subcommand)]
pub enum JournalCommand {
    /// Tell something; words are asked here, so that they stand in no shell's history
    Add {
        /// What
        #[command(subcommand)]
        what: AddCommand,
    },
    /// Show what is kept, by day and in numbers
    List {
        /// Only this kind: practice, place, day-list, night, dream, goal, shared
        #[arg(value_parser = ["practice", "place", "day-list", "night", "dream", "goal", "shared"])]
        kind: Option<String>,
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
    /// Show one entry with its words
    Show {
        /// The beginning of its name, as the list shows it
        id: String,
        /// The nightmare as it was too
        #[arg(long)]
        original: bool,
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
    /// Mark a goal as reached, or with --not as one you still practise for
    Reached {
        /// The beginning of its name, as the list shows it
        id: String,
        /// Not reached after all
        #[arg(long)]
        not: bool,
    },
    /// Show how it goes, week by week
    Plot {
        /// A picture in this new file, its name ending in .svg, instead of here
        #[arg(short, long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// How many weeks
        #[arg(long, default_value_t = WEEKS, value_parser = clap::value_parser!(u16).range(1..=i64::from(MOST_WEEKS)))]
        weeks: u16,
    },
    /// Take everything along in a file: sealed with a passphrase, as JSON, or as tables
    Export(ExportArgs),
    /// Take in what was taken along, beside what is here
    Import {
        /// The file
        file: PathBuf,
        /// Without asking
        #[arg(long)]
        yes: bool,
    },
    /// Remove one entry, or everything, for ever
    #[command(group = clap::ArgGroup::new("which").required(true).args(["id", "all"]))]
    Erase {
        /// The beginning of an entry's name, as the list shows it
        id: Option<String>,
        /// Everything, its key first; a word is asked for
        #[arg(long)]
        all: bool,
        /// One entry without asking
        #[arg(long, conflicts_with = "all")]
        yes: bool,
    },
    /// Give the journal another key
    Key {
        /// Where it is kept
        #[arg(value_enum)]
        place: Place,
    },
    /// Make a journal again of whatever is whole in a damaged one, or go on with an older copy
    Salvage {
        /// Without asking
        #[arg(long)]
        yes: bool,
    },
}

/// What can be told.
#[derive(Subcommand)]
pub enum AddCommand {
    /// How a night was: three numbers, asked where they are not given
    Night(NightArgs),
    /// What you practise for
    Goal,
    /// What you put down at the end of the day
    DayList,
}

/// How a night was.
#[derive(Args)]
pub struct NightArgs {
    /// The day in whose evening it began; without one, the last night
    #[arg(long, visible_alias = "night", value_name = "YYYY-MM-DD", value_parser = read::date)]
    pub of: Option<Date>,
    /// How many nightmares
    #[arg(long, value_name = "0..99", value_parser = clap::value_parser!(u8).range(..=99))]
    pub nightmares: Option<u8>,
    /// How often you woke of one
    #[arg(long, value_name = "0..99", value_parser = clap::value_parser!(u8).range(..=99), requires = "nightmares")]
    pub woken: Option<u8>,
    /// How bad they were
    #[arg(long, value_name = "0..10", requires = "nightmares")]
    pub intensity: Option<Intensity>,
    /// Ask what you call it
    #[arg(long)]
    pub title: bool,
}

/// What is taken along, and how.
#[derive(Args)]
pub struct ExportArgs {
    /// The file to write, or for tables the folder; nothing is ever written over
    #[arg(short, long, value_name = "FILE")]
    pub out: PathBuf,
    /// How; without it, JSON where the name ends in .json, and sealed otherwise
    #[arg(long = "as", value_enum, value_name = "FORM")]
    pub form: Option<Form>,
    /// The nightmares as they were too
    #[arg(long)]
    pub originals: bool,
    /// Not these words: practices, places, day-lists, nights, dreams, originals, goals, rituals, shared
    #[arg(long, value_name = "PART", value_delimiter = ',', value_parser = read::part)]
    pub without: Vec<Part>,
    /// Without asking
    #[arg(long)]
    pub yes: bool,
}

/// How it is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Sealed with a passphrase: what `age` opens, and what comes in on another device
    Age,
    /// One text that anyone can read, and that comes in on another device
    Json,
    /// A folder of tables for a spreadsheet, that anyone can read
    Csv,
}

/// A setting.
#[derive(Subcommand)]
pub enum SettingsCommand {
    /// The language of what is read, where the journal is open: nl, en, or off for the terminal's own
    Language {
        /// nl, en or off
        #[arg(value_parser = read::language_or_off)]
        to: Off<Language>,
    },
    /// Whose help lines are shown, where the journal is open: NL, BE, GB, IE, US, or off for those where the language is spoken
    Country {
        /// A country or off
        #[arg(value_parser = read::country_or_off)]
        to: Off<Country>,
    },
    /// Whether what you practise is kept: on, as at first, or off; what you write down yourself is kept all the same
    Keep {
        /// on or off
        #[arg(value_parser = read::on_or_off, action = clap::ArgAction::Set)]
        to: bool,
    },
    /// When a phone may remind of the evening, such as 21:30, or off; the terminal reminds of nothing
    Reminder {
        /// HH:MM or off
        #[arg(value_parser = read::time_or_off)]
        to: Off<Time>,
    },
}
