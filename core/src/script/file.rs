//! From bytes to the text of a script, or why not.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;

use crate::diagnostic::{Diagnostic, Span, file};
use crate::script::limit;

/// The text in the bytes of a file.
///
/// A fault's place lies within the part of the file that is text, so that a reader which replaces the rest can show it.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Diagnostic> {
    if bytes.len() > limit::FILE {
        return Err(fault(
            &file::TOO_LARGE,
            0..0,
            // How many more is not said: whoever reads a file need not read it to its end to know.
            format!("expected at most {} bytes, but found more", limit::FILE),
            "larger than any script",
            "write a shorter script, or move scenes to a part",
        ));
    }
    let readable = match str::from_utf8(bytes) {
        Ok(text) => text.len(),
        Err(error) => error.valid_up_to(),
    };
    if let Some(zero) = bytes.iter().position(|byte| *byte == 0) {
        let place = zero.min(readable);
        return Err(fault(
            &file::BINARY,
            place..place,
            String::from("expected a script of plain text, but found a binary file"),
            "not text from here on",
            "name a file that ends in `.toml`",
        ));
    }
    str::from_utf8(bytes).map_err(|_| {
        fault(
            &file::NOT_TEXT,
            readable..readable,
            format!("expected UTF-8, but found the byte {:#04x}", bytes.get(readable).copied().unwrap_or_default()),
            "not UTF-8 from here on",
            "save the file as UTF-8",
        )
    })
}

fn fault(code: &'static crate::diagnostic::Code, span: Span, message: String, label: &str, remedy: &str) -> Diagnostic {
    Diagnostic { code, span, part: None, message, label: label.to_owned(), remedy: remedy.to_owned() }
}
