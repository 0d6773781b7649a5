//! `perron render`: a whole practice as a WAV file, with what a person does in it.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use perron_companion::preparing::{Prepared, Reach};
use perron_companion::rendering::{self, Rendered};
use perron_companion::session::{Record, read_position};
use perron_companion::{Frames, Stem, Words};

use crate::args::{PracticeArgs, StemArg};
use crate::failure::Failure;
use crate::home::Home;
use crate::lay;
use crate::signals::Signals;
use crate::terminal::Terminal;

/// Renders; a length out of reach is refused, with the nearest one named.
pub fn run(
    home: &Home,
    args: &PracticeArgs,
    out: &Path,
    stem: StemArg,
    at: &[String],
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let record = record(at)?;
    let laid = lay::lay(home, args, Reach::Refuse, terminal)?;
    lay::tell_recorded(&laid, args, terminal)?;
    let prepared = laid.prepare()?;
    let words = Words::new(prepared.language);
    let stem = match stem {
        StemArg::Voice => Stem::Voice,
        StemArg::Bed => Stem::Bed,
        StemArg::Mix => Stem::Mix,
    };
    let rendered = to_file(&prepared, &record, stem, out, &words, &Signals::listen()?)?;
    terminal.say(&format!(
        "{} ({})",
        words.say("rendered", &[("file", out.display().to_string().into())]),
        rendered.frames.to_millis()
    ))?;
    Ok(())
}

/// Writes a practice to a file, with a bar where a person looks. A signal gives it up, and no half of it is left: it may
/// speak a person's own words.
pub fn to_file(
    prepared: &Prepared,
    record: &Record,
    stem: Stem,
    out: &Path,
    words: &Words,
    signals: &Signals,
) -> Result<Rendered, Failure> {
    let bar = bar(prepared.length(), words);
    let rendered = rendering::to_wav(prepared, record, stem, out, |frames| goes_on(&bar, frames, signals));
    bar.finish_and_clear();
    Ok(rendered?)
}

/// The bar of something that is rendered, seen where a person looks.
pub fn bar(length: Frames, words: &Words) -> ProgressBar {
    let bar = ProgressBar::new(length.0);
    let style = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3} %")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.set_style(style);
    bar.set_message(words.say("rendering", &[]));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// Moves the bar, and gives the rendering up once a signal has come.
pub fn goes_on(bar: &ProgressBar, frames: Frames, signals: &Signals) -> ControlFlow<()> {
    bar.set_position(frames.0);
    if signals.told() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// What the person does, from pairs of time and command.
fn record(at: &[String]) -> Result<Record, Failure> {
    let mut record = Record::default();
    for pair in at.chunks(2) {
        let [time, command] = pair else { continue };
        let time = read_position(time).map_err(|fault| Failure::Usage(format!("--at {time}: {fault}")))?;
        let command = command.parse().map_err(|fault| Failure::Usage(format!("--at {command}: {fault}")))?;
        record.add(time, command);
    }
    Ok(record.begun())
}
