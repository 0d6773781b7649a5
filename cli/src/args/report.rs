//! What can be typed of a report.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use perron_companion::kept::Date;
use perron_companion::report::{Part, Period};

use super::read;

/// A report of how it went.
#[derive(Subcommand)]
pub enum ReportCommand {
    /// Make one: you choose the days and the parts, and see all that leaves before anything is written
    Make(MakeArgs),
    /// For a therapist: open one that a client made, as a page and tables
    Open {
        /// The client's file
        file: PathBuf,
        /// The folder to write; nothing is ever written over
        #[arg(short, long, value_name = "DIR")]
        out: PathBuf,
        /// FHIR R4 JSON beside it: an export, nothing more
        #[arg(long)]
        fhir: bool,
    },
}

/// What a report tells of, and who can read it.
#[derive(Args)]
pub struct MakeArgs {
    /// The file to write, or the folder where it is not for a therapist; nothing is ever written over
    #[arg(short, long, value_name = "FILE|DIR")]
    pub out: PathBuf,
    /// So many weeks up to the last day; without it, asked
    #[arg(long, value_name = "1..52", value_parser = clap::value_parser!(u8).range(1..=i64::from(Period::MOST_WEEKS)))]
    pub weeks: Option<u8>,
    /// The first day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = read::date, conflicts_with = "weeks")]
    pub from: Option<Date>,
    /// The last day; without it, today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = read::date)]
    pub until: Option<Date>,
    /// These parts, without asking: practices, distress, nights, and of your own words goals, titles, dreams
    #[arg(long, value_name = "PART", value_delimiter = ',', value_parser = read::report_part)]
    pub parts: Vec<Part>,
    /// Who it is for, as you call them: a therapist you are paired with, and with several whom; otherwise a name for your journal
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
    /// Not for a therapist you are paired with: lock it with a passphrase, what `age -d` opens
    #[arg(long)]
    pub passphrase: bool,
    /// Not for a therapist you are paired with: do not lock it, to look at it yourself or to print it
    #[arg(long, conflicts_with = "passphrase")]
    pub unlocked: bool,
    /// FHIR R4 JSON beside it, for a program that reads that: an export, nothing more. A therapist you are paired with can make it too
    #[arg(long)]
    pub fhir: bool,
    /// Without asking whether to write it
    #[arg(long)]
    pub yes: bool,
}
