//! Ducking, compiled: when speech sounds is known, so the bed is already down at the first frame of a word.

use alloc::vec::Vec;

use super::levels::{DUCK, DUCK_FALLS, DUCK_RECOVERS, DUCK_RESTS};
use crate::envelope::Envelope;
use crate::timeline::Cue;
use crate::units::{Decibels, Frames};

/// What the spoken cues do to every bed: 0 dB in pauses, [`DUCK`] around speech.
///
/// It begins to fall [`DUCK_FALLS`] before a word and recovers over [`DUCK_RECOVERS`] after the last one; where the bed
/// could not stay up for [`DUCK_RESTS`] between the two, it stays down. A word too near to the first frame finds it down.
pub(super) fn around(cues: &[Cue]) -> Envelope {
    let worth_it = DUCK_RECOVERS + DUCK_RESTS + DUCK_FALLS;
    let spoken: Vec<&Cue> = cues.iter().filter(|cue| cue.spoken && cue.frames > Frames::ZERO).collect();
    let mut points = Vec::new();
    for run in spoken.chunk_by(|one, next| next.at - one.end() < worth_it) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        if first.at >= DUCK_FALLS {
            points.push((first.at - DUCK_FALLS, Decibels::IDENTITY));
        }
        points.push((first.at, DUCK));
        points.push((last.end(), DUCK));
        points.push((last.end() + DUCK_RECOVERS, Decibels::IDENTITY));
    }
    Envelope::new(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(at: u64, frames: u64) -> Cue {
        Cue { utterance: 0, at: Frames::seconds(at), frames: Frames::seconds(frames), spoken: true }
    }

    #[test]
    fn the_bed_is_down_at_the_first_frame_and_back_two_seconds_after_the_last() {
        let duck = around(&[cue(10, 3)]);
        assert_eq!(duck.at(Frames::seconds(10) - DUCK_FALLS), Decibels(0.0));
        assert_eq!(duck.at(Frames::seconds(10)), DUCK);
        assert_eq!(duck.at(Frames::seconds(13)), DUCK);
        assert_eq!(duck.at(Frames::seconds(14)), Decibels(-2.75));
        assert_eq!(duck.at(Frames::seconds(15)), Decibels(0.0));
    }

    #[test]
    fn a_short_gap_stays_down_and_a_long_one_does_not() {
        assert_eq!(around(&[cue(10, 3), cue(15, 3)]).at(Frames::seconds(14)), DUCK);
        assert!(around(&[cue(10, 3), cue(16, 3)]).at(Frames::seconds(15)) > DUCK);
    }

    #[test]
    fn what_is_only_shown_moves_nothing() {
        assert_eq!(around(&[Cue { spoken: false, ..cue(10, 3) }]), Envelope::default());
    }
}
