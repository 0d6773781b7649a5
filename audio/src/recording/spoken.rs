//! Where in a recording somebody speaks.
//!
//! The trim of made clips takes what is 50 dB beneath the loudest sample for silence. A room is never so silent, and
//! a recorder's button clicks: so what is measured here is energy, and a sound must last to be a word.

use perron_core::sort;
use std::ops::Range;

/// The windows of a second, each 10 ms.
const WINDOWS: usize = 100;
/// What is so far beneath the loudest window is no word, in dB (P).
const FAINT: f32 = 45.0;
/// A word is so far above the room, in dB (P).
const ABOVE: f32 = 10.0;
/// But what is so near to the loudest is a word in any room, in dB (P).
const LOUD: f32 = 20.0;
/// Sounds with less between them belong together: the closure before a last "t", a breath between two words (P).
const GAP: usize = 25;
/// What is shorter by itself is a click (P).
const CLICK: usize = 5;
/// The windows next to the words: an echo, a breath.
const NEAR: usize = 10;
/// With fewer windows than these the room is judged by the quietest moments among the words.
const FEW: usize = 20;
/// Which are so much louder than the room, in dB (P).
const AMONG_WORDS: f32 = 5.0;

/// The level of each window in dB of full scale.
pub(super) struct Levels {
    levels: Vec<f32>,
    window: usize,
}

impl Levels {
    pub(super) fn new(samples: &[f32], rate: u32) -> Self {
        let window = (rate as usize / WINDOWS).max(1);
        let level = |samples: &[f32]| {
            let power = samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32;
            10.0 * libm::log10f(power.max(1e-12))
        };
        Self { levels: samples.chunks(window).map(level).collect(), window }
    }

    /// The windows from the first word to the last.
    pub(super) fn spoken(&self) -> Option<Range<usize>> {
        let loudest = self.levels.iter().copied().reduce(f32::max)?;
        let mut sorted = self.levels.clone();
        sort::by(&mut sorted, f32::total_cmp);
        let room = sorted.get(sorted.len() / 10).copied()?;
        let threshold = (loudest - FAINT).max((room + ABOVE).min(loudest - LOUD));
        // (first, last, how many sound) of sounds that belong together.
        let mut sounds: Vec<(usize, usize, usize)> = Vec::new();
        for at in (0..self.levels.len()).filter(|&at| self.levels.get(at).is_some_and(|level| *level > threshold)) {
            match sounds.last_mut() {
                Some((_, last, count)) if at - *last <= GAP => (*last, *count) = (at, *count + 1),
                _ => sounds.push((at, at, 1)),
            }
        }
        sounds.retain(|(_, _, count)| *count >= CLICK);
        Some(sounds.first()?.0..sounds.last()?.1 + 1)
    }

    /// The samples of some windows.
    pub(super) const fn samples(&self, windows: &Range<usize>) -> Range<usize> {
        windows.start * self.window..windows.end * self.window
    }

    /// How loud the room is where nobody speaks, in dB of full scale.
    pub(super) fn room(&self, spoken: &Range<usize>) -> Option<f32> {
        let before = self.levels.get(..spoken.start.saturating_sub(NEAR)).unwrap_or_default();
        let after = self.levels.get(spoken.end + NEAR..).unwrap_or_default();
        let mut room = [before, after].concat();
        sort::by(&mut room, f32::total_cmp);
        // The middle one: a click or a cough is not the room.
        if room.len() >= FEW {
            return room.get(room.len() / 2).copied();
        }
        let mut all = self.levels.clone();
        sort::by(&mut all, f32::total_cmp);
        Some(all.get(all.len() / 20)? - AMONG_WORDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 1_000;

    /// Windows of these levels.
    fn levels(parts: &[(usize, f32)]) -> Levels {
        let of = |&(windows, level): &(usize, f32)| vec![libm::powf(10.0, level / 20.0); windows * 10];
        Levels::new(&parts.iter().flat_map(of).collect::<Vec<_>>(), RATE)
    }

    #[test]
    fn words_are_found_in_a_quiet_room_and_in_a_loud_one() {
        for room in [-90.0, -60.0, -42.0] {
            let levels = levels(&[(100, room), (30, -20.0), (10, room), (40, -25.0), (100, room)]);
            assert_eq!(levels.spoken(), Some(100..180), "{room} dB");
            assert!((levels.room(&(100..180)).unwrap() - room).abs() < 0.1);
            assert_eq!(levels.samples(&(100..180)), 1_000..1_800);
        }
    }

    #[test]
    fn a_click_is_no_word_and_a_late_consonant_is_one() {
        let click = levels(&[(20, -80.0), (2, -10.0), (50, -80.0), (50, -20.0), (100, -80.0), (3, -10.0)]);
        assert_eq!(click.spoken(), Some(72..122));
        let late = levels(&[(30, -80.0), (50, -20.0), (12, -80.0), (2, -30.0), (30, -80.0)]);
        assert_eq!(late.spoken(), Some(30..94));
    }

    #[test]
    fn where_all_sounds_alike_all_is_spoken_and_nothing_is_nothing() {
        assert_eq!(levels(&[(60, -20.0)]).spoken(), Some(0..60));
        assert!((levels(&[(60, -20.0)]).room(&(0..60)).unwrap() + 25.0).abs() < 0.1);
        assert_eq!(levels(&[]).room(&(0..0)), None);
        assert_eq!(Levels::new(&[], RATE).spoken(), None);
        assert_eq!(levels(&[(CLICK - 1, -20.0)]).spoken(), None);
    }
}
