//! A page that is read and answered with a key: what comes before and after an exercise.
//!
//! As dark and as still as the player. What does not fit is read on with the key that goes on, so that nothing is passed
//! unseen; the keys always stand at the bottom.

use std::io;

use perron_companion::Words;
use perron_companion::care::Distress;
use ratatui::backend::Backend;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::layout::{Constraint, Layout};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};
use ratatui::{Frame, Terminal};

use crate::screen::{CALM, QUIET, column, dark};

/// What a page says, and the keys it takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What it says, one paragraph an entry.
    pub says: Vec<String>,
    /// The keys that mean something, as they are shown.
    pub keys: Vec<&'static str>,
    /// Whether a number from 0 to 10 can be typed.
    pub takes_a_score: bool,
}

/// What a person answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// On, past a question too.
    On,
    /// Here and now.
    Ground,
    /// A safe place instead.
    SafePlace,
    /// Away.
    Leave,
    /// A number.
    Score(Distress),
}

/// Where keys come from: the next thing typed, or nothing yet.
pub type Next<'a> = dyn FnMut() -> io::Result<Option<Event>> + 'a;

impl Page {
    /// Shows it until it is answered.
    pub fn ask<B: Backend>(
        &self,
        terminal: &mut Terminal<B>,
        words: &Words,
        next: &mut Next<'_>,
    ) -> io::Result<Answer> {
        let mut reading = Reading::default();
        loop {
            let drawn = terminal.draw(|frame| self.draw(frame, words, &mut reading));
            drawn.map_err(|error| io::Error::other(error.to_string()))?;
            loop {
                match next()? {
                    Some(Event::Key(key)) if key.kind != KeyEventKind::Release => {
                        if let Some(answer) = self.pressed(key, &mut reading) {
                            return Ok(answer);
                        }
                        break;
                    }
                    Some(Event::Resize(..)) => break,
                    _ => {}
                }
            }
        }
    }

    /// What a key answers; `None` reads on, types, or means nothing. Large letters are small ones.
    fn pressed(&self, key: KeyEvent, reading: &mut Reading) -> Option<Answer> {
        let takes = |name: &str| self.keys.contains(&name);
        match key.code {
            KeyCode::Char('c' | 'C') if key.modifiers.contains(KeyModifiers::CONTROL) => return Some(Answer::Leave),
            KeyCode::Esc => return Some(Answer::Leave),
            KeyCode::Enter | KeyCode::Char(' ') => return self.on(reading),
            KeyCode::Down | KeyCode::PageDown => reading.on(),
            KeyCode::Up | KeyCode::PageUp => reading.from = 0,
            KeyCode::Backspace => {
                reading.typed.pop();
            }
            KeyCode::Char(letter) => match letter.to_ascii_lowercase() {
                'g' if takes("key-ground-now") => return Some(Answer::Ground),
                'p' if takes("key-safe-place") => return Some(Answer::SafePlace),
                'q' | 's' => return Some(Answer::Leave),
                digit if digit.is_ascii_digit() && self.takes_a_score => {
                    let typed = format!("{}{digit}", reading.typed);
                    // Whoever types another number meant that one: 3 and then 7 is 7, 1 and then 0 is 10.
                    reading.typed = if typed.parse::<Distress>().is_ok() { typed } else { digit.to_string() };
                }
                _ => {}
            },
            _ => {}
        }
        None
    }

    fn on(&self, reading: &mut Reading) -> Option<Answer> {
        if reading.is_more() {
            reading.on();
            return None;
        }
        let score = reading.typed.parse().ok().filter(|_| self.takes_a_score);
        Some(score.map_or(Answer::On, Answer::Score))
    }

    fn draw(&self, frame: &mut Frame<'_>, words: &Words, reading: &mut Reading) {
        dark(frame);
        let area = column(frame.area());
        let named = |key: &&'static str| match *key {
            // Whoever has typed a number skips nothing any more.
            "key-skip" if !reading.typed.is_empty() => words.say("key-begin", &[]),
            key => words.say(key, &[]),
        };
        let named: Vec<String> = self.keys.iter().map(named).collect();
        let keys = Paragraph::new(named.join(" · ")).style(QUIET).wrap(Wrap { trim: true });
        let mut lines = Vec::new();
        for (index, paragraph) in self.says.iter().enumerate() {
            if index > 0 {
                lines.push(Line::default());
            }
            lines.push(Line::from(paragraph.clone()));
        }
        if self.takes_a_score {
            lines.extend([Line::default(), Line::from(format!("> {}", reading.typed))]);
        }
        let says = Paragraph::new(lines).style(CALM).wrap(Wrap { trim: true });
        let height = |paragraph: &Paragraph<'_>| u16::try_from(paragraph.line_count(area.width)).unwrap_or(u16::MAX);
        let (rows, key_rows) = (height(&says), height(&keys).min(area.height.saturating_sub(1)));
        let room = area.height.saturating_sub(key_rows);
        reading.shown(rows, room);
        let free = room.saturating_sub(rows);
        let parts = Layout::vertical([Constraint::Length(free / 3), Constraint::Fill(1), Constraint::Length(key_rows)]);
        let [_, at_says, at_keys] = parts.areas(area);
        frame.render_widget(says.scroll((reading.from, 0)), at_says);
        frame.render_widget(keys, at_keys);
    }
}

/// How far a page was read, and what was typed on it.
#[derive(Debug, Default)]
struct Reading {
    typed: String,
    from: u16,
    last: u16,
    room: u16,
}

impl Reading {
    fn shown(&mut self, rows: u16, room: u16) {
        (self.last, self.room) = (rows.saturating_sub(room), room);
        self.from = self.from.min(self.last);
    }

    const fn is_more(&self) -> bool {
        self.from < self.last
    }

    /// On by what is seen, less a row that ties both together.
    fn on(&mut self) {
        let step = self.room.saturating_sub(1).max(1);
        self.from = self.from.saturating_add(step).min(self.last);
    }
}
