//! The store, held to its laws.

mod any;
mod damage;
mod keeping;
mod place;
