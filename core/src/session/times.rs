//! The session's times: every fade, lead and limit, each one constant that a clinician can change.

use crate::units::{Frames, Millis, RATE};

/// Whole frames in so many milliseconds, where a constant needs them.
const fn millis(millis: u64) -> Frames {
    Frames(millis * RATE as u64 / 1_000)
}

/// Begin: only long enough not to click, for the timeline fades in by itself.
pub const BEGIN_FADE: Frames = millis(10);

/// Stop and pause: silent within 300 ms (exercises.md), of which a device may need 100 for what it has queued.
pub const HUSH_FADE: Frames = millis(180);

/// An interruption, a lost route or device: something else wants the sound, or others would hear it (P).
pub const YIELD_FADE: Frames = millis(100);

/// Ground: the bed is gone within 300 ms, the queue of the device counted, and the first word must not be swallowed.
pub const GROUND_FADE: Frames = millis(180);

/// Resume and return: 1 to 2 s (exercises.md), and so long before the sentence where the silence before it allows (P).
pub const RESUME_FADE: Frames = millis(1_500);

/// Resume and return where the sentence stands closer behind the one before: the shortest the rule allows.
pub const RESUME_FADE_TIGHT: Frames = Frames::seconds(1);

/// Back: short, so that two sentences are not heard at once for longer (P).
pub const BACK_FADE: Frames = millis(500);

/// Continue: so long before the next sentence, so that it does not begin in the middle of the fade (P).
pub const CONTINUE_FADE: Frames = Frames::seconds(1);

/// Back within so much of a sentence's start goes to the one before.
pub const BACK_REACH: Frames = Frames::seconds(2);

/// A sentence that ended less than this ago counts as interrupted: its words have not landed yet (P).
pub const STILL_LANDING: Frames = Frames::seconds(2);

/// An interruption that took longer does not resume by itself (P).
pub const LONGEST_INTERRUPTION: Millis = Millis::minutes(10);
