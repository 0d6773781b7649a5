//! Renderer, soundscapes, voices and loudness.
