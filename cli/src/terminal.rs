//! The terminal: where lines go, whether it shows colours, whether someone is there.

use std::borrow::Cow;
use std::io::{self, BufRead, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use ratatui::crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use zeroize::Zeroizing;

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

    /// Writes a line to standard output, of which only text and colours arrive: a script or a file's name may hold anything,
    /// and a terminal obeys what it is sent. A reader that has gone away ends the writing, not the program with a panic.
    pub fn say(&mut self, line: &str) -> io::Result<()> {
        match writeln!(self.out, "{}", harmless(line, self.colour)).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
            result => result,
        }
    }

    /// Writes a line to standard error; when even that fails there is nobody to tell.
    pub fn complain(&mut self, line: &str) {
        if !line.is_empty() {
            let _ = writeln!(io::stderr(), "{}", harmless(line, false));
        }
    }

    /// Asks on standard error, so that what is printed stays what was asked for; the cursor waits behind the last line.
    pub fn ask(&self, lines: &[String]) -> io::Result<()> {
        ASKED.store(true, Ordering::Relaxed);
        let mut err = io::stderr();
        write!(err, "{}", harmless(&lines.join("\n"), self.colour))?;
        err.flush()
    }

    /// Asks for what nobody may see: where somebody sits at the keys they are read without an echo, else it is a line of
    /// standard input. `None`: nothing was typed, or it was broken off with Escape or Ctrl-C.
    pub fn secret(&self, prompt: &str) -> io::Result<Option<Zeroizing<String>>> {
        self.unseen(prompt, |typed| typed)
    }

    /// The same, and something is done with it before keys show again: whoever types on while it is tried shows nothing.
    pub fn unseen<T>(&self, prompt: &str, then: impl FnOnce(Zeroizing<String>) -> T) -> io::Result<Option<T>> {
        if !io::stdin().is_terminal() {
            return Ok(line()?.map(then));
        }
        self.ask(&[format!("{prompt} ")])?;
        enable_raw_mode()?;
        let done = typed_unseen().map(|typed| typed.map(then));
        disable_raw_mode()?;
        writeln!(io::stderr())?;
        done
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

/// Whether anything was asked in this run.
static ASKED: AtomicBool = AtomicBool::new(false);

/// So long a paste may take a breath between two of its lines.
#[cfg(unix)]
const PASTE: rustix::time::Timespec = rustix::time::Timespec { tv_sec: 0, tv_nsec: 50_000_000 };

/// Whether a line waits at the terminal already: nobody types as fast, so it was pasted together with the last.
pub fn more_was_pasted() -> bool {
    #[cfg(unix)]
    {
        use rustix::event::{PollFd, PollFlags, poll};
        let stdin = io::stdin();
        poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&PASTE)).is_ok_and(|ready| ready > 0)
    }
    #[cfg(not(unix))]
    false
}

/// Drops what was typed and not read, where something was asked: what was pasted after an answer would be the shell's next
/// command, and stand in its history.
pub fn leave_nothing_typed() {
    #[cfg(unix)]
    if ASKED.load(Ordering::Relaxed) && io::stdin().is_terminal() {
        // A terminal that has gone holds nothing.
        let _ = rustix::termios::tcflush(io::stdin(), rustix::termios::QueueSelector::IFlush);
    }
}

/// Longer than any passphrase; room for all of it is there from the start, so that it leaves no copies while it grows.
const LONGEST: usize = 1024;

/// A line of standard input without its end; `None` at the end of it.
pub fn line() -> io::Result<Option<Zeroizing<String>>> {
    let mut line = Zeroizing::new(String::with_capacity(LONGEST));
    if io::stdin().lock().read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let end = line.trim_end_matches(['\n', '\r']).len();
    line.truncate(end);
    Ok(Some(line))
}

fn typed_unseen() -> io::Result<Option<Zeroizing<String>>> {
    let mut typed = Zeroizing::new(String::with_capacity(LONGEST));
    loop {
        let Event::Key(key) = event::read()? else { continue };
        if key.kind == KeyEventKind::Release {
            continue;
        }
        // Both at once is a third level of the keyboard, and a letter like any other.
        let held = |modifier| key.modifiers.contains(modifier);
        let control = held(KeyModifiers::CONTROL) != held(KeyModifiers::ALT);
        match key.code {
            KeyCode::Enter => return Ok(Some(typed)),
            // What was typed before the echo went off ends in this.
            KeyCode::Char('j') if control => return Ok(Some(typed)),
            KeyCode::Esc => return Ok(None),
            KeyCode::Char('c') if control => return Ok(None),
            KeyCode::Char('u') if control => typed.clear(),
            KeyCode::Backspace => drop(typed.pop()),
            KeyCode::Char(letter) if !control && typed.len() + letter.len_utf8() <= LONGEST => typed.push(letter),
            _ => {}
        }
    }
}

/// The text without what a terminal would obey; of that only colours are kept, and those only where they are wanted.
fn harmless(text: &str, colour: bool) -> Cow<'_, str> {
    let obeyed = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if !text.contains(obeyed) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(obeyed) {
        let (before, from) = rest.split_at(at);
        kept += before;
        let length = if colour { colour_at(from) } else { 0 };
        if length == 0 {
            kept.push(char::REPLACEMENT_CHARACTER);
        }
        let (colours, after) = from.split_at(length.max(from.chars().next().map_or(0, char::len_utf8)));
        if length > 0 {
            kept += colours;
        }
        rest = after;
    }
    kept += rest;
    Cow::Owned(kept)
}

/// How many bytes a colour takes that begins here; 0 when none does.
fn colour_at(text: &str) -> usize {
    let Some(inner) = text.strip_prefix("\x1b[") else { return 0 };
    let digits = inner.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
    if inner.as_bytes().get(digits) == Some(&b'm') { digits + 3 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_and_colours_reach_the_terminal() {
        assert_eq!(harmless("één\tzin\n", false), "één\tzin\n");
        assert_eq!(harmless("\x1b[1mtitle\x1b[0m", true), "\x1b[1mtitle\x1b[0m");
        assert_eq!(harmless("\x1b[1mtitle", false), "\u{fffd}[1mtitle");
        assert_eq!(
            harmless("\x1b[2J\x1b]0;x\x07\u{9b}2J\r", true),
            "\u{fffd}[2J\u{fffd}]0;x\u{fffd}\u{fffd}2J\u{fffd}"
        );
        assert_eq!(harmless("\x1b", true), "\u{fffd}");
        assert_eq!(harmless("\x1b[31", true), "\u{fffd}[31");
    }
}
