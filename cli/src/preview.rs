//! `perron preview`: one page of an exercise, to open, read and hear.

use std::path::Path;

use perron_companion::care::Country;
use perron_companion::preparing::Reach;
use perron_companion::{Words, preview};

use crate::args::PracticeArgs;
use crate::failure::Failure;
use crate::home::Home;
use crate::lay;
use crate::render;
use crate::signals::Signals;
use crate::terminal::Terminal;

/// Writes the page, in the exercise's language, whoever may practise it; a length out of reach is refused, with the nearest
/// one named. A person's own words go into it, so that is said.
pub fn run(
    home: &Home,
    args: &PracticeArgs,
    country: Option<Country>,
    out: &Path,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let laid = lay::lay(home, args, Reach::Refuse, terminal)?;
    lay::tell_recorded(&laid, args, terminal)?;
    let words = Words::new(laid.language());
    let signals = Signals::listen()?;
    let bar = render::bar(laid.length(), &words);
    let written = preview::to_page(laid, country, out, |frames| render::goes_on(&bar, frames, &signals));
    bar.finish_and_clear();
    let written = written?;
    // Tenths of a megabyte, rounded up, as a mail's limit counts.
    let tenths = written.bytes.div_ceil(100_000);
    let size = format!("{}.{} MB", tenths / 10, tenths % 10);
    let wrote = words.say("preview-wrote", &[("file", out.display().to_string().into())]);
    terminal.say(&format!("{wrote} ({}, {size})", written.frames.to_millis()))?;
    if written.own {
        terminal.say(&words.say("preview-own-words", &[]))?;
    }
    Ok(())
}
