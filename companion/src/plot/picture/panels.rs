//! The panels of the picture, one a measure. A week in which it was not told has nothing in it, not even a foot.

use perron_core::progress::Mean;

use super::super::{Plot, mean, minutes, of_nights};
use super::{LEFT, Sheet};
use crate::words::Words;

/// A cell of a night.
const CELL: f64 = 12.0;
/// The highest bar, and the height of 0 to 10.
const HIGH: f64 = 84.0;
/// Above a bar stands its number.
const NUMBER: f64 = 18.0;

/// Begins a panel of this height beneath its name: tells where its foot is.
fn panel(sheet: &mut Sheet, key: &str, height: f64, words: &Words) -> f64 {
    sheet.words("name", (16.0, sheet.down + 26.0), &words.say(key, &[]));
    let foot = sheet.down + 36.0 + NUMBER + height;
    sheet.down = foot + 12.0;
    foot
}

/// The foot of a number that was told, none too.
fn foot(sheet: &mut Sheet, week: usize, foot: f64) {
    let half = sheet.column * 0.28;
    sheet.line("foot", (sheet.at(week) - half, foot), (sheet.at(week) + half, foot));
}

/// A cell for each night that was told of, the full ones beneath.
pub(super) fn nights(sheet: &mut Sheet, plot: &Plot, words: &Words) {
    let floor = panel(sheet, "plot-nights", CELL * 7.0, words);
    for (index, week) in plot.weeks.iter().enumerate() {
        let Some((nights, of)) = week.nights.zip(of_nights(week, words)) else { continue };
        let wide = (sheet.column * 0.4).min(34.0);
        foot(sheet, index, floor);
        for night in 0..nights.logged.min(7) {
            let class = if night < nights.with_nightmares { "full" } else { "open" };
            let y = floor - CELL * f64::from(night + 1) + 1.0;
            sheet.bar(class, (sheet.at(index) - wide / 2.0, y), (wide, CELL - 3.0));
        }
        let top = floor - CELL * f64::from(nights.logged.min(7));
        sheet.words("number", (sheet.at(index), top - 5.0), &of);
    }
}

/// How many nightmares there were.
pub(super) fn nightmares(sheet: &mut Sheet, plot: &Plot, words: &Words) {
    let floor = panel(sheet, "plot-nightmares", HIGH, words);
    let counts = plot.weeks.iter().map(|week| week.nights.map(|nights| u64::from(nights.nightmares)));
    bars(sheet, floor, &counts.collect::<Vec<_>>());
}

/// How many minutes were practised.
pub(super) fn minutes_practised(sheet: &mut Sheet, plot: &Plot, words: &Words) {
    let floor = panel(sheet, "plot-minutes", HIGH, words);
    bars(sheet, floor, &plot.weeks.iter().map(minutes).collect::<Vec<_>>());
}

/// A bar a number, the greatest as high as the panel; few are not drawn as many.
fn bars(sheet: &mut Sheet, floor: f64, counts: &[Option<u64>]) {
    let most = counts.iter().flatten().copied().max().unwrap_or(0).max(7) as f64;
    for (index, count) in counts.iter().enumerate() {
        let Some(count) = count else { continue };
        let (wide, high) = ((sheet.column * 0.4).min(34.0), HIGH * *count as f64 / most);
        if *count > 0 {
            sheet.bar("full", (sheet.at(index) - wide / 2.0, floor - high), (wide, high));
        }
        foot(sheet, index, floor);
        sheet.words("number", (sheet.at(index), floor - high - 5.0), &count.to_string());
    }
}

/// How bad they were, on average.
pub(super) fn intensity(sheet: &mut Sheet, plot: &Plot, words: &Words) {
    let floor = panel(sheet, "plot-intensity", HIGH, words);
    scale(sheet, plot.weeks.len(), floor);
    for (index, week) in plot.weeks.iter().enumerate() {
        let Some(found) = week.nights.and_then(|nights| nights.intensity) else { continue };
        let (x, y) = (sheet.at(index), height(found, floor));
        sheet.line("stem", (x, floor), (x, y));
        sheet.dot("full", (x, y), 4.5);
        sheet.words("number", (x, y - 8.0), &mean(found, words));
    }
}

/// How it was before and after, on average: two dots, the number of the first at the left.
pub(super) fn distress(sheet: &mut Sheet, plot: &Plot, words: &Words) {
    let name = plot.key("plot-distress", "report-distress");
    let floor = panel(sheet, name, HIGH, words);
    scale(sheet, plot.weeks.len(), floor);
    for (index, week) in plot.weeks.iter().enumerate() {
        let Some(around) = week.practices.and_then(|practices| practices.distress) else { continue };
        let x = sheet.at(index);
        let (before, after) = (height(around.before, floor), height(around.after, floor));
        sheet.line("stem", (x, before), (x, after));
        sheet.dot("open", (x, before), 6.0);
        sheet.dot("full", (x, after), 3.5);
        sheet.words("left", (x - 9.0, before + 4.0), &mean(around.before, words));
        sheet.words("right", (x + 8.0, after + 4.0), &mean(around.after, words));
    }
}

fn height(mean: Mean, floor: f64) -> f64 {
    floor - HIGH * f64::from(mean.to_f32()) / 10.0
}

/// The lines of 0, 5 and 10.
fn scale(sheet: &mut Sheet, weeks: usize, floor: f64) {
    for number in [0, 5, 10] {
        let y = floor - HIGH * f64::from(number) / 10.0;
        sheet.line("rule", (LEFT, y), (sheet.end(weeks), y));
        sheet.words("scale", (LEFT - 6.0, y + 4.0), &number.to_string());
    }
}
