//! `perron check`: every fault of every script, with its place and a remedy.

use std::path::PathBuf;

use perron_companion::check;

use crate::failure::Failure;
use crate::home::Home;
use crate::terminal::Terminal;

/// Checks the paths; without one, the library.
pub fn run(home: &Home, paths: &[PathBuf], json: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let report = if paths.is_empty() {
        check::check_library(home.library()?)
    } else {
        check::check(paths).map_err(|(path, error)| {
            Failure::Fault(format!(
                "expected a script or a folder of scripts at {}, but found: {error}",
                path.display()
            ))
        })?
    };
    if json {
        terminal.say(&serde_json::to_string_pretty(&report.faults())?)?;
    } else {
        for fault in report.drawn(terminal.colour()) {
            terminal.say(&fault)?;
            terminal.say("")?;
        }
        let (count, files) = (report.count(), report.read);
        let summary = match count {
            0 => format!("nothing to mend in {}", counted(files, "file")),
            _ => format!(
                "{} in {} of {}; `perron explain CODE` tells more",
                counted(count, "fault"),
                report.faulty(),
                counted(files, "file")
            ),
        };
        terminal.say(&summary)?;
    }
    if report.count() == 0 { Ok(()) } else { Err(Failure::Said) }
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
