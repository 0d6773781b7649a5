use std::time::Instant;

use perron_core::Private;
use perron_core::day::Date;
use perron_core::entry::{Entry, EntryId, Goal, Kept, Lock, Parts, Period, Settings, Shared};
use proptest::prelude::*;

use super::*;
use crate::any;
use crate::portable::to_csv;

/// A journal with every field, as version 1 writes it: it is read as long as there is a Perron.
const JOURNAL: &str = include_str!("../tests/journal.json");

/// The fault of the example with one piece of it put otherwise, and the line it is told at.
fn fault(piece: &str, otherwise: &str) -> (Fault, usize) {
    assert!(JOURNAL.contains(piece), "{piece} is in the example");
    match from_json(JOURNAL.replacen(piece, otherwise, 1).as_bytes()) {
        Err(PortableError::Faulty { fault, line, .. }) => (fault, line),
        other => panic!("{otherwise} gave {:?}", other.map(|_| "a journal")),
    }
}

/// The line that a piece of the example is on.
fn line(piece: &str) -> usize {
    JOURNAL.lines().position(|line| line.contains(piece)).expect("it is in the example") + 1
}

#[test]
fn a_fault_is_told_with_the_number_of_the_entry_it_is_in() {
    // What stands in a text opens and closes nothing.
    let text = JOURNAL.replace("achter", "{[}]]");
    let entry = |text: &str| match from_json(text.as_bytes()) {
        Err(PortableError::Faulty { entry, .. }) => entry,
        other => panic!("{:?}", other.map(|_| "a journal")),
    };
    let ids: Vec<usize> = text.match_indices("\"id\": \"0").map(|(at, _)| at).collect();
    assert!(ids.len() > 5, "{}", ids.len());
    for (before, at) in ids.into_iter().enumerate() {
        let (head, rest) = text.split_at(at);
        assert_eq!(entry(&format!("{head}{}", rest.replacen(": \"0", ": \"x", 1))), Some(before + 1));
    }
    assert_eq!(entry(&text.replace("\"BE\"", "\"XX\"")), None);
}

/// Its last day is the earliest that is read, and its first lies in the year before.
#[test]
fn a_period_at_the_edge_of_the_calendar_is_read_as_it_was() {
    let last = Date::constant(*limit::YEARS.start(), 1, 1);
    let shared = Shared {
        at: last.at(12, 0, 0, 0),
        to: Private::default(),
        lock: Lock::Open,
        period: Period::until(last, 1),
        parts: Parts::from_iter([]),
    };
    let kept = Kept { id: EntryId([1; 16]), entry: Entry::Shared(shared) };
    let portable = Portable::whole(vec![kept], Settings::default());
    assert!(from_json(&to_json(&portable).expect("it is small")).expect("it was written here") == portable);
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_it_was(
        entries in any::entries(8),
        settings in any::settings(),
        words in proptest::collection::vec(any::<bool>(), Part::ALL.len()),
    ) {
        let chosen = Part::ALL.into_iter().zip(words).filter(|(_, chosen)| *chosen);
        let words = chosen.fold(Words::NONE, |words, (part, _)| words.with(part));
        for portable in [Portable::whole(entries.clone(), settings.clone()), Portable::whole(entries, settings).with(words)] {
            let json = to_json(&portable).expect("it is small");
            prop_assert_eq!(json.len(), json.capacity());
            // Compared by value: a Debug tells nothing.
            prop_assert!(from_json(&json).expect("it was written here") == portable);
        }
    }

    #[test]
    fn a_shorter_file_is_refused(cut in 0..JOURNAL.len() - 2) {
        let refused = from_json(&JOURNAL.as_bytes()[..cut]).expect_err("it is not whole");
        prop_assert!(matches!(refused, PortableError::Faulty { fault: Fault::Ends, .. }), "{refused:?}");
    }

    #[test]
    fn any_byte_may_be_wrong(at in 0..JOURNAL.len(), byte in any::<u8>()) {
        let mut bytes = JOURNAL.as_bytes().to_vec();
        bytes[at] = byte;
        if let Ok(read) = from_json(&bytes) {
            prop_assert!(from_json(&to_json(&read).expect("it is small")).expect("it was written here") == read);
        }
    }

    #[test]
    fn any_text_is_refused_without_its_words(text in "secretword[ -~]{0,60}") {
        for bytes in [text.clone(), JOURNAL.replacen("\"safe-place\"", &text, 1), JOURNAL.replacen("outcome", &text, 1)] {
            if let Err(error) = from_json(bytes.as_bytes()) {
                let told = format!("{error} {error:?}");
                prop_assert!(!told.contains("secretword"));
            }
        }
    }
}

#[test]
fn version_1_is_read_for_ever_and_written_so_still() {
    let read = from_json(JOURNAL.as_bytes()).expect("the example");
    assert_eq!(
        read.entries.iter().map(|kept| kept.entry.kind()).collect::<Vec<_>>(),
        ["practice", "place", "day-list", "night", "dream", "goal", "shared"]
    );
    assert_eq!(std::str::from_utf8(&to_json(&read).expect("it is small")).expect("text"), JOURNAL);
}

/// A file is of version 2 only where it holds what version 1 has no room for.
#[test]
fn version_2_says_that_nothing_is_to_be_kept() {
    let mut read = from_json(JOURNAL.as_bytes()).expect("the example");
    read.settings.private = true;
    let written = to_json(&read).expect("it is small");
    let text = std::str::from_utf8(&written).expect("text");
    assert!(text.contains("\"version\": 2") && text.contains("\"private\": true"));
    assert!(from_json(&written).expect("it was written here") == read);
    let first = JOURNAL.replacen("\"version\": 1", "\"version\": 2", 1);
    assert!(!from_json(first.as_bytes()).expect("it is read").settings.private);
}

/// Of version 3 only where a night does not tell how often the person woke.
#[test]
fn version_3_leaves_out_what_was_not_told() {
    let mut read = from_json(JOURNAL.as_bytes()).expect("the example");
    let Entry::Night(night) = &mut read.entries[3].entry else { panic!("it is the night") };
    night.woken = None;
    let written = to_json(&read).expect("it is small");
    let text = std::str::from_utf8(&written).expect("text");
    assert!(text.contains("\"version\": 3") && !text.contains("woken"));
    assert!(from_json(&written).expect("it was written here") == read);
    let tables = to_csv(&read).expect("it is small");
    let nights = tables.iter().find(|table| table.name == "nights.csv").expect("a table");
    assert!(std::str::from_utf8(&nights.bytes).expect("text").contains(",2026-11-28,2,,6,"));
}

#[test]
fn each_fault_is_told_with_its_line() {
    let at = |piece: &str, otherwise: &str, expected: Fault| {
        assert_eq!(fault(piece, otherwise), (expected, line(piece)), "{otherwise}");
    };
    at("\"planned\": false", "\"planned\": \"no\"", Fault::Kind);
    at("\"before\": 6", "\"before\": 11", Fault::Range);
    at("\"before\": 6", "\"before\": -1", Fault::Range);
    at("\"before\": 6", "\"before\": 6.0", Fault::Kind);
    at("\"before\": 6", "\"before\": \"calm\"", Fault::Name);
    at("\"intensity\": 6", "\"intensity\": 11", Fault::Range);
    at("\"nightmares\": 2", "\"nightmares\": 256", Fault::Range);
    at("\"nightmares\": 2", "\"nightmares\": 99999999999999999999999999", Fault::Kind);
    at("\"nightmares\": 2", "\"nightmares\": 1e999", Fault::Range);
    at("\"grounded\": 0", "\"grounded\": 4294967296", Fault::Range);
    at("\"heard_ms\": 600000", "\"heard_ms\": 18446744073709551615", Fault::Range);
    at("\"of\": \"2026-11-28\"", "\"of\": \"2026-11-31\"", Fault::Moment);
    at("\"of\": \"2026-11-28\"", "\"of\": \"2026-11-28T10:00:00\"", Fault::Moment);
    at("\"over\": \"2026-11-28T20:10:31.5\"", "\"over\": \"2026-11-28 20:10:31.5\"", Fault::Moment);
    at(
        "\"over\": \"2026-11-28T20:10:31.5\"",
        "\"over\": \"2026-11-28T20:10:31.5+01:00[Europe/Brussels]\"",
        Fault::Moment,
    );
    at("\"reminder\": \"21:30:00\"", "\"reminder\": \"25:30:00\"", Fault::Moment);
    at("\"seed\": \"00000000000004d2\"", "\"seed\": \"+0000000000004d2\"", Fault::Range);
    at("\"id\": \"00000000000000000000000000000004\"", "\"id\": \"4\"", Fault::Id);
    at("\"ending\": \"wake\"", "\"ending\": \"Wake\"", Fault::Name);
    at("\"bed\": \"sea\"", "\"bed\": \"ocean\"", Fault::Name);
    at("\"met\": \"little\"", "\"met\": \"somewhat\"", Fault::Name);
    at("\"night\": {", "\"night\": 7, \"x\": {", Fault::Kind);
    at("\"nightmares\": 2,", "\"nightmare\": 2,", Fault::Unknown);
    at("\"night\": {", "\"nightmare\": {", Fault::Unknown);
    at("\"woken\": 1,", "\"nightmares\": 1,", Fault::Twice);
    at("\"title\": \"=de trap, alweer\"", "\"title\": [[[[]]]]", Fault::Kind);
    at("\"text\": \"doorslapen\"", "\"text\": \"\u{1}\"", Fault::Syntax);
    at("\"text\": \"doorslapen\"", "\"text\": \"\\ud800\"", Fault::Syntax);
    // What is missing or twice as a whole is told where its whole ends.
    assert_eq!(fault("        \"nightmares\": 2,\n", ""), (Fault::Missing, line("=de trap, alweer")));
    let twice = fault("00000000000000000000000000000004", "00000000000000000000000000000003");
    assert_eq!(twice.0, Fault::Twice);
    let place = "\"answers\": [\n            {\n";
    let two = format!("{place}\"slot\": \"place\", \"items\": []}}, {{\n");
    assert_eq!(fault(place, &two).0, Fault::Twice);
}

#[test]
fn years_end_where_they_are_said_to() {
    for (year, good) in
        [("1899", false), ("1900", true), ("2199", true), ("2200", false), ("-009999", false), ("9999", false)]
    {
        let of = JOURNAL.replacen("\"of\": \"2026", &format!("\"of\": \"{year}"), 1);
        let over = JOURNAL.replacen("\"over\": \"2026", &format!("\"over\": \"{year}"), 1);
        for text in [of, over] {
            assert_eq!(from_json(text.as_bytes()).is_ok(), good, "{year}");
        }
    }
}

#[test]
fn the_longest_practice_is_read_and_one_millisecond_more_is_not() {
    for (longest, good) in [(limit::LONGEST.0, true), (limit::LONGEST.0 + 1, false)] {
        let text = JOURNAL.replacen("\"heard_ms\": 600000", &format!("\"heard_ms\": {longest}"), 1);
        assert_eq!(from_json(text.as_bytes()).is_ok(), good, "{longest}");
    }
}

#[test]
fn a_later_version_says_so_whatever_else_is_in_it() {
    let later = JOURNAL.replacen("\"version\": 1", "\"version\": 7, \"rooms\": [{\"a\": 1}]", 1);
    assert_eq!(from_json(later.as_bytes()), Err(PortableError::TooNew { version: 7 }));
    for not_ours in
        ["{}", "[]", "7", "{\"format\": \"other\", \"version\": 1}", "{\"format\": \"perron-journal\", \"version\": 0}"]
    {
        assert_eq!(from_json(not_ours.as_bytes()), Err(PortableError::NotOurs), "{not_ours}");
    }
}

/// So many goals of so many letters.
fn goals(count: usize, letters: usize) -> Portable {
    let at = Date::constant(2026, 11, 28).at(20, 0, 0, 0);
    let goal = |number: usize| Kept {
        id: EntryId((number as u128).to_be_bytes()),
        entry: Entry::Goal(Goal { at, text: Private::new("g".repeat(letters)), reached: None }),
    };
    Portable::whole((0..count).map(goal).collect(), Settings::default())
}

#[test]
fn one_entry_too_many_is_neither_written_nor_read() {
    let most = goals(limit::ENTRIES, 1);
    let json = to_json(&most).expect("as many as there may be");
    assert!(from_json(&json).expect("as many as there may be") == most);
    assert_eq!(to_json(&goals(limit::ENTRIES + 1, 1)), Err(PortableError::TooMany));
    let text = std::str::from_utf8(&json).expect("text");
    let one = "    {\n      \"goal\": {\n";
    let id = |id: u8| format!("\"id\": \"{}\", \"at\": \"2026-11-28T20:00:00\", \"text\": \"\"", EntryId([id; 16]));
    let more = text.replacen(one, &format!("{{ \"goal\": {{ {} }} }},\n{one}", id(0xff)), 1);
    assert!(matches!(from_json(more.as_bytes()), Err(PortableError::Faulty { fault: Fault::TooMany, .. })));
}

#[test]
fn one_byte_too_many_is_neither_written_nor_read() {
    let spare = limit::FILE - to_json(&goals(1, 0)).expect("small").len();
    let most = to_json(&goals(1, spare)).expect("as large as it may be");
    assert_eq!(most.len(), limit::FILE);
    assert!(from_json(&most).is_ok());
    assert_eq!(to_json(&goals(1, spare + 1)), Err(PortableError::TooLarge { most: limit::FILE }));
    let mut more = most.to_vec();
    more.push(b' ');
    assert_eq!(from_json(&more), Err(PortableError::TooLarge { most: limit::FILE }));
}

#[test]
fn ten_megabytes_of_anything_are_refused_soon() {
    let head = "{ \"format\": \"perron-journal\", \"version\": 1, ";
    let much = |piece: &str| piece.repeat(10_000_000 / piece.len());
    let hostile = [
        (much("["), Fault::Ends),
        (much("{\"a\":"), Fault::Ends),
        (much("9"), Fault::Range),
        (format!("{head}\"entries\": {}", much("[")), Fault::Ends),
        (format!("{head}\"entries\": {}{} }}", much("["), much("]")), Fault::Kind),
        (format!("{head}\"x\": \"{}\" }}", much("secret")), Fault::Unknown),
        (format!("{head}\"{}\": 1 }}", much("secret")), Fault::Unknown),
        (format!("{head}\"entries\": [{}1] }}", much("1,")), Fault::Kind),
        (format!("{head}\"words\": [{}\"nights\"] }}", much("\"nights\",")), Fault::Missing),
        (format!("{head}\"x\": \"{}", much("\\u0041")), Fault::Ends),
    ];
    for (number, (text, expected)) in hostile.iter().enumerate() {
        let began = Instant::now();
        match from_json(text.as_bytes()) {
            Err(PortableError::Faulty { fault, .. }) => assert_eq!(fault, *expected, "shape {number}"),
            // What is no object is no journal, however it goes on.
            Err(PortableError::NotOurs) => assert!(text.starts_with(['[', '9']), "shape {number}"),
            other => panic!("shape {number} gave {:?}", other.map(|_| "a journal")),
        }
        assert!(began.elapsed().as_secs() < 20, "shape {number} took {:?}", began.elapsed());
    }
}
