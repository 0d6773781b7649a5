//! `perron journal plot`: how it goes, week by week, in the terminal or as a picture in a file.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use perron_companion::plot::Plot;

use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Shows the last weeks; where nothing is kept, nothing is made.
pub fn run(shut: Shut, weeks: u16, out: Option<&Path>, terminal: &mut Terminal) -> Result<(), Failure> {
    let (now, language) = (shut.now(), shut.words.language());
    let (plot, words) = match shut.open_if_there()? {
        None => (Plot::new(&[], now, weeks), perron_companion::Words::new(language)),
        Some(kept) => {
            let entries = kept.journal.entries().map_err(|error| kept.fault(error))?;
            (Plot::new(&entries, now, weeks), kept.words)
        }
    };
    let Some(out) = out else {
        for line in plot.lines(&words) {
            terminal.say(&line)?;
        }
        return Ok(());
    };
    write(out, plot.svg(&words).as_str()).map_err(|error| {
        Failure::Fault(format!("expected to write {}, but it cannot be written: {error}", out.display()))
    })?;
    terminal.say(&words.say("rendered", &[("file", out.display().to_string().into())]))?;
    terminal.complain(&words.say("plot-open", &[]));
    Ok(())
}

/// Numbers that a person gave are for their own eyes, so a new file is theirs alone.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}
