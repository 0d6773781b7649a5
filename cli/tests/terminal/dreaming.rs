//! The dream programme and how it goes: what can be done is said with its reason, and nothing that was typed is lost by it.

use std::fs;

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::running::{Place, Told, root};

/// A nightmare as it was: it comes up in nothing that is said, shown or played.
const CANARY: &str = "quetzal onder de trap";

/// The weeks that the pictures are tested with, as a file that can be taken in.
fn eight_weeks() -> String {
    let text = fs::read_to_string(root().join("companion/tests/plot/eight-weeks.txt")).expect("the weeks are there");
    let score = |text: &str| text.parse::<u8>().map_or(json!("skipped"), Value::from);
    let entry = |(at, line): (usize, &str)| {
        let id = format!("{at:032x}");
        match *line.split(' ').collect::<Vec<_>>() {
            [of, "night", nightmares, woken, intensity] => {
                let number = |text: &str| text.parse::<u8>().expect("a number");
                let mut night = json!({ "id": id, "of": of, "nightmares": number(nightmares), "woken": number(woken) });
                if let Ok(intensity) = intensity.parse::<u8>() {
                    night["intensity"] = intensity.into();
                }
                json!({ "night": night })
            }
            [began, "practice", exercise, minutes, before, after] => {
                let length = minutes.parse::<u64>().expect("minutes") * 60_000;
                json!({ "practice": {
                    "id": id, "exercise": exercise, "language": "nl", "ending": "wake",
                    "began": format!("{began}:00"), "over": format!("{began}:00"),
                    "length_ms": length, "heard_ms": length, "outcome": "finished",
                    "stopped": false, "grounded": 0, "before": score(before), "after": score(after),
                } })
            }
            _ => panic!("{line}"),
        }
    };
    let entries: Vec<Value> = text.lines().filter(|line| !line.starts_with('#')).enumerate().map(entry).collect();
    let words = ["practices", "places", "day-lists", "nights", "dreams", "originals", "goals", "rituals"];
    json!({ "format": "perron-journal", "version": 1, "words": words, "settings": { "read": [], "rituals": [] }, "entries": entries }).to_string()
}

/// A place with those weeks in its journal: three safe places were heard, and many nights told of.
fn place_with_weeks(name: &str) -> Place {
    place_with(name, &eight_weeks())
}

fn place_with(name: &str, weeks: &str) -> Place {
    let place = Place::new(name);
    place.write("weeks.json", weeks.as_bytes());
    let told = place.run("journal import weeks.json --yes");
    assert_eq!(told.code, 0, "{told}");
    place
}

/// What is said after the page that stands before a dream; that page is the same each time.
fn after_the_page(told: &Told) -> String {
    let (page, rest) = told.out.split_once("\n\n").unwrap_or_else(|| panic!("expected a page, but found {told}"));
    assert!(page.lines().next().is_some_and(|line| line.contains("zelfdoding")), "help stands first: {told}");
    assert!(page.contains("Voor je met een droom aan de slag gaat"), "{told}");
    let errors = if told.err.is_empty() { String::new() } else { format!("-- standard error\n{}", told.err) };
    format!("{rest}{errors}-- exit {}", told.code)
}

/// Runs a step, and gives what is said after the page.
fn step(place: &Place, line: &str, input: &str) -> String {
    after_the_page(&place.run_with(line, input).without(&place.folder))
}

#[test]
fn the_status_tells_what_can_be_done_and_why() {
    let place = Place::new("dream-status");
    assert_snapshot!("dream-status-nothing", place.run("dream status"));
    assert!(!place.folder.join("home/journal").exists(), "whoever looks makes nothing");
    let status = place.json("dream status --json");
    assert_eq!((&status["next"], &status["rests"], &status["current"]), (&"log".into(), &false.into(), &Value::Null));
    let of = |name: &str| {
        let steps = status["steps"].as_array().expect("steps").iter();
        steps.clone().find(|step| step["step"] == name).cloned().expect("every step is there")
    };
    assert_eq!((&of("log")["open"], &of("choose")["open"]), (&true.into(), &false.into()));
    assert_eq!(of("choose")["reason"], "programme-log-first");
    assert!(step(&place, "dream status --now 2026-11-28T05:00", "").contains("Hoe was de nacht"));

    let place = place_with_weeks("dream-status-weeks");
    assert_snapshot!("dream-status-weeks", step(&place, "dream status", ""));
}

#[test]
fn on_heavy_days_the_dreams_rest_and_people_come_first() {
    let weeks = eight_weeks().replace("2026-11-26T11:00", "2026-11-27T11:00");
    let weeks = weeks.replace("2026-11-24T11:00", "2026-11-28T09:00").replace("\"before\":3", "\"before\":9");
    let place = place_with(
        "dream-heavy",
        &weeks.replace("\"before\":4,\"began\":\"2026-11-28", "\"before\":9,\"began\":\"2026-11-28"),
    );
    assert_snapshot!("dream-status-heavy", step(&place, "dream status", ""));
    assert_snapshot!("dream-choose-heavy", step(&place, "dream choose", ""));
    let status = place.json("dream status --json");
    assert_eq!((&status["rests"], &status["talk"][0]["reason"]), (&true.into(), &"programme-talk-two-days".into()));
}

#[test]
fn a_night_is_three_numbers_asked_or_given() {
    let place = Place::new("dream-log");
    assert_snapshot!("dream-log-asked", step(&place, "dream log", "1\n1\n6\n"));
    let given = "dream log --nightmares 1 --woken 1 --intensity 6 --night 2026-11-26";
    assert_snapshot!("dream-log-given", step(&place, given, ""));
    assert_snapshot!("dream-log-ahead", step(&place, "dream log --nightmares 0 --night 2026-11-29", ""));
    let nights = place.json("journal list night --json");
    assert_eq!(nights.as_array().map(Vec::len), Some(2), "{nights}");
}

#[test]
fn a_dream_that_should_wait_is_not_chosen_and_it_is_said_why() {
    let place = Place::new("dream-wait");
    assert_snapshot!("dream-choose-log-first", step(&place, "dream choose", ""));
    let place = place_with_weeks("dream-choose");
    assert_snapshot!("dream-choose-by-day", step(&place, "dream choose --now 2026-11-28T21:00", ""));
    let asked = |answers: &str| step(&place, "dream choose", answers);
    assert_snapshot!("dream-choose-worst", asked("ja\nnee\n"));
    assert_snapshot!("dream-choose-happened", asked("2\n1\n"));
    assert_snapshot!("dream-choose-in-doubt", asked("misschien\n2\n\n"));
    assert_snapshot!("dream-choose-no-title", asked("2\n2\n\n"));
    assert_eq!(place.json("journal list dream --json"), json!([]));
    assert_snapshot!("dream-choose", asked("2\n2\nde trap\n"));
    assert_snapshot!("dream-choose-second", step(&place, "dream choose --worst no --happened no", "de straat\n"));
    assert_eq!(place.json("journal list dream --json").as_array().map(Vec::len), Some(1));
}

#[test]
fn a_dream_is_written_once_changed_looked_at_and_practised() {
    let place = place_with_weeks("dream-whole");
    assert_snapshot!("dream-write-nothing-chosen", step(&place, "dream write", CANARY));
    assert_eq!(place.run_with("dream choose --worst no --happened no", "de trap\n").code, 0);
    let mut said = String::new();
    let mut told = |line: &str, input: &str| {
        let told = step(&place, line, input);
        said += &told;
        told
    };
    let long = "a".repeat(2_001);
    assert_snapshot!("dream-write-too-long", told("dream write", &long).replace(&long, "…"));
    assert_snapshot!("dream-write", told("dream write", CANARY));
    assert_snapshot!("dream-write-once", told("dream write", CANARY));
    assert_snapshot!("dream-rehearse-nothing", told("dream rehearse", ""));
    let new = "Ik draai me om.\nHet is een buurvrouw.\n";
    assert_snapshot!("dream-rewrite", told("dream rewrite --done fully --need safety=little", new));
    assert_snapshot!("dream-rewrite-again", told("dream rewrite", "Ik draai me om. We lachen.\n"));
    let looked = told("dream rewrite --check", "1\n1\n\n\nniet\n\n\n");
    assert_snapshot!("dream-check", looked);
    assert_snapshot!("dream-status-made", told("dream status", ""));
    assert_snapshot!("dream-rehearse-length", told("dream rehearse --length 25m", ""));
    assert_snapshot!("dream-rehearse-by-night", told("dream rehearse --now 2026-11-28T21:30", ""));
    let played = place.run("dream rehearse --length 5m --voice none --device null");
    assert_eq!(played.code, 0, "{played}");
    assert!(played.out.contains("We lachen."), "{played}");
    // It is kept with the name of its dream, and counts for today.
    let status = place.json("dream status --json");
    assert_eq!(status["rehearsed_ms"], 300_000, "{status}");
    let practices = place.json("journal list practice --json");
    let dreams = practices.as_array().expect("a list").iter().filter_map(|it| it["practice"]["dream"].as_str());
    assert_eq!(dreams.collect::<Vec<_>>(), [status["current"].as_str().expect("there is one")]);
    assert!(!said.contains(CANARY) && !played.to_string().contains(CANARY), "{said}");
    // Begun again it has the words of now, and nothing once it is laid aside.
    place.run_with("dream rewrite", "Ik draai me om. We dansen.\n");
    let again = place.run("again --device null --now 2026-11-29T11:00");
    assert!(again.code == 0 && again.out.contains("We dansen.") && !again.out.contains("We lachen."), "{again}");
    assert_snapshot!("dream-aside", step(&place, "dream aside --yes", ""));
    assert_snapshot!("dream-aside-nothing", step(&place, "dream aside --yes", ""));
    assert_snapshot!("dream-again-gone", place.run("again --device null --now 2026-11-30T11:00"));
    let kept = place.run("journal show").out;
    assert!(!kept.contains(CANARY));
}

#[test]
fn answers_that_are_none_are_a_wrong_use() {
    let place = Place::new("dream-usage");
    for (line, expected) in [
        ("dream rewrite --done well", "expected one of not, little, fully"),
        ("dream rewrite --need warmth=fully", "expected NEED=HOW, with one of safety"),
        ("dream log --nightmares 1 --intensity 11", "expected a number from 0 to 10"),
        ("dream log --night gisteren", "expected a day such as"),
        ("journal plot --weeks 27", "27 is not in 1..=26"),
    ] {
        let told = place.run(line);
        assert_eq!((told.code, told.err.contains(expected)), (2, true), "{line}: {told}");
    }
}

#[test]
fn how_it_goes_is_shown_here_or_as_a_picture_for_its_owner_alone() {
    let place = Place::new("plot");
    assert_snapshot!("plot-nothing", place.run("journal plot"));
    assert!(!place.folder.join("home/journal").exists(), "whoever looks makes nothing");
    let place = place_with_weeks("plot-weeks");
    assert_snapshot!("plot", place.run("journal plot"));
    assert_snapshot!("plot-three-weeks", place.run("journal plot --weeks 3"));
    let told = place.run("journal plot -o plot.svg").without(&place.folder);
    assert_snapshot!("plot-file", told);
    let file = place.folder.join("plot.svg");
    let picture = fs::read_to_string(&file).expect("it is there");
    assert!(picture.starts_with("<svg ") && picture.contains("<title id=\"plot-title\">Hoe het gaat</title>"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).expect("it is there").permissions().mode() & 0o777, 0o600);
    }
    // What is there stays as it is, and so does what a link leads to.
    place.write("mine.svg", b"mine");
    #[cfg(unix)]
    std::os::unix::fs::symlink("mine.svg", place.folder.join("link.svg")).expect("a link");
    for name in ["plot.svg", "mine.svg", "link.svg"] {
        assert_eq!(place.run(&format!("journal plot -o {name}")).code, 1, "{name}");
    }
    assert_eq!(fs::read_to_string(&file).expect("it is there"), picture);
    assert_eq!(fs::read(place.folder.join("mine.svg")).expect("it is there"), b"mine");
    assert_snapshot!("plot-there", place.run("journal plot -o plot.svg"));
    assert_snapshot!("plot-png", place.run("journal plot -o plot.png"));
    assert!(!place.folder.join("plot.png").exists());
}

#[test]
fn a_place_is_kept_shown_and_called_back() {
    let place = Place::new("place");
    assert_snapshot!("place-none", place.run("place list"));
    assert_snapshot!("place-call-none", place.run("place call"));
    assert!(!place.folder.join("home/journal").exists(), "whoever looks makes nothing");
    assert_snapshot!("place-keep-nothing", place.run_with("place keep", ""));
    let asked = place.run_with("place keep", "2\nde bank aan het water\nhet ruist\nwater\n");
    assert_snapshot!("place-keep", asked.without(&place.folder));
    let slots = "place = onder de eik\ncue = eik\n";
    assert_eq!(place.run_with("place keep --slots - --now 2026-11-28T11:00", slots).code, 0);
    let unknown = place.run_with("place keep --slots -", "plek = onder de eik\n");
    assert_eq!((unknown.code, unknown.err.contains("eik")), (1, false), "{unknown}");
    let list = place.run("place list").out;
    let shown: Vec<&str> = list.lines().filter_map(|line| line.split_once("  ")).map(|(_, told)| told).collect();
    assert_eq!(shown, ["28 november  de bank aan het water (woord: water)", "28 november  onder de eik (woord: eik)"]);
    // What could not be called back is not kept, and is not repeated.
    for (line, typed) in [("keep", "9\n"), ("keep", "2\n\n\nx\n".replace('x', &"x".repeat(41)).as_str())] {
        let told = place.run_with(&format!("place {line}"), typed);
        assert!(told.code == 1 && !told.err.contains("xx"), "{told}");
    }
    assert_eq!(place.run_with("place keep --slots -", &format!("cue = {}\n", "x".repeat(41))).code, 1);
    assert_eq!(place.run("place list").out, list);
    let shown = place.run(&format!("journal show {}", list.split_whitespace().next().expect("a name"))).out;
    assert!(shown.contains("?\n    de bank aan het water\n") && !shown.contains("cue"), "{shown}");
    // The place kept last, in its shortest form: its words are heard, and the choosing is left out.
    let called = place.run("place call --voice none --device null");
    assert!(called.out.contains("onder de eik") && !called.out.contains("Misschien komt er nu een plek"), "{called}");
    assert!(called.out.contains("De veilige plek, 5m."), "{called}");
    let first = list.split_whitespace().next().expect("a name");
    let called = place.run(&format!("place call {first} --voice none --device null"));
    assert!(
        called.out.contains("de bank aan het water") && called.out.contains("Nu is er alleen je woord."),
        "{called}"
    );
    assert_eq!(place.run("place call zzzz").code, 1);
}
