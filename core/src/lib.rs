#![no_std]
//! Scripts, timing, sessions and the rules of care.
extern crate alloc;
