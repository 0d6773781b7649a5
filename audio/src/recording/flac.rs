//! FLAC files.

use claxon::{FlacReader, FlacReaderOptions};

use super::Fault;
use super::read::{Gather, Raw};

/// Reads a person's file.
pub(super) fn read(bytes: &[u8]) -> Result<Raw, Fault> {
    let sound = without_extras(bytes).ok_or(Fault::Damaged)?;
    let options = FlacReaderOptions { metadata_only: false, read_vorbis_comment: false };
    let mut reader = FlacReader::new_ext(sound.as_slice(), options).map_err(|_| Fault::Damaged)?;
    let info = reader.streaminfo();
    let (channels, bits) = (info.channels as u16, info.bits_per_sample as u16);
    let mut gather = Gather::new(channels, bits, info.sample_rate)?;
    let scale = 2.0_f32.powi(i32::from(bits) - 1);
    let mut blocks = reader.blocks();
    let mut memory = Vec::new();
    let mut frames = 0;
    while let Some(block) = blocks.read_next_or_eof(memory).map_err(|_| Fault::Damaged)? {
        if block.channels() != info.channels {
            return Err(Fault::Damaged);
        }
        for frame in 0..block.duration() {
            for channel in 0..block.channels() {
                gather.push(block.sample(channel, frame) as f32 / scale)?;
            }
        }
        frames += u64::from(block.duration());
        memory = block.into_buffer();
    }
    // The reader takes the end of the bytes for the end of the sound; the header knows better.
    if info.samples.is_some_and(|promised| promised != frames) {
        return Err(Fault::Damaged);
    }
    gather.end()
}

/// The file with its first block of metadata alone: tags and pictures are nobody's business here, and what is not there
/// cannot do harm.
fn without_extras(bytes: &[u8]) -> Option<Vec<u8>> {
    const MARK: usize = 4;
    const STREAM_INFO: usize = 4 + 34;
    const LAST: u8 = 0x80;
    let mut at = MARK;
    loop {
        let &[kind, a, b, c] = bytes.get(at..at + 4)? else { return None };
        if at == MARK && (kind & !LAST, [a, b, c]) != (0, [0, 0, 34]) {
            return None;
        }
        at += 4 + u32::from_be_bytes([0, a, b, c]) as usize;
        if kind & LAST != 0 {
            break;
        }
    }
    let mut sound = bytes.get(..MARK + STREAM_INFO)?.to_vec();
    *sound.get_mut(MARK)? |= LAST;
    sound.extend(bytes.get(at..)?);
    Some(sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tenth of a second of 300 Hz at half of full scale, stereo, 24 bits, 44.1 kHz, with a comment, a picture's place
    /// and padding.
    const TONE: &[u8] = include_bytes!("../../tests/clips/tone.flac");

    #[test]
    fn a_file_is_read_to_its_sample() {
        let raw = read(TONE).unwrap();
        assert_eq!((raw.samples.len(), raw.rate), (4_410, 44_100));
        for (at, sample) in raw.samples.iter().enumerate() {
            let tone = 0.5 * libm::sin(core::f64::consts::TAU * 300.0 * at as f64 / 44_100.0);
            assert!((f64::from(*sample) - tone).abs() < 1e-4, "sample {at}");
        }
    }

    #[test]
    fn a_file_that_breaks_off_is_damaged() {
        for length in 4..TONE.len() {
            assert_eq!(read(&TONE[..length]).err(), Some(Fault::Damaged), "{length} bytes");
        }
    }

    #[test]
    fn a_block_of_metadata_that_lies_about_its_length_is_damaged() {
        let mut bytes = TONE.to_vec();
        bytes[4 + 38 + 1..4 + 38 + 4].copy_from_slice(&[0xff; 3]);
        assert_eq!(read(&bytes).err(), Some(Fault::Damaged));
        bytes[4..8].copy_from_slice(&[0, 0, 0, 33]);
        assert_eq!(read(&bytes).err(), Some(Fault::Damaged));
    }
}
