//! The law of the script language is true: its examples are read, and its numbers are those of the constants.

use std::fs;

use perron_core::script::tree::{Glue, Sense};
use perron_core::script::{self, Script, header, limit, mark, scenes, slots};
use perron_core::{Bed, Language, Millis, Pace};
use perron_tests::example::{Example, examples};
use perron_tests::shelf::{root, shipped_folders, sound_scripts};

fn law() -> String {
    fs::read_to_string(root().join("scripts/README.md")).expect("the law is there")
}

/// The rows of the law's tables, each by its first cell and its second.
fn rows(law: &str) -> Vec<(String, String)> {
    law.lines()
        .filter_map(|line| line.strip_prefix("| "))
        .filter_map(|row| {
            let mut cells = row.split(" | ").map(|cell| cell.trim_end_matches('|').trim().to_owned());
            Some((cells.next()?, cells.next().unwrap_or_default()))
        })
        .collect()
}

fn faults(example: &Example) -> Option<Vec<String>> {
    let text = example.script()?;
    let reading = script::read(&text);
    let shipped: Vec<Script> = shipped_folders().flat_map(|folder| sound_scripts(&folder)).collect();
    let faults = match reading.sound() {
        Some(script) => script::join(script, &shipped.iter().collect::<Vec<_>>()).diagnostics,
        None => reading.diagnostics,
    };
    Some(faults.iter().map(|fault| format!("{} {}", fault.code, fault.message)).collect())
}

#[test]
fn every_example_is_read_without_a_fault() {
    let examples = examples(&law());
    let mut read = 0;
    for example in &examples {
        let Some(faults) = faults(example) else {
            assert_eq!(example.kind, "text", "line {}: an example is a script or plain text", example.at);
            continue;
        };
        assert_eq!(faults, [""; 0], "the example at line {} of scripts/README.md", example.at);
        read += 1;
    }
    assert!(read >= 8, "the law has examples");
}

#[test]
fn every_key_stands_in_the_law_and_every_key_of_the_law_exists() {
    let law = law();
    let section = |from: &str, to: &str| {
        let start = law.find(from).unwrap_or_else(|| panic!("the law has a section {from}"));
        let end = law[start..].find(to).map_or(law.len(), |length| start + length);
        let keys = rows(&law[start..end]).into_iter().map(|(key, _)| key);
        let mut keys: Vec<String> = keys.filter(|key| key.starts_with('`')).map(|key| key.replace('`', "")).collect();
        keys.sort();
        keys
    };
    let sorted = |keys: &[&str]| {
        let mut keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        keys.sort();
        keys
    };
    assert_eq!(section("## `[script]`", "## `[slots"), sorted(&header::KEYS));
    assert_eq!(section("## `[[scene]]`", "## Lines"), sorted(&scenes::KEYS));
    let slot_keys: Vec<&str> = slots::KEYS.iter().chain(&slots::KINDS).copied().collect();
    assert_eq!(section("## `[slots.NAME]`", "## `[[scene]]`"), sorted(&slot_keys));
}

#[test]
fn every_word_of_the_language_stands_in_the_law() {
    let law = law();
    for bed in Bed::ALL {
        assert!(law.contains(&format!("`{}`", bed.name())), "{}", bed.name());
    }
    for sense in Sense::ALL {
        assert!(law.contains(&format!("`@{}`", sense.name())), "{}", sense.name());
    }
    for language in Language::ALL {
        assert!(law.contains(&format!("`\"{}\"`", language.name())), "{}", language.name());
    }
    let of_mark = |row: &String| Some(row.strip_prefix("`[")?.split([' ', ']']).next()?.to_owned());
    let is_name = |word: &String| word.starts_with(|first: char| first.is_ascii_lowercase());
    let mut marks: Vec<String> = rows(&law).iter().filter_map(|(row, _)| of_mark(row)).filter(is_name).collect();
    marks.retain(|word| Bed::from_name(word).is_none());
    marks.sort();
    marks.dedup();
    let mut words = mark::WORDS.to_vec();
    words.sort_unstable();
    assert_eq!(marks, words, "the marks of the law, and those of `mark::WORDS`");
    let doubled: Vec<String> = script::DOUBLED.iter().map(ToString::to_string).collect();
    assert!(law.contains(&format!("`{}`", doubled.join(" "))));
}

#[test]
fn every_number_is_that_of_its_constant() {
    let law = law();
    let rows = rows(&law);
    let limits = [
        ("file", format!("{} KiB", limit::FILE / 1024)),
        ("scenes", limit::SCENES.to_string()),
        ("lines", limit::LINES.to_string()),
        ("characters of a sentence", limit::SENTENCE.to_string()),
        ("session", limit::SESSION.to_string()),
        ("characters of a name", limit::NAME.to_string()),
        ("characters of a `word`, and of what an option says", limit::WORD.to_string()),
        ("characters of a `text`", limit::TEXT.to_string()),
        ("items of a `list`", limit::LIST.to_string()),
        ("rank", limit::RANK.to_string()),
        ("rank", String::from("1")),
        ("breaths of a mark", limit::BREATHS.to_string()),
        ("time for a train to stop or depart", limit::TRAIN_LONGEST.to_string()),
        ("time for a train to stop or depart", limit::TRAIN_SHORTEST.to_string()),
        ("faults shown of a file", limit::DIAGNOSTICS.to_string()),
        ("options of a `choice`", limit::OPTIONS.to_string()),
        ("breath in, or out", format!("{}; at most {}", limit::BREATH_SHORTEST, limit::BREATH_LONGEST)),
        ("`format`", String::from("yes")),
    ];
    for (what, value) in limits {
        assert!(rows.contains(&(what.to_owned(), value.clone())), "the law has no row `| {what} | {value} |`");
    }
    for said in [
        format!("| `format` | yes | `{}` |", limit::FORMAT),
        format!("`most` is {};", limit::LIST),
        format!(
            "without `over` moves in {}, a train stops in {} and departs in {};",
            limit::LEVEL_OVER,
            limit::TRAIN_SLOWS,
            limit::TRAIN_DEPARTS
        ),
        format!("then stands, over {} seconds |", limit::TRAIN_SLOWS.0 / 1_000),
        format!("then cruises, over {} seconds |", limit::TRAIN_DEPARTS.0 / 1_000),
        format!("over {} seconds |", limit::LEVEL_OVER.0 / 1_000),
        format!("from {} % to {} % of what it says", Glue::LEAST_PERCENT, Glue::MOST_PERCENT),
        format!("N is its rank, 1 to {}", limit::RANK),
        format!("at most {} characters, spoken by sentences of at most {}", limit::TEXT, limit::SENTENCE),
        format!("at most {} characters |", limit::WORD),
        format!("begins at {} characters a second;", Pace::USUAL.0),
        format!(
            "`pace = \"slower\"` is spoken at {}, one with `pace = \"slowest\"` at {}.",
            Pace::SLOWER.0,
            Pace::SLOWEST.0
        ),
    ] {
        assert!(law.contains(&said), "the law does not say {said:?}");
    }
    assert_eq!(Glue::usual(Millis::seconds(6)).least, Millis::seconds(3), "half");
    assert_eq!(Glue::usual(Millis::seconds(6)).most, Millis::seconds(18), "three times");
}

#[test]
fn the_shipped_scripts_are_read_and_joined_without_a_fault() {
    for folder in shipped_folders() {
        for (name, bytes) in perron_tests::shelf::files(&folder, ".toml") {
            let reading = script::read(&bytes);
            assert_eq!(reading.diagnostics, [], "{folder}/{name}");
        }
        let scripts = sound_scripts(&folder);
        let shelf: Vec<&Script> = scripts.iter().collect();
        for script in &shelf {
            let joined = script::join(script, &shelf);
            assert_eq!(joined.diagnostics, [], "{folder}: {}", script.header.id.value);
            assert!(!joined.script.scenes.is_empty());
        }
    }
}
