//! `perron play` and `perron ground`: full-screen where a person sits, plain lines elsewhere, a file without a device.

use std::io::BufRead;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use perron_companion::exercise::Wishes;
use perron_companion::practising::{BeginError, DeviceError, News, Practising, Profile, State};
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
use crate::signals::Signals;
use crate::terminal::Terminal;

/// How often typed lines and signals are looked for.
const LOOK: Duration = Duration::from_millis(50);

/// Plays an exercise; a length out of reach becomes the nearest, and says so.
pub fn run(home: &Home, args: &PracticeArgs, rest: bool, terminal: &mut Terminal) -> Result<(), Failure> {
    let laid = lay::lay(home, args, Reach::Nearest, terminal)?;
    lay::tell_recorded(&laid, args, terminal)?;
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
    let is_grounding = laid.id() == GROUNDING;
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
    let mut signals = Signals::listen()?;
    let mut practising = match Practising::begin(&prepared, profile) {
        Ok(practising) => practising,
        Err(BeginError::Device(error)) => {
            terminal.say(&words.say(without(&error), &[]))?;
            return instead_a_file(&prepared, &title, &words, &signals, terminal);
        }
        Err(error) => return Err(error.into()),
    };
    terminal.say(&words.say("starting", &[("title", title.clone().into()), ("length", length.into())]))?;
    let lived = if Terminal::is_attended() {
        player::run(&mut practising, &title, prepared.ending(), &words, &mut signals).map_err(Failure::from)
    } else {
        plain(&mut practising, &words, &mut signals, terminal)
    };
    let over = practising.now().state;
    // Whatever happened to the terminal, the sound fades and is not cut.
    practising.finish();
    for key in farewell(lived?, over, prepared.ending(), is_grounding) {
        terminal.say(&words.say(key, &[]))?;
    }
    Ok(())
}

/// What is said when all is silent, from the last state that lived and how it was over. Whoever was at the grounding may
/// need help now; after a sleep ending nothing is shown, asked or started.
const fn farewell(lived: State, over: State, ending: Ending, is_grounding: bool) -> &'static [&'static str] {
    let at_grounding = is_grounding || matches!(lived, State::Grounding | State::Asked);
    match (over, ending) {
        (State::Stopped, _) if at_grounding => &["stopped-grounding", "help"],
        (State::Stopped, _) => &["stopped"],
        _ if at_grounding => &["ended-grounding", "help"],
        (_, Ending::Wake) => &["ended-wake"],
        (_, Ending::Sleep) => &[],
    }
}

/// Why there is no sound, in a person's words.
const fn without(error: &DeviceError) -> &'static str {
    match error {
        DeviceError::NotBuilt => "no-playback",
        DeviceError::None => "no-device",
        DeviceError::Refused | DeviceError::Format | DeviceError::System => "device-refused",
    }
}

/// Without a device the practice becomes a file where the person is, never in a place for temporary files: it may speak
/// their own words.
fn instead_a_file(
    prepared: &Prepared,
    title: &str,
    words: &Words,
    signals: &Signals,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let name: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let out = std::env::current_dir()?.join(format!("{}.wav", name.to_lowercase()));
    let mut record = Record::default();
    record.add(Frames::ZERO, Command::Begin);
    render::to_file(prepared, &record, Stem::Mix, &out, words, signals)?;
    terminal.say(&words.say("rendered", &[("file", out.display().to_string().into())]))?;
    Ok(())
}

/// Plain lines: each sentence with its time, commands as letters. Tells the last state before it was over.
fn plain(
    practising: &mut Practising,
    words: &Words,
    signals: &mut Signals,
    terminal: &mut Terminal,
) -> Result<State, Failure> {
    terminal.say(&terminal.dim(&words.say("keys-plain", &[])))?;
    let typed = typed_lines();
    let mut living = practising.now().state;
    loop {
        if signals.pass_on() {
            practising.command(Command::Stop);
        }
        for line in typed.try_iter() {
            let silent = practising.now().state.is_silent();
            match letter(&line, silent) {
                Some(command) => practising.command(command),
                None => terminal.say(&terminal.dim(&words.say("keys-plain", &[])))?,
            }
        }
        if let Some(news) = practising.next(LOOK) {
            tell(&news, words, terminal)?;
            continue;
        }
        let state = practising.now().state;
        if state.is_over() {
            return Ok(living);
        }
        living = state;
    }
}

fn tell(news: &News, words: &Words, terminal: &mut Terminal) -> Result<(), Failure> {
    let key = match news.event {
        Event::Sentence { .. } => {
            let text = news.text.as_deref().unwrap_or_default();
            terminal.say(&format!("{}  {text}", clock(news.at.to_millis())))?;
            return Ok(());
        }
        Event::Paused if news.lost => "state-lost",
        Event::Paused => "state-paused",
        Event::Resumed => "state-playing",
        Event::Grounded => "state-grounding",
        Event::Returned => "state-playing",
        Event::Hold { open: true } => "state-holding",
        Event::Asked => "asked",
        Event::Refused(refusal) => player::refused(refusal),
        Event::Underrun { .. } => "underrun",
        _ => return Ok(()),
    };
    terminal.say(&terminal.dim(&words.say(key, &[])))?;
    if news.event == Event::Asked {
        terminal.say(&words.say("help", &[]))?;
    }
    Ok(())
}

/// The command a letter stands for, large or small; `p` goes on again where it is silent, and so does Enter alone in a hold.
fn letter(typed: &str, silent: bool) -> Option<Command> {
    Some(match typed.trim().to_lowercase().as_str() {
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

/// `m:ss` heard so far.
fn clock(heard: Millis) -> String {
    let seconds = heard.0 / 1_000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_commands_large_or_small_and_anything_else_is_none() {
        let letters = [
            ("p", Command::Pause),
            ("g", Command::Ground),
            ("r", Command::Return),
            ("s", Command::Stop),
            ("q", Command::Stop),
            ("b", Command::Back),
            ("+", Command::Stay),
            ("c", Command::Continue),
            ("", Command::Continue),
        ];
        for (typed, command) in letters {
            assert_eq!(letter(typed, false), Some(command), "{typed}");
            assert_eq!(letter(&format!(" {} ", typed.to_uppercase()), false), Some(command), "{typed}");
        }
        assert_eq!(letter("p", true), Some(Command::Resume));
        assert_eq!(letter("stop", false), None);
    }

    #[test]
    fn whoever_was_at_the_grounding_is_told_where_help_is_and_whoever_sleeps_nothing() {
        assert_eq!(farewell(State::Asked, State::Stopped, Ending::Sleep, false), ["stopped-grounding", "help"]);
        assert_eq!(farewell(State::Playing, State::Ended, Ending::Wake, true), ["ended-grounding", "help"]);
        assert_eq!(farewell(State::Playing, State::Stopped, Ending::Wake, false), ["stopped"]);
        assert_eq!(farewell(State::Playing, State::Ended, Ending::Wake, false), ["ended-wake"]);
        assert_eq!(farewell(State::Playing, State::Ended, Ending::Sleep, false), [""; 0]);
    }

    #[test]
    fn what_was_heard_is_told_in_whole_seconds() {
        assert_eq!(clock(Millis(61_999)), "1:01");
    }
}
