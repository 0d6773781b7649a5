//! What a stereo frame of each soundscape costs: `cargo bench -p perron-audio --bench soundscapes`.
//!
//! The best of several runs of 20 s each, in nanoseconds of wall time, so run it on a quiet machine; and how many times real time
//! that is on one core.
#![allow(clippy::print_stdout, reason = "a bench speaks to whoever started it")]

use std::hint::black_box;
use std::time::Instant;

use perron_audio::soundscape::{self, BLOCK, Bell, SILENT, Strike, Weather};
use perron_core::Bed;

const BLOCKS: u64 = 7_500;
const RUNS: u64 = 9;

fn main() {
    println!("{:<8} {:>9} {:>8} {:>8}", "bed", "ns/frame", "x real", "seek ms");
    for named in Bed::ALL {
        let mut bed = soundscape::build(named, 1);
        let mut block = SILENT;
        let (mut best, mut seek) = (f64::MAX, f64::MAX);
        for run in 0..RUNS {
            let from = run * BLOCKS;
            let start = Instant::now();
            // The worst place: the last block before a seam.
            bed.locate(from | 1_023, &|_| Weather::USUAL);
            seek = seek.min(start.elapsed().as_secs_f64() * 1e3);
            bed.locate(from, &|_| Weather::USUAL);
            let start = Instant::now();
            for index in from..from + BLOCKS {
                bed.render(index, &Weather::USUAL, &mut block);
                black_box(&block);
            }
            best = best.min(start.elapsed().as_secs_f64() * 1e9 / (BLOCKS * BLOCK as u64) as f64);
        }
        println!("{:<8} {best:>9.1} {:>8.0} {seek:>8.2}", named.name(), 1e9 / 48_000.0 / best);
    }

    // One strike that sounds all the time, the worst that a single bell can cost.
    let (bell, mut block, mut best) = (Bell::new(), SILENT, f64::MAX);
    let blocks = Bell::LENGTH / BLOCK as u64;
    for _ in 0..RUNS {
        let start = Instant::now();
        for index in 0..blocks {
            bell.render(index, black_box(&[Strike { frame: 0, gain: 1.0 }]), &mut block);
            black_box(&block);
        }
        best = best.min(start.elapsed().as_secs_f64() * 1e9 / Bell::LENGTH as f64);
    }
    println!("{:<8} {best:>9.1} {:>8.0} {:>8}", "bell", 1e9 / 48_000.0 / best, "-");
}
