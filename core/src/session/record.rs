//! A record: what a person did and what the device met, each at the frame where it came.
//!
//! With the script, the wishes, the seed and the clips it gives the same practice again, to the sample.

use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use super::input::{Fault, Input};
use crate::timeline::Timeline;
use crate::units::{Frames, Millis, NotATime};
use alloc::sync::Arc;

/// Inputs with their positions, in order.
///
/// ```
/// use perron_core::Frames;
/// use perron_core::session::{Command, Record};
/// let plan = "# two minutes in\nat 0s begin\nat 2m ground\nat 14400000f return\n";
/// let record: Record = plan.parse()?;
/// assert_eq!(record.lines().len(), 3);
/// assert_eq!(record.lines()[2].at, Frames(14_400_000));
/// assert_eq!(record.to_string(), "at 0s begin\nat 2m ground\nat 5m return\n");
/// # Ok::<(), perron_core::session::record::NotARecord>(())
/// ```
///
/// As text it is a line an input: a time heard since the first sound (`2m`, `7m11s`, or frames: `48000f`) and a command;
/// `at` before it, empty lines and lines that begin with `#` mean nothing. Nothing a person wrote is ever in it.
///
/// A practice that was cut off and goes on has a record of its own, which begins at the sentence where it goes on:
/// `at 0s begin-at 13`. The two together are not the record of one practice: how long it was away is in neither.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    lines: Vec<Line>,
}

/// One input of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Frames heard before it, as [`super::Session::heard`] counts them.
    pub at: Frames,
    /// What it was.
    pub command: Command,
}

/// An input without its timeline; elapsed frames are not inputs here, they are the positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The exercise was prepared.
    Prepared,
    /// Start.
    Begin,
    /// Start at this sentence of the exercise, by its place among the cues; written counted from 1, `begin-at 13`.
    BeginAt(usize),
    /// Be silent until resume.
    Pause,
    /// Go on.
    Resume,
    /// Leave a hold.
    Continue,
    /// Keep this open.
    Stay,
    /// This sentence again.
    Back,
    /// Here and now.
    Ground,
    /// Back from the grounding.
    Return,
    /// Be silent, and end.
    Stop,
    /// Something else took the sound.
    InterruptionBegan,
    /// It was over.
    InterruptionEnded {
        /// How long it took.
        lasted: Millis,
        /// Whether the system allowed going on.
        may_resume: bool,
    },
    /// The headphones came out.
    RouteLost,
    /// The device was gone.
    DeviceLost,
    /// The device ran dry.
    Underrun(Frames),
}

/// The longest time that is written as one: beyond a day it might not be read again, and no interruption that took so long
/// resumes by itself.
const LONGEST: Millis = Millis::minutes(24 * 60);

/// The commands that are one word, as they are written.
const WORDS: [(&str, Command); 13] = [
    ("prepared", Command::Prepared),
    ("begin", Command::Begin),
    ("pause", Command::Pause),
    ("resume", Command::Resume),
    ("continue", Command::Continue),
    ("stay", Command::Stay),
    ("back", Command::Back),
    ("ground", Command::Ground),
    ("return", Command::Return),
    ("stop", Command::Stop),
    ("interrupted", Command::InterruptionBegan),
    ("route-lost", Command::RouteLost),
    ("device-lost", Command::DeviceLost),
];

impl Command {
    /// The command that an input is; `None` for elapsed frames.
    pub const fn of(input: &Input) -> Option<Self> {
        Some(match input {
            Input::Prepared(_) => Self::Prepared,
            Input::Begin => Self::Begin,
            Input::BeginAt(cue) => Self::BeginAt(*cue),
            Input::Pause => Self::Pause,
            Input::Resume => Self::Resume,
            Input::Continue => Self::Continue,
            Input::Stay => Self::Stay,
            Input::Back => Self::Back,
            Input::Ground => Self::Ground,
            Input::Return => Self::Return,
            Input::Stop => Self::Stop,
            Input::InterruptionBegan => Self::InterruptionBegan,
            Input::InterruptionEnded { lasted, may_resume } => {
                let lasted = if lasted.0 < LONGEST.0 { *lasted } else { LONGEST };
                Self::InterruptionEnded { lasted, may_resume: *may_resume }
            }
            Input::RouteLost => Self::RouteLost,
            Input::Fault(Fault::DeviceLost) => Self::DeviceLost,
            Input::Fault(Fault::Underrun(frames)) => Self::Underrun(*frames),
            Input::Elapsed(_) => return None,
        })
    }

    /// The input again; only [`Command::Prepared`] needs the timeline.
    pub fn input(self, exercise: &Arc<Timeline>) -> Input {
        match self {
            Self::Prepared => Input::Prepared(Arc::clone(exercise)),
            Self::Begin => Input::Begin,
            Self::BeginAt(cue) => Input::BeginAt(cue),
            Self::Pause => Input::Pause,
            Self::Resume => Input::Resume,
            Self::Continue => Input::Continue,
            Self::Stay => Input::Stay,
            Self::Back => Input::Back,
            Self::Ground => Input::Ground,
            Self::Return => Input::Return,
            Self::Stop => Input::Stop,
            Self::InterruptionBegan => Input::InterruptionBegan,
            Self::InterruptionEnded { lasted, may_resume } => Input::InterruptionEnded { lasted, may_resume },
            Self::RouteLost => Input::RouteLost,
            Self::DeviceLost => Input::Fault(Fault::DeviceLost),
            Self::Underrun(frames) => Input::Fault(Fault::Underrun(frames)),
        }
    }
}

/// Shows a command as it is written in a record.
impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InterruptionEnded { lasted, may_resume: true } => write!(f, "interruption-over {lasted} may-resume"),
            Self::InterruptionEnded { lasted, may_resume: false } => write!(f, "interruption-over {lasted}"),
            Self::Underrun(frames) => write!(f, "underrun {}f", frames.0),
            Self::BeginAt(cue) => write!(f, "begin-at {}", cue.saturating_add(1)),
            plain => f.write_str(WORDS.iter().find(|(_, command)| command == plain).map_or("", |(word, _)| word)),
        }
    }
}

/// Text that is no command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACommand;

impl fmt::Display for NotACommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a command: ")?;
        for (word, _) in WORDS {
            write!(f, "{word}, ")?;
        }
        f.write_str("begin-at 13, interruption-over 30s may-resume, or underrun 2048f")
    }
}

impl core::error::Error for NotACommand {}

/// Reads a command as it is written in a record.
///
/// ```
/// use perron_core::session::Command;
/// assert_eq!("ground".parse(), Ok(Command::Ground));
/// assert_eq!("begin-at 13".parse(), Ok(Command::BeginAt(12)));
/// assert!("sing".parse::<Command>().is_err());
/// ```
impl FromStr for Command {
    type Err = NotACommand;

    fn from_str(text: &str) -> Result<Self, NotACommand> {
        let mut words = text.split_whitespace();
        let first = words.next().ok_or(NotACommand)?;
        let command = match first {
            "interruption-over" => {
                let lasted = words.next().and_then(|word| word.parse().ok()).ok_or(NotACommand)?;
                let may_resume = match words.next() {
                    None => false,
                    Some("may-resume") => true,
                    Some(_) => return Err(NotACommand),
                };
                Self::InterruptionEnded { lasted, may_resume }
            }
            "begin-at" => Self::BeginAt(words.next().and_then(read_ordinal).ok_or(NotACommand)?),
            "underrun" => Self::Underrun(words.next().and_then(|word| read_frames(word).ok()).ok_or(NotACommand)?),
            word => WORDS.iter().find(|(known, _)| *known == word).map(|(_, command)| *command).ok_or(NotACommand)?,
        };
        if words.next().is_some() { Err(NotACommand) } else { Ok(command) }
    }
}

/// Text that is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotARecord {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: RecordFault,
}

/// What is wrong with a line of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordFault {
    /// It does not begin with a time.
    Time(NotATime),
    /// What follows the time is no command.
    Command(NotACommand),
}

impl fmt::Display for NotARecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.fault {
            RecordFault::Time(fault) => write!(f, "line {}: {fault}, or frames such as 48000f", self.line),
            RecordFault::Command(fault) => write!(f, "line {}: {fault}", self.line),
        }
    }
}

impl core::error::Error for NotARecord {}

impl Record {
    /// The inputs, in order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Adds an input at its place: after what came at the same frame.
    pub fn add(&mut self, at: Frames, command: Command) {
        let place = self.lines.partition_point(|line| line.at <= at);
        self.lines.insert(place, Line { at, command });
    }

    /// The same, beginning with the first frame unless it says when it begins.
    pub fn begun(mut self) -> Self {
        let begins = |line: &Line| matches!(line.command, Command::Begin | Command::BeginAt(_));
        if !self.lines.iter().any(begins) {
            self.lines.insert(0, Line { at: Frames::ZERO, command: Command::Begin });
        }
        self
    }

    /// Adds an input that a session is about to be told; `heard` is [`super::Session::heard`]. Elapsed frames are not
    /// kept.
    pub fn note(&mut self, heard: Frames, input: &Input) {
        if let Some(command) = Command::of(input) {
            self.add(heard, command);
        }
    }
}

/// Shows a record as [`Record`] reads it: whole milliseconds as time, anything else in frames, so that nothing is lost.
impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Line { at, command } in &self.lines {
            let shown = at.to_millis();
            if Frames::from(shown) == *at && shown <= LONGEST {
                writeln!(f, "at {shown} {command}")?;
            } else {
                writeln!(f, "at {}f {command}", at.0)?;
            }
        }
        Ok(())
    }
}

impl FromStr for Record {
    type Err = NotARecord;

    fn from_str(text: &str) -> Result<Self, NotARecord> {
        let mut record = Self::default();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fault = |fault| NotARecord { line: index + 1, fault };
            let line = line.strip_prefix("at ").unwrap_or(line).trim_start();
            let (time, command) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            let at = read_position(time).map_err(|no| fault(RecordFault::Time(no)))?;
            record.add(at, command.parse().map_err(|no| fault(RecordFault::Command(no)))?);
        }
        Ok(record)
    }
}

/// Reads a position: time as a person types it, or frames (`48000f`).
///
/// ```
/// use perron_core::Frames;
/// use perron_core::session::record::read_position;
/// assert_eq!(read_position("2m"), Ok(Frames::seconds(120)));
/// assert_eq!(read_position("48000f"), Ok(Frames::seconds(1)));
/// ```
pub fn read_position(text: &str) -> Result<Frames, NotATime> {
    read_frames(text).or_else(|_| text.parse::<Millis>().map(Frames::from))
}

/// Reads which one it is, counted from 1, as its place counted from 0.
fn read_ordinal(text: &str) -> Option<usize> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse::<usize>().ok()?.checked_sub(1) } else { None }
}

/// Reads frames: digits and an `f`.
fn read_frames(text: &str) -> Result<Frames, NotATime> {
    let digits = text.strip_suffix('f').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    digits.and_then(|digits| digits.parse().ok()).map(Frames).ok_or(NotATime)
}
