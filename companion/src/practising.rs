//! Practising: a prepared exercise that sounds now, walked by frames that were heard.
//!
//! A thread of its own stands between the person and the sound: it tells the session what they do and how many frames were
//! heard, carries its orders to the desk, and publishes what happens. It is never the audio thread.

mod driver;

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

pub use perron_audio::device::{DeviceError, Profile, Sink};
use perron_audio::{Bus, Level};
use perron_core::distress::Moment;
use perron_core::session::transition::Ground;
use perron_core::session::{Command, Event, Session};
use perron_core::{Frames, Millis};

use crate::preparing::Prepared;
use driver::Driver;

/// A practice under way.
///
/// Dropping it stops at once; [`Practising::finish`] waits until it is silent.
pub struct Practising {
    messages: Sender<Message>,
    news: Receiver<News>,
    now: Arc<Mutex<Now>>,
    thread: Option<JoinHandle<()>>,
}

/// How a practice starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The sentence (a cue of the exercise) where what was cut off goes on, as a resume there; without one it begins.
    ///
    /// What is told as heard is what is heard from here.
    pub cue: Option<usize>,
    /// How much sound the device holds ready.
    pub profile: Profile,
    /// Where the sound goes.
    pub sink: Sink,
}

/// From the first frame, to the system's output.
impl From<Profile> for Start {
    fn from(profile: Profile) -> Self {
        Self { cue: None, profile, sink: Sink::System }
    }
}

/// Why nothing has begun.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// There is no sound to be had.
    #[error(transparent)]
    Device(#[from] DeviceError),
    /// The system gives no thread.
    #[error("expected a thread for the session, but found none: {0}")]
    Thread(std::io::Error),
}

/// What a shell shows of this moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Now {
    /// Where it is.
    pub state: State,
    /// The sentence that is heard, or was heard last.
    ///
    /// It may be a person's own words: it is for showing to them, never for a log.
    pub sentence: Option<String>,
    /// Until the end; `None` while it waits for the person.
    pub left: Option<Millis>,
    /// The level of each bus, in the order of [`Bus::ALL`].
    pub levels: [Level; 3],
}

/// Where a practice is, in a person's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It sounds.
    Playing,
    /// It waits for the person, the bed alone.
    Holding,
    /// Silent until the person goes on.
    Paused,
    /// Silent until the person goes on, because the sound device is gone.
    Lost,
    /// Silent because something else took the sound.
    Interrupted,
    /// The grounding sounds.
    Grounding,
    /// The grounding asks: return, stop, or help?
    Asked,
    /// Heard to the end.
    Ended,
    /// The person stopped.
    Stopped,
}

impl State {
    /// Whether it is silent until the person, or the system, lets it go on.
    pub const fn is_silent(self) -> bool {
        matches!(self, Self::Paused | Self::Lost | Self::Interrupted)
    }

    /// Whether nothing more will come.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Stopped)
    }

    /// The moment at which a practice that is over was: stopped, or heard to its end.
    pub const fn moment(self) -> Moment {
        match self {
            Self::Stopped => Moment::Stopped,
            _ => Moment::After,
        }
    }

    /// The key of its words on the screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Playing => "state-playing",
            Self::Holding => "state-holding",
            Self::Paused => "state-paused",
            Self::Lost => "state-lost",
            Self::Interrupted => "state-interrupted",
            Self::Grounding => "state-grounding",
            Self::Asked => "state-asked",
            Self::Ended => "state-ended",
            Self::Stopped => "state-stopped",
        }
    }

    /// The state that a session's table knows; `stopped` tells how it was over, `lost` why it is silent.
    fn of(state: perron_core::session::State, stopped: bool, lost: bool) -> Self {
        use perron_core::session::State as Of;
        match state {
            Of::Preparing | Of::Ready | Of::Playing => Self::Playing,
            Of::Holding | Of::Grounding(Ground::Holding, _) => Self::Holding,
            Of::Paused | Of::Grounding(Ground::Paused, _) if lost => Self::Lost,
            Of::Paused | Of::Grounding(Ground::Paused, _) => Self::Paused,
            Of::Interrupted | Of::Grounding(Ground::Interrupted, _) => Self::Interrupted,
            Of::Grounding(Ground::Speaking, _) => Self::Grounding,
            Of::Grounding(Ground::Asked, _) => Self::Asked,
            Of::Over if stopped => Self::Stopped,
            Of::Over => Self::Ended,
        }
    }
}

impl Now {
    /// The level of a bus.
    pub fn level(&self, bus: Bus) -> Level {
        self.levels.get(bus as usize).copied().unwrap_or(Level::FULL)
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// What.
    pub event: Event,
    /// How much was heard before it, silences included.
    pub at: Frames,
    /// How much of the exercise was heard before it.
    pub practised: Frames,
    /// The words, when a sentence began; they may be a person's own.
    pub text: Option<String>,
    /// Whether it fell silent because the sound device is gone.
    pub lost: bool,
    /// Where the practice is then.
    pub state: State,
    /// Until the end; `None` while it waits for the person.
    pub left: Option<Millis>,
}

impl News {
    /// What a session tells, with the words of its sentence.
    pub(crate) fn of(event: Event, session: &Session, text: Option<String>, stopped: bool, lost: bool) -> Self {
        Self {
            event,
            at: session.heard(),
            practised: session.practised(),
            text,
            lost: lost && event == Event::Paused,
            state: State::of(session.state(), stopped, lost),
            left: session.left().map(Frames::to_millis),
        }
    }
}

/// What the thread is told.
enum Message {
    Command(Command),
    Level(Bus, Level),
    Profile(Profile),
}

impl Practising {
    /// Opens the device and begins, or goes on at a sentence.
    ///
    /// # Errors
    ///
    /// When there is no device, or this program was built without sound: then nothing has begun.
    pub fn begin(prepared: &Prepared, start: impl Into<Start>) -> Result<Self, BeginError> {
        let Start { cue, profile, sink } = start.into();
        let begin = cue.map_or(Command::Begin, Command::BeginAt);
        let (messages, inbox) = mpsc::channel();
        let (outbox, news) = mpsc::channel();
        let now = Arc::new(Mutex::new(Now {
            state: State::Playing,
            sentence: None,
            left: Some(prepared.length().to_millis()),
            levels: [Level::FULL; 3],
        }));
        let mut driver = Driver::new(prepared, sink, outbox, Arc::clone(&now));
        // Opened here and not on the thread, so that the caller knows before anything is promised.
        driver.open(profile)?;
        driver.change(profile);
        let thread = std::thread::Builder::new()
            .name("perron-session".into())
            .spawn(move || walk(driver, begin, &inbox))
            .map_err(BeginError::Thread)?;
        Ok(Self { messages, news, now, thread: Some(thread) })
    }

    /// Does what the person wants; what has no meaning now is refused, and the news says so.
    pub fn command(&self, command: Command) {
        // The thread has gone only when all is over; then there is nothing to command.
        let _ = self.messages.send(Message::Command(command));
    }

    /// Gives a bus another level.
    pub fn level(&self, bus: Bus, level: Level) {
        let _ = self.messages.send(Message::Level(bus, level));
    }

    /// Changes the device's profile, in a short fade at the next pause of the voice: `Rest` when the screen goes off, `Interactive` when it comes back.
    pub fn profile(&self, profile: Profile) {
        let _ = self.messages.send(Message::Profile(profile));
    }

    /// This moment.
    pub fn now(&self) -> Now {
        lock(&self.now).clone()
    }

    /// Until the end, at this moment; `None` while it waits for the person.
    pub fn left(&self) -> Option<Millis> {
        lock(&self.now).left
    }

    /// The next thing that happens, or `None` when nothing does for so long.
    pub fn next(&mut self, wait: Duration) -> Option<News> {
        self.news.recv_timeout(wait).ok()
    }

    /// Hands over what happens, to whoever listens on a thread of its own: [`Practising::next`] tells nothing from then on.
    pub fn news(&mut self) -> Receiver<News> {
        std::mem::replace(&mut self.news, mpsc::channel().1)
    }

    /// Waits until everything is silent and the device is closed.
    pub fn finish(mut self) {
        self.command(Command::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A lock that a panic elsewhere cannot take away: what is behind it is whole after every step.
fn lock(now: &Mutex<Now>) -> MutexGuard<'_, Now> {
    now.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The life of the thread: told, then looking; until all is over and silent, or nobody listens any more.
fn walk(mut driver: Driver, begin: Command, inbox: &Receiver<Message>) {
    driver.command(begin);
    while !driver.is_done() {
        match inbox.recv_timeout(driver.pace()) {
            Ok(Message::Command(command)) => driver.command(command),
            Ok(Message::Level(bus, level)) => driver.level(bus, level),
            Ok(Message::Profile(profile)) => driver.change(profile),
            Err(RecvTimeoutError::Timeout) => {}
            // Nobody holds the practice any more: it stops, and the loop ends once it is silent.
            Err(RecvTimeoutError::Disconnected) => {
                driver.command(Command::Stop);
                std::thread::sleep(driver.pace());
            }
        }
        driver.look();
    }
}
