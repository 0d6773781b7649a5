//! `perron play` and `perron ground`: full-screen where a person sits, plain lines elsewhere, a file without a device.

use std::io::BufRead;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use perron_companion::exercise::Wishes;
use perron_companion::practising::{News, Practising, Profile, State};
use perron_companion::preparing::{GROUNDING, Laid, Prepared, Reach, lay as lay_out};
use perron_companion::script::Ending;
use perron_companion::session::{Command, Event, Record};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Frames, Language, Millis, Stem, Words};

use crate::args::PracticeArgs;
use crate::failure::Failure;
use crate::home::{self, Home};
use crate::lay;
use crate::player;
use crate::render;
use crate::terminal::Terminal;

/// Plays an exercise; a length out of reach becomes the nearest, and says so.
pub fn run(home: &Home, args: &PracticeArgs, rest: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let laid = lay::lay(home, args, Reach::Nearest, terminal)?;
    let profile = if rest { Profile::Rest } else { Profile::Interactive };
    play(laid, profile, terminal)
}

/// Plays the grounding by itself.
pub fn ground(
    home: &Home,
    lang: Option<Language>,
    length: Option<Millis>,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let library = home.library()?;
    let language = home::language(lang);
    let script = library.find(GROUNDING, language)?.playable()?;
    let wishes = Wishes { length, ..Wishes::default() };
    let mut voices = Voices::new(Choice::default(), Assets::Embedded);
    play(lay_out(script, &library, &wishes, &mut voices, Reach::Nearest)?, Profile::Interactive, terminal)
}

fn play(laid: Laid, profile: Profile, terminal: &mut Terminal) -> Result<(), Failure> {
    let words = Words::new(laid.language());
    let title = laid.title().to_string();
    if let Some(asked) = laid.instead_of() {
        let (asked, nearest) = (asked.to_string(), laid.length().to_millis().to_string());
        terminal.say(&words.say("nearest", &[("asked", asked.into()), ("nearest", nearest.into())]))?;
    }
    if laid.unvoiced() > 0 {
        terminal.say(&words.say("no-voice", &[("count", laid.unvoiced().into())]))?;
    }
    if laid.is_provisional() {
        terminal.say(&terminal.dim(&words.say("provisional", &[])))?;
    }
    for fault in laid.faults() {
        terminal.complain(fault);
    }
    let length = laid.length().to_millis().to_string();
    let prepared = laid.prepare()?;
    let mut practising = match Practising::begin(&prepared, profile) {
        Ok(practising) => practising,
        Err(_) => return instead_a_file(&prepared, &title, &words, terminal),
    };
    terminal.say(&words.say("starting", &[("title", title.clone().into()), ("length", length.into())]))?;
    if Terminal::is_attended() {
        player::run(&mut practising, &title, &words)?;
    } else {
        plain(&mut practising, &words, terminal)?;
    }
    let end = practising.now();
    practising.finish();
    // After a sleep ending nothing is shown, asked or started.
    match (end.state, prepared.ending()) {
        (State::Stopped, _) => terminal.say(&words.say("stopped", &[]))?,
        (_, Ending::Wake) => terminal.say(&words.say("ended-wake", &[]))?,
        (_, Ending::Sleep) => {}
    }
    Ok(())
}

/// Without a device the practice becomes a file where the person is, never in a place for temporary files: it may speak
/// their own words.
fn instead_a_file(prepared: &Prepared, title: &str, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    terminal.say(&words.say("no-device", &[]))?;
    let name: String = title.chars().map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let out = std::env::current_dir()?.join(format!("{name}.wav"));
    let mut record = Record::default();
    record.add(Frames::ZERO, Command::Begin);
    render::to_file(prepared, &record, Stem::Mix, &out, words)?;
    terminal.say(&words.say("rendered", &[("file", out.display().to_string().into())]))?;
    Ok(())
}

/// Plain lines: each sentence with its time, commands as letters.
fn plain(practising: &mut Practising, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    terminal.say(&terminal.dim(&words.say("keys-plain", &[])))?;
    let typed = typed_lines();
    loop {
        for line in typed.try_iter() {
            let silent = matches!(practising.now().state, State::Paused | State::Interrupted);
            if let Some(command) = letter(line.trim(), silent) {
                practising.command(command);
            }
        }
        if let Some(news) = practising.next(Duration::from_millis(100)) {
            tell(&news, words, terminal)?;
        } else if practising.now().state.is_over() {
            return Ok(());
        }
    }
}

fn tell(news: &News, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    let key = match news.event {
        Event::Sentence { .. } => {
            let text = news.text.as_deref().unwrap_or_default();
            terminal.say(&format!("{}  {text}", player::clock(news.at.to_millis())))?;
            return Ok(());
        }
        Event::Paused => "state-paused",
        Event::Resumed => "state-playing",
        Event::Grounded => "state-grounding",
        Event::Returned => "state-playing",
        Event::Hold { open: true } => "state-holding",
        Event::Asked => "asked",
        Event::Refused(_) => "refused",
        Event::Underrun { .. } => "underrun",
        _ => return Ok(()),
    };
    terminal.say(&terminal.dim(&words.say(key, &[])))?;
    if news.event == Event::Asked {
        terminal.say(&words.say("help", &[]))?;
    }
    Ok(())
}

/// The command a letter stands for; `p` goes on again where it is silent.
fn letter(typed: &str, silent: bool) -> Option<Command> {
    Some(match typed {
        "p" if silent => Command::Resume,
        "p" => Command::Pause,
        "r" => Command::Return,
        "g" => Command::Ground,
        "s" | "q" => Command::Stop,
        "b" => Command::Back,
        "+" => Command::Stay,
        "c" | "" => Command::Continue,
        _ => return None,
    })
}

/// Lines of standard input as they come; its end only means that no more commands will.
fn typed_lines() -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines() {
            let Ok(line) = line else { break };
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}
