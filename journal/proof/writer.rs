//! The child: it writes to a journal at random, and says each thing before it does it and once it is acknowledged.
//!
//! `do append 12`, then `done 31 ab..` with the revision and the name. A line is one write to standard output, so whoever
//! reads it, or a recording of it, knows what was acknowledged when.

use std::io::{self, BufRead, Write};
use std::path::Path;

use perron_core::entry::EntryId;
use perron_journal::{Journal, StoreError};

use crate::act::Act;
use crate::dice::Dice;
use crate::given::{self, Given};
use crate::keys::Keys;

fn say(line: &str) {
    // One write, so that no kill leaves half a line.
    let mut out = io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush()).expect("the parent listens");
}

/// Writes `acts` things, or for ever.
pub fn run(path: &Path, seed: u64, from: u64, acts: Option<usize>) -> Result<(), StoreError> {
    let keys = Keys::telling(say);
    for line in io::stdin().lock().lines() {
        keys.hear(&line.expect("the parent tells the keys"));
    }
    let mut given = Given::new(seed);
    let mut dice = Dice::new(seed, from);
    let mut number = from;
    let (mut journal, mut ids) = open(path, &keys)?;
    let mut nth = 0;
    while acts.is_none_or(|acts| nth < acts) {
        nth += 1;
        let act = draw(&mut dice, number, &ids);
        number = number.max(act.next());
        if act == Act::Open {
            drop(journal);
            (journal, ids) = open(path, &keys)?;
            continue;
        }
        say(&format!("do {act}"));
        if let Act::Remove(id) = act {
            ids.retain(|other| *other != id);
        }
        let (revision, id) = perform(&mut journal, act, &mut given, &keys)?;
        if let Act::Import(n, many) = act {
            ids.extend((n..n + many).map(|n| given::id(seed, n)));
        }
        ids.extend(id);
        say(&done(revision, id));
    }
    Ok(())
}

fn open(path: &Path, keys: &Keys) -> Result<(Journal, Vec<EntryId>), StoreError> {
    say("do open");
    let opened = Journal::open(path, keys, None)?;
    say(&format!("done {}", opened.revision));
    let ids = opened.journal.entries()?.iter().map(|kept| kept.id).collect();
    Ok((opened.journal, ids))
}

/// The line that acknowledges.
pub fn done(revision: u64, id: Option<EntryId>) -> String {
    id.map_or_else(|| format!("done {revision}"), |id| format!("done {revision} {id}"))
}

/// Does one thing to an open journal; answers the revision, and the name that something new was given.
pub fn perform(
    journal: &mut Journal,
    act: Act,
    given: &mut Given,
    keys: &Keys,
) -> Result<(u64, Option<EntryId>), StoreError> {
    let revision = match act {
        Act::Open => journal.revision(),
        Act::Append(n) => {
            let receipt = journal.append(given.entry(n))?;
            return Ok((receipt.revision, Some(receipt.id)));
        }
        Act::Replace(id, n) => journal.replace(id, given.entry(n))?.map_or(0, |receipt| receipt.revision),
        Act::Remove(id) => journal.remove(id)?.map_or(0, |receipt| receipt.revision),
        Act::Import(n, many) => {
            let entries: Vec<_> = (n..n + many).map(|n| given.kept(n)).collect();
            journal.import(&entries)?.revision
        }
        Act::Settings(n) => journal.keep_settings(&given.settings(n))?,
        Act::Checkpoint(n) => journal.keep_checkpoint(&given.checkpoint(n))?,
        Act::Drop => journal.drop_checkpoint()?,
        Act::Rotate => journal.rotate(keys)?.revision,
        Act::Reseal => journal.reseal(keys)?,
    };
    Ok((revision, None))
}

fn draw(dice: &mut Dice, number: u64, ids: &[EntryId]) -> Act {
    let id = |dice: &mut Dice| ids.get(dice.below(ids.len().max(1))).copied();
    match dice.below(28) {
        0..8 => Act::Append(number),
        8..14 => Act::Checkpoint(number),
        14..17 => Act::Import(number, 1 + dice.below(5) as u64),
        17..20 => Act::Rotate,
        20..22 => id(dice).map_or(Act::Append(number), |id| Act::Replace(id, number)),
        22..24 => id(dice).map_or(Act::Append(number), Act::Remove),
        24 => Act::Settings(number),
        25 => Act::Drop,
        26 => Act::Reseal,
        _ => Act::Open,
    }
}
