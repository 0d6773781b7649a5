//! Shipped clips: Ogg Vorbis, mono, 24 kHz, decoded within limits.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use symphonia_codec_vorbis::VorbisDecoder;
use symphonia_core::audio::{AudioBufferRef, Signal};
use symphonia_core::codecs::{Decoder, DecoderOptions};
use symphonia_core::errors::Error;
use symphonia_core::formats::{FormatOptions, FormatReader};
use symphonia_core::io::MediaSourceStream;
use symphonia_format_ogg::OggReader;

use super::resample::round;

/// The rate of shipped clips.
pub const SHIPPED_RATE: u32 = 24_000;

/// The longest clip: no sentence takes a minute.
const LONGEST: usize = 60 * SHIPPED_RATE as usize;

/// The largest file: a minute takes a quarter of a megabyte.
const LARGEST: usize = 1 << 20;

/// Decodes a shipped clip to mono samples at 24 kHz.
///
/// The decoder is built without its vector units, so that the same file gives the same samples on every machine. It runs
/// where a panic of its own does no harm, and never past the limits.
///
/// # Errors
/// When it is not what is shipped; the error says how.
pub fn decode(bytes: &[u8]) -> Result<Vec<i16>, ClipError> {
    if bytes.len() > LARGEST {
        return Err(ClipError::TooLarge { found: bytes.len() });
    }
    let bytes = bytes.to_vec();
    catch_unwind(AssertUnwindSafe(|| within_limits(bytes))).unwrap_or(Err(ClipError::Undecodable))
}

fn within_limits(bytes: Vec<u8>) -> Result<Vec<i16>, ClipError> {
    let undecodable = |_: Error| ClipError::Undecodable;
    let frames = granule(&bytes).unwrap_or(u64::MAX);
    let source = MediaSourceStream::new(Box::new(Cursor::new(bytes)), Default::default());
    let options = FormatOptions { enable_gapless: true, ..FormatOptions::default() };
    let mut file = OggReader::try_new(source, &options).map_err(undecodable)?;
    let track = file.default_track().ok_or(ClipError::Undecodable)?.codec_params.clone();
    let mut decoder = VorbisDecoder::try_new(&track, &DecoderOptions::default()).map_err(undecodable)?;
    let (channels, rate) = (track.channels.map_or(0, |all| all.count() as u16), track.sample_rate.unwrap_or_default());
    if (channels, rate) != (1, SHIPPED_RATE) {
        return Err(ClipError::Shape { channels, rate });
    }
    let mut pcm = Vec::new();
    loop {
        let packet = match file.next_packet() {
            Ok(packet) => packet,
            // The file's end: the reader knows no other word for it.
            Err(Error::IoError(_)) => break,
            Err(_) => return Err(ClipError::Undecodable),
        };
        let AudioBufferRef::F32(samples) = decoder.decode(&packet).map_err(undecodable)? else {
            return Err(ClipError::Undecodable);
        };
        pcm.extend(samples.chan(0).iter().map(|sample| round(sample * 32_768.0)));
        if pcm.len() > LONGEST {
            return Err(ClipError::TooLong);
        }
    }
    pcm.truncate(usize::try_from(frames).unwrap_or(LONGEST));
    Ok(pcm)
}

/// How many frames the last page of an Ogg file says there are (RFC 3533, section 6).
///
/// The decoder leaves the padding of the last packet in when all of a clip lies on one page.
fn granule(bytes: &[u8]) -> Option<u64> {
    let page = bytes.windows(4).rposition(|window| window == b"OggS")?;
    let granule = bytes.get(page + 6..page + 14)?;
    Some(u64::from_le_bytes(granule.try_into().ok()?))
}

/// Why a clip could not be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClipError {
    /// The file is too large.
    #[error("expected a clip of at most {LARGEST} bytes, but found {found}")]
    TooLarge {
        /// Its size in bytes.
        found: usize,
    },
    /// It lasts too long.
    #[error("expected a clip of at most 60 s, but found a longer one")]
    TooLong,
    /// It is not mono at 24 kHz.
    #[error("expected 1 channel at {SHIPPED_RATE} Hz, but found {channels} at {rate} Hz")]
    Shape {
        /// Its channels.
        channels: u16,
        /// Its rate.
        rate: u32,
    },
    /// It is not Ogg Vorbis.
    #[error("expected Ogg Vorbis, but found something else")]
    Undecodable,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Half a second of a tone of 300 Hz at a quarter of full scale.
    const TONE: &[u8] = include_bytes!("../../tests/clips/tone.ogg");

    #[test]
    fn a_clip_is_decoded_to_its_frame() {
        let pcm = decode(TONE).unwrap();
        assert_eq!(pcm.len(), 12_000);
        let loudest = pcm.iter().map(|sample| sample.unsigned_abs()).max().unwrap();
        assert!((7_500..8_900).contains(&loudest), "{loudest}");
    }

    #[test]
    fn what_is_not_a_clip_is_refused() {
        assert_eq!(decode(b"RIFF"), Err(ClipError::Undecodable));
        assert_eq!(decode(&vec![0; LARGEST + 1]), Err(ClipError::TooLarge { found: LARGEST + 1 }));
        assert_eq!(
            decode(include_bytes!("../../tests/clips/stereo.ogg")),
            Err(ClipError::Shape { channels: 2, rate: 24_000 })
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_damaged_file_does_no_harm(at in 0..TONE.len(), with: u8, cut in 0..TONE.len()) {
            let mut bytes = TONE.to_vec();
            bytes[at] = with;
            bytes.truncate(cut.max(1));
            if let Ok(pcm) = decode(&bytes) {
                prop_assert!(pcm.len() <= LONGEST);
            }
        }
    }
}
