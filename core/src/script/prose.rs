//! Prose as it stands in the file: the lines of a TOML string, each at its exact place.

use crate::diagnostic::Span;

/// Where the contents of a string lie, quotes and the first newline of a multi-line string left off.
///
/// Prose has no escapes (a backslash is a fault), so what stands in the file is what is said, byte for byte, whichever of
/// the four kinds of quotes is used.
pub(super) fn contents(text: &str, string: Span) -> Span {
    let raw = text.get(string.clone()).unwrap_or_default();
    for quotes in ["\"\"\"", "'''"] {
        if let Some(inside) = raw.strip_prefix(quotes) {
            let inside = inside.strip_prefix("\r\n").or_else(|| inside.strip_prefix('\n')).unwrap_or(inside);
            let start = string.end - inside.len();
            // A string that is never closed is a fault of the TOML; it ends where the file does.
            return start..start + inside.strip_suffix(quotes).unwrap_or(inside).len();
        }
    }
    for quote in ['"', '\''] {
        if let Some(inside) = raw.strip_prefix(quote) {
            let start = string.start + 1;
            return start..start + inside.strip_suffix(quote).unwrap_or(inside).len();
        }
    }
    string
}

/// The lines in a span of the text that say something, each without the blanks around it.
pub(super) fn lines(text: &str, contents: Span) -> impl Iterator<Item = Span> {
    let mut start = contents.start;
    text.get(contents).unwrap_or_default().split_inclusive('\n').filter_map(move |line| {
        let from = start + (line.len() - line.trim_start().len());
        start += line.len();
        let trimmed = line.trim();
        (!trimmed.is_empty()).then(|| from..from + trimmed.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn contents_lie_within_every_kind_of_quotes() {
        for (raw, inside) in [
            ("\"\"\"\nEen.\nTwee.\n\"\"\"", "Een.\nTwee.\n"),
            ("\"\"\"\r\nEen.\r\n\"\"\"", "Een.\r\n"),
            ("\"\"\"Een.\"\"\"", "Een."),
            ("'''\nEen \"twee\".'''", "Een \"twee\"."),
            ("\"Een.\"", "Een."),
            ("'Één.'", "Één."),
            ("\"\"", ""),
            ("\"\"\"\"\"\"", ""),
            ("\"\"\"Zeg \"ja\"\"\"\"", "Zeg \"ja\""),
            ("\"never closed", "never closed"),
            ("\"\"\"\nnever closed", "never closed"),
        ] {
            assert_eq!(raw.get(contents(raw, 0..raw.len())), Some(inside), "{raw:?}");
        }
    }

    #[test]
    fn lines_are_found_where_they_stand() {
        let text = "x = '''\r\n  Een. \r\n\r\n\tTwéé.\r\n'''";
        let found: Vec<_> = lines(text, contents(text, 4..text.len())).map(|span| &text[span]).collect();
        assert_eq!(found, ["Een.", "Twéé."]);
    }
}
