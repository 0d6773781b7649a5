//! What was begun, again: with nothing asked, or where it was cut off; and when it is another by now.

use std::fs;
use std::path::{Path, PathBuf};

use perron_companion::care::Score;
use perron_companion::exercise::{Answer, Wishes};
use perron_companion::homework::Homework;
use perron_companion::keeping::begun;
use perron_companion::kept::{Checkpoint, DateTime, Ritual, Stale};
use perron_companion::ritual::{Chosen, Gone, ResumeError, Resumption, resume};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Language, Library, Millis, Private};

fn at(moment: &str) -> DateTime {
    moment.parse().expect("a moment")
}

fn voices(choice: Choice) -> Voices {
    Voices::new(choice, Assets::Folder("../audio/assets/voice".into()))
}

fn find<'l>(library: &'l Library, id: &str, language: Language) -> Chosen<'l> {
    let script = library.find(id, language).and_then(|entry| entry.playable()).expect("it is there");
    Chosen { script, wishes: Wishes::default(), voice: Choice::Silent, dream: None }
}

/// An evening with two tasks, cut off at the ninth sentence.
fn evening(library: &Library) -> Checkpoint {
    let mut chosen = find(library, "evening-train", Language::Nl);
    chosen.wishes.length = Some(Millis::minutes(15));
    chosen.wishes.answers.insert("tasks".into(), Answer::typed(vec!["de mail".into(), "de was".into()]));
    let laid = chosen.lay(library, voices).expect("it can be laid out");
    Checkpoint { cue: 8, ..begun(&laid, chosen.ritual(at("2026-11-28T22:30:00")), Score::Skipped) }
}

#[test]
fn every_exercise_begins_again_and_goes_on_as_it_was() {
    let library = Library::shipped();
    let mut exercises = 0;
    for entry in library.entries() {
        let script = entry.playable().expect("what ships is playable");
        let (id, language) = (script.header.id.value.as_str(), script.header.language.value);
        let mut chosen = find(&library, id, language);
        chosen.wishes.seed = 7;
        let ritual = chosen.ritual(at("2026-11-28T15:30:00"));
        let again =
            Chosen::again(&ritual, &library, &Homework::default(), at("2026-12-24T09:00:00")).expect("it is there");
        assert_eq!((again.wishes.clone(), again.voice.clone()), (chosen.wishes.clone(), chosen.voice.clone()), "{id}");
        assert_eq!(again.ritual(ritual.at), ritual, "{id}");

        let laid = chosen.lay(&library, voices).expect("it can be laid out");
        let kept = Checkpoint { cue: 3, ..begun(&laid, ritual, Score::NotAsked) };
        let resumed =
            resume(&kept, &library, &Homework::default(), voices, at("2026-11-28T15:40:00")).expect("nothing is gone");
        assert!(matches!(resumed, Resumption::GoesOn { cue: 3, .. }), "{id}");
        exercises += 1;
    }
    assert!(exercises >= 16, "{exercises}");
}

#[test]
fn a_list_goes_on_that_night_and_is_not_read_out_the_next() {
    let library = Library::shipped();
    let kept = evening(&library);
    let resumed =
        resume(&kept, &library, &Homework::default(), voices, at("2026-11-29T04:30:00")).expect("nothing is gone");
    let Resumption::GoesOn { chosen, .. } = resumed else { panic!("expected it to go on") };
    assert_eq!(chosen.wishes, kept.ritual.wishes);
    let again =
        Chosen::again(&kept.ritual, &library, &Homework::default(), at("2026-11-29T22:30:00")).expect("it is there");
    assert!(again.wishes.answers.is_empty());
    assert_eq!(again.wishes.length, Some(Millis::minutes(15)));
}

#[test]
fn its_time_may_be_over() {
    let library = Library::shipped();
    let mut kept = evening(&library);
    for (now, stale) in [("2026-11-29T07:00:00", Stale::Morning), ("2026-11-29T10:30:01", Stale::Old)] {
        let resumed = resume(&kept, &library, &Homework::default(), voices, at(now)).expect("nothing is gone");
        assert!(matches!(resumed, Resumption::Stale(found) if found == stale), "{now}");
    }
    // Even of what is gone: there is nothing to go on with, and nothing to complain about.
    kept.ritual.exercise = Private::new("wiped".into());
    assert!(matches!(
        resume(&kept, &library, &Homework::default(), voices, at("2027-01-01T00:00:00")),
        Ok(Resumption::Stale(Stale::Old))
    ));
}

#[test]
fn another_voice_wish_or_length_is_another_timeline() {
    let library = Library::shipped();
    let kept = evening(&library);
    let changes: [fn(&mut Ritual); 3] = [
        |ritual| ritual.voice = Private::new("shipped".into()),
        |ritual| ritual.wishes.length = Some(Millis::minutes(12)),
        |ritual| _ = ritual.wishes.answers.insert("tasks".into(), Answer::typed(vec!["de mail".into()])),
    ];
    for (nth, change) in changes.into_iter().enumerate() {
        let mut kept = kept.clone();
        change(&mut kept.ritual);
        let resumed =
            resume(&kept, &library, &Homework::default(), voices, at("2026-11-28T22:40:00")).expect("nothing is gone");
        let Resumption::Changed { chosen, laid } = resumed else { panic!("change {nth} changed nothing") };
        assert_eq!(chosen.wishes, kept.ritual.wishes);
        assert_ne!(laid.digest(), kept.timeline);
    }
}

/// A folder of its own for each test, empty at its start; below the build's own folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ritual").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the build's folder can be written");
    folder
}

#[test]
fn a_script_that_was_changed_begins_anew_and_one_that_is_gone_says_so() {
    let folder = folder("changed");
    let script = fs::read_to_string("../cli/tests/terminal/evening.toml").expect("it is there");
    let read = |text: Option<&str>| {
        match text {
            Some(text) => fs::write(folder.join("own.toml"), text).expect("it can be written"),
            None => fs::remove_file(folder.join("own.toml")).expect("it was there"),
        }
        Library::shipped().with_folder(&folder).expect("the folder can be read")
    };
    let library = read(Some(&script));
    let own = library.entries().first().and_then(|entry| entry.id()).expect("it has an id").to_string();
    let chosen = find(&library, &own, Language::En);
    let laid = chosen.lay(&library, voices).expect("it can be laid out");
    let kept = begun(&laid, chosen.ritual(at("2026-11-28T22:30:00")), Score::NotAsked);
    let resumed =
        |library: &Library| match resume(&kept, library, &Homework::default(), voices, at("2026-11-28T22:31:00")) {
            Ok(Resumption::GoesOn { .. }) => Ok("goes on"),
            Ok(Resumption::Changed { .. }) => Ok("changed"),
            Ok(Resumption::Stale(_)) => Ok("stale"),
            Err(ResumeError::Gone(gone)) => Err(gone),
            Err(ResumeError::Prepare(error)) => panic!("{error}"),
        };
    assert_eq!(resumed(&library), Ok("goes on"));
    // A comment moves nothing.
    assert_eq!(resumed(&read(Some(&format!("# mine\n{script}")))), Ok("goes on"));
    assert_eq!(resumed(&read(Some(&script.replacen("[4s]", "[5s]", 1)))), Ok("changed"));
    let faulty = resumed(&read(Some(&script.replacen("care = ", "carr = ", 1))));
    assert!(matches!(faulty, Err(Gone::Exercise(Language::En) | Gone::Faulty(_))), "{faulty:?}");
    let gone = resumed(&read(None)).expect_err("it is gone");
    assert_eq!(gone, Gone::Exercise(Language::En));
    assert!(!gone.to_string().contains(&own));
}

#[test]
fn a_voice_that_has_no_name_any_more_says_so() {
    let library = Library::shipped();
    let mut ritual = evening(&library).ritual;
    ritual.voice = Private::new("../oma".into());
    assert_eq!(Chosen::again(&ritual, &library, &Homework::default(), ritual.at).err(), Some(Gone::Voice));
}
