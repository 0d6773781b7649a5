//! The companion: the one door for every shell, phone or terminal.
//!
//! It holds the [`Library`] of exercises and what is kept ([`journal`]), prepares an exercise with a person's wishes
//! ([`preparing`]), lets it sound now ([`practising`]) or renders it whole ([`rendering`]), and shows it to a reader
//! ([`plan`], [`check`], [`sheet`], and with the feature `preview` as a page). It only connects: no rule of care and no
//! timing is decided here.
//!
//! A shell needs nothing beneath it: what of core and audio it must name is here again.

pub mod around;
pub mod assets;
pub mod check;
pub mod contacts;
pub mod diagnostic;
pub mod diary;
pub mod dreaming;
pub mod homework;
pub mod journal;
pub mod keeping;
pub mod library;
pub mod markup;
mod packed;
pub mod plan;
pub mod plot;
pub mod practising;
pub mod preparing;
#[cfg(feature = "preview")]
pub mod preview;
pub mod recordings;
pub mod rendering;
pub mod report;
pub mod ritual;
pub mod sheet;
pub mod voices;

pub mod words;

pub use assets::Assets;
pub use library::Library;
pub use perron_audio::{Bus, Level, Stem};
pub use perron_core::{Bed, Decibels, Frames, Language, Millis, Private, RATE, sort};
pub use words::{Refusal, Word, Words};

/// A person's wishes, and what is worth asking them.
pub mod exercise {
    pub use perron_core::exercise::{
        Answer, BedWish, Mode, Question, QuestionKind, WishFault, Wishes, prepare, questions,
    };
}

/// What a shell shows of a script.
pub mod script {
    pub use perron_core::script::Script;
    pub use perron_core::script::tree::{Care, Daytime, Ending, EndingRule, Header, Lengths, Sense, SlotKind};
}

/// What comes before and after an exercise, who may start it, and whom a person can reach.
pub mod care {
    pub use perron_core::caution::{Page, Point};
    pub use perron_core::distress::{
        Asking, Distress, Follows, GROUNDING, Moment, NotAScore, Offer, Reason, Score, Scored, after, asking,
        is_offered,
    };
    pub use perron_core::helpline::{About, Country, HelpLine, NotACountry, shown};
    pub use perron_core::screening::{Admission, Step, admit, admit_by_answer, is_for_reading, steps};
}

/// The dream programme, and how it goes.
pub mod programme {
    pub use perron_core::programme::*;
    pub use perron_core::progress;
}

/// What is kept, and the moments it belongs to.
pub mod kept {
    pub use perron_core::day::{Date, DateTime, Time, YEARS, day_of, days_after, read_date, seconds_after};
    pub use perron_core::dream::{NewDream, Original};
    pub use perron_core::entry::{
        Checkpoint, DayList, DreamKept, Entry, EntryId, Goal, Intensity, Kept, Lock, Made, Met, Need, Night,
        NotAnEntry, NotAnIntensity, Period, Place, Practised, Ritual, SelfCheck, Settings, Shared, Stale, nights,
    };
    pub use perron_core::practice::{Outcome, Practice};
}

/// What a shell tells a session, and hears of it.
pub mod session {
    pub use perron_core::session::record::read_position;
    pub use perron_core::session::{Command, Event, Part, Record, Refusal};
    pub use perron_core::timeline::BreathPhase;
}

pub use script::Sense;
