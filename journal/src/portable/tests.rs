use super::*;

const README: &str = include_str!("../../README.md");
const JOURNAL: &str = include_str!("tests/journal.json");

/// Whoever reads the files without Perron finds each of their names in the README.
#[test]
fn the_readme_names_every_key_and_every_column() {
    let keys =
        JOURNAL.lines().filter_map(|line| line.trim_start().strip_prefix('"')?.split_once("\":").map(|(key, _)| key));
    let tables = to_csv(&Portable::whole(vec![], Settings::default())).expect("tables");
    let heads: Vec<String> =
        tables.iter().map(|table| String::from_utf8_lossy(&table.bytes[3..]).into_owned()).collect();
    let columns = heads.iter().flat_map(|head| head.trim_end().split(','));
    let parts = Part::ALL.map(Part::name);
    let names: Vec<&str> = keys.chain(columns).chain(tables.iter().map(|table| table.name)).chain(parts).collect();
    assert!(names.len() > 100, "{}", names.len());
    for name in names {
        assert!(README.contains(&format!("`{name}`")), "the README does not name {name}");
    }
}

#[test]
fn words_are_a_set() {
    for part in Part::ALL {
        let one = Words::NONE.with(part);
        assert_eq!(one.parts().collect::<Vec<_>>(), [part]);
        assert_eq!(Words::ALL.without(part).and(one), Words::NONE);
        assert_eq!(Words::ALL.and(one), one);
        assert_eq!(Part::from_name(part.name()), Some(part));
    }
}

#[test]
fn the_contents_are_of_what_goes_along() {
    let whole = from_json(JOURNAL.as_bytes()).expect("the example");
    let one = Contents {
        practices: 1,
        places: 1,
        day_lists: 1,
        nights: 1,
        titles: 1,
        dreams: 1,
        originals: 1,
        new_dreams: 1,
        goals: 1,
        shared: 1,
        rituals: 1,
        days: whole.contents().days,
    };
    assert_eq!(whole.contents(), one);
    assert_eq!(whole.with(Words::default()).contents(), Contents { originals: 0, ..one.clone() });
    let bare = Contents { originals: 0, new_dreams: 0, titles: 0, rituals: 0, ..one };
    assert_eq!(whole.with(Words::NONE).contents(), bare);
    // What was left out once does not come back.
    assert_eq!(whole.with(Words::NONE).with(Words::ALL), whole.with(Words::NONE));
}

#[test]
fn no_code_begins_another() {
    for fault in Fault::ALL {
        let begun = Fault::ALL.into_iter().filter(|other| fault.code().starts_with(other.code()));
        assert_eq!(begun.collect::<Vec<_>>(), [fault]);
    }
}

#[test]
fn nothing_tells_what_was_written() {
    let whole = from_json(JOURNAL.as_bytes()).expect("the example");
    let told = format!("{whole:?} {:?} {:?}", to_csv(&whole), Passphrase::new("geheim".to_string()));
    for word in ["bankje", "trap", "deadline", "buurvrouw", "doorslapen", "geheim", "safe-place", "evening-train"] {
        assert!(!told.contains(word), "{word} is told");
    }
}
