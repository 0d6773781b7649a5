//! Scripts: what a writer wrote, with the place of every piece kept.
//!
//! [`read`] makes a tree of a file and reports every fault at once; [`join()`] brings in the parts that it uses. The law of
//! the language is `scripts/README.md`.

use alloc::vec::Vec;

use crate::diagnostic::Diagnostic;

mod faults;
mod file;
pub mod header;
pub mod join;
pub mod limit;
mod line;
pub mod mark;
mod motion;
mod number;
mod prose;
mod reference;
pub mod scenes;
mod sentence;
pub mod slots;
mod syntax;
mod table;
mod token;
pub mod tree;

pub use join::{Joined, join};
pub use sentence::second_sentence;
pub use token::{DOUBLED, doubled};
pub use tree::Script;

use faults::Faults;
use scenes::Around;
use table::Table;

/// What came of reading a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The script, when its header says what it is. With faults beside it, what could not be read is left out of it.
    pub script: Option<Script>,
    /// Every fault, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl Reading {
    /// The script, when nothing is wrong with it: the only one that may be practised.
    pub fn sound(&self) -> Option<&Script> {
        self.script.as_ref().filter(|_| self.diagnostics.is_empty())
    }
}

/// Reads a script from the bytes of a file.
///
/// Any bytes are read in bounded time and space, and none makes it panic. All faults are collected, at most
/// [`limit::DIAGNOSTICS`] and one that counts the rest.
///
/// ```
/// use perron_core::script;
/// let reading = script::read("[script]\nformat = 1\ntitel = \"De zee\"\n");
/// let codes: Vec<&str> = reading.diagnostics.iter().map(|diagnostic| diagnostic.code.id).collect();
/// assert!(codes.contains(&"S010"));
/// assert!(reading.script.is_none());
/// ```
pub fn read(file: impl AsRef<[u8]>) -> Reading {
    let text = match file::text(file.as_ref()) {
        Ok(text) => text,
        Err(fault) => return Reading { script: None, diagnostics: Vec::from([fault]) },
    };
    let mut faults = Faults::new(text);
    let root = syntax::read(text, &mut faults);
    let table = Table::new(root.get_ref(), 0..0, "the file");
    table.only(&["script", "slots", "scene"], &mut faults);
    let header_table = table
        .need("script", "[script]", &mut faults)
        .and_then(|value| Table::of(value, "`[script]`", "[script]", &mut faults));
    let header = header_table.as_ref().and_then(|table| header::read(table, &mut faults));
    let slots = slots::read(table.get("slots"), &mut faults);
    let has_beds = header_table.as_ref().is_some_and(scenes::has_beds);
    let around = Around { text, header: header.as_ref(), has_beds };
    let mut scenes = scenes::read(table.get("scene"), &around, &mut faults);
    reference::check(&slots, &mut scenes, &mut faults);
    let script = header.map(|header| Script { header, slots: slots.read, scenes });
    Reading { script, diagnostics: faults.finish() }
}
