//! Times as the page writes them: for a reader, and for the script that follows the sound.

use perron_core::{Frames, RATE};

use crate::words::Words;

/// `m:ss`, rounded down, so that it never names a second that has not come.
pub fn clock(frame: u64) -> String {
    let seconds = Frames(frame).to_millis().0 / 1_000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Seconds with their fraction, as the script reads them: a frame is 0.00002 s.
pub fn exact(frame: u64) -> String {
    let hundred_thousandths = (u128::from(frame) * 100_000 + u128::from(RATE) / 2) / u128::from(RATE);
    format!("{}.{:05}", hundred_thousandths / 100_000, hundred_thousandths % 100_000)
}

/// A length in the reader's own writing: `8,4 seconden`, `1 minuut`, `7 minuten en 11 seconden`.
pub fn length(frames: u64, words: &Words) -> String {
    let tenths = (Frames(frames).to_millis().0 + 50) / 100;
    if tenths < 600 {
        let comma = words.say("preview-decimal", &[]);
        let seconds = match tenths % 10 {
            0 => (tenths / 10).to_string(),
            rest => format!("{}{comma}{rest}", tenths / 10),
        };
        let key = if tenths == 10 { "preview-second" } else { "preview-seconds" };
        return words.say(key, &[("seconds", seconds.into())]);
    }
    let seconds = tenths / 10;
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).into();
    let key = if seconds.is_multiple_of(60) { "preview-minutes" } else { "preview-minutes-seconds" };
    words.say(key, &[("minutes", count(seconds / 60)), ("seconds", count(seconds % 60))])
}

#[cfg(test)]
mod tests {
    use perron_core::Language;

    use super::*;

    #[test]
    fn a_time_is_written_as_it_is_read() {
        let rate = u64::from(RATE);
        assert_eq!(
            [clock(0), clock(61 * rate), clock(62 * rate - 1), clock(600 * rate)],
            ["0:00", "1:01", "1:01", "10:00"]
        );
        assert_eq!(
            [exact(0), exact(1), exact(rate / 2), exact(61 * rate)],
            ["0.00000", "0.00002", "0.50000", "61.00000"]
        );
        let words = Words::new(Language::Nl);
        let nl = |tenths: u64| length(tenths * rate / 10, &words);
        assert_eq!(nl(84), "8,4 seconden");
        assert_eq!(nl(10), "1 seconde");
        assert_eq!([nl(600), nl(1_200), nl(4_310)], ["1 minuut", "2 minuten", "7 minuten en 11 seconden"]);
        assert_eq!(length(84 * rate / 10, &Words::new(Language::En)), "8.4 seconds");
    }
}
