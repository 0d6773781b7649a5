//! Every length of time that no script writes: the lead-in, the tail, the voice's own gaps, and the limits.

use super::utterance::Utterance;
use crate::script::limit;
use crate::script::tree::{Ending, Glue};
use crate::units::{Frames, Millis, RATE};

/// From the first frame to the first sentence, in a script that names beds: the bed is there before the voice (P).
///
/// The same whichever bed is chosen, and with none, so that a practice has the same times with its bed off.
pub const LEAD_IN: Millis = Millis(4_000);
/// From the first frame to the first sentence, in a script that names no beds (P): grounding must speak at once.
pub const LEAD_IN_BARE: Millis = Millis(300);
/// How long the bed takes to come in from silence (P); the first sentence starts while it still rises.
pub const BED_RISES: Millis = Millis(5_000);

/// Between two sentences that have no pause, hold or breathing between them (P): a breath of the voice.
pub const VOICE_GAP: Glue = Glue { least: Millis(400), natural: Millis(600), most: Millis(1_200) };

/// The bed alone after the last word of a sleep ending; at least 30 s by rule.
pub const SLEEP_TAIL: Glue = Glue { least: Millis(30_000), natural: Millis(30_000), most: Millis(120_000) };
/// The bed's last fade in a sleep ending; 60 to 180 s, naturally 90, by rule.
pub const SLEEP_FADE: Glue = Glue { least: Millis(60_000), natural: Millis(90_000), most: Millis(180_000) };
/// Exact zeros at the end of a sleep ending, by rule.
pub const SLEEP_SILENCE: Millis = Millis(2_000);
/// The bed's last fade in a wake ending (P).
pub const WAKE_FADE: Millis = Millis(8_000);
/// Exact zeros at the end of a wake ending (P).
pub const WAKE_SILENCE: Millis = Millis(500);
/// What follows the last pause where nothing sounds beneath the voice (P): exact zeros.
pub const BARE_SILENCE: Millis = Millis(1_000);

/// The most that a sleep ending may take in all, tail included, by rule.
pub const SLEEP_MOST: Millis = Millis::minutes(20);
/// The most that a practice with this ending may take in all.
pub const fn most_in_all(ending: Ending) -> Millis {
    match ending {
        Ending::Sleep => SLEEP_MOST,
        Ending::Wake => limit::SESSION,
    }
}

/// How long a sentence is shown that no voice speaks: as long as a voice would take over it (P).
///
/// ```
/// use perron_core::Pace;
/// use perron_core::exercise::{Text, Utterance, lengths};
/// let text = Text::Script("Je mag op elk moment stoppen.".to_string());
/// assert_eq!(lengths::reading(&Utterance { text, pace: Pace::USUAL }).to_millis().0, 2_521);
/// ```
pub fn reading(utterance: &Utterance) -> Frames {
    Frames((utterance.pace.seconds(utterance.text.reveal()) * f64::from(RATE) + 0.5) as u64)
}
