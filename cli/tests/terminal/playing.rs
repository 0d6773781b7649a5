//! `play` and `ground` where there is no sound: it says so, and the practice becomes a file where the person is.
#![cfg(not(feature = "playback"))]

use std::fs;

use insta::assert_snapshot;

use crate::running::Place;

#[test]
fn without_a_device_it_becomes_a_file() {
    let place = Place::new("play");
    let told = place.run("play grounding --lang en --length 1m").without(&place.folder);
    assert_snapshot!("play-without-device", told);
    let file = fs::metadata(place.folder.join("here-and-now.wav")).expect("it was written");
    assert_eq!(file.len(), 60 * 4 * 48_000 + 44);
}

#[test]
fn without_a_voice_or_at_another_length_it_says_so_first() {
    let place = Place::new("play-nearest");
    // There is no voice of the machine's here, so nothing but it is asked for.
    let told = place.run("play grounding --length 10s --voice espeak-ng").without(&place.folder);
    assert_snapshot!("play-nearest", told);
    assert!(place.folder.join("hier-en-nu.wav").exists());
}

#[test]
fn the_ground_is_one_word_away() {
    let place = Place::new("ground");
    let told = place.run("ground --lang en --length 1m").without(&place.folder);
    assert_snapshot!("ground", told);
    assert!(place.folder.join("here-and-now.wav").exists());
}
