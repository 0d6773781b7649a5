//! What can be typed of the dream programme, and of a safe place.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use perron_companion::care::Distress;
use perron_companion::kept::{Met, Need};
use perron_companion::programme::Told;
use perron_companion::voices::Choice;
use perron_companion::{Language, Millis};

use super::{EndingArg, NightArgs, read};

/// A step of the dream programme.
#[derive(Subcommand)]
pub enum DreamCommand {
    /// What can be done now, what comes next, and why
    Status {
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
    /// How a night was: three numbers, asked where they are not given
    Log(NightArgs),
    /// Choose a dream to change: two questions and a title, asked where they are not given
    Choose(ChooseArgs),
    /// Write the dream down, once and briefly; asked here, or read from standard input
    Write,
    /// Change the dream any way you wish, and look back at it; asked here, or read from standard input
    Rewrite(RewriteArgs),
    /// Practise the new dream
    Rehearse(RehearseArgs),
    /// Lay the dream aside that you are working on; it stays among what is kept
    Aside {
        /// Without asking
        #[arg(long)]
        yes: bool,
    },
}

/// What is asked of a dream before it is chosen.
#[derive(Args)]
pub struct ChooseArgs {
    /// Is it your worst dream?
    #[arg(long, value_enum)]
    pub worst: Option<ToldArg>,
    /// Is it about something that really happened?
    #[arg(long, value_enum)]
    pub happened: Option<ToldArg>,
}

/// An answer.
#[derive(Clone, Copy, ValueEnum)]
pub enum ToldArg {
    /// It is so
    Yes,
    /// It is not
    No,
    /// You do not know
    Unsure,
}

impl From<ToldArg> for Told {
    fn from(told: ToldArg) -> Self {
        match told {
            ToldArg::Yes => Self::Yes,
            ToldArg::No => Self::No,
            ToldArg::Unsure => Self::Unsure,
        }
    }
}

/// Changing a dream, and looking back at it.
#[derive(Args)]
pub struct RewriteArgs {
    /// Only look back at the new dream that is there
    #[arg(long)]
    pub check: bool,
    /// Whether something is done in it, instead of being asked: not, little, fully
    #[arg(long, value_name = "HOW", value_parser = read::met)]
    pub done: Option<Met>,
    /// Whether a need is met, such as safety=fully: safety, comfort, expression, blameless, standing, play
    #[arg(long = "need", value_name = "NEED=HOW", value_parser = read::need)]
    pub needs: Vec<(Need, Met)>,
}

impl RewriteArgs {
    /// Whether any question of the look back is answered already.
    pub fn answers_something(&self) -> bool {
        self.done.is_some() || !self.needs.is_empty()
    }
}

/// Practising the new dream.
#[derive(Args)]
pub struct RehearseArgs {
    /// How long, 5m to 20m in a day; without one, 10m or what is left of the day
    #[arg(long, value_name = "TIME")]
    pub length: Option<Millis>,
    /// The voice: shipped, espeak-ng, none, or the name of your own (perron voice list)
    #[arg(long, default_value = "shipped")]
    pub voice: Choice,
    /// How you are before it, from 0 (quite calm) to 10 (it cannot get worse), instead of being asked
    #[arg(long, value_name = "0..10", hide_default_value = true)]
    pub distress: Option<Distress>,
}

/// A safe place.
#[derive(Subcommand)]
pub enum PlaceCommand {
    /// Keep the words of your safe place: they are asked, or read from a file
    Keep {
        /// The language of the words
        #[arg(long, value_parser = read::language)]
        lang: Option<Language>,
        /// From a file, one `name = words` a line, of word, place, own and cue; - reads them from standard input
        #[arg(long = "slots", value_name = "FILE|-")]
        slots_from: Option<PathBuf>,
    },
    /// Show the safe places that are kept
    List {
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
    /// Go straight to a safe place, in its shortest form
    Call {
        /// The beginning of its name, as the list shows it; without one, the place kept last
        id: Option<String>,
        /// How long; without one, as short as the exercise can be
        #[arg(long, value_name = "TIME")]
        length: Option<Millis>,
        /// How it ends
        #[arg(long, value_enum)]
        ending: Option<EndingArg>,
        /// The voice: shipped, espeak-ng, none, or the name of your own (perron voice list)
        #[arg(long, default_value = "shipped")]
        voice: Choice,
        /// For lying down with the screen off: fewer wake-ups, less power
        #[arg(long)]
        rest: bool,
    },
}
