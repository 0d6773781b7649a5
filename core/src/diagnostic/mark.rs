//! S060 to S069: marks.

super::codes! {
    /// A mark that the language does not have.
    UNKNOWN = "S060", "a mark is unknown";
    /// A mark with other words than it takes.
    SHAPE = "S061", "a mark is written wrongly";
    /// A time that cannot be read.
    TIME = "S062", "a time in a mark cannot be read";
    /// A time of nothing, or beyond [`crate::script::limit::SESSION`].
    RANGE = "S063", "a time in a mark is out of bounds";
    /// A least that is not below its most.
    BOUNDS = "S064", "the bounds of a pause are out of order";
    /// A level that is not 0 to 100 percent.
    PERCENT = "S065", "a level is out of bounds";
    /// A breath that is too short, too long or too many times.
    BREATH = "S066", "a breath is out of bounds";
    /// A mark for the chosen bed in a script that has none.
    NO_BED = "S067", "there is no bed to move";
}
