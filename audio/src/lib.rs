//! Renderer, soundscapes, voices and loudness.

pub mod noise;
pub mod soundscape;
