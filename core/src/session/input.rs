//! What a session is told.

use alloc::sync::Arc;

use crate::timeline::Timeline;
use crate::units::{Frames, Millis};

/// One thing that a session is told: a person's command, frames that were heard, or news from the device.
#[derive(Clone, Debug)]
pub enum Input {
    /// The exercise is prepared; until then only ground and stop have a meaning.
    Prepared(Arc<Timeline>),
    /// Start.
    Begin,
    /// Start at this sentence (a cue of the exercise), as a resume there would: what was cut off goes on.
    ///
    /// Without such a sentence, with the first frame.
    BeginAt(usize),
    /// Be silent until resume.
    Pause,
    /// Go on, from the start of the interrupted sentence.
    Resume,
    /// Leave a hold, or a pause that was kept open.
    Continue,
    /// Keep this pause or hold open, the bed alone, until continue.
    Stay,
    /// This sentence again; within 2 s of its start, the one before.
    Back,
    /// Here and now, at once.
    Ground,
    /// From the grounding back into the exercise, at the start of the interrupted sentence.
    Return,
    /// Be silent, and end.
    Stop,
    /// So many frames more of what was ordered have been heard.
    ///
    /// Frames of what sounded before an order took effect are not counted: whoever drives the session leaves them out, so
    /// that positions here and positions in the sound are the same. So are frames that are heard twice, where the sound goes
    /// back to a hold ([`Order::Hold`](super::Order::Hold)): they count once.
    Elapsed(Frames),
    /// Something else took the sound: a call, another app.
    InterruptionBegan,
    /// It is over.
    InterruptionEnded {
        /// How long it took, by a clock that never jumps.
        lasted: Millis,
        /// Whether the system allows going on.
        may_resume: bool,
    },
    /// The headphones came out: what was private would be heard by all.
    RouteLost,
    /// Something failed.
    Fault(Fault),
}

/// What failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The device ran dry for so long; nothing of the timeline was skipped.
    Underrun(Frames),
    /// The device is gone.
    DeviceLost,
}
