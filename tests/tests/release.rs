//! What keeps a release from going out: help lines that nobody has checked, or not lately. The day is told.

use std::path::Path;
use std::process::Command;

use perron_core::day::Date;
use perron_core::helpline::shipped;
use perron_tests::shelf::root;

/// What the check says, line by line, and its exit code.
fn check(args: &[&str]) -> (Vec<String>, i32) {
    let run = Command::new(env!("CARGO_BIN_EXE_check-release")).args(args).output().expect("it runs");
    let said = String::from_utf8(run.stderr).expect("it says text");
    (said.lines().map(str::to_string).collect(), run.status.code().unwrap_or(-1))
}

/// The shipped lines, each with this date and name.
fn checked(name: &str, on: &str, by: &str) -> String {
    let text = std::fs::read_to_string(root().join("core/src/helpline/lines.toml")).expect("the data is there");
    let lines = text.lines().map(|line| match line {
        line if line.starts_with("checked_on") => format!("checked_on = \"{on}\"\n"),
        line if line.starts_with("checked_by") => format!("checked_by = \"{by}\"\n"),
        line => format!("{line}\n"),
    });
    let text: String = lines.collect();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, text).expect("the build's folder can be written");
    file.display().to_string()
}

#[test]
fn every_line_that_nobody_has_checked_is_named() {
    let today = Date::constant(2026, 11, 28);
    let unchecked = shipped().into_iter().filter(|line| line.judge(today).is_err()).count();
    let (said, code) = check(&["2026-11-28"]);
    assert_eq!(code, i32::from(unchecked > 0), "{said:#?}");
    let named = |line: &&String| line.starts_with("core/src/helpline/lines.toml: ");
    assert_eq!(said.iter().filter(named).count(), unchecked, "{said:#?}");
}

#[test]
fn a_line_that_nobody_has_checked_is_named_with_where_to_check_it() {
    let (said, code) = check(&["2026-11-28", &checked("unchecked.toml", "", "")]);
    assert_eq!((said.len(), code), (shipped().len() + 1, 1), "{said:#?}");
    assert!(said[0].contains("NL 113: expected the day it was checked in `checked_on`"), "{}", said[0]);
    assert!(said[0].ends_with("(https://www.113.nl)"), "{}", said[0]);
}

#[test]
fn a_check_counts_for_180_days() {
    let file = checked("lately.toml", "2026-06-01", "A. Name");
    let (said, code) = check(&["2026-11-28", &file]);
    assert_eq!((said.len(), code), (1, 0), "{said:#?}");
    let (said, code) = check(&["2026-11-29", &file]);
    assert_eq!((said.len(), code), (shipped().len() + 1, 1), "{said:#?}");
    assert!(said[0].ends_with("found one of 181 days ago (https://www.113.nl)"), "{}", said[0]);
}

#[test]
fn a_date_that_is_none_a_name_that_is_missing_and_no_lines_at_all_are_refused() {
    for (name, on, by, why) in [
        ("malformed.toml", "28-11-2026", "A. Name", "expected a date such as"),
        ("no-name.toml", "2026-11-28", "", "expected who checked it"),
        ("ahead.toml", "2026-11-29", "A. Name", "found one that lies ahead"),
    ] {
        let (said, code) = check(&["2026-11-28", &checked(name, on, by)]);
        assert_eq!(code, 1, "{name}");
        assert!(said[0].contains(why), "{}", said[0]);
    }
    let empty = Path::new(env!("CARGO_TARGET_TMPDIR")).join("empty.toml");
    std::fs::write(&empty, "").expect("the build's folder can be written");
    assert_eq!(check(&["2026-11-28", &empty.display().to_string()]).1, 1);
    for wrong in [&[][..], &["today"], &["2026-11-28", "a", "b"]] {
        assert_eq!(check(wrong).1, 2, "{wrong:?}");
    }
}
