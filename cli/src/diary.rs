//! What is kept of a practice while it sounds, and never in its way: where nothing can be kept, it plays all the same, and
//! says so.

use perron_companion::Words;
use perron_companion::care::{Country, Page, Score};
use perron_companion::diary;
use perron_companion::homework::{self, Homework, Plan};
use perron_companion::journal::StoreError;
use perron_companion::keeping::begun;
use perron_companion::kept::{Checkpoint, DateTime, EntryId, Practised, day_of};
use perron_companion::practising::News;
use perron_companion::preparing::Laid;
use perron_companion::programme::Status;
use perron_companion::ritual::Chosen;
use perron_companion::script::{Care, Ending};
use perron_companion::voices::Voices;

use crate::care::Known;
use crate::kept::{Kept, Shut};
use crate::terminal::Terminal;

/// What is kept of practices, where anything is.
#[derive(Default)]
pub struct Diary {
    kept: Option<Kept>,
    /// The practice under way, or over.
    practice: diary::Diary,
    /// The first thing that could not be kept or read, in words.
    trouble: Option<String>,
}

/// Where a practice is kept.
pub enum KeptIn {
    /// Nowhere.
    Nowhere,
    /// In a journal that is not open yet.
    Shut(Box<Shut>),
    /// In one that is.
    Open(Box<Kept>),
}

impl Diary {
    /// What is kept there, in these words where it cannot be.
    pub fn at(place: KeptIn, words: &Words, terminal: &mut Terminal) -> Self {
        match place {
            KeptIn::Nowhere => Self::default(),
            KeptIn::Shut(shut) => Self::open(*shut, words, terminal),
            KeptIn::Open(kept) => Self::of(*kept),
        }
    }

    /// Opens what is kept. A first practice makes a key without a question; when nothing can be opened, a line says why.
    fn open(mut shut: Shut, words: &Words, terminal: &mut Terminal) -> Self {
        shut.keys.make_quietly();
        match shut.open() {
            Ok(kept) => Self::of(kept),
            Err(why) => {
                terminal.complain(&why.to_string());
                terminal.complain(&words.say("practice-not-kept", &[]));
                Self::default()
            }
        }
    }

    /// Keeps in what is open.
    pub fn of(kept: Kept) -> Self {
        Self { kept: Some(kept), ..Self::default() }
    }

    /// What is kept, open, for something else to begin.
    pub fn into_kept(self) -> Option<Kept> {
        self.kept
    }

    /// The moment it is, where that is to be known.
    pub fn now(&self) -> Option<DateTime> {
        self.kept.as_ref().map(Kept::now)
    }

    /// What the pages before an exercise must know.
    pub fn known(&mut self, as_before: bool) -> Known {
        let Some(now) = self.now() else { return Known { as_before, ..Known::default() } };
        let read = self.with(|kept| kept.journal.settings()).map(|settings| settings.read).unwrap_or_default();
        let scored = self.with(|kept| diary::scored(&kept.journal)).unwrap_or_default();
        Known { scored: Some((now, scored)), read, as_before }
    }

    /// Where the person is in the dream programme.
    pub fn status(&mut self) -> Option<Status> {
        self.with(|kept| kept.journal.status(kept.now()))
    }

    /// What was agreed with a therapist; nothing where nothing is kept.
    pub fn homework(&mut self) -> Homework {
        self.with(|kept| kept.journal.homework()).unwrap_or_default()
    }

    /// The care of an exercise today: what only a therapist may assign is screened where one did.
    pub fn care(&mut self, exercise: &str, care: Care) -> Care {
        let (homework, now) = (self.homework(), self.now());
        now.map_or(care, |now| Plan::on(&homework, day_of(now)).care(exercise, care))
    }

    /// These voices, with the recordings that came with homework before them.
    pub fn with_homework(&mut self, voices: Voices) -> Voices {
        let recorded = self.with(|kept| homework::voices(&kept.journal)).unwrap_or_default();
        voices.with_homework(recorded)
    }

    /// Whose help lines are shown, where the person has set it.
    pub fn country(&mut self) -> Option<Country> {
        self.with(|kept| kept.journal.settings())?.country
    }

    /// Keeps that a caution page was read.
    pub fn read(&mut self, page: Page) {
        self.with(|kept| diary::read(&mut kept.journal, page));
    }

    /// The latest practice, when the question after it is still worth asking now.
    pub fn unanswered(&mut self) -> Option<(EntryId, Practised)> {
        self.with(|kept| diary::unanswered(&kept.journal, kept.now()))?
    }

    /// Keeps the answer after a practice that was kept without one.
    pub fn answer(&mut self, id: EntryId, practised: Practised, after: Score) {
        self.with(|kept| diary::answer(&mut kept.journal, id, practised, after));
    }

    /// Keeps that it was too heavy to begin: the dream exercises rest by it.
    pub fn turned_away(&mut self, chosen: &Chosen<'_>, ending: Ending, before: Score) {
        self.with(|kept| {
            let now = kept.now();
            diary::turned_away(&mut kept.journal, chosen, ending, before, now)
        });
    }

    /// Whether a practice was cut off that can go on; of one that cannot, what was practised is kept, and no more.
    pub fn was_cut_off(&mut self) -> bool {
        let was_cut_off = self.with(|kept| {
            let now = kept.now();
            diary::was_cut_off(&mut kept.journal, now)
        });
        was_cut_off.unwrap_or(false)
    }

    /// Keeps what was practised before it was cut off, in place of where it was.
    pub fn settle(&mut self) {
        self.with(|kept| diary::settle(&mut kept.journal));
    }

    /// Where a practice that is about to begin will be; nothing where nothing is kept.
    pub fn beginning(&self, chosen: &Chosen<'_>, laid: &Laid, before: Score) -> Option<Checkpoint> {
        self.now().map(|now| begun(laid, chosen.ritual(now), before))
    }

    /// Keeps that it begins: its wishes where they are to be remembered, a day's list that it reads out, and where it is.
    pub fn begin(&mut self, chosen: &Chosen<'_>, from: Checkpoint, remembered: bool) {
        self.keep(|diary, kept| diary.begin(&mut kept.journal, chosen, from, remembered));
    }

    /// The same, for one that goes on from here.
    pub fn go_on(&mut self, from: Checkpoint) {
        self.keep(|diary, kept| diary.go_on(&mut kept.journal, from));
    }

    /// Takes what happened, and keeps where it is now.
    pub fn take(&mut self, news: &News) {
        self.keep(|diary, kept| diary.take(&mut kept.journal, news));
    }

    /// Keeps the practice, for it is over, and forgets where it was; the answer after it may still come.
    pub fn over(&mut self) {
        self.keep(|diary, kept| {
            let now = kept.now();
            diary.over(&mut kept.journal, now)
        });
    }

    /// Keeps the answer after the practice that is over.
    pub fn answered(&mut self, after: Score) {
        self.keep(|diary, kept| diary.answered(&mut kept.journal, after));
    }

    /// What could not be kept, once.
    pub fn trouble(&mut self) -> Option<String> {
        self.trouble.take()
    }

    /// Keeps something of the practice under way.
    fn keep(&mut self, what: impl FnOnce(&mut diary::Diary, &mut Kept) -> Result<(), StoreError>) {
        let mut practice = std::mem::take(&mut self.practice);
        self.with(|kept| what(&mut practice, kept));
        self.practice = practice;
    }

    /// Does something with what is kept; what goes wrong is told when the practice is over.
    fn with<T>(&mut self, what: impl FnOnce(&mut Kept) -> Result<T, StoreError>) -> Option<T> {
        let kept = self.kept.as_mut()?;
        match what(kept) {
            Ok(done) => Some(done),
            Err(error) => {
                let trouble = kept.fault(error).to_string();
                self.trouble.get_or_insert(trouble);
                None
            }
        }
    }
}
