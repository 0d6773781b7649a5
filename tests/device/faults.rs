//! What happens to a device: it runs dry, or is changed for another, and nothing is skipped; it goes, and comes back.

use std::error::Error;
use std::process::{Command as Program, id};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use perron_audio::Profile;
use perron_companion::practising::{Practising, State};
use perron_companion::session::{Command, Event};
use perron_core::Frames;

use crate::answers::{NEEDLE, SECOND, find, ran_dry};
use crate::monitor::Monitor;
use crate::practice::{Practice, Sound};
use crate::{Check, Finding};

/// So much silence is a gap: the sea is never still.
const GAP: usize = SECOND / 500;
/// The first of a fade is too faint to tell, and a server may drop it.
const FAINT: i64 = SECOND as i64 / 100;

/// The whole program is held up for longer than a device holds: it goes on where it was, or up to two periods before.
pub fn run_dry(monitor: &Monitor, practice: &Practice, profile: Profile) -> Check {
    let begun = Instant::now();
    let mut playing = Practising::begin(&practice.prepared, profile)?;
    thread::sleep(Duration::from_millis(2_500));
    let held = Instant::now();
    let program = id();
    let hold = format!("kill -STOP {program}; sleep 1.2; kill -CONT {program}");
    Program::new("sh").args(["-c", &hold]).status()?;
    let told = loop {
        match playing.next(Duration::from_secs(3)) {
            Some(news) => {
                if let Event::Underrun { frames } = news.event {
                    break frames;
                }
            }
            None => return Err("expected a device that ran dry, but found that nothing was told".into()),
        }
    };
    thread::sleep(Duration::from_secs(2));
    playing.finish();

    let gap = Gap::after(held, begun..Instant::now(), monitor, &practice.exercise)?;
    let most = 2 * profile.buffer().0 as i64;
    Ok(Some(Finding {
        good: (-most..=FAINT).contains(&gap.skipped) && told > Frames::ZERO,
        text: format!("{} ms silent, {} frames told as lost, {}", gap.silent / 48, told.0, gap.words()),
    }))
}

/// The shell wants another profile: in a pause of the voice, silence, and on.
pub fn change(monitor: &Monitor, practice: &Practice, from: Profile, to: Profile) -> Check {
    let begun = Instant::now();
    let playing = Practising::begin(&practice.prepared, from)?;
    thread::sleep(Duration::from_secs(2));
    let then = Instant::now();
    playing.profile(to);
    thread::sleep(Duration::from_secs(9));
    let over = Instant::now();
    if ran_dry(playing) {
        return Ok(None);
    }

    let gap = Gap::after(then, begun..over, monitor, &practice.exercise)?;
    Ok(Some(Finding {
        good: (-FAINT..=FAINT).contains(&gap.skipped),
        text: format!("{} ms silent, {}", gap.silent / 48, gap.words()),
    }))
}

/// The device goes while it plays, and comes back; then it goes after a stop.
pub fn lose(practice: &Practice) -> Check {
    let playing = Practising::begin(&practice.prepared, Profile::Interactive)?;
    thread::sleep(Duration::from_millis(2_500));
    let gone = Instant::now();
    pactl(&["unload-module", "module-null-sink"])?;
    while playing.now().state == State::Playing && gone.elapsed() < Duration::from_secs(5) {
        thread::sleep(Duration::from_millis(5));
    }
    let (state, noticed) = (playing.now().state, gone.elapsed());

    pactl(&["load-module", "module-null-sink", "sink_name=nul", "rate=48000", "channels=2", "format=float32le"])?;
    let monitor = Monitor::start()?;
    let back = Instant::now();
    playing.command(Command::Resume);
    thread::sleep(Duration::from_secs(4));
    let from = monitor.frame_at(back) + 2 * SECOND;
    let needle = monitor.frames(from..from + NEEDLE)?;
    let found = find(&practice.exercise.rendered(8 * SECOND), &needle);

    playing.command(Command::Stop);
    thread::sleep(Duration::from_millis(300));
    drop(monitor);
    pactl(&["unload-module", "module-null-sink"])?;
    let (told, over) = mpsc::channel();
    thread::spawn(move || {
        playing.finish();
        told.send(())
    });
    let over = over.recv_timeout(Duration::from_secs(3)).is_ok();
    Ok(Some(Finding {
        good: state == State::Lost && found.is_some() && over,
        text: format!(
            "{state:?} after {} ms; resumed, {}; gone after a stop, {}",
            noticed.as_millis(),
            if found.is_some() { "the exercise sounds" } else { "another sound" },
            if over { "it ends" } else { "it hangs" }
        ),
    }))
}

/// A gap in an exercise.
struct Gap {
    silent: usize,
    /// Frames of the exercise that were not heard; below zero: heard twice.
    skipped: i64,
}

impl Gap {
    /// The first gap after a moment, of an exercise that was played in this time.
    fn after(
        moment: Instant,
        time: std::ops::Range<Instant>,
        monitor: &Monitor,
        exercise: &Sound,
    ) -> Result<Self, Box<dyn Error>> {
        let from = monitor.frame_at(time.start);
        let recorded = monitor.frames(from..monitor.frame_at(time.end))?;
        let rendered = exercise.rendered(recorded.len());
        let still = |frames: &[[f32; 2]]| frames.iter().all(|frame| *frame == [0.0; 2]);
        let first = monitor.frame_at(moment) - from;
        let begins = recorded.windows(GAP).skip(first).position(still).ok_or("expected a gap, but found none")? + first;
        let silent = recorded.iter().skip(begins).position(|frame| *frame != [0.0; 2]);
        let ends = begins + silent.ok_or("expected sound after the gap, but found none")?;
        // Which frame of the exercise this frame of the recording is, told from one where nothing fades.
        let place = |at: usize, sure: usize| -> Result<i64, &str> {
            let needle = recorded.get(sure..sure + NEEDLE).ok_or("expected a longer recording")?;
            let found = find(&rendered, needle).ok_or("expected the exercise, but found another sound")?;
            Ok(found as i64 + at as i64 - sure as i64)
        };
        let before = place(begins, begins.saturating_sub(SECOND / 4))?;
        let after = place(ends, ends + SECOND / 2)?;
        Ok(Self { silent: ends - begins, skipped: after - before })
    }

    fn words(&self) -> String {
        match self.skipped {
            0.. => format!("{} frames skipped", self.skipped),
            _ => format!("{} ms heard twice", -self.skipped / 48),
        }
    }
}

/// Asks the server of sound for something.
fn pactl(words: &[&str]) -> Result<(), String> {
    let output = Program::new("pactl").args(words).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() { Ok(()) } else { Err(format!("pactl {}: {said}", words.join(" "))) }
}
