//! An answer: what a person gave for a slot.

use alloc::string::String;
use alloc::vec::Vec;

use crate::dream::NewDream;
use crate::private::Private;

/// What a person gave for a slot: one text for a word, a text or a choice, several for a list.
///
/// ```
/// use perron_core::exercise::Answer;
/// let answer = Answer::typed(vec!["mail".to_string(), "a deadline".to_string()]);
/// assert_eq!(answer.reveal(), ["mail", "a deadline"]);
/// assert_eq!(format!("{answer:?}"), "Private");
/// ```
///
/// There are two ways to one: what is typed for this practice, and the new dream that was kept. The nightmare as it was
/// ([`crate::dream::Original`]) has none, and so cannot be spoken.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Answer(Private<Vec<String>>);

impl Answer {
    /// What the person typed for this practice.
    pub const fn typed(items: Vec<String>) -> Self {
        Self(Private::new(items))
    }

    /// The words, for speaking; never for a log or an error.
    pub fn reveal(&self) -> &[String] {
        self.0.reveal()
    }
}

impl core::fmt::Debug for Answer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.fmt(f)
    }
}

impl From<&NewDream> for Answer {
    fn from(dream: &NewDream) -> Self {
        Self::typed(alloc::vec![dream.reveal().clone()])
    }
}
