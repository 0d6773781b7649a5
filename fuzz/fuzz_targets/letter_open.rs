//! Any bytes at the door where letters and cards come in: nothing is opened that was not sealed and signed by someone known.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perron_fuzz::{READER, bounded};
use perron_journal::letter::{Card, Kind, open};

fuzz_target!(|bytes: &[u8]| bounded(|| {
    // The seeds are sealed for this reader, by someone the reader does not know.
    for kind in Kind::ALL {
        assert!(open(bytes, kind, &READER, [READER.address()]).is_err());
    }
    if let Ok(card) = Card::read(bytes) {
        assert_eq!(Card::read(card.to_bytes()), Ok(card.clone()));
        assert_eq!(Card::read(card.to_text().as_bytes()), Ok(card));
    }
}));
