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
