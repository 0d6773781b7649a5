//! What a voice may be called.

use std::fmt;
use std::str::FromStr;

/// The longest name.
const LONGEST: usize = 40;

/// Names that mean another voice.
const RESERVED: [&str; 3] = ["shipped", "espeak-ng", "none"];

/// The name of a person's own voice: letters without accents, digits, `-` and `_`, and it is a folder's name too.
///
/// ```
/// use perron_companion::recordings::VoiceName;
/// assert!("oma-2".parse::<VoiceName>().is_ok());
/// assert!("../oma".parse::<VoiceName>().is_err());
/// assert!("Shipped".parse::<VoiceName>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct VoiceName(String);

/// What no voice can be called.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected a name of at most {LONGEST} letters, digits, - or _, other than shipped, espeak-ng and none, but found `{0}`"
)]
pub struct NoName(String);

impl FromStr for VoiceName {
    type Err = NoName;

    fn from_str(name: &str) -> Result<Self, NoName> {
        let letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let plain = (1..=LONGEST).contains(&name.len())
            && name.chars().all(letter)
            && name.starts_with(|c: char| c.is_ascii_alphanumeric());
        // Where a system does not tell large letters from small, they are one folder.
        let reserved = RESERVED.iter().any(|reserved| reserved.eq_ignore_ascii_case(name));
        if plain && !reserved { Ok(Self(name.to_string())) } else { Err(NoName(name.to_string())) }
    }
}

impl VoiceName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for VoiceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_name_is_one() {
        for name in ["a", "Oma", "opa_2", "1", &"a".repeat(LONGEST)] {
            assert!(name.parse::<VoiceName>().is_ok(), "{name}");
        }
        for name in [
            "",
            ".",
            "..",
            "a/b",
            "a\\b",
            "-a",
            "_a",
            "a b",
            "oma\n",
            "é",
            "none",
            "ESPEAK-NG",
            &"a".repeat(LONGEST + 1),
        ] {
            assert!(name.parse::<VoiceName>().is_err(), "{name}");
        }
    }
}
