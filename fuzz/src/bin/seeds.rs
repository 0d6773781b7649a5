//! Writes real files for the fuzzer to begin with: letters, what was signed in them, assignments and cards.

use std::fs;
use std::path::Path;

// The counters of the compiler need their other half.
use libfuzzer_sys as _;
use perron_companion::homework::{Card, Side, content, write};
use perron_fuzz::{READER, WRITER, assignment, clip};
use perron_journal::letter::{Kind, seal};

const FLAC: &[u8] = include_bytes!("../../../audio/tests/clips/word.flac");
const REPORT: &[u8] = include_bytes!("../../../companion/tests/report/sent.json");

fn main() {
    let spoken = assignment(vec![clip(FLAC).expect("it is FLAC")]);
    let plain = assignment(Vec::new());
    let signed = content(&write(&spoken), &[FLAC.to_vec()]).expect("it is short");
    let unspoken = content(&write(&plain), &[]).expect("it is short");
    let card = Card::write(&WRITER, Side::Therapist, "M. de Wit").expect("a name");
    let letter = |kind, what: &[u8]| seal(kind, &WRITER, READER.address(), what).expect("it is sealed");
    // The same letters as they are before they are sealed, after a byte that tells the target to sign them again.
    let inside = |kind, what: &[u8]| {
        let opened = perron_fuzz::opened(&letter(kind, what));
        [&[0xff_u8, kind as u8][..], &opened].concat()
    };
    let put = |folder: &str, name: &str, bytes: &[u8]| {
        let folder = Path::new("seeds").join(folder);
        fs::create_dir_all(&folder).expect("a folder can be made");
        fs::write(folder.join(name), bytes).expect("a seed can be written");
    };
    put("letters", "spoken.perron", &letter(Kind::Assignment, &signed));
    put("letters", "unspoken.perron", &letter(Kind::Assignment, &unspoken));
    put("letters", "report.perron", &letter(Kind::Report, REPORT));
    put("letters", "empty.perron", &letter(Kind::Report, b""));
    put("letters", "card.perron", card.to_bytes());
    put("letters", "card.txt", card.to_text().as_bytes());
    put("inside", "unspoken", &inside(Kind::Assignment, &unspoken));
    put("inside", "report", &inside(Kind::Report, REPORT));
    put("inside", "card", &[&[0xff, Kind::Card as u8], card.to_bytes()].concat());
    put("agreed", "spoken.toml", write(&spoken).as_bytes());
    put("agreed", "unspoken.toml", write(&plain).as_bytes());
    put("agreed", "draft.toml", include_bytes!("../../seeds/draft.toml"));
    put("clips", "spoken", &signed);
    put("clips", "unspoken", &unspoken);
}
