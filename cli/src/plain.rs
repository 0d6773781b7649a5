//! A practice where nobody sits at a screen: each sentence is a line with its time, each command a letter.

use std::io::BufRead;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::time::Duration;

use perron_companion::practising::{News, Practising, State};
use perron_companion::session::{Command, Event};
use perron_companion::{Millis, Words};

use crate::failure::Failure;
use crate::player;
use crate::signals::Signals;
use crate::terminal::Terminal;

/// How often typed lines and signals are looked for.
const LOOK: Duration = Duration::from_millis(50);

/// Plays until the end, a stop, or a signal; tells the last state before it was over. Whatever happens, `listen` is told first:
/// a sentence that stands here is kept already.
pub fn run(
    practising: &mut Practising,
    words: &Words,
    help: &[String],
    signals: &mut Signals,
    listen: &mut dyn FnMut(&News),
    terminal: &mut Terminal,
) -> Result<State, Failure> {
    terminal.say(&terminal.dim(&words.say("keys-plain", &[])))?;
    let typed = typed_lines();
    let mut living = practising.now().state;
    // Whether it waits for a person, and whether nobody can answer: then it goes on by itself.
    let (mut waits, mut alone) = (false, false);
    loop {
        if signals.pass_on() {
            practising.command(Command::Stop);
        }
        while !alone {
            let line = match typed.try_recv() {
                Ok(line) => line,
                Err(none) => {
                    alone = none == TryRecvError::Disconnected;
                    break;
                }
            };
            let silent = practising.now().state.is_silent();
            match letter(&line, silent) {
                Some(command) => practising.command(command),
                None => terminal.say(&terminal.dim(&words.say("keys-plain", &[])))?,
            }
        }
        if waits && alone {
            waits = false;
            practising.command(Command::Continue);
        }
        if let Some(news) = practising.next(LOOK) {
            match news.event {
                Event::Hold { open } => waits = open,
                Event::Sentence { .. } => waits = false,
                _ => {}
            }
            listen(&news);
            tell(&news, words, help, terminal)?;
            continue;
        }
        let state = practising.now().state;
        if state.is_over() {
            // It may have come to its end after its news were read.
            while let Some(news) = practising.next(Duration::ZERO) {
                listen(&news);
                tell(&news, words, help, terminal)?;
            }
            return Ok(living);
        }
        living = state;
    }
}

fn tell(news: &News, words: &Words, help: &[String], terminal: &mut Terminal) -> Result<(), Failure> {
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
        for line in help {
            terminal.say(line)?;
        }
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
    fn what_was_heard_is_told_in_whole_seconds() {
        assert_eq!(clock(Millis(61_999)), "1:01");
    }
}
