//! S080 to S089: parts, and the scripts that bring them in.

super::codes! {
    /// A part that does not exist.
    UNKNOWN = "S080", "a part is unknown";
    /// A part in another language only.
    LANGUAGE = "S081", "a part is in another language";
    /// A part that brings in a part.
    NESTED = "S082", "a part uses a part";
    /// A script that is not a part.
    NOT_A_PART = "S083", "a script that is used is not a part";
    /// A slot that means two things.
    SLOT_CLASH = "S084", "a slot of a part clashes with another";
    /// A part that is brought in twice.
    TWICE = "S085", "a part is used twice";
    /// Two conditions of one kind on a scene.
    CONDITIONS = "S086", "a scene of a part gets two conditions of one kind";
}
