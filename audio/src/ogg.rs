//! Ogg Vorbis: what was rendered, in a twentieth of the room, for a page that carries its own sound (feature `ogg`).

use std::num::{NonZeroU8, NonZeroU32};

use perron_core::RATE;
use vorbis_rs::{VorbisBitrateManagementStrategy, VorbisEncoder, VorbisEncoderBuilder, VorbisError};

/// The encoder's measure, from -0.1 to 1: noise of the sea and a soft voice come through it unchanged to the ear, at
/// about 100 kbit/s.
const QUALITY: f32 = 0.3;

/// One stream stands alone in its file, so its number may be any; a fixed one makes the same render the same bytes.
const STREAM: i32 = 1;

/// How many frames are encoded at once, always: what the encoder makes of a sound hangs on the blocks it comes in.
const AT_ONCE: usize = 4_096;

/// Sound that is being encoded, in memory: 48 kHz, stereo.
///
/// ```
/// use perron_audio::OggVorbis;
/// let mut sound = OggVorbis::new()?;
/// sound.write(&[0.5, -0.5])?;
/// assert!(sound.finish()?.starts_with(b"OggS"));
/// # Ok::<(), perron_audio::ogg::OggError>(())
/// ```
///
/// What is decoded from it is as long to the frame, but its samples are near, not equal: a render that is to be measured is
/// a [`WavFile`](crate::WavFile).
pub struct OggVorbis {
    encoder: VorbisEncoder<Vec<u8>>,
    left: Vec<f32>,
    right: Vec<f32>,
}

/// The encoder failed.
#[derive(Debug, thiserror::Error)]
#[error("expected to encode the sound, but found: {0}")]
pub struct OggError(#[from] VorbisError);

impl OggVorbis {
    /// Begins.
    ///
    /// # Errors
    /// When the encoder cannot be made.
    pub fn new() -> Result<Self, OggError> {
        let rate = const { NonZeroU32::new(RATE).expect("time passes") };
        let stereo = const { NonZeroU8::new(2).expect("two ears") };
        let encoder = VorbisEncoderBuilder::new_with_serial(rate, stereo, Vec::new(), STREAM)
            .bitrate_management_strategy(VorbisBitrateManagementStrategy::QualityVbr { target_quality: QUALITY })
            .build()?;
        Ok(Self { encoder, left: Vec::with_capacity(AT_ONCE), right: Vec::with_capacity(AT_ONCE) })
    }

    /// Encodes the next samples: left, right, left, right.
    ///
    /// # Errors
    /// When the encoder fails.
    pub fn write(&mut self, samples: &[f32]) -> Result<(), OggError> {
        for frame in samples.chunks_exact(2) {
            if let [left, right] = frame {
                self.left.push(*left);
                self.right.push(*right);
            }
            if self.left.len() == AT_ONCE {
                self.encode()?;
            }
        }
        Ok(())
    }

    fn encode(&mut self) -> Result<(), OggError> {
        // An empty block would tell the encoder that the sound ends.
        if !self.left.is_empty() {
            self.encoder.encode_audio_block([&self.left, &self.right])?;
        }
        self.left.clear();
        self.right.clear();
        Ok(())
    }

    /// Ends it: the whole file.
    ///
    /// # Errors
    /// When the encoder fails.
    pub fn finish(mut self) -> Result<Vec<u8>, OggError> {
        self.encode()?;
        Ok(self.encoder.finish()?)
    }
}

#[cfg(test)]
mod tests {
    use vorbis_rs::VorbisDecoder;

    use super::*;

    /// A quiet tone on the left, a quieter one on the right.
    fn tones(frames: usize) -> Vec<f32> {
        let tone =
            |at: usize, hertz: f32, level: f32| level * (at as f32 / RATE as f32 * hertz * std::f32::consts::TAU).sin();
        (0..frames).flat_map(|at| [tone(at, 220.0, 0.2), tone(at, 330.0, 0.1)]).collect()
    }

    fn encode(samples: &[f32], piece: usize) -> Vec<u8> {
        let mut sound = OggVorbis::new().unwrap();
        for piece in samples.chunks(2 * piece) {
            sound.write(piece).unwrap();
        }
        sound.write(&[]).unwrap();
        sound.finish().unwrap()
    }

    fn decode(bytes: &[u8]) -> [Vec<f32>; 2] {
        let mut decoder = VorbisDecoder::<&[u8]>::new(bytes).unwrap();
        assert_eq!((decoder.sampling_frequency().get(), decoder.channels().get()), (RATE, 2));
        let mut found = [Vec::new(), Vec::new()];
        while let Some(block) = decoder.decode_audio_block().unwrap() {
            for (side, samples) in found.iter_mut().zip(block.samples()) {
                side.extend_from_slice(samples);
            }
        }
        found
    }

    #[test]
    fn what_is_decoded_is_as_long_and_near() {
        for frames in [1, 999, 50_001] {
            let samples = tones(frames);
            let found = decode(&encode(&samples, 12_000));
            for (side, found) in found.iter().enumerate() {
                assert_eq!(found.len(), frames);
                let error: f32 =
                    found.iter().zip(samples.iter().skip(side).step_by(2)).map(|(a, b)| (a - b).powi(2)).sum();
                let error = (error / frames as f32).sqrt();
                assert!(error < 0.01, "side {side} of {frames}: {error}");
            }
        }
    }

    #[test]
    fn the_same_sound_is_the_same_bytes_however_it_comes() {
        let samples = tones(30_000);
        assert_eq!(encode(&samples, 12_000), encode(&samples, 100));
    }

    #[test]
    fn it_takes_a_tenth_of_the_room_and_less() {
        let samples = tones(5 * RATE as usize);
        assert!(encode(&samples, 12_000).len() < samples.len() * 2 / 10);
    }
}
