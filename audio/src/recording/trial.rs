//! Something like speech, for tests: syllables of a low voice with breath in it, in a room.

/// How it is recorded.
#[derive(Clone)]
pub(crate) struct Take {
    pub(crate) rate: u32,
    /// How long the words take.
    pub(crate) seconds: f64,
    /// The silence before them and after.
    pub(crate) around: f64,
    /// The loudest sample.
    pub(crate) peak: f32,
    /// The loudest sample of the room.
    pub(crate) floor: f32,
}

impl Default for Take {
    fn default() -> Self {
        Self { rate: 44_100, seconds: 2.0, around: 0.7, peak: 0.4, floor: 0.000_1 }
    }
}

/// The samples of a take; the same take gives the same.
pub(crate) fn speech(take: &Take) -> Vec<f32> {
    let rate = f64::from(take.rate);
    let frames = ((take.seconds + 2.0 * take.around) * rate) as usize;
    let mut drawn = 0x2545_f491_u32;
    let mut noise = || {
        drawn = drawn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        drawn as f32 / u32::MAX as f32 * 2.0 - 1.0
    };
    let words = |at: usize, noise: f32| {
        let time = at as f64 / rate - take.around;
        if !(0.0..take.seconds).contains(&time) {
            return 0.0;
        }
        let syllable = libm::fabs(libm::sin(core::f64::consts::PI * (4.0 * time + 0.15))).sqrt();
        let turn = core::f64::consts::TAU * 130.0 * time;
        let voice: f64 = (1..12).map(|nth| libm::sin(turn * f64::from(nth)) / f64::from(nth)).sum();
        (syllable * (voice + 0.2 * f64::from(noise))) as f32
    };
    let mut samples: Vec<f32> = (0..frames).map(|at| words(at, noise())).collect();
    let loudest = samples.iter().fold(1e-9_f32, |most, sample| most.max(sample.abs()));
    samples.iter_mut().for_each(|sample| *sample = *sample / loudest * take.peak + take.floor * noise());
    samples
}

/// A file of these samples.
pub(crate) fn wav(pcm: &[i16], rate: u32) -> Vec<u8> {
    super::wav::write(pcm, rate)
}
