//! The codes of care: each has a page that explains it and one reject file that shows it, and the shipped scripts have none.
//!
//! A report that changed is looked at and taken over with `INSTA_UPDATE=always cargo test -p perron-tests --test care_codes`.

use std::fs;

use perron_companion::diagnostic::{Source, render};
use perron_core::exercise::Catalog;
use perron_core::script::Script;
use perron_core::{Code, Diagnostic, Language, rule};
use perron_tests::care::{CARE, LENGTH, frame, read, shipped};
use perron_tests::example::{Example, examples};
use perron_tests::shelf::root;

/// Everything that is found in a script by itself.
fn judge(script: &Script) -> Vec<Diagnostic> {
    let mut found = rule::judge(script);
    found.extend(timelines(script));
    found
}

/// What is found in time, at the pace of reading.
fn timelines(script: &Script) -> Vec<Diagnostic> {
    rule::judge_timelines(script, |_| Catalog::default())
}

/// A reject: its text and what is found in it. What only a library shows, for it has twins, is a folder of that shape.
fn reject(code: &Code) -> (String, Vec<Diagnostic>) {
    let rejects = root().join("tests/rejects");
    let library = rejects.join(code.id);
    let is_library = library.is_dir();
    let path = if is_library { library.join("nl/avond.toml") } else { rejects.join(format!("{code}.toml")) };
    let text = fs::read_to_string(path).expect("every code of care has a reject");
    let script = read(&text);
    let mut found = judge(&script);
    if is_library {
        match fs::read_to_string(library.join("en/avond.toml")) {
            Err(_) => found.push(rule::alone(&script, Language::En)),
            Ok(twin) => {
                let twin = read(&twin);
                assert_eq!(judge(&twin), [], "the twin by itself");
                found.extend(rule::parity(&script, &twin));
            }
        }
    }
    (text, found)
}

#[test]
fn codes_rise_name_their_source_and_are_found() {
    assert!(rule::CODES.is_sorted_by(|one, next| one.id < next.id), "codes rise and stand once");
    for code in rule::CODES {
        assert!(code.source.is_some_and(|source| !source.is_empty()), "{code} names its source");
        assert!(perron_core::codes().any(|known| std::ptr::eq(known, *code)), "`explain` finds {code}");
    }
}

/// So that a code which is taken away leaves something that fails.
#[test]
fn what_shows_a_code_shows_one_that_is_there() {
    let known: Vec<&str> = rule::CODES.iter().map(|code| code.id).collect();
    for folder in ["tests/rejects", "tests/care/nl", "tests/care/en", "core/src/rule/pages"] {
        for entry in fs::read_dir(root().join(folder)).expect("the folder is there") {
            let name = entry.expect("a file of the folder").file_name().to_string_lossy().into_owned();
            let id = name.split('.').next().unwrap_or_default();
            if id.starts_with('C') {
                assert!(known.contains(&id), "{folder}/{name} shows {id}, which is no code of care");
            }
        }
    }
}

#[test]
fn every_reject_has_its_fault_and_no_other() {
    for code in rule::CODES {
        let found: Vec<&str> = reject(code).1.iter().map(|fault| fault.code.id).collect();
        assert_eq!(found, [code.id]);
    }
}

#[test]
fn every_report_is_as_reviewed() {
    for code in rule::CODES {
        let (text, found) = reject(code);
        let name = format!("{code}.toml");
        let fault = found.first().expect("a reject has a fault");
        insta::with_settings!({
            snapshot_path => "../rejects",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(code.id, render(fault, Source { name: &name, text: &text }, false));
        });
    }
}

/// What is found in an example of a page: lines in a script that keeps every rule, a scene after it, or its length.
fn faults(code: &Code, example: &Example) -> Vec<Diagnostic> {
    let dutch = |given: &str| frame(Language::Nl, code.id, given);
    let text = match example.kind.as_str() {
        "line" => {
            let lines = example.body.trim_end().replace('\n', " / ");
            if let Some((one, two)) = lines.split_once(" || ") {
                return rule::parity(&read(&dutch(one)), &read(&frame(Language::En, code.id, two)));
            }
            dutch(&lines)
        }
        "toml,scene" => dutch("Het is stil. [4s]") + "\n" + &example.body,
        "toml,header" => dutch("Het is stil. [4s]").replace(LENGTH, example.body.trim_end()),
        "toml,care" => dutch("Het is stil. [4s]").replace(CARE, example.body.trim_end()),
        other => panic!("an example of no known kind: {other}"),
    };
    // A page shows one fault: what it does to time is seen only where the text has none.
    let script = read(&text);
    let found = rule::judge(&script);
    if found.is_empty() { timelines(&script) } else { found }
}

#[test]
fn every_page_explains_its_code() {
    for code in rule::CODES {
        let title = format!("# {}: {}\n", code.id, code.title);
        assert!(code.page().starts_with(&title), "the page of {code} begins with {title:?}");
        for says in ["\nA checker sees: ", "\nA reader judges: "] {
            assert!(code.page().contains(says), "the page of {code} says {says:?}");
        }
        let examples = examples(code.page());
        let Some([refused, mended]) = examples.first_chunk() else {
            assert!(
                examples.is_empty() && code.id == "C071",
                "{code} has an example that is refused, and the same mended"
            );
            continue;
        };
        let found: Vec<_> = faults(code, refused).iter().map(|fault| fault.code.id).collect();
        assert!(!found.is_empty() && found.iter().all(|id| *id == code.id), "refused for {code}: {found:?}");
        assert_eq!(faults(code, mended), [], "what the page of {code} calls mended");
    }
}

#[test]
fn the_shipped_scripts_keep_every_rule() {
    for language in Language::ALL {
        for script in shipped(language) {
            let id = &script.header.id.value;
            assert_eq!(rule::judge(&script), [], "{language:?} {id}");
            assert_eq!(timelines(&script), [], "{language:?} {id}");
        }
    }
}

#[test]
fn the_shipped_scripts_have_their_twins() {
    let [first, others @ ..] = Language::ALL;
    let originals = shipped(first);
    for language in others {
        let twins = shipped(language);
        let ids = |scripts: &[Script]| scripts.iter().map(|script| script.header.id.value.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&twins), ids(&originals), "what scripts/{} holds", language.name());
        for (one, two) in originals.iter().zip(&twins) {
            assert_eq!(rule::parity(one, two), [], "{}", one.header.id.value);
            assert_eq!(rule::parity(two, one), [], "{}", one.header.id.value);
        }
    }
}
