//! A practice that was cut off, when it cannot go on; what begins again; and what stands in the way of a dream.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use insta::assert_snapshot;

use crate::running::{Place, Told};

/// A home with the script of these tests among the person's own.
fn place(name: &str) -> Place {
    let place = Place::new(name);
    place.write("home/scripts/evening.toml", include_bytes!("evening.toml"));
    place
}

fn script(place: &Place, change: impl FnOnce(String) -> String) {
    let path = place.folder.join("home/scripts/evening.toml");
    let text = fs::read_to_string(&path).expect("it is there");
    fs::write(path, change(text)).expect("it is ours");
}

/// Plays at this moment on the device that discards sound, and kills it in its second minute.
fn cut_off(place: &Place, line: &str, now: &str) {
    let mut command =
        place.command(&format!("play {line} --lang en --voice none --distress 3 --device null --now {now}"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    let second = lines.by_ref().map(|line| line.expect("it prints text")).find(|line| line.starts_with("1:"));
    child.kill().expect("it runs");
    child.wait().expect("it is gone");
    assert!(second.is_some(), "it came to its second minute");
}

fn run(place: &Place, line: &str) -> Told {
    place.run(&format!("{line} --device null"))
}

/// How many practices are kept, and how the last ended.
fn kept(place: &Place) -> (usize, String) {
    let practices = place.json("journal list practice --json");
    let practices = practices.as_array().expect("a list");
    let last = practices.last().and_then(|it| it["practice"]["outcome"].as_str()).unwrap_or_default();
    (practices.len(), last.to_string())
}

#[test]
fn what_was_cut_off_too_long_ago_is_kept_and_does_not_go_on() {
    let place = place("resume-stale");
    cut_off(&place, "evening --ending wake", "2026-11-28T10:00");
    assert_snapshot!("resume-old", run(&place, "play --resume --now 2026-11-28T22:01"));
    assert_eq!(kept(&place), (1, "partial".into()));
    assert_eq!(run(&place, "play --resume --now 2026-11-28T22:01").code, 1);
    cut_off(&place, "evening --ending sleep", "2026-11-28T23:00");
    assert_snapshot!("resume-morning", run(&place, "play --resume --now 2026-11-29T07:00"));
    assert_eq!(kept(&place), (2, "partial".into()));
    // By night it would have gone on.
    cut_off(&place, "evening --ending sleep", "2026-11-29T23:00");
    let told = run(&place, "play --resume --now 2026-11-30T00:10");
    assert!(told.code == 0 && told.out.starts_with("You go on where it stopped"), "{told}");
    assert_eq!(kept(&place), (3, "finished".into()));
    // Another practice is begun instead: what was practised of the first is kept.
    cut_off(&place, "evening --ending wake", "2026-11-30T10:00");
    let told = run(&place, "play safe-place --length 5m --voice none --now 2026-11-30T10:30");
    assert!(
        told.code == 0 && told.out.contains("Je vorige oefening hield halverwege op. Nu begint een andere"),
        "{told}"
    );
    assert_eq!(kept(&place), (5, "finished".into()));
}

#[test]
fn what_is_another_by_now_begins_anew_and_what_is_gone_is_told() {
    let place = place("resume-changed");
    cut_off(&place, "evening --ending sleep --slot place=canary-bench", "2026-11-28T10:00");
    script(&place, |text| text.replace("There is no hurry.", "There is no hurry at all."));
    let told = run(&place, "play --resume");
    assert_eq!(told.code, 0, "{told}");
    assert!(told.out.starts_with("The exercise has changed since."), "{told}");
    assert!(told.out.contains("no hurry at all") && told.out.contains("canary-bench"), "{told}");
    assert!(told.out.contains("You may stop at any moment."), "from its beginning: {told}");
    assert_eq!(kept(&place), (2, "finished".into()));

    cut_off(&place, "evening --ending sleep", "2026-11-28T10:00");
    let before = fs::read(place.folder.join("home/scripts/evening.toml")).expect("it is there");
    script(&place, |text| text.replace("There is no hurry at all. [", "There is no hurry at all. [some "));
    assert_snapshot!("resume-faulty", run(&place, "play --resume").without(&place.folder));
    fs::remove_file(place.folder.join("home/scripts/evening.toml")).expect("it is there");
    assert_snapshot!("resume-gone", run(&place, "play --resume"));
    assert_snapshot!("again-gone", run(&place, "again"));
    // Nothing was lost by asking: where it is back, it goes on.
    place.write("home/scripts/evening.toml", &before);
    let told = run(&place, "play --resume");
    assert!(told.code == 0 && told.out.starts_with("You go on where it stopped"), "{told}");
}

/// Wishes that went with what was erased are not told of as if there had been no practice.
#[test]
fn of_wishes_that_are_not_there_any_more_it_is_said_so() {
    let place = place("again-erased");
    for now in ["2026-11-28T10:00", "2026-11-28T11:00"] {
        let line = "play safe-place --length 5m --voice none --distress 3 --slot place=canary-bench";
        assert_eq!(run(&place, &format!("{line} --now {now}")).code, 0);
    }
    let list = place.run("journal list practice").out;
    let last = list.lines().last().and_then(|line| line.split_whitespace().next()).expect("a practice");
    assert_eq!(place.run(&format!("journal erase {last} --yes")).code, 0);
    assert_snapshot!("again-words-gone", run(&place, "again"));
}

/// A list is put down once a day, and not read out the next.
#[test]
fn a_days_list_is_kept_once_and_is_of_its_day() {
    let place = place("day-lists");
    let lists = || place.json("journal list day-list --json").as_array().map_or(0, Vec::len);
    let train = "play evening-train --voice none --slot tasks=canary-mail --slot tasks=canary-wash";
    let told = run(&place, &format!("{train} --now 2026-11-28T22:30"));
    assert!(told.code == 0 && told.out.contains("canary-wash"), "{told}");
    assert_eq!(lists(), 1);
    let again = run(&place, "again --now 2026-11-29T03:30");
    assert!(again.code == 0 && again.out.contains("canary-mail"), "still the same night: {again}");
    assert_eq!(lists(), 1, "it is the same list");
    let next = run(&place, "again --now 2026-11-29T22:30");
    assert!(next.code == 0 && !next.out.contains("canary"), "{next}");
    assert_eq!(lists(), 1);
}

/// The whole programme stands before a dream, however it is begun; what calms is open.
#[test]
fn the_programme_stands_before_a_dream_and_not_before_what_calms() {
    let place = place("gate");
    assert_snapshot!("gate-rewrite", run(&place, "play dream-rewrite --voice none").without(&place.folder));
    assert_snapshot!("gate-rehearse", run(&place, "play new-dream --voice none"));
    assert_eq!(kept(&place).0, 0, "nothing was begun");
    assert_eq!(run(&place, "play calm-image --voice none").code, 0);
    assert_eq!(run(&place, "play safe-place --length 5m --voice none --distress 9").code, 0);
}

/// Whether a dream rests stands in the journal: where it is not opened, what calms plays and a dream waits.
#[test]
fn a_dream_waits_where_the_journal_is_not_read() {
    let place = place("gate-private");
    assert_snapshot!("gate-private", run(&place, "play new-dream --voice none --private"));
    assert_eq!(run(&place, "play safe-place --length 5m --voice none --private").code, 0);
    // Whom one can reach comes before a passphrase is asked.
    run(&place, "play safe-place --length 5m --voice none");
    assert_eq!(place.run_with("journal key passphrase", "op een bankje\nop een bankje\n").code, 0);
    for line in ["play new-dream --voice none", "dream rehearse"] {
        let told = place.run_with(&format!("{line} --device null"), "op een stoel\n");
        assert!(told.code == 1 && told.out.contains("113"), "{told}");
    }
}

/// Nobody is there to say that it may go on.
#[test]
fn a_hold_that_waits_goes_on_where_nobody_can_answer() {
    let place = place("hold");
    let told = run(&place, "play evening --lang en --ending wake --voice none");
    assert!(told.code == 0 && told.out.contains("Waiting for you"), "{told}");
    assert_eq!(kept(&place), (1, "finished".into()));
}

/// Every write is refused from a size on; the practice is not in its way, and who lies there is told.
#[cfg(unix)]
#[test]
fn a_practice_that_cannot_be_kept_plays_to_its_end_and_says_so() {
    let place = place("refused");
    let first = run(&place, "play evening --lang en --ending sleep --voice none --distress 3");
    assert_eq!((first.code, kept(&place).0), (0, 1), "{first}");
    let (perron, ending) =
        (env!("CARGO_BIN_EXE_perron"), "play evening --lang en --voice none --ending sleep --device null");
    let mut command = place.command("");
    let mut limited = std::process::Command::new("sh");
    // A file no longer than 4 KiB can be written; the journal is longer, so that each of its pages but one is refused.
    limited.args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"", perron]).args(ending.split(' '));
    limited.env_clear().current_dir(&place.folder);
    limited.envs(command.stdin(Stdio::null()).get_envs().filter_map(|(name, value)| Some((name, value?))));
    let told = Told::of(&mut limited, "").without(&place.folder);
    let spoken = |told: &Told| told.out.lines().filter(|line| line.contains("  ")).count();
    assert_eq!((told.code, spoken(&told)), (0, spoken(&first)), "{told}");
    assert_snapshot!("refused-told", told.err);
    assert_eq!(kept(&place), (1, "finished".into()), "what was kept before is there");
    assert_eq!(run(&place, "play evening --lang en --ending sleep --voice none").code, 0);
    assert_eq!(kept(&place).0, 2);
}
