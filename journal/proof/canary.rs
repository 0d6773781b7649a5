//! Canaries: one word in every text a person may write, looked for in every byte that the process ever wrote or said.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write};
use std::fs;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use perron_core::day::Date;
use perron_core::distress::{Distress, Score};
use perron_core::dream::{NewDream, Original};
use perron_core::entry::{
    Checkpoint, DayList, DreamKept, Entry, Goal, Intensity, Kept, Lock, Made, Night, Parts, Period, Place, Practised,
    Ritual, SelfCheck, Settings, Shared,
};
use perron_core::exercise::{Answer, Wishes};
use perron_core::practice::Outcome;
use perron_core::script::tree::Ending;
use perron_core::{Language, Millis, Private};
use perron_journal::portable::{Passphrase, Portable, Words, Work, from_json, open, seal, to_csv, to_json, write_new};
use perron_journal::{Journal, salvage};

use crate::dice::Dice;
use crate::keys::Keys;
use crate::recording::{Call, record};
use crate::{Finding, Result, Run};

/// The one file that was asked to have the words in it; it shows that they are found where they are.
const ASKED: &str = "asked.json";

pub fn check(run: &Run) -> Result<Finding> {
    let folder = run.quick_folder("canary")?;
    let (place, seed) = (folder.display().to_string(), run.seed.to_string());
    let calls = record(run, &folder, &["child", "canary", &place, &seed], false)?;
    let canary = canary(run.seed);
    let wide: Vec<u8> = canary.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_in = |bytes: &[u8]| {
        [canary.as_bytes(), canary.to_uppercase().as_bytes(), &wide]
            .iter()
            .any(|word| bytes.windows(word.len()).any(|window| window == *word))
    };

    let (mut faults, mut asked, mut bytes) = (Vec::new(), 0, 0);
    let mut names = BTreeMap::from([(1, "standard output".to_string()), (2, "standard error".to_string())]);
    let mut written = BTreeMap::<String, Vec<u8>>::new();
    for call in &calls {
        match call {
            Call::Open { path, handle, .. } => drop(names.insert(*handle, path.display().to_string())),
            Call::Write { handle, bytes, .. } => {
                let name = names.get(handle).cloned().unwrap_or_default();
                // What was said in two writes is read as one.
                let all = written.entry(name).or_default();
                all.extend_from_slice(bytes);
            }
            _ => {}
        }
    }
    for (name, all) in &written {
        bytes += all.len();
        match is_in(all) {
            true if name.contains(ASKED) => asked += 1,
            true => faults.push(format!("the canary was written to {name}")),
            false => {}
        }
    }
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let named = path.ends_with(ASKED);
        if is_in(&fs::read(&path)?) != named {
            faults.push(format!("expected no canary but in what asked for it, and found {}", path.display()));
        }
    }
    fs::remove_dir_all(&folder)?;
    let text = format!(
        "{} bytes in {} files and streams, {asked} of which asked for it: said, logged, sealed, exported, salvaged",
        bytes,
        written.len()
    );
    Ok(Finding::new(calls.len(), faults, asked > 0, text))
}

/// The child: does with words in every field whatever can be done, and says all there is to say of it.
pub fn sing(folder: &Path, seed: u64) -> Result<()> {
    let (path, keys, word) = (folder.join("journal.perron"), Keys::default(), canary(seed));
    let (entries, settings, checkpoint) = (entries(&word), settings(&word), checkpoint(&word));
    let mut said = format!("{entries:?} {settings:?} {checkpoint:?}");
    // An entry's own `Debug` tells its kind alone; what is in it may be shown by itself.
    for entry in &entries {
        match entry {
            Entry::Practice(practised) => write!(said, "{practised:?}")?,
            Entry::Place(place) => write!(said, "{place:?}")?,
            Entry::DayList(list) => write!(said, "{list:?}")?,
            Entry::Night(night) => write!(said, "{night:?}")?,
            Entry::Dream(dream) => write!(said, "{dream:?}")?,
            Entry::Goal(goal) => write!(said, "{goal:?}")?,
            Entry::Shared(shared) => write!(said, "{shared:?}")?,
        }
    }
    let opened = Journal::open(&path, &keys, None)?;
    write!(said, "{opened:?}")?;
    let mut journal = opened.journal;
    let mut receipts = Vec::new();
    for entry in &entries {
        receipts.push(journal.append(entry)?);
        write!(said, "{entry:#?} {:?}", entry.kind())?;
    }
    journal.keep_settings(&settings)?;
    journal.keep_checkpoint(&checkpoint)?;
    let id = receipts[0].id;
    write!(said, "{receipts:?} {:?}", journal.replace(id, &entries[1])?)?;
    write!(said, "{:?} {:?}", journal.rotate(&keys)?, journal.reseal(&keys)?)?;
    let kept = journal.entries()?;
    write!(said, "{kept:?} {:?} {:?}", journal.settings(), journal.checkpoint())?;
    let differing: Vec<Kept> = kept.iter().map(|kept| Kept { id: kept.id, entry: entries[2].clone() }).collect();
    write!(said, "{:?} {:?}", journal.import(&kept), journal.import(&differing))?;

    // Taken along: without words, sealed, and once because it was asked for; and files that are refused.
    let all = Portable::whole(kept, settings.clone());
    write!(said, "{all:?} {:?}", all.contents())?;
    let none = all.with(Words::NONE);
    write_new(&folder.join("none.json"), &to_json(&none)?)?;
    for table in to_csv(&none)? {
        write!(said, "{table:?}")?;
        write_new(&folder.join(table.name), &table.bytes)?;
    }
    let passphrase = Passphrase::new(format!("{word} four words that rhyme"))?;
    let sealed = seal(&all, &passphrase, Work::PHONE)?;
    write_new(&folder.join("all.age"), &sealed)?;
    write!(said, "{passphrase:?} {:?}", open(&sealed, &passphrase)?)?;
    write!(said, "{:?}", open(&sealed, &Passphrase::new("four other words that rhyme".to_string())?))?;
    let json = to_json(&all)?;
    write_new(&folder.join(ASKED), &json)?;
    for at in (0..json.len()).step_by(7) {
        let mut damaged = json.to_vec();
        damaged[at] = b'"';
        if let Err(error) = from_json(&damaged) {
            write!(said, "{error} {error:?}")?;
        }
    }

    // Every error that damage brings, and what is salvaged.
    drop(journal);
    let whole = fs::read(&path)?;
    for at in (0..whole.len()).step_by(97) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x10;
        fs::write(&path, &damaged)?;
        if let Err(error) = Journal::open(&path, &keys, None).and_then(|opened| opened.journal.entries()) {
            write!(said, "{error} {error:?}")?;
        }
    }
    write!(said, "{:?}", salvage(&path, &keys))?;
    fs::write(&path, &whole)?;
    let errors =
        [Journal::open(&path, &Keys::default(), None).err(), Journal::open(&path, &keys, Some(u64::MAX)).err()];
    write!(said, "{errors:?}")?;
    let mut journal = Journal::open(&path, &keys, None)?.journal;
    let panics = panics(&entries, &settings, &checkpoint, &passphrase, &journal)?;
    write!(said, "{panics}")?;
    journal.remove(id)?;
    journal.drop_checkpoint()?;
    io::Write::write_all(&mut io::stdout(), said.as_bytes())?;
    io::Write::write_all(&mut io::stderr(), said.as_bytes())?;
    Ok(())
}

/// What a panic says, hook and payload, when it is over what was written: an `expect` that failed, two that are not the same.
fn panics(
    entries: &[Entry],
    settings: &Settings,
    checkpoint: &Checkpoint,
    passphrase: &Passphrase,
    journal: &Journal,
) -> Result<String> {
    let mut provoked: Vec<Box<dyn Fn() + '_>> = vec![
        of(settings),
        of(&settings.rituals),
        of(checkpoint),
        of(&checkpoint.ritual.wishes),
        of(passphrase),
        of(journal),
        Box::new(|| assert_eq!(*settings, Settings::default())),
        Box::new(|| _ = journal.settings().expect_err("they can be read")),
        Box::new(|| _ = journal.entries().expect_err("they can be read")),
        Box::new(|| _ = journal.checkpoint().expect_err("it can be read")),
    ];
    for (entry, other) in entries.iter().zip(entries.iter().cycle().skip(1)) {
        provoked.push(of(entry));
        provoked.push(Box::new(move || assert_eq!(entry, other)));
        provoked.push(match entry {
            Entry::Practice(practised) => of(practised),
            Entry::Place(place) => of(place),
            Entry::DayList(list) => of(&list.items),
            Entry::Night(night) => of(&night.title),
            Entry::Dream(dream) => of(dream),
            Entry::Goal(goal) => of(&goal.text),
            Entry::Shared(shared) => of(shared),
        });
    }
    let told = Arc::new(Mutex::new(Vec::new()));
    let to = Arc::clone(&told);
    let hook = panic::take_hook();
    panic::set_hook(Box::new(move |panic| to.lock().unwrap_or_else(PoisonError::into_inner).push(panic.to_string())));
    let calm = provoked.iter().filter(|provoke| panic::catch_unwind(AssertUnwindSafe(provoke)).is_ok()).count();
    panic::set_hook(hook);
    let told = told.lock().unwrap_or_else(PoisonError::into_inner);
    match (calm, told.len() == provoked.len()) {
        (0, true) => Ok(told.join("\n")),
        _ => {
            Err(format!("expected {} panics, but found {} and {calm} that were none", provoked.len(), told.len())
                .into())
        }
    }
}

/// A panic whose message is the `Debug` of a value.
fn of<'a>(value: &'a (impl Debug + ?Sized)) -> Box<dyn Fn() + 'a> {
    Box::new(move || panic!("{value:?} {value:#?}"))
}

/// A word that is nowhere but where it was made.
fn canary(seed: u64) -> String {
    let mut dice = Dice::new(seed, 8);
    let mut word = "kanarie".to_string();
    (0..12).for_each(|_| word.push(char::from(b'a' + dice.below(26) as u8)));
    word
}

/// One of each kind, with the word in every text. Nothing is left out by `..`, so that no new field escapes.
fn entries(word: &str) -> Vec<Entry> {
    let at = Date::constant(2026, 11, 28).at(22, 0, 0, 0);
    let text = || Private::new(format!("in {word} out"));
    let answer = || Answer::typed(vec![word.to_string(), format!("{word} {word}")]);
    let score = Score::Given(Distress::MOST);
    vec![
        Entry::Practice(Practised {
            exercise: text(),
            language: Language::Nl,
            ending: Ending::Sleep,
            began: at,
            over: at,
            length: Millis::minutes(10),
            heard: Millis::minutes(9),
            outcome: Outcome::Finished,
            stopped: false,
            grounded: 1,
            before: score,
            after: score,
            dream: None,
        }),
        Entry::Place(Place {
            at,
            exercise: text(),
            language: Language::Nl,
            answers: vec![(word.to_string(), answer())],
        }),
        Entry::DayList(DayList { at, exercise: text(), items: answer() }),
        Entry::Night(Night {
            of: at.date(),
            nightmares: 2,
            woken: Some(1),
            intensity: Some(Intensity::MOST),
            title: Some(text()),
        }),
        Entry::Dream(DreamKept {
            title: text(),
            chosen: at,
            original: Some((at, Original::written(format!("{word}, as it was")))),
            made: Some(Made {
                at,
                changed: at,
                dream: NewDream::written(format!("{word}, as it is now")),
                check: SelfCheck { done: None, needs: Vec::new() },
            }),
            aside: None,
        }),
        Entry::Goal(Goal { at, text: text(), reached: None }),
        Entry::Shared(Shared {
            at,
            to: text(),
            lock: Lock::Passphrase,
            period: Period::until(at.date(), 4),
            parts: Parts::default(),
        }),
    ]
}

fn ritual(word: &str) -> Ritual {
    let answer = || Answer::typed(vec![word.to_string()]);
    Ritual {
        at: Date::constant(2026, 11, 28).at(22, 0, 0, 0),
        exercise: Private::new(word.to_string()),
        language: Language::En,
        wishes: Wishes { answers: BTreeMap::from([(word.to_string(), answer())]), ..Wishes::default() },
        voice: Private::new(word.to_string()),
        dream: None,
    }
}

fn settings(word: &str) -> Settings {
    Settings {
        language: None,
        country: None,
        reminder: None,
        read: Vec::new(),
        rituals: vec![ritual(word)],
        private: true,
    }
}

fn checkpoint(word: &str) -> Checkpoint {
    Checkpoint {
        ritual: ritual(word),
        ending: Ending::Sleep,
        length: Millis::minutes(10),
        timeline: Private::new([7; 32]),
        cue: 3,
        heard: Millis::minutes(1),
        grounded: 0,
        before: Score::NotAsked,
    }
}
