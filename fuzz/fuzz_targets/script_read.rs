//! Reads any bytes as a script: no panic, few faults, and every place within the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perron_core::script::{self, limit};
use perron_fuzz::bounded;

fuzz_target!(|bytes: &[u8]| bounded(|| {
    let reading = script::read(bytes);
    assert!(reading.diagnostics.len() <= limit::DIAGNOSTICS + 1);
    let text = String::from_utf8_lossy(bytes);
    for fault in &reading.diagnostics {
        assert!(text.get(fault.span.clone()).is_some(), "{} lies at {:?}", fault.code, fault.span);
    }
    if let Some(script) = reading.sound() {
        // A script without a fault can be joined with any part; here, with none.
        let joined = script::join(script, &[]);
        assert!(joined.script.scenes.len() <= limit::SCENES);
    }
}));
