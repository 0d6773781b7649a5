//! Taking it along: everything that is kept as JSON, as CSV, or sealed with a passphrase to go on with on another device.
//!
//! Here are bytes and what they mean; a shell shows [`Contents`] before, asks, and writes ([`write_new`]). What was read is
//! read wholly, or not at all. The README beside this crate has the format, for whoever reads the files without Perron.
//!
//! ```
//! use perron_core::entry::Settings;
//! use perron_journal::portable::{Passphrase, Portable, Words, Work, from_json, open, seal, to_csv, to_json};
//! let everything = Portable::whole(vec![], Settings::default());
//! assert_eq!(from_json(&to_json(&everything)?)?, everything);
//!
//! let for_a_therapist = everything.with(Words::NONE);
//! assert_eq!(to_csv(&for_a_therapist)?[0].name, "practices.csv");
//!
//! let passphrase = Passphrase::new("four words that rhyme".to_string())?;
//! let sealed = seal(&everything, &passphrase, Work::PHONE)?;
//! assert_eq!(open(&sealed, &passphrase)?, everything);
//! # Ok::<(), perron_journal::portable::PortableError>(())
//! ```
//!
//! Whatever takes a file in never puts an entry in the place of one with the same id: the file may be older, or without words.

mod contents;
mod csv;
mod exact;
mod fault;
mod file;
mod json;
pub mod limit;
mod names;
mod sealed;
mod words;

use perron_core::entry::{Kept, Settings};

pub use contents::Contents;
pub use csv::{Line, Table, table, to_csv};
pub use fault::{Fault, PortableError};
pub use file::{FileError, read_file, write_new};
pub use json::{from_json, to_json};
pub use sealed::{Passphrase, Work, open, seal, seal_bytes};
pub use words::{Part, Words};

/// What is taken along. Where a practice stood when it was cut off stays on the device.
#[derive(Clone, Debug, PartialEq)]
pub struct Portable {
    /// The words that are in it; without [`Words::ALL`] it is for showing.
    pub words: Words,
    /// The entries, in the order they were kept.
    pub entries: Vec<Kept>,
    /// The settings.
    pub settings: Settings,
}

impl Portable {
    /// Everything, with all words.
    pub const fn whole(entries: Vec<Kept>, settings: Settings) -> Self {
        Self { words: Words::ALL, entries, settings }
    }
}

#[cfg(test)]
mod tests;
