//! Version 1 of the rows, frozen: mirrors of core's entries, in postcard.
//!
//! Only one thing may still change here: a variant may be added at the end of an enum. Fields, their order and their types
//! stay; whoever needs another makes a version 2 beside this one, and this one goes on being read. Tests hold the bytes.

mod read;
mod words;
mod write;

use perron_core::bed::Bed;
use perron_core::caution::Page;
use perron_core::entry::{Met, Need, Part};
use perron_core::exercise::Mode;
use perron_core::helpline::Country;
use perron_core::language::Language;
use perron_core::practice::Outcome;
use perron_core::script::tree::{Daytime, Ending, Sense};
use serde::{Deserialize, Serialize};

pub(super) use homework::{HomeworkRow, RecordingRow};
pub(super) use words::Words;

/// An enum of core's with its variants in a frozen order. A variant that is new in core does not compile until it is here.
macro_rules! mirror {
    ($($name:ident = $core:ident { $($variant:ident),+ })+) => {$(
        #[derive(Clone, Copy, Serialize, Deserialize)]
        pub(in crate::row) enum $name {
            $($variant),+
        }

        impl From<$core> for $name {
            fn from(value: $core) -> Self {
                match value {
                    $($core::$variant => Self::$variant),+
                }
            }
        }

        impl From<$name> for $core {
            fn from(value: $name) -> Self {
                match value {
                    $($name::$variant => Self::$variant),+
                }
            }
        }
    )+};
}

mod homework;

mirror! {
    LanguageRow = Language { Nl, En }
    EndingRow = Ending { Wake, Sleep }
    OutcomeRow = Outcome { NotBegun, Partial, Finished }
    MetRow = Met { Not, Little, Fully }
    NeedRow = Need { Safety, Comfort, Expression, Blameless, Standing, Play }
    SenseRow = Sense { See, Hear, Feel, Body, Smell }
    DaytimeRow = Daytime { Day, Night }
    BedRow = Bed { Sea, Rain, Forest, Hearth, Brown, Pink, Train, Room }
    ModeRow = Mode { Clear, Ambient }
    CountryRow = Country { Nl, Be, Gb, Ie, Us }
    PageRow = Page { Imagery, Dreams }
    PartRow = Part { Practices, Distress, Nights, Goals, Titles, Dreams }
}

/// year, month, day.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct DateRow(i16, i8, i8);

/// hour, minute, second, nanoseconds.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct TimeRow(i8, i8, i8, i32);

#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct DateTimeRow(DateRow, TimeRow);

#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum ScoreRow {
    NotAsked,
    Skipped,
    Given(u8),
}

/// An entry with its name.
#[derive(Serialize, Deserialize)]
pub(super) struct KeptRow<'a> {
    pub(super) id: [u8; 16],
    #[serde(borrow)]
    pub(super) entry: EntryRow<'a>,
}

#[derive(Serialize, Deserialize)]
pub(super) enum EntryRow<'a> {
    #[serde(borrow)]
    Practice(PractisedRow<'a>),
    Place(PlaceRow<'a>),
    DayList(DayListRow<'a>),
    Night(NightRow<'a>),
    Dream(DreamRow<'a>),
    Goal(GoalRow<'a>),
    Shared(SharedRow<'a>),
    /// A night of which it was not told how often the person woke: its `woken` is 0, and says nothing.
    NightUntold(NightRow<'a>),
}

#[derive(Serialize, Deserialize)]
pub(super) struct PractisedRow<'a> {
    exercise: &'a str,
    language: LanguageRow,
    ending: EndingRow,
    began: DateTimeRow,
    over: DateTimeRow,
    length: u64,
    heard: u64,
    outcome: OutcomeRow,
    stopped: bool,
    grounded: u32,
    before: ScoreRow,
    after: ScoreRow,
    dream: Option<[u8; 16]>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct PlaceRow<'a> {
    at: DateTimeRow,
    exercise: &'a str,
    language: LanguageRow,
    #[serde(borrow)]
    answers: Vec<AnswerRow<'a>>,
}

/// A slot and the texts given for it.
#[derive(Serialize, Deserialize)]
pub(super) struct AnswerRow<'a>(&'a str, #[serde(borrow)] Vec<&'a str>);

#[derive(Serialize, Deserialize)]
pub(super) struct DayListRow<'a> {
    at: DateTimeRow,
    exercise: &'a str,
    #[serde(borrow)]
    items: Vec<&'a str>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct NightRow<'a> {
    of: DateRow,
    nightmares: u8,
    woken: u8,
    intensity: Option<u8>,
    #[serde(borrow)]
    title: Option<&'a str>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct DreamRow<'a> {
    title: &'a str,
    chosen: DateTimeRow,
    #[serde(borrow)]
    original: Option<(DateTimeRow, Words<'a>)>,
    #[serde(borrow)]
    made: Option<MadeRow<'a>>,
    aside: Option<DateTimeRow>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct MadeRow<'a> {
    at: DateTimeRow,
    changed: DateTimeRow,
    dream: &'a str,
    done: Option<MetRow>,
    needs: Vec<(NeedRow, MetRow)>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct GoalRow<'a> {
    at: DateTimeRow,
    text: &'a str,
    reached: Option<DateTimeRow>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct SharedRow<'a> {
    at: DateTimeRow,
    to: &'a str,
    lock: LockRow,
    first: DateRow,
    last: DateRow,
    parts: Vec<PartRow>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum LockRow {
    Open,
    Passphrase,
    Therapist([u8; 32]),
}

#[derive(Serialize, Deserialize)]
pub(super) struct RitualRow<'a> {
    at: DateTimeRow,
    exercise: &'a str,
    language: LanguageRow,
    #[serde(borrow)]
    wishes: WishesRow<'a>,
    voice: &'a str,
    dream: Option<[u8; 16]>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct WishesRow<'a> {
    length: Option<u64>,
    senses: Vec<SenseRow>,
    ending: Option<EndingRow>,
    planned: bool,
    daytime: Option<DaytimeRow>,
    bed: BedWishRow,
    mode: ModeRow,
    #[serde(borrow)]
    answers: Vec<AnswerRow<'a>>,
    seed: u64,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum BedWishRow {
    Usual,
    Off,
    Named(BedRow),
}

#[derive(Serialize, Deserialize)]
pub(super) struct SettingsRow<'a> {
    language: Option<LanguageRow>,
    country: Option<CountryRow>,
    reminder: Option<TimeRow>,
    read: Vec<PageRow>,
    #[serde(borrow)]
    rituals: Vec<RitualRow<'a>>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct CheckpointRow<'a> {
    #[serde(borrow)]
    ritual: RitualRow<'a>,
    ending: EndingRow,
    length: u64,
    timeline: [u8; 32],
    cue: u64,
    heard: u64,
    grounded: u32,
    before: ScoreRow,
}
