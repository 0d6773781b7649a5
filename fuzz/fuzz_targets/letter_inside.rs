//! Any bytes as what stands inside the seal, which a hostile writer chooses freely: signed here where the first byte says so, and
//! sealed. What is opened was signed by the one who is known, for this reader; its content is read as a shell would read it.
#![no_main]

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use libfuzzer_sys::fuzz_target;
use perron_companion::homework::read_content;
use perron_companion::report;
use perron_fuzz::{READER, WRITER, bounded, sealed};
use perron_journal::letter::{Card, Kind, open};

/// Where the signature stands, what is signed, and in it the signer's key.
const SIGNATURE: std::ops::Range<usize> = 8..72;
const SIGNER: std::ops::Range<usize> = 89..121;
/// Where the reader's address stands, and where the content begins.
const TO: std::ops::Range<usize> = 183..245;

fuzz_target!(|bytes: &[u8]| {
    let [how, kind, plain @ ..] = bytes else { return };
    let mut plain = plain.to_vec();
    if how & 1 != 0 && plain.len() >= SIGNER.end {
        plain[SIGNER].copy_from_slice(WRITER.address().signer());
    }
    if how & 2 != 0 && plain.len() >= SIGNATURE.end {
        let by = SigningKey::from_bytes(WRITER.to_kept().sign.reveal());
        let signature = by.sign(&plain[SIGNATURE.end..]).to_bytes();
        plain[SIGNATURE].copy_from_slice(&signature);
    }
    let file = sealed(&plain, READER.address());
    bounded(|| {
        let kind = Kind::ALL[usize::from(kind.wrapping_sub(1)) % Kind::ALL.len()];
        if let Ok(letter) = open(&file, kind, &READER, [WRITER.address()]) {
            let by = VerifyingKey::from_bytes(WRITER.address().signer()).expect("a key");
            let signature = Signature::from_slice(&plain[SIGNATURE]).expect("its length is right");
            assert!(by.verify_strict(&plain[SIGNATURE.end..], &signature).is_ok());
            assert_eq!(&plain[TO], READER.address().age().as_bytes());
            assert_eq!(letter.content(), &plain[TO.end..]);
            let _ = read_content(letter.content());
            let _ = report::read(letter.content());
        }
        if let Ok(card) = Card::read(&plain) {
            assert_eq!(Card::read(card.to_text().as_bytes()), Ok(card));
        }
    });
});
