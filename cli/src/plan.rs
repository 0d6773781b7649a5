//! `perron plan`: an exercise's timeline, as a table, as JSON, as captions.

use perron_companion::plan::Plan;
use perron_companion::preparing::Reach;
use perron_companion::{Frames, Millis};

use crate::args::PracticeArgs;
use crate::failure::Failure;
use crate::home::Home;
use crate::terminal::Terminal;

/// Prints the plan; a length out of reach is refused, with the nearest one named.
pub fn run(home: &Home, args: &PracticeArgs, json: bool, vtt: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let laid = crate::lay::lay(home, args, Reach::Refuse, terminal)?;
    let plan = laid.plan();
    if json {
        terminal.say(&serde_json::to_string_pretty(&plan)?)?;
    } else if vtt {
        terminal.say(plan.vtt().trim_end())?;
    } else {
        for line in table(&plan, laid.reach(), terminal) {
            terminal.say(&line)?;
        }
    }
    Ok(())
}

/// One row of the table.
struct Row {
    at: u64,
    what: &'static str,
    frames: Option<u64>,
    text: String,
}

fn rows(plan: &Plan) -> Vec<Row> {
    let mut rows = Vec::new();
    for marker in &plan.markers {
        let name = marker.name.clone().unwrap_or_default();
        rows.push(Row { at: marker.at_frame, what: marker.kind, frames: None, text: name });
    }
    for cue in &plan.cues {
        let what = if cue.kind == "speech" { "" } else { cue.kind };
        rows.push(Row { at: cue.at_frame, what, frames: Some(cue.frames), text: cue.text.clone() });
    }
    for pause in &plan.pauses {
        let natural =
            (pause.natural_frames != pause.frames).then(|| format!("natural {}", seconds(pause.natural_frames)));
        rows.push(Row {
            at: pause.at_frame,
            what: "pause",
            frames: Some(pause.frames),
            text: natural.unwrap_or_default(),
        });
    }
    for hold in &plan.holds {
        let text = if hold.open { "waits for continue" } else { "" };
        rows.push(Row { at: hold.at_frame, what: "hold", frames: Some(hold.frames), text: text.into() });
    }
    for breath in &plan.breaths {
        rows.push(Row { at: breath.at_frame, what: "breath", frames: Some(breath.frames), text: breath.phase.into() });
    }
    for pair in plan.master.windows(2) {
        if let [(from, _), (to, level)] = pair {
            let text = format!("all of it, to {level:.1} dB");
            rows.push(Row { at: *from, what: "sinks", frames: Some(to - from), text });
        }
    }
    for bell in &plan.bells {
        rows.push(Row { at: *bell, what: "bell", frames: None, text: String::new() });
    }
    for pair in plan.train.windows(2) {
        let [(from, speed), (to, next)] = *pair else { continue };
        if next != speed {
            let text = if next < speed { "slows" } else { "departs" };
            let text = format!("{text}, {:.0} % to {:.0} % of its speed", 100.0 * speed, 100.0 * next);
            rows.push(Row { at: from, what: "train", frames: Some(to - from), text });
        }
    }
    // Stable, so that at one frame the marker stands first and speech after it.
    rows.sort_by_key(|row| row.at);
    rows
}

fn table(plan: &Plan, reach: (Frames, Frames), terminal: &Terminal) -> Vec<String> {
    let heading = format!("{:>9}  {:<7} {:>8}  words", "at", "what", "length");
    let mut lines = vec![terminal.dim(&heading)];
    for row in rows(plan) {
        let at = clock(row.at);
        let frames = row.frames.map(seconds).unwrap_or_default();
        let line = format!("{at:>9}  {:<7} {frames:>8}  {}", row.what, row.text);
        lines.push(match row.what {
            "scene" => terminal.bold(line.trim_end()),
            "pause" => terminal.dim(line.trim_end()),
            _ => line.trim_end().to_string(),
        });
    }
    let spoken: u64 = plan.cues.iter().map(|cue| cue.frames).sum();
    let first = plan.cues.first().map_or(0, |cue| cue.at_frame);
    let last = plan.cues.last().map_or(0, |cue| cue.at_frame + cue.frames);
    let silent = if last > first { 100 - (spoken * 100 / (last - first)).min(100) } else { 0 };
    let beds: Vec<_> = plan.beds.iter().map(|bed| bed.bed).collect();
    lines.push(String::new());
    lines.push(format!(
        "{} {} · {} · ends in {} · {} sentences · {silent} % silence between the first word and the last · bed {}",
        plan.exercise,
        plan.language,
        Frames(plan.length_frames).to_millis(),
        plan.ending,
        plan.cues.len(),
        if beds.is_empty() { "none".to_string() } else { beds.join(", ") },
    ));
    lines.push(format!("with these wishes any length from {} to {} can be asked for", up(reach.0), down(reach.1)));
    lines
}

/// Whole seconds that are surely within reach.
fn up(frames: Frames) -> Millis {
    Millis(frames.to_millis().0.div_ceil(1_000) * 1_000)
}

fn down(frames: Frames) -> Millis {
    Millis(frames.to_millis().0 / 1_000 * 1_000)
}

/// `m:ss.t`, as a writer reads it beside a stopwatch.
fn clock(frames: u64) -> String {
    let tenths = Frames(frames).to_millis().0 / 100;
    format!("{}:{:02}.{}", tenths / 600, tenths / 10 % 60, tenths % 10)
}

fn seconds(frames: u64) -> String {
    let tenths = (Frames(frames).to_millis().0 + 50) / 100;
    format!("{}.{} s", tenths / 10, tenths % 10)
}
