//! What stands before an exercise and what follows from an answer, in words that can be shown as they are.

use perron_companion::around::{self, Around, Known};
use perron_companion::care::{Admission, Moment, Step, after};
use perron_companion::diary;
use perron_companion::homework::when_open;
use perron_companion::kept::day_of;
use perron_companion::programme::Standing;
use perron_companion::ritual::Chosen;
use perron_companion::script::Care;
use perron_companion::voices::Choice;
use perron_companion::{Words, exercise::Wishes};

use crate::companion::Companion;
use crate::fault::Fault;
use crate::guard::calm;
use crate::mirror::{Country, Ending, Language, Offer, Page, Score};
use crate::moment;

/// What stands before an exercise.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Before {
    /// What is shown and asked first, in order; the grounding is in reach on each.
    pub stages: Vec<Stage>,
    /// Why it waits, where it does: then it is not begun, and this is shown instead.
    pub waits: Option<String>,
    /// What is said first, where it can be begun all the same.
    pub warns: Option<String>,
    /// What is offered instead, where the dreams rest today.
    pub rests: Option<Offering>,
}

/// One thing before an exercise.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum Stage {
    /// A caution page, to go on from.
    Caution {
        /// What it says.
        caution: Caution,
    },
    /// How tense the person is, 0 to 10; it may be skipped.
    Question {
        /// What it asks.
        question: Question,
    },
}

/// A caution page.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Caution {
    /// Which; tell [`Companion::read`] when the person has read it.
    pub page: Page,
    /// Whom one can reach, where that stands first.
    pub help: Vec<String>,
    /// What it is about.
    pub heading: String,
    /// Its points, in order.
    pub points: Vec<String>,
}

/// The question how tense a person is.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Question {
    /// What is asked.
    pub asks: String,
    /// What 0 and 10 mean.
    pub ends: String,
    /// That it may be left out, and whether the answer is kept.
    pub kept: String,
}

/// What is offered; never imposed.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Offering {
    /// Why.
    pub why: String,
    /// What is offered beside people.
    pub offer: String,
    /// People who can be reached.
    pub people: Vec<String>,
    /// What, the first thing first.
    pub offers: Vec<Offer>,
}

/// Someone who can be reached.
#[derive(Clone, Debug, uniffi::Record)]
pub struct HelpLine {
    /// Where.
    pub country: Country,
    /// What a person reads.
    pub says: String,
    /// What to dial; advice has none.
    pub number: Option<String>,
    /// Whether somebody has checked it lately.
    pub checked: bool,
}

impl From<around::Question> for Question {
    fn from(around::Question { asks, ends, kept }: around::Question) -> Self {
        Self { asks, ends, kept }
    }
}

impl From<around::Offering> for Offering {
    fn from(around::Offering { why, offer, people, offers }: around::Offering) -> Self {
        Self { why, offer, people, offers: offers.to_vec() }
    }
}

#[uniffi::export]
impl Companion {
    /// What stands before an exercise now: pages, the question, and why it waits or rests today.
    ///
    /// Where nothing can be read of what is kept, it is answered as if nothing were: a locked journal is no reason to keep an
    /// exercise that calms from anyone.
    pub fn before(
        &self,
        id: &str,
        language: Language,
        ending: Option<Ending>,
        now: moment::Moment,
    ) -> Result<Before, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            self.with_script(id, language, |script| {
                let words = Words::of(language);
                let care = self.care(id, script.header.care, now);
                let known = self.known(now);
                let around = Around { exercise: id, care, ending: script.header.ending.with(ending), known: &known };
                let country = self.country();
                let stage = |step| match step {
                    Step::Caution(page) => {
                        let around::Caution { help, heading, points } = around::caution(page, id, words, country);
                        Stage::Caution { caution: Caution { page, help, heading, points } }
                    }
                    Step::Distress => {
                        Stage::Question { question: around::question(Moment::Before, words, self.keeps()).into() }
                    }
                };
                let stages = around.steps().into_iter().map(stage).collect();
                let rests = match around.admit(perron_companion::care::Score::NotAsked) {
                    Admission::Rests(follows) => Some(around::offering(follows, words, country).into()),
                    Admission::Open | Admission::Assigned => None,
                };
                let mut before = Before { stages, waits: None, warns: None, rests };
                if care == Care::Assigned {
                    let homework = self.journal(|journal| journal.homework()).unwrap_or_default();
                    before.waits = Some(when_open(&homework, id, Some(day_of(now)), words));
                } else if before.rests.is_none() && care == Care::Screened {
                    let status = self.journal(|journal| journal.status(now)).ok();
                    match status.and_then(|status| status.of_exercise(id, care)) {
                        Some(decision) if decision.standing == Standing::Waits => {
                            before.waits = Some(words.reason(decision.reason));
                        }
                        Some(decision) if decision.standing == Standing::Warned => {
                            before.warns = Some(words.reason(decision.reason));
                        }
                        _ => {}
                    }
                }
                Ok(before)
            })
        })
    }

    /// Keeps that a caution page was read; where nothing can be kept, it is shown again the next time.
    pub fn read(&self, page: Page) -> Result<(), Fault> {
        self.guard(|| self.journal(|journal| diary::read(journal, page)))
    }

    /// What follows from the answer before an exercise; nothing: it can begin. Where the dreams rest by it, that is kept.
    pub fn answered_before(
        &self,
        id: &str,
        language: Language,
        ending: Option<Ending>,
        before: Score,
        now: moment::Moment,
    ) -> Result<Option<Offering>, Fault> {
        self.guard(|| {
            let (now, before) = (now.try_into()?, before.try_into()?);
            self.with_script(id, language, |script| {
                let ending = script.header.ending.with(ending);
                let known = self.known(now);
                let care = self.care(id, script.header.care, now);
                let around = Around { exercise: id, care, ending, known: &known };
                let Admission::Rests(follows) = around.admit(before) else { return Ok(None) };
                let chosen = Chosen { script, wishes: Wishes::default(), voice: Choice::default(), dream: None };
                // What cannot be kept is no reason to begin after all.
                let _ = self.journal(|journal| diary::turned_away(journal, &chosen, ending, before, now));
                Ok(Some(around::offering(follows, Words::of(language), self.country()).into()))
            })
        })
    }

    /// The question after the latest practice, where it was not asked then and still is worth asking: after a sleep ending,
    /// say. Nothing where it is not.
    pub fn unanswered(&self, now: moment::Moment) -> Result<Option<Question>, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            let unanswered = self.journal(|journal| diary::unanswered(journal, now))?;
            let words = self.words();
            Ok(unanswered.map(|_| around::question(Moment::After, words, true).into()))
        })
    }

    /// Keeps the answer to [`Companion::unanswered`]; answers what follows from it.
    pub fn answered_late(&self, score: Score, now: moment::Moment) -> Result<Option<Offering>, Fault> {
        self.guard(|| {
            let (now, score) = (now.try_into()?, score.try_into()?);
            let before = self.journal(|journal| match diary::unanswered(journal, now)? {
                Some((id, practised)) => {
                    let before = practised.before;
                    diary::answer(journal, id, practised, score).map(|()| Some(before))
                }
                None => Ok(None),
            })?;
            let follows = before.and_then(|before| after(before, score));
            Ok(follows.map(|follows| around::offering(follows, self.words(), self.country()).into()))
        })
    }

    /// People who can be reached: of the country that was set, else of those where the language is spoken.
    pub fn help_lines(&self, language: Language) -> Vec<HelpLine> {
        let shown = |line: perron_companion::care::HelpLine| HelpLine {
            country: line.country,
            says: line.says(language).to_string(),
            checked: line.checked().is_some(),
            number: line.number,
        };
        // Where what is kept breaks, nobody's country is known, and whom one can reach is told all the same.
        let country = calm(None, || self.country());
        perron_companion::care::shown(language, country).into_iter().map(shown).collect()
    }
}

impl Companion {
    /// What is known of what came before; where nothing can be read, nothing.
    pub(crate) fn known(&self, now: perron_companion::kept::DateTime) -> Known {
        let known = self.journal(|journal| {
            Ok(Known { scored: Some((now, diary::scored(journal)?)), read: journal.settings()?.read, as_before: false })
        });
        known.unwrap_or_default()
    }
}
