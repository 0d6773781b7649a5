//! The tables of a report: the cells of the page, and of the files for a spreadsheet.
//!
//! Only what was chosen has a column. A cell of which nothing was told is empty, which is another thing than none.

use perron_core::day::Date;
use perron_core::report::{Part, Report};
use perron_journal::portable::{PortableError, table};

use super::{File, title};
use crate::library::Library;
use crate::plot::{mean, to_minutes};
use crate::words::Words;

/// A table: the key of its heading and file, those of its columns, and its cells.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) heads: Vec<&'static str>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
pub(super) enum Cell {
    /// Nothing was told.
    Blank,
    /// A day: in a file as every program reads it, on the page as people name it.
    Day(Date),
    /// The day that a week begins with: on the page without its name, for each is a Monday.
    Week(Date),
    /// A number: to the right, where digits stand beneath each other.
    Number(String),
    /// Words.
    Text(String),
}

impl Cell {
    /// As it stands in a file.
    fn text(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Day(day) | Self::Week(day) => day.to_string(),
            Self::Number(text) | Self::Text(text) => text.clone(),
        }
    }

    /// As it stands on the page.
    pub(super) fn shown(&self, words: &Words) -> String {
        match self {
            Self::Day(day) => words.date(*day),
            Self::Week(day) => words.day_and_month(*day),
            other => other.text(),
        }
    }

    fn number(number: Option<impl ToString>) -> Self {
        number.map_or(Self::Blank, |number| Self::Number(number.to_string()))
    }
}

/// The files of the tables, of those that have a row.
pub(super) fn tables(report: &Report, library: &Library, words: &Words) -> Result<Vec<File>, PortableError> {
    let tables = [weeks(report, words), nights(report), practices(report, library, words), goals(report)];
    let written = tables.into_iter().filter(|of| !of.rows.is_empty()).map(|of| {
        let heads: Vec<String> = of.heads.iter().map(|head| words.say(head, &[])).collect();
        let bytes = table(&heads, |line| {
            of.rows.iter().try_for_each(|row| {
                row.iter().try_for_each(|cell| line.shown(cell.text()))?;
                line.end()
            })
        })?;
        Ok(File { name: format!("{}.csv", words.say(of.name, &[])), bytes })
    });
    written.collect()
}

/// Columns that are there when their part was chosen.
fn heads(report: &Report, columns: &[(Option<Part>, &'static str)]) -> Vec<&'static str> {
    let is_chosen = |part: Option<Part>| part.is_none_or(|part| report.chosen.parts.has(part));
    columns.iter().filter(|(part, _)| is_chosen(*part)).map(|(_, head)| *head).collect()
}

fn row(report: &Report, cells: Vec<(Option<Part>, Cell)>) -> Vec<Cell> {
    let is_chosen = |part: Option<Part>| part.is_none_or(|part| report.chosen.parts.has(part));
    cells.into_iter().filter(|(part, _)| is_chosen(*part)).map(|(_, cell)| cell).collect()
}

/// Week by week; empty when no number was chosen.
pub(super) fn weeks(report: &Report, words: &Words) -> Table {
    let (nights, practices, distress) = (Some(Part::Nights), Some(Part::Practices), Some(Part::Distress));
    let columns = [
        (None, "report-head-week"),
        (nights, "report-head-logged"),
        (nights, "report-head-with"),
        (nights, "report-head-nightmares"),
        (nights, "report-head-mean"),
        (practices, "report-head-count"),
        (practices, "report-head-minutes"),
        (distress, "report-head-before-mean"),
        (distress, "report-head-after-mean"),
    ];
    let heads = heads(report, &columns);
    let has_numbers = heads.len() > 1 && report.has_numbers();
    let rows = report.weeks().into_iter().filter(|_| has_numbers).map(|week| {
        let around = week.practices.and_then(|practices| practices.distress);
        let shown = |it| mean(it, words);
        let cells = vec![
            (None, Cell::Week(week.first)),
            (nights, Cell::number(week.nights.map(|nights| nights.logged))),
            (nights, Cell::number(week.nights.map(|nights| nights.with_nightmares))),
            (nights, Cell::number(week.nights.map(|nights| nights.nightmares))),
            (nights, Cell::number(week.nights.and_then(|nights| nights.intensity).map(shown))),
            (practices, Cell::number(week.practices.map(|practices| practices.count))),
            (practices, Cell::number(week.practices.map(|practices| to_minutes(practices.heard)))),
            (distress, Cell::number(around.map(|around| shown(around.before)))),
            (distress, Cell::number(around.map(|around| shown(around.after)))),
        ];
        row(report, cells)
    });
    Table { name: "report-file-weeks", heads, rows: rows.collect() }
}

/// Night by night.
pub(super) fn nights(report: &Report) -> Table {
    let (nights, titles) = (Some(Part::Nights), Some(Part::Titles));
    let columns = [
        (None, "report-head-night"),
        (nights, "report-head-nightmares"),
        (nights, "report-head-woken"),
        (nights, "report-head-intensity"),
        (titles, "report-head-name"),
    ];
    let rows = report.nights.iter().map(|night| {
        let cells = vec![
            (None, Cell::Day(night.of)),
            (nights, Cell::number(night.numbers.map(|numbers| numbers.nightmares))),
            (nights, Cell::number(night.numbers.and_then(|numbers| numbers.woken))),
            (nights, Cell::number(night.numbers.and_then(|numbers| numbers.intensity).map(|it| it.reveal()))),
            (titles, night.title.as_ref().map_or(Cell::Blank, |title| Cell::Text(title.reveal().clone()))),
        ];
        row(report, cells)
    });
    Table { name: "report-file-nights", heads: heads(report, &columns), rows: rows.collect() }
}

/// Practice by practice.
pub(super) fn practices(report: &Report, library: &Library, words: &Words) -> Table {
    let (done, distress) = (Some(Part::Practices), Some(Part::Distress));
    let columns = [
        (None, "report-head-day"),
        (done, "report-head-exercise"),
        (done, "report-head-minutes"),
        (distress, "report-head-before"),
        (distress, "report-head-after"),
    ];
    let rows = report.practices.iter().map(|practice| {
        let exercise = practice.done.as_ref().map(|done| title(done.exercise.as_ref(), library, words));
        let cells = vec![
            (None, Cell::Day(practice.day)),
            (done, exercise.map_or(Cell::Blank, Cell::Text)),
            (done, Cell::number(practice.done.as_ref().map(|done| to_minutes(done.heard)))),
            (distress, Cell::number(practice.before.map(|it| it.reveal()))),
            (distress, Cell::number(practice.after.map(|it| it.reveal()))),
        ];
        row(report, cells)
    });
    Table { name: "report-file-practices", heads: heads(report, &columns), rows: rows.collect() }
}

/// The goals, for a spreadsheet alone: the page has them as sentences.
fn goals(report: &Report) -> Table {
    let rows = report
        .goals
        .iter()
        .map(|goal| vec![Cell::Text(goal.text.reveal().clone()), goal.reached.map_or(Cell::Blank, Cell::Day)]);
    Table { name: "report-file-goals", heads: vec!["report-head-goal", "report-head-reached"], rows: rows.collect() }
}
