//! `[slots.*]`: the questions to the person.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Code, Span, nearest, slot};
use crate::script::faults::{Faults, any_of, shown};
use crate::script::limit;
use crate::script::table::{self, Table, Value};
use crate::script::tree::{Choice, Slot, SlotKind, Spanned};

/// The keys of a slot.
pub const KEYS: [&str; 5] = ["kind", "ask", "most", "of", "none_given"];
/// The kinds of slots.
pub const KINDS: [&str; 4] = ["word", "text", "list", "choice"];

/// The slots of a file.
pub(super) struct Slots {
    /// Those that could be read.
    pub(super) read: Vec<Slot>,
    /// The names of those that could not: they exist, and nothing more is known of them.
    pub(super) unread: Vec<String>,
}

pub(super) fn read(value: Option<&Value<'_>>, faults: &mut Faults<'_>) -> Slots {
    let mut slots = Slots { read: Vec::new(), unread: Vec::new() };
    let Some(table) = value.and_then(|value| Table::of(value, "`[slots]`", "[slots.name]", faults)) else {
        return slots;
    };
    for (key, value) in table.entries() {
        let name = table::name(Spanned { value: Cow::Borrowed(key.value), span: key.span }, faults);
        match one(&name, value, faults) {
            Some(slot) => slots.read.push(slot),
            None => slots.unread.push(name.value),
        }
    }
    slots
}

fn one(name: &Spanned<String>, value: &Value<'_>, faults: &mut Faults<'_>) -> Option<Slot> {
    let title = format!("`[slots.{}]`", shown(&name.value).trim_matches('`'));
    let mut table = Table::of(value, &title, &format!("[slots.{}]", name.value), faults)?;
    table.span = name.span.clone();
    table.only(&KEYS, faults);
    let kinds = [0, 1, 2, 3].map(|index: usize| (KINDS[index], KINDS[index]));
    let ask = table.need_filled("ask", "ask = \"What would you like to call it?\"", faults);
    let kind = table.need_word("kind", &kinds, faults)?.value;
    if kind != "list" {
        table.refuse(&["most"], "only a `list` counts", faults);
    }
    if kind != "choice" {
        table.refuse(&["of"], "only a `choice` has options", faults);
    }
    let kind = match kind {
        "word" => SlotKind::Word,
        "text" => SlotKind::Text,
        "list" => SlotKind::List { most: most(&table, faults) },
        _ => SlotKind::Choice(options(&table, faults)?),
    };
    let none_given = none_given(&table, &kind, faults);
    Some(Slot { name: name.clone(), kind, ask: ask.map_or_else(String::new, |ask| ask.value), none_given })
}

fn most(table: &Table<'_, '_>, faults: &mut Faults<'_>) -> u8 {
    let Some(most) = table.get("most").and_then(|value| table::whole(value, "most = 8", faults)) else {
        return limit::LIST;
    };
    match u8::try_from(most.value) {
        Ok(most) if (1..=limit::LIST).contains(&most) => most,
        _ => {
            faults.report(
                &slot::MOST,
                most.span,
                format!("expected 1 to {} items, but found {}", limit::LIST, most.value),
                "out of bounds",
                format!("write `most = {}` or less", limit::LIST),
            );
            limit::LIST
        }
    }
}

fn options(table: &Table<'_, '_>, faults: &mut Faults<'_>) -> Option<Vec<Choice>> {
    const EXAMPLE: &str = "of = [{ say = \"safe\" }, { say = \"calm\" }]";
    let value = table.need("of", EXAMPLE, faults)?;
    let items = table::list(value, EXAMPLE, faults)?;
    let mut options: Vec<Choice> = Vec::new();
    let mut unread = 0;
    for item in items {
        let Some(option) = option(item, faults) else {
            unread += 1;
            continue;
        };
        if options.iter().any(|before| before.say.value.to_lowercase() == option.say.value.to_lowercase()) {
            faults.report(
                &slot::SAME_OPTION,
                option.say.span.clone(),
                format!("expected each option once, but found {} again", shown(&option.say.value)),
                "said before",
                "leave this option out, or say something else",
            );
        }
        options.push(option);
    }
    if options.len() + unread < limit::OPTIONS {
        faults.report(
            &slot::FEW_OPTIONS,
            value.span(),
            format!("expected at least {} options, but found {}", limit::OPTIONS, options.len()),
            "nothing to choose",
            "add `{ say = \"calm\" }`",
        );
    }
    // With an option missing, every reference to its forms would be a guess.
    (unread == 0).then_some(options)
}

fn option(item: &Value<'_>, faults: &mut Faults<'_>) -> Option<Choice> {
    const EXAMPLE: &str = "{ say = \"safe\", forms = { place = \"safe place\" } }";
    let table = Table::of(item, "an option", EXAMPLE, faults)?;
    table.only(&["say", "forms"], faults);
    let say = trimmed(table.need_filled("say", "say = \"safe\"", faults)?);
    fits(&say, limit::WORD, faults);
    let mut forms = Vec::new();
    let written =
        table.get("forms").and_then(|value| Table::of(value, "`forms`", "forms = { place = \"safe place\" }", faults));
    for (key, value) in written.iter().flat_map(Table::entries) {
        let name = table::name(Spanned { value: Cow::Borrowed(key.value), span: key.span }, faults);
        if let Some(form) = table::filled(value, &format!("{} = \"safe place\"", name.value), faults) {
            let form = trimmed(form);
            fits(&form, limit::SENTENCE, faults);
            forms.push((name.value, form));
        }
    }
    Some(Choice { say, forms })
}

fn none_given(table: &Table<'_, '_>, kind: &SlotKind, faults: &mut Faults<'_>) -> Vec<Spanned<String>> {
    let Some(value) = table.get("none_given") else { return Vec::new() };
    match kind {
        SlotKind::List { most } => {
            const EXAMPLE: &str = "none_given = [\"the mail\", \"a deadline\"]";
            let items = table::list(value, EXAMPLE, faults).into_iter().flat_map(|items| items.iter());
            let items: Vec<_> = items.filter_map(|item| table::filled(item, EXAMPLE, faults).map(trimmed)).collect();
            for item in &items {
                fits(item, limit::SENTENCE, faults);
            }
            if let Some(extra) = items.get(usize::from(*most)) {
                faults.report(
                    &slot::MANY_ANSWERS,
                    extra.span.clone(),
                    format!("expected at most {most} items, but found {}", items.len()),
                    "one too many",
                    format!("write `most = {}`, or leave items out", items.len().min(limit::LIST.into())),
                );
            }
            items
        }
        SlotKind::Word | SlotKind::Text | SlotKind::Choice(_) => {
            let Some(answer) = table::filled(value, "none_given = \"calm\"", faults) else { return Vec::new() };
            let answer = trimmed(answer);
            match kind {
                SlotKind::Choice(options) => among(&answer, options, faults),
                SlotKind::Text => fits(&answer, limit::TEXT, faults),
                _ => fits(&answer, limit::WORD, faults),
            }
            Vec::from([answer])
        }
    }
}

fn among(answer: &Spanned<String>, options: &[Choice], faults: &mut Faults<'_>) {
    let says = || options.iter().map(|option| option.say.value.as_str());
    if says().any(|say| say == answer.value) {
        return;
    }
    let meant = nearest(&answer.value, says());
    faults.report(
        &slot::STAND_IN,
        answer.span.clone(),
        format!("expected {}, but found {}", any_of(says()), shown(&answer.value)),
        meant.map_or_else(|| String::from("not an option"), |meant| format!("did you mean `{meant}`?")),
        format!("write `\"{}\"`", meant.or_else(|| says().next()).unwrap_or_default()),
    );
}

/// What is spoken has no blanks around it, as an answer has none.
fn trimmed(text: Spanned<String>) -> Spanned<String> {
    Spanned { value: String::from(text.value.trim()), span: text.span }
}

/// Reports a text of more characters than it may have.
fn fits(text: &Spanned<String>, most: usize, faults: &mut Faults<'_>) {
    let length = text.value.chars().count();
    if length > most {
        too_long(&slot::LONG_ANSWER, text.span.clone(), length, most, faults);
    }
}

/// Reports that something has more characters than it may have.
pub(super) fn too_long(code: &'static Code, span: Span, length: usize, most: usize, faults: &mut Faults<'_>) {
    faults.report(
        code,
        span,
        format!("expected at most {most} characters, but found {length}"),
        match length - most {
            1 => String::from("one character too many"),
            more => format!("{more} characters too many"),
        },
        "write it shorter",
    );
}
