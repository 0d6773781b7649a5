//! The picture that the full-screen player shows: for eyes that are half asleep, in a dark room.
//!
//! Grey on black whatever the terminal's own colours are, nothing bright, nothing that moves. The time left is told in
//! whole minutes, for seconds that tick away keep one awake; of the keys only those are shown that mean something now.
//! Where there is little room, what helps least goes first: the levels, the further keys, the title.

use perron_companion::practising::{Now, State};
use perron_companion::{Bus, Level, Millis, Words};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Block, Paragraph, Wrap};

/// A wider sentence is hard to take in at a glance.
const WIDEST: u16 = 64;

/// What is to be read.
pub const CALM: Style = Style::new().fg(Color::Gray).bg(Color::Black);
/// What need not be read.
pub const QUIET: Style = CALM.add_modifier(Modifier::DIM);

/// A moment, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    state: State,
    sentence: Option<String>,
    minutes: Option<usize>,
    levels: [Level; 3],
    notice: Option<&'static str>,
}

impl Picture {
    /// Of this moment; `notice` is the key of something that just happened.
    pub fn of(now: &Now, notice: Option<&'static str>) -> Self {
        Self {
            state: now.state,
            sentence: now.sentence.clone(),
            minutes: now.left.map(minutes),
            levels: Bus::ALL.map(|bus| now.level(bus)),
            notice,
        }
    }

    /// Draws it; `help` is whom one can reach, for someone who is asked whether they need it.
    pub fn draw(&self, frame: &mut Frame<'_>, title: &str, words: &Words, help: &[String]) {
        dark(frame);
        let area = column(frame.area());
        let height = |paragraph: &Paragraph<'_>| u16::try_from(paragraph.line_count(area.width)).unwrap_or(u16::MAX);
        let title = paragraph([title.to_string()], QUIET);
        let sentence = paragraph([self.sentence(words)], CALM);
        let told = paragraph(self.told(words, help), if self.state == State::Asked { CALM } else { QUIET });
        let (first, further) = self.keys();
        let named = |keys: &[&str]| keys.iter().map(|key| words.say(key, &[])).collect::<Vec<_>>().join(" · ");
        let first = paragraph([named(first)], QUIET);
        let further = paragraph([named(further)], QUIET);
        let levels = paragraph([self.levels(words)], QUIET);

        let mut room = Room(area.height);
        let begun = room.up_to(1);
        let first_rows = room.all(height(&first));
        let told_rows = room.up_to(height(&told));
        let sentence_rows = begun + room.up_to(height(&sentence).saturating_sub(1));
        let between = room.all(1);
        let title_rows = room.all(2);
        let further_rows = room.all(height(&further));
        let level_rows = room.all(height(&levels));

        let parts = Layout::vertical([
            Constraint::Length(title_rows),
            Constraint::Fill(1),
            Constraint::Length(sentence_rows),
            Constraint::Length(between),
            Constraint::Length(told_rows),
            Constraint::Fill(1),
            Constraint::Length(first_rows),
            Constraint::Length(further_rows),
            Constraint::Length(level_rows),
        ]);
        let [at_title, _, at_sentence, _, at_told, _, at_first, at_further, at_levels] = parts.areas(area);
        let shown = [
            (title, at_title),
            (sentence, at_sentence),
            (told, at_told),
            (first, at_first),
            (further, at_further),
            (levels, at_levels),
        ];
        for (paragraph, at) in shown {
            frame.render_widget(paragraph, at);
        }
    }

    /// The sentence that is heard; when the grounding has asked, its question.
    fn sentence(&self, words: &Words) -> String {
        match self.state {
            State::Asked => words.say("asked", &[]),
            _ => self.sentence.clone().unwrap_or_default(),
        }
    }

    /// The state and the time left; beneath it where help is, or what just happened.
    fn told(&self, words: &Words, help: &[String]) -> Vec<String> {
        let state = words.say(self.state.key(), &[]);
        let mut lines = vec![match self.minutes {
            Some(minutes) if self.state != State::Asked => {
                format!("{state} · {}", words.say("left", &[("minutes", minutes.into())]))
            }
            _ => state,
        }];
        if self.state == State::Asked {
            lines.push(words.say("help", &[]));
            lines.extend_from_slice(help);
        }
        lines.extend(self.notice.map(|key| words.say(key, &[])));
        lines
    }

    /// The keys that mean something now: those one may need at once, and the others.
    fn keys(&self) -> (&'static [&'static str], &'static [&'static str]) {
        match self.state {
            State::Playing => (&["key-pause", "key-ground", "key-stop"], &["key-back", "key-stay"]),
            State::Holding => (&["key-continue", "key-ground", "key-stop"], &["key-pause", "key-back"]),
            State::Paused | State::Lost | State::Interrupted => {
                (&["key-resume", "key-ground", "key-stop"], &["key-back"])
            }
            State::Grounding => (&["key-return", "key-stop"], &["key-pause", "key-back", "key-stay"]),
            State::Asked => (&["key-return", "key-stop"], &["key-back"]),
            State::Ended | State::Stopped => (&[], &[]),
        }
    }

    /// The level of each bus, behind the keys that turn it.
    fn levels(&self, words: &Words) -> String {
        let named = ["level-voice", "level-bed", "level-bell"].map(|key| words.say(key, &[]));
        let shown = self.levels.map(|level| {
            if level == Level::OFF {
                words.say("level-off", &[])
            } else {
                format!("{} dB", level.decibels().0.round() as i32)
            }
        });
        named.iter().zip(shown).map(|(name, shown)| format!("{name} {shown}")).collect::<Vec<_>>().join(" · ")
    }
}

/// Nothing but black.
pub fn dark(frame: &mut Frame<'_>) {
    frame.render_widget(Block::new().style(CALM), frame.area());
}

fn paragraph(lines: impl IntoIterator<Item = String>, style: Style) -> Paragraph<'static> {
    let lines: Vec<_> = lines.into_iter().map(Line::from).collect();
    Paragraph::new(lines).style(style).alignment(Alignment::Center).wrap(Wrap { trim: true })
}

/// The middle of a wide terminal, all of a narrow one.
pub fn column(area: Rect) -> Rect {
    let margin = area.width.saturating_sub(WIDEST) / 2;
    Rect { x: area.x + margin, width: area.width - 2 * margin, ..area }
}

/// Minutes begun: the last one is one.
fn minutes(left: Millis) -> usize {
    usize::try_from(left.0.div_ceil(60_000)).unwrap_or(usize::MAX)
}

/// Rows that are still free.
struct Room(u16);

impl Room {
    /// As many rows as there are.
    fn up_to(&mut self, wanted: u16) -> u16 {
        let given = wanted.min(self.0);
        self.0 -= given;
        given
    }

    /// All of them, or none.
    fn all(&mut self, wanted: u16) -> u16 {
        if wanted <= self.0 { self.up_to(wanted) } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;
    use perron_companion::Language;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;

    const SENTENCE: &str = "Je ogen mogen dicht, of open blijven met een zachte blik.";

    fn picture(state: State) -> Picture {
        let minutes = (!matches!(state, State::Holding | State::Asked)).then_some(9);
        let [voice, bed, bell] = [Level::FULL, Level::new(perron_companion::Decibels(-8.0)), Level::OFF];
        Picture { state, sentence: Some(SENTENCE.into()), minutes, levels: [voice, bed, bell], notice: None }
    }

    fn screen(picture: &Picture, language: Language, width: u16, height: u16) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test's terminal takes anything");
        let words = Words::new(language);
        let title = if language == Language::Nl { "De veilige plek" } else { "The safe place" };
        let help = crate::contacts::short(&words, None);
        terminal.draw(|frame| picture.draw(frame, title, &words, &help)).expect("a test's terminal takes anything");
        terminal
    }

    fn shown(picture: &Picture, width: u16, height: u16) -> String {
        screen(picture, Language::Nl, width, height).backend().to_string()
    }

    #[test]
    fn every_state_on_a_usual_terminal() {
        for state in [
            State::Playing,
            State::Holding,
            State::Paused,
            State::Lost,
            State::Interrupted,
            State::Grounding,
            State::Asked,
        ] {
            assert_snapshot!(format!("80x24-{}", state.key()), shown(&picture(state), 80, 24));
        }
        let english = screen(&picture(State::Playing), Language::En, 80, 24);
        assert_snapshot!("80x24-english", english.backend());
    }

    #[test]
    fn a_small_terminal_keeps_the_sentence_and_the_way_out() {
        for state in [State::Playing, State::Paused, State::Asked] {
            assert_snapshot!(format!("40x12-{}", state.key()), shown(&picture(state), 40, 12));
        }
        assert_snapshot!("24x4", shown(&picture(State::Playing), 24, 4));
    }

    #[test]
    fn what_was_refused_is_told_and_a_long_sentence_is_whole() {
        let refused = Picture { notice: Some("refused"), ..picture(State::Playing) };
        assert_snapshot!("refused", shown(&refused, 60, 12));
        let long = Picture { sentence: Some([SENTENCE; 8].join(" ")), ..picture(State::Playing) };
        let text = shown(&long, 80, 24);
        assert_eq!(text.matches("blik.").count(), 8, "{text}");
        // Where it cannot be whole, there is still a way out.
        let text = shown(&long, 40, 10);
        assert!(text.contains("s stop"), "{text}");
    }

    #[test]
    fn no_size_is_too_small() {
        for state in [State::Playing, State::Holding, State::Asked, State::Stopped] {
            for width in [0, 1, 2, 3, 7, 39, 200] {
                for height in 0..9 {
                    screen(&picture(state), Language::Nl, width, height);
                }
            }
        }
    }

    #[test]
    fn nothing_on_it_is_bright() {
        let terminal = screen(&picture(State::Asked), Language::Nl, 80, 24);
        for cell in &terminal.backend().buffer().content {
            assert_eq!((cell.fg, cell.bg), (Color::Gray, Color::Black));
            assert!(!cell.modifier.contains(Modifier::BOLD));
        }
    }

    #[test]
    fn the_last_minute_is_one() {
        assert_eq!([1, 60_000, 60_001].map(|left| minutes(Millis(left))), [1, 1, 2]);
    }

    #[test]
    fn a_moment_later_in_the_same_minute_is_the_same_picture() {
        let now =
            |left| Now { state: State::Playing, sentence: None, left: Some(Millis(left)), levels: [Level::FULL; 3] };
        assert_eq!(Picture::of(&now(119_000), None), Picture::of(&now(61_000), None));
        assert_ne!(Picture::of(&now(119_000), None), Picture::of(&now(60_000), None));
    }
}
