//! The TOML beneath a script, with as many of its faults as it can tell at once.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::{String, ToString};

use toml::Spanned as Placed;
use toml::de::{DeTable, Error};

use crate::diagnostic::{Span, file};
use crate::script::faults::{Faults, boundary, shown};

/// Levels of lists and tables that the TOML reader goes down before it refuses; a script needs four.
const DEEPEST: usize = 80;

/// The table of the whole file; where it is broken, what could be saved of it.
pub(super) fn read<'t>(text: &'t str, faults: &mut Faults<'t>) -> Placed<DeTable<'t>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut told = BTreeSet::new();
    let mut line = 0..0;
    for error in &errors {
        let span = error.span().unwrap_or_else(|| deepest_line(text));
        faults.broken_at(span.clone());
        if !line.contains(&span.start) {
            line = line_at(text, span.start);
        }
        // One fault makes the rest of its line unreadable: what follows it there is no other fault.
        if told.insert(line.start) {
            report(text, error, span, faults);
        }
    }
    table
}

/// The line that a byte stands on, its newline included.
fn line_at(text: &str, byte: usize) -> Span {
    let byte = boundary(text, byte);
    let start = text[..byte].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[byte..].find('\n').map_or(text.len(), |newline| byte + newline);
    start..end + 1
}

fn report(text: &str, error: &Error, span: Span, faults: &mut Faults<'_>) {
    let message = error.message();
    if message.contains("recurs") {
        faults.push(
            &file::TOO_DEEP,
            span,
            format!("expected at most {DEEPEST} levels of lists and tables, but found more"),
            String::from("nested too deeply"),
            String::from("write each table as `[name]` on a line of its own"),
        );
        return;
    }
    let (what, expected) = message.split_once(", expected ").map_or((message, None), |(a, b)| (a, Some(b)));
    let found = found_at(text, &span);
    let said = match expected {
        _ if what == "duplicate key" => format!("expected each key once, but found {found} again"),
        Some(_) if is_bare(what) => format!("expected a value, text in quotes, but found {found}"),
        None | Some("nothing") => format!("expected the TOML to go on, but found {found}: {what}"),
        Some(expected) => format!("expected {expected}, but found {found}: {what}"),
    };
    let remedy = remedy(text, what, expected, &span);
    faults.push(&file::SYNTAX, span, said, what.to_string(), remedy);
}

fn found_at(text: &str, span: &Span) -> String {
    match text.get(span.clone()) {
        Some(found) if !found.is_empty() => shown(found),
        _ => match text.get(span.start..).and_then(|rest| rest.chars().next()) {
            None => String::from("the end of the file"),
            Some('\n' | '\r') => String::from("the end of the line"),
            Some(next) => shown(next.encode_utf8(&mut [0; 4])),
        },
    }
}

/// Whether text stands where a value should, without its quotes: the TOML reader takes it for a number that went wrong.
fn is_bare(what: &str) -> bool {
    what.contains("must be quoted")
        || (what.starts_with("invalid ") && !what.contains("string") && !what.contains("key"))
}

fn remedy(text: &str, what: &str, expected: Option<&str>, span: &Span) -> String {
    let found = text.get(span.clone()).unwrap_or_default();
    match (what, expected) {
        ("duplicate key", _) => String::from("leave one of the two out"),
        ("key with no value", _) => String::from("write `key = \"value\"`"),
        (what, _) if is_bare(what) => {
            if found.is_empty() || found.contains(['"', '\n']) {
                String::from("write `\"…\"`, the value in quotes")
            } else {
                format!("write `\"{found}\"`, in quotes")
            }
        }
        (what, _) if what.contains("multi-line") => String::from("close the text with `\"\"\"`"),
        (_, Some(expected)) if expected.starts_with('`') && !expected.contains(", ") => format!("write {expected}"),
        _ => String::from("write `key = \"value\"`, one on a line"),
    }
}

/// The line with the most dots: where dotted keys nest too deeply the TOML reader gives no place.
fn deepest_line(text: &str) -> Span {
    let mut start = 0;
    let mut deepest = (0, 0..0);
    for line in text.split_inclusive('\n') {
        let dots = line.bytes().filter(|byte| *byte == b'.').count();
        if dots > deepest.0 {
            deepest = (dots, start..start + line.trim_end().len());
        }
        start += line.len();
    }
    deepest.1
}
