//! How much of an order has been heard, told from how much of the output has been.

/// The way of one order through the outputs that played it.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    /// Frames counted in outputs before this one.
    before: u64,
    /// Frames of the order that have been told.
    told: u64,
    /// From which frame of the output on which frame of the part is heard, in order; the first is where it took effect.
    places: Vec<Place>,
    /// Frames of the output in which the voice had waited where it need not: they do not count.
    waits: Vec<(u64, u64)>,
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
    /// It took effect at this frame of the output, at this frame of the part.
    pub(super) fn taken(&mut self, frame: u64, at: u64) {
        self.places.push(Place { frame, at });
    }

    /// It went back at this frame of the output, after having waited so long.
    pub(super) fn back(&mut self, frame: u64, waited: u64) {
        self.waits.push((frame.saturating_sub(waited), frame));
    }

    /// From this frame of the output on nothing is heard of it.
    pub(super) fn hushed(&mut self, over: u64) {
        self.over = Some(over);
    }

    /// Whether what was heard of the output has come to the end of a hush.
    pub(super) fn is_over(&self, output: u64) -> bool {
        self.over.is_some_and(|over| output >= over)
    }

    /// How many frames more have been heard, when so many of the output have been.
    pub(super) fn elapsed(&mut self, output: u64) -> u64 {
        self.output = self.output.max(output);
        let Some(first) = self.places.first() else { return 0 };
        let output = output.min(self.over.unwrap_or(u64::MAX));
        let waited: u64 = self.waits.iter().map(|&(from, to)| output.min(to).saturating_sub(from)).sum();
        let now = self.before + output.saturating_sub(first.frame).saturating_sub(waited);
        let more = now.saturating_sub(self.told);
        self.told += more;
        more
    }

    /// The frame of the part that is heard next.
    pub(super) fn position(&self) -> Option<u64> {
        let output = self.output.min(self.over.unwrap_or(u64::MAX));
        let place = self.places.iter().rev().find(|place| place.frame <= output).or(self.places.first())?;
        Some(place.at + output.saturating_sub(place.frame))
    }

    /// Begins a new output: what was told stays told.
    pub(super) fn reopen(&mut self) {
        *self = Self { before: self.told, told: self.told, ..Self::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_that_need_not_have_been_is_not_counted() {
        let mut heard = Heard::default();
        assert_eq!((heard.elapsed(50), heard.position()), (0, None));
        heard.taken(100, 1_000);
        assert_eq!((heard.elapsed(150), heard.position()), (50, Some(1_050)));
        // The voice stood at 1_200 from output frame 300 on; at 400 it was let go.
        heard.back(400, 100);
        heard.taken(400, 1_200);
        assert_eq!(heard.elapsed(290), 140);
        assert_eq!(heard.elapsed(350), 10);
        assert_eq!((heard.elapsed(450), heard.position()), (50, Some(1_250)));
        heard.reopen();
        heard.taken(10, 1_250);
        assert_eq!((heard.elapsed(30), heard.position()), (20, Some(1_270)));
    }
}
