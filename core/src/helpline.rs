//! Help lines: people who can be reached, by country, each with its source and the day it was checked.
//!
//! They are data (`helpline/lines.toml`), compiled in, so that they are there without a network. Nobody can check them from
//! here: what was not checked says so, and no release goes out with it ([`HelpLine::judge`]).

mod check;
mod country;
mod read;

pub use check::{MOST_DAYS, Stale};
pub use country::{Country, NotACountry};
pub use read::{LineFault, read};

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::language::Language;

/// The lines that come with the program.
const LINES: &str = include_str!("helpline/lines.toml");

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// Thoughts of suicide, and being at one's wits' end.
    Suicide,
    /// Immediate danger.
    Danger,
    /// A doctor, when there is time.
    Doctor,
}

impl About {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Suicide, Self::Danger, Self::Doctor];

    /// The name used in the data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Suicide => "suicide",
            Self::Danger => "danger",
            Self::Doctor => "doctor",
        }
    }
}

/// Someone who can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// Where.
    pub country: Country,
    /// What for.
    pub about: About,
    /// What to dial; advice has none.
    pub number: Option<String>,
    /// What a person reads, in every language.
    pub says: BTreeMap<Language, String>,
    /// Where it can be checked.
    pub source: String,
    /// When it was checked, as it was written; empty: not yet.
    pub checked_on: String,
    /// Who checked it; empty: nobody yet.
    pub checked_by: String,
}

impl HelpLine {
    /// What a person reads.
    pub fn says(&self, language: Language) -> &str {
        self.says.get(&language).map_or("", String::as_str)
    }
}

/// The help lines that come with the program, in the order of the data.
///
/// ```
/// use perron_core::helpline::{Country, shipped};
/// use perron_core::Language;
/// let lines = shipped();
/// let first = lines.iter().find(|line| line.country == Country::Nl).expect("the Netherlands have lines");
/// assert_eq!(first.number.as_deref(), Some("113"));
/// assert!(first.says(Language::Nl).contains("gratis"));
/// ```
pub fn shipped() -> Vec<HelpLine> {
    read(LINES).expect("a test reads the lines that are compiled in")
}

/// The lines that a person is shown: of the country they chose, else of those where their language is spoken.
pub fn shown(language: Language, chosen: Option<Country>) -> Vec<HelpLine> {
    let countries = chosen.as_ref().map_or(Country::of(language), core::slice::from_ref);
    let mut lines: Vec<HelpLine> = shipped().into_iter().filter(|line| countries.contains(&line.country)).collect();
    sort::by_key(&mut lines, |line| countries.iter().position(|country| *country == line.country));
    lines
}
