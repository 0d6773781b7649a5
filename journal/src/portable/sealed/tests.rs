use perron_core::entry::Settings;
use proptest::prelude::*;

use super::*;
use crate::any;

/// Little work, so that a test can try many: nothing outside can ask for so little.
const LITTLE: Work = Work(4);

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::new(typed.to_string()).expect("not empty")
}

fn small() -> (Portable, Vec<u8>) {
    let portable = Portable::whole(vec![], Settings::default());
    let sealed = seal(&portable, &passphrase("open"), LITTLE).expect("sealed");
    (portable, sealed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_sealed_is_opened_as_it_was(entries in any::entries(6), settings in any::settings(), typed in "\\PC{1,20}") {
        let portable = Portable::whole(entries, settings);
        let sealed = seal(&portable, &passphrase(&typed), LITTLE).expect("sealed");
        prop_assert!(open(&sealed, &passphrase(&typed)).expect("the same passphrase") == portable);
        let other = open(&sealed, &passphrase(&format!("{typed} ")));
        prop_assert_eq!(other.expect_err("another"), PortableError::WrongPassphrase);
    }

    #[test]
    fn anything_at_all_is_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0usize..60) {
        let head = b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 4\n";
        prop_assert!(open(&bytes, &passphrase("open")).is_err());
        let some = [&head[..cut.min(head.len())], &bytes].concat();
        prop_assert!(open(&some, &passphrase("open")).is_err());
    }
}

#[test]
fn no_part_of_it_is_taken_for_the_whole() {
    let (_, sealed) = small();
    for cut in 0..sealed.len() {
        let refused = open(&sealed[..cut], &passphrase("open")).expect_err("it is not whole");
        let expected = if cut == 0 { PortableError::NotSealed } else { PortableError::Damaged };
        assert_eq!(refused, expected, "{cut} bytes");
    }
    for more in [&b"\0"[..], b"\n", &sealed] {
        assert_eq!(open(&[&sealed, more].concat(), &passphrase("open")), Err(PortableError::Damaged));
    }
}

#[test]
fn no_byte_of_it_can_be_another() {
    let (_, sealed) = small();
    let work = sealed
        .windows(4)
        .position(|four| four == b" 4\nX" || (four[0] == b' ' && &four[1..3] == b"4\n"))
        .expect("its work");
    for at in 0..sealed.len() {
        for flip in [0x01, 0x20, 0x80] {
            let mut bytes = sealed.clone();
            bytes[at] ^= flip;
            let refused = open(&bytes, &passphrase("open")).expect_err("a byte is another");
            // Only where the key is wrapped can damage not be told from another passphrase.
            let wrapped = sealed.windows(4).position(|four| four == b"--- ").expect("a last line");
            let allowed = match at {
                0..19 => refused == PortableError::NotSealed,
                19..22 => refused == PortableError::UnknownSeal,
                22..25 => refused == PortableError::Damaged,
                25..32 => matches!(refused, PortableError::ForAKey | PortableError::Damaged),
                _ if at < wrapped => matches!(refused, PortableError::WrongPassphrase | PortableError::Damaged),
                _ => refused == PortableError::Damaged,
            };
            assert!(allowed, "byte {at} (work at {work}) flipped by {flip}: {refused:?}");
        }
    }
}

/// The bytes with another work in their head.
fn asking(sealed: &[u8], work: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(&sealed[..100]).into_owned();
    let line = text.lines().nth(1).expect("a line of the passphrase");
    let (before, _) = line.rsplit_once(' ').expect("its work");
    let asks = format!("age-encryption.org/v1\n{before} {work}\n");
    [asks.as_bytes(), &sealed["age-encryption.org/v1\n".len() + line.len() + 1..]].concat()
}

#[test]
fn more_work_than_is_done_here_is_not_begun() {
    let (_, sealed) = small();
    let refused = |work: &str| open(&asking(&sealed, work), &passphrase("open")).expect_err("not its own work");
    assert_eq!(refused("19"), PortableError::TooMuchWork { work: 19 });
    assert_eq!(refused("63"), PortableError::TooMuchWork { work: 63 });
    for (work, expected) in [
        ("5", PortableError::WrongPassphrase),
        ("18", PortableError::WrongPassphrase),
        ("0", PortableError::Damaged),
        ("256", PortableError::Damaged),
        ("+4", PortableError::Damaged),
        ("04", PortableError::Damaged),
        ("", PortableError::Damaged),
    ] {
        assert_eq!(refused(work), expected, "{work}");
    }
}

#[test]
fn a_head_that_never_ends_is_not_read() {
    let line = format!("-> x {}\n", "A".repeat(50));
    for long in [line.repeat(200_000), "A".repeat(10_000_000), "\n".repeat(10_000_000)] {
        let bytes = format!("age-encryption.org/v1\n-> scrypt {long}\n--- ");
        assert_eq!(open(bytes.as_bytes(), &passphrase("open")), Err(PortableError::Damaged));
    }
    let largest = vec![b'x'; limit::SEALED];
    assert_eq!(open(&largest, &passphrase("open")), Err(PortableError::NotSealed));
    let larger = vec![b'x'; limit::SEALED + 1];
    assert_eq!(open(&larger, &passphrase("open")), Err(PortableError::TooLarge { most: limit::SEALED }));
}

#[test]
fn the_largest_file_is_sealed_within_the_limit() {
    let sealed = seal_bytes(&vec![b' '; limit::FILE], &passphrase("open"), LITTLE).expect("sealed");
    assert!(sealed.len() <= limit::SEALED && sealed.len() <= sealed.capacity());
    let plain = open_bytes(&sealed, &passphrase("open")).expect("it was sealed here");
    let pieces = limit::FILE + limit::FILE / 4096;
    assert_eq!((plain.len(), plain.capacity()), (limit::FILE, pieces), "it was moved while it was read");
}

#[test]
fn what_is_sealed_in_another_way_says_so() {
    let key = age::x25519::Identity::generate().to_public();
    let for_a_key = age::encrypt(&key, b"{}").expect("sealed");
    let opened = |bytes: &[u8]| open(bytes, &passphrase("open")).expect_err("no journal is in it");
    assert_eq!(opened(&for_a_key), PortableError::ForAKey);
    assert_eq!(opened(b"age-encryption.org/v2\nwhatever comes"), PortableError::UnknownSeal);
    assert_eq!(opened(b"-----BEGIN AGE ENCRYPTED FILE-----\n"), PortableError::NotSealed);
    assert_eq!(opened(b"{ \"format\": \"perron-journal\" }"), PortableError::NotSealed);
    let words = seal_bytes(b"a letter to myself", &passphrase("open"), LITTLE).expect("sealed");
    assert!(matches!(opened(&words), PortableError::Faulty { fault: crate::portable::Fault::Syntax, line: 1, .. }));
}

/// `age` itself opens it and finds the JSON: whoever has the passphrase needs no Perron.
#[test]
fn age_opens_it_too_and_its_files_are_opened_here() {
    let portable = from_json(include_bytes!("../tests/journal.json")).expect("the example");
    let sealed = seal(&portable, &passphrase("open"), Work::PHONE).expect("sealed");
    assert!(sealed.windows(4).any(|four| four == b" 15\n"));
    let identity = age::scrypt::Identity::new("open".to_string().into());
    let plain = age::decrypt(&identity, &sealed).expect("age opens it");
    assert_eq!(plain, to_json(&portable).expect("json").to_vec());

    let mut recipient = age::scrypt::Recipient::new("open".to_string().into());
    recipient.set_work_factor(10);
    let foreign = age::encrypt(&recipient, &plain).expect("age seals it");
    assert!(open(&foreign, &passphrase("open")).expect("a good file") == portable);
}

#[test]
fn the_same_is_never_sealed_to_the_same_bytes() {
    let (portable, sealed) = small();
    assert_ne!(seal(&portable, &passphrase("open"), LITTLE).expect("sealed"), sealed);
    assert!(!sealed.windows(6).any(|six| six == b"perron"));
}
