//! A level that moves in straight lines of decibels between absolute frames.

use crate::sort;
use alloc::vec::Vec;

use crate::units::{Decibels, Frames};

/// Levels at frames, in order; between two of them the level moves in a straight line (in decibels), before the first
/// and after the last it stands still.
///
/// ```
/// use perron_core::{Decibels, Envelope, Frames};
/// let fade = Envelope::new(vec![(Frames(0), Decibels(0.0)), (Frames(100), Decibels(-20.0))]);
/// assert_eq!(fade.at(Frames(50)), Decibels(-10.0));
/// assert_eq!(fade.at(Frames(1_000)), Decibels(-20.0));
/// ```
///
/// An empty envelope is [`Decibels::IDENTITY`] everywhere. Two points on one frame are a step; the later one counts
/// from that frame on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Envelope {
    points: Vec<(Frames, Decibels)>,
}

impl Envelope {
    /// An envelope through these points; they are put in order of frame, points on one frame keeping theirs.
    pub fn new(mut points: Vec<(Frames, Decibels)>) -> Self {
        sort::by_key(&mut points, |point| point.0);
        Self { points }
    }

    /// One level throughout.
    pub fn constant(level: Decibels) -> Self {
        Self { points: alloc::vec![(Frames::ZERO, level)] }
    }

    /// The points, in order.
    pub fn points(&self) -> &[(Frames, Decibels)] {
        &self.points
    }

    /// The level at a frame, by binary search: no state, so any frame can be asked in any order.
    pub fn at(&self, frame: Frames) -> Decibels {
        let after = self.points.partition_point(|point| point.0 <= frame);
        let Some(&(from, low)) = after.checked_sub(1).and_then(|before| self.points.get(before)) else {
            return self.points.first().map_or(Decibels::IDENTITY, |point| point.1);
        };
        let Some(&(to, high)) = self.points.get(after) else { return low };
        let part = (frame - from).0 as f32 / (to - from).0 as f32;
        Decibels(low.0 + (high.0 - low.0) * part)
    }
}
