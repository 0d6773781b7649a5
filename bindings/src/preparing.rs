//! Preparing: an exercise and what a person wished becomes something that can begin.

use std::sync::Arc;
use std::time::Duration;

use perron_companion::homework::Plan;
use perron_companion::kept::{Entry, EntryId, Ritual, Stale, day_of};
use perron_companion::preparing::{GROUNDING, Laid};
use perron_companion::ritual::{Chosen, Gone, ResumeError, Resumption, resume};
use perron_companion::voices::Choice;
use perron_companion::{Library, dreaming};

use crate::cancel::{Cancel, given_up};
use crate::companion::Companion;
use crate::fault::Fault;
use crate::library::{Wishes, millis};
use crate::mirror::Language;
use crate::moment::Moment;
use crate::prepared::{Begins, Prepared};

/// What became of a practice that was cut off.
#[derive(Clone, uniffi::Record)]
pub struct Resumed {
    /// What can begin; nothing where its time is over, and what was heard of it is kept.
    pub prepared: Option<Arc<Prepared>>,
    /// Whether it goes on at the interrupted sentence, rather than from the start.
    pub goes_on: bool,
    /// What is said of it.
    pub says: String,
}

#[uniffi::export]
impl Companion {
    /// Prepares an exercise: chooses, has everything spoken, lays it out to the frame. It takes a while: up to some seconds
    /// where the platform's voice speaks.
    ///
    /// A length that cannot be had becomes the nearest, and [`crate::Facts::instead_of`] says so.
    pub fn prepare(
        &self,
        id: &str,
        language: Language,
        wishes: &Wishes,
        cancel: Option<Arc<Cancel>>,
    ) -> Result<Arc<Prepared>, Fault> {
        self.guard(|| {
            let voice = match wishes.voice.clone() {
                Some(voice) => voice.try_into()?,
                None => self.usual_voice(language),
            };
            self.with_script(id, language, |script| {
                let keeps = id != GROUNDING;
                let chosen = Chosen { script, wishes: wishes.to_core(), voice, dream: None };
                self.made(&chosen, if keeps { Begins::Anew } else { Begins::Unkept }, cancel)
            })
        })
    }

    /// The same with what was agreed with a therapist for this day: what the wishes leave open is filled from it.
    ///
    /// Where nothing can be read of what is kept, as if nothing had been agreed.
    pub fn prepare_today(
        &self,
        id: &str,
        language: Language,
        wishes: &Wishes,
        now: Moment,
        cancel: Option<Arc<Cancel>>,
    ) -> Result<Arc<Prepared>, Fault> {
        self.guard(|| {
            if id == GROUNDING {
                return self.prepare(id, language, wishes, cancel);
            }
            let voice = match wishes.voice.clone() {
                Some(voice) => voice.try_into()?,
                None => self.usual_voice(language),
            };
            let (homework, mut wishes) = (self.agreed(), wishes.to_core());
            Plan::on(&homework, day_of(now.try_into()?)).fill(id, &mut wishes);
            self.with_script(id, language, |script| {
                self.made(&Chosen { script, wishes, voice, dream: None }, Begins::Anew, cancel)
            })
        })
    }

    /// Prepares the grounding by itself. Nothing of it is kept, and it waits for no key.
    pub fn prepare_grounding(&self, language: Language) -> Result<Arc<Prepared>, Fault> {
        self.guard(|| {
            let wishes = Wishes { voice: Some(crate::library::VoiceChoice::Shipped), ..Wishes::default() };
            self.prepare(GROUNDING, language, &wishes, None)
        })
    }

    /// The exercise that was begun last, by its title; nothing where there is none yet.
    pub fn last(&self) -> Result<Option<String>, Fault> {
        self.guard(|| {
            let library = self.exercises()?;
            let last = self.journal(|journal| Ok(journal.settings()?.last().cloned()))?;
            let title = |ritual: Ritual| {
                let entry = library.find(ritual.exercise.reveal(), ritual.language).ok()?;
                Some(entry.title().to_string())
            };
            Ok(last.and_then(title))
        })
    }

    /// Prepares the exercise that was begun last as it was wished, nothing asked: the ritual in one action. It takes a while.
    pub fn prepare_again(&self, now: Moment, cancel: Option<Arc<Cancel>>) -> Result<Arc<Prepared>, Fault> {
        self.guard(|| {
            let (library, now) = (self.exercises()?, now.try_into()?);
            let words = self.words();
            let ritual = self.journal(|journal| Ok(journal.settings()?.last().cloned()))?;
            let ritual = ritual.ok_or_else(|| Fault::Missing { says: words.say("phone-nothing-again", &[]) })?;
            let mut chosen =
                Chosen::again(&ritual, &library, &self.agreed(), now).map_err(|gone| self.is_gone(gone))?;
            if !self.journal(|journal| dreaming::renew(journal, &mut chosen))? {
                return Err(Fault::Missing { says: words.say("phone-gone-dream", &[]) });
            }
            self.made(&chosen, Begins::Anew, cancel)
        })
    }

    /// Whether a practice was cut off that can go on now; of one that cannot, what was heard is kept.
    pub fn was_cut_off(&self, now: Moment) -> Result<bool, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            self.journal(|journal| perron_companion::diary::was_cut_off(journal, now))
        })
    }

    /// Prepares what was cut off, to go on at the interrupted sentence with the same wishes. Nothing: nothing was. It takes a
    /// while.
    pub fn prepare_resumed(&self, now: Moment, cancel: Option<Arc<Cancel>>) -> Result<Option<Resumed>, Fault> {
        self.guard(|| {
            let (library, now) = (self.exercises()?, now.try_into()?);
            let Some(checkpoint) = self.journal(|journal| journal.checkpoint())? else { return Ok(None) };
            let voices = |voice| self.voices(voice, cancel.clone()).with_homework(self.came_along());
            let resumption = resume(&checkpoint, &library, &self.agreed(), voices, now);
            if given_up(cancel.as_ref()) {
                return Err(Fault::GivenUp);
            }
            let words = self.words();
            let says = |key: &str| words.say(key, &[]);
            let resumed = |chosen: &Chosen<'_>, laid: Box<Laid>, begins, goes_on, key: &str| {
                let prepared = Prepared::new(chosen, *laid, begins).map_err(|error| Fault::prepare(&error, words))?;
                Ok(Some(Resumed { prepared: Some(prepared), goes_on, says: says(key) }))
            };
            match resumption {
                Ok(Resumption::GoesOn { chosen, laid, .. }) => {
                    let begins = Begins::GoesOn(Box::new(checkpoint));
                    resumed(&chosen, laid, begins, true, "resume-goes-on")
                }
                Ok(Resumption::Changed { chosen, laid }) => {
                    resumed(&chosen, laid, Begins::Anew, false, "resume-changed")
                }
                Ok(Resumption::Stale(stale)) => {
                    self.journal(perron_companion::diary::settle)?;
                    let key = if stale == Stale::Morning { "phone-resume-morning" } else { "phone-resume-old" };
                    Ok(Some(Resumed { prepared: None, goes_on: false, says: says(key) }))
                }
                Err(ResumeError::Gone(gone)) => Err(self.is_gone(gone)),
                Err(ResumeError::Prepare(error)) => Err(Fault::prepare(&error, words)),
            }
        })
    }

    /// Prepares the rehearsal of the new dream, of this length or the usual. It takes a while.
    pub fn prepare_rehearsal(
        &self,
        language: Language,
        length: Option<Duration>,
        now: Moment,
        cancel: Option<Arc<Cancel>>,
    ) -> Result<Arc<Prepared>, Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            let length = length.map(millis);
            let rehearsal = self.dream(|journal| dreaming::rehearse(journal, length, now))?;
            let voice = self.usual_voice(language);
            self.with_script(rehearsal.exercise, language, |script| {
                let wishes = rehearsal.wishes.clone();
                let chosen = Chosen { script, wishes, voice, dream: Some(rehearsal.dream) };
                self.made(&chosen, Begins::Anew, cancel)
            })
        })
    }

    /// The wishes that call back a safe place which was kept: its words, and nothing else is chosen.
    pub fn place_wishes(&self, id: &str) -> Result<Wishes, Fault> {
        self.guard(|| {
            let id: EntryId = id.parse().map_err(|_| Fault::input("entry"))?;
            match self.journal(|journal| journal.entry(id))? {
                Some(Entry::Place(place)) => {
                    let answers = place.answers.iter().map(|(slot, answer)| crate::library::Answer::of(slot, answer));
                    Ok(Wishes { answers: answers.collect(), ..Wishes::default() })
                }
                _ => Err(Fault::Missing { says: self.words().say("phone-no-entry", &[]) }),
            }
        })
    }
}

impl Companion {
    fn made(&self, chosen: &Chosen<'_>, begins: Begins, cancel: Option<Arc<Cancel>>) -> Result<Arc<Prepared>, Fault> {
        let (library, words): (Arc<Library>, _) = (self.exercises()?, self.words());
        // The grounding waits for no key.
        let came_along = if matches!(begins, Begins::Unkept) { Vec::new() } else { self.came_along() };
        let voices = |voice: Choice| self.voices(voice, cancel.clone()).with_homework(came_along);
        let laid = chosen.lay(&library, voices);
        // What was given up may have left sentences unspoken: nothing is made of it.
        if given_up(cancel.as_ref()) {
            return Err(Fault::GivenUp);
        }
        laid.and_then(|laid| Prepared::new(chosen, laid, begins)).map_err(|error| Fault::prepare(&error, words))
    }

    fn is_gone(&self, gone: Gone) -> Fault {
        let key = match gone {
            Gone::Exercise(_) => "phone-gone-exercise",
            Gone::Faulty(_) => "phone-faulty-exercise",
            Gone::Voice => "phone-gone-voice",
        };
        Fault::Missing { says: self.words().say(key, &[]) }
    }
}
