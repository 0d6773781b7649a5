//! WAV files: a person's, of many kinds, and the house's own, of one.

use std::io::Cursor;

use hound::{SampleFormat, WavReader, WavSpec, WavWriter};
use perron_core::RATE;

use super::Fault;
use super::limit::{FILE, LOWEST_RATE, SECONDS};
use super::read::{Gather, Raw};

/// Reads a person's file.
pub(super) fn read(bytes: &[u8]) -> Result<Raw, Fault> {
    let reader = WavReader::new(bytes).map_err(|_| Fault::Damaged)?;
    let WavSpec { channels, sample_rate, bits_per_sample: bits, sample_format } = reader.spec();
    let mut gather = Gather::new(channels, bits, sample_rate)?;
    // A file that breaks off gives an error for the sample that its header promised.
    match sample_format {
        SampleFormat::Float => {
            for sample in reader.into_samples::<f32>() {
                gather.push(sample.map_err(|_| Fault::Damaged)?)?;
            }
        }
        SampleFormat::Int => {
            let scale = 2.0_f32.powi(i32::from(bits) - 1);
            for sample in reader.into_samples::<i32>() {
                gather.push(sample.map_err(|_| Fault::Damaged)? as f32 / scale)?;
            }
        }
    }
    gather.end()
}

/// Writes the house's own.
pub(super) fn write(pcm: &[i16], rate: u32) -> Vec<u8> {
    let spec = WavSpec { channels: 1, sample_rate: rate, bits_per_sample: 16, sample_format: SampleFormat::Int };
    let mut bytes = Cursor::new(Vec::new());
    let mut write = || -> Result<(), hound::Error> {
        let mut writer = WavWriter::new(&mut bytes, spec)?;
        pcm.iter().try_for_each(|&sample| writer.write_sample(sample))?;
        writer.finalize()
    };
    // Memory takes every byte, and a minute is far from what a header can count.
    write().expect("a minute fits in memory");
    bytes.into_inner()
}

/// Reads the house's own.
pub(super) fn stored(bytes: &[u8]) -> Result<(Vec<i16>, u32), Fault> {
    if bytes.len() > FILE {
        return Err(Fault::TooLarge);
    }
    let reader = WavReader::new(bytes).map_err(|_| Fault::Damaged)?;
    let WavSpec { channels, sample_rate: rate, bits_per_sample: bits, .. } = reader.spec();
    if channels != 1 || bits != 16 || !(LOWEST_RATE..=RATE).contains(&rate) {
        return Err(Fault::Shape { channels, bits, rate });
    }
    if reader.duration() > SECONDS * rate {
        return Err(Fault::Endless);
    }
    let pcm = reader.into_samples::<i16>().collect::<Result<_, _>>().map_err(|_| Fault::Damaged)?;
    Ok((pcm, rate))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(spec: WavSpec, sample: impl Fn(&mut WavWriter<&mut Cursor<Vec<u8>>>)) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let mut writer = WavWriter::new(&mut bytes, spec).unwrap();
        sample(&mut writer);
        writer.finalize().unwrap();
        bytes.into_inner()
    }

    #[test]
    fn every_kind_gives_the_same_samples() {
        let spec =
            |bits, sample_format| WavSpec { channels: 2, sample_rate: 44_100, bits_per_sample: bits, sample_format };
        for bits in [16_u16, 24, 32] {
            let half = 1_i32 << (bits - 2);
            let bytes = file(spec(bits, SampleFormat::Int), |writer| {
                for sample in [half, half, -half, half] {
                    writer.write_sample(sample).unwrap();
                }
            });
            let raw = read(&bytes).unwrap();
            assert_eq!((raw.samples.as_slice(), raw.rate), (&[0.5, 0.0][..], 44_100), "{bits} bits");
        }
        let bytes = file(spec(32, SampleFormat::Float), |writer| {
            for sample in [0.5_f32, 0.5, f32::NAN, 0.0] {
                writer.write_sample(sample).unwrap();
            }
        });
        assert_eq!(read(&bytes).err(), Some(Fault::NoNumber));
    }

    #[test]
    fn a_file_that_breaks_off_or_promises_too_much_is_damaged() {
        let whole = write(&[100; 1_000], 24_000);
        assert!(read(&whole).is_ok());
        for length in [4, 12, 30, 44, 100, whole.len() - 1] {
            assert_eq!(read(&whole[..length]).err(), Some(Fault::Damaged), "{length} bytes");
        }
        let mut promising = whole.clone();
        promising[40..44].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(read(&promising).err(), Some(Fault::Damaged));
        promising[40..44].copy_from_slice(&(u32::MAX - 1).to_le_bytes());
        assert_eq!(read(&promising).err(), Some(Fault::Damaged));
    }

    #[test]
    fn the_house_reads_what_it_wrote_and_nothing_else() {
        let pcm: Vec<i16> = (0..1_000).map(|n| (n * 30) as i16).collect();
        for rate in [LOWEST_RATE, 22_050, RATE] {
            assert_eq!(stored(&write(&pcm, rate)), Ok((pcm.clone(), rate)));
        }
        let beyond = |rate| Err(Fault::Shape { channels: 1, bits: 16, rate });
        assert_eq!(stored(&write(&pcm, RATE + 1)), beyond(RATE + 1));
        assert_eq!(stored(&write(&pcm, LOWEST_RATE - 1)), beyond(LOWEST_RATE - 1));
        let minute = |more: usize| stored(&write(&vec![0; SECONDS as usize * 8_000 + more], 8_000));
        assert!(minute(0).is_ok());
        assert_eq!(minute(1), Err(Fault::Endless));
    }
}
