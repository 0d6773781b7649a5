//! The train is heard to do what its marks say: to slow, to stand and to depart, three times, at their times.

use perron_audio::{Desk, Score, Stem};
use perron_companion::exercise::BedWish;
use perron_core::Language;
use perron_core::exercise::{Catalog, Fit, Laid, Wishes, prepare};
use perron_core::script;
use perron_core::session::{Order, Part};
use perron_core::timeline::MarkerKind;
use perron_core::{Bed, Frames, Timeline};
use perron_tests::heard::{practice, wishes};
use perron_tests::train::{Journey, listen};

/// Three stations, on a line that stays: each is slowed for, stood at and left.
const STATIONS: &str = r#"
[script]
format   = 1
id       = "stations"
language = "en"
title    = "Three stations"
summary  = "A train that stops three times."
care     = "self"
ending   = "sleep"
length   = { shortest = "3m", usual = "5m", longest = "9m" }
beds     = ["train", "room"]

[slots.tasks]
kind = "list"
ask  = "What is still open?"
none_given = ["mail", "deadlines", "irritations"]

[[scene]]
id = "away"
text = """
You may stop at any time. [=12s]
"""

[[scene]]
id = "stations"
each = "tasks"
text = """
[train slows to a stop]
The train slows down for a station. [=14s]
{task}, noted for tomorrow. [=8s]
[train departs]
It leaves, and you stay where you are. [=20s]
"""
"#;

fn laid() -> Laid {
    let reading = script::read(STATIONS);
    assert_eq!(reading.diagnostics, []);
    let script = reading.sound().expect("it has no fault");
    let exercise = prepare(script, &Wishes { seed: 7, ..Wishes::default() }).expect("nothing is wished");
    Fit::new(&exercise, &Catalog::default()).lay(Frames::seconds(300)).expect("its usual length")
}

/// The bed of a timeline in which nobody speaks.
fn bed(timeline: &Timeline) -> Vec<f32> {
    let (mut desk, mut renderer) = Desk::new(Stem::Bed);
    desk.load(Part::Exercise, Score::new(timeline, &[]).expect("no cue is spoken").into());
    let play = Order::Play { part: Part::Exercise, at: Frames::ZERO, hold_at: None, fade: Frames::ZERO };
    desk.order(play).expect("it is loaded");
    let mut samples = vec![0.0; 2 * timeline.length.0 as usize];
    renderer.fill(&mut samples);
    samples
}

#[test]
fn a_train_slows_stands_and_departs_at_three_stations() {
    let timeline = laid().timeline;
    assert_eq!(timeline.beds.iter().map(|track| track.bed).collect::<Vec<_>>(), [Bed::Train]);
    let Journey { slows, departs } = listen(&timeline, &bed(&timeline));
    assert_eq!((slows.len(), departs.len()), (3, 3));
    for (slows, departs) in slows.iter().zip(&departs) {
        assert!(*departs - *slows > Frames::seconds(15), "it stands for a while");
    }
}

#[test]
#[should_panic(expected = "when it stands")]
fn a_train_that_only_rolls_is_told_from_one_that_stands() {
    let mut timeline = laid().timeline;
    let rolling = bed(&Timeline { train: Default::default(), ..timeline.clone() });
    timeline.length = Frames(rolling.len() as u64 / 2);
    listen(&timeline, &rolling);
}

#[test]
fn without_a_train_nothing_moves() {
    let reading = script::read(STATIONS);
    let script = reading.sound().expect("it has no fault");
    let wishes = Wishes { bed: BedWish::Named(Bed::Room), ..Wishes::default() };
    let exercise = prepare(script, &wishes).expect("a room can be wished");
    let laid = Fit::new(&exercise, &Catalog::default()).lay(Frames::seconds(300)).expect("its usual length");
    assert!(laid.timeline.train.is_cruising());
}

/// The evening train, in each language: it leaves, stands at three stations while something gets off, and at the terminus.
#[test]
fn the_evening_train_stops_where_something_gets_off() {
    for (language, noted) in [(Language::Nl, "genoteerd voor morgen"), (Language::En, "noted for tomorrow")] {
        let practice = practice("evening-train", language, &wishes(10, BedWish::Usual));
        let said = practice.words.iter().filter(|words| words.contains(noted)).count();
        assert_eq!(said, 3, "{noted:?} is said at every station");

        // The quiet of the platform is left out, and the voice: only the train is listened to.
        let mut timeline = practice.timeline.clone();
        timeline.beds.retain(|track| track.bed == Bed::Train);
        timeline.cues.clear();
        let Journey { slows, departs } = listen(&timeline, &bed(&timeline));
        assert_eq!((slows.len(), departs.len()), (4, 4), "out of the first station, three on the way, and the last");
        let mut scenes = practice.timeline.markers.iter().filter_map(|marker| match &marker.kind {
            MarkerKind::Scene(scene) => Some((scene.as_str(), marker.at)),
            _ => None,
        });
        for stop in 0..3 {
            let station = scenes.by_ref().find(|(scene, _)| *scene == "station").expect("three stations").1;
            let (slow, depart) = (slows[stop], departs[stop + 1]);
            assert!(station < slow && slow < depart, "stop {stop} is at its station");
            assert!(depart - slow > Frames::seconds(15), "it stands there for a while");
        }
    }
}
