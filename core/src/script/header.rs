//! `[script]`: the header.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::bed::Bed;
use crate::diagnostic::key;
use crate::language::Language;
use crate::script::faults::{Faults, shown};
use crate::script::table::{self, Table, Value};
use crate::script::tree::{Care, Ending, EndingRule, Header, Lengths, Reviewed, Spanned};
use crate::script::{limit, number};
use crate::units::Millis;

/// The keys of `[script]`.
pub const KEYS: [&str; 12] = [
    "format",
    "id",
    "language",
    "title",
    "summary",
    "care",
    "ending",
    "plan_ending",
    "length",
    "beds",
    "reviewed",
    "part",
];
/// Those of them that a part has no use for.
const NOT_OF_PARTS: [&str; 5] = ["care", "ending", "plan_ending", "length", "beds"];

const CARE: [(&str, Care); 3] =
    [("self", Care::SelfGuided), ("screened", Care::Screened), ("assigned", Care::Assigned)];
const ENDING: [(&str, EndingRule); 3] = [
    ("wake", EndingRule::Only(Ending::Wake)),
    ("sleep", EndingRule::Only(Ending::Sleep)),
    ("chosen", EndingRule::Chosen),
];
/// The endings that a scene or a plan can name.
pub(super) const ONE_ENDING: [(&str, Ending); 2] = [("wake", Ending::Wake), ("sleep", Ending::Sleep)];

const LENGTH: &str = "length = { shortest = \"5m\", usual = \"10m\", longest = \"20m\" }";

/// Reads the header. Without an id and a language there is none to speak of.
pub(super) fn read(table: &Table<'_, '_>, faults: &mut Faults<'_>) -> Option<Header> {
    table.only(&KEYS, faults);
    let part = table.get("part").and_then(|value| table::truth(value, "part = true", faults)).unwrap_or(false);
    if let Some(format) = table.need("format", "format = 1", faults) {
        self::format(format, faults);
    }
    let id = table
        .need_filled("id", "id = \"safe-place\"", faults)
        .map(|id| table::name(Spanned { value: Cow::Owned(id.value), span: id.span }, faults));
    let languages = Language::ALL.map(|language| (language.name(), language));
    let language = table.need_word("language", &languages, faults);
    let reviewed = table.get("reviewed").and_then(|value| reviewed(value, faults));
    if part {
        table.refuse(&NOT_OF_PARTS, "a part takes it from the script that uses it", faults);
        let title = optional_text(table, "title", faults);
        let summary = optional_text(table, "summary", faults);
        return Some(Header {
            id: id?,
            language: language?,
            title,
            summary,
            care: Care::SelfGuided,
            ending: EndingRule::Chosen,
            plan_ending: None,
            length: None,
            beds: Vec::new(),
            reviewed,
            part,
        });
    }
    let title = table.need_filled("title", "title = \"The safe place\"", faults);
    let summary = table.need_filled("summary", "summary = \"Build a place that is yours.\"", faults);
    let care = table.need_word("care", &CARE, faults);
    let ending = table.need_word("ending", &ENDING, faults);
    let plan_ending = table.word("plan_ending", &ONE_ENDING, faults);
    if let (Some(ending), Some(planned)) = (&ending, &plan_ending)
        && (ending.value == EndingRule::Chosen || ending.value == EndingRule::Only(planned.value))
    {
        faults.report(
            &key::PLAN_ENDING,
            planned.span.clone(),
            "expected a planned ending that `ending` does not allow already, but found one that it does",
            "allowed already",
            "leave `plan_ending` out",
        );
    }
    let length = table.need("length", LENGTH, faults).and_then(|value| lengths(value, faults));
    let beds = table.get("beds").map_or_else(Vec::new, |value| beds(value, faults));
    Some(Header {
        id: id?,
        language: language?,
        title: title.map_or_else(String::new, |title| title.value),
        summary: summary.map_or_else(String::new, |summary| summary.value),
        care: care.map_or(Care::SelfGuided, |care| care.value),
        ending: ending.map_or(EndingRule::Chosen, |ending| ending.value),
        plan_ending: plan_ending.map(|ending| ending.value),
        length,
        beds,
        reviewed,
        part,
    })
}

fn optional_text(table: &Table<'_, '_>, key: &str, faults: &mut Faults<'_>) -> String {
    let text = table.get(key).and_then(|value| table::filled(value, &format!("{key} = \"Coming back\""), faults));
    text.map_or_else(String::new, |text| text.value)
}

fn format(value: &Value<'_>, faults: &mut Faults<'_>) {
    if let Some(format) = table::whole(value, "format = 1", faults)
        && format.value != limit::FORMAT
    {
        faults.report(
            &key::FORMAT,
            format.span,
            format!("expected format {}, but found {}", limit::FORMAT, format.value),
            "unknown format",
            format!("write `format = {}`", limit::FORMAT),
        );
    }
}

fn lengths(value: &Value<'_>, faults: &mut Faults<'_>) -> Option<Spanned<Lengths>> {
    let table = Table::of(value, "`length`", LENGTH, faults)?;
    table.only(&["shortest", "usual", "longest"], faults);
    let mut read = |key| {
        let written = table.need_filled(key, &format!("{key} = \"10m\""), faults)?;
        length(&written, faults).map(|value| Spanned { value, span: written.span })
    };
    let (shortest, usual, longest) = (read("shortest"), read("usual"), read("longest"));
    let (shortest, usual, longest) = (shortest?, usual?, longest?);
    for (less, more, names) in
        [(&shortest, &usual, "`shortest` at most `usual`"), (&usual, &longest, "`usual` at most `longest`")]
    {
        if less.value > more.value {
            faults.report(
                &key::LENGTHS,
                more.span.clone(),
                format!("expected {names}, but found {} and {}", less.value, more.value),
                "shorter than the one before",
                format!("write `\"{}\"` or more", less.value),
            );
        }
    }
    let lengths = Lengths { shortest: shortest.value, usual: usual.value, longest: longest.value };
    Some(Spanned { value: lengths, span: value.span() })
}

fn length(written: &Spanned<String>, faults: &mut Faults<'_>) -> Option<Millis> {
    let Some(length) = written.value.parse::<Millis>().ok().filter(|length| length.0 > 0) else {
        faults.report(
            &key::TIME,
            written.span.clone(),
            format!("expected a time such as `10m`, `7m30s` or `90s`, but found {}", shown(&written.value)),
            "not a time",
            "write `\"10m\"`",
        );
        return None;
    };
    if length > limit::SESSION {
        faults.report(
            &key::TOO_LONG,
            written.span.clone(),
            format!("expected at most {}, but found {length}", limit::SESSION),
            "longer than any session",
            format!("write `\"{}\"` or less", limit::SESSION),
        );
    }
    Some(length)
}

fn beds(value: &Value<'_>, faults: &mut Faults<'_>) -> Vec<Bed> {
    const EXAMPLE: &str = "beds = [\"sea\"]";
    let names = Bed::ALL.map(|bed| (bed.name(), bed));
    let mut beds = Vec::new();
    for item in table::list(value, EXAMPLE, faults).into_iter().flat_map(|list| list.iter()) {
        let Some(written) = table::string(item, EXAMPLE, faults) else { continue };
        let Some(bed) = table::one_of(&written, &names, faults) else { continue };
        if beds.contains(&bed) {
            faults.report(
                &key::BED_TWICE,
                written.span,
                format!("expected each bed once, but found `{}` again", bed.name()),
                "named before",
                format!("leave this `\"{}\"` out", bed.name()),
            );
        } else {
            beds.push(bed);
        }
    }
    beds
}

fn reviewed(value: &Value<'_>, faults: &mut Faults<'_>) -> Option<Reviewed> {
    const EXAMPLE: &str = "reviewed = { by = \"\", on = \"\" }";
    let table = Table::of(value, "`reviewed`", EXAMPLE, faults)?;
    table.only(&["by", "on"], faults);
    let by = table::string(table.need("by", "by = \"\"", faults)?, "by = \"\"", faults)?;
    let on = table::string(table.need("on", "on = \"\"", faults)?, "on = \"2026-01-31\"", faults)?;
    let (named, dated) = (!by.value.trim().is_empty(), !on.value.trim().is_empty());
    if !named && !dated {
        return None;
    }
    if !named || !is_date(&on.value) {
        let (span, found) = if named { (on.span, shown(&on.value)) } else { (by.span, shown(&by.value)) };
        faults.report(
            &key::REVIEWED,
            span,
            format!("expected a name and a date such as `2026-01-31`, or neither, but found {found}"),
            "half filled in",
            format!("write both, or `{EXAMPLE}`"),
        );
        return None;
    }
    Some(Reviewed { by: by.value, on: on.value })
}

/// `YYYY-MM-DD`, with days that a month can have.
fn is_date(text: &str) -> bool {
    let mut numbers = text.split('-').map(|number| (number.len(), number::whole(number)));
    let (year, month, day) = (numbers.next(), numbers.next(), numbers.next());
    let (Some((4, Some(year))), Some((2, Some(month))), Some((2, Some(day))), None) =
        (year, month, day, numbers.next())
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn dates_are_days_that_exist() {
        for date in ["2026-01-31", "2024-02-29", "2000-02-29", "2026-12-01"] {
            assert!(is_date(date), "{date}");
        }
        for date in
            ["2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "31-01-2026", "2026-01-01-", "soon"]
        {
            assert!(!is_date(date), "{date}");
        }
    }
}
