//! `perron report`: chosen, shown whole, written, and kept that it was.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;

use crate::running::{Place, root};

/// A place with some weeks in its journal.
fn told(name: &str) -> Place {
    let place = Place::new(name);
    let journal = root().join("companion/tests/report/journal.json");
    let told = place.run(&format!("journal import {} --yes", journal.display()));
    assert_eq!(told.code, 0, "{told}");
    place
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("it was written")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn each_part_is_asked_and_all_that_leaves_is_shown() {
    let place = told("report-asked");
    // The last week; the minutes, not how it was, the nights; of the own words only the goals; and yes.
    let told = place.run_with("report make -o verslag --unlocked", "1\nja\nnee\nja\nja\n\n\nja\n");
    assert_snapshot!("report-asked", told);
    assert_eq!(
        names(&place.folder.join("verslag")),
        ["doelen.csv", "nachten.csv", "oefenen.csv", "verslag.html", "weken.csv"]
    );
    let list = place.run("journal list shared").out;
    assert_snapshot!("report-listed", list.get(8..).unwrap_or_default());
    let id = list.split_whitespace().next().expect("it is kept");
    assert_snapshot!("report-shown", place.run(&format!("journal show {id}")));
}

#[test]
fn nothing_is_written_that_was_not_agreed_to() {
    let place = told("report-not");
    let nothing = |line: &str, input: &str| {
        let told = place.run_with(line, input);
        assert!(!place.folder.join("verslag").exists(), "{told}");
        assert_eq!(place.run("journal list shared").out.trim(), "Er is nog niets bewaard.", "{told}");
        told
    };
    let no = nothing("report make -o verslag --unlocked --parts nights", "nee\n");
    assert_eq!(no.code, 0, "{no}");
    assert_snapshot!("report-no-parts", nothing("report make -o verslag --unlocked", "\n\n\n\n\n\n\n\n"));
    assert_snapshot!(
        "report-no-days",
        nothing("report make -o verslag --unlocked --parts nights --from 2026-11-29", "")
    );
    assert_snapshot!(
        "report-nothing",
        nothing("report make -o verslag --unlocked --parts nights --until 2025-01-01", "")
    );
    assert_snapshot!("report-for-nobody", nothing("report make -o verslag --parts nights", ""));
    assert_eq!(nothing("report make -o verslag --unlocked --parts originals", "").code, 2);
    // What is there stays as it is.
    let path = place.write("there", b"mine");
    let told = place.run_with("report make -o there --unlocked --parts nights --yes", "");
    assert_eq!(told.code, 1, "{told}");
    assert_eq!(fs::read(path).expect("it is there"), b"mine");
}

#[test]
fn with_a_passphrase_every_file_is_locked() {
    let place = told("report-locked");
    let line = "report make -o verslag --passphrase --fhir --weeks 8 --parts nights,goals --to huisarts --yes";
    let told = place.run_with(line, "vier woorden die rijmen\nvier woorden die rijmen\n");
    assert_eq!(told.code, 0, "{told}");
    let folder = place.folder.join("verslag");
    let expected = ["doelen.csv.age", "nachten.csv.age", "verslag-fhir.json.age", "verslag.html.age", "weken.csv.age"];
    assert_eq!(names(&folder), expected);
    for name in names(&folder) {
        let bytes = fs::read(folder.join(&name)).expect("it was written");
        assert!(bytes.starts_with(b"age-encryption.org/v1\n-> scrypt "), "{name}");
        assert!(!String::from_utf8_lossy(&bytes).contains("doorslapen"));
    }
    let list = place.run("journal list shared").out;
    assert!(list.contains("op slot met een wachtzin") && !list.contains("huisarts"), "{list}");
    // A passphrase that was not typed twice writes nothing; nor does a short one: anyone who gets hold of the file may try.
    for typed in ["achttien\nnegentien\n", "zeven77\nzeven77\n"] {
        let told = place.run_with("report make -o ander --passphrase --parts nights --yes", typed);
        assert!(told.code == 1 && !place.folder.join("ander").exists(), "{told}");
        assert_eq!(told.err.contains("minstens 8 tekens"), typed.starts_with("zeven"), "{told}");
    }
}
