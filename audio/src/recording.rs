//! Recordings: a person's own voice for one sentence, taken from a file that may hold anything.
//!
//! ```text
//! bytes --read--> mono samples, within limits --finish--> trimmed, at level: a clip as the shipped ones are
//!            '--> a fault                           '---> a fault: too quiet, clipped, too long, ...
//! ```
//!
//! It all happens once, when a recording is taken in, off the audio thread; what is played later is a file that this house
//! wrote itself.

mod fault;
mod finish;
mod flac;
mod halve;
pub mod limit;
mod read;
mod spoken;
#[cfg(test)]
pub(crate) mod trial;
mod wav;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use fault::Fault;

/// A recording of one sentence, finished: mono, trimmed, at the voice's level.
///
/// ```
/// use perron_audio::recording::{Fault, Recording};
/// assert_eq!(Recording::take(b"no sound at all", 2.0).err(), Some(Fault::Unknown));
/// ```
///
/// `Debug` shows only how long it is: a voice is as personal as a face.
#[derive(Clone, PartialEq)]
pub struct Recording {
    pcm: Vec<i16>,
    rate: u32,
    noisy: bool,
}

impl Recording {
    /// Takes a recording from the bytes of a FLAC or WAV file; `wished` is how long the sentence should take, in seconds.
    ///
    /// Whatever the bytes are, it ends within the limits ([`limit`]) and does not panic.
    ///
    /// # Errors
    /// Why it cannot be used; what a person can do about it follows from the fault.
    pub fn take(bytes: &[u8], wished: f64) -> Result<Self, Fault> {
        // The readers are the house's and two small crates'; a panic in one of them must not end an import.
        catch_unwind(AssertUnwindSafe(|| finish::finish(read::read(bytes)?, wished))).unwrap_or(Err(Fault::Damaged))
    }

    /// Its samples.
    pub fn pcm(&self) -> &[i16] {
        &self.pcm
    }

    /// Its rate in hertz: that of the file, or half of it where that was above 48 kHz.
    pub const fn rate(&self) -> u32 {
        self.rate
    }

    /// How long it is, trimmed.
    pub fn seconds(&self) -> f64 {
        self.pcm.len() as f64 / f64::from(self.rate)
    }

    /// Whether the room can be heard behind the voice: it can be used, and a quieter room would be better.
    pub const fn is_noisy(&self) -> bool {
        self.noisy
    }

    /// The bytes of a WAV file that [`Recording::stored`] reads: mono, 16 bits.
    pub fn to_wav(&self) -> Vec<u8> {
        wav::write(&self.pcm, self.rate)
    }

    /// The samples and the rate of a file that [`Recording::to_wav`] wrote.
    ///
    /// # Errors
    /// When it is another kind of file, or longer than a recording can be.
    pub fn stored(bytes: &[u8]) -> Result<(Vec<i16>, u32), Fault> {
        catch_unwind(|| wav::stored(bytes)).unwrap_or(Err(Fault::Damaged))
    }
}

impl std::fmt::Debug for Recording {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Recording({:.1} s)", self.seconds())
    }
}

#[cfg(test)]
mod tests {
    use super::trial::{Take, speech};
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    /// Files that can be taken, one of each kind.
    static WHOLE: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
        let take = Take { seconds: 0.5, around: 0.3, rate: 8_000, ..Take::default() };
        let pcm: Vec<i16> = speech(&take).into_iter().map(|sample| (sample * 32_767.0) as i16).collect();
        [wav::write(&pcm, take.rate), include_bytes!("../tests/clips/word.flac").to_vec()]
    });

    #[test]
    fn what_was_taken_is_stored_and_read_again() {
        let recording = Recording::take(&WHOLE[0], 0.5).unwrap();
        assert_eq!(Recording::stored(&recording.to_wav()), Ok((recording.pcm().to_vec(), 8_000)));
        let word = Recording::take(&WHOLE[1], 0.5).unwrap();
        assert!((0.5..0.65).contains(&word.seconds()), "{word:?}");
        assert_eq!(format!("{recording:?}"), "Recording(0.6 s)");
    }

    proptest! {
        #[test]
        fn any_bytes_are_an_answer(kind in 0..3_usize, rest: Vec<u8>, wished in -1.0..100.0) {
            let mut bytes = [&b"RIFF"[..], b"fLaC", b""][kind].to_vec();
            bytes.extend(rest);
            let _ = Recording::take(&bytes, wished);
            let _ = Recording::stored(&bytes);
        }

        #[test]
        fn a_damaged_file_does_no_harm(kind in 0..2_usize, at: prop::sample::Index, with: u8, cut: prop::sample::Index) {
            let mut bytes = WHOLE[kind].clone();
            let place = at.index(bytes.len());
            bytes[place] = with;
            let _ = Recording::take(&bytes, 0.5);
            // Headers are where harm is done.
            bytes[place % 60] = with;
            let _ = Recording::stored(&bytes);
            let _ = Recording::take(&bytes, f64::NAN);
            bytes.truncate(cut.index(bytes.len()));
            if let Ok(recording) = Recording::take(&bytes, 0.5) {
                prop_assert!(recording.seconds() <= 0.5 * limit::LONGEST);
            }
        }
    }
}
