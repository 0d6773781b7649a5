//! The rules of care over what they must refuse and the near misses they must pass: `tests/care/`, one line each.
//!
//! A line stands in a script that keeps every rule ([`frame`]); ` || ` parts a script from its twin.

use std::collections::BTreeMap;
use std::fs;

use perron_core::{Diagnostic, Language, rule};
use perron_tests::care::{frame, quiet, read};
use perron_tests::shelf::root;

/// How many lines each rule must refuse and how many near misses it must pass, in each language.
const LEAST: usize = 20;
/// The rules that are checked on lines.
const RULES: std::ops::RangeInclusive<u8> = 1..=9;

/// What the rules find in a line.
fn judge(language: Language, code: &str, line: &str) -> Vec<Diagnostic> {
    let Some((one, two)) = line.split_once(" || ") else { return rule::judge(&read(&frame(language, code, line))) };
    let other = Language::ALL.into_iter().find(|other| *other != language).expect("a twin's language");
    let (one, two) = (read(&frame(language, code, one)), read(&frame(other, code, two)));
    let forth = rule::parity(&one, &two);
    assert_eq!(forth.is_empty(), rule::parity(&two, &one).is_empty(), "twins differ both ways: {line}");
    forth
}

/// The lines of every file, by code and by kind.
fn data(language: Language) -> BTreeMap<(String, String), Vec<String>> {
    let mut data = BTreeMap::new();
    for entry in fs::read_dir(root().join("tests/care").join(language.name()))
        .unwrap_or_else(|_| panic!("tests/care/{} holds the lines of a language", language.name()))
    {
        let path = entry.expect("a file of the folder").path();
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let [code, kind, "txt"] = name.split('.').collect::<Vec<_>>()[..] else {
            panic!("a name that says nothing: {name}")
        };
        let text = fs::read_to_string(&path).expect("the data is text");
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(String::from).collect();
        data.insert((code.to_string(), kind.to_string()), lines);
    }
    data
}

#[test]
fn the_frame_keeps_every_rule() {
    for language in Language::ALL {
        assert_eq!(judge(language, "", quiet(language)), [], "{language:?}");
    }
}

#[test]
fn what_breaks_a_rule_is_refused_and_near_misses_pass() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for ((code, kind), lines) in data(language) {
            for line in lines {
                let found: Vec<_> = judge(language, &code, &line).iter().map(|fault| fault.code.id).collect();
                match kind.as_str() {
                    "refuse" if !found.contains(&code.as_str()) => {
                        wrong.push(format!("{code} let pass: {line} {found:?}"))
                    }
                    "pass" if !found.is_empty() => wrong.push(format!("{code} near miss refused by {found:?}: {line}")),
                    "refuse" | "pass" => {}
                    other => wrong.push(format!("{code}: expected `refuse` or `pass`, but found `{other}`")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_rule_has_its_lines_in_each_language() {
    for language in Language::ALL {
        let data = data(language);
        for rule in RULES {
            for kind in ["refuse", "pass"] {
                let of_rule =
                    data.iter().filter(|((code, of), _)| of == kind && code.starts_with(&format!("C0{rule}")));
                let mut lines: Vec<_> = of_rule.flat_map(|(_, lines)| lines).collect();
                lines.sort();
                lines.dedup();
                assert!(lines.len() >= LEAST, "rule {rule} has {} lines to {kind} in {language:?}", lines.len());
            }
        }
    }
}
