//! `voice sheet`, `voice import`, `voice list` and `--voice NAME`: a person's own voice.

use insta::assert_snapshot;

use crate::running::Place;

/// Something like a voice: half a second of syllables a second, in a file of 16 bits, mono, 8 kHz.
fn recording(seconds: f64) -> Vec<u8> {
    let frames = ((seconds + 0.4) * 8_000.0) as usize;
    let sample = |at: usize| {
        let time = at as f64 / 8_000.0 - 0.2;
        if !(0.0..seconds).contains(&time) {
            return 0;
        }
        let syllable = (12.0 * time + 0.5).sin().abs().sqrt();
        let voice: f64 = (1..12).map(|nth| (820.0 * time * f64::from(nth)).sin() / f64::from(nth)).sum();
        (5_000.0 * syllable * voice) as i16
    };
    let length = 2 * frames as u32;
    let mut bytes = Vec::from(*b"RIFF");
    bytes.extend((36 + length).to_le_bytes());
    bytes.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data");
    bytes.extend(length.to_le_bytes());
    bytes.extend((0..frames).flat_map(|at| sample(at).to_le_bytes()));
    bytes
}

/// The sentences of a sheet: name, words, seconds.
fn sheet(place: &Place, id: &str) -> Vec<(String, String, f64)> {
    let rows = place.json(&format!("voice sheet {id} --lang nl --json"));
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_string();
    let rows = rows.as_array().expect("a list").iter();
    rows.map(|row| (text(&row["name"]), text(&row["text"]), row["seconds"].as_f64().expect("a number"))).collect()
}

#[test]
fn the_sheet_can_be_printed() {
    let place = Place::with_evening("sheet-printed");
    let told = place.run("voice sheet grounding --lang nl");
    let first: Vec<_> = told.out.lines().take(12).collect();
    assert_snapshot!("voice-sheet", first.join("\n"));
    let sentences = sheet(&place, "grounding");
    for (name, text, _) in &sentences {
        assert!(told.out.contains(&format!("  {text}\n     {name} · ")), "{name}");
    }
    assert!(place.run("voice sheet --lang en").out.starts_with("All exercises: "));
}

#[test]
fn recordings_are_taken_in_listed_and_heard() {
    let place = Place::new("voice-import");
    let sentences = sheet(&place, "grounding");
    for (name, _, seconds) in sentences.iter().skip(2) {
        place.write(&format!("takes/{name}.wav"), &recording(*seconds));
    }
    place.write("takes/mijn-eigen.wav", b"not opened");
    assert_snapshot!("voice-list-none", place.run("voice list"));
    let told = place.run("voice import takes --name oma");
    assert_eq!(told.code, 0, "{told}");
    // How many sentences other exercises share with this one changes with them; this one's are told whole.
    assert!(told.out.starts_with(&format!("{} zinnen zijn nu van oma.\n", sentences.len() - 2)), "{told}");
    assert!(told.out.contains("Geen zin heet zo; deze bestanden zijn overgeslagen:\n  mijn-eigen.wav\n"), "{told}");
    let (one, two) = (&sentences[0], &sentences[1]);
    let missing = format!(
        "Hier en nu: er ontbreken nog 2 zinnen\n  {}\n  {}\n  {}\n  {}\nOm te horen: perron play grounding --voice oma\n",
        one.1, one.0, two.1, two.0
    );
    assert!(told.out.contains(&missing), "{told}");

    let told = place.run("voice list");
    assert!(
        told.out.contains(&format!("\n  Hier en nu: {} van {} zinnen\n", sentences.len() - 2, sentences.len())),
        "{told}"
    );
    let list = place.json("voice list --json");
    let own = list.as_array().expect("a list").iter().find(|voice| voice["name"] == "oma").expect("it is there");
    assert_eq!((&own["kind"], &own["language"], &own["usable"]), (&"own".into(), &"nl".into(), &true.into()));
    assert_eq!(place.json("voice list --lang en --json").as_array().expect("a list").len(), 1);

    let told = place.run("render grounding --voice oma -o a.wav");
    assert_eq!(told.code, 0, "{told}");
    assert!(told.out.starts_with("Opnamen van oma spreken ") && place.folder.join("a.wav").exists(), "{told}");
    let told = place.run("play grounding --voice oma");
    assert!(told.out.contains("Opnamen van oma spreken "), "{told}");
    let plan = place.json("plan grounding --voice oma --json");
    let voices: Vec<&str> =
        plan["cues"].as_array().expect("cues").iter().filter_map(|cue| cue["voice"].as_str()).collect();
    assert!(voices.contains(&"oma") && voices.iter().any(|voice| *voice != "oma"), "{voices:?}");

    assert_snapshot!("voice-import-taken", place.run("voice import takes --name oma"));
    assert_eq!(place.run("voice import takes --name oma --replace").code, 0);
}

#[test]
fn what_cannot_be_used_is_named_and_nothing_is_taken_in() {
    let place = Place::new("voice-import-refused");
    let sentences = sheet(&place, "grounding");
    let (name, _, seconds) = &sentences[0];
    place.write(&format!("takes/{name}.wav"), &recording(*seconds));
    place.write(&format!("takes/{}.flac", sentences[1].0), b"fLaC and no more");
    place.write(&format!("takes/{}.wav", sentences[2].0), b"\x00\x01");
    let told = place.run("voice import takes --name oma");
    assert_eq!((told.code, told.out.as_str()), (1, ""));
    let lines: Vec<_> = told.err.lines().map(|line| line.split_once(": ").map_or(line, |(_, why)| why)).collect();
    assert_eq!(lines[1..], ["dit bestand is beschadigd of breekt af", "dit is geen FLAC of WAV"], "{told}");
    assert!(!place.folder.join("home/voices").exists());
    place.write("empty/notes.txt", b"");
    assert_snapshot!("voice-import-nothing", place.run("voice import empty --name oma --lang en"));
    assert_snapshot!("voice-import-gone", place.run("voice import gone --name oma"));
    assert_snapshot!("voice-nobody", place.run("plan grounding --voice oma"));
    let reserved = place.run("voice import takes --name shipped");
    assert_eq!(reserved.code, 2, "{reserved}");
}
