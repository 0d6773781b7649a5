//! Cards: one's own is shown, another's is taken in, and digits are read aloud.

use std::path::Path;

use perron_companion::Words;
use perron_companion::homework::{
    Card, HomeworkError, Person, Side, introduce, named, own, pair as paired, people, person, qr::Qr, read_card, unpair,
};
use perron_companion::journal::portable::{read_file, write_new};

use super::{picture, refused};
use crate::args::{CardArgs, ForgetArgs, PairArgs};
use crate::failure::Failure;
use crate::journal::export::{agreed, not_written};
use crate::kept::{Kept, Shut};
use crate::terminal::Terminal;
use crate::writing;

/// Shows the person's card; makes their keys the first time.
pub fn card(shut: Shut, side: Side, args: &CardArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    // A card under the name of another kind of file is one that nobody can take in.
    let kind = args.out.as_ref().and_then(|out| out.extension());
    if kind.is_some_and(|kind| !["perron", "svg", "png"].iter().any(|known| kind.eq_ignore_ascii_case(known))) {
        return Err(Failure::Fault(shut.words.say("homework-card-kind", &[])));
    }
    let mut kept = shut.open()?;
    let known = own(&kept.journal).map_err(|error| kept.fault(error))?.map(|own| own.side);
    let side = match (known, side) {
        // Who gives homework is never made someone who gets it unasked: what they send would be refused.
        (Some(Side::Therapist), Side::Client) => {
            terminal.say(&kept.words.say("homework-card-therapist", &[]))?;
            Side::Therapist
        }
        (Some(Side::Client), Side::Therapist) if !agreed(false, "homework-side-ask", &kept.words, terminal)? => {
            return Ok(());
        }
        (_, side) => side,
    };
    let card = introduced(&mut kept, side, args.name.as_deref(), terminal)?;
    let words = &kept.words;
    let is = |kind: &str| {
        args.out.as_ref().and_then(|out| out.extension()).is_some_and(|end| end.eq_ignore_ascii_case(kind))
    };
    let how = if is("perron") { "homework-card-file-how" } else { "homework-card-how" };
    terminal.say(&words.say(how, &[]))?;
    terminal.say(&terminal.bold(&card.address().fingerprint().to_string()))?;
    let text = card.to_text();
    if let Some(out) = &args.out {
        let bytes = match Qr::new(&text) {
            Some(code) if is("svg") => code.svg(card.name().reveal()).into_bytes(),
            Some(code) if is("png") => picture::png(&code)?,
            _ => card.to_bytes().to_vec(),
        };
        write_new(out, &bytes).map_err(|error| not_written(error, words))?;
        return Ok(terminal.say(&words.say("homework-written", &[("file", out.display().to_string().into())]))?);
    }
    if let Some(code) = Qr::new(&text) {
        for line in code.lines() {
            // Black on white whatever the terminal's colours: a code in reverse is one that some cameras cannot read.
            let line = if terminal.colour() { format!("\x1b[30;107m{line}\x1b[0m") } else { line };
            terminal.say(&line)?;
        }
    }
    terminal.say(&words.say("homework-card-text", &[]))?;
    Ok(terminal.say(&text)?)
}

/// The person's card, under the name they have or are asked for.
fn introduced(kept: &mut Kept, side: Side, name: Option<&str>, terminal: &Terminal) -> Result<Card, Failure> {
    let known = own(&kept.journal).map_err(|error| kept.fault(error))?;
    let name = match (name, known) {
        (Some(name), _) => name.to_string(),
        (None, Some(own)) => own.name.reveal().clone(),
        (None, None) => {
            let question = kept.words.say("homework-name-ask", &[]);
            let key = if side == Side::Client { "homework-name-first" } else { "homework-name-first-therapist" };
            let none = Failure::Fault(kept.words.say(key, &[]));
            writing::one_line(&question, &kept.words, terminal)?.ok_or(none)?
        }
    };
    introduce(&mut kept.journal, side, &name).map_err(|error| refused(error, &kept.words))
}

/// Takes in another's card. Who has no keys yet makes them here.
pub fn pair(shut: Shut, side: Side, args: &PairArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let given = if args.card.trim_start().starts_with("PERRON1:") {
        args.card.clone().into_bytes()
    } else {
        read_file(Path::new(&args.card)).map_err(|error| not_written(error, &shut.words))?.to_vec()
    };
    let card = read_card(&given).map_err(|error| refused(error, &shut.words))?;
    let mut kept = shut.open()?;
    if own(&kept.journal).map_err(|error| kept.fault(error))?.is_none() {
        // Before anyone is asked who they are.
        if card.side() == side {
            return Err(refused(HomeworkError::SameSide { side }, &kept.words));
        }
        introduced(&mut kept, side, None, terminal)?;
    }
    let now = kept.now();
    let replaces = match &args.replaces {
        None => None,
        Some(digits) => {
            let known = person(&kept.journal, digits).map_err(|error| match error {
                HomeworkError::Nobody => Failure::Fault(kept.words.say("homework-nobody-digits", &[])),
                error => refused(error, &kept.words),
            })?;
            Some(known.fingerprint)
        }
    };
    let person = paired(&mut kept.journal, &card, args.name.as_deref(), replaces, now)
        .map_err(|error| refused(error, &kept.words))?;
    let told = [("name", person.name.reveal().as_str().into()), ("fingerprint", person.fingerprint.to_string().into())];
    terminal.say(&kept.words.say("homework-paired", &told))?;
    let forget = if person.side == Side::Client { "perron therapist client remove" } else { "perron homework forget" };
    let how = [("name", person.name.reveal().as_str().into()), ("forget", forget.into())];
    Ok(terminal.say(&kept.words.say("homework-paired-how", &how))?)
}

/// Whose keys are known.
pub fn list(shut: Shut, side: Side, terminal: &mut Terminal) -> Result<(), Failure> {
    let key = if side == Side::Client { "homework-nobody-yet" } else { "homework-nobody-yet-therapist" };
    let nobody = shut.words.say(key, &[]);
    let Some(kept) = shut.open_if_there()? else { return Ok(terminal.say(&nobody)?) };
    let people = people(&kept.journal).map_err(|error| kept.fault(error))?;
    if people.is_empty() {
        return Ok(terminal.say(&kept.words.say(key, &[]))?);
    }
    people.iter().try_for_each(|person| Ok(terminal.say(&line(person, &kept.words))?))
}

/// Shows who it is, asks, and forgets their keys.
pub fn forget(shut: Shut, args: &ForgetArgs, terminal: &mut Terminal) -> Result<(), Failure> {
    let nobody = Failure::Fault(shut.words.say("homework-nobody", &[]));
    let mut kept = shut.open_if_there()?.ok_or(nobody)?;
    let person = named(&kept.journal, &args.who).map_err(|error| refused(error, &kept.words))?;
    terminal.say(&line(&person, &kept.words))?;
    let asks = if person.side == Side::Client { "homework-forget-client-ask" } else { "homework-forget-ask" };
    if !agreed(args.yes, asks, &kept.words, terminal)? {
        return Ok(());
    }
    unpair(&mut kept.journal, person.fingerprint).map_err(|error| refused(error, &kept.words))?;
    Ok(terminal.say(&kept.words.say("homework-forgotten", &[]))?)
}

fn line(person: &Person, words: &Words) -> String {
    let told = [
        ("name", person.name.reveal().as_str().into()),
        ("side", side(person.side, words).into()),
        ("fingerprint", person.fingerprint.to_string().into()),
        ("day", words.date(person.since.date()).into()),
    ];
    words.say("homework-person", &told)
}

fn side(side: Side, words: &Words) -> String {
    words.say(if side == Side::Client { "homework-side-client" } else { "homework-side-therapist" }, &[])
}
