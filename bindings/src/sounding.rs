//! What sounds: known to the companion by nothing but that it can be hushed.

/// Something that sounds.
pub(crate) trait Sounds: Send + Sync {
    /// Fades, stops, and waits until all is silent and kept.
    fn hush(&self);
}
