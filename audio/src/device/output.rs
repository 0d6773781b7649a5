//! The stream of a real device.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rodio::cpal::traits::{HostTrait, StreamTrait};
use rodio::cpal::{BufferSize, OutputCallbackInfo, Stream, StreamConfig, default_host};
use rodio::{CpalError, CpalErrorKind, DeviceTrait, Source};

use super::meter::{Fault, Meter};
use super::source::Sounding;
use super::{DeviceError, Profile};
use crate::Renderer;

/// An open stream; dropping it closes it without playing what it still holds.
pub(super) struct Output {
    meter: Arc<Meter>,
    opened: Instant,
    _stream: Stream,
}

impl Output {
    pub(super) fn open(profile: Profile, renderer: Renderer) -> Result<Self, DeviceError> {
        hush_warnings();
        let device = default_host().default_output_device().ok_or(DeviceError::None)?;
        let mut source = Sounding::new(renderer);
        let config = StreamConfig {
            channels: source.channels().get(),
            sample_rate: source.sample_rate().get(),
            buffer_size: BufferSize::Fixed(u32::try_from(profile.buffer().0).unwrap_or(u32::MAX)),
        };
        let meter = Arc::new(Meter::default());
        let (asked, failed, opened) = (Arc::clone(&meter), Arc::clone(&meter), Instant::now());
        let play = move |samples: &mut [f32], info: &OutputCallbackInfo| {
            let frames = samples.len() as u64 / u64::from(config.channels);
            let times = info.timestamp();
            let delay = times.playback.saturating_duration_since(times.callback);
            if asked.asked(opened.elapsed(), delay, frames) {
                samples.iter_mut().zip(&mut source).for_each(|(sample, next)| *sample = next);
            } else {
                samples.fill(0.0);
            }
        };
        let fail = move |error: CpalError| failed.failed(opened.elapsed(), fault(error.kind()));
        let stream = device.build_output_stream(config, play, fail, None).map_err(|error| refusal(error.kind()))?;
        stream.play().map_err(|error| refusal(error.kind()))?;
        Ok(Self { meter, opened, _stream: stream })
    }

    pub(super) fn meter(&self) -> &Meter {
        &self.meter
    }

    /// The time since it was opened, by a clock that never jumps.
    pub(super) fn now(&self) -> Duration {
        self.opened.elapsed()
    }
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Output").field("meter", &self.meter).finish_non_exhaustive()
    }
}

/// What an error while playing means.
fn fault(kind: CpalErrorKind) -> Fault {
    match kind {
        CpalErrorKind::Xrun => Fault::Dry,
        CpalErrorKind::DeviceNotAvailable
        | CpalErrorKind::StreamInvalidated
        | CpalErrorKind::HostUnavailable
        | CpalErrorKind::PermissionDenied => Fault::Gone,
        _ => Fault::Passing,
    }
}

/// What an error while opening means.
fn refusal(kind: CpalErrorKind) -> DeviceError {
    match kind {
        CpalErrorKind::DeviceNotAvailable | CpalErrorKind::HostUnavailable => DeviceError::None,
        CpalErrorKind::DeviceBusy | CpalErrorKind::PermissionDenied => DeviceError::Refused,
        CpalErrorKind::UnsupportedConfig | CpalErrorKind::UnsupportedOperation => DeviceError::Format,
        _ => DeviceError::System,
    }
}

/// Keeps what ALSA's library would write to a person's screen in a buffer that nobody reads: a missing device is an error
/// here, not a page of warnings.
#[cfg(target_os = "linux")]
fn hush_warnings() {
    // Each call throws away the buffer of the one before. Without the buffer there are only warnings.
    let _unread = alsa::Output::local_error_handler();
}

#[cfg(not(target_os = "linux"))]
fn hush_warnings() {}
