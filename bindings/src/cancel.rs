//! Giving up what takes a while.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Gives up a preparation or a render, from another thread.
///
/// Once cancelled it stays so: make one for each call.
#[derive(Debug, Default, uniffi::Object)]
pub struct Cancel(AtomicBool);

#[uniffi::export]
impl Cancel {
    /// One that gives up nothing yet.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Gives up; the call answers `Fault.GivenUp` within a sentence or a quarter of a second of sound.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Whether it was given up.
pub(crate) fn given_up(cancel: Option<&Arc<Cancel>>) -> bool {
    cancel.is_some_and(|cancel| cancel.0.load(Ordering::Relaxed))
}
