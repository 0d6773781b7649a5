//! Around an exercise: which pages stand before it, what is asked, and what follows, in words.
//!
//! What is shown when, and what follows from an answer, is core's; a shell only lays the pages out.

use perron_core::caution::Page;
use perron_core::day::{DateTime, day_of};
use perron_core::distress::{Asking, Follows, GROUNDING, Moment, Offer, Reason, Score, Scored, asking};
use perron_core::helpline::Country;
use perron_core::screening::{Admission, Step, admit, admit_by_answer, steps};
use perron_core::script::tree::{Care, Ending};

use crate::contacts;
use crate::practising::State;
use crate::words::Words;

/// What is known of what came before; by default nothing, for nothing is kept.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The moment it is, and how it was around every practice.
    pub scored: Option<(DateTime, Vec<Scored>)>,
    /// The caution pages that were read.
    pub read: Vec<Page>,
    /// The question before is not asked: it begins as it began the last time.
    pub as_before: bool,
}

/// One exercise, and what the pages around it must know.
///
/// ```
/// use perron_companion::around::{Around, Known};
/// use perron_companion::care::{Page, Step};
/// use perron_companion::script::{Care, Ending};
/// let known = Known { read: vec![Page::Imagery], ..Known::default() };
/// let around = Around { exercise: "safe-place", care: Care::SelfGuided, ending: Ending::Wake, known: &known };
/// assert_eq!(around.steps(), [Step::Distress]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Its id.
    pub exercise: &'a str,
    /// Who may start it.
    pub care: Care,
    /// How it will end.
    pub ending: Ending,
    /// What is known of what came before.
    pub known: &'a Known,
}

impl Around<'_> {
    /// What stands before it, in order.
    pub fn steps(&self) -> Vec<Step> {
        let steps = steps(self.exercise, self.care, self.ending, |page| self.known.read.contains(&page));
        // What rests already rests whatever is answered, so it is not asked.
        let asks = !self.known.as_before && !matches!(self.admit(Score::NotAsked), Admission::Rests(_));
        steps.into_iter().filter(|step| asks || *step != Step::Distress).collect()
    }

    /// Whether it can be started, with this answer before it.
    pub fn admit(&self, before: Score) -> Admission {
        let Some((now, scored)) = &self.known.scored else { return admit_by_answer(self.care, before) };
        let answered = Scored { at: *now, before, after: Score::NotAsked };
        admit(self.care, scored.iter().chain([&answered]), day_of(*now))
    }

    /// The caution page before it.
    pub fn page(&self) -> Option<Page> {
        Page::before(self.exercise, self.care)
    }

    /// What is said when all is silent, with whom one can reach in `help`, from the last state that lived and how it was over. Whoever was at the grounding may
    /// need help now; after a sleep ending, and after the calm image, nothing is said, asked or started.
    pub fn farewell(&self, lived: State, over: State, words: &Words, help: &[String]) -> Vec<String> {
        let stopped = over == State::Stopped;
        let say = |key: &str| words.say(key, &[]);
        if self.exercise == GROUNDING || matches!(lived, State::Grounding | State::Asked) {
            let first = say(if stopped { "stopped-grounding" } else { "ended-grounding" });
            return [first, say("help")].into_iter().chain(help.iter().cloned()).collect();
        }
        if !self.asks(over.moment()) {
            return Vec::new();
        }
        vec![say(if stopped { "stopped" } else { "ended-wake" })]
    }

    /// Whether anything is asked at this moment.
    pub fn asks(&self, moment: Moment) -> bool {
        matches!(asking(moment, self.exercise, self.ending), Asking::Asked | Asking::Silent)
    }
}

/// A caution page in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
    /// Whom one can reach, where that stands first.
    pub help: Vec<String>,
    /// What it is about.
    pub heading: String,
    /// Its points, in order.
    pub points: Vec<String>,
}

/// A caution page before this exercise, in words.
pub fn caution(page: Page, exercise: &str, words: &Words, country: Option<Country>) -> Caution {
    Caution {
        help: if page.begins_with_help() { contacts::first(words, country) } else { Vec::new() },
        heading: words.say(page.key(exercise), &[]),
        points: page.points(exercise).iter().map(|point| words.say(point.key(), &[])).collect(),
    }
}

/// The question how tense a person is, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub asks: String,
    /// What the ends of the scale are.
    pub ends: String,
    /// That it may be left out, and whether the answer is kept.
    pub kept: String,
}

/// The question at this moment, in words; `kept` says whether the answer is.
pub fn question(moment: Moment, words: &Words, kept: bool) -> Question {
    let say = |key: &str| words.say(key, &[]);
    let asks = match moment {
        Moment::Before => "distress-before",
        Moment::After => "distress-after",
        Moment::Stopped => "distress-stopped",
    };
    let ends = [("least", say("distress-least").into()), ("most", say("distress-most").into())];
    Question {
        asks: say(asks),
        ends: words.say("distress-ends", &ends),
        kept: say(if kept { "distress-kept" } else { "distress-not-kept" }),
    }
}

/// What is offered, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offering {
    /// Why.
    pub why: String,
    /// What is offered, beside people.
    pub offer: String,
    /// People who can be reached.
    pub people: Vec<String>,
    /// What, the first thing first: where people come first, they are shown first.
    pub offers: &'static [Offer],
}

/// What follows from an answer, in words.
pub fn offering(follows: Follows, words: &Words, country: Option<Country>) -> Offering {
    let (why, offer) = match follows.reason {
        Reason::Rose => ("follows-rose", "follows-offer"),
        Reason::High => ("follows-high", "follows-offer"),
        Reason::HighBefore => ("rests-high-before", "rests-offer"),
        Reason::HighTwoDays => ("rests-high-two-days", "rests-offer"),
    };
    let people = [words.say("contacts-someone", &[])].into_iter().chain(contacts::short(words, country));
    Offering {
        why: words.say(why, &[]),
        offer: words.say(offer, &[]),
        people: people.collect(),
        offers: follows.offers,
    }
}
