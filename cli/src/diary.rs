//! What is kept of a practice while it sounds, and never in its way: where nothing can be kept, it plays all the same, and
//! says so.

use perron_companion::Words;
use perron_companion::care::{Country, Page, Score, is_offered};
use perron_companion::exercise::Answer;
use perron_companion::journal::StoreError;
use perron_companion::keeping::{Keeping, begun};
use perron_companion::kept::{Checkpoint, DateTime, DayList, Entry, EntryId, Outcome, Practised, Ritual, day_of};
use perron_companion::practising::News;
use perron_companion::preparing::Laid;
use perron_companion::programme::Status;
use perron_companion::ritual::Chosen;
use perron_companion::script::{Ending, SlotKind};
use perron_companion::{Millis, Private};

use crate::care::Known;
use crate::kept::{Kept, Shut};
use crate::terminal::Terminal;

/// What is kept of practices, where anything is.
#[derive(Default)]
pub struct Diary {
    kept: Option<Kept>,
    /// The practice under way.
    keeping: Option<Keeping>,
    /// The practice that is over, for the answer after it.
    over: Option<(EntryId, Practised)>,
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

    /// The moment it is, where that is to be known.
    pub fn now(&self) -> Option<DateTime> {
        self.kept.as_ref().map(Kept::now)
    }

    /// What the pages before an exercise must know.
    pub fn known(&mut self, as_before: bool) -> Known {
        let Some(now) = self.now() else { return Known { as_before, ..Known::default() } };
        let read = self.with(|kept| kept.journal.settings()).map(|settings| settings.read).unwrap_or_default();
        let scored = self.practised().iter().map(|(_, practised)| practised.scored()).collect();
        Known { scored: Some((now, scored)), read, as_before }
    }

    /// Where the person is in the dream programme.
    pub fn status(&mut self) -> Option<Status> {
        self.with(|kept| kept.journal.status(kept.now()))
    }

    /// Whose help lines are shown, where the person has set it.
    pub fn country(&mut self) -> Option<Country> {
        self.with(|kept| kept.journal.settings())?.country
    }

    /// Keeps that a caution page was read.
    pub fn read(&mut self, page: Page) {
        self.with(|kept| kept.journal.change_settings(|settings| settings.keep_read(page)));
    }

    /// The latest practice, when the question after it is still worth asking now.
    pub fn unanswered(&mut self) -> Option<(EntryId, Practised)> {
        let now = self.now()?;
        let practised = self.practised().into_iter().filter(|(_, it)| it.outcome != Outcome::NotBegun);
        practised.max_by_key(|(_, it)| it.over).filter(|(_, it)| is_offered(&it.scored(), now))
    }

    /// Keeps the answer after a practice that was kept without one.
    pub fn answer(&mut self, id: EntryId, practised: Practised, after: Score) {
        if after != Score::NotAsked {
            let entry = Entry::Practice(Practised { after, ..practised });
            self.with(|kept| kept.journal.replace(id, &entry));
        }
    }

    /// Keeps that it was too heavy to begin: the dream exercises rest by it.
    pub fn turned_away(&mut self, chosen: &Chosen<'_>, ending: Ending, before: Score) {
        let Some(now) = self.now().filter(|_| before.given().is_some()) else { return };
        let header = &chosen.script.header;
        let entry = Entry::Practice(Practised {
            exercise: Private::new(header.id.value.clone()),
            language: header.language.value,
            ending,
            began: now,
            over: now,
            length: chosen.wishes.length.unwrap_or(Millis(0)),
            heard: Millis(0),
            outcome: Outcome::NotBegun,
            stopped: false,
            grounded: 0,
            before,
            after: Score::Skipped,
            dream: chosen.dream,
        });
        self.with(|kept| kept.journal.keep(&entry));
    }

    /// Whether a practice was cut off that can go on; of one that cannot, what was practised is kept, and no more.
    pub fn was_cut_off(&mut self) -> bool {
        let Some(now) = self.now() else { return false };
        match self.with(|kept| kept.journal.checkpoint()).flatten() {
            Some(checkpoint) if checkpoint.stale(now).is_none() => true,
            Some(_) => {
                self.settle();
                false
            }
            None => false,
        }
    }

    /// Keeps what was practised before it was cut off, in place of where it was.
    pub fn settle(&mut self) {
        let Some(checkpoint) = self.with(|kept| kept.journal.checkpoint()).flatten() else { return };
        let cut_off = checkpoint.cut_off();
        // Its entry may have been kept just before it was cut off.
        let is_kept = |it: &Practised| it.began == cut_off.began && it.exercise == cut_off.exercise;
        let is_kept = self.practised().iter().any(|(_, it)| is_kept(it));
        let entry = Entry::Practice(cut_off);
        // First the entry: whatever cuts this off, nothing is lost by it.
        if is_kept || self.with(|kept| kept.journal.keep(&entry)).is_some() {
            self.with(|kept| kept.journal.drop_checkpoint());
        }
    }

    /// Where a practice that is about to begin will be; nothing where nothing is kept.
    pub fn beginning(&self, chosen: &Chosen<'_>, laid: &Laid, before: Score) -> Option<Checkpoint> {
        self.now().map(|now| begun(laid, chosen.ritual(now), before))
    }

    /// Keeps that it begins: its wishes where they are to be remembered, a day's list that it reads out, and where it is.
    pub fn begin(&mut self, chosen: &Chosen<'_>, from: Checkpoint, remembered: bool) {
        self.settle();
        if remembered {
            let ritual = from.ritual.clone();
            self.lists(chosen, &ritual);
            self.with(|kept| kept.journal.change_settings(|settings| settings.keep(ritual)));
        }
        self.go_on(from);
    }

    /// The same, for one that goes on from here.
    pub fn go_on(&mut self, from: Checkpoint) {
        self.over = None;
        self.with(|kept| kept.journal.keep_checkpoint(&from));
        self.keeping = self.kept.is_some().then(|| Keeping::new(from));
    }

    /// The lists that were put down for it, once a day.
    fn lists(&mut self, chosen: &Chosen<'_>, ritual: &Ritual) {
        let is_list = |name: &str| {
            chosen.script.slots.iter().any(|slot| slot.name.value == name && matches!(slot.kind, SlotKind::List { .. }))
        };
        let lists = ritual.wishes.answers.iter().filter(|(name, _)| is_list(name)).map(|(_, items)| items);
        let lists: Vec<&Answer> = lists.filter(|items| !items.reveal().is_empty()).collect();
        if lists.is_empty() {
            return;
        }
        let kept = self.with(|kept| kept.journal.entries()).unwrap_or_default();
        for items in lists {
            let is_same = |entry: &Entry| matches!(entry, Entry::DayList(it) if it.items == *items && day_of(it.at) == day_of(ritual.at));
            if !kept.iter().any(|kept| is_same(&kept.entry)) {
                let list = DayList { at: ritual.at, exercise: ritual.exercise.clone(), items: items.clone() };
                self.with(|kept| kept.journal.keep(&Entry::DayList(list)));
            }
        }
    }

    /// Takes what happened, and keeps where it is now.
    pub fn take(&mut self, news: &News) {
        if let Some(checkpoint) = self.keeping.as_mut().and_then(|keeping| keeping.take(news)) {
            self.with(|kept| kept.journal.keep_checkpoint(&checkpoint));
        }
    }

    /// Keeps the practice, for it is over, and forgets where it was; the answer after it may still come.
    pub fn over(&mut self) {
        let Some((keeping, now)) = self.keeping.take().zip(self.now()) else { return };
        let practised = keeping.entry(now, Score::NotAsked);
        let entry = Entry::Practice(practised.clone());
        // First the entry. Cut off between the two, it is known for the same practice.
        if let Some(receipt) = self.with(|kept| kept.journal.keep(&entry)) {
            self.with(|kept| kept.journal.drop_checkpoint());
            self.over = Some((receipt.id, practised));
        }
    }

    /// Keeps the answer after the practice that is over.
    pub fn answered(&mut self, after: Score) {
        if let Some((id, practised)) = self.over.take() {
            self.answer(id, practised, after);
        }
    }

    /// What could not be kept, once.
    pub fn trouble(&mut self) -> Option<String> {
        self.trouble.take()
    }

    fn practised(&mut self) -> Vec<(EntryId, Practised)> {
        let entries = self.with(|kept| kept.journal.entries()).unwrap_or_default();
        let practised = |entry| if let Entry::Practice(practised) = entry { Some(practised) } else { None };
        entries.into_iter().filter_map(|kept| practised(kept.entry).map(|it| (kept.id, it))).collect()
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
