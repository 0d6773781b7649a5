//! Pairing: one's own card, another's, and whose keys are known.

use perron_companion::homework::{self, Card as CoreCard, Meeting, Person, meet, people, person, qr::Qr, read_card};
use perron_companion::journal::StoreError;

use crate::companion::Companion;
use crate::fault::Fault;
use crate::mirror::Side;
use crate::moment::Moment;
use crate::portable::File;
use crate::private::PrivateText;
use crate::refused;

/// A person's own card: shown as a QR code, or handed over as a file. Nothing on it is secret.
#[derive(Clone, uniffi::Record)]
pub struct Card {
    /// What they call themselves.
    pub name: PrivateText,
    /// Which side they are on.
    pub side: Side,
    /// Six groups of five digits, with blanks between them: what both read out, and compare.
    pub fingerprint: String,
    /// The file.
    pub file: File,
    /// What the QR code says: for who copies it by hand, or takes it in without a camera.
    pub text: PrivateText,
    /// The QR code.
    pub code: Option<QrCode>,
}

/// A QR code, for a shell to draw: dark on light, whatever the theme, or some cameras do not read it.
#[derive(Clone, uniffi::Record)]
pub struct QrCode {
    /// So many modules wide, and as many high, with the light border that belongs to it.
    pub side: u32,
    /// A byte a module, row by row from the top: 1 is dark.
    pub modules: Vec<u8>,
}

/// Another's card, before their keys are taken in.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SeenCard {
    /// What they call themselves.
    pub name: PrivateText,
    /// Which side they are on.
    pub side: Side,
    /// What they read out.
    pub fingerprint: String,
    /// What it is to those who are known here.
    pub standing: CardStanding,
    /// What that means for the person, and what to do.
    pub says: PrivateText,
}

/// What a card is to those who are known here.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum CardStanding {
    /// Nobody here has its name or its keys.
    New,
    /// Its keys are known already.
    Known {
        /// What they are called here.
        name: PrivateText,
    },
    /// Someone of its name, or with one of its keys, is known by others: whoever takes these in must say which they replace.
    Changed {
        /// What they are called here.
        name: PrivateText,
        /// The fingerprint that is known.
        known: String,
    },
    /// It is one's own.
    Oneself,
}

/// Someone whose keys are known.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Pairing {
    /// What they are called here.
    pub name: PrivateText,
    /// Which side they are on.
    pub side: Side,
    /// What they read out; the name of this pairing in other calls.
    pub fingerprint: String,
    /// When their keys were taken in.
    pub since: Moment,
}

impl Pairing {
    fn of(person: Person) -> Self {
        let Person { name, side, fingerprint, since } = person;
        Self { name: (&name).into(), side, fingerprint: fingerprint.to_string(), since: since.into() }
    }
}

#[uniffi::export]
impl Companion {
    /// Says who the person is to the other side, and makes their keys the first time. Later it changes the name and the side
    /// alone: the keys stay.
    pub fn introduce(&self, side: Side, name: &PrivateText) -> Result<Card, Fault> {
        self.guard(|| {
            let card = self.homework(|journal| homework::introduce(journal, side, name.reveal()))?;
            Ok(self.shown(&card))
        })
    }

    /// The person's own card; nothing until they said who they are.
    pub fn card(&self) -> Result<Option<Card>, Fault> {
        self.guard(|| {
            let introduced = self.journal(|journal| homework::own(journal))?.is_some();
            if !introduced {
                return Ok(None);
            }
            let card = self.homework(|journal| homework::card(journal))?;
            Ok(Some(self.shown(&card)))
        })
    }

    /// What is on another's card, before anything is kept: the bytes of its file, or the text of its QR code.
    pub fn look_at_card(&self, given: &[u8]) -> Result<SeenCard, Fault> {
        self.guard(|| {
            let card = self.read_card(given)?;
            let meeting = self.journal(|journal| meet(journal, &card))?;
            Ok(self.seen(&card, meeting))
        })
    }

    /// Takes in the keys on a card, under the name on it or under this one.
    ///
    /// Keys never take another's place by themselves: where the name is known with other keys, or one of the keys is, it is
    /// refused unless `replaces` is the very fingerprint that is known ([`CardStanding::Changed`]).
    pub fn pair(
        &self,
        given: &[u8],
        name: Option<PrivateText>,
        replaces: Option<String>,
        now: Moment,
    ) -> Result<Pairing, Fault> {
        self.guard(|| {
            let (card, now) = (self.read_card(given)?, now.try_into()?);
            let paired = self.homework(|journal| {
                let replaces = replaces.map(|digits| person(journal, &digits)).transpose()?.map(|it| it.fingerprint);
                homework::pair(journal, &card, name.as_ref().map(PrivateText::reveal), replaces, now)
            })?;
            Ok(Pairing::of(paired))
        })
    }

    /// Whose keys are known.
    pub fn pairings(&self) -> Result<Vec<Pairing>, Fault> {
        self.guard(|| Ok(self.journal(|journal| people(journal))?.into_iter().map(Pairing::of).collect()))
    }

    /// Forgets someone's keys; false: they were not known. What they assigned stays until it is withdrawn from.
    pub fn unpair(&self, fingerprint: &str) -> Result<bool, Fault> {
        self.guard(|| {
            self.homework(|journal| {
                let whose = match person(journal, fingerprint) {
                    Ok(person) => person.fingerprint,
                    Err(homework::HomeworkError::Nobody) => return Ok(false),
                    Err(error) => return Err(error),
                };
                homework::unpair(journal, whose).map(|()| true)
            })
        })
    }
}

impl Companion {
    pub(crate) fn read_card(&self, given: &[u8]) -> Result<CoreCard, Fault> {
        read_card(given).map_err(|error| refused::homework(error, self.words()))
    }

    /// A card, and what it is to those who are known here.
    pub(crate) fn seen(&self, card: &CoreCard, meeting: Meeting) -> SeenCard {
        let words = self.words();
        let standing = match meeting {
            Meeting::New => CardStanding::New,
            Meeting::Known { name } => CardStanding::Known { name: (&name).into() },
            Meeting::Changed { name, known } => {
                CardStanding::Changed { name: (&name).into(), known: known.to_string() }
            }
            Meeting::Oneself => CardStanding::Oneself,
        };
        let on_card = card.name().reveal().as_str();
        let says = match &standing {
            CardStanding::New => words.say("phone-card-new", &[("name", on_card.into())]),
            CardStanding::Known { name } => words.say("phone-card-known", &[("name", name.reveal().into())]),
            CardStanding::Changed { name, known } => {
                let values = [("name", name.reveal().into()), ("known", known.as_str().into())];
                words.say("phone-card-changed", &values)
            }
            CardStanding::Oneself => words.say("homework-oneself", &[]),
        };
        SeenCard {
            name: card.name().into(),
            side: card.side(),
            fingerprint: card.address().fingerprint().to_string(),
            standing,
            says: PrivateText::new(says),
        }
    }

    /// Meets the bytes of a letter as a card; nothing where they are none.
    pub(crate) fn as_card(&self, given: &[u8]) -> Result<Option<SeenCard>, Fault> {
        let Ok(card) = read_card(given) else { return Ok(None) };
        let meeting = self.journal(|journal| -> Result<_, StoreError> { meet(journal, &card) })?;
        Ok(Some(self.seen(&card, meeting)))
    }

    fn shown(&self, card: &CoreCard) -> Card {
        let text = card.to_text();
        let name = format!("{}.perron", self.words().say("phone-file-card", &[]));
        let code = Qr::new(&text).map(|code| QrCode {
            side: u32::try_from(code.side()).unwrap_or(0),
            modules: code.modules().map(u8::from).collect(),
        });
        Card {
            name: card.name().into(),
            side: card.side(),
            fingerprint: card.address().fingerprint().to_string(),
            file: File { name, bytes: card.to_bytes().to_vec() },
            text: PrivateText::new(text),
            code,
        }
    }
}
