//! The whole round, as two people live it: they pair, agree on homework, it is taken in, practised on three days, and told of.

use perron_companion::homework::{Plan, Standing, due, open, voices};
use perron_companion::preparing::{Reach, lay};
use perron_companion::rendering::render;
use perron_companion::report::{self, Chosen, Part, Period};
use perron_companion::session::Record;
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Language, Library, Stem, Words};
use perron_core::day::{DateTime, day_of};
use perron_core::entry::{Entry, Practised};
use perron_core::exercise::Wishes;
use perron_core::script::tree::{Care, Ending};
use perron_tests::{kept, shelf};

use super::desk::{DRAFT, at, packed, paired};

#[test]
fn from_the_room_to_the_report() {
    // They sit in one room: each takes in the other's card, and they read the digits aloud.
    let (mut therapist, mut client) = paired("round");
    let their_digits = perron_companion::homework::own(&therapist).unwrap().expect("keys").fingerprint;
    assert_eq!(perron_companion::homework::people(&client).unwrap()[0].fingerprint, their_digits);

    // The evening train, and a new story with the client's own voice. It travels as one file.
    let file = packed(&mut therapist, DRAFT).file;

    // At home it is verified, shown, and only then accepted.
    let mut offer = open(&client, &file).expect("it is for this client");
    let library = Library::shipped();
    let said =
        perron_companion::homework::lines(&offer.assignment, Some("M. de Wit"), &library, &Words::new(Language::Nl));
    for line in ["Week 1", "De avondtrein", "Het nieuwe verhaal", "  Waarom: Om de dag los te laten."] {
        assert!(said.iter().any(|found| found == line), "{line} in {said:#?}");
    }
    assert!(client.homework().unwrap().accepted.is_empty(), "nothing is kept before it is accepted");
    offer.accept(&mut client, at("2026-11-28T19:00:00")).expect("it is accepted");

    // Three evenings: the train, and on the second the story too.
    practise(&mut client, "evening-train", at("2026-11-28T22:30:00"), (7, 4));
    practise(&mut client, "evening-train", at("2026-11-29T22:15:00"), (6, 4));
    practise(&mut client, "new-story", at("2026-11-29T15:00:00"), (5, 3));
    practise(&mut client, "evening-train", at("2026-11-30T23:00:00"), (5, 2));
    // The first day is a Saturday, so that its week has two days; the third evening is in the next.
    for (at, train, story) in [
        (at("2026-11-29T23:20:00"), (Standing::Done, 2, 2), (Standing::Done, 1)),
        (at("2026-11-30T23:20:00"), (Standing::Done, 1, 5), (Standing::Due, 0)),
    ] {
        let (_, today) = due(&client, at).unwrap();
        assert_eq!((today.due[0].standing, today.due[0].done, today.due[0].of), train);
        assert_eq!((today.due[1].standing, today.due[1].done), story);
    }

    // The client chooses what to tell, and only this therapist can read it.
    let now = at("2026-12-01T09:00:00");
    let chosen = Chosen {
        period: Period::until(day_of(now), 1),
        parts: [Part::Practices, Part::Distress].into_iter().collect(),
    };
    let told = report::of(&client.entries().unwrap(), &chosen, now, &library);
    let homework = client.homework().unwrap();
    let to = report::therapist(&homework, None).expect("there is one therapist");
    let letter = report::seal_for(&told, Language::Nl, &homework, to).expect("it is sealed");

    // The therapist opens it: the page shows the three days.
    let received = report::open_from(&letter, &therapist.homework().unwrap()).expect("it is for this therapist");
    assert_eq!((received.name.as_str(), &received.report), ("Noor", &told));
    let files = report::files(&received.report, Some("Noor"), false, &library, &Words::new(Language::Nl)).unwrap();
    let page = String::from_utf8(files[0].bytes.to_vec()).expect("a page is text");
    let picture = page.split_once("<svg").and_then(|(_, rest)| rest.split_once("</svg>")).expect("a picture").0;
    // Of each day a bar with its minutes and two dots, above its number.
    assert_eq!(picture.matches("class=\"right\"").count(), 3, "{picture}");
    for day in ["28", "29", "30"] {
        assert!(picture.contains(&format!(">{day}</text>")), "{day} is in the picture");
    }
    for day in ["28 november", "29 november", "30 november"] {
        assert!(page.contains(day), "{day} is on the page");
    }
    // Nobody else opens either file.
    assert!(report::open_from(&letter, &homework).is_err());
    assert!(open(&therapist, &file).is_err());
}

/// Practises an exercise as it was agreed: rendered from its first frame to its last, and kept.
fn practise(client: &mut perron_companion::journal::Journal, id: &str, when: DateTime, scores: (u8, u8)) {
    let (library, homework) = (Library::shipped(), client.homework().expect("it is read"));
    let plan = Plan::on(&homework, day_of(when));
    let script = library.find(id, Language::Nl).and_then(|entry| entry.playable()).expect("it ships");
    assert_ne!(plan.care(id, script.header.care), Care::Assigned, "what was assigned is open");
    let mut wishes = Wishes { seed: 1, ..Wishes::default() };
    plan.fill(id, &mut wishes);
    let clips = Assets::Folder(shelf::root().join("audio/assets/voice"));
    let mut by = Voices::bare(Choice::Shipped, clips).with_homework(voices(client).expect("they are read"));
    let laid = lay(script, &library, &wishes, &mut by, Reach::Refuse).expect("it can be had as it was agreed");
    if id == "new-story" {
        let own = laid.plan().cues.into_iter().filter(|cue| cue.text == "Ik ben thuis en de deur is dicht.");
        let own: Vec<_> = own.map(|cue| cue.voice).collect();
        assert!(!own.is_empty() && own.iter().all(|voice| voice.as_deref() == Some("homework")), "{own:?}");
    }
    let (length, ending) = (laid.length(), laid.ending());
    assert_eq!(ending == Ending::Sleep, id == "evening-train");
    let prepared = laid.prepare().expect("it can sound");
    let record: Record = "at 0s begin\n".parse().expect("a record");
    let mut loudest = 0.0_f32;
    let rendered = render(&prepared, &record, Stem::Mix, |piece| {
        loudest = piece.iter().fold(loudest, |most, sample| most.max(sample.abs()));
        Ok(())
    });
    let rendered = rendered.expect("it is rendered");
    assert!(rendered.frames >= length && loudest > 0.05, "it sounded, to its end");
    let practised = Practised {
        ending,
        length: length.to_millis(),
        heard: length.to_millis(),
        before: kept::given(scores.0),
        after: kept::given(scores.1),
        ..kept::practised(id, when)
    };
    client.keep(&Entry::Practice(practised)).expect("it is kept");
}
