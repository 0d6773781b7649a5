//! Takes any bytes for a person's recording: no panic, and never longer than the wished length allows.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perron_audio::recording::{Recording, limit};
use perron_fuzz::bounded;

fuzz_target!(|bytes: &[u8]| bounded(|| {
    if let Ok(recording) = Recording::take(bytes, 1.0) {
        assert!(recording.seconds() <= limit::LONGEST);
        assert!(Recording::stored(&recording.to_wav()).is_ok());
    }
    let _ = Recording::stored(bytes);
}));
