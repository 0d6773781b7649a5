//! What the tests of the renderer are made of: scores whose samples one can compute by hand.

use std::sync::Arc;

use perron_core::script::tree::Ending;
use perron_core::session::{Order, Part};
use perron_core::timeline::{BedTrack, Cue};
use perron_core::{Bed, Decibels, Envelope, Frames, Timeline};

use super::{Score, Stem};
use crate::soundscape::{BLOCK, Block, Soundscape, Weather};
use crate::{Clip, Desk, Renderer};

/// A soundscape of one number: brought to the voice's loudness it is `BED`.
pub(crate) struct Even;

/// What [`Even`] gives once its level and reference are applied, at 0 dB.
pub(crate) const BED: f32 = 0.125;

impl Soundscape for Even {
    fn render(&mut self, _: u64, _: &Weather, out: &mut Block) {
        out.fill([BED / super::score::BED_REFERENCE.amplitude(); 2]);
    }
    fn locate(&mut self, _: u64, _: &dyn Fn(u64) -> Weather) {}
}

/// A soundscape in which every frame tells its position; left and right differ.
struct Counting;

impl Soundscape for Counting {
    fn render(&mut self, index: u64, _: &Weather, out: &mut Block) {
        for (nth, frame) in out.iter_mut().enumerate() {
            let position = (index * BLOCK as u64 + nth as u64) % 65_536;
            *frame = [position as f32 / 1_000_000.0, position as f32 / -2_000_000.0];
        }
    }
    fn locate(&mut self, _: u64, _: &dyn Fn(u64) -> Weather) {}
}

/// A timeline of this length with nothing in it.
pub(crate) fn empty(length: u64) -> Timeline {
    Timeline { seed: 1, ..Timeline::silent(Frames(length), Ending::Wake) }
}

/// An envelope through these points.
pub(crate) fn envelope(points: &[(u64, f32)]) -> Envelope {
    Envelope::new(points.iter().map(|&(at, level)| (Frames(at), Decibels(level))).collect())
}

/// A score of clips (first frame, length, amplitude), with the bed [`Even`] at this level or the bed [`Counting`].
pub(crate) fn score(length: u64, clips: &[(u64, u64, f32)], bed: Option<Envelope>, counting: bool) -> Arc<Score> {
    let mut timeline = empty(length);
    for (utterance, &(at, frames, _)) in clips.iter().enumerate() {
        timeline.cues.push(Cue { utterance, at: Frames(at), frames: Frames(frames), spoken: true });
    }
    timeline.beds.extend(bed.map(|level| BedTrack { bed: Bed::Brown, level }));
    let clips: Vec<_> = clips
        .iter()
        .map(|&(_, frames, amplitude)| {
            let sample = (amplitude * 32_768.0) as i16;
            Some(Clip::new(vec![sample; frames as usize], Decibels::IDENTITY))
        })
        .collect();
    let grown = if counting {
        Score::grown(&timeline, &clips, |_, _| Box::new(Counting))
    } else {
        Score::grown(&timeline, &clips, |_, _| Box::new(Even))
    };
    Arc::new(grown.expect("clips as long as their cues"))
}

/// A desk with these scores laid ready.
pub(crate) fn desk(exercise: Arc<Score>, grounding: Arc<Score>) -> (Desk, Renderer) {
    let (mut desk, renderer) = Desk::new(Stem::Mix);
    desk.load(Part::Exercise, exercise);
    desk.load(Part::Grounding, grounding);
    (desk, renderer)
}

/// The order to play a part from a frame on.
pub(crate) fn play(part: Part, at: u64, fade: u64) -> Order {
    Order::Play { part, at: Frames(at), hold_at: None, fade: Frames(fade) }
}

/// The order to be silent.
pub(crate) fn silence(fade: u64) -> Order {
    Order::Silence { fade: Frames(fade) }
}

/// The next frames of a renderer.
pub(crate) fn frames(renderer: &mut Renderer, count: usize) -> Vec<[f32; 2]> {
    let mut out = vec![0.0; 2 * count];
    renderer.fill(&mut out);
    out.chunks_exact(2).map(|frame| [frame[0], frame[1]]).collect()
}
