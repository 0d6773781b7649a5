//! Takes any bytes for a journal that was taken along: a fault without the file's words, or a journal that is written and read
//! again as it is. What is sealed is read by the same door once it is open, and its seal costs too much time to fuzz.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perron_core::entry::Settings;
use perron_fuzz::bounded;
use perron_journal::portable::{Portable, from_json, to_csv, to_json};

fuzz_target!(|bytes: &[u8]| bounded(|| {
    if let Ok(portable) = from_json(bytes) {
        let again = to_json(&portable).expect("what was read can be written");
        assert!(from_json(&again).expect("what was written can be read") == portable);
        // Every export has every table, whatever is in it.
        let empty = Portable::whole(Vec::new(), Settings::default());
        let count = |portable: &Portable| to_csv(portable).expect("tables").len();
        assert_eq!(count(&portable), count(&empty));
    }
}));
