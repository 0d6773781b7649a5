//! What goes in: the days and the parts, as they were typed or as they are asked.

use perron_companion::Words;
use perron_companion::kept::Date;
use perron_companion::report::{Chosen, Part, Parts, Period};

use crate::args::MakeArgs;
use crate::failure::Failure;
use crate::terminal::Terminal;
use crate::writing;

/// So many weeks can be chosen when it is asked; any other number can be typed.
const WEEKS: [u8; 3] = [1, Period::WEEKS, 12];

/// What the person chose; each part is asked by itself, the numbers first, and words that they wrote only after a word about it.
pub fn chosen(args: &MakeArgs, today: Date, words: &Words, terminal: &mut Terminal) -> Result<Chosen, Failure> {
    let asks = args.parts.is_empty();
    if asks {
        terminal.complain(&words.say("report-intro", &[]));
    }
    let period = period(args, today, words, terminal)?;
    let parts = if asks { parts(words, terminal)? } else { args.parts.iter().copied().collect() };
    if parts == Parts::NONE {
        return Err(Failure::Fault(words.say("report-no-parts", &[])));
    }
    Ok(Chosen { period, parts })
}

fn period(args: &MakeArgs, today: Date, words: &Words, terminal: &Terminal) -> Result<Period, Failure> {
    let last = args.until.unwrap_or(today);
    let usual = || Period::until(last, Period::WEEKS);
    match (args.from, args.weeks) {
        (Some(first), _) => Period::new(first, last).ok_or_else(|| Failure::Fault(words.say("report-no-days", &[]))),
        (None, Some(weeks)) => Ok(Period::until(last, weeks)),
        (None, None) if args.parts.is_empty() => {
            let say = |weeks: u8| words.say("report-last-weeks", &[("count", usize::from(weeks).into())]);
            let question = words.say("report-ask-period", &[]);
            let chosen = writing::one_of(&question, &WEEKS.map(say), words, terminal)?;
            Ok(chosen.map_or_else(usual, |at| Period::until(last, WEEKS[at])))
        }
        (None, None) => Ok(usual()),
    }
}

fn parts(words: &Words, terminal: &mut Terminal) -> Result<Parts, Failure> {
    let mut parts = Parts::NONE;
    let mut told = false;
    for part in Part::ALL {
        if part.is_free_text() && !told {
            told = true;
            terminal.complain(&format!("\n{}", words.say("report-ask-free", &[])));
        }
        let name = words.say(&format!("report-part-{}", part.name()), &[]);
        if writing::yes(&words.say("report-ask-part", &[("part", name.into())]), words, terminal)? {
            parts = parts.with(part);
        }
    }
    Ok(parts)
}
