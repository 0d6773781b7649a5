//! The hazard log is true: each hazard says all that it must, and every test, code and file that it names is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use perron_tests::shelf::root;

/// What each hazard says, in this order.
const SAYS: [&str; 5] =
    ["**How.**", "**How bad, how likely.**", "**What prevents it.**", "**What shows it.**", "**What is left.**"];
/// What the brief of the log names: none of these may go unsaid.
const HAZARDS: usize = 15;

fn log() -> String {
    fs::read_to_string(root().join("SAFETY.md")).expect("the hazard log is there")
}

/// The hazards: each from its heading to the next.
fn hazards(log: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = log.match_indices("\n### H").map(|(at, _)| at + 1).collect();
    let end =
        starts.last().and_then(|last| log[*last..].find("\n## ")).map_or(log.len(), |at| starts[starts.len() - 1] + at);
    starts.push(end);
    starts.windows(2).map(|pair| &log[pair[0]..pair[1]]).collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// A name of at least three words joined by underscores is a test's.
fn is_test(name: &str) -> bool {
    let plain = name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    plain && name.matches('_').count() >= 2
}

/// A capital and three digits: a code.
fn is_code(name: &str) -> bool {
    name.len() == 4 && name.starts_with(['C', 'S']) && name[1..].chars().all(|letter| letter.is_ascii_digit())
}

/// The tests of the house: functions below `#[test]` or in `proptest!`, and those of doors that a shell runs.
fn tests() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders: Vec<PathBuf> = ["core", "audio", "companion", "cli", "tests"].map(|name| root().join(name)).into();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the house").flatten() {
            let path = entry.path();
            if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source is text");
                let mut marked = false;
                for line in text.lines().map(str::trim) {
                    if let Some(rest) = line.strip_prefix("fn ").filter(|_| marked) {
                        found.insert(rest.chars().take_while(|letter| *letter != '(').collect());
                    }
                    // Notes and other attributes may stand between.
                    marked = line == "#[test]" || (marked && (line.starts_with("//") || line.starts_with("#[")));
                    // Within `proptest!` a law may do without the mark.
                    if line.starts_with("fn ") && line.contains(" in ") {
                        found.insert(line[3..].chars().take_while(|letter| *letter != '(').collect());
                    }
                }
            }
        }
    }
    found
}

#[test]
fn every_hazard_says_all_that_it_must() {
    let log = log();
    let hazards = hazards(&log);
    assert!(hazards.len() >= HAZARDS, "{} hazards", hazards.len());
    for (number, hazard) in hazards.iter().enumerate() {
        let title = hazard.lines().next().unwrap_or_default();
        assert!(title.starts_with(&format!("### H{} ", number + 1)), "numbered in order: {title}");
        let mut from = 0;
        for says in SAYS {
            let at = hazard[from..].find(says).unwrap_or_else(|| panic!("{title}: no {says}, or not in its place"));
            from += at + says.len();
        }
        let shows = hazard.split(SAYS[3]).nth(1).and_then(|rest| rest.split(SAYS[4]).next()).unwrap_or_default();
        assert!(
            quoted(shows).any(is_test) || shows.contains("No test"),
            "{title} names a test, or says that there is none"
        );
    }
}

#[test]
fn every_test_and_code_that_is_named_is_there() {
    let (log, tests) = (log(), tests());
    assert!(tests.contains("every_test_and_code_that_is_named_is_there"), "the tests of the house are found");
    let known: BTreeSet<&str> = perron_core::codes().map(|code| code.id).collect();
    let mut gone = Vec::new();
    for name in quoted(&log) {
        if (is_test(name) && !tests.contains(name)) || (is_code(name) && !known.contains(name)) {
            gone.push(name);
        }
    }
    assert_eq!(gone, [""; 0], "SAFETY.md names what is not there");
}
