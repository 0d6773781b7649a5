//! What is kept of homework on either side: keys, who one is paired with, what was accepted, what was made.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Assignment, AssignmentId, Side};
use crate::day::DateTime;
use crate::language::Language;
use crate::private::Private;

/// A person's two secret keys.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyPair {
    /// What they sign with: an Ed25519 seed.
    pub sign: Private<[u8; 32]>,
    /// What opens what is sealed for them: `AGE-SECRET-KEY-1…`.
    pub open: Private<String>,
}

impl core::fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("KeyPair")
    }
}

/// Who someone is to the other side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// What they call themselves.
    pub name: Private<String>,
    /// Which side they are on.
    pub side: Side,
    /// Their keys.
    pub keys: KeyPair,
}

/// Someone whose keys are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// What they are called here.
    pub name: Private<String>,
    /// Which side they are on.
    pub side: Side,
    /// The key by which their signatures are verified.
    pub signer: [u8; 32],
    /// What is sealed for them is sealed to this: `age1…`.
    pub age: String,
    /// When their keys were taken in.
    pub since: DateTime,
}

/// An assignment that was accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// When.
    pub at: DateTime,
    /// Who signed it.
    pub signer: [u8; 32],
    /// What it says.
    pub assignment: Assignment,
    /// Its recordings, in the order of its clips.
    pub spoken: Vec<Spoken>,
}

/// A recording that was taken in: what is needed to find it, and to speak it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// The sentence.
    pub says: Private<String>,
    /// Its language.
    pub language: Language,
    /// Under which number its sound is kept.
    pub number: u32,
}

/// An assignment that the client withdrew from; nothing of what it said is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Its name.
    pub id: AssignmentId,
    /// The revision that was here.
    pub revision: u32,
    /// Who signed it.
    pub signer: [u8; 32],
}

/// An assignment that was made here, for someone else.
#[derive(Clone, Debug, PartialEq)]
pub struct Issued {
    /// When it was made last.
    pub at: DateTime,
    /// For whom: the key by which their signatures are verified.
    pub client: [u8; 32],
    /// Its latest revision.
    pub assignment: Assignment,
}

/// Everything that is kept of homework.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Homework {
    /// Who the person is to the other side; nobody until they say so.
    pub own: Option<Own>,
    /// Whose keys are known.
    pub pairings: Vec<Pairing>,
    /// What was accepted.
    pub accepted: Vec<Accepted>,
    /// What the client withdrew from.
    pub withdrawn: Vec<Withdrawn>,
    /// What was made here.
    pub issued: Vec<Issued>,
}

/// What an assignment is to those that are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is new.
    New,
    /// It takes the place of an earlier revision.
    Revises {
        /// Which.
        revision: u32,
    },
    /// It is here already.
    Same,
    /// A later revision is here: it is refused.
    Older {
        /// Which.
        here: u32,
    },
    /// It has the name of one that someone else signed: it is refused.
    OfAnother,
    /// There is room for no other: it is refused.
    Full,
}

impl Homework {
    /// What this assignment, signed by this key, is to those that are here.
    ///
    /// Whoever withdrew from an assignment may accept it again, and still no earlier revision of it.
    pub fn put(&self, signer: &[u8; 32], assignment: &Assignment) -> Put {
        let withdrawn = self.withdrawn.iter().find(|withdrawn| withdrawn.id == assignment.id);
        let (by, here) = match (self.accepted(assignment.id), withdrawn) {
            (Some(accepted), _) => (&accepted.signer, accepted.assignment.revision),
            (None, Some(withdrawn)) => (&withdrawn.signer, withdrawn.revision),
            (None, None) if self.accepted.len() >= super::limit::ASSIGNMENTS => return Put::Full,
            (None, None) => return Put::New,
        };
        match assignment.revision.cmp(&here) {
            _ if by != signer => Put::OfAnother,
            core::cmp::Ordering::Less => Put::Older { here },
            core::cmp::Ordering::Equal if self.accepted(assignment.id).is_some() => Put::Same,
            core::cmp::Ordering::Equal => Put::New,
            core::cmp::Ordering::Greater => Put::Revises { revision: here },
        }
    }

    /// The assignment of this name, if it was accepted.
    pub fn accepted(&self, id: AssignmentId) -> Option<&Accepted> {
        self.accepted.iter().find(|accepted| accepted.assignment.id == id)
    }

    /// Every recording that was taken in.
    pub fn spoken(&self) -> impl Iterator<Item = &Spoken> {
        self.accepted.iter().rev().flat_map(|accepted| &accepted.spoken)
    }

    /// Puts an accepted assignment in its place.
    pub fn accept(&mut self, accepted: Accepted) {
        let id = accepted.assignment.id;
        self.withdrawn.retain(|withdrawn| withdrawn.id != id);
        self.accepted.retain(|here| here.assignment.id != id);
        self.accepted.push(accepted);
    }

    /// Withdraws from an assignment; whether there was one.
    pub fn withdraw(&mut self, id: AssignmentId) -> bool {
        let Some(at) = self.accepted.iter().position(|accepted| accepted.assignment.id == id) else { return false };
        let accepted = self.accepted.remove(at);
        self.withdrawn.push(Withdrawn { id, revision: accepted.assignment.revision, signer: accepted.signer });
        // The oldest go first: what they guard against is older still.
        let over = self.withdrawn.len().saturating_sub(super::limit::WITHDRAWN);
        self.withdrawn.drain(..over);
        true
    }
}
