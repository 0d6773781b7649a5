//! The pages of the house are true: every link leads somewhere, and every path that is named is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use perron_tests::shelf::root;

/// What stands for something that nobody has made yet, as in the walks of CONTRIBUTING.md, or that running makes.
const NOT_THERE: [&str; 8] = ["stream", "pulse", "fy", "NAME", "CODE", "LANGUAGE", "artifacts", "corpus"];

/// Every page of the house, by its path from the root, with its text.
fn pages() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the house").flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() && name != "target" && !name.starts_with('.') {
                folders.push(path);
            } else if name.ends_with(".md") {
                let text = fs::read_to_string(&path).expect("a page is text");
                found.push((path.strip_prefix(root()).expect("below the root").to_path_buf(), text));
            }
        }
    }
    found
}

/// The page without its fenced blocks.
fn prose(page: &str) -> String {
    page.split("\n```").step_by(2).collect::<Vec<_>>().join("\n")
}

/// The anchors of a page: its headings in small letters, with dashes for blanks.
fn anchors(page: &str) -> BTreeSet<String> {
    let headings = page.lines().filter(|line| line.starts_with('#'));
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    headings
        .map(|line| line.trim_start_matches('#').trim().to_lowercase())
        .map(|line| line.chars().filter(kept).collect::<String>().replace(' ', "-"))
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut links = 0;
    for (page, text) in pages() {
        let prose = prose(&text);
        let targets = prose.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://") && !target.starts_with("mailto:")) {
            links += 1;
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let there = match file {
                "" => page.clone(),
                file => page.parent().expect("a page lies in a folder").join(file),
            };
            let path = root().join(&there);
            assert!(path.exists(), "{}: nothing is at {target}", page.display());
            if !anchor.is_empty() {
                let leads = fs::read_to_string(&path).expect("an anchor is in a page");
                assert!(anchors(&leads).contains(anchor), "{}: no heading is {target}", page.display());
            }
        }
    }
    assert!(links >= 10, "the pages lead to each other: {links}");
}

/// Whether a word between backticks is a path: a folder, which ends in a slash, or a file in one.
fn is_path(word: &str) -> bool {
    let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    let starts = |c: char| c.is_ascii_lowercase() || c == '.';
    let ends = word.ends_with('/') || word.rsplit('/').next().is_some_and(|name| name.contains('.'));
    word.contains('/') && ends && word.starts_with(starts) && word.chars().all(letters)
}

fn is_there(page: &Path, path: &str) -> bool {
    let page = page.parent().expect("a page lies in a folder");
    // Within a crate's page, and in what follows a room's name, paths are told from its `src`.
    [Path::new(""), page, &page.join("src"), Path::new("core/src"), Path::new("audio/src")]
        .iter()
        .any(|from| root().join(from).join(path).exists())
}

#[test]
fn every_path_that_is_named_is_there() {
    let (mut named, mut missing) = (0, Vec::new());
    for (page, text) in pages() {
        let prose = prose(&text);
        for path in prose.split('`').skip(1).step_by(2).filter(|word| is_path(word)) {
            let pieces = || path.split(['/', '.', '-']);
            if NOT_THERE.iter().any(|new| pieces().any(|piece| piece == *new)) {
                continue;
            }
            named += 1;
            if !is_there(&page, path) {
                missing.push(format!("{}: nothing is at `{path}`", page.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(named >= 20, "the pages name paths: {named}");
}
