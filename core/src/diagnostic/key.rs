//! S010 to S029: keys and their values.

super::codes! {
    /// A key that the language does not have.
    UNKNOWN = "S010", "a key is unknown";
    /// A key that the language has, at a place where it means nothing.
    MISPLACED = "S011", "a key does not belong here";
    /// A key that must be there.
    MISSING = "S012", "a key is missing";
    /// A value of another type.
    WRONG_TYPE = "S013", "a value has the wrong type";
    /// A value that is not one of those allowed.
    WRONG_VALUE = "S014", "a value is not one of those allowed";
    /// A format that this reader does not know.
    FORMAT = "S015", "the format is unknown";
    /// A name with characters that names do not have.
    NAME = "S016", "a name has characters that names do not have";
    /// A time that cannot be read.
    TIME = "S017", "a length is not a time";
    /// Lengths that do not rise.
    LENGTHS = "S018", "the lengths are out of order";
    /// A length beyond [`crate::script::limit::SESSION`].
    TOO_LONG = "S019", "a length is beyond the longest session";
    /// A review that is half filled in, or whose date is none.
    REVIEWED = "S020", "the review is half filled in";
    /// A bed that is named twice.
    BED_TWICE = "S021", "a bed is named twice";
    /// A text with nothing in it.
    EMPTY = "S022", "a text is empty";
    /// A planned ending that adds nothing.
    PLAN_ENDING = "S023", "the planned ending adds nothing";
}
