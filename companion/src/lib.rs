//! The companion: the one door for every shell, phone or terminal.
//!
//! It holds the [`Library`] of exercises, prepares one with a person's wishes ([`preparing`]), lets it sound now
//! ([`practising`]) or renders it whole ([`rendering`]), and shows it to a reader ([`plan`], [`check`], [`sheet`]). It only
//! connects: no rule of care and no timing is decided here.
//!
//! A shell needs nothing beneath it: what of core and audio it must name is here again.

pub mod assets;
pub mod check;
pub mod diagnostic;
pub mod library;
pub mod plan;
pub mod practising;
pub mod preparing;
pub mod rendering;
pub mod sheet;
pub mod voices;

pub mod words;

pub use assets::Assets;
pub use library::Library;
pub use perron_audio::{Bus, Level, Stem};
pub use perron_core::{Bed, Decibels, Frames, Language, Millis, Private, RATE};
pub use words::{Word, Words};

/// A person's wishes, and what is worth asking them.
pub mod exercise {
    pub use perron_core::exercise::{Answer, BedWish, Mode, Question, QuestionKind, WishFault, Wishes, questions};
}

/// What a shell shows of a script.
pub mod script {
    pub use perron_core::script::Script;
    pub use perron_core::script::tree::{Care, Daytime, Ending, EndingRule, Header, Lengths, Sense, SlotKind};
}

/// What a shell tells a session, and hears of it.
pub mod session {
    pub use perron_core::session::record::read_position;
    pub use perron_core::session::{Command, Event, Record, Refusal};
}

pub use script::Sense;
