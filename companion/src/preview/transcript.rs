//! The text with its times: what is said, what is silent, in the order in which it comes.

use perron_core::RATE;

use crate::markup::Markup;
use crate::plan::{Plan, PlanCue};
use crate::words::Words;

use super::scenes::scenes;
use super::times::{clock, exact, length};

/// One line of the transcript, at its frame.
struct Line {
    at: u64,
    what: Markup,
}

/// The transcript: a heading for each scene, beneath it a list. Every line carries its first frame and its last, so that
/// the script finds the one that sounds; a sentence is a button that leads there.
pub fn transcript(plan: &Plan, words: &Words) -> Markup {
    let lines = lines(plan, words);
    // What lies before the first marker has no heading.
    let scenes = scenes(plan, words);
    let starts: Vec<u64> = scenes.iter().map(|scene| scene.marker.at_frame).collect();
    let within = |from: u64, to: u64| -> Markup {
        let of_it = lines.iter().filter(|line| from <= line.at && line.at < to);
        of_it.map(|line| line.what.clone()).collect()
    };
    let mut all = list(within(0, starts.first().copied().unwrap_or(u64::MAX)));
    for (at, scene) in scenes.iter().enumerate() {
        let begins = scene.marker.at_frame;
        let end = starts.get(at + 1).copied().unwrap_or(u64::MAX);
        let name = Markup::element("span", &[], Markup::text(&scene.name));
        let heading = time(begins).and(Markup::text(" ")).and(name);
        let to = starts.get(at + 1).copied().unwrap_or(plan.length_frames);
        let span = [("class", "scene"), ("data-at", &*exact(begins)), ("data-to", &*exact(to))];
        // The end is a place in the sound like any line; a scene is the sum of its lines.
        let attributes = if scene.is_end() { &span[..] } else { &span[..1] };
        all.push(Markup::element("h3", attributes, heading));
        all.push(list(within(begins, end)));
    }
    all
}

/// A list, unless it would be empty.
fn list(lines: Markup) -> Markup {
    if lines.as_str().is_empty() { lines } else { Markup::element("ol", &[("role", "list")], lines) }
}

fn lines(plan: &Plan, words: &Words) -> Vec<Line> {
    let mut lines = Vec::new();
    for cue in &plan.cues {
        lines.push(Line { at: cue.at_frame, what: sentence(cue, words) });
    }
    let long = |frames: u64| length(frames, words);
    for pause in &plan.pauses {
        let told = [("length", long(pause.frames).into()), ("natural", long(pause.natural_frames).into())];
        // A second more or less is nobody's concern; what the length really changed is.
        let as_written = pause.frames.abs_diff(pause.natural_frames) < u64::from(RATE);
        let key = if as_written { "preview-pause" } else { "preview-pause-natural" };
        lines.push(still("pause", pause.at_frame, pause.frames, &words.say(key, &told)));
    }
    for hold in &plan.holds {
        let key = if hold.open { "preview-hold-open" } else { "preview-hold" };
        let says = words.say(key, &[("length", long(hold.frames).into())]);
        lines.push(still("hold", hold.at_frame, hold.frames, &says));
    }
    for breath in &plan.breaths {
        let key = if breath.phase == "in" { "preview-breath-in" } else { "preview-breath-out" };
        let says = words.say(key, &[("length", long(breath.frames).into())]);
        lines.push(still("breath", breath.at_frame, breath.frames, &says));
    }
    for &bell in &plan.bells {
        lines.push(beneath("bell", bell, &words.say("preview-bell", &[])));
    }
    for pair in plan.train.windows(2) {
        let [(from, speed), (to, next)] = *pair else { continue };
        if next != speed {
            let percent = |share: f32| format!("{:.0}", 100.0 * share).into();
            let told = [("from", percent(speed)), ("to", percent(next)), ("length", long(to - from).into())];
            lines.push(beneath("train", from, &words.say("preview-train", &told)));
        }
    }
    // Stable, so that at one frame speech stands before what lies beneath it.
    lines.sort_by_key(|line| line.at);
    lines
}

/// A sentence: a button, with the time first, as a reader looks for it.
fn sentence(cue: &PlanCue, words: &Words) -> Markup {
    let mut inside = time(cue.at_frame).and(Markup::text(" "));
    inside.push(Markup::element("span", &[("class", "words")], Markup::text(&cue.text)));
    for (is_so, class, key) in [(cue.own, "own", "preview-own"), (cue.kind == "shown", "shown", "preview-shown")] {
        if is_so {
            let note = Markup::text(&format!("({})", words.say(key, &[])));
            inside.push(Markup::text(" ").and(Markup::element("small", &[("class", class)], note)));
        }
    }
    let button = Markup::element("button", &[("type", "button")], inside);
    place("say", cue.at_frame, cue.frames, button)
}

/// A stretch in which nobody speaks.
fn still(class: &'static str, at: u64, frames: u64, says: &str) -> Line {
    let inside = time(at).and(Markup::text(" ")).and(Markup::element("span", &[], Markup::text(says)));
    Line { at, what: place(class, at, frames, inside) }
}

/// What sounds beneath the voice: it is told, and never marked, for something else lasts at the same time.
fn beneath(class: &'static str, at: u64, says: &str) -> Line {
    let inside = time(at).and(Markup::text(" ")).and(Markup::element("span", &[], Markup::text(says)));
    Line { at, what: Markup::element("li", &[("class", class)], inside) }
}

fn place(class: &'static str, at: u64, frames: u64, inside: Markup) -> Markup {
    let (from, to) = (exact(at), exact(at + frames));
    Markup::element("li", &[("class", class), ("data-at", &from), ("data-to", &to)], inside)
}

fn time(frame: u64) -> Markup {
    let seconds = frame / u64::from(RATE);
    let duration = format!("PT{}M{}S", seconds / 60, seconds % 60);
    Markup::element("time", &[("datetime", &duration)], Markup::text(&clock(frame)))
}
