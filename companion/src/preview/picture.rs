//! The timeline as a picture: lanes beneath each other, time from left to right, one scale for all.

mod lanes;
mod levels;

use crate::markup::Markup;
use crate::plan::Plan;
use crate::words::Words;

use super::scenes::scenes;
use super::times::{clock, length};
use lanes::{axis, names, still, voice};
use levels::{Scale, curve, sum};

/// How wide the picture is, in units of its own; the page stretches it.
const WIDTH: f64 = 1_000.0;
/// Left of this stand the names of the lanes, and what a level's height means.
const LEFT: f64 = 152.0;
/// Right of this stands nothing.
const RIGHT: f64 = 992.0;

/// From frames to the picture's width.
#[derive(Clone, Copy)]
struct Across {
    frames: u64,
}

impl Across {
    fn at(self, frame: u64) -> f64 {
        LEFT + (RIGHT - LEFT) * (frame.min(self.frames) as f64 / self.frames.max(1) as f64)
    }
}

/// The picture as it grows: what is drawn, and how far down it reaches.
struct Sheet {
    across: Across,
    drawn: Markup,
    lanes: Vec<String>,
    down: f64,
}

impl Sheet {
    fn draw(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.drawn.push(Markup::element(name, attributes, Markup::new()));
    }

    /// A rectangle of a class, from one frame to another.
    fn bar(&mut self, class: &str, from: u64, to: u64, (top, height): (f64, f64)) {
        let x = self.across.at(from);
        // What is short is still seen.
        let width = (self.across.at(to) - x).max(0.8);
        let [x, y, width, height] = [x, top, width, height].map(units);
        self.draw("rect", &[("class", class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
    }

    fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(units);
        self.draw("line", &[("class", class), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)]);
    }

    fn words(&mut self, class: &str, at: (f64, f64), text: &str) {
        let (x, y) = (units(at.0), units(at.1));
        self.drawn.push(Markup::element("text", &[("class", class), ("x", &x), ("y", &y)], Markup::text(text)));
    }

    /// Begins a lane of this height: its name on the left, its ground behind it. What is drawn later lies above.
    fn lane(&mut self, name: &str, height: f64) -> (f64, f64) {
        let place = (self.down, height);
        self.words("lane", (0.0, self.down + height / 2.0 + 4.0), name);
        self.lanes.push(name.to_string());
        self.bar("ground", 0, self.across.frames, place);
        self.down += height + 6.0;
        place
    }
}

/// A number of the picture's units.
fn units(number: f64) -> String {
    format!("{number:.2}")
}

/// The picture with its legend.
pub fn picture(plan: &Plan, words: &Words) -> Markup {
    let mut sheet =
        Sheet { across: Across { frames: plan.length_frames }, drawn: Markup::new(), lanes: Vec::new(), down: 4.0 };
    let begins = names(&mut sheet, &scenes(plan, words), words);
    let lanes_from = sheet.down;
    voice(&mut sheet, plan, words);
    still(&mut sheet, plan, words);
    for bed in &plan.beds {
        let name = words.say(&format!("bed-{}", bed.bed), &[]);
        curve(&mut sheet, &name, &sum(&bed.level, &plan.duck), Scale::BED);
    }
    if !plan.train.is_empty() {
        let shares: Vec<(u64, f32)> = plan.train.iter().map(|&(at, share)| (at, 100.0 * share)).collect();
        curve(&mut sheet, &words.say("preview-lane-train", &[]), &shares, Scale::SPEED);
    }
    if !plan.master.is_empty() {
        curve(&mut sheet, &words.say("preview-lane-all", &[]), &plan.master, Scale::ALL);
    }
    let lanes_to = sheet.down - 6.0;
    for at in begins {
        let x = sheet.across.at(at);
        sheet.line("begins", (x, lanes_from - 6.0), (x, lanes_to));
    }
    axis(&mut sheet, plan.length_frames, (lanes_from, lanes_to));
    let (top, bottom) = (units(lanes_from - 4.0), units(lanes_to + 4.0));
    let (left, right) = (units(LEFT), units(RIGHT));
    let head = [("id", "playhead"), ("x1", "0"), ("x2", "0"), ("y1", &*top), ("y2", &*bottom)];
    let places = [("data-left", &*left), ("data-right", &*right), ("transform", &*format!("translate({left} 0)"))];
    sheet.draw("line", &[&head[..], &places[..]].concat());

    let title = Markup::element("title", &[("id", "picture-title")], Markup::text(&words.say("preview-picture", &[])));
    let lanes = words.say("preview-picture-lanes", &[("lanes", sheet.lanes.join(", ").into())]);
    let desc = Markup::element("desc", &[("id", "picture-lanes")], Markup::text(&lanes));
    let view = format!("0 0 {WIDTH} {}", units(sheet.down));
    let labelled = [("aria-labelledby", "picture-title"), ("aria-describedby", "picture-says picture-lanes")];
    let attributes = [&[("viewBox", &*view), ("role", "img")][..], &labelled].concat();
    let svg = Markup::element("svg", &attributes, title.and(desc).and(sheet.drawn));
    let label = words.say("preview-picture", &[]);
    let scroller = [("class", "picture"), ("tabindex", "0"), ("role", "group"), ("aria-label", &*label)];
    let how = Markup::text(&words.say("preview-picture-how", &[]));
    let says = Markup::element("p", &[("id", "picture-says")], Markup::text(&says(plan, words)));
    let all = says.and(Markup::element("p", &[("class", "how")], how));
    all.and(Markup::element("div", &scroller, svg)).and(legend(plan, words))
}

/// What the picture shows, in a few words.
fn says(plan: &Plan, words: &Words) -> String {
    let first = plan.cues.first().map_or(0, |cue| cue.at_frame);
    let last = plan.cues.last().map_or(0, |cue| cue.at_frame + cue.frames);
    let spoken: u64 = plan.cues.iter().map(|cue| cue.frames).sum();
    let silence = 100 - (spoken * 100 / (last - first).max(1)).min(100);
    let told = [
        ("sentences", plan.cues.len().into()),
        ("length", length(plan.length_frames, words).into()),
        ("first", clock(first).into()),
        ("last", clock(last).into()),
        ("silence", silence.to_string().into()),
    ];
    words.say("preview-picture-says", &told)
}

/// What each shape means, of those that are there.
fn legend(plan: &Plan, words: &Words) -> Markup {
    let own = |cue: &&crate::plan::PlanCue| cue.own;
    let shown = |cue: &&crate::plan::PlanCue| cue.kind == "shown" && !cue.own;
    let spoken = |cue: &&crate::plan::PlanCue| cue.kind != "shown" && !cue.own;
    let ends = |kind: &str| plan.markers.iter().any(|marker| marker.kind == kind);
    let entries = [
        (plan.cues.iter().any(|cue| spoken(&cue)), "speech", "preview-legend-speech"),
        (plan.cues.iter().any(|cue| own(&cue)), "own", "preview-legend-own"),
        (plan.cues.iter().any(|cue| shown(&cue)), "shown", "preview-legend-shown"),
        (!plan.pauses.is_empty(), "pause", "preview-legend-pause"),
        (!plan.holds.is_empty(), "hold", "preview-legend-hold"),
        (!plan.breaths.is_empty(), "breath", "preview-legend-breath"),
        (!plan.bells.is_empty(), "bell", "preview-legend-bell"),
        (ends("tail") || ends("fade") || ends("silence"), "end", "preview-legend-end"),
    ];
    let items = entries.into_iter().filter(|(is_there, ..)| *is_there).map(|(_, class, key)| {
        let swatch = [("class", "swatch"), ("viewBox", "0 0 18 16"), ("aria-hidden", "true")];
        let swatch = Markup::element("svg", &swatch, shape(class));
        let says = words.say(key, &[]);
        Markup::element("li", &[], swatch.and(Markup::text(&format!(" {says}"))))
    });
    let mut all: Markup = items.collect();
    for (is_there, key) in
        [(!plan.beds.is_empty(), "preview-legend-levels"), (!plan.master.is_empty(), "preview-legend-all")]
    {
        if is_there {
            all.push(Markup::element("li", &[], Markup::text(&words.say(key, &[]))));
        }
    }
    Markup::element("ul", &[("class", "legend")], all)
}

/// One of its kind, as it is drawn in its lane: no two are told apart by colour alone.
fn shape(class: &str) -> Markup {
    let rect = |x: &str, y: &str, width: &str, height: &str| {
        let place = [("class", class), ("x", x), ("y", y), ("width", width), ("height", height)];
        Markup::element("rect", &place, Markup::new())
    };
    match class {
        "bell" => Markup::element("circle", &[("class", class), ("cx", "9"), ("cy", "8"), ("r", "4")], Markup::new()),
        "breath" => Markup::element("polygon", &[("class", class), ("points", "0,16 9,1 18,16")], Markup::new()),
        "speech" => rect("4", "3", "10", "10"),
        "own" => rect("4", "0", "10", "16"),
        "shown" => rect("4", "3.75", "10", "8.5"),
        "pause" => rect("0", "5", "18", "6"),
        "hold" => rect("1", "2", "16", "12"),
        _ => rect("0", "0", "18", "16"),
    }
}
