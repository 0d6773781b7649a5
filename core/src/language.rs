//! The languages a script can be written in.

/// A language that has scripts, word lists of care and shipped clips.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Dutch, the first.
    Nl,
    /// English, the second.
    En,
}

impl Language {
    /// Every language, the first one first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The two-letter name used in scripts, folders and options (ISO 639-1).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of this name.
    ///
    /// ```
    /// use perron_core::Language;
    /// assert_eq!(Language::from_name("nl"), Some(Language::Nl));
    /// assert_eq!(Language::from_name("NL"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.name() == name)
    }
}
