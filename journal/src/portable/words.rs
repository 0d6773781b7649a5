//! Which words go along: a person chooses, and numbers and moments always do.

use perron_core::Private;
use perron_core::dream::NewDream;
use perron_core::entry::{Entry, Kept, Made, Settings};
use perron_core::exercise::Answer;

use super::Portable;

/// Words that can go along or stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Which exercise was practised: a person's own script has the name they gave it.
    Practices,
    /// The words of safe places, cue words among them.
    Places,
    /// What was put down at the end of a day, and in which exercise.
    DayLists,
    /// What nights are called.
    Nights,
    /// What dreams are called, and the new dreams.
    Dreams,
    /// The nightmares as they were.
    Originals,
    /// What a person practises for.
    Goals,
    /// The wishes that exercises were last begun with, answers among them.
    Rituals,
    /// Who reports were given to.
    Shared,
}

impl Part {
    /// Every one.
    pub const ALL: [Self; 9] = [
        Self::Practices,
        Self::Places,
        Self::DayLists,
        Self::Nights,
        Self::Dreams,
        Self::Originals,
        Self::Goals,
        Self::Rituals,
        Self::Shared,
    ];

    /// The name used in files and in options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Practices => "practices",
            Self::Places => "places",
            Self::DayLists => "day-lists",
            Self::Nights => "nights",
            Self::Dreams => "dreams",
            Self::Originals => "originals",
            Self::Goals => "goals",
            Self::Rituals => "rituals",
            Self::Shared => "shared",
        }
    }

    /// What a name means.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// Which words go along.
///
/// ```
/// use perron_journal::portable::{Part, Words};
/// let usual = Words::default();
/// assert!(usual.has(Part::Goals) && !usual.has(Part::Originals));
/// assert_eq!(usual.with(Part::Originals), Words::ALL);
/// ```
///
/// Unless told, everything but the nightmares as they were: those go along only when a person says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words([bool; Part::ALL.len()]);

impl Words {
    /// All of them: what a file needs to take the place of the journal on another device.
    pub const ALL: Self = Self([true; Part::ALL.len()]);
    /// None.
    pub const NONE: Self = Self([false; Part::ALL.len()]);

    /// Whether these words go along.
    pub const fn has(self, part: Part) -> bool {
        self.0[part as usize]
    }

    /// These too.
    #[must_use]
    pub const fn with(mut self, part: Part) -> Self {
        self.0[part as usize] = true;
        self
    }

    /// Not these.
    #[must_use]
    pub const fn without(mut self, part: Part) -> Self {
        self.0[part as usize] = false;
        self
    }

    /// The entry with these words alone; what stays is empty.
    #[must_use]
    pub fn bare(self, entry: &Entry) -> Entry {
        bare(entry, self)
    }

    /// Whether all words of this entry go along, a nightmare as it was apart.
    pub const fn tell(self, entry: &Entry) -> bool {
        self.has(match entry {
            Entry::Practice(_) => Part::Practices,
            Entry::Place(_) => Part::Places,
            Entry::DayList(_) => Part::DayLists,
            Entry::Night(_) => Part::Nights,
            Entry::Dream(_) => Part::Dreams,
            Entry::Goal(_) => Part::Goals,
            Entry::Shared(_) => Part::Shared,
        })
    }

    /// Those that go along both here and there.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Part::ALL
            .into_iter()
            .filter(|part| other.has(*part))
            .fold(Self::NONE, |words, part| if self.has(part) { words.with(part) } else { words })
    }

    /// The parts whose words go along.
    pub fn parts(self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(move |part| self.has(*part))
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::ALL.without(Part::Originals)
    }
}

impl Portable {
    /// The same with these words alone; what stays is empty, and how many there were is still there.
    ///
    /// ```
    /// use perron_core::Private;
    /// use perron_core::day::Date;
    /// use perron_core::entry::{Entry, EntryId, Goal, Kept, Settings};
    /// use perron_journal::portable::{Portable, Words};
    /// let at = Date::constant(2026, 11, 28).at(20, 0, 0, 0);
    /// let goal = Goal { at, text: Private::new("sleep through".to_string()), reached: None };
    /// let kept = Kept { id: EntryId([7; 16]), entry: Entry::Goal(goal) };
    /// let bare = Portable::whole(vec![kept], Settings::default()).with(Words::NONE);
    /// let Entry::Goal(goal) = &bare.entries[0].entry else { panic!() };
    /// assert_eq!((goal.at, goal.text.reveal().as_str()), (at, ""));
    /// ```
    ///
    /// A file without some of the words is for showing: [`Portable::words`] tells it from one to go on with.
    #[must_use]
    pub fn with(&self, words: Words) -> Self {
        let words = self.words.and(words);
        let entries = self.entries.iter().map(|kept| Kept { id: kept.id, entry: bare(&kept.entry, words) }).collect();
        let mut settings = Settings { rituals: Vec::new(), ..self.settings.clone() };
        if words.has(Part::Rituals) {
            settings.rituals.clone_from(&self.settings.rituals);
        }
        Self { words, entries, settings }
    }
}

/// The entry with these words alone.
fn bare(entry: &Entry, words: Words) -> Entry {
    let mut entry = entry.clone();
    match &mut entry {
        Entry::Practice(practised) if !words.has(Part::Practices) => practised.exercise = Private::default(),
        Entry::Place(place) if !words.has(Part::Places) => {
            place.exercise = Private::default();
            place.answers.clear();
        }
        Entry::DayList(list) if !words.has(Part::DayLists) => {
            list.exercise = Private::default();
            list.items = Answer::typed(vec![String::new(); list.items.reveal().len()]);
        }
        Entry::Night(night) if !words.has(Part::Nights) => night.title = None,
        Entry::Dream(dream) => {
            if !words.has(Part::Originals) {
                dream.original = None;
            }
            if !words.has(Part::Dreams) {
                dream.title = Private::default();
                dream.made = dream.made.take().map(|made| Made { dream: NewDream::written(String::new()), ..made });
            }
        }
        Entry::Goal(goal) if !words.has(Part::Goals) => goal.text = Private::default(),
        Entry::Shared(shared) if !words.has(Part::Shared) => shared.to = Private::default(),
        Entry::Practice(_)
        | Entry::Place(_)
        | Entry::DayList(_)
        | Entry::Night(_)
        | Entry::Goal(_)
        | Entry::Shared(_) => {}
    }
    entry
}
