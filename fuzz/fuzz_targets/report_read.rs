//! Any bytes at the door where a report comes in: read or refused, and what is read is written as it was.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perron_companion::report::{read, write};
use perron_fuzz::bounded;

fuzz_target!(|bytes: &[u8]| bounded(|| {
    if let Ok((report, language)) = read(bytes) {
        let written = write(&report, language).expect("what was read can be written");
        assert_eq!(read(&written), Ok((report, language)));
    }
}));
