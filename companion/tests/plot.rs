//! How it goes, as a picture: what was not told is blank, and nothing is more than was told.

use insta::assert_snapshot;
use perron_companion::markup::Markup;
use perron_companion::plot::{MOST_WEEKS, Plot};
use perron_companion::{Language, Words};
use perron_core::day::{Date, DateTime, days_after};
use perron_core::distress::{Distress, Score};
use perron_core::entry::{Entry, EntryId, Intensity, Kept, Night, Practised};
use perron_core::practice::Outcome;
use perron_core::script::tree::Ending;
use perron_core::{Millis, Private};
use proptest::prelude::*;

const TODAY: DateTime = Date::constant(2026, 11, 28).at(11, 0, 0, 0);

fn night(of: Date, nightmares: u8, woken: Option<u8>, intensity: Option<u8>) -> Entry {
    Entry::Night(Night { of, nightmares, woken, intensity: intensity.and_then(Intensity::new), title: None })
}

fn practice(began: DateTime, minutes: u64, before: Score, after: Score) -> Entry {
    Entry::Practice(Practised {
        exercise: Private::new("new-dream".to_string()),
        language: Language::Nl,
        ending: Ending::Wake,
        began,
        over: began,
        length: Millis::minutes(minutes),
        heard: Millis::minutes(minutes),
        outcome: Outcome::Finished,
        stopped: false,
        grounded: 0,
        before,
        after,
        dream: None,
    })
}

fn named(entries: impl IntoIterator<Item = Entry>) -> Vec<Kept> {
    let name = |(at, entry): (usize, Entry)| Kept { id: EntryId((at as u128).to_be_bytes()), entry };
    entries.into_iter().enumerate().map(name).collect()
}

/// The weeks of the file, made by hand.
fn eight_weeks() -> Vec<Kept> {
    let lines = include_str!("plot/eight-weeks.txt").lines().filter(|line| !line.starts_with('#'));
    let score = |text: &str| text.parse::<Distress>().map_or(Score::Skipped, Score::Given);
    named(lines.map(|line| match *line.split(' ').collect::<Vec<_>>() {
        [of, "night", nightmares, woken, intensity] => {
            let number = |text: &str| text.parse::<u8>().expect("a number");
            night(of.parse().expect("a date"), number(nightmares), woken.parse().ok(), intensity.parse().ok())
        }
        [began, "practice", _, minutes, before, after] => {
            let minutes = minutes.parse().expect("minutes");
            practice(began.parse().expect("a moment"), minutes, score(before), score(after))
        }
        _ => panic!("{line}"),
    }))
}

#[test]
fn eight_weeks_in_the_terminal() {
    let plot = Plot::new(&eight_weeks(), TODAY, 8);
    assert_snapshot!("terminal-nl", plot.lines(&Words::new(Language::Nl)).join("\n"));
    assert_snapshot!("terminal-en", plot.lines(&Words::new(Language::En)).join("\n"));
    let of_nothing = Plot::new(&[], TODAY, 8);
    assert_snapshot!("terminal-nothing", of_nothing.lines(&Words::new(Language::Nl)).join("\n"));
}

/// What the picture looks like is for eyes: `PERRON_PLOT=FOLDER cargo test -p perron-companion --test plot` leaves it there.
#[test]
fn eight_weeks_as_a_picture() {
    let entries = eight_weeks();
    let drawn = |language, weeks| Plot::new(&entries, TODAY, weeks).svg(&Words::new(language));
    assert_snapshot!("picture", drawn(Language::Nl, 8).as_str().replace("><", ">\n<"));
    if let Some(folder) = std::env::var_os("PERRON_PLOT").map(std::path::PathBuf::from) {
        for language in Language::ALL {
            for weeks in [1, 8, MOST_WEEKS] {
                let path = folder.join(format!("plot-{}-{weeks}.svg", language.name()));
                std::fs::write(path, drawn(language, weeks).as_str()).expect("the folder can be written");
            }
        }
    }
}

/// How many elements of a class a picture has.
fn count(picture: &Markup, class: &str) -> usize {
    picture.as_str().matches(&format!("class=\"{class}\"")).count()
}

#[test]
fn blank_is_not_none() {
    let monday = Date::constant(2026, 11, 23);
    let words = Words::new(Language::En);
    let blank = Plot::new(&[], TODAY, 1);
    let none = named([night(monday, 0, Some(0), None)]);
    let none = Plot::new(&none, TODAY, 1);
    assert!(blank.is_empty() && !none.is_empty());
    let (blank, none) = (blank.svg(&words), none.svg(&words));
    // The nights and the number of nightmares have a foot and a number: none. What was not told has neither.
    assert_eq!((count(&blank, "foot"), count(&blank, "number")), (0, 0));
    assert_eq!((count(&none, "foot"), count(&none, "number")), (2, 2));
    assert!(none.as_str().contains("23 November: bad dreams in 0 of 1 nights, no bad dreams."), "{}", none.as_str());
    assert!(blank.as_str().contains("23 November: nothing noted."), "{}", blank.as_str());
}

#[test]
fn it_is_whole_in_itself_and_carries_no_word_of_a_person() {
    let mut entries = eight_weeks();
    for kept in &mut entries {
        match &mut kept.entry {
            Entry::Night(night) => night.title = Some(Private::new("quetzal".to_string())),
            Entry::Practice(practised) => practised.exercise = Private::new("quetzal".to_string()),
            _ => {}
        }
    }
    let (words, plot) = (Words::new(Language::Nl), Plot::new(&entries, TODAY, 8));
    let picture = plot.svg(&words);
    let picture = picture.as_str();
    assert!(!picture.contains("quetzal") && !plot.lines(&words).join("\n").contains("quetzal"));
    let outside = picture.replace("http://www.w3.org/2000/svg", "");
    assert!(["http", "url(", "<script", "@import", "href"].iter().all(|word| !outside.contains(word)), "{picture}");
    // Each key of the words was found: one that is missing shows itself.
    assert!(!picture.contains("plot-head") && !picture.contains("plot-says-n"), "{picture}");
}

/// What reads no variables of a style draws in the colours that are written out, and no shape is left to be black.
#[test]
fn every_shape_has_its_colours_written_out() {
    let picture = Plot::new(&eight_weeks(), TODAY, 8).svg(&Words::new(Language::Nl));
    let shapes = ["<rect ", "<circle ", "<line ", "<text "];
    let mut found = 0;
    for tag in picture.as_str().split_inclusive('>').filter(|tag| shapes.iter().any(|shape| tag.starts_with(shape))) {
        let (fill, stroke) = (tag.contains(" fill=\"#"), tag.contains(" stroke=\"#"));
        assert!(if tag.starts_with("<line ") { stroke } else { fill }, "{tag}");
        found += 1;
    }
    assert!(found > 100, "{found}");
}

#[test]
fn weeks_are_within_bounds() {
    let words = Words::new(Language::Nl);
    let columns = |weeks| count(&Plot::new(&[], TODAY, weeks).svg(&words), "week");
    assert_eq!([0, 1, 8, MOST_WEEKS, MOST_WEEKS + 1].map(columns).map(|most| most > 0), [true; 5]);
    assert_eq!(Plot::new(&[], TODAY, u16::MAX).svg(&words).as_str(), Plot::new(&[], TODAY, 26).svg(&words).as_str());
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let day = (0_i32..60).prop_map(|ago| days_after(TODAY.date(), -ago));
    let score = prop_oneof![
        Just(Score::NotAsked),
        (0_u8..=10).prop_filter_map("0 to 10", |number| { Distress::new(number).map(Score::Given) })
    ];
    prop_oneof![
        (day.clone(), any::<u8>(), any::<Option<u8>>(), proptest::option::of(0_u8..=10))
            .prop_map(|(of, nightmares, woken, intensity)| night(of, nightmares, woken, intensity)),
        (day, 0_u64..100_000, score.clone(), score).prop_map(|(day, minutes, before, after)| practice(
            day.at(10, 0, 0, 0),
            minutes,
            before,
            after
        )),
    ]
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_terminal_whatever_was_told(
        entries in prop::collection::vec(any_entry(), 0..60),
        weeks in 0_u16..40,
    ) {
        let plot = Plot::new(&named(entries), TODAY, weeks);
        for language in Language::ALL {
            for line in plot.lines(&Words::new(language)) {
                prop_assert!(line.chars().count() <= 80 && line == line.trim_end(), "{line}");
            }
        }
    }

    /// Nothing is drawn outside, and nothing is "not a number".
    #[test]
    fn whatever_was_told_the_picture_is_within_its_bounds(
        entries in prop::collection::vec(any_entry(), 0..60),
        weeks in 0_u16..40,
    ) {
        let picture = Plot::new(&named(entries), TODAY, weeks).svg(&Words::new(Language::Nl));
        let text = picture.as_str();
        let read = |name: &str, text: &str| -> Vec<f64> {
            let begins = format!(" {name}=\"");
            let found = text.split(&begins).skip(1).filter_map(|rest| rest.split('"').next());
            found.filter(|number| !number.ends_with('%')).map(|number| number.parse().expect("a number")).collect()
        };
        let (head, body) = text.split_once("</style>").expect("its style");
        let (width, height) = (read("width", head)[0], read("height", head)[0]);
        for name in ["x", "x1", "x2", "cx"] {
            prop_assert!(read(name, body).iter().all(|x| (0.0..=width).contains(x)), "{name}");
        }
        for name in ["y", "y1", "y2", "cy"] {
            prop_assert!(read(name, body).iter().all(|y| (0.0..=height).contains(y)), "{name}");
        }
    }
}
