//! Units are types: frames, milliseconds, decibels, and the one conversion between time and frames.

use core::fmt;
use core::ops::{Add, AddAssign, Sub};

/// Frames a second, everywhere in the house (48 000 Hz).
pub const RATE: u32 = 48_000;

/// A number of frames, or a position counted in them from the start of something.
///
/// ```
/// use perron_core::{Frames, Millis};
/// assert_eq!(Frames::from(Millis(1_500)), Frames(72_000));
/// ```
///
/// Positions are always counted from an absolute start, never summed from rounded pieces, so nothing drifts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Frames(pub u64);

impl Frames {
    /// No frames.
    pub const ZERO: Self = Self(0);

    /// Frames in a whole number of seconds.
    pub const fn seconds(seconds: u64) -> Self {
        Self(seconds * RATE as u64)
    }

    /// What is left after taking `other` away, and nothing when `other` is more.
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Time in whole milliseconds, rounded down: for showing, never for placing.
    pub const fn to_millis(self) -> Millis {
        Millis(self.0 / FRAMES_A_MILLI)
    }
}

/// Whole frames in a millisecond (48): the conversion is exact.
const FRAMES_A_MILLI: u64 = RATE as u64 / 1_000;

impl From<Millis> for Frames {
    fn from(millis: Millis) -> Self {
        Self(millis.0 * FRAMES_A_MILLI)
    }
}

impl Add for Frames {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Frames {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl AddAssign for Frames {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

/// Milliseconds, as people and scripts give time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millis(pub u64);

impl Millis {
    /// Milliseconds in a whole number of seconds.
    pub const fn seconds(seconds: u64) -> Self {
        Self(seconds * 1_000)
    }

    /// Milliseconds in a whole number of minutes.
    pub const fn minutes(minutes: u64) -> Self {
        Self(minutes * 60_000)
    }
}

/// Shows time as a person types it: `6s`, `2.5s`, `10m`, `7m11s`.
impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (minutes, rest) = (self.0 / 60_000, self.0 % 60_000);
        if minutes > 0 {
            write!(f, "{minutes}m")?;
        }
        if rest > 0 || minutes == 0 {
            write!(f, "{}", rest / 1_000)?;
            let mut thousandths = rest % 1_000;
            if thousandths > 0 {
                let mut digits = 3;
                while thousandths % 10 == 0 {
                    thousandths /= 10;
                    digits -= 1;
                }
                write!(f, ".{thousandths:0digits$}")?;
            }
            f.write_str("s")?;
        }
        Ok(())
    }
}

/// Text that is no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATime;

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a time such as 10m, 431s, 7m11s or 2.5s")
    }
}

impl core::error::Error for NotATime {}

/// Reads time as a person types it: minutes, seconds, or both; seconds may have up to three decimals.
///
/// ```
/// use perron_core::Millis;
/// assert_eq!("7m11s".parse(), Ok(Millis(431_000)));
/// assert_eq!("2.5s".parse(), Ok(Millis(2_500)));
/// assert!("7".parse::<Millis>().is_err());
/// ```
///
/// Each number has at most five digits: more than any practice needs, and too few to overflow.
impl core::str::FromStr for Millis {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let whole = |digits: &str| {
            let plain = !digits.is_empty() && digits.len() <= 5 && digits.bytes().all(|byte| byte.is_ascii_digit());
            if plain { digits.parse::<u64>().map_err(|_| NotATime) } else { Err(NotATime) }
        };
        let (minutes, rest) = match text.split_once('m') {
            Some((minutes, rest)) => (Some(whole(minutes)?), rest),
            None => (None, text),
        };
        if rest.is_empty() {
            return minutes.map(Self::minutes).ok_or(NotATime);
        }
        let seconds = rest.strip_suffix('s').ok_or(NotATime)?;
        let (seconds, decimals) = seconds.split_once('.').map_or((seconds, None), |(whole, part)| (whole, Some(part)));
        let thousandths = match decimals {
            Some(digits) if digits.len() <= 3 => whole(digits)? * 10_u64.pow(3 - digits.len() as u32),
            Some(_) => return Err(NotATime),
            None => 0,
        };
        Ok(Self(minutes.unwrap_or(0) * 60_000 + whole(seconds)? * 1_000 + thousandths))
    }
}

/// A level in decibels relative to some reference; 0 is the reference itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Decibels(pub f32);

impl Decibels {
    /// No change.
    pub const IDENTITY: Self = Self(0.0);
    /// At this level and below nothing sounds: the amplitude is exactly zero.
    pub const SILENCE: Self = Self(-96.0);

    /// The factor on amplitude, by `libm` so that it is the same on every machine.
    ///
    /// ```
    /// use perron_core::Decibels;
    /// assert_eq!(Decibels::IDENTITY.amplitude(), 1.0);
    /// assert_eq!(Decibels::SILENCE.amplitude(), 0.0);
    /// ```
    pub fn amplitude(self) -> f32 {
        if self.0 <= Self::SILENCE.0 { 0.0 } else { libm::exp2f(self.0 * (core::f32::consts::LOG2_10 / 20.0)) }
    }

    /// The level of an amplitude factor; zero and less is [`Decibels::SILENCE`].
    pub fn from_amplitude(amplitude: f32) -> Self {
        if amplitude <= 0.0 {
            return Self::SILENCE;
        }
        Self((20.0 * libm::log10f(amplitude)).max(Self::SILENCE.0))
    }
}

impl Add for Decibels {
    type Output = Self;
    /// Levels in series: never below [`Decibels::SILENCE`].
    fn add(self, other: Self) -> Self {
        Self((self.0 + other.0).max(Self::SILENCE.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn time_shows_as_it_is_typed() {
        for (millis, shown) in
            [(0, "0s"), (6_000, "6s"), (2_500, "2.5s"), (50, "0.05s"), (600_000, "10m"), (431_000, "7m11s")]
        {
            assert_eq!(Millis(millis).to_string(), shown);
        }
    }

    #[test]
    fn what_is_shown_can_be_read_again() {
        for millis in (0..20_000).chain((20_000..4_000_000).step_by(977)) {
            assert_eq!(Millis(millis).to_string().parse(), Ok(Millis(millis)));
        }
        for wrong in ["", "s", "m", "7", "7h", "1.s", "1.2345s", "-3s", "3 s", "1m2m", "123456s", "٣s"] {
            assert_eq!(wrong.parse::<Millis>(), Err(NotATime), "{wrong}");
        }
    }

    #[test]
    fn amplitude_and_level_agree() {
        for level in [-95.0_f32, -40.0, -20.0, -6.0, 0.0, 6.0] {
            let back = Decibels::from_amplitude(Decibels(level).amplitude());
            assert!((back.0 - level).abs() < 1e-3, "{level} came back as {}", back.0);
        }
    }
}
