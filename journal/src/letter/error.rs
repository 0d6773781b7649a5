//! Why a letter was not opened; none of it repeats what is in one.

use super::{Fingerprint, Kind};

/// Why a letter was not opened, or not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// It is larger than a letter may be.
    #[error("expected a letter of at most {most} bytes, but found a larger one")]
    TooLarge {
        /// The most bytes.
        most: usize,
    },
    /// It is no letter of Perron's.
    #[error("expected a letter, but found another kind of file")]
    NotOurs,
    /// It is a letter for someone else, or sealed with a passphrase.
    #[error("expected a letter for this reader, but found one for someone else")]
    NotForYou,
    /// It was cut off or changed on its way.
    #[error("expected a whole letter, but found a damaged one")]
    Damaged,
    /// A later version wrote it.
    #[error("expected a letter of a version that is known, but found a later one")]
    TooNew,
    /// It is a letter of another kind.
    #[error("expected a letter of another kind")]
    OtherKind {
        /// What it is.
        found: Kind,
    },
    /// The signature does not hold.
    #[error("expected a signature that holds, but found one that does not")]
    BadSignature,
    /// Nobody who is known wrote it.
    #[error("expected a letter by someone who is known, but found one by {found}")]
    UnknownSigner {
        /// By which they can be known.
        found: Fingerprint,
    },
    /// Someone wrote it who has one of the keys of a person who is known, and another than theirs.
    #[error("expected a letter by {known}, but found one by {found}")]
    SignerChanged {
        /// Who is known.
        known: Fingerprint,
        /// Who wrote it.
        found: Fingerprint,
    },
    /// A person's name that is empty, too long, or more than one line.
    #[error("expected a name of one line, and not a long one")]
    Name,
    /// A fault of this program, or the system gives no random bytes.
    #[error("expected {at} to succeed")]
    Internal {
        /// Where.
        at: &'static str,
    },
}
