//! The renderer: scores become samples.
//!
//! ```text
//! Timeline + Clips -> Score      what sounds when, immutable, shared
//!        Score + position -> Deck       one score from a position on: a function of the position alone
//!                    Decks -> Renderer   crossfades between decks, levels of the buses, the ceiling
//! Order -> Desk --ring--> Renderer      the control thread prepares decks and gets the old ones back
//! ```
//!
//! [`Renderer::fill`] is all that the audio thread calls: it never allocates, frees, locks, logs or panics. Whatever takes
//! longer happens at the [`Desk`](crate::Desk).

pub mod bus;
pub mod ceiling;
mod deck;
pub mod fade;
pub mod renderer;
pub mod score;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod master;
#[cfg(test)]
pub(crate) mod trial;

pub use bus::{Bus, Level};
pub(crate) use deck::Deck;
pub use renderer::{Renderer, Stem};
pub use score::{Score, ScoreError};
