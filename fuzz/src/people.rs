//! Two people whose keys are known to everyone who reads this, and what one of them agreed with the other.

use std::io::{Read, Write};
use std::iter;
use std::sync::LazyLock;

use age::{Decryptor, Encryptor};
use perron_companion::Private;
use perron_companion::homework::{Assignment, ClipInfo, Side, describe, read_draft};
use perron_companion::kept::{Date, EntryId};
use perron_core::homework::KeyPair;
use perron_journal::letter::{Address, Keys};

/// For whom letters are.
pub static READER: LazyLock<Keys> = LazyLock::new(|| {
    keys(7, "AGE-SECRET-KEY-1PU8ZCG73TL9ZH9LWYFFZQGEQL6W5H4V4K285J59J22U45RRNE08SYKRQ0W")
});
/// Who wrote them.
pub static WRITER: LazyLock<Keys> = LazyLock::new(|| {
    keys(9, "AGE-SECRET-KEY-12HRLZ7F7TWEMPTPHGV9YWNTHYMYEVTYUJ8TYTUKFRXUQ8KD5LE3QX5EVFH")
});

fn keys(seed: u8, open: &str) -> Keys {
    let kept = KeyPair { sign: Private::new([seed; 32]), open: Private::new(open.to_string()) };
    Keys::from_kept(&kept).expect("keys")
}

/// What was agreed: every key that an assignment has.
const DRAFT: &str = include_str!("../seeds/draft.toml");

/// A recording of a sentence, as an assignment tells of it.
pub fn clip(flac: &[u8]) -> Option<ClipInfo> {
    describe(Private::new("Ik ben thuis.".to_string()), Side::Client, flac)
}

/// An assignment that is in order, with these recordings.
pub fn assignment(clips: Vec<ClipInfo>) -> Assignment {
    let plan = read_draft(DRAFT).expect("a draft").plan;
    Assignment { id: EntryId([1; 16]), revision: 1, issued: Date::constant(2026, 11, 28), plan, clips }
}

/// Any bytes, sealed as a letter is by another's program, which does not ask what they are.
pub fn sealed(plain: &[u8], to: &Address) -> Vec<u8> {
    let recipient: age::x25519::Recipient = to.age().parse().expect("an address");
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as _)).expect("one reader");
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).expect("memory is written");
    writer.write_all(plain).expect("memory is written");
    writer.finish().expect("memory is written");
    file
}

/// What was sealed for [`READER`].
pub fn opened(file: &[u8]) -> Vec<u8> {
    let identity: age::x25519::Identity = READER.to_kept().open.reveal().parse().expect("a key");
    let decryptor = Decryptor::new_buffered(file).expect("it is sealed");
    let mut plain = Vec::new();
    let mut reader = decryptor.decrypt(iter::once(&identity as _)).expect("it is for the reader");
    reader.read_to_end(&mut plain).expect("it is whole");
    plain
}
