//! A device that discards sound: no sound card, no thread, and as fast as it is looked at.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use perron_core::{Frames, RATE};

use crate::Renderer;

/// Each look at it lets so much pass: minutes go by in a second, and whoever looks fifty times a second still sees each
/// sentence in its turn.
const A_LOOK: Frames = Frames::seconds(1);

/// As much is asked of the renderer at once as a device would.
const PERIOD: usize = RATE as usize / 100;

/// A renderer that is rendered and not heard. Nothing is queued and nothing runs dry: what was rendered counts as heard.
pub(super) struct Null(Mutex<Discarded>);

struct Discarded {
    renderer: Renderer,
    samples: [f32; 2 * PERIOD],
    frames: Frames,
}

impl Null {
    pub(super) fn new(renderer: Renderer) -> Self {
        Self(Mutex::new(Discarded { renderer, samples: [0.0; 2 * PERIOD], frames: Frames::ZERO }))
    }

    /// Lets some of it pass, and tells how much has.
    pub(super) fn heard(&self) -> Frames {
        // A renderer does not panic; if it ever did, it is as it was between two periods.
        let mut discarded = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Discarded { renderer, samples, frames } = &mut *discarded;
        let until = *frames + A_LOOK;
        while *frames < until {
            renderer.fill(samples);
            *frames += Frames(PERIOD as u64);
        }
        *frames
    }
}

impl fmt::Debug for Null {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Null")
    }
}
