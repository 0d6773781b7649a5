//! Giving a report away: to whom, locked how, and what is kept of that.

use perron_core::day::DateTime;
use perron_core::private::Private;
use perron_journal::portable::{Passphrase, PortableError, Work, seal_bytes};

use super::{File, Lock, Pairing, Report, Shared};

/// Between a phone's work and a computer's: the files may be opened on either.
const WORK: u8 = 16;

/// The fewest characters of a report's passphrase: it goes to another by mail or on a stick, where anyone may try (P, our own).
pub const PASSPHRASE_LEAST: usize = 8;

/// Who will be able to read it.
#[derive(Clone, Copy)]
pub enum For<'a> {
    /// Whoever has the files.
    Anyone,
    /// Whoever knows the passphrase too.
    Passphrase,
    /// This therapist alone.
    Therapist(&'a Pairing),
}

/// Each file locked by itself with one passphrase, so that whoever gets them needs no Perron.
///
/// # Errors
///
/// [`PortableError`]
pub fn locked(files: Vec<File>, passphrase: &Passphrase) -> Result<Vec<File>, PortableError> {
    let lock = |file: File| -> Result<File, PortableError> {
        let bytes = seal_bytes(&file.bytes, passphrase, Work::new(WORK).unwrap_or(Work::PHONE))?;
        Ok(File { name: format!("{}.age", file.name), bytes: bytes.into() })
    };
    files.into_iter().map(lock).collect()
}

/// What is kept of giving it away: with whom, when, which days and parts; nothing of what it says. `named` is what the person
/// calls who it is for, where that is no therapist they know.
pub fn shared(report: &Report, whom: For<'_>, named: Option<Private<String>>, now: DateTime) -> Shared {
    let (to, lock) = match whom {
        For::Anyone => (named.unwrap_or_default(), Lock::Open),
        For::Passphrase => (named.unwrap_or_default(), Lock::Passphrase),
        For::Therapist(therapist) => (therapist.name.clone(), Lock::Therapist(therapist.signer)),
    };
    Shared { at: now, to, lock, period: report.chosen.period, parts: report.chosen.parts }
}
