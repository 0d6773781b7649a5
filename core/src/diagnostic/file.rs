//! S001 to S009: files that cannot be read, or not as TOML.

super::codes! {
    /// The bytes are not UTF-8.
    NOT_TEXT = "S001", "the file is not UTF-8 text";
    /// The bytes are not text at all.
    BINARY = "S002", "the file is binary";
    /// The file is larger than [`crate::script::limit::FILE`].
    TOO_LARGE = "S003", "the file is too large";
    /// The TOML is broken.
    SYNTAX = "S004", "the TOML is broken";
    /// The TOML is nested deeper than any script needs.
    TOO_DEEP = "S005", "the TOML is nested too deeply";
    /// More faults were found than [`crate::script::limit::DIAGNOSTICS`].
    MORE = "S006", "there are more faults than are shown";
}
