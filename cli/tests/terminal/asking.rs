//! Own words: by option, from a file, from standard input, asked; and never in an error.

use insta::assert_snapshot;

use crate::running::{Place, Told};

const LINE: &str = "plan evening.toml --voice none --json --length 5m";

fn texts(told: &Told) -> Vec<String> {
    assert_eq!(told.code, 0, "{told}");
    let plan: serde_json::Value = serde_json::from_str(&told.out).expect("it prints JSON and nothing else");
    let cues = plan["cues"].as_array().expect("cues").iter();
    cues.filter_map(|cue| cue["text"].as_str().map(str::to_string)).collect()
}

fn says(told: &Told, words: &[&str]) {
    let texts = texts(told);
    for word in words {
        assert!(texts.iter().any(|text| text == word), "{word}: {texts:?}");
    }
}

#[test]
fn by_option_from_a_file_and_from_standard_input() {
    let place = Place::with_evening("slots");
    let mut command = place.command(LINE);
    command.args(["--slot", "place=the bench = my bench", "--slot", "leave=mail; a deadline"]);
    says(&Told::of(&mut command, ""), &["the bench = my bench", "mail", "a deadline"]);

    let answers = "# mine\nplace = under the oak\n\nleave = mail\nleave = a deadline; a quarrel\nword = safe\n";
    place.write("answers.txt", answers.as_bytes());
    let said = ["under the oak", "mail", "a deadline", "a quarrel", "This is a safe moment."];
    says(&place.run(&format!("{LINE} --slots answers.txt")), &said);
    says(&place.run_with(&format!("{LINE} --slots -"), answers), &said);

    // Of two answers to one question the later counts.
    let mut command = place.command(&format!("{LINE} --slots answers.txt"));
    command.args(["--slot", "place=elsewhere"]);
    says(&Told::of(&mut command, ""), &["under the oak"]);
    assert!(!texts(&place.run(LINE)).contains(&"Something stays here.".to_string()));
}

#[test]
fn asked_one_by_one() {
    let place = Place::with_evening("asked");
    let line = "plan evening.toml --voice none --vtt --length 5m --ask";
    let told = place.run_with(line, "under the oak\nmail; a deadline\n2\n");
    assert_snapshot!("asked", told);
    // An empty line skips, and so does the end of the input.
    let skipped = place.run_with(line, "\n");
    assert_eq!(skipped.code, 0);
    assert!(skipped.out.contains("This is a calm moment."), "{skipped}");
}

/// What a person wrote is in no error, whatever is wrong with it.
#[test]
fn no_error_repeats_the_words() {
    let place = Place::with_evening("secret");
    let secret = "sesame";
    let long = format!("place={}", secret.repeat(400));
    let items = format!("leave={}", [secret; 5].join(";"));
    let wrong = [
        ("an answer that is too long", long.as_str(), 1),
        ("too many items", items.as_str(), 1),
        ("no option of the choice", "word=sesame", 1),
        ("a name that is not asked for", "sesame=open", 1),
        ("no name", "sesame", 2),
    ];
    let mut errors = String::new();
    for (what, answer, code) in wrong {
        for (name, value) in [("--slot", answer), ("--slots", "-")] {
            let mut command = place.command("plan evening.toml --voice none");
            command.args([name, value]);
            let told = Told::of(&mut command, answer);
            assert_eq!(told.code, code, "{what}: {told}");
            assert_eq!(told.out, "", "{what}");
            assert!(!told.err.contains(secret), "{what}: {told}");
            if name == "--slot" {
                errors += &format!("{what}: {}", told.err);
            } else {
                assert!(errors.ends_with(&told.err), "{what}: {told}");
            }
        }
    }
    assert_snapshot!("wrong-answers", errors);
    let none = place.run("plan evening.toml --slots none.txt");
    assert!(none.err.starts_with("expected answers in none.txt, but it cannot be read: "), "{none}");
    assert_eq!(none.code, 1);
}
