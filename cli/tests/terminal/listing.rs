//! `list`, `explain`, `voice sheet`: what there is.

use insta::assert_snapshot;

use crate::running::Place;

#[test]
fn the_exercises_in_both_languages() {
    let place = Place::new("list");
    assert_snapshot!("list-nl", place.run("list"));
    assert_snapshot!("list-en", place.run("list --lang en"));
}

/// The terminal's language is taken where we speak it; Dutch otherwise.
#[test]
fn the_language_is_the_terminals_own_or_dutch() {
    let place = Place::new("locale");
    let heading = |variables: &[(&str, &str)]| {
        let mut command = place.command("list");
        command.env_remove("LANG").envs(variables.iter().copied());
        let told = crate::running::Told::of(&mut command, "");
        told.out.lines().next().unwrap_or_default().to_string()
    };
    assert_eq!(heading(&[]), "Oefeningen");
    assert_eq!(heading(&[("LANG", "en_GB.UTF-8")]), "Exercises");
    assert_eq!(heading(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "nl_BE")]), "Oefeningen");
    assert_eq!(heading(&[("LANG", "C")]), "Oefeningen");
    assert_eq!(heading(&[("LANG", "de_DE.UTF-8")]), "Oefeningen");
}

#[test]
fn the_list_for_a_program() {
    let place = Place::new("list-json");
    let list = place.json("list --json");
    let entries = list.as_array().expect("a list");
    for entry in entries {
        for (key, is) in [
            ("file", entry["file"].is_string()),
            ("id", entry["id"].is_string()),
            ("title", entry["title"].is_string()),
            ("summary", entry["summary"].is_string()),
            ("own", entry["own"] == false),
            ("playable", entry["playable"] == true),
            ("faults", entry["faults"] == 0),
            ("beds", entry["beds"].is_array()),
            ("ending", ["wake", "sleep", "chosen"].iter().any(|ending| entry["ending"] == *ending)),
            ("length", ["shortest", "usual", "longest"].iter().all(|key| entry["length"][key].is_string())),
            ("reviewed", entry["reviewed"].is_null() || entry["reviewed"]["by"].is_string()),
        ] {
            assert!(is, "{key}: {entry}");
        }
    }
    for (id, language) in [("safe-place", "nl"), ("safe-place", "en"), ("grounding", "nl"), ("grounding", "en")] {
        assert_eq!(entries.iter().filter(|entry| entry["id"] == id && entry["language"] == language).count(), 1);
    }
    let dutch = place.json("list --json --lang nl");
    assert!(dutch.as_array().expect("a list").iter().all(|entry| entry["language"] == "nl"));
}

#[test]
fn own_scripts_are_listed_first_and_faulty_ones_told_of() {
    let place = Place::new("list-own");
    let evening = String::from_utf8_lossy(include_bytes!("evening.toml")).into_owned();
    place.write("home/scripts/evening.toml", evening.as_bytes());
    place.write("home/scripts/rush.toml", evening.replace("You may stop at any moment. [4s]\n", "").as_bytes());
    place.write("home/scripts/torn.toml", b"[script");
    let told = place.run("list --lang en").without(&place.folder);
    let own: Vec<_> = told.out.lines().take_while(|line| !line.contains("grounding")).collect();
    assert_snapshot!("list-own", own.join("\n"));
}

/// A script may come from anywhere: what its title says is shown, never obeyed.
#[test]
fn a_title_is_not_obeyed_by_the_terminal() {
    let place = Place::new("list-escape");
    let script = include_str!("evening.toml").replace("A short evening", "\\u001b[2Jred");
    place.write("home/scripts/evening.toml", script.as_bytes());
    let told = place.run("list --lang en");
    assert!(told.out.contains("\u{fffd}[2Jred") && !told.out.contains('\u{1b}'), "{told}");
}

#[test]
fn every_code_is_listed_once_in_order() {
    let told = Place::new("explain").run("explain");
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let codes: Vec<_> = told.out.lines().map(|line| line.split_once("  ").expect("a code and its title")).collect();
    assert!(codes.iter().all(|(code, title)| code.len() == 4 && !title.is_empty()));
    for family in ["S", "C"] {
        let ids: Vec<_> = codes.iter().filter(|(code, _)| code.starts_with(family)).map(|(code, _)| code).collect();
        assert!(ids.len() > 10 && ids.is_sorted_by(|one, two| one < two), "{ids:?}");
    }
}

#[test]
fn a_code_has_a_page_however_its_letter_is_written() {
    let place = Place::new("explain-one");
    let told = place.run("explain S012");
    assert_snapshot!("explain-S012", told);
    assert_eq!(place.run("explain s012").out, told.out);
    assert!(place.run("explain C011").out.contains("\nSource: "), "a rule of care names its source");
}

#[test]
fn a_code_that_is_none_gets_a_near_one() {
    assert_snapshot!("explain-unknown", Place::new("explain-none").run("explain S01a2"));
}

#[test]
fn the_sentences_to_record() {
    let place = Place::new("sheet");
    let rows = place.json("voice sheet grounding --lang en --json");
    let rows = rows.as_array().expect("a list");
    assert!(rows.iter().any(|row| row["text"] == "You are here."), "{rows:?}");
    for row in rows {
        assert_eq!(row["script"], "grounding");
        assert!(row["text"].is_string() && row["scene"].is_string() && row["pace"].is_number(), "{row}");
        assert!(row["name"].is_string() && row["seconds"].is_number(), "{row}");
    }
    let all = place.json("voice sheet --lang en --json");
    assert!(all.as_array().is_some_and(|all| all.len() > rows.len()));
    let none = place.run("voice sheet groundng --lang en");
    assert_eq!(none.err, "expected an exercise, but found no `groundng` in en; did you mean `grounding`?\n");
}
