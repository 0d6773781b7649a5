//! The lanes of the picture that show how much: levels in decibels, the speed of the train.

use perron_core::{Decibels, Envelope, Frames};

use super::{RIGHT, Sheet, units};

/// A quantity through time, as a plan has it: `[frame, how much]`, straight lines between.
type Levels = [(u64, f32)];

/// What a lane shows, from its foot to its top; what lies beyond is drawn there.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    foot: f32,
    top: f32,
    /// What is written beside it.
    written: &'static [f32],
    unit: &'static str,
    height: f64,
}

impl Scale {
    /// A soundscape: at -60 dB nobody hears it.
    pub(super) const BED: Self =
        Self { foot: -60.0, top: 0.0, written: &[0.0, -20.0, -40.0], unit: "dB", height: 64.0 };
    /// All of it together, which sinks by a few decibels.
    pub(super) const ALL: Self = Self { foot: -10.0, top: 0.0, written: &[0.0, -5.0], unit: "dB", height: 40.0 };
    /// A train, in hundredths of its cruising speed.
    pub(super) const SPEED: Self = Self { foot: 0.0, top: 100.0, written: &[100.0, 50.0], unit: "%", height: 40.0 };

    fn y(self, much: f32, top: f64) -> f64 {
        let part = (self.top - much.clamp(self.foot, self.top)) / (self.top - self.foot);
        top + self.height * f64::from(part)
    }
}

fn envelope(levels: &Levels) -> Envelope {
    Envelope::new(levels.iter().map(|&(at, level)| (Frames(at), Decibels(level))).collect())
}

/// Two levels in series, with a point wherever either has one.
///
/// A step has two points on one frame; the earlier is asked one frame before.
pub(super) fn sum(one: &Levels, two: &Levels) -> Vec<(u64, f32)> {
    let (first, second) = (envelope(one), envelope(two));
    let mut frames: Vec<u64> = one.iter().chain(two).flat_map(|&(at, _)| [at.saturating_sub(1), at]).collect();
    frames.push(0);
    frames.sort_unstable();
    frames.dedup();
    frames.into_iter().map(|at| (at, (first.at(Frames(at)) + second.at(Frames(at))).0)).collect()
}

/// A lane in which a level is the height of an area.
pub(super) fn curve(sheet: &mut Sheet, name: &str, levels: &Levels, scale: Scale) {
    let (top, height) = sheet.lane(name, scale.height);
    let foot = top + height;
    let first = levels.first().map_or(0.0, |point| point.1);
    let last = levels.last().map_or(0.0, |point| point.1);
    let inner = levels.iter().filter(|point| point.0 <= sheet.across.frames);
    let inner: Vec<(u64, f32)> = inner.copied().collect();
    let ends = [(0, first)].into_iter().chain(inner).chain([(sheet.across.frames, last)]);
    let mut points: Vec<(f64, f64)> = ends.map(|(at, level)| (sheet.across.at(at), scale.y(level, top))).collect();
    points.insert(0, (sheet.across.at(0), foot));
    points.push((sheet.across.at(sheet.across.frames), foot));
    // What falls on one spot is drawn once: a long exercise has thousands of points.
    let mut drawn: Vec<String> = points.into_iter().map(|(x, y)| format!("{},{}", units(x), units(y))).collect();
    drawn.dedup();
    sheet.draw("polygon", &[("class", "level"), ("points", &drawn.join(" "))]);
    for &level in scale.written {
        let y = scale.y(level, top);
        sheet.line("grid", (sheet.across.at(0), y), (RIGHT, y));
        sheet.words("decibels", (super::LEFT - 4.0, y + 3.5), &format!("{level} {}", scale.unit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_levels_in_series_have_every_corner_of_both() {
        let found = sum(&[(0, -20.0), (100, -20.0), (200, -40.0)], &[(150, 0.0), (160, -6.0)]);
        let at = |frame: u64| found.iter().find(|point| point.0 == frame).map(|point| point.1);
        assert_eq!([at(0), at(100), at(150), at(200)], [Some(-20.0), Some(-20.0), Some(-30.0), Some(-46.0)]);
        assert!(found.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn a_step_stays_a_step() {
        let found = sum(&[(100, 0.0), (100, -20.0)], &[]);
        assert_eq!(found, [(0, 0.0), (99, 0.0), (100, -20.0)]);
    }

    #[test]
    fn what_nobody_hears_lies_at_the_foot() {
        let y = |level| Scale::BED.y(level, 10.0);
        assert_eq!([y(0.0), y(3.0), y(-30.0), y(-60.0), y(-96.0)], [10.0, 10.0, 42.0, 74.0, 74.0]);
    }
}
