//! The rejects: one file a code, which shows what the code stands for and nothing else.
//!
//! A report that changed is looked at and taken over with `INSTA_UPDATE=always cargo test -p perron-tests --test rejects`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use perron_companion::diagnostic::{Source, render};
use perron_core::diagnostic::{self, Code, Diagnostic};
use perron_core::script::{self, Script, limit};
use perron_tests::example::examples;
use perron_tests::shelf::{files, shipped_folders, sound_scripts};

/// A reject's file name and bytes.
type Reject = (String, Vec<u8>);

fn codes() -> Vec<&'static Code> {
    diagnostic::TABLES.iter().copied().flatten().copied().collect()
}

fn is_code(name: &str) -> bool {
    name.len() == 4 && name.starts_with('S') && name[1..].bytes().all(|byte| byte.is_ascii_digit())
}

/// Those that are too long to keep: a limit and one more.
fn made() -> Vec<Reject> {
    const PART: &str = "[script]\nformat = 1\nid = \"deel\"\nlanguage = \"nl\"\npart = true\n";
    let large = format!("{PART}\n{}", "#".repeat(limit::FILE - PART.len()));
    assert_eq!(large.len(), limit::FILE + 1);
    let mut scenes = String::from(PART);
    for number in 0..=limit::SCENES {
        let _ = write!(scenes, "\n[[scene]]\nid = \"golf-{number}\"\ntext = \"Adem in.\"\n");
    }
    let lines =
        format!("{PART}\n[[scene]]\nid = \"golven\"\ntext = \"\"\"\n{}\"\"\"\n", "Adem in.\n".repeat(limit::LINES + 1));
    [("S003", large), ("S041", scenes), ("S045", lines)]
        .map(|(code, text)| (format!("{code}.toml"), text.into_bytes()))
        .to_vec()
}

/// Every reject by its code.
fn rejects() -> BTreeMap<String, Reject> {
    let kept = files("tests/rejects", ".toml").into_iter().chain(files("tests/rejects", ".bin"));
    kept.chain(made())
        .filter_map(|(name, bytes)| {
            let code = name.split('.').next().filter(|code| is_code(code))?.to_owned();
            Some((code, (name, bytes)))
        })
        .collect()
}

/// The parts that rejects can use: those beside them, and the shipped ones.
fn parts() -> Vec<Script> {
    [String::from("tests/rejects")]
        .into_iter()
        .chain(shipped_folders())
        .flat_map(|folder| sound_scripts(&folder))
        .collect()
}

/// What is found in a file, alone and with its parts.
fn faults(bytes: impl AsRef<[u8]>, parts: &[Script]) -> Vec<Diagnostic> {
    let reading = script::read(bytes);
    let parts: Vec<&Script> = parts.iter().collect();
    match reading.sound() {
        Some(script) => script::join(script, &parts).diagnostics,
        None => reading.diagnostics,
    }
}

#[test]
fn every_code_is_one_of_a_kind() {
    let ids: Vec<&str> = codes().iter().map(|code| code.id).collect();
    assert!(ids.is_sorted_by(|one, next| one < next), "codes rise and stand once");
    assert!(ids.iter().all(|id| is_code(id)), "codes are `S` and three digits");
    for code in codes() {
        assert!(std::ptr::eq(diagnostic::find(&diagnostic::TABLES, code.id).expect("it is in a table"), code));
    }
}

#[test]
fn every_code_has_a_reject_and_every_reject_a_code() {
    let named: BTreeSet<String> = rejects().into_keys().collect();
    let codes: BTreeSet<String> = codes().iter().map(|code| code.id.to_owned()).collect();
    assert_eq!(named, codes);
}

#[test]
fn every_reject_has_its_fault_and_no_other() {
    let parts = parts();
    for (code, (name, bytes)) in rejects() {
        let mut found: Vec<&str> = faults(&bytes, &parts).iter().map(|fault| fault.code.id).collect();
        if code == diagnostic::file::MORE.id {
            // It needs a hundred others before it.
            assert_eq!(found.len(), limit::DIAGNOSTICS + 1);
            found.drain(..limit::DIAGNOSTICS);
        }
        assert_eq!(found, [code.as_str()], "in {name}");
    }
}

#[test]
fn every_report_is_as_reviewed() {
    let parts = parts();
    for (code, (name, bytes)) in rejects() {
        let text = String::from_utf8_lossy(&bytes);
        let source = Source { name: &name, text: &text };
        let faults = faults(&bytes, &parts);
        let last = faults.last().expect("a reject has a fault");
        insta::with_settings!({
            snapshot_path => "../rejects",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(code, render(last, source, false));
        });
    }
}

#[test]
fn every_page_explains_its_code() {
    let parts = parts();
    for code in codes() {
        let title = format!("# {}: {}\n", code.id, code.title);
        assert!(code.page().starts_with(&title), "the page of {code} begins with {title:?}");
        let prose = code.page().lines().skip(1).filter(|line| !line.is_empty()).count();
        assert!(prose >= 2, "the page of {code} says something");
        let examples = examples(code.page());
        let Some([refused, mended]) = examples.first_chunk() else {
            assert!(examples.is_empty(), "{code} has an example that is refused and the same mended, or none");
            continue;
        };
        let found = |example: &perron_tests::example::Example| {
            let script = example.script().expect("examples of pages are scripts");
            faults(script, &parts).iter().map(|fault| fault.code.id).collect::<Vec<_>>()
        };
        assert_eq!(found(refused), [code.id], "what the page of {code} calls refused");
        assert_eq!(found(mended), [""; 0], "what the page of {code} calls mended");
    }
}
