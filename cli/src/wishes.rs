//! From what was typed to what a person wishes: options, answers from a file, answers that are asked.

use std::collections::BTreeMap;
use std::io::Read;

use perron_companion::exercise::{Answer, Mode, Wishes};
use perron_companion::script::{Daytime, Ending, Script};

use crate::args::{ModeArg, PracticeArgs};
use crate::ask::{self, items};
use crate::failure::Failure;
use crate::terminal::Terminal;

/// The wishes of a practice: answers from `--slot`, then from `--slots`, then asked, a later one replacing an earlier.
pub fn wishes(args: &PracticeArgs, script: &Script, terminal: &Terminal) -> Result<Wishes, Failure> {
    let mut wishes = Wishes {
        length: args.length,
        senses: args.senses.clone(),
        ending: args.ending.map(Ending::from),
        planned: false,
        daytime: args.night.then_some(Daytime::Night),
        bed: args.bed.unwrap_or_default(),
        mode: match args.mode {
            ModeArg::Clear => Mode::Clear,
            ModeArg::Ambient => Mode::Ambient,
        },
        answers: BTreeMap::new(),
        seed: args.seed,
    };
    add(&mut wishes, script, args.slots.iter().map(String::as_str))?;
    if let Some(path) = &args.slots_from {
        let mut text = String::new();
        if path.as_os_str() == "-" {
            std::io::stdin().read_to_string(&mut text)?;
        } else {
            text = std::fs::read_to_string(path).map_err(|error| {
                Failure::Fault(format!("expected answers in {}, but it cannot be read: {error}", path.display()))
            })?;
        }
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        add(&mut wishes, script, lines)?;
    }
    if args.ask {
        ask::ask(&mut wishes, script, terminal)?;
    }
    Ok(wishes)
}

/// Adds `name=words` pairs. A slot named again is another item of a list; for any other slot the later answer counts.
fn add<'a>(wishes: &mut Wishes, script: &Script, pairs: impl Iterator<Item = &'a str>) -> Result<(), Failure> {
    let mut given: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for pair in pairs {
        // What was typed is not repeated: a forgotten name may well be a person's words.
        let (name, words) = pair
            .split_once('=')
            .ok_or_else(|| Failure::Usage("expected an answer as NAME=WORDS, but found one without a name".into()))?;
        given.entry(name.trim().to_string()).or_default().push(words.trim().to_string());
    }
    for (name, words) in given {
        let items = if is_list(script, &name) {
            items(words.iter().map(String::as_str))
        } else {
            words.into_iter().next_back().into_iter().collect()
        };
        wishes.answers.insert(name, Answer::typed(items));
    }
    Ok(())
}

/// Whether a slot takes items.
pub fn is_list(script: &Script, name: &str) -> bool {
    use perron_companion::script::SlotKind;
    script.slots.iter().any(|slot| slot.name.value == name && matches!(slot.kind, SlotKind::List { .. }))
}
