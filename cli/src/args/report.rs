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
}

/// What a report tells of, and who can read it.
#[derive(Args)]
pub struct MakeArgs {
    /// The folder to write; nothing is ever written over
    #[arg(short, long, value_name = "DIR")]
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
    /// Who it is for, as you call them; kept in your journal
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
    /// Lock it with a passphrase, for whoever has no Perron: what `age -d` opens
    #[arg(long)]
    pub passphrase: bool,
    /// Do not lock it: to look at it yourself, or to print it
    #[arg(long, conflicts_with = "passphrase", required_unless_present = "passphrase")]
    pub unlocked: bool,
    /// FHIR R4 JSON beside it, for a program that reads that: an export, nothing more
    #[arg(long)]
    pub fhir: bool,
    /// Without asking whether to write it
    #[arg(long)]
    pub yes: bool,
}
