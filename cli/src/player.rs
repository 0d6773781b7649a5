//! The full-screen player: the title, the sentence now, the time left, and a key for everything a person may want.
//!
//! It is dark and nearly still, for it may lie beside a bed; it draws again only when something changed.

use std::time::Duration;

use perron_companion::practising::{Now, Practising, State};
use perron_companion::session::Command;
use perron_companion::{Bus, Level, Millis, Words};
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::layout::{Alignment, Constraint, Layout};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Text};
use ratatui::widgets::{Paragraph, Wrap};
use ratatui::{DefaultTerminal, Frame};

/// How often keys are looked for and the time left is looked at.
const LOOK: Duration = Duration::from_millis(100);

/// A wider sentence is hard to take in at a glance.
const WIDEST: u16 = 64;

/// Plays until the end, a stop, or a closed terminal.
pub fn run(practising: &mut Practising, title: &str, words: &Words) -> std::io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let result = show(&mut terminal, practising, title, words);
    ratatui::try_restore()?;
    result
}

fn show(
    terminal: &mut DefaultTerminal,
    practising: &mut Practising,
    title: &str,
    words: &Words,
) -> std::io::Result<()> {
    let mut shown = None;
    loop {
        let now = practising.now();
        if now.state.is_over() {
            return Ok(());
        }
        let seen = seen(&now);
        if shown.as_ref() != Some(&seen) {
            terminal.draw(|frame| draw(frame, &now, title, words))?;
            shown = Some(seen);
        }
        if event::poll(LOOK)? {
            match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => press(key, &now, practising),
                // Another size is another picture.
                Event::Resize(..) => shown = None,
                _ => {}
            }
        }
    }
}

/// What of a moment can be seen: whole seconds, not frames.
fn seen(now: &Now) -> (State, Option<String>, Option<u64>, [Level; 3], bool) {
    (now.state, now.sentence.clone(), now.left.map(|left| left.0 / 1_000), now.levels, now.refused)
}

/// Half of the way from full to the lowest level in ten steps.
const STEP: f32 = 4.0;

fn press(key: KeyEvent, now: &Now, practising: &mut Practising) {
    if key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char('c') {
        practising.command(Command::Stop);
        return;
    }
    match key.code {
        KeyCode::Char(' ' | 'p') => practising.command(match now.state {
            State::Paused | State::Interrupted => Command::Resume,
            _ => Command::Pause,
        }),
        KeyCode::Char('g') => practising.command(Command::Ground),
        KeyCode::Char('r') => practising.command(Command::Return),
        KeyCode::Char('s' | 'q') | KeyCode::Esc => practising.command(Command::Stop),
        KeyCode::Char('b') => practising.command(Command::Back),
        KeyCode::Char('+' | '=') => practising.command(Command::Stay),
        KeyCode::Enter | KeyCode::Char('c') => practising.command(Command::Continue),
        KeyCode::Char(digit @ '1'..='6') => {
            let (bus, up) = match digit {
                '1' => (Bus::Voice, false),
                '2' => (Bus::Voice, true),
                '3' => (Bus::Bed, false),
                '4' => (Bus::Bed, true),
                '5' => (Bus::Bell, false),
                _ => (Bus::Bell, true),
            };
            practising.level(bus, turned(now.level(bus), up));
        }
        _ => {}
    }
}

/// One step up or down; below the lowest lies off.
fn turned(level: Level, up: bool) -> Level {
    let now = level.decibels().0;
    match (level == Level::OFF, up) {
        (true, true) => Level::LOWEST,
        (true, false) => Level::OFF,
        (false, false) if now <= Level::LOWEST.decibels().0 => Level::OFF,
        (false, up) => Level::new(perron_companion::Decibels(if up { now + STEP } else { now - STEP })),
    }
}

fn draw(frame: &mut Frame<'_>, now: &Now, title: &str, words: &Words) {
    let dim = Style::new().add_modifier(Modifier::DIM);
    let area = frame.area();
    let [top, _, middle, state, _, bottom] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(6),
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(4),
    ])
    .areas(area);

    frame.render_widget(Paragraph::new(Line::styled(title, dim)).alignment(Alignment::Center), top);

    let margin = area.width.saturating_sub(WIDEST) / 2;
    let [_, middle, _] =
        Layout::horizontal([Constraint::Length(margin), Constraint::Fill(1), Constraint::Length(margin)]).areas(middle);
    let sentence = match (&now.sentence, now.state) {
        (_, State::Asked) => words.say("asked", &[]),
        (Some(sentence), _) => sentence.clone(),
        (None, _) => String::new(),
    };
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let text = Text::styled(sentence, bold);
    frame.render_widget(Paragraph::new(text).alignment(Alignment::Center).wrap(Wrap { trim: true }), middle);

    let mut lines = vec![Line::styled(condition(now, words), dim)];
    if now.state == State::Asked {
        lines.push(Line::raw(words.say("help", &[])));
    } else if now.refused {
        lines.push(Line::styled(words.say("refused", &[]), dim));
    }
    let told = Paragraph::new(lines).alignment(Alignment::Center).wrap(Wrap { trim: true });
    frame.render_widget(told, state);

    let keys = vec![
        Line::styled(levels(now, words), dim),
        Line::styled(words.say("keys", &[]), dim),
        Line::styled(words.say("keys-levels", &[]), dim),
    ];
    frame.render_widget(Paragraph::new(keys).alignment(Alignment::Center).wrap(Wrap { trim: true }), bottom);
}

/// The state in words, and the time left.
fn condition(now: &Now, words: &Words) -> String {
    let state = words.say(now.state.key(), &[]);
    match now.left {
        Some(left) if now.state != State::Asked => {
            format!("{state} · {}", words.say("left", &[("time", clock(left).into())]))
        }
        _ => state,
    }
}

fn levels(now: &Now, words: &Words) -> String {
    let one = |bus: Bus, key: &str| {
        let level = now.level(bus);
        let shown = if level == Level::OFF {
            words.say("level-off", &[])
        } else {
            format!("{:+.0} dB", level.decibels().0).replace("-0", "0").replace("+0", "0")
        };
        format!("{} {shown}", words.say(key, &[]))
    };
    [one(Bus::Voice, "level-voice"), one(Bus::Bed, "level-bed"), one(Bus::Bell, "level-bell")].join(" · ")
}

/// `m:ss`, rounded up, so that the last second is one.
pub fn clock(left: Millis) -> String {
    let seconds = left.0.div_ceil(1_000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn the_last_second_is_one() {
        assert_eq!(clock(Millis(1)), "0:01");
        assert_eq!(clock(Millis(61_000)), "1:01");
    }
}
