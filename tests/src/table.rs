//! A timeline as a table that a writer can read.

use std::fmt::Write;

use perron_core::exercise::{Exercise, Fit, Laid};
use perron_core::timeline::{BreathPhase, MarkerKind};
use perron_core::{Decibels, Frames, Timeline};

/// Everything of a timeline, in order: when, for how long, what. Beneath it the levels of the beds, of the duck, and of all together
/// where that sinks.
pub fn table(exercise: &Exercise, fit: &Fit<'_>, laid: &Laid) -> String {
    // Named one by one, so that what is new in a timeline is drawn too.
    let Timeline {
        length,
        ending: _,
        cues,
        bells,
        pauses,
        holds,
        breaths,
        beds,
        train,
        duck,
        master,
        markers,
        seed: _,
    } = &laid.timeline;
    let mut rows: Vec<(Frames, usize, String)> = Vec::new();
    let mut row = |at: Frames, order: usize, text: String| rows.push((at, order, text));
    for marker in markers {
        let name = match &marker.kind {
            MarkerKind::Scene(name) => format!("[{name}]"),
            MarkerKind::Tail => "[the bed alone]".to_string(),
            MarkerKind::Fade => "[its fade]".to_string(),
            MarkerKind::Silence => "[silence]".to_string(),
        };
        row(marker.at, 1, format!("{:>9} {name}", ""));
    }
    for bell in bells {
        row(*bell, 0, format!("{:>9}   bell", ""));
    }
    for cue in cues {
        let text = exercise.utterances.get(cue.utterance).map_or("", |utterance| utterance.text.reveal());
        let shown = if cue.spoken { "" } else { "(shown) " };
        row(cue.at, 2, format!("{:>9}   {shown}{text}", time(cue.frames)));
    }
    for pause in pauses {
        let given = match pause.frames == pause.natural {
            true => String::new(),
            false => format!(", naturally {}", time(pause.natural)),
        };
        row(pause.at, 2, format!("{:>9}   - pause{given}", time(pause.frames)));
    }
    for hold in holds {
        let open = if hold.open { " until continue" } else { "" };
        row(hold.at, 2, format!("{:>9}   - hold{open}", time(hold.frames)));
    }
    for breath in breaths {
        let phase = match breath.phase {
            BreathPhase::Inhale => "in",
            BreathPhase::Exhale => "out",
        };
        row(breath.at, 2, format!("{:>9}   - breathe {phase}", time(breath.frames)));
    }
    rows.sort_by_key(|(at, order, _)| (*at, *order));
    let (shortest, longest) = fit.reach();
    let mut out = String::new();
    let mut line = |text: &str| writeln!(out, "{}", text.trim_end()).expect("a string takes anything");
    line(&format!("length {}, from {} to {}", time(*length), time(shortest), time(longest)));
    line("");
    for (at, _, text) in rows {
        line(&format!("{:>9} {text}", time(at)));
    }
    let levels = beds.iter().map(|track| (track.bed.name(), track.level.points()));
    let sinks = (!master.points().is_empty()).then(|| ("master", master.points()));
    for (name, points) in levels.chain([("duck", duck.points())]).chain(sinks) {
        line("");
        line(name);
        for (at, level) in points {
            line(&format!("{:>9} {:>9}", time(*at), decibels(*level)));
        }
    }
    if !train.is_cruising() {
        line("");
        line("train, its speed");
        for (at, share) in train.points() {
            line(&format!("{:>9} {:>7.0} %", time(at), 100.0 * share));
        }
    }
    out
}

/// Minutes, seconds and thousandths.
pub fn time(frames: Frames) -> String {
    let millis = frames.to_millis().0;
    format!("{}:{:02}.{:03}", millis / 60_000, millis / 1_000 % 60, millis % 1_000)
}

fn decibels(level: Decibels) -> String {
    if level <= Decibels::SILENCE { "silent".to_string() } else { format!("{:.1} dB", level.0) }
}
