//! `render`: the exact length, the same bytes, one bus, a person's inputs; and nothing left half way.

use std::fs;

use insta::assert_snapshot;

use crate::running::Place;

const HEADER: usize = 44;

fn samples(place: &Place, name: &str) -> Vec<u8> {
    let bytes = fs::read(place.folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    bytes.get(HEADER..).expect("a WAV file has a header").to_vec()
}

fn seconds(bytes: &[u8]) -> f64 {
    bytes.len() as f64 / 4.0 / 48_000.0
}

#[test]
fn a_file_has_the_asked_length_the_same_bytes_and_stems_that_divide_it() {
    let place = Place::new("render");
    let line = "render grounding --lang en --length 1m --seed 1 -o";
    let told = place.run(&format!("{line} a.wav"));
    // Nothing is drawn where nobody looks.
    assert_snapshot!("render", told);
    let whole = fs::read(place.folder.join("a.wav")).expect("it was written");
    assert_eq!(whole.len(), 60 * 4 * 48_000 + HEADER);
    assert_eq!(&whole[..4], b"RIFF");
    assert!(!place.folder.join("a.wav.part").exists());

    assert_eq!(place.run(&format!("{line} b.wav --stem voice")).code, 0);
    assert_eq!(place.run(&format!("{line} c.wav --stem bed")).code, 0);
    // The grounding has no bed: its voice is all there is.
    assert!(whole[HEADER..] == samples(&place, "b.wav"));
    assert!(samples(&place, "c.wav").iter().all(|byte| *byte == 0));
    assert!(whole[HEADER..].iter().any(|byte| *byte != 0));
}

#[test]
fn twice_is_the_same_file_and_another_seed_another_sea() {
    let place = Place::with_evening("render-twice");
    let line = "render evening.toml --voice none --length 4m --at 10s stop";
    for (name, seed) in [("a", 1), ("b", 1), ("c", 2)] {
        assert_eq!(place.run(&format!("{line} --seed {seed} -o {name}.wav")).code, 0);
    }
    let [a, b, c] = ["a.wav", "b.wav", "c.wav"].map(|name| samples(&place, name));
    assert!(a == b && a != c);
    assert!(a.iter().any(|byte| *byte != 0));
}

#[test]
fn a_persons_inputs_are_heard() {
    let place = Place::new("render-at");
    let line = "render grounding --lang en --length 1m";
    assert_eq!(place.run(&format!("{line} --at 20s stop -o stop.wav")).code, 0);
    let stop = samples(&place, "stop.wav");
    // Within 300 ms it is silent, and two seconds of that are kept.
    assert!((22.0..=22.3).contains(&seconds(&stop)), "{} s", seconds(&stop));
    assert!(stop[stop.len() - 2 * 4 * 48_000..].iter().all(|byte| *byte == 0));
    assert!(stop[19 * 4 * 48_000..20 * 4 * 48_000].iter().any(|byte| *byte != 0));

    assert_eq!(place.run(&format!("{line} --at 10s pause --at 40s resume -o pause.wav")).code, 0);
    let pause = samples(&place, "pause.wav");
    // Thirty seconds of silence, and the interrupted sentence again.
    assert!((90.0..=100.0).contains(&seconds(&pause)), "{} s", seconds(&pause));
    assert!(pause[11 * 4 * 48_000..40 * 4 * 48_000].iter().all(|byte| *byte == 0));
}

#[test]
fn what_cannot_be_written_is_told() {
    let place = Place::new("render-nowhere");
    let told = place.run("render grounding --lang en --length 1m -o none/a.wav");
    assert_eq!(told.code, 1);
    assert!(told.err.starts_with("expected to write the file, but found: "), "{told}");
}

/// Half a file may speak a person's own words: told to go, the program takes it along.
#[cfg(unix)]
#[test]
fn a_signal_leaves_nothing_half_way() {
    use std::process::{Command, Stdio};
    let place = Place::with_evening("render-signal");
    let mut command = place.command("render evening.toml --voice none --length 6m -o a.wav");
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.expect("the program starts");
    let part = place.folder.join("a.wav.part");
    while !part.exists() {
        assert!(child.try_wait().expect("the child is ours").is_none(), "it ended before it began");
        std::thread::yield_now();
    }
    let told = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill is there");
    assert!(told.success());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "expected to render to the end, but found that it was given up; nothing of it is left\n"
    );
    assert!(!part.exists() && !place.folder.join("a.wav").exists());
}
