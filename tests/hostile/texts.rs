//! Texts of assignments, each as long as a text may be: the fullest that is allowed, and shapes that parsers stumble over.

use perron_companion::homework::limit;

use super::desk::Desks;
use super::{Answer, Case, Kind};

/// The least there can be, with more put after it; each of another name.
pub fn assignment(nth: usize, more: &str) -> String {
    format!(
        "format = 1\nid = \"{nth:032x}\"\nrevision = 1\nissued = \"2026-11-28\"\ntitle = \"Week 1\"\nlanguage = \"nl\"\n{more}"
    )
}

/// What is signed: the length of the text, the text, and what comes after it.
pub fn content(text: &str, clips: &[u8]) -> Vec<u8> {
    [&(text.len() as u32).to_le_bytes()[..], text.as_bytes(), clips].concat()
}

/// A text, filled up with a remark to the most bytes there may be.
pub fn filled(text: &str) -> String {
    let left = limit::MANIFEST - text.len() - 2;
    format!("{text}\n#{}", "x".repeat(left))
}

/// As many of it as fit, after the least there can be.
fn many(of: impl Fn(usize) -> String) -> String {
    let mut more = String::new();
    let room = limit::MANIFEST - assignment(0, "").len();
    for nth in 0.. {
        let next = of(nth);
        if more.len() + next.len() > room {
            break;
        }
        more += &next;
    }
    assignment(0, &more)
}

/// Every list as full as it may be, and as many words as there may be.
fn fullest() -> String {
    let texts = |count: usize, long: usize| {
        let texts: Vec<String> = (0..count).map(|nth| format!("\"{nth:0>long$}\"")).collect();
        texts.join(", ")
    };
    let ids = texts(limit::NAMED, 20);
    let mut more = format!("goals = [{}]\nopened = [{ids}]\nhidden = [{ids}]\n", texts(limit::GOALS, 500));
    for _ in 0..limit::TASKS {
        let slots: Vec<String> = (0..limit::SLOTS).map(|slot| format!("a{slot} = [{}]", texts(3, 10))).collect();
        let answers = slots.join(", ");
        more += &format!("[[exercise]]\nid = \"coat-rack\"\nfrom = \"2026-11-28\"\nanswers = {{ {answers} }}\n");
    }
    filled(&assignment(1, &more))
}

pub fn cases(desks: &Desks) -> Answer<Vec<Case>> {
    let keys = limit::MANIFEST / 2;
    let shapes = [
        ("text: brackets in brackets", many(|nth| if nth == 0 { "a = ".to_string() } else { "[".to_string() })),
        ("text: tables in tables", many(|nth| if nth == 0 { "a = ".to_string() } else { "{a=".to_string() })),
        ("text: a name of names", assignment(0, &format!("{}a = 1", "a.".repeat((keys - 100).min(32_000))))),
        ("text: headers", many(|nth| format!("[a{nth}]\n"))),
        ("text: headers of headers", many(|nth| format!("[a.b.c.d{nth}]\n"))),
        ("text: lists of tables", many(|_| "[[a]]\n".to_string())),
        ("text: exercises", many(|_| "[[exercise]]\n".to_string())),
        ("text: keys", many(|nth| format!("a{nth}=1\n"))),
        ("text: signs", many(|nth| if nth == 0 { "a = ".to_string() } else { "+".to_string() })),
        ("text: a number", many(|nth| if nth == 0 { "a = ".to_string() } else { "9".to_string() })),
        ("text: an unending text", many(|nth| if nth == 0 { "note = \"".to_string() } else { "\\u0041".to_string() })),
        ("text: quotes", many(|_| "\"".to_string())),
        ("text: a list", many(|nth| if nth == 0 { "goals = [".to_string() } else { "1,".to_string() })),
        ("text: line ends", many(|_| "\r\n".to_string())),
        ("text: longer than it may be", filled(&assignment(0, "")) + "x"),
    ];
    let mut cases = vec![Case {
        name: "text: the fullest there may be".to_string(),
        kind: Kind::Homework,
        file: desks.assignment(&content(&fullest(), b""))?,
        after: Vec::new(),
        taken: true,
    }];
    for (name, text) in shapes {
        let file = desks.assignment(&content(&text, b""))?;
        let taken = name == "text: line ends";
        cases.push(Case { name: name.to_string(), kind: Kind::Homework, file, after: Vec::new(), taken });
    }
    Ok(cases)
}
