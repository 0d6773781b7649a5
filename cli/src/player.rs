//! The full-screen player: a key for everything a person may want, and a picture that is drawn again only when it changed.

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use perron_companion::practising::{News, Now, Practising, State};
use perron_companion::script::Ending;
use perron_companion::session::{Command, Event as Happened, Refusal};
use perron_companion::{Bus, Decibels, Level, Words};
use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::page::Next;
use crate::screen::{self, Picture};
use crate::signals::Signals;

/// How often the time left is looked at; a key is seen at once.
const LOOK: Duration = Duration::from_millis(100);

/// So long a notice stays.
const NOTICE: Duration = Duration::from_secs(4);

/// From full to the lowest level in ten steps.
const STEP: f32 = 4.0;

/// What stands on the screen around a practice.
pub struct Shown<'a> {
    /// The exercise's title.
    pub title: &'a str,
    /// How it ends.
    pub ending: Ending,
    /// The words of the screen.
    pub words: &'a Words,
    /// Whom one can reach.
    pub help: &'a [String],
}

/// Plays until the end, a stop, or a closed terminal, and then lets `afterwards` show what comes after, told the last state
/// before it was over and how it was over. Whatever happens, `listen` is told.
pub fn run<T>(
    practising: &mut Practising,
    shown: &Shown<'_>,
    keys: &Keys,
    signals: &mut Signals,
    listen: &mut dyn FnMut(&News),
    afterwards: impl FnOnce(&mut DefaultTerminal, &mut Next<'_>, State, State) -> io::Result<T>,
) -> io::Result<(State, T)> {
    on_screen(|terminal| {
        let living = show(terminal, keys, practising, shown, signals, listen);
        let over = practising.now().state;
        if shown.ending == Ending::Sleep && over == State::Ended {
            rest(terminal, keys, signals)?;
        }
        // Whoever closes the terminal answers nothing more.
        let leave = || Event::Key(KeyCode::Esc.into());
        let mut next = || if signals.told() { Ok(Some(leave())) } else { keys.next() };
        Ok((living, afterwards(terminal, &mut next, living, over)?))
    })
}

/// Shows pages before anything sounds. Keys are read in between drawing, so that what is asked afterwards, line by line, is
/// left to standard input.
pub fn before<T>(pages: impl FnOnce(&mut DefaultTerminal, &mut Next<'_>) -> io::Result<T>) -> io::Result<T> {
    let mut next = || if event::poll(LOOK)? { event::read().map(Some) } else { Ok(None) };
    on_screen(|terminal| pages(terminal, &mut next))
}

/// Takes the whole screen, and gives it back.
fn on_screen<T>(what: impl FnOnce(&mut DefaultTerminal) -> io::Result<T>) -> io::Result<T> {
    let mut terminal = ratatui::try_init()?;
    let done = what(&mut terminal);
    let restored = terminal.show_cursor().and_then(|()| ratatui::try_restore());
    if restored.is_err() {
        // It has gone. Dropped, it would complain on standard error, which is that same terminal, and end in a panic.
        std::mem::forget(terminal);
    }
    let done = done?;
    restored.map(|()| done)
}

/// What is typed, as it comes. Read on a thread of its own: of a terminal that has gone, reading never comes back.
pub struct Keys(Receiver<Event>);

impl Keys {
    /// Reads from now on, and for as long as the program lives: there is one of it.
    pub fn read() -> Self {
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            while let Ok(event) = event::read() {
                if sender.send(event).is_err() {
                    break;
                }
            }
        });
        Self(receiver)
    }

    /// The next thing typed, or `None` when it is time to look again.
    fn next(&self) -> io::Result<Option<Event>> {
        match self.0.recv_timeout(LOOK) {
            Ok(event) => Ok(Some(event)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

fn show(
    terminal: &mut DefaultTerminal,
    keys: &Keys,
    practising: &mut Practising,
    shown: &Shown<'_>,
    signals: &mut Signals,
    listen: &mut dyn FnMut(&News),
) -> State {
    let mut living = practising.now().state;
    let mut drawn: Option<Picture> = None;
    let mut notice: Option<(&'static str, Instant)> = None;
    // Whether the terminal has gone: then nothing is shown or read any more, and the sound fades.
    let mut gone = false;
    loop {
        if signals.pass_on() {
            practising.command(Command::Stop);
        }
        while let Some(news) = practising.next(if gone { LOOK } else { Duration::ZERO }) {
            listen(&news);
            notice = match news.event {
                Happened::Refused(refusal) => Some((refused(refusal), Instant::now())),
                Happened::Underrun { .. } => Some(("underrun", Instant::now())),
                // What was done makes what could not be done the past.
                Happened::Paused | Happened::Resumed | Happened::Grounded | Happened::Returned => None,
                _ => notice,
            };
        }
        notice = notice.filter(|(_, since)| since.elapsed() < NOTICE);
        let now = practising.now();
        if now.state.is_over() {
            // It may have come to its end after its news were read.
            while let Some(news) = practising.next(Duration::ZERO) {
                listen(&news);
            }
            return living;
        }
        living = now.state;
        if gone {
            continue;
        }
        let picture = Picture::of(&now, notice.map(|(key, _)| key));
        let shows = drawn.as_ref() == Some(&picture)
            || terminal.draw(|frame| picture.draw(frame, shown.title, shown.words, shown.help)).is_ok();
        drawn = Some(picture);
        match if shows { keys.next() } else { Err(io::ErrorKind::UnexpectedEof.into()) } {
            Ok(Some(Event::Key(key))) if key.kind != KeyEventKind::Release => match wish(key, &now) {
                Some(Wish::Command(command)) => practising.command(command),
                Some(Wish::Level(bus, level)) => practising.level(bus, level),
                None => {}
            },
            // Another size is another picture.
            Ok(Some(Event::Resize(..))) => drawn = None,
            Ok(_) => {}
            Err(_) => {
                gone = true;
                practising.command(Command::Stop);
            }
        }
    }
}

/// After a sleep ending the screen is black until someone wants it back: a terminal that lights up would wake.
fn rest(terminal: &mut DefaultTerminal, keys: &Keys, signals: &Signals) -> io::Result<()> {
    terminal.draw(screen::dark)?;
    while !signals.told() {
        match keys.next()? {
            Some(Event::Key(_)) => break,
            Some(Event::Resize(..)) => {
                terminal.draw(screen::dark)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Why a command had no meaning, in a person's words: whoever asks for the ground twice may be afraid, and is there.
pub const fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Grounding => "refused-grounding",
        _ => "refused",
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    Command(Command),
    Level(Bus, Level),
}

/// The wish of a key at this moment; large letters are small ones, for who looks for a shift key in the dark?
fn wish(key: KeyEvent, now: &Now) -> Option<Wish> {
    let command = match key.code {
        KeyCode::Char('c' | 'C') if key.modifiers.contains(KeyModifiers::CONTROL) => Command::Stop,
        KeyCode::Esc => Command::Stop,
        KeyCode::Enter => Command::Continue,
        KeyCode::Char(letter) => match letter.to_ascii_lowercase() {
            ' ' | 'p' => match now.state {
                state if state.is_silent() => Command::Resume,
                _ => Command::Pause,
            },
            'g' => Command::Ground,
            'r' => Command::Return,
            's' | 'q' => Command::Stop,
            'b' => Command::Back,
            '+' | '=' => Command::Stay,
            'c' => Command::Continue,
            digit => return turn(digit, now),
        },
        _ => return None,
    };
    Some(Wish::Command(command))
}

/// Two keys a bus: softer, louder.
fn turn(digit: char, now: &Now) -> Option<Wish> {
    let (bus, up) = match digit {
        '1' => (Bus::Voice, false),
        '2' => (Bus::Voice, true),
        '3' => (Bus::Bed, false),
        '4' => (Bus::Bed, true),
        '5' => (Bus::Bell, false),
        '6' => (Bus::Bell, true),
        _ => return None,
    };
    Some(Wish::Level(bus, turned(now.level(bus), up)))
}

/// One step up or down; below the lowest lies off.
fn turned(level: Level, up: bool) -> Level {
    let now = level.decibels().0;
    match (level == Level::OFF, up) {
        (true, true) => Level::LOWEST,
        (true, false) => Level::OFF,
        (false, false) if now <= Level::LOWEST.decibels().0 => Level::OFF,
        (false, up) => Level::new(Decibels(if up { now + STEP } else { now - STEP })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(state: State) -> Now {
        Now { state, sentence: None, left: None, levels: [Level::FULL; 3] }
    }

    fn typed(code: KeyCode, state: State) -> Option<Wish> {
        wish(KeyEvent::new(code, KeyModifiers::NONE), &now(state))
    }

    #[test]
    fn every_key_has_its_command_large_or_small() {
        let keys = [
            ('p', Command::Pause),
            (' ', Command::Pause),
            ('g', Command::Ground),
            ('r', Command::Return),
            ('s', Command::Stop),
            ('q', Command::Stop),
            ('b', Command::Back),
            ('+', Command::Stay),
            ('=', Command::Stay),
            ('c', Command::Continue),
        ];
        for (key, command) in keys {
            assert_eq!(typed(KeyCode::Char(key), State::Playing), Some(Wish::Command(command)), "{key}");
            let large = key.to_ascii_uppercase();
            assert_eq!(typed(KeyCode::Char(large), State::Playing), Some(Wish::Command(command)), "{large}");
        }
        assert_eq!(typed(KeyCode::Enter, State::Playing), Some(Wish::Command(Command::Continue)));
        assert_eq!(typed(KeyCode::Esc, State::Playing), Some(Wish::Command(Command::Stop)));
        assert_eq!(typed(KeyCode::Char('x'), State::Playing), None);
        assert_eq!(typed(KeyCode::Tab, State::Playing), None);
    }

    #[test]
    fn ctrl_c_stops_and_c_goes_on() {
        let key = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(wish(key, &now(State::Playing)), Some(Wish::Command(Command::Stop)));
    }

    #[test]
    fn space_goes_on_where_it_is_silent() {
        for state in [State::Paused, State::Lost, State::Interrupted] {
            assert_eq!(typed(KeyCode::Char(' '), state), Some(Wish::Command(Command::Resume)));
        }
        for state in [State::Playing, State::Holding, State::Grounding, State::Asked] {
            assert_eq!(typed(KeyCode::Char(' '), state), Some(Wish::Command(Command::Pause)));
        }
    }

    #[test]
    fn digits_turn_one_bus_each() {
        let softer = Level::new(Decibels(-STEP));
        for (digit, bus) in [('1', Bus::Voice), ('3', Bus::Bed), ('5', Bus::Bell)] {
            assert_eq!(typed(KeyCode::Char(digit), State::Playing), Some(Wish::Level(bus, softer)));
        }
        for (digit, bus) in [('2', Bus::Voice), ('4', Bus::Bed), ('6', Bus::Bell)] {
            assert_eq!(typed(KeyCode::Char(digit), State::Playing), Some(Wish::Level(bus, Level::FULL)));
        }
    }

    #[test]
    fn levels_go_down_to_forty_and_then_off_and_back() {
        let mut level = Level::FULL;
        let mut steps = 0;
        while level != Level::OFF {
            level = turned(level, false);
            steps += 1;
        }
        assert_eq!(steps, 11);
        for _ in 0..11 {
            level = turned(level, true);
        }
        assert_eq!(level, Level::FULL);
        assert_eq!(turned(Level::FULL, true), Level::FULL);
    }
}
