//! A timeline sketched in a line of words, for tests that need a short one with numbers a reader can check.
//!
//! ```
//! use perron_core::Frames;
//! let sketch = perron_tests::sketch::timeline("scene say 3s pause 6s open 30s say 2s tail 10s");
//! assert_eq!(sketch.length, Frames::seconds(51));
//! assert_eq!(sketch.cues[1].at, Frames::seconds(39));
//! ```

use std::sync::Arc;

use perron_core::script::tree::Ending;
use perron_core::session::record::read_position;
use perron_core::timeline::{Breath, BreathPhase, Cue, Hold, Marker, MarkerKind, Pause};
use perron_core::{Frames, Timeline};

/// One piece of a sketch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A scene begins.
    Scene,
    /// A sentence.
    Say(Frames),
    /// A pause.
    Pause(Frames),
    /// A timed hold.
    Hold(Frames),
    /// An open hold.
    Open(Frames),
    /// One phase of a breath: in and out in turn.
    Breathe(Frames),
    /// The bed alone.
    Tail(Frames),
}

/// The timeline of these pieces, one after another.
pub fn lay(pieces: &[Piece]) -> Timeline {
    let mut timeline = Timeline::silent(Frames::ZERO, Ending::Wake);
    for piece in pieces {
        let at = timeline.length;
        timeline.length += match *piece {
            Piece::Scene => {
                let name = format!("scene-{}", timeline.markers.len() + 1);
                timeline.markers.push(Marker { at, kind: MarkerKind::Scene(name) });
                Frames::ZERO
            }
            Piece::Say(frames) => {
                timeline.cues.push(Cue { utterance: timeline.cues.len(), at, frames, spoken: true });
                frames
            }
            Piece::Pause(frames) => {
                timeline.pauses.push(Pause { at, natural: frames, frames });
                frames
            }
            Piece::Hold(frames) => {
                timeline.holds.push(Hold { at, frames, open: false });
                frames
            }
            Piece::Open(frames) => {
                timeline.holds.push(Hold { at, frames, open: true });
                frames
            }
            Piece::Breathe(frames) => {
                let phase =
                    if timeline.breaths.len().is_multiple_of(2) { BreathPhase::Inhale } else { BreathPhase::Exhale };
                timeline.breaths.push(Breath { at, frames, phase });
                frames
            }
            Piece::Tail(frames) => frames,
        };
    }
    timeline
}

/// The timeline of a sketch in words: `scene`, and `say`, `pause`, `hold`, `open`, `breathe`, `tail` with a time.
///
/// # Panics
///
/// When the sketch has another word in it: it is part of a test.
pub fn timeline(words: &str) -> Arc<Timeline> {
    let mut pieces = Vec::new();
    let mut words = words.split_whitespace();
    while let Some(word) = words.next() {
        if word == "scene" {
            pieces.push(Piece::Scene);
            continue;
        }
        let frames = words.next().and_then(|time| read_position(time).ok());
        let frames = frames.unwrap_or_else(|| panic!("expected a time after {word}"));
        pieces.push(match word {
            "say" => Piece::Say(frames),
            "pause" => Piece::Pause(frames),
            "hold" => Piece::Hold(frames),
            "open" => Piece::Open(frames),
            "breathe" => Piece::Breathe(frames),
            "tail" => Piece::Tail(frames),
            other => panic!("expected a piece of a sketch, but found {other}"),
        });
    }
    Arc::new(lay(&pieces))
}
