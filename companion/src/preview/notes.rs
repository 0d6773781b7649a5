//! The notes of care: what is still open, what only a reader can judge, what a machine checked and on which grounds.

use perron_core::caution::Page;
use perron_core::helpline::{self, Country, HelpLine};
use perron_core::rule::CODES;
use perron_core::{Language, diagnostic::Code};

use crate::markup::Markup;
use crate::preparing::Laid;
use crate::words::Words;

/// What a reader is asked, in order.
const JUDGE: [&str; 6] = [
    "preview-judge-person",
    "preview-judge-tone",
    "preview-judge-memory",
    "preview-judge-silence",
    "preview-judge-voice",
    "preview-judge-ending",
];

/// The notes of one exercise.
pub fn notes(laid: &Laid, country: Option<Country>, words: &Words) -> Markup {
    let lines = helpline::shown(laid.language(), country);
    let mut all = under(words, "preview-open", open(laid, &lines, words));
    all.push(under(words, "preview-judge", list(JUDGE.iter().map(|key| Markup::text(&words.say(key, &[]))))));
    all.push(under(words, "preview-caution", caution(laid, words)));
    all.push(under(words, "preview-lines", reachable(&lines, laid.language(), words)));
    all.push(under(words, "preview-checked", checked(words)));
    all
}

fn open(laid: &Laid, lines: &[HelpLine], words: &Words) -> Markup {
    let open = [
        (laid.header().reviewed.is_none(), "preview-open-script"),
        (laid.is_provisional(), "preview-open-voice"),
        (lines.iter().any(|line| line.checked().is_none()), "preview-open-lines"),
        (true, "preview-open-page"),
    ];
    list(open.iter().filter(|(is_so, _)| *is_so).map(|(_, key)| Markup::text(&words.say(key, &[]))))
}

/// The page that comes before it.
fn caution(laid: &Laid, words: &Words) -> Markup {
    match Page::before(laid.id(), laid.header().care) {
        None => paragraph(&words.say("preview-no-caution", &[])),
        Some(page) => list(page.points(laid.id()).iter().map(|point| Markup::text(&words.say(point.key(), &[])))),
    }
}

fn reachable(lines: &[HelpLine], language: Language, words: &Words) -> Markup {
    let told = lines.iter().map(|line| {
        let state = match line.checked() {
            None => words.say("contacts-not-checked", &[]),
            Some(on) => words.say("contacts-checked", &[("on", on.to_string().into())]),
        };
        let country = words.say(&format!("country-{}", line.country.name()), &[]);
        let says = Markup::text(&format!("{}: {} ", country, line.says(language)));
        says.and(Markup::element("small", &[], Markup::text(&format!("({state})"))))
    });
    paragraph(&words.say("preview-lines-how", &[])).and(list(told))
}

fn checked(words: &Words) -> Markup {
    let rules = CODES.iter().map(|code| rule(code, words));
    let count = words.say("preview-checked-show", &[("count", CODES.len().into())]);
    let summary = Markup::element("summary", &[], Markup::text(&count));
    let rules = Markup::element("ul", &[("class", "rules"), ("role", "list")], rules.collect());
    paragraph(&words.say("preview-checked-how", &[])).and(Markup::element("details", &[], summary.and(rules)))
}

/// A rule: its code and title, its source, and what is left to a reader. These are written in English.
fn rule(code: &Code, words: &Words) -> Markup {
    let english = [("lang", Language::En.name())];
    let title = Markup::element("span", &english, Markup::text(code.title));
    let mut inside = Markup::element("code", &[], Markup::text(code.id)).and(Markup::text(" ")).and(title);
    let notes = [("preview-source", code.source), ("preview-reader", for_a_reader(code))];
    for (key, note) in notes.into_iter().filter_map(|(key, note)| Some((key, note?))) {
        let label = Markup::text(&format!("{}: ", words.say(key, &[])));
        // Written for a terminal, where stars stand around what is quoted.
        let note = Markup::element("span", &english, Markup::text(&note.replace('*', "\"")));
        inside.push(Markup::element("p", &[("class", "note")], label.and(note)));
    }
    Markup::element("li", &[], inside)
}

/// What the page of a code leaves to whoever reads the script.
fn for_a_reader(code: &Code) -> Option<&'static str> {
    code.page().lines().find_map(|line| line.strip_prefix("A reader judges: "))
}

fn under(words: &Words, key: &'static str, inside: Markup) -> Markup {
    Markup::element("h3", &[], Markup::text(&words.say(key, &[]))).and(inside)
}

fn paragraph(text: &str) -> Markup {
    Markup::element("p", &[], Markup::text(text))
}

fn list(items: impl Iterator<Item = Markup>) -> Markup {
    Markup::element("ul", &[], items.map(|item| Markup::element("li", &[], item)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_source_and_leaves_something_to_a_reader() {
        for code in CODES {
            assert!(code.source.is_some_and(|source| !source.is_empty()), "{code} has no source");
            let left = for_a_reader(code).unwrap_or_default();
            assert!(left.len() > 10, "{code} leaves nothing to a reader: {left:?}");
        }
    }

    #[test]
    fn a_rule_shows_its_code_its_source_and_the_readers_part() {
        let markup = rule(CODES.first().unwrap(), &Words::new(Language::Nl));
        for part in ["<code>C011</code>", "bron: ", "voor de lezer: ", "lang=\"en\""] {
            assert!(markup.as_str().contains(part), "{part} is missing in {}", markup.as_str());
        }
    }
}
