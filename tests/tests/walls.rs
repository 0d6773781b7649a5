//! The walls of the house: who may import whom, who may name what, and what a room may be called.
//!
//! Every `use` path and every Cargo.toml is read; a wall that is broken is named with its file and line.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each crate and the crates of the house it may import. Imports run down only.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("core", &[]),
    ("audio", &["perron_core"]),
    ("journal", &["perron_core"]),
    ("companion", &["perron_core", "perron_audio", "perron_journal"]),
    ("bindings", &["perron_companion"]),
    ("cli", &["perron_companion"]),
];

/// Names that these places alone may say: the crate, and the file where it is narrower than the crate.
const ONLY: &[(&str, &[&str])] = &[
    ("rodio", &["audio/"]),
    ("rodio::stream", &["audio/src/device"]),
    ("DeviceSinkBuilder", &["audio/src/device"]),
    ("MixerDeviceSink", &["audio/src/device"]),
    ("cpal", &["audio/src/device"]),
    // The nightmare as it was: what seals it or takes it along, and a shell that shows it to the person, is named here, and
    // nothing else ever says it.
    (
        "for_reading",
        &[
            "core/src/dream",
            "journal/src/row",
            "journal/src/portable",
            "journal/tests/",
            "cli/src/journal/show",
            "bindings/src/kept",
        ],
    ),
    ("rusqlite", &["journal/"]),
    ("uniffi", &["bindings/"]),
];

/// What a room is never called: these name a kind, not a thing of the field.
const NO_ROOMS: &[&str] = &["util", "utils", "helper", "helpers", "manager", "model", "models", "common", "misc"];

/// Words that would let core ask instead of being told.
const NOT_IN_CORE: &[&str] = &["std::", "Instant", "SystemTime", "println!", "rand::", "thread::", "::now"];

/// A file longer than this says why in its first line.
const MOST_LINES: usize = 400;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests crate lies in the house").to_path_buf()
}

/// Every Rust file below `folder`, by its path from the root.
fn rust_files(folder: &str) -> Vec<(String, String)> {
    fn walk(path: &Path, found: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(path) else { return };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(root()).expect("below the root").display().to_string();
            let text = fs::read_to_string(&path).expect("a source file is readable");
            (name, text)
        })
        .collect()
}

/// The lines that are code, with their numbers: comments and docs may name anything.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The code before the unit tests of a file, which stand at its end and may look over every wall of their crate.
fn shipped(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod ").map_or(text, |at| &text[..at])
}

#[test]
fn imports_run_down_only() {
    let mut broken = Vec::new();
    let houses: Vec<String> = MAY_IMPORT.iter().map(|(name, _)| format!("perron_{name}")).collect();
    for (name, allowed) in MAY_IMPORT {
        for (file, text) in rust_files(&format!("{name}/src")) {
            for (at, line) in code(&text) {
                for house in &houses {
                    let own = *house == format!("perron_{name}");
                    if line.contains(&format!("{house}::")) && !own && !allowed.contains(&house.as_str()) {
                        broken.push(format!("{file}:{at}: {name} may not import {house}"));
                    }
                }
            }
        }
        let manifest = fs::read_to_string(root().join(name).join("Cargo.toml")).expect("every crate has a manifest");
        let linked = manifest.split("[dev-dependencies]").next().unwrap_or_default();
        for house in &houses {
            let dependency = house.replace('_', "-");
            let named = linked.lines().any(|line| line.starts_with(&format!("{dependency}.")));
            if named && !allowed.contains(&house.as_str()) {
                broken.push(format!("{name}/Cargo.toml: {name} may not depend on {dependency}"));
            }
        }
    }
    assert!(broken.is_empty(), "walls are broken:\n{}", broken.join("\n"));
}

#[test]
fn some_names_are_said_in_one_place_only() {
    let mut broken = Vec::new();
    for (name, _) in MAY_IMPORT {
        for (file, text) in rust_files(name) {
            for (at, line) in code(&text) {
                for (word, places) in ONLY {
                    let said = line
                        .split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':')
                        .any(|token| token == *word || token.starts_with(&format!("{word}::")));
                    if said && !places.iter().any(|place| file.starts_with(place)) {
                        broken.push(format!("{file}:{at}: only {} may say {word}", places.join(", ")));
                    }
                }
            }
        }
        let manifest = fs::read_to_string(root().join(name).join("Cargo.toml")).expect("every crate has a manifest");
        for (word, places) in ONLY {
            if manifest.lines().any(|line| line.starts_with(&format!("{word}.")))
                && !places.iter().any(|place| place.starts_with(&format!("{name}/")))
            {
                broken.push(format!("{name}/Cargo.toml: only {} may depend on {word}", places.join(", ")));
            }
        }
    }
    assert!(broken.is_empty(), "names are said elsewhere:\n{}", broken.join("\n"));
}

#[test]
fn core_is_told_and_never_asks() {
    let mut broken = Vec::new();
    for (file, text) in rust_files("core/src") {
        for (at, line) in code(shipped(&text)) {
            for word in NOT_IN_CORE {
                if line.contains(word) {
                    broken.push(format!("{file}:{at}: {word}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "core asks:\n{}", broken.join("\n"));
    let lib = fs::read_to_string(root().join("core/src/lib.rs")).expect("core has a front door");
    assert!(lib.contains("#![no_std]"));
}

/// Within a crate no two rooms import each other, directly or round a corner.
#[test]
fn no_rooms_form_a_circle() {
    for (name, _) in MAY_IMPORT {
        let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (file, text) in rust_files(&format!("{name}/src")) {
            let inner = file.trim_start_matches(&format!("{name}/src/"));
            let room = inner.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_string();
            if room == "lib" || room == "main" || room == "bin" {
                continue;
            }
            for (_, line) in code(shipped(&text)) {
                for after in line.split("crate::").skip(1) {
                    let used: String = after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                    if !used.is_empty() && used != room {
                        imports.entry(room.clone()).or_default().insert(used);
                    }
                }
            }
        }
        for start in imports.keys() {
            let mut seen = BTreeSet::new();
            let mut next: Vec<&String> = imports[start].iter().collect();
            while let Some(room) = next.pop() {
                assert!(room != start, "{name}: {start} imports itself round a corner ({imports:?})");
                if seen.insert(room) {
                    next.extend(imports.get(room).into_iter().flatten());
                }
            }
        }
    }
}

#[test]
fn rooms_carry_the_words_of_the_field() {
    for (name, _) in MAY_IMPORT {
        for (file, _) in rust_files(name) {
            for room in file.split('/') {
                let room = room.trim_end_matches(".rs");
                assert!(!NO_ROOMS.contains(&room), "{file}: {room} names a kind, not a thing");
                assert!(room != "mod", "{file}: a room's front door stands beside it, not inside as mod.rs");
            }
        }
    }
}

#[test]
fn a_long_file_says_why() {
    for folder in ["core", "audio", "journal", "companion", "bindings", "cli", "tests"] {
        for (file, text) in rust_files(folder) {
            let lines = text.lines().count();
            let first = text.lines().next().unwrap_or_default();
            assert!(
                lines <= MOST_LINES || first.contains("long:"),
                "{file} has {lines} lines; say why (`long: …`) in the first"
            );
        }
    }
}
