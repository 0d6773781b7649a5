//! The terminal: where lines go, whether it shows colours, whether someone is there.

use std::io::{self, IsTerminal, Write};

/// Standard output and error.
pub struct Terminal {
    out: io::Stdout,
    colour: bool,
}

impl Terminal {
    /// The terminal of this process. Colours only where a person looks and `NO_COLOR` is not set.
    pub fn new() -> Self {
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self { out: io::stdout(), colour }
    }

    /// Whether to colour.
    pub const fn colour(&self) -> bool {
        self.colour
    }

    /// Whether a person sits at both ends: keys can be read, a screen can be drawn.
    pub fn is_attended() -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// Writes a line to standard output. A reader that has gone away ends the writing, not the program with a panic.
    pub fn say(&mut self, line: &str) -> io::Result<()> {
        match writeln!(self.out, "{line}").and_then(|()| self.out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
            result => result,
        }
    }

    /// Writes a line to standard error; when even that fails there is nobody to tell.
    pub fn complain(&mut self, line: &str) {
        if !line.is_empty() {
            let _ = writeln!(io::stderr(), "{line}");
        }
    }

    /// A heading, bold where colours are.
    pub fn bold(&self, text: &str) -> String {
        if self.colour { format!("\x1b[1m{text}\x1b[0m") } else { text.to_string() }
    }

    /// Quiet text, dim where colours are.
    pub fn dim(&self, text: &str) -> String {
        if self.colour { format!("\x1b[2m{text}\x1b[0m") } else { text.to_string() }
    }
}
