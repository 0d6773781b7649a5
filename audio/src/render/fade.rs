//! Fades: amplitude along a smoothstep, frame by frame.

use perron_core::Frames;

/// The shortest fade there is (P), 5 ms: whatever is asked, nothing starts or stops with a step.
pub const SHORTEST: Frames = Frames(240);

/// An amplitude on its way from one value to another.
///
/// The way is `3x² - 2x³`: it leaves and arrives without a kink. Its steepest step is `1.5 / length` a frame.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fade {
    from: f32,
    to: f32,
    done: u64,
    length: u64,
}

impl Fade {
    /// From silence to full.
    pub(crate) fn rising(length: Frames) -> Self {
        Self { from: 0.0, to: 1.0, done: 0, length: length.max(SHORTEST).0 }
    }

    /// From where this fade is now to silence.
    pub(crate) fn falling(self, length: Frames) -> Self {
        Self { from: self.now(), to: 0.0, done: 0, length: length.max(SHORTEST).0 }
    }

    /// The amplitude of the next frame.
    pub(crate) fn now(&self) -> f32 {
        self.ahead(0)
    }

    /// Frames until it has arrived.
    pub(crate) fn left(&self) -> u64 {
        self.length - self.done
    }

    /// Writes the amplitude of the next frames, and goes on.
    pub(crate) fn write(&mut self, out: &mut [f32]) {
        if self.left() == 0 {
            out.fill(self.to);
            return;
        }
        for (ahead, amplitude) in out.iter_mut().enumerate() {
            *amplitude = self.ahead(ahead as u64);
        }
        self.done = self.length.min(self.done + out.len() as u64);
    }

    fn ahead(&self, frames: u64) -> f32 {
        let done = self.done + frames;
        if done >= self.length {
            return self.to;
        }
        let part = done as f32 / self.length as f32;
        self.from + (self.to - self.from) * (part * part * (3.0 - 2.0 * part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_way_is_half() {
        let mut fade = Fade::rising(Frames(1_000));
        let mut way = [0.0; 1_001];
        fade.write(&mut way);
        assert_eq!((way[0], way[500], way[1_000]), (0.0, 0.5, 1.0));
        assert_eq!(fade.left(), 0);
    }

    #[test]
    fn nothing_is_shorter_than_the_shortest() {
        assert_eq!(Fade::rising(Frames::ZERO).left(), SHORTEST.0);
    }

    #[test]
    fn a_turn_goes_on_from_what_sounds() {
        let mut fade = Fade::rising(Frames(1_000));
        fade.write(&mut [0.0; 300]);
        let before = fade.now();
        assert_eq!(fade.falling(Frames(500)).now(), before);
    }
}
