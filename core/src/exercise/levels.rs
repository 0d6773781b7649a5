//! Levels: how loud a bed is beneath the voice, and how fast a level may move. 0 dB is as loud as the voice.

use alloc::vec::Vec;

use super::wishes::Mode;
use crate::envelope::Envelope;
use crate::units::{Decibels, Frames, RATE};

/// How much lower every bed is around speech than in pauses; they rise at most 6 dB in pauses, by rule.
pub const DUCK: Decibels = Decibels(-5.5);
/// The bed beneath speech in `clear`: at least 20 dB below the voice (WCAG 2.2, 1.4.7), with room for the waves of a sea.
pub const CLEAR_SPEECH: Decibels = Decibels(-26.0);
/// The bed beneath speech in `ambient`: 12 to 15 dB below the voice (P).
pub const AMBIENT_SPEECH: Decibels = Decibels(-13.5);

/// The fastest that everything together may move a bed, in decibels a second: 0.5 dB per 10 ms, by rule.
pub const FASTEST: f32 = 50.0;
/// The duck begins to fall so long before a word, and is down at its first frame; 300 to 500 ms by rule.
pub const DUCK_FALLS: Frames = Frames(RATE as u64 * 400 / 1_000);
/// The duck comes back within this time after the last word; 1.5 to 3 s by rule.
pub const DUCK_RECOVERS: Frames = Frames(RATE as u64 * 2);
/// The bed must be up for so long in a pause (P), or it stays down.
pub const DUCK_RESTS: Frames = Frames(RATE as u64 / 2);
/// How far everything sinks on the way into sleep, by the last word: within 4 to 6 dB, by rule.
pub const SINKS_TO: Decibels = Decibels(-5.0);
/// The fastest that everything sinks so, in decibels a second (P).
pub const SINK_FASTEST: f32 = 0.25;
/// The fastest that a mark or a fade may move one bed, in decibels a second: what the duck's fall and the sinking leave of
/// [`FASTEST`].
pub const FASTEST_PATH: f32 = FASTEST + DUCK.0 * RATE as f32 / DUCK_FALLS.0 as f32 - SINK_FASTEST;

/// The level of a bed in pauses at 100 percent.
pub fn reference(mode: Mode) -> Decibels {
    let beneath = match mode {
        Mode::Clear => CLEAR_SPEECH,
        Mode::Ambient => AMBIENT_SPEECH,
    };
    Decibels(beneath.0 - DUCK.0)
}

/// The level of a bed in pauses at a percentage of its reference amplitude; 0 is silence.
pub fn of_percent(mode: Mode, percent: u8) -> Decibels {
    reference(mode) + Decibels::from_amplitude(f32::from(percent) / 100.0)
}

/// A level that is moved again and again, each time from wherever it is then.
#[derive(Clone, Debug)]
pub(super) struct Path {
    points: Vec<(Frames, Decibels)>,
}

impl Path {
    /// Silent until it is moved.
    pub(super) fn silent() -> Self {
        Self { points: alloc::vec![(Frames::ZERO, Decibels::SILENCE)] }
    }

    /// From `at` on towards a level, over a time that is lengthened where it would be too fast.
    ///
    /// A movement that was still under way ends where it is.
    pub(super) fn move_to(&mut self, at: Frames, level: Decibels, over: Frames) {
        // Movements come in order of time, so only the last of them can still be under way.
        let passed = self.points.partition_point(|point| point.0 <= at);
        let under_way = self.points.split_off(passed.saturating_sub(1));
        self.points.extend(under_way.first().filter(|point| point.0 < at));
        let now = Envelope::new(under_way).at(at);
        let least = libm::ceilf((level.0 - now.0).abs() / FASTEST_PATH * RATE as f32);
        self.points.push((at, now));
        self.points.push((at + over.max(Frames(least as u64)), level));
    }

    /// The whole movement.
    pub(super) fn envelope(self) -> Envelope {
        Envelope::new(self.points)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_moves_on_from_where_it_is() {
        let mut path = Path::silent();
        path.move_to(Frames::ZERO, Decibels(-20.0), Frames::seconds(4));
        path.move_to(Frames::seconds(2), Decibels(-30.0), Frames::seconds(10));
        let level = path.envelope();
        assert_eq!(level.at(Frames::seconds(2)), Decibels(-58.0));
        assert_eq!(level.at(Frames::seconds(7)), Decibels(-44.0));
        assert_eq!(level.at(Frames::seconds(12)), Decibels(-30.0));
        assert_eq!(level.points().len(), 3);
    }

    #[test]
    fn a_movement_that_is_too_fast_takes_longer() {
        let mut path = Path::silent();
        path.move_to(Frames::ZERO, Decibels(0.0), Frames(1));
        let end = path.envelope().points()[1].0;
        assert!((2.6..2.7).contains(&(end.0 as f32 / RATE as f32)), "{end:?}");
    }

    #[test]
    fn the_bed_is_as_far_beneath_the_voice_as_promised() {
        let beneath = |mode| reference(mode) + DUCK;
        assert_eq!(beneath(Mode::Clear), CLEAR_SPEECH);
        assert_eq!(beneath(Mode::Ambient), AMBIENT_SPEECH);
        assert_eq!(of_percent(Mode::Clear, 100), reference(Mode::Clear));
        assert!((of_percent(Mode::Clear, 50).0 - -26.5206).abs() < 1e-3);
        assert_eq!(of_percent(Mode::Clear, 0), Decibels::SILENCE);
    }
}
