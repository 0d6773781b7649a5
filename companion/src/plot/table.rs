//! The weeks as a table for a terminal: a week a line, each number with a small bar beside it.

use perron_core::progress::Span;

use super::{Plot, mean, minutes, named, of_nights};
use crate::words::Words;

/// As wide as a usual terminal.
const WIDTH: usize = 80;
/// Columns are so far apart.
const APART: usize = 2;
/// The longest bar of minutes, with the number before it.
const LONGEST: usize = 10;
/// The names of the columns, each in lines of its own.
const HEADS: [&str; 6] = [
    "plot-head-week",
    "plot-head-nights",
    "plot-head-nightmares",
    "plot-head-intensity",
    "plot-head-distress",
    "plot-head-minutes",
];

/// Every line of it, none longer than [`WIDTH`].
pub(super) fn table(plot: &Plot, words: &Words) -> Vec<String> {
    let mut lines = vec![words.say("plot-title", &[])];
    lines.extend(wrapped(&plot.says(words), WIDTH));
    if plot.is_empty() {
        lines.push(String::new());
        lines.extend(wrapped(&words.say("plot-nothing", &[]), WIDTH));
        return lines;
    }
    let heads = HEADS.map(|head| words.say(head, &[]).lines().map(str::to_string).collect::<Vec<_>>());
    let deepest = heads.iter().map(Vec::len).max().unwrap_or(0);
    let head = |row: usize| heads.each_ref().map(|head| head.get(row).cloned().unwrap_or_default());
    let most = plot.weeks.iter().filter_map(minutes).max().unwrap_or(0);
    let digits = most.to_string().len();
    let weeks = plot.weeks.iter().map(|week| cells(week, (most, digits), words));
    let rows: Vec<[String; 6]> = (0..deepest).map(head).chain(weeks).collect();
    let mut widths = [0; 6];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    lines.push(String::new());
    lines.extend(rows.iter().map(|row| {
        let padded = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        padded.collect::<Vec<_>>().join(&" ".repeat(APART)).trim_end().to_string()
    }));
    lines.push(String::new());
    lines.extend(wrapped(&words.say("plot-signs", &[]), WIDTH));
    lines.extend(plot.notes(words).iter().flat_map(|note| wrapped(note, WIDTH)));
    lines
}

/// A week's cells; what was not told is blank.
fn cells(week: &Span, (most, digits): (u64, usize), words: &Words) -> [String; 6] {
    let nights = week.nights.zip(of_nights(week, words)).map(|(nights, of)| {
        // A week has seven nights; whoever told of more has put two devices together.
        let bad = nights.with_nightmares.min(7);
        let calm = nights.logged.min(7) - bad;
        format!("{:7} {of}", repeat('■', bad.into()) + &repeat('□', calm.into()))
    });
    let intensity = week.nights.and_then(|nights| nights.intensity);
    let around = week.practices.and_then(|practices| practices.distress);
    let longest = LONGEST.saturating_sub(digits) as u64;
    let bar = |minutes: u64| if most == 0 { 0 } else { (minutes * longest).div_ceil(most) };
    [
        named(week, words),
        nights.unwrap_or_default(),
        week.nights.map(|nights| nights.nightmares.to_string()).unwrap_or_default(),
        intensity
            .map(|it| format!("{:4} {}", mean(it, words), repeat('▪', u64::from(it.tenths() + 5) / 10)))
            .unwrap_or_default(),
        around.map(|it| format!("{} → {}", mean(it.before, words), mean(it.after, words))).unwrap_or_default(),
        minutes(week).map(|it| format!("{it:>digits$} {}", repeat('▬', bar(it)))).unwrap_or_default(),
    ]
}

fn repeat(sign: char, times: u64) -> String {
    (0..times).map(|_| sign).collect()
}

/// Text in lines no longer than this; a word that is longer stands alone.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}
