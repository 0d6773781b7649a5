//! The characters of a line, sorted: what is said, slots, marks, and the signs that stand before a sentence.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Span, line};
use crate::script::faults::{Faults, shown};
use crate::script::table::is_name;
use crate::script::tree::{Sense, Spanned};

/// The characters that mean something of their own; each is said when it is written twice.
pub const DOUBLED: [char; 7] = ['[', ']', '{', '}', '@', '#', '('];

/// Plain words as prose writes them: every character with a meaning of its own twice.
///
/// ```
/// use perron_core::script::doubled;
/// assert_eq!(doubled("Adem in (rustig)."), "Adem in ((rustig).");
/// ```
pub fn doubled(words: &str) -> String {
    let mut written = String::with_capacity(words.len());
    for character in words.chars() {
        written.push(character);
        if DOUBLED.contains(&character) {
            written.push(character);
        }
    }
    written
}

/// One token of a line.
#[derive(Debug)]
pub(super) enum Token<'t> {
    /// A character that is said.
    Said(char),
    /// `{name}` or `{name.form}`.
    Slot { name: Spanned<String>, form: Option<Spanned<String>> },
    /// `[…]`, with what is inside.
    Mark(&'t str),
    /// `(optional …)`, with what follows the word.
    Optional(&'t str),
    /// `@…`, with what follows it.
    Sense(&'t str),
    /// Something that was a fault already.
    Fault,
}

/// Sorts one line, from its first character that is not blank to its last.
pub(super) fn tokens<'t>(text: &'t str, span: Span, faults: &mut Faults<'_>) -> Vec<(Span, Token<'t>)> {
    let mut tokens = Vec::new();
    let mut at = span.start;
    let mut said = false;
    while let Some(next) = text.get(at..span.end).and_then(|rest| rest.chars().next()) {
        let rest = &text[at..span.end];
        let (length, token) = if DOUBLED.contains(&next) && rest[1..].starts_with(next) {
            (2, Token::Said(next))
        } else {
            match next {
                '[' => match enclosed(rest, ']') {
                    Some(inside) => (inside.len() + 2, Token::Mark(inside)),
                    None => (rest.len(), unclosed(at..span.end, ']', "[6s]", faults)),
                },
                '{' => match enclosed(rest, '}') {
                    Some(inside) => (inside.len() + 2, slot(inside, at, faults)),
                    None => (1, unclosed(at..at + 1, '}', "{name}", faults)),
                },
                '@' if !said || is_sense(rest) => {
                    let name = word(&rest[1..]);
                    (1 + name.len(), Token::Sense(name))
                }
                '(' if !said || rest[1..].starts_with("optional") => optional(rest, at, faults),
                '\\' => (1, backslash(at, faults)),
                single if DOUBLED.contains(&single) => (1, self::single(single, at, faults)),
                character => (character.len_utf8(), Token::Said(character)),
            }
        };
        said |= !next.is_whitespace() && !matches!(token, Token::Sense(_) | Token::Optional(_));
        tokens.push((at..at + length, token));
        at += length;
    }
    tokens
}

/// What stands between the first character and its partner, when nothing else opens before that.
fn enclosed(rest: &str, close: char) -> Option<&str> {
    let end = rest[1..].find(['[', '{', ']', '}'])? + 1;
    rest[end..].starts_with(close).then(|| &rest[1..end])
}

fn word(rest: &str) -> &str {
    let end = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
    &rest[..end]
}

fn is_sense(rest: &str) -> bool {
    Sense::from_name(word(&rest[1..])).is_some()
}

fn optional<'t>(rest: &'t str, at: usize, faults: &mut Faults<'_>) -> (usize, Token<'t>) {
    let Some(end) = rest.find(')') else {
        return (1, unclosed(at..at + 1, ')', "(optional 1)", faults));
    };
    let inside = &rest[1..end];
    match inside.strip_prefix("optional") {
        Some(rank) if rank.is_empty() || rank.starts_with(char::is_whitespace) => (end + 1, Token::Optional(rank)),
        _ => {
            faults.report(
                &line::OPTIONAL,
                at..at + end + 1,
                format!("expected `(optional 1)`, but found {}", shown(&rest[..=end])),
                "not a rank",
                "write `(optional 1)`, or `((` for a bracket that is spoken",
            );
            (end + 1, Token::Fault)
        }
    }
}

fn slot<'t>(inside: &str, at: usize, faults: &mut Faults<'_>) -> Token<'t> {
    let (name, form) = inside.split_once('.').map_or((inside, None), |(name, form)| (name, Some(form)));
    let span = at..at + inside.len() + 2;
    if !is_name(name) || !form.is_none_or(is_name) {
        faults.report(
            &line::SLOT,
            span,
            format!("expected `{{name}}` or `{{name.form}}`, but found {}", shown(&format!("{{{inside}}}"))),
            "not the name of a slot",
            "write `{name}`, or `{{` for a brace that is spoken",
        );
        return Token::Fault;
    }
    let form_start = at + 1 + name.len() + 1;
    Token::Slot {
        name: Spanned { value: String::from(name), span: at + 1..at + 1 + name.len() },
        form: form.map(|form| Spanned { value: String::from(form), span: form_start..form_start + form.len() }),
    }
}

fn unclosed<'t>(span: Span, close: char, example: &str, faults: &mut Faults<'_>) -> Token<'t> {
    let open = example.chars().next().unwrap_or(close);
    faults.report(
        &line::SINGLE,
        span,
        format!("expected `{close}` to close `{open}`, but found none"),
        "opens and does not close",
        format!("write `{example}`, or `{open}{open}` for one that is spoken"),
    );
    Token::Fault
}

fn single<'t>(character: char, at: usize, faults: &mut Faults<'_>) -> Token<'t> {
    faults.report(
        &line::SINGLE,
        at..at + 1,
        format!("expected `{character}{character}` where `{character}` is spoken, but found it once"),
        "means something of its own",
        format!("write `{character}{character}`"),
    );
    Token::Said(character)
}

fn backslash<'t>(at: usize, faults: &mut Faults<'_>) -> Token<'t> {
    faults.report(
        &line::BACKSLASH,
        at..at + 1,
        "expected plain words, but found a backslash",
        "prose has no escapes",
        "leave the backslash out, or write the character itself",
    );
    Token::Fault
}
