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
    let mut keys: Vec<PathBuf> = keys.map(|entry| entry.path()).collect();
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
