//! How settings are written, the last wishes of each exercise among them.

use std::collections::BTreeMap;
use std::fmt;

use perron_core::caution::Page;
use perron_core::entry::{Ritual, Settings};
use perron_core::exercise::{Answer, BedWish, Mode, Wishes};
use perron_core::helpline::Country;
use perron_core::language::Language;
use perron_core::script::tree::{Daytime, Ending, Sense};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::Fault;
use super::cell::{At, Clock, Id, Name, Seed, Span, Wrote, refuse};
use super::entry::{AnswerRow, kept, lent};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SettingsRow<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Name<Language>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<Name<Country>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reminder: Option<Clock>,
    read: Vec<Name<Page>>,
    rituals: Vec<RitualRow<'a>>,
    /// Of version 2, and left out where it is not so: then the file is one of version 1.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    private: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RitualRow<'a> {
    at: At,
    exercise: Wrote<'a>,
    language: Name<Language>,
    voice: Wrote<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dream: Option<Id>,
    wishes: WishesRow<'a>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WishesRow<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    length_ms: Option<Span>,
    senses: Vec<Name<Sense>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ending: Option<Name<Ending>>,
    planned: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    daytime: Option<Name<Daytime>>,
    bed: Name<BedWish>,
    mode: Name<Mode>,
    seed: Seed,
    answers: Answers<'a>,
}

/// Answers by slot, no slot twice.
enum Answers<'a> {
    Lent(&'a BTreeMap<String, Answer>),
    Own(BTreeMap<String, Answer>),
}

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let answers = match self {
            Self::Lent(answers) => answers,
            Self::Own(answers) => answers,
        };
        to.collect_seq(answers.iter().map(|(slot, answer)| AnswerRow::of(slot, answer)))
    }
}

impl Answers<'_> {
    fn own(self) -> BTreeMap<String, Answer> {
        match self {
            Self::Lent(answers) => answers.clone(),
            Self::Own(answers) => answers,
        }
    }
}

impl<'de> Deserialize<'de> for Answers<'_> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reads;
        impl<'de> Visitor<'de> for Reads {
            type Value = BTreeMap<String, Answer>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of answers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut answers = BTreeMap::new();
                while let Some(row) = list.next_element::<AnswerRow<'static>>()? {
                    let (slot, answer) = row.own();
                    if answers.insert(slot, answer).is_some() {
                        return Err(refuse(Fault::Twice));
                    }
                }
                Ok(answers)
            }
        }
        from.deserialize_seq(Reads).map(Self::Own)
    }
}

impl<'a> From<&'a Settings> for SettingsRow<'a> {
    fn from(settings: &'a Settings) -> Self {
        Self {
            language: settings.language.map(Name),
            country: settings.country.map(Name),
            reminder: settings.reminder.map(Clock),
            read: settings.read.iter().copied().map(Name).collect(),
            rituals: settings.rituals.iter().map(RitualRow::from).collect(),
            private: settings.private,
        }
    }
}

impl From<SettingsRow<'_>> for Settings {
    fn from(row: SettingsRow<'_>) -> Self {
        Self {
            language: row.language.map(|name| name.0),
            country: row.country.map(|name| name.0),
            reminder: row.reminder.map(|time| time.0),
            read: row.read.into_iter().map(|name| name.0).collect(),
            rituals: row.rituals.into_iter().map(Ritual::from).collect(),
            private: row.private,
        }
    }
}

impl<'a> From<&'a Ritual> for RitualRow<'a> {
    fn from(ritual: &'a Ritual) -> Self {
        let wishes = &ritual.wishes;
        Self {
            at: At(ritual.at),
            exercise: lent(&ritual.exercise),
            language: Name(ritual.language),
            voice: lent(&ritual.voice),
            dream: ritual.dream.map(Id),
            wishes: WishesRow {
                length_ms: wishes.length.map(Span),
                senses: wishes.senses.iter().copied().map(Name).collect(),
                ending: wishes.ending.map(Name),
                planned: wishes.planned,
                daytime: wishes.daytime.map(Name),
                bed: Name(wishes.bed),
                mode: Name(wishes.mode),
                seed: Seed(wishes.seed),
                answers: Answers::Lent(&wishes.answers),
            },
        }
    }
}

impl From<RitualRow<'_>> for Ritual {
    fn from(row: RitualRow<'_>) -> Self {
        let wishes = row.wishes;
        Self {
            at: row.at.0,
            exercise: kept(row.exercise),
            language: row.language.0,
            voice: kept(row.voice),
            dream: row.dream.map(|id| id.0),
            wishes: Wishes {
                length: wishes.length_ms.map(|span| span.0),
                senses: wishes.senses.into_iter().map(|name| name.0).collect(),
                ending: wishes.ending.map(|name| name.0),
                planned: wishes.planned,
                daytime: wishes.daytime.map(|name| name.0),
                bed: wishes.bed.0,
                mode: wishes.mode.0,
                answers: wishes.answers.own(),
                seed: wishes.seed.0,
            },
        }
    }
}
