//! The lanes of the picture that show what happens: scenes, voice, stillness, and the axis of time.

use perron_core::RATE;

use crate::plan::Plan;
use crate::words::Words;

use super::super::scenes::Scene;
use super::super::times::clock;
use super::{Sheet, units};

/// About how wide a letter of a scene's name is.
const LETTER: f64 = 6.6;
/// How far apart the rows of names are.
const ROW: f64 = 15.0;

/// The names of the scenes and of the end, each over its beginning, in as many rows as keep them apart; and the ground of
/// the end. Tells where each begins.
pub(super) fn names(sheet: &mut Sheet, scenes: &[Scene<'_>], words: &Words) -> Vec<u64> {
    let mut rows: Vec<f64> = Vec::new();
    let mut before = 0;
    let top = sheet.down;
    sheet.words("lane", (0.0, top + 11.0), &words.say("preview-lane-scenes", &[]));
    for scene in scenes {
        let begins = sheet.across.at(scene.marker.at_frame);
        let name = scene.again.as_ref().unwrap_or(&scene.name);
        let wide = name.chars().count() as f64 * LETTER;
        // A name near the right edge stands left of its line.
        let at_the_edge = begins + wide > super::RIGHT;
        let from = if at_the_edge { begins - wide - 4.0 } else { begins };
        // A number alone is understood beside its like only; where it has no room there, its line in the lanes is enough.
        let beside = scene.again.as_ref().map(|_| before);
        if beside.and_then(|row| rows.get(row)).is_some_and(|used| *used > from) {
            continue;
        }
        let free = beside.or_else(|| rows.iter().position(|used| *used <= from));
        let row = free.unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(0.0);
        }
        if let Some(used) = rows.get_mut(row) {
            *used = from + wide + 12.0;
        }
        before = row;
        let y = top + 11.0 + row as f64 * ROW;
        sheet.line("begins", (begins, y - 10.0), (begins, y + 4.0));
        let class = if scene.is_end() { "scene end" } else { "scene" };
        let edge = if at_the_edge { format!("{class} edge") } else { class.to_string() };
        let x = if at_the_edge { begins - 4.0 } else { begins + 4.0 };
        sheet.words(&edge, (x, y), name);
    }
    sheet.down = top + rows.len().max(1) as f64 * ROW + 8.0;
    scenes.iter().map(|scene| scene.marker.at_frame).collect()
}

/// Every sentence, from its first frame to its last; the ground of the end lies beneath.
pub(super) fn voice(sheet: &mut Sheet, plan: &Plan, words: &Words) {
    let place = sheet.lane(&words.say("preview-lane-voice", &[]), 36.0);
    // A person's own words stand out by their height, not by their colour alone.
    let within = (place.0 + 7.0, place.1 - 14.0);
    if let Some(end) = plan.markers.iter().find(|marker| marker.kind != "scene") {
        sheet.bar("end", end.at_frame, plan.length_frames, place);
    }
    for cue in &plan.cues {
        let (class, place) = match (cue.own, cue.kind) {
            (true, _) => ("own", place),
            (false, "shown") => ("shown", within),
            (false, _) => ("speech", within),
        };
        sheet.bar(class, cue.at_frame, cue.at_frame + cue.frames, place);
    }
}

/// Pauses, holds and breathing; strokes of the bell stand over them.
pub(super) fn still(sheet: &mut Sheet, plan: &Plan, words: &Words) {
    let (top, height) = sheet.lane(&words.say("preview-lane-still", &[]), 26.0);
    for pause in &plan.pauses {
        sheet.bar("pause", pause.at_frame, pause.at_frame + pause.frames, (top + 6.0, height - 12.0));
    }
    for hold in &plan.holds {
        sheet.bar("hold", hold.at_frame, hold.at_frame + hold.frames, (top + 1.0, height - 2.0));
    }
    for breath in &plan.breaths {
        let (from, to) = (sheet.across.at(breath.at_frame), sheet.across.at(breath.at_frame + breath.frames));
        let (low, high) = (top + height, top + 2.0);
        // In rises, out falls.
        let peak = if breath.phase == "in" { to } else { from };
        let points = [(from, low), (peak, high), (to, low)].map(|(x, y)| format!("{},{}", units(x), units(y)));
        sheet.draw("polygon", &[("class", "breath"), ("points", &points.join(" "))]);
    }
    for &bell in &plan.bells {
        let (x, y) = (units(sheet.across.at(bell)), units(top + height / 2.0));
        sheet.draw("circle", &[("class", "bell"), ("cx", &x), ("cy", &y), ("r", "4")]);
    }
}

/// Seconds between the times that are written: about eight of them, at round numbers.
fn step(frames: u64) -> u64 {
    let seconds = frames / u64::from(RATE);
    [5, 10, 15, 30, 60, 120, 300, 600].into_iter().find(|step| seconds / step <= 10).unwrap_or(1_200)
}

/// Times beneath the lanes, each with a line up through them.
pub(super) fn axis(sheet: &mut Sheet, frames: u64, (top, bottom): (f64, f64)) {
    let step = step(frames) * u64::from(RATE);
    let mut at = 0;
    while at <= frames {
        let x = sheet.across.at(at);
        sheet.line("time", (x, top), (x, bottom + 4.0));
        let class = if x + 24.0 > super::RIGHT { "clock edge" } else { "clock" };
        sheet.words(class, (x, bottom + 17.0), &clock(at));
        at += step;
    }
    sheet.down = bottom + 24.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_stand_at_round_numbers_and_not_too_close() {
        for minutes in [1, 3, 5, 10, 12, 20, 45, 90] {
            let frames = minutes * 60 * u64::from(RATE);
            let written = frames / (step(frames) * u64::from(RATE));
            assert!((4..=10).contains(&written), "{minutes} minutes have {written} times");
        }
    }
}
