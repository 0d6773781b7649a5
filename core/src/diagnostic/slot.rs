//! S030 to S039: slots, the questions to the person.

super::codes! {
    /// A list that takes more items than [`crate::script::limit::LIST`], or none.
    MOST = "S030", "a list takes too many items, or none";
    /// A choice of fewer than two options.
    FEW_OPTIONS = "S031", "a choice has fewer than two options";
    /// Two options that say the same.
    SAME_OPTION = "S032", "two options say the same";
    /// A stand-in that is not one of the options.
    STAND_IN = "S033", "the stand-in is not one of the options";
    /// An answer of the script's own that a person could not give.
    LONG_ANSWER = "S034", "a stand-in or option is too long";
    /// More stand-ins than the slot takes.
    MANY_ANSWERS = "S035", "there are more stand-ins than the slot takes";
}
