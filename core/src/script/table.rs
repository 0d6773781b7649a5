//! A table of the TOML, read key by key with every fault reported.

use crate::sort;
use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use toml::Spanned as Placed;
use toml::de::{DeArray, DeTable, DeValue};

use crate::diagnostic::{Span, key, nearest};
use crate::script::faults::{Faults, any_of, shown};
use crate::script::limit;
use crate::script::tree::Spanned;

pub(super) type Value<'t> = Placed<DeValue<'t>>;

/// A table and the name a writer knows it by.
pub(super) struct Table<'a, 't> {
    keys: &'a DeTable<'t>,
    /// Where a fault about the whole table points.
    pub(super) span: Span,
    name: String,
}

impl<'a, 't> Table<'a, 't> {
    pub(super) fn new(keys: &'a DeTable<'t>, span: Span, name: impl Into<String>) -> Self {
        Self { keys, span, name: name.into() }
    }

    /// The table in a value, or a fault.
    pub(super) fn of(value: &'a Value<'t>, name: &str, example: &str, faults: &mut Faults<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Table(keys) => Some(Self::new(keys, value.span(), name)),
            _ => {
                wrong_type(value, "a table", example, faults);
                None
            }
        }
    }

    /// Keys and values in the order they were written.
    pub(super) fn entries(&self) -> Vec<(Spanned<&'a str>, &'a Value<'t>)> {
        let mut entries: Vec<_> = self
            .keys
            .iter()
            .map(|(key, value)| (Spanned { value: &**key.get_ref(), span: key.span() }, value))
            .collect();
        sort::by_key(&mut entries, |(key, _)| key.span.start);
        entries
    }

    /// Reports every key that is none of these.
    pub(super) fn only(&self, allowed: &[&str], faults: &mut Faults<'_>) {
        for (key, _) in self.entries() {
            if allowed.contains(&key.value) {
                continue;
            }
            let meant = nearest(key.value, allowed.iter().copied());
            faults.report(
                &key::UNKNOWN,
                key.span,
                format!(
                    "expected a key of {}, but found {}; it has {}",
                    self.name,
                    shown(key.value),
                    any_of(allowed.iter().copied())
                ),
                meant.map_or_else(|| String::from("unknown key"), |meant| format!("did you mean `{meant}`?")),
                meant.map_or_else(|| String::from("leave the key out"), |meant| format!("write `{meant}`")),
            );
        }
    }

    /// Reports each of these keys that is there: the language has them, and here they mean nothing.
    pub(super) fn refuse(&self, keys: &[&str], why: &str, faults: &mut Faults<'_>) {
        for (key, _) in self.entries() {
            if keys.contains(&key.value) {
                faults.report(
                    &key::MISPLACED,
                    key.span,
                    format!("expected no `{}` in {}, but found one: {why}", key.value, self.name),
                    "does not belong here",
                    format!("leave `{}` out", key.value),
                );
            }
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Value<'t>> {
        self.keys.get(key)
    }

    /// Where the key is written.
    pub(super) fn key_span(&self, key: &str) -> Option<Span> {
        self.keys.get_key_value(key).map(|(key, _)| key.span())
    }

    /// The value of a key that must be there.
    pub(super) fn need(&self, key: &str, example: &str, faults: &mut Faults<'_>) -> Option<&'a Value<'t>> {
        let value = self.get(key);
        if value.is_none() {
            faults.report_absence(
                &key::MISSING,
                self.span.clone(),
                format!("expected `{key}` in {}, but found none", self.name),
                format!("has no `{key}`"),
                format!("add `{example}`"),
            );
        }
        value
    }

    /// A key that is one word of a closed list.
    pub(super) fn word<T: Copy>(
        &self,
        key: &str,
        allowed: &[(&str, T)],
        faults: &mut Faults<'_>,
    ) -> Option<Spanned<T>> {
        let written = string(self.get(key)?, &example_of(key, allowed), faults)?;
        one_of(&written, allowed, faults).map(|value| Spanned { value, span: written.span })
    }

    /// A key that must be there and is one word of a closed list.
    pub(super) fn need_word<T: Copy>(
        &self,
        key: &str,
        allowed: &[(&str, T)],
        faults: &mut Faults<'_>,
    ) -> Option<Spanned<T>> {
        self.need(key, &example_of(key, allowed), faults)?;
        self.word(key, allowed, faults)
    }

    /// A string that must be there and must say something.
    pub(super) fn need_filled(&self, key: &str, example: &str, faults: &mut Faults<'_>) -> Option<Spanned<String>> {
        filled(self.need(key, example, faults)?, example, faults)
    }
}

fn example_of<T>(key: &str, allowed: &[(&str, T)]) -> String {
    format!("{key} = \"{}\"", allowed.first().map_or("", |(name, _)| name))
}

fn wrong_type(value: &Value<'_>, expected: &str, example: &str, faults: &mut Faults<'_>) {
    let found = match value.get_ref() {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with decimals",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    faults.report(
        &key::WRONG_TYPE,
        value.span(),
        format!("expected {expected}, but found {found}"),
        format!("must be {expected}"),
        format!("write `{example}`"),
    );
}

/// The string in a value, or a fault.
pub(super) fn string(value: &Value<'_>, example: &str, faults: &mut Faults<'_>) -> Option<Spanned<String>> {
    match value.get_ref() {
        // A text of several lines is the same text on either system.
        DeValue::String(text) => Some(Spanned { value: text.replace("\r\n", "\n"), span: value.span() }),
        _ => {
            wrong_type(value, "a string", example, faults);
            None
        }
    }
}

/// A string that says something, or a fault.
pub(super) fn filled(value: &Value<'_>, example: &str, faults: &mut Faults<'_>) -> Option<Spanned<String>> {
    let text = string(value, example, faults)?;
    if text.value.trim().is_empty() {
        faults.report(
            &key::EMPTY,
            text.span,
            "expected a text that says something, but found an empty one",
            "says nothing",
            format!("write `{example}`"),
        );
        return None;
    }
    Some(text)
}

/// The whole number in a value, or a fault. One too large for an `i64` is the largest there is.
pub(super) fn whole(value: &Value<'_>, example: &str, faults: &mut Faults<'_>) -> Option<Spanned<i64>> {
    match value.get_ref() {
        DeValue::Integer(number) => {
            let whole = i64::from_str_radix(number.as_str(), number.radix()).unwrap_or(i64::MAX);
            Some(Spanned { value: whole, span: value.span() })
        }
        _ => {
            wrong_type(value, "a whole number", example, faults);
            None
        }
    }
}

/// `true` or `false`, or a fault.
pub(super) fn truth(value: &Value<'_>, example: &str, faults: &mut Faults<'_>) -> Option<bool> {
    match value.get_ref() {
        DeValue::Boolean(truth) => Some(*truth),
        _ => {
            wrong_type(value, "`true` or `false`", example, faults);
            None
        }
    }
}

/// The list in a value, or a fault.
pub(super) fn list<'a, 't>(value: &'a Value<'t>, example: &str, faults: &mut Faults<'_>) -> Option<&'a DeArray<'t>> {
    match value.get_ref() {
        DeValue::Array(items) => Some(items),
        _ => {
            wrong_type(value, "a list", example, faults);
            None
        }
    }
}

/// The word of a closed list that was written, or a fault.
pub(super) fn one_of<T: Copy>(written: &Spanned<String>, allowed: &[(&str, T)], faults: &mut Faults<'_>) -> Option<T> {
    if let Some((_, value)) = allowed.iter().find(|(name, _)| *name == written.value) {
        return Some(*value);
    }
    let names: Vec<&str> = allowed.iter().map(|(name, _)| *name).collect();
    let meant = nearest(&written.value, names.iter().copied());
    faults.report(
        &key::WRONG_VALUE,
        written.span.clone(),
        format!("expected {}, but found {}", any_of(names.iter().copied()), shown(&written.value)),
        meant.map_or_else(|| String::from("not one of these"), |meant| format!("did you mean `{meant}`?")),
        format!("write `\"{}\"`", meant.unwrap_or(names.first().copied().unwrap_or_default())),
    );
    None
}

/// A name of a script, a scene, a slot or a form; anything else is a fault.
pub(super) fn name(written: Spanned<Cow<'_, str>>, faults: &mut Faults<'_>) -> Spanned<String> {
    let Spanned { value, span } = written;
    if !is_name(&value) {
        faults.report(
            &key::NAME,
            span.clone(),
            format!("expected a name of `a` to `z`, digits, `-` and `_`, a letter first, but found {}", shown(&value)),
            format!("not a name of at most {} characters", limit::NAME),
            format!("write `{}`", nearest_name(&value)),
        );
    }
    Spanned { value: value.into_owned(), span }
}

/// Whether this can be a name: `a` to `z`, digits, `-` and `_`, a letter first.
pub(super) fn is_name(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first.is_ascii_lowercase())
        && characters.all(|rest| rest.is_ascii_lowercase() || rest.is_ascii_digit() || rest == '-' || rest == '_')
        && text.len() <= limit::NAME
}

/// The name that was probably meant.
fn nearest_name(written: &str) -> String {
    let mut name = String::new();
    for character in written.chars().flat_map(char::to_lowercase) {
        if name.len() == limit::NAME {
            break;
        }
        if character.is_ascii_lowercase() || (character.is_ascii_digit() && !name.is_empty()) {
            name.push(character);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { String::from("my-name") } else { String::from(name) }
}
