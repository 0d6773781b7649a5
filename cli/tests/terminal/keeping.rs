//! What is kept, and its key: nothing is made before something is kept, and what cannot be opened says what to do.

use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;

use crate::running::{Place, Told};

/// The journal and its keys, where there are any.
fn journal(place: &Place) -> PathBuf {
    place.folder.join("home/journal")
}

fn key_file(place: &Place) -> PathBuf {
    let keys = fs::read_dir(journal(place).join("keys")).expect("there are keys").flatten();
    // Beside it lies how often the journal was written.
    let mut keys: Vec<PathBuf> = keys.map(|entry| entry.path()).filter(|path| !path.ends_with("seen")).collect();
    assert_eq!(keys.len(), 1, "{keys:?}");
    keys.remove(0)
}

#[test]
fn settings_are_shown_changed_and_kept() {
    let place = Place::new("settings");
    assert_snapshot!("settings-none", place.run("settings"));
    assert!(!journal(&place).exists(), "whoever only looks makes nothing");
    let first = place.run("settings reminder 21:30").without(&place.folder);
    assert_snapshot!("settings-first", first);
    let told = place.run("settings country BE");
    assert_eq!((told.code, told.err.as_str()), (0, ""), "the warning comes once: {told}");
    assert_snapshot!("settings-en", place.run("settings language en"));
    let json = place.json("settings --json");
    assert_eq!((&json["language"], &json["country"]), (&"en".into(), &"BE".into()));
    assert_eq!(place.json("settings reminder off --json")["reminder"], serde_json::Value::Null);
    for wrong in
        ["settings reminder 9:30", "settings reminder 24:00", "settings country Atlantis", "settings language fr"]
    {
        assert_eq!(place.run(wrong).code, 2, "{wrong}");
    }
}

#[test]
fn what_needs_nothing_kept_never_looks_at_it() {
    let place = Place::new("never-looks");
    place.run("settings reminder 21:30");
    fs::remove_file(key_file(&place)).expect("it is there");
    for line in ["list", "contacts", "plan grounding --voice none", "explain S012", "voice list"] {
        let told = place.run(line);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{line}: {told}");
    }
    let ground = place.run("ground");
    assert!(!ground.err.contains("sleutel"), "the ground waits for no key: {ground}");
}

/// Whoever keeps nothing has no journal and no key made for it.
#[test]
fn where_nothing_is_kept_nothing_is_made() {
    let place = Place::new("nothing-made");
    for (line, input) in [
        ("dream rehearse", ""),
        ("dream choose", ""),
        ("dream write", ""),
        ("dream rewrite", ""),
        ("dream rewrite --check", ""),
        ("dream aside --yes", ""),
        ("dream log", ""),
        ("dream log --nightmares 0 --night 2026-11-29", ""),
        ("journal add night", "\n"),
        ("journal add goal", "\n"),
        ("journal add day-list", "\n"),
    ] {
        let told = place.run_with(line, input);
        assert!(told.code == 1 && !journal(&place).exists(), "{line}: {told}");
    }
    let told = place.run("dream aside --yes");
    assert_snapshot!("nothing-made-aside", told.out.split_once("\n\n").map_or("", |(_, after)| after));
}

#[test]
fn a_key_that_is_lost_open_or_wrong_is_told_and_nothing_is_deleted() {
    let place = Place::new("keys-told");
    place.run("settings reminder 21:30");
    let (file, key) = (journal(&place).join("journal.perron"), key_file(&place));
    let before = fs::read(&file).expect("it is there");
    let text = fs::read_to_string(&key).expect("it is text");

    fs::remove_file(&key).expect("it is there");
    assert_snapshot!("key-lost", place.run("settings").without(&place.folder));
    fs::write(&key, &text).expect("it is ours");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).expect("it is ours");
        assert_snapshot!("key-open", place.run("settings").without(&place.folder));
        fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).expect("it is ours");
    }
    assert_eq!(place.run("settings").code, 0);
    let (head, hex) = text.trim_end().rsplit_once(' ').expect("a key");
    fs::write(&key, format!("{head} {}\n", "0".repeat(hex.len()))).expect("it is ours");
    assert_snapshot!("key-wrong", place.run("settings").without(&place.folder));
    assert_eq!(fs::read(&file).expect("it is there"), before);
    fs::write(&key, &text).expect("it is ours");
    let half = &before[..before.len() / 2];
    fs::write(&file, half).expect("it is ours");
    assert_snapshot!("journal-damaged", place.run("settings").without(&place.folder));
    assert_eq!(fs::read(&file).expect("it is there"), half);
}

#[test]
fn a_passphrase_opens_and_a_wrong_one_does_not() {
    let place = Place::new("passphrase");
    let run = |line: &str, input: &str| Told::of(place.command(line).env("PERRON_KEY", "passphrase"), input);
    let told = run("settings reminder 21:30", "op een bankje\nop een bankja\n");
    assert_snapshot!("passphrase-differs", told);
    let told = run("settings reminder 21:30", "op een bankje\nop een bankje\n");
    assert_eq!(told.code, 0, "{told}");
    assert!(key_file(&place).extension().is_some_and(|kind| kind == "passphrase"));
    // Where the key is kept was chosen once.
    let told = place.run_with("settings", "op een bankje\n");
    assert!(told.code == 0 && told.out.contains("21:30"), "{told}");
    assert_snapshot!("passphrase-wrong", place.run_with("settings", "op een stoel\n"));
    assert_snapshot!("passphrase-none", place.run_with("settings", ""));
}

/// Here no bus leads to a keyring, whether the program could speak to one or not.
#[test]
fn without_a_keyring_nothing_waits_and_nothing_is_left() {
    let place = Place::new("no-keyring");
    let told = Told::of(place.command("settings reminder 21:30").env("PERRON_KEY", "keyring"), "");
    assert_snapshot!("keyring-none", told);
    let left = |folder: PathBuf| fs::read_dir(folder).map_or(0, Iterator::count);
    assert_eq!((left(journal(&place).join("keys")), left(journal(&place))), (0, 1), "an empty folder for keys");
    assert_eq!(place.run("settings reminder 21:30").code, 0);
}

/// An older copy in its place is noticed, and so is a file that went away; the person can go on with the copy.
#[test]
fn an_older_copy_and_a_file_that_went_away_are_noticed() {
    let place = Place::new("older");
    place.run("settings reminder 21:30");
    let file = journal(&place).join("journal.perron");
    let older = fs::read(&file).expect("it is there");
    place.run("settings country BE");
    let newer = fs::read(&file).expect("it is there");
    fs::write(&file, &older).expect("it is ours");
    assert_snapshot!("older-told", place.run("settings").without(&place.folder));
    assert_eq!(fs::read(&file).expect("it is there"), older);
    fs::write(&file, &newer).expect("it is ours");
    assert_eq!(place.run("settings").code, 0, "the newer one opens");

    fs::remove_file(&file).expect("it is there");
    let told = place.run("journal list").without(&place.folder);
    assert_snapshot!("gone-told", told);
    assert!(!file.exists(), "nothing is made in its place");
    fs::write(&file, &older).expect("it is ours");
    let left = place.run_with("journal salvage", "nee\n");
    assert!(left.code == 0 && place.run("settings").code == 1, "{left}");
    assert_snapshot!("older-gone-on-with", place.run_with("journal salvage", "ja\n"));
    assert!(place.run("settings").out.contains("21:30"));

    fs::remove_file(&file).expect("it is there");
    assert_eq!(place.run("settings").code, 1);
    assert_eq!(place.run_with("journal erase --all", "wissen\n").code, 0);
    assert_snapshot!("gone-erased", place.run("journal list"));
    // What is remembered may be anything: then nothing is noticed, and nothing refused.
    place.run("settings reminder 22:00");
    for other in ["", "perron-seen 1 many\n", "perron-seen 2 99\n"] {
        fs::write(journal(&place).join("keys/seen"), other).expect("it is ours");
        assert_eq!(place.run("settings").code, 0, "{other}");
    }
}

/// Whoever wants nothing kept of what they practise has only to say so once; what was kept before stays.
#[test]
fn nothing_is_kept_of_a_practice_where_that_was_said() {
    let place = Place::with_evening("keep-off");
    let play = |line: &str| {
        let told = Told::of(place.command(line).env("PERRON_DEVICE", "null"), "");
        assert_eq!(told.code, 0, "{told}");
        place.json("journal list --json").as_array().expect("a list").len()
    };
    let evening = "play evening.toml --ending sleep --voice none --slot leave=de-mail --distress 3";
    assert_eq!(play(evening), 2, "the practice and its list");
    assert_snapshot!("settings-keep-off", place.run("settings keep off"));
    assert_eq!(place.json("settings --json")["keep"], false);
    assert_eq!(play("play evening.toml --ending sleep --voice none --slot leave=het-werk --distress 4"), 2);
    assert_eq!(play("play safe-place --length 5m --voice none"), 2);
    let resumed = place.run("play --resume");
    assert!(resumed.err.starts_with("Er is geen oefening om mee verder te gaan."), "{resumed}");
    // What is written down on purpose is kept all the same.
    place.run_with("journal add goal", "weer doorslapen\n");
    assert_eq!(place.json("journal list --json").as_array().map(Vec::len), Some(3));
    place.run("settings keep on");
    assert_eq!(play("play safe-place --length 5m --voice none"), 4);
    assert_eq!(place.run("settings keep perhaps").code, 2);
}
