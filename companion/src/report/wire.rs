//! A report on its way: the bytes that are sealed and signed to a therapist, and what they are read back to.
//!
//! They are JSON, so that a person can read them; numbers and text, and nothing that runs. What comes in was signed by someone
//! and may still be anything: it is read whole or not at all, within limits, and no error repeats a word of it.

use perron_core::day::{Date, read_date};
use perron_core::distress::Distress;
use perron_core::dream::NewDream;
use perron_core::entry::Intensity;
use perron_core::progress::NightNumbers;
use perron_core::report::{Chosen, Done, DreamTold, GoalTold, NightTold, Part, Parts, Period, PracticeTold, Report};
use perron_core::{Language, Millis, Private};
use perron_journal::portable::limit;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

const FORMAT: &str = "perron-report";
/// The newest there is. A report is written in the oldest that can hold it: in version 1 each night tells how often someone woke.
const VERSION: u32 = 2;

/// The most bytes of it (P): a year of everything, ten times over.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most practices (P): ten a day for a year, and what is made of them stays well within 64 MiB.
pub const MOST_PRACTICES: usize = 4_000;
/// The most goals, and the most new dreams (P).
pub const MOST_TEXTS: usize = 400;
/// The most letters of one text (P), as bytes of UTF-8.
pub const LONGEST_TEXT: usize = 32 * 1024;

/// Why bytes are no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// There are more of them than a report has.
    #[error("expected a report of {MOST_BYTES} bytes at most, but found more")]
    TooLarge,
    /// They are something else.
    #[error("expected a report, but found something else")]
    NotAReport,
    /// A later version wrote them.
    #[error("expected a report of version {VERSION}, but found a later one")]
    TooNew,
    /// They are a report in which something is wrong.
    #[error("expected a report, but found a fault in {0}")]
    Faulty(&'static str),
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    format: String,
    version: u32,
    language: String,
    made: String,
    first: String,
    last: String,
    parts: Vec<String>,
    practices: Vec<PracticeWire>,
    nights: Vec<NightWire>,
    goals: Vec<GoalWire>,
    dreams: Vec<DreamWire>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PracticeWire {
    day: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<DoneWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<u8>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DoneWire {
    #[serde(skip_serializing_if = "Option::is_none")]
    exercise: Option<String>,
    heard_ms: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NightWire {
    of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    numbers: Option<NumbersWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct NumbersWire {
    nightmares: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    woken: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    intensity: Option<u8>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GoalWire {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reached: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DreamWire {
    title: String,
    text: String,
    changed: String,
}

/// The bytes of a report, and the language it was made in.
///
/// ```
/// use perron_companion::Language;
/// use perron_companion::kept::{Date, Period};
/// use perron_companion::report::{Chosen, Parts, Report, read, write};
/// let day = Date::constant(2026, 11, 28);
/// let chosen = Chosen { period: Period::until(day, 4), parts: Parts::default() };
/// let report = Report::of(&[], &chosen, day, |_| true);
/// let bytes = write(&report, Language::Nl)?;
/// assert_eq!(read(&bytes), Ok((report, Language::Nl)));
/// # Ok::<(), perron_companion::report::WireError>(())
/// ```
///
/// # Errors
///
/// [`WireError::TooLarge`], where it could not be read again: it is larger than its limits.
pub fn write(report: &Report, language: Language) -> Result<Zeroizing<Vec<u8>>, WireError> {
    let bytes = bytes(report, language);
    read(&bytes).map_err(|_| WireError::TooLarge)?;
    Ok(bytes)
}

/// The bytes, whether or not they can be read again.
pub(super) fn bytes(report: &Report, language: Language) -> Zeroizing<Vec<u8>> {
    let wire = Wire {
        format: FORMAT.to_string(),
        version: if report.nights.iter().any(|it| it.numbers.is_some_and(|it| it.woken.is_none())) { 2 } else { 1 },
        language: language.name().to_string(),
        made: report.made.to_string(),
        first: report.chosen.period.first().to_string(),
        last: report.chosen.period.last().to_string(),
        parts: report.chosen.parts.iter().map(|part| part.name().to_string()).collect(),
        practices: report.practices.iter().map(PracticeWire::of).collect(),
        nights: report.nights.iter().map(NightWire::of).collect(),
        goals: report.goals.iter().map(GoalWire::of).collect(),
        dreams: report.dreams.iter().map(DreamWire::of).collect(),
    };
    // Names, numbers and text: there is nothing in it that JSON cannot say.
    serde_json::to_vec(&wire).unwrap_or_default().into()
}

/// What bytes say, whole or not at all, and the language it was made in.
///
/// # Errors
///
/// [`WireError`]; none repeats what stood there.
pub fn read(bytes: &[u8]) -> Result<(Report, Language), WireError> {
    if bytes.len() > MOST_BYTES {
        return Err(WireError::TooLarge);
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|_| WireError::NotAReport)?;
    match (head.format.as_str(), head.version) {
        (FORMAT, 1..=VERSION) => {}
        (FORMAT, version) if version > VERSION => return Err(WireError::TooNew),
        _ => return Err(WireError::NotAReport),
    }
    let wire: Wire = serde_json::from_slice(bytes).map_err(|_| WireError::Faulty("its names"))?;
    let language = Language::from_name(&wire.language).ok_or(WireError::Faulty("its language"))?;
    let period = day(&wire.first).zip(day(&wire.last)).and_then(|(first, last)| Period::new(first, last));
    let period = period.ok_or(WireError::Faulty("its days"))?;
    let parts: Option<Parts> = wire.parts.iter().map(|name| Part::from_name(name)).collect();
    let chosen = Chosen { period, parts: parts.ok_or(WireError::Faulty("its parts"))? };
    let made = day(&wire.made).ok_or(WireError::Faulty("its days"))?;
    let practices =
        all(wire.practices, MOST_PRACTICES, |it| it.read(&chosen)).ok_or(WireError::Faulty("a practice"))?;
    let nights = all(wire.nights, Period::MOST_DAYS as usize, |it| it.read(&chosen));
    let nights = nights.ok_or(WireError::Faulty("a night"))?;
    // One a date, as they follow each other: two would be counted twice.
    if !nights.is_sorted_by(|one, next| one.of < next.of) {
        return Err(WireError::Faulty("a night"));
    }
    let goals = all(wire.goals, MOST_TEXTS, |it| it.read(&chosen)).ok_or(WireError::Faulty("a goal"))?;
    let dreams = all(wire.dreams, MOST_TEXTS, |it| it.read(&chosen)).ok_or(WireError::Faulty("a dream"))?;
    Ok((Report { made, chosen, practices, nights, goals, dreams }, language))
}

/// Every one of a list that is not too long.
fn all<W, T>(list: Vec<W>, most: usize, read: impl Fn(W) -> Option<T>) -> Option<Vec<T>> {
    if list.len() > most { None } else { list.into_iter().map(read).collect() }
}

fn day(text: &str) -> Option<Date> {
    read_date(text).filter(|date| limit::YEARS.contains(&date.year()))
}

fn words(text: String) -> Option<Private<String>> {
    (text.len() <= LONGEST_TEXT).then(|| Private::new(text))
}

/// What may be absent, and must be right where it is there.
fn maybe<W, T>(wire: Option<W>, read: impl FnOnce(W) -> Option<T>) -> Option<Option<T>> {
    match wire {
        None => Some(None),
        Some(wire) => read(wire).map(Some),
    }
}

impl PracticeWire {
    fn of(told: &PracticeTold) -> Self {
        let done = |done: &Done| DoneWire { exercise: done.exercise.clone(), heard_ms: done.heard.0 };
        let number = |score: Option<Distress>| score.map(Distress::reveal);
        Self {
            day: told.day.to_string(),
            done: told.done.as_ref().map(done),
            before: number(told.before),
            after: number(told.after),
        }
    }

    fn read(self, chosen: &Chosen) -> Option<PracticeTold> {
        let day = day(&self.day).filter(|day| chosen.period.has(*day))?;
        let done = maybe(self.done, |done| {
            let exercise = maybe(done.exercise, |id| (id.len() <= LONGEST_TEXT).then_some(id))?;
            let heard = Millis(done.heard_ms);
            (heard <= limit::LONGEST && chosen.parts.has(Part::Practices)).then_some(Done { exercise, heard })
        })?;
        let score = |number| maybe(number, |number| Distress::new(number).filter(|_| chosen.parts.has(Part::Distress)));
        Some(PracticeTold { day, done, before: score(self.before)?, after: score(self.after)? })
    }
}

impl NightWire {
    fn of(told: &NightTold) -> Self {
        let numbers = |numbers: NightNumbers| NumbersWire {
            nightmares: numbers.nightmares,
            woken: numbers.woken,
            intensity: numbers.intensity.map(Intensity::reveal),
        };
        let title = told.title.as_ref().map(|title| title.reveal().clone());
        Self { of: told.of.to_string(), numbers: told.numbers.map(numbers), title }
    }

    fn read(self, chosen: &Chosen) -> Option<NightTold> {
        let of = day(&self.of).filter(|day| chosen.period.has(*day))?;
        let numbers = maybe(self.numbers, |numbers| {
            let intensity = maybe(numbers.intensity, Intensity::new)?;
            let told = NightNumbers { nightmares: numbers.nightmares, woken: numbers.woken, intensity };
            chosen.parts.has(Part::Nights).then_some(told)
        })?;
        let title = maybe(self.title, |title| words(title).filter(|_| chosen.parts.has(Part::Titles)))?;
        Some(NightTold { of, numbers, title })
    }
}

impl GoalWire {
    fn of(told: &GoalTold) -> Self {
        Self { text: told.text.reveal().clone(), reached: told.reached.map(|day| day.to_string()) }
    }

    fn read(self, chosen: &Chosen) -> Option<GoalTold> {
        let reached = maybe(self.reached, |text| day(&text))?;
        Some(GoalTold { text: words(self.text).filter(|_| chosen.parts.has(Part::Goals))?, reached })
    }
}

impl DreamWire {
    fn of(told: &DreamTold) -> Self {
        let (title, text) = (told.title.reveal().clone(), told.dream.reveal().clone());
        Self { title, text, changed: told.changed.to_string() }
    }

    fn read(self, chosen: &Chosen) -> Option<DreamTold> {
        let title = words(self.title).filter(|_| chosen.parts.has(Part::Dreams))?;
        let dream = Some(self.text).filter(|text| text.len() <= LONGEST_TEXT).map(NewDream::written)?;
        Some(DreamTold { title, dream, changed: day(&self.changed)? })
    }
}
