//! S070 to S079: slots where they are used.

super::codes! {
    /// A slot that does not exist.
    UNKNOWN = "S070", "a slot is unknown";
    /// A form that no option has, or of a slot without forms.
    FORM = "S071", "a form is unknown";
    /// A form that only some options have.
    SOME_FORMS = "S072", "an option lacks a form that is used";
    /// `each` over something that has no items.
    EACH = "S073", "a slot has no items to go through";
    /// A list outside its rounds.
    OUTSIDE = "S074", "a list is used outside its rounds";
    /// A text within a longer sentence.
    ALONE = "S075", "a text does not stand on a line of its own";
    /// A slot that is asked for and never used.
    UNUSED = "S076", "a slot is never used";
}
