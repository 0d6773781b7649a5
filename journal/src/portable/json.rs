//! JSON: a text that a person can read, any program can use, and this one takes back as it was.

mod cell;
mod entries;
mod entry;
mod settings;

use std::io;

use perron_core::entry::{Entry, Kept, Night};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use zeroize::Zeroizing;

use self::cell::{Name, fault_of};
use self::entries::{Read, Written};
use self::settings::SettingsRow;
use super::exact::exact;
use super::{Fault, Part, Portable, PortableError, Words, limit};

/// What the file says it is.
const FORMAT: &str = "perron-journal";

/// The head alone; whatever else is there is skipped, since a later version may have anything.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Serialize)]
struct Out<'a> {
    format: &'static str,
    version: u32,
    words: Vec<Name<Part>>,
    settings: SettingsRow<'a>,
    entries: Written<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct In {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(rename = "version")]
    _version: IgnoredAny,
    words: Vec<Name<Part>>,
    settings: SettingsRow<'static>,
    entries: Read,
}

/// Writes it as JSON.
///
/// ```
/// use perron_core::entry::Settings;
/// use perron_journal::portable::{Portable, to_json};
/// let json = to_json(&Portable::whole(vec![], Settings::default()))?;
/// assert!(json.starts_with(b"{\n  \"format\": \"perron-journal\",\n  \"version\": 1,"));
/// # Ok::<(), perron_journal::portable::PortableError>(())
/// ```
///
/// It is refused where it could not be read again: it has too many bytes or entries.
pub fn to_json(portable: &Portable) -> Result<Zeroizing<Vec<u8>>, PortableError> {
    if portable.entries.len() > limit::ENTRIES {
        return Err(PortableError::TooMany);
    }
    let out = Out {
        format: FORMAT,
        version: version(portable),
        words: portable.words.parts().map(Name).collect(),
        settings: SettingsRow::from(&portable.settings),
        entries: Written(&portable.entries),
    };
    exact(limit::FILE, |to| {
        serde_json::to_writer_pretty(&mut *to, &out).map_err(io::Error::other)?;
        to.write_all(b"\n")
    })
}

/// The oldest that can hold it.
fn version(portable: &Portable) -> u32 {
    let untold = |kept: &Kept| matches!(&kept.entry, Entry::Night(Night { woken: None, .. }));
    match portable.entries.iter().any(untold) {
        true => 3,
        false if portable.settings.private => 2,
        false => 1,
    }
}

/// Reads it back, whole or not at all.
///
/// ```
/// use perron_journal::portable::{Fault, PortableError, from_json};
/// let later = br#"{ "format": "perron-journal", "version": 4, "places": {} }"#;
/// assert_eq!(from_json(later), Err(PortableError::TooNew { version: 4 }));
/// let odd = b"{ \"format\": \"perron-journal\", \"version\": 1,\n  \"secret\": 1 }";
/// let fault = PortableError::Faulty { fault: Fault::Unknown, line: 2, column: 10, entry: None };
/// assert_eq!(from_json(odd), Err(fault));
/// ```
pub fn from_json(bytes: &[u8]) -> Result<Portable, PortableError> {
    if bytes.len() > limit::FILE {
        return Err(PortableError::TooLarge { most: limit::FILE });
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        Category::Data => PortableError::NotOurs,
        _ => faulty(&error, bytes, false),
    })?;
    match (head.format.as_str(), head.version) {
        (FORMAT, 1..=limit::VERSION) => {}
        (FORMAT, version) if version > limit::VERSION => return Err(PortableError::TooNew { version }),
        _ => return Err(PortableError::NotOurs),
    }
    let read: In = serde_json::from_slice(bytes).map_err(|error| faulty(&error, bytes, true))?;
    Ok(Portable {
        words: read.words.into_iter().fold(Words::NONE, |words, Name(part)| words.with(part)),
        entries: read.entries.0,
        settings: read.settings.into(),
    })
}

/// The place of an error and its kind. Its own words quote the file, and stop here.
///
/// What was read through once is JSON; then it is another kind of value that serde did not expect.
fn faulty(error: &serde_json::Error, bytes: &[u8], is_json: bool) -> PortableError {
    let words = Zeroizing::new(error.to_string());
    let fault = match error.classify() {
        Category::Eof => Fault::Ends,
        Category::Syntax if words.starts_with("number out of range") => Fault::Range,
        Category::Syntax if is_json && words.starts_with("expected value") => Fault::Kind,
        Category::Syntax | Category::Io => Fault::Syntax,
        Category::Data => fault_of(&words),
    };
    let (line, column) = (error.line(), error.column());
    PortableError::Faulty { fault, line, column, entry: entry_at(bytes, line, column) }
}

/// Which entry a place of the text is in, from 1: entries are the objects in the list in the outermost object.
fn entry_at(bytes: &[u8], line: usize, column: usize) -> Option<usize> {
    let before: usize = bytes.split_inclusive(|byte| *byte == b'\n').take(line.checked_sub(1)?).map(<[u8]>::len).sum();
    let (mut open, mut entries, mut within, mut escaped) = (Vec::new(), 0, false, false);
    // The byte itself may end the entry that is meant.
    for byte in bytes.get(..before + column.saturating_sub(1)).unwrap_or(bytes) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = within,
            b'"' => within = !within,
            _ if within => {}
            b'{' | b'[' => {
                entries += usize::from(*byte == b'{' && open == [b'{', b'[']);
                open.push(*byte);
            }
            b'}' | b']' => drop(open.pop()),
            _ => {}
        }
    }
    open.starts_with(b"{[{").then_some(entries)
}

#[cfg(test)]
mod tests;
