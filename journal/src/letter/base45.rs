//! Base 45 (RFC 9285): bytes in the letters that a QR code is made for.

const LETTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// Three letters for two bytes, two for a last one.
pub(super) fn written(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    let mut push = |digit: u32| text.push(char::from(LETTERS[digit as usize % 45]));
    for pair in bytes.chunks(2) {
        match *pair {
            [one, two] => {
                let number = u32::from(one) * 256 + u32::from(two);
                [number, number / 45, number / (45 * 45)].into_iter().for_each(&mut push);
            }
            [one] => [u32::from(one), u32::from(one) / 45].into_iter().for_each(&mut push),
            _ => {}
        }
    }
    text
}

/// The bytes; `None`: it is none, or it could be written in another way.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let digit = |letter: &u8| LETTERS.iter().position(|known| known == letter).map(|at| at as u32);
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for group in text.as_bytes().chunks(3) {
        let digits: Vec<u32> = group.iter().map(digit).collect::<Option<_>>()?;
        match *digits.as_slice() {
            [one, two, three] => {
                bytes.extend_from_slice(&u16::try_from(one + two * 45 + three * 45 * 45).ok()?.to_be_bytes());
            }
            [one, two] => bytes.push(u8::try_from(one + two * 45).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// RFC 9285, 4.3 and 4.4, and its limits (4.2).
    #[test]
    fn it_is_as_the_rfc_says() {
        for (plain, text) in
            [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0")]
        {
            assert_eq!((written(plain.as_bytes()).as_str(), read(text)), (text, Some(plain.as_bytes().to_vec())));
        }
        assert_eq!(read("FGW"), Some(vec![0xff, 0xff]));
        for none in ["GGW", ":::", "A", "BB8A", "bb8", "::"] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_and_nothing_else_reads_the_same(bytes: Vec<u8>, text in "[0-9A-Z $%*+./:-]{0,30}") {
            prop_assert_eq!(read(&written(&bytes)), Some(bytes));
            if let Some(bytes) = read(&text) {
                prop_assert_eq!(written(&bytes), text);
            }
        }
    }
}
