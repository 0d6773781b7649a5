//! `perron list`: the exercises, each with what one can ask of it.

use perron_companion::homework::{Homework, Plan};
use perron_companion::journal::Journal;
use perron_companion::kept::day_of;
use perron_companion::library::{Entry, Origin};
use perron_companion::script::{Ending, EndingRule};
use perron_companion::{Language, Words};
use serde_json::json;

use crate::failure::Failure;
use crate::home::{self, Home};
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Shows the exercises of a language; as JSON those of all languages unless one was asked for.
pub fn run(
    home: &Home,
    shut: Shut,
    lang: Option<Language>,
    json: bool,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let library = home.library()?;
    let (homework, today) = (agreed(&shut), day_of(shut.now()));
    let plan = Plan::on(&homework, today);
    let is_hidden = |entry: &Entry| entry.id().is_some_and(|id| plan.hides(id));
    if json {
        let wanted = |entry: &&Entry| (lang.is_none() || entry.language() == lang) && !is_hidden(entry);
        let entries: Vec<_> = library.entries().iter().filter(wanted).map(as_json).collect();
        terminal.say(&serde_json::to_string_pretty(&entries)?)?;
        return Ok(());
    }
    let language = home::language(lang);
    let words = Words::new(language);
    terminal.say(&terminal.bold(&words.say("list-heading", &[])))?;
    for entry in library.entries() {
        // A script that cannot be read has no language: it is shown to everyone, since someone is looking for it.
        if entry.language().is_some_and(|spoken| spoken != language) || is_hidden(entry) {
            continue;
        }
        for line in lines(entry, &words, terminal) {
            terminal.say(&line)?;
        }
    }
    Ok(())
}

/// What was agreed with a therapist. A list waits for no key: where a passphrase would have to be typed, or nothing can be opened,
/// everything is shown.
fn agreed(shut: &Shut) -> Homework {
    if !Journal::is_there(&shut.folder) || !shut.keys.opens_by_itself() {
        return Homework::default();
    }
    let opened = Journal::open(&shut.folder, &shut.keys, None).ok();
    opened.and_then(|opened| opened.journal.homework().ok()).unwrap_or_default()
}

fn lines(entry: &Entry, words: &Words, terminal: &Terminal) -> Vec<String> {
    let mut lines = vec![String::new()];
    let own =
        if entry.origin == Origin::Shipped { String::new() } else { format!(" · {}", words.say("list-own", &[])) };
    let Some(script) = &entry.script else {
        lines.push(format!("  {}{own}", terminal.bold(entry.title())));
        lines.push(format!("  {}", words.say("list-faulty", &[("count", entry.faults.len().into())])));
        return lines;
    };
    let header = &script.header;
    lines.push(format!("  {}  {}{own}", terminal.bold(&header.id.value), header.title));
    lines.push(format!("  {}", header.summary));
    if !entry.faults.is_empty() {
        lines.push(format!("  {}", words.say("list-faulty", &[("count", entry.faults.len().into())])));
    }
    let mut facts = Vec::new();
    if let Some(lengths) = &header.length {
        let lengths = lengths.value;
        facts.push(words.say(
            "list-lengths",
            &[
                ("shortest", lengths.shortest.to_string().into()),
                ("longest", lengths.longest.to_string().into()),
                ("usual", lengths.usual.to_string().into()),
            ],
        ));
    }
    facts.push(words.say(
        match header.ending {
            EndingRule::Only(Ending::Wake) => "ending-wake",
            EndingRule::Only(Ending::Sleep) => "ending-sleep",
            EndingRule::Chosen => "ending-chosen",
        },
        &[],
    ));
    let beds: Vec<String> = header.beds.iter().map(|bed| words.say(&format!("bed-{}", bed.name()), &[])).collect();
    facts.push(match beds.as_slice() {
        [] => words.say("list-no-bed", &[]),
        beds => words.say("list-beds", &[("beds", beds.join(", ").into())]),
    });
    lines.push(format!("  {}", terminal.dim(&facts.join(" · "))));
    let reviewed = match &header.reviewed {
        None => words.say("list-not-reviewed", &[]),
        Some(review) => {
            words.say("list-reviewed", &[("by", review.by.clone().into()), ("on", review.on.clone().into())])
        }
    };
    lines.push(format!("  {}", terminal.dim(&reviewed)));
    lines
}

fn as_json(entry: &Entry) -> serde_json::Value {
    let mut value = json!({
        "file": entry.name,
        "own": entry.origin != Origin::Shipped,
        "playable": entry.playable().is_ok(),
        "faults": entry.faults.len(),
    });
    if let Some(script) = &entry.script {
        let header = &script.header;
        value["id"] = json!(header.id.value);
        value["language"] = json!(header.language.value.name());
        value["title"] = json!(header.title);
        value["summary"] = json!(header.summary);
        value["ending"] = json!(match header.ending {
            EndingRule::Only(Ending::Wake) => "wake",
            EndingRule::Only(Ending::Sleep) => "sleep",
            EndingRule::Chosen => "chosen",
        });
        value["beds"] = json!(header.beds.iter().map(|bed| bed.name()).collect::<Vec<_>>());
        value["length"] = match &header.length {
            None => serde_json::Value::Null,
            Some(lengths) => json!({
                "shortest": lengths.value.shortest.to_string(),
                "usual": lengths.value.usual.to_string(),
                "longest": lengths.value.longest.to_string(),
            }),
        };
        value["reviewed"] = match &header.reviewed {
            None => serde_json::Value::Null,
            Some(review) => json!({ "by": review.by, "on": review.on }),
        };
    }
    value
}
