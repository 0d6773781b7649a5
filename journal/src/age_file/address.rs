//! Keys of `age` as text: Bech32, of which a typing error shows.

use bech32::{Bech32, Hrp};
use zeroize::Zeroizing;

const PUBLIC: Hrp = Hrp::parse_unchecked("age");
const SECRET: Hrp = Hrp::parse_unchecked("age-secret-key-");

/// `age1…`
pub(crate) fn write_address(key: &[u8; 32]) -> String {
    bech32::encode_lower::<Bech32>(PUBLIC, key).expect("32 bytes are not too long")
}

/// The key of an address as [`write_address`] writes it, and in no other way.
pub(crate) fn read_address(text: &str) -> Option<[u8; 32]> {
    let key = read(PUBLIC, text)?;
    (write_address(&key) == text).then_some(*key)
}

/// `AGE-SECRET-KEY-1…`
pub(crate) fn write_secret(key: &[u8; 32]) -> Zeroizing<String> {
    Zeroizing::new(bech32::encode_upper::<Bech32>(SECRET, key).expect("32 bytes are not too long"))
}

/// The secret as [`write_secret`] writes it, and in no other way.
pub(crate) fn read_secret(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let key = read(SECRET, text)?;
    (*write_secret(&key) == text).then_some(key)
}

fn read(kind: Hrp, text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let (found, bytes) = bech32::decode(text).ok()?;
    let bytes = Zeroizing::new(bytes);
    let key = Zeroizing::new(<[u8; 32]>::try_from(bytes.as_slice()).ok()?);
    (found == kind).then_some(key)
}
