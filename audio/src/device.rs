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
//! Without the feature `playback` nothing here links a system library, and [`Device::open`] always fails. A device that
//! discards sound as fast as it is looked at ([`Sink::Null`]) is there in every build, for tests and for a machine without
//! sound.

#[cfg(any(test, feature = "playback"))]
mod meter;
mod null;
#[cfg(feature = "playback")]
mod output;
#[cfg(any(test, feature = "playback"))]
mod source;

use perron_core::Frames;

use crate::Renderer;
use null::Null;
#[cfg(feature = "playback")]
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

/// Where sound goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sink {
    /// To the system's default output.
    #[default]
    System,
    /// Nowhere: rendered and discarded, a second of it each time that somebody asks how much was heard.
    ///
    /// It needs no sound card, has no thread and never waits, so a test that walks a whole practice takes as long as
    /// whoever drives it looks.
    Null,
}

impl Sink {
    /// Opens it around a renderer.
    ///
    /// # Errors
    /// As [`Device::open`]; the null sink always opens.
    pub fn open(self, profile: Profile, renderer: Renderer) -> Result<Device, DeviceError> {
        match self {
            Self::System => Device::open(profile, renderer),
            Self::Null => Ok(Device { profile, output: Opened::Null(Box::new(Null::new(renderer))) }),
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
    output: Opened,
}

/// What is open.
#[derive(Debug)]
enum Opened {
    /// The system's output.
    #[cfg(feature = "playback")]
    System(Output),
    /// Nothing; boxed, for it holds the renderer itself.
    Null(Box<Null>),
}

impl Device {
    /// Opens the system's default output at 48 kHz, stereo, f32, around a renderer; sound begins at once.
    ///
    /// # Errors
    /// When there is no device, it is refused, or this build has no sound. Nothing is printed.
    #[cfg(feature = "playback")]
    pub fn open(profile: Profile, renderer: Renderer) -> Result<Self, DeviceError> {
        Ok(Self { profile, output: Opened::System(Output::open(profile, renderer)?) })
    }

    /// Opens nothing: this build has no sound.
    ///
    /// # Errors
    /// Always [`DeviceError::NotBuilt`].
    #[cfg(not(feature = "playback"))]
    pub fn open(_profile: Profile, _renderer: Renderer) -> Result<Self, DeviceError> {
        Err(DeviceError::NotBuilt)
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
        match &self.output {
            #[cfg(feature = "playback")]
            Opened::System(output) => output.meter().heard(output.now()),
            Opened::Null(null) => null.heard(),
        }
    }

    /// How many frames were rendered and never heard because the device ran dry, once each time that it did.
    ///
    /// Up to one period of these may have been heard after all: rather twice than not at all.
    pub fn underrun(&mut self) -> Option<Frames> {
        match &self.output {
            #[cfg(feature = "playback")]
            Opened::System(output) => output.meter().underrun(),
            Opened::Null(_) => None,
        }
    }

    /// Whether it is gone, or reports nothing but errors, or has not asked for sound for four seconds: drop it and open another.
    pub fn is_lost(&self) -> bool {
        match &self.output {
            #[cfg(feature = "playback")]
            Opened::System(output) => output.meter().is_lost(output.now()),
            Opened::Null(_) => false,
        }
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

#[cfg(test)]
mod tests {
    use perron_core::session::{Order, Part};

    use super::*;
    use crate::render::trial::{desk, score};

    /// What it lets pass is what was ordered, and no more of it than was rendered.
    #[test]
    fn the_null_sink_hears_a_second_a_look() {
        let scores = || score(480_000, &[(1_000, 2_000, 0.5)], None, false);
        let (mut desk, renderer) = desk(scores(), scores());
        let mut device = Sink::Null.open(Profile::Rest, renderer).expect("it always opens");
        assert_eq!(desk.elapsed(device.heard()), Frames::ZERO, "nothing was ordered yet");
        desk.order(Order::Play { part: Part::Exercise, at: Frames::ZERO, hold_at: None, fade: Frames(480) }).unwrap();
        for looks in 1..=9 {
            assert_eq!(desk.elapsed(device.heard()), Frames::seconds(1), "look {looks}");
        }
        assert_eq!((device.underrun(), device.is_lost(), device.profile()), (None, false, Profile::Rest));
    }

    #[cfg(not(feature = "playback"))]
    #[test]
    fn without_playback_there_is_no_device() {
        let (_desk, renderer) = crate::Desk::new(crate::Stem::Mix);
        assert_eq!(Device::open(Profile::Rest, renderer).err(), Some(DeviceError::NotBuilt));
    }
}
