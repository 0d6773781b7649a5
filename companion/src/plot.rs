//! How it goes, as a picture: week by week what was told and practised, drawn or as a table.
//!
//! It shows numbers and judges none: no score is good or bad, no line says where it is going, no day is missed. A week of
//! which nothing was told is blank, which is another thing than none, and the picture says so.

mod picture;
mod table;

use perron_core::Millis;
use perron_core::day::{Date, day_of};
use perron_core::entry::Kept;
use perron_core::progress::{Mean, Span, weeks};

use crate::markup::Markup;
use crate::words::Words;

/// So many weeks are shown when nobody says how many.
pub const WEEKS: u16 = 8;
/// As many as can still be read beside each other: half a year.
pub const MOST_WEEKS: u16 = 26;

/// The last weeks, ready to be shown.
///
/// ```
/// use perron_companion::{Language, Words, plot::Plot};
/// use perron_core::day::Date;
/// let friday = Date::constant(2026, 11, 27).at(20, 0, 0, 0);
/// let plot = Plot::new(&[], friday, 8);
/// assert!(plot.is_empty());
/// assert!(plot.svg(&Words::new(Language::En)).as_str().starts_with("<svg "));
/// ```
///
/// What is drawn are sums and means: no title, no dream and no other word of a person is in it.
#[derive(Clone, Debug)]
pub struct Plot {
    weeks: Vec<Span>,
    by: By,
    today: Date,
    face: Face,
}

/// What a column is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// A week.
    Week,
    /// A day.
    Day,
}

/// Where it is looked at.
#[derive(Clone, Debug)]
enum Face {
    /// By itself, by the person whose weeks these are.
    Own,
    /// On the page of a report, by someone else, in the measures that were chosen; its number on that page.
    Page(Measures, usize),
}

/// What is drawn of the weeks.
#[derive(Clone, Copy, Debug)]
pub struct Measures {
    /// The nights, how many nightmares, how bad.
    pub nights: bool,
    /// How it was before and after.
    pub distress: bool,
    /// Minutes practised.
    pub minutes: bool,
}

impl Plot {
    /// Of what is kept, at this moment; at least one week, and at most [`MOST_WEEKS`].
    pub fn new<'a>(entries: impl IntoIterator<Item = &'a Kept>, now: perron_core::day::DateTime, count: u16) -> Self {
        let today = day_of(now);
        Self { weeks: weeks(entries, today, count.clamp(1, MOST_WEEKS)), by: By::Week, today, face: Face::Own }
    }

    /// Of these weeks or days, for the page of a report: it has the page's style, and the page says the same in tables.
    pub(crate) fn on_page(columns: (By, Vec<Span>), today: Date, measures: Measures, number: usize) -> Self {
        let (by, weeks) = columns;
        Self { weeks, by, today, face: Face::Page(measures, number) }
    }

    /// Its style, for a page that holds it.
    pub(crate) const STYLE: &str = picture::STYLE;

    const fn measures(&self) -> Measures {
        match self.face {
            Face::Own => Measures { nights: true, distress: true, minutes: true },
            Face::Page(measures, _) => measures,
        }
    }

    /// The key of a name, which someone else reads another way.
    const fn key(&self, own: &'static str, page: &'static str) -> &'static str {
        match self.face {
            Face::Own => own,
            Face::Page(..) => page,
        }
    }

    /// Whether nothing was told or practised in these weeks.
    pub fn is_empty(&self) -> bool {
        self.weeks.iter().all(|week| week.nights.is_none() && week.practices.is_none())
    }

    /// A picture that needs nothing beside it: for a file, or a page that takes SVG.
    pub fn svg(&self, words: &Words) -> Markup {
        picture::picture(self, words)
    }

    /// A table with small bars, 80 columns wide at most; nothing in it is told by colour.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        table::table(self, words)
    }

    /// Which weeks these are.
    pub(crate) fn says(&self, words: &Words) -> String {
        let (first, last) = self.ends();
        let values = [
            ("count", self.weeks.len().into()),
            ("first", words.date(first).into()),
            ("last", words.date(last).into()),
        ];
        words.say(if self.by == By::Week { "plot-weeks" } else { "plot-days" }, &values)
    }

    fn ends(&self) -> (Date, Date) {
        let ends = self.weeks.first().zip(self.weeks.last());
        ends.map_or((self.today, self.today), |(first, last)| (first.first, last.last))
    }

    /// What is said beneath: that blank is not none, and that the last week is not over.
    fn notes(&self, words: &Words) -> Vec<String> {
        let mut notes = vec![words.say(self.key("plot-blank", "report-blank"), &[])];
        if self.by == By::Week && self.today < self.ends().1 {
            notes.push(words.say("plot-running", &[]));
        }
        notes
    }
}

/// The week's name: its Monday.
fn named(week: &Span, words: &Words) -> String {
    words.day_and_month(week.first)
}

/// A mean with one decimal, as it is written in this language.
pub(crate) fn mean(mean: Mean, words: &Words) -> String {
    let tenths = mean.tenths();
    words.say("plot-mean", &[("whole", (tenths / 10).to_string().into()), ("tenth", (tenths % 10).to_string().into())])
}

/// Minutes of what was heard, to the nearest.
fn minutes(week: &Span) -> Option<u64> {
    week.practices.map(|practices| to_minutes(practices.heard))
}

/// So many minutes, to the nearest: what is shown of a practice, wherever it is shown.
///
/// ```
/// use perron_companion::Millis;
/// use perron_companion::plot::to_minutes;
/// assert_eq!(to_minutes(Millis::seconds(301)), 5);
/// ```
///
/// Less than half a minute is 0.
pub const fn to_minutes(heard: Millis) -> u64 {
    heard.0.saturating_add(30_000) / 60_000
}

/// How many nights had nightmares, of those that were told of.
fn of_nights(week: &Span, words: &Words) -> Option<String> {
    let nights = week.nights?;
    let count = |number: u32| number.to_string().into();
    let values = [("with", count(nights.with_nightmares)), ("logged", count(nights.logged))];
    Some(words.say("plot-nights-of", &values))
}
