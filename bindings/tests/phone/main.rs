//! The bridge as a shell uses it, from Rust: its life, and the vectors that Kotlin and Swift replay too.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod acts;
mod agreed;
mod broken;
mod homework;
mod house;
mod life;
mod taking;
mod vectors;
