//! A page of an assignment to print: what, when, why, and whom one can reach. It asks for nothing and runs nothing.

use perron_core::helpline::{Country, shown};
use perron_core::homework::Assignment;
use sha2::{Digest, Sha256};

use super::lines::lines;
use crate::library::Library;
use crate::markup::Markup;
use crate::markup::base64::base64;
use crate::words::Words;

const STYLE: &str = include_str!("sheet.css");

/// The page, as HTML that can be printed.
pub fn sheet(
    assignment: &Assignment,
    by: Option<&str>,
    country: Option<Country>,
    library: &Library,
    words: &Words,
) -> String {
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&Sha256::digest(STYLE))
    );
    let head = Markup::void("meta", &[("charset", "utf-8")])
        .and(Markup::void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]))
        .and(Markup::void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]))
        .and(Markup::element("title", &[], Markup::text(assignment.plan.title.reveal())))
        .and(Markup::verbatim("style", STYLE));
    let said = lines(assignment, by, library, words);
    // What stands between two blank lines belongs together.
    let mut main = Markup::new();
    for (at, block) in said.split(|line| line.is_empty()).filter(|block| !block.is_empty()).enumerate() {
        let mut inside = Markup::new();
        let (heading, rest) = if at == 0 { ("h1", &block[1..]) } else { ("h2", &block[1..]) };
        // The last block has no heading of its own: what it opens, hides and brings along.
        let headed = at == 0 || at <= assignment.plan.tasks.len();
        if headed {
            inside.push(Markup::element(heading, &[], Markup::text(&block[0])));
        }
        for line in if headed { rest } else { block } {
            inside.push(Markup::element("p", &[], Markup::text(line.trim())));
        }
        main.push(Markup::element("section", &[], inside));
    }
    let help = shown(words.language(), country).into_iter().map(|line| {
        let number = line.number.clone().unwrap_or_default();
        let says = line.says(words.language()).to_string();
        Markup::element("li", &[], Markup::text(format!("{number} {says}").trim()))
    });
    let footer = Markup::element("p", &[], Markup::text(&words.say("homework-help", &[]))).and(Markup::element(
        "ul",
        &[],
        help.collect(),
    ));
    let body = Markup::element("main", &[], main).and(Markup::element("footer", &[], footer));
    let html = Markup::element("head", &[], head).and(Markup::element("body", &[], body));
    let lang = words.language().name();
    format!("<!doctype html>\n{}\n", Markup::element("html", &[("lang", lang)], html).as_str())
}
