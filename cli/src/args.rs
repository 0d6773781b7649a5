//! What can be typed after `perron`.

mod dream;
mod homework;
mod kept;
mod read;
mod report;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use perron_companion::care::{Country, Distress};
use perron_companion::exercise::{Answer, BedWish};
use perron_companion::kept::{Date, DateTime};
use perron_companion::practising::Sink;
use perron_companion::recordings::VoiceName;
use perron_companion::script::Ending;
use perron_companion::voices::Choice;
use perron_companion::{Language, Millis, Sense};

pub use self::dream::{ChooseArgs, DreamCommand, PlaceCommand, RehearseArgs, RewriteArgs, ToldArg};
pub use self::homework::{CardArgs, ClientCommand, ForgetArgs, HomeworkCommand, PairArgs, TherapistCommand};
pub use self::kept::{AddCommand, ExportArgs, Form, JournalCommand, NightArgs, SettingsCommand};
pub use self::read::Off;
pub use self::report::{MakeArgs, ReportCommand};
use crate::keys::Place;

/// The terminal companion: guided imagery, spoken and timed, on this machine alone.
#[derive(Parser)]
#[command(name = "perron", version, disable_help_subcommand = true)]
pub struct Perron {
    /// Where things are kept: your own scripts lie in its folder `scripts`
    #[arg(long, env = "PERRON_HOME", hide_env_values = true, value_name = "DIR", global = true)]
    pub home: Option<PathBuf>,
    /// The country whose help lines are shown: NL, BE, GB, IE, US; without one, those where the language is spoken
    #[arg(long, env = "PERRON_COUNTRY", hide_env_values = true, value_name = "COUNTRY", global = true)]
    pub country: Option<Country>,
    /// Where sound goes: null discards it as fast as it can, for tests
    #[arg(long, env = "PERRON_DEVICE", hide = true, value_name = "system|null", value_parser = read::sink, default_value = "system", global = true)]
    pub device: Sink,
    /// Where the key of the journal is kept, once one must be made
    #[arg(long, env = "PERRON_KEY", hide = true, value_enum, value_name = "PLACE", global = true)]
    pub key: Option<Place>,
    /// The moment it is, in place of the clock's: for tests
    #[arg(long, env = "PERRON_NOW", hide = true, value_name = "DATETIME", global = true)]
    pub now: Option<DateTime>,
    /// The day it is, at noon, in place of the clock's: for tests
    #[arg(long, hide = true, value_name = "YYYY-MM-DD", value_parser = read::date, conflicts_with = "now", global = true)]
    pub today: Option<Date>,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Show the exercises
    List {
        /// Only those of this language
        #[arg(long, value_parser = read::language)]
        lang: Option<Language>,
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
    /// Read scripts and report every fault: files or folders; without one, everything in the library
    Check {
        /// Files or folders
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
    /// Tell more about a code, such as S012; without one, list them all
    Explain {
        /// The code
        code: Option<String>,
    },
    /// Print an exercise's timeline as a table
    Plan {
        /// Which exercise, and how
        #[command(flatten)]
        practice: PracticeArgs,
        /// As JSON, for a program
        #[arg(long, conflicts_with = "vtt")]
        json: bool,
        /// As WebVTT captions
        #[arg(long)]
        vtt: bool,
    },
    /// Play an exercise; where it is, and that it was, is kept in the journal
    #[command(mut_arg("exercise", |it| it.required(false).default_value_if("resume", "true", Some("")).required_unless_present("resume")))]
    Play {
        /// Which exercise, and how
        #[command(flatten)]
        practice: PracticeArgs,
        /// Go on with the exercise that was cut off, at its sentence, as it was wished
        #[arg(long, conflicts_with_all = ["exercise", "lang", "length", "senses", "slots", "slots_from", "ask", "ending", "bed", "night", "mode", "voice", "seed", "private"])]
        resume: bool,
        /// Keep nothing of it
        #[arg(long, env = "PERRON_PRIVATE", hide_env_values = true, value_parser = clap::builder::FalseyValueParser::new())]
        private: bool,
        /// For lying down with the screen off: fewer wake-ups, less power
        #[arg(long)]
        rest: bool,
        /// How you are before it, from 0 (quite calm) to 10 (it cannot get worse), instead of being asked
        #[arg(long, value_name = "0..10", hide_default_value = true)]
        distress: Option<Distress>,
    },
    /// The exercise you began last, as you wished it, with nothing asked
    Again {
        /// For lying down with the screen off: fewer wake-ups, less power
        #[arg(long)]
        rest: bool,
    },
    /// Render an exercise to a WAV file: 48 kHz, stereo, 16 bits
    Render {
        /// Which exercise, and how
        #[command(flatten)]
        practice: PracticeArgs,
        /// The file to write
        #[arg(short, long, value_name = "FILE")]
        out: PathBuf,
        /// Only one bus
        #[arg(long, value_enum, default_value_t = StemArg::Mix)]
        stem: StemArg,
        /// What the person does, at a time heard since the beginning, such as `--at 3m ground --at 4m return`
        #[arg(long, num_args = 2, value_names = ["TIME", "COMMAND"], action = clap::ArgAction::Append)]
        at: Vec<String>,
    },
    /// Write a page about an exercise, with its sound in it: one file to open, read and hear
    Preview {
        /// Which exercise, and how
        #[command(flatten)]
        practice: PracticeArgs,
        /// The page to write
        #[arg(short, long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Here and now, at once
    Ground {
        /// The language
        #[arg(long, value_parser = read::language)]
        lang: Option<Language>,
        /// How long
        #[arg(long, value_name = "TIME")]
        length: Option<Millis>,
    },
    /// People you can reach, by country
    Contacts {
        /// The language
        #[arg(long, value_parser = read::language)]
        lang: Option<Language>,
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
    /// What is kept: add to it, read it, take it along, wipe it
    Journal {
        /// What to do
        #[command(subcommand)]
        command: JournalCommand,
    },
    /// What you want to be the same next time; without a name, shows it
    Settings {
        /// What to change
        #[command(subcommand)]
        command: Option<SettingsCommand>,
        /// As JSON, for a program
        #[arg(long, global = true)]
        json: bool,
    },
    /// The dream programme: a nightmare becomes a new dream, a step at a time
    Dream {
        /// A step
        #[command(subcommand)]
        command: DreamCommand,
    },
    /// A safe place that is kept, and called back
    Place {
        /// What to do
        #[command(subcommand)]
        command: PlaceCommand,
    },
    /// What you and your therapist agreed to practise: pair, take it in, stop with it; or make it, as a therapist
    Homework {
        /// What to do
        #[command(subcommand)]
        command: HomeworkCommand,
    },
    /// For therapists: your keys, and your clients'
    Therapist {
        /// What to do
        #[command(subcommand)]
        command: TherapistCommand,
    },
    /// What there is to practise today: done, due, next
    Today,
    /// How it went, for someone you choose
    Report {
        /// What to do
        #[command(subcommand)]
        command: ReportCommand,
    },
    /// Your own voice: the sentences to record, taking recordings in, and which voices there are
    Voice {
        /// What to do
        #[command(subcommand)]
        command: VoiceCommand,
    },
}

/// A person's own voice.
#[derive(Subcommand)]
pub enum VoiceCommand {
    /// Print the sentences to record
    Sheet {
        /// Only those of one exercise
        id: Option<String>,
        /// The language
        #[arg(long, value_parser = read::language)]
        lang: Option<Language>,
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
    /// Take in your recordings, FLAC or WAV, named as the sheet says: all of a folder, or none
    Import {
        /// The folder
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// What this voice is called
        #[arg(long)]
        name: VoiceName,
        /// The language
        #[arg(long, value_parser = read::language)]
        lang: Option<Language>,
        /// In place of the recordings that have this name
        #[arg(long)]
        replace: bool,
    },
    /// Show which voices there are, and how much of each exercise your own speak
    List {
        /// Only those of this language
        #[arg(long, value_parser = read::language)]
        lang: Option<Language>,
        /// As JSON, for a program
        #[arg(long)]
        json: bool,
    },
}

/// Which exercise, and how.
#[derive(Args)]
pub struct PracticeArgs {
    /// The exercise's id, such as safe-place, or a script's file
    #[arg(value_name = "ID|FILE")]
    pub exercise: String,
    /// The language; without one, the terminal's, or Dutch. A script's file has its own
    #[arg(long, value_parser = read::language)]
    pub lang: Option<Language>,
    /// How long, first frame to last: 10m, 431s, 7m11s
    #[arg(long, value_name = "TIME")]
    pub length: Option<Millis>,
    /// The senses to speak to, in this order: see, hear, feel, body, smell
    #[arg(long, value_delimiter = ',', value_parser = read::sense)]
    pub senses: Vec<Sense>,
    /// An answer, such as place="the bench by the water" (it stays in the shell's history: see --slots and --ask)
    #[arg(long = "slot", value_name = "NAME=WORDS")]
    pub slots: Vec<String>,
    /// Answers from a file, one `name = words` a line; - reads them from standard input
    #[arg(long = "slots", value_name = "FILE|-")]
    pub slots_from: Option<PathBuf>,
    /// Ask for the answers first
    #[arg(long)]
    pub ask: bool,
    /// How it ends, where the exercise lets you choose
    #[arg(long, value_enum)]
    pub ending: Option<EndingArg>,
    /// The soundscape beneath the voice, one that the exercise names (perron list), or none
    #[arg(long, value_parser = read::bed)]
    pub bed: Option<BedWish>,
    /// In bed, at night
    #[arg(long)]
    pub night: bool,
    /// How far the soundscape stays beneath the voice: clear (20 dB and more) or ambient (12 to 15 dB)
    #[arg(long, value_enum, default_value_t = ModeArg::Clear)]
    pub mode: ModeArg,
    /// The voice: shipped, espeak-ng, none, or the name of your own (perron voice list)
    #[arg(long, default_value = "shipped")]
    pub voice: Choice,
    /// What the soundscapes grow from
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

impl PracticeArgs {
    /// Answers that are kept, as they would be typed.
    pub fn answers<'a>(answers: impl IntoIterator<Item = (&'a String, &'a Answer)>) -> Vec<String> {
        let each = |(slot, answer): (&'a String, &'a Answer)| {
            answer.reveal().iter().map(move |words| format!("{slot}={words}"))
        };
        answers.into_iter().flat_map(each).collect()
    }

    /// An exercise in this language, with nothing wished for.
    pub fn of(exercise: &str, language: Language) -> Self {
        Self {
            exercise: exercise.to_string(),
            lang: Some(language),
            length: None,
            senses: Vec::new(),
            slots: Vec::new(),
            slots_from: None,
            ask: false,
            ending: None,
            bed: None,
            night: false,
            mode: ModeArg::Clear,
            voice: Choice::default(),
            seed: 1,
        }
    }
}

/// How it ends.
#[derive(Clone, Copy, ValueEnum)]
pub enum EndingArg {
    /// Back in the day
    Wake,
    /// Into sleep
    Sleep,
}

impl From<EndingArg> for Ending {
    fn from(ending: EndingArg) -> Self {
        match ending {
            EndingArg::Wake => Self::Wake,
            EndingArg::Sleep => Self::Sleep,
        }
    }
}

/// How far the bed stays beneath the voice.
#[derive(Clone, Copy, ValueEnum)]
pub enum ModeArg {
    /// At least 20 dB
    Clear,
    /// 12 to 15 dB
    Ambient,
}

/// One bus, or all of them.
#[derive(Clone, Copy, ValueEnum)]
pub enum StemArg {
    /// The voice alone
    Voice,
    /// The soundscapes and the bell
    Bed,
    /// Everything
    Mix,
}
