//! S050 to S059: lines and sentences.

super::codes! {
    /// A backslash in prose.
    BACKSLASH = "S050", "there is a backslash in the text";
    /// A second sentence on a line.
    SECOND_SENTENCE = "S051", "a line holds more than one sentence";
    /// A mark inside a sentence.
    MARK_INSIDE = "S052", "a mark stands inside a sentence";
    /// A sense that is none.
    SENSE = "S053", "a sense is unknown";
    /// The pieces of a line in another order.
    ORDER = "S054", "the pieces of a line are out of order";
    /// A sentence longer than [`crate::script::limit::SENTENCE`].
    TOO_LONG = "S055", "a sentence is too long";
    /// A character with a meaning of its own, written once.
    SINGLE = "S056", "a bracket is not closed, or a character must be doubled";
    /// A rank or a sense with nothing behind it.
    NOTHING = "S057", "a rank or a sense stands alone";
    /// A rank that is written wrongly.
    OPTIONAL = "S058", "`(optional N)` is written wrongly";
    /// A slot that is written wrongly.
    SLOT = "S059", "a slot is written wrongly";
}
