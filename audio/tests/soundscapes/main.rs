//! Laws of the soundscapes: the same bits from anywhere, no memory taken, nothing sudden, nothing that repeats.

mod bell;
mod bits;
mod measure;
mod sound;
mod story;

use perron_audio::soundscape::{self, BLOCK, SILENT, Weather};
use perron_core::Bed;

#[global_allocator]
static GUARD: assert_no_alloc::AllocDisabler = assert_no_alloc::AllocDisabler;

/// Frames of a soundscape from block `from`, under usual weather.
fn frames(bed: Bed, seed: u64, from: u64, blocks: usize) -> Vec<[f32; 2]> {
    let mut soundscape = soundscape::build(bed, seed);
    let mut block = SILENT;
    let mut frames = Vec::with_capacity(blocks * BLOCK);
    for index in from..from + blocks as u64 {
        soundscape.render(index, &Weather::USUAL, &mut block);
        frames.extend_from_slice(&block);
    }
    frames
}
