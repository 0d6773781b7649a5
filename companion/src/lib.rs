//! The one door for every shell, phone or terminal.
pub mod diagnostic;
pub mod plan;
pub mod words;

pub use perron_core::Language;
pub use words::{Word, Words};
