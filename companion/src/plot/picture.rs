//! The weeks as SVG: a column a week, and beneath each other what was told of it.

mod panels;

use super::table::wrapped;
use super::{Face, Plot, mean, minutes, named, of_nights};
use crate::markup::Markup;
use crate::words::Words;
use panels::{distress, intensity, minutes_practised, nightmares, nights};
use perron_core::progress::Span;

/// What its classes look like.
pub(super) const STYLE: &str = include_str!("picture.css");

/// Left of this stands a scale.
const LEFT: f64 = 40.0;
/// Right of the columns stands nothing.
const RIGHT: f64 = 24.0;
/// Narrower than this the picture's names would not fit.
const NARROWEST: f64 = 720.0;
/// About how wide a letter is.
const LETTER: f64 = 7.3;

/// The colours of each class as attributes, for what reads no variables of a style: there they count, and elsewhere the style
/// comes before them.
const COLOURS: [(&str, &str, &str); 10] = [
    ("paper", "#fbfaf7", ""),
    ("band", "#f0eee8", ""),
    ("rule", "", "#d9d6ce"),
    ("foot", "", "#5a6068"),
    ("quiet", "#5a6068", ""),
    ("week quiet", "#5a6068", ""),
    ("scale", "#5a6068", ""),
    ("full", "#2f6690", "#2f6690"),
    ("open", "#fbfaf7", "#2f6690"),
    ("stem", "", "#2f6690"),
];
/// Of words that have no colour of their own.
const INK: &str = "#23262b";

/// The picture as it grows: what is drawn, and how far down it reaches.
struct Sheet {
    width: f64,
    column: f64,
    down: f64,
    drawn: Markup,
}

impl Sheet {
    fn new(weeks: usize) -> Self {
        let column = (800.0 / weeks.max(1) as f64).clamp(58.0, 120.0);
        let width = (LEFT + column * weeks as f64 + RIGHT).max(NARROWEST);
        Self { width, column, down: 0.0, drawn: Markup::new() }
    }

    /// The middle of a week's column.
    fn at(&self, week: usize) -> f64 {
        LEFT + self.column * (week as f64 + 0.5)
    }

    /// Where the columns end.
    fn end(&self, weeks: usize) -> f64 {
        LEFT + self.column * weeks as f64
    }

    fn words(&mut self, class: &str, (x, y): (f64, f64), text: &str) {
        let (x, y) = (units(x), units(y));
        let fill = colours(class).map_or(INK, |(fill, _)| fill);
        let attributes = [("class", class), ("x", &x), ("y", &y), ("fill", fill)];
        self.drawn.push(Markup::element("text", &attributes, Markup::text(text)));
    }

    fn bar(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let [x, y, width, height] = [x, y, width, height].map(units);
        self.draw("rect", &[("class", class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
    }

    fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(units);
        self.draw("line", &[("class", class), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)]);
    }

    fn dot(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        let [x, y, radius] = [x, y, radius].map(units);
        self.draw("circle", &[("class", class), ("cx", &x), ("cy", &y), ("r", &radius)]);
    }

    fn draw(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.drawn.push(shape(name, attributes));
    }
}

/// An element with nothing in it, in the colours of its class, which stands first.
fn shape(name: &'static str, attributes: &[(&'static str, &str)]) -> Markup {
    let (fill, stroke) = attributes.first().and_then(|(_, class)| colours(class)).unwrap_or(("", ""));
    let colours = [("fill", fill), ("stroke", stroke)].into_iter().filter(|(_, colour)| !colour.is_empty());
    let attributes: Vec<_> = attributes.iter().copied().chain(colours).collect();
    Markup::element(name, &attributes, Markup::new())
}

fn colours(class: &str) -> Option<(&'static str, &'static str)> {
    COLOURS.iter().find(|(of, ..)| *of == class).map(|(_, fill, stroke)| (*fill, *stroke))
}

/// A number of the picture's units.
fn units(number: f64) -> String {
    format!("{number:.1}")
}

/// The whole picture.
pub(super) fn picture(plot: &Plot, words: &Words) -> Markup {
    let mut sheet = Sheet::new(plot.weeks.len());
    if matches!(plot.face, Face::Own) {
        sheet.words("title", (16.0, 34.0), &words.say("plot-title", &[]));
        sheet.words("quiet", (16.0, 54.0), &plot.says(words));
        sheet.down = 66.0;
    }
    let from = sheet.down;
    let measures = plot.measures();
    let panels: [(bool, Panel); 5] = [
        (measures.nights, nights),
        (measures.nights, nightmares),
        (measures.nights, intensity),
        (measures.distress, distress),
        (measures.minutes, minutes_practised),
    ];
    // What is behind is drawn first, and how far down it reaches is known last: so the panels are drawn apart.
    let behind = std::mem::take(&mut sheet.drawn);
    for (_, panel) in panels.into_iter().filter(|(is_drawn, _)| *is_drawn) {
        panel(&mut sheet, plot, words);
    }
    let to = sheet.down;
    weeks(&mut sheet, plot, words);
    legend(&mut sheet, plot, words);
    let (panels, height) = (std::mem::replace(&mut sheet.drawn, behind), sheet.down);
    for week in (0..plot.weeks.len()).step_by(2) {
        let place = (sheet.at(week) - sheet.column / 2.0, from);
        sheet.bar("band", place, (sheet.column, to - from));
    }
    let paper = [("class", "paper"), ("width", "100%"), ("height", "100%")];
    let drawn = shape("rect", &paper).and(sheet.drawn).and(panels);

    let (width, height) = (units(sheet.width), units(height));
    let view = format!("0 0 {width} {height}");
    if let Face::Page(_, number) = plot.face {
        let id = format!("picture-{number}");
        let name = Markup::text(&words.say("report-picture", &[("weeks", plot.says(words).into())]));
        let title = Markup::element("title", &[("id", &id)], name);
        let attributes = [("viewBox", &*view), ("width", &*width), ("role", "img"), ("aria-labelledby", &*id)];
        return Markup::element("svg", &attributes, title.and(drawn));
    }
    let title = Markup::element("title", &[("id", "plot-title")], Markup::text(&words.say("plot-title", &[])));
    let says = Markup::element("desc", &[("id", "plot-says")], Markup::text(&told(plot, words)));
    let style = Markup::verbatim("style", STYLE);
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", &*view),
        ("width", &*width),
        ("height", &*height),
        ("role", "img"),
        ("lang", words.language().name()),
        ("aria-labelledby", "plot-title"),
        ("aria-describedby", "plot-says"),
    ];
    Markup::element("svg", &attributes, title.and(says).and(style).and(drawn))
}

/// The Monday of each week, and its month where it begins or changes.
fn weeks(sheet: &mut Sheet, plot: &Plot, words: &Words) {
    let mut known = None;
    for (index, week) in plot.weeks.iter().enumerate() {
        sheet.words("week", (sheet.at(index), sheet.down + 18.0), &week.first.day().to_string());
        if known != Some(week.first.month()) {
            let month = words.say(&format!("month-{}", week.first.month()), &[]);
            sheet.words("week quiet", (sheet.at(index), sheet.down + 34.0), &month);
        }
        known = Some(week.first.month());
    }
    sheet.down += 44.0;
}

/// Draws a measure of the weeks.
type Panel = fn(&mut Sheet, &Plot, &Words);

/// Draws a shape of the legend, at its left and on the line of its words.
type Swatch = fn(&mut Sheet, f64, f64);

/// What each shape means, and what blank means.
fn legend(sheet: &mut Sheet, plot: &Plot, words: &Words) {
    let measures = plot.measures();
    let entries: [(bool, &str, Swatch); 4] = [
        (measures.nights, "plot-legend-bad", |sheet, x, y| sheet.bar("full", (x, y - 10.0), (14.0, 9.0))),
        (measures.nights, "plot-legend-calm", |sheet, x, y| sheet.bar("open", (x, y - 10.0), (14.0, 9.0))),
        (measures.distress, "plot-legend-before", |sheet, x, y| sheet.dot("open", (x + 7.0, y - 5.0), 6.0)),
        (measures.distress, "plot-legend-after", |sheet, x, y| sheet.dot("full", (x + 7.0, y - 5.0), 3.5)),
    ];
    let (mut x, mut y) = (16.0, sheet.down + 20.0);
    for (_, key, swatch) in entries.into_iter().filter(|(is_drawn, ..)| *is_drawn) {
        let text = words.say(key, &[]);
        let wide = 22.0 + text.chars().count() as f64 * LETTER + 20.0;
        if x + wide > sheet.width && x > 16.0 {
            (x, y) = (16.0, y + 20.0);
        }
        swatch(sheet, x, y);
        sheet.words("", (x + 22.0, y), &text);
        x += wide;
    }
    y += 10.0;
    let letters = ((sheet.width - 32.0) / LETTER) as usize;
    for line in plot.notes(words).iter().flat_map(|note| wrapped(note, letters)) {
        y += 18.0;
        sheet.words("quiet", (16.0, y), &line);
    }
    sheet.down = y + 20.0;
}

/// All that the picture shows, in sentences, for who does not see it.
fn told(plot: &Plot, words: &Words) -> String {
    let mut told = vec![format!("{}.", plot.says(words))];
    told.extend(plot.weeks.iter().map(|week| format!("{}: {}.", named(week, words), of_week(week, words))));
    told.extend(plot.notes(words));
    told.join(" ")
}

fn of_week(week: &Span, words: &Words) -> String {
    let mut parts = Vec::new();
    if let Some((nights, of)) = week.nights.zip(of_nights(week, words)) {
        let nightmares = usize::try_from(nights.nightmares).unwrap_or(usize::MAX);
        let nightmares = words.say("list-nightmares", &[("count", nightmares.into())]);
        parts.push(words.say("plot-says-nights", &[("of", of.into()), ("nightmares", nightmares.into())]));
        if let Some(found) = nights.intensity {
            parts.push(words.say("plot-says-intensity", &[("mean", mean(found, words).into())]));
        }
    }
    if let Some(around) = week.practices.and_then(|practices| practices.distress) {
        let values = [("before", mean(around.before, words).into()), ("after", mean(around.after, words).into())];
        parts.push(words.say("plot-says-distress", &values));
    }
    if let Some(minutes) = minutes(week) {
        parts.push(words.say("plot-says-minutes", &[("minutes", minutes.to_string().into())]));
    }
    if parts.is_empty() { words.say("plot-says-nothing", &[]) } else { parts.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The colours that are written out are those of the style by day, class by class.
    #[test]
    fn the_colours_are_those_of_the_style() {
        let by_day = STYLE.split_once('}').expect("the first rule names them").0;
        let value = |name: &str| {
            let found = by_day.split_once(&format!("--{name}: ")).and_then(|(_, rest)| rest.split_once(';'));
            found.expect("a variable that is named").0
        };
        let of = |selector: &str, what: &str| {
            let rule = STYLE.lines().find_map(|line| line.strip_prefix(&format!("{selector} {{"))).unwrap_or_default();
            let name = rule.split_once(&format!(" {what}: var(--")).and_then(|(_, rest)| rest.split_once(')'));
            name.map_or("", |(name, _)| value(name))
        };
        assert_eq!(of("text", "fill"), INK);
        for (class, fill, stroke) in COLOURS {
            let selector = format!(".{}", class.split(' ').next_back().expect("a class"));
            assert_eq!((of(&selector, "fill"), of(&selector, "stroke")), (fill, stroke), "{class}");
        }
        // Whatever else has a class is words, and those are of ink.
        let classes = STYLE.lines().filter(|line| line.starts_with('.') && line.contains("var(--")).count();
        assert_eq!(classes, COLOURS.len() - 1, "a class has no colours written out");
    }
}
