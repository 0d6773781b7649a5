//! The recordings of an assignment: FLAC of a known length, decoded once, within limits; what is kept is a WAV of ours.

use perron_audio::recording::Recording;
use perron_core::homework::{ClipInfo, Side, limit};
use perron_core::{Millis, Pace, Private};
use sha2::{Digest, Sha256};

use super::HomeworkError;

/// What a FLAC file begins with, and where its own word of how long it is stands.
const MARK: &[u8] = b"fLaC";
const LENGTH: std::ops::Range<usize> = 18..26;

/// Its own word of its rate and of how long it is; `None`: it is no FLAC, or does not say. The decoder holds it to that to the
/// sample.
fn told(flac: &[u8]) -> Option<(u32, Millis)> {
    flac.strip_prefix(MARK)?;
    let word = u64::from_be_bytes(flac.get(LENGTH)?.try_into().ok()?);
    let (rate, samples) = ((word >> 44) as u32, word & 0xf_ffff_ffff);
    (rate > 0 && samples > 0).then(|| (rate, Millis((samples * 1_000).div_ceil(u64::from(rate)))))
}

pub(super) fn hash(flac: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(&Sha256::digest(flac));
    hash
}

/// What an assignment says of this FLAC; `None`: it is none, or does not say how long it is.
pub fn describe(says: Private<String>, by: Side, flac: &[u8]) -> Option<ClipInfo> {
    Some(ClipInfo { says, by, length: told(flac)?.1, bytes: flac.len(), hash: hash(flac) })
}

/// Decodes the FLAC of this sentence, and brings it to level.
pub(super) fn take(nth: usize, says: &str, flac: &[u8]) -> Result<Recording, HomeworkError> {
    let (rate, length) = told(flac).ok_or(HomeworkError::OtherClip { nth })?;
    if rate > limit::CLIP_RATE || length > limit::CLIP_LONGEST || flac.len() > limit::CLIP {
        return Err(HomeworkError::OtherClip { nth });
    }
    Recording::take(flac, Pace::USUAL.seconds(says)).map_err(|why| HomeworkError::Clip { nth, why })
}

/// The same, of one that came with an assignment, which says what it must be.
pub(super) fn check(nth: usize, clip: &ClipInfo, flac: &[u8]) -> Result<Recording, HomeworkError> {
    if hash(flac) != clip.hash || told(flac).map(|(_, length)| length) != Some(clip.length) {
        return Err(HomeworkError::OtherClip { nth });
    }
    take(nth, clip.says.reveal(), flac)
}
