//! Reading the data: every key is there, and none is that nobody knows.

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use toml::de::{DeTable, DeValue};

use super::{About, HelpLine};
use crate::language::Language;

/// What is wrong with the data, and in which line of it, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// It is no TOML.
    Toml(String),
    /// It has something else than lines.
    NotLines,
    /// A key is missing, or its value is no text with something in it.
    Missing {
        /// Which line.
        line: usize,
        /// Which key.
        key: String,
    },
    /// A key that nobody knows.
    Unknown {
        /// Which line.
        line: usize,
        /// Which key.
        key: String,
    },
    /// A value that is none of what the key takes.
    Value {
        /// Which line.
        line: usize,
        /// Which key.
        key: String,
    },
}

impl fmt::Display for LineFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Toml(fault) => write!(f, "expected TOML, but found: {fault}"),
            Self::NotLines => f.write_str("expected tables `[[line]]` and nothing else"),
            Self::Missing { line, key } => write!(f, "expected `{key}` as text in line {line}, but found none"),
            Self::Unknown { line, key } => write!(f, "expected a key that is known in line {line}, but found `{key}`"),
            Self::Value { line, key } => write!(f, "expected another `{key}` in line {line}: nobody knows this one"),
        }
    }
}

impl core::error::Error for LineFault {}

/// Reads help lines.
///
/// # Errors
///
/// [`LineFault`]: the first thing that is wrong. A date is not judged here, for even a line whose date is wrong must be
/// shown.
pub fn read(text: &str) -> Result<Vec<HelpLine>, LineFault> {
    let table = DeTable::parse(text).map_err(|error| LineFault::Toml(error.message().to_string()))?;
    let mut lines = Vec::new();
    for (key, value) in table.get_ref() {
        let (true, DeValue::Array(array)) = (key.get_ref() == "line", value.get_ref()) else {
            return Err(LineFault::NotLines);
        };
        for value in array.iter() {
            let DeValue::Table(table) = value.get_ref() else { return Err(LineFault::NotLines) };
            lines.push(one(table, lines.len() + 1)?);
        }
    }
    Ok(lines)
}

fn one(table: &DeTable<'_>, line: usize) -> Result<HelpLine, LineFault> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (key, value) in table {
        let key = key.get_ref().to_string();
        let DeValue::String(text) = value.get_ref() else { return Err(LineFault::Missing { line, key }) };
        texts.insert(key, text.trim().to_string());
    }
    let mut take = |key: &str| texts.remove(key).ok_or_else(|| LineFault::Missing { line, key: key.to_string() });
    let mut full = |key: &str| match take(key) {
        Ok(text) if text.is_empty() => Err(LineFault::Missing { line, key: key.to_string() }),
        taken => taken,
    };
    let wrong = |key: &str| LineFault::Value { line, key: key.to_string() };
    let country = full("country")?.parse().map_err(|_| wrong("country"))?;
    let about = full("about")?;
    let about = About::ALL.into_iter().find(|known| known.name() == about).ok_or_else(|| wrong("about"))?;
    let says = Language::ALL.into_iter().map(|language| Ok((language, full(language.name())?)));
    let says = sort::into_map(says.collect::<Result<Vec<_>, LineFault>>()?);
    let source = full("source")?;
    let (checked_on, checked_by) = (take("checked_on")?, take("checked_by")?);
    let number = match about {
        // Where someone must be called, there is something to dial.
        About::Suicide | About::Danger => {
            let number = take("number")?;
            let plain = number.chars().all(|c| c.is_ascii_digit() || c == ' ') && !number.is_empty();
            Some(number).filter(|_| plain).ok_or_else(|| wrong("number"))?.into()
        }
        About::Doctor => None,
    };
    match texts.into_keys().next() {
        Some(key) => Err(LineFault::Unknown { line, key }),
        None => Ok(HelpLine { country, about, number, says, source, checked_on, checked_by }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Country, shipped};
    use super::*;

    const WHOLE: &str = "[[line]]\ncountry = \"NL\"\nabout = \"suicide\"\nnumber = \"113\"\nnl = \"Bel 113.\"\n\
                         en = \"Call 113.\"\nsource = \"https://113.nl\"\nchecked_on = \"\"\nchecked_by = \"\"\n";

    fn fault(from: &str, to: &str) -> String {
        assert!(WHOLE.contains(from), "{from}");
        read(&WHOLE.replace(from, to)).expect_err(to).to_string()
    }

    #[test]
    fn the_lines_that_are_compiled_in_can_be_read_and_say_their_number() {
        let lines = shipped();
        for country in Country::ALL {
            for about in [About::Suicide, About::Danger] {
                let line = lines.iter().find(|line| (line.country, line.about) == (country, about));
                let line = line.unwrap_or_else(|| panic!("{} has no line for {}", country.name(), about.name()));
                let number = line.number.as_deref().expect("it can be dialled");
                for language in Language::ALL {
                    assert!(line.says(language).contains(number), "{number}: {}", line.says(language));
                }
            }
        }
        assert!(lines.iter().all(|line| line.source.starts_with("https://")));
    }

    #[test]
    fn whatever_is_wrong_is_named_with_its_line() {
        assert_eq!(read(WHOLE).map(|lines| lines.len()), Ok(1));
        let faults = [
            ("country = \"NL\"\n", "", "expected `country` as text in line 1, but found none"),
            ("\"NL\"", "\"XX\"", "expected another `country` in line 1: nobody knows this one"),
            ("\"suicide\"", "\"sadness\"", "expected another `about` in line 1: nobody knows this one"),
            ("number = \"113\"", "number = \"one\"", "expected another `number` in line 1: nobody knows this one"),
            ("number = \"113\"", "number = 113", "expected `number` as text in line 1, but found none"),
            ("\"Call 113.\"", "\" \"", "expected `en` as text in line 1, but found none"),
            ("checked_by = \"\"\n", "", "expected `checked_by` as text in line 1, but found none"),
            ("source", "sauce = \"x\"\nsource", "expected a key that is known in line 1, but found `sauce`"),
            ("[[line]]", "[line]", "expected tables `[[line]]` and nothing else"),
        ];
        for (from, to, said) in faults {
            assert_eq!(fault(from, to), said);
        }
        assert!(fault("[[line]]", "[[line]").starts_with("expected TOML, but found: "));
    }
}
