//! The course of a part: what its timeline brings, in order, and where a walk along it may begin or wait.

use crate::sort;
use alloc::sync::Arc;
use alloc::vec::Vec;

use super::output::Part;
use super::times::CONTINUE_FADE;
use crate::timeline::{Cue, MarkerKind, Timeline};
use crate::units::Frames;

/// A timeline made ready for walking; nothing in it changes.
///
/// It is total: a timeline that breaks its own promises (disorder, pieces past the end) gives a course of little sense,
/// never a panic.
#[derive(Clone, Debug)]
pub(super) struct Course {
    pub part: Part,
    pub timeline: Arc<Timeline>,
    /// What happens, in order.
    pub happenings: Vec<Happening>,
    /// What can be kept open or left: pauses and holds, in order.
    pub spans: Vec<Span>,
    /// Where the walk ends: the exercise's last frame, the grounding's last word.
    pub end: Frames,
}

/// Something that happens at a frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Happening {
    pub at: Frames,
    pub kind: Kind,
}

/// What happens. The order here is the order of what happens at one frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A timed hold (a span) is over.
    HoldEnds(usize),
    /// The walk is over.
    End,
    /// A scene (a marker) begins.
    Scene(usize),
    /// A phase of a breath begins.
    Breath(usize),
    /// A pause or a hold (a span) begins.
    Span(usize),
    /// A sentence (a cue) begins.
    Sentence(usize),
}

impl Kind {
    /// What comes first at one frame; things of one rank keep their order.
    const fn rank(self) -> u8 {
        match self {
            Self::HoldEnds(_) => 0,
            Self::End => 1,
            Self::Scene(_) => 2,
            Self::Breath(_) | Self::Span(_) => 3,
            Self::Sentence(_) => 4,
        }
    }
}

/// A pause or a hold, as a stretch of frames.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub from: Frames,
    pub until: Frames,
    pub what: What,
    /// Which happening is its beginning.
    pub place: usize,
}

/// What a span is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A pause of the timeline, by its index.
    Pause(usize),
    /// A hold, and whether it waits for continue.
    Hold { open: bool },
}

/// The first frame after a stretch; never an overflow.
const fn after(at: Frames, frames: Frames) -> Frames {
    Frames(at.0.saturating_add(frames.0))
}

impl Course {
    /// The course of the exercise, to its last frame, or of the grounding, to its last word.
    ///
    /// `unattended` makes every open hold a timed one: nobody is there to continue.
    pub fn new(part: Part, timeline: Arc<Timeline>, unattended: bool) -> Self {
        let end = match part {
            Part::Exercise => timeline.length,
            Part::Grounding => timeline.cues.last().map_or(Frames::ZERO, end_of).min(timeline.length),
        };
        // A stretch of no frames cannot be heard; only an open hold waits all the same.
        let pauses = timeline.pauses.iter().enumerate().filter(|(_, pause)| pause.frames > Frames::ZERO);
        let pauses = pauses.map(|(index, pause)| (pause.at, pause.frames, What::Pause(index)));
        let holds = timeline.holds.iter().map(|hold| (hold.at, hold.frames, hold.open && !unattended));
        let holds = holds.filter(|&(_, frames, open)| open || frames > Frames::ZERO);
        let holds = holds.map(|(at, frames, open)| (at, frames, What::Hold { open }));
        let mut spans: Vec<Span> = pauses
            .chain(holds)
            .map(|(from, frames, what)| Span { from, until: after(from, frames), what, place: 0 })
            .collect();
        sort::by_key(&mut spans, |span| (span.from, span.until));

        let scenes =
            timeline.markers.iter().enumerate().filter(|(_, marker)| matches!(marker.kind, MarkerKind::Scene(_)));
        let mut happenings: Vec<Happening> = scenes
            .map(|(index, marker)| (marker.at, Kind::Scene(index)))
            .chain(timeline.breaths.iter().enumerate().map(|(index, breath)| (breath.at, Kind::Breath(index))))
            .chain(spans.iter().enumerate().map(|(index, span)| (span.from, Kind::Span(index))))
            .chain(timeline.cues.iter().enumerate().map(|(index, cue)| (cue.at, Kind::Sentence(index))))
            .chain(
                spans
                    .iter()
                    .enumerate()
                    .filter(|(_, span)| span.what == What::Hold { open: false })
                    .map(|(index, span)| (span.until, Kind::HoldEnds(index))),
            )
            .chain([(end, Kind::End)])
            .map(|(at, kind)| Happening { at, kind })
            .collect();
        sort::by_key(&mut happenings, |happening| (happening.at, happening.kind.rank()));
        for (place, happening) in happenings.iter().enumerate() {
            if let Kind::Span(index) = happening.kind
                && let Some(span) = spans.get_mut(index)
            {
                span.place = place;
            }
        }
        Self { part, timeline, happenings, spans, end }
    }

    /// How many sentences have begun when this frame is reached.
    pub fn begun(&self, frame: Frames) -> usize {
        self.timeline.cues.partition_point(|cue| cue.at <= frame)
    }

    /// A sentence, and the first frame after it.
    pub fn sentence(&self, index: usize) -> Option<(Frames, Frames)> {
        self.timeline.cues.get(index).map(|cue| (cue.at, end_of(cue)))
    }

    /// Where to begin for this sentence: up to `lead` before it, but not in the sentence before.
    pub fn entry(&self, index: usize, lead: Frames) -> Frames {
        let Some((at, _)) = self.sentence(index) else { return self.end };
        let before = index.checked_sub(1).and_then(|before| self.sentence(before)).map_or(Frames::ZERO, |cue| cue.1);
        at.saturating_sub(lead).max(before).min(at).min(self.end)
    }

    /// Where a span that is left goes on, and where it waits when it is kept open: before the end by as much as the next
    /// sentence needs, so that the sentence neither begins within a fade nor ducks a bed that is still waiting.
    pub fn threshold(&self, span: &Span) -> Frames {
        let next = self.timeline.cues.partition_point(|cue| cue.at < span.until);
        let before_next = self.sentence(next).map_or(span.until, |(at, _)| at.saturating_sub(CONTINUE_FADE));
        before_next.max(span.from).min(span.until).min(self.end)
    }

    /// Which happening is the first at this frame or after it.
    pub fn cursor(&self, frame: Frames) -> usize {
        self.happenings.partition_point(|happening| happening.at < frame)
    }
}

/// The first frame after a cue; never an overflow.
fn end_of(cue: &Cue) -> Frames {
    after(cue.at, cue.frames)
}
