use std::fs;
use std::path::Path;

use age::secrecy::ExposeSecret;
use perron_core::homework::limit;
use proptest::prelude::*;
use sha2::Digest;

use super::*;

/// Little work, so that a test can try many.
const LITTLE: u8 = 4;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is sealed here, `age` opens; whatever `age` seals, is opened here.
    #[test]
    fn age_and_this_read_each_other(
        secret in any::<[u8; 32]>(),
        plain in prop_oneof![proptest::collection::vec(any::<u8>(), 0..300), sizes()],
        passphrase in "\\PC{1,20}",
    ) {
        let identity: age::x25519::Identity = write_secret(&secret).parse().expect("a secret of age");
        let reader = public(&secret);
        prop_assert_eq!(identity.to_public().to_string(), write_address(&reader));
        let ours = seal_for(&reader, &plain).expect("sealed");
        prop_assert!(age::decrypt(&identity, &ours).expect("age opens it") == plain);
        let theirs = age::encrypt(&identity.to_public(), &plain).expect("age seals it");
        prop_assert!(*open_for(&secret, &theirs).expect("it is opened") == plain);
        prop_assert_eq!(ours.len(), theirs.len() - grease(&theirs));

        let ours = seal_with(&passphrase, LITTLE, &plain).expect("sealed");
        let opens = age::scrypt::Identity::new(passphrase.clone().into());
        prop_assert!(age::decrypt(&opens, &ours).expect("age opens it") == plain);
        let mut seals = age::scrypt::Recipient::new(passphrase.clone().into());
        seals.set_work_factor(LITTLE);
        let theirs = age::encrypt(&seals, &plain).expect("age seals it");
        prop_assert!(*open_with(&passphrase, LITTLE, &theirs).expect("it is opened") == plain);
        prop_assert_eq!(open_with(&passphrase, LITTLE - 1, &theirs).err(), Some(Closed::TooMuchWork(LITTLE)));
    }

    #[test]
    fn keys_are_written_and_read_as_age_does(key in any::<[u8; 32]>()) {
        let secret = write_secret(&key);
        let identity: age::x25519::Identity = secret.parse().expect("a secret of age");
        prop_assert!(identity.to_string().expose_secret() == secret.as_str());
        prop_assert!(read_secret(&secret).expect("it was written here").as_slice() == key);
        let address = write_address(&key);
        prop_assert_eq!(read_address(&address), Some(key));
        for other in [address.to_ascii_uppercase(), secret.to_ascii_lowercase(), format!("{address} "), secret.to_string()] {
            prop_assert_eq!(read_address(&other), None);
            prop_assert!(read_secret(&other).is_none() || other == *secret);
        }
    }

    #[test]
    fn a_letter_of_a_key_cannot_be_another(key in any::<[u8; 32]>(), at in 0usize..62, letter in "[a-z0-9]") {
        let address = write_address(&key);
        let mut other = address.clone();
        other.replace_range(at..=at, &letter);
        prop_assert_eq!(read_address(&other).is_some(), other == address);
    }
}

/// Lengths at which a piece is full, almost, or just more.
fn sizes() -> impl Strategy<Value = Vec<u8>> {
    (0usize..4, 0usize..3).prop_map(|(pieces, off)| vec![7; (pieces * 64 * 1024 + off).saturating_sub(1)])
}

/// What `age` puts into a head beside the way in, so that readers learn to step over what they do not know.
fn grease(file: &[u8]) -> usize {
    let head = Head::read(file).expect("a head");
    let known = head.stanzas.iter().find(|stanza| stanza.kind == KEY).expect("a way in");
    let one =
        format!("{AGE}{VERSION}-> {KEY} {}\n{}\n--- {}\n", known.arguments[0], base64(&known.body), base64(&[0; 32]));
    file.len() - head.rest.len() - one.len()
}

#[test]
fn every_vector_comes_out_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/age");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the vectors") {
        let path = entry.expect("a file").path();
        if path.extension().is_some() {
            continue;
        }
        count += 1;
        let vector = Vector::read(&fs::read(&path).expect("it can be read"));
        let name = path.display();
        let secrets = vector.identities.iter().map(|identity| read_secret(identity).expect("a secret"));
        let by_key = secrets.map(|secret| open_for(&secret, &vector.file));
        let by_passphrase = vector.passphrases.iter().map(|passphrase| open_with(passphrase, 16, &vector.file));
        let all: Vec<_> = by_key.chain(by_passphrase).collect();
        // Some say nothing to open them with: they are refused whatever they are tried with.
        assert!(open_for(&[7; 32], &vector.file).is_err(), "{name}");
        let opened = all.iter().find_map(|found| found.as_ref().ok());
        assert_eq!(opened.is_some(), vector.expect == "success", "{name}");
        if let Some(plain) = opened {
            let hash: String = Sha256::digest(plain).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(Some(hash), vector.payload, "{name}");
            continue;
        }
        for closed in all.into_iter().filter_map(Result::err) {
            let meant = match vector.expect.as_str() {
                "no match" => matches!(closed, Closed::ForAnother | Closed::WrongPassphrase),
                "HMAC failure" | "payload failure" => closed == Closed::Damaged,
                "header failure" => closed != Closed::WrongPassphrase,
                other => panic!("{name}: {other}"),
            };
            assert!(meant, "{name}: {closed:?}");
        }
    }
    assert_eq!(count, 92);
}

/// What stands before a file that is a test of a reader.
#[derive(Default)]
struct Vector {
    expect: String,
    payload: Option<String>,
    identities: Vec<String>,
    passphrases: Vec<String>,
    file: Vec<u8>,
}

impl Vector {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(2).position(|two| two == b"\n\n").expect("an empty line");
        let mut vector = Self { file: bytes[end + 2..].to_vec(), ..Self::default() };
        for line in std::str::from_utf8(&bytes[..end]).expect("text").lines() {
            let (name, value) = line.split_once(": ").expect("a name and a value");
            match name {
                "expect" => vector.expect = value.to_string(),
                "payload" => vector.payload = Some(value.to_string()),
                "identity" => vector.identities.push(value.to_string()),
                "passphrase" => vector.passphrases.push(value.to_string()),
                "compressed" => vector.file = miniz_oxide::inflate::decompress_to_vec_zlib(&vector.file).expect("zlib"),
                "file key" | "comment" => {}
                other => panic!("{other} is not known"),
            }
        }
        vector
    }
}

/// A head at its limit is read, and one byte more of it is not.
#[test]
fn a_head_is_short() {
    let secret = [7; 32];
    let sealed = |much: usize| {
        let stanza = format!("-> x {}\n\n", "a".repeat(much));
        let once = [9; 32];
        let shared = x25519(once, public(&secret));
        let wrapping = derived(&shared, &[public(&once), public(&secret)].concat(), KEY_INFO);
        seal(b"practise", &wrapping, &format!("{stanza}-> {KEY} {}", base64(&public(&once))))
    };
    let short = sealed(1).expect("sealed");
    let used = short.len() - Head::read(&short).expect("a head").rest.len() - AGE.len() - VERSION.len();
    let fits = sealed(1 + limit::HEAD - used).expect("sealed");
    assert_eq!(open_for(&secret, &fits).expect("it fits").as_slice(), b"practise");
    let more = sealed(2 + limit::HEAD - used).expect("sealed");
    assert_eq!(open_for(&secret, &more), Err(Closed::Damaged));
}

#[test]
fn another_key_and_another_way_in_are_told_apart_from_damage() {
    let (one, two) = ([1; 32], [2; 32]);
    let file = seal_for(&public(&one), b"practise").expect("sealed");
    assert_eq!(open_for(&two, &file), Err(Closed::ForAnother));
    assert_eq!(open_with("open", 18, &file), Err(Closed::ForAnother));
    let file = seal_with("open", LITTLE, b"practise").expect("sealed");
    assert_eq!(open_for(&one, &file), Err(Closed::ForAnother));
    assert_eq!(open_with("shut", 18, &file), Err(Closed::WrongPassphrase));
    let later = [b"age-encryption.org/v2", &file[21..]].concat();
    assert_eq!(open_with("open", 18, &later), Err(Closed::OtherVersion));
    assert_eq!(open_with("open", 18, b"{}"), Err(Closed::NotAge));
    assert_eq!(open_with("open", 18, b""), Err(Closed::NotAge));
}

/// Keys of which everyone knows the secret, as good as: for them nothing is sealed.
#[test]
fn nothing_is_sealed_for_everyone() {
    let mut one = [0; 32];
    one[0] = 1;
    for point in [[0; 32], one] {
        assert!(is_everyones(&point));
        assert_eq!(seal_for(&point, b"practise"), Err(NotSealed));
    }
    assert!(!is_everyones(&public(&[7; 32])));
}
