//! The store, held to its laws.

mod any;
mod damage;
mod keeping;
mod keys;
mod making;
mod place;
mod secrecy;
mod versions;
