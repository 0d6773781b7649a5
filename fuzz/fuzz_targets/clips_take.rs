//! Any bytes as what was signed, and as the recording of an assignment that is in order: refused, or within its limits.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perron_companion::homework::{Assignment, Side, content, describe, limit, read_content, read_draft, write};
use perron_companion::kept::{Date, EntryId};
use perron_companion::{Millis, Private};

fuzz_target!(|bytes: &[u8]| {
    let _ = read_content(bytes);
    let Some(clip) = describe(Private::new("Ik ben thuis.".to_string()), Side::Client, bytes) else { return };
    let plan = read_draft("title = \"t\"\nlanguage = \"nl\"").expect("a draft").plan;
    let (id, issued) = (EntryId([1; 16]), Date::constant(2026, 11, 28));
    let text = write(&Assignment { id, revision: 1, issued, plan, clips: vec![clip] });
    if let Ok((assignment, sounds)) = read_content(&content(&text, &[bytes.to_vec()]).expect("it is short")) {
        assert_eq!(sounds.len(), 1);
        assert!(assignment.clips[0].length <= Millis(limit::CLIP_LONGEST.0));
    }
});
