//! Diagnostics: what is wrong with a script, where, and a remedy one can type.
//!
//! The codes stand in tables, one a room, and each has a page beside it in `pages/`. Codes are permanent: one that is no
//! longer given keeps its number and its page, so that an old report can still be explained.

use alloc::string::String;
use core::fmt;
use core::ops::Range;

pub mod file;
pub mod key;
pub mod line;
pub mod mark;
pub mod nearest;
pub mod part;
pub mod reference;
pub mod scene;
pub mod slot;

pub use nearest::nearest;

/// A range of bytes in the text of a script.
pub type Span = Range<usize>;

/// A code that is never reused: `S` for the language of scripts, `C` for the rules of care, and three digits.
///
/// Each has a title for the table, a page for `perron explain` ([`Code::page`]), and for the rules of care
/// the source they rest on.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// `S012`, `C003`.
    pub id: &'static str,
    /// One line that says what the code stands for.
    pub title: &'static str,
    /// For a rule of care: where the rule comes from.
    pub source: Option<&'static str>,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// One fault of a script.
///
/// A reader never stops at the first: it collects them all. None of them quotes what a *person* wrote; they quote
/// scripts, which writers wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of fault.
    pub code: &'static Code,
    /// The place, in bytes of the text it is about.
    pub span: Span,
    /// The part whose text the place is in; `None` is the script's own.
    pub part: Option<String>,
    /// What was expected, and what was found.
    pub message: String,
    /// A few words for the caret.
    pub label: String,
    /// What to type instead.
    pub remedy: String,
}

/// The tables of the script language, in the order of their numbers.
pub static TABLES: [&[&Code]; 8] =
    [file::TABLE, key::TABLE, slot::TABLE, scene::TABLE, line::TABLE, mark::TABLE, reference::TABLE, part::TABLE];

/// Their pages by id, apart from the codes: what shows no page carries none.
pub(crate) const PAGES: [&[(&str, &str)]; 8] =
    [file::PAGES, key::PAGES, slot::PAGES, scene::PAGES, line::PAGES, mark::PAGES, reference::PAGES, part::PAGES];

/// The code of this id among the given tables, in capitals or not.
///
/// ```
/// use perron_core::diagnostic::{TABLES, find};
/// assert_eq!(find(&TABLES, "s012").map(|code| code.title), Some("a key is missing"));
/// assert!(find(&TABLES, "S999").is_none());
/// ```
pub fn find(tables: &[&'static [&'static Code]], id: &str) -> Option<&'static Code> {
    tables.iter().copied().flatten().copied().find(|code| code.id.eq_ignore_ascii_case(id))
}

/// Writes a table of codes, each with the page of its number from `pages/` beside the table's file.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $title:literal;)*) => {
        $(
            $(#[$doc])*
            pub static $name: $crate::diagnostic::Code = $crate::diagnostic::Code {
                id: $id,
                title: $title,
                source: None,
            };
        )*
        /// Every code of this table.
        pub static TABLE: &[&$crate::diagnostic::Code] = &[$(&$name),*];
        /// Their pages.
        pub(super) const PAGES: &[(&str, &str)] = &[$(($id, include_str!(concat!("pages/", $id, ".md")))),*];
    };
}
use codes;
