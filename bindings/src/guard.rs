//! What is done when this program itself fails. The call answers [`Fault::Broken`] in words of ours; what the panic said goes
//! nowhere, for it may quote what a person wrote, as that of a text cut at the wrong place does.

use std::cell::Cell;
use std::io::{self, Write as _};
use std::panic::{self, AssertUnwindSafe, Location};
use std::sync::Once;
use std::thread;

use perron_companion::Words;

use crate::fault::Fault;

#[cfg(all(feature = "provoke", not(debug_assertions)))]
compile_error!("expected a library to test, but found one to ship: `provoke` is for tests alone");

thread_local! {
    /// How many calls this thread is in: a shell that is asked for a key may call back.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// A call that can fail. What is behind it is whole after every step, so that it can be made again.
pub(crate) fn guard<T>(words: &Words, call: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    contained(call).unwrap_or_else(|| Err(Fault::Broken { says: words.say("phone-broken", &[]) }))
}

/// A call that cannot fail: it has a harmless answer.
pub(crate) fn calm<T>(harmless: T, call: impl FnOnce() -> T) -> T {
    contained(call).unwrap_or(harmless)
}

/// Panics over a text that asks for it, quoting it as a fault of ours would: for the tests of the shells.
pub(crate) fn provoked(text: &str) {
    if cfg!(feature = "provoke") && text.starts_with("provoke ") {
        panic!("{text}");
    }
}

fn contained<T>(call: impl FnOnce() -> T) -> Option<T> {
    say_the_place_alone();
    DEPTH.with(|depth| depth.set(depth.get() + 1));
    let answer = panic::catch_unwind(AssertUnwindSafe(call));
    DEPTH.with(|depth| depth.set(depth.get() - 1));
    answer.ok()
}

/// From now on a panic in a call, or on a thread of ours, says its place alone; one of anybody else is told as it was before.
fn say_the_place_alone() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let others = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !is_ours() {
                return others(panic);
            }
            // Nobody may read it, and a panic here would end the app.
            let _ = writeln!(io::stderr(), "{}", said(panic.location()));
        }));
    });
}

fn is_ours() -> bool {
    // A thread that ends has no depth any more.
    DEPTH.try_with(|depth| depth.get() > 0).unwrap_or(true)
        || thread::current().name().is_some_and(|name| name.starts_with("perron-"))
}

fn said(place: Option<&Location<'_>>) -> String {
    place.map_or_else(|| "perron: a fault".into(), |at| format!("perron: a fault at {}:{}", at.file(), at.line()))
}

#[cfg(test)]
mod tests {
    use perron_companion::Language;

    use super::*;

    const WRITTEN: &str = "€ kanarie";

    /// Rust quotes a text that is cut within a letter.
    fn breaks() -> Result<(), Fault> {
        assert!(WRITTEN[..1].is_empty());
        Ok(())
    }

    #[test]
    fn a_panic_is_a_fault_in_our_words() {
        let says = |language| match guard(Words::of(language), breaks) {
            Err(Fault::Broken { says }) => says,
            other => unreachable!("{other:?}"),
        };
        let (dutch, english) = (says(Language::Nl), says(Language::En));
        assert_ne!(dutch, english);
        assert!(![dutch, english].iter().any(|says| says.contains("kanarie") || says.contains("phone-")));
        assert_eq!(calm(7, || breaks().map_or(0, |()| 1)), 7);
        assert_eq!(guard(Words::of(Language::En), || Err::<(), _>(Fault::Closed)), Err(Fault::Closed));
    }

    /// Run by the test below in a process of its own, for a hook is the whole process's.
    #[test]
    #[ignore = "what_a_panic_quotes_is_not_said runs it"]
    fn panics_of_ours_and_of_another() {
        calm((), || drop(breaks()));
        // A shell that is called back, and calls.
        calm((), || calm((), || drop(breaks())));
        let ours = thread::Builder::new().name("perron-test".into()).spawn(|| drop(breaks()));
        assert!(ours.expect("a thread").join().is_err());
        let other = thread::Builder::new().name("another".into()).spawn(|| panic!("of another"));
        assert!(other.expect("a thread").join().is_err());
    }

    #[test]
    fn what_a_panic_quotes_is_not_said() {
        let program = std::env::current_exe().expect("a test has a program");
        let test = "guard::tests::panics_of_ours_and_of_another";
        let run = std::process::Command::new(program).args([test, "--exact", "--ignored", "--nocapture"]).output();
        let run = run.expect("it runs");
        let said = String::from_utf8_lossy(&[run.stdout, run.stderr].concat()).into_owned();
        assert!(run.status.success(), "{said}");
        assert_eq!(said.matches("perron: a fault at bindings/src/guard.rs:").count(), 3, "{said}");
        assert!(said.contains("of another") && !said.contains("kanarie") && !said.contains('€'), "{said}");
    }
}
