//! How bad a nightmare was, as its dreamer says.

use core::fmt;
use core::str::FromStr;

/// How bad the nightmares of a night were, 0 to 10.
///
/// ```
/// use perron_core::entry::Intensity;
/// assert_eq!("6".parse(), Ok(Intensity::new(6).unwrap()));
/// assert!("11".parse::<Intensity>().is_err());
/// assert_eq!(format!("{:?}", Intensity::new(6)), "Some(Intensity)");
/// ```
///
/// Its `Debug` does not tell it: it is what a person gave. It is not [`crate::Distress`], which is about now.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Intensity(u8);

impl Intensity {
    /// The greatest.
    pub const MOST: Self = Self(10);

    /// The intensity of this number, if there is one.
    pub const fn new(number: u8) -> Option<Self> {
        if number <= Self::MOST.0 { Some(Self(number)) } else { None }
    }

    /// The number.
    pub const fn reveal(self) -> u8 {
        self.0
    }
}

impl fmt::Debug for Intensity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Intensity")
    }
}

/// Text that is no intensity; it does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIntensity;

impl fmt::Display for NotAnIntensity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a number from 0 to {}", Intensity::MOST.0)
    }
}

impl core::error::Error for NotAnIntensity {}

impl FromStr for Intensity {
    type Err = NotAnIntensity;

    fn from_str(text: &str) -> Result<Self, NotAnIntensity> {
        let digits = !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = if digits { text.parse().ok() } else { None };
        number.and_then(Self::new).ok_or(NotAnIntensity)
    }
}
