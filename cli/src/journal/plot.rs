//! `perron journal plot`: how it goes, week by week, in the terminal or as a picture in a file.

use std::path::Path;

use perron_companion::journal::portable::write_new;
use perron_companion::plot::Plot;

use super::export::not_written;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Shows the last weeks; where nothing is kept, nothing is made.
pub fn run(shut: Shut, weeks: u16, out: Option<&Path>, terminal: &mut Terminal) -> Result<(), Failure> {
    let is_picture = |out: &Path| out.extension().is_some_and(|end| end.eq_ignore_ascii_case("svg"));
    if out.is_some_and(|out| !is_picture(out)) {
        return Err(Failure::Usage(shut.words.say("plot-only-svg", &[])));
    }
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
    // Numbers that a person gave are for their own eyes: the file is theirs alone, and nothing is written over.
    write_new(out, plot.svg(&words).as_str().as_bytes()).map_err(|error| not_written(error, &words))?;
    terminal.say(&words.say("rendered", &[("file", out.display().to_string().into())]))?;
    terminal.complain(&words.say("plot-open", &[]));
    Ok(())
}
