//! The digest of a timeline: equal where a sentence's number means the same.

use perron_core::exercise::Utterance;
use perron_core::{Private, Timeline};
use sha2::{Digest as _, Sha256};

/// What a digest begins with; another way of counting would have another.
const KIND: &[u8] = b"perron timeline 1";

/// The digest of a timeline and its words: its length, and every sentence's frame, words and pace.
///
/// The soundscape, the levels and the voice's name are not in it: a sentence is where it was, whatever sounds beneath it. A
/// voice that speaks faster or slower has moved the sentences, and so is found. A person's own words go into it, so it is
/// sealed with them and shown to nobody.
pub(crate) fn digest(timeline: &Timeline, utterances: &[Utterance]) -> Private<[u8; 32]> {
    let mut hash = Sha256::new();
    let number = |hash: &mut Sha256, number: u64| hash.update(number.to_le_bytes());
    hash.update(KIND);
    number(&mut hash, timeline.length.0);
    for cue in &timeline.cues {
        number(&mut hash, cue.at.0);
        let spoken = utterances.get(cue.utterance);
        let words = spoken.map_or("", |utterance| utterance.text.reveal());
        number(&mut hash, words.len() as u64);
        hash.update(words.as_bytes());
        number(&mut hash, spoken.map_or(0, |utterance| utterance.pace.0.to_bits().into()));
    }
    Private::new(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use perron_core::exercise::Text;
    use perron_core::script::tree::Ending;
    use perron_core::timeline::{BedTrack, Cue, Marker, MarkerKind};
    use perron_core::{Bed, Decibels, Envelope, Frames, Pace};

    use super::*;

    /// Three sentences, the first said again at the end.
    fn example() -> (Timeline, Vec<Utterance>) {
        let mut timeline = Timeline::silent(Frames::seconds(60), Ending::Wake);
        for (utterance, at) in [(0, 0), (1, 10), (0, 20)] {
            let (at, frames) = (Frames::seconds(at), Frames::seconds(3));
            timeline.cues.push(Cue { utterance, at, frames, spoken: true });
        }
        let words = |text: &str| Utterance { text: Text::Own(Private::new(text.to_string())), pace: Pace::USUAL };
        (timeline, vec![words("the bench"), words("by the water")])
    }

    #[test]
    fn what_moves_a_sentence_or_changes_it_is_found() {
        let (timeline, words) = example();
        let same = digest(&timeline, &words);
        assert_eq!(digest(&timeline, &words), same);
        let changes: [fn(&mut Timeline, &mut Vec<Utterance>); 7] = [
            |timeline, _| timeline.length.0 += 1,
            |timeline, _| timeline.cues[1].at.0 += 1,
            |timeline, _| timeline.cues[2].utterance = 1,
            |timeline, _| _ = timeline.cues.pop(),
            |_, words| words[1].text = Text::Script("by the sea".to_string()),
            |_, words| words[0].pace = Pace::SLOWEST,
            // What ends one sentence does not begin the next unseen.
            |_, words| {
                words[0].text = Text::Script("the benchby".to_string());
                words[1].text = Text::Script(" the water".to_string());
            },
        ];
        for (nth, change) in changes.into_iter().enumerate() {
            let (mut timeline, mut words) = example();
            change(&mut timeline, &mut words);
            assert_ne!(digest(&timeline, &words), same, "change {nth}");
        }
    }

    #[test]
    fn what_moves_no_sentence_changes_nothing() {
        let (mut timeline, mut words) = example();
        let same = digest(&timeline, &words);
        timeline.beds.push(BedTrack { bed: Bed::Sea, level: Envelope::constant(Decibels(-20.0)) });
        timeline.markers.push(Marker { at: Frames::ZERO, kind: MarkerKind::Tail });
        timeline.seed = 7;
        // The same words in another order of the list.
        words.reverse();
        for cue in &mut timeline.cues {
            cue.utterance = 1 - cue.utterance;
        }
        assert_eq!(digest(&timeline, &words), same);
    }
}
