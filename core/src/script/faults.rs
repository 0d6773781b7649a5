//! The faults that are found while reading, collected.

use crate::sort;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Code, Diagnostic, Span, file};
use crate::script::limit;

/// How many of the words that were possible a message names.
const NAMED: usize = 12;
/// How much of what was written is shown in a message.
const SHOWN: usize = 40;

/// Collects faults, at most [`limit::DIAGNOSTICS`].
pub(super) struct Faults<'t> {
    text: &'t str,
    found: Vec<Diagnostic>,
    left_out: usize,
    broken: Vec<Span>,
}

impl<'t> Faults<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, found: Vec::new(), left_out: 0, broken: Vec::new() }
    }

    /// Remembers where the TOML is broken: what was read there is a guess, and no fault of the writer's.
    pub(super) fn broken_at(&mut self, span: Span) {
        self.broken.push(span);
    }

    /// Whether no more faults are kept, so that it is no use to find out what was meant.
    pub(super) fn is_full(&self) -> bool {
        self.found.len() >= limit::DIAGNOSTICS
    }

    /// Reports a fault.
    pub(super) fn report(
        &mut self,
        code: &'static Code,
        span: Span,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        if self.broken.iter().any(|broken| broken.start <= span.end && span.start <= broken.end) {
            return;
        }
        self.push(code, span, message.into(), label.into(), remedy.into());
    }

    /// Reports that something is not there. Broken TOML loses what follows it, so then nothing is said to be missing.
    pub(super) fn report_absence(
        &mut self,
        code: &'static Code,
        span: Span,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        if self.broken.is_empty() {
            self.push(code, span, message.into(), label.into(), remedy.into());
        }
    }

    /// Reports a fault of the TOML itself.
    pub(super) fn push(&mut self, code: &'static Code, span: Span, message: String, label: String, remedy: String) {
        if self.is_full() {
            self.left_out += 1;
            return;
        }
        let start = boundary(self.text, span.start);
        let end = boundary(self.text, span.end).max(start);
        self.found.push(Diagnostic { code, span: start..end, part: None, message, label, remedy });
    }

    /// All that was found, in the order of the text.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        sort::by_key(&mut self.found, |diagnostic| (diagnostic.span.start, diagnostic.span.end));
        if self.left_out > 0 {
            let span = self.found.last().map_or(0..0, |last| last.span.clone());
            self.found.push(Diagnostic {
                code: &file::MORE,
                span,
                part: None,
                message: format!("expected at most {} faults, but found {} more", limit::DIAGNOSTICS, self.left_out),
                label: String::from("and more beside these"),
                remedy: String::from("mend these faults, then check again"),
            });
        }
        self.found
    }
}

/// The byte where the character at this byte begins; past the end it is the end.
pub(super) fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or_default()
}

/// What was written, short enough for a message and with nothing in it that a terminal would obey.
pub(super) fn shown(written: &str) -> String {
    let mut shown = String::from("`");
    for (count, character) in written.chars().enumerate() {
        if count == SHOWN {
            shown.push('…');
            break;
        }
        if character.is_control() {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown.push('`');
    shown
}

/// `a`, `b` or `c`, for a list of what was possible; of a long list the first few.
pub(super) fn any_of<'c>(candidates: impl IntoIterator<Item = &'c str>) -> String {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let mut listed = String::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if index == NAMED {
            listed.push_str(&format!(" or {} more", candidates.len() - NAMED));
            break;
        }
        if index > 0 {
            listed.push_str(if index + 1 == candidates.len() { " or " } else { ", " });
        }
        listed.push('`');
        listed.push_str(candidate);
        listed.push('`');
    }
    listed
}
