//! The exercise that a command is about: found, made personal, laid out to the frame.

use std::path::Path;

use perron_companion::care::is_for_reading;
use perron_companion::preparing::{Laid, Reach, lay as lay_out};
use perron_companion::script::Script;
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Language, Library, Words};

use crate::args::PracticeArgs;
use crate::failure::Failure;
use crate::home::{self, Home};
use crate::terminal::Terminal;
use crate::wishes::wishes;

/// The exercise that was asked for, laid out to the frame for a reader, who is told when it is not for practising alone.
pub fn lay(home: &Home, args: &PracticeArgs, reach: Reach, terminal: &mut Terminal) -> Result<Laid, Failure> {
    with_script(home, args, |library, script| {
        if is_for_reading(script.header.care) {
            terminal.complain(&Words::new(script.header.language.value).say("for-reading", &[]));
        }
        made(home, args, library, script, reach, terminal)
    })
}

/// The script that was asked for, with the library it is from.
pub fn with_script<T>(
    home: &Home,
    args: &PracticeArgs,
    then: impl FnOnce(&Library, &Script) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let path = Path::new(&args.exercise);
    let library;
    let script = if path.extension().is_some_and(|extension| extension == "toml") {
        library = Library::with_file(path).map_err(|error| {
            Failure::Fault(format!("expected a script in {}, but it cannot be read: {error}", path.display()))
        })?;
        of_language(library.entry_of(path)?.playable()?, args.lang)?
    } else {
        library = home.library()?;
        library.find(&args.exercise, home::language(args.lang))?.playable()?
    };
    then(&library, script)
}

/// A script made personal, and laid out to the frame.
pub fn made(
    home: &Home,
    args: &PracticeArgs,
    library: &Library,
    script: &Script,
    reach: Reach,
    terminal: &Terminal,
) -> Result<Laid, Failure> {
    let wishes = wishes(args, script, terminal)?;
    let mut voices = Voices::new(args.voice.clone(), Assets::Embedded).with_recordings(home.recordings());
    Ok(lay_out(script, library, &wishes, &mut voices, reach)?)
}

/// Says how many of the sentences the person's own recordings speak, when they were chosen.
pub fn tell_recorded(laid: &Laid, args: &PracticeArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    if let (Some(count), Choice::Recorded(name)) = (laid.recorded(), &args.voice) {
        let total = laid.timeline().cues.len();
        let counted = [("name", name.as_str().into()), ("count", count.into()), ("total", total.into())];
        terminal.say(&Words::new(laid.language()).say("own-voice", &counted))?;
    }
    Ok(())
}

/// A script's file has its own language; another that was asked for is not passed over in silence.
fn of_language(script: &Script, asked: Option<Language>) -> Result<&Script, Failure> {
    let found = script.header.language.value;
    match asked {
        Some(asked) if asked != found => {
            Err(Failure::Fault(format!("expected a script in {}, but found one in {}", asked.name(), found.name())))
        }
        _ => Ok(script),
    }
}
