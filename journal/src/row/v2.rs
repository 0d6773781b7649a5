//! Version 2 of the settings, frozen: those of version 1, and whether nothing is kept of what is practised.

use perron_core::entry::Settings;
use serde::{Deserialize, Serialize};

use super::v1;

#[derive(Serialize, Deserialize)]
pub(super) struct SettingsRow<'a> {
    #[serde(borrow)]
    before: v1::SettingsRow<'a>,
    private: bool,
}

impl SettingsRow<'_> {
    pub(super) fn read(self) -> Option<Settings> {
        Some(Settings { private: self.private, ..self.before.read()? })
    }
}

impl<'a> From<&'a Settings> for SettingsRow<'a> {
    fn from(settings: &'a Settings) -> Self {
        Self { before: settings.into(), private: settings.private }
    }
}
