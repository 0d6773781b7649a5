//! Where this program itself fails: a fault in words of ours, never the panic's, and the companion goes on.

use std::sync::{Arc, Mutex};

use crate::house::{EVENING, Hears, Home, Keys, NOT_ASKED, companion, config, is, root, shown};
use perron_ffi::{Companion, Event, Fault, KeyFault, KeyProvider, Language, Wishes};

const EN: Language = Language::En;

/// Keys that break the first time they are asked, over what was written.
struct Breaks(Mutex<bool>, Keys);

impl KeyProvider for Breaks {
    fn key(&self, name: String) -> Result<Vec<u8>, KeyFault> {
        self.1.key(name)
    }

    fn create(&self, name: String) -> Result<Vec<u8>, KeyFault> {
        let broken = std::mem::replace(&mut *self.0.lock().unwrap(), true);
        assert!(broken, "the bench behind the house");
        self.1.create(name)
    }

    fn delete(&self, name: String) -> Result<(), KeyFault> {
        self.1.delete(name)
    }

    fn delete_all(&self) -> Result<(), KeyFault> {
        self.1.delete_all()
    }
}

#[test]
fn a_panic_is_a_fault_without_its_words_and_the_call_can_be_made_again() {
    let home = Home::new("broken");
    let keys = Arc::new(Breaks(Mutex::new(false), Keys::default()));
    let companion = Companion::open(home.config(), Some(keys), None).unwrap();
    let Err(Fault::Broken { says }) = companion.entries() else { panic!("expected a fault of this program") };
    assert!(!says.contains("bench") && !says.contains("phone-"), "{says}");
    assert_eq!(companion.entries().unwrap().len(), 0);
    assert!(companion.library(EN).is_ok());
}

#[test]
fn a_panic_while_it_is_told_leaves_the_practice_to_go_on_and_to_be_closed() {
    let companion = companion(config());
    let prepared = companion.prepare("grounding", EN, &shown(), None).unwrap();
    let hears = Hears::reacting(|news| assert!(news.event != Event::Began, "the bench behind the house"));
    let practice = Arc::clone(&companion).begin(prepared, NOT_ASKED, false, Some(hears.clone()), EVENING).unwrap();
    hears.until(is(Event::Scene));
    practice.stop();
    hears.until(is(Event::Stopped));
    practice.finish();
}

#[test]
fn no_name_breaks_what_is_shipped() {
    let companion = companion(config());
    let asked = companion.questions("provoke a fault", EN, &Wishes::default());
    assert_eq!(matches!(asked, Err(Fault::Missing { .. })), !cfg!(feature = "provoke"), "{asked:?}");
    assert_eq!(companion.say("provoke a fault", EN), "provoke a fault");
}

/// Read off the source: a call that can fail and stands outside of a guard would hand a panic's words to the shell.
#[test]
fn every_call_that_can_fail_is_guarded() {
    let mut calls = 0;
    for file in std::fs::read_dir(root().join("bindings/src")).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for exported in source.split("#[uniffi::export]\nimpl ").skip(1) {
            let exported = exported.split("\n}\n").next().unwrap();
            for call in exported.split("    pub fn ").skip(1) {
                let (signature, body) = call.split_once(" {\n").unwrap();
                if signature.contains("-> Result<") {
                    calls += 1;
                    let body = body.lines().take(2).collect::<String>();
                    assert!(body.contains("guard("), "{signature}");
                }
            }
        }
    }
    assert!(calls > 70, "{calls} calls were found");
}
