//! The store, held to its laws.

#[path = "../../src/any.rs"]
mod any;
mod damage;
mod homework;
mod keeping;
mod keys;
mod making;
mod place;
#[path = "../../proof/ranges.rs"]
mod ranges;
mod removing;
mod secrecy;
mod versions;
