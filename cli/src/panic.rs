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
}
