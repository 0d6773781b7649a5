//! What a person wrote cannot be printed by accident.

use core::fmt;

/// A value that never shows itself: its `Debug` is a fixed word, and it has no `Display`.
///
/// ```
/// use perron_core::Private;
/// let words = Private::new("the bench behind the house".to_string());
/// assert_eq!(format!("{words:?}"), "Private");
/// assert_eq!(words.reveal(), "the bench behind the house");
/// ```
///
/// Reading is by [`Private::reveal`] only, so every place that does can be found by that word.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Private<T>(T);

impl<T> Private<T> {
    /// Takes a value into keeping.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself, for speaking, showing to its owner or sealing; never for a log or an error.
    pub const fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private")
    }
}
