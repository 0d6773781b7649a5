//! A practice that sounds, on a device that discards sound: minutes in a moment, and the program itself to be killed.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;

use crate::running::{Place, Told};

/// What is played: no hold in it waits for a person.
const EVENING: &str = "evening.toml --length 4m --ending sleep --voice none";

#[test]
fn every_sentence_of_the_plan_is_a_line() {
    let place = Place::with_evening("sounding");
    let plan = place.json(&format!("plan {EVENING} --json"));
    let planned: Vec<&str> =
        plan["cues"].as_array().expect("cues").iter().map(|cue| cue["text"].as_str().expect("its words")).collect();
    let told = Told::of(place.command(&format!("play {EVENING} --distress 3")).env("PERRON_DEVICE", "null"), "");
    assert_eq!(told.code, 0, "{told}");
    let timed = told.out.lines().filter_map(|line| line.split_once("  ")).filter(|(time, _)| time.contains(':'));
    let spoken: Vec<&str> = timed.map(|(_, text)| text).collect();
    assert_eq!(spoken, planned, "{told}");
    assert!(!place.folder.join("a-short-evening.wav").exists(), "it sounds, and is no file");
}

/// Nothing of a practice is anywhere but in what is kept on purpose.
#[test]
fn killed_in_its_third_minute_it_leaves_no_file_behind() {
    let place = Place::new("killed");
    let mut command = place.command("play safe-place --length 5m --voice none --distress 3 --slot place=canary-bench");
    command.env("PERRON_DEVICE", "null").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    // Whoever prints to a pipe that is closed ends by itself, so it is held until the end.
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    let third = lines.by_ref().map(|line| line.expect("it prints text")).find(|line| line.starts_with("2:"));
    child.kill().expect("it runs");
    let status = child.wait().expect("it is gone");
    assert!(third.is_some(), "it came to its third minute");
    assert_eq!(status.signal(), Some(9), "it was killed, and had not ended before");
    let mut folders = vec![place.folder.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("it can be listed") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("it can be read");
                assert!(!bytes.windows(6).any(|bytes| bytes == b"canary"), "{}", path.display());
            }
        }
    }
}

/// The sentences a run printed.
fn spoken(out: &str) -> Vec<&str> {
    let timed = out.lines().filter_map(|line| line.split_once("  ")).filter(|(time, _)| time.contains(':'));
    timed.map(|(_, text)| text).collect()
}

/// Killed where nobody can do anything about it, it goes on at the sentence that was heard, with the same wishes.
#[test]
fn killed_in_its_third_minute_it_goes_on_at_its_sentence_with_the_same_wishes() {
    let place = Place::new("resumed");
    let safe_place = "safe-place --length 5m --voice none --slot place=canary-bench";
    let plan = place.json(&format!("plan {safe_place} --json"));
    let planned: Vec<&str> =
        plan["cues"].as_array().expect("cues").iter().map(|cue| cue["text"].as_str().expect("its words")).collect();
    let mut command = place.command(&format!("play {safe_place} --distress 3"));
    command.env("PERRON_DEVICE", "null").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    let mut out = String::new();
    for line in lines.by_ref().map(|line| line.expect("it prints text")) {
        out += &format!("{line}\n");
        if line.starts_with("2:") {
            break;
        }
    }
    child.kill().expect("it runs");
    assert_eq!(child.wait().expect("it is gone").signal(), Some(9), "it was killed, and had not ended before");
    lines.for_each(|line| out += &format!("{}\n", line.expect("it prints text")));
    let heard = spoken(&out);
    assert_eq!(heard, planned[..heard.len()], "{out}");

    let told = Told::of(place.command("play --resume").env("PERRON_DEVICE", "null"), "");
    assert_eq!(told.code, 0, "{told}");
    assert!(told.out.contains("Je gaat verder waar het ophield, bij dezelfde zin."), "{told}");
    let rest = spoken(&told.out);
    // A sentence is kept before it stands on the screen: killed between the two, it is the next.
    let from = planned.len() - rest.len();
    assert!(from == heard.len() - 1 || from == heard.len(), "{told}");
    assert_eq!(rest, planned[from..], "{told}");

    // One practice came of it, and nothing is left to go on with.
    let kept = place.json("journal list practice --json");
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "{kept}");
    let none = place.run("play --resume");
    assert_eq!((none.code, none.out.as_str()), (1, ""), "{none}");
    assert!(none.err.starts_with("Er is geen oefening om mee verder te gaan."), "{none}");

    // And again: the same words, with nothing asked and no page that was read.
    let again = Told::of(place.command("again").env("PERRON_DEVICE", "null"), "");
    assert_eq!((again.code, spoken(&again.out)), (0, planned), "{again}");
    assert!(!again.out.contains("Voor je begint") && !again.out.contains("--distress"), "{again}");
}

#[test]
fn nothing_kept_yet_says_what_to_do_and_a_private_practice_keeps_nothing() {
    let place = Place::with_evening("private");
    let none = place.run("again");
    assert_eq!((none.code, none.out.as_str()), (1, ""), "{none}");
    assert!(none.err.contains("perron play safe-place"), "{none}");
    for (flag, variable) in [(" --private", ""), ("", "1")] {
        let mut command = place.command(&format!("play {EVENING} --distress 3{flag}"));
        let told = Told::of(command.env("PERRON_DEVICE", "null").env("PERRON_PRIVATE", variable), "");
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{told}");
    }
    assert!(!place.folder.join("home/journal").exists(), "nothing was made");
    let grounded = Told::of(place.command("ground --length 1m").env("PERRON_DEVICE", "null"), "");
    assert_eq!(grounded.code, 0, "{grounded}");
    assert!(!place.folder.join("home/journal").exists(), "the grounding waits for no journal");
}

/// A journal that cannot be opened is no reason not to practise.
#[test]
fn without_a_key_it_plays_all_the_same_and_says_so() {
    let place = Place::with_evening("no-key");
    let first = Told::of(place.command(&format!("play {EVENING}")).env("PERRON_DEVICE", "null"), "");
    assert_eq!(first.code, 0, "{first}");
    fs::remove_dir_all(place.folder.join("home/journal/keys")).expect("its key is there");
    let told = Told::of(place.command(&format!("play {EVENING}")).env("PERRON_DEVICE", "null"), "");
    assert_eq!((told.code, spoken(&told.out)), (0, spoken(&first.out)), "{told}");
    assert!(told.err.contains("Nothing of this exercise is kept now."), "{told}");
}
