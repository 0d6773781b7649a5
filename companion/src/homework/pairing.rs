//! Pairing: each side's keys, and whose are known here.

use perron_core::day::DateTime;
use perron_core::homework::{self, Homework, Pairing, Side, limit};
use perron_core::private::Private;
use perron_journal::StoreError;
use perron_journal::letter::{Address, Card, Fingerprint, Keys, LetterError};

use super::HomeworkError;
use crate::journal::Journal;

/// Who the person is to the other side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// What they call themselves.
    pub name: Private<String>,
    /// Which side they are on.
    pub side: Side,
    /// What another reads out to them.
    pub fingerprint: Fingerprint,
}

/// Someone whose keys are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What they are called here.
    pub name: Private<String>,
    /// Which side they are on.
    pub side: Side,
    /// What they read out.
    pub fingerprint: Fingerprint,
    /// When their keys were taken in.
    pub since: DateTime,
}

pub(super) fn keys(homework: &Homework) -> Result<Keys, HomeworkError> {
    homework.own.as_ref().and_then(|own| Keys::from_kept(&own.keys)).ok_or(HomeworkError::NoKeys)
}

pub(super) fn address(pairing: &Pairing) -> Option<Address> {
    Address::read(pairing.signer, pairing.age.as_bytes())
}

/// Says who the person is, and makes their keys where there are none; keys that are there stay.
///
/// # Errors
///
/// [`HomeworkError`]: a name of more than one line, or too long; the store's.
pub fn introduce(journal: &mut Journal, side: Side, name: &str) -> Result<Card, HomeworkError> {
    let mut homework = journal.homework()?;
    let keys = match &homework.own {
        Some(own) => Keys::from_kept(&own.keys).ok_or(HomeworkError::NoKeys)?,
        None => Keys::draw()?,
    };
    let card = Card::write(&keys, side, name)?;
    let own = homework::Own { name: card.name().clone(), side, keys: keys.to_kept() };
    if homework.own.as_ref() != Some(&own) {
        homework.own = Some(own);
        journal.keep_homework(&homework, &[])?;
    }
    Ok(card)
}

/// Who the person is to the other side, once they said so.
///
/// # Errors
///
/// [`StoreError`]
pub fn own(journal: &Journal) -> Result<Option<Own>, StoreError> {
    let homework = journal.homework()?;
    let keys = keys(&homework).ok();
    Ok(homework.own.zip(keys).map(|(own, keys)| {
        let fingerprint = keys.address().fingerprint();
        Own { name: own.name, side: own.side, fingerprint }
    }))
}

/// The person's card, to show or to hand over.
///
/// # Errors
///
/// [`HomeworkError::NoKeys`] until they said who they are.
pub fn card(journal: &Journal) -> Result<Card, HomeworkError> {
    let homework = journal.homework()?;
    let keys = keys(&homework)?;
    let own = homework.own.ok_or(HomeworkError::NoKeys)?;
    Ok(Card::write(&keys, own.side, own.name.reveal())?)
}

/// Reads another's card: the bytes of its file, or the text of its QR code.
///
/// # Errors
///
/// [`HomeworkError`]: what is taken for a card most often has a kind of its own.
pub fn read_card(given: &[u8]) -> Result<Card, HomeworkError> {
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| given.starts_with(mark));
    Card::read(given).map_err(|error| match error {
        LetterError::NotOurs if begins(&[b"age-encryption.org/"]) => HomeworkError::IsSealed,
        LetterError::NotOurs if begins(&[b"\x89PNG", b"<svg", b"<?xml", b"\xff\xd8\xff"]) => HomeworkError::IsPicture,
        error => error.into(),
    })
}

/// Letters that differ from one by what is above or beneath them alone.
const ACCENTED: [(char, &str); 15] = [
    ('a', "àáâãäåāăą"),
    ('c', "çćĉċč"),
    ('d', "ďđ"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('i', "ìíîïĩīĭįı"),
    ('l', "ĺļľł"),
    ('n', "ñńņň"),
    ('o', "òóôõöøōŏő"),
    ('r', "ŕŗř"),
    ('s', "śŝşšș"),
    ('t', "ţťŧț"),
    ('u', "ùúûüũūŭůűų"),
    ('y', "ýÿ"),
    ('z', "źżž"),
];

/// A name as it is compared: two that look the same are the same, however their accents are written.
pub(super) fn folded(name: &str) -> String {
    let plain = |c: char| ACCENTED.iter().find(|(_, accented)| accented.contains(c)).map_or(c, |(plain, _)| *plain);
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    name.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).map(plain).collect()
}

/// Takes in another's keys, under the name on their card or under this one.
///
/// Where someone is known by this name with other keys, or by one of the keys and not the other, they are refused, unless `replaces`
/// says the very fingerprint that is known: whoever says it has looked at both.
///
/// # Errors
///
/// [`HomeworkError`]
pub fn pair(
    journal: &mut Journal,
    card: &Card,
    name: Option<&str>,
    replaces: Option<Fingerprint>,
    now: DateTime,
) -> Result<Person, HomeworkError> {
    let mut homework = journal.homework()?;
    let keys = keys(&homework)?;
    if keys.address().shares_a_key(card.address()) {
        return Err(HomeworkError::Oneself);
    }
    if homework.own.as_ref().is_some_and(|own| own.side == card.side()) {
        return Err(HomeworkError::SameSide { side: card.side() });
    }
    // A name that was typed is held to the same as one on a card.
    let name = match name {
        Some(name) => Card::write(&keys, card.side(), name)?.name().clone(),
        None => card.name().clone(),
    };
    let found = card.address().fingerprint();
    let is_called = |pairing: &Pairing| folded(pairing.name.reveal()) == folded(name.reveal());
    let mut since = now;
    let mut kept = Vec::with_capacity(homework.pairings.len() + 1);
    for pairing in std::mem::take(&mut homework.pairings) {
        let known = address(&pairing);
        match known {
            // The same keys: at most they are called otherwise from now on.
            Some(known) if known == *card.address() => since = pairing.since,
            Some(known) if is_called(&pairing) || known.shares_a_key(card.address()) => {
                if replaces != Some(known.fingerprint()) {
                    return Err(HomeworkError::OtherKeys { known: known.fingerprint(), found });
                }
            }
            _ => kept.push(pairing),
        }
    }
    if kept.len() >= limit::PAIRINGS {
        return Err(HomeworkError::Full);
    }
    let (signer, age) = (*card.address().signer(), card.address().age().to_string());
    kept.push(Pairing { name: name.clone(), side: card.side(), signer, age, since });
    homework.pairings = kept;
    journal.keep_homework(&homework, &[])?;
    Ok(Person { name, side: card.side(), fingerprint: found, since })
}

/// Whose keys are known.
///
/// # Errors
///
/// [`StoreError`]
pub fn people(journal: &Journal) -> Result<Vec<Person>, StoreError> {
    let person = |pairing: Pairing| {
        let fingerprint = address(&pairing)?.fingerprint();
        Some(Person { name: pairing.name, side: pairing.side, fingerprint, since: pairing.since })
    };
    Ok(journal.homework()?.pairings.into_iter().filter_map(person).collect())
}

/// The file by which `age -d -i` opens what is for this person: whoever has it reads all of it.
///
/// # Errors
///
/// [`HomeworkError::NoKeys`], and the store's.
pub fn identity_file(journal: &Journal) -> Result<Private<String>, HomeworkError> {
    Ok(Private::new(keys(&journal.homework()?)?.to_identity_file().to_string()))
}
