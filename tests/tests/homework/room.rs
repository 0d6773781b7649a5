//! How much is kept of homework: people, and what was made or withdrawn from, each at its limit and one beyond it.

use perron_companion::homework::{self, Card, HomeworkError, Side, limit};
use perron_core::entry::EntryId;
use perron_core::homework::{Accepted, Homework, Issued, Pairing};
use perron_core::private::Private;
use perron_journal::letter::Keys;

use super::desk::{DRAFT, at, packed, paired};

fn now() -> perron_core::day::DateTime {
    at("2026-11-28T19:00:00")
}

#[test]
fn as_many_people_are_known_as_may_be_and_no_more() {
    let (_, mut client) = paired("room-people");
    let mut known = client.homework().unwrap();
    while known.pairings.len() < limit::PAIRINGS - 1 {
        let keys = Keys::draw().expect("keys");
        let (signer, age) = (*keys.address().signer(), keys.address().age().to_string());
        let name = Private::new(format!("Nummer {}", known.pairings.len()));
        known.pairings.push(Pairing { name, side: Side::Therapist, signer, age, since: now() });
    }
    client.keep_homework(&known, &[]).unwrap();
    let card = |name: &str| Card::write(&Keys::draw().expect("keys"), Side::Therapist, name).expect("a card");
    let (last, more) = (card("De laatste"), card("Nog een"));
    homework::pair(&mut client, &last, None, None, now()).expect("there is room for one");
    let full = client.homework().unwrap();
    assert_eq!(full.pairings.len(), limit::PAIRINGS);
    assert_eq!(homework::pair(&mut client, &more, None, None, now()).map(drop), Err(HomeworkError::Full));
    assert_eq!(client.homework().unwrap(), full);
    // Whoever is known may be called otherwise, or have new keys.
    homework::pair(&mut client, &last, Some("Anders"), None, now()).expect("they are known");
    let known = last.address().fingerprint();
    let again = card("Anders");
    homework::pair(&mut client, &again, None, Some(known), now()).expect("they take the place of the old");
    assert_eq!(homework::people(&client).unwrap().len(), limit::PAIRINGS);
}

#[test]
fn what_was_made_is_kept_up_to_its_limit_and_the_oldest_goes_first() {
    let (mut therapist, _) = paired("room-issued");
    let draft = &DRAFT[..DRAFT.find("[[recording]]").expect("a recording")];
    let first = packed(&mut therapist, draft).assignment;
    let mut kept = therapist.homework().unwrap();
    let client = kept.issued[0].client;
    for nth in 1..limit::ISSUED {
        let mut assignment = first.clone();
        assignment.id = EntryId((nth as u128).to_be_bytes());
        assignment.plan.title = Private::new(format!("Titel {nth}"));
        kept.issued.push(Issued { at: now(), client, assignment });
    }
    therapist.keep_homework(&kept, &[]).unwrap();
    // The next revision of one that is known takes its place; a new one takes that of the oldest.
    assert_eq!(packed(&mut therapist, draft).assignment.revision, 2);
    let issued = therapist.homework().unwrap().issued;
    assert_eq!((issued.len(), issued[0].assignment.plan.title.reveal().as_str()), (limit::ISSUED, "Titel 1"));
    packed(&mut therapist, &draft.replace("Week 1", "Week 2"));
    let issued = therapist.homework().unwrap().issued;
    assert_eq!((issued.len(), issued[0].assignment.plan.title.reveal().as_str()), (limit::ISSUED, "Titel 2"));
}

#[test]
fn what_was_withdrawn_from_is_known_up_to_its_limit_and_the_oldest_goes_first() {
    let (mut therapist, _) = paired("room-withdrawn");
    let draft = &DRAFT[..DRAFT.find("[[recording]]").expect("a recording")];
    let first = packed(&mut therapist, draft).assignment;
    let mut homework = Homework::default();
    let mut withdraw = |nth: usize| {
        let id = EntryId((nth as u128).to_be_bytes());
        let assignment = perron_core::homework::Assignment { id, ..first.clone() };
        homework.accept(Accepted { at: now(), signer: [1; 32], assignment, spoken: Vec::new() });
        assert!(homework.withdraw(id));
        (homework.withdrawn.len(), homework.withdrawn[0].id)
    };
    let oldest = |nth: usize| EntryId((nth as u128).to_be_bytes());
    for nth in 1..limit::WITHDRAWN {
        withdraw(nth);
    }
    assert_eq!(withdraw(limit::WITHDRAWN), (limit::WITHDRAWN, oldest(1)));
    assert_eq!(withdraw(limit::WITHDRAWN + 1), (limit::WITHDRAWN, oldest(2)));
}
