//! `check`: every fault in words, with its place; nothing to mend in what ships.

use insta::assert_snapshot;

use crate::running::{Place, Told, root};

#[test]
fn what_ships_has_nothing_to_mend() {
    let place = Place::new("check-scripts");
    let told = Told::of(place.command("check scripts").current_dir(root()), "");
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{told}");
    assert!(told.out.starts_with("nothing to mend in "), "{told}");
    let library = place.run("check");
    assert_eq!(library.code, 0, "{library}");
}

#[test]
fn a_fault_is_drawn_with_its_place_and_a_remedy() {
    let place = Place::with_evening("check-faulty");
    let evening = include_str!("evening.toml");
    place.write("faulty.toml", evening.replace("summary =", "sumary =").replace("[hold", "[hodl").as_bytes());
    assert_snapshot!("check-faulty", place.run("check faulty.toml"));
    let faults: Vec<_> = place.run("check faulty.toml --json").out.lines().map(str::to_string).collect();
    let faults: serde_json::Value = serde_json::from_str(&faults.join("\n")).expect("it prints JSON and nothing else");
    for fault in faults.as_array().expect("a list") {
        assert_eq!(fault["file"], "faulty.toml");
        assert!(fault["line"].is_u64() && fault["column"].is_u64(), "{fault}");
        assert!(fault["code"].is_string() && fault["message"].is_string() && fault["remedy"].is_string(), "{fault}");
    }
    assert_eq!(place.run("check faulty.toml --json").code, 1);
}

#[test]
fn a_rule_of_care_that_is_missed_is_a_fault_too() {
    let place = Place::new("check-care");
    let rush = include_str!("evening.toml").replace("You may stop at any moment. [4s]\n", "");
    place.write("rush.toml", rush.as_bytes());
    assert_snapshot!("check-care", place.run("check rush.toml"));
}

#[test]
fn a_folder_is_checked_in_the_order_of_its_files() {
    let place = Place::with_evening("check-folder");
    place.write("own/b.toml", b"b = 1");
    place.write("own/a.toml", b"a = 1");
    place.write("own/notes.txt", b"no script");
    place.write("own/good.toml", include_bytes!("evening.toml"));
    let told = place.run("check own");
    assert_eq!(told.code, 1);
    let (a, b) = (told.out.find("own/a.toml"), told.out.find("own/b.toml"));
    assert!(a.is_some() && a < b, "{told}");
    assert!(told.out.contains(" in 2 of 3 files; `perron explain CODE` tells more"), "{told}");
    let none = place.run("check own/none.toml");
    assert_eq!(none.code, 1);
    assert!(none.err.starts_with("expected a script or a folder of scripts at own/none.toml, but found: "), "{none}");
    std::fs::create_dir(place.folder.join("empty")).expect("the place can be written");
    assert_snapshot!("check-empty-folder", place.run("check empty"));
}

/// What is no script at all is refused in a few words, whatever is in it.
#[test]
fn anything_is_refused_in_words() {
    let place = Place::new("check-anything");
    place.write("large.toml", &vec![b'#'; 10 * 1024 * 1024]);
    place.write("binary.toml", &(0..=255).cycle().take(20_000).collect::<Vec<u8>>());
    place.write("deep.toml", format!("x = {}{}", "[".repeat(20_000), "]".repeat(20_000)).as_bytes());
    place.write("empty.toml", b"");
    place.write("key.toml", include_str!("evening.toml").replace("care =", "caer =").as_bytes());
    for name in ["large", "binary", "deep", "empty", "key"] {
        let told = place.run(&format!("check {name}.toml"));
        assert_eq!((told.code, told.err.as_str()), (1, ""), "{told}");
        assert!(!told.out.contains('\u{1b}'), "{name} reaches the terminal as it is");
        assert!(told.out.chars().count() < 8_000, "{name}: {} characters", told.out.chars().count());
        let head: Vec<_> = told.out.lines().take(12).collect();
        assert_snapshot!(format!("check-{name}"), head.join("\n"));
    }
}
