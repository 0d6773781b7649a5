//! The texts inside the program, as `build.rs` packed them: a phone's library would carry four times as much of them.

/// The text that was packed.
pub(crate) fn unpack(packed: &[u8]) -> String {
    let text = miniz_oxide::inflate::decompress_to_vec(packed).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    text.expect("what build.rs packed")
}
