//! The beds: soundscapes that can lie beneath the voice.

/// A soundscape that can be chosen as the bed, or named by a mark of the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bed {
    /// Waves that come and draw back.
    Sea,
    /// Soft steady rain.
    Rain,
    /// Wind in leaves, far birds.
    Forest,
    /// A fire that burns low.
    Hearth,
    /// Plain noise, deep.
    Brown,
    /// Plain noise, even.
    Pink,
    /// A night train, from within: it rolls, slows, stands and departs.
    Train,
    /// A quiet room with rain on its window.
    Room,
}

impl Bed {
    /// Every bed.
    pub const ALL: [Self; 8] =
        [Self::Sea, Self::Rain, Self::Forest, Self::Hearth, Self::Brown, Self::Pink, Self::Train, Self::Room];

    /// The name used in scripts and options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sea => "sea",
            Self::Rain => "rain",
            Self::Forest => "forest",
            Self::Hearth => "hearth",
            Self::Brown => "brown",
            Self::Pink => "pink",
            Self::Train => "train",
            Self::Room => "room",
        }
    }

    /// The bed of this name.
    ///
    /// ```
    /// use perron_core::Bed;
    /// assert_eq!(Bed::from_name("sea"), Some(Bed::Sea));
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bed| bed.name() == name)
    }
}
