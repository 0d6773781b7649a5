//! Why something of homework was refused: a kind for each thing that a person can do about it.

use perron_audio::recording;
use perron_core::homework::{Fault, Side};
use perron_journal::StoreError;
use perron_journal::letter::{Fingerprint, LetterError};

/// Why something of homework was refused; nothing was changed then.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum HomeworkError {
    /// There are no keys here yet.
    #[error("expected keys, but found none")]
    NoKeys,
    /// Nobody here is called that, or has those keys.
    #[error("expected someone who is known, but found nobody of that name")]
    Nobody,
    /// Someone of this name is known here by other keys: the new ones never take their place by themselves.
    #[error("expected the keys {known}, but found {found}")]
    OtherKeys {
        /// By which they are known.
        known: Fingerprint,
        /// What came.
        found: Fingerprint,
    },
    /// The card is one's own.
    #[error("expected another's card, but found one's own")]
    Oneself,
    /// The card is of someone on one's own side: nobody gives homework to themselves.
    #[error("expected a card of the other side, but found one of this side")]
    SameSide {
        /// Which.
        side: Side,
    },
    /// A card, where homework was expected.
    #[error("expected homework, but found a card")]
    IsCard,
    /// Something sealed, where a card was expected.
    #[error("expected a card, but found a sealed letter")]
    IsSealed,
    /// The picture of a card's code, where its file or its text was expected.
    #[error("expected a card, but found a picture")]
    IsPicture,
    /// So many people are known already that there is no room for one more.
    #[error("expected room for one more, but found none")]
    Full,
    /// The letter around it.
    #[error(transparent)]
    Letter(#[from] LetterError),
    /// What was signed is not laid out as an assignment is.
    #[error("expected an assignment, but found something else")]
    Shape,
    /// Its text.
    #[error(transparent)]
    Text(#[from] Fault),
    /// One of its recordings, counted from 1.
    #[error("expected recording {nth} to be one that can be used: {why}")]
    Clip {
        /// Which.
        nth: usize,
        /// Why.
        why: recording::Fault,
    },
    /// A recording is no FLAC, or not what the assignment says of it.
    #[error("expected recording {nth} to be the FLAC that was agreed, but found another")]
    OtherClip {
        /// Which, counted from 1.
        nth: usize,
    },
    /// A later revision of it is here.
    #[error("expected a revision after {here}, but found an earlier one")]
    Older {
        /// Which.
        here: u32,
    },
    /// It is here already, word for word the same revision.
    #[error("expected an assignment that is not here yet")]
    Same,
    /// It has the name of one that someone else signed.
    #[error("expected an assignment by the one who made it, but found one by another")]
    OfAnother,
    /// There is no assignment of that name.
    #[error("expected an assignment that is here, but found none of that name")]
    NoSuchAssignment,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}
