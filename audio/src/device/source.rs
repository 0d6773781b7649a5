//! The one infinite source that a device pulls.

use std::time::Duration;

use perron_core::RATE;
use rodio::math::nz;
use rodio::{ChannelCount, Sample, SampleRate, Source};

use crate::Renderer;
use crate::soundscape::BLOCK;

const HERTZ: SampleRate = SampleRate::new(RATE).expect("the rate is not zero");

/// A renderer as a source that never ends, sample by sample out of a block.
pub(super) struct Sounding {
    renderer: Renderer,
    block: [f32; 2 * BLOCK],
    next: usize,
}

impl Sounding {
    pub(super) fn new(renderer: Renderer) -> Self {
        Self { renderer, block: [0.0; 2 * BLOCK], next: 2 * BLOCK }
    }
}

impl Iterator for Sounding {
    type Item = Sample;

    #[inline]
    fn next(&mut self) -> Option<Sample> {
        if self.next == self.block.len() {
            self.renderer.fill(&mut self.block);
            self.next = 0;
        }
        let sample = self.block.get(self.next).copied();
        self.next += 1;
        sample
    }
}

impl Source for Sounding {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        nz!(2)
    }

    fn sample_rate(&self) -> SampleRate {
        HERTZ
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}

#[cfg(test)]
mod tests {
    use perron_core::session::{Order, Part};
    use perron_core::{Decibels, Envelope, Frames};

    use super::*;
    use crate::render::trial::{desk, score};

    #[test]
    fn it_gives_what_the_renderer_renders() {
        let level = || Some(Envelope::constant(Decibels(-6.0)));
        let scores = || score(100_000, &[(1_000, 2_000, 0.5)], level(), false);
        let play = || {
            let (mut desk, renderer) = desk(scores(), scores());
            let order = Order::Play { part: Part::Exercise, at: Frames(300), hold_at: None, fade: Frames(999) };
            desk.order(order).unwrap();
            (desk, renderer)
        };
        let (_desk, renderer) = play();
        let pulled: Vec<f32> = Sounding::new(renderer).take(10_002).collect();
        let (_desk, mut renderer) = play();
        let mut filled = vec![0.0; 10_002];
        renderer.fill(&mut filled);
        assert_eq!(pulled, filled);
        assert!(filled.iter().any(|sample| *sample != 0.0));
    }
}
