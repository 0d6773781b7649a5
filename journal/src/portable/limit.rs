//! The limits of what is taken along, each one constant. Numbers marked (P) are our own proposals.
//!
//! Only reading refuses a moment or a length: whatever is kept can always be taken out.

use perron_core::Millis;

/// The newest version there is. A file is written in the oldest that can hold it.
pub const VERSION: u32 = 3;
/// The most bytes of a file that can be read (32 MiB): decades of entries (P).
pub const FILE: usize = 32 * 1024 * 1024;
/// The most bytes of the sealed file: what is sealed, 16 bytes for each 64 KiB of it, the head, and what stands before and behind that.
pub const SEALED: usize = FILE + FILE / 4096 + HEAD + 22 + 16;
/// The most bytes of a sealed file's head, behind its first line.
pub const HEAD: usize = perron_core::homework::limit::HEAD;
/// The most entries (P).
pub const ENTRIES: usize = 100_000;
/// The first and the last year of a moment: those in which a day is kept.
pub const YEARS: core::ops::RangeInclusive<i16> = perron_core::day::YEARS;
/// The longest a practice may have taken (P, a year): more than any, and little enough to be added up.
pub const LONGEST: Millis = Millis::minutes(366 * 24 * 60);
/// The least work of a passphrase that is asked of what is sealed here (0.4 s and 32 MB, security.md 3).
pub const WORK_LEAST: u8 = 15;
/// The most work (256 MB): what `age` itself asks on a computer. More could take all of a phone.
pub const WORK_MOST: u8 = 18;
