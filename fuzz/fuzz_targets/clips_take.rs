//! Any bytes as what was signed, and as the recording of an assignment that is in order: refused, or within its limits.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perron_companion::Millis;
use perron_companion::homework::{content, limit, read_content, write};
use perron_fuzz::{assignment, bounded, clip};

fuzz_target!(|bytes: &[u8]| bounded(|| {
    let _ = read_content(bytes);
    let Some(clip) = clip(bytes) else { return };
    let text = write(&assignment(vec![clip]));
    if let Ok((assignment, sounds)) = read_content(&content(&text, &[bytes.to_vec()]).expect("it is short")) {
        assert_eq!(sounds.len(), 1);
        assert!(assignment.clips[0].length <= Millis(limit::CLIP_LONGEST.0));
    }
}));
