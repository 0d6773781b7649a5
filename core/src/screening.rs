//! Screening: who may start what today, and what comes before it.
//!
//! `play` obeys it. A plan, a render and a preview are a reader's tools: they open every exercise and say that it is not for
//! practising ([`is_for_reading`]).

use alloc::vec::Vec;

use crate::caution::Page;
use crate::day::Date;
use crate::distress::{Asking, Follows, Moment, Score, Scored, asking, rest};
use crate::script::tree::{Care, Ending};

/// Whether an exercise can be started today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// It can.
    Open,
    /// Not today; why, and what is offered instead.
    Rests(Follows),
    /// Only when a therapist has assigned it: then it is screened ([`crate::homework::Plan::care`]).
    Assigned,
}

/// Whether an exercise of this care can be started on this day, by what was answered before practices.
///
/// ```
/// use perron_core::Distress;
/// use perron_core::day::Date;
/// use perron_core::distress::{Score, Scored};
/// use perron_core::screening::{Admission, admit};
/// use perron_core::script::tree::Care;
/// let today = Date::constant(2026, 11, 28);
/// let high = Scored { at: today.at(10, 0, 0, 0), before: Score::Given(Distress::MOST), after: Score::NotAsked };
/// assert!(matches!(admit(Care::Screened, [&high], today), Admission::Rests(_)));
/// assert_eq!(admit(Care::SelfGuided, [&high], today), Admission::Open);
/// ```
///
/// What a person may do alone is always open: no score disables the grounding or an exercise that calms.
pub fn admit<'a>(care: Care, entries: impl IntoIterator<Item = &'a Scored>, today: Date) -> Admission {
    match care {
        Care::SelfGuided => Admission::Open,
        Care::Screened => rest(entries, today).map_or(Admission::Open, Admission::Rests),
        Care::Assigned => Admission::Assigned,
    }
}

/// The same where only the answer just given is known, because nothing is kept.
pub fn admit_by_answer(care: Care, before: Score) -> Admission {
    // Any day will do: the answer is of today.
    let today = Date::constant(2000, 1, 1);
    admit(care, [&Scored { at: today.at(12, 0, 0, 0), before, after: Score::NotAsked }], today)
}

/// Something that comes before an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A caution page; one key goes on from it, one leads to the ground.
    Caution(Page),
    /// The question how tense the person is.
    Distress,
}

/// What comes before an exercise, in order; `read_before` says whether the person has read a page.
///
/// ```
/// use perron_core::caution::Page;
/// use perron_core::screening::{Step, steps};
/// use perron_core::script::tree::{Care, Ending};
/// let nothing_read = |_| false;
/// let before = steps("new-dream", Care::Screened, Ending::Wake, nothing_read);
/// assert_eq!(before, [Step::Caution(Page::Dreams), Step::Distress]);
/// assert_eq!(steps("grounding", Care::SelfGuided, Ending::Wake, nothing_read), []);
/// ```
pub fn steps(exercise: &str, care: Care, ending: Ending, read_before: impl Fn(Page) -> bool) -> Vec<Step> {
    let page = Page::before(exercise, care).filter(|page| page.is_due(read_before(*page)));
    // What is screened asks, whatever a person's own script is called.
    let distress = care == Care::Screened || asking(Moment::Before, exercise, ending) == Asking::Asked;
    page.map(Step::Caution).into_iter().chain(distress.then_some(Step::Distress)).collect()
}

/// Whether an exercise is only to be read where no practice is screened: in a plan, a render, a preview.
pub const fn is_for_reading(care: Care) -> bool {
    !matches!(care, Care::SelfGuided)
}
