//! Scripts: what a writer wrote, with the place of every piece kept.

pub mod tree;

pub use tree::Script;
