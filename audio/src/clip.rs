//! Clips: one spoken sentence, ready to sound.

pub mod decode;
pub mod resample;
pub(crate) mod trim;

use std::fmt;
use std::sync::Arc;

use perron_core::{Decibels, Frames};

pub use decode::{ClipError, SHIPPED_RATE, decode};
pub use resample::resample;

use crate::loudness;

/// One spoken sentence: mono, 48 kHz, with the gain that brings it to level.
///
/// ```
/// use perron_audio::Clip;
/// use perron_core::{Decibels, Frames};
/// let clip = Clip::new(vec![0; 48_000], Decibels(-3.0));
/// assert_eq!(clip.frames(), Frames(48_000));
/// ```
///
/// Cloning is cheap: the samples are shared. They may be a person's own words, so `Debug` shows only the length.
#[derive(Clone)]
pub struct Clip {
    pcm: Arc<[i16]>,
    gain: Decibels,
}

impl Clip {
    /// A clip of these samples, played at this gain.
    pub fn new(pcm: impl Into<Arc<[i16]>>, gain: Decibels) -> Self {
        Self { pcm: pcm.into(), gain }
    }

    /// A clip of mono samples at `rate`, at most 48 kHz, brought to level ([`loudness::gain`]).
    ///
    /// It is measured before it is brought to 48 kHz: half the work, and the same loudness.
    pub fn levelled(pcm: &[i16], rate: u32) -> Option<Self> {
        Some(Self::new(resample(pcm, rate)?, loudness::gain(pcm, rate)))
    }

    /// How long it is.
    pub fn frames(&self) -> Frames {
        Frames(self.pcm.len() as u64)
    }

    /// The samples as they were decoded, before the gain.
    pub fn pcm(&self) -> &[i16] {
        &self.pcm
    }

    /// What brings it to level.
    pub const fn gain(&self) -> Decibels {
        self.gain
    }
}

impl fmt::Debug for Clip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clip({} frames)", self.pcm.len())
    }
}
