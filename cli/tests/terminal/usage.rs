//! Wrong use: exit code 2, and what would have been right.

use insta::assert_snapshot;

use crate::running::Place;

#[test]
fn a_wrong_use_is_exit_code_2_and_says_what_is_right() {
    let place = Place::with_evening("usage");
    let mut told = String::new();
    for line in [
        "",
        "lst",
        "plan",
        "plan safe-place --lang fr",
        "plan safe-place --length ten",
        "plan safe-place --bed zee",
        "plan safe-place --voice ../mine",
        "plan safe-place --senses taste",
        "plan safe-place --json --vtt",
        "render safe-place",
        "render grounding -o a.wav --at 3x ground",
        "render grounding -o a.wav --at 3s dance",
        "render grounding -o a.wav --at 3s",
    ] {
        let run = place.run(line);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{line}: {run}");
        // Without a command clap shows its whole page; the first line is enough here.
        let said: Vec<_> = run.err.lines().filter(|line| !line.is_empty()).take(4).collect();
        told += &format!("$ perron {line}\n{}\n\n", said.join("\n"));
    }
    assert_snapshot!("usage", told);
    assert!(!place.folder.join("a.wav").exists());
}

#[test]
fn help_shows_every_command_and_option() {
    let place = Place::new("help");
    assert_snapshot!("help", place.run("--help"));
    let plan = place.run("plan --help").out;
    for option in [
        "--lang", "--length", "--senses", "--slot", "--slots", "--ask", "--ending", "--bed", "--night", "--mode",
        "--voice", "--seed", "--json", "--vtt", "--home",
    ] {
        assert!(plan.contains(&format!("{option} ")) || plan.contains(&format!("{option}\n")), "{option}");
    }
}
