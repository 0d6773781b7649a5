//! What a person reads promises and claims as little as what they hear: the lists of C025 and C026 over all copy.
//!
//! Code, in blocks and within lines, is no copy: it shows. What else must say such words stands in
//! `tests/care/copy.txt`, with its reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use perron_core::{Language, rule};
use perron_tests::care::shipped;
use perron_tests::shelf::root;

/// Some copy: its file, its language, and its text with what is no copy blanked, byte for byte.
struct Copy {
    file: String,
    language: Language,
    text: String,
}

/// What is exempt: the file, the words, why.
fn exempt() -> Vec<(String, String, String)> {
    let path = "tests/care/copy.txt";
    let text = fs::read_to_string(root().join(path)).expect("the exemptions are there");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (place, why) = line.split_once(" = ").unwrap_or_else(|| panic!("{path}: no reason in {line:?}"));
            let (file, words) = place.split_once(": ").unwrap_or_else(|| panic!("{path}: no words in {line:?}"));
            (file.to_string(), words.to_string(), why.to_string())
        })
        .collect()
}

/// Every file below a folder whose name ends so, by its path from the root.
fn below(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the house").flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if path.is_dir() && name != "target" && !name.starts_with('.') {
                folders.push(path);
            } else if name.ends_with(ending) {
                let below = path.strip_prefix(root()).expect("below the root");
                found.push(below.to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}

fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// A page in Markdown: without its code; a line that is wrapped goes on, a row of a table has its cells apart.
fn page(text: &str) -> String {
    let mut kept = String::new();
    let mut fenced = false;
    for line in text.split_inclusive('\n') {
        let fence = line.trim_start().starts_with("```");
        if fenced || fence {
            kept += &blank(line);
        } else {
            // Every second piece stands between backticks.
            let pieces =
                line.split('`').enumerate().map(|(at, piece)| if at % 2 == 0 { piece.into() } else { blank(piece) });
            kept += &pieces.collect::<Vec<String>>().join(" ");
        }
        fenced ^= fence;
    }
    flow(&kept.replace('|', "\n"))
}

/// Wrapped lines in one: a blank line, a list, a heading or a comment begins anew.
fn flow(text: &str) -> String {
    let mut flowed = String::new();
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        flowed += line;
        let Some(next) = lines.peek() else { break };
        let begins = next.trim_start().chars().next().is_none_or(|letter| "-#*>0123456789".contains(letter));
        let apart = begins || line.trim().is_empty() || line.trim_start().starts_with('#');
        flowed.push(if apart { '\n' } else { ' ' });
    }
    flowed
}

/// The messages of a Fluent file: without their names and what is put in.
fn messages(text: &str) -> String {
    let mut kept = String::new();
    let mut depth = 0_usize;
    for line in text.split_inclusive('\n') {
        let name = match line.split_once('=') {
            Some((name, _)) if !line.starts_with([' ', '#']) => name.len() + 1,
            _ => 0,
        };
        for (at, letter) in line.char_indices() {
            // A choice of forms holds words; what stands in one brace alone does not.
            let forms = line.trim_start().starts_with(['[', '*']) || depth == 0;
            depth = match letter {
                '{' => depth + 1,
                '}' => depth.saturating_sub(1),
                _ => depth,
            };
            if at >= name && (forms || letter == '\n') {
                kept.push(letter);
            } else {
                kept += &" ".repeat(letter.len_utf8());
            }
        }
    }
    flow(&kept)
}

/// What `--help` prints of a source file: its doc comments.
fn help(text: &str) -> String {
    let line = |line: &str| match line.trim_start().strip_prefix("///") {
        Some(said) => " ".repeat(line.len() - said.len()) + said,
        None => blank(line),
    };
    page(&text.split('\n').map(line).collect::<Vec<_>>().join("\n"))
}

/// Everything that a person reads about the exercises.
fn copies() -> Vec<Copy> {
    let mut found = Vec::new();
    let mut add = |file: &str, language, kept: fn(&str) -> String| {
        let text = fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        found.push(Copy { file: file.to_string(), language, text: kept(&text) });
    };
    for file in below("", ".md") {
        add(&file, Language::En, page);
    }
    // Of the shell the doc comments of its arguments, which `--help` prints.
    for file in below("cli/src", ".rs").into_iter().filter(|file| file.starts_with("cli/src/args")) {
        add(&file, Language::En, help);
    }
    for language in Language::ALL {
        add(&format!("companion/words/{}.ftl", language.name()), language, messages);
    }
    for language in Language::ALL {
        for script in shipped(language) {
            let file = format!("scripts/{}/{}.toml", language.name(), script.header.id.value);
            let asks = script.slots.iter().map(|slot| &slot.ask);
            let texts: Vec<&str> =
                [&script.header.title, &script.header.summary].into_iter().chain(asks).map(String::as_str).collect();
            found.push(Copy { file, language, text: texts.join("\n") });
        }
    }
    found
}

/// Every promise and claim of some copy: where it stands, its words, and why they are refused.
fn claims(copy: &Copy) -> Vec<(usize, String, String)> {
    let found = rule::claims(copy.language, &copy.text).into_iter();
    let line = |at: usize| copy.text[..at].matches('\n').count() + 1;
    found.map(|claim| (line(claim.span.start), claim.words, format!("{} {}", claim.code, claim.why))).collect()
}

#[test]
fn no_copy_promises_or_claims() {
    let exempt = exempt();
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    for copy in copies() {
        for (line, words, why) in claims(&copy) {
            match exempt.iter().position(|(file, own, _)| *file == copy.file && *own == words) {
                Some(index) => drop(used.insert(index)),
                None => wrong.push(format!("{}:{line}: \"{words}\": {why}", copy.file)),
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
    let unused: Vec<_> = exempt.iter().enumerate().filter(|(index, _)| !used.contains(index)).collect();
    assert!(unused.is_empty(), "tests/care/copy.txt lets pass what nobody says: {unused:?}");
}

#[test]
fn every_kind_of_copy_is_looked_at() {
    let copies = copies();
    for name in [
        "README.md",
        "SAFETY.md",
        "CHANGELOG.md",
        "scripts/README.md",
        "cli/src/args.rs",
        "cli/src/args/kept.rs",
        "companion/words/nl.ftl",
    ] {
        assert!(copies.iter().any(|copy| Path::new(&copy.file) == Path::new(name)), "{name} is not looked at");
    }
    for (kept, text, seen) in [
        (page as fn(&str) -> String, "It is calm.\n\nThis treats\ninsomnia.\n", true),
        (page, "| calm | it cures you |\n", true),
        (page, "- calm\n- helps with anxiety\n", true),
        (page, "```\nthis treats insomnia\n```\n", false),
        (page, "Refused: `this treats insomnia`.\n", false),
        (page, "It is **not** a treatment.\n", false),
        (messages, "# this treats insomnia\ncured = This is calm\n", true),
        (messages, "treats = This is calm\n", false),
        (messages, "line = Calm { $treats } here\n", false),
        (messages, "line = { $count ->\n    [one] a treatment\n   *[other] calm\n  } here\n", true),
        (help, "/// This treats insomnia.\nfn cure() {}\n", true),
        (help, "fn treats() {}\n", false),
    ] {
        let kept = kept(text);
        assert_eq!(kept.len(), text.len(), "places stay: {text:?}");
        let found = rule::claims(Language::En, &kept);
        assert_eq!(!found.is_empty(), seen, "{text:?} kept as {kept:?}: {found:?}");
    }
}
