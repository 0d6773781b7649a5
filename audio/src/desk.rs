//! The desk: the control thread's side of the renderer.

mod heard;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

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
/// use perron_core::{Frames, Timeline, script::tree::Ending};
/// use perron_core::session::{Order, Part};
///
/// let timeline = Timeline::silent(Frames::seconds(1), Ending::Wake);
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
        let at = start(order);
        self.sounding = Some(Sounding { number, order, at, heard: Heard::from(at) });
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
        if let Some(Sounding { order: Order::Play { hold_at, .. }, heard, .. }) = &mut self.sounding {
            heard.leave(*hold_at);
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

    /// How many frames more of what was ordered have been heard, when `heard` frames of the output have been.
    ///
    /// This is what a session is told as [`Input::Elapsed`](perron_core::session::Input::Elapsed): frames of the output from
    /// before the latest order took effect do not count.
    pub fn elapsed(&mut self, heard: Frames) -> Frames {
        self.collect();
        let Some(Sounding { order, heard: counted, .. }) = &mut self.sounding else { return Frames::ZERO };
        Frames(counted.elapsed(heard.0, hold_at(*order)))
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
            sounding.at = sounding.heard.position(hold_at(sounding.order)).unwrap_or(sounding.at);
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
                Report::Taken { order, .. } if order < sounding.number => {}
                Report::Taken { order, frame, at } => match hushes(order) {
                    Some(hush) => sounding.heard.hushed(frame + hush.fade.0),
                    None => sounding.heard.taken(frame, at.0),
                },
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

/// Where the voice goes no further.
fn hold_at(order: Order) -> Option<Frames> {
    match order {
        Order::Play { hold_at, .. } => hold_at,
        Order::Hold { .. } | Order::Silence { .. } => None,
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
