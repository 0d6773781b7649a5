//! `make check-release`: refuses a release whose help lines nobody has checked lately. It is told the day, and the data where
//! it is not the shipped one.

use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use perron_core::day::read_date;
use perron_core::helpline::{self, HelpLine};

/// Where the shipped lines stand, for whoever is sent to mend them.
const DATA: &str = "core/src/helpline/lines.toml";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [today, file @ ..] = args.as_slice() else { return usage() };
    let Some(today) = read_date(today) else { return usage() };
    let (name, lines) = match file {
        [] => (DATA, helpline::shipped()),
        [file] => match read(file) {
            Ok(lines) => (file.as_str(), lines),
            Err(fault) => return say(&format!("{file}: {fault}"), 1),
        },
        _ => return usage(),
    };
    let mut refused = 0;
    for line in &lines {
        if let Err(stale) = line.judge(today) {
            refused += 1;
            let called = line.number.as_deref().unwrap_or(line.about.name());
            say(&format!("{name}: {} {called}: {stale} ({})", line.country.name(), line.source), 1);
        }
    }
    match (refused, lines.len()) {
        (_, 0) => say(&format!("{name}: expected help lines, but found none"), 1),
        (0, checked) => say(&format!("{checked} help lines are checked"), 0),
        (refused, all) => say(
            &format!("{refused} of {all} help lines keep this from being released; {DATA} says how to check one"),
            1,
        ),
    }
}

fn read(file: &str) -> Result<Vec<HelpLine>, Box<dyn std::error::Error>> {
    Ok(helpline::read(&std::fs::read_to_string(file)?)?)
}

fn usage() -> ExitCode {
    say(&"expected a day such as 2026-11-28, and perhaps a file of help lines", 2)
}

fn say(text: &dyn Display, code: u8) -> ExitCode {
    // When even that fails there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{text}");
    ExitCode::from(code)
}
