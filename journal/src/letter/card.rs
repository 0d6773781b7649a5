//! A card: who someone is, and the keys by which they are known; shown as a QR code, or handed over as a file.

use perron_core::homework::{Side, limit};
use perron_core::private::Private;

use super::{Address, HEADER, Keys, Kind, LetterError, SIGNED, base45, signed, verified};

/// What the text of a QR code begins with.
const TEXT: &str = "PERRON1:";

/// A card: signed by the keys that are on it, so that nobody can put another's key on theirs.
///
/// ```
/// use perron_core::homework::Side;
/// use perron_journal::letter::{Card, Keys};
/// let keys = Keys::draw()?;
/// let card = Card::write(&keys, Side::Therapist, "M. de Wit")?;
/// let read = Card::read(card.to_text().as_bytes())?;
/// assert_eq!(read, card);
/// assert_eq!((read.side(), read.name().reveal().as_str()), (Side::Therapist, "M. de Wit"));
/// # Ok::<(), perron_journal::letter::LetterError>(())
/// ```
///
/// Whose it really is, it cannot tell: it is taken in the same room, or its fingerprint is read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    bytes: Vec<u8>,
    address: Address,
    side: Side,
    name: Private<String>,
}

impl Card {
    /// A card of these keys.
    ///
    /// # Errors
    ///
    /// [`LetterError::Name`].
    pub fn write(keys: &Keys, side: Side, name: &str) -> Result<Self, LetterError> {
        let name = named(name).ok_or(LetterError::Name)?;
        let mut content = vec![u8::from(side == Side::Therapist)];
        content.extend_from_slice(name.as_bytes());
        let bytes = signed(Kind::Card, keys, None, &content)?.to_vec();
        Ok(Self { bytes, address: keys.address().clone(), side, name: Private::new(name.to_string()) })
    }

    /// Reads a card: the bytes of its file, or the text of its QR code, also where a mail has broken it into lines.
    ///
    /// # Errors
    ///
    /// [`LetterError`].
    pub fn read(given: &[u8]) -> Result<Self, LetterError> {
        if given.len() > limit::HEAD * 2 {
            return Err(LetterError::NotOurs);
        }
        let text = std::str::from_utf8(given).ok().and_then(|text| text.trim_ascii().strip_prefix(TEXT));
        let Some(text) = text else { return Self::of(given.to_vec()) };
        // A mail that wraps a line may leave the blank at its end, or take it away: only one of the two has a signature that holds.
        let lines: Vec<&str> = text.lines().collect();
        let read = |between| base45::read(&lines.join(between)).ok_or(LetterError::Damaged).and_then(Self::of);
        read("").or_else(|error| read(" ").map_err(|_| error))
    }

    fn of(bytes: Vec<u8>) -> Result<Self, LetterError> {
        let header = verified(&bytes, Kind::Card)?;
        if header.to.iter().any(|byte| *byte != 0) {
            return Err(LetterError::Damaged);
        }
        let address = header.from;
        let (side, name) = bytes[SIGNED + HEADER..].split_first().ok_or(LetterError::Damaged)?;
        let side = match side {
            0 => Side::Client,
            1 => Side::Therapist,
            _ => return Err(LetterError::TooNew),
        };
        let name = std::str::from_utf8(name).ok().filter(|name| named(name) == Some(name)).ok_or(LetterError::Name)?;
        let name = Private::new(name.to_string());
        Ok(Self { bytes, address, side, name })
    }

    /// The bytes of its file.
    pub fn to_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text of its QR code.
    pub fn to_text(&self) -> String {
        format!("{TEXT}{}", base45::written(&self.bytes))
    }

    /// The keys.
    pub const fn address(&self) -> &Address {
        &self.address
    }

    /// Which side they are on.
    pub const fn side(&self) -> Side {
        self.side
    }

    /// What they call themselves.
    pub const fn name(&self) -> &Private<String> {
        &self.name
    }
}

/// A name of one line, without what a terminal or a page could take for something else.
fn named(name: &str) -> Option<&str> {
    let name = name.trim();
    // Marks that turn the direction of text could make a name read as another.
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let fits = !name.is_empty() && name.len() <= limit::NAME && !name.chars().any(odd);
    (fits && !name.split(|c: char| !c.is_alphabetic()).any(is_mixed)).then_some(name)
}

/// Whether a word has letters of the Latin alphabet and of another: `а` of the Cyrillic looks like `a`, and is none.
fn is_mixed(word: &str) -> bool {
    let latin = |c: char| matches!(c, 'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    word.chars().any(latin) && !word.chars().all(latin)
}
