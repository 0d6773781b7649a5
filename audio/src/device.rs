//! The sound device: a renderer, heard.
//!
//! ```text
//! Desk --ring--> Renderer -> Source -> device      one stream, 48 kHz, stereo, f32
//!                                 \--> Meter <-- how much has been heard, how much was lost
//! ```
//!
//! Only this room names the types of the device. It plays through [`rodio`], beneath its mixer: the device's callback pulls
//! one infinite [`rodio::Source`] and reads the delay that the device reports, which `rodio`'s own sink keeps to itself.
//!
//! Without the feature `playback` nothing here links a system library, and [`Device::open`] always fails.

mod meter;
#[cfg(feature = "playback")]
mod output;
#[cfg(not(feature = "playback"))]
#[path = "device/unbuilt.rs"]
mod output;
#[cfg(any(test, feature = "playback"))]
mod source;

use perron_core::Frames;

use crate::Renderer;
use output::Output;

/// How much sound a device holds ready.
///
/// What was handed to a device cannot be taken back, so a large buffer answers late, and a small one wakes the machine often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Profile {
    /// 2048 frames (43 ms) are asked for: what is ordered is heard within 90 ms.
    Interactive,
    /// 16 384 frames (341 ms) are asked for: for a screen that is off; woken three to five times a second, and most of a
    /// second late.
    Rest,
}

impl Profile {
    /// The buffer that is asked for; a device may take another size.
    pub const fn buffer(self) -> Frames {
        match self {
            Self::Interactive => Frames(2_048),
            Self::Rest => Frames(16_384),
        }
    }
}

/// An open device that plays one renderer. Dropping it closes it at once: the sound that it still holds is not heard.
///
/// ```no_run
/// use perron_audio::{Desk, Device, Profile, Stem};
///
/// let (mut desk, renderer) = Desk::new(Stem::Mix);
/// let mut device = Device::open(Profile::Interactive, renderer)?;
/// // Again and again, some fifty times a second:
/// let heard = desk.elapsed(device.heard());
/// if let Some(lost) = device.underrun() {
///     // Go on where it broke off: `desk.reopen()`, another `Device`, `desk.resume(fade)`.
/// }
/// # Ok::<(), perron_audio::DeviceError>(())
/// ```
///
/// After an underrun it is silent and [`Device::heard`] stands still, so that nothing of the timeline is skipped: open
/// another. To change the profile, do the same after a hush.
#[derive(Debug)]
pub struct Device {
    profile: Profile,
    output: Output,
}

impl Device {
    /// Opens the system's default output at 48 kHz, stereo, f32, around a renderer; sound begins at once.
    ///
    /// # Errors
    /// When there is no device, it is refused, or this build has no sound. Nothing is printed.
    pub fn open(profile: Profile, renderer: Renderer) -> Result<Self, DeviceError> {
        Ok(Self { profile, output: Output::open(profile, renderer)? })
    }

    /// The profile that it was opened with.
    pub const fn profile(&self) -> Profile {
        self.profile
    }

    /// How many frames of this renderer's output have been heard; it never goes back.
    ///
    /// Counted from what the device reports as its delay at each callback, and between two of them by a clock that never
    /// jumps. Right to some milliseconds where the device tells the truth; where it reports no delay, ahead by what it holds.
    pub fn heard(&self) -> Frames {
        self.output.meter().heard(self.output.now())
    }

    /// How many frames were rendered and never heard because the device ran dry, once each time that it did.
    ///
    /// Up to one period of these may have been heard after all: rather twice than not at all.
    pub fn underrun(&mut self) -> Option<Frames> {
        self.output.meter().underrun()
    }

    /// Whether it is gone, or reports nothing but errors, or has not asked for sound for four seconds: drop it and open another.
    pub fn is_lost(&self) -> bool {
        self.output.meter().is_lost(self.output.now())
    }
}

/// Why no device could be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeviceError {
    /// This program was built without the feature `playback`.
    #[error("expected a program built with sound, but found one without it")]
    NotBuilt,
    /// There is no device, or no sound server.
    #[error("expected a sound device, but found none")]
    None,
    /// There is one, and it is in use or may not be used.
    #[error("expected a sound device that can be used, but found it busy or forbidden")]
    Refused,
    /// There is one that does not play 48 kHz, stereo, f32, in this profile.
    #[error("expected a sound device with 48 kHz stereo, but found one without it")]
    Format,
    /// The system failed in some other way.
    #[error("expected the system to open its sound device, but found that it failed")]
    System,
}

#[cfg(all(test, not(feature = "playback")))]
mod tests {
    use super::*;
    use crate::{Desk, Stem};

    #[test]
    fn without_playback_there_is_no_device() {
        let (_desk, renderer) = Desk::new(Stem::Mix);
        assert_eq!(Device::open(Profile::Rest, renderer).err(), Some(DeviceError::NotBuilt));
    }
}
