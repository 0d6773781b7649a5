//! The caution pages: what a person reads before the first imagery, and before the dream exercises.
//!
//! Here stands which page, and which points in which order; the words are data.

use crate::distress::GROUNDING;
use crate::script::tree::Care;

/// The story that was made with a therapist: it may be about something that happened, and no dream is chosen for it.
const STORY: &str = "new-story";

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Before the first imagery.
    Imagery,
    /// Before the dream exercises, and whatever else a therapist must know of; a help line stands first on it.
    Dreams,
}

/// One point of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// One may stop at any time.
    Stop,
    /// Not while driving, not in the bath.
    Driving,
    /// Psychosis, dissociation, thoughts of suicide, sleepwalking or acting out dreams: only with a professional.
    Professional,
    /// For adults.
    Adults,
    /// Not the worst dream, and none that replays what really happened.
    Milder,
    /// Only the story that was made with a therapist; what came before it need not be stayed with.
    OnlyStory,
    /// By day.
    ByDay,
}

impl Point {
    /// Every point.
    pub const ALL: [Self; 7] =
        [Self::Stop, Self::Driving, Self::Professional, Self::Adults, Self::Milder, Self::OnlyStory, Self::ByDay];

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stop => "caution-stop",
            Self::Driving => "caution-driving",
            Self::Professional => "caution-professional",
            Self::Adults => "caution-adults",
            Self::Milder => "caution-milder",
            Self::OnlyStory => "caution-only-story",
            Self::ByDay => "caution-by-day",
        }
    }
}

impl Page {
    /// The page that an exercise needs; the grounding needs none, for nothing may stand before it.
    ///
    /// ```
    /// use perron_core::caution::Page;
    /// use perron_core::script::tree::Care;
    /// assert_eq!(Page::before("safe-place", Care::SelfGuided), Some(Page::Imagery));
    /// assert_eq!(Page::before("new-dream", Care::Screened), Some(Page::Dreams));
    /// assert_eq!(Page::before("grounding", Care::SelfGuided), None);
    /// ```
    pub fn before(exercise: &str, care: Care) -> Option<Self> {
        match care {
            Care::SelfGuided if exercise == GROUNDING => None,
            Care::SelfGuided => Some(Self::Imagery),
            Care::Screened | Care::Assigned => Some(Self::Dreams),
        }
    }

    /// Whether it is shown, to someone who has read it before or not: that of the dreams each time, the other once.
    ///
    /// As long as nothing is remembered, nobody has read it before.
    pub const fn is_due(self, read_before: bool) -> bool {
        match self {
            Self::Imagery => !read_before,
            Self::Dreams => true,
        }
    }

    /// Whether a help line stands on it before anything else.
    pub const fn begins_with_help(self) -> bool {
        matches!(self, Self::Dreams)
    }

    /// Its points before this exercise, in order.
    pub fn points(self, exercise: &str) -> &'static [Point] {
        match self {
            Self::Imagery => &[Point::Driving, Point::Professional, Point::Adults, Point::Stop],
            Self::Dreams if exercise == STORY => {
                &[Point::Driving, Point::Professional, Point::Adults, Point::ByDay, Point::OnlyStory, Point::Stop]
            }
            Self::Dreams => {
                &[Point::Driving, Point::Professional, Point::Adults, Point::ByDay, Point::Milder, Point::Stop]
            }
        }
    }

    /// The key of its heading before this exercise.
    pub fn key(self, exercise: &str) -> &'static str {
        match self {
            Self::Imagery => "caution-imagery",
            Self::Dreams if exercise == STORY => "caution-story",
            Self::Dreams => "caution-dreams",
        }
    }
}
