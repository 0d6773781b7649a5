//! What a person says and writes of a dream: the two questions before it is chosen, the limits of its texts, the self-check.

use super::Reason;
use super::limit::{NEW_DREAM, ORIGINAL, TITLE};
use crate::entry::{Met, SelfCheck};

/// An answer to one of the two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It is so.
    Yes,
    /// It is not.
    No,
    /// The person does not know, or says nothing.
    Unsure,
}

/// The two questions that are asked of a dream before it is chosen; only the person can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Is it your worst dream?
    pub worst: Told,
    /// Is it about something that really happened?
    pub happened: Told,
}

impl Choice {
    /// Why this dream is not chosen; nothing where both answers are no.
    ///
    /// ```
    /// use perron_core::programme::{Choice, Reason, Told};
    /// assert_eq!(Choice { worst: Told::No, happened: Told::No }.refused(), None);
    /// assert_eq!(Choice { worst: Told::Yes, happened: Told::Yes }.refused(), Some(Reason::RealEvent));
    /// ```
    ///
    /// What really happened comes first: it is not for practising alone, however mild the dream of it is.
    pub const fn refused(self) -> Option<Reason> {
        match (self.happened, self.worst) {
            (Told::Yes, _) => Some(Reason::RealEvent),
            (_, Told::Yes) => Some(Reason::WorstDream),
            (Told::Unsure, _) | (_, Told::Unsure) => Some(Reason::InDoubt),
            (Told::No, Told::No) => None,
        }
    }
}

/// A text of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// What a dream is called.
    Title,
    /// The nightmare as it was.
    Original,
    /// The new dream.
    NewDream,
}

impl Writing {
    /// The most characters it may have, space around it apart.
    pub const fn most(self) -> usize {
        match self {
            Self::Title => TITLE,
            Self::Original => ORIGINAL,
            Self::NewDream => NEW_DREAM,
        }
    }

    /// Why this text is not taken. What it says is looked at by nobody.
    pub fn refused(self, text: &str) -> Option<Reason> {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        match text.trim().chars().count() {
            0 => Some(Reason::NoWords),
            found if found > self.most() => Some(Reason::TooLong { most: count(self.most()), count: count(found) }),
            _ => None,
        }
    }
}

/// What is said of a self-check that was filled in: that the dream may be changed more, where all that was looked at is not
/// there yet.
///
/// It never holds anything up; a dream is good when its dreamer says so.
pub fn look_back(check: &SelfCheck) -> Reason {
    let mut answers = check.done.iter().chain(check.needs.iter().map(|(_, met)| met));
    match answers.next() {
        None => Reason::LookBack,
        Some(Met::Not) if answers.all(|met| *met == Met::Not) => Reason::MayChangeMore,
        Some(_) => Reason::LookedBack,
    }
}
