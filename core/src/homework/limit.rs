//! The limits of homework, each one constant: they hold for signed files too, for whoever signed may have been robbed of their
//! key. Numbers marked (P) are our own proposals; each has a test at N and at N + 1.

use crate::units::Millis;

/// The one version of an assignment that there is.
pub const FORMAT: u32 = 1;
/// The most bytes of a letter's content (8 MiB, P): an assignment with all its recordings, or a report.
pub const CONTENT: usize = 8 * 1024 * 1024;
/// The most bytes of what a letter's content is sealed in (P): the head of `age` is the longest of it.
pub const WRAPPING: usize = CONTENT / 4096 + 4096;
/// The most bytes of a file that is opened.
pub const FILE: usize = CONTENT + WRAPPING;
/// The most bytes of a head of `age`, behind its first line (P): one reader or passphrase takes 200.
pub const HEAD: usize = 1024;
/// The most bytes of a person's name, on a card and in an assignment.
pub const NAME: usize = 60;
/// The most people one can be paired with (P).
pub const PAIRINGS: usize = 500;
/// The most assignments that are kept (P).
pub const ASSIGNMENTS: usize = 50;
/// The most assignments one withdrew from that are still known, so that no earlier revision comes back (P).
pub const WITHDRAWN: usize = 500;
/// The most assignments made for others that are kept (P).
pub const ISSUED: usize = 500;

/// The most bytes of an assignment's text (64 KiB, P): four times as much would cost 61 MiB to read.
pub const MANIFEST: usize = 64 * 1024;
/// The most characters of a title.
pub const TITLE: usize = 100;
/// The most characters of one text: a note, a goal, a reason, an answer (P).
pub const TEXT: usize = 4_000;
/// The most characters of all texts together (P).
pub const ALL_TEXT: usize = 32_000;
/// The most goals (P).
pub const GOALS: usize = 10;
/// The most exercises of an assignment (P).
pub const TASKS: usize = 20;
/// The most exercises that are hidden, and that are opened (P).
pub const NAMED: usize = 50;
/// The most slots that are filled for one exercise (P).
pub const SLOTS: usize = 20;
/// The most texts for one slot (P).
pub const ITEMS: usize = 50;
/// The most characters of an exercise's or a slot's name.
pub const ID: usize = 60;
/// The longest an exercise may be asked to last (P).
pub const LONGEST: Millis = Millis::minutes(60);
/// The most days between the first and the last of an exercise (P, a year).
pub const DAYS: i32 = 366;

/// The most recordings (P).
pub const CLIPS: usize = 16;
/// The most bytes of one recording (4 MiB, P).
pub const CLIP: usize = 4 * 1024 * 1024;
/// The longest one recording, with the silence around it: no sentence takes a minute.
pub const CLIP_LONGEST: Millis = Millis(60_000);
/// The highest rate of a recording, in hertz (P): a voice has nothing above it, and twice as much would take twice the memory.
pub const CLIP_RATE: u32 = 48_000;
/// The longest all recordings together (P): reading them may take 2 s, and they may fill 64 MiB.
pub const CLIPS_LONGEST: Millis = Millis(180_000);
