//! Perron's core: written exercises become exact, gentle time.
//!
//! A script is read ([`script`]), made personal ([`exercise`]), laid out to the frame ([`timeline`]) and walked by a pure
//! state machine ([`session`]). Nothing here can ask the time, open a file, reach a device, start a thread or draw a
//! random number: whatever changes is told.
//!
//! # Glossary
//!
//! | word | meaning |
//! |---|---|
//! | script | what a writer wrote: a header, slots, scenes of lines |
//! | line | one sentence with its sense, rank and marks |
//! | mark | something that happens after a sentence: a pause, a hold, a bell, a change of the bed |
//! | wishes | what a person asked for: answers, senses, length, ending, bed |
//! | exercise | a script made personal: scenes unrolled, slots filled, senses chosen |
//! | round | a scene as it comes once; with `each`, once an item |
//! | step | a line made personal: its sentence and marks, and when it leaves |
//! | utterance | one sentence that must be spoken, whole, by one voice, at one pace |
//! | pace | characters of a text a second of its clip |
//! | catalog | how long each utterance's clip is |
//! | timeline | every cue, pause, bed change and marker at an exact frame |
//! | cue | one clip that sounds at one frame |
//! | bed | the soundscape beneath the voice |
//! | envelope | a level in decibels that moves in straight lines between frames |
//! | speed | how fast the train goes, as a share of cruising, and how far it has fallen behind |
//! | part | the exercise or the grounding: each has its own positions |
//! | session | one practice, as it happens: inputs in, outputs out |
//! | order | what must sound from now on |
//! | distress | how tense a person is, 0 to 10: one question, before and after |
//! | screening | who may start what today, and what comes before it |
//! | event | what has happened, for whoever shows or keeps it |
//! | entry | something a person did or wrote down, as it is kept |
//! | ritual | an exercise with the wishes it was last begun with |
//! | programme | what may be done with a dream now, what comes next, and the reason of each |
//! | standing | whether a step of the programme is open, open with a warning, or waits |
//! | pending | a dream that was chosen and not yet changed |
//! | assignment | what a therapist and a client agreed to practise: its tasks, and what it opens and hides |
//! | report | what leaves, when a person lets someone read how it went; a part of it is chosen or not |
//! | checkpoint | where a practice is, so that one that was cut off can go on |
#![no_std]

extern crate alloc;

pub mod bed;
pub mod caution;
pub mod day;
pub mod diagnostic;
pub mod distress;
pub mod dream;
pub mod entry;
pub mod envelope;
pub mod exercise;
pub mod helpline;
pub mod homework;
pub mod language;
pub mod pace;
pub mod practice;
pub mod private;
pub mod programme;
pub mod progress;
pub mod report;
pub mod rule;
pub mod screening;
pub mod script;
pub mod session;
pub mod sort;
pub mod speed;
pub mod timeline;
pub mod units;

pub use bed::Bed;
pub use diagnostic::{Code, Diagnostic};
pub use distress::Distress;
pub use entry::{Entry, EntryId};
pub use envelope::Envelope;
pub use language::Language;
pub use pace::Pace;
pub use practice::Practice;
pub use private::Private;
pub use speed::Speed;
pub use timeline::Timeline;
pub use units::{Decibels, Frames, Millis, NotATime, RATE};

/// Every code there is, for `perron explain` and for whoever counts them.
///
/// ```
/// let title = perron_core::codes().find(|code| code.id == "S012").map(|code| code.title);
/// assert_eq!(title, Some("a key is missing"));
/// ```
pub fn codes() -> impl Iterator<Item = &'static Code> {
    diagnostic::TABLES.iter().copied().flatten().chain(rule::CODES).copied()
}

impl Code {
    /// The page: what it means, an example that is refused, the same mended.
    ///
    /// ```
    /// let code = perron_core::codes().find(|code| code.id == "S012").expect("it is there");
    /// assert!(code.page().starts_with("# S012: a key is missing"));
    /// ```
    pub fn page(&self) -> &'static str {
        let pages = diagnostic::PAGES.into_iter().flatten().chain(rule::PAGES);
        pages.copied().find(|(id, _)| *id == self.id).map_or("", |(_, page)| page)
    }
}
