//! `perron contacts`: people who can be reached, whole or in one line a country.

use perron_companion::care::{Country, HelpLine, shown};
pub use perron_companion::contacts::short;
use perron_companion::contacts::told;
use perron_companion::{Language, Words};
use serde_json::json;

use crate::failure::Failure;
use crate::home;
use crate::terminal::Terminal;

/// Shows the help lines of a country; without one, of the countries where the language is spoken.
pub fn run(
    lang: Option<Language>,
    country: Option<Country>,
    json: bool,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let language = home::language(lang);
    if json {
        let lines: Vec<_> = shown(language, country).iter().map(|line| as_json(line, language)).collect();
        terminal.say(&serde_json::to_string_pretty(&lines)?)?;
        return Ok(());
    }
    for line in whole(&Words::new(language), country) {
        terminal.say(&line)?;
    }
    Ok(())
}

/// Everything, to be read in peace.
fn whole(words: &Words, country: Option<Country>) -> Vec<String> {
    let say = |key: &str| words.say(key, &[]);
    let mut lines = vec![say("contacts-heading"), String::new(), say("contacts-someone")];
    for of_country in shown(words.language(), country).chunk_by(|one, next| one.country == next.country) {
        lines.push(String::new());
        lines.extend(of_country.first().map(|line| say(&format!("country-{}", line.country.name()))));
        lines.extend(of_country.iter().map(|line| format!("  {}", told(line, words))));
    }
    lines.extend([String::new(), say("contacts-elsewhere")]);
    lines
}

fn as_json(line: &HelpLine, language: Language) -> serde_json::Value {
    json!({
        "country": line.country.name(),
        "about": line.about.name(),
        "number": line.number,
        "says": line.says(language),
        "source": line.source,
        "checked_on": line.checked().map(|on| on.to_string()),
        "checked_by": line.checked().map(|_| line.checked_by.as_str()),
    })
}
