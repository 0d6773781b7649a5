//! `[[scene]]`: the scenes.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Code, key, mark, part, scene};
use crate::pace::ScenePace;
use crate::script::faults::{Faults, shown};
use crate::script::header::ONE_ENDING;
use crate::script::table::{self, Table, Value};
use crate::script::tree::{Body, Daytime, Ending, EndingRule, Header, Line, MarkKind, Scene, Spanned};
use crate::script::{limit, line, prose};

/// The keys of a scene.
pub const KEYS: [&str; 10] = ["id", "text", "each", "optional", "for", "when", "if", "unless", "pace", "use"];

const DAYTIME: [(&str, Daytime); 2] = [("day", Daytime::Day), ("night", Daytime::Night)];
const PACES: [(&str, ScenePace); 3] =
    [("slower", ScenePace::Slower), ("slowest", ScenePace::Slowest), ("slowing", ScenePace::Slowing)];
const TEXT: &str = "text = \"Breathe in gently. [4s]\"";

/// What the scenes must know of the rest of the file.
pub(super) struct Around<'t, 'h> {
    pub(super) text: &'t str,
    pub(super) header: Option<&'h Header>,
    /// Whether `beds` names any, even one that does not exist.
    pub(super) has_beds: bool,
}

pub(super) fn read(value: Option<&Value<'_>>, around: &Around<'_, '_>, faults: &mut Faults<'_>) -> Vec<Scene> {
    const EXAMPLE: &str = "[[scene]]";
    let items = value.and_then(|value| table::list(value, EXAMPLE, faults));
    if items.is_none_or(|items| items.is_empty()) {
        if value.is_none() || items.is_some() {
            faults.report_absence(
                &scene::NONE,
                value.map_or(0..0, |value| value.span()),
                "expected at least one scene, but found none",
                "has no scenes",
                format!("add `{EXAMPLE}`, `id = \"arrive\"` and `{TEXT}`"),
            );
        }
        return Vec::new();
    }
    let mut scenes = Vec::new();
    let mut ids = BTreeSet::new();
    let mut parts = BTreeSet::new();
    let mut lines = 0;
    for (index, item) in items.into_iter().flat_map(|items| items.iter()).enumerate() {
        let Some(table) = Table::of(item, "`[[scene]]`", EXAMPLE, faults) else { continue };
        if index == limit::SCENES {
            faults.report(
                &scene::TOO_MANY,
                item.span(),
                format!("expected at most {} scenes, but found more", limit::SCENES),
                "one too many",
                "join scenes, or leave some out",
            );
        }
        let Some(scene) = one(&table, index + 1, around, &mut lines, faults) else { continue };
        if let Body::Use { part } = &scene.body
            && !parts.insert(part.value.clone())
        {
            twice(&part::TWICE, "part", part, faults);
        } else if !ids.insert(scene.id.value.clone()) {
            twice(&scene::TWICE, "scene id", &scene.id, faults);
        }
        scenes.push(scene);
    }
    scenes
}

fn twice(code: &'static Code, what: &str, name: &Spanned<String>, faults: &mut Faults<'_>) {
    faults.report(
        code,
        name.span.clone(),
        format!("expected each {what} once, but found {} again", shown(&name.value)),
        "stands here before",
        "leave one of the two out, or give it another name",
    );
}

fn one(
    table: &Table<'_, '_>,
    number: usize,
    around: &Around<'_, '_>,
    lines: &mut usize,
    faults: &mut Faults<'_>,
) -> Option<Scene> {
    table.only(&KEYS, faults);
    let each = named(table, "each", faults);
    let if_given = named(table, "if", faults);
    let unless_given = named(table, "unless", faults);
    let optional = table.get("optional").and_then(|value| table::whole(value, "optional = 1", faults));
    let optional = optional.and_then(|rank| line::rank(rank.value, &rank.span, faults));
    let ending = table.word("for", &ONE_ENDING, faults);
    let when = table.word("when", &DAYTIME, faults).map(|when| when.value);
    never(around, ending.as_ref(), if_given.as_ref(), unless_given.as_ref(), faults);
    let pace = pace(table, around, ending.as_ref(), faults);
    let ending = ending.map(|ending| ending.value);
    if let Some(value) = table.get("use") {
        table.refuse(&["text", "each"], "a scene that uses a part has the scenes of the part", faults);
        let name = table::filled(value, "use = \"closing-wake\"", faults)?;
        if let (true, Some(span)) = (around.header.is_some_and(|header| header.part), table.key_span("use")) {
            faults.report(
                &part::NESTED,
                span,
                "expected scenes with a `text` in a part, but found one that uses a part",
                "a part uses no other",
                "write the scenes here, with `id` and `text`",
            );
        }
        // Its scenes have the names the part gave them; a name of its own is for the writer.
        let id = table.get("id").and_then(|value| table::filled(value, "id = \"closing\"", faults));
        let id = id.map_or_else(
            || name.clone(),
            |id| table::name(Spanned { value: Cow::Owned(id.value), span: id.span }, faults),
        );
        let body = Body::Use { part: name };
        return Some(Scene { id, part: None, each: None, optional, ending, when, pace, if_given, unless_given, body });
    }
    let id = table
        .need_filled("id", "id = \"arrive\"", faults)
        .map(|id| table::name(Spanned { value: Cow::Owned(id.value), span: id.span }, faults));
    let text = table.need("text", TEXT, faults).and_then(|value| table::string(value, TEXT, faults));
    let body = text.map_or_else(Vec::new, |text| prose(&text, around, lines, faults));
    let id = id.unwrap_or_else(|| Spanned { value: format!("scene-{number}"), span: table.span.clone() });
    let body = Body::Lines(body);
    Some(Scene { id, part: None, each, optional, ending, when, pace, if_given, unless_given, body })
}

fn named(table: &Table<'_, '_>, key: &str, faults: &mut Faults<'_>) -> Option<Spanned<String>> {
    table::filled(table.get(key)?, &format!("{key} = \"place\""), faults)
}

/// The pace of a scene that can end in sleep; anywhere else everything is spoken at the usual pace.
fn pace(
    table: &Table<'_, '_>,
    around: &Around<'_, '_>,
    ending: Option<&Spanned<Ending>>,
    faults: &mut Faults<'_>,
) -> Option<ScenePace> {
    const WAKES: &str = "only a sleep ending slows the voice";
    let header = around.header.filter(|header| !header.part);
    let wakes = header.is_some_and(|header| {
        header.ending == EndingRule::Only(Ending::Wake) && header.plan_ending != Some(Ending::Sleep)
    });
    if wakes || ending.is_some_and(|ending| ending.value == Ending::Wake) {
        table.refuse(&["pace"], WAKES, faults);
        return None;
    }
    let pace = table.word("pace", &PACES, faults)?;
    if pace.value == ScenePace::Slowing && table.get("each").is_none() {
        faults.report(
            &key::WRONG_VALUE,
            pace.span,
            "expected `slower` or `slowest` in a scene without `each`, but found `slowing`",
            "only rounds can slow, one after the other",
            "write `\"slower\"`",
        );
        return None;
    }
    Some(pace.value)
}

/// Conditions that can never be met.
fn never(
    around: &Around<'_, '_>,
    ending: Option<&Spanned<Ending>>,
    if_given: Option<&Spanned<String>>,
    unless_given: Option<&Spanned<String>>,
    faults: &mut Faults<'_>,
) {
    let header = around.header.filter(|header| !header.part);
    if let (Some(ending), Some(Header { ending: EndingRule::Only(only), plan_ending, .. })) = (ending, header)
        && ending.value != *only
        && *plan_ending != Some(ending.value)
    {
        faults.report(
            &scene::NEVER,
            ending.span.clone(),
            "expected an ending that the script can have, but found another",
            "the script never ends so",
            "leave the scene out, or write `ending = \"chosen\"`",
        );
    }
    if let (Some(given), Some(not_given)) = (if_given, unless_given)
        && given.value == not_given.value
    {
        faults.report(
            &scene::NEVER,
            not_given.span.clone(),
            format!("expected another slot than that of `if`, but found {} in both", shown(&given.value)),
            "never answered and not answered",
            "leave `if` or `unless` out",
        );
    }
}

fn prose(text: &Spanned<String>, around: &Around<'_, '_>, count: &mut usize, faults: &mut Faults<'_>) -> Vec<Line> {
    let contents = prose::contents(around.text, text.span.clone());
    let language = around.header.map(|header| header.language.value);
    let mut lines = Vec::new();
    let mut written = false;
    for span in prose::lines(around.text, contents) {
        let Some(line) = line::read(around.text, span, language, faults) else { continue };
        written = true;
        *count += 1;
        if *count == limit::LINES + 1 {
            faults.report(
                &scene::LINES,
                line.span.clone(),
                format!("expected at most {} lines, but found more", limit::LINES),
                "one too many",
                "leave lines out",
            );
        }
        for mark in &line.marks {
            if matches!(mark.kind, MarkKind::Level { bed: None, .. })
                && around.header.is_some_and(|h| !h.part)
                && !around.has_beds
            {
                faults.report(
                    &mark::NO_BED,
                    mark.span.clone(),
                    "expected a script with `beds`, but found one without",
                    "no bed to move",
                    "write `beds = [\"sea\"]`, or name the soundscape",
                );
            }
        }
        lines.push(line);
    }
    if !written {
        faults.report(
            &scene::EMPTY,
            text.span.clone(),
            "expected at least one line, but found none",
            "says nothing and makes no sound",
            format!("write `{TEXT}`"),
        );
    }
    lines
}

/// Whether the value of `beds` names any, even one that cannot be read.
pub(super) fn has_beds(header: &Table<'_, '_>) -> bool {
    header.get("beds").is_some_and(|value| value.get_ref().as_array().is_none_or(|beds| !beds.is_empty()))
}
