//! The bytes of every version, held for ever, byte for byte, and that each can be read.

use perron_core::entry::{Entry, EntryId, Kept};
use perron_core::helpline::Country;

use super::*;
use crate::seal::Table;

#[path = "../../tests/fixtures/examples.rs"]
mod examples;

#[path = "../../tests/fixtures/homework.rs"]
mod homework;

const GOLDEN: &str = include_str!("../../tests/fixtures/v1.rows");

const GOLDEN_2: &str = include_str!("../../tests/fixtures/v2.rows");

const PLACE: Place = Place { table: Table::Entry, rowid: 1 };

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The plain bytes of a row without the zeros at its end, and how many bytes there are with them.
fn line(name: &str, mut plain: Plain) -> String {
    let bytes = plain.bytes();
    let length = u32::from_le_bytes(bytes[9..13].try_into().expect("four bytes")) as usize;
    assert!(bytes[13 + length..].iter().all(|byte| *byte == 0));
    format!("{name} {} {}\n", bytes.len(), hex(&bytes[..13 + length]))
}

fn of(Kept { id, entry }: &Kept) -> Plain {
    of_entry(0x0807_0605_0403_0201, *id, entry).expect("it is a row")
}

#[test]
fn the_bytes_of_version_1_stay() {
    let mut lines: String = examples::kept().iter().map(|kept| line(kept.entry.kind(), of(kept))).collect();
    let of_settings = |revision, settings: &Settings| framed(1, revision, &v1::SettingsRow::from(settings));
    lines += &line("settings", of_settings(3, &examples::settings()).expect("it is a row"));
    lines += &line("checkpoint", of_checkpoint(4, &examples::checkpoint()).expect("it is a row"));
    for country in Country::ALL {
        let settings = Settings { country: Some(country), ..Settings::default() };
        lines += &line(country.name(), of_settings(5, &settings).expect("it is a row"));
    }
    lines += &examples::later().iter().map(|kept| line(kept.entry.kind(), of(kept))).collect::<String>();
    assert!(lines == GOLDEN, "the bytes of a row changed; they are now:\n{lines}");
}

/// Homework came later, and is in rows of its own.
#[test]
fn the_bytes_of_homework_of_version_1_stay_and_are_read() {
    const GOLDEN: &str = include_str!("../../tests/fixtures/v1-homework.rows");
    let (example, wav) = (homework::example(), Private::new(vec![0, 1, 0x7f, 0x80, 0xff]));
    let mut lines = line("homework", of_homework(6, &example).expect("it is a row"));
    lines += &line("recording", of_recording(7, &wav).expect("it is a row"));
    assert!(lines == GOLDEN, "the bytes of a row changed; they are now:\n{lines}");
    let mut plain = of_homework(6, &example).expect("it is a row");
    assert_eq!(read_homework(PLACE, plain.bytes()), Ok(Written { revision: 6, row: example }));
    let mut plain = of_recording(7, &wav).expect("it is a row");
    assert_eq!(read_recording(PLACE, plain.bytes()), Ok(Written { revision: 7, row: wav }));
    let length = plain.bytes().len();
    for byte in 0..length {
        let was = plain.bytes()[byte];
        for now in [0, 0x7f, 0x80, 0xff, was ^ 1] {
            plain.bytes()[byte] = now;
            let _ = (read_recording(PLACE, plain.bytes()), read_homework(PLACE, plain.bytes()));
        }
        plain.bytes()[byte] = was;
    }
}

#[test]
fn the_bytes_of_version_1_are_read() {
    for kept in examples::kept().into_iter().chain(examples::later()) {
        let mut plain = of(&kept);
        let written = read_entry(PLACE, plain.bytes()).expect("it is read");
        assert_eq!(written, Written { revision: 0x0807_0605_0403_0201, row: kept });
    }
    let mut plain = framed(1, 3, &v1::SettingsRow::from(&examples::settings())).expect("it is a row");
    assert_eq!(read_settings(PLACE, plain.bytes()).map(|written| written.row), Ok(examples::settings()));
    let mut plain = of_checkpoint(4, &examples::checkpoint()).expect("it is a row");
    assert_eq!(read_checkpoint(PLACE, plain.bytes()).map(|written| written.row), Ok(examples::checkpoint()));
}

#[test]
fn the_bytes_of_version_2_stay_and_are_read() {
    let mut lines = String::new();
    for private in [true, false] {
        let settings = Settings { private, ..examples::settings() };
        let mut plain = of_settings(3, &settings).expect("it is a row");
        assert_eq!(read_settings(PLACE, plain.bytes()).map(|written| written.row), Ok(settings));
        lines += &line(if private { "private" } else { "settings" }, plain);
    }
    assert!(lines == GOLDEN_2, "the bytes of a row changed; they are now:\n{lines}");
    let mut later = of_settings(3, &examples::settings()).expect("it is a row");
    later.bytes()[0] = 3;
    assert_eq!(read_settings(PLACE, later.bytes()), Err(StoreError::TooNew { schema: 3 }));
}

#[test]
fn what_a_later_version_wrote_says_so() {
    let night: &Kept = &examples::kept()[6];
    assert!(matches!(night.entry, Entry::Night(_)));
    let plain = || of(night);
    let mut later = plain();
    later.bytes()[0] = 2;
    assert_eq!(read_entry(PLACE, later.bytes()), Err(StoreError::TooNew { schema: 2 }));
    // A kind of entry that is not known here yet: the byte after the frame and the name.
    let mut later = plain();
    later.bytes()[13 + 16] = 0x7f;
    assert_eq!(read_entry(PLACE, later.bytes()), Err(StoreError::TooNew { schema: 2 }));
    // More bytes than this version has, and fewer.
    for change in [1_i8, -1] {
        let mut later = plain();
        later.bytes()[9] = later.bytes()[9].wrapping_add_signed(change);
        assert_eq!(read_entry(PLACE, later.bytes()), Err(StoreError::TooNew { schema: 2 }));
    }
    let mut absurd = plain();
    absurd.bytes()[9..13].fill(0xff);
    assert_eq!(read_entry(PLACE, absurd.bytes()), Err(PLACE.corrupt()));
}

/// Whatever the bytes, reading them ends, and with no more than they hold.
#[test]
fn no_bytes_make_it_panic() {
    let (mut kept, other) = (examples::kept(), EntryId([9; 16]));
    kept.extend(examples::later());
    for (at, kept) in kept.iter().enumerate() {
        let mut plain = of_entry(1, other, &kept.entry).expect("it is a row");
        let length = plain.bytes().len();
        for byte in 0..length.min(700) {
            let was = plain.bytes()[byte];
            for now in [0, 0x7f, 0x80, 0xff, was ^ 1] {
                plain.bytes()[byte] = now;
                if let Ok(read) = read_entry(PLACE, plain.bytes()) {
                    let again = of_entry(read.revision, read.row.id, &read.row.entry);
                    assert!(again.is_ok(), "example {at}, byte {byte}");
                }
            }
            plain.bytes()[byte] = was;
        }
    }
}
