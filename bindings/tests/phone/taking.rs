//! What comes in from files: an export with what differs in it, and recordings; and what erasing leaves.

use std::sync::Arc;
use std::time::Duration;

use perron_ffi::{Companion, Day, Entry, Fault, Kept, Language, Night, PrivateText};

use crate::house::{EVENING, Home, Keys, companion, config, root};

const NL: Language = Language::Nl;

fn opened(home: &Home) -> Arc<Companion> {
    Companion::open(home.config(), Some(Arc::new(Keys::default())), None).unwrap()
}

fn night(nightmares: u8) -> Night {
    let of = Day { year: 2026, month: 11, day: 27 };
    Night { of, nightmares, woken: None, intensity: None, title: None }
}

fn nightmares(kept: &Kept) -> u8 {
    match &kept.entry {
        Entry::Night { night } => night.nightmares,
        other => panic!("{other:?}"),
    }
}

fn goals(companion: &Companion) -> Vec<bool> {
    let reached = |kept: Kept| match kept.entry {
        Entry::Goal { goal } => Some(goal.reached.is_some()),
        _ => None,
    };
    companion.entries().unwrap().into_iter().filter_map(reached).collect()
}

#[test]
fn of_what_came_otherwise_the_person_chooses() {
    let (home, other) = (Home::new("differs"), Home::new("differs-other"));
    let (here, there) = (opened(&home), opened(&other));
    let text = PrivateText::new("sleep through".to_string());
    let goal = there.keep_goal(text, EVENING).unwrap();
    let first = here.look_into(&there.export_json().unwrap().bytes, None).unwrap();
    assert_eq!(here.take_in(&first).unwrap().added, 1);
    assert!(here.differing(&first).unwrap().is_empty());

    // Since then the goal was reached there, and one night was told on both.
    there.goal_reached(&goal, true, EVENING).unwrap();
    there.log_night(night(3), EVENING).unwrap();
    let told = here.log_night(night(1), EVENING).unwrap();
    let second = here.look_into(&there.export_json().unwrap().bytes, None).unwrap();
    let taken = here.take_in(&second).unwrap();
    assert_eq!((taken.added, taken.different), (1, 1));
    let differing = here.differing(&second).unwrap();
    let ids: Vec<&str> = differing.iter().map(|one| one.here.id.as_str()).collect();
    assert_eq!(ids, [goal.as_str(), told.as_str()]);
    let [_, two] = &differing[..] else { panic!("two") };
    assert_eq!((nightmares(&two.here), two.came.as_ref().map(nightmares)), (1, Some(3)));
    assert_eq!(goals(&here), [false], "nothing changed by itself");

    here.choose(&second, &goal, true).unwrap();
    assert_eq!(goals(&here), [true]);
    here.choose(&second, &told, false).unwrap();
    assert!(here.differing(&second).unwrap().is_empty());
    let nights = || -> Vec<u8> {
        here.entries()
            .unwrap()
            .iter()
            .filter(|kept| matches!(kept.entry, Entry::Night { .. }))
            .map(nightmares)
            .collect()
    };
    assert_eq!(nights(), [1]);

    // Taken in once more, it is asked once more; this time it is the other.
    here.take_in(&second).unwrap();
    here.choose(&second, &told, true).unwrap();
    assert_eq!(nights(), [3]);
    assert!(matches!(here.choose(&second, "nothing", true), Err(Fault::Input { .. })));

    // What is here and stays is not asked again either.
    here.goal_reached(&goal, false, EVENING).unwrap();
    here.take_in(&second).unwrap();
    here.choose(&second, &goal, false).unwrap();
    assert!(here.differing(&second).unwrap().is_empty());
    assert_eq!(goals(&here), [false]);
}

/// A file that no longer names its key, and one that is gone: the key goes all the same.
#[test]
fn erasing_leaves_no_key_behind() {
    for damage in ["written over", "gone"] {
        let home = Home::new(&format!("erase-{damage}").replace(' ', "-"));
        let keys = Arc::new(Keys::default());
        let open = || Companion::open(home.config(), Some(keys.clone()), None).unwrap();
        open().log_night(night(1), EVENING).unwrap();
        assert_eq!(keys.0.lock().unwrap().len(), 1);
        let file = home.0.join("journal/journal.perron");
        match damage {
            "gone" => std::fs::remove_file(&file).unwrap(),
            _ => std::fs::write(&file, vec![0; 8192]).unwrap(),
        }
        let again = open();
        again.erase().unwrap();
        assert!(keys.0.lock().unwrap().is_empty(), "{damage}");
        assert!(again.entries().unwrap().is_empty(), "it can begin anew");
    }
}

#[test]
fn one_recording_is_taken_in_beside_the_others() {
    let home = Home::new("recording");
    let companion = companion(home.config());
    let mut sentences = companion.to_record(NL, Some("grounding".into())).unwrap();
    sentences.sort_by_key(|one| one.length);
    let flac = std::fs::read(root().join("tests/vectors/homework/thuis.flac")).unwrap();
    let add = |bytes: &[u8], sentence: &str| companion.add_recording(bytes, sentence, "noor", NL);
    let had =
        || -> Vec<String> { companion.recordings().unwrap().into_iter().flat_map(|voice| voice.sentences).collect() };
    assert!(matches!(add(&flac, "no-such-sentence"), Err(Fault::Input { .. })));
    let Err(Fault::Unfit { says }) = add(&flac[..flac.len() / 2], &sentences[0].name) else { panic!("damaged") };
    assert!(says.contains(&sentences[0].name), "{says}");
    assert!(had().is_empty());
    let mut expected: Vec<String> = sentences[..2].iter().map(|one| one.text.clone()).collect();
    expected.sort();
    for at in [0, 1, 0] {
        add(&flac, &sentences[at].name).unwrap();
    }
    assert_eq!(had(), expected);
    assert!(add(&flac[..9], &sentences[0].name).is_err());
    assert_eq!(had(), expected, "what cannot be used changes nothing");
    let wishes = perron_ffi::Wishes {
        voice: Some(perron_ffi::VoiceChoice::Recorded { name: "noor".into() }),
        ..perron_ffi::Wishes::default()
    };
    assert!(companion.prepare("grounding", NL, &wishes, None).is_ok());
}

#[test]
fn own_recordings_are_taken_in_all_or_none() {
    let home = Home::new("recordings");
    let companion = companion(home.config());
    let sentences = companion.to_record(NL, Some("grounding".into())).unwrap();
    assert!(sentences.len() > 5 && sentences.iter().all(|one| one.length > Duration::ZERO));
    let folder = home.0.join("opnames");
    std::fs::create_dir(&folder).unwrap();
    let folder = folder.display().to_string();
    assert!(matches!(companion.import_recordings(&folder, "noor", NL, false), Err(Fault::Unfit { .. })));
    // A second of voice, under the name of a sentence that takes about as long.
    let short = sentences.iter().min_by_key(|one| one.length).unwrap();
    let flac = std::fs::read(root().join("tests/vectors/homework/thuis.flac")).unwrap();
    let name = format!("{folder}/{}.flac", short.name);
    std::fs::write(&name, &flac[..flac.len() / 2]).unwrap();
    let Err(Fault::Unfit { says }) = companion.import_recordings(&folder, "noor", NL, false) else { panic!("damaged") };
    assert!(says.contains(&short.name), "{says}");
    assert!(companion.recordings().unwrap().is_empty(), "nothing was taken");
    std::fs::write(&name, &flac).unwrap();
    assert_eq!(companion.import_recordings(&folder, "noor", NL, false).unwrap().taken, 1);
    assert!(matches!(companion.import_recordings(&folder, "noor", NL, false), Err(Fault::Refused { .. })));
    assert_eq!(companion.import_recordings(&folder, "noor", NL, true).unwrap().taken, 1);
    let [voice] = companion.recordings().unwrap().try_into().unwrap();
    assert_eq!(
        (voice.name.as_str(), voice.language, voice.sentences, voice.is_usable),
        ("noor", NL, vec![short.text.clone()], true)
    );
    assert!(companion.import_recordings(&folder, "../noor", NL, false).is_err());
    let without = Companion::open(config(), None, None).unwrap();
    assert!(without.recordings().unwrap().is_empty());
}
