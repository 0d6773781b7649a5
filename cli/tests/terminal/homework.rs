//! `perron homework`: a therapist packs what was agreed, or is told what to mend first.

use std::fs;

use insta::assert_snapshot;

use crate::running::{Place, Told};

/// A therapist who has a client's card.
fn therapist(name: &str) -> Place {
    let place = Place::new(name);
    let client = Place::new(&format!("{name}-client"));
    let done = |told: Told| assert_eq!(told.code, 0, "{told}");
    done(client.run("homework card --name Noor -o card.perron"));
    done(place.run("therapist init --name Wit -o mine.perron"));
    let card = fs::read(client.folder.join("card.perron")).expect("it was written");
    place.write("card.perron", &card);
    done(place.run("therapist client add card.perron"));
    place
}

const DRAFT: &str = r#"title = "Week 1"
language = "nl"

[[exercise]]
id = "evening-train"
length = "10m"
from = "2026-11-28"
"#;

#[test]
fn what_cannot_be_practised_is_told_before_anything_is_written() {
    let place = therapist("homework-misfits");
    let long = "x".repeat(300);
    let draft = format!(
        r#"title = "Week 1"
language = "nl"
opened = ["nieuw-verhaal"]
hidden = ["grounding", "coat-rak"]

[[exercise]]
id = "evening-trein"
from = "2026-11-28"

[[exercise]]
id = "evening-train"
length = "16m"
ending = "wake"
from = "2026-11-28"
answers = {{ taken = ["de mail"] }}

[[exercise]]
id = "evening-train"
from = "2026-11-28"
answers = {{ tasks = ["{long}"] }}

[[exercise]]
id = "safe-place"
length = "21m"
ending = "sleep"
from = "2026-11-28"
answers = {{ word = "veilig", cue = ["stil", "zacht"] }}

[[exercise]]
id = "grounding"
senses = ["smell", "body"]
length = "10s"
from = "2026-11-28"

[[exercise]]
id = "new-dream"
ending = "sleep"
from = "2026-11-28"
"#
    );
    place.write("week1.toml", draft.as_bytes());
    assert_snapshot!("homework-misfits", place.run("homework pack week1.toml --client Noor -o week1.perron"));
    assert!(!place.folder.join("week1.perron").exists());
    // A recording that no exercise has a sentence for would never be heard.
    let spoken = format!("{DRAFT}\n[[recording]]\nsays = \"Niemand zegt dit.\"\nby = \"client\"\nfile = \"a.flac\"\n");
    place.write("spoken.toml", spoken.as_bytes());
    assert_snapshot!("homework-misfit-recording", place.run("homework pack spoken.toml --client Noor -o week1.perron"));
    // Neither is a fault of the text, and the therapist is not sent to a therapist.
    place.write("odd.toml", DRAFT.replace("id =", "oefening =").as_bytes());
    assert_snapshot!("homework-draft", place.run("homework pack odd.toml --client Noor -o week1.perron"));
}

#[test]
fn the_revision_moves_on_only_when_a_file_was_written() {
    let place = therapist("homework-revision");
    place.write("week1.toml", DRAFT.as_bytes());
    place.write("there.perron", b"mine");
    let packed = |out: &str| place.run(&format!("homework pack week1.toml --client Noor -o {out}"));
    for refused in ["there.perron", "no-folder/week1.perron"] {
        assert_eq!(packed(refused).code, 1);
    }
    assert_eq!(fs::read(place.folder.join("there.perron")).expect("it is there"), b"mine");
    for (out, revision) in [("a.perron", "versie 1"), ("b.perron", "versie 2")] {
        let told = packed(out);
        assert!(told.code == 0 && told.out.contains(revision), "{told}");
    }
}

#[test]
fn what_opens_an_exercise_is_not_read_in_private_and_does_not_leave_with_an_export() {
    let place = Place::new("homework-stays");
    assert_snapshot!("homework-private", place.run("play new-story --private"));
    assert_eq!(place.run("homework card --name Noor -o card.perron").code, 0);
    assert_snapshot!("homework-export", place.run("journal export --out all.json --yes"));
    let told = fs::read_to_string(place.folder.join("all.json")).expect("it was written");
    assert!(!told.contains("Noor") && !told.contains("AGE-SECRET-KEY"), "{told}");
}

#[test]
fn a_card_is_a_file_a_drawing_or_a_picture() {
    let place = Place::new("homework-card");
    for (name, begins) in [("a.perron", &b"PERRONL\x01"[..]), ("a.svg", b"<svg"), ("a.PNG", b"\x89PNG\r\n")] {
        let told = place.run(&format!("homework card --name Noor -o {name}"));
        assert_eq!(told.code, 0, "{told}");
        assert!(fs::read(place.folder.join(name)).expect("it was written").starts_with(begins), "{name}");
    }
}

#[test]
fn who_is_forgotten_by_name_or_digits_is_known_no_more() {
    let place = therapist("homework-forget");
    let known = place.run("homework people");
    assert_eq!(known.out, place.run("therapist client list").out);
    let digits: String = known.out.split(", ").nth(1).expect("name, digits, day").replace(' ', "");
    assert_eq!(digits.len(), 30, "{known}");
    // Nobody is forgotten who was not wholly named, and nobody unasked.
    for who in ["Noora", &digits[..5]] {
        assert_eq!(place.run(&format!("homework forget {who} --yes")).code, 1);
    }
    place.run("homework forget Noor");
    assert_eq!(place.run("homework people").out, known.out);

    let told = place.run("therapist client remove noor --yes");
    assert!(told.code == 0 && told.out.starts_with("Noor ("), "{told}");
    assert!(!place.run("homework people").out.contains("Noor"));
    place.write("week1.toml", DRAFT.as_bytes());
    assert_eq!(place.run("homework pack week1.toml --client Noor -o week1.perron").code, 1);

    // With the card she is known again, and forgotten by her digits.
    assert_eq!(place.run("therapist client add card.perron").code, 0);
    assert_eq!(place.run(&format!("homework forget {digits} --yes")).code, 0);
    assert_eq!(place.run(&format!("homework forget {digits} --yes")).code, 1);
}
