//! `perron contacts`: people who can be reached, whole or in one line a country.

use perron_companion::care::{About, Country, HelpLine, shown};
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

/// A help line in words, and whether anyone has checked it.
fn told(line: &HelpLine, words: &Words) -> String {
    let checked = match line.checked() {
        None => words.say("contacts-not-checked", &[]),
        Some(on) => words.say("contacts-checked", &[("on", on.to_string().into())]),
    };
    format!("{} ({checked})", line.says(words.language()))
}

/// Who is there for someone who thinks of suicide, in words: what stands before a dream exercise.
pub fn first(words: &Words, country: Option<Country>) -> Vec<String> {
    let lines = shown(words.language(), country);
    let name = |line: &HelpLine| words.say(&format!("country-{}", line.country.name()), &[]);
    let suicide = lines.iter().filter(|line| line.about == About::Suicide);
    suicide.map(|line| format!("{} · {}", name(line), told(line, words))).collect()
}

/// One line a country, for a screen that says other things too.
pub fn short(words: &Words, country: Option<Country>) -> Vec<String> {
    let lines = shown(words.language(), country);
    let number = |lines: &[HelpLine], about| {
        lines.iter().find(|line| line.about == about).and_then(|line| line.number.clone()).unwrap_or_default()
    };
    let one = |lines: &[HelpLine]| {
        let name = lines.first().map(|line| words.say(&format!("country-{}", line.country.name()), &[]))?;
        let told = words.say(
            "contacts-short",
            &[
                ("country", name.into()),
                ("suicide", number(lines, About::Suicide).into()),
                ("danger", number(lines, About::Danger).into()),
            ],
        );
        let checked = lines.iter().filter(|line| line.number.is_some()).all(|line| line.checked().is_some());
        let note = if checked { String::new() } else { format!(" ({})", words.say("contacts-not-checked", &[])) };
        Some(told + &note)
    };
    lines.chunk_by(|one, next| one.country == next.country).filter_map(one).collect()
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
