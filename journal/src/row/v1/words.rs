//! Words that can only be shown, the nightmare as it was: a text like any other in the bytes, never a copy of its own.

use std::fmt;

use perron_core::dream::Reading;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

pub(in crate::row) enum Words<'a> {
    Shown(Reading<'a>),
    Read(&'a str),
}

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shown(reading) => reading.fmt(f),
            Self::Read(text) => f.write_str(text),
        }
    }
}

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Words<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&str>::deserialize(deserializer).map(Self::Read)
    }
}
