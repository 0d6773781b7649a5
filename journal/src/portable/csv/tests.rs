use perron_core::entry::Entry;
use proptest::prelude::*;

use super::cell::FORMULA;
use super::*;
use crate::any;
use crate::portable::{Part, Words};

/// The tables read back by another reader, their heads apart.
fn read(table: &Table) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = ::csv::Reader::from_reader(table.bytes.as_slice());
    let fields = |record: &::csv::StringRecord| record.iter().map(str::to_string).collect::<Vec<_>>();
    let head = fields(reader.headers().expect("a head"));
    (head, reader.records().map(|record| fields(&record.expect("a row like its head"))).collect())
}

/// The text of a cell, as the README says one gets it.
fn text(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

/// Every text in a row of entry, one after another.
fn words(entry: &Entry) -> Vec<String> {
    match entry {
        Entry::Practice(practised) => vec![practised.exercise.reveal().clone()],
        Entry::Place(place) => {
            let items = place.answers.iter().flat_map(|(slot, answer)| {
                answer
                    .reveal()
                    .iter()
                    .flat_map(move |item| [place.exercise.reveal().clone(), slot.clone(), item.clone()])
            });
            items.collect()
        }
        Entry::DayList(list) => {
            list.items.reveal().iter().flat_map(|item| [list.exercise.reveal().clone(), item.clone()]).collect()
        }
        Entry::Night(night) => night.title.iter().map(|title| title.reveal().clone()).collect(),
        Entry::Dream(dream) => {
            let original = dream.original.iter().map(|(_, original)| original.for_reading().to_string());
            let made = dream.made.iter().map(|made| made.dream.reveal().clone());
            std::iter::once(dream.title.reveal().clone()).chain(original).chain(made).collect()
        }
        Entry::Goal(goal) => vec![goal.text.reveal().clone()],
        Entry::Shared(shared) => vec![shared.to.reveal().clone()],
    }
}

proptest! {
    #[test]
    fn another_reader_finds_every_word_and_no_formula(
        entries in any::entries(6),
        settings in any::settings(),
    ) {
        let portable = Portable::whole(entries, settings);
        let tables = to_csv(&portable).expect("tables");
        let mut cells = Vec::new();
        for table in &tables {
            let (head, rows) = read(table);
            for row in rows {
                prop_assert_eq!(row.len(), head.len());
                for cell in row {
                    prop_assert!(!cell.starts_with(FORMULA), "{} has a formula", table.name);
                    cells.push(cell);
                }
            }
        }
        for kept in &portable.entries {
            prop_assert!(cells.contains(&kept.id.to_string()) || words(&kept.entry).is_empty());
            for word in words(&kept.entry) {
                prop_assert!(cells.iter().any(|cell| text(cell) == word), "a word is lost");
            }
        }
    }

    #[test]
    fn one_cell_is_as_it_was(cells in proptest::collection::vec(any::text(), 2..6)) {
        let mut bytes = BYTE_ORDER_MARK.to_vec();
        let mut line = Line::new(&mut bytes);
        for cell in &cells {
            line.text(cell).expect("a cell");
        }
        line.end().expect("an end");
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        let read = reader.records().next().expect("a row").expect("a row");
        prop_assert_eq!(read.iter().map(text).collect::<Vec<_>>(), cells);
    }
}

#[test]
fn the_numbers_of_a_row_are_those_of_the_entry() {
    let json = include_bytes!("../tests/journal.json");
    let tables = to_csv(&crate::portable::from_json(json).expect("the example")).expect("tables");
    let row = |name: &str| {
        let table = tables.iter().find(|table| table.name == name).expect("a table");
        let (head, rows) = read(table);
        head.into_iter()
            .zip(rows[0].clone())
            .map(|(column, cell)| format!("{column}={cell}"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        row("practices.csv"),
        "id=00000000000000000000000000000001 exercise=safe-place language=nl ending=wake began=2026-11-28T20:00:00 \
         over=2026-11-28T20:10:31.5 length_s=600 heard_s=600 outcome=finished stopped=no grounded=0 before=6 after=not-asked \
         dream=00000000000000000000000000000005"
    );
    assert_eq!(
        row("nights.csv"),
        "id=00000000000000000000000000000004 of=2026-11-28 nightmares=2 woken=1 intensity=6 title='=de trap, alweer"
    );
    assert!(
        row("dreams.csv")
            .ends_with("done=fully safety=little comfort= expression= blameless= standing= play=fully aside=")
    );
    assert!(row("places.csv").ends_with("slot=place number=1 text=het bankje \"achter\" het huis"));
    assert!(row("day-lists.csv").ends_with("number=1 text=mail"));
    assert!(row("goals.csv").ends_with("text=doorslapen reached="));
    assert!(row("shared.csv").ends_with("first=2026-11-01 last=2026-11-28 parts=practices nights"));
}

#[test]
fn each_kind_has_its_table() {
    let tables = to_csv(&Portable::whole(vec![], Default::default())).expect("tables");
    let names: Vec<&str> = tables.iter().map(|table| table.name).collect();
    assert_eq!(
        names,
        ["practices.csv", "nights.csv", "dreams.csv", "places.csv", "day-lists.csv", "goals.csv", "shared.csv"]
    );
    for table in &tables {
        assert!(table.bytes.starts_with(BYTE_ORDER_MARK) && table.bytes.ends_with(b"\r\n"));
        assert_eq!(format!("{table:?}"), table.name);
    }
}

proptest! {
    /// Whatever the person wrote is the canary here: none of it is in a file that was not asked to have it.
    #[test]
    fn what_was_not_asked_for_is_not_there(entries in any::entries(4), settings in any::settings()) {
        let has = |bytes: &[u8], canary: &str| String::from_utf8_lossy(bytes).contains(canary);
        let portable = Portable::whole(canaries(entries, "qqcanary"), settings);
        let whole = to_csv(&portable).expect("tables");
        let bare = to_csv(&portable.with(Words::NONE)).expect("tables");
        prop_assert!(bare.iter().all(|table| !has(&table.bytes, "qqcanary")));
        let json = crate::portable::to_json(&portable.with(Words::NONE)).expect("json");
        prop_assert!(!has(&json, "qqcanary"));
        // The same rows are there, since numbers always go along; those of a place are its words.
        for (whole, bare) in whole.iter().zip(&bare).filter(|(table, _)| table.name != "places.csv") {
            prop_assert_eq!(read(whole).1.len(), read(bare).1.len());
        }
        let usual = to_csv(&portable.with(Words::default())).expect("tables");
        prop_assert!(usual.iter().all(|table| !has(&table.bytes, "qqcanary-original")));
        for part in Part::ALL {
            let only = portable.with(Words::NONE.with(part));
            let again = only.with(Words::NONE);
            prop_assert_eq!(to_csv(&again).expect("tables"), bare.clone());
        }
    }
}

/// The entries with this word in every text that a person can have written.
fn canaries(entries: Vec<perron_core::entry::Kept>, canary: &str) -> Vec<perron_core::entry::Kept> {
    use perron_core::Private;
    use perron_core::dream::{NewDream, Original};
    use perron_core::exercise::Answer;
    let word = || Private::new(canary.to_string());
    let list = |answer: &Answer| Answer::typed(answer.reveal().iter().map(|_| canary.to_string()).collect());
    let mut entries = entries;
    for kept in &mut entries {
        match &mut kept.entry {
            Entry::Practice(practised) => practised.exercise = word(),
            Entry::Place(place) => {
                place.exercise = word();
                for (slot, answer) in &mut place.answers {
                    *slot = canary.to_string();
                    *answer = list(answer);
                }
            }
            Entry::DayList(day) => {
                day.exercise = word();
                day.items = list(&day.items);
            }
            Entry::Night(night) => night.title = night.title.as_ref().map(|_| word()),
            Entry::Dream(dream) => {
                dream.title = word();
                if let Some((_, original)) = &mut dream.original {
                    *original = Original::written(format!("{canary}-original"));
                }
                if let Some(made) = &mut dream.made {
                    made.dream = NewDream::written(canary.to_string());
                }
            }
            Entry::Goal(goal) => goal.text = word(),
            Entry::Shared(shared) => shared.to = word(),
        }
    }
    entries
}
