//! Every limit of the script language, at its number and at one more.

use std::fmt::Write as _;

use perron_core::Millis;
use perron_core::script::tree::Motion;
use perron_core::script::{self, Script, limit};
use perron_tests::example::Example;

fn faults(text: &str) -> Vec<&'static str> {
    script::read(text).diagnostics.iter().map(|fault| fault.code.id).collect()
}

/// The faults of an example of this kind.
fn of(kind: &str, body: &str) -> Vec<&'static str> {
    let example = Example { kind: kind.to_owned(), body: format!("{body}\n"), at: 0 };
    faults(&example.script().expect("a frame of this kind"))
}

/// The same twice: at the limit nothing is wrong, past it there is this fault alone.
fn holds(code: &str, kind: &str, at_limit: &str, past_it: &str) {
    assert_eq!(of(kind, at_limit), [""; 0], "{code} at the limit");
    assert_eq!(of(kind, past_it), [code], "{code} past the limit");
}

fn part(id: &str, scenes: usize, lines: usize) -> String {
    let mut text = format!("[script]\nformat = 1\nid = \"{id}\"\nlanguage = \"nl\"\npart = true\n");
    for scene in 0..scenes {
        let _ =
            write!(text, "\n[[scene]]\nid = \"golf-{scene}\"\ntext = \"\"\"\n{}\"\"\"\n", "Adem in.\n".repeat(lines));
    }
    text
}

#[test]
fn file() {
    let padded = |length: usize| {
        let text = part("deel", 1, 1);
        format!("{text}#{}", "x".repeat(length - text.len() - 1))
    };
    assert_eq!(faults(&padded(limit::FILE)), [""; 0]);
    assert_eq!(faults(&padded(limit::FILE + 1)), ["S003"]);
}

#[test]
fn scenes_and_lines() {
    assert_eq!(faults(&part("deel", limit::SCENES, 1)), [""; 0]);
    assert_eq!(faults(&part("deel", limit::SCENES + 1, 1)), ["S041"]);
    assert_eq!(faults(&part("deel", 1, limit::LINES)), [""; 0]);
    assert_eq!(faults(&part("deel", 1, limit::LINES + 1)), ["S045"]);
    // Over several scenes they count together.
    assert_eq!(faults(&part("deel", 50, limit::LINES / 50)), [""; 0]);
    assert_eq!(faults(&part("deel", 50, limit::LINES / 50 + 1)), ["S045"]);
}

#[test]
fn scenes_and_lines_with_those_of_parts() {
    let user = |scenes: usize, lines: usize| {
        let text = part("zee", scenes, lines).replace(
            "part = true",
            "title = \"De zee\"\nsummary = \"Zee.\"\ncare = \"self\"\nending = \"wake\"\nlength = { shortest = \"3m\", usual = \"5m\", longest = \"8m\" }",
        );
        script::read(format!("{text}\n[[scene]]\nuse = \"deel\"\n")).sound().expect("a sound script").clone()
    };
    let joined = |user: &Script, part: &str| -> Vec<&'static str> {
        let part = script::read(part);
        script::join(user, &[part.sound().expect("a sound part")])
            .diagnostics
            .iter()
            .map(|fault| fault.code.id)
            .collect()
    };
    assert_eq!(joined(&user(50, 1), &part("deel", limit::SCENES - 50, 1)), [""; 0]);
    assert_eq!(joined(&user(50, 1), &part("deel", limit::SCENES - 49, 1)), ["S041"]);
    assert_eq!(joined(&user(1, 200), &part("deel", 1, limit::LINES - 200)), [""; 0]);
    assert_eq!(joined(&user(1, 200), &part("deel", 1, limit::LINES - 199)), ["S045"]);
}

#[test]
fn sentence() {
    let long = |length: usize| format!("Één {}. [4s]", "e".repeat(length - "Één .".chars().count()));
    holds("S055", "line", &long(limit::SENTENCE), &long(limit::SENTENCE + 1));
}

#[test]
fn session() {
    let minutes = limit::SESSION.0 / 60_000;
    let longest = |time: &str| format!("length = {{ shortest = \"3m\", usual = \"5m\", longest = \"{time}\" }}");
    holds("S019", "toml,header", &longest(&format!("{minutes}m")), &longest(&format!("{minutes}m0.001s")));
    for mark in ["[TIME]", "[=TIME]", "[1s..TIME]", "[hold TIME]", "[hold TIME open]", "[sea 40% over TIME]"] {
        let with = |time: &str| format!("Adem in. {}", mark.replace("TIME", time));
        holds("S063", "line", &with(&format!("{minutes}m")), &with(&format!("{minutes}m0.001s")));
    }
    holds("S063", "line", "Adem in. [0.001s]", "Adem in. [0s]");
}

#[test]
fn name() {
    let id = |length: usize| format!("id = \"{}\"", "z".repeat(length));
    holds("S016", "toml,header", &id(limit::NAME), &id(limit::NAME + 1));
}

#[test]
fn answers_of_the_script_itself() {
    let word = |length: usize| {
        format!(
            "[slots.naam]\nkind = \"word\"\nask = \"?\"\nnone_given = \"{}\"\n\n[[scene]]\nid = \"a\"\ntext = \"{{naam}}\"",
            "é".repeat(length)
        )
    };
    holds("S034", "toml,scene", &word(limit::WORD), &word(limit::WORD + 1));
    let text = |length: usize| word(length).replace("\"word\"", "\"text\"");
    holds("S034", "toml,scene", &text(limit::TEXT), &text(limit::TEXT + 1));
    let choice = |say: usize, form: usize| {
        format!(
            "[slots.naam]\nkind = \"choice\"\nask = \"?\"\nof = [{{ say = \"{}\", forms = {{ f = \"{}\" }} }}, {{ say = \"b\" }}]\n\n[[scene]]\nid = \"a\"\ntext = \"{{naam}}\"",
            "é".repeat(say),
            "é".repeat(form)
        )
    };
    holds("S034", "toml,scene", &choice(limit::WORD, 1), &choice(limit::WORD + 1, 1));
    holds("S034", "toml,scene", &choice(1, limit::SENTENCE), &choice(1, limit::SENTENCE + 1));
}

#[test]
fn list() {
    let most = |most: u8, given: usize, length: usize| {
        let items = format!("\"{}\", ", "é".repeat(length)).repeat(given);
        format!(
            "[slots.taken]\nkind = \"list\"\nask = \"?\"\nmost = {most}\nnone_given = [{items}]\n\n[[scene]]\nid = \"a\"\neach = \"taken\"\ntext = \"{{taken}}\""
        )
    };
    holds("S030", "toml,scene", &most(limit::LIST, 1, 1), &most(limit::LIST + 1, 1, 1));
    holds("S030", "toml,scene", &most(1, 1, 1), &most(0, 1, 1));
    holds("S035", "toml,scene", &most(3, 3, 1), &most(3, 4, 1));
    holds("S034", "toml,scene", &most(3, 1, limit::SENTENCE), &most(3, 1, limit::SENTENCE + 1));
}

#[test]
fn options() {
    let options = |number: usize| {
        let options: Vec<String> = (0..number).map(|option| format!("{{ say = \"o{option}\" }}")).collect();
        format!(
            "[slots.naam]\nkind = \"choice\"\nask = \"?\"\nof = [{}]\n\n[[scene]]\nid = \"a\"\ntext = \"{{naam}}\"",
            options.join(", ")
        )
    };
    holds("S031", "toml,scene", &options(limit::OPTIONS), &options(limit::OPTIONS - 1));
}

#[test]
fn rank() {
    let line = |rank: u32| format!("(optional {rank}) Adem in.");
    let scene = |rank: u32| format!("[[scene]]\nid = \"a\"\noptional = {rank}\ntext = \"Adem in.\"");
    let (least, most) = (1, u32::from(limit::RANK));
    holds("S044", "line", &line(most), &line(most + 1));
    holds("S044", "line", &line(least), &line(least - 1));
    holds("S044", "toml,scene", &scene(most), &scene(most + 1));
    holds("S044", "toml,scene", &scene(least), &scene(least - 1));
}

#[test]
fn breath() {
    let breathe = |inhale: &str, exhale: &str, times: u32| format!("[breathe {inhale} {exhale} x{times}]");
    let times = u32::from(limit::BREATHS);
    holds("S066", "line", &breathe("4", "6", times), &breathe("4", "6", times + 1));
    holds("S066", "line", &breathe("4", "6", 1), &breathe("4", "6", 0));
    let (shortest, longest) = (limit::BREATH_SHORTEST.0 / 1_000, limit::BREATH_LONGEST.0 / 1_000);
    holds("S066", "line", &breathe(&format!("{shortest}"), "6", 1), &breathe(&format!("{}.999", shortest - 1), "6", 1));
    holds("S066", "line", &breathe("4", &format!("{longest}"), 1), &breathe("4", &format!("{longest}.001"), 1));
}

#[test]
fn level() {
    holds("S065", "line", "[sea 100%]", "[sea 101%]");
    assert_eq!(of("line", "[sea 0%]"), [""; 0]);
}

#[test]
fn train() {
    for motion in Motion::ALL {
        let over = |over: Millis| format!("[train {} over {over}]", motion.words());
        let (shortest, longest) = (limit::TRAIN_SHORTEST, limit::TRAIN_LONGEST);
        holds("S063", "line", &over(shortest), &over(Millis(shortest.0 - 1)));
        holds("S063", "line", &over(longest), &over(Millis(longest.0 + 1)));
    }
}

#[test]
fn format() {
    let format = |number: i64| format!("format = {number}");
    holds("S015", "toml,header", &format(limit::FORMAT), &format(limit::FORMAT + 1));
}

#[test]
fn diagnostics() {
    let wrong = |lines: usize| of("line", &"Adem in. [6]\n".repeat(lines));
    assert_eq!(wrong(limit::DIAGNOSTICS), vec!["S062"; limit::DIAGNOSTICS]);
    let mut more = vec!["S062"; limit::DIAGNOSTICS];
    more.push("S006");
    assert_eq!(wrong(limit::DIAGNOSTICS + 1), more);
}
