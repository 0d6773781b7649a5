//! `perron journal show`: one entry with all its words, for the eyes of the person who wrote them.

use perron_companion::exercise::Answer;
use perron_companion::journal::portable::{Part, Portable, Words as Along, to_json};
use perron_companion::kept::{DreamKept, Entry, Settings};
use perron_companion::{Library, Words};
use serde_json::Value;

use super::find::find;
use super::list;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Shows the entry whose name begins so; a nightmare as it was only when it was asked for.
pub fn run(shut: Shut, begins: &str, original: bool, json: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let nothing = Failure::Fault(shut.words.say("journal-nothing", &[]));
    let kept = shut.open_if_there()?.ok_or(nothing)?;
    let found = find(&kept, begins)?;
    if json {
        let along = if original { Along::ALL } else { Along::ALL.without(Part::Originals) };
        let whole = Portable::whole(vec![found], Settings::default()).with(along);
        terminal.say(&serde_json::to_string_pretty(&entries(&whole)?)?)?;
        return Ok(());
    }
    let words = &kept.words;
    terminal.say(&words.date(found.entry.day()))?;
    terminal.say(&list::line(&found.entry, &Library::shipped(), words))?;
    for line in written(&found.entry, words) {
        terminal.say(&line)?;
    }
    if let Entry::Dream(dream) = &found.entry {
        as_it_was(dream, original, begins, words, terminal)?;
    }
    Ok(())
}

/// The entries as they are taken along, without what stands around them.
pub fn entries(portable: &Portable) -> Result<Value, Failure> {
    let text = to_json(portable)?;
    let mut whole: Value = serde_json::from_slice(&text)?;
    Ok(whole.get_mut("entries").map(Value::take).unwrap_or_default())
}

/// The words of an entry; of a dream, of the new one.
pub fn written(entry: &Entry, words: &Words) -> Vec<String> {
    match entry {
        Entry::Practice(practised) => {
            let id = practised.exercise.reveal();
            vec![words.say("show-exercise", &[("id", id.as_str().into())])]
        }
        Entry::Place(place) => {
            let library = Library::shipped();
            let script = library.find(place.exercise.reveal(), place.language).ok().and_then(|it| it.script.as_ref());
            let slots = || script.into_iter().flat_map(|script| &script.slots);
            let asked =
                |name: &str| slots().find(|slot| slot.name.value == name).map_or(name, |slot| &slot.ask).to_string();
            let line = |(slot, answer): &(String, Answer)| [asked(slot), format!("  {}", answer.reveal().join("; "))];
            place.answers.iter().flat_map(line).map(|line| format!("  {line}")).collect()
        }
        Entry::DayList(list) => list.items.reveal().iter().map(|item| format!("  {item}")).collect(),
        Entry::Night(night) => night.title.iter().map(|title| format!("  {}", title.reveal())).collect(),
        Entry::Dream(dream) => {
            let new = dream.made.as_ref().map(|made| format!("\n{}", made.dream.reveal()));
            [format!("  {}", dream.title.reveal())].into_iter().chain(new).collect()
        }
        Entry::Goal(goal) => goal.text.reveal().lines().map(|line| format!("  {line}")).collect(),
        Entry::Shared(shared) => {
            let to = Some(shared.to.reveal()).filter(|to| !to.is_empty());
            let to = to.map(|to| words.say("show-shared-to", &[("to", to.as_str().into())]));
            let parts = shared.parts.iter().map(|part| words.say(&format!("report-part-{}", part.name()), &[]));
            to.into_iter().chain(parts).map(|line| format!("  {line}")).collect()
        }
    }
}

/// Nobody meets their nightmare by looking something up.
fn as_it_was(
    dream: &DreamKept,
    asked: bool,
    begins: &str,
    words: &Words,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let Some((_, original)) = &dream.original else { return Ok(()) };
    if asked {
        terminal.say(&format!("\n{}\n{}", words.say("show-original", &[]), original.for_reading()))?;
    } else {
        terminal.say(&words.say("show-original-how", &[("id", begins.into())]))?;
    }
    Ok(())
}
