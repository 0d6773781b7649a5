//! The monitor: what the device plays, as a recording with a clock.
//!
//! A recorder is asked for small pieces, and it is known when each arrived. A piece may arrive late and never early, so the
//! one that came soonest tells which frame of the recording was played when: late by at most what a piece takes to arrive
//! (5 ms, asked), early by at most what the sink renders ahead for the same recorder (as much).

use std::io::{self, Read};
use std::ops::Range;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use perron_core::RATE;

/// The longest recording; its memory is taken before it begins, so that recording allocates nothing.
const LONGEST: usize = 300 * RATE as usize;
/// The pieces that the recorder is asked for, in milliseconds.
const PIECE: usize = 5;
/// A sink that was idle has rendered up to 2 s of silence ahead, and asks for sound only after that.
const WARM: usize = 5 * RATE as usize / 2;
/// Pieces that arrived within so much of a moment tell which frame was played then.
const NEAR: Duration = Duration::from_secs(2);

/// A recording under way of what the default device plays.
pub struct Monitor {
    tape: Arc<Mutex<Tape>>,
    recorder: Child,
    reader: Option<JoinHandle<()>>,
}

struct Tape {
    begun: Instant,
    frames: Vec<[f32; 2]>,
    /// When so many frames had arrived.
    arrivals: Vec<(Instant, usize)>,
}

impl Monitor {
    /// Begins to record, and returns when the device is awake.
    pub fn start() -> io::Result<Self> {
        let tape = Arc::new(Mutex::new(Tape {
            begun: Instant::now(),
            frames: Vec::with_capacity(LONGEST),
            arrivals: Vec::with_capacity(LONGEST / (RATE as usize / 1_000)),
        }));
        let mut recorder = Command::new("parec")
            .args(["--device=@DEFAULT_MONITOR@", "--format=float32le", "--rate=48000", "--channels=2", "--raw"])
            .arg(format!("--latency-msec={PIECE}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = recorder.stdout.take();
        let mut monitor = Self { tape, recorder, reader: None };
        let output = output.ok_or_else(|| io::Error::other("expected a recorder with an output, but found none"))?;
        let tape = Arc::clone(&monitor.tape);
        monitor.reader = Some(thread::Builder::new().spawn(move || record(output, &tape))?);
        monitor.until(WARM)?;
        Ok(monitor)
    }

    fn tape(&self) -> MutexGuard<'_, Tape> {
        self.tape.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until so many frames have been recorded.
    fn until(&self, frames: usize) -> io::Result<()> {
        let mut before = (self.tape().frames.len(), Instant::now());
        loop {
            let recorded = self.tape().frames.len();
            if recorded >= frames {
                return Ok(());
            }
            if recorded > before.0 {
                before = (recorded, Instant::now());
            } else if before.1.elapsed() > Duration::from_secs(5) {
                return Err(io::Error::other("expected the recorder to record, but found nothing for 5 s"));
            }
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Which frame of the recording was played at a moment.
    pub fn frame_at(&self, moment: Instant) -> usize {
        let tape = self.tape();
        let since = |then: Instant| then.saturating_duration_since(tape.begun).as_secs_f64();
        let near = |then: Instant| then.max(moment) - then.min(moment) < NEAR;
        // When the first frame was played, by each piece.
        let first = |&(then, frames): &(Instant, usize)| since(then) - frames as f64 / f64::from(RATE);
        let first = tape.arrivals.iter().filter(|(then, _)| near(*then)).map(first).fold(f64::INFINITY, f64::min);
        ((since(moment) - first).max(0.0) * f64::from(RATE)) as usize
    }

    /// These frames of the recording; waits until it has them.
    pub fn frames(&self, frames: Range<usize>) -> io::Result<Vec<[f32; 2]>> {
        self.until(frames.end)?;
        Ok(self.tape().frames.get(frames).unwrap_or_default().to_vec())
    }
}

impl Drop for Monitor {
    fn drop(&mut self) {
        // The recorder may have ended by itself.
        let _ = self.recorder.kill();
        let _ = self.recorder.wait();
        if let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
    }
}

/// Reads until the recorder ends or the tape is full.
fn record(mut from: impl Read, tape: &Mutex<Tape>) {
    let mut bytes = [0; 32_768];
    let mut held = 0;
    while let Some(free) = bytes.get_mut(held..)
        && let Ok(count) = from.read(free)
    {
        let now = Instant::now();
        held += count;
        let mut tape = tape.lock().unwrap_or_else(PoisonError::into_inner);
        let (frames, rest) = bytes.get(..held).unwrap_or_default().as_chunks::<8>();
        let room = tape.frames.capacity() - tape.frames.len();
        if count == 0 || frames.len() > room || tape.arrivals.len() == tape.arrivals.capacity() {
            return;
        }
        let float = |four: [u8; 4]| f32::from_le_bytes(four);
        tape.frames.extend(frames.iter().map(|&[a, b, c, d, e, f, g, h]| [float([a, b, c, d]), float([e, f, g, h])]));
        let recorded = tape.frames.len();
        tape.arrivals.push((now, recorded));
        let (whole, rest) = (8 * frames.len(), rest.len());
        bytes.copy_within(whole..held, 0);
        held = rest;
    }
}
