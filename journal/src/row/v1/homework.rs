//! Homework in version 1: keys, who one is paired with, and assignments as the TOML they came as, which is read for ever too.

use perron_core::entry::EntryId;
use perron_core::homework::{
    Accepted, Assignment, Homework, Issued, KeyPair, Own, Pairing, Side, Spoken, Withdrawn, read, write,
};
use perron_core::private::Private;
use serde::{Deserialize, Serialize};

use super::DateTimeRow;

mirror! {
    SideRow = Side { Client, Therapist }
}

#[derive(Serialize, Deserialize)]
pub(in crate::row) struct HomeworkRow<'a> {
    #[serde(borrow)]
    own: Option<OwnRow<'a>>,
    #[serde(borrow)]
    pairings: Vec<PairingRow<'a>>,
    accepted: Vec<AcceptedRow>,
    withdrawn: Vec<WithdrawnRow>,
    issued: Vec<IssuedRow>,
}

#[derive(Serialize, Deserialize)]
struct OwnRow<'a> {
    name: &'a str,
    side: SideRow,
    sign: [u8; 32],
    open: &'a str,
}

#[derive(Serialize, Deserialize)]
struct PairingRow<'a> {
    name: &'a str,
    side: SideRow,
    signer: [u8; 32],
    age: &'a str,
    since: DateTimeRow,
}

/// When, who signed it, the TOML, and the numbers of its recordings.
#[derive(Serialize, Deserialize)]
struct AcceptedRow(DateTimeRow, [u8; 32], String, Vec<u32>);

/// Its name, the revision, who signed it.
#[derive(Serialize, Deserialize)]
struct WithdrawnRow([u8; 16], u32, [u8; 32]);

/// When, for whom, the TOML.
#[derive(Serialize, Deserialize)]
struct IssuedRow(DateTimeRow, [u8; 32], String);

/// The sound of a recording that was taken in: a WAV that this house wrote.
#[derive(Serialize, Deserialize)]
pub(in crate::row) struct RecordingRow<'a> {
    pub(in crate::row) wav: &'a [u8],
}

impl<'a> From<&'a Homework> for HomeworkRow<'a> {
    fn from(homework: &'a Homework) -> Self {
        let Homework { own, pairings, accepted, withdrawn, issued } = homework;
        Self {
            own: own.as_ref().map(|Own { name, side, keys }| OwnRow {
                name: name.reveal(),
                side: (*side).into(),
                sign: *keys.sign.reveal(),
                open: keys.open.reveal(),
            }),
            pairings: pairings.iter().map(PairingRow::from).collect(),
            accepted: accepted
                .iter()
                .map(|Accepted { at, signer, assignment, spoken }| {
                    let numbers = spoken.iter().map(|spoken| spoken.number).collect();
                    AcceptedRow((*at).into(), *signer, write(assignment), numbers)
                })
                .collect(),
            withdrawn: withdrawn
                .iter()
                .map(|Withdrawn { id, revision, signer }| WithdrawnRow(id.0, *revision, *signer))
                .collect(),
            issued: issued
                .iter()
                .map(|Issued { at, client, assignment }| IssuedRow((*at).into(), *client, write(assignment)))
                .collect(),
        }
    }
}

impl<'a> From<&'a Pairing> for PairingRow<'a> {
    fn from(Pairing { name, side, signer, age, since }: &'a Pairing) -> Self {
        Self { name: name.reveal(), side: (*side).into(), signer: *signer, age, since: (*since).into() }
    }
}

impl HomeworkRow<'_> {
    pub(in crate::row) fn read(self) -> Option<Homework> {
        let own = self.own.map(|own| Own {
            name: Private::new(own.name.to_string()),
            side: own.side.into(),
            keys: KeyPair { sign: Private::new(own.sign), open: Private::new(own.open.to_string()) },
        });
        let withdrawn = self.withdrawn.into_iter().map(|WithdrawnRow(id, revision, signer)| Withdrawn {
            id: EntryId(id),
            revision,
            signer,
        });
        Some(Homework {
            own,
            pairings: self.pairings.into_iter().map(PairingRow::read).collect::<Option<_>>()?,
            accepted: self.accepted.into_iter().map(AcceptedRow::read).collect::<Option<_>>()?,
            withdrawn: withdrawn.collect(),
            issued: self.issued.into_iter().map(IssuedRow::read).collect::<Option<_>>()?,
        })
    }
}

impl PairingRow<'_> {
    fn read(self) -> Option<Pairing> {
        Some(Pairing {
            name: Private::new(self.name.to_string()),
            side: self.side.into(),
            signer: self.signer,
            age: self.age.to_string(),
            since: self.since.read()?,
        })
    }
}

impl AcceptedRow {
    fn read(self) -> Option<Accepted> {
        let Self(at, signer, text, numbers) = self;
        let assignment = toml(&text)?;
        let language = assignment.plan.language;
        let clips = assignment.clips.iter();
        let spoken =
            clips.zip(&numbers).map(|(clip, number)| Spoken { says: clip.says.clone(), language, number: *number });
        let spoken: Vec<Spoken> = spoken.collect();
        let whole = numbers.len() == assignment.clips.len();
        whole.then_some(())?;
        Some(Accepted { at: at.read()?, signer, spoken, assignment })
    }
}

impl IssuedRow {
    fn read(self) -> Option<Issued> {
        let Self(at, client, text) = self;
        Some(Issued { at: at.read()?, client, assignment: toml(&text)? })
    }
}

fn toml(text: &str) -> Option<Assignment> {
    read(text).ok()
}
