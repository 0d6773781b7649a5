//! What a person wrote, on its way over the bridge.

use perron_companion::Private;

/// What a person wrote, or what is read to them of it: it prints nothing, here and on the other side.
///
/// ```
/// let text = perron_ffi::PrivateText::new("the bench behind the house".to_string());
/// assert_eq!(format!("{text:?}"), "Private");
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct PrivateText(Private<String>);

impl PrivateText {
    /// Takes words into keeping.
    pub const fn new(text: String) -> Self {
        Self(Private::new(text))
    }

    /// The words, for showing to their owner and for speaking; never for a log or an error.
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }

    pub(crate) fn private(&self) -> &Private<String> {
        &self.0
    }
}

impl From<&Private<String>> for PrivateText {
    fn from(text: &Private<String>) -> Self {
        Self(text.clone())
    }
}

impl std::fmt::Debug for PrivateText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

uniffi::custom_type!(PrivateText, String, {
    lower: |text| text.0.reveal().clone(),
    try_lift: |text| Ok(PrivateText::new(text)),
});

/// The nightmare as it was, on its way to its owner's eyes: nothing that speaks takes it, and it prints nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct ForReading(Private<String>);

impl ForReading {
    pub(crate) const fn new(text: String) -> Self {
        Self(Private::new(text))
    }
}

impl std::fmt::Debug for ForReading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

uniffi::custom_type!(ForReading, String, {
    lower: |text| text.0.reveal().clone(),
    try_lift: |text| Ok(ForReading::new(text)),
});
