//! Speed: how fast a train goes, and how far it has come.

use alloc::vec::Vec;

use crate::units::Frames;

/// The speed of a train, as a share of that of cruising: straight lines between points, constant before the first and after
/// the last.
///
/// ```
/// use perron_core::{Frames, Speed};
/// let mut speed = Speed::default();
/// speed.move_to(Frames(1_000), 1.0, 0.0, Frames(600));
/// assert_eq!((speed.at(Frames(1_300)), speed.at(Frames(9_000))), (0.5, 0.0));
/// assert_eq!(speed.behind(Frames(9_000)), 300.0 + 7_400.0);
/// ```
///
/// A train that was never moved cruises. How far it has come is an integral that is known in closed form, so that the sound of
/// a train can be had at any frame without the frames before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Speed {
    points: Vec<Point>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Point {
    at: Frames,
    share: f32,
    /// How far it has fallen behind by then.
    behind: f64,
}

impl Speed {
    /// Whether it was never moved.
    pub fn is_cruising(&self) -> bool {
        self.points.is_empty()
    }

    /// The points, in order.
    pub fn points(&self) -> impl Iterator<Item = (Frames, f32)> {
        self.points.iter().map(|point| (point.at, point.share))
    }

    /// From `at` on towards a speed, over a time. A movement that was still under way ends where it is; before the first the
    /// train goes at the speed `from`. Movements come in order of time.
    pub fn move_to(&mut self, at: Frames, from: f32, to: f32, over: Frames) {
        let now = if self.points.is_empty() { from } else { self.at(at) };
        if self.points.is_empty() {
            // Constant from the start, so that what it falls behind is counted from there.
            self.push(Frames::ZERO, now);
        }
        self.points.truncate(self.points.partition_point(|point| point.at <= at));
        if self.points.last().is_none_or(|last| last.at < at) {
            self.push(at, now);
        }
        self.push(at + Frames(over.0.max(1)), to);
    }

    fn push(&mut self, at: Frames, share: f32) {
        let behind = self.points.last().map_or(0.0, |last| {
            let mean = (f64::from(last.share) + f64::from(share)) / 2.0;
            last.behind + (at - last.at).0 as f64 * (1.0 - mean)
        });
        self.points.push(Point { at, share, behind });
    }

    /// The speed at a frame.
    pub fn at(&self, frame: Frames) -> f32 {
        self.known(frame).0 as f32
    }

    /// How far it has fallen behind a train that has cruised since frame 0: in frames of cruising.
    pub fn behind(&self, frame: Frames) -> f64 {
        self.known(frame).1
    }

    /// Speed and arrears at a frame, by binary search: no state, so any frame can be asked in any order.
    fn known(&self, frame: Frames) -> (f64, f64) {
        let after = self.points.partition_point(|point| point.at <= frame);
        let Some(from) = after.checked_sub(1).and_then(|before| self.points.get(before)) else {
            return (1.0, 0.0);
        };
        let (since, start) = ((frame - from.at).0 as f64, f64::from(from.share));
        let gain = self.points.get(after).map_or(0.0, |to| (f64::from(to.share) - start) / (to.at - from.at).0 as f64);
        let speed = start + gain * since;
        (speed, from.behind + since * (1.0 - (start + speed) / 2.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stop, and a departure while it still slows.
    fn journey() -> Speed {
        let mut speed = Speed::default();
        speed.move_to(Frames(10_000), 1.0, 0.0, Frames(8_000));
        speed.move_to(Frames(14_000), 0.0, 1.0, Frames(20_000));
        speed.move_to(Frames(50_000), 1.0, 0.0, Frames(4_000));
        speed
    }

    #[test]
    fn it_goes_on_from_the_speed_it_has() {
        let speed = journey();
        assert_eq!((speed.at(Frames(0)), speed.at(Frames(10_000))), (1.0, 1.0));
        assert_eq!((speed.at(Frames(14_000)), speed.at(Frames(24_000)), speed.at(Frames(40_000))), (0.5, 0.75, 1.0));
        assert_eq!(speed.at(Frames(60_000)), 0.0);
    }

    #[test]
    fn a_train_that_departs_first_stood_until_then() {
        let mut speed = Speed::default();
        speed.move_to(Frames(4_000), 0.0, 1.0, Frames(2_000));
        assert_eq!((speed.at(Frames(0)), speed.behind(Frames(4_000))), (0.0, 4_000.0));
        assert_eq!(speed.behind(Frames(9_000)), 5_000.0);
        let mut at_once = Speed::default();
        at_once.move_to(Frames::ZERO, 0.0, 1.0, Frames(2_000));
        assert_eq!((at_once.at(Frames::ZERO), at_once.points().count()), (0.0, 2));
    }

    #[test]
    fn what_it_falls_behind_is_the_sum_of_what_it_lacks() {
        let (speed, mut summed) = (journey(), 0.0);
        for frame in 0..60_000 {
            assert!((speed.behind(Frames(frame)) - summed).abs() < 1e-6, "frame {frame}: {summed}");
            let middle = (f64::from(speed.at(Frames(frame))) + f64::from(speed.at(Frames(frame + 1)))) / 2.0;
            summed += 1.0 - middle;
        }
    }

    #[test]
    fn a_train_that_was_never_moved_cruises() {
        let speed = Speed::default();
        assert!(speed.is_cruising());
        assert_eq!((speed.at(Frames(9)), speed.behind(Frames(u64::MAX))), (1.0, 0.0));
    }
}
