//! The session: its table, its laws over any inputs, its rules by examples, and plans that a writer can read.

mod cases;
mod example;
mod grounding;
mod holding;
mod interruption;
mod laws;
mod table;
mod walking;
