//! Settings: what a person wants to be the same next time.

use alloc::vec::Vec;

use super::Ritual;
use crate::caution::Page;
use crate::day::Time;
use crate::helpline::Country;
use crate::language::Language;

/// What a person wants to be the same next time; at first nothing is set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The language of what is read and spoken.
    pub language: Option<Language>,
    /// Whose help lines are shown.
    pub country: Option<Country>,
    /// When a shell reminds of the evening; `None`: never, as at first.
    pub reminder: Option<Time>,
    /// The caution pages that were read.
    pub read: Vec<Page>,
    /// Each exercise's last wishes, the one begun last at the end.
    pub rituals: Vec<Ritual>,
    /// Whether nothing is kept of what is practised. What a person writes down on purpose is kept all the same.
    pub private: bool,
}

impl Settings {
    /// The wishes an exercise was last begun with.
    pub fn ritual(&self, exercise: &str) -> Option<&Ritual> {
        self.rituals.iter().rev().find(|ritual| ritual.exercise.reveal() == exercise)
    }

    /// The exercise that was begun last, with its wishes: what `again` begins.
    pub fn last(&self) -> Option<&Ritual> {
        self.rituals.last()
    }

    /// Keeps the wishes an exercise was begun with, in place of those before.
    pub fn keep(&mut self, ritual: Ritual) {
        self.rituals.retain(|kept| kept.exercise != ritual.exercise);
        self.rituals.push(ritual);
    }

    /// Keeps that a page was read.
    pub fn keep_read(&mut self, page: Page) {
        if !self.read.contains(&page) {
            self.read.push(page);
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::day::Date;
    use crate::exercise::Wishes;
    use crate::{Millis, Private};

    #[test]
    fn one_ritual_an_exercise_and_the_latest_last() {
        let ritual = |exercise: &str, minutes| Ritual {
            at: Date::constant(2026, 11, 28).at(22, 0, 0, 0),
            exercise: Private::new(exercise.to_string()),
            language: Language::Nl,
            wishes: Wishes { length: Some(Millis::minutes(minutes)), ..Wishes::default() },
            voice: Private::default(),
            dream: None,
        };
        let mut settings = Settings::default();
        assert_eq!(settings.last(), None);
        for (exercise, minutes) in [("safe-place", 10), ("coat-rack", 6), ("safe-place", 5)] {
            settings.keep(ritual(exercise, minutes));
        }
        assert_eq!(settings.last(), Some(&ritual("safe-place", 5)));
        assert_eq!(settings.ritual("coat-rack"), Some(&ritual("coat-rack", 6)));
        assert_eq!(settings.rituals.len(), 2);
    }
}
