//! Something like a recorded sentence, for tests: syllables of a low voice, in a quiet room, as a file.

/// A WAV file, mono, 16 bits: so many seconds of words at this pitch, with two thirds of a second of the room around them.
pub fn recording(seconds: f64, pitch: f64, peak: f64, rate: u32) -> Vec<u8> {
    wav(&words(seconds, pitch, peak, rate), rate)
}

/// Its samples.
pub fn words(seconds: f64, pitch: f64, peak: f64, rate: u32) -> Vec<i16> {
    let mut drawn = 0x2545_f491_u32;
    let frames = ((seconds + 4.0 / 3.0) * f64::from(rate)) as usize;
    let sample = |at: usize| {
        drawn = drawn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = f64::from(drawn) / f64::from(u32::MAX) * 2.0 - 1.0;
        let time = at as f64 / f64::from(rate) - 2.0 / 3.0;
        if !(0.0..seconds).contains(&time) {
            return (2.0 * noise) as i16;
        }
        let syllable = (std::f64::consts::PI * (4.0 * time + 0.15)).sin().abs().sqrt();
        let turn = std::f64::consts::TAU * pitch * time;
        // Eleven partials of a sawtooth reach 1.8.
        let voice: f64 = (1..12).map(|nth| (turn * f64::from(nth)).sin() / f64::from(nth)).sum::<f64>() / 1.85;
        (32_767.0 * peak * syllable * voice + 2.0 * noise) as i16
    };
    (0..frames).map(sample).collect()
}

/// A WAV file of these samples: mono, 16 bits.
pub fn wav(pcm: &[i16], rate: u32) -> Vec<u8> {
    let length = 2 * pcm.len() as u32;
    let mut bytes = Vec::new();
    bytes.extend(b"RIFF");
    bytes.extend((36 + length).to_le_bytes());
    bytes.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    bytes.extend(rate.to_le_bytes());
    bytes.extend((2 * rate).to_le_bytes());
    bytes.extend(b"\x02\0\x10\0data");
    bytes.extend(length.to_le_bytes());
    bytes.extend(pcm.iter().flat_map(|sample| sample.to_le_bytes()));
    bytes
}

/// A FLAC file of these samples, mono, 16 bits: nothing of it is made smaller.
pub fn flac(pcm: &[i16], rate: u32) -> Vec<u8> {
    const BLOCK: usize = 4096;
    let mut bytes = b"fLaC\x80\x00\x00\x22".to_vec();
    bytes.extend((BLOCK as u16).to_be_bytes());
    bytes.extend((BLOCK as u16).to_be_bytes());
    bytes.extend([0; 6]);
    // 20 bits of rate, 3 of channels less one, 5 of bits less one, 36 of samples.
    bytes.extend((u64::from(rate) << 44 | 15 << 36 | pcm.len() as u64).to_be_bytes());
    bytes.extend([0; 16]);
    for (number, block) in pcm.chunks(BLOCK).enumerate() {
        let mut frame = vec![0xff, 0xf8, 0x70, 0x08];
        let number = char::from_u32(number as u32).expect("a short file");
        frame.extend(number.to_string().into_bytes());
        frame.extend((block.len() as u16 - 1).to_be_bytes());
        frame.push(crc(&frame, 8, 0x07) as u8);
        frame.push(0x02);
        frame.extend(block.iter().flat_map(|sample| sample.to_be_bytes()));
        frame.extend((crc(&frame, 16, 0x8005) as u16).to_be_bytes());
        bytes.extend(frame);
    }
    bytes
}

/// A FLAC file that holds each of these levels for a block, on every channel: a few bytes a block, however long it sounds. 16 bits, or 24.
pub fn flac_of_levels(levels: &[i32], block: u16, rate: u32, channels: u8, bits: u8) -> Vec<u8> {
    let mut bytes = b"fLaC\x80\x00\x00\x22".to_vec();
    bytes.extend([block.to_be_bytes(), block.to_be_bytes()].concat());
    bytes.extend([0; 6]);
    let samples = levels.len() as u64 * u64::from(block);
    let shape = u64::from(rate) << 44 | u64::from(channels - 1) << 41 | u64::from(bits - 1) << 36;
    bytes.extend((shape | samples).to_be_bytes());
    bytes.extend([0; 16]);
    let size = if bits == 24 { 0x0c } else { 0x08 };
    for (number, level) in levels.iter().enumerate() {
        let mut frame = vec![0xff, 0xf8, 0x70, (channels - 1) << 4 | size];
        let number = char::from_u32(number as u32).expect("fewer than 55 296 blocks");
        frame.extend(number.to_string().into_bytes());
        frame.extend((block - 1).to_be_bytes());
        frame.push(crc(&frame, 8, 0x07) as u8);
        for _ in 0..channels {
            frame.push(0x00);
            frame.extend(&level.to_be_bytes()[4 - usize::from(bits / 8)..]);
        }
        frame.extend((crc(&frame, 16, 0x8005) as u16).to_be_bytes());
        bytes.extend(frame);
    }
    bytes
}

/// A check of so many bits by this polynomial, from nothing and turned nowhere.
fn crc(bytes: &[u8], bits: u32, polynomial: u32) -> u32 {
    let (top, mask) = (1 << (bits - 1), (1_u32 << bits) - 1);
    bytes.iter().fold(0, |sum, byte| {
        let fed = sum ^ (u32::from(*byte) << (bits - 8));
        (0..8).fold(fed, |sum, _| if sum & top == 0 { sum << 1 } else { (sum << 1) ^ polynomial } & mask)
    })
}
