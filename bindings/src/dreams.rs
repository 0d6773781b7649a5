//! The dream programme: where someone is, and its steps.

use std::time::Duration;

use perron_companion::dreaming::{self, NotTaken};
use perron_companion::journal::{Journal, StoreError};
use perron_companion::kept::{DateTime, SelfCheck};
use perron_companion::programme::{self, Choice, Decision};
use perron_companion::{Words, around};

use crate::around::Offering;
use crate::companion::Companion;
use crate::fault::Fault;
use crate::library::duration;
use crate::mirror::{Met, Need, Standing, Step, Told};
use crate::moment::Moment;
use crate::private::PrivateText;

/// Where someone is in the dream programme; every decision comes with its reason in words.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Programme {
    /// What comes next; nothing when there is nothing more to do for now.
    pub next: Option<Step>,
    /// Why that, or why nothing.
    pub why: String,
    /// Every step, in the order of the programme.
    pub steps: Vec<StepStanding>,
    /// Why the dreams rest today, and what is offered instead.
    pub rests: Option<Offering>,
    /// Why it is time to talk to someone; said plainly, each time.
    pub talk: Vec<String>,
    /// The dream that was chosen and not yet changed, by its name.
    pub pending: Option<String>,
    /// The new dream that is rehearsed, by its name.
    pub current: Option<String>,
    /// Whether the words of the new dream may be changed again.
    pub change_again: StepStanding,
    /// How much was rehearsed today.
    pub rehearsed: Duration,
}

/// A step, and whether it can be taken now.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StepStanding {
    /// Which.
    pub step: Step,
    /// What it is called.
    pub title: String,
    /// Whether it can be taken.
    pub standing: Standing,
    /// Why.
    pub why: String,
}

/// How far a need is met in a new dream.
#[derive(Clone, Copy, Debug, uniffi::Record)]
pub struct NeedMet {
    /// The need.
    pub need: Need,
    /// How far.
    pub met: Met,
}

#[uniffi::export]
impl Companion {
    /// Where the person is in the dream programme at this moment.
    pub fn programme(&self, now: Moment) -> Result<Programme, Fault> {
        self.guard(|| {
            let now: DateTime = now.try_into()?;
            let status = self.journal(|journal| journal.status(now))?;
            let words = self.words();
            let standing = |step, decision| standing(step, decision, words);
            Ok(Programme {
                next: status.next,
                why: words.reason(status.why),
                steps: status.steps().map(|(step, decision)| standing(step, decision)).collect(),
                rests: status.rests.map(|follows| around::offering(follows, words, self.country()).into()),
                talk: status.talk.iter().map(|reason| words.reason(*reason)).collect(),
                pending: status.pending.map(|id| id.to_string()),
                current: status.current.map(|id| id.to_string()),
                change_again: standing(Step::Change, status.again),
                rehearsed: duration(status.rehearsed),
            })
        })
    }

    /// Keeps a dream that was chosen, under its title; answers its name. `worst`: is it the worst? `happened`: is it about
    /// something that really happened?
    pub fn choose_dream(&self, title: PrivateText, worst: Told, happened: Told, now: Moment) -> Result<String, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            let choice = Choice { worst, happened };
            self.dream(|journal| dreaming::choose(journal, choice, title.private(), now)).map(|id| id.to_string())
        })
    }

    /// Keeps the nightmare as it was, once. It is never spoken.
    pub fn write_dream(&self, text: PrivateText, now: Moment) -> Result<String, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            self.dream(|journal| dreaming::write(journal, text.private(), now)).map(|id| id.to_string())
        })
    }

    /// The words of the new dream that would be changed again; nothing where the next change makes a new one.
    pub fn dream_to_change(&self, now: Moment) -> Result<Option<PrivateText>, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            let dream = self.journal(|journal| dreaming::to_change_again(journal, now))?;
            Ok(dream.map(|dream| PrivateText::new(dream.reveal().clone())))
        })
    }

    /// Keeps the new dream: of the dream that was chosen, or in place of its earlier words.
    pub fn change_dream(&self, text: PrivateText, now: Moment) -> Result<String, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            self.dream(|journal| dreaming::change(journal, text.private(), now)).map(|id| id.to_string())
        })
    }

    /// Keeps what the person found when they looked at their new dream; answers what is said of it. Any of it may be left
    /// out.
    pub fn check_dream(&self, done: Option<Met>, needs: Vec<NeedMet>, now: Moment) -> Result<String, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            let check = SelfCheck { done, needs: needs.into_iter().map(|NeedMet { need, met }| (need, met)).collect() };
            let said = self.dream(|journal| dreaming::keep_check(journal, check, now))?;
            Ok(self.words().reason(said))
        })
    }

    /// Lays a dream aside: the one that is being worked on, or else the new dream. It stays among what is kept.
    pub fn lay_dream_aside(&self, now: Moment) -> Result<String, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            self.dream(|journal| dreaming::lay_aside(journal, now)).map(|id| id.to_string())
        })
    }
}

impl Companion {
    /// Takes a step of the programme, or says why not.
    pub(crate) fn dream<T>(&self, step: impl FnOnce(&mut Journal) -> Result<T, NotTaken>) -> Result<T, Fault> {
        let taken = self.journal(|journal| match step(journal) {
            Ok(done) => Ok::<_, StoreError>(Ok(done)),
            Err(NotTaken::Refused(reason)) => Ok(Err(reason)),
            Err(NotTaken::Store(error)) => Err(error),
        })?;
        taken.map_err(|reason: programme::Reason| Fault::Refused { says: self.words().reason(reason) })
    }
}

fn standing(step: Step, decision: Decision, words: &Words) -> StepStanding {
    StepStanding {
        step,
        title: words.say(&format!("programme-step-{}", step.name()), &[]),
        standing: decision.standing,
        why: words.reason(decision.reason),
    }
}
