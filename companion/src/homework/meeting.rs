//! Before keys are taken in, and when they are let go: what a card is to those who are known here.

use perron_core::homework::{Homework, Pairing};
use perron_core::private::Private;
use perron_journal::StoreError;
use perron_journal::letter::{Card, Fingerprint};

use super::pairing::{address, folded, keys, people};
use super::{HomeworkError, Person};
use crate::journal::Journal;

/// What a card is to those who are known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// Nobody here has its name or its keys.
    New,
    /// Its keys are known already, as those of this person.
    Known {
        /// What they are called here.
        name: Private<String>,
    },
    /// Someone of its name, or with one of its keys, is known by other keys: it can only take their place by their fingerprint.
    Changed {
        /// What they are called here.
        name: Private<String>,
        /// By which they are known.
        known: Fingerprint,
    },
    /// It is one's own.
    Oneself,
}

/// What this card is to those who are known here; nothing is changed.
///
/// # Errors
///
/// [`StoreError`]
pub fn meet(journal: &Journal, card: &Card) -> Result<Meeting, StoreError> {
    let homework = journal.homework()?;
    if keys(&homework).is_ok_and(|own| own.address().shares_a_key(card.address())) {
        return Ok(Meeting::Oneself);
    }
    let mut meeting = Meeting::New;
    for pairing in homework.pairings {
        let Some(known) = address(&pairing) else { continue };
        let same_name = folded(pairing.name.reveal()) == folded(card.name().reveal());
        if known == *card.address() {
            meeting = Meeting::Known { name: pairing.name };
        } else if same_name || known.shares_a_key(card.address()) {
            return Ok(Meeting::Changed { name: pairing.name, known: known.fingerprint() });
        }
    }
    Ok(meeting)
}

/// The person who is known by these digits, with or without the blanks between them.
///
/// # Errors
///
/// [`HomeworkError::Nobody`], and the store's.
pub fn person(journal: &Journal, digits: &str) -> Result<Person, HomeworkError> {
    let typed = only_digits(digits);
    let found = people(journal)?.into_iter().find(|person| only_digits(&person.fingerprint.to_string()) == typed);
    found.ok_or(HomeworkError::Nobody)
}

/// The person who is called this here, whatever the case of its letters and the width of its blanks; or who is known by these digits.
///
/// Two cannot be called the same: [`pair`](super::pair) refuses the second.
///
/// # Errors
///
/// [`HomeworkError::Nobody`], and the store's.
pub fn named(journal: &Journal, who: &str) -> Result<Person, HomeworkError> {
    let called = folded(who);
    let found = people(journal)?.into_iter().find(|person| folded(person.name.reveal()) == called);
    found.map_or_else(|| person(journal, who), Ok)
}

/// The pairing that is known by these digits.
pub fn pairing<'h>(homework: &'h Homework, digits: &str) -> Option<&'h Pairing> {
    let typed = only_digits(digits);
    let is_typed = |pairing: &&Pairing| {
        address(pairing).is_some_and(|known| only_digits(&known.fingerprint().to_string()) == typed)
    };
    homework.pairings.iter().find(is_typed)
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Forgets someone's keys: what they sign from now on is refused. What was accepted of them stays until it is withdrawn from.
///
/// # Errors
///
/// [`HomeworkError::Nobody`], and the store's.
pub fn unpair(journal: &mut Journal, whose: Fingerprint) -> Result<(), HomeworkError> {
    let mut homework = journal.homework()?;
    let known = homework.pairings.len();
    homework.pairings.retain(|pairing| address(pairing).is_none_or(|address| address.fingerprint() != whose));
    if homework.pairings.len() == known {
        return Err(HomeworkError::Nobody);
    }
    journal.keep_homework(&homework, &[])?;
    Ok(())
}
