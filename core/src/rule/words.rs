//! The word lists: data, one file a language, each entry with its reason.
//!
//! ```text
//! # a note
//! [promise]
//! > a sentence one can type instead
//! = the reason of the entries below, up to the next reason
//! je slaapt zo
//! - slaapt zo licht of zo diep
//! ```
//! An entry is a pattern (see `phrase.rs`); one that begins with `- ` is a near miss: what it finds is let pass.

use crate::sort;
use alloc::vec::Vec;
use core::ops::Range;

use super::phrase::{Pattern, Token};
use crate::language::Language;

const NL: &str = include_str!("words/nl.txt");
const EN: &str = include_str!("words/en.txt");

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    pattern: Pattern<'a>,
    /// Why it is in the list.
    pub why: &'a str,
}

/// A list by name: what it finds, and what it lets pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct List<'a> {
    name: &'a str,
    /// A sentence one can type instead.
    pub instead: &'a str,
    entries: Vec<Entry<'a>>,
    passes: Vec<Pattern<'a>>,
}

/// What a list found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found<'a> {
    /// Which tokens.
    pub tokens: Range<usize>,
    /// Why they are in the list.
    pub why: &'a str,
}

impl<'a> List<'a> {
    /// The first thing it finds that no near miss covers.
    pub fn find(&self, tokens: &[Token]) -> Option<Found<'a>> {
        let passed: Vec<_> = self.passes.iter().flat_map(|pass| pass.all(tokens)).collect();
        let covered =
            |found: &Range<usize>| passed.iter().any(|pass| pass.start <= found.start && found.end <= pass.end);
        self.entries
            .iter()
            .flat_map(|entry| entry.pattern.all(tokens).into_iter().map(move |tokens| Found { tokens, why: entry.why }))
            .filter(|found| !covered(&found.tokens))
            .min_by_key(|found| found.tokens.start)
    }

    /// Whether it finds anything.
    pub fn is_in(&self, tokens: &[Token]) -> bool {
        self.find(tokens).is_some()
    }

    /// Which of its entries a token is, counted from 1: for lists whose order means something.
    pub fn place(&self, token: &Token) -> Option<usize> {
        let token = core::slice::from_ref(token);
        self.entries.iter().position(|entry| entry.pattern.is_in(token)).map(|index| index + 1)
    }

    /// Where each thing begins that it finds and does not let pass.
    pub fn starts(&self, tokens: &[Token]) -> Vec<usize> {
        let passed: Vec<_> = self.passes.iter().flat_map(|pass| pass.all(tokens)).collect();
        let mut starts: Vec<_> = self
            .entries
            .iter()
            .flat_map(|entry| entry.pattern.all(tokens))
            .filter(|found| !passed.iter().any(|pass| pass.start <= found.start && found.end <= pass.end))
            .map(|found| found.start)
            .collect();
        sort::ascending(&mut starts);
        starts.dedup();
        starts
    }
}

/// The lists of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    lists: Vec<List<'static>>,
}

impl Words {
    /// Reads the lists of this language.
    pub fn of(language: Language) -> Self {
        let text = match language {
            Language::Nl => NL,
            Language::En => EN,
        };
        let mut lists: Vec<List<'static>> = Vec::new();
        let mut why = "";
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = section(line) {
                lists.push(List { name, ..List::default() });
                why = "";
                continue;
            }
            let Some(list) = lists.last_mut() else { continue };
            match line.split_at_checked(2) {
                Some(("> ", instead)) => list.instead = instead,
                Some(("= ", reason)) => why = reason,
                Some(("- ", pass)) => list.passes.push(Pattern::new(pass)),
                _ => list.entries.push(Entry { pattern: Pattern::new(line), why }),
            }
        }
        Self { lists }
    }

    /// The list of this name; every language has it (a test says so).
    pub fn list(&self, name: &str) -> &List<'static> {
        static NONE: List<'static> = List { name: "", instead: "", entries: Vec::new(), passes: Vec::new() };
        self.lists.iter().find(|list| list.name == name).unwrap_or(&NONE)
    }
}

/// `[name]` on a line of its own; an optional word is never a whole entry.
fn section(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.strip_suffix(']').filter(|name| !name.contains([' ', '[']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;

    #[test]
    fn every_language_has_the_lists_that_are_asked_for_and_each_entry_its_reason() {
        let asked: BTreeSet<_> = super::super::LISTS.iter().copied().collect();
        for language in Language::ALL {
            let words = Words::of(language);
            let names: BTreeSet<_> = words.lists.iter().map(|list| list.name).collect();
            assert_eq!(names, asked, "the lists of {language:?}");
            assert_eq!(names.len(), words.lists.len(), "a list stands twice in {language:?}");
            for list in &words.lists {
                assert!(!list.entries.is_empty(), "{} is empty in {language:?}", list.name);
                for entry in &list.entries {
                    assert!(!entry.why.is_empty(), "an entry of {} has no reason in {language:?}", list.name);
                }
            }
        }
    }
}
