//! The desk: the control thread's side of the renderer.

mod heard;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use perron_core::Frames;
use perron_core::session::{Order, Part};
use rtrb::{Consumer, Producer, RingBuffer};

use crate::desk::heard::Heard;
use crate::render::fade::SHORTEST;
use crate::render::renderer::{Command, Report};
use crate::render::{Bus, Deck, Level, Renderer, Score, Stem};

/// Commands that can be under way at once; the renderer takes them at every call, so a full ring means that nobody calls it.
const COMMANDS: usize = 64;
/// Every command under way, and every deck that sounds or waits, may be reported on before the desk looks: more than twice.
const REPORTS: usize = 256;

/// Prepares what is ordered, off the audio thread, and knows what has been heard of it.
///
/// ```
/// use std::sync::Arc;
/// use perron_audio::{Desk, Score, Stem};
/// use perron_core::{Envelope, Frames, Timeline, script::tree::Ending};
/// use perron_core::session::{Order, Part};
///
/// let timeline = Timeline {
///     length: Frames::seconds(1), ending: Ending::Wake, cues: vec![], bells: vec![], pauses: vec![], holds: vec![],
///     breaths: vec![], beds: vec![], duck: Envelope::default(), markers: vec![], seed: 1,
/// };
/// let (mut desk, mut renderer) = Desk::new(Stem::Mix);
/// desk.load(Part::Exercise, Arc::new(Score::new(&timeline, &[])?));
/// desk.order(Order::Play { part: Part::Exercise, at: Frames::ZERO, hold_at: None, fade: Frames(480) })?;
/// let mut samples = vec![0.0; 2 * 1_000];
/// renderer.fill(&mut samples);
/// assert_eq!(desk.elapsed(Frames(1_000)), Frames(1_000));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// It never asks the time: it is told how many frames of the output have been heard ([`Desk::elapsed`]).
pub struct Desk {
    commands: Producer<Command>,
    reports: Consumer<Report>,
    rendered: Arc<AtomicU64>,
    exercise: Option<Arc<Score>>,
    grounding: Option<Arc<Score>>,
    levels: [Level; 3],
    stem: Stem,
    sounding: Option<Sounding>,
    hush: Option<Hush>,
    orders: u64,
}

/// The latest order, and how far it has got.
struct Sounding {
    number: u64,
    order: Order,
    /// Where in the part it begins.
    at: u64,
    heard: Heard,
}

/// A fade to silence that the session knows nothing of.
struct Hush {
    number: u64,
    fade: Frames,
}

impl Desk {
    /// A desk, and the renderer that it tells what to do.
    pub fn new(stem: Stem) -> (Self, Renderer) {
        let levels = [Level::FULL; 3];
        let (commands, reports, rendered, renderer) = connect(levels, stem);
        let desk = Self {
            commands,
            reports,
            rendered,
            exercise: None,
            grounding: None,
            levels,
            stem,
            sounding: None,
            hush: None,
            orders: 0,
        };
        (desk, renderer)
    }

    /// Lays a score ready for a part. What sounds already goes on with the one it has.
    pub fn load(&mut self, part: Part, score: Arc<Score>) {
        match part {
            Part::Exercise => self.exercise = Some(score),
            Part::Grounding => self.grounding = Some(score),
        }
    }

    /// Carries out an order.
    ///
    /// # Errors
    /// When the part has no score, or nobody has called the renderer for a long time.
    pub fn order(&mut self, order: Order) -> Result<(), DeskError> {
        if let Order::Hold { at } = order {
            return self.hold(at);
        }
        let number = self.send(order)?;
        self.sounding = Some(Sounding { number, order, at: start(order), heard: Heard::default() });
        self.hush = None;
        Ok(())
    }

    /// Moves where the voice goes no further.
    fn hold(&mut self, hold: Option<Frames>) -> Result<(), DeskError> {
        self.collect();
        let Some(Sounding { order: Order::Play { part, hold_at, .. }, .. }) = self.sounding else { return Ok(()) };
        // The voice stands at the hold it had, or must stand at the one it gets: from there it would have to go on.
        let Some(at) = [hold_at, hold].into_iter().flatten().min() else { return Ok(()) };
        let back = Box::new(self.deck(part, at, hold)?);
        self.push(|order| Command::Hold { order, at: hold, back })?;
        if let Some(Sounding { order: Order::Play { hold_at, .. }, .. }) = &mut self.sounding {
            *hold_at = hold;
        }
        Ok(())
    }

    /// Gives a bus a level; it gets there at half a decibel in 10 ms.
    ///
    /// # Errors
    /// When nobody has called the renderer for a long time.
    pub fn level(&mut self, bus: Bus, level: Level) -> Result<(), DeskError> {
        self.collect();
        self.commands.push(Command::Level(bus, level)).map_err(|_| DeskError::Unheard)?;
        if let Some(kept) = self.levels.get_mut(bus as usize) {
            *kept = level;
        }
        Ok(())
    }

    /// The level of a bus.
    pub fn level_of(&self, bus: Bus) -> Level {
        self.levels.get(bus as usize).copied().unwrap_or(Level::FULL)
    }

    /// How many frames more of what was ordered have been heard, when `heard` frames of the output have been.
    ///
    /// This is what a session is told as [`Input::Elapsed`](perron_core::session::Input::Elapsed): frames of the output from
    /// before the latest order took effect do not count.
    pub fn elapsed(&mut self, heard: Frames) -> Frames {
        self.collect();
        Frames(self.sounding.as_mut().map_or(0, |sounding| sounding.heard.elapsed(heard.0)))
    }

    /// How many frames of the output have been rendered.
    pub fn rendered(&self) -> Frames {
        Frames(self.rendered.load(Ordering::Acquire))
    }

    /// Fades to silence without an order, for a change of the device; [`Desk::resume`] goes on where it was silent.
    ///
    /// # Errors
    /// When nobody has called the renderer for a long time.
    pub fn hush(&mut self, fade: Frames) -> Result<(), DeskError> {
        let number = self.send(Order::Silence { fade })?;
        self.hush = Some(Hush { number, fade: fade.max(SHORTEST) });
        Ok(())
    }

    /// Whether the hush has been heard to its end, when `heard` frames of the output have been.
    pub fn hushed(&mut self, heard: Frames) -> bool {
        self.collect();
        self.sounding.as_ref().is_some_and(|sounding| sounding.heard.is_over(heard.0))
    }

    /// A new renderer, silent, whose output begins at frame 0; the one before it is told nothing any more.
    ///
    /// For a device that is opened anew. The levels stay.
    pub fn reopen(&mut self) -> Renderer {
        self.collect();
        let (commands, reports, rendered, renderer) = connect(self.levels, self.stem);
        (self.commands, self.reports, self.rendered) = (commands, reports, rendered);
        self.hush = None;
        if let Some(sounding) = &mut self.sounding {
            sounding.at = sounding.heard.position().unwrap_or(sounding.at);
            sounding.heard.reopen();
        }
        renderer
    }

    /// Goes on with the latest order after [`Desk::reopen`], from the frame up to which it was heard.
    ///
    /// # Errors
    /// As [`Desk::order`].
    pub fn resume(&mut self, fade: Frames) -> Result<(), DeskError> {
        let Some(Sounding { order: Order::Play { part, hold_at, .. }, at, .. }) = self.sounding else { return Ok(()) };
        let number = self.send(Order::Play { part, at: Frames(at), hold_at, fade })?;
        if let Some(sounding) = &mut self.sounding {
            sounding.number = number;
        }
        Ok(())
    }

    /// Sends an order that needs no look at what sounds.
    fn send(&mut self, order: Order) -> Result<u64, DeskError> {
        self.collect();
        match order {
            Order::Play { part, at, hold_at, fade } => {
                let deck = Box::new(self.deck(part, at, hold_at)?);
                self.push(|order| Command::Play { order, deck, fade })
            }
            Order::Silence { fade } => self.push(|order| Command::Silence { order, fade }),
            Order::Hold { .. } => Ok(self.orders),
        }
    }

    /// A deck of a part.
    fn deck(&self, part: Part, at: Frames, hold_at: Option<Frames>) -> Result<Deck, DeskError> {
        let score = match part {
            Part::Exercise => &self.exercise,
            Part::Grounding => &self.grounding,
        };
        let score = score.clone().ok_or(DeskError::NoScore(part))?;
        Ok(Deck::new(score, at, hold_at))
    }

    /// Sends a command under the next number.
    fn push(&mut self, command: impl FnOnce(u64) -> Command) -> Result<u64, DeskError> {
        let number = self.orders;
        self.commands.push(command(number)).map_err(|_| DeskError::Unheard)?;
        self.orders += 1;
        Ok(number)
    }

    /// Reads what the renderer reports, and frees the decks that came home.
    fn collect(&mut self) {
        while let Ok(report) = self.reports.pop() {
            let Some(sounding) = &mut self.sounding else { continue };
            let hushes = |order| self.hush.as_ref().filter(|hush| hush.number == order);
            match report {
                Report::Home(deck) => drop(deck),
                // What an older order did is over.
                Report::Taken { order, .. } | Report::Back { order, .. } if order < sounding.number => {}
                Report::Taken { order, frame, at } => match hushes(order) {
                    Some(hush) => sounding.heard.hushed(frame + hush.fade.0),
                    None => sounding.heard.taken(frame, at.0),
                },
                Report::Back { frame, waited, .. } => sounding.heard.back(frame, waited),
            }
        }
    }
}

/// The frame of its part where an order begins.
fn start(order: Order) -> u64 {
    match order {
        Order::Play { at, .. } => at.0,
        Order::Hold { .. } | Order::Silence { .. } => 0,
    }
}

/// New rings, with a renderer at their other end.
fn connect(levels: [Level; 3], stem: Stem) -> (Producer<Command>, Consumer<Report>, Arc<AtomicU64>, Renderer) {
    let (commands, taken) = RingBuffer::new(COMMANDS);
    let (told, reports) = RingBuffer::new(REPORTS);
    let rendered = Arc::new(AtomicU64::new(0));
    let renderer = Renderer::new(taken, told, Arc::clone(&rendered), levels, stem);
    (commands, reports, rendered, renderer)
}

/// Why an order could not be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeskError {
    /// The part has no score yet.
    #[error("expected a score for the part that was ordered, but found none")]
    NoScore(Part),
    /// The ring is full: nobody calls the renderer.
    #[error("expected the device to take orders, but found that it takes none")]
    Unheard,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::trial::{desk, frames, play, score, silence};

    fn constant(amplitude: f32) -> Arc<Score> {
        score(1_000_000, &[(0, 1_000_000, amplitude)], None, false)
    }

    #[test]
    fn what_sounded_before_an_order_is_not_counted() {
        let (mut desk, mut renderer) = desk(constant(0.25), constant(0.5));
        frames(&mut renderer, 500);
        desk.order(play(Part::Exercise, 0, 0)).unwrap();
        assert_eq!(desk.elapsed(Frames(500)), Frames::ZERO);
        frames(&mut renderer, 1_000);
        assert_eq!(desk.elapsed(Frames(700)), Frames(200));
        assert_eq!(desk.elapsed(Frames(600)), Frames::ZERO, "what was heard stays heard");
        desk.order(play(Part::Grounding, 0, 0)).unwrap();
        frames(&mut renderer, 1_000);
        assert_eq!(desk.elapsed(Frames(1_500)), Frames::ZERO);
        assert_eq!(desk.elapsed(Frames(1_600)), Frames(100));
    }

    #[test]
    fn a_part_without_a_score_is_refused_and_what_sounds_goes_on() {
        let (mut desk, mut renderer) = Desk::new(Stem::Mix);
        desk.load(Part::Exercise, constant(0.25));
        desk.order(play(Part::Exercise, 0, 0)).unwrap();
        assert_eq!(desk.order(play(Part::Grounding, 0, 0)), Err(DeskError::NoScore(Part::Grounding)));
        assert_eq!(frames(&mut renderer, 1_000)[999], [0.25; 2]);
        assert_eq!(desk.elapsed(Frames(1_000)), Frames(1_000));
    }

    #[test]
    fn orders_that_nobody_takes_are_an_error_in_the_end() {
        let (mut desk, mut renderer) = desk(constant(0.25), constant(0.5));
        let sent = (0..1_000).take_while(|_| desk.order(silence(10)).is_ok()).count();
        assert_eq!(sent, COMMANDS);
        frames(&mut renderer, 1);
        assert_eq!(desk.order(silence(10)), Ok(()));
    }

    #[test]
    fn another_device_goes_on_where_the_last_was_heard() {
        let (mut desk, mut renderer) = desk(telling(), constant(0.5));
        desk.order(play(Part::Exercise, 0, 0)).unwrap();
        frames(&mut renderer, 4_000);
        assert_eq!(desk.elapsed(Frames(3_000)), Frames(3_000));
        desk.hush(Frames(1_000)).unwrap();
        assert!(!desk.hushed(Frames(5_000)), "nothing took it yet");
        let last = frames(&mut renderer, 2_000);
        assert_eq!(last[1_999], [0.0; 2]);
        assert!(!desk.hushed(Frames(4_999)));
        assert!(desk.hushed(Frames(5_000)));
        assert_eq!(desk.elapsed(Frames(6_000)), Frames(2_000), "silence is not counted");

        let mut renderer = desk.reopen();
        desk.resume(Frames(0)).unwrap();
        let first = frames(&mut renderer, 1_000);
        assert_eq!(told(first[500]), 5_500.0);
        assert_eq!(desk.elapsed(Frames(700)), Frames(700));
        assert_eq!(desk.rendered(), Frames(1_000));
    }

    /// A clip whose every sample tells its position, for half a second, and a bed of zeros.
    fn telling() -> Arc<Score> {
        let ramp: Vec<i16> = (0..24_000).collect();
        let mut timeline = crate::render::trial::empty(24_000);
        let cue = perron_core::timeline::Cue { utterance: 0, at: Frames(0), frames: Frames(24_000), spoken: true };
        timeline.cues.push(cue);
        let clip = crate::Clip::new(ramp, perron_core::Decibels::IDENTITY);
        Arc::new(Score::new(&timeline, &[Some(clip)]).unwrap())
    }

    /// The position that a frame of [`telling`] tells.
    fn told(frame: [f32; 2]) -> f32 {
        frame[0] * 32_768.0
    }

    #[test]
    fn a_hold_that_lies_ahead_is_moved_without_a_break() {
        let (mut desk, mut renderer) = desk(telling(), constant(0.5));
        desk.order(play(Part::Exercise, 0, 0)).unwrap();
        frames(&mut renderer, 1_000);
        desk.order(Order::Hold { at: Some(Frames(2_000)) }).unwrap();
        assert_eq!(told(frames(&mut renderer, 500)[499]), 1_499.0);
        desk.order(Order::Hold { at: Some(Frames(3_000)) }).unwrap();
        let out = frames(&mut renderer, 2_000);
        assert_eq!((told(out[1_499]), told(out[1_500])), (2_999.0, 0.0));
        assert_eq!(desk.elapsed(Frames(3_500)), Frames(3_500), "waiting counts");
    }

    #[test]
    fn a_hold_that_was_passed_is_gone_back_to() {
        let (mut desk, mut renderer) = desk(telling(), constant(0.5));
        desk.order(play(Part::Exercise, 0, 0)).unwrap();
        frames(&mut renderer, 2_000);
        desk.order(Order::Hold { at: Some(Frames(1_500)) }).unwrap();
        assert_eq!(told(frames(&mut renderer, 1_000)[999]), 0.0);
        desk.order(Order::Hold { at: Some(Frames(9_000)) }).unwrap();
        // It stands at 1 500, not at 2 500 as far as it has got.
        let out = frames(&mut renderer, 1_000);
        assert_eq!(told(out[999]), 2_499.0);
        assert_eq!(desk.elapsed(Frames(2_000)), Frames(2_000));
        assert_eq!(desk.elapsed(Frames(3_000)), Frames::ZERO, "it waited where it need not");
        assert_eq!(desk.elapsed(Frames(3_100)), Frames(100));
        let mut renderer = desk.reopen();
        desk.resume(Frames(0)).unwrap();
        assert_eq!(told(frames(&mut renderer, 500)[400]), 2_000.0);
    }

    #[test]
    fn levels_stay_when_the_device_is_opened_anew() {
        let (mut desk, _renderer) = desk(constant(0.25), constant(0.5));
        desk.level(Bus::Voice, Level::OFF).unwrap();
        let mut renderer = desk.reopen();
        desk.order(play(Part::Exercise, 0, 0)).unwrap();
        assert_eq!(desk.level_of(Bus::Voice), Level::OFF);
        assert!(frames(&mut renderer, 1_000).iter().all(|frame| *frame == [0.0; 2]));
    }
}
