//! A night in numbers: told, told again, and told on two devices.

use insta::assert_snapshot;

use crate::running::Place;

/// What is not told again stays as it was told, and what is there now is said.
#[test]
fn a_night_told_again_loses_nothing_without_a_word() {
    let place = Place::new("nights-again");
    assert_eq!(place.run("journal add night --nightmares 2 --woken 1 --intensity 8").code, 0);
    assert_snapshot!("again-option", place.run("journal add night --nightmares 3"));
    assert_snapshot!("again-asked", place.run_with("journal add night", "2\n\n7\n"));
    assert_snapshot!("again-calm", place.run("dream log --nightmares 0"));
    assert_snapshot!("another-year", place.run("journal add night --of 2025-11-27 --nightmares 1"));
    // Nobody is asked how a night was that is not kept.
    assert_snapshot!("ahead-asked", place.run_with("journal add night --of 2026-11-29", "2\n1\n5\n"));
}

/// One night on two devices is told once: what says the same is one, and where it differs the person chooses.
#[test]
fn a_night_told_on_two_devices_is_shown_twice_and_chosen() {
    let (one, other) = (Place::new("nights-device-1"), Place::new("nights-device-2"));
    let night = "journal add night --of 2026-11-26 --nightmares";
    assert_eq!((one.run(&format!("{night} 1")).code, other.run(&format!("{night} 3")).code), (0, 0));
    let same = "journal add night --of 2026-11-25 --nightmares 2";
    assert_eq!((one.run(same).code, other.run(same).code), (0, 0));
    let file = one.folder.join("other.json").display().to_string();
    assert_eq!(other.run(&format!("journal export -o {file} --yes")).code, 0);
    let nights = || {
        let nights = one.json("journal list night --json");
        let numbers = nights.as_array().expect("a list").iter().map(|it| it["night"]["nightmares"].as_u64());
        numbers.map(|number| number.expect("a number")).collect::<Vec<_>>()
    };
    assert_snapshot!("twice-yes", one.run("journal import other.json --yes"));
    assert_eq!(nights(), [2, 1, 3]);
    assert_snapshot!("twice-here", one.run_with("journal import other.json", "ja\nnee\n"));
    assert_eq!(nights(), [2, 1]);
    assert_snapshot!("twice-chosen", one.run_with("journal import other.json", "ja\nja\n"));
    assert_eq!(nights(), [2, 3]);
    // What was not told is not there, and stays so until it is.
    let untold = Place::new("nights-device-4");
    assert_eq!(untold.run(&format!("{night} 1")).code, 0);
    assert!(!untold.run("journal list night").out.contains("wakker"));
    assert!(untold.run(&format!("{night} 1 --woken 0")).out.contains("0 keer wakker"));
    assert!(untold.run(&format!("{night} 2")).out.contains("0 keer wakker"));
    // Noted once more, it is said how many there were.
    let twice = Place::new("nights-device-3");
    assert_eq!(twice.run(&format!("{night} 1")).code, 0);
    assert_eq!(twice.run(&format!("journal import {file} --yes")).code, 0);
    assert_snapshot!("twice-again", twice.run(&format!("{night} 4 --woken 1")));
    assert_eq!(twice.run("journal list night").out.lines().count(), 2);
}
