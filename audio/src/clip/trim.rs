//! Trimming: a clip begins just before its first sound and ends just after its last.

/// What counts as silence, relative to the loudest sample: -50 dB (P).
const SILENCE: f32 = 0.003_162;
/// What is left before the first sound, in thousandths of a second, as in the shipped clips.
const LEAD: usize = 20;
/// What is left after the last.
const TAIL: usize = 60;

/// The part of a clip that is spoken, with its lead and tail, both fading.
pub(crate) fn trim(pcm: &[i16], rate: u32) -> Vec<i16> {
    let frames = |millis: usize| millis * rate as usize / 1_000;
    let loudest = pcm.iter().map(|sample| sample.unsigned_abs()).max().unwrap_or(0);
    let threshold = (f32::from(loudest) * SILENCE) as u16;
    let sounds = |sample: &i16| sample.unsigned_abs() > threshold;
    let (Some(first), Some(last)) = (pcm.iter().position(sounds), pcm.iter().rposition(sounds)) else {
        return Vec::new();
    };
    let (from, to) = (first.saturating_sub(frames(LEAD)), (last + 1 + frames(TAIL)).min(pcm.len()));
    let mut spoken = pcm.get(from..to).unwrap_or_default().to_vec();
    let (lead, tail) = ((first - from).max(1), (to - last - 1).max(1));
    for (nth, sample) in spoken.iter_mut().take(lead).enumerate() {
        *sample = (f32::from(*sample) * nth as f32 / lead as f32) as i16;
    }
    for (nth, sample) in spoken.iter_mut().rev().take(tail).enumerate() {
        *sample = (f32::from(*sample) * nth as f32 / tail as f32) as i16;
    }
    spoken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_silent_goes_but_for_the_lead_and_the_tail() {
        let mut pcm = vec![3; 1_000];
        pcm.extend([10_000; 500]);
        pcm.extend([-3; 1_000]);
        let spoken = trim(&pcm, 1_000);
        assert_eq!(spoken.len(), 20 + 500 + 60);
        assert_eq!((spoken[0], spoken[20], spoken[519], spoken[579]), (0, 10_000, 10_000, 0));
    }

    #[test]
    fn silence_is_nothing() {
        assert!(trim(&[0; 100], 1_000).is_empty());
        assert!(trim(&[], 1_000).is_empty());
    }
}
