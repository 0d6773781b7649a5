//! Contacts: people who can be reached, as lines to read.

use perron_core::helpline::{About, Country, HelpLine, shown};

use crate::words::Words;

/// A help line in words, and whether anyone has checked it.
pub fn told(line: &HelpLine, words: &Words) -> String {
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
