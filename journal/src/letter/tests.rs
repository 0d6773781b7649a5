use perron_core::homework::Side;
use proptest::prelude::*;

use super::*;

fn keys() -> [Keys; 3] {
    [(); 3].map(|()| Keys::draw().expect("keys"))
}

/// A letter from the first to the second.
fn letter([therapist, client, _]: &[Keys; 3], content: &[u8]) -> Vec<u8> {
    seal(Kind::Assignment, therapist, client.address(), content).expect("it is sealed")
}

#[test]
fn every_prefix_and_every_flipped_byte_is_refused() {
    let keys = keys();
    let file = letter(&keys, b"ten minutes, every evening");
    let read = |bytes: &[u8]| open(bytes, Kind::Assignment, &keys[1], [keys[0].address()]).map(|_| ());
    assert_eq!(read(&file), Ok(()));
    for length in 0..file.len() {
        let expected = if length == 0 { LetterError::NotOurs } else { LetterError::Damaged };
        assert_eq!(read(&file[..length]), Err(expected), "the first {length} bytes");
    }
    for at in 0..file.len() {
        for change in [0x01, 0x80, 0xff] {
            let mut bytes = file.clone();
            bytes[at] ^= change;
            assert!(read(&bytes).is_err(), "byte {at}");
        }
    }
    let mut longer = file.clone();
    longer.push(0);
    assert_eq!(read(&longer), Err(LetterError::Damaged));
}

/// Whoever has the reader's address can seal anything for them: what is inside is refused all the same.
#[test]
fn every_flipped_byte_inside_is_refused() {
    let keys = keys();
    let plain = signed(Kind::Assignment, &keys[0], Some(keys[1].address()), b"practise").expect("it is signed");
    let read = |plain: &[u8]| {
        let file = sealed::seal(keys[1].address(), plain).expect("it is sealed");
        open(&file, Kind::Assignment, &keys[1], [keys[0].address()]).map(|_| ())
    };
    assert_eq!(read(&plain), Ok(()));
    for at in 0..plain.len() {
        let mut changed = plain.to_vec();
        changed[at] ^= 1;
        let error = read(&changed).expect_err("it was changed");
        match at {
            0..7 => assert_eq!(error, LetterError::NotOurs),
            7 => assert_eq!(error, LetterError::TooNew),
            SIGNED..88 => assert_eq!(error, LetterError::Damaged),
            _ => assert_eq!(error, LetterError::BadSignature, "byte {at}"),
        }
    }
    for length in 0..plain.len() {
        assert!(read(&plain[..length]).is_err(), "the first {length} bytes");
    }
}

#[test]
fn a_letter_is_for_one_reader_by_one_writer() {
    let keys = keys();
    let [therapist, client, other] = &keys;
    let file = letter(&keys, b"practise");
    let open = |file: &[u8], kind, to, known: &[&Address]| open(file, kind, to, known.iter().copied()).map(|_| ());
    let known = [therapist.address()];
    assert_eq!(open(&file, Kind::Assignment, other, &known), Err(LetterError::NotForYou));
    let found = therapist.address().fingerprint();
    assert_eq!(open(&file, Kind::Assignment, client, &[]), Err(LetterError::UnknownSigner { found }));
    assert_eq!(
        open(&file, Kind::Assignment, client, &[other.address(), client.address()]),
        Err(LetterError::UnknownSigner { found })
    );
    assert_eq!(open(&file, Kind::Report, client, &known), Err(LetterError::OtherKind { found: Kind::Assignment }));
    assert_eq!(open(b"", Kind::Report, client, &known), Err(LetterError::NotOurs));
    assert_eq!(open(b"PK\x03\x04", Kind::Report, client, &known), Err(LetterError::NotOurs));
    // The client seals what they were given for another: it still says for whom it was.
    let plain = sealed::open(&file, client).expect("it is theirs");
    let passed_on = sealed::seal(other.address(), &plain).expect("it is sealed");
    assert_eq!(open(&passed_on, Kind::Assignment, other, &known), Err(LetterError::NotForYou));
}

#[test]
fn a_changed_key_is_told_from_a_stranger() {
    let keys = keys();
    let [therapist, client, other] = &keys;
    let mixed = Address::read(*therapist.address().signer(), other.address().age().as_bytes()).expect("an address");
    let file = letter(&keys, b"practise");
    let error = open(&file, Kind::Assignment, client, [&mixed]).expect_err("one key is another");
    let (known, found) = (mixed.fingerprint(), therapist.address().fingerprint());
    assert_eq!(error, LetterError::SignerChanged { known, found });
    assert_ne!(known, found);
}

#[test]
fn content_is_as_large_as_it_may_be_and_no_larger() {
    let keys = keys();
    let most = vec![7; limit::CONTENT];
    let file = letter(&keys, &most);
    assert!(file.len() <= limit::FILE);
    let read = |file: &[u8]| open(file, Kind::Assignment, &keys[1], [keys[0].address()]);
    assert_eq!(read(&file).expect("it fits").content(), most);
    let more = vec![7; limit::CONTENT + 1];
    let too_large = LetterError::TooLarge { most: limit::CONTENT };
    assert_eq!(seal(Kind::Assignment, &keys[0], keys[1].address(), &more), Err(too_large));
    // Somebody else's program, which keeps to no limit.
    let mut plain = signed(Kind::Assignment, &keys[0], Some(keys[1].address()), &most).expect("it fits").to_vec();
    plain.push(7);
    let signature = Signer::sign(keys[0].signing(), &plain[SIGNED..]);
    plain[SIGNED - SIGNATURE..SIGNED].copy_from_slice(&signature.to_bytes());
    let file = sealed::seal(keys[1].address(), &plain).expect("it is sealed");
    assert_eq!(read(&file).map(|_| ()), Err(too_large));
    assert_eq!(read(&vec![0; limit::FILE]).map(|_| ()), Err(LetterError::NotOurs));
    assert_eq!(read(&vec![0; limit::FILE + 1]).map(|_| ()), Err(LetterError::TooLarge { most: limit::FILE }));
}

#[test]
fn keys_are_kept_and_are_the_same_again() {
    let keys = keys();
    let again = Keys::from_kept(&keys[1].to_kept()).expect("they are keys");
    assert_eq!(again.address(), keys[1].address());
    let file = letter(&keys, b"practise");
    assert!(open(&file, Kind::Assignment, &again, [keys[0].address()]).is_ok());
    assert_eq!(format!("{again:?}"), format!("Keys {{ address: {:?}, .. }}", keys[1].address()));
    assert!(keys[1].to_identity_file().contains("\nAGE-SECRET-KEY-1"));
}

/// A card that is signed well and holds a key of which everyone has the secret, as good as.
#[test]
fn a_key_that_is_everyones_is_refused_at_the_door() {
    let keys = keys();
    let mut plain = signed(Kind::Assignment, &keys[0], Some(keys[1].address()), b"practise").expect("it fits").to_vec();
    let own = plain.windows(AGE_ADDRESS).position(|at| at == keys[0].address().age().as_bytes()).expect("an address");
    plain[own..own + AGE_ADDRESS].copy_from_slice(crate::age_file::write_address(&[0; 32]).as_bytes());
    let signature = Signer::sign(keys[0].signing(), &plain[SIGNED..]);
    plain[SIGNED - SIGNATURE..SIGNED].copy_from_slice(&signature.to_bytes());
    assert_eq!(verified(&plain, Kind::Assignment).map(|_| ()), Err(LetterError::BadSignature));
}

#[test]
fn a_fingerprint_is_of_both_keys() {
    let age = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqs3290gq";
    let [one, two, _] = keys();
    let mixed = Address::read(*one.address().signer(), two.address().age().as_bytes()).expect("an address");
    let prints = [one.address(), two.address(), &mixed].map(|address| address.fingerprint().to_string());
    assert!(prints[0] != prints[1] && prints[1] != prints[2] && prints[0] != prints[2]);
    assert_eq!(Address::read([0; 32], age.to_uppercase().as_bytes()), None);
    assert_eq!(Address::read([0; 32], &one.address().age().as_bytes()[..61]), None);
}

#[test]
fn every_changed_letter_of_a_card_is_refused() {
    let keys = Keys::draw().expect("keys");
    let card = Card::write(&keys, Side::Client, " Noor Bakker ").expect("a name");
    assert_eq!(card.name().reveal(), "Noor Bakker");
    let text = card.to_text();
    assert_eq!(Card::read(card.to_bytes()), Ok(card.clone()));
    assert_eq!(Card::read(format!("\n{text}\n").as_bytes()), Ok(card.clone()));
    for at in 0..card.to_bytes().len() {
        let mut bytes = card.to_bytes().to_vec();
        assert!(Card::read(&bytes[..at]).is_err(), "the first {at} bytes");
        bytes[at] ^= 1;
        assert!(Card::read(&bytes).is_err(), "byte {at}");
    }
    for at in 0..text.len() {
        let mut changed = text.clone().into_bytes();
        assert!(Card::read(&changed[..at]).is_err(), "the first {at} letters");
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        assert!(Card::read(&changed).is_err(), "letter {at}");
    }
}

#[test]
fn a_name_is_one_short_line() {
    let keys = Keys::draw().expect("keys");
    let write = |name: &str| Card::write(&keys, Side::Client, name).map(|_| ());
    assert_eq!(write(&"n".repeat(limit::NAME)), Ok(()));
    for name in ["M. de Wit", "René Łukasz-Øst", "Nguyễn", "Иван (Ivan)", "Σοφία", "田中"] {
        assert_eq!(write(name), Ok(()), "{name}");
    }
    // The last three have letters of the Cyrillic alphabet, of phonetics and for sums, which look like ours.
    let odd = ["", " ", "a\nb", "\u{1b}[2Jx", "a\u{202e}b", "M\u{430}r\u{456}jke", "M\u{251}rijke", "\u{1d40c}arijke"];
    for name in odd.into_iter().chain([&*"n".repeat(limit::NAME + 1)]) {
        assert_eq!(write(name), Err(LetterError::Name), "{name:?}");
        // And where another program wrote it.
        let mut content = vec![0];
        content.extend_from_slice(name.as_bytes());
        let bytes = signed(Kind::Card, &keys, None, &content).expect("it is signed");
        assert_eq!(Card::read(&bytes), Err(LetterError::Name), "{name:?}");
    }
    // A letter is no card, and a card no letter.
    let plain = signed(Kind::Report, &keys, None, b"\0n").expect("it is signed");
    assert_eq!(Card::read(&plain), Err(LetterError::OtherKind { found: Kind::Report }));
}

proptest! {
    #[test]
    fn any_content_arrives_as_it_was(content: Vec<u8>) {
        let keys = keys();
        let letter = open(&letter(&keys, &content), Kind::Assignment, &keys[1], [keys[0].address()]).expect("it opens");
        prop_assert_eq!(letter.content(), content);
        prop_assert_eq!(letter.from(), keys[0].address());
    }

    #[test]
    fn any_bytes_are_an_answer(bytes: Vec<u8>, begin in 0..4_usize) {
        let [_, client, _] = keys();
        let mut file = [&b""[..], b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> X25519 ", b"PERRONL\x01"][begin].to_vec();
        file.extend(&bytes);
        prop_assert!(open(&file, Kind::Report, &client, []).is_err());
        prop_assert!(Card::read(&file).is_err());
        prop_assert!(Card::read(&bytes).is_err());
    }
}

/// A mail wraps a line where it likes, and keeps the blank there or takes it away.
#[test]
fn the_text_of_a_card_is_read_however_a_mail_broke_it() {
    let card = Card::write(&keys()[0], Side::Therapist, "M. de Wit").expect("a card");
    let text = card.to_text();
    let broken = |every: usize, by: &str| {
        let lines: Vec<String> =
            text.chars().collect::<Vec<_>>().chunks(every).map(|line| line.iter().collect()).collect();
        lines.join(by)
    };
    for text in [format!("  {text}\r\n"), broken(76, "\r\n"), broken(40, "\n"), text.replace(' ', "\n")] {
        assert_eq!(Card::read(text.as_bytes()).as_ref(), Ok(&card), "{text}");
    }
    assert_eq!(Card::read(&text.as_bytes()[..text.len() - 3]), Err(LetterError::BadSignature));
}
