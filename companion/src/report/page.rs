//! The page of a report: one file to read and to print, that asks for nothing and runs nothing.
//!
//! In the order of reading: whose days these are and what to make of them, what it is for, the days or the weeks as a picture and
//! the weeks as a table, the nights, the practices, the new dreams.

use perron_core::progress::Span;
use perron_core::report::{Part, Report};

use super::tables::{Cell, Table, nights, practices, weeks};
use super::{date, policy};
use crate::library::Library;
use crate::markup::Markup;
use crate::plot::{By, Measures, Plot};
use crate::words::Words;

/// So many weeks a picture: as many as can be read on paper.
const WEEKS: usize = 13;

/// A report of no more days than these draws each.
const DAYS: usize = 14;

pub(super) fn page(report: &Report, from: Option<&str>, library: &Library, words: &Words) -> String {
    let says = |key: &str| words.say(key, &[]);
    let body = Markup::element("header", &[], head(report, from, words))
        .and(Markup::element("main", &[], parts(report, library, words)))
        .and(Markup::element("footer", &[], paragraph("how", &foot(words))));
    // The policy stands before all that it rules.
    let head = Markup::void("meta", &[("charset", "utf-8")])
        .and(Markup::void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy::policy())]))
        .and(Markup::void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]))
        .and(Markup::void("meta", &[("name", "referrer"), ("content", "no-referrer")]))
        .and(Markup::element("title", &[], Markup::text(&format!("{} · Perron", says("report-title")))))
        .and(policy::style());
    let html = Markup::element("head", &[], head).and(Markup::element("body", &[], body));
    format!("<!doctype html>\n{}\n", Markup::element("html", &[("lang", words.language().name())], html).as_str())
}

fn foot(words: &Words) -> String {
    words.say("report-foot", &[("version", env!("CARGO_PKG_VERSION").into())])
}

fn head(report: &Report, from: Option<&str>, words: &Words) -> Markup {
    let period = report.chosen.period;
    let mut all = paragraph("kind", &words.say("report-kind", &[]));
    all.push(Markup::element("h1", &[], Markup::text(&words.say("report-title", &[]))));
    let days = [("first", date(period.first(), words).into()), ("last", date(period.last(), words).into())];
    all.push(paragraph("days", &words.say("report-days", &days)));
    if let Some(from) = from {
        all.push(paragraph("days", &words.say("report-from", &[("from", from.into())])));
    }
    let made = words.say("report-made", &[("day", date(report.made, words).into())]);
    let mut notices = vec![format!("{made} {}", words.say("report-chosen", &[]))];
    if report.has_numbers() {
        notices.push(words.say("report-numbers", &[]));
    }
    if !report.free_text().is_empty() {
        notices.push(words.say("report-has-words", &[]));
    }
    let items = notices.iter().map(|said| Markup::element("li", &[], Markup::text(said)));
    all.push(Markup::element("ul", &[("class", "notices")], items.collect()));
    all
}

fn parts(report: &Report, library: &Library, words: &Words) -> Markup {
    let mut all = Markup::new();
    if !report.goals.is_empty() {
        all.push(section("goals", "report-goals", words, goals(report, words)));
    }
    let weeks = weeks(report, words);
    if !weeks.rows.is_empty() {
        // Of two weeks at most each day is drawn: of weeks there would be a column or three.
        let days = report.days();
        let both = Some("report-both").filter(|_| report.chosen.parts.has(Part::Distress));
        let both: Markup = both.iter().map(|key| paragraph("how", &words.say(key, &[]))).collect();
        let ends = paragraph("how", &words.say("report-ends", &[]));
        let inside = if days.len() <= DAYS {
            let drawn = both.and(pictures(report, By::Day, &days, words));
            all.push(section("by-day", "report-by-day", words, drawn));
            ends
        } else {
            ends.and(both).and(pictures(report, By::Week, &report.weeks(), words))
        };
        all.push(section("weeks", "report-weeks", words, inside.and(rows(&weeks, words))));
    }
    let tables = [
        ("nights", "report-nights", "report-nights-how", nights(report)),
        ("practices", "report-practices", "report-practices-how", practices(report, library, words)),
    ];
    for (id, heading, how, table) in tables {
        if !table.rows.is_empty() {
            let inside = paragraph("how", &words.say(how, &[])).and(rows(&table, words));
            all.push(section(id, heading, words, inside));
        }
    }
    if !report.dreams.is_empty() {
        all.push(section("dreams", "report-dreams", words, dreams(report, words)));
    }
    all
}

fn goals(report: &Report, words: &Words) -> Markup {
    let items = report.goals.iter().map(|goal| {
        let mut item = Markup::element("span", &[("class", "words")], Markup::text(goal.text.reveal()));
        if let Some(day) = goal.reached {
            let reached = words.say("report-reached", &[("day", date(day, words).into())]);
            item.push(Markup::text(" ").and(Markup::element("span", &[("class", "how")], Markup::text(&reached))));
        }
        Markup::element("li", &[], item)
    });
    Markup::element("ul", &[("class", "goals")], items.collect())
}

/// The nights and the practising apart: each as wide as the paper, and a page ends between them.
fn pictures(report: &Report, by: By, columns: &[Span], words: &Words) -> Markup {
    let has = |part| report.chosen.parts.has(part);
    let nights = Measures { nights: has(Part::Nights), distress: false, minutes: false };
    let practising = Measures { nights: false, distress: has(Part::Distress), minutes: has(Part::Practices) };
    let measures = [
        (nights.nights, nights, "report-nights"),
        (practising.distress || practising.minutes, practising, "report-practices"),
    ];
    let drawn = columns.chunks(if by == By::Week { WEEKS } else { DAYS }).flat_map(|columns| {
        let is_drawn = measures.into_iter().filter(|(is_drawn, ..)| *is_drawn);
        is_drawn.map(move |(_, measures, key)| (columns, measures, key))
    });
    let pictures = drawn.enumerate().map(|(number, (columns, measures, key))| {
        let plot = Plot::on_page((by, columns.to_vec()), report.made, measures, number + 1);
        let says = format!("{}: {}", words.say(key, &[]), plot.says(words));
        let caption = Markup::element("figcaption", &[], Markup::text(&says));
        // On a phone it is wider than its room, and is moved by keyboard too.
        let room = [("class", "drawn"), ("tabindex", "0"), ("role", "group"), ("aria-label", &*says)];
        let drawn = Markup::element("div", &room, plot.svg(words));
        Markup::element("figure", &[], caption.and(drawn))
    });
    pictures.collect()
}

/// A table whose first cell names its row. What is wider than the page can be moved, by keyboard too.
fn rows(table: &Table, words: &Words) -> Markup {
    let digits = |at: usize| {
        let is_number = |row: &Vec<Cell>| matches!(row.get(at), Some(Cell::Number(_)));
        at > 0 && table.rows.iter().any(is_number)
    };
    let class = |at: usize| -> &[(&'static str, &str)] { if digits(at) { &[("class", "digits")] } else { &[] } };
    let heads = table.heads.iter().enumerate().map(|(at, head)| {
        let attributes = [&[("scope", "col")], class(at)].concat();
        Markup::element("th", &attributes, Markup::text(&words.say(head, &[])))
    });
    let head = Markup::element("thead", &[], Markup::element("tr", &[], heads.collect()));
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| match at {
            0 => Markup::element("th", &[("scope", "row")], Markup::text(&cell.shown(words))),
            _ => Markup::element("td", class(at), Markup::text(&cell.shown(words))),
        });
        Markup::element("tr", &[], cells.collect())
    });
    let body = Markup::element("tbody", &[], rows.collect());
    let name = words.say(heading(table), &[]);
    let room = [("class", "rows"), ("tabindex", "0"), ("role", "region"), ("aria-label", &*name)];
    Markup::element("div", &room, Markup::element("table", &[], head.and(body)))
}

/// The heading a table stands beneath.
fn heading(table: &Table) -> &'static str {
    match table.name {
        "report-file-weeks" => "report-weeks",
        "report-file-nights" => "report-nights",
        _ => "report-practices",
    }
}

fn dreams(report: &Report, words: &Words) -> Markup {
    let dreams = report.dreams.iter().map(|dream| {
        let changed = words.say("report-dream-changed", &[("day", date(dream.changed, words).into())]);
        let inside = Markup::element("h3", &[("class", "words")], Markup::text(dream.title.reveal()))
            .and(paragraph("words", dream.dream.reveal()))
            .and(paragraph("how", &changed));
        Markup::element("div", &[("class", "dream")], inside)
    });
    paragraph("how", &words.say("report-dreams-how", &[])).and(dreams.collect())
}

/// A part of the page beneath its heading, which names it.
fn section(id: &'static str, key: &'static str, words: &Words, inside: Markup) -> Markup {
    let heading_id = format!("{id}-heading");
    let heading = Markup::element("h2", &[("id", &heading_id)], Markup::text(&words.say(key, &[])));
    Markup::element("section", &[("id", id), ("aria-labelledby", &heading_id)], heading.and(inside))
}

fn paragraph(class: &'static str, text: &str) -> Markup {
    Markup::element("p", &[("class", class)], Markup::text(text))
}
