//! `perron journal list`: what is kept, by day, in numbers. Words are shown one entry at a time, by `show`.

use perron_companion::care::Score;
use perron_companion::journal::portable::{Portable, Words as Along};
use perron_companion::kept::{Entry, Kept as KeptEntry, Night, Outcome, Practised, Settings};
use perron_companion::plot::to_minutes;
use perron_companion::words::Word;
use perron_companion::{Library, Words};
use serde_json::Value;

use super::find::short;
use crate::failure::Failure;
use crate::kept::Shut;
use crate::terminal::Terminal;

/// Shows the entries, of one kind when one is named.
pub fn run(shut: Shut, kind: Option<&str>, json: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let Some(kept) = shut.open_if_there()? else {
        let nothing = if json { "[]".to_string() } else { nothing() };
        terminal.say(&nothing)?;
        return Ok(());
    };
    let mut entries = kept.journal.entries().map_err(|error| kept.fault(error))?;
    entries.retain(|entry| kind.is_none_or(|kind| entry.entry.kind() == kind));
    // As days follow each other; what is of one day stays in the order it was kept.
    entries.sort_by_key(|entry| entry.entry.day());
    if json {
        terminal.say(&serde_json::to_string_pretty(&as_json(entries)?)?)?;
        return Ok(());
    }
    if entries.is_empty() {
        terminal.say(&nothing_of(&kept.words))?;
    }
    let library = Library::shipped();
    for KeptEntry { id, entry } in &entries {
        let told = line(entry, &library, &kept.words);
        terminal.say(&format!("{}  {}  {told}", terminal.dim(&short(*id)), entry.day()))?;
    }
    Ok(())
}

fn nothing() -> String {
    nothing_of(&Words::new(crate::home::language(None)))
}

fn nothing_of(words: &Words) -> String {
    words.say("journal-nothing", &[])
}

/// The entries without a word of them, each with its kind.
fn as_json(entries: Vec<KeptEntry>) -> Result<Value, Failure> {
    let entries = Portable::whole(entries, Settings::default()).with(Along::NONE);
    super::show::entries(&entries)
}

/// What is told of an entry besides its day: its kind and its numbers.
pub fn line(entry: &Entry, library: &Library, words: &Words) -> String {
    let kind = words.say(&format!("kind-{}", entry.kind()), &[]);
    let told = match entry {
        Entry::Practice(practised) => practice(practised, library, words),
        Entry::Night(night) => self::night(night, words),
        Entry::Place(place) => counted("list-words", place.answers.len(), words),
        Entry::DayList(list) => counted("list-items", list.items.reveal().len(), words),
        Entry::Dream(dream) => {
            let key = match (&dream.aside, &dream.made, &dream.original) {
                (Some(_), ..) => "list-dream-aside",
                (None, Some(_), _) => "list-dream-made",
                (None, None, Some(_)) => "list-dream-written",
                (None, None, None) => "list-dream-chosen",
            };
            words.say(key, &[])
        }
        Entry::Goal(goal) => {
            words.say(if goal.reached.is_some() { "list-goal-reached" } else { "list-goal-open" }, &[])
        }
        Entry::Shared(shared) => {
            let (first, last) = (shared.period.first().to_string(), shared.period.last().to_string());
            let lock = words.say(&format!("report-lock-{}", shared.lock.name()), &[]);
            words.say("list-shared", &[("first", first.into()), ("last", last.into()), ("lock", lock.into())])
        }
    };
    format!("{kind}: {told}")
}

fn practice(practised: &Practised, library: &Library, words: &Words) -> String {
    // The name of a person's own script may be their words; a shipped title is not.
    let title =
        library.find(practised.exercise.reveal(), practised.language).ok().map(|entry| entry.title().to_string());
    let minutes = to_minutes(practised.heard);
    let mut told: Vec<String> = title.into_iter().collect();
    told.push(counted("list-minutes", usize::try_from(minutes).unwrap_or(usize::MAX), words));
    if practised.outcome != Outcome::Finished {
        told.push(words.say("list-not-to-the-end", &[]));
    }
    let score = |key: &str, score: Score| score.given().map(|it| counted(key, usize::from(it.reveal()), words));
    told.extend(score("list-before", practised.before));
    told.extend(score("list-after", practised.after));
    told.join(", ")
}

/// The numbers of a night.
pub fn night(night: &Night, words: &Words) -> String {
    let mut told = vec![counted("list-nightmares", usize::from(night.nightmares), words)];
    if night.nightmares > 0 {
        told.extend(night.woken.map(|count| counted("list-woken", usize::from(count), words)));
        let intensity = night.intensity.map(|it| counted("list-intensity", usize::from(it.reveal()), words));
        told.extend(intensity);
    }
    told.join(", ")
}

fn counted(key: &str, count: usize, words: &Words) -> String {
    words.say(key, &[("count", Word::Count(count))])
}

#[cfg(test)]
mod tests {
    use perron_companion::kept::Date;
    use perron_companion::script::Ending;
    use perron_companion::{Language, Millis, Private};
    use serde_json::json;

    use super::*;

    /// An exercise of five minutes takes as long as its sentences do, a second more or less.
    #[test]
    fn minutes_are_told_to_the_nearest() {
        let began = Date::constant(2026, 11, 28).at(22, 0, 0, 0);
        let told = |heard| {
            let practised = Practised {
                exercise: Private::new("safe-place".to_string()),
                language: Language::Nl,
                ending: Ending::Wake,
                began,
                over: began,
                length: Millis::minutes(5),
                heard,
                outcome: Outcome::Finished,
                stopped: false,
                grounded: 0,
                before: Score::NotAsked,
                after: Score::NotAsked,
                dream: None,
            };
            practice(&practised, &Library::shipped(), &Words::new(Language::Nl))
        };
        for (seconds, minutes) in
            [(300, "5 minuten"), (301, "5 minuten"), (290, "5 minuten"), (75, "1 minuut"), (29, "nog geen minuut")]
        {
            assert_eq!(told(Millis::seconds(seconds)), format!("De veilige plek, {minutes}"));
        }
    }

    #[test]
    fn a_list_as_json_has_no_words() {
        let night = Night {
            of: Date::constant(2026, 11, 27),
            nightmares: 1,
            woken: None,
            intensity: None,
            title: Some(Private::new("de trap".to_string())),
        };
        let id = perron_companion::kept::EntryId([7; 16]);
        let entries = as_json(vec![KeptEntry { id, entry: Entry::Night(night) }]).expect("it is written");
        assert_eq!(entries, json!([{ "night": { "id": "07".repeat(16), "of": "2026-11-27", "nightmares": 1 } }]));
    }
}
