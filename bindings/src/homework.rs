//! A client's side: a file that came is verified, shown whole, and only then accepted; and what there is to do today.

use std::sync::{Arc, Mutex};

use perron_companion::homework::{
    self, Due as CoreDue, HomeworkError, LetterError, Offer, Put, due, how_it_stands, open_in, sheet,
};
use perron_companion::kept::EntryId;
use perron_companion::{Library, Words};

use crate::assignment::{Assigned, Assignment};
use crate::companion::Companion;
use crate::fault::Fault;
use crate::mirror::DueStanding;
use crate::moment::{Day, Moment};
use crate::pairing::SeenCard;
use crate::portable::File;
use crate::private::PrivateText;
use crate::received::ReceivedReport;
use crate::refused;
use crate::store::lock;

/// A file that someone handed over: verified and read whole, and nothing of it is kept yet.
#[derive(Clone, uniffi::Enum)]
pub enum Letter {
    /// Someone's card: [`Companion::pair`] takes it in.
    Card {
        /// What is on it.
        card: SeenCard,
    },
    /// An assignment by a therapist who is known: [`Companion::accept`] takes it in.
    Homework {
        /// It.
        offer: Arc<HomeworkOffer>,
    },
    /// A report by a client who is known.
    Report {
        /// It.
        report: Arc<ReceivedReport>,
    },
}

/// An assignment that can be accepted.
#[derive(uniffi::Object)]
pub struct HomeworkOffer {
    assignment: Assignment,
    standing: OfferStanding,
    offer: Mutex<Offer>,
}

/// What an assignment is to those that were accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum OfferStanding {
    /// It is new.
    New,
    /// It takes the place of an earlier revision.
    Revises {
        /// Which.
        revision: u32,
    },
    /// It is here already, the same revision: accepting it changes nothing.
    Same,
}

#[uniffi::export]
impl HomeworkOffer {
    /// What it says, whole.
    pub fn assignment(&self) -> Assignment {
        self.assignment.clone()
    }

    /// What it is to those that were accepted.
    pub fn standing(&self) -> OfferStanding {
        self.standing
    }
}

/// What there is to do on a day: counted, never scored. A day that was missed is not told of.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Today {
    /// What is due, done or comes later, in the order of the assignments; what is over is left out.
    pub due: Vec<Due>,
    /// What is said where there is nothing.
    pub says: Option<String>,
}

/// An exercise that was agreed, and how it stands today.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Due {
    /// The assignment it is of.
    pub assignment: String,
    /// What that is called.
    pub title: PrivateText,
    /// What is practised; its wishes are for [`Companion::questions`] and [`Companion::prepare_today`].
    pub exercise: Assigned,
    /// The language of the assignment.
    pub language: crate::mirror::Language,
    /// How it stands.
    pub standing: DueStanding,
    /// On how many days it was practised in this week of its own.
    pub done: u8,
    /// Of how many.
    pub of: u8,
    /// When it is due next, if it is: never before tomorrow.
    pub next: Option<Day>,
    /// The same in words.
    pub says: String,
}

#[uniffi::export]
impl Companion {
    /// Opens a file that someone handed over, whatever of ours it is; nothing is kept. It takes a while: up to two seconds.
    ///
    /// What was changed, cut off, or is for someone else is refused, and so is an earlier revision than the one that is here.
    pub fn open_letter(&self, file: &[u8]) -> Result<Letter, Fault> {
        self.guard(|| {
            let library = self.exercises()?;
            if let Some(card) = self.as_card(file)? {
                return Ok(Letter::Card { card });
            }
            let kept = self.journal(|journal| journal.homework())?;
            // Decoded without the journal at hand: a practice that sounds is kept meanwhile.
            match open_in(&kept, file) {
                Ok(offer) => Ok(Letter::Homework { offer: HomeworkOffer::new(offer, &library, self.words()) }),
                Err(HomeworkError::Letter(LetterError::OtherKind { .. })) => {
                    let report = ReceivedReport::open(file, &kept, self.words())?;
                    Ok(Letter::Report { report })
                }
                Err(error) => Err(refused::homework(error, self.words())),
            }
        })
    }

    /// Accepts an assignment: with its recordings, in the place of an earlier revision, all of it or nothing. After a fault it
    /// may be accepted again.
    pub fn accept(&self, offer: &HomeworkOffer, now: Moment) -> Result<(), Fault> {
        self.guard(|| {
            let now = now.try_into()?;
            self.homework(|journal| lock(&offer.offer).accept(journal, now))
        })
    }

    /// What was accepted, in the order it was.
    pub fn assignments(&self) -> Result<Vec<Assignment>, Fault> {
        self.guard(|| {
            let (library, words) = (self.exercises()?, self.words());
            let homework = self.journal(|journal| journal.homework())?;
            let accepted = homework.accepted.iter();
            Ok(accepted.map(|accepted| Assignment::accepted(accepted, &homework, &library, words)).collect())
        })
    }

    /// Withdraws from an assignment: its words and recordings are gone, and it opens and hides nothing any more. What was
    /// practised stays. False: there is none of this name.
    pub fn withdraw(&self, id: &str) -> Result<bool, Fault> {
        self.guard(|| {
            let id = assignment_id(id)?;
            self.homework(|journal| match homework::withdraw(journal, id) {
                Err(HomeworkError::NoSuchAssignment) => Ok(false),
                done => done.map(|()| true),
            })
        })
    }

    /// An assignment that was accepted, as a page to print: what, when, why, and whom one can reach. It asks for nothing.
    pub fn homework_sheet(&self, id: &str) -> Result<File, Fault> {
        self.guard(|| {
            let (id, library) = (assignment_id(id)?, self.exercises()?);
            let homework = self.journal(|journal| journal.homework())?;
            let missing = || refused::homework(HomeworkError::NoSuchAssignment, self.words());
            let accepted = homework.accepted(id).ok_or_else(missing)?;
            let by = homework.pairings.iter().find(|pairing| pairing.signer == accepted.signer);
            let by = by.map(|pairing| pairing.name.reveal().as_str());
            Ok(self.sheet_of(&accepted.assignment, by, &library))
        })
    }

    /// What there is to do at this moment: until four in the morning that of the day before.
    pub fn today(&self, now: Moment) -> Result<Today, Fault> {
        self.guard(|| {
            let (library, now, words) = (self.exercises()?, now.try_into()?, self.words());
            let (homework, today) = self.journal(|journal| due(journal, now))?;
            let due = today.due.iter().filter_map(|due| Due::of(due, &homework, &library, words));
            let due: Vec<Due> = due.collect();
            let nothing = if homework.accepted.is_empty() { "homework-none" } else { "today-nothing" };
            let says = due.is_empty().then(|| words.say(nothing, &[]));
            Ok(Today { due, says })
        })
    }
}

impl HomeworkOffer {
    fn new(offer: Offer, library: &Library, words: &Words) -> Arc<Self> {
        let standing = match offer.put {
            Put::Revises { revision } => OfferStanding::Revises { revision },
            Put::Same => OfferStanding::Same,
            // What is refused is no offer.
            Put::New | Put::Older { .. } | Put::OfAnother | Put::Full => OfferStanding::New,
        };
        let assignment = Assignment::of(&offer.assignment, Some(&offer.by), library, words);
        Arc::new(Self { assignment, standing, offer: Mutex::new(offer) })
    }
}

impl Due {
    fn of(due: &CoreDue, homework: &homework::Homework, library: &Library, words: &Words) -> Option<Self> {
        let accepted = homework.accepted.get(due.assignment)?;
        let plan = &accepted.assignment.plan;
        let task = plan.tasks.get(due.task)?;
        (due.standing != DueStanding::Over).then(|| Self {
            assignment: accepted.assignment.id.to_string(),
            title: (&plan.title).into(),
            exercise: Assigned::of(task, plan.language, library, words),
            language: plan.language,
            standing: due.standing,
            done: due.done,
            of: due.of,
            next: due.next.map(Day::from),
            says: how_it_stands(due, task, words),
        })
    }
}

impl Companion {
    pub(crate) fn sheet_of(&self, assignment: &homework::Assignment, by: Option<&str>, library: &Library) -> File {
        let spoken = Words::of(assignment.plan.language);
        let html = sheet(assignment, by, self.country(), library, spoken);
        File { name: format!("{}.html", spoken.say("phone-file-homework", &[])), bytes: html.into_bytes() }
    }
}

fn assignment_id(id: &str) -> Result<EntryId, Fault> {
    id.parse().map_err(|_| Fault::input("assignment's name"))
}
