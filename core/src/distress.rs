//! Distress: one question from 0 to 10, when it is asked, and what follows from the answer.
//!
//! It is no measurement and no diagnosis, and it picks no therapy. It can make the dream exercises rest for a day, and make
//! an offer; it never holds up the grounding or an exercise that calms.

use core::fmt;
use core::str::FromStr;

use crate::day::{Date, DateTime, day_of, days_between, is_by_day, the_day_before};
use crate::script::tree::Ending;

/// A rise of so much offers grounding and contacts (P, exercises.md "Distress, and when to get help").
pub const RISE: u8 = 2;

/// So much after a practice offers grounding and contacts; so much before one makes the dream exercises rest today (P, the
/// same).
pub const HIGH: u8 = 8;

/// So many days later a question that was not asked is still worth asking: the same day and the morning after (P, our own).
pub const ASKED_WITHIN_DAYS: i32 = 1;

/// The exercise that brings a person here and now.
pub const GROUNDING: &str = "grounding";

/// The exercise for worrying in bed at night, around which nothing is asked.
pub const CALM_IMAGE: &str = "calm-image";

/// How tense a person is, 0 to 10. What the ends mean is said in words, which are data.
///
/// ```
/// use perron_core::Distress;
/// assert_eq!("7".parse(), Ok(Distress::new(7).unwrap()));
/// assert!("11".parse::<Distress>().is_err());
/// assert_eq!(format!("{:?}", Distress::MOST), "Distress");
/// ```
///
/// Its `Debug` does not tell it: it is what a person gave.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Distress(u8);

impl Distress {
    /// Quite calm.
    pub const LEAST: Self = Self(0);
    /// It cannot be worse.
    pub const MOST: Self = Self(10);

    /// The score of this number, if there is one.
    pub const fn new(score: u8) -> Option<Self> {
        if score <= Self::MOST.0 { Some(Self(score)) } else { None }
    }

    /// The number.
    pub const fn reveal(self) -> u8 {
        self.0
    }

    /// Whether it is [`HIGH`] or more.
    pub const fn is_high(self) -> bool {
        self.0 >= HIGH
    }
}

impl fmt::Debug for Distress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Distress")
    }
}

/// Text that is no score; it does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAScore;

impl fmt::Display for NotAScore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a number from 0 to {}", Distress::MOST.0)
    }
}

impl core::error::Error for NotAScore {}

impl FromStr for Distress {
    type Err = NotAScore;

    fn from_str(text: &str) -> Result<Self, NotAScore> {
        let digits = !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = if digits { text.parse().ok() } else { None };
        number.and_then(Self::new).ok_or(NotAScore)
    }
}

/// What became of the question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Score {
    /// It was not asked.
    #[default]
    NotAsked,
    /// It was asked, and the person let it pass.
    Skipped,
    /// The answer.
    Given(Distress),
}

impl Score {
    /// The answer, if there is one.
    pub const fn given(self) -> Option<Distress> {
        match self {
            Self::Given(distress) => Some(distress),
            Self::NotAsked | Self::Skipped => None,
        }
    }
}

/// The question before and after one practice: as much of it as the rules need, and a journal will keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    /// When it was over, by the person's own clock.
    pub at: DateTime,
    /// Before.
    pub before: Score,
    /// After, or at an early stop.
    pub after: Score,
}

/// A moment at which the question could be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before the exercise.
    Before,
    /// The exercise was heard to its end.
    After,
    /// The person stopped.
    Stopped,
}

/// Whether the question is asked, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Spoken or shown; it may be skipped.
    Asked,
    /// Shown, without a sound; it may be skipped.
    Silent,
    /// Not now: the next opening by day offers it ([`is_offered`]).
    ByDay,
    /// Not at all.
    Never,
}

/// Whether the question is asked at this moment of an exercise with this ending.
///
/// ```
/// use perron_core::distress::{Asking, Moment, asking};
/// use perron_core::script::tree::Ending;
/// assert_eq!(asking(Moment::Before, "safe-place", Ending::Wake), Asking::Asked);
/// assert_eq!(asking(Moment::After, "evening-train", Ending::Sleep), Asking::ByDay);
/// assert_eq!(asking(Moment::Stopped, "evening-train", Ending::Sleep), Asking::Silent);
/// ```
///
/// After a sleep ending nothing is shown, asked or started; around the calm image nothing is asked; and nobody who needs the
/// ground is asked anything before it.
pub fn asking(moment: Moment, exercise: &str, ending: Ending) -> Asking {
    match (moment, exercise) {
        (Moment::Before, CALM_IMAGE | GROUNDING) => Asking::Never,
        (_, CALM_IMAGE) => Asking::ByDay,
        (Moment::Before, _) => Asking::Asked,
        (Moment::After, _) if ending == Ending::Sleep => Asking::ByDay,
        (Moment::After, _) => Asking::Asked,
        (Moment::Stopped, _) => Asking::Silent,
    }
}

/// Whether an opening at this moment offers the question that was not asked after a practice.
///
/// By day only, on the day of the practice or the next; a night belongs to the day before. Once it was asked, its
/// [`Score`] is no longer [`Score::NotAsked`], and so it is offered once.
pub fn is_offered(last: &Scored, now: DateTime) -> bool {
    let days = days_between(day_of(last.at), day_of(now));
    last.after == Score::NotAsked && is_by_day(now) && last.at <= now && days <= ASKED_WITHIN_DAYS
}

/// What is offered, never imposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// To be here and now.
    Grounding,
    /// An exercise that calms.
    SafePlace,
    /// People who can be reached.
    Contacts,
}

/// Why something is offered, or rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It rose by [`RISE`] or more.
    Rose,
    /// It is [`HIGH`] or more afterwards.
    High,
    /// It was [`HIGH`] or more before a practice today.
    HighBefore,
    /// The same on two days in a row.
    HighTwoDays,
}

/// What follows from the answers: a reason, and what it offers, the first thing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Follows {
    /// Why.
    pub reason: Reason,
    /// What.
    pub offers: &'static [Offer],
}

/// What follows after a practice; nothing where it did not get worse and is not high.
///
/// ```
/// use perron_core::Distress;
/// use perron_core::distress::{Reason, Score, after};
/// let score = |number| Score::Given(Distress::new(number).unwrap());
/// assert_eq!(after(score(3), score(5)).map(|follows| follows.reason), Some(Reason::Rose));
/// assert_eq!(after(score(9), score(8)).map(|follows| follows.reason), Some(Reason::High));
/// assert_eq!(after(score(3), score(4)), None);
/// ```
pub fn after(before: Score, after: Score) -> Option<Follows> {
    let now = after.given()?;
    let rose = before.given().is_some_and(|before| now.0 >= before.0.saturating_add(RISE));
    let reason = match (now.is_high(), rose) {
        (true, _) => Reason::High,
        (false, true) => Reason::Rose,
        (false, false) => return None,
    };
    Some(Follows { reason, offers: &[Offer::Grounding, Offer::Contacts] })
}

/// Whether the dream exercises rest on this day, and why: it was high before a practice, whatever was practised.
///
/// A lower answer later on the day does not lift it. On the second such day in a row it is time to talk to someone, and
/// people come first among what is offered.
pub fn rest<'a>(entries: impl IntoIterator<Item = &'a Scored>, today: Date) -> Option<Follows> {
    let yesterday = the_day_before(today);
    let (mut is_high, mut was_high) = (false, false);
    for entry in entries.into_iter().filter(|entry| entry.before.given().is_some_and(Distress::is_high)) {
        let day = day_of(entry.at);
        is_high |= day == today;
        was_high |= day == yesterday && yesterday != today;
    }
    match (is_high, was_high) {
        (false, _) => None,
        (true, false) => {
            Some(Follows { reason: Reason::HighBefore, offers: &[Offer::Grounding, Offer::SafePlace, Offer::Contacts] })
        }
        (true, true) => Some(Follows {
            reason: Reason::HighTwoDays,
            offers: &[Offer::Contacts, Offer::Grounding, Offer::SafePlace],
        }),
    }
}
