//! Any bytes at the door where letters and cards come in: nothing is opened that was not sealed and signed.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use perron_journal::letter::{Card, Keys, Kind, open};

static READER: LazyLock<Keys> = LazyLock::new(|| Keys::draw().expect("the system gives random bytes"));

fuzz_target!(|bytes: &[u8]| {
    for kind in Kind::ALL {
        assert!(open(bytes, kind, &READER, [READER.address()]).is_err());
    }
    if let Ok(card) = Card::read(bytes) {
        assert_eq!(Card::read(card.to_bytes()), Ok(card.clone()));
        assert_eq!(Card::read(card.to_text().as_bytes()), Ok(card));
    }
});
