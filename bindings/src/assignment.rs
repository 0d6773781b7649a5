//! The shapes of an assignment, as they cross: what was agreed, whole and readable.

use perron_companion::homework::{
    Accepted, Assignment as CoreAssignment, ClipInfo, Homework, Task, lines, title_of, when,
};
use perron_companion::{Library, Private, Words};
use std::time::Duration;

use crate::fault::Fault;
use crate::library::{Answer, Wishes, duration};
use crate::mirror::{Language, Side};
use crate::moment::{Day, Moment};
use crate::private::PrivateText;

/// What a therapist and a client agreed to practise.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Assignment {
    /// Its name: 32 hexadecimal digits, the same through all its revisions.
    pub id: String,
    /// Which of its revisions.
    pub revision: u32,
    /// The day it was made.
    pub issued: Day,
    /// Who made it, as they are called here; empty where that is not known any more.
    pub by: PrivateText,
    /// When it was accepted; nothing where it is not yet.
    pub accepted: Option<Moment>,
    /// What it is called.
    pub title: PrivateText,
    /// The language of its exercises.
    pub language: Language,
    /// A word from the therapist.
    pub note: Option<PrivateText>,
    /// What it is for, in the client's words.
    pub goals: Vec<PrivateText>,
    /// What is practised.
    pub exercises: Vec<Assigned>,
    /// Exercises that it opens, although only a therapist may assign them.
    pub opens: Vec<Named>,
    /// Exercises that it hides.
    pub hides: Vec<Named>,
    /// Whether a new dream may be rehearsed at bedtime.
    pub bedtime: bool,
    /// The recordings that come with it.
    pub recordings: Vec<AssignedRecording>,
    /// All of it as lines to read: the title first, and a blank line between what belongs together.
    pub lines: Vec<PrivateText>,
}

/// An exercise that is practised.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Assigned {
    /// Its id.
    pub exercise: String,
    /// Its title in the language of the assignment, or its id where nobody here knows it. A draft leaves it empty.
    #[uniffi(default = "")]
    pub title: String,
    /// Length, senses, ending and the slots that were filled together; nothing else of it is agreed.
    pub wishes: Wishes,
    /// On how many days of a week, 1 to 7.
    pub days_a_week: u8,
    /// The first day.
    pub from: Day,
    /// The last day, if there is one.
    #[uniffi(default = None)]
    pub until: Option<Day>,
    /// Why, in the client's words.
    #[uniffi(default = None)]
    pub why: Option<PrivateText>,
    /// How often, from when, until when, in words. A draft leaves it empty.
    #[uniffi(default = "")]
    pub says: String,
}

/// An exercise by name.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its title, or its id where nobody here knows it.
    pub title: String,
}

/// A recording that comes with an assignment.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AssignedRecording {
    /// The sentence it speaks, to the letter.
    pub says: PrivateText,
    /// Whose voice it is.
    pub by: Side,
    /// How long it is.
    pub length: Duration,
}

impl Assignment {
    pub(crate) fn of(
        assignment: &CoreAssignment,
        by: Option<&Private<String>>,
        library: &Library,
        words: &Words,
    ) -> Self {
        let plan = &assignment.plan;
        let named = |ids: &[String]| -> Vec<Named> {
            let named = |id: &String| Named { id: id.clone(), title: title_of(id, plan.language, library) };
            ids.iter().map(named).collect()
        };
        let lines = lines(assignment, by.map(|by| by.reveal().as_str()), library, words);
        Self {
            id: assignment.id.to_string(),
            revision: assignment.revision,
            issued: assignment.issued.into(),
            by: by.map(PrivateText::from).unwrap_or_default(),
            accepted: None,
            title: (&plan.title).into(),
            language: plan.language,
            note: plan.note.as_ref().map(PrivateText::from),
            goals: plan.goals.iter().map(PrivateText::from).collect(),
            exercises: plan.tasks.iter().map(|task| Assigned::of(task, plan.language, library, words)).collect(),
            opens: named(&plan.opened),
            hides: named(&plan.hidden),
            bedtime: plan.bedtime,
            recordings: assignment.clips.iter().map(AssignedRecording::of).collect(),
            lines: lines.into_iter().map(PrivateText::new).collect(),
        }
    }

    /// One that was accepted, by the therapist who signed it.
    pub(crate) fn accepted(accepted: &Accepted, homework: &Homework, library: &Library, words: &Words) -> Self {
        let by = homework.pairings.iter().find(|pairing| pairing.signer == accepted.signer);
        let assignment = Self::of(&accepted.assignment, by.map(|pairing| &pairing.name), library, words);
        Self { accepted: Some(accepted.at.into()), ..assignment }
    }
}

impl Assigned {
    pub(crate) fn of(task: &Task, language: Language, library: &Library, words: &Words) -> Self {
        Self {
            exercise: task.exercise.clone(),
            title: title_of(&task.exercise, language, library),
            wishes: Wishes {
                length: task.length.map(duration),
                senses: task.senses.clone(),
                ending: task.ending,
                answers: task.answers.iter().map(|(slot, answer)| Answer::of(slot, answer)).collect(),
                ..Wishes::default()
            },
            days_a_week: task.days_a_week,
            from: task.from.into(),
            until: task.until.map(Day::from),
            why: task.why.as_ref().map(PrivateText::from),
            says: when(task, words),
        }
    }

    /// What a therapist wrote on a form.
    pub(crate) fn to_task(&self) -> Result<Task, Fault> {
        let wishes = self.wishes.to_core();
        Ok(Task {
            exercise: self.exercise.trim().to_string(),
            length: wishes.length,
            senses: wishes.senses,
            ending: wishes.ending,
            answers: wishes.answers.into_iter().collect(),
            days_a_week: self.days_a_week,
            from: self.from.try_into()?,
            until: self.until.map(TryInto::try_into).transpose()?,
            why: self.why.as_ref().and_then(written),
        })
    }
}

impl AssignedRecording {
    fn of(clip: &ClipInfo) -> Self {
        Self { says: (&clip.says).into(), by: clip.by, length: duration(clip.length) }
    }
}

/// What someone wrote on a form; an empty field is nothing.
pub(crate) fn written(text: &PrivateText) -> Option<Private<String>> {
    let text = text.reveal().trim();
    (!text.is_empty()).then(|| Private::new(text.to_string()))
}
