//! What is given to be kept, by number: a parent and its child draw the same without telling each other.

use std::collections::BTreeMap;

use perron_core::entry::{Checkpoint, Entry, EntryId, Goal, Kept, Ritual, Settings};
use perron_core::script::tree::Ending;
use perron_core::{Millis, Private};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::any;
use crate::dice::Dice;

/// Entries, settings and checkpoints of one seed. Entries are remembered once they were drawn.
pub struct Given {
    seed: u64,
    entries: BTreeMap<u64, Entry>,
}

impl Given {
    pub const fn new(seed: u64) -> Self {
        Self { seed, entries: BTreeMap::new() }
    }

    fn draw<S: Strategy>(&self, strategy: &S, number: u64) -> S::Value {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.seed.to_le_bytes());
        seed[8..16].copy_from_slice(&number.to_le_bytes());
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        strategy.new_tree(&mut runner).expect("everything can be drawn").current()
    }

    /// One in five is long, and goes on in other pages of the file.
    pub fn entry(&mut self, number: u64) -> &Entry {
        if !self.entries.contains_key(&number) {
            let entry = match Dice::new(self.seed, number).below(5) {
                0 => Entry::Goal(Goal { text: self.long(number), ..self.draw(&any::goal(), number) }),
                _ => self.draw(&any::entry(), number),
            };
            self.entries.insert(number, entry);
        }
        &self.entries[&number]
    }

    pub fn kept(&mut self, number: u64) -> Kept {
        Kept { id: id(self.seed, number), entry: self.entry(number).clone() }
    }

    fn long(&self, number: u64) -> Private<String> {
        let mut dice = Dice::new(self.seed, !number);
        let length = 300 + dice.below(12_000);
        Private::new((0..length).map(|_| char::from(b'a' + dice.below(26) as u8)).collect())
    }

    pub fn settings(&self, number: u64) -> Settings {
        self.draw(&any::settings(), number)
    }

    /// Some are long too, so that both slots do not always share a page.
    pub fn checkpoint(&self, number: u64) -> Checkpoint {
        let mut dice = Dice::new(self.seed, number);
        let drawn: Ritual = self.draw(&any::ritual(), number);
        let voice = if dice.below(3) == 0 { self.long(number) } else { drawn.voice.clone() };
        Checkpoint {
            ritual: Ritual { voice, ..drawn },
            ending: if dice.coin() { Ending::Sleep } else { Ending::Wake },
            length: Millis(dice.throw()),
            timeline: Private::new(std::array::from_fn(|_| dice.below(256) as u8)),
            cue: dice.below(500),
            heard: Millis(dice.throw()),
            grounded: dice.below(9) as u32,
            before: self.draw(&any::score(), number),
        }
    }
}

/// The name under which an entry comes from elsewhere.
pub fn id(seed: u64, number: u64) -> EntryId {
    let mut dice = Dice::new(seed, number);
    let (first, second) = (dice.throw().to_le_bytes(), dice.throw().to_le_bytes());
    let mut id = [0; 16];
    id[..8].copy_from_slice(&first);
    id[8..].copy_from_slice(&second);
    EntryId(id)
}
