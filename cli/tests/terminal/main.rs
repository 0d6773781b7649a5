//! What a person sees: the program itself is run, as from a shell, and its words are reviewed like code.
//!
//! Every run has a home of its own, a fixed language, no colours, no machine's voice and no sound device.

mod asking;
mod caring;
mod checking;
mod dreaming;
mod homework;
mod journal;
mod keeping;
mod listing;
mod nights;
mod planning;
mod playing;
mod previewing;
mod rendering;
mod reporting;
mod resuming;
mod running;
#[cfg(unix)]
mod sounding;
mod usage;
mod voicing;
mod words;
