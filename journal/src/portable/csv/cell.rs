//! One line of a table, cell by cell.

use std::fmt::Display;
use std::io::{self, Write};

use zeroize::Zeroizing;

/// What a spreadsheet takes for the beginning of a formula, or skips before one (OWASP, "CSV Injection").
pub(super) const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A line that is being written, cell by cell.
///
/// Whatever a cell holds, no spreadsheet takes it for a formula: see the README of this crate.
pub struct Line<'a> {
    to: &'a mut dyn Write,
    begun: bool,
}

impl<'a> Line<'a> {
    pub(super) fn new(to: &'a mut dyn Write) -> Self {
        Self { to, begun: false }
    }

    /// Ends it; the next cell begins another.
    pub fn end(&mut self) -> io::Result<()> {
        self.begun = false;
        self.to.write_all(b"\r\n")
    }

    /// A cell without anything.
    pub fn empty(&mut self) -> io::Result<()> {
        self.text("")
    }

    /// A cell with text.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        if self.begun {
            self.to.write_all(b",")?;
        }
        self.begun = true;
        let kept = text.starts_with('\'') || text.starts_with(FORMULA);
        let blank = |c: char| c.is_whitespace() || c.is_control();
        let quoted = text.contains([',', ';', '"', '\r', '\n']) || text.starts_with(blank) || text.ends_with(blank);
        if quoted {
            self.to.write_all(b"\"")?;
        }
        if kept {
            self.to.write_all(b"'")?;
        }
        for (number, piece) in text.split('"').enumerate() {
            self.to.write_all(if number == 0 { b"" } else { b"\"\"" })?;
            self.to.write_all(piece.as_bytes())?;
        }
        if quoted { self.to.write_all(b"\"") } else { Ok(()) }
    }

    /// A cell with something that shows itself; what it shows is wiped afterwards.
    pub fn shown(&mut self, value: impl Display) -> io::Result<()> {
        self.text(&Zeroizing::new(value.to_string()))
    }

    /// A cell with something, or without anything.
    pub fn maybe(&mut self, value: Option<impl Display>) -> io::Result<()> {
        match value {
            Some(value) => self.shown(value),
            None => self.empty(),
        }
    }
}
