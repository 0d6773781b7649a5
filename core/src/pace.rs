//! Pace: how fast a sentence is spoken, and how a scene of a sleep ending slows it.

/// How fast a sentence is spoken: characters of its text a second of its trimmed clip, blanks and marks counted.
///
/// ```
/// use perron_core::Pace;
/// assert_eq!(Pace::USUAL.seconds("Je mag stoppen nu, echt."), 24.0 / 11.5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Pace(pub f32);

impl Pace {
    /// What an exercise begins with, and a grounding keeps: the middle of 11 to 12, as spoken exercises were measured.
    pub const USUAL: Self = Self(11.5);
    /// On the way into sleep.
    pub const SLOWER: Self = Self(10.2);
    /// The last words before sleep: within 8.5 to 9.5, as spoken exercises were measured.
    pub const SLOWEST: Self = Self(9.0);

    /// How long a text takes at this pace.
    pub fn seconds(self, text: &str) -> f64 {
        text.chars().count() as f64 / f64::from(self.0)
    }
}

/// What a scene asks of the pace; it counts only where a practice ends in sleep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenePace {
    /// [`Pace::SLOWER`] throughout.
    Slower,
    /// [`Pace::SLOWEST`] throughout.
    Slowest,
    /// Its rounds share the three paces out, from the usual to the slowest; one round alone is slower.
    Slowing,
}

impl ScenePace {
    /// The pace of a round, counted from 0, of so many.
    ///
    /// ```
    /// use perron_core::pace::{Pace, ScenePace::Slowing};
    /// let paces = |rounds| (0..rounds).map(|round| Slowing.of_round(round, rounds)).collect::<Vec<_>>();
    /// assert_eq!(paces(1), [Pace::SLOWER]);
    /// assert_eq!(paces(2), [Pace::USUAL, Pace::SLOWEST]);
    /// assert_eq!(paces(4), [Pace::USUAL, Pace::SLOWER, Pace::SLOWER, Pace::SLOWEST]);
    /// ```
    pub const fn of_round(self, round: usize, rounds: usize) -> Pace {
        // The middle of the round among all, in thirds: floor(3 * (round + 1/2) / rounds).
        let third = match self {
            Self::Slower => 1,
            Self::Slowest => 2,
            Self::Slowing => 3 * (2 * round + 1) / (2 * if rounds == 0 { 1 } else { rounds }),
        };
        match third {
            0 => Pace::USUAL,
            1 => Pace::SLOWER,
            _ => Pace::SLOWEST,
        }
    }
}
