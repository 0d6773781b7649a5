//! What costs: rendering to a file, to memory, and to a device.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use perron_audio::device::{Device, Profile};
use perron_audio::{Clip, Stem};
use perron_core::Frames;

use crate::material::{BEDS, CALL, LENGTH, clips, mix, playing, save};

/// Renders the mix of two beds to a file, and tells the highest memory of this process and what of it the clips are.
pub fn write(folder: &Path, file: &Path) -> Result<(), Box<dyn Error>> {
    let clips = clips(folder)?;
    save(Arc::new(mix(&clips, &BEDS[..2])?), Stem::Mix, file)?;
    let held: usize = clips.iter().map(|clip| size_of_val(clip.pcm())).sum();
    println!("peak {} clips {held}", peak()?);
    Ok(())
}

/// The highest resident memory of this process, in bytes; the kernel counts it in units of 1024.
fn peak() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let units: u64 = line.split_whitespace().next().ok_or("an empty VmHWM")?.parse()?;
    Ok(units * 1_024)
}

/// Renders the mix to memory, and tells the nanoseconds of CPU time of this thread from the first frame to the last.
pub fn speed(beds: usize, folder: &Path) -> Result<(), Box<dyn Error>> {
    let score = Arc::new(mix(&clips(folder)?, BEDS.get(..beds).ok_or("more beds than there are")?)?);
    let (_desk, mut renderer) = playing(score, Stem::Mix, Frames::ZERO)?;
    let mut out = vec![0.0; 2 * CALL];
    let from = cpu()?;
    for _ in 0..LENGTH.div_ceil(CALL as u64) {
        renderer.fill(&mut out);
        black_box(&out);
    }
    println!("cpu {}", cpu()? - from);
    Ok(())
}

/// Nanoseconds for which this thread has run.
fn cpu() -> Result<u64, Box<dyn Error>> {
    let spent = fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(spent.split_whitespace().next().ok_or("an empty schedstat")?.parse()?)
}

/// Plays the mix of two beds at rest, as the companion does through a night, and tells how much was heard.
pub fn play(seconds: u64, folder: &Path) -> Result<(), Box<dyn Error>> {
    let clips: Vec<Clip> = clips(folder)?;
    let (mut desk, renderer) = playing(Arc::new(mix(&clips, &BEDS[..2])?), Stem::Mix, Frames::ZERO)?;
    let mut device = Device::open(Profile::Rest, renderer)?;
    let (mut heard, mut lost) = (Frames::ZERO, Frames::ZERO);
    // The session at rest is told of time four times a second.
    for _ in 0..4 * seconds {
        thread::sleep(Duration::from_millis(250));
        heard += desk.elapsed(device.heard());
        lost += device.underrun().unwrap_or(Frames::ZERO);
    }
    println!("heard {} lost {}", heard.0, lost.0);
    Ok(())
}
