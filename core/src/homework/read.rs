//! An assignment is read from its TOML, and a therapist's draft from theirs: the first fault ends it, and none repeats a word of it.

mod table;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use toml::de::DeValue;

use table::{Reader, Reading};

use super::limit;
use super::{Agreed, Assignment, ClipInfo, Draft, DraftClip, Side, Task};
use crate::day::days_between;
use crate::language::Language;
use crate::private::Private;
use crate::script::tree::{Ending, Sense};
use crate::units::Millis;

/// What is wrong with an assignment, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: u32,
    /// What.
    pub code: FaultCode,
    /// The key it is about, of those that are known; empty where it is about none of them.
    pub key: &'static str,
}

/// What can be wrong with an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultCode {
    /// It is no TOML.
    Toml,
    /// It is longer than an assignment may be.
    TooLarge,
    /// A later version wrote it.
    TooNew,
    /// A key that nobody knows.
    UnknownKey,
    /// A key is missing.
    Missing,
    /// A value is of another type, or none that the key takes.
    Value,
    /// A text is empty, or longer than it may be; or all of them together are.
    Length,
    /// A text has letters that are no text: a command to a terminal, or a mark that turns the direction of reading.
    Odd,
    /// There are more of it than there may be.
    TooMany,
    /// It is there twice.
    Twice,
    /// The last day lies before the first, or years after it.
    Days,
}

impl FaultCode {
    /// Every one.
    pub const ALL: [Self; 11] = [
        Self::Toml,
        Self::TooLarge,
        Self::TooNew,
        Self::UnknownKey,
        Self::Missing,
        Self::Value,
        Self::Length,
        Self::Odd,
        Self::TooMany,
        Self::Twice,
        Self::Days,
    ];

    /// Its name, for the words that tell of it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Toml => "toml",
            Self::TooLarge => "too-large",
            Self::TooNew => "too-new",
            Self::UnknownKey => "unknown-key",
            Self::Missing => "missing",
            Self::Value => "value",
            Self::Length => "length",
            Self::Odd => "odd",
            Self::TooMany => "too-many",
            Self::Twice => "twice",
            Self::Days => "days",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected an assignment, but found in line {}: {} {}", self.line, self.code.name(), self.key)
    }
}

impl core::error::Error for Fault {}

/// Every key that a therapist's draft may have: what is written beside them may be one of these, with a slip in it.
pub const DRAFT_KEYS: [&str; 21] = [
    "title",
    "language",
    "note",
    "goals",
    "opened",
    "hidden",
    "bedtime",
    "exercise",
    "recording",
    "id",
    "length",
    "senses",
    "ending",
    "days_a_week",
    "from",
    "until",
    "why",
    "answers",
    "says",
    "by",
    "file",
];

/// Reads an assignment from the TOML that came in a letter.
///
/// # Errors
///
/// The first [`Fault`]; nothing of what is wrong somewhere is used.
pub fn read(text: &str) -> Result<Assignment, Fault> {
    let reader = Reader::new(text);
    let table = reader.parse()?;
    let mut root = reader.table(table.get_ref(), 0..0);
    let format = root.required("format", Reading::whole)?;
    if format != u64::from(limit::FORMAT) {
        return Err(root.fault("format", FaultCode::TooNew));
    }
    let id = root.required("id", |it, at| it.text(at, 32)?.parse().map_err(|_| it.wrong(at)))?;
    let revision = root.required("revision", Reading::whole)?;
    let revision = u32::try_from(revision).ok().filter(|it| *it > 0).ok_or(root.fault("revision", FaultCode::Value))?;
    let issued = root.required("issued", Reading::date)?;
    let (plan, clips) = agreed(&mut root, clip)?;
    reader.all_text(&plan, clips.iter().map(|clip| &clip.says))?;
    let together: u64 = clips.iter().map(|clip| clip.length.0).sum();
    if together > limit::CLIPS_LONGEST.0 {
        return Err(root.fault("recording", FaultCode::TooMany));
    }
    Ok(Assignment { id, revision, issued, plan, clips })
}

/// Reads what a therapist wrote.
///
/// ```
/// use perron_core::homework::read_draft;
/// let draft = read_draft(r#"
/// title = "Week 1"
/// language = "nl"
///
/// [[exercise]]
/// id = "evening-train"
/// from = "2026-11-28"
/// days_a_week = 5
/// "#)?;
/// assert_eq!(draft.plan.tasks[0].days_a_week, 5);
/// # Ok::<(), perron_core::homework::Fault>(())
/// ```
///
/// # Errors
///
/// The first [`Fault`].
pub fn read_draft(text: &str) -> Result<Draft, Fault> {
    let reader = Reader::new(text);
    let table = reader.parse()?;
    let mut root = reader.table(table.get_ref(), 0..0);
    let (plan, recordings) = agreed(&mut root, |it| {
        let (says, by) = spoken(it)?;
        let file = it.required("file", |it, at| it.words(at, limit::TITLE))?;
        Ok(DraftClip { says, by, file })
    })?;
    reader.all_text(&plan, recordings.iter().map(|clip| &clip.says))?;
    Ok(Draft { plan, recordings })
}

/// What both have.
fn agreed<C>(
    root: &mut Reading<'_, '_>,
    clip: impl Fn(&mut Reading<'_, '_>) -> Result<C, Fault>,
) -> Result<(Agreed, Vec<C>), Fault> {
    let title = root.required("title", |it, at| it.line(at, limit::TITLE))?;
    let language = root.required("language", |it, at| Language::from_name(it.text(at, 2)?).ok_or(it.wrong(at)))?;
    let note = root.optional("note", |it, at| it.words(at, limit::TEXT))?;
    let goals = root.list("goals", limit::GOALS, |it, at| it.line(at, limit::TEXT))?;
    let opened = root.list("opened", limit::NAMED, Reading::id)?;
    let hidden = root.list("hidden", limit::NAMED, Reading::id)?;
    let bedtime = root.optional("bedtime", |it, at| match at.get_ref() {
        DeValue::Boolean(yes) => Ok(*yes),
        _ => Err(it.wrong(at)),
    })?;
    let tasks = root.tables("exercise", limit::TASKS, task)?;
    let clips = root.tables("recording", limit::CLIPS, clip)?;
    root.nothing_else()?;
    let bedtime = bedtime.unwrap_or(false);
    Ok((Agreed { title, language, note, goals, tasks, opened, hidden, bedtime }, clips))
}

fn task(it: &mut Reading<'_, '_>) -> Result<Task, Fault> {
    let exercise = it.required("id", Reading::id)?;
    let length = it.optional("length", |it, at| {
        let length: Millis = it.text(at, 12)?.parse().map_err(|_| it.wrong(at))?;
        if length <= limit::LONGEST { Ok(length) } else { Err(it.wrong(at)) }
    })?;
    let senses = it.list("senses", Sense::ALL.len(), |it, at| {
        let name = it.text(at, 8)?;
        let sense = Sense::ALL.into_iter().find(|sense| sense.name() == name).ok_or(it.wrong(at))?;
        Ok((sense, it.at(at, FaultCode::Twice)))
    })?;
    let twice = senses.iter().enumerate().find(|(at, (sense, _))| senses[..*at].iter().any(|(it, _)| it == sense));
    if let Some((_, (_, fault))) = twice {
        return Err(Fault { key: "senses", ..*fault });
    }
    let senses = senses.into_iter().map(|(sense, _)| sense).collect();
    let ending = it.optional("ending", |it, at| match it.text(at, 8)? {
        "wake" => Ok(Ending::Wake),
        "sleep" => Ok(Ending::Sleep),
        _ => Err(it.wrong(at)),
    })?;
    let days_a_week = it.optional("days_a_week", |it, at| {
        let days = it.whole(at)?;
        u8::try_from(days).ok().filter(|days| (1..=7).contains(days)).ok_or(it.wrong(at))
    })?;
    let from = it.required("from", Reading::date)?;
    let until = it.optional("until", |it, at| {
        let until = it.date(at)?;
        let can = (0..=limit::DAYS).contains(&days_between(from, until));
        if can { Ok(until) } else { Err(it.at(at, FaultCode::Days)) }
    })?;
    let why = it.optional("why", |it, at| it.words(at, limit::TEXT))?;
    let answers = it.optional("answers", Reading::answers)?.unwrap_or_default();
    let days_a_week = days_a_week.unwrap_or(7);
    Ok(Task { exercise, length, senses, ending, answers, days_a_week, from, until, why })
}

fn spoken(it: &mut Reading<'_, '_>) -> Result<(Private<String>, Side), Fault> {
    let says = it.required("says", |it, at| it.line(at, limit::TEXT))?;
    let by = it.required("by", |it, at| match it.text(at, 12)? {
        "therapist" => Ok(Side::Therapist),
        "client" => Ok(Side::Client),
        _ => Err(it.wrong(at)),
    })?;
    Ok((says, by))
}

fn clip(it: &mut Reading<'_, '_>) -> Result<ClipInfo, Fault> {
    let (says, by) = spoken(it)?;
    let length = it.required("length", |it, at| {
        let length: Millis = it.text(at, 12)?.parse().map_err(|_| it.wrong(at))?;
        if (Millis(1)..=limit::CLIP_LONGEST).contains(&length) { Ok(length) } else { Err(it.wrong(at)) }
    })?;
    let bytes = it.required("bytes", |it, at| {
        let bytes = usize::try_from(it.whole(at)?).map_err(|_| it.wrong(at))?;
        if (1..=limit::CLIP).contains(&bytes) { Ok(bytes) } else { Err(it.wrong(at)) }
    })?;
    let hash = it.required("sha256", |it, at| hash(it.text(at, 64)?).ok_or(it.wrong(at)))?;
    Ok(ClipInfo { says, by, length, bytes, hash })
}

fn hash(text: &str) -> Option<[u8; 32]> {
    let plain = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let mut hash = [0; 32];
    for (nth, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(nth * 2..nth * 2 + 2).filter(|_| plain)?, 16).ok()?;
    }
    Some(hash)
}
