//! What a person does is heard when it must be: stop, ground, pause and resume, as they are recorded.

use std::error::Error;
use std::thread;
use std::time::{Duration, Instant};

use perron_audio::Profile;
use perron_companion::practising::Practising;
use perron_companion::session::{Command, Event};
use perron_core::session::Part;
use perron_core::{Frames, RATE};

use crate::monitor::Monitor;
use crate::practice::Practice;
use crate::{Check, Finding};

/// Frames in a second.
pub const SECOND: usize = RATE as usize;
/// Stop, pause and ground: what sounded is gone after so much (exercises.md).
const GONE: usize = 3 * SECOND / 10;
/// Ground: the voice speaks after so much at most.
const SPEAKS: usize = SECOND;
/// Frames of a recording that are the same as so many of what was rendered are those: no two places of the sea are alike.
pub const NEEDLE: usize = 256;

/// Stop: silence, and it stays.
pub fn stop(monitor: &Monitor, practice: &Practice, profile: Profile) -> Check {
    let mut taken = Vec::new();
    // A device takes orders once a period: at three places in it.
    for place in [0, 9, 18] {
        let playing = Practising::begin(&practice.prepared, profile)?;
        thread::sleep(Duration::from_millis(3_000 + place));
        let then = Instant::now();
        playing.command(Command::Stop);
        thread::sleep(Duration::from_millis(1_200));
        if ran_dry(playing) {
            return Ok(None);
        }
        taken.push(silence(monitor, then, Duration::from_secs(1))?);
    }
    let most = taken.iter().max().copied().unwrap_or_default();
    Ok(Some(Finding { good: most <= GONE, text: format!("silent after {}", list(&taken)) }))
}

/// Ground: what sounded is gone, and the voice speaks.
pub fn ground(monitor: &Monitor, practice: &Practice, profile: Profile) -> Check {
    let playing = Practising::begin(&practice.prepared, profile)?;
    thread::sleep(Duration::from_millis(3_000));
    let then = Instant::now();
    playing.command(Command::Ground);
    thread::sleep(Duration::from_millis(4_000));
    if ran_dry(playing) {
        return Ok(None);
    }

    let rendered = practice.grounding.rendered(4 * SECOND);
    let speaks = rendered.iter().position(|frame| frame[0].abs() > 0.01).ok_or("expected a grounding that speaks")?;
    // The fade is over by then.
    let sure = speaks.max(SECOND / 4);
    let from = monitor.frame_at(then);
    let recorded = monitor.frames(from..from + 3 * SECOND)?;
    let needle = rendered.get(sure..sure + NEEDLE).ok_or("expected a longer grounding")?;
    let found = find(&recorded, needle).ok_or("expected the grounding in the recording, but found another sound")?;
    // Frame 0 of the grounding in the recording; it may lie before the command by what a clock is off.
    let zero = found as i64 - sure as i64;
    let after = |frame: usize| usize::try_from(frame as i64 - zero).ok();
    let differs =
        (GONE..recorded.len()).find(|frame| after(*frame).is_some_and(|at| rendered.get(at) != recorded.get(*frame)));
    let spoke = usize::try_from(zero + speaks as i64).unwrap_or_default();
    Ok(Some(Finding {
        good: spoke <= SPEAKS && differs.is_none(),
        text: format!(
            "voice after {} ms; from 300 ms on {}",
            spoke / 48,
            differs.map_or("nothing else".to_string(), |frame| format!("another sound at {} ms", frame / 48))
        ),
    }))
}

/// Pause and resume: silence, then the interrupted sentence from its start.
pub fn pause(monitor: &Monitor, practice: &Practice, profile: Profile) -> Check {
    let mut playing = Practising::begin(&practice.prepared, profile)?;
    let cues = &practice.exercise.timeline.cues;
    let long = |cue: usize| {
        cues.get(cue).filter(|cue| cue.spoken && cue.frames >= Frames::seconds(2) && cue.at > Frames::seconds(2))
    };
    let sentence = loop {
        let news = playing.next(Duration::from_secs(20)).ok_or("expected a sentence within 20 s, but found none")?;
        if let Event::Sentence { part: Part::Exercise, cue } = news.event
            && let Some(cue) = long(cue)
        {
            break cue.at.0 as usize;
        }
    };
    thread::sleep(Duration::from_millis(800));
    let paused = Instant::now();
    playing.command(Command::Pause);
    thread::sleep(Duration::from_millis(1_500));
    let resumed = Instant::now();
    playing.command(Command::Resume);
    thread::sleep(Duration::from_millis(5_000));
    if ran_dry(playing) {
        return Ok(None);
    }

    let taken = silence(monitor, paused, resumed - paused)?;
    // The fade is over by then.
    let sure = sentence + 3 * SECOND / 2;
    let rendered = practice.exercise.rendered(sure + NEEDLE);
    let from = monitor.frame_at(resumed);
    let recorded = monitor.frames(from..from + 5 * SECOND)?;
    let needle = rendered.get(sure..).unwrap_or_default();
    let found = find(&recorded, needle).ok_or("expected the sentence in the recording, but found another sound")?;
    let begins = found as i64 - (sure - sentence) as i64;
    Ok(Some(Finding {
        good: taken <= GONE && begins > 0,
        text: format!("silent after {} ms; the sentence begins again {} ms after resume", taken / 48, begins / 48),
    }))
}

/// Ends a practice, and tells whether its device ran dry.
pub fn ran_dry(mut playing: Practising) -> bool {
    let mut news = std::iter::from_fn(|| playing.next(Duration::ZERO));
    let dry = news.any(|news| matches!(news.event, Event::Underrun { .. }));
    playing.finish();
    dry
}

/// After how many frames what sounded at a moment is silent for the rest of the time.
fn silence(monitor: &Monitor, then: Instant, time: Duration) -> Result<usize, Box<dyn Error>> {
    let from = monitor.frame_at(then);
    let frames = (time.as_secs_f64() * f64::from(RATE)) as usize;
    let before = monitor.frames(from - SECOND / 10..from)?;
    if before.iter().all(|frame| *frame == [0.0; 2]) {
        return Err("expected sound before the command, but found none".into());
    }
    let after = monitor.frames(from..from + frames)?;
    Ok(after.iter().rposition(|frame| *frame != [0.0; 2]).map_or(0, |last| last + 1))
}

/// Where these frames are in a recording.
pub fn find(recorded: &[[f32; 2]], needle: &[[f32; 2]]) -> Option<usize> {
    recorded.windows(needle.len()).position(|frames| frames == needle)
}

fn list(frames: &[usize]) -> String {
    let millis: Vec<String> = frames.iter().map(|frames| format!("{} ms", frames / 48)).collect();
    millis.join(", ")
}
