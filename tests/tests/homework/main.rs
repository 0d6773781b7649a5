//! Homework: what an assignment may be, what of it is due, and a whole round between a therapist and a client.

mod due;
mod plan;
mod reading;
