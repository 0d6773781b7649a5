//! What comes before an exercise, who may start it, and whom one can reach: in lines, where nobody sits at the keys.

use insta::assert_snapshot;

use crate::running::{Place, Told};

/// A place with the script of these tests, for whom it says: as one that ends awake, for the others may not end in sleep.
fn place(name: &str, care: &str) -> Place {
    let place = Place::new(name);
    let (awake, _) = include_str!("evening.toml").split_once("[[scene]]\nid = \"stay\"").expect("its last scene");
    let awake = awake.replace("ending = \"chosen\"", "ending = \"wake\"").replace("for = \"wake\"\n", "");
    let awake: String = awake.split_inclusive('\n').filter(|line| !line.starts_with("pace")).collect();
    let own = awake.replace("care = \"self\"", &format!("care = \"{care}\""));
    assert!(own.contains("ending = \"wake\"") && own.contains(&format!("care = \"{care}\"")), "{own}");
    place.write("evening.toml", own.as_bytes());
    place
}

fn wrote_a_file(place: &Place) -> bool {
    let entries = std::fs::read_dir(&place.folder).expect("the place is there").flatten();
    entries.into_iter().any(|entry| entry.path().extension().is_some_and(|extension| extension == "wav"))
}

#[test]
fn people_who_can_be_reached_by_country() {
    let place = Place::new("contacts");
    assert_snapshot!("contacts-nl", place.run("contacts"));
    assert_snapshot!("contacts-en", place.run("contacts --lang en"));
    assert_snapshot!("contacts-country", place.run("contacts --country be"));
    let mut by_setting = place.command("contacts");
    assert_eq!(Told::of(by_setting.env("PERRON_COUNTRY", "BE"), "").out, place.run("contacts --country be").out);
    assert_snapshot!("contacts-unknown", place.run("contacts --country Atlantis"));
    let lines = place.json("contacts --country US --json");
    assert_eq!((&lines[0]["number"], &lines[0]["checked_on"]), (&"988".into(), &serde_json::Value::Null));
    assert!(lines[0]["source"].as_str().is_some_and(|source| source.starts_with("https://")));
}

#[test]
fn a_plan_opens_everything_and_says_that_it_is_for_reading() {
    for (care, told) in [("self", false), ("screened", true), ("assigned", true)] {
        let place = place(&format!("reading-{care}"), care);
        let run = place.run("plan evening.toml --voice none --json --length 5m");
        assert_eq!((run.code, run.err.contains("For reading, not for practising.")), (0, told), "{care}: {run}");
        assert!(run.out.starts_with('{'), "{care}: what is printed is JSON and nothing else");
        let rendered = place.run("render evening.toml --voice none --length 5m -o e.wav");
        assert_eq!((rendered.code, rendered.err.contains("For reading")), (0, told), "{care}: {rendered}");
    }
}

#[test]
fn what_a_therapist_assigns_is_not_opened_yet() {
    let place = place("assigned", "assigned");
    assert_snapshot!("play-assigned", place.run("play evening.toml --voice none --length 5m"));
    assert!(!wrote_a_file(&place));
}

#[test]
fn a_high_number_lets_the_dreams_rest_today() {
    let place = place("rests", "screened");
    let told = place.run("play evening.toml --voice none --length 5m --distress 8 --country gb").without(&place.folder);
    assert_snapshot!("play-rests", told);
    assert!(!wrote_a_file(&place));
}

#[test]
fn a_number_that_is_none_is_a_wrong_use() {
    let place = Place::new("distress");
    for wrong in ["11", "-1", "seven"] {
        let told = place.run(&format!("play safe-place --distress={wrong}"));
        assert_eq!(told.code, 2, "{told}");
        assert!(told.err.contains("expected a number from 0 to 10"), "{told}");
    }
}

/// Where there is no sound either, the exercise becomes a file; with sound these would play.
#[cfg(not(feature = "playback"))]
mod without_a_device {
    use super::*;

    #[test]
    fn the_caution_is_said_and_nothing_waits() {
        let self_guided = place("caution-self", "self");
        let told = self_guided.run("play evening.toml --voice none --length 5m").without(&self_guided.folder);
        assert_snapshot!("play-caution", told);
        assert!(wrote_a_file(&self_guided));
        let screened = place("caution-screened", "screened");
        let told = screened.run("play evening.toml --voice none --length 5m --distress 7").without(&screened.folder);
        assert_snapshot!("play-screened", told);
        assert!(wrote_a_file(&screened));
    }
}
