//! Rendering: a whole practice as it would have been heard, without a device.

use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use perron_audio::wav::WavError;
use perron_audio::{Desk, DeskError, Stem, WavFile};
use perron_core::session::{Event, Order, Output, Part, Record, Replay, Session};
use perron_core::{Frames, RATE};

use crate::practising::News;
use crate::preparing::Prepared;

/// After a stop, or a grounding that is not returned from, so much is rendered beyond the last sound.
const AFTER_THE_LAST_SOUND: Frames = Frames::seconds(2);

/// Rendered in pieces of this many frames, so that progress can be shown and nothing grows with the length.
const PIECE: usize = RATE as usize / 4;

/// How a rendered practice came to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// How long it is.
    pub frames: Frames,
    /// What happened in it, and when, in frames heard since begin.
    pub events: Vec<(Frames, Event)>,
}

/// Why a practice could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// What was ordered could not be carried out.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The samples could not be written.
    #[error(transparent)]
    Write(#[from] WavError),
    /// Whoever looked at the progress wanted no more; nothing is left of it.
    #[error("expected to render to the end, but found that it was given up; nothing of it is left")]
    GivenUp,
}

/// What would happen in a practice, without its sound: in no time, as a render tells it.
///
/// The session stands still between two moments, so what each event tells is exact.
pub fn news(prepared: &Prepared, record: &Record) -> Vec<News> {
    let session = session(prepared);
    let mut replay = Replay::new(session, record.clone(), Arc::clone(&prepared.exercise.timeline));
    let (mut news, mut stopped) = (Vec::new(), false);
    while let Some(moment) = replay.next() {
        for output in moment.outputs {
            let Output::Event(event) = output else { continue };
            match event {
                Event::Stopped => stopped = true,
                Event::Grounded => stopped = false,
                _ => {}
            }
            let text = prepared.text(event).map(str::to_string);
            news.push(News::of(event, replay.session(), text, stopped, false));
        }
    }
    news
}

fn session(prepared: &Prepared) -> Session {
    Session::ready(Arc::clone(&prepared.exercise.timeline), Arc::clone(&prepared.grounding.timeline)).unattended()
}

/// Renders a practice to a WAV file: 48 kHz, stereo, 16 bits.
///
/// The file has its name only once it is whole. `progress` is told how much is written, and may give it up.
///
/// # Errors
///
/// As [`render`]; [`RenderError::GivenUp`] when `progress` breaks off.
pub fn to_wav(
    prepared: &Prepared,
    record: &Record,
    stem: Stem,
    out: &Path,
    mut progress: impl FnMut(Frames) -> ControlFlow<()>,
) -> Result<Rendered, RenderError> {
    let mut file = WavFile::create(out)?;
    let (mut written, mut given_up) = (0, false);
    let rendered = render(prepared, record, stem, |samples| {
        written += samples.len() as u64 / 2;
        given_up = progress(Frames(written)).is_break();
        if given_up { Err(io::Error::from(io::ErrorKind::Interrupted).into()) } else { file.write(samples) }
    });
    if given_up {
        return Err(RenderError::GivenUp);
    }
    let rendered = rendered?;
    file.finish()?;
    Ok(rendered)
}

/// Renders a practice, sample by sample, into `write` (interleaved stereo).
///
/// `record` is what the person does, at frames heard since begin, the begin among it. Open holds go on
/// by themselves after the time they count. The last frame is the session's last; after a stop, or a grounding that is not
/// returned from, 2 s after the last sound.
///
/// # Errors
///
/// [`RenderError::Write`] passes on what `write` says, at once.
pub fn render(
    prepared: &Prepared,
    record: &Record,
    stem: Stem,
    mut write: impl FnMut(&[f32]) -> Result<(), WavError>,
) -> Result<Rendered, RenderError> {
    let (mut desk, mut renderer) = Desk::new(stem);
    desk.load(Part::Exercise, Arc::clone(&prepared.exercise.score));
    desk.load(Part::Grounding, Arc::clone(&prepared.grounding.score));
    let session = session(prepared);
    let mut piece = vec![0.0; 2 * PIECE];
    let mut frames = 0;
    let mut fill = |until: u64, frames: &mut u64, desk: &mut Desk| -> Result<(), WavError> {
        while *frames < until {
            let now = PIECE.min(usize::try_from(until - *frames).unwrap_or(PIECE));
            let samples = piece.get_mut(..2 * now).unwrap_or_default();
            renderer.fill(samples);
            *frames += now as u64;
            desk.elapsed(Frames(*frames));
            write(samples)?;
        }
        Ok(())
    };
    let mut events = Vec::new();
    let mut sounds_until = 0;
    for moment in Replay::new(session, record.clone(), Arc::clone(&prepared.exercise.timeline)) {
        fill(moment.at.0, &mut frames, &mut desk)?;
        sounds_until = moment.at.0;
        for output in moment.outputs {
            match output {
                Output::Order(order) => {
                    if let Order::Silence { fade } = order {
                        sounds_until = moment.at.0 + fade.0;
                    }
                    desk.order(order)?;
                }
                Output::Event(event) => events.push((moment.at, event)),
            }
        }
    }
    let ended = events.last().is_some_and(|(_, event)| *event == Event::Ended);
    if !ended {
        fill(sounds_until + AFTER_THE_LAST_SOUND.0, &mut frames, &mut desk)?;
    }
    Ok(Rendered { frames: Frames(frames), events })
}
