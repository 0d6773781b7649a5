//! What a file may be at most: each limit has a test at it and just beyond it.

/// The largest file, in bytes: the longest recording, in stereo, of 32 bits at 96 kHz, and its header.
pub const FILE: usize = 48 << 20;

/// The longest recording, in seconds, with the silence around it: no sentence takes a minute.
pub const SECONDS: u32 = 60;

/// The lowest rate, in hertz.
pub const LOWEST_RATE: u32 = 8_000;

/// The highest rate, in hertz.
pub const HIGHEST_RATE: u32 = 96_000;

/// The most channels.
pub const CHANNELS: u16 = 2;

/// So many samples of full scale in a row are clipped: a wave that only touches it stays there for one or two (P).
pub const CLIPPED: usize = 4;

/// A trimmed recording is at least so much of the wished length (P): a word is missing, or it is another sentence.
pub const SHORTEST: f64 = 0.5;

/// And at most so much (P).
pub const LONGEST: f64 = 2.5;

/// The most that a recording is raised, in dB (P): beyond it the steps of its own 16 bits come near to being heard.
pub const RAISE: f32 = 30.0;

/// How far beneath the level that its words ask for a bump or a pop may keep a recording, in dB (P).
pub const BUMP: f32 = 3.0;

/// The loudest room between the words of the practice, in dB of full scale once the voice is at level (P): 20 dB beneath
/// the voice, where the clear mode keeps even the soundscapes.
pub const ROOM: f32 = -41.0;

/// From here on the room is told of (P).
pub const QUIET_ROOM: f32 = -53.0;
