//! The manifest of a folder of clips, shipped or recorded: which file says which sentence.

use std::collections::BTreeMap;

use perron_core::Language;
use toml::de::{DeTable, DeValue};

use super::Pace;

/// The largest manifest, in bytes.
const LARGEST: usize = 4 << 20;

/// What a folder of clips holds, and how each was made.
///
/// ```
/// use perron_audio::voice::{Manifest, Pace};
/// let manifest = Manifest::read(r#"
/// language = "nl"
/// voice = "narrator"
/// provisional = true
/// [[clip]]
/// text = "Je bent hier."
/// file = "je-bent-hier.ogg"
/// pace = 11.5
/// frames = 28800
/// hash = "0000000000000000000000000000000000000000000000000000000000000000"
/// "#)?;
/// assert!(manifest.provisional);
/// assert_eq!(manifest.find("Je bent hier.", Pace::USUAL).map(|row| row.frames), Some(28_800));
/// assert_eq!(manifest.find("je bent hier", Pace::USUAL), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Keys that tell how a clip was made and heard are for people, and are passed over.
#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    /// The language of every sentence in it.
    pub language: Language,
    /// The name of the narrator.
    pub voice: String,
    /// Whether the clips stand in for better ones to come.
    pub provisional: bool,
    rows: BTreeMap<String, Vec<Row>>,
}

/// One clip.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The file beside the manifest.
    pub file: String,
    /// How fast it is spoken.
    pub pace: Pace,
    /// Its length at its own rate: 24 kHz where it is shipped.
    pub frames: u64,
    /// The SHA-256 of the file.
    pub hash: [u8; 32],
}

impl Manifest {
    /// A manifest of recordings, with none in it yet.
    pub fn new(language: Language, voice: &str) -> Self {
        Self { language, voice: voice.to_owned(), provisional: false, rows: BTreeMap::new() }
    }

    /// Adds the clip of a sentence.
    pub fn add(&mut self, text: &str, row: Row) {
        self.rows.entry(text.to_owned()).or_default().push(row);
    }

    /// Its text, as [`Manifest::read`] reads it.
    pub fn to_toml(&self) -> String {
        let Self { language, voice, provisional, rows } = self;
        let (language, voice) = (language.name(), quoted(voice));
        let mut text = format!("language = \"{language}\"\nvoice = {voice}\nprovisional = {provisional}\n");
        for (said, row) in rows.iter().flat_map(|(said, rows)| rows.iter().map(move |row| (said, row))) {
            let hash: String = row.hash.iter().map(|byte| format!("{byte:02x}")).collect();
            let Row { file, pace, frames, .. } = row;
            text += &format!(
                "\n[[clip]]\ntext = {}\nfile = \"{file}\"\npace = {:?}\nframes = {frames}\nhash = \"{hash}\"\n",
                quoted(said),
                pace.0
            );
        }
        text
    }

    /// Reads a manifest.
    ///
    /// # Errors
    /// The first thing that is not as it should be; nothing of a manifest that is wrong somewhere is used.
    pub fn read(text: &str) -> Result<Self, ManifestError> {
        if text.len() > LARGEST {
            return Err(ManifestError::TooLarge);
        }
        let table = DeTable::parse(text).map_err(|error| ManifestError::Toml(error.message().to_owned()))?;
        let head = Place { table: table.get_ref(), clip: None };
        let language = Language::from_name(head.text("language")?).ok_or_else(|| head.fault("language"))?;
        let voice = head.text("voice")?.to_owned();
        let provisional = match head.get("provisional")? {
            DeValue::Boolean(provisional) => *provisional,
            _ => return Err(head.fault("provisional")),
        };
        let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
        let clips = match table.get_ref().get("clip").map(|clips| clips.get_ref()) {
            None => &[][..],
            Some(DeValue::Array(clips)) => clips,
            Some(_) => return Err(head.fault("clip")),
        };
        for (index, clip) in clips.iter().enumerate() {
            let DeValue::Table(table) = clip.get_ref() else { return Err(head.fault("clip")) };
            let (said, row) = Place { table, clip: Some(index) }.row()?;
            rows.entry(said).or_default().push(row);
        }
        Ok(Self { language, voice, provisional, rows })
    }

    /// The clip that says exactly this; of several, the one whose pace is nearest.
    pub fn find(&self, text: &str, pace: Pace) -> Option<&Row> {
        let away = |row: &&Row| (row.pace.0 - pace.0).abs();
        self.rows.get(text)?.iter().min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// Every sentence and its clips, in the order of the alphabet.
    pub fn sentences(&self) -> impl Iterator<Item = (&str, &[Row])> {
        self.rows.iter().map(|(text, rows)| (text.as_str(), rows.as_slice()))
    }
}

/// A table, and which clip it is.
struct Place<'a> {
    table: &'a DeTable<'a>,
    clip: Option<usize>,
}

impl<'a> Place<'a> {
    fn fault(&self, key: &'static str) -> ManifestError {
        ManifestError::Key { key, clip: self.clip.map_or_else(|| "the head".to_owned(), |nth| format!("clip {nth}")) }
    }

    fn get(&self, key: &'static str) -> Result<&'a DeValue<'a>, ManifestError> {
        self.table.get(key).map(|value| value.get_ref()).ok_or_else(|| self.fault(key))
    }

    fn text(&self, key: &'static str) -> Result<&'a str, ManifestError> {
        self.get(key)?.as_str().ok_or_else(|| self.fault(key))
    }

    fn number<T: std::str::FromStr>(&self, key: &'static str) -> Result<T, ManifestError> {
        let number = match self.get(key)? {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        number.ok_or_else(|| self.fault(key))
    }

    fn row(&self) -> Result<(String, Row), ManifestError> {
        let file = self.text("file")?;
        if !is_plain(file) {
            return Err(self.fault("file"));
        }
        let row = Row {
            file: file.to_owned(),
            pace: Pace(self.number("pace")?),
            frames: self.number("frames")?,
            hash: bytes(self.text("hash")?).ok_or_else(|| self.fault("hash"))?,
        };
        Ok((self.text("text")?.to_owned(), row))
    }
}

/// A text as TOML writes it on one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted += &format!("\\u{:04x}", u32::from(letter)),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a name is a file's own, and leads nowhere else.
fn is_plain(file: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    file.strip_suffix(".ogg")
        .or_else(|| file.strip_suffix(".wav"))
        .is_some_and(|stem| !stem.is_empty() && stem.chars().all(letter))
}

/// The bytes of 64 hexadecimal digits.
fn bytes(digits: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if digits.len() != 64 || !digits.is_ascii() {
        return None;
    }
    for (nth, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(2 * nth..2 * nth + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// What is wrong with a manifest.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    /// It is too large.
    #[error("expected a manifest of at most {LARGEST} bytes, but found a larger one")]
    TooLarge,
    /// It is not TOML.
    #[error("expected TOML, but found: {0}")]
    Toml(String),
    /// A key is missing or has no value that can be used.
    #[error("expected a usable `{key}` in {clip}, but found none")]
    Key {
        /// Which key.
        key: &'static str,
        /// Where: the head, or which clip.
        clip: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEAD: &str = "language = \"en\"\nvoice = \"v\"\nprovisional = false\n";

    fn clip(file: &str, pace: &str) -> String {
        let hash = "0f".repeat(32);
        format!("[[clip]]\ntext = \"Here.\"\nfile = \"{file}\"\npace = {pace}\nframes = 9\nhash = \"{hash}\"\n")
    }

    #[test]
    fn the_nearest_pace_is_found() {
        let manifest = Manifest::read(&format!("{HEAD}{}{}", clip("a.ogg", "11"), clip("b.ogg", "9.5"))).unwrap();
        let file = |pace| manifest.find("Here.", Pace(pace)).unwrap().file.clone();
        assert_eq!((file(12.0).as_str(), file(8.5).as_str()), ("a.ogg", "b.ogg"));
        assert_eq!(manifest.find("Here.", Pace(9.0)).unwrap().hash, [0x0f; 32]);
        assert_eq!(manifest.sentences().count(), 1);
    }

    #[test]
    fn a_file_that_leads_elsewhere_is_refused() {
        for file in ["../a.ogg", "a/b.ogg", "a.mp3", ".ogg", ".wav", "a.ogg.ogg", "C:a.ogg"] {
            let error = Manifest::read(&format!("{HEAD}{}", clip(file, "11"))).unwrap_err();
            assert_eq!(error.to_string(), "expected a usable `file` in clip 0, but found none", "{file}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(texts in prop::collection::vec(any::<String>(), 0..4), frames: u32, hash: [u8; 32]) {
            let mut manifest = Manifest::new(Language::Nl, "oma");
            for text in texts {
                let row = Row { file: "a-1.wav".to_owned(), pace: Pace(frames as f32 / 7.0), frames: frames.into(), hash };
                manifest.add(&text, row);
            }
            prop_assert_eq!(Manifest::read(&manifest.to_toml()), Ok(manifest));
        }
    }

    #[test]
    fn every_key_is_needed() {
        let whole = format!("{HEAD}{}", clip("a.ogg", "11"));
        for line in whole.lines().filter(|line| !line.starts_with('[')) {
            assert!(Manifest::read(&whole.replace(line, "")).is_err(), "{line}");
        }
        assert!(Manifest::read("language = [").is_err());
    }
}
