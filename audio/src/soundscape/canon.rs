//! Canonical state: what a filter remembers is defined anew every chunk, so that any block can be reached at once.
//!
//! The state at the first block of a chunk is *defined* as silence followed by the `WARM` blocks before it. While a chunk
//! plays, a shadow copy takes those blocks in its last moments and then steps in: there is no seam to hear, because the filters
//! have forgotten all but a trace of what came earlier, and no spike, because the work is spread.

use super::{BLOCK, Block, SILENT, Soundscape, Weather};

/// Blocks in a chunk: 2^17 frames, 2.73 s. Longer makes leaps dear, shorter makes the shadow dear.
pub(super) const CHUNK: u64 = (1 << 17) / BLOCK as u64;

/// One soundscape's own part: a kernel that remembers only what `WARM` blocks can teach it.
pub(super) trait Voice: Clone + Send {
    /// Blocks after which the kernel, begun from silence, is where it would always have been.
    const WARM: u64;

    /// Back to silence.
    fn reset(&mut self);

    /// Renders a block. `index` counts from one chunk before the first frame, so that even that has a past.
    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block);
}

/// A voice with canonical state.
pub(super) struct Canon<V> {
    playing: V,
    shadow: V,
    /// The block that `playing` is ready for.
    ready: Option<u64>,
    unheard: Block,
}

impl<V: Voice> Canon<V> {
    /// The voice, not yet ready for any block.
    pub(super) fn new(voice: V) -> Self {
        const { assert!(V::WARM < CHUNK, "the shadow warms within one chunk") };
        Self { shadow: voice.clone(), playing: voice, ready: None, unheard: SILENT }
    }

    /// Lets a voice live through the `count` blocks before block `index`, from silence.
    fn live(voice: &mut V, index: u64, count: u64, weather: &dyn Fn(u64) -> Weather, unheard: &mut Block) {
        voice.reset();
        for back in (1..=count).rev() {
            let weather = weather(index.saturating_sub(back)).held();
            voice.render(index.wrapping_add(CHUNK).wrapping_sub(back), &weather, unheard);
        }
    }
}

impl<V: Voice> Soundscape for Canon<V> {
    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block) {
        if self.ready != Some(index) {
            self.locate(index, &|_| *weather);
        }
        let (place, weather) = (index % CHUNK, weather.held());
        self.playing.render(index.wrapping_add(CHUNK), &weather, out);
        if place >= CHUNK - V::WARM {
            if place == CHUNK - V::WARM {
                self.shadow.reset();
            }
            self.shadow.render(index.wrapping_add(CHUNK), &weather, &mut self.unheard);
        }
        if place == CHUNK - 1 {
            core::mem::swap(&mut self.playing, &mut self.shadow);
        }
        self.ready = Some(index.wrapping_add(1));
    }

    fn locate(&mut self, index: u64, weather: &dyn Fn(u64) -> Weather) {
        let place = index % CHUNK;
        Self::live(&mut self.playing, index, place + V::WARM, weather, &mut self.unheard);
        let shadowed = place.saturating_sub(CHUNK - V::WARM);
        Self::live(&mut self.shadow, index, shadowed, weather, &mut self.unheard);
        self.ready = Some(index);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        brown::Brown, forest::Forest, hearth::Hearth, pink::Pink, rain::Rain, room::Room, sea::Sea, train::Train,
    };
    use super::*;
    use perron_core::Bed;

    /// How far canonical state is from the state of a voice that never began anew, over four chunks.
    fn worst<V: Voice>(voice: V) -> f32 {
        let mut for_ever = voice.clone();
        let mut canon = Canon::new(voice);
        let (mut expected, mut block) = (SILENT, SILENT);
        let mut worst = 0.0_f32;
        for index in 0..4 * CHUNK + 10 {
            for_ever.render(index, &Weather::USUAL, &mut expected);
            if let Some(index) = index.checked_sub(CHUNK) {
                canon.render(index, &Weather::USUAL, &mut block);
                for (a, b) in block.as_flattened().iter().zip(expected.as_flattened()) {
                    worst = worst.max((a - b).abs());
                }
            }
        }
        worst
    }

    #[test]
    fn beginning_anew_is_not_heard() {
        for bed in Bed::ALL {
            let worst = match bed {
                Bed::Sea => worst(Sea::new(3)),
                Bed::Rain => worst(Rain::new(3)),
                Bed::Forest => worst(Forest::new(3)),
                Bed::Hearth => worst(Hearth::new(3)),
                Bed::Brown => worst(Brown::new(3)),
                Bed::Pink => worst(Pink::new(3)),
                Bed::Train => worst(Train::new(3)),
                Bed::Room => worst(Room::new(3)),
            };
            // -120 dB: below the last bit of a 16-bit file by 24 dB.
            assert!(worst < 1e-6, "{bed:?} steps by {worst} where it begins anew");
        }
    }
}
