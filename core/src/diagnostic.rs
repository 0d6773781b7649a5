//! Diagnostics: what is wrong with a script, where, and a remedy one can type.

use alloc::string::String;
use core::fmt;

use crate::script::tree::Span;

/// A code that is never reused: `S` for the language of scripts, `C` for the rules of care, and three digits.
///
/// Each has a title for the table, a page for `perron explain`, and for the rules of care the source they rest on.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// `S012`, `C003`.
    pub id: &'static str,
    /// One line that says what the code stands for.
    pub title: &'static str,
    /// The page: what it means, an example that is refused, the same mended.
    pub page: &'static str,
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
