//! S040 to S049: scenes.

super::codes! {
    /// A script without scenes.
    NONE = "S040", "there are no scenes";
    /// More scenes than [`crate::script::limit::SCENES`].
    TOO_MANY = "S041", "there are too many scenes";
    /// Two scenes of one name.
    TWICE = "S042", "two scenes have the same id";
    /// A scene without lines.
    EMPTY = "S043", "a scene has no lines";
    /// A rank out of bounds.
    RANK = "S044", "a rank is out of bounds";
    /// More lines than [`crate::script::limit::LINES`].
    LINES = "S045", "there are too many lines";
    /// A scene whose conditions are never met.
    NEVER = "S046", "a scene can never happen";
}
