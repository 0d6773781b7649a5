//! The limits of the script language, each one constant. Numbers marked (P) are our own proposals.

use crate::units::Millis;

/// The one format there is.
pub const FORMAT: i64 = 1;
/// The most bytes a file may have (64 KiB).
pub const FILE: usize = 64 * 1024;
/// The most scenes, those of parts included.
pub const SCENES: usize = 100;
/// The most lines, those of parts included; blank lines and notes do not count.
pub const LINES: usize = 500;
/// The most characters a sentence of the script may have, and a spoken sentence of a person's text.
pub const SENTENCE: usize = 500;
/// The longest session, and the longest time that a mark may take.
pub const SESSION: Millis = Millis::minutes(60);
/// The most characters of a name (P).
pub const NAME: usize = 40;
/// The most characters of an answer to a `word`.
pub const WORD: usize = 40;
/// The most characters of an answer to a `text`.
pub const TEXT: usize = 2_000;
/// The most items a list may take, and how many it takes when it does not say.
pub const LIST: u8 = 8;
/// The least options a choice may have.
pub const OPTIONS: usize = 2;
/// The highest rank an optional line or scene may have; the lowest is 1.
pub const RANK: u8 = 99;
/// How long a level takes to change when the mark does not say (P).
pub const LEVEL_OVER: Millis = Millis::seconds(3);
/// The shortest time in which a train may stop or depart (P): faster would be a jolt.
pub const TRAIN_SHORTEST: Millis = Millis::seconds(5);
/// The longest time in which a train may stop or depart (P): slower is not heard as one movement.
pub const TRAIN_LONGEST: Millis = Millis::seconds(60);
/// How long a train takes to stop when the mark does not say (P).
pub const TRAIN_SLOWS: Millis = Millis::seconds(12);
/// How long a train takes to depart when the mark does not say (P).
pub const TRAIN_DEPARTS: Millis = Millis::seconds(15);
/// The shortest breath in, or out (P).
pub const BREATH_SHORTEST: Millis = Millis::seconds(1);
/// The longest breath in, or out (P).
pub const BREATH_LONGEST: Millis = Millis::seconds(20);
/// The most breaths of one mark (P).
pub const BREATHS: u8 = 20;
/// The most faults that are reported of one file; one more says how many were left out.
pub const DIAGNOSTICS: usize = 100;
