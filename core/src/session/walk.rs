//! The walk along one part: where it is, what comes next, where it waits, where it may begin again.

use super::course::{Course, Happening, Kind, What};
use super::output::Part;
use super::times::{BACK_FADE, BACK_REACH, BEGIN_FADE, RESUME_FADE, RESUME_FADE_TIGHT, STILL_LANDING};
use crate::units::Frames;

/// A position that moves along a course.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    pub course: Course,
    /// The frame that is heard next.
    pub position: Frames,
    /// The next happening.
    cursor: usize,
    /// Where the walk last began.
    landed: Frames,
    /// So many spans are behind: their holds have been left, and are not entered again while landing just before what
    /// follows them.
    behind: usize,
    /// A span that is kept open, and the frame where it waits.
    keep: Option<Keep>,
    /// The hold or kept pause that the walk is in.
    inside: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Keep {
    span: usize,
    stand: Frames,
}

/// A place to begin: where, how many spans are behind it, over which fade.
#[derive(Clone, Copy, Debug)]
pub(super) struct Landing {
    pub at: Frames,
    pub behind: usize,
    pub fade: Frames,
}

/// How a hold was left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaving {
    /// Whether the sound must go to another place.
    pub jumped: bool,
    /// Whether the end is another, or known again after it was open.
    pub moved: bool,
}

/// What stay would keep open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keepable {
    /// The span that the walk is in.
    Here(usize),
    /// The next span, with no sentence between.
    Ahead(usize),
    Nothing,
}

impl Walk {
    pub fn new(course: Course) -> Self {
        Self { course, position: Frames::ZERO, cursor: 0, landed: Frames::ZERO, behind: 0, keep: None, inside: None }
    }

    /// From the first frame, as if nothing had been.
    pub fn rewind(&mut self) {
        self.keep = None;
        self.land(Landing { at: Frames::ZERO, behind: 0, fade: Frames::ZERO });
    }

    /// Begins at another place. A pause that the person keeps open stays kept until it is behind.
    pub fn land(&mut self, landing: Landing) {
        self.position = landing.at;
        self.landed = landing.at;
        self.cursor = self.course.cursor(landing.at);
        self.behind = landing.behind;
        self.inside = None;
        self.keep = self.keep.filter(|keep| keep.span >= self.behind);
    }

    /// The pause or hold that a landing has come down in the middle of; what begins just there happens by itself.
    pub fn underfoot(&self) -> Option<usize> {
        let at = self.position;
        let waiting = self.stand().filter(|stand| stand.0 == at).map(|stand| stand.1);
        let within = || self.course.spans.iter().position(|span| span.from < at && at < span.until);
        waiting.filter(|&index| self.course.spans.get(index).is_some_and(|span| span.from < at)).or_else(within)
    }

    /// Where the walk will wait: the frame, and the span that it waits in.
    fn stand(&self) -> Option<(Frames, usize)> {
        let kept = self.keep.map(|keep| (keep.stand, keep.span));
        let mut ahead = self.course.spans.iter().enumerate().skip(self.behind);
        let open = ahead
            .find(|(_, span)| span.what == What::Hold { open: true })
            .filter(|&(index, _)| !self.is_kept(index))
            .map(|(index, span)| (self.course.threshold(span), index));
        open.into_iter().chain(kept).min().map(|(stand, index)| (stand.max(self.position), index))
    }

    /// How far the voice may go without another order.
    pub fn hold_at(&self) -> Option<Frames> {
        let stand = self.stand().map(|stand| stand.0);
        match self.course.part {
            Part::Exercise => stand,
            Part::Grounding => Some(stand.map_or(self.course.end, |stand| stand.min(self.course.end))),
        }
    }

    /// What happens next, if the walk may come so far.
    fn upcoming(&self, cursor: usize) -> Option<Happening> {
        let happening = self.course.happenings.get(cursor).copied()?;
        match self.stand() {
            Some((stand, _)) if happening.at > stand => None,
            Some((stand, span)) if happening.at == stand => {
                let place = self.course.spans.get(span).map_or(0, |span| span.place);
                (cursor <= place).then_some(happening)
            }
            _ => Some(happening),
        }
    }

    /// Moves on by so many frames, or to what happens before. Says how many frames it took.
    ///
    /// With no frames left it still brings, one by one, what happens at the frame that was reached.
    pub fn step(&mut self, frames: Frames) -> (Frames, Option<Happening>) {
        let target = Frames(self.position.0.saturating_add(frames.0));
        let limit = self.stand().map_or(target, |stand| stand.0.min(target));
        if let Some(happening) = self.upcoming(self.cursor).filter(|happening| happening.at <= limit) {
            let used = happening.at.saturating_sub(self.position);
            self.position = self.position.max(happening.at);
            self.cursor += 1;
            return (used, Some(happening));
        }
        self.position = limit;
        (frames, None)
    }

    /// Frames until the next thing that will be told of.
    pub fn next(&self) -> Option<Frames> {
        let told = |kind: Kind| match kind {
            Kind::HoldEnds(_) => false,
            Kind::Span(span) => self.is_told(span),
            _ => true,
        };
        (self.cursor..)
            .map_while(|cursor| self.upcoming(cursor))
            .find(|happening| told(happening.kind))
            .map(|happening| happening.at.saturating_sub(self.position))
    }

    /// Whether the beginning of this span is told: that of a hold which has been left is not.
    pub fn is_told(&self, span: usize) -> bool {
        match self.course.spans.get(span).map(|span| span.what) {
            Some(What::Pause(_)) => true,
            Some(What::Hold { .. }) => span >= self.behind,
            None => false,
        }
    }

    /// Whether this span waits for continue.
    pub fn is_open(&self, span: usize) -> bool {
        let hold = matches!(self.course.spans.get(span), Some(span) if span.what == What::Hold { open: true });
        self.is_kept(span) || (hold && span >= self.behind)
    }

    /// Whether the person keeps this span open.
    pub fn is_kept(&self, span: usize) -> bool {
        self.keep.is_some_and(|keep| keep.span == span)
    }

    /// Whether the person keeps some span open that may still lie ahead.
    pub fn keeps(&self) -> bool {
        self.keep.is_some()
    }

    /// The hold or kept pause that the walk is in.
    pub fn inside(&self) -> Option<usize> {
        self.inside
    }

    /// Comes into a hold or a kept pause.
    pub fn enter(&mut self, span: usize) {
        self.inside = Some(span);
    }

    /// Comes out of a timed hold that is over; whether the walk was in it.
    pub fn pass(&mut self, span: usize) -> bool {
        let was_in = self.inside == Some(span);
        if was_in {
            self.inside = None;
        }
        was_in
    }

    /// What stay would keep open from here.
    pub fn keepable(&self) -> Keepable {
        let at = self.position;
        if let Some(span) = self.inside {
            return Keepable::Here(span);
        }
        let spans = || self.course.spans.iter().enumerate();
        if let Some((index, _)) =
            spans().find(|(_, span)| span.from <= at && at < span.until && span.place < self.cursor)
        {
            return Keepable::Here(index);
        }
        let next = self.course.sentence(self.course.begun(at)).map_or(self.course.end, |cue| cue.0);
        match spans().find(|(_, span)| span.place >= self.cursor && span.from < next) {
            Some((index, _)) => Keepable::Ahead(index),
            None => Keepable::Nothing,
        }
    }

    /// Keeps a span open, until it is left.
    pub fn keep(&mut self, index: usize) {
        let Some(span) = self.course.spans.get(index) else { return };
        let threshold = self.course.threshold(span);
        let stand = if self.position <= threshold { threshold } else { span.until.min(self.course.end) };
        self.keep = Some(Keep { span: index, stand });
        self.behind = self.behind.min(index);
    }

    /// Keeps nothing open.
    pub fn let_go(&mut self) {
        self.keep = None;
    }

    /// Leaves the hold or kept pause that the walk is in.
    pub fn leave(&mut self) -> Leaving {
        let Some((index, span)) = self.inside.take().and_then(|index| Some((index, *self.course.spans.get(index)?)))
        else {
            return Leaving { jumped: false, moved: false };
        };
        let threshold = self.course.threshold(&span);
        let jumped = self.position < threshold;
        let moved = jumped || self.is_open(index);
        if jumped {
            self.position = threshold;
            self.landed = threshold;
            self.cursor = self.course.cursor(threshold).max(span.place + 1);
        }
        self.behind = self.behind.max(index + 1);
        self.keep = self.keep.filter(|keep| keep.span != index);
        Leaving { jumped, moved }
    }

    /// Where to go on after a silence: the interrupted sentence from its start, or else this place in the pause.
    ///
    /// A sentence that has just ended counts as interrupted, unless it was not heard since the walk last began: so that
    /// a string of interruptions does not lead backwards.
    pub fn restart(&self) -> Landing {
        let (at, begun) = (self.position, self.course.begun(self.position));
        if let Some(last) = begun.checked_sub(1)
            && let Some((start, end)) = self.course.sentence(last)
        {
            let interrupted = at < end && self.inside.is_none();
            let landing = at >= end && at.saturating_sub(end) < STILL_LANDING && self.landed <= start;
            if interrupted || landing {
                return self.before(last, RESUME_FADE, RESUME_FADE_TIGHT);
            }
        }
        match self.course.sentence(begun) {
            Some((next, _)) if next.saturating_sub(at) < RESUME_FADE => {
                let landing = self.before(begun, RESUME_FADE, RESUME_FADE_TIGHT);
                Landing { at: landing.at.min(at), behind: self.behind, ..landing }
            }
            _ => Landing { at: at.min(self.course.end), behind: self.behind, fade: RESUME_FADE },
        }
    }

    /// Where it begins: with the first frame, or at a sentence as a resume there would.
    pub fn beginning(&self, sentence: Option<usize>) -> Landing {
        match sentence.filter(|&sentence| self.course.sentence(sentence).is_some()) {
            Some(sentence) => self.before(sentence, RESUME_FADE, RESUME_FADE_TIGHT),
            None => Landing { at: Frames::ZERO, behind: 0, fade: BEGIN_FADE },
        }
    }

    /// Where back goes: this sentence again, or within reach of its start the one before.
    pub fn again(&self) -> Landing {
        let Some(last) = self.course.begun(self.position).checked_sub(1) else {
            let first = self.before(0, BACK_FADE, BACK_FADE);
            return Landing { at: first.at.min(self.position), behind: self.behind, fade: BACK_FADE };
        };
        let within_reach =
            self.course.sentence(last).is_some_and(|(start, _)| self.position.saturating_sub(start) < BACK_REACH);
        self.before(if within_reach { last.saturating_sub(1) } else { last }, BACK_FADE, BACK_FADE)
    }

    /// A landing for this sentence: as far before it as the fade takes, or as there is silence, and then `tight`.
    fn before(&self, sentence: usize, fade: Frames, tight: Frames) -> Landing {
        let start = self.course.sentence(sentence).map_or(self.course.end, |cue| cue.0);
        let at = self.course.entry(sentence, fade);
        let fade = if start.saturating_sub(at) < fade { tight } else { fade };
        Landing { at, behind: self.course.spans.partition_point(|span| span.from <= start), fade }
    }
}
