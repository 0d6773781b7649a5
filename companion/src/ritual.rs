//! Rituals: what was begun begins again with nothing asked, or goes on where it was cut off.

use perron_core::day::{DateTime, day_of};
use perron_core::entry::{Checkpoint, EntryId, Ritual, Stale};
use perron_core::exercise::Wishes;
use perron_core::homework::{Homework, Plan};
use perron_core::script::Script;
use perron_core::script::tree::SlotKind;
use perron_core::{Language, Private};

use crate::library::{Library, Missing};
use crate::preparing::{Laid, PrepareError, Reach, lay};
use crate::voices::{Choice, Voices};

/// An exercise, and all that a person chose for it.
#[derive(Clone, Debug)]
pub struct Chosen<'l> {
    /// The exercise.
    pub script: &'l Script,
    /// The wishes.
    pub wishes: Wishes,
    /// The voice.
    pub voice: Choice,
    /// The new dream that is rehearsed; its words are among the answers.
    pub dream: Option<EntryId>,
}

/// What a person once chose is not there any more; none of their words are in it, the name of their own exercise neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Gone {
    /// No exercise has this id.
    #[error("expected the exercise that was begun, but found none of its name in {}", .0.name())]
    Exercise(Language),
    /// It has faults now.
    #[error("expected the exercise that was begun, but found it with {0} faults; run `perron check`")]
    Faulty(usize),
    /// No voice can have this name.
    #[error("expected the voice that was chosen, but found none of its name")]
    Voice,
}

impl<'l> Chosen<'l> {
    /// What was chosen for an exercise, to begin it again at this moment: lists of another day are left out, and what was
    /// agreed with a therapist is looked up anew.
    ///
    /// # Errors
    ///
    /// [`Gone`].
    pub fn again(ritual: &Ritual, library: &'l Library, homework: &Homework, now: DateTime) -> Result<Self, Gone> {
        let chosen = Self::kept(ritual, library)?;
        let wishes = ritual.again(now, |slot| is_list(chosen.script, slot));
        Ok(Self { wishes, ..chosen }.with_agreed(homework, now))
    }

    /// What a person chose for an exercise, and nothing left out.
    fn kept(ritual: &Ritual, library: &'l Library) -> Result<Self, Gone> {
        let found = library.find(ritual.exercise.reveal(), ritual.language).and_then(|entry| entry.playable());
        let script = found.map_err(|missing| match missing {
            Missing::Faulty { count, .. } => Gone::Faulty(count),
            Missing::NoSuchExercise { .. } | Missing::Part { .. } => Gone::Exercise(ritual.language),
        })?;
        let voice = ritual.voice.reveal().parse().map_err(|_| Gone::Voice)?;
        Ok(Self { script, wishes: ritual.wishes.clone(), voice, dream: ritual.dream })
    }

    /// The same with what is agreed for this moment, and nothing that was agreed once and is not any more.
    fn with_agreed(mut self, homework: &Homework, at: DateTime) -> Self {
        let (wishes, header) = (&mut self.wishes, &self.script.header);
        wishes.planned = false;
        Plan::on(homework, day_of(at)).fill(&header.id.value, wishes);
        // An ending that only a plan allows goes with the plan.
        wishes.ending = wishes.ending.filter(|ending| wishes.planned || header.plan_ending != Some(*ending));
        self
    }

    /// The ritual that is kept of it, begun at this moment.
    pub fn ritual(&self, at: DateTime) -> Ritual {
        let header = &self.script.header;
        Ritual {
            at,
            exercise: Private::new(header.id.value.clone()),
            language: header.language.value,
            wishes: self.wishes.clone(),
            voice: Private::new(self.voice.name().to_string()),
            dream: self.dream,
        }
    }

    /// Lays it out; a length that cannot be had any more becomes the nearest.
    ///
    /// # Errors
    ///
    /// [`PrepareError`]; the recordings that were chosen may be gone.
    pub fn lay(&self, library: &Library, voices: impl FnOnce(Choice) -> Voices) -> Result<Laid, PrepareError> {
        lay(self.script, library, &self.wishes, &mut voices(self.voice.clone()), Reach::Nearest)
    }
}

/// What becomes of a practice that was cut off.
#[derive(Debug)]
pub enum Resumption<'l> {
    /// It goes on at this sentence.
    GoesOn {
        /// What was chosen.
        chosen: Chosen<'l>,
        /// The exercise, as it was.
        laid: Box<Laid>,
        /// The sentence where it goes on.
        cue: usize,
    },
    /// The program, the script or the voice is another than it was, and a sentence's number means nothing in it: it begins
    /// anew.
    Changed {
        /// What was chosen.
        chosen: Chosen<'l>,
        /// The exercise, as it is now.
        laid: Box<Laid>,
    },
    /// Its time is over. Nothing was laid out: whether to begin is another question.
    Stale(Stale),
}

/// Why nothing becomes of it.
#[derive(Debug, thiserror::Error)]
pub enum ResumeError {
    /// What was chosen is not there any more.
    #[error(transparent)]
    Gone(#[from] Gone),
    /// It cannot be prepared.
    #[error(transparent)]
    Prepare(#[from] PrepareError),
}

/// What becomes at this moment of a practice that was cut off.
///
/// What it is begun with is what it was begun with: the list of that evening too, or its sentences would not be the same. What
/// was agreed with a therapist is looked up for the day it was begun; where it is another by now, it begins anew.
///
/// # Errors
///
/// [`ResumeError`]; no error repeats what a person wrote.
pub fn resume<'l>(
    checkpoint: &Checkpoint,
    library: &'l Library,
    homework: &Homework,
    voices: impl Fn(Choice) -> Voices,
    now: DateTime,
) -> Result<Resumption<'l>, ResumeError> {
    if let Some(stale) = checkpoint.stale(now) {
        return Ok(Resumption::Stale(stale));
    }
    let chosen = Chosen::kept(&checkpoint.ritual, library)?.with_agreed(homework, checkpoint.ritual.at);
    match chosen.lay(library, &voices).map(Box::new) {
        Ok(laid) if laid.digest() == checkpoint.timeline => {
            return Ok(Resumption::GoesOn { chosen, laid, cue: checkpoint.cue });
        }
        // Wishes that the script does not know any more are a change like any other.
        Ok(_) | Err(PrepareError::Wishes(_)) => {}
        Err(error) => return Err(error.into()),
    }
    let chosen = Chosen::again(&checkpoint.ritual, library, homework, now)?;
    let laid = Box::new(chosen.lay(library, voices)?);
    Ok(Resumption::Changed { chosen, laid })
}

/// Whether a slot takes a list.
fn is_list(script: &Script, name: &str) -> bool {
    script.slots.iter().any(|slot| slot.name.value == name && matches!(slot.kind, SlotKind::List { .. }))
}
