//! The three buses, and the level a person gives each of them while it plays.

use perron_core::{Decibels, RATE};

/// Voice, bed or bell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bus {
    /// What is spoken.
    Voice,
    /// The soundscapes.
    Bed,
    /// The strokes of the bell.
    Bell,
}

impl Bus {
    /// Every bus.
    pub const ALL: [Self; 3] = [Self::Voice, Self::Bed, Self::Bell];
}

/// The level of a bus: from 0 dB, as it was composed, down to -40 dB, and off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level(Decibels);

impl Level {
    /// As it was composed.
    pub const FULL: Self = Self(Decibels::IDENTITY);
    /// Not heard at all.
    pub const OFF: Self = Self(Decibels::SILENCE);
    /// The lowest level that is not off.
    pub const LOWEST: Self = Self(Decibels(-40.0));

    /// This level, brought into range.
    ///
    /// ```
    /// use perron_audio::render::Level;
    /// use perron_core::Decibels;
    /// assert_eq!(Level::new(Decibels(-60.0)), Level::LOWEST);
    /// assert_eq!(Level::new(Decibels(6.0)), Level::FULL);
    /// ```
    pub fn new(level: Decibels) -> Self {
        if level.0.is_nan() {
            return Self::FULL;
        }
        Self(Decibels(level.0.clamp(Self::LOWEST.0.0, 0.0)))
    }

    /// The level in decibels; off is [`Decibels::SILENCE`].
    pub const fn decibels(self) -> Decibels {
        self.0
    }
}

/// Half a decibel in 10 ms: what automation may move at most (P).
const DECIBELS_A_SECOND: f32 = 50.0;

/// A level on its way, in a straight line of decibels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glide {
    from: Decibels,
    to: Decibels,
    done: u64,
    length: u64,
}

impl Glide {
    /// Standing still at a level.
    pub(crate) fn still(level: Level) -> Self {
        Self { from: level.0, to: level.0, done: 0, length: 0 }
    }

    /// From where it is now to a level, as fast as automation may.
    pub(crate) fn turn(&mut self, level: Level) {
        let from = self.ahead(0);
        let length = (level.0.0 - from.0).abs() / DECIBELS_A_SECOND * RATE as f32;
        *self = Self { from, to: level.0, done: 0, length: length as u64 + 1 };
    }

    /// Writes the amplitude of the next frames, and goes on.
    pub(crate) fn write(&mut self, out: &mut [f32]) {
        if self.done >= self.length {
            out.fill(self.to.amplitude());
            return;
        }
        for (ahead, amplitude) in out.iter_mut().enumerate() {
            *amplitude = self.ahead(ahead as u64).amplitude();
        }
        self.done += out.len() as u64;
    }

    fn ahead(&self, frames: u64) -> Decibels {
        let done = self.done + frames;
        if done >= self.length {
            return self.to;
        }
        Decibels(self.from.0 + (self.to.0 - self.from.0) * (done as f32 / self.length as f32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_full_to_off_nothing_jumps() {
        let mut glide = Glide::still(Level::FULL);
        glide.turn(Level::OFF);
        let mut way = vec![1.0; 100_000];
        glide.write(&mut way);
        assert_eq!(way.last(), Some(&0.0));
        for pair in way.windows(480).filter(|pair| pair[479] > 0.001) {
            let moved = Decibels::from_amplitude(pair[0]).0 - Decibels::from_amplitude(pair[479]).0;
            assert!(moved <= 0.51, "{moved} dB within 10 ms");
        }
    }

    #[test]
    fn a_level_that_is_no_number_is_the_usual_one() {
        assert_eq!(Level::new(Decibels(f32::NAN)), Level::FULL);
    }
}
