//! `perron settings`: what a person wants to be the same next time.

use perron_companion::care::Country;
use perron_companion::kept::{Settings, Time};
use perron_companion::{Language, Words};
use serde_json::json;

use crate::args::{Off, SettingsCommand};
use crate::failure::Failure;
use crate::home;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Shows the settings, or changes one and shows them.
pub fn run(shut: Shut, command: Option<SettingsCommand>, json: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let settings = match command {
        None => match shut.open_if_there()? {
            None => Settings::default(),
            Some(kept) => kept.journal.settings().map_err(|error| kept.fault(error))?,
        },
        Some(command) => {
            let mut kept = shut.open()?;
            let changed = kept.journal.change_settings(|settings| change(settings, command));
            changed.map_err(|error| kept.fault(error))?
        }
    };
    if json {
        terminal.say(&serde_json::to_string_pretty(&as_json(&settings))?)?;
        return Ok(());
    }
    let words = Words::new(settings.language.unwrap_or_else(|| home::language(None)));
    for line in told(&settings, &words) {
        terminal.say(&line)?;
    }
    Ok(())
}

fn change(settings: &mut Settings, command: SettingsCommand) {
    match command {
        SettingsCommand::Language { to } => settings.language = to.set(),
        SettingsCommand::Country { to } => settings.country = to.set(),
        SettingsCommand::Keep { to } => settings.private = !to,
        SettingsCommand::Reminder { to } => settings.reminder = to.set(),
    }
}

impl<T> Off<T> {
    fn set(self) -> Option<T> {
        match self {
            Self::Off => None,
            Self::To(value) => Some(value),
        }
    }
}

fn told(settings: &Settings, words: &Words) -> Vec<String> {
    let say = |key: &str| words.say(key, &[]);
    let language = settings.language.map_or_else(
        || say("settings-by-terminal"),
        |language| say(if language == Language::Nl { "language-nl" } else { "language-en" }),
    );
    let country = settings.country.map_or_else(|| say("settings-by-language"), |country| country_name(country, words));
    let reminder = settings.reminder.map_or_else(|| say("settings-never"), clock);
    let row = |key: &str, value: String| words.say(key, &[("value", value.into())]);
    vec![
        row("settings-language", language),
        row("settings-country", country),
        row("settings-reminder", reminder),
        row("settings-keep", say(if settings.private { "settings-keep-off" } else { "settings-keep-on" })),
        say("settings-where"),
        say("settings-reminder-is"),
    ]
}

fn country_name(country: Country, words: &Words) -> String {
    words.say(&format!("country-{}", country.name()), &[])
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn as_json(settings: &Settings) -> serde_json::Value {
    json!({
        "language": settings.language.map(Language::name),
        "country": settings.country.map(Country::name),
        "reminder": settings.reminder.map(clock),
        "keep": !settings.private,
    })
}
