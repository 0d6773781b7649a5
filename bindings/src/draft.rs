//! A therapist's side: what was agreed is written on a form, checked, and packed for one client.

use perron_companion::homework::{
    self, Agreed, Draft as CoreDraft, DraftClip, HomeworkError, drafted, lines, pack, person, read_draft, write_draft,
};
use perron_companion::{Library, Private};

use crate::assignment::{Assigned, Assignment, written};
use crate::companion::Companion;
use crate::fault::Fault;
use crate::mirror::{Language, Side};
use crate::moment::Moment;
use crate::portable::File;
use crate::private::PrivateText;
use crate::refused;

/// What a therapist and a client agreed, before it is packed.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Draft {
    /// What it is called. The same title for the same client is the next revision of the same assignment.
    pub title: PrivateText,
    /// The language of its exercises.
    pub language: Language,
    /// A word from the therapist.
    #[uniffi(default = None)]
    pub note: Option<PrivateText>,
    /// What it is for, in the client's words.
    #[uniffi(default = [])]
    pub goals: Vec<PrivateText>,
    /// What is practised.
    pub exercises: Vec<Assigned>,
    /// Exercises that it opens, although only a therapist may assign them; what is practised is open too.
    #[uniffi(default = [])]
    pub opens: Vec<String>,
    /// Exercises that it hides.
    #[uniffi(default = [])]
    pub hides: Vec<String>,
    /// Whether a new dream may be rehearsed at bedtime.
    #[uniffi(default = false)]
    pub bedtime: bool,
    /// The recordings that come with it.
    #[uniffi(default = [])]
    pub recordings: Vec<DraftRecording>,
}

/// A recording, for a sentence of an exercise.
#[derive(Clone, uniffi::Record)]
pub struct DraftRecording {
    /// The sentence it speaks, to the letter.
    pub says: PrivateText,
    /// Whose voice it is.
    pub by: Side,
    /// The FLAC, of a minute at most.
    pub flac: Vec<u8>,
}

impl std::fmt::Debug for DraftRecording {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DraftRecording({} bytes)", self.flac.len())
    }
}

/// What was packed.
#[derive(Clone, uniffi::Record)]
pub struct Packed {
    /// The file for the client, which nobody else can open.
    pub file: File,
    /// What it says.
    pub assignment: Assignment,
    /// The same as a page to print, for who wants paper: it is not sealed.
    pub sheet: File,
}

/// An assignment that was packed here.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Issued {
    /// When, the last time.
    pub at: Moment,
    /// For whom, as they are called here; empty where they are not known any more.
    pub client: PrivateText,
    /// Its latest revision.
    pub assignment: Assignment,
}

#[uniffi::export]
impl Companion {
    /// All of a draft as the client will read it; nothing is kept. What is wrong with it is said of the first field that is wrong,
    /// or of all that no exercise here can do.
    pub fn check_draft(&self, draft: &Draft, now: Moment) -> Result<Vec<PrivateText>, Fault> {
        self.guard(|| {
            let (library, words, now) = (self.exercises()?, self.words(), now.try_into()?);
            let draft = self.drafted(draft, &library)?;
            Ok(lines(&drafted(draft, now), None, &library, words).into_iter().map(PrivateText::new).collect())
        })
    }

    /// Packs a draft for the client of this fingerprint: signed, sealed for them alone, and kept here to go on from. It takes a
    /// while where it has recordings; one that could not be used there is refused here.
    pub fn pack(&self, draft: &Draft, client: &str, now: Moment) -> Result<Packed, Fault> {
        self.guard(|| {
            let (library, words, now) = (self.exercises()?, self.words(), now.try_into()?);
            let flacs: Vec<Vec<u8>> = draft.recordings.iter().map(|recording| recording.flac.clone()).collect();
            let draft = self.drafted(draft, &library)?;
            let packed = self.journal(|journal| {
                let client = person(journal, client);
                let packed = client.and_then(|client| pack(journal, client.name.reveal(), draft, &flacs, now));
                match packed {
                    Err(HomeworkError::Store(error)) => Err(error),
                    packed => Ok(packed),
                }
            })?;
            let packed = packed.map_err(|error| refused::draft(error, words))?;
            let own = self.journal(|journal| homework::own(journal))?.map(|own| own.name);
            let sheet = self.sheet_of(&packed.assignment, own.as_ref().map(|name| name.reveal().as_str()), &library);
            let name = format!("{}.perron", words.say("phone-file-homework", &[]));
            let assignment = Assignment::of(&packed.assignment, own.as_ref(), &library, words);
            Ok(Packed { file: File { name, bytes: packed.file }, assignment, sheet })
        })
    }

    /// What was packed here, the latest revision of each.
    pub fn issued(&self) -> Result<Vec<Issued>, Fault> {
        self.guard(|| {
            let (library, words) = (self.exercises()?, self.words());
            let homework = self.journal(|journal| journal.homework())?;
            let own = homework.own.as_ref().map(|own| &own.name);
            let issued = homework.issued.iter().map(|issued| {
                let client = homework.pairings.iter().find(|pairing| pairing.signer == issued.client);
                Issued {
                    at: issued.at.into(),
                    client: client.map(|pairing| PrivateText::from(&pairing.name)).unwrap_or_default(),
                    assignment: Assignment::of(&issued.assignment, own, &library, words),
                }
            });
            Ok(issued.collect())
        })
    }
}

impl Companion {
    /// The draft as companion knows it: written and read again, and held against the exercises, so that a form is held to what a
    /// file is held to.
    fn drafted(&self, draft: &Draft, library: &Library) -> Result<CoreDraft, Fault> {
        let line = |text: &PrivateText| Private::new(text.reveal().trim().to_string());
        let clip = |(nth, recording): (usize, &DraftRecording)| DraftClip {
            says: line(&recording.says),
            by: recording.by,
            file: Private::new(format!("{}.flac", nth + 1)),
        };
        let plan = Agreed {
            title: line(&draft.title),
            language: draft.language,
            note: draft.note.as_ref().and_then(written),
            goals: draft.goals.iter().filter_map(written).collect(),
            tasks: draft.exercises.iter().map(Assigned::to_task).collect::<Result<_, _>>()?,
            opened: draft.opens.clone(),
            hidden: draft.hides.clone(),
            bedtime: draft.bedtime,
        };
        let draft = CoreDraft { plan, recordings: draft.recordings.iter().enumerate().map(clip).collect() };
        let draft = read_draft(&write_draft(&draft)).map_err(|fault| refused::draft(fault.into(), self.words()))?;
        let misfits = homework::check(&draft, library);
        let fits = misfits.is_empty();
        if fits { Ok(draft) } else { Err(refused::misfits(&misfits, draft.plan.language, library, self.words())) }
    }
}
