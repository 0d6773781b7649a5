//! The countries that have help lines here.

use core::fmt;
use core::str::FromStr;

use crate::language::Language;

/// A country with help lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Country {
    /// The Netherlands.
    Nl,
    /// Belgium.
    Be,
    /// The United Kingdom.
    Gb,
    /// Ireland.
    Ie,
    /// The United States.
    Us,
}

impl Country {
    /// Every country.
    pub const ALL: [Self; 5] = [Self::Nl, Self::Be, Self::Gb, Self::Ie, Self::Us];

    /// Its two letters (ISO 3166-1).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "NL",
            Self::Be => "BE",
            Self::Gb => "GB",
            Self::Ie => "IE",
            Self::Us => "US",
        }
    }

    /// The countries where a language is spoken, for someone who has chosen none.
    pub const fn of(language: Language) -> &'static [Self] {
        match language {
            Language::Nl => &[Self::Nl, Self::Be],
            Language::En => &[Self::Gb, Self::Ie, Self::Us],
        }
    }
}

/// Reads two letters, large or small; `UK` is what many write for `GB`.
///
/// ```
/// use perron_core::helpline::Country;
/// assert_eq!("be".parse(), Ok(Country::Be));
/// assert_eq!("uk".parse(), Ok(Country::Gb));
/// assert!("Belgium".parse::<Country>().is_err());
/// ```
impl FromStr for Country {
    type Err = NotACountry;

    fn from_str(text: &str) -> Result<Self, NotACountry> {
        let text = if text.eq_ignore_ascii_case("uk") { Self::Gb.name() } else { text };
        Self::ALL.into_iter().find(|country| country.name().eq_ignore_ascii_case(text)).ok_or(NotACountry)
    }
}

/// Text that is no country with help lines here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACountry;

impl fmt::Display for NotACountry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected one of ")?;
        for (index, country) in Country::ALL.into_iter().enumerate() {
            f.write_str(if index == 0 { "" } else { ", " })?;
            f.write_str(country.name())?;
        }
        Ok(())
    }
}

impl core::error::Error for NotACountry {}
