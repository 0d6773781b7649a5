//! From the bytes of a file to mono samples, within the limits.

use super::limit::{CHANNELS, CLIPPED, FILE, HIGHEST_RATE, LOWEST_RATE, SECONDS};
use super::{Fault, flac, wav};

/// From here on a sample is at full scale: half a step of 16 bits beneath it.
const FULL: f32 = 32_766.5 / 32_768.0;

/// What a file holds, both sides mixed to one.
#[derive(Debug)]
pub(super) struct Raw {
    pub samples: Vec<f32>,
    pub rate: u32,
}

/// Reads a file by its first bytes; its name says nothing.
pub(super) fn read(bytes: &[u8]) -> Result<Raw, Fault> {
    if bytes.len() > FILE {
        return Err(Fault::TooLarge);
    }
    match bytes.get(..4) {
        Some(b"RIFF") => wav::read(bytes),
        Some(b"fLaC") => flac::read(bytes),
        _ => Err(Fault::Unknown),
    }
}

/// Takes samples one by one, left and right by turns, and holds them to the limits.
pub(super) struct Gather {
    channels: usize,
    most: usize,
    rate: u32,
    mono: Vec<f32>,
    frame: f32,
    side: usize,
    /// How many samples of full scale came last, on each side.
    full: [usize; CHANNELS as usize],
    clipped: bool,
}

impl Gather {
    /// For a file of this shape, if it is one that is taken.
    pub(super) fn new(channels: u16, bits: u16, rate: u32) -> Result<Self, Fault> {
        let known = (1..=CHANNELS).contains(&channels)
            && matches!(bits, 16 | 24 | 32)
            && (LOWEST_RATE..=HIGHEST_RATE).contains(&rate);
        if !known {
            return Err(Fault::Shape { channels, bits, rate });
        }
        let most = SECONDS as usize * rate as usize;
        Ok(Self {
            channels: usize::from(channels),
            most,
            rate,
            // No room is taken for what a header promises, only for what comes.
            mono: Vec::new(),
            frame: 0.0,
            side: 0,
            full: [0; CHANNELS as usize],
            clipped: false,
        })
    }

    /// The next sample, -1 to 1.
    pub(super) fn push(&mut self, sample: f32) -> Result<(), Fault> {
        if !sample.is_finite() {
            return Err(Fault::NoNumber);
        }
        let Some(full) = self.full.get_mut(self.side) else { return Err(Fault::Damaged) };
        *full = if sample.abs() >= FULL { *full + 1 } else { 0 };
        self.clipped |= *full >= CLIPPED;
        // What is far beyond full scale is clipped already; its sum must not leave the numbers.
        self.frame += sample.clamp(-2.0, 2.0) / self.channels as f32;
        self.side += 1;
        if self.side == self.channels {
            if self.mono.len() == self.most {
                return Err(Fault::Endless);
            }
            self.mono.push(self.frame);
            (self.side, self.frame) = (0, 0.0);
        }
        Ok(())
    }

    /// What was gathered; a clipped recording is told of only now, for a damaged one is that before all.
    pub(super) fn end(self) -> Result<Raw, Fault> {
        if self.side != 0 {
            return Err(Fault::Damaged);
        }
        if self.clipped {
            return Err(Fault::Clipped);
        }
        Ok(Raw { samples: self.mono, rate: self.rate })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(channels: u16, bits: u16, rate: u32) -> bool {
        Gather::new(channels, bits, rate).is_ok()
    }

    #[test]
    fn a_shape_is_taken_up_to_its_limits() {
        assert!(shape(1, 16, LOWEST_RATE) && !shape(1, 16, LOWEST_RATE - 1));
        assert!(shape(1, 16, HIGHEST_RATE) && !shape(1, 16, HIGHEST_RATE + 1));
        assert!(shape(CHANNELS, 24, 48_000) && !shape(CHANNELS + 1, 24, 48_000) && !shape(0, 24, 48_000));
        assert!(shape(1, 32, 48_000) && !shape(1, 8, 48_000) && !shape(1, 20, 48_000));
    }

    #[test]
    fn a_minute_is_taken_and_not_a_sample_more() {
        let mut gather = Gather::new(2, 16, LOWEST_RATE).unwrap();
        for _ in 0..2 * SECONDS * LOWEST_RATE {
            gather.push(0.1).unwrap();
        }
        assert_eq!(gather.push(0.1), Ok(()), "half a frame");
        assert_eq!(gather.push(0.1), Err(Fault::Endless));
    }

    #[test]
    fn a_file_is_taken_up_to_its_size() {
        let mut bytes = vec![0; FILE + 1];
        assert_eq!(read(&bytes).err(), Some(Fault::TooLarge));
        bytes.pop();
        assert_eq!(read(&bytes).err(), Some(Fault::Unknown));
        assert_eq!(read(b"").err(), Some(Fault::Unknown));
    }

    #[test]
    fn full_scale_in_a_row_is_clipped_on_either_side() {
        let gathered = |run: usize, side: usize| {
            let mut gather = Gather::new(2, 16, 48_000).unwrap();
            for frame in 0..100 {
                for now in 0..2 {
                    gather.push(if now == side && frame < run { -1.0 } else { 0.1 }).unwrap();
                }
            }
            gather.end()
        };
        for side in [0, 1] {
            assert!(gathered(CLIPPED - 1, side).is_ok());
            assert_eq!(gathered(CLIPPED, side).err(), Some(Fault::Clipped));
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for sample in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            assert_eq!(Gather::new(1, 32, 48_000).unwrap().push(sample), Err(Fault::NoNumber));
        }
    }

    #[test]
    fn both_sides_become_one() {
        let mut gather = Gather::new(2, 16, 48_000).unwrap();
        for sample in [0.5, 0.25, -0.5, 0.5] {
            gather.push(sample).unwrap();
        }
        assert_eq!(gather.end().unwrap().samples, [0.375, 0.0]);
    }
}
