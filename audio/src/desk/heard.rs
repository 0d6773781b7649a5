//! How much of an order has been heard, told from how much of the output has been.
//!
//! Places are compared, never numbers of frames: what a session was told is right when it stands where the sound stands.

use perron_core::Frames;

/// The way of one order through the outputs that played it.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    /// The frame of the part up to which was told.
    told: u64,
    /// From which frame of the output on which frame of the part is heard, in order; the first is where it took effect.
    places: Vec<Place>,
    /// The frame of the output from which on nothing is heard any more.
    over: Option<u64>,
    /// How much of the output has been heard.
    output: u64,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    frame: u64,
    at: u64,
}

impl Heard {
    /// An order that begins at this frame of its part.
    pub(super) fn from(at: u64) -> Self {
        Self { told: at, ..Self::default() }
    }

    /// It took effect, or went back, at this frame of the output, to this frame of the part.
    pub(super) fn taken(&mut self, frame: u64, at: u64) {
        self.places.push(Place { frame, at });
    }

    /// From this frame of the output on nothing is heard of it.
    pub(super) fn hushed(&mut self, over: u64) {
        self.over = Some(over);
    }

    /// Whether what was heard of the output has come to the end of a hush.
    pub(super) fn is_over(&self, output: u64) -> bool {
        self.over.is_some_and(|over| output >= over)
    }

    /// How many frames more have been heard, when so many of the output have been; waiting at the hold counts.
    pub(super) fn elapsed(&mut self, output: u64, hold_at: Option<Frames>) -> u64 {
        let before = self.audible();
        self.output = self.output.max(output);
        let (Some(first), Some(place)) = (self.places.first(), self.position(hold_at)) else { return 0 };
        let Some(moved) = place.checked_sub(self.told) else { return 0 };
        self.told = place;
        let waits = hold_at.is_some_and(|hold| hold.0 <= place);
        if waits { moved.max(self.audible().saturating_sub(before.max(first.frame))) } else { moved }
    }

    /// It leaves this hold. Where it stands there, it goes on from there, and not from as far as it would have come: even
    /// when nothing sounds that could tell of it.
    pub(super) fn leave(&mut self, hold_at: Option<Frames>) {
        if let (Some(Frames(hold)), Some(free)) = (hold_at, self.position(None))
            && free > hold
        {
            let frame = self.audible();
            let index = self.places.partition_point(|place| place.frame <= frame);
            self.places.insert(index, Place { frame, at: hold });
        }
    }

    /// The frame of the part that is heard next. The voice goes no further than its hold; and what is heard beyond a frame
    /// that the sound will go back to is heard twice and counts once.
    pub(super) fn position(&self, hold_at: Option<Frames>) -> Option<u64> {
        let output = self.audible();
        let after = self.places.partition_point(|place| place.frame <= output);
        let place = self.places.get(after.saturating_sub(1))?;
        let ends = [hold_at.map(|hold| hold.0), self.places.get(after.max(1)).map(|next| next.at)];
        let free = place.at + output.saturating_sub(place.frame);
        Some(ends.into_iter().flatten().fold(free, |at, end| at.min(end.max(place.at))))
    }

    /// How much of the output has been heard before a hush was over.
    fn audible(&self) -> u64 {
        self.output.min(self.over.unwrap_or(u64::MAX))
    }

    /// Begins a new output: what was told stays told.
    pub(super) fn reopen(&mut self) {
        *self = Self::from(self.told);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_heard_twice_counts_once() {
        let mut heard = Heard::from(1_000);
        assert_eq!((heard.elapsed(50, None), heard.position(None)), (0, None));
        heard.taken(100, 1_000);
        assert_eq!((heard.elapsed(150, None), heard.position(None)), (50, Some(1_050)));
        // The voice stands at 1 200, from output frame 300 on; heard to 350 it is let go, and at 400 it goes on.
        let hold = Some(Frames(1_200));
        assert_eq!((heard.elapsed(290, hold), heard.elapsed(350, hold)), (140, 60));
        heard.leave(hold);
        assert_eq!(heard.elapsed(360, None), 10, "nobody has said yet that it went back");
        heard.taken(400, 1_200);
        assert_eq!(heard.elapsed(400, None), 0);
        assert_eq!((heard.elapsed(450, None), heard.position(None)), (40, Some(1_250)));
        heard.reopen();
        heard.taken(10, 1_250);
        assert_eq!((heard.elapsed(30, None), heard.position(None)), (20, Some(1_270)));
    }
}
