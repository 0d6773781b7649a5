//! `plan`: the timeline for a writer, for a program, as captions; and every wish that changes it.

use insta::assert_snapshot;
use serde_json::Value;

use crate::running::Place;

fn texts(plan: &Value) -> Vec<&str> {
    plan["cues"].as_array().expect("cues").iter().filter_map(|cue| cue["text"].as_str()).collect()
}

#[test]
fn a_table_that_a_writer_can_read() {
    let place = Place::with_evening("plan-table");
    assert_snapshot!(
        "plan-table",
        place.run("plan evening.toml --voice none --length 3m30s --slot leave=mail;deadline")
    );
}

#[test]
fn captions() {
    let place = Place::with_evening("plan-vtt");
    assert_snapshot!("plan-vtt", place.run("plan evening.toml --voice none --length 3m30s --vtt"));
}

/// What a program relies on: exactly the keys that were promised, of these types, and the others beside them.
#[test]
fn the_plan_for_a_program() {
    let place = Place::with_evening("plan-json");
    for line in [
        "plan safe-place --lang en --length 5m --json --seed 7",
        "plan evening.toml --voice none --length 5m --json --seed 7",
    ] {
        let plan = place.json(line);
        assert!(plan["exercise"].is_string());
        assert_eq!(plan["language"], "en");
        assert_eq!(plan["rate"], 48_000);
        assert_eq!(plan["length_frames"], 5 * 60 * 48_000);
        assert_eq!(plan["seed"], 7);
        let rows = |key: &str| plan[key].as_array().unwrap_or_else(|| panic!("{key} is a list")).clone();
        let mut end = 0;
        for cue in rows("cues") {
            assert!(
                cue["kind"] == "speech" && cue["voice"].is_string() || cue["kind"] == "shown" && cue["voice"].is_null()
            );
            assert!(cue["text"].is_string());
            let (at, frames) = (cue["at_frame"].as_u64().expect("a frame"), cue["frames"].as_u64().expect("frames"));
            assert!(at >= end && frames > 0, "cues are in order and do not overlap: {cue}");
            end = at + frames;
        }
        for pause in rows("pauses") {
            for key in ["at_frame", "natural_frames", "frames"] {
                assert!(pause[key].is_u64(), "{key}: {pause}");
            }
        }
        assert!(rows("beds").iter().all(|bed| bed["bed"] == "sea" && bed["level"].is_array()));
        assert!(rows("markers").iter().all(|marker| marker["at_frame"].is_u64() && marker["kind"].is_string()));
        assert!(!rows("cues").is_empty() && !rows("pauses").is_empty() && !rows("beds").is_empty());
        assert!(!rows("markers").is_empty());
    }
}

#[test]
fn a_length_is_met_to_the_frame_however_it_is_written() {
    let place = Place::with_evening("plan-length");
    let one = place.json("plan safe-place --lang en --length 7m11s --json");
    assert_eq!(one["length_frames"], 431 * 48_000);
    assert_eq!(one, place.json("plan safe-place --lang en --length 431s --json"));
}

#[test]
fn a_length_out_of_reach_is_refused_and_the_nearest_named() {
    let place = Place::with_evening("plan-reach");
    assert_snapshot!("plan-reach", place.run("plan evening.toml --voice none --length 20m"));
    let short = place.run("render grounding --lang en --length 5s -o a.wav");
    assert_eq!(short.code, 1);
    assert!(short.err.contains("; the nearest is "), "{short}");
    assert!(!place.folder.join("a.wav").exists());
}

#[test]
fn senses_come_in_the_order_they_were_wished() {
    let place = Place::with_evening("plan-senses");
    let spoken = |senses: &str| {
        let plan = place.json(&format!("plan evening.toml --voice none --json {senses}"));
        texts(&plan).into_iter().filter(|text| text.starts_with("You may ")).map(str::to_string).collect::<Vec<_>>()
    };
    let (hear, feel) = ("You may hear the waves.", "You may feel the air on your skin.");
    let body = "You may notice how your body rests.";
    assert_eq!(spoken("")[1..], [hear, feel, body]);
    assert_eq!(spoken("--senses body,hear")[1..], [body, hear]);
    assert_eq!(spoken("--senses feel,hear")[1..], [feel, hear]);
    assert_eq!(spoken("--senses feel")[1..], [feel]);
    assert_eq!(spoken("--senses smell")[1..], [hear]);
}

#[test]
fn bed_voice_ending_and_mode_are_as_wished() {
    let place = Place::with_evening("plan-wishes");
    let plan = |wishes: &str| place.json(&format!("plan evening.toml --voice none --json {wishes}"));
    assert_eq!(plan("--bed none")["beds"], serde_json::json!([]));
    assert_eq!(plan("--bed rain")["beds"][0]["bed"], "rain");
    let wake = plan("");
    assert_eq!((&wake["ending"], &wake["cues"][0]["kind"]), (&Value::from("wake"), &Value::from("shown")));
    assert!(texts(&wake).contains(&"Your eyes may open again now."));
    let sleep = plan("--ending sleep");
    assert_eq!(sleep["ending"], "sleep");
    assert!(texts(&sleep).contains(&"Rest now, in your own way."));
    assert!(!texts(&sleep).contains(&"Your eyes may open again now."));
    let loudest = |mode: &str| -> f64 {
        let plan = plan(&format!("--mode {mode}"));
        let points = plan["beds"][0]["level"].as_array().expect("points").iter().filter_map(|point| point[1].as_f64());
        points.fold(-96.0, f64::max)
    };
    assert!(loudest("clear") < loudest("ambient"));
    let forest = place.run("plan evening.toml --voice none --bed forest");
    assert_eq!(forest.code, 1);
    assert_snapshot!("plan-other-bed", forest);
}

#[test]
fn an_exercise_that_is_not_there() {
    let place = Place::with_evening("plan-none");
    assert_snapshot!("plan-unknown", place.run("plan safeplace --lang nl"));
    let file = place.run("plan none.toml");
    assert_eq!(file.code, 1);
    assert!(file.err.starts_with("expected a script in none.toml, but it cannot be read: "), "{file}");
    // A file has its own language, and may hold what cannot be played.
    assert_eq!(place.run("plan evening.toml --lang nl").err, "expected a script in nl, but found one in en\n");
    place.write("torn.toml", b"[script");
    assert_eq!(
        place.run("plan torn.toml").err,
        "expected a script without faults, but found 1 in torn.toml; run `perron check torn.toml`\n"
    );
    let part = "[script]\nformat = 1\nid = \"part\"\nlanguage = \"en\"\npart = true\n\n[[scene]]\nid = \"a\"\ntext = \"Breathe. [4s]\"\n";
    place.write("part.toml", part.as_bytes());
    assert_snapshot!("plan-part", place.run("plan part.toml"));
}
