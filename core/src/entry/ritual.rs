//! A ritual: an exercise with everything a person wished for it, so that it can begin again with nothing asked.

use alloc::string::String;

use super::EntryId;
use crate::day::{DateTime, day_of};
use crate::exercise::Wishes;
use crate::language::Language;
use crate::private::Private;

/// An exercise and the wishes it was last begun with.
#[derive(Clone, Debug, PartialEq)]
pub struct Ritual {
    /// When it was last begun.
    pub at: DateTime,
    /// The exercise's id.
    pub exercise: Private<String>,
    /// The language.
    pub language: Language,
    /// The wishes, the answers among them.
    pub wishes: Wishes,
    /// The voice that was chosen, by the name a shell knows it by.
    pub voice: Private<String>,
    /// The new dream that is rehearsed; its words are among the answers.
    pub dream: Option<EntryId>,
}

impl Ritual {
    /// The wishes for beginning it again at this moment, told which slots take a list.
    ///
    /// A list is of its day: the tasks of yesterday evening are not read out tonight, unless it is still that night. What a
    /// place is called, and every other answer, stays.
    pub fn again(&self, now: DateTime, is_list: impl Fn(&str) -> bool) -> Wishes {
        let mut wishes = self.wishes.clone();
        let same_day = day_of(self.at) == day_of(now);
        wishes.answers.retain(|slot, _| same_day || !is_list(slot));
        wishes
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;
    use crate::exercise::Answer;

    #[test]
    fn a_list_is_of_its_day_and_a_place_stays() {
        let mut wishes = Wishes::default();
        wishes.answers.insert("tasks".to_string(), Answer::typed(vec!["mail".to_string()]));
        wishes.answers.insert("place".to_string(), Answer::typed(vec!["a bench".to_string()]));
        let at = |moment: &str| moment.parse::<DateTime>().expect("a moment");
        let ritual = Ritual {
            at: at("2026-11-28T23:30:00"),
            exercise: Private::new("evening-train".to_string()),
            language: Language::En,
            wishes: wishes.clone(),
            voice: Private::new("shipped".to_string()),
            dream: None,
        };
        let again = |moment| ritual.again(at(moment), |slot| slot == "tasks");
        assert_eq!(again("2026-11-29T03:59:59"), wishes);
        let next = again("2026-11-29T04:00:00");
        assert_eq!(next.answers.keys().collect::<Vec<_>>(), ["place"]);
    }
}
