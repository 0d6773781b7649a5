//! A page of an assignment to print: what, when, why, and whom one can reach. It asks for nothing and runs nothing.

use base64ct::{Base64, Encoding};
use perron_core::helpline::{Country, shown};
use perron_core::homework::Assignment;
use sha2::{Digest, Sha256};

use super::lines::lines;
use crate::contacts::told;
use crate::library::Library;
use crate::markup::Markup;
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
        Base64::encode_string(&Sha256::digest(STYLE))
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
        // The last block has no heading of its own: what it opens, hides and brings along.
        let headed = at == 0 || at <= assignment.plan.tasks.len();
        let heading = if at == 0 { "h1" } else { "h2" };
        let (first, rest) = block.split_at(usize::from(headed));
        let inside = first.iter().map(|line| Markup::element(heading, &[], Markup::text(line)));
        main.push(Markup::element("section", &[], inside.collect::<Markup>().and(paragraphs(rest))));
    }
    let help = shown(words.language(), country).into_iter().map(|line| {
        let country = words.say(&format!("country-{}", line.country.name()), &[]);
        Markup::element("li", &[], Markup::text(&format!("{country} · {}", told(&line, words))))
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

/// Lines as paragraphs, and those that are counted up as a list.
fn paragraphs(lines: &[String]) -> Markup {
    const ITEM: &str = "- ";
    let item = |line: &String| line.trim_start().strip_prefix(ITEM).map(str::to_string);
    let groups = lines.chunk_by(|one, next| item(one).is_some() && item(next).is_some());
    let of_group = |group: &[String]| match group.iter().map(item).collect::<Option<Vec<_>>>() {
        Some(items) => {
            let items = items.iter().map(|item| Markup::element("li", &[], Markup::text(item)));
            Markup::element("ul", &[], items.collect())
        }
        None => group.iter().map(|line| Markup::element("p", &[], Markup::text(line.trim()))).collect(),
    };
    groups.map(of_group).collect()
}
