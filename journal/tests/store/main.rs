//! The store, held to its laws.

#[path = "../../src/any.rs"]
mod any;
mod damage;
mod homework;
mod keeping;
mod keys;
mod making;
mod place;
mod secrecy;
mod versions;
