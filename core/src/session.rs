//! The session: one practice as it happens, a pure state machine.

pub mod input;
pub mod output;

pub use input::{Fault, Input};
pub use output::{Event, Order, Output, Part, Refusal};
