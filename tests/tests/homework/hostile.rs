//! Files of hostile hands: refused, each for its reason, and nothing of them is kept.

use perron_companion::homework::{
    self, HomeworkError, LetterError, Put, Side, limit, open, pack, read_draft, withdraw, write,
};
use perron_companion::journal::Journal;
use perron_core::homework::FaultCode;
use perron_journal::letter::{Address, Keys, Kind, seal};
use perron_tests::speech;

use super::desk::{DRAFT, at, desk, own_voice, packed, paired};

fn now() -> perron_core::day::DateTime {
    at("2026-11-28T19:00:00")
}

fn refused(client: &Journal, file: &[u8]) -> HomeworkError {
    open(client, file).map(|offer| offer.put).expect_err("it is refused")
}

#[test]
fn every_prefix_and_every_changed_byte_is_refused_and_nothing_is_kept() {
    let (mut therapist, client) = paired("bytes");
    let draft = &DRAFT[..DRAFT.find("[[recording]]").expect("a recording")];
    let file = packed(&mut therapist, draft).file;
    let before = client.homework().unwrap();
    for at in 0..file.len() {
        assert!(open(&client, &file[..at]).is_err(), "the first {at} bytes");
        let mut changed = file.clone();
        changed[at] ^= 1;
        assert!(open(&client, &changed).is_err(), "byte {at}");
    }
    assert!(open(&client, &file).is_ok());
    assert_eq!(client.homework().unwrap(), before);
}

#[test]
fn a_wrong_signer_a_wrong_reader_and_an_older_revision_are_refused() {
    let (mut therapist, mut client) = paired("wrong");
    let first = packed(&mut therapist, DRAFT).file;
    let second = packed(&mut therapist, DRAFT).file;
    // Another therapist, whom the client never met, knows the client's card.
    let mut stranger = desk("wrong-stranger");
    homework::introduce(&mut stranger, Side::Therapist, "M. de Wit").expect("a card");
    let card = homework::card(&client).expect("a card");
    homework::pair(&mut stranger, &card, None, None, now()).expect("they are paired");
    let theirs = packed(&mut stranger, DRAFT).file;
    assert!(matches!(refused(&client, &theirs), HomeworkError::Letter(LetterError::UnknownSigner { .. })));
    // Another client.
    let (_, other) = paired("wrong-other");
    assert_eq!(refused(&other, &second), HomeworkError::Letter(LetterError::NotForYou));
    // The later one first, then the earlier.
    open(&client, &second).expect("it opens").accept(&mut client, now()).expect("it is accepted");
    assert_eq!(refused(&client, &first), HomeworkError::Older { here: 2 });
    assert_eq!(open(&client, &second).expect("it is shown").put, Put::Same);
    let third = packed(&mut therapist, DRAFT).file;
    let mut offer = open(&client, &third).expect("it opens");
    assert_eq!(offer.put, Put::Revises { revision: 2 });
    offer.accept(&mut client, now()).expect("it is accepted");
    let homework = client.homework().unwrap();
    assert_eq!((homework.accepted.len(), homework.accepted[0].assignment.revision), (1, 3));
    // Withdrawn from, its recordings are gone, and what is older stays refused.
    let number = homework.accepted[0].spoken[0].number;
    assert!(client.recording(number).unwrap().is_some());
    withdraw(&mut client, homework.accepted[0].assignment.id).expect("it was here");
    assert_eq!(client.recording(number).unwrap(), None);
    assert_eq!(refused(&client, &second), HomeworkError::Older { here: 3 });
}

#[test]
fn a_changed_key_never_takes_the_place_of_another_by_itself() {
    let (_, mut client) = paired("keys");
    let mut other = desk("keys-other");
    let card = homework::introduce(&mut other, Side::Therapist, "m.  de\u{a0}wi\u{301}t").expect("a card");
    let before = client.homework().unwrap();
    let known = homework::people(&client).unwrap()[0].fingerprint;
    let found = card.address().fingerprint();
    let pair = |client: &mut Journal, replaces| homework::pair(client, &card, None, replaces, now()).map(drop);
    assert_eq!(pair(&mut client, None), Err(HomeworkError::OtherKeys { known, found }));
    assert_eq!(pair(&mut client, Some(found)), Err(HomeworkError::OtherKeys { known, found }));
    assert_eq!(client.homework().unwrap(), before);
    assert_eq!(pair(&mut client, Some(known)), Ok(()));
    assert_eq!(homework::people(&client).unwrap().len(), 1);
    assert_eq!(homework::people(&client).unwrap()[0].fingerprint, found);
    let own = homework::card(&client).expect("a card");
    assert_eq!(homework::pair(&mut client, &own, None, None, now()).map(drop), Err(HomeworkError::Oneself));
}

/// A therapist whose own program keeps to no limit: content of any kind, signed and sealed as it should be.
struct Careless {
    client: Journal,
    keys: Keys,
    to: Address,
}

impl Careless {
    fn new(name: &str) -> Self {
        let (therapist, client) = paired(name);
        let own = therapist.homework().expect("it is read").own.expect("keys");
        let to = homework::card(&client).expect("a card").address().clone();
        Self { client, keys: Keys::from_kept(&own.keys).expect("keys"), to }
    }

    fn refused(&self, content: &[u8]) -> HomeworkError {
        refused(&self.client, &seal(Kind::Assignment, &self.keys, &self.to, content).expect("it is sealed"))
    }
}

fn content(text: &str, clips: &[u8]) -> Vec<u8> {
    [&(text.len() as u32).to_le_bytes()[..], text.as_bytes(), clips].concat()
}

#[test]
fn what_was_signed_is_held_to_its_limits_all_the_same() {
    let mut therapist = paired("signed-draft").0;
    let assignment = packed(&mut therapist, DRAFT).assignment;
    let (text, flac, careless) = (write(&assignment), own_voice(), Careless::new("signed"));
    assert_eq!(careless.refused(b""), HomeworkError::Shape);
    assert_eq!(careless.refused(&[0xff; 3]), HomeworkError::Shape);
    assert_eq!(careless.refused(&100_u32.to_le_bytes()), HomeworkError::Shape);
    assert!(matches!(careless.refused(&[0xff; 9]), HomeworkError::Text(fault) if fault.code == FaultCode::TooLarge));
    assert_eq!(careless.refused(&content(&text, b"")), HomeworkError::Shape);
    assert_eq!(careless.refused(&content(&text, &[&flac[..], b"x"].concat())), HomeworkError::Shape);
    assert!(matches!(careless.refused(&content("a = 1", b"")), HomeworkError::Text(_)));
    // Another recording than was agreed, of the same size; and one that says it is longer than it is.
    let mut other = flac.clone();
    let last = other.len() - 1;
    other[last] ^= 1;
    assert_eq!(careless.refused(&content(&text, &other)), HomeworkError::OtherClip { nth: 1 });
    let longer = text.replace("length = \"4.334s\"", "length = \"5s\"");
    assert_ne!(longer, text, "it says how long its recording is");
    assert_eq!(careless.refused(&content(&longer, &flac)), HomeworkError::OtherClip { nth: 1 });
}

#[test]
fn a_recording_is_flac_and_no_longer_than_it_may_be() {
    let (mut therapist, _) = paired("clips");
    let mut taken = |flac: Vec<u8>| {
        let draft = read_draft(DRAFT).expect("a draft");
        pack(&mut therapist, "Noor", draft, &[flac], now()).map(drop)
    };
    assert_eq!(taken(own_voice()), Ok(()));
    let wav = speech::recording(3.0, 130.0, 0.3, 24_000);
    assert_eq!(taken(wav), Err(HomeworkError::OtherClip { nth: 1 }));
    assert_eq!(taken(Vec::new()), Err(HomeworkError::OtherClip { nth: 1 }));
    let cut = own_voice()[..40_000].to_vec();
    assert!(matches!(taken(cut), Err(HomeworkError::Clip { nth: 1, .. })));
    // A minute, and one sample more: the first is too long for its sentence, the second is not even decoded.
    let minute = vec![0; limit::CLIP_LONGEST.0 as usize * 16];
    assert!(matches!(taken(speech::flac(&minute, 16_000)), Err(HomeworkError::Clip { nth: 1, .. })));
    let more = vec![0; minute.len() + 1];
    assert_eq!(taken(speech::flac(&more, 16_000)), Err(HomeworkError::OtherClip { nth: 1 }));
    // As many bytes as there may be, and one more.
    let mut large = own_voice();
    large.resize(limit::CLIP, 0);
    assert!(matches!(taken(large.clone()), Err(HomeworkError::Clip { .. }) | Ok(())));
    large.push(0);
    assert_eq!(taken(large), Err(HomeworkError::OtherClip { nth: 1 }));
}
