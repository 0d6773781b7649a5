//! What the monitor records is what the renderer renders, sample for sample, and nothing is allocated meanwhile.

use std::thread;
use std::time::{Duration, Instant};

use perron_audio::{Device, Profile};
use perron_core::{Frames, RATE};
use stats_alloc::Region;

use crate::monitor::Monitor;
use crate::practice::Sound;
use crate::{COUNTED, Check, Finding};

/// So much is played and compared.
const SECONDS: u64 = 22;
/// So much silence is played before.
const FIRST: Frames = Frames(RATE as u64 / 10);
/// How often it is asked what was heard.
const PACE: Duration = Duration::from_millis(50);

/// Plays an exercise at rest, and compares.
pub fn check(monitor: &Monitor, exercise: &Sound) -> Check {
    let rendered = exercise.rendered(Frames::seconds(SECONDS).0 as usize);
    let mut probes = Vec::with_capacity(100 * SECONDS as usize);
    let (mut desk, renderer) = exercise.desk();
    let mut device = Device::open(Profile::Rest, renderer)?;
    let begun = Instant::now();
    // A server may drop the first milliseconds of a stream that it has just taken: they are silent.
    while device.heard() < FIRST && begun.elapsed() < Duration::from_secs(5) {
        thread::sleep(PACE);
    }
    desk.order(Sound::order())?;
    let mut heard = Frames::ZERO;
    // The desk notes once, and not on the audio thread, where it was taken.
    while heard == Frames::ZERO && begun.elapsed() < Duration::from_secs(5) {
        thread::sleep(PACE);
        heard += desk.elapsed(device.heard());
    }
    let counted = Region::new(COUNTED);
    while !device.is_lost() && heard < Frames::seconds(SECONDS + 1) && probes.len() < probes.capacity() {
        thread::sleep(PACE);
        heard += desk.elapsed(device.heard());
        probes.push((Instant::now(), heard));
    }
    let counted = counted.change();
    let (dry, lost) = (device.underrun().is_some(), device.is_lost());
    drop(device);
    if dry {
        return Ok(None);
    }

    let from = monitor.frame_at(begun);
    let recorded = monitor.frames(from..monitor.frame_at(Instant::now()))?;
    let sounds = |frame: &[f32; 2]| *frame != [0.0; 2];
    let first = recorded.iter().position(sounds).ok_or("expected sound, but found none")?;
    let begins = rendered.iter().position(sounds).ok_or("expected an exercise that sounds, but found silence")?;
    let (played, meant) = (recorded.iter().skip(first), rendered.iter().skip(begins));
    let same = begins + played.zip(meant).take_while(|(played, meant)| played == meant).count();

    // Where the recording was at a moment, against what the device said was heard by then.
    let zero = (from + first - begins) as i64;
    let off = probes.iter().map(|(moment, heard)| heard.0 as i64 - (monitor.frame_at(*moment) as i64 - zero));
    let (least, most) = off.fold((i64::MAX, i64::MIN), |(least, most), off| (least.min(off), most.max(off)));
    let touched = counted.allocations + counted.reallocations + counted.deallocations;
    let text = format!(
        "{same} of {} frames the same ({:.1} s), {touched} allocations and frees, `heard` off by {:.1} to {:.1} ms",
        rendered.len(),
        same as f64 / f64::from(RATE),
        least as f64 / 48.0,
        most as f64 / 48.0,
    );
    Ok(Some(Finding { good: !lost && same == rendered.len() && touched == 0, text }))
}
