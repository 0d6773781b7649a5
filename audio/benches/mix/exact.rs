//! What must be exact: cues on their frames, seeking to the bit, no allocation.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use assert_no_alloc::assert_no_alloc;
use hound::WavReader;
use perron_audio::render::fade::SHORTEST;
use perron_audio::{Clip, Score, Stem};
use perron_core::timeline::Cue;
use perron_core::{Decibels, Frames, RATE};

use crate::material::{BEDS, CALL, LENGTH, clips, empty, mix, playing, timeline};

/// A mark of cue `nth`: one frame, of a value that no other has.
fn mark(nth: u64) -> i16 {
    10_000 + nth as i16
}

/// Marks of one frame, found again in the output: tells the largest error of any in frames, and how many were lost.
///
/// The output is taken in calls of ever other sizes, as devices do.
pub fn cues(minutes: u64, count: u64) -> Result<(), Box<dyn Error>> {
    let length = minutes * 60 * u64::from(RATE);
    let places: Vec<u64> = (0..count).map(|nth| 1_000 + nth * (length - 2_000) / count + nth * 37 % 128).collect();
    let mut timeline = empty(length);
    for (utterance, &at) in places.iter().enumerate() {
        timeline.cues.push(Cue { utterance, at: Frames(at), frames: Frames(1), spoken: true });
    }
    let clips: Vec<_> = (0..count).map(|nth| Some(Clip::new(vec![mark(nth)], Decibels::IDENTITY))).collect();
    let (_desk, mut renderer) = playing(Arc::new(Score::new(&timeline, &clips)?), Stem::Mix, Frames::ZERO)?;
    let mut found = Vec::new();
    let (mut out, mut at, mut size) = (vec![0.0; 2 * CALL], 0, 1);
    while at < length {
        let frames = (length - at).min(size as u64);
        size = size * 5 % CALL + 1;
        let now = &mut out[..2 * frames as usize];
        renderer.fill(now);
        for (frame, sides) in now.chunks_exact(2).enumerate().filter(|(_, sides)| *sides != [0.0; 2]) {
            found.push((at + frame as u64, [sides[0], sides[1]]));
        }
        at += frames;
    }
    let expected = places.iter().zip(0..count).map(|(&at, nth)| (at, [f32::from(mark(nth)) / 32_768.0; 2]));
    let wrong = expected.clone().zip(&found).filter(|(expected, (_, sides))| expected.1 != *sides).count();
    let error = expected.zip(&found).map(|(expected, (at, _))| expected.0.abs_diff(*at)).max().unwrap_or(u64::MAX);
    println!("error {error} wrong {} of {count}", wrong + places.len().abs_diff(found.len()));
    Ok(())
}

/// Renders two beds and cues from the first frame, and again from a minute on; tells how many samples of the tail differ.
pub fn seek(minute: u64) -> Result<(), Box<dyn Error>> {
    let length = (minute + 5) * 60 * u64::from(RATE);
    let from = minute * 60 * u64::from(RATE);
    let clip = Clip::new((0..200_000).map(|n| (n % 9_001) as i16).collect::<Vec<_>>(), Decibels(-3.0));
    let lengths: Vec<_> = (0..length / 705_611).map(|_| clip.frames()).collect();
    let clips: Vec<_> = lengths.iter().map(|_| Some(clip.clone())).collect();
    let score = Arc::new(Score::new(&timeline(length, &lengths, &BEDS[..2]), &clips)?);
    let (_desk, mut whole) = playing(Arc::clone(&score), Stem::Mix, Frames::ZERO)?;
    // It fades in over the shortest time before, so that from the minute on it is itself.
    let (_desk, mut sought) = playing(score, Stem::Mix, Frames(from - SHORTEST.0))?;
    sought.fill(&mut vec![0.0; 2 * SHORTEST.0 as usize]);
    let [mut one, mut other] = [vec![0.0_f32; 2 * CALL], vec![0.0_f32; 2 * CALL]];
    let mut at = 0;
    while at < from {
        let frames = (from - at).min(CALL as u64);
        whole.fill(&mut one[..2 * frames as usize]);
        at += frames;
    }
    let (mut differ, mut compared, mut silent) = (0, 0, 0);
    while at < length {
        let samples = 2 * (length - at).min(CALL as u64) as usize;
        whole.fill(&mut one[..samples]);
        sought.fill(&mut other[..samples]);
        let pairs = one.iter().zip(&other).take(samples);
        differ += pairs.filter(|(a, b)| a.to_bits() != b.to_bits()).count();
        silent += one.iter().take(samples).filter(|sample| **sample == 0.0).count();
        compared += samples;
        at += samples as u64 / 2;
    }
    if silent > compared / 10 {
        return Err("expected sound to compare, but found silence".into());
    }
    println!("differ {differ} of {compared}");
    Ok(())
}

/// Renders the whole mix where allocating or freeing ends the process.
pub fn still(folder: &Path) -> Result<(), Box<dyn Error>> {
    let clips = clips(folder)?;
    let (_desk, mut renderer) = playing(Arc::new(mix(&clips, &BEDS)?), Stem::Mix, Frames::ZERO)?;
    let mut out = vec![0.0; 2 * CALL];
    let mut loudest = 0.0_f32;
    for _ in 0..LENGTH.div_ceil(CALL as u64) {
        assert_no_alloc(|| renderer.fill(&mut out));
        loudest = out.iter().fold(loudest, |loudest, sample| loudest.max(sample.abs()));
    }
    if loudest == 0.0 {
        return Err("expected sound, but found silence".into());
    }
    println!("allocations 0 loudest {loudest}");
    Ok(())
}

/// Allocates where it may not: the process must end here, or `still` proves nothing.
pub fn caught() -> Result<(), Box<dyn Error>> {
    let kept = assert_no_alloc(|| std::hint::black_box(vec![1_u8; 1_000]));
    println!("allocated {}", kept.len());
    Ok(())
}

/// Tells how alike two files of the mix are: frames of each, correlation, and how much louder the second is in dB.
pub fn alike(one: &Path, other: &Path) -> Result<(), Box<dyn Error>> {
    let [mut one, mut other] = [WavReader::open(one)?, WavReader::open(other)?];
    let frames = [one.duration(), other.duration()];
    let [mut both, mut first, mut second] = [0.0_f64; 3];
    for (a, b) in one.samples::<i16>().zip(other.samples::<i16>()) {
        let (a, b) = (f64::from(a?), f64::from(b?));
        both += a * b;
        first += a * a;
        second += b * b;
    }
    let correlation = both / libm::sqrt(first * second);
    println!(
        "frames {} {} correlation {correlation:.4} louder {:.2}",
        frames[0],
        frames[1],
        10.0 * libm::log10(second / first)
    );
    Ok(())
}
