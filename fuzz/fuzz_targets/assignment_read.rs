//! Any text as an assignment, and as a draft: read or refused, and what is read is written as it was.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perron_core::homework::{read, read_draft, write, write_draft};
use perron_fuzz::bounded;

fuzz_target!(|bytes: &[u8]| bounded(|| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(assignment) = read(text) {
        assert_eq!(read(&write(&assignment)), Ok(assignment));
    }
    if let Ok(draft) = read_draft(text) {
        assert_eq!(read_draft(&write_draft(&draft)), Ok(draft));
    }
}));
