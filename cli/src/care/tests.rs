//! The pages around an exercise, typed through without a terminal.

use perron_companion::care::Reason;
use std::collections::VecDeque;

use insta::assert_snapshot;
use perron_companion::Language;
use perron_companion::care::GROUNDING;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event, KeyCode};

use super::*;

/// What a person types: a letter or digit each, Enter as a line break.
fn typed(keys: &str) -> VecDeque<Event> {
    let key = |letter| if letter == '\n' { KeyCode::Enter } else { KeyCode::Char(letter) };
    keys.chars().map(|letter| Event::Key(key(letter).into())).collect()
}

/// A terminal in which these keys are typed, and the pictures that were shown before each.
struct Typing {
    terminal: Terminal<TestBackend>,
    keys: VecDeque<Event>,
}

impl Typing {
    fn new(keys: &str, width: u16, height: u16) -> Self {
        let terminal = Terminal::new(TestBackend::new(width, height)).expect("a test's terminal takes anything");
        Self { terminal, keys: typed(keys) }
    }

    /// What came of it; when the keys run out, the page is still waiting and the picture stands.
    fn run<T>(
        mut self,
        pages: impl FnOnce(&mut Terminal<TestBackend>, &mut Next<'_>) -> io::Result<T>,
    ) -> (Option<T>, String) {
        let mut keys = self.keys;
        let mut next = || keys.pop_front().map(Some).ok_or_else(|| io::ErrorKind::UnexpectedEof.into());
        let came = pages(&mut self.terminal, &mut next).ok();
        assert!(came.is_none() || keys.is_empty(), "{} keys too many", keys.len());
        (came, self.terminal.backend().to_string())
    }
}

fn around<'a>(words: &'a Words, exercise: &'a str, care: Care, ending: Ending) -> Around<'a> {
    Around { exercise, care, ending, country: None, words, known: Known::default() }
}

fn begins(exercise: &str, care: Care, known: Option<u8>, keys: &str) -> (Option<Begins>, String) {
    let words = Words::new(Language::Nl);
    let around = around(&words, exercise, care, Ending::Wake);
    let before = |terminal: &mut Terminal<TestBackend>, next: &mut Next<'_>| {
        let (begins, _) = around.before(known.and_then(Distress::new), terminal, next)?;
        Ok(begins)
    };
    Typing::new(keys, 80, 24).run(before)
}

fn score(number: u8) -> Score {
    Score::Given(Distress::new(number).expect("0 to 10"))
}

fn practice(before: Score) -> Option<Begins> {
    Some(Begins::Practice { before })
}

fn afterwards(
    exercise: &str,
    ending: Ending,
    moment: Moment,
    before: Score,
    keys: &str,
) -> (Option<Afterwards>, String) {
    let words = Words::new(Language::Nl);
    let around = around(&words, exercise, Care::SelfGuided, ending);
    let farewell = [words.say("stopped", &[])];
    Typing::new(keys, 80, 24).run(|terminal, next| around.after(moment, before, &farewell, terminal, next))
}

#[test]
fn the_pages_as_they_are_read() {
    let (dream, place) = (Care::Screened, Care::SelfGuided);
    assert_snapshot!("caution-imagery", begins("safe-place", place, None, "").1);
    assert_snapshot!("caution-dreams", begins("new-dream", dream, None, "").1);
    assert_snapshot!("distress-before", begins("safe-place", place, None, "\n7").1);
    assert_snapshot!("rests-high-before", begins("new-dream", dream, None, "\n8\n").1);
    let stopped = |keys| afterwards("safe-place", Ending::Wake, Moment::Stopped, score(3), keys).1;
    assert_snapshot!("distress-stopped", stopped(""));
    assert_snapshot!("follows-rose", stopped("5\n"));
    assert_snapshot!("follows-high", stopped("10\n"));
    let words = Words::new(Language::En);
    let dreams = around(&words, "new-dream", dream, Ending::Wake).caution(Caution::Dreams);
    assert_snapshot!(
        "caution-dreams-english",
        Typing::new("", 80, 24).run(|terminal, next| dreams.ask(terminal, &words, next)).1
    );
    let two = Follows { reason: Reason::HighTwoDays, offers: &[Offer::Contacts, Offer::Grounding] };
    let two = around(&words, "new-dream", dream, Ending::Wake).rests(two);
    assert_snapshot!(
        "rests-high-two-days",
        Typing::new("", 80, 24).run(|terminal, next| two.ask(terminal, &words, next)).1
    );
}

/// What was not asked after a sleep ending is asked the next time, and a rise is met as it is at once.
#[test]
fn the_question_of_yesterday_is_asked_and_a_rise_is_met() {
    let words = Words::new(Language::Nl);
    let now = "2026-11-28T10:00:00".parse().expect("a moment");
    let known = Known { scored: Some((now, Vec::new())), ..Known::default() };
    let around = Around { known, ..around(&words, "safe-place", Care::SelfGuided, Ending::Wake) };
    let asked = |before: Score, keys: &str| {
        Typing::new(keys, 80, 24).run(|terminal, next| around.unanswered(before, terminal, next))
    };
    assert_snapshot!("distress-unanswered", asked(score(3), "").1);
    let came = |keys: &str| asked(score(3), keys).0.map(|after| (after.after, after.ground));
    assert_eq!(came("2\n"), Some((score(2), false)));
    assert_eq!(came("\n"), Some((Score::Skipped, false)));
    assert_eq!(came("g"), Some((Score::Skipped, true)));
    assert_eq!(came("8\n"), None, "a rise has a page of its own");
    assert_eq!(came("8\ng"), Some((score(8), true)));
}

#[test]
fn one_key_goes_on_and_every_page_leads_to_the_ground_and_away() {
    assert_eq!(begins("safe-place", Care::SelfGuided, None, "\n\n").0, practice(Score::Skipped));
    assert_eq!(begins("safe-place", Care::SelfGuided, None, "  ").0, practice(Score::Skipped));
    assert_eq!(begins("safe-place", Care::SelfGuided, None, "\n6\n").0, practice(score(6)));
    for before in ["", "\n", "\n9"] {
        for (key, leads) in [('g', Begins::Ground), ('q', Begins::Leave), ('G', Begins::Ground), ('S', Begins::Leave)] {
            assert_eq!(begins("safe-place", Care::SelfGuided, None, &format!("{before}{key}")).0, Some(leads));
        }
    }
    let escape = VecDeque::from([Event::Key(KeyCode::Esc.into())]);
    let words = Words::new(Language::Nl);
    let place = around(&words, "safe-place", Care::SelfGuided, Ending::Wake);
    let typing = Typing { keys: escape, ..Typing::new("", 80, 24) };
    assert_eq!(
        typing.run(|terminal, next| place.before(None, terminal, next)).0.map(|(begins, _)| begins),
        Some(Begins::Leave)
    );
}

#[test]
fn a_high_number_closes_the_dreams_today_and_nothing_else() {
    assert_eq!(begins("safe-place", Care::SelfGuided, None, "\n10\n").0, practice(score(10)));
    assert_eq!(begins("new-dream", Care::Screened, None, "\n7\n").0, practice(score(7)));
    assert_eq!(begins("new-dream", Care::Screened, None, "\n\n").0, practice(Score::Skipped));
    for (key, leads) in [("g", Begins::Ground), ("p", Begins::SafePlace), ("q", Begins::Leave), ("\n", Begins::Leave)] {
        assert_eq!(begins("new-dream", Care::Screened, None, &format!("\n8\n{key}")).0, Some(leads), "{key}");
    }
    // A number that was given beforehand is not asked again, and counts the same.
    assert_eq!(begins("new-dream", Care::Screened, Some(7), "\n").0, practice(score(7)));
    assert_eq!(begins("new-dream", Care::Screened, Some(8), "\nq").0, Some(Begins::Leave));
}

#[test]
fn the_help_line_stands_before_anything_else_on_the_page_of_dreams() {
    let (_, shown) = begins("new-dream", Care::Screened, None, "");
    let at = |what: &str| shown.find(what).unwrap_or_else(|| panic!("{what} is not in\n{shown}"));
    assert!(at("Bel 113") < at("Voor je met een droom"));
    let words = Words::new(Language::Nl);
    let around = around(&words, "new-dream", Care::Screened, Ending::Wake);
    let (lines, _) = around.before_in_lines(None);
    assert!(lines.first().is_some_and(|line| line.contains("113")), "{lines:?}");
}

#[test]
fn nothing_is_shown_before_the_ground_nor_after_sleep() {
    assert_eq!(begins(GROUNDING, Care::SelfGuided, None, "").0, practice(Score::NotAsked));
    let nothing = Some(Afterwards::default());
    let after = |exercise, moment| afterwards(exercise, Ending::Sleep, moment, score(3), "").0;
    assert_eq!(after("evening-train", Moment::After), nothing);
    assert_eq!(after("calm-image", Moment::After), nothing);
    assert_eq!(after("calm-image", Moment::Stopped), nothing);
    // An early stop asks, in silence.
    assert_eq!(after("evening-train", Moment::Stopped), None);
}

#[test]
fn what_got_worse_offers_the_ground_and_people() {
    let after = |before, keys: &str| {
        afterwards("safe-place", Ending::Wake, Moment::After, before, keys).0.expect("it was answered")
    };
    let calmer = after(score(6), "4\n");
    assert_eq!(calmer, Afterwards { after: score(4), ground: false, contacts: false });
    assert_eq!(after(score(3), "5\n\n"), Afterwards { after: score(5), ground: false, contacts: true });
    assert_eq!(after(score(3), "5\ng"), Afterwards { after: score(5), ground: true, contacts: true });
    assert_eq!(after(Score::Skipped, "8\nq"), Afterwards { after: score(8), ground: false, contacts: true });
    assert_eq!(after(score(3), "\n"), Afterwards { after: Score::Skipped, ground: false, contacts: false });
    assert!(after(score(3), "g").ground);
}

#[test]
fn what_is_typed_again_replaces_what_was_typed() {
    let number = |keys: &str| match begins("safe-place", Care::SelfGuided, None, &format!("\n{keys}\n")).0 {
        Some(Begins::Practice { before }) => before.given().map(Distress::reveal),
        other => panic!("{other:?}"),
    };
    assert_eq!(number("37"), Some(7));
    assert_eq!(number("10"), Some(10));
    assert_eq!(number("11"), Some(1));
    assert_eq!(number("105"), Some(5));
    assert_eq!(number("x"), None);
}

/// On a terminal too small for the page, the key that goes on first reads on to the end of it.
#[test]
fn nothing_is_passed_unseen_on_a_small_terminal() {
    let words = Words::new(Language::Nl);
    let page = around(&words, "new-dream", Care::Screened, Ending::Wake).caution(Caution::Dreams);
    for (width, height) in [(40, 12), (30, 8), (64, 24)] {
        let (mut pressed, mut seen) = (0, String::new());
        loop {
            let typing = Typing::new(&"\n".repeat(pressed), width, height);
            let (answer, shown) = typing.run(|terminal, next| page.ask(terminal, &words, next));
            if answer.is_some() {
                break;
            }
            seen += &shown;
            pressed += 1;
        }
        for word in page.says.iter().flat_map(|line| line.split(' ')) {
            assert!(seen.contains(word), "{word} was not shown at {width} x {height}");
        }
    }
    // Whatever the size, it is read to its end at last.
    for (width, height) in [(20, 5), (0, 0)] {
        let mut terminal = Typing::new("", width, height).terminal;
        let mut keys = 0..500;
        let mut next = || match keys.next() {
            Some(_) => Ok(Some(Event::Key(KeyCode::Enter.into()))),
            None => Err(io::ErrorKind::UnexpectedEof.into()),
        };
        let answer = page.ask(&mut terminal, &words, &mut next).ok();
        assert_eq!(answer, Some(Answer::On), "{width} x {height} never ends");
    }
    assert_snapshot!("caution-40x12", Typing::new("", 40, 12).run(|terminal, next| page.ask(terminal, &words, next)).1);
}
