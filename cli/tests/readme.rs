//! What the pages tell people to type can be typed: each command is read with its options, and only its help is printed.

use std::path::Path;
use std::process::Command;

/// The pages that name commands; CONTRIBUTING.md names what its walks would add.
const PAGES: [&str; 4] = ["README.md", "CHANGELOG.md", "scripts/README.md", "audio/clip-tool/README.md"];

fn page(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the house").join(name);
    std::fs::read_to_string(path).expect("the page is there")
}

/// What stands between backticks, outside of the fenced blocks.
fn inline(page: &str) -> Vec<&str> {
    let prose = page.split("\n```").step_by(2);
    prose.flat_map(|prose| prose.split('`').skip(1).step_by(2)).collect()
}

/// Every command of a page: lines of blocks, without what follows `#` or `|`, and what stands between backticks.
fn commands(page: &str) -> Vec<&str> {
    let lines = page.lines().map(|line| line.split(" #").next().unwrap_or(line));
    let lines = lines.map(|line| line.split(" | ").next().unwrap_or(line).trim_end());
    lines.chain(inline(page)).filter(|line| line.starts_with("perron ")).collect()
}

/// The words of a command as a shell would part them; double quotes hold words together.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            other => words.last_mut().expect("one word at least").push(other),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// What `perron` prints with these words and `--help`, if it takes them.
fn help(words: &[String]) -> Result<String, String> {
    let run = Command::new(env!("CARGO_BIN_EXE_perron")).args(words).arg("--help").output().expect("perron is built");
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if run.status.success() { Ok(said(&run.stdout)) } else { Err(said(&run.stderr)) }
}

#[test]
fn every_command_of_the_pages_can_be_typed() {
    let mut found = 0;
    for name in PAGES {
        let page = page(name);
        for command in commands(&page) {
            found += 1;
            if let Err(refused) = help(&words(command)[1..]) {
                panic!("{name} says `{command}`, but:\n{refused}");
            }
        }
    }
    assert!(found >= 12, "the pages name commands: {found}");
    assert!(help(&words("plan safe-place --length soon")).is_err(), "what cannot be typed is told");
}

#[test]
fn every_option_of_the_readme_exists() {
    let verbs = [
        "list",
        "check",
        "explain",
        "plan",
        "play",
        "render",
        "preview",
        "ground",
        "contacts",
        "settings",
        "journal add night",
        "journal list",
        "journal show",
        "journal export",
        "journal import",
        "journal erase",
        "journal key",
        "journal salvage",
        "report make",
        "report open",
        "voice sheet",
        "voice import",
        "voice list",
    ];
    let helps: String = verbs.iter().map(|verb| help(&words(verb)).expect("a verb has its help")).collect();
    let readme = page("README.md");
    let named = inline(&readme).into_iter().filter_map(|said| said.split_whitespace().next());
    let options: Vec<&str> = named.filter(|word| word.starts_with("--")).collect();
    assert!(options.len() >= 4, "the README names options: {options:?}");
    for option in options {
        assert!(
            helps.contains(&format!("{option} ")) || helps.contains(&format!("{option}\n")),
            "no verb takes {option}"
        );
    }
}
