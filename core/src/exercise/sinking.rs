//! Sinking, compiled: in a sleep ending everything grows softer together, on the way to the last word.

use alloc::vec::Vec;

use super::levels::{SINK_FASTEST, SINKS_TO};
use crate::envelope::Envelope;
use crate::script::tree::Ending;
use crate::timeline::Cue;
use crate::units::{Decibels, Frames, Millis, RATE};

/// How long a sleep ending stays as loud as it began, at most, from its first word on (P).
pub const FLAT: Millis = Millis::minutes(2);

/// The master level of a practice: 0 dB throughout when it ends awake.
///
/// When it ends in sleep: 0 dB for [`FLAT`] after the first word, or two thirds of the way to the end of the last where
/// that is sooner; from there straight down to [`SINKS_TO`] at the end of the last word, and so for all that is left. Where
/// so few words leave so little time that this would be faster than [`SINK_FASTEST`], it sinks less far. It never rises.
pub(super) fn master(ending: Ending, cues: &[Cue]) -> Envelope {
    let (Ending::Sleep, Some(first), Some(last)) = (ending, cues.first(), cues.last()) else {
        return Envelope::default();
    };
    let (first, last) = (first.at, last.end());
    let span = last.saturating_sub(first);
    let from = first + Frames::from(FLAT).min(Frames(span.0 / 3 * 2));
    let most = (last - from).0 as f32 / RATE as f32 * SINK_FASTEST;
    let to = Decibels(SINKS_TO.0.max(-most));
    Envelope::new(Vec::from([(from, Decibels::IDENTITY), (last, to)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The master level in a practice whose words begin and end at these seconds.
    fn words(ending: Ending, first: u64, last: u64) -> impl Fn(u64) -> f32 {
        let cue = |at: u64| Cue { utterance: 0, at: Frames::seconds(at), frames: Frames::seconds(2), spoken: true };
        let master = master(ending, &[cue(first), cue(last - 2)]);
        move |at| master.at(Frames::seconds(at)).0
    }

    #[test]
    fn a_long_ending_sinks_after_two_minutes() {
        let level = words(Ending::Sleep, 4, 604);
        // From 2:04 to 10:04 it sinks 5 dB: 1 dB in 96 s.
        for (at, expected) in [(0, 0.0), (4, 0.0), (124, 0.0), (220, -1.0), (364, -2.5), (604, -5.0), (900, -5.0)] {
            assert_eq!(level(at), expected, "at {at} s");
        }
    }

    #[test]
    fn a_short_ending_sinks_in_its_last_third() {
        let level = words(Ending::Sleep, 4, 124);
        for (at, expected) in [(84, 0.0), (104, -2.5), (124, -5.0)] {
            assert_eq!(level(at), expected, "at {at} s");
        }
    }

    #[test]
    fn a_few_words_sink_less_far_so_that_nobody_hears_it_fall() {
        // Of 30 s a third is left, in which a quarter of a decibel a second makes 2.5.
        let level = words(Ending::Sleep, 4, 34);
        for (at, expected) in [(24, 0.0), (34, -2.5), (99, -2.5)] {
            assert_eq!(level(at), expected, "at {at} s");
        }
    }

    #[test]
    fn who_wakes_and_who_hears_no_word_hears_no_change() {
        assert_eq!(words(Ending::Wake, 4, 604)(604), 0.0);
        assert_eq!(master(Ending::Sleep, &[]), Envelope::default());
    }
}
