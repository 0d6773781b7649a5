//! Soundscapes: the beds, synthesised rather than looped, and the bell.
//!
//! Nothing is recorded and nothing repeats: white noise that is a hash of its position ([`crate::noise`]) is filtered, and
//! what moves slowly (waves, gusts, flames) is a function of the position too. Filters do remember, so their state is
//! *defined* anew every 2^17 frames (see `canon`): any position can be rendered at once, and gives the very bits that a
//! rendering from the start would have given there.
//!
//! Time is a grid of blocks of [`BLOCK`] frames from frame 0, at 48 000 Hz. The bits are the same on every machine: integers,
//! plain `f32` and `f64` arithmetic, which Rust never fuses, and `libm` for the rest.

mod bell;
mod brown;
mod canon;
mod forest;
mod hearth;
mod lanes;
mod pink;
mod rain;
mod ring;
mod room;
mod sea;
mod train;

use canon::Canon;
use perron_core::Bed;

pub use bell::{Bell, Strike};

/// Frames in a block: 2.67 ms.
pub const BLOCK: usize = 128;

/// One block of stereo frames, left and right, full scale at 1.
pub type Block = [[f32; 2]; BLOCK];

/// Seconds in a block.
const SPAN: f64 = BLOCK as f64 / 48_000.0;

/// A block of silence, to render into.
pub const SILENT: Block = [[0.0; 2]; BLOCK];

/// How loud every soundscape is by itself, in LUFS over its first 110 s under seed 1 and usual weather (ITU-R BS.1770).
///
/// The level of a bed under the voice is counted from here.
pub const LOUDNESS: f32 = -23.0;

/// What moves the soundscapes: told for each block, each from 0 (still) over 1 (usual) to 2 (much); beyond is held at the end.
///
/// ```
/// use perron_audio::soundscape::Weather;
/// let drizzle = Weather { rain: 0.3, ..Weather::USUAL };
/// ```
///
/// It may differ from block to block, in small steps. What adds up over time is told added up ([`Weather::behind`]), so that a
/// soundscape never has to look back. What is told of a train is so at the *end* of the block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weather {
    /// The sea: how high the waves are.
    pub swell: f32,
    /// Rain, and the room: how dense it falls.
    pub rain: f32,
    /// Forest: how hard the wind blows.
    pub wind: f32,
    /// Hearth: how lively the fire burns.
    pub fire: f32,
    /// Train: how fast it goes, as a share of cruising.
    pub speed: f32,
    /// Train: how hard it brakes; at 1 it would stand after twelve seconds. Usually it does not.
    pub braking: f32,
    /// Train: how far it has fallen behind one that has cruised since frame 0, in frames of cruising.
    pub behind: f64,
}

impl Weather {
    /// A usual evening: everything at 1, which is where [`LOUDNESS`] holds.
    pub const USUAL: Self = Self { swell: 1.0, rain: 1.0, wind: 1.0, fire: 1.0, speed: 1.0, braking: 0.0, behind: 0.0 };

    /// Each within its bounds; what is not a number is as usual.
    fn held(&self) -> Self {
        let hold = |amount: f32| if amount.is_nan() { 1.0 } else { amount.clamp(0.0, 2.0) };
        Self {
            swell: hold(self.swell),
            rain: hold(self.rain),
            wind: hold(self.wind),
            fire: hold(self.fire),
            speed: hold(self.speed).min(1.0),
            braking: hold(self.braking),
            behind: if self.behind.is_finite() { self.behind } else { 0.0 },
        }
    }
}

impl Default for Weather {
    fn default() -> Self {
        Self::USUAL
    }
}

/// A soundscape: sound without end, known at every block.
///
/// The law for implementors: `render` at block `n` gives the same bits whether block `n - 1` was rendered before it, or
/// [`Soundscape::locate`] found `n`, or neither, as long as the weather was the same; it never allocates, locks or panics.
pub trait Soundscape: Send {
    /// Renders block number `index`, frames `index * 128` and on, under this weather.
    ///
    /// Cheap when called for one block after another. After a leap it does what [`Soundscape::locate`] does, as if the weather
    /// had always been `weather`.
    fn render(&mut self, index: u64, weather: &Weather, out: &mut Block);

    /// Makes ready to render block `index`; `weather` tells what it was at earlier blocks.
    ///
    /// Renders up to 2^17 frames and the warming up, some milliseconds: never on the audio thread.
    fn locate(&mut self, index: u64, weather: &dyn Fn(u64) -> Weather);
}

/// The soundscape of this bed; `seed` decides every wave and drop of it.
///
/// ```
/// use perron_audio::soundscape::{self, SILENT, Weather};
/// use perron_core::Bed;
/// let mut sea = soundscape::build(Bed::Sea, 1);
/// let mut block = SILENT;
/// sea.render(0, &Weather::USUAL, &mut block);
/// assert_ne!(block, SILENT);
/// ```
pub fn build(bed: Bed, seed: u64) -> Box<dyn Soundscape> {
    match bed {
        Bed::Sea => Box::new(Canon::new(sea::Sea::new(seed))),
        Bed::Rain => Box::new(Canon::new(rain::Rain::new(seed))),
        Bed::Forest => Box::new(Canon::new(forest::Forest::new(seed))),
        Bed::Hearth => Box::new(Canon::new(hearth::Hearth::new(seed))),
        Bed::Brown => Box::new(Canon::new(brown::Brown::new(seed))),
        Bed::Pink => Box::new(Canon::new(pink::Pink::new(seed))),
        Bed::Train => Box::new(Canon::new(train::Train::new(seed))),
        Bed::Room => Box::new(Canon::new(room::Room::new(seed))),
    }
}
