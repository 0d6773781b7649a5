//! Bytes within a page: base64, as `data:` addresses and hashes are written.

/// An address that is its own content.
#[cfg(any(feature = "preview", test))]
pub fn data_url(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", base64(bytes))
}

/// Base64 of RFC 4648, filled up with `=`.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let letter = LETTERS.get((bits >> (18 - 6 * at) & 63) as usize).copied().unwrap_or(b'=');
            text.push(if at > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard_come_out() {
        let pairs = ["", "f:Zg==", "fo:Zm8=", "foo:Zm9v", "foob:Zm9vYg==", "fooba:Zm9vYmE=", "foobar:Zm9vYmFy"];
        for (bytes, text) in pairs.map(|pair| pair.split_once(':').unwrap_or_default()) {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
        assert_eq!(data_url("audio/ogg", b"foo"), "data:audio/ogg;base64,Zm9v");
    }
}
