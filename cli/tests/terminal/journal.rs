//! `perron journal`: told, shown, taken along, wiped.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;

use crate::running::{Place, Told};

/// The name of the first entry that a list shows, of this kind.
fn id(place: &Place, kind: &str) -> String {
    let list = place.run(&format!("journal list {kind}")).out;
    list.split_whitespace().next().expect("something is there").to_string()
}

/// The same with the names of entries, which are drawn, put short.
fn without_ids(mut told: Told) -> String {
    let name = |line: &str| {
        let head = line.get(..8).unwrap_or_default();
        head.len() == 8 && head.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    told.out = told
        .out
        .lines()
        .map(|line| if name(line) { format!("…{}\n", &line[8..]) } else { format!("{line}\n") })
        .collect();
    told.to_string()
}

/// A place with a journal that has something of what can be told.
fn told(name: &str) -> Place {
    let place = Place::new(name);
    for (line, input) in [
        ("journal add night --of 2026-11-25 --nightmares 0", ""),
        ("journal add night --title", "2\n1\n7\nde trap\n"),
        ("journal add goal", "weer doorslapen\nook als het regent\n"),
        ("journal add day-list", "de mail\n  een deadline\n\n"),
    ] {
        let told = place.run_with(line, input);
        assert_eq!(told.code, 0, "{line}: {told}");
    }
    place
}

fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).expect("it is there").permissions().mode() & 0o777
}

#[test]
fn what_is_told_is_listed_in_numbers_and_shown_with_its_words() {
    let place = Place::new("journal-told");
    assert_snapshot!("journal-empty", place.run("journal list"));
    assert_eq!(place.json("journal list --json"), serde_json::json!([]));
    assert_snapshot!(
        "journal-add-night",
        place.run_with("journal add night", "2\n1\nveel\n7\n").without(&place.folder)
    );
    assert_snapshot!("journal-add-again", place.run_with("journal add night", "1\n\n\n"));
    assert_snapshot!("journal-add-nothing", place.run_with("journal add night", ""));
    assert_snapshot!("journal-add-ahead", place.run("journal add night --of 2026-11-29 --nightmares 0"));
    assert_snapshot!("journal-add-no-goal", place.run_with("journal add goal", "\n"));

    let place = told("journal-listed");
    let list = place.run("journal list");
    for word in ["trap", "doorslapen", "mail", "deadline"] {
        assert!(!list.to_string().contains(word), "words are for show: {list}");
    }
    assert_snapshot!("journal-list", without_ids(list));
    assert_snapshot!("journal-list-nights", without_ids(place.run("journal list night")));
    let json = place.json("journal list night --json");
    assert_eq!((json[0]["night"]["nightmares"].as_u64(), json[1]["night"]["intensity"].as_u64()), (Some(0), Some(7)));
    assert!(!json.to_string().contains("trap"));
    let mut shown = String::new();
    for kind in ["goal", "day-list", "night"] {
        shown += &place.run(&format!("journal show {}", id(&place, kind))).to_string();
        shown.push('\n');
    }
    assert_snapshot!("journal-show", shown);
    let nights = place.run("journal list night").out;
    let last = nights.lines().last().and_then(|line| line.split(' ').next()).expect("a night");
    assert!(place.run(&format!("journal show {last}")).out.ends_with("\n  de trap\n"));
    let goal = place.json(&format!("journal show {} --json", id(&place, "goal")));
    assert_eq!(goal[0]["goal"]["text"], "weer doorslapen\nook als het regent");
    assert_snapshot!("journal-show-unknown", place.run("journal show ffffffffffffffffffffffffffffffff0"));
}

#[test]
fn what_is_taken_along_comes_in_elsewhere_and_only_there() {
    let place = told("journal-along");
    let other = Place::new("journal-elsewhere");
    let file = other.folder.join("along.age");
    let export = |options: &str, input: &str| place.run_with(&format!("journal export {options}"), input);
    assert_snapshot!("journal-export-left", export("-o a.json", "nee\n"));
    assert!(!place.folder.join("a.json").exists());
    let sealed = export(&format!("-o {}", file.display()), "ja\nvier woorden\nvier woorden\n").without(&other.folder);
    assert_snapshot!("journal-export-sealed", sealed);
    let bytes = fs::read(&file).expect("it is there");
    assert!(bytes.starts_with(b"age-encryption.org/v1") && mode(&file) == 0o600);
    let again = export(&format!("-o {} --yes", file.display()), "x\nx\n");
    assert!(again.code == 1 && fs::read(&file).expect("it is there") == bytes, "nothing is written over: {again}");
    assert_snapshot!("journal-export-differs", export("-o b.age --yes", "vier woorden\nvijf woorden\n"));
    assert!(!place.folder.join("b.age").exists());

    assert_snapshot!("journal-import-wrong", other.run_with("journal import along.age --yes", "drie woorden\n"));
    assert!(!other.folder.join("home/journal").exists(), "what cannot be read makes no journal");
    let left = other.run_with("journal import along.age", "vier woorden\nnee\n");
    assert!(left.code == 0 && !other.folder.join("home/journal").exists(), "{left}");
    let taken = other.run_with("journal import along.age", "vier woorden\nja\n").without(&other.folder);
    assert_snapshot!("journal-import", taken);
    assert_eq!(other.run("journal list").out, place.run("journal list").out);
    assert_snapshot!("journal-import-again", other.run_with("journal import along.age --yes", "vier woorden\n"));

    // What cannot be written is refused before anything is asked.
    assert_snapshot!("journal-export-nowhere", export("-o nowhere/a.age", "ja\nvier woorden\nvier woorden\n"));
    // A short passphrase is told of, and taken.
    assert_snapshot!("journal-export-short", export("-o short.age --yes", "x\nx\n"));

    assert_eq!(export("-o a.json --yes --without nights,goals", "").code, 0);
    let json = fs::read_to_string(place.folder.join("a.json")).expect("it is text");
    assert!(json.contains("deadline") && !json.contains("trap") && !json.contains("doorslapen"));
    assert_snapshot!("journal-export-csv", export("-o tables --as csv --yes", ""));
    assert_eq!((mode(&place.folder.join("tables")), mode(&place.folder.join("tables/nights.csv"))), (0o700, 0o600));
    place.write("other.json", b"{}");
    assert_snapshot!("journal-import-other", place.run("journal import other.json --yes"));
    assert_snapshot!("journal-import-gone", place.run("journal import gone.json --yes"));
}

#[test]
fn one_entry_goes_when_it_is_confirmed_and_everything_when_a_word_is_typed() {
    let place = told("journal-erase");
    let goal = id(&place, "goal");
    assert_snapshot!("journal-erase-left", without_ids(place.run_with(&format!("journal erase {goal}"), "\n")));
    assert_eq!(place.run(&format!("journal erase {goal} --yes")).code, 0);
    assert_eq!(place.run(&format!("journal show {goal}")).code, 1);
    assert_eq!(place.run("journal list").out.lines().count(), 3);

    assert_eq!(place.run("journal erase").code, 2);
    assert_eq!(place.run("journal erase --all --yes").code, 2, "everything is never erased without a word");
    assert_snapshot!("journal-erase-all-left", place.run_with("journal erase --all", "ja\n"));
    assert_eq!(place.run("journal list").out.lines().count(), 3);
    assert_snapshot!("journal-erase-all", place.run_with("journal erase --all", "Wissen\n"));
    let left = |folder: &str| fs::read_dir(place.folder.join(folder)).map_or(0, Iterator::count);
    assert_eq!((left("home/journal/keys"), left("home/journal")), (0, 1), "the folder of keys, and nothing in it");
    assert_snapshot!("journal-erase-nothing", place.run_with("journal erase --all", "wissen\n"));
}

#[test]
fn a_lost_key_does_not_stand_in_the_way_of_erasing() {
    let place = told("journal-erase-lost");
    fs::remove_dir_all(place.folder.join("home/journal/keys")).expect("it is ours");
    assert_eq!(place.run("journal list").code, 1);
    let told = place.run_with("journal erase --all", "wissen\n");
    assert!(told.code == 0 && !place.folder.join("home/journal/journal.perron").exists(), "{told}");
    assert_eq!(place.run("journal add night --nightmares 0").code, 0, "and one begins anew");
}

/// Each way in which a journal no longer names its key.
fn damage(file: &Path) -> [(&'static str, Option<Vec<u8>>); 5] {
    let whole = fs::read(file).expect("it is there");
    let cut = |length: usize| Some(whole[..length].to_vec());
    [
        ("short", cut(5000)),
        ("shorter", cut(100)),
        ("empty", cut(0)),
        ("garbage", Some(vec![7; whole.len()])),
        ("gone", None),
    ]
}

#[test]
fn whatever_became_of_a_journal_its_key_is_erased_and_none_is_made() {
    for (key, input) in [("file", ""), ("passphrase", "vier woorden op rijm\nvier woorden op rijm\n")] {
        let place = Place::new(&format!("journal-erase-{key}"));
        let file = place.folder.join("home/journal/journal.perron");
        let keep = || Told::of(place.command("journal add night --nightmares 0").env("PERRON_KEY", key), input);
        let left = |folder: &str| fs::read_dir(place.folder.join(folder)).map_or(0, Iterator::count);
        assert_eq!(keep().code, 0);
        for (way, bytes) in damage(&file) {
            let backup = fs::read(&file).expect("it is there");
            bytes.map_or_else(|| fs::remove_file(&file), |bytes| fs::write(&file, bytes)).expect("it is ours");
            let told = place.run_with("journal erase --all", "wissen\n");
            assert!(told.code == 0 && told.out.ends_with("Alles is gewist.\n"), "{way}: {told}");
            assert!(!told.err.contains("sleutel"), "{way}: none is made: {told}");
            assert_eq!((left("home/journal/keys"), left("home/journal")), (0, 1), "{key}, {way}");
            // And a copy of the journal is noise from now on.
            fs::write(&file, backup).expect("it is ours");
            assert_eq!(place.run_with("journal list", input).code, 1, "{key}, {way}");
            fs::remove_file(&file).expect("it is ours");
            assert_eq!(keep().code, 0, "and one begins anew");
        }
    }
    let place = told("journal-erase-unread");
    place.write("home/journal/journal.perron", b"");
    assert_snapshot!("journal-erase-unread", place.run_with("journal erase --all", "wissen\n"));
}

#[test]
fn a_key_that_could_not_be_erased_is_named() {
    let place = told("journal-erase-keyring");
    // It says that the key is in a keyring, and here is none.
    let note = place.write(&format!("home/journal/keys/{}.keyring", "ab".repeat(16)), b"perron-keyring 1\n");
    let told = place.run_with("journal erase --all", "wissen\n");
    assert!(told.code == 1 && note.exists() && !note.with_file_name("seen").exists(), "{told}");
    assert_snapshot!("journal-erase-but-key", told.without(&place.folder));
    assert!(fs::read_dir(place.folder.join("home/journal/keys")).expect("keys").count() == 1, "the other went");
}

#[test]
fn of_what_has_nothing_left_nobody_is_sent_round_in_circles() {
    let place = told("journal-nothing-left");
    let file = place.folder.join("home/journal/journal.perron");
    for (way, bytes) in damage(&file) {
        bytes.map_or_else(|| fs::remove_file(&file), |bytes| fs::write(&file, bytes)).expect("it is ours");
        let told = place.run("journal salvage");
        assert!(told.code == 1 && !told.err.contains("salvage") && told.err.contains("erase --all"), "{way}: {told}");
        if ["short", "gone"].contains(&way) {
            assert_snapshot!(format!("journal-salvage-{way}"), told.without(&place.folder));
        }
    }
}

#[test]
fn another_key_opens_the_same_journal_and_the_old_one_is_gone() {
    let place = told("journal-key");
    let before = place.run("journal list").out;
    assert_snapshot!("journal-key", place.run_with("journal key passphrase", "op een bankje\nop een bankje\n"));
    assert_eq!(place.run("journal list").code, 1);
    assert_eq!(place.run_with("journal list", "op een bankje\n").out, before);
    let back = place.run_with("journal key file", "op een bankje\n").without(&place.folder);
    assert_snapshot!("journal-key-file", back);
    assert_eq!(place.run("journal list").out, before);
    let keys = fs::read_dir(place.folder.join("home/journal/keys")).expect("keys").flatten();
    assert_eq!(keys.filter(|key| key.file_name() != "seen").count(), 1);
}

#[test]
fn what_is_damaged_says_so_and_what_is_whole_comes_back() {
    let place = told("journal-salvage");
    assert_snapshot!("journal-salvage-whole", place.run("journal salvage"));
    let before = place.run("journal list").out;
    let file = place.folder.join("home/journal/journal.perron");
    let whole = fs::read(&file).expect("it is there");
    let mut bytes = whole.clone();
    let mut at = bytes.len();
    // From the end, a bit here and there until one matters: room that is not used does not.
    while place.run("journal list").code == 0 {
        at = at.checked_sub(97).expect("something in it matters");
        bytes[at] ^= 1;
        fs::write(&file, &bytes).expect("it is ours");
    }
    let refused = place.run("journal list");
    assert!(refused.err.contains("perron journal salvage"), "{refused}");
    let left = place.run_with("journal salvage", "nee\n");
    assert!(left.code == 0 && fs::read(&file).expect("it is there") == bytes, "{left}");
    let done = place.run("journal salvage --yes");
    assert!(done.code == 0 && done.out.contains("damaged-1.perron"), "{done}");
    assert_eq!(fs::read(place.folder.join("home/journal/damaged-1.perron")).expect("it stays"), bytes);
    let after = place.run("journal list");
    assert_eq!(after.code, 0, "{after}");
    assert!(after.out.lines().count() >= 3 && after.out.lines().all(|line| before.contains(line)), "{after}");
}

/// What is kept can be taken along: a day that no file may have is refused where it is told.
#[test]
fn a_day_that_could_not_be_taken_along_is_not_kept() {
    let place = Place::new("journal-years");
    let far = place.run("journal add night --of 1800-02-28 --nightmares 1").without(&place.folder);
    assert_snapshot!("journal-add-far", far);
    assert_eq!(place.run("journal add night --of 1899-12-31 --nightmares 1").code, 1);
    for (now, code) in [("1850-01-01T10:00", 1), ("9999-12-30T10:00", 1), ("2199-12-31T10:00", 0)] {
        let told = place.run_with(&format!("journal add goal --now {now}"), "doorslapen\n\n\n");
        assert_eq!(told.code, code, "{now}: {told}");
    }
    assert_snapshot!("journal-clock-far", place.run_with("journal add goal --now 1850-01-01T10:00", "doorslapen\n"));
    let first = place.run("journal add night --of 1900-01-01 --nightmares 1");
    assert_eq!(first.code, 0, "{first}");
    assert_eq!(place.run("journal export -o all.json --yes").code, 0);
    let (elsewhere, text) = (Place::new("journal-years-elsewhere"), fs::read(place.folder.join("all.json")));
    elsewhere.write("all.json", &text.expect("it was written"));
    let told = elsewhere.run("journal import all.json --yes");
    assert!(told.code == 0 && elsewhere.run("journal list").out.lines().count() == 2, "{told}");
    let text = fs::read_to_string(place.folder.join("all.json")).expect("it was written");
    place.write("far.json", text.replace("1900-01-01", "1899-12-31").as_bytes());
    assert_snapshot!("journal-import-far", place.run("journal import far.json --yes"));
}

/// A goal is reached when the person says so, once; and not after all, when they say that.
#[test]
fn a_goal_is_reached_when_it_is_said() {
    let place = told("journal-reached");
    let goal = id(&place, "goal");
    let reached = |line: &str| without_ids(place.run(&format!("journal reached {line}")));
    assert_snapshot!("journal-reached", reached(&goal));
    let moment = || place.json(&format!("journal show {goal} --json"))[0]["goal"]["reached"].clone();
    assert_eq!(moment(), "2026-11-28T10:00:00");
    reached(&format!("{goal} --now 2026-11-29T10:00"));
    assert_eq!(moment(), "2026-11-28T10:00:00", "it is reached once");
    assert_snapshot!("journal-reached-not", reached(&format!("{goal} --not")));
    assert_eq!(moment(), serde_json::Value::Null);
    assert_snapshot!("journal-reached-no-goal", reached(&id(&place, "night")));
}

/// What someone wrote elsewhere and pastes has empty lines; it is cut at none, and nothing of it answers the next question.
#[test]
fn a_text_that_is_pasted_keeps_its_empty_lines() {
    let place = Place::new("journal-pasted");
    let text = "weer doorslapen\n\n  ook als het regent\n \n\n\nen daarna\n";
    assert_eq!(place.run_with("journal add goal", &format!("\n{text}\n\n")).code, 0);
    let goal = place.json(&format!("journal show {} --json", id(&place, "goal")));
    assert_eq!(goal[0]["goal"]["text"], "weer doorslapen\n\n  ook als het regent\n\nen daarna");
    assert_eq!(place.run_with("journal add day-list", "de was\n\nbellen\n").code, 0);
    let list = place.json(&format!("journal show {} --json", id(&place, "day-list")));
    assert_eq!(list[0]["day-list"]["items"], serde_json::json!(["de was", "bellen"]));
}

/// Of two versions the person chooses, with both before their eyes; a file without all words can take nothing away.
#[test]
fn of_two_versions_the_person_chooses() {
    let place = told("journal-differing");
    let goal = id(&place, "goal");
    let export = |options: &str| place.run(&format!("journal export {options} --yes")).code;
    assert_eq!((export("-o all.json --originals"), export("-o bare.json --without goals,nights")), (0, 0));
    assert_eq!(place.run(&format!("journal reached {goal}")).code, 0);
    assert_eq!(place.run_with("journal add night", "3\n2\n9\n").code, 0);

    let yes = place.run("journal import all.json --yes");
    assert_snapshot!("journal-differing-yes", yes);
    let list = place.run("journal list").out;
    let left = place.run_with("journal import all.json", "ja\nnee\n\n");
    assert_eq!(place.run("journal list").out, list, "{left}");
    assert_snapshot!("journal-differing-chosen", place.run_with("journal import all.json", "ja\nja\nnee\n"));
    let night = place.json("journal list night --json");
    assert_eq!(night[1]["night"]["nightmares"], 2, "the night is the file's");
    assert_eq!(place.json(&format!("journal show {goal} --json"))[0]["goal"]["reached"], "2026-11-28T10:00:00");

    // A file without the words is no other version; where it is one all the same, its empty words do not come in.
    assert_snapshot!("journal-differing-bare", place.run_with("journal import bare.json", "ja\nja\nja\n"));
    assert_eq!(place.json(&format!("journal show {goal} --json"))[0]["goal"]["reached"], "2026-11-28T10:00:00");
}

/// What a person wrote stands in no file of the journal's folder, in no answer to a command but `show`, and in no error.
#[test]
fn words_are_where_they_were_asked_for_and_nowhere_else() {
    const CANARY: &str = "kanarie-in-de-mijn";
    let place = Place::new("journal-canary");
    let mut said = String::new();
    for (line, input) in [
        ("journal add goal", CANARY.to_string()),
        ("journal add day-list", format!("{CANARY}\n{CANARY}")),
        ("journal add night --title", format!("1\n1\n1\n{CANARY}")),
        ("journal add night --of x", CANARY.to_string()),
        ("journal list", String::new()),
        ("journal list --json", String::new()),
        ("journal export -o a.age --yes", "wachtzin\nwachtzin\n".to_string()),
        ("journal export -o b.json --yes --without nights,goals,day-lists", String::new()),
        ("journal import gone.json", String::new()),
    ] {
        said += &place.run_with(line, &input).to_string();
    }
    fs::write(place.folder.join("home/journal/keys/other.key"), "x").expect("it is ours");
    said += &place.run(&format!("journal show {}", "0".repeat(32))).to_string();
    assert!(!said.contains("kanarie"), "{said}");
    let mut folders = vec![place.folder.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("it is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("it is readable");
                let found = bytes.windows(7).any(|window| window == b"kanarie");
                assert!(!found, "{} has a word", path.display());
            }
        }
    }
}
