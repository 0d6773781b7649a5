//! The two dreams of the dream exercises: the nightmare as it was, for reading alone, and the new dream, which is practised.
//!
//! They are types of their own, so that what must never be spoken cannot be: no voice, no exercise and no plan takes an
//! [`Original`], and there is no way to make anything else of it here.

use alloc::string::String;
use core::fmt;

use crate::private::Private;

/// The nightmare as the person wrote it down: read by them, and by nobody and nothing else.
///
/// ```
/// use perron_core::dream::Original;
/// let original = Original::written("Someone follows me.".to_string());
/// assert_eq!(original.for_reading().to_string(), "Someone follows me.");
/// assert_eq!(format!("{original:?}"), "Original");
/// ```
///
/// It cannot become an answer to an exercise, and so is never spoken, rendered or planned:
///
/// ```compile_fail,E0277
/// use perron_core::dream::Original;
/// use perron_core::exercise::Answer;
/// let original = Original::written("Someone follows me.".to_string());
/// let answer = Answer::from(&original);
/// ```
///
/// Neither does it pass for words that are typed, nor do the words on their way to the screen:
///
/// ```compile_fail,E0308
/// # use perron_core::dream::Original;
/// # use perron_core::exercise::Answer;
/// # let original = Original::written("Someone follows me.".to_string());
/// let answer = Answer::typed(vec![original]);
/// ```
///
/// ```compile_fail,E0308
/// # use perron_core::dream::Original;
/// # use perron_core::exercise::Answer;
/// # let original = Original::written("Someone follows me.".to_string());
/// let answer = Answer::typed(vec![original.for_reading()]);
/// ```
///
/// Nor can it be taken for the new one:
///
/// ```compile_fail,E0308
/// # use perron_core::dream::{NewDream, Original};
/// # let original = Original::written("Someone follows me.".to_string());
/// let new = NewDream::written(original);
/// ```
///
/// A test of the house names every place that says `for_reading`.
#[derive(Clone, PartialEq, Eq)]
pub struct Original(Private<String>);

impl Original {
    /// Takes what the person wrote into keeping.
    pub const fn written(text: String) -> Self {
        Self(Private::new(text))
    }

    /// The words for the eyes of the person who wrote them: they can be put on a screen, and are no text to pass on.
    pub fn for_reading(&self) -> Reading<'_> {
        Reading(self.0.reveal())
    }
}

impl fmt::Debug for Original {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Original")
    }
}

/// The words of an [`Original`] on their way to the screen.
///
/// It shows itself with `Display`, since a screen must; it is no string, has no `Debug`, and nothing takes it.
pub struct Reading<'a>(&'a str);

impl fmt::Display for Reading<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// The dream as the person made it: the one that is practised, and may be spoken.
///
/// ```
/// use perron_core::dream::NewDream;
/// use perron_core::exercise::Answer;
/// let new = NewDream::written("I turn round. It is a neighbour with my keys.".to_string());
/// let answer = Answer::from(&new);
/// assert_eq!(answer.reveal(), ["I turn round. It is a neighbour with my keys."]);
/// ```
///
/// Nothing here makes one: its words are the person's own, whatever they are.
#[derive(Clone, PartialEq, Eq)]
pub struct NewDream(Private<String>);

impl NewDream {
    /// Takes what the person wrote into keeping.
    pub const fn written(text: String) -> Self {
        Self(Private::new(text))
    }

    /// The words, for speaking, showing to their owner or sealing.
    pub const fn reveal(&self) -> &String {
        self.0.reveal()
    }
}

impl fmt::Debug for NewDream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewDream")
    }
}
