//! The ledger: what a child said was acknowledged, and whether a store holds exactly that.

use std::path::Path;

use perron_core::entry::EntryId;
use perron_journal::Journal;

use crate::act::Act;
use crate::given::{self, Given};
use crate::keys::Keys;

/// What a store holds, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct State {
    entries: Vec<(EntryId, u64)>,
    settings: Option<u64>,
    checkpoint: Option<u64>,
}

/// What was acknowledged, and what was under way.
#[derive(Clone, Default)]
pub struct Ledger {
    seed: u64,
    state: State,
    /// The revision that was acknowledged last.
    pub revision: u64,
    under_way: Option<Act>,
    pub keys: Keys,
    /// The first number that nothing was given by.
    pub next: u64,
    /// How many things were acknowledged.
    pub acknowledged: usize,
}

/// What a check found besides that all is there.
pub struct Found {
    /// A write that was cut off was undone.
    pub recovered: bool,
    /// What was under way.
    pub under_way: Option<Act>,
}

impl Ledger {
    /// One for a store that will be opened for the first time: a kill may come before the child says so.
    pub fn new(seed: u64) -> Self {
        Self { seed, under_way: Some(Act::Open), ..Self::default() }
    }

    /// One for a new store, to which other things are given.
    pub fn anew(&self) -> Self {
        Self { next: self.next, ..Self::new(self.seed) }
    }

    /// Hears a line of the child; whether it acknowledged something.
    pub fn hear(&mut self, line: &str) -> bool {
        if self.keys.hear(line) {
            return false;
        }
        match line.split_once(' ') {
            Some(("do", act)) => {
                let act: Act = act.parse().expect("a thing that can be done");
                self.next = self.next.max(act.next());
                self.under_way = Some(act);
                false
            }
            Some(("done", result)) => {
                let act = self.under_way.take().expect("what is done was begun");
                let (revision, id) = result.split_once(' ').unwrap_or((result, ""));
                self.state = self.state.after(act, id.parse().ok(), self.seed);
                self.revision = revision.parse().expect("a revision");
                self.acknowledged += 1;
                true
            }
            _ => panic!("expected a line of the child, but found another"),
        }
    }

    /// Opens the store and holds it to what was acknowledged; what was under way is there whole or not at all. What is found
    /// is what is acknowledged from now on.
    pub fn check(&mut self, path: &Path, given: &mut Given) -> Result<Found, String> {
        let last_seen = (self.revision > 0).then_some(self.revision);
        let opened = Journal::open(path, &self.keys, last_seen).map_err(|error| format!("no opening: {error}"))?;
        let (journal, revision) = (opened.journal, opened.revision);
        let entries = journal.entries().map_err(|error| format!("no reading: {error}"))?;
        let settings = journal.settings().map_err(|error| format!("no settings: {error}"))?;
        let checkpoint = journal.checkpoint().map_err(|error| format!("no checkpoint: {error}"))?;

        let mut holds = |state: &State| {
            state.entries.len() == entries.len()
                && state
                    .entries
                    .iter()
                    .zip(&entries)
                    .all(|((id, n), kept)| *id == kept.id && *given.entry(*n) == kept.entry)
                && state.settings.map(|n| given.settings(n)).unwrap_or_default() == settings
                && state.checkpoint.map(|n| given.checkpoint(n)) == checkpoint
        };
        let under_way = self.under_way.take();
        let before = self.revision == revision && holds(&self.state);
        if !before {
            let act =
                under_way.ok_or_else(|| format!("revision {revision} is not {}, or rows differ", self.revision))?;
            // The very first opening makes the store, which is its first revision.
            let after = self.state.after(act, entries.last().map(|kept| kept.id), self.seed);
            if revision != self.revision + 1 || !holds(&after) {
                return Err(format!("revision {revision} after {}, {} was under way", self.revision, act.name()));
            }
            self.state = after;
        }
        self.revision = revision;
        Ok(Found { recovered: opened.recovered, under_way })
    }
}

impl State {
    /// What it is after a thing that was done; an entry that was appended has this name.
    fn after(&self, act: Act, id: Option<EntryId>, seed: u64) -> Self {
        let mut after = self.clone();
        match act {
            Act::Append(n) => after.entries.extend(id.map(|id| (id, n))),
            Act::Replace(id, n) => {
                after.entries.iter_mut().filter(|(other, _)| *other == id).for_each(|kept| kept.1 = n)
            }
            Act::Remove(id) => after.entries.retain(|(other, _)| *other != id),
            Act::Import(n, many) => after.entries.extend((n..n + many).map(|n| (given::id(seed, n), n))),
            Act::Settings(n) => after.settings = Some(n),
            Act::Checkpoint(n) => after.checkpoint = Some(n),
            Act::Drop => after.checkpoint = None,
            Act::Open | Act::Rotate | Act::Reseal => {}
        }
        after
    }
}
