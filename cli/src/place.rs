//! `perron place`: the words of a safe place, kept once, so that a practice can go straight there.

use std::collections::BTreeMap;

use perron_companion::Private;
use perron_companion::Words;
use perron_companion::exercise::{Answer, prepare};
use perron_companion::kept::{Entry, EntryId, Place};
use perron_companion::preparing::PrepareError;
use perron_companion::programme::SAFE_PLACE;
use serde_json::json;

use crate::again;
use crate::args::{EndingArg, PlaceCommand, PracticeArgs};
use crate::diary::KeptIn;
use crate::dream::Room;
use crate::failure::Failure;
use crate::home;
use crate::journal::find::short;
use crate::kept::{Kept, Shut};
use crate::lay;
use crate::play::{self, Told};
use crate::terminal::Terminal;
use crate::wishes::wishes;

/// The slot that says where it is.
const PLACE: &str = "place";
/// The slot of the word that calls it back.
const CUE: &str = "cue";

/// Keeps, shows or calls back.
pub fn run(room: &Room<'_>, shut: Shut, command: PlaceCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    match command {
        PlaceCommand::Keep { lang, slots_from } => {
            let language = lang.unwrap_or_else(|| home::language(None));
            let ask = slots_from.is_none();
            keep(room, shut, &PracticeArgs { ask, slots_from, ..PracticeArgs::of(SAFE_PLACE, language) }, terminal)
        }
        PlaceCommand::List { json } => list(shut, json, terminal),
        PlaceCommand::Call { id, length, ending, voice, rest } => {
            let wished = Wished { length, ending, voice, rest };
            call(room, shut, id.as_deref(), wished, terminal)
        }
    }
}

fn keep(room: &Room<'_>, shut: Shut, args: &PracticeArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let found = lay::with_script(room.home, args, |_, script| {
        let wished = wishes(args, script, terminal)?;
        let answers = &wished.answers;
        let known = |slot: &String| script.slots.iter().any(|known| known.name.value == *slot);
        match answers.keys().find(|slot| !known(slot)) {
            // What was typed is not repeated: a name that is wrong may well be a person's words.
            Some(_) => {
                let names: Vec<_> = script.slots.iter().map(|slot| slot.name.value.as_str()).collect();
                Err(Failure::Fault(format!("expected answers for {}, but found another", names.join(", "))))
            }
            None => {
                // What could not be called back is not kept.
                prepare(script, &wished).map_err(PrepareError::Wishes)?;
                Ok(wished.answers)
            }
        }
    });
    let answers: Vec<(String, Answer)> = found?.into_iter().filter(|(_, answer)| !answer.reveal().is_empty()).collect();
    if answers.is_empty() {
        terminal.say(&shut.words.say("place-not-kept", &[]))?;
        return Err(Failure::Said);
    }
    let mut kept = shut.open()?;
    let language = args.lang.unwrap_or_else(|| home::language(None));
    let exercise = Private::new(SAFE_PLACE.to_string());
    let place = Entry::Place(Place { at: kept.now(), exercise, language, answers });
    kept.journal.keep(&place).map_err(|error| kept.fault(error))?;
    terminal.say(&kept.words.say("place-kept", &[]))?;
    Ok(())
}

/// The places that are kept, the one kept last at the end.
fn places(kept: &Kept) -> Result<Vec<(EntryId, Place)>, Failure> {
    let entries = kept.journal.entries().map_err(|error| kept.fault(error))?;
    let mut places: Vec<(EntryId, Place)> = entries
        .into_iter()
        .filter_map(|entry| match entry.entry {
            Entry::Place(place) if place.exercise.reveal() == SAFE_PLACE => Some((entry.id, place)),
            _ => None,
        })
        .collect();
    places.sort_by_key(|(_, place)| place.at);
    Ok(places)
}

fn list(shut: Shut, json: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let language = shut.words.language();
    let (places, words) = match shut.open_if_there()? {
        None => (Vec::new(), Words::new(language)),
        Some(kept) => (places(&kept)?, kept.words),
    };
    if json {
        let told = |(id, place): &(EntryId, Place)| {
            let answers: BTreeMap<&str, &[String]> =
                place.answers.iter().map(|(slot, answer)| (slot.as_str(), answer.reveal())).collect();
            json!({
                "id": id.to_string(),
                "at": place.at.to_string(),
                "language": place.language.name(),
                "answers": answers,
            })
        };
        let told: Vec<_> = places.iter().map(told).collect();
        terminal.say(&serde_json::to_string_pretty(&told)?)?;
        return Ok(());
    }
    if places.is_empty() {
        terminal.say(&words.say("place-none", &[]))?;
    }
    for (id, place) in &places {
        let answer =
            |slot: &str| place.answers.iter().find(|(name, _)| name == slot).map(|(_, it)| it.reveal().join("; "));
        let name = answer(PLACE).unwrap_or_else(|| words.say("place-unnamed", &[]));
        let cue = answer(CUE).map(|cue| format!(" ({})", words.say("place-cue", &[("cue", cue.into())])));
        let day = words.day_and_month(place.at.date());
        terminal.say(&format!("{}  {day}  {name}{}", terminal.dim(&short(*id)), cue.unwrap_or_default()))?;
    }
    Ok(())
}

/// How a place is called back.
struct Wished {
    length: Option<perron_companion::Millis>,
    ending: Option<EndingArg>,
    voice: perron_companion::voices::Choice,
    rest: bool,
}

/// Plays the exercise with the words that were kept: it then knows the place and leaves out the choosing. Without a length it
/// is as short as it can be.
fn call(
    room: &Room<'_>,
    shut: Shut,
    begins: Option<&str>,
    wished: Wished,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let language = shut.words.language();
    let kept = shut.open_if_there()?;
    let (places, words) = match &kept {
        None => (Vec::new(), Words::new(language)),
        Some(kept) => (places(kept)?, Words::new(kept.words.language())),
    };
    let begins = begins.unwrap_or_default().to_ascii_lowercase();
    let mut found = places.into_iter().rev().filter(|(id, _)| id.to_string().starts_with(&begins));
    let Some((_, place)) = found.next() else {
        let none = if begins.is_empty() { "place-none" } else { "journal-no-such" };
        terminal.say(&words.say(none, &[]))?;
        return Err(Failure::Said);
    };
    if !begins.is_empty() && found.next().is_some() {
        return Err(Failure::Fault(words.say("journal-several", &[])));
    }
    let mut practice = PracticeArgs {
        ending: wished.ending,
        voice: wished.voice,
        slots: PracticeArgs::answers(place.answers.iter().map(|(slot, answer)| (slot, answer))),
        ..PracticeArgs::of(SAFE_PLACE, place.language)
    };
    let shortest = lay::with_script(room.home, &practice, |_, script| {
        Ok(script.header.length.as_ref().map(|length| length.value.shortest))
    });
    practice.length = wished.length.or(shortest?);
    let told = Told { rest: wished.rest, distress: None, country: room.country, sink: room.sink };
    let place = kept.map_or(KeptIn::Nowhere, |kept| KeptIn::Open(Box::new(kept)));
    again::or_go_on(play::run(room.home, place, &practice, told, terminal)?, room.home, told, terminal)
}
