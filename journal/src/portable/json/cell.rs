//! How one value is written: names as in the house, days and moments by ISO 8601, ids in hexadecimal digits.

use std::fmt;

use perron_core::day::{Date, DateTime, Time, read_date};
use perron_core::distress::Score;
use perron_core::dream::Reading;
use perron_core::entry::{EntryId, Intensity, Lock, Period};
use perron_core::{Distress, Millis};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::names::Named;
use super::super::{Fault, limit};

/// Begins the errors of this file. serde's own never begin so: they quote a file only further on.
const MARK: &str = "perron ";

/// An error with a fault for its reader.
pub(super) fn refuse<E: Error>(fault: Fault) -> E {
    E::custom(format_args!("{MARK}{}", fault.code()))
}

/// The fault that an error's own words tell of; those of serde are pinned with its version, and tests hold each.
pub(super) fn fault_of(words: &str) -> Fault {
    if let Some(own) = words.strip_prefix(MARK) {
        return Fault::ALL.into_iter().find(|fault| own.starts_with(fault.code())).unwrap_or(Fault::Kind);
    }
    let known = [
        ("invalid value", Fault::Range),
        ("unknown field", Fault::Unknown),
        ("unknown variant", Fault::Unknown),
        ("missing field", Fault::Missing),
        ("duplicate field", Fault::Twice),
    ];
    known.into_iter().find(|(begin, _)| words.starts_with(begin)).map_or(Fault::Kind, |(_, fault)| fault)
}

/// Reads text by a function that may refuse it.
struct Text<F>(F, Fault);

impl<T, F: FnOnce(&str) -> Option<T>> Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).ok_or_else(|| refuse(self.1))
    }
}

/// A value that is written as text, and read in no other way than it is written.
macro_rules! as_text {
    ($(#[$doc:meta])* $name:ident($of:ty), $fault:expr, $show:expr, $read:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub(super) struct $name(pub(super) $of);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let show: fn(&$of) -> String = $show;
                to.serialize_str(&show(&self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let read: fn(&str) -> Option<$of> = $read;
                from.deserialize_str(Text(read, $fault)).map(Self)
            }
        }
    };
}

as_text!(/// An entry's id.
    Id(EntryId), Fault::Id, ToString::to_string, |text| text.parse().ok());
as_text!(/// A day.
Day(Date), Fault::Moment, ToString::to_string, |text| {
    read_date(text).filter(|date| limit::YEARS.contains(&date.year()))
});
as_text!(/// A moment, as the person's own clock showed it.
At(DateTime), Fault::Moment, ToString::to_string, |text| {
    let at: DateTime = text.parse().ok()?;
    (limit::YEARS.contains(&at.year()) && at.to_string() == text).then_some(at)
});
as_text!(/// A time of day.
Clock(Time), Fault::Moment, ToString::to_string, |text| {
    text.parse().ok().filter(|time: &Time| time.to_string() == text)
});
as_text!(/// What soundscapes grow from: text, since many programs keep no more than 53 bits of a number.
Seed(u64), Fault::Range, |seed| format!("{seed:016x}"), |text| {
    let plain = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    plain.then(|| u64::from_str_radix(text, 16).ok()).flatten()
});

as_text!(/// The days that a report tells of.
Days(Period), Fault::Moment, |period| format!("{}/{}", period.first(), period.last()), |text| {
    let (first, last) = text.split_once('/')?;
    // A period is a year at most, so that its last day says for both that they are not too far away.
    let last = read_date(last).filter(|date| limit::YEARS.contains(&date.year()))?;
    Period::new(read_date(first)?, last)
});
as_text!(/// Who can read a report: a name, or a therapist's key.
Locked(Lock), Fault::Name, |lock| match lock {
    Lock::Open | Lock::Passphrase => lock.name().to_string(),
    Lock::Therapist(key) => key.iter().map(|byte| format!("{byte:02x}")).collect(),
}, |text| match text {
    "open" => Some(Lock::Open),
    "passphrase" => Some(Lock::Passphrase),
    key => {
        let (first, last) = key.split_at_checked(32)?;
        let halves = (first.parse::<EntryId>().ok()?, last.parse::<EntryId>().ok()?);
        let mut key = [0; 32];
        key[..16].copy_from_slice(&halves.0.0);
        key[16..].copy_from_slice(&halves.1.0);
        Some(Lock::Therapist(key))
    }
});

/// A name of the house.
#[derive(Clone, Copy)]
pub(super) struct Name<T>(pub(super) T);

impl<T: Named> Serialize for Name<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.named())
    }
}

impl<'de, T: Named> Deserialize<'de> for Name<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Text(T::of_name, Fault::Name)).map(Self)
    }
}

/// Time in milliseconds.
#[derive(Clone, Copy)]
pub(super) struct Span(pub(super) Millis);

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(self.0.0)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let span = Millis(u64::deserialize(from)?);
        if span > limit::LONGEST { Err(refuse(Fault::Range)) } else { Ok(Self(span)) }
    }
}

/// How bad nightmares were.
#[derive(Clone, Copy)]
pub(super) struct HowBad(pub(super) Intensity);

impl Serialize for HowBad {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(self.0.reveal())
    }
}

impl<'de> Deserialize<'de> for HowBad {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Intensity::new(u8::deserialize(from)?).map(Self).ok_or_else(|| refuse(Fault::Range))
    }
}

/// The answer to the question before or after: a number, or what became of it instead.
#[derive(Clone, Copy)]
pub(super) struct Answered(pub(super) Score);

impl Serialize for Answered {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Score::Given(distress) => to.serialize_u8(distress.reveal()),
            Score::Skipped => to.serialize_str("skipped"),
            Score::NotAsked => to.serialize_str("not-asked"),
        }
    }
}

impl<'de> Deserialize<'de> for Answered {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reads;
        impl Visitor<'_> for Reads {
            type Value = Score;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a score")
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Score, E> {
                let distress = u8::try_from(number).ok().and_then(Distress::new);
                distress.map(Score::Given).ok_or_else(|| refuse(Fault::Range))
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Score, E> {
                Err(E::invalid_value(Unexpected::Signed(number), &self))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Score, E> {
                match text {
                    "skipped" => Ok(Score::Skipped),
                    "not-asked" => Ok(Score::NotAsked),
                    _ => Err(refuse(Fault::Name)),
                }
            }
        }
        from.deserialize_any(Reads).map(Self)
    }
}

/// What a person wrote: lent to be written, or their own when it was read.
pub(super) enum Wrote<'a> {
    /// Lent.
    Lent(&'a str),
    /// The nightmare as it was.
    Original(Reading<'a>),
    /// Read from a file.
    Own(String),
}

impl Wrote<'_> {
    /// The text itself.
    pub(super) fn own(self) -> String {
        match self {
            Self::Lent(text) => text.to_string(),
            Self::Original(text) => text.to_string(),
            Self::Own(text) => text,
        }
    }
}

impl Serialize for Wrote<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Lent(text) => to.serialize_str(text),
            Self::Original(text) => to.collect_str(text),
            Self::Own(text) => to.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Wrote<'_> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::Own)
    }
}
