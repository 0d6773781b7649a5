//! What is said when Perron itself fails: where, and nothing else. What a panic carries may quote what a person wrote, as that
//! of a text cut at the wrong place does, and standard error may end in a log.

use std::panic::{self, Location};

use perron_companion::Words;

use crate::home;
use crate::terminal::Terminal;

/// From now on a panic of any thread says its place alone.
pub fn say_the_place_alone() {
    panic::set_hook(Box::new(|panic| Terminal::new().complain(&said(panic.location()))));
}

fn said(place: Option<&Location<'_>>) -> String {
    let at = place.map_or_else(String::new, |place| format!("{}:{}", place.file(), place.line()));
    Words::new(home::language(None)).say("store-fault", &[("at", at.as_str().into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_said() {
        let place = Location::caller();
        assert!(said(Some(place)).contains(&format!("cli/src/panic.rs:{}", place.line())));
        assert!(!said(None).is_empty());
    }

    /// Run by the test below in a process of its own, for a hook is the whole process's.
    #[test]
    #[ignore = "it panics, and must: what_a_panic_quotes_is_not_said runs it"]
    fn a_panic_over_what_was_written() {
        say_the_place_alone();
        let written = "€ kanarie".to_string();
        // Rust quotes a text that is cut within a letter.
        assert!(written[..1].is_empty());
    }

    #[test]
    fn what_a_panic_quotes_is_not_said() {
        let program = std::env::current_exe().expect("a test has a program");
        let test = "panic::tests::a_panic_over_what_was_written";
        let run = std::process::Command::new(program).args([test, "--exact", "--ignored", "--nocapture"]).output();
        let run = run.expect("it runs");
        let said = String::from_utf8_lossy(&[run.stdout, run.stderr].concat()).into_owned();
        assert!(!run.status.success() && said.contains("cli/src/panic.rs:"), "{said}");
        assert!(!said.contains("kanarie") && !said.contains('€'), "{said}");
    }
}
