//! What can go wrong, for a shell: few kinds, each with words that can be shown, and never a word that a person wrote.

use perron_companion::Words;
use perron_companion::journal::StoreError;
use perron_companion::library::Missing;
use perron_companion::preparing::PrepareError;

/// Why a call did nothing.
///
/// `says` can be shown as it is: it is in the companion's language and holds nothing that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum Fault {
    /// The companion was closed.
    #[error("expected an open companion, but found it closed")]
    Closed,
    /// A moment, a number or a name that is none.
    #[error("expected a {what}, but found none")]
    Input {
        /// What was expected.
        what: String,
    },
    /// There is no such exercise or entry, or it has faults.
    #[error("{says}")]
    Missing {
        /// For the person.
        says: String,
    },
    /// The wishes do not fit the exercise, or a file cannot be read.
    #[error("{says}")]
    Unfit {
        /// For the person.
        says: String,
    },
    /// A rule says no, and why.
    #[error("{says}")]
    Refused {
        /// For the person.
        says: String,
    },
    /// There are no keys here yet, or who sent it is not known here: pairing comes first.
    #[error("{says}")]
    Unpaired {
        /// For the person.
        says: String,
    },
    /// The clips or recordings cannot be used, or there is no sound to be had.
    #[error("{says}")]
    Sound {
        /// For the person.
        says: String,
    },
    /// The key of what is kept could not be had: after the device was started and not yet unlocked, for instance.
    #[error("{says}")]
    Key {
        /// For the person.
        says: String,
    },
    /// What is kept could not be read or written; nothing that was acknowledged is lost by it.
    #[error("{says}")]
    Store {
        /// For the person.
        says: String,
        /// Whether it is damaged, so that mending it can be offered.
        damaged: bool,
    },
    /// This program itself failed; what of it was said stays behind. The companion goes on, and the call may be made again.
    #[error("{says}")]
    Broken {
        /// For the person.
        says: String,
    },
    /// The call was given up.
    #[error("expected to go on, but found that it was given up")]
    GivenUp,
}

impl Fault {
    pub(crate) fn input(what: &str) -> Self {
        Self::Input { what: what.to_string() }
    }

    /// A store's error, in words.
    pub(crate) fn store(error: StoreError, words: &Words) -> Self {
        let (key, number) = match error {
            StoreError::KeyUnavailable => return Self::Key { says: words.say("phone-key-unavailable", &[]) },
            StoreError::WrongKey => return Self::Key { says: words.say("phone-key-wrong", &[]) },
            StoreError::Corrupt { .. } => ("phone-store-damaged", 0),
            StoreError::RolledBack { .. } => ("phone-store-older", 0),
            StoreError::DiskFull => ("phone-store-full", 0),
            StoreError::Busy => ("phone-store-busy", 0),
            StoreError::TooNew { .. } => ("phone-store-too-new", 0),
            StoreError::Io { os } => ("phone-store-refused", os),
            StoreError::Internal { .. } => ("phone-store-refused", 0),
        };
        let says = words.say(key, &[("number", number.to_string().into())]);
        Self::Store { says, damaged: matches!(error, StoreError::Corrupt { .. }) }
    }

    /// Why an exercise is not there, in words that do not repeat its name.
    pub(crate) fn missing(missing: &Missing, words: &Words) -> Self {
        let key = match missing {
            Missing::NoSuchExercise { .. } | Missing::Part { .. } => "phone-no-exercise",
            Missing::Faulty { .. } => "phone-faulty-exercise",
        };
        Self::Missing { says: words.say(key, &[]) }
    }

    /// Why an exercise could not be prepared.
    pub(crate) fn prepare(error: &PrepareError, words: &Words) -> Self {
        match error {
            PrepareError::Missing(missing) => Self::missing(missing, words),
            PrepareError::Wishes(_) | PrepareError::Length(_) => Self::Unfit { says: words.say("phone-unfit", &[]) },
            PrepareError::Assets(_) | PrepareError::Recordings(_) | PrepareError::Score(_) => {
                Self::Sound { says: words.say("phone-no-clips", &[]) }
            }
        }
    }
}
