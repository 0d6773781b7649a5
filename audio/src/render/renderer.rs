//! The renderer: decks, crossfaded, through three buses, under the ceiling.

use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use perron_core::Frames;
use rtrb::{Consumer, Producer, PushError};

use super::bus::{Bus, Glide, Level};
use super::ceiling::press;
use super::deck::{Deck, Stage};
use super::fade::{Fade, SHORTEST};
use crate::soundscape::{BLOCK, Block, SILENT};

/// Decks that can sound at once. One sounds, the others are leaving; a ninth order within one fade waits for the first that
/// has left.
const SLOTS: usize = 8;

/// What the control thread asks for.
pub(crate) enum Command {
    /// Crossfade to this deck.
    Play { order: u64, deck: Box<Deck>, fade: Frames },
    /// Move where the voice goes no further; `back` is a deck that stands where the voice then is.
    Hold { order: u64, at: Option<Frames>, back: Box<Deck> },
    /// Fade to silence.
    Silence { order: u64, fade: Frames },
    /// Give a bus a level.
    Level(Bus, Level),
}

/// What the audio thread tells.
pub(crate) enum Report {
    /// An order took effect at this frame of the output, from this frame of its part on; a hold that was moved without a
    /// break is not told of.
    Taken { order: u64, frame: u64, at: Frames },
    /// A deck that sounds no more, to be freed.
    Home(Box<Deck>),
}

/// What of the mix is rendered.
///
/// Below the ceiling's knee the stems add up to the mix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stem {
    /// All buses.
    #[default]
    Mix,
    /// The voice alone.
    Voice,
    /// What lies beneath the voice: the soundscapes and the bell.
    Bed,
}

impl Stem {
    /// Whether a bus is heard in it.
    const fn hears(self, bus: Bus) -> bool {
        match self {
            Self::Mix => true,
            Self::Voice => matches!(bus, Bus::Voice),
            Self::Bed => !matches!(bus, Bus::Voice),
        }
    }
}

struct Slot {
    deck: Box<Deck>,
    fade: Fade,
    leaving: bool,
}

struct Waiting {
    order: u64,
    deck: Box<Deck>,
    fade: Frames,
}

/// Turns decks into samples; made by a [`Desk`](crate::Desk), which tells it what to do.
///
/// Commands are taken at the start of [`Renderer::fill`]. Between two commands, how the output is cut into calls makes no
/// difference to a single bit of it.
pub struct Renderer {
    commands: Consumer<Command>,
    reports: Producer<Report>,
    rendered: Arc<AtomicU64>,
    frame: u64,
    slots: [Option<Slot>; SLOTS],
    waiting: Option<Waiting>,
    levels: [Glide; 3],
    stem: Stem,
    stage: Stage,
    gains: [[f32; BLOCK]; 4],
    mix: Block,
}

impl Renderer {
    pub(crate) fn new(
        commands: Consumer<Command>,
        reports: Producer<Report>,
        rendered: Arc<AtomicU64>,
        levels: [Level; 3],
        stem: Stem,
    ) -> Self {
        Self {
            commands,
            reports,
            rendered,
            frame: 0,
            slots: [const { None }; SLOTS],
            waiting: None,
            levels: levels.map(Glide::still),
            stem,
            stage: Stage::SILENT,
            gains: [[0.0; BLOCK]; 4],
            mix: SILENT,
        }
    }

    /// Renders the next frames: left, right, left, right. A last sample without a partner is left at zero.
    pub fn fill(&mut self, out: &mut [f32]) {
        while let Ok(command) = self.commands.pop() {
            self.take(command);
        }
        let mut rest = out;
        while !rest.is_empty() {
            let frames = self.run(rest.len() / 2);
            let (now, later) = rest.split_at_mut((2 * frames).clamp(1, rest.len()));
            self.mix(frames);
            now.fill(0.0);
            for (to, from) in now.chunks_exact_mut(2).zip(&self.mix) {
                to.copy_from_slice(&from.map(press));
            }
            self.frame += frames as u64;
            self.tidy();
            rest = later;
        }
        self.rendered.store(self.frame, Ordering::Release);
    }

    fn take(&mut self, command: Command) {
        match command {
            Command::Play { order, deck, fade } => {
                self.leave(fade);
                self.waiting = Some(Waiting { order, deck, fade });
                self.tidy();
            }
            Command::Hold { order, at, back } => self.hold(order, at, back),
            Command::Silence { order, fade } => {
                self.leave(fade);
                self.report(Report::Taken { order, frame: self.frame, at: Frames::ZERO });
            }
            Command::Level(bus, level) => {
                if let Some(glide) = self.levels.get_mut(bus as usize) {
                    glide.turn(level);
                }
            }
        }
    }

    /// Lets what sounds hold elsewhere: without a break where it can be, otherwise by the shortest crossfade back.
    fn hold(&mut self, order: u64, at: Option<Frames>, back: Box<Deck>) {
        let sounding = self.slots.iter_mut().flatten().find(|slot| !slot.leaving).map(|slot| &mut slot.deck);
        let Some(deck) = self.waiting.as_mut().map(|waiting| &mut waiting.deck).or(sounding) else {
            self.report(Report::Home(back));
            return;
        };
        if deck.hold(at) {
            self.report(Report::Home(back));
            return;
        }
        self.take(Command::Play { order, deck: back, fade: SHORTEST });
    }

    /// All that sounds, or waits to, leaves. What is leaving already leaves no later than it would have.
    fn leave(&mut self, fade: Frames) {
        if let Some(waiting) = self.waiting.take() {
            self.report(Report::Home(waiting.deck));
        }
        for slot in self.slots.iter_mut().flatten() {
            let leaving = slot.fade.falling(fade);
            if !slot.leaving || leaving.left() < slot.fade.left() {
                slot.fade = leaving;
            }
            slot.leaving = true;
        }
        self.tidy();
    }

    /// Sends home what has left, and gives the free place to what waits.
    fn tidy(&mut self) {
        for index in 0..SLOTS {
            let Some(place) = self.slots.get_mut(index) else { return };
            // A deck that left before its first frame was never heard.
            let gone = |slot: &mut Slot| slot.leaving && (slot.fade.left() == 0 || slot.fade.now() == 0.0);
            if let Some(slot) = place.take_if(gone) {
                self.report(Report::Home(slot.deck));
            }
        }
        let free = self.slots.iter_mut().find(|slot| slot.is_none());
        if let Some(free) = free
            && let Some(Waiting { order, deck, fade }) = self.waiting.take()
        {
            let at = deck.position();
            *free = Some(Slot { deck, fade: Fade::rising(fade), leaving: false });
            self.report(Report::Taken { order, frame: self.frame, at });
        }
    }

    fn report(&mut self, report: Report) {
        if let Err(PushError::Full(report)) = self.reports.push(report) {
            // The desk empties the ring before each command, so this cannot be; and if it were, a leak is better than
            // freeing on the audio thread.
            mem::forget(report);
        }
    }

    /// Frames until something may have left, so that it leaves on its very frame however the output is cut.
    fn run(&self, frames: usize) -> usize {
        let leaving = self.slots.iter().flatten().filter(|slot| slot.leaving).map(|slot| slot.fade.left());
        let next = leaving.min().unwrap_or(u64::MAX).min(BLOCK as u64);
        frames.min(next as usize)
    }

    /// Mixes the next frames.
    fn mix(&mut self, frames: usize) {
        self.mix = SILENT;
        let [voice, bed, bell, fades] = &mut self.gains;
        for ((gains, level), bus) in [&mut *voice, bed, bell].into_iter().zip(&mut self.levels).zip(Bus::ALL) {
            level.write(gains.get_mut(..frames).unwrap_or_default());
            if !self.stem.hears(bus) {
                gains.fill(0.0);
            }
        }
        for slot in self.slots.iter_mut().flatten() {
            slot.fade.write(fades.get_mut(..frames).unwrap_or_default());
            slot.deck.render(&mut self.stage, frames);
            let stage = &self.stage;
            for nth in 0..BLOCK {
                let spoken = stage.voice[nth] * voice[nth];
                for side in 0..2 {
                    let under = stage.bed[nth][side] * bed[nth] + stage.bell[nth][side] * bell[nth];
                    self.mix[nth][side] += (spoken + under) * fades[nth];
                }
            }
        }
    }
}
