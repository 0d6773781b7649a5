//! The list of entries: each by its kind, in the order they were kept, none twice.

use std::collections::BTreeSet;
use std::fmt;

use perron_core::entry::Kept;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::{Fault, limit};
use super::cell::refuse;
use super::entry::Row;

/// Entries on their way out.
pub(super) struct Written<'a>(pub(super) &'a [Kept]);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.iter().map(Row::from))
    }
}

/// Entries that were read.
pub(super) struct Read(pub(super) Vec<Kept>);

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reads;
        impl<'de> Visitor<'de> for Reads {
            type Value = Vec<Kept>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of entries")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<Kept>, A::Error> {
                let (mut entries, mut ids) = (Vec::new(), BTreeSet::new());
                while let Some(row) = list.next_element::<Row<'static>>()? {
                    let kept = Kept::from(row);
                    if entries.len() == limit::ENTRIES {
                        return Err(refuse(Fault::TooMany));
                    }
                    if !ids.insert(kept.id) {
                        return Err(refuse(Fault::Twice));
                    }
                    entries.push(kept);
                }
                Ok(entries)
            }
        }
        from.deserialize_seq(Reads).map(Self)
    }
}
