//! `perron homework`, `perron therapist` and `perron today`: what a therapist and a client agree on, in a file that only the
//! two of them can read.

mod draft;
mod pairing;
mod picture;
mod refused;

use std::path::Path;

use perron_companion::care::Country;
use perron_companion::homework::{
    self, Draft, Offer, Put, check, drafted, due, due_lines, identity_file, lines, open, prepare, read_draft, sheet,
    withdraw,
};
use perron_companion::journal::portable::{FileError, read_file, write_new};
use perron_companion::{Library, Words};

use crate::args::{ClientCommand, HomeworkCommand, TherapistCommand};
use crate::failure::Failure;
use crate::home::Home;
use crate::journal::export::{agreed, not_written};
use crate::kept::{Kept, Shut};
use crate::terminal::Terminal;

use refused::refused;

/// Does what was asked.
pub fn run(
    home: &Home,
    country: Option<Country>,
    shut: Shut,
    command: &HomeworkCommand,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let library = home.library()?;
    match command {
        HomeworkCommand::Card(args) => pairing::card(shut, homework::Side::Client, args, terminal),
        HomeworkCommand::Pair(args) => pairing::pair(shut, homework::Side::Client, args, terminal),
        HomeworkCommand::People => pairing::list(shut, homework::Side::Client, terminal),
        HomeworkCommand::Forget(args) => pairing::forget(shut, args, terminal),
        HomeworkCommand::New { out, lang } => draft::new(&shut, &library, *lang, out, terminal),
        HomeworkCommand::Pack { draft, client, out } => packed(&library, shut, draft, client, out, terminal),
        HomeworkCommand::Sheet { file, out } => page(&library, country, shut, file.as_deref(), out, terminal),
        HomeworkCommand::Show { file } => show(&library, shut, file, terminal),
        HomeworkCommand::Import { file, yes } => import(&library, shut, file, *yes, terminal),
        HomeworkCommand::List => list(&library, shut, terminal),
        HomeworkCommand::Withdraw { nth, yes } => leave(shut, *nth, *yes, terminal),
        HomeworkCommand::Key { to, yes } => key(shut, to, *yes, terminal),
    }
}

/// The therapist's side.
pub fn therapist(shut: Shut, command: &TherapistCommand, terminal: &mut Terminal) -> Result<(), Failure> {
    match command {
        TherapistCommand::Init(args) => pairing::card(shut, homework::Side::Therapist, args, terminal),
        TherapistCommand::Client { command: ClientCommand::Add(args) } => {
            pairing::pair(shut, homework::Side::Therapist, args, terminal)
        }
        TherapistCommand::Client { command: ClientCommand::List } => {
            pairing::list(shut, homework::Side::Therapist, terminal)
        }
        TherapistCommand::Client { command: ClientCommand::Remove(args) } => pairing::forget(shut, args, terminal),
    }
}

/// What there is to do today.
pub fn today(home: &Home, shut: Shut, terminal: &mut Terminal) -> Result<(), Failure> {
    let none = shut.words.say("homework-none", &[]);
    let Some(kept) = shut.open_if_there()? else { return Ok(terminal.say(&none)?) };
    let (homework, today) = due(&kept.journal, kept.now()).map_err(|error| kept.fault(error))?;
    if homework.accepted.is_empty() {
        return Ok(terminal.say(&kept.words.say("homework-none", &[]))?);
    }
    say(&due_lines(&homework, &today, &home.library()?, &kept.words), terminal)
}

fn say(lines: &[String], terminal: &mut Terminal) -> Result<(), Failure> {
    lines.iter().try_for_each(|line| Ok(terminal.say(line)?))
}

/// A journal that must be there, for who has said who they are.
fn opened(shut: Shut) -> Result<Kept, Failure> {
    let no_keys = Failure::Fault(shut.words.say("homework-no-keys", &[]));
    shut.open_if_there()?.ok_or(no_keys)
}

fn is_draft(file: &Path) -> bool {
    file.extension().is_some_and(|kind| kind == "toml")
}

fn draft_of(file: &Path, words: &Words) -> Result<Draft, Failure> {
    let bytes = read_file(file).map_err(|error| not_written(error, words))?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Failure::Fault(words.say("homework-not-text", &[])))?;
    read_draft(text).map_err(|fault| refused::in_draft(fault, text, words))
}

fn packed(
    library: &Library,
    shut: Shut,
    file: &Path,
    client: &str,
    out: &Path,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let mut kept = opened(shut)?;
    let draft = draft_of(file, &kept.words)?;
    let misfits = check(&draft, library);
    if !misfits.is_empty() {
        let said = misfits.iter().map(|misfit| format!("  {}", misfit.line(&kept.words)));
        let said: Vec<String> = [kept.words.say("homework-misfits", &[])].into_iter().chain(said).collect();
        return Err(Failure::Fault(said.join("\n")));
    }
    let flacs = draft.recordings.iter().enumerate().map(|(at, clip)| {
        let name = clip.file.reveal().as_str();
        let draft = file.file_name().map(|name| name.display().to_string()).unwrap_or_default();
        let told = [("nth", (at + 1).into()), ("file", name.into()), ("draft", draft.into())];
        read_file(&file.with_file_name(name)).map(|bytes| bytes.to_vec()).map_err(|error| match error {
            FileError::NotThere => Failure::Fault(kept.words.say("homework-no-recording", &told)),
            error => not_written(error, &kept.words),
        })
    });
    let flacs = flacs.collect::<Result<Vec<Vec<u8>>, _>>()?;
    let now = kept.now();
    let packed = prepare(&kept.journal, client, draft, &flacs, now).map_err(|error| refused(error, &kept.words))?;
    // The file first: a revision that never left is none.
    write_new(out, &packed.file).map_err(|error| not_written(error, &kept.words))?;
    if let Err(error) = packed.keep(&mut kept.journal) {
        // What is not known here must not leave: it would be taken for another with the same number.
        let _ = std::fs::remove_file(out);
        return Err(refused(error, &kept.words));
    }
    let revision = usize::try_from(packed.assignment.revision).unwrap_or(usize::MAX);
    let told = [("name", client.into()), ("file", out.display().to_string().into()), ("revision", revision.into())];
    Ok(terminal.say(&kept.words.say("homework-packed", &told))?)
}

fn offered(kept: &Kept, file: &Path) -> Result<Offer, Failure> {
    let bytes = read_file(file).map_err(|error| not_written(error, &kept.words))?;
    open(&kept.journal, &bytes).map_err(|error| refused(error, &kept.words))
}

fn show(library: &Library, shut: Shut, file: &Path, terminal: &mut Terminal) -> Result<(), Failure> {
    if is_draft(file) {
        let now = shut.now();
        let assignment = drafted(draft_of(file, &shut.words)?, now);
        return say(&lines(&assignment, None, library, &shut.words), terminal);
    }
    let kept = opened(shut)?;
    let offer = offered(&kept, file)?;
    say(&lines(&offer.assignment, Some(offer.by.reveal()), library, &kept.words), terminal)
}

fn import(library: &Library, shut: Shut, file: &Path, yes: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let mut kept = opened(shut)?;
    let mut offer = offered(&kept, file)?;
    say(&lines(&offer.assignment, Some(offer.by.reveal()), library, &kept.words), terminal)?;
    match offer.put {
        Put::Same => return Ok(terminal.say(&kept.words.say("homework-here", &[]))?),
        Put::Revises { revision } => {
            let revision = usize::try_from(revision).unwrap_or(usize::MAX);
            terminal.say(&kept.words.say("homework-revises", &[("revision", revision.into())]))?;
        }
        _ => {}
    }
    if !agreed(yes, "homework-ask", &kept.words, terminal)? {
        return Ok(());
    }
    let now = kept.now();
    offer.accept(&mut kept.journal, now).map_err(|error| refused(error, &kept.words))?;
    Ok(terminal.say(&kept.words.say("homework-accepted", &[]))?)
}

fn list(library: &Library, shut: Shut, terminal: &mut Terminal) -> Result<(), Failure> {
    let kept = opened(shut)?;
    let homework = kept.journal.homework().map_err(|error| kept.fault(error))?;
    if homework.accepted.is_empty() {
        return Ok(terminal.say(&kept.words.say("homework-none", &[]))?);
    }
    for (at, accepted) in homework.accepted.iter().enumerate() {
        let mut said = lines(&accepted.assignment, None, library, &kept.words);
        said[0] = format!("{}  {}", at + 1, said[0]);
        say(&said, terminal)?;
    }
    Ok(())
}

fn leave(shut: Shut, nth: usize, yes: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let mut kept = opened(shut)?;
    let homework = kept.journal.homework().map_err(|error| kept.fault(error))?;
    let accepted = nth.checked_sub(1).and_then(|at| homework.accepted.get(at));
    let Some(accepted) = accepted else { return Err(Failure::Fault(kept.words.say("homework-no-such", &[]))) };
    terminal.say(accepted.assignment.plan.title.reveal())?;
    if !agreed(yes, "homework-withdraw-ask", &kept.words, terminal)? {
        return Ok(());
    }
    withdraw(&mut kept.journal, accepted.assignment.id).map_err(|error| refused(error, &kept.words))?;
    Ok(terminal.say(&kept.words.say("homework-withdrawn", &[]))?)
}

fn page(
    library: &Library,
    country: Option<Country>,
    shut: Shut,
    file: Option<&Path>,
    out: &Path,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let (assignment, by, words) = match file {
        Some(file) if is_draft(file) => {
            let now = shut.now();
            (drafted(draft_of(file, &shut.words)?, now), None, shut.words)
        }
        Some(file) => {
            let kept = opened(shut)?;
            let offer = offered(&kept, file)?;
            (offer.assignment, Some(offer.by), kept.words)
        }
        None => {
            let kept = opened(shut)?;
            let mut homework = kept.journal.homework().map_err(|error| kept.fault(error))?;
            let none = || Failure::Fault(kept.words.say("homework-none", &[]));
            (homework.accepted.pop().ok_or_else(none)?.assignment, None, kept.words)
        }
    };
    let by = by.as_ref().map(|by| by.reveal().as_str());
    let spoken = Words::new(assignment.plan.language);
    let html = sheet(&assignment, by, country, library, &spoken);
    write_new(out, html.as_bytes()).map_err(|error| not_written(error, &words))?;
    Ok(terminal.say(&words.say("homework-written", &[("file", out.display().to_string().into())]))?)
}

fn key(shut: Shut, to: &Path, yes: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let kept = opened(shut)?;
    let file = identity_file(&kept.journal).map_err(|error| refused(error, &kept.words))?;
    if !agreed(yes, "homework-key-ask", &kept.words, terminal)? {
        return Ok(());
    }
    write_new(to, file.reveal().as_bytes()).map_err(|error| not_written(error, &kept.words))?;
    Ok(terminal.say(&kept.words.say("homework-written", &[("file", to.display().to_string().into())]))?)
}
