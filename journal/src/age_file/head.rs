//! The head of a file of `age`: lines of plain letters that say how it is opened, and a code that holds them together.

use base64ct::{Base64Unpadded, Encoding};
use hkdf::hmac::{Hmac, KeyInit, Mac};
use perron_core::homework::limit;
use sha2::Sha256;

use super::{AGE, Closed, FileKey, VERSION, derived};

/// How many letters a full line of a body has; a body ends with a line that is shorter.
const LINE: usize = 64;

/// One way to open it.
pub(super) struct Stanza<'a> {
    pub kind: &'a str,
    pub arguments: Vec<&'a str>,
    /// The file's key, sealed in this way.
    pub body: Vec<u8>,
}

pub(super) struct Head<'a> {
    pub stanzas: Vec<Stanza<'a>>,
    /// What comes after it.
    pub rest: &'a [u8],
    /// What its code is over, and the code.
    signed: &'a [u8],
    mac: [u8; 32],
}

impl<'a> Head<'a> {
    /// Reads a head, of which every letter can stand in one way only.
    pub fn read(file: &'a [u8]) -> Result<Self, Closed> {
        if file.is_empty() {
            return Err(Closed::NotAge);
        }
        let rest = after(AGE, file, Closed::NotAge)?;
        let rest = after(VERSION, rest, Closed::OtherVersion)?;
        let head = &rest[..rest.len().min(limit::HEAD)];
        let begins = file.len() - rest.len();
        Self::stanzas(file, begins, head).ok_or(Closed::Damaged)
    }

    fn stanzas(file: &'a [u8], begins: usize, head: &'a [u8]) -> Option<Self> {
        let mut rest = head;
        let mut stanzas = Vec::new();
        loop {
            let at = begins + head.len() - rest.len();
            let text = line(&mut rest)?;
            if let Some(mac) = text.strip_prefix("--- ") {
                let mac = unbase64(mac)?;
                let signed = &file[..at + "---".len()];
                let rest = &file[begins + head.len() - rest.len()..];
                return (!stanzas.is_empty()).then_some(Self { stanzas, rest, signed, mac });
            }
            let mut words = text.strip_prefix("-> ")?.split(' ');
            let kind = words.next()?;
            let arguments: Vec<_> = words.collect();
            if kind.is_empty() || arguments.contains(&"") {
                return None;
            }
            let mut letters = String::new();
            loop {
                let full = line(&mut rest)?;
                letters += full;
                match full.len() {
                    LINE => {}
                    0..LINE => break,
                    _ => return None,
                }
            }
            stanzas.push(Stanza { kind, arguments, body: Base64Unpadded::decode_vec(&letters).ok()? });
        }
    }

    /// Whether its code is by who knows the key.
    pub fn is_whole(&self, key: &FileKey) -> bool {
        mac(key, self.signed).verify_slice(&self.mac).is_ok()
    }
}

pub(super) fn mac(key: &FileKey, signed: &[u8]) -> Hmac<Sha256> {
    let key = derived(key.as_slice(), &[], b"header");
    let mac = Hmac::<Sha256>::new_from_slice(key.as_slice()).expect("a key of any length will do");
    mac.chain_update(signed)
}

/// What comes after these words; where they were only cut off, it is damaged.
fn after<'a>(words: &str, file: &'a [u8], otherwise: Closed) -> Result<&'a [u8], Closed> {
    let words = words.as_bytes();
    let cut = if words.starts_with(file) { Closed::Damaged } else { otherwise };
    file.strip_prefix(words).ok_or(cut)
}

/// The next line, without its end; it is of letters that can be seen, and spaces.
fn line<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let text = &rest[..end];
    *rest = &rest[end + 1..];
    text.iter().all(|byte| (b' '..=b'~').contains(byte)).then(|| std::str::from_utf8(text).ok()).flatten()
}

pub(super) fn base64(bytes: &[u8]) -> String {
    Base64Unpadded::encode_string(bytes)
}

/// The bytes of Base64 as [`base64`] writes them, and in no other way.
pub(super) fn unbase64<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let written = Base64Unpadded::decode(text, &mut bytes).ok()?.len();
    (written == N).then_some(bytes)
}
