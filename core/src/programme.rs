//! The dream programme: what may be done with a dream now, what comes next, and why.
//!
//! Its steps are those of imagery rehearsal (exercises.md, "IRT"): help and caution first, a log, pleasant images, a dream
//! that is not the worst and no replay of what happened, written down once, changed any way its dreamer wishes, looked at,
//! rehearsed. Here are the rules over what is kept and a moment that is told; the table in `core/README.md` is printed from
//! [`rules`]. Nothing here writes an ending, scores a person or picks a therapy, and no day without an entry is a failure.

mod choice;
mod dreams;
pub mod limit;
mod log;
mod reason;
mod rehearsal;
mod step;
mod table;
mod weeks;

use alloc::vec::Vec;

pub use choice::{Choice, Told, Writing, look_back};
pub use log::{Logging, logging, night_at};
pub use reason::{Number, Reason};
pub use rehearsal::{DREAM_SLOT, NEW_DREAM_EXERCISE, rehearsing};
pub use step::{Decision, Standing, Step};
pub use table::{Row, rules};

use crate::day::{Date, DateTime, day_of, is_by_day};
use crate::distress::{Follows, Scored, rest};
use crate::entry::{Entry, EntryId, Kept, nights};
use crate::practice::Outcome;
use crate::script::tree::Care;
use crate::units::Millis;
use dreams::Dreams;
use limit::{CALM_NIGHTS, NIGHTS_FIRST, OPENS, ORIGINAL, PLACES_FIRST, REHEARSAL_SHORTEST, SHUTS};
use weeks::{Nights, is_calm, talk};

/// The exercise that is practised first.
pub const SAFE_PLACE: &str = "safe-place";

/// The exercise that guides the writing and the changing.
pub const REWRITE: &str = "dream-rewrite";

/// What a therapist's plan opens; by itself nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// The new dream may be rehearsed at any hour.
    pub at_any_hour: bool,
}

/// Where someone is in the programme at a moment.
///
/// ```
/// use perron_core::day::Date;
/// use perron_core::programme::{Planned, Reason, Standing, Step, status};
/// let friday = Date::constant(2026, 11, 27);
/// let status = status(&[], friday.tomorrow().unwrap().at(10, 0, 0, 0), Planned::default());
/// assert_eq!(status.next, Some(Step::Log));
/// assert_eq!(status.why, Reason::LogNight { night: friday });
/// assert_eq!(status.decision(Step::Choose).standing, Standing::Waits);
/// assert_eq!(status.decision(Step::Choose).reason, Reason::LogFirst);
/// ```
///
/// The same entries give the same status, in whatever order they come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// What comes next; nothing when there is nothing more to do for now.
    pub next: Option<Step>,
    /// Why that, or why nothing.
    pub why: Reason,
    /// Why the dreams rest today, and what is offered instead.
    pub rests: Option<Follows>,
    /// Why it is time to talk to someone, the weightiest first; said plainly, each time.
    pub talk: Vec<Reason>,
    /// The dream that was chosen and not yet changed: of several the one that was chosen first.
    pub pending: Option<EntryId>,
    /// The new dream that was made last and is not laid aside: the one that is rehearsed.
    pub current: Option<EntryId>,
    /// Whether the words of a new dream may be changed again; that makes no other new dream.
    pub again: Decision,
    /// How much was rehearsed today.
    pub rehearsed: Millis,
    decisions: [Decision; Step::ALL.len()],
}

impl Status {
    /// Whether a step can be taken now, and why.
    pub fn decision(&self, step: Step) -> Decision {
        self.decisions[step as usize]
    }

    /// Every step with its decision, in the order of the programme.
    pub fn steps(&self) -> impl Iterator<Item = (Step, Decision)> {
        Step::ALL.into_iter().zip(self.decisions)
    }

    /// What the programme says of an exercise of this care; nothing of one that a person may do alone, which is always open.
    pub fn of_exercise(&self, exercise: &str, care: Care) -> Option<Decision> {
        match (care, exercise) {
            (Care::SelfGuided, _) => None,
            (Care::Assigned, _) => Some(Decision::waits(Reason::Assigned)),
            (Care::Screened, NEW_DREAM_EXERCISE) => Some(self.decision(Step::Rehearse)),
            (Care::Screened, REWRITE) if self.pending.is_some() => Some(self.decision(Step::Change)),
            (Care::Screened, REWRITE) => Some(self.decision(Step::Choose)),
            (Care::Screened, _) => self.rests.map(|follows| Decision::waits(reason::heavy(follows.reason))),
        }
    }
}

/// Where someone is in the programme, by what is kept and the moment it is.
pub fn status<'a>(entries: impl IntoIterator<Item = &'a Kept>, now: DateTime, planned: Planned) -> Status {
    let entries: Vec<&Kept> = entries.into_iter().collect();
    let today = day_of(now);
    let practices =
        || entries.iter().filter_map(|kept| if let Entry::Practice(it) = &kept.entry { Some(it) } else { None });
    let scored: Vec<Scored> = practices().map(|practised| practised.scored()).collect();
    let finished =
        practices().filter(|it| it.exercise.reveal() == SAFE_PLACE && it.outcome == Outcome::Finished).count();
    let nights = nights(entries.iter().copied());
    let facts = Facts {
        now,
        today,
        planned,
        rests: rest(&scored, today),
        places: u32::try_from(finished).unwrap_or(u32::MAX),
        logged: u32::try_from(nights.range(..=today).count()).unwrap_or(u32::MAX),
        dreams: Dreams::of(&entries),
        rehearsed: rehearsal::heard_on(&entries, today),
        nights,
    };
    let decisions = Step::ALL.map(|step| facts.decide(step));
    let (wanted, why) = facts.wanted(&decisions);
    Status {
        next: wanted,
        why,
        rests: facts.rests,
        talk: talk(&entries, &facts.nights, &scored, today),
        pending: facts.dreams.pending.map(|(id, _)| id),
        current: facts.dreams.current.map(|(id, _)| id),
        again: facts.change_again(),
        rehearsed: facts.rehearsed,
        decisions,
    }
}

/// What the rules look at.
struct Facts<'a> {
    now: DateTime,
    today: Date,
    planned: Planned,
    rests: Option<Follows>,
    places: u32,
    logged: u32,
    nights: Nights<'a>,
    dreams: Dreams<'a>,
    rehearsed: Millis,
}

impl Facts<'_> {
    /// Whether a step can be taken now.
    fn decide(&self, step: Step) -> Decision {
        match step {
            Step::Caution => Decision::open(Reason::HelpFirst),
            Step::Log => Decision::open(self.log()),
            Step::Pleasant => Decision::open(self.pleasant().unwrap_or(Reason::PlacesDone)),
            Step::Choose => self.choose(),
            Step::Write => self.write(),
            Step::Change => self.change(),
            Step::Check => self.check(),
            Step::Rehearse => self.rehearse(),
        }
    }

    fn log(&self) -> Reason {
        let night = night_at(self.now);
        if self.nights.contains_key(&night) { Reason::LogAgain { night } } else { Reason::LogNight { night } }
    }

    fn pleasant(&self) -> Option<Reason> {
        (self.places < PLACES_FIRST).then_some(Reason::PlacesFirst { count: self.places, of: PLACES_FIRST })
    }

    fn heavy(&self) -> Option<Reason> {
        self.rests.map(|follows| reason::heavy(follows.reason))
    }

    fn at_night(&self) -> Option<Reason> {
        (!is_by_day(self.now)).then_some(Reason::ByDay { from: OPENS, until: SHUTS })
    }

    /// Open, or waiting for the first of these reasons.
    fn unless<const N: usize>(&self, waits: [Option<Reason>; N], open: Decision) -> Decision {
        waits.into_iter().flatten().next().map_or(open, Decision::waits)
    }

    /// A dream is not even written down when it could not be changed today.
    fn choose(&self) -> Decision {
        let log = (self.logged == 0).then_some(Reason::LogFirst);
        let pending = self.dreams.pending.map(|_| Reason::OneAtATime);
        let full = self.dreams.is_full(self.today);
        // Whoever made a new dream before knows by now which one to take.
        let short = self.dreams.is_first() && self.logged < NIGHTS_FIRST;
        let short = short.then_some(Reason::LogLonger { count: self.logged, of: NIGHTS_FIRST });
        let warns = self.dreams.is_soon(self.today).or(short);
        let open = match (self.dreams.current, self.is_calm()) {
            (None, _) => Reason::ChooseFirst,
            (Some(_), true) => Reason::ChooseNext { nights: u32::try_from(CALM_NIGHTS).unwrap_or(u32::MAX) },
            (Some(_), false) => Reason::ChooseAnother,
        };
        let open = warns.map_or(Decision::open(open), Decision::warned);
        self.unless([self.heavy(), log, self.pleasant(), pending, full, self.at_night()], open)
    }

    fn write(&self) -> Decision {
        let Some((_, dream)) = self.dreams.pending else {
            let changed = self.dreams.current.map(|(_, dream)| match dream.original {
                Some(_) => Reason::WrittenOnce,
                None => Reason::ChangedAlready,
            });
            return Decision::waits(self.heavy().or(changed).unwrap_or(Reason::NothingChosen));
        };
        let once = dream.original.as_ref().map(|_| Reason::WrittenOnce);
        let full = self.dreams.is_full(self.today);
        let most = u32::try_from(ORIGINAL).unwrap_or(u32::MAX);
        self.unless([self.heavy(), once, full, self.at_night()], Decision::open(Reason::WriteOnce { most }))
    }

    /// Whoever would rather not write the nightmare down may change it all the same.
    fn change(&self) -> Decision {
        if self.dreams.pending.is_none() {
            return self.change_again();
        }
        let soon = self.dreams.is_soon(self.today);
        let open = soon.map_or(Decision::open(Reason::ChangeFreely), Decision::warned);
        self.unless([self.heavy(), self.dreams.is_full(self.today), self.at_night()], open)
    }

    fn change_again(&self) -> Decision {
        let nothing = self.dreams.current.is_none().then_some(Reason::NothingChosen);
        self.unless([self.heavy(), nothing, self.at_night()], Decision::open(Reason::ChangeAgain))
    }

    fn check(&self) -> Decision {
        let made = self.dreams.current.and_then(|(_, dream)| dream.made.as_ref());
        let nothing = made.is_none().then_some(Reason::NothingMade);
        let open = made.map_or(Reason::LookBack, |made| look_back(&made.check));
        self.unless([self.heavy(), nothing, self.at_night()], Decision::open(open))
    }

    fn rehearse(&self) -> Decision {
        let nothing = self.dreams.current.is_none().then_some(Reason::NothingMade);
        let night = self.at_night().filter(|_| !self.planned.at_any_hour);
        let more = rehearsal::more_after(self.rehearsed);
        let enough = Some(more.reason).filter(|_| !more.is_open());
        self.unless([self.heavy(), nothing, enough, night], more)
    }

    fn is_calm(&self) -> bool {
        let made = self.dreams.current.and_then(|(_, dream)| dream.made.as_ref());
        made.is_some_and(|made| is_calm(&self.nights, day_of(made.at), self.today))
    }

    /// What comes next, or why there is nothing for now.
    fn wanted(&self, decisions: &[Decision]) -> (Option<Step>, Reason) {
        let decision = |step: Step| decisions[step as usize];
        let offer = |step: Step| match decision(step) {
            it if it.is_open() => (Some(step), it.reason),
            it => (None, it.reason),
        };
        if let Some(heavy) = self.heavy() {
            return (None, heavy);
        }
        // Whoever is awake at five is not asked how the night was.
        if is_by_day(self.now) && matches!(self.log(), Reason::LogNight { .. }) {
            return offer(Step::Log);
        }
        if self.pleasant().is_some() {
            return offer(Step::Pleasant);
        }
        match (self.dreams.pending, self.dreams.current) {
            (Some((_, dream)), _) if dream.original.is_none() => offer(Step::Write),
            (Some(_), _) => offer(Step::Change),
            (None, None) => offer(Step::Choose),
            (None, Some(_)) if self.is_calm() && decision(Step::Choose).is_open() => offer(Step::Choose),
            (None, Some(_)) if self.rehearsed < REHEARSAL_SHORTEST => offer(Step::Rehearse),
            (None, Some(_)) => (None, decision(Step::Rehearse).reason),
        }
    }
}
