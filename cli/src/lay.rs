//! The exercise that a command is about: found, made personal, laid out to the frame.

use std::path::PathBuf;

use perron_companion::preparing::{Laid, Reach, lay as lay_out};
use perron_companion::voices::{Choice, NoSuchVoice, Voices};
use perron_companion::{Assets, Library};

use crate::args::PracticeArgs;
use crate::failure::Failure;
use crate::home::{self, Home};
use crate::terminal::Terminal;
use crate::wishes::wishes;

/// The exercise that was asked for, laid out to the frame.
pub fn lay(home: &Home, args: &PracticeArgs, reach: Reach, terminal: &mut Terminal) -> Result<Laid, Failure> {
    let path = PathBuf::from(&args.exercise);
    let (library, id, language) = if path.extension().is_some_and(|extension| extension == "toml") {
        let library = Library::of_file(&path)?;
        let entry = library.entries().first();
        let found = entry.and_then(|entry| Some((entry.id()?.to_string(), entry.language()?)));
        let (id, language) = found.unwrap_or_else(|| (args.exercise.clone(), home::language(args.lang)));
        (library, id, language)
    } else {
        (home.library()?, args.exercise.clone(), home::language(args.lang))
    };
    let script = library.find(&id, language)?.playable()?;
    let wishes = wishes(args, script, terminal)?;
    let voice: Choice = match &args.voice {
        None => Choice::default(),
        Some(name) => name.parse().map_err(|fault: NoSuchVoice| Failure::Usage(fault.to_string()))?,
    };
    Ok(lay_out(script, &library, &wishes, &mut Voices::new(voice, Assets::Embedded), reach)?)
}
