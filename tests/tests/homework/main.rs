//! Homework: what an assignment may be, what of it is due, and a whole round between a therapist and a client.

mod desk;
mod due;
mod hostile;
mod packing;
mod page;
mod plan;
mod reading;
mod room;
mod round;
mod words;
